#include "journal/exports.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

using Values = QList<QByteArray>;

void addLeaves(const Json &json, Values &leaves)
{
    if (!json.text().isEmpty())
        leaves.append(json.text());
    for (const Json &item : json.items())
        addLeaves(item, leaves);
    for (const auto &[name, member] : json.members())
        addLeaves(member, leaves);
}

Values kindValues(const Entry &entry)
{
    return {entry.kind, entry.core["payload"_ba]["kind"_ba].text()};
}
Values channelValues(const Entry &entry)
{
    return {entry.core["channel"_ba].text()};
}
Values senderValues(const Entry &entry)
{
    return {entry.core["from"_ba].text()};
}
Values receiverValues(const Entry &entry)
{
    return entry.kind == "sent" ? Values{entry.core["to"_ba].text()} : Values();
}
Values severityValues(const Entry &entry)
{
    Values values;
    for (const Json &verdict : entry.core["verdicts"_ba].items())
        values.append(verdict["severity"_ba].text());
    return values;
}
Values stateValues(const Entry &entry)
{
    const bool state = entry.kind == "reported" && entry.core["kind"_ba].text() == "state";
    return state ? Values{entry.core["value"_ba].text()} : Values();
}
Values textValues(const Entry &entry)
{
    Values values;
    addLeaves(entry.core, values);
    return values;
}
Values idValues(const Entry &entry)
{
    return {QByteArray::number(entry.id.ordinal)};
}
Values exchangeValues(const Entry &entry)
{
    return {entry.core["exchange"_ba].text()};
}

struct FilterField
{
    const char *name;
    Values (*values)(const Entry &);
};

constexpr FilterField FilterFields[] = {
    {"kind", kindValues},         {"channel", channelValues}, {"from", senderValues}, {"to", receiverValues},
    {"severity", severityValues}, {"state", stateValues},     {"text", textValues},   {"id", idValues},
    {"exchange", exchangeValues},
};

struct Condition
{
    Values (*values)(const Entry &) = textValues;
    char op = '~'; // '=', '!' (not equal), '~'
    QByteArray wanted;

    bool holds(const Entry &entry) const
    {
        const Values found = values(entry);
        if (op != '~')
            return found.contains(wanted) == (op == '=');
        const QString part = QString::fromUtf8(wanted);
        return std::any_of(found.begin(), found.end(), [&](const QByteArray &value) {
            return QString::fromUtf8(value).contains(part, Qt::CaseInsensitive);
        });
    }
};

// Reads an expression from left to right.
class FilterReader
{
public:
    explicit FilterReader(const QByteArray &expression) : m_text(expression) {}

    Result<std::vector<Condition>> conditions()
    {
        std::vector<Condition> all;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            auto next = condition();
            if (!next)
                return tl::unexpected(next.error());
            all.push_back(std::move(*next));
        }
        return all;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    Result<Condition> condition()
    {
        const qsizetype start = m_at;
        Condition condition;
        if (m_text[m_at] != '"') {
            const QByteArray name = until("=~! \"");
            condition.op = m_at < m_text.size() ? m_text[m_at] : ' ';
            if (condition.op == ' ' || condition.op == '"')
                return bareWord(start);
            const bool notEqual = condition.op == '!';
            if (notEqual && m_text.mid(m_at, 2) != "!=")
                return wrong(m_at, KASSA_TEXT("error", "\"!\" without \"=\""));
            m_at += notEqual ? 2 : 1;
            const auto field = std::find_if(std::begin(FilterFields), std::end(FilterFields),
                                            [&](const FilterField &f) { return name == f.name; });
            if (field == std::end(FilterFields))
                return wrong(start, KASSA_TEXT("error", "unknown field \"%1\"").with(name));
            condition.values = field->values;
        }
        return value(std::move(condition));
    }

    Result<Condition> bareWord(qsizetype start)
    {
        m_at = start;
        return value({});
    }

    // A word, or blanks and all between double quotes.
    Result<Condition> value(Condition condition)
    {
        if (m_at == m_text.size() || m_text[m_at] == ' ')
            return wrong(m_at, KASSA_TEXT("error", "a value is missing"));
        if (m_text[m_at] != '"') {
            condition.wanted = until(" ");
            return condition;
        }
        const qsizetype open = m_at++;
        condition.wanted = until("\"");
        if (m_at == m_text.size())
            return wrong(open, KASSA_TEXT("error", "the quote is not closed"));
        ++m_at;
        return condition;
    }

    QByteArray until(const char *ends)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !QByteArrayView(ends).contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    static tl::unexpected<Error> wrong(qsizetype at, const Text &what)
    {
        QStringList known;
        for (const FilterField &field : FilterFields)
            known.append(QString::fromLatin1(field.name));
        return fail(ErrorKind::Usage, "filter.syntax"_ba,
                    KASSA_TEXT("error", "%1 at position %2; fields are %3, each with =, != or ~; quote a "
                                        "word that holds one of these")
                        .with(what)
                        .with(at + 1)
                        .with(known.join(u", "_s)));
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<EntryFilter> parseFilter(const QByteArray &expression)
{
    auto conditions = FilterReader(expression).conditions();
    if (!conditions)
        return tl::unexpected(conditions.error());
    return EntryFilter([all = std::move(*conditions)](const Entry &entry) {
        return std::all_of(all.begin(), all.end(), [&](const Condition &c) { return c.holds(entry); });
    });
}

} // namespace kassa
