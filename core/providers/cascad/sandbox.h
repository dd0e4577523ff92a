// Cascad's side: Public and Private API, hosted page, gateway, callbacks (cascad.md section 11).
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup);

} // namespace kassa::cascad
