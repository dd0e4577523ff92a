// One root field of a mutation: its idempotency key, faults on demand, and who performs it (kronor.md
// sections 4.2, 10 and 11).
#pragma once

#include "providers/kronor/sandbox_faults.h"

namespace kassa::kronor::sandbox {

Resolved performMutation(Step &step, const Scope &scope, Manner &manner, const QByteArray &name,
                         const Json &input);

} // namespace kassa::kronor::sandbox
