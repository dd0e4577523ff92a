// The signature of a message as a verdict in words.
#pragma once

#include "providers/qvickly/messages.h"

namespace kassa::qvickly {

struct SignedPart
{
    QByteArray hash;
    QByteArray rawData;                  // exact bytes of `data`
    QByteArray wholeBody;                // helps to recognise a hash over more than `data`; may be empty
    bool request = false;                // judged as the server does: nothing above U+00FF
    std::optional<HashMatch> match = {}; // when it was verified already
};

// Id "signature" when it is right, "signature." and the doctor's cause when it is wrong.
Verdict signatureVerdict(const SignedPart &part, const Account &account);
// What the signer did, after "The signature is wrong: ".
Text causeText(const QByteArray &cause);

} // namespace kassa::qvickly
