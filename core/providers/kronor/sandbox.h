// Kronor's side, as faithful as the dossier allows (kronor.md section 11): the GraphQL API over HTTP and
// WebSocket, the hosted pages, BankID, the webhook queue, faults on demand.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup);

} // namespace kassa::kronor
