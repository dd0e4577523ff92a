// QENTA's descriptor: data only.
#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

const Descriptor &descriptor();

} // namespace kassa::qenta
