// What a name that a person gives means in a live sandbox, and what they are told of it. Used inside this
// room.
#pragma once

#include "bench/bench.h"
#include "providers/provider.h"

namespace kassa {

// A button of an open page, else an operation of the sandbox. NotFound ("act.unknown") naming what would fit,
// Usage ("act.ref").
Result<Step> stepNamed(const Descriptor &descriptor, const std::vector<OpenPage> &pages,
                       const QByteArray &action, const QByteArray &ref, const Fields &fields);

// What the last step's machines said, and what the page that answers a press tells the buyer: warnings, and
// errors at fields.
std::vector<Report> reportsOf(const Bench &bench);

} // namespace kassa
