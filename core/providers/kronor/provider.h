// The one thing that the rest of Kassa includes of this folder.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::unique_ptr<Provider> makeProvider();

} // namespace kassa::kronor
