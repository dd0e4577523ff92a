// Where the provider has published what a section of qenta.md says.
#pragma once

#include "providers/published.h"

namespace kassa::qenta {

inline QByteArray publishedIn(const char *section)
{
    return kassa::publishedIn("guides.qenta.com", section);
}

} // namespace kassa::qenta
