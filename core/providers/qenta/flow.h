// QENTA's descriptor: data only.
#pragma once

#include "providers/provider.h"

namespace kassa::qenta {

const Descriptor &descriptor();
// A state of the provider's, as in the diagram of states; other words stay as they are.
Text stateText(const QByteArray &word);

} // namespace kassa::qenta
