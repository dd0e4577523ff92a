// An entry's message taken apart for people to read and copy.
#pragma once

#include "journal/entry.h"
#include "wire/message.h"

namespace kassa {

struct MessageParts
{
    QByteArray startLine; // of HTTP; of a navigation its method and address
    Headers headers;
    QByteArray body;  // what is read as JSON, form or text; empty: there is none
    QByteArray exact; // all bytes as they were sent; of what has no bytes of its own the stored JSON
};

// Of an entry that is no message: its stored JSON as body.
MessageParts partsOf(const Entry &entry);

constexpr qsizetype mostPretty = qsizetype(1024) * 1024; // bytes; a larger body is shown as it is
// JSON indented, a form as one "name = value" a line, anything else as it is.
QByteArray prettyBody(const MessageParts &parts);
// Start line, headers, body: one text, for comparing and copying.
QByteArray prettyText(const MessageParts &parts);

} // namespace kassa
