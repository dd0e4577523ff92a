#include "flow/sequence_view.h"

#include "flow/sequence_painter.h"
#include "widgets/accessible.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoomStep = 10; // percent

} // namespace

SequenceView::SequenceView(Language &language, QWidget *parent)
    : QAbstractScrollArea(parent), m_language(language)
{
    setFocusPolicy(Qt::StrongFocus);
    setRole(*this, QAccessible::Canvas);
    setMinimumSize(240, 160);
    // A scroll bar's range is an int: with a step of one row it holds for two thousand million rows.
    verticalScrollBar()->setSingleStep(1);
}

SequencePainter SequenceView::painterOf() const
{
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom / 100);
    return {m_sequence, m_language, scaled, palette(), qreal(viewport()->width())};
}

void SequenceView::setEntries(const std::vector<Entry> &entries)
{
    m_sequence.clear();
    m_current = -1;
    append(entries);
}

void SequenceView::append(const std::vector<Entry> &entries)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const MessageId kept = selected();
    m_sequence.append(entries);
    m_current = kept ? m_sequence.rowOf(kept) : -1;
    layOut();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    describe();
    viewport()->update();
}

void SequenceView::setZoom(int percent)
{
    const int zoom = std::clamp(percent, 50, 200);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    layOut();
    viewport()->update();
    Q_EMIT zoomChanged(zoom);
}

MessageId SequenceView::selected() const
{
    return m_current < 0 ? MessageId() : m_sequence.rows()[std::size_t(m_current)].id;
}

void SequenceView::select(MessageId entry)
{
    m_current = m_sequence.rowOf(entry);
    if (m_current >= 0)
        show(m_current);
    describe();
    viewport()->update();
}

void SequenceView::layOut()
{
    const SequencePainter rows = painterOf();
    const int page = std::max(1, int((viewport()->height() - rows.headerHeight()) / rows.rowHeight()));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, qsizetype(m_sequence.rows().size()) - page)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(20);
    horizontalScrollBar()->setRange(0, std::max(0, int(rows.width()) - viewport()->width()));
}

void SequenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().base());
    const SequencePainter rows = painterOf();
    painter.translate(-horizontalScrollBar()->value(), 0);
    painter.save();
    painter.translate(0, rows.headerHeight());
    const auto end = qsizetype(m_sequence.rows().size());
    qreal y = rows.headerHeight();
    for (qsizetype row = verticalScrollBar()->value(); row < end && y < viewport()->height(); ++row) {
        rows.paintRow(painter, m_sequence.rows()[std::size_t(row)], row == m_current);
        painter.translate(0, rows.rowHeight());
        y += rows.rowHeight();
    }
    painter.restore();
    rows.paintHeader(painter);
    if (hasFocus()) {
        painter.resetTransform();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::text(Tone::Accent, palette()), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void SequenceView::resizeEvent(QResizeEvent *event)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const bool isSeen = m_current >= bar->value() && m_current < bar->value() + bar->pageStep();
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (isSeen && m_current >= 0)
        show(m_current);
}

void SequenceView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    // Here and not as shortcuts: the web page beside has a zoom of its own.
    if (event->matches(QKeySequence::ZoomIn))
        return setZoom(m_zoom + zoomStep);
    if (event->matches(QKeySequence::ZoomOut))
        return setZoom(m_zoom - zoomStep);
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        return setZoom(100);
    if (event->matches(QKeySequence::Copy)) {
        if (m_current >= 0)
            QGuiApplication::clipboard()->setText(accessibleDescription());
        return;
    }
    const int page = verticalScrollBar()->pageStep();
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(m_current < 0 ? qsizetype(m_sequence.rows().size()) - 1 : m_current - 1);
    case Qt::Key_Down:
        return moveTo(m_current + 1);
    case Qt::Key_PageUp:
        return moveTo(m_current - page);
    case Qt::Key_PageDown:
        return moveTo(m_current + page);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(qsizetype(m_sequence.rows().size()) - 1);
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Left ? -1 : 1;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        by * horizontalScrollBar()->singleStep());
        return;
    }
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

qsizetype SequenceView::rowAt(int y) const
{
    const SequencePainter rows = painterOf();
    const qreal below = y - rows.headerHeight();
    if (below < 0)
        return -1;
    const qsizetype row = verticalScrollBar()->value() + qsizetype(below / rows.rowHeight());
    return row < qsizetype(m_sequence.rows().size()) ? row : -1;
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype row = rowAt(int(event->position().y())); row >= 0)
        moveTo(row);
}

void SequenceView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? zoomStep : -zoomStep));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype row = rowAt(help->pos().y());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    // What a peer sent is shown as it is, never as markup.
    QToolTip::showText(help->globalPos(),
                       plainTip(sequenceWords(m_sequence.rows()[std::size_t(row)], m_language)), viewport());
    return true;
}

void SequenceView::moveTo(qsizetype row)
{
    if (m_sequence.rows().empty())
        return;
    m_current = std::clamp<qsizetype>(row, 0, qsizetype(m_sequence.rows().size()) - 1);
    show(m_current);
    describe();
    viewport()->update();
    Q_EMIT entrySelected(selected());
}

void SequenceView::show(qsizetype row)
{
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(int(row));
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(int(row) - bar->pageStep() + 1);
}

// What is painted cannot be heard: the selected row is told in words.
void SequenceView::describe()
{
    const QString words =
        m_current < 0 ? QString()
                      : u"#%1 %2"_s.arg(selected().ordinal)
                            .arg(sequenceWords(m_sequence.rows()[std::size_t(m_current)], m_language));
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace kassa
