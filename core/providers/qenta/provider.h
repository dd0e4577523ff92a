#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

std::unique_ptr<Provider> makeProvider();

} // namespace kassa::qenta
