// Cascad's own words for people: statuses and resolutions, in the terms of its documentation (cascad.md
// sections 5, 8 and 13).
#pragma once

#include "base/text.h"

#include <vector>

namespace kassa::cascad {

Text statusText(const QByteArray &status);         // unknown ones verbatim: the list is open
Text resolutionText(const QByteArray &resolution); // the same
// A title of the sandbox's errors (sandbox_rules) as its page says it; others verbatim.
Text problemText(const QByteArray &title);
// Of a key or id of the account, such as "private-test"; unknown ones verbatim.
Text keyTitle(const QByteArray &key);
// All that the dossier lists but "ok", for tests; and with their titles, to choose from.
const std::vector<QByteArray> &knownResolutions();
std::vector<std::pair<QByteArray, Text>> resolutionChoices();
// "Paid (processed)": where the code is asked for as well.
Text withCode(Text word, const QByteArray &code);

} // namespace kassa::cascad
