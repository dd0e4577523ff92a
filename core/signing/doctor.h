// The signature doctor: given what was signed, what came, and guesses at what a signer may have done wrong,
// names the guess that explains the difference. Providers supply the guesses as data; this searches them.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <functional>
#include <vector>

namespace kassa {

// One thing a signer may have done: the bytes it would have signed, and with which key.
struct Hypothesis
{
    QByteArray id; // stable: "sorted-keys", "other-secret"
    QByteArray signedBytes;
    Secret key;
};

struct Diagnosis
{
    bool matches = false; // the first hypothesis (the correct way) fits
    QByteArray cause;     // id of the hypothesis that fits; empty when none does
    QByteArray expected;  // what the correct way gives (lower-case hex); safe to show
    QByteArray received;
    // Between the correct signed bytes and the fitting hypothesis' bytes; -1: none.
    qsizetype firstDifference = -1;
};

using Sign = std::function<QByteArray(const Secret &key, const QByteArray &message)>;

// hypotheses[0] is the correct way. Comparison is in constant time per hypothesis.
Diagnosis diagnose(const QByteArray &received, const std::vector<Hypothesis> &hypotheses, const Sign &sign);

} // namespace kassa
