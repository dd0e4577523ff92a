// A message in words: the operation, its key, its arithmetic, its token (which is read, never shown), whether
// a webhook's signature fits and if not, why.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

Explanation explainMessage(const Message &message, const Keys &keys);
// The verdicts alone, for the inspector.
std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys);
// A webhook signed anew. State ("resign.unsigned") for everything else: nothing else is signed.
Result<Payload> resignMessage(const Message &message, const Keys &keys);

} // namespace kassa::kronor
