#include "journal/journal_model.h"

#include "widgets/plain_tip.h"

#include <QApplication>
#include <QElapsedTimer>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 filterSlice = 12;              // milliseconds: less than a frame
constexpr qsizetype checkedAtOnce = 256;        // rows between two looks at the clock
constexpr qint64 learningSlice = 8;             // milliseconds
constexpr std::chrono::milliseconds quiet{200}; // since the last rows came: then their words are learned
constexpr qsizetype mostRechecked = 4096;       // rows; above that the whole journal is filtered anew

} // namespace

JournalModel::JournalModel(const Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language), m_texts(language)
{
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &JournalModel::filterOn);
    m_learning.setSingleShot(true);
    connect(&m_learning, &QTimer::timeout, this, &JournalModel::learnOn);
    connect(&language, &Language::changed, this, &JournalModel::refreshTexts);
}

void JournalModel::setRows(std::shared_ptr<const JournalRows> rows)
{
    if (m_rows)
        m_rows->disconnect(this);
    beginResetModel();
    m_shown.clear();
    m_rows = std::move(rows);
    m_texts.setRows(m_rows);
    forgetTexts();
    endResetModel();
    if (m_rows) {
        connect(m_rows.get(), &JournalRows::cleared, this, [this] {
            forgetTexts();
            beginResetModel();
            m_shown.clear();
            endResetModel();
            startOver();
        });
        connect(m_rows.get(), &JournalRows::appended, this, &JournalModel::appendRows);
        connect(m_rows.get(), &JournalRows::changed, this, &JournalModel::changeRows);
    }
    startOver();
}

void JournalModel::setProvider(const Provider *provider, const Keys *keys)
{
    m_texts.setProvider(provider, keys);
    refreshTexts();
}

Done JournalModel::setFilter(const JournalFilter &filter)
{
    auto compiled = RowFilter::compile(filter, m_shownWords);
    if (!compiled)
        return tl::unexpected(compiled.error());
    m_nextFilter = std::move(*compiled);
    m_nextShown.clear();
    m_examined = 0;
    filterOn();
    return {};
}

void JournalModel::startOver()
{
    // Compiled anew: what a filter remembers of shapes belongs to one journal.
    const JournalFilter filter = (m_slices.isActive() ? m_nextFilter : m_filter).filter();
    (void)setFilter(filter); // it was valid before
}

void JournalModel::filterOn()
{
    QElapsedTimer spent;
    spent.start();
    const qsizetype size = m_rows ? m_rows->size() : 0;
    while (m_examined < size) {
        if (m_examined % checkedAtOnce == 0 && spent.elapsed() >= filterSlice) {
            m_slices.start(0);
            return;
        }
        if (m_nextFilter.accepts(*m_rows, m_examined))
            m_nextShown.push_back(static_cast<qint32>(m_examined));
        ++m_examined;
    }
    m_slices.stop();
    beginResetModel();
    m_filter = m_nextFilter;
    m_shown.swap(m_nextShown);
    endResetModel();
    m_nextShown = {};
    Q_EMIT filtered();
}

void JournalModel::appendRows(qsizetype first, qsizetype count)
{
    m_learning.start(quiet);
    if (m_slices.isActive())
        return; // the filter under way comes to them
    std::vector<qint32> accepted;
    accepted.reserve(static_cast<std::size_t>(count));
    for (qsizetype position = first; position < first + count; ++position) {
        if (m_filter.accepts(*m_rows, position))
            accepted.push_back(static_cast<qint32>(position));
    }
    if (accepted.empty())
        return;
    const int from = rowCount();
    beginInsertRows({}, from, from + static_cast<int>(accepted.size()) - 1);
    m_shown.insert(m_shown.end(), accepted.begin(), accepted.end());
    endInsertRows();
}

void JournalModel::changeRows(qsizetype first, qsizetype last)
{
    m_texts.forget(first, last);
    m_shownWords.forget(first, last);
    m_learned = std::min(m_learned, first);
    m_learning.start(quiet);
    const bool filtering = m_slices.isActive();
    if ((filtering ? m_nextFilter : m_filter).followsChanges()) {
        if (filtering || last - first >= mostRechecked) {
            startOver();
            return;
        }
        for (qsizetype position = first; position <= last; ++position)
            recheck(position);
    }
    const int from = shownFrom(first);
    const int to = shownFrom(last + 1) - 1;
    if (from <= to)
        Q_EMIT dataChanged(index(from, 0), index(to, Columns - 1));
}

