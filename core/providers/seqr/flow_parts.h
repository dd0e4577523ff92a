// The parts of the descriptor, one file each: flow_outcomes, flow_states, flow_operations, fidelity.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

using Mark = FidelityRow::Mark;

std::vector<Outcome> outcomes();
std::vector<StateInfo> states();
std::vector<OperationInfo> allOperations();
std::vector<WireSign> errorCodes(); // page events there are none: the widget only draws
std::vector<FidelityRow> fidelity();

} // namespace kassa::seqr
