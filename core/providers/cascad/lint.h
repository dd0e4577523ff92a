// Looks at every delivered message, and remembers what came before.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup);

} // namespace kassa::cascad
