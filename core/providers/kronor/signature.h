// Signature of webhooks: HMAC-SHA256 over the unparsed body (kronor.md section 3). Nothing else is signed.
#pragma once

#include "signing/doctor.h"

namespace kassa::kronor {

inline constexpr char signatureHeader[] = "X-HMAC-SHA256-Signature";

// Lower-case hex. The key is the secret's text as it is, hyphens included (assumed).
QByteArray signWebhook(const Secret &secret, const QByteArray &body);
// Hex in any case, or base64; constant time.
bool verifyWebhook(const Secret &secret, const QByteArray &signature, const QByteArray &body);
// What a signer or a receiver may have done wrong; the correct way first. Ids: "correct", "reserialised",
// "pretty-printed", "escaped", "trailing-newline", "no-newline", "secret-without-hyphens",
// "secret-as-bytes", "empty-body", "sha512".
Diagnosis diagnoseWebhook(const Secret &secret, const QByteArray &signature, const QByteArray &body);

} // namespace kassa::kronor
