// Where the provider has published what a section of cascad.md says.
#pragma once

#include "providers/published.h"

namespace kassa::cascad {

inline QByteArray publishedIn(const char *section)
{
    return kassa::publishedIn("merchant-docs.paycore.io", section);
}

} // namespace kassa::cascad
