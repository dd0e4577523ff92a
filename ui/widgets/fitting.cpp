#include "widgets/fitting.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStyle>
#include <QTextDocument>
#include <QTimer>
#include <QtMath>

#include <algorithm>

namespace kassa {

namespace {

constexpr const char *followedMark = "kassaFollowed";
constexpr const char *takenMark = "kassaStretched"; // columns that would stretch if there were room
constexpr const char *leastMark = "kassaLeast";     // width that a label was given here
constexpr int fewestLetters = 8;                    // a label that is narrower has no place yet
constexpr int mostLetters = 24;                     // of a word that is never broken

// Of the words that a label can be asked to hold: an address, say, is broken instead.
int widestWord(const QLabel &label)
{
    const QFontMetrics metrics = label.fontMetrics();
    int widest = 0;
    for (const QString &word : label.text().split(QRegularExpression(QStringLiteral("\\s+")))) {
        const int width = metrics.horizontalAdvance(word);
        if (width <= mostLetters * metrics.averageCharWidth())
            widest = std::max(widest, width);
    }
    return widest + 2 * label.margin();
}

// QLabel::heightForWidth() is never less than the least height, which would then never shrink.
int heightOf(const QLabel &label)
{
    if (label.text().isEmpty())
        return 0;
    const QMargins around = label.contentsMargins();
    const int room = label.contentsRect().width() - 2 * label.margin();
    QTextDocument words;
    words.setDefaultFont(label.font());
    words.setDocumentMargin(0);
    if (label.textFormat() != Qt::PlainText && Qt::mightBeRichText(label.text()))
        words.setHtml(label.text());
    else
        words.setPlainText(label.text());
    words.setTextWidth(room);
    return qCeil(words.size().height()) + around.top() + around.bottom() + 2 * label.margin();
}

// A message box fits its labels itself, once: when asked again it makes itself too narrow for the first.
void fitLabel(QLabel &label)
{
    if (qobject_cast<const QMessageBox *>(label.window()))
        return;
    const int width = label.width();
    if (!label.wordWrap() || !label.isVisible() ||
        width < fewestLetters * label.fontMetrics().averageCharWidth())
        return;
    const int height = heightOf(label);
    const bool isOurs =
        label.minimumWidth() == label.property(leastMark).toInt(); // nobody has asked for more
    if (isOurs && !Qt::mightBeRichText(label.text())) {
        const int least = widestWord(label);
        label.setProperty(leastMark, least);
        label.setMinimumWidth(least);
    }
    if (label.minimumHeight() != height && height < label.maximumHeight())
        label.setMinimumHeight(height);
}

class Columns
{
public:
    explicit Columns(QHeaderView &header)
        : m_header(header), m_taken(header.property(takenMark).toList()), m_last(header.count() - 1)
    {
        while (m_last >= 0 && header.isSectionHidden(header.logicalIndex(m_last)))
            --m_last;
        m_last = m_last < 0 ? -1 : header.logicalIndex(m_last);
    }

    void fit()
    {
        int room = m_header.viewport()->width();
        int wanted = 0; // by those that share what is left
        std::vector<int> stretching;
        for (int i = 0; i < m_header.count(); ++i) {
            if (m_header.isSectionHidden(i))
                continue;
            const int least = leastOf(i);
            if (stretches(i)) {
                stretching.push_back(i);
                wanted += least;
                continue;
            }
            if (m_header.sectionSize(i) < least)
                m_header.resizeSection(i, least);
            room -= m_header.sectionSize(i);
        }
        for (const int i : stretching)
            room >= wanted ? giveBack(i) : take(i);
        m_header.setProperty(takenMark, m_taken);
    }

private:
    int leastOf(int i) const
    {
        const QString words = m_header.model()->headerData(i, Qt::Horizontal).toString();
        return m_header.fontMetrics().horizontalAdvance(words) +
               2 * m_header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &m_header);
    }

    bool stretches(int i) const
    {
        return m_header.sectionResizeMode(i) == QHeaderView::Stretch || m_taken.contains(i) ||
               (i == m_last && m_header.stretchLastSection());
    }

    void take(int i)
    {
        if (!m_taken.contains(i))
            m_taken.append(i);
        if (i == m_last)
            m_header.setStretchLastSection(false);
        m_header.setSectionResizeMode(i, QHeaderView::Interactive);
        m_header.resizeSection(i, leastOf(i));
    }

    void giveBack(int i)
    {
        if (m_taken.removeAll(i) > 0)
            m_header.setSectionResizeMode(i, QHeaderView::Stretch);
    }

    QHeaderView &m_header;
    QVariantList m_taken;
    int m_last; // seen; -1: none
};

} // namespace

Fitting::Fitting(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool Fitting::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isNew = type == QEvent::Resize || type == QEvent::Show || type == QEvent::FontChange ||
                       type == QEvent::StyleChange || type == QEvent::LanguageChange;
    if (!isNew && type != QEvent::LayoutRequest)
        return false;
    if (auto *header = qobject_cast<QHeaderView *>(watched);
        header && header->orientation() == Qt::Horizontal)
        follow(*header);
    if (auto *label = qobject_cast<QLabel *>(watched); label && isNew && label->wordWrap())
        fitLater(*label);
    if (type == QEvent::LayoutRequest) {
        for (QObject *child : watched->children()) {
            if (auto *label = qobject_cast<QLabel *>(child); label && label->wordWrap())
                fitLater(*label);
        }
    }
    return false;
}

void Fitting::follow(QHeaderView &header)
{
    if (!header.property(followedMark).toBool()) {
        header.setProperty(followedMark, true);
        const auto later = [this, &header] { fitLater(header); };
        connect(&header, &QHeaderView::sectionCountChanged, this, later);
        connect(&header, &QHeaderView::sectionResized, this, later);
        connect(&header, &QHeaderView::geometriesChanged, this, later);
    }
    fitLater(header);
}

// When the events of now are over: the widget has not taken them in yet.
void Fitting::fitLater(QWidget &widget)
{
    if (m_waiting.empty())
        QTimer::singleShot(0, this, [this] {
            for (const QPointer<QWidget> &each : std::exchange(m_waiting, {})) {
                if (auto *label = qobject_cast<QLabel *>(each.data()))
                    fitLabel(*label);
                else if (auto *header = qobject_cast<QHeaderView *>(each.data());
                         header && header->model() && !header->isHidden())
                    Columns(*header).fit();
            }
        });
    if (std::find(m_waiting.begin(), m_waiting.end(), &widget) == m_waiting.end())
        m_waiting.emplace_back(&widget);
}

} // namespace kassa
