// Steps as JSON: what a saved purchase keeps of a run. {"do": "deliver", "ordinal": 7}. As in
// wire/payload_json.h, what is empty, false or none is left out and read as that. A bench's history is
// redacted, so its steps may be written to a file as they are.
#pragma once

#include "bench/step.h"

namespace kassa {

Json toJson(const Step &step);
Json toJson(const Match &match);
// Malformed ("stored.shape" naming the place, "stored.bytes", "order.json").
Result<Step> stepFromJson(const Json &json);
Result<Match> matchFromJson(const Json &json);

} // namespace kassa
