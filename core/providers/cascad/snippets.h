// Example programs for a shop's developer.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys);

} // namespace kassa::cascad
