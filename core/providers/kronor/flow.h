// Kronor as data: flow, outcomes, operations, states, fidelity.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

const Descriptor &descriptor();

} // namespace kassa::kronor
