// The parts of the descriptor, one file each: flow_outcomes, flow_states, flow_operations, fidelity.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

using Mark = FidelityRow::Mark;

std::vector<Outcome> outcomes();
std::vector<StateInfo> states();
std::vector<OperationInfo> operations();
std::vector<FidelityRow> fidelity();

} // namespace kassa::cascad
