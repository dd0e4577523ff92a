// The shop's side: a shop with any number of purchases (qenta.md section 1).
#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

std::unique_ptr<Machine> makeShop(const MachineSetup &setup);

} // namespace kassa::qenta
