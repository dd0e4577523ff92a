#include "journal/row_filter.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct ConditionText
{
    QByteArray all;   // as it stands in the expression
    QByteArray field; // empty: a bare word
    char op = '~';
    QByteArray value; // without its quotes
};

qsizetype endOf(const QByteArray &text, qsizetype at, const char *ends)
{
    while (at < text.size() && !QByteArrayView(ends).contains(text[at]))
        ++at;
    return at;
}

// The conditions of an expression that parseFilter() accepts, in order.
std::vector<ConditionText> conditionsIn(const QByteArray &text)
{
    std::vector<ConditionText> conditions;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        ConditionText condition;
        const qsizetype start = at;
        const qsizetype op = text[at] == '"' ? at : endOf(text, at, "=~! \"");
        if (op < text.size() && QByteArrayView("=~!").contains(text[op])) {
            condition.field = text.mid(start, op - start);
            condition.op = text[op];
            at = op + (condition.op == '!' ? 2 : 1);
        }
        const bool quoted = at < text.size() && text[at] == '"';
        const qsizetype from = at + (quoted ? 1 : 0);
        const qsizetype end = endOf(text, from, quoted ? "\"" : " ");
        condition.value = text.mid(from, end - from);
        at = end + (quoted ? 1 : 0);
        condition.all = text.mid(start, at - start);
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

// What `ask` says of a number, which it is asked once.
template <class Ask>
bool remembered(std::vector<qint8> &known, std::size_t number, Ask ask)
{
    if (known.size() <= number)
        known.resize(number + 1, -1);
    if (known[number] < 0)
        known[number] = ask() ? 1 : 0;
    return known[number] == 1;
}

bool hasBit(quint16 bits, int bit)
{
    return (bits & (1U << static_cast<unsigned>(bit))) != 0;
}

// What an entry says of its own numbers, and nothing else.
Entry numbersOf(const JournalRow &row)
{
    Entry entry;
    entry.id = row.id;
    entry.core = Json::object();
    if (row.exchange != 0)
        entry.core.set("exchange"_ba, Json::integer(static_cast<qint64>(row.exchange)));
    return entry;
}

} // namespace

RowFilter::Part RowFilter::partOf(const QByteArray &condition)
{
    const ConditionText text = conditionsIn(condition).front();
    Part part;
    part.holds = parseFilter(condition).value_or(EntryFilter([](const Entry &) { return false; }));
    if ((text.field.isEmpty() || text.field == "text") && text.op == '~') {
        part.needs = Part::Needs::Text;
        part.words = std::make_shared<const QByteArray>(SearchText::folded(text.value));
        part.searcher = std::make_shared<const Searcher>(part.words->begin(), part.words->end());
        const QString shown = ShownWords::folded(QString::fromUtf8(text.value));
        part.shownParts = ShownWords::wordsIn(shown);
        if (!part.shownParts.isEmpty())
            part.shown = shown;
    } else if (text.field == "text") {
        part.needs = Part::Needs::Entry;
    } else if (text.field == "id" || text.field == "exchange") {
        part.needs = Part::Needs::Numbers;
    }
    return part;
}

Result<RowFilter> RowFilter::compile(const JournalFilter &filter, ShownWords &shown)
{
    if (const auto valid = parseFilter(filter.expression); !valid)
        return tl::unexpected(valid.error());
    RowFilter compiled;
    compiled.m_filter = filter;
    compiled.m_shown = &shown;
    for (const ConditionText &condition : conditionsIn(filter.expression))
        compiled.m_parts.push_back(partOf(condition.all));
    // What a row knows itself is asked first.
    std::stable_sort(compiled.m_parts.begin(), compiled.m_parts.end(),
                     [](const Part &a, const Part &b) { return a.needs < b.needs; });
    return compiled;
}

bool RowFilter::accepts(const JournalRows &rows, qsizetype position)
{
    return fitsType(rows, position) && std::all_of(m_parts.begin(), m_parts.end(),
                                                   [&](Part &part) { return holds(part, rows, position); });
}

bool RowFilter::looksAtShownWords() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const Part &part) { return !part.shown.isEmpty(); });
}

bool RowFilter::holds(Part &part, const JournalRows &rows, qsizetype position) const
{
    switch (part.needs) {
    case Part::Needs::Shape:
        return remembered(part.known, rows.row(position).shape,
                          [&] { return part.holds(rows.shape(position).sample); });
    case Part::Needs::Numbers:
        return part.holds(numbersOf(rows.row(position)));
    case Part::Needs::Text: {
        const QByteArrayView text = rows.searchText(position);
        return std::search(text.begin(), text.end(), *part.searcher) != text.end() ||
               (!part.shown.isEmpty() && isShown(part, position));
    }
    case Part::Needs::Entry:
        break;
    }
    const auto entry = rows.entry(position);
    return entry && part.holds(**entry);
}

bool RowFilter::isShown(Part &part, qsizetype position) const
{
    const quint32 number = m_shown->numberAt(position);
    const bool mayBe = remembered(part.known, number, [&] {
        return std::all_of(part.shownParts.begin(), part.shownParts.end(),
                           [&](const QString &each) { return m_shown->words(number).contains(each); });
    });
    // A word is told by its only part; of a phrase the parts say too little.
    return mayBe &&
           (part.shown == part.shownParts.front() || m_shown->linesAt(position).contains(part.shown));
}

bool RowFilter::fitsType(const JournalRows &rows, qsizetype position) const
{
    const JournalRow &row = rows.row(position);
    const RowShape &shape = rows.shape(position);
    if (m_filter.kinds != 0 && !hasBit(m_filter.kinds, static_cast<int>(shape.kind)))
        return false;
    const auto channel = shape.channel || row.partner < 0 ? shape.channel : rows.shape(row.partner).channel;
    if (m_filter.channels != 0) {
        if (!channel || !hasBit(m_filter.channels, static_cast<int>(*channel)))
            return false;
    }
    if (m_filter.hideLeftBehind && row.leftBehind)
        return false;
    const bool isRoutine =
        shape.kind == EntryKind::Delivered || shape.kind == EntryKind::Clock || channel == Channel::Timer;
    if (!m_filter.problemsOnly && !(m_filter.hideRoutine && isRoutine))
        return true;
    return rows.isProblem(position);
}

} // namespace kassa
