// The tester's switches and what the provider's staff, banks and time do; what is shown of the sandbox.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

void operate(Step &step, const Operated &operated);
View viewOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::cascad::sandbox
