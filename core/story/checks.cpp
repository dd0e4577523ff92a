#include "story/checks.h"

#include "journal/entry_parts.h"
#include "journal/narration.h"
#include "wire/words.h"

#include <algorithm>
#include <set>

namespace kassa {

namespace {

bool fits(const Entry &entry, const Match &match)
{
    // Reading a payload costs more than these words.
    if ((match.channel && entry.core["channel"].text() != toWord(*match.channel)) ||
        (match.from && entry.core["from"].text() != toWord(*match.from)) ||
        (match.to && entry.core["to"].text() != toWord(*match.to)))
        return false;
    const auto message = sentMessage(entry);
    return message && match.fits(*message);
}

// The messages of the current branch in the order in which they arrived.
std::vector<const Entry *> arrived(const std::vector<Entry> &journal)
{
    std::map<quint64, const Entry *> sent;
    std::vector<const Entry *> list;
    for (const Entry *entry : currentBranch(journal)) {
        if (entry->kind == "sent")
            sent[entry->id.ordinal] = entry;
        else if (entry->kind == "delivered" || entry->kind == "ruled") {
            const auto found = sent.find(entry->core["message"].text().toULongLong());
            // A receiver that is answered for, or cut off, does not see it.
            if (found != sent.end() && entry->kind == "delivered")
                list.push_back(found->second);
        }
    }
    return list;
}

bool counts(const Expectation &expected, int came)
{
    switch (expected.count) {
    case Expectation::Count::Exactly:
        return came == expected.times;
    case Expectation::Count::AtLeast:
        return came >= expected.times;
    case Expectation::Count::AtMost:
        return came <= expected.times;
    }
    return false;
}

Text nothing()
{
    return KASSA_TEXT("story", "nothing");
}

Text listed(const QByteArrayList &words)
{
    return words.isEmpty() ? nothing() : Text::verbatim(words.join(", "));
}

Looked counted(const Expectation &expected, const std::vector<MessageId> &found,
               const std::vector<Entry> &journal)
{
    Looked finding;
    finding.count = int(found.size());
    finding.good = counts(expected, finding.count);
    finding.came = KASSA_TEXT_N("story", "%n time(s)")(int(found.size()));
    if (found.size() == 1)
        finding.ledTo = causesOf(journal, found.front());
    else
        finding.ledTo.assign(found.begin(),
                             found.begin() + qsizetype(std::min<std::size_t>(found.size(), 6)));
    return finding;
}

// The last report of the state of a purchase, or the last message, is where a wrong state comes from.
std::vector<MessageId> behindState(const std::vector<Entry> &journal, bool purchase)
{
    const auto branch = currentBranch(journal);
    const auto state = std::find_if(branch.rbegin(), branch.rend(), [&](const Entry *entry) {
        return entry->kind == "reported" && entry->core["kind"].text() == "state" &&
               entry->core["subject"].text().startsWith("purchase") == purchase;
    });
    return state == branch.rend() ? std::vector<MessageId>() : causesOf(journal, (*state)->id);
}

} // namespace

std::vector<MessageId> behindLastPage(const std::vector<Entry> &journal)
{
    const auto messages = arrived(journal);
    const auto shown = std::find_if(messages.rbegin(), messages.rend(), [](const Entry *entry) {
        const QByteArray kind = entry->core["payload"]["kind"].text();
        return kind == "page" ||
               (kind == "http-response" && entry->core["channel"].text() == toWord(Channel::PageLoad));
    });
    return shown == messages.rend() ? std::vector<MessageId>() : causesOf(journal, (*shown)->id);
}

namespace {

class Looking
{
public:
    Looking(const Expectation &expected, const Stage &stage, const std::vector<Entry> &journal,
            const Catalogue &catalogue)
        : m_expected(expected), m_stage(stage), m_journal(journal), m_catalogue(catalogue)
    {
    }

    Looked find() const
    {
        switch (m_expected.of) {
        case Expectation::Of::State:
            return state(Side::Shop);
        case Expectation::Of::Payment:
            return state(Side::Sandbox);
        case Expectation::Of::Released:
            return released();
        case Expectation::Of::Total:
            return total();
        case Expectation::Of::Page:
            return page();
        case Expectation::Of::PageText:
            return pageText();
        case Expectation::Of::Message:
            return message();
        case Expectation::Of::Report:
            return report();
        case Expectation::Of::Finding:
            return verdict();
        case Expectation::Of::Sequence:
            return sequence();
        }
        return {};
    }

private:
    Looked state(Side side) const
    {
        QByteArrayList states;
        if (side == Side::Sandbox) {
            states = m_stage.payments();
        } else {
            for (const Sale &sale : m_stage.sales())
                states << sale.state;
        }
        return {states.contains(m_expected.value), listed(states),
                behindState(m_journal, side == Side::Shop)};
    }

