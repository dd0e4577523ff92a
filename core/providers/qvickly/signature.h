// Qvickly's signature: HMAC-SHA512, lower-case hex, over the JSON text of `data` (qvickly.md section 3).
#pragma once

#include "codec/json.h"
#include "signing/doctor.h"

namespace kassa::qvickly {

// Over exactly these bytes.
QByteArray sign(const Secret &key, const QByteArray &dataText);

// Which reading of the data the hash fits.
enum class HashMatch {
    None,
    Raw,       // the bytes as they came (reading R)
    Canonical, // decoded and encoded again as PHP does (reading P)
};

// Verifies an answer, callback or redirect: raw bytes first, canonical second; constant time.
HashMatch verify(const Secret &key, const QByteArray &hash, const QByteArray &rawData);

// Verifies a request as the server does: as verify(), but every character above U+00FF has become "?" before
// hashing, so data with such characters never fits (error 9013).
HashMatch verifyAsServer(const Secret &key, const QByteArray &hash, const QByteArray &rawData);

// What a signer may have done wrong; the correct way first. Ids: "correct", "sorted-keys", "unescaped-slash",
// "unescaped-unicode", "unescaped-both", "upper-case-unicode", "latin1-loss", "latin1-bytes", "empty-object",
// "whole-float", "spaced", "pretty-printed", "trailing-newline", "trimmed-values", "html-escaped",
// "slashes-stripped", "hash-of-body", "no-hmac", "other-algorithm", "upper-case-hash", "secret-as-hex-bytes",
// "other-secret", "swapped-secret-and-data", ...
std::vector<Hypothesis> hypotheses(const Secret &key, const QByteArray &rawData);

// Tries them all. `wholeBody` helps to recognise a hash over more than `data`. Never contains the key.
Diagnosis diagnoseSignature(const Secret &key, const QByteArray &received, const QByteArray &rawData,
                            const QByteArray &wholeBody = {});

} // namespace kassa::qvickly
