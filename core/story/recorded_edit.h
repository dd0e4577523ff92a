// What was edited in a message, said as bytes instead of others. Used inside this room.
#pragma once

#include "bench/rule.h"
#include "journal/entry.h"
#include "providers/provider.h"

namespace kassa {

// What makes the message `edited` of the message `sent`, both as they were kept; its `sign` where the
// signature was made anew. State ("record.by-hand") when no replacement of bytes does.
Result<action::Replace> editOf(const Entry &sent, const Entry &edited, const Provider &provider);

} // namespace kassa