void JournalModel::recheck(qsizetype position)
{
    const bool wanted = m_filter.accepts(*m_rows, position);
    if (wanted == shownAt(position).has_value())
        return;
    const int at = shownFrom(position);
    if (wanted) {
        beginInsertRows({}, at, at);
        m_shown.insert(m_shown.begin() + at, static_cast<qint32>(position));
        endInsertRows();
    } else {
        beginRemoveRows({}, at, at);
        m_shown.erase(m_shown.begin() + at);
        endRemoveRows();
    }
}

void JournalModel::refreshTexts()
{
    forgetTexts();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    if ((m_slices.isActive() ? m_nextFilter : m_filter).looksAtShownWords())
        startOver();
}

void JournalModel::forgetTexts()
{
    m_texts.forget();
    m_shownWords.forget();
    m_learned = 0;
    m_learning.start(quiet);
}

void JournalModel::learnOn()
{
    if (!m_rows)
        return;
    QElapsedTimer spent;
    spent.start();
    while (m_learned < m_rows->size()) {
        if (spent.elapsed() >= learningSlice) {
            m_learning.start(0);
            return;
        }
        m_shownWords.numberAt(m_learned++);
    }
}

int JournalModel::shownFrom(qsizetype position) const
{
    return static_cast<int>(std::lower_bound(m_shown.begin(), m_shown.end(), position) - m_shown.begin());
}

std::optional<int> JournalModel::shownAt(qsizetype position) const
{
    const int shown = shownFrom(position);
    return shown < rowCount() && positionAt(shown) == position ? std::optional(shown) : std::nullopt;
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype position = positionAt(index.row());
    if (role == BriefRole)
        return index.column() == PartiesColumn ? m_texts.partiesInBrief(position) : QVariant();
    if (role != Qt::DisplayRole)
        return role == Qt::ToolTipRole ? QVariant(tip(position)) : look(position, role);
    switch (index.column()) {
    case TimeColumn:
        return m_texts.time(position);
    case ChannelColumn:
        return m_texts.channel(position);
    case PartiesColumn:
        return m_texts.parties(position);
    case SummaryColumn:
        return m_rows->row(position).leftBehind
                   ? tr("↶ left behind: %1", "by a rewind").arg(m_texts.summary(position))
                   : m_texts.summary(position);
    case VerdictColumn:
        return m_texts.verdict(position);
    default:
        return {};
    }
}

// Colours repeat what the words say.
QVariant JournalModel::look(qsizetype position, int role) const
{
    const QPalette palette = QApplication::palette();
    const auto severity = m_texts.severity(position);
    const EntryKind kind = m_rows->shape(position).kind;
    if (role == Qt::ForegroundRole) {
        if (m_rows->row(position).leftBehind || kind == EntryKind::Delivered)
            return theme::text(Tone::Muted, palette);
        return kind == EntryKind::Rewound ? QVariant(theme::text(Tone::Accent, palette)) : QVariant();
    }
    if (role == Qt::BackgroundRole && severity >= Verdict::Severity::Warning)
        return theme::ground(theme::toneOf(*severity), palette);
    return {};
}

QString JournalModel::tip(qsizetype position) const
{
    QString tip = m_texts.moment(position) + u'\n' + m_texts.summary(position);
    if (const QString verdict = m_texts.verdict(position); !verdict.isEmpty())
        tip += u'\n' + verdict;
    if (m_rows->row(position).leftBehind)
        tip += u'\n' + tr("A rewind left this entry behind: it is not part of the purchase any more.");
    return wrappedTip(tip);
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(QString::number(m_rows->row(positionAt(section)).id.ordinal))
                                    : QVariant();
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ChannelColumn:
        return tr("Channel");
    case PartiesColumn:
        return tr("From → to");
    case SummaryColumn:
        return tr("Summary");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace kassa
