// Example programs for a shop's developer: a purchase order is created and followed until the shopper has to
// identify (kronor.md section 1.A).
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys);

} // namespace kassa::kronor
