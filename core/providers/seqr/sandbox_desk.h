// The tester's desk: switches, what SEQR, time or a forger does, and what people see of it.
#pragma once

#include "bench/machine.h"
#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

void operate(Step &step, const Operated &operated);
View viewOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::seqr::sandbox
