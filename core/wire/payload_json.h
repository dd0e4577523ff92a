// Payloads, pages, texts and events as JSON: the stored and exported form. Bytes that are valid UTF-8 stand
// as strings, others as {"base64": "..."}; reading gives back exactly the same bytes. What is empty, false or
// none is left out, and a missing member is read as that. The order of members is fixed;
// tests/core/wire/tst_payload_json.cpp shows it. Readers fail with Malformed: "stored.shape" names the place
// that does not fit, "stored.bytes".
#pragma once

#include "wire/event.h"

namespace kassa {

Json toJson(const Text &text); // a verbatim text is a string
Result<Text> textFromJson(const Json &json);
Json toJson(const Page &page);
Result<Page> pageFromJson(const Json &json);
Json toJson(const Payload &payload); // {"kind": "http-request", ...}
Result<Payload> payloadFromJson(const Json &json);
Json toJson(const Message &message);
Result<Message> messageFromJson(const Json &json);
Json toJson(const Verdict &verdict);
Result<Verdict> verdictFromJson(const Json &json);
// The core of an event: {"id", "cause", "at", "what", ...}; ids as ordinals without the branch, so that a run
// and its replay in another branch print the same. No wall time. Of a Sent event the message's exchange,
// channel, from, to, lane and payload; its id, cause and time are the event's.
Json toJson(const Event &event);

} // namespace kassa
