// Where the provider has published what a section of kronor.md says.
#pragma once

#include "providers/published.h"

namespace kassa::kronor {

inline QByteArray publishedIn(const char *section)
{
    return kassa::publishedIn("docs.kronor.io", section);
}

} // namespace kassa::kronor
