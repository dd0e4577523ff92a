// Whether what a browser did is what a message in flight says. Used inside this room.
#pragma once

#include "base/text.h"
#include "wire/message.h"

#include <optional>

namespace kassa {

// An address as a server is asked for it: without the fragment.
QByteArray addressOf(const QByteArray &url);
// Links to an app: a browser may write scheme and host in small letters (RFC 3986 section 3.2.2).
bool isSameLink(const QByteArray &a, const QByteArray &b);
// The same message event; of objects the value counts, not the spelling.
bool sameData(const PageEvent &a, const PageEvent &b);
// The same page load, press or page call, whatever headers and fields the browser chose.
bool isSameDeed(const Payload &sent, const Payload &came);
// What a real browser sent otherwise than the machine's page would have; none: nothing.
std::optional<Text> difference(const Payload &sent, const Payload &came);

} // namespace kassa
