// What is wrong with messages beyond their form: arithmetic of one request, and what only memory shows: a key
// used for other data, a fresh key for the same order (kronor.md sections 4.2 and 12).
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup);

} // namespace kassa::kronor
