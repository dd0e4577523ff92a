// What was sent and what happened, in a few words for people. The journal's text export and the windows share
// it.
#pragma once

#include "journal/entry.h"

namespace kassa {

// Of the stable words of stored events (toWord()): "provider-server" -> "provider server". Unknown: verbatim.
Text wordFor(const QByteArray &stored);
// Of a Report; what is not known stays as it is.
Text subjectOf(const QByteArray &subject);
// What a Report says: with its subject in front, unless its words name that themselves.
Text reported(const QByteArray &subject, const Text &what);
// "POST http://127.0.0.1:8081/callback, 312 B", "page qvickly.step1 (Checkout)".
Text summaryOf(const Payload &payload);
// One line about an entry, without its time: for a sent message with channel and parties.
Text summaryOf(const Entry &entry);

} // namespace kassa
