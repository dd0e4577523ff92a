// Payloads, pages, texts and events as JSON: the stored and exported form. Bytes that are valid UTF-8 stand as strings,
// others as {"base64": "..."}; reading gives back exactly the same bytes.
#pragma once

#include "wire/event.h"

namespace kassa {

Json toJson(const Text &text);
Result<Text> textFromJson(const Json &json);
Json toJson(const Page &page);
Result<Page> pageFromJson(const Json &json);
Json toJson(const Payload &payload); // {"kind": "http-request", ...}
Result<Payload> payloadFromJson(const Json &json);
Json toJson(const Message &message);
Result<Message> messageFromJson(const Json &json);
Json toJson(const Verdict &verdict);
Result<Verdict> verdictFromJson(const Json &json);
// The core of an event: {"id", "cause", "at", "what", ...}; ids as ordinals without the branch, so that a run and its
// replay in another branch print the same. No wall time.
Json toJson(const Event &event);

} // namespace kassa