    Looked released() const
    {
        const auto sales = m_stage.sales();
        const int times = sales.empty() ? 0 : sales.front().released;
        std::vector<MessageId> reports;
        for (const Entry *entry : currentBranch(m_journal)) {
            if (entry->kind == "reported" && entry->core["kind"].text() == "fulfilled")
                reports.push_back(entry->id);
        }
        std::vector<MessageId> ledTo =
            reports.empty() ? behindState(m_journal, true) : causesOf(m_journal, reports.back());
        return {times == m_expected.times, KASSA_TEXT_N("story", "%n time(s)")(times), std::move(ledTo)};
    }

    Looked total() const
    {
        const auto sales = m_stage.sales();
        if (sales.empty())
            return {false, nothing(), {}};
        const QByteArray &shown = sales.front().total;
        return {shown == m_expected.value, Text::verbatim(shown), behindState(m_journal, true)};
    }

    Looked page() const
    {
        QByteArrayList ids;
        for (const OpenPage &open : m_stage.pages())
            ids << open.page.id;
        return {ids.contains(m_expected.value), listed(ids), behindLastPage(m_journal)};
    }

    Looked pageText() const
    {
        const QByteArray language = m_stage.locale();
        QStringList lines;
        for (const OpenPage &open : m_stage.pages()) {
            std::vector<Text> texts{open.page.title};
            for (const Block &block : open.page.blocks)
                texts.insert(texts.end(), {block.text, block.value});
            for (const Form &form : open.page.forms) {
                texts.push_back(form.legend);
                for (const PageField &field : form.fields)
                    texts.insert(texts.end(), {field.label, field.error});
                for (const Control &control : form.controls)
                    texts.push_back(control.label);
            }
            for (const Text &text : texts) {
                if (const QString line = m_catalogue.text(text, language); !line.isEmpty())
                    lines << line;
            }
        }
        const QString wanted = QString::fromUtf8(m_expected.value);
        const bool good = std::any_of(lines.begin(), lines.end(),
                                      [&](const QString &line) { return line.contains(wanted); });
        const QString all = lines.join(QStringLiteral(" | "));
        return {good, all.isEmpty() ? nothing() : Text::verbatim(all), behindLastPage(m_journal)};
    }

    Looked message() const
    {
        const auto messages = arrived(m_journal);
        std::vector<MessageId> found;
        for (const Entry *entry : messages) {
            if (fits(*entry, m_expected.messages.front()))
                found.push_back(entry->id);
        }
        Looked finding = counted(m_expected, found, m_journal);
        if (found.empty() && !messages.empty())
            finding.ledTo = causesOf(m_journal, messages.back()->id);
        return finding;
    }

    Looked report() const
    {
        std::vector<MessageId> found;
        for (const Entry *entry : currentBranch(m_journal)) {
            if (entry->kind == "reported" &&
                (m_expected.kind.isEmpty() || entry->core["kind"].text() == m_expected.kind) &&
                (m_expected.value.isEmpty() || entry->core["value"].text() == m_expected.value) &&
                entry->core["subject"].text().startsWith(m_expected.subject))
                found.push_back(entry->id);
        }
        return counted(m_expected, found, m_journal);
    }

    Looked verdict() const
    {
        std::vector<MessageId> found;
        for (const Entry *entry : currentBranch(m_journal)) {
            for (const Json &each : entry->core["verdicts"].items()) {
                if ((m_expected.kind.isEmpty() || each["severity"].text() == m_expected.kind) &&
                    each["id"].text().startsWith(m_expected.value))
                    found.push_back({entry->id.branch, entry->core["message"].text().toULongLong()});
            }
        }
        return counted(m_expected, found, m_journal);
    }

    Looked sequence() const
    {
        std::vector<MessageId> met;
        for (const Entry *entry : arrived(m_journal)) {
            if (met.size() < m_expected.messages.size() && fits(*entry, m_expected.messages[met.size()]))
                met.push_back(entry->id);
        }
        if (met.size() == m_expected.messages.size())
            return {true, {}, met};
        const Text missing = wordsFor(m_expected.messages[met.size()]);
        return {false, KASSA_TEXT("story", "%1 did not come after that").with(missing), met};
    }

