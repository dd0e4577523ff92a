// Example programs: each sends an invoice to the sandbox and prints what its code says.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys);

} // namespace kassa::seqr
