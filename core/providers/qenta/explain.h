// A message in words: what it is, its fields with borders, what is signed, whether the fingerprint fits and
// if not, why (qenta.md sections 3 and 4).
#pragma once

#include "providers/provider.h"
#include "providers/qenta/messages.h"

namespace kassa::qenta {

// What a message is on this protocol.
enum class Subject {
    None,
    StorageInit,
    StorageRead,
    Start,
    Backend,
    Toolkit,
    Store, // of the browser
    Confirmation,
    Answer,
};
struct Recognised
{
    Subject subject = Subject::None;
    QByteArray operation; // of Backend and Toolkit
    Fields fields;
};
// By address, or by the names of the fields when there is none, as in a file that somebody verifies.
Recognised recognised(const Message &message);
// None: the message carries no fingerprint.
std::optional<SignedParts> signedPartsOf(const Recognised &message);

Explanation explainMessage(const Message &message, const Keys &keys);
std::vector<Verdict> verdictsOn(const Recognised &message, const Account &account);
Result<Payload> resignMessage(const Message &message, const Keys &keys);

} // namespace kassa::qenta
