// What the tester does with the sandbox: switches, faults on demand, moves by hand; and what is shown of it.
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

void operate(Step &step, const Operated &operated);
View viewOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::kronor::sandbox
