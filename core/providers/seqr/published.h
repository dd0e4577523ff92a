// Where the provider has published what a section of seqr.md says.
#pragma once

#include "providers/published.h"

namespace kassa::seqr {

inline QByteArray publishedIn(const char *section)
{
    return kassa::publishedIn("developer.seqr.com", section);
}

} // namespace kassa::seqr
