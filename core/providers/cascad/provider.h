// Cascad Commerce Checkout (PayCore, Corefy).
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

std::unique_ptr<Provider> makeProvider();

} // namespace kassa::cascad
