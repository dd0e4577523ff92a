// Stories that fail in each way that there is, one that passes, and one that is none: for pictures.
#pragma once

#include "providers/provider.h"

namespace kassa::app {

// As files of that folder, which is made.
void writeFailingStories(const QString &folder, const Descriptor &provider);

} // namespace kassa::app