    const Expectation &m_expected;
    const Stage &m_stage;
    const std::vector<Entry> &m_journal;
    const Catalogue &m_catalogue;
};

Text countWords(const Expectation &expected)
{
    const Text times = KASSA_TEXT_N("story", "%n time(s)")(expected.times);
    switch (expected.count) {
    case Expectation::Count::Exactly:
        return expected.times == 0 ? KASSA_TEXT("story", "never")
                                   : KASSA_TEXT("story", "exactly %1").with(times);
    case Expectation::Count::AtLeast:
        return KASSA_TEXT("story", "at least %1").with(times);
    case Expectation::Count::AtMost:
        return KASSA_TEXT("story", "at most %1").with(times);
    }
    return {};
}

} // namespace

Looked look(const Expectation &expected, const Stage &stage, const std::vector<Entry> &journal,
            const Catalogue &catalogue)
{
    return Looking(expected, stage, journal, catalogue).find();
}

std::vector<quint64> heldBy(const QByteArray &rule, const Stage &stage, const std::vector<Entry> &journal)
{
    const auto held = stage.held();
    std::vector<quint64> ordinals;
    for (const Entry *entry : currentBranch(journal)) {
        if (entry->kind != "ruled" || entry->core["done"].text() != "held" ||
            entry->core["rule"].text() != rule)
            continue;
        const quint64 ordinal = entry->core["message"].text().toULongLong();
        if (std::find(held.begin(), held.end(), ordinal) != held.end())
            ordinals.push_back(ordinal);
    }
    return ordinals;
}

Text wordsFor(const Match &match)
{
    Text text = match.channel ? wordFor(toWord(*match.channel)) : KASSA_TEXT("story", "message");
    if (match.from)
        text = KASSA_TEXT("story", "%1 from %2").with(text).with(wordFor(toWord(*match.from)));
    if (match.to)
        text = KASSA_TEXT("story", "%1 to %2").with(text).with(wordFor(toWord(*match.to)));
    if (!match.kind.isEmpty())
        text = KASSA_TEXT("story", "%1 (%2)").with(text).with(match.kind);
    if (!match.contains.isEmpty())
        text = KASSA_TEXT("story", "%1 containing \"%2\"").with(text).with(match.contains);
    return text;
}

Text wordsFor(const Expectation &expected)
{
    switch (expected.of) {
    case Expectation::Of::State:
        return KASSA_TEXT("story", "purchase in state %1").with(expected.value);
    case Expectation::Of::Payment:
        return KASSA_TEXT("story", "payment in state %1").with(expected.value);
    case Expectation::Of::Released:
        return KASSA_TEXT("story", "goods released %1").with(countWords(expected));
    case Expectation::Of::Total:
        return KASSA_TEXT("story", "total of %1").with(expected.value);
    case Expectation::Of::Page:
        return KASSA_TEXT("story", "page %1 open").with(expected.value);
    case Expectation::Of::PageText:
        return KASSA_TEXT("story", "\"%1\" on a page").with(expected.value);
    case Expectation::Of::Message:
        return KASSA_TEXT("story", "%1: %2")
            .with(wordsFor(expected.messages.front()))
            .with(countWords(expected));
    case Expectation::Of::Report:
        return KASSA_TEXT("story", "report %1: %2")
            .with((expected.kind + ' ' + expected.subject + ' ' + expected.value).simplified())
            .with(countWords(expected));
    case Expectation::Of::Finding:
        return KASSA_TEXT("story", "finding %1: %2")
            .with((expected.kind + ' ' + expected.value).simplified())
            .with(countWords(expected));
    case Expectation::Of::Sequence: {
        Text text;
        for (const Match &match : expected.messages)
            text = text.isEmpty() ? wordsFor(match)
                                  : KASSA_TEXT("story", "%1, then %2").with(text).with(wordsFor(match));
        return text;
    }
    }
    return {};
}

std::vector<MessageId> causesOf(const std::vector<Entry> &journal, MessageId entry, std::size_t most)
{
    std::map<quint64, const Entry *> byOrdinal;
    for (const Entry *each : currentBranch(journal))
        byOrdinal[each->id.ordinal] = each;
    std::vector<MessageId> chain;
    for (auto at = byOrdinal.find(entry.ordinal); at != byOrdinal.end() && chain.size() < most;
         at = byOrdinal.find(at->second->cause.ordinal)) {
        if (at->second->kind == "sent" || at->second->kind == "given")
            chain.push_back(at->second->id);
        if (at->second->cause.ordinal == 0)
            break;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace kassa
