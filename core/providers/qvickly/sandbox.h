// Qvickly's side, as faithful as the dossier allows (qvickly.md section 11): the API, the hosted pages with
// their own ajax calls, the callback ladder, the acquirer, Swish and BankID.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup);

} // namespace kassa::qvickly
