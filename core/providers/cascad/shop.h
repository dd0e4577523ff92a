// The shop's side: payment link, widget, secure redirect and own payment page; callbacks, reconciliation,
// refunds.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

std::unique_ptr<Machine> makeShop(const MachineSetup &setup);

} // namespace kassa::cascad
