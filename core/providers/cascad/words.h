// Cascad's own words for people: statuses and resolutions, in the terms of its documentation (cascad.md
// sections 5, 8 and 13).
#pragma once

#include "texts/text.h"

namespace kassa::cascad {

Text statusText(const QByteArray &status);         // unknown ones verbatim: the list is open
Text resolutionText(const QByteArray &resolution); // the same

} // namespace kassa::cascad
