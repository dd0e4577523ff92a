// The parts of the descriptor, one file each: flow_outcomes, flow_states, flow_operations, fidelity.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

using Mark = FidelityRow::Mark;

std::vector<Outcome> outcomes();
std::vector<StateInfo> states();
std::vector<OperationInfo> operations();
std::vector<WireSign> errorCodes(); // page events there are none: nothing is embedded
std::vector<FidelityRow> fidelity();

} // namespace kassa::kronor
