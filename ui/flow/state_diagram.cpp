#include "flow/state_diagram.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 14;    // pixels between boxes of a layer
constexpr int margin = 10; // pixels around everything

} // namespace

StateCanvas::StateCanvas(Language &language, QWidget *parent) : QWidget(parent), m_language(language)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void StateCanvas::setStates(std::vector<StateInfo> states)
{
    m_states = std::move(states);
    m_selected = -1;
    layOutAnew();
}

void StateCanvas::setMarks(const QByteArray &current, std::set<QByteArray> passed)
{
    if (current == m_current && passed == m_passed)
        return;
    const bool follows = m_selected < 0 || m_states[std::size_t(m_selected)].id == m_current;
    m_current = current;
    m_passed = std::move(passed);
    update();
    if (!follows)
        return;
    const auto now = std::find_if(m_states.begin(), m_states.end(),
                                  [&](const StateInfo &state) { return state.id == m_current; });
    select(now == m_states.end() ? -1 : int(now - m_states.begin()));
}

void StateCanvas::select(int state)
{
    m_selected = state >= 0 && state < int(m_states.size()) ? state : -1;
    update();
    Q_EMIT selectionChanged();
}

QRect StateCanvas::selectedBox() const
{
    return m_selected < 0 ? QRect() : boxOf(m_selected).adjusted(-6, -6, 6, 6);
}

void StateCanvas::retranslate()
{
    layOutAnew();
    Q_EMIT selectionChanged();
}

void StateCanvas::setGaps(std::set<std::pair<QByteArray, QByteArray>> gaps)
{
    m_gaps = std::move(gaps);
    update();
}

void StateCanvas::layOutAnew()
{
    m_boxWidth = 0;
    for (const StateInfo &state : m_states)
        m_boxWidth = std::max(m_boxWidth, fontMetrics().horizontalAdvance(m_language.words(state.title)));
    m_boxWidth += lineHeight() * 3; // room for the sign
    // In a narrow panel words take two lines.
    m_boxWidth = std::min(m_boxWidth, std::max(width() - 2 * margin, lineHeight() * 6));
    const int fit = (width() - 2 * margin + gap) / (m_boxWidth + gap);
    m_layout = layOut(m_states, std::max(fit, 1));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

QSize StateCanvas::sizeHint() const
{
    return {m_boxWidth + 2 * margin, m_layout.layers * layerHeight() + margin};
}

QRect StateCanvas::boxOf(int state) const
{
    const StatePlace place = m_layout.places[std::size_t(state)];
    const int wide = m_layout.inLayer(place.layer) * (m_boxWidth + gap) - gap;
    const int left = std::max((width() - wide) / 2, margin) + place.column * (m_boxWidth + gap);
    return {left, margin + place.layer * layerHeight(), m_boxWidth, lineHeight() * 2};
}

void StateCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    // All ways faintly, those out of the selected state over them: all at once would be a thicket.
    for (const bool strong : {false, true}) {
        for (int from = 0; from < int(m_states.size()); ++from) {
            if (strong != (from == m_selected))
                continue;
            for (int to = 0; to < int(m_states.size()); ++to) {
                const auto &next = m_states[std::size_t(from)].next;
                if (std::find(next.begin(), next.end(), m_states[std::size_t(to)].id) != next.end())
                    paintArrow(painter, from, to, strong);
            }
        }
    }
    for (int state = 0; state < int(m_states.size()); ++state)
        paintBox(painter, state);
}

void StateCanvas::paintArrow(QPainter &painter, int from, int to, bool strong) const
{
    const QRect start = boxOf(from);
    const QRect end = boxOf(to);
    const bool down = end.top() > start.top();
    const QPointF a(start.center().x(), down ? start.bottom() : start.top());
    const QPointF b(end.center().x(), down ? end.top() : end.bottom());
    // Past boxes in between the way bulges to the side, ways back to the other.
    const qreal layers = std::abs(end.top() - start.top()) / qreal(layerHeight());
    const qreal bulge = (layers > 1.1 || !down ? 18 + 22 * layers : 0) * (down ? 1 : -1);
    QPainterPath path(a);
    path.cubicTo(a + QPointF(bulge, (b.y() - a.y()) / 3), b + QPointF(bulge, (a.y() - b.y()) / 3), b);
    const bool gap = m_gaps.contains({m_states[std::size_t(from)].id, m_states[std::size_t(to)].id});
    QColor ink = strong ? theme::text(Tone::Accent, palette()) : palette().color(QPalette::Mid);
    if (gap && !strong)
        ink = theme::text(Tone::Warning, palette());
    else if (!strong)
        ink.setAlphaF(0.35F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, strong || gap ? 1.8 : 1, gap ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path);
    if (!strong)
        return;
    const qreal angle = path.angleAtPercent(0.97);
    painter.save();
    painter.translate(b);
    painter.rotate(-angle);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{{0, 0}, {-9, -4}, {-9, 4}});
    painter.restore();
}

void StateCanvas::paintBox(QPainter &painter, int state) const
{
    const StateInfo &info = m_states[std::size_t(state)];
    const QRect box = boxOf(state);
    const bool now = info.id == m_current;
    const bool passed = isPassed(info.id);
    const Tone tone = now ? Tone::Accent : passed ? Tone::Good : Tone::Muted;
    painter.setBrush(now || passed ? theme::ground(tone, palette()) : palette().color(QPalette::Base));
    painter.setPen(QPen(theme::text(tone, palette()), now ? 2.5 : 1));
    painter.drawRoundedRect(box, 6, 6);
    if (info.final) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4);
    }
    const QString sign = now ? u"▶ "_s : passed ? u"✓ "_s : QString();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box.adjusted(4, 0, -4, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     sign + m_language.words(info.title));
    if (state == m_selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::text(Tone::Accent, palette()), hasFocus() ? 2 : 1,
                            hasFocus() ? Qt::SolidLine : Qt::DotLine));
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8);
    }
}

void StateCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    if (!back && !on)
        return QWidget::keyPressEvent(event);
    select(std::clamp(m_selected + (on ? 1 : -1), 0, int(m_states.size()) - 1));
}

void StateCanvas::mousePressEvent(QMouseEvent *event)
{
    for (int state = 0; state < int(m_states.size()); ++state) {
        if (boxOf(state).contains(event->pos()))
            return select(state);
    }
}

void StateCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutAnew();
}

void StateCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutAnew();
}

} // namespace kassa
