// The tester's desk: switches, operations, and what is shown of the sandbox.
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

void operate(Step &step, const Operated &operated);
View viewOf(const State &state);
std::vector<OpenPage> pagesOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::qenta::sandbox
