// SEQR: the Payment API, the Instant Checkout service and the phone, as one machine.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup);

} // namespace kassa::seqr
