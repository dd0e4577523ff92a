// Durations as stories write them. Used inside this room.
#pragma once

#include "base/time.h"

namespace kassa {

// In the largest unit that holds it without a rest, rounded up to a millisecond: "95s", "3h", "97d".
QByteArray durationWord(Duration time);

} // namespace kassa
