// A message in words: what it is, its parts, what is signed, whether the signature fits and if not, why.
#pragma once

#include "providers/provider.h"
#include "providers/qvickly/messages.h"

namespace kassa::qvickly {

Explanation explainMessage(const Message &message, const Keys &keys);
// The verdicts of explainMessage() without the rest: the signature first, then what the request's lint finds.
std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys);
// The same of what is read already: an API request, its answer, a callback, a return. `body`: the bytes it
// was read from.
std::vector<Verdict> requestVerdicts(const ApiRequest &request, const QByteArray &body,
                                     const Account &account);
Verdict answerVerdict(const Result<Json> &answer, const QByteArray &body, const Account &account);
Verdict callbackVerdict(const Result<ReceivedNotice> &received, const QByteArray &body,
                        const Account &account);
Verdict returnVerdict(const Result<ReceivedNotice> &received, const Account &account);
// `data` in canonical form and its hash anew; everything else as it was. State ("resign.unsigned") when the
// message carries no signature.
Result<Payload> resignMessage(const Message &message, const Keys &keys);

} // namespace kassa::qvickly
