#include "journal/row_texts.h"

#include "widgets/language.h"

#include "journal/message_parts.h"
#include "journal/narration.h"
#include "wire/payload_json.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Asked of the cache, else made and kept.
template <class Make>
QString cachedText(QCache<qsizetype, QString> &cache, qsizetype position, Make make)
{
    if (const QString *known = cache.object(position))
        return *known;
    const QString made = make();
    cache.insert(position, new QString(made));
    return made;
}

// The worst verdict of a delivery and how many there are.
std::pair<Verdict, int> worstVerdict(const Entry &delivery)
{
    Verdict worst;
    int count = 0;
    for (const Json &stored : delivery.core["verdicts"_ba].items()) {
        const auto verdict = verdictFromJson(stored);
        if (verdict && (count++ == 0 || verdict->severity > worst.severity))
            worst = *verdict;
    }
    return {worst, count};
}

} // namespace

std::function<Text(const Entry &sent)> labelsBy(const Provider *provider, const Keys *keys)
{
    if (!provider || !keys)
        return {};
    return [provider, keys](const Entry &sent) {
        const auto message = messageOf(sent);
        return message ? provider->explain(*message, *keys).label : Text();
    };
}

void RowTexts::setRows(std::shared_ptr<const JournalRows> rows)
{
    m_rows = std::move(rows);
    forget();
}

void RowTexts::setProvider(const Provider *provider, const Keys *keys)
{
    m_provider = provider;
    m_keys = keys;
    forget();
}

void RowTexts::forget()
{
    m_summaries.clear();
    m_verdicts.clear();
}

void RowTexts::forget(qsizetype first, qsizetype last)
{
    if (last - first > m_verdicts.size()) {
        forget();
        return;
    }
    for (qsizetype position = first; position <= last; ++position) {
        m_summaries.remove(position);
        m_verdicts.remove(position);
    }
}

qsizetype RowTexts::messageAt(qsizetype position) const
{
    const EntryKind kind = m_rows->shape(position).kind;
    const qint32 partner = m_rows->row(position).partner;
    return partner >= 0 && kind != EntryKind::Sent ? partner : position;
}

QString RowTexts::time(qsizetype position) const
{
    const QString whole = moment(position); // "2026-01-02 03:04:05.678"
    return whole.mid(whole.left(10) == moment(0).left(10) ? 11 : 5);
}

QString RowTexts::moment(qsizetype position) const
{
    QString iso = QString::fromLatin1(toIso(m_rows->row(position).at).left(23));
    return iso.replace(10, 1, u' ');
}

bool RowTexts::spansDays() const
{
    return m_rows && m_rows->size() > 0 && time(m_rows->size() - 1).size() > 12;
}

QString RowTexts::channelWord(Channel channel) const
{
    return words(wordFor(toWord(channel)));
}

QString RowTexts::channel(qsizetype position) const
{
    const RowShape &shape = m_rows->shape(messageAt(position));
    return shape.channel ? channelWord(*shape.channel) : kindWord(shape.kind);
}

QString RowTexts::parties(qsizetype position) const
{
    const RowShape &shape = m_rows->shape(messageAt(position));
    if (!shape.from || !shape.to)
        return {};
    return words(wordFor(toWord(*shape.from))) + u" → "_s + words(wordFor(toWord(*shape.to)));
}

QString RowTexts::partiesInBrief(qsizetype position) const
{
    const RowShape &shape = m_rows->shape(messageAt(position));
    return shape.from && shape.to ? briefWord(*shape.from) + u" → "_s + briefWord(*shape.to) : QString();
}

QString RowTexts::summary(qsizetype position) const
{
    return cachedText(m_summaries, position, [&] { return madeSummary(position); });
}

QString RowTexts::all(qsizetype position) const
{
    return QStringList{time(position),           channel(position), parties(position),
                       partiesInBrief(position), summary(position), verdict(position)}
        .join(u'\n');
}

bool RowTexts::isWhole(qsizetype position) const
{
    const qint32 partner = m_rows->row(position).partner;
    return m_rows->entry(position) && (partner < 0 || m_rows->entry(partner));
}

QString RowTexts::madeSummary(qsizetype position) const
{
    const auto entry = m_rows->entry(position);
    if (!entry)
        return entry.error().code == "journal.not-yet"
                   ? tr("on its way to the file")
                   : tr("This entry cannot be read: %1").arg(textWords(entry.error().detail));
    if ((*entry)->kind != "sent")
        return words(summaryOf(**entry));
    const auto message = messageOf(**entry);
    if (!message)
        return words(summaryOf(**entry));
    const QString label = words(explained(**entry).label);
    if (std::holds_alternative<TimerFired>(message->payload) && !label.isEmpty())
        return label; // nothing of it is on a wire
    const QString wire = words(summaryOf(message->payload));
    return label.isEmpty() ? wire : tr("%1 · %2", "what it means · what is on the wire").arg(label, wire);
}

std::optional<Verdict::Severity> RowTexts::severity(qsizetype position) const
{
    const RowShape &shape = m_rows->shape(position);
    const qint32 partner = m_rows->row(position).partner;
    return shape.kind == EntryKind::Sent && partner >= 0 ? m_rows->shape(partner).worst : shape.worst;
}

QString RowTexts::verdict(qsizetype position) const
{
    if (!severity(position))
        return {};
    return cachedText(m_verdicts, position, [&] { return madeVerdict(position); });
}

QString RowTexts::madeVerdict(qsizetype position) const
{
    const bool sent = m_rows->shape(position).kind == EntryKind::Sent;
    const auto entry = m_rows->entry(sent ? m_rows->row(position).partner : position);
    const QString sign = severityWord(*severity(position));
    if (!entry)
        return sign;
    const auto [worst, count] = worstVerdict(**entry);
    if (count == 0)
        return sign;
    const QString what = tr("%1: %2", "severity: finding").arg(sign, words(worst.what));
    return count == 1 ? what : tr("%1 (+%2)", "the worst finding and how many more").arg(what).arg(count - 1);
}

QString RowTexts::severityWord(Verdict::Severity severity) const
{
    return theme::signOf(theme::toneOf(severity)) + u' ' + words(wordFor(toWord(severity)));
}

QString RowTexts::briefWord(Party party)
{
    switch (party) {
    case Party::ShopServer:
        return tr("shop server", "in brief: for a narrow column");
    case Party::ShopPage:
        return tr("shop page", "in brief: for a narrow column");
    case Party::ProviderServer:
        return tr("provider server", "in brief: for a narrow column");
    case Party::ProviderPage:
        return tr("provider page", "in brief: for a narrow column");
    case Party::App:
        return tr("app", "in brief: for a narrow column");
    case Party::Buyer:
        break;
    }
    return tr("buyer", "in brief: for a narrow column");
}

QString RowTexts::kindWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Session:
        return tr("session");
    case EntryKind::Given:
        return tr("operation");
    case EntryKind::Sent:
        return tr("message sent");
    case EntryKind::Delivered:
        return tr("delivery");
    case EntryKind::Ruled:
        return tr("intervention");
    case EntryKind::Reported:
        return tr("report");
    case EntryKind::Clock:
        return tr("clock");
    case EntryKind::Rewound:
        return tr("rewind");
    case EntryKind::Unknown:
        break;
    }
    return tr("other");
}

Explanation RowTexts::explained(const Entry &sent) const
{
    const auto message = m_provider && m_keys ? messageOf(sent) : std::nullopt;
    return message ? m_provider->explain(*message, *m_keys) : Explanation();
}

} // namespace kassa
