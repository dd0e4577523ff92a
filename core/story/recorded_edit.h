// What was edited in a message, said as bytes instead of others. Used inside this room.
#pragma once

#include "bench/rule.h"

#include <vector>

namespace kassa {

// Ways in which the one payload may have become the other, the shortest first: each changes one place or all
// between two places. The signature is one of the places where it was made anew; which of the ways it was,
// the caller tries.
std::vector<action::Replace> replacements(const Payload &before, const Payload &after);

} // namespace kassa
