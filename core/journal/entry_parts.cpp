#include "journal/entry_parts.h"

#include "wire/payload_json.h"

namespace kassa {

std::vector<const Entry *> currentBranch(const std::vector<Entry> &entries)
{
    std::vector<const Entry *> branch;
    branch.reserve(entries.size());
    for (const Entry &entry : entries) {
        if (entry.kind != "rewound") {
            branch.push_back(&entry);
            continue;
        }
        const quint64 to = entry.core["to"].text().toULongLong();
        while (!branch.empty() && branch.back()->id.ordinal > to)
            branch.pop_back();
    }
    return branch;
}

std::optional<Payload> sentPayload(const Entry &entry)
{
    if (entry.kind != "sent")
        return std::nullopt;
    auto payload = payloadFromJson(entry.core["payload"]);
    return payload ? std::optional(std::move(*payload)) : std::nullopt;
}

std::optional<Message> sentMessage(const Entry &entry)
{
    const auto channel = channelFromWord(entry.core["channel"].text());
    const auto from = partyFromWord(entry.core["from"].text());
    const auto to = partyFromWord(entry.core["to"].text());
    auto payload = channel && from && to ? sentPayload(entry) : std::nullopt;
    if (!payload)
        return std::nullopt;
    return Message{entry.id,
                   entry.cause,
                   ExchangeId{entry.core["exchange"].text().toULongLong()},
                   *channel,
                   *from,
                   *to,
                   std::move(*payload),
                   entry.core["lane"].text(),
                   entry.at,
                   entry.core["document"].text()};
}

QByteArray urlOf(const HttpRequest &request, const RequestHead &head)
{
    return head.target.startsWith('/') ? request.origin + head.target : head.target;
}

} // namespace kassa
