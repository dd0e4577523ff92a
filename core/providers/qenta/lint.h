// What is wrong with a message beyond its fingerprint, and with the order of messages (qenta.md section 12).
#pragma once

#include "providers/provider.h"
#include "providers/qenta/explain.h"

namespace kassa::qenta {

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup);
// Findings about one message, without memory.
std::vector<Verdict> lintFields(const Recognised &message);

} // namespace kassa::qenta
