// Example programs that begin a purchase at a sandbox, in three languages.
#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys);

} // namespace kassa::qenta
