// Qvickly as data: entries, outcomes, operations, states, the numbered sequence, the fidelity list.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

const Descriptor &descriptor();

} // namespace kassa::qvickly
