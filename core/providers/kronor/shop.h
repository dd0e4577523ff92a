// The shop's side of Kronor: server, pages, return address, webhook address (kronor.md sections 1, 4 to 7). A
// shop with any number of purchases, not one purchase.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::unique_ptr<Machine> makeShop(const MachineSetup &setup);

} // namespace kassa::kronor
