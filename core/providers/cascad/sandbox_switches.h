// Options of the sandbox's first account, and the tester's switches (cascad.md section 11).
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

// False: there is no such switch, or it has no such value.
bool setSwitch(State &state, const QByteArray &operation, const QByteArray &value);
std::vector<OperationInfo> switchOperations();

} // namespace kassa::cascad::sandbox
