// The one thing the rest of Kassa needs of this folder.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

std::unique_ptr<Provider> makeProvider();

} // namespace kassa::qvickly
