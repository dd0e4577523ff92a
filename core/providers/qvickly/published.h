// Where the provider has published what a section of qvickly.md says.
#pragma once

#include "providers/published.h"

namespace kassa::qvickly {

inline QByteArray publishedIn(const char *section)
{
    return kassa::publishedIn("github.com/Billmate/QvicklyDocumentation", section);
}

} // namespace kassa::qvickly
