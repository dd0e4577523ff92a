#include "widgets/fitting.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace kassa {

namespace {

constexpr const char *followedMark = "kassaFollowed";
constexpr const char *takenMark = "kassaStretched"; // columns that would stretch if there were room
constexpr int fewestLetters = 8;                    // a label that is narrower has no place yet

void fitLabel(QLabel &label)
{
    const int width = label.width();
    if (!label.wordWrap() || !label.isVisible() ||
        width < fewestLetters * label.fontMetrics().averageCharWidth())
        return;
    const int height = label.text().isEmpty() ? 0 : label.heightForWidth(width);
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
            const int least = m_header.sectionSizeHint(i);
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
        m_header.resizeSection(i, m_header.sectionSizeHint(i));
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
