// The shop: it serves createPurchase and notifications, shows codes, asks SEQR, releases goods once.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

std::unique_ptr<Machine> makeShop(const MachineSetup &setup);

} // namespace kassa::seqr
