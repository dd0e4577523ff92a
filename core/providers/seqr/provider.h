// SEQR Instant Checkout and the SEQR Payment API.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

std::unique_ptr<Provider> makeProvider();

} // namespace kassa::seqr
