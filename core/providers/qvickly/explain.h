// A message in words: what it is, its parts, what is signed, whether the signature fits and if not, why.
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

Explanation explainMessage(const Message &message, const Keys &keys);
Result<Payload> resignMessage(const Message &message, const Keys &keys);

} // namespace kassa::qvickly
