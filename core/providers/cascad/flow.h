// What Cascad's descriptor says.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

const Descriptor &descriptor();

} // namespace kassa::cascad
