// One root field of a mutation: its idempotency key, faults on demand, and who performs it (kronor.md
// sections 4.2, 10 and 11).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

// How an answer travels, beside what it says.
struct Manner
{
    bool unavailable = false; // HTTP 503 with an empty body
    bool cut = false;         // the connection breaks instead of the answer
    Duration delay = {};
};

Resolved performMutation(Step &step, const Scope &scope, Manner &manner, const QByteArray &name,
                         const Json &input);

} // namespace kassa::kronor::sandbox
