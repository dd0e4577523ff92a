// A message in words, and what is wrong with it.
#pragma once

#include "providers/provider.h"

namespace kassa::seqr {

Explanation explainMessage(const Message &message);
std::vector<Verdict> verdictsOn(const Message &message);

} // namespace kassa::seqr
