#include "journal/journal_table.h"

#include "journal/narration.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostKept = 1000; // selected rows that survive a new filter
constexpr int roomyTable = 140;        // characters

// Who is to whom, in brief where the whole does not fit. What is heard and copied stays whole.
class PartiesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int margin = option->widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        if (option->fontMetrics.horizontalAdvance(option->text) > option->rect.width() - 2 * margin)
            option->text = index.data(JournalModel::BriefRole).toString();
    }
};

} // namespace

JournalTable::JournalTable(JournalModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegateForColumn(JournalModel::PartiesColumn, new PartiesDelegate(this));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(JournalModel::SummaryColumn, QHeaderView::Stretch);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fitRows();
    connect(&model, &JournalModel::rowsAboutToBeInserted, this, [this] { m_wasAtEnd = isAtEnd(); });
    connect(&model, &JournalModel::rowsInserted, this, [this] {
        if (m_spansDays != m_model.texts().spansDays())
            fitColumns();
        if (m_wasAtEnd)
            scrollToBottom();
        Q_EMIT endChanged();
    });
    connect(&model, &JournalModel::modelAboutToBeReset, this, &JournalTable::remember);
    connect(&model, &JournalModel::filtered, this, &JournalTable::restore);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_follows = isAtEnd();
        Q_EMIT endChanged();
    });
    // Other room, or rows of another height: who was at the end stays there.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_follows)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        Q_EMIT endChanged();
    });
}

std::vector<qint32> JournalTable::selectedPositions() const
{
    std::vector<qint32> positions;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            positions.push_back(static_cast<qint32>(m_model.positionAt(row)));
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

std::optional<qsizetype> JournalTable::currentPosition() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(m_model.positionAt(current.row())) : std::nullopt;
}

bool JournalTable::select(qsizetype position)
{
    const auto shown = m_model.shownAt(position);
    if (!shown)
        return false;
    setCurrentIndex(m_model.index(*shown, JournalModel::SummaryColumn));
    scrollTo(currentIndex());
    return true;
}

void JournalTable::jumpToNewest()
{
    scrollToBottom();
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(m_model.rowCount() - 1, JournalModel::SummaryColumn));
}

bool JournalTable::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void JournalTable::remember()
{
    m_wasAtEnd = isAtEnd();
    m_keptSelection = selectedPositions();
    if (m_keptSelection.size() > mostKept)
        m_keptSelection.clear();
    m_keptCurrent = currentPosition();
    const int top = rowAt(0);
    m_keptTop = top >= 0 ? std::optional(m_model.positionAt(top)) : std::nullopt;
}

void JournalTable::restore()
{
    m_restoring = true;
    QItemSelection selection;
    for (const qint32 position : m_keptSelection) {
        if (const auto shown = m_model.shownAt(position))
            selection.select(m_model.index(*shown, 0), m_model.index(*shown, JournalModel::Columns - 1));
    }
    const auto current = m_keptCurrent ? m_model.shownAt(*m_keptCurrent) : std::nullopt;
    if (current)
        selectionModel()->setCurrentIndex(m_model.index(*current, JournalModel::SummaryColumn),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    if (current)
        scrollTo(currentIndex(), PositionAtCenter);
    else if (m_wasAtEnd || !m_keptTop)
        scrollToBottom();
    else
        scrollTo(m_model.index(m_model.shownFrom(*m_keptTop), 0), PositionAtTop);
    Q_EMIT selectedPositionsChanged();
    Q_EMIT endChanged();
}

void JournalTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_restoring && current.isValid())
        Q_EMIT currentPositionChanged();
}

void JournalTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_restoring)
        Q_EMIT selectedPositionsChanged();
}

void JournalTable::keyPressEvent(QKeyEvent *event)
{
    const bool isHome = event->key() == Qt::Key_Home;
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if ((isHome || event->key() == Qt::Key_End) && event->modifiers() == Qt::ControlModifier)
        chooseRow(isHome ? 0 : m_model.rowCount() - 1);
    else
        QTableView::keyPressEvent(event);
}

// With Ctrl, Qt would go there and leave another row selected: one was copied, the other inspected.
void JournalTable::chooseRow(int row)
{
    const QModelIndex to = m_model.index(row, JournalModel::SummaryColumn);
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void JournalTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_hadRoom != hasRoom())
        fitColumns();
}

void JournalTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        fitRows();
    if (event->type() == QEvent::LanguageChange)
        fitColumns();
    QTableView::changeEvent(event);
}

void JournalTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + 6);
    fitColumns();
}

bool JournalTable::hasRoom() const
{
    return viewport()->width() >= QFontMetrics(font()).averageCharWidth() * roomyTable;
}

// With room, the parties stand there whole; without, what happened needs it more.
void JournalTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const auto wide = [&](int column, int width) { setColumnWidth(column, width + 16); };
    m_spansDays = m_model.texts().spansDays();
    m_hadRoom = hasRoom();
    wide(JournalModel::TimeColumn,
         metrics.horizontalAdvance(m_spansDays ? u"01-02 03:04:05.678"_s : u"03:04:05.678"_s));
    int channel = 0;
    for (int each = 0; each <= int(Channel::Timer); ++each)
        channel = std::max(channel, metrics.horizontalAdvance(m_model.texts().channelWord(Channel(each))));
    for (int each = 0; each <= int(EntryKind::Unknown); ++each)
        channel = std::max(channel, metrics.horizontalAdvance(RowTexts::kindWord(EntryKind(each))));
    int party = 0;
    for (int each = 0; each <= int(Party::Buyer); ++each) {
        const QString words = m_hadRoom ? m_model.texts().words(wordFor(toWord(Party(each))))
                                        : RowTexts::briefWord(Party(each));
        party = std::max(party, metrics.horizontalAdvance(words));
    }
    wide(JournalModel::ChannelColumn, channel);
    wide(JournalModel::PartiesColumn, 2 * party + metrics.horizontalAdvance(u" → "_s));
    wide(JournalModel::VerdictColumn,
         metrics.horizontalAdvance(m_hadRoom ? u"✓ right: the signature"_s : u"✓ right: sig"_s));
}

} // namespace kassa
