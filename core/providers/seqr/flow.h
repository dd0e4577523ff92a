// The descriptor: what shared code shows of SEQR. Data only.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

const Descriptor &descriptor();

} // namespace kassa::seqr
