// The shop's side of Qvickly Checkout: server, host page with the iframe, callback, accept and cancel
// (qvickly.md sections 1, 6, 7, 9). A shop with any number of purchases, not one purchase.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

std::unique_ptr<Machine> makeShop(const MachineSetup &setup);

} // namespace kassa::qvickly
