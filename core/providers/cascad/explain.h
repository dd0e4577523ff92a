// A message in words: what it is, its parts, what is signed, whether the signature fits and if not, why.
#pragma once

#include "providers/provider.h"

namespace kassa::cascad {

Explanation explainMessage(const Message &message, const Keys &keys);
// A widget's configuration that is being edited (shopOperation::editWidget): what the widget would open, and
// what is wrong. None for any other operation.
std::optional<Explanation> previewOf(Side side, const QByteArray &operation, const Fields &fields);
// The verdicts of explainMessage() without the rest.
std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys);
// A callback signed anew with the key of its own test_mode. State ("resign.unsigned") for anything else.
Result<Payload> resignMessage(const Message &message, const Keys &keys);

// --- the callback bench: all key pairs side by side, which fits, and if none why not

bool isCallback(const HttpRequest &request);
std::vector<Verdict> callbackVerdicts(const HttpRequest &request, const Keys &keys);
std::vector<TreeRow> keyRows(const HttpRequest &request, const Keys &keys);

} // namespace kassa::cascad
