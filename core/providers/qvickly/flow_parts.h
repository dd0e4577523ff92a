// The parts of the descriptor, one file each: flow_outcomes, flow_states, flow_operations, flow_signs,
// fidelity.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

using Mark = FidelityRow::Mark;

std::vector<Outcome> outcomes();
std::vector<StateInfo> states();
std::vector<OperationInfo> operations();
std::vector<WireSign> pageEvents();
std::vector<WireSign> errorCodes();
std::vector<FidelityRow> fidelity();
std::vector<FidelityRow> sandboxFidelity(); // its part of fidelity()

} // namespace kassa::qvickly
