// Example programs that begin a purchase: initCheckout, signed by the program itself (qvickly.md sections 3
// and 4.1).
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys);

} // namespace kassa::qvickly
