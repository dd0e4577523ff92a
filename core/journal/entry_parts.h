// What exports and stories read from entries.
#pragma once

#include "journal/entry.h"

#include <optional>

namespace kassa {

// The entries that a rewind left behind are not among them, nor the rewinds.
std::vector<const Entry *> currentBranch(const std::vector<Entry> &entries);

// The payload of a sent message; none for other entries and for a core that this Kassa cannot read.
std::optional<Payload> sentPayload(const Entry &entry);
// The whole message, redacted as it is kept.
std::optional<Message> sentMessage(const Entry &entry);

// The absolute address of a request.
QByteArray urlOf(const HttpRequest &request, const RequestHead &head);

} // namespace kassa
