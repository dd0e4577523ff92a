// The provider's side: the checkout server, its pages and what an acquirer would do (qenta.md section 11).
#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup);

} // namespace kassa::qenta
