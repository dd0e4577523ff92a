#include "journal/sequence.h"

#include "journal/narration.h"
#include "wire/payload_json.h"

#include <algorithm>

namespace kassa {

namespace {

constexpr std::array columnOrder{Party::Buyer,      Party::ProviderPage,   Party::ShopPage,
                                 Party::ShopServer, Party::ProviderServer, Party::App};

std::optional<Verdict::Severity> worstOf(const Json &verdicts)
{
    std::optional<Verdict::Severity> worst;
    for (const Json &each : verdicts.items()) {
        const auto verdict = verdictFromJson(each);
        if (verdict && (!worst || verdict->severity > *worst))
            worst = verdict->severity;
    }
    return worst;
}

} // namespace

void Sequence::clear()
{
    Label label = std::move(m_label);
    *this = {};
    m_label = std::move(label);
}

void Sequence::append(const std::vector<Entry> &entries)
{
    for (const Entry &entry : entries)
        add(entry);
}

void Sequence::add(const Entry &entry)
{
    if (entry.kind == "sent")
        addSent(entry);
    else if (entry.kind == "given" || entry.kind == "reported")
        addNote(entry);
    else if (entry.kind == "delivered" || entry.kind == "ruled")
        learn(entry);
    else if (entry.kind == "rewound")
        goBack(entry.core["to"].text().toULongLong());
    else
        addSeparator(entry);
}

void Sequence::addSent(const Entry &entry)
{
    const auto from = partyFromWord(entry.core["from"].text());
    const auto to = partyFromWord(entry.core["to"].text());
    const auto channel = channelFromWord(entry.core["channel"].text());
    const auto payload = payloadFromJson(entry.core["payload"]);
    if (!from || !to || !channel || !payload)
        return; // written by a later Kassa
    SequenceRow row;
    row.id = entry.id;
    row.at = entry.at;
    row.channel = *channel;
    row.from = *from;
    row.to = *to;
    row.failed = std::holds_alternative<ExchangeFailed>(*payload);
    row.isAnswer = row.failed || std::holds_alternative<HttpResponse>(*payload) ||
                   std::holds_alternative<Page>(*payload);
    row.text = labelled(entry, *payload);
    meet(row);
    m_rows.push_back(std::move(row));
}

Text Sequence::labelled(const Entry &sent, const Payload &payload) const
{
    const Text label = m_label ? m_label(sent) : Text();
    return label.isEmpty() ? summaryOf(payload) : label; // an arrow has no room for both
}

void Sequence::addNote(const Entry &entry)
{
    SequenceRow row;
    row.kind = SequenceRow::Kind::Note;
    row.id = entry.id;
    row.at = entry.at;
    row.to = whose(entry);
    if (entry.kind == "reported")
        row.report = entry.core["kind"].text();
    row.text = summaryOf(entry);
    meet(row);
    m_rows.push_back(std::move(row));
}

void Sequence::addSeparator(const Entry &entry)
{
    SequenceRow row;
    row.kind = SequenceRow::Kind::Separator;
    row.id = entry.id;
    row.at = entry.at;
    row.text = summaryOf(entry);
    m_rows.push_back(std::move(row));
}

// A report does not say which machine made it; the message that it was made of was handed to that machine.
std::optional<Party> Sequence::whose(const Entry &entry) const
{
    if (entry.kind == "given" && !entry.core.contains("side"))
        return std::nullopt;
    if (entry.kind == "given")
        return entry.core["side"].text() == toWord(Side::Shop) ? Party::ShopServer : Party::ProviderServer;
    const qsizetype row = rowOfOrdinal(entry.cause.ordinal);
    return row < 0 ? std::nullopt : m_rows[std::size_t(row)].to;
}

void Sequence::learn(const Entry &entry)
{
    const qsizetype row = rowOfOrdinal(entry.core["message"].text().toULongLong());
    if (row < 0)
        return;
    m_facts.push_back(
        {entry.id.ordinal, std::size_t(row), entry.core["done"].text(), worstOf(entry.core["verdicts"])});
    apply(m_facts.back());
}

void Sequence::apply(const Fact &fact)
{
    SequenceRow &row = m_rows[fact.row];
    if (!fact.ruled.isEmpty()) {
        row.ruled = fact.ruled;
        return;
    }
    row.delivered = true;
    row.verdict = fact.verdict;
}

void Sequence::goBack(quint64 ordinal)
{
    while (!m_rows.empty() && m_rows.back().id.ordinal > ordinal)
        m_rows.pop_back();
    while (!m_facts.empty() && m_facts.back().by > ordinal)
        m_facts.pop_back();
    m_parties.clear();
    for (SequenceRow &row : m_rows) {
        row.delivered = false;
        row.ruled.clear();
        row.verdict.reset();
        meet(row);
    }
    for (const Fact &fact : m_facts)
        apply(fact);
}

void Sequence::meet(const SequenceRow &row)
{
    const auto one = [this](Party party) {
        if (std::find(m_parties.begin(), m_parties.end(), party) != m_parties.end())
            return;
        m_parties.push_back(party);
        const auto place = [](Party each) {
            return std::find(columnOrder.begin(), columnOrder.end(), each) - columnOrder.begin();
        };
        std::sort(m_parties.begin(), m_parties.end(), [&](Party a, Party b) { return place(a) < place(b); });
    };
    if (row.kind == SequenceRow::Kind::Message)
        one(row.from);
    if (row.to)
        one(*row.to);
}

qsizetype Sequence::rowOf(MessageId id) const
{
    const qsizetype row = rowOfOrdinal(id.ordinal);
    return row >= 0 && m_rows[std::size_t(row)].id == id ? row : -1;
}

qsizetype Sequence::rowOfOrdinal(quint64 ordinal) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), ordinal,
                         [](const SequenceRow &row, quint64 wanted) { return row.id.ordinal < wanted; });
    return found == m_rows.end() || found->id.ordinal != ordinal ? -1 : found - m_rows.begin();
}

} // namespace kassa
