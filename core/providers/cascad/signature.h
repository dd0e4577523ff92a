// Signatures of callbacks (cascad.md section 3): X-Signature = base64(SHA1(secret || body || secret)).
#pragma once

#include "providers/cascad/messages.h"
#include "signing/doctor.h"

namespace kassa::cascad {

inline constexpr char signatureHeader[] = "X-Signature";

// Over the body's bytes as they are: never over JSON that was read and written again.
QByteArray signBody(const Secret &key, const QByteArray &body);
// In constant time; letter case counts.
bool verifyBody(const Secret &key, const QByteArray &signature, const QByteArray &body);

// The keys that an integrator may have mixed up, and whether the signature fits each.
struct KeyTry
{
    QByteArray key; // id of a secret or id in Keys: "private-test", "api-key", "public-live"
    bool fits = false;
};
std::vector<KeyTry> tryAllKeys(const Account &account, const QByteArray &signature, const QByteArray &body);
// "private-test", "private-live", or empty: none of the two that may sign.
QByteArray signedBy(const Account &account, const QByteArray &signature, const QByteArray &body);

// What signers and receivers get wrong; hypotheses[0] is the correct way with the key of that mode.
Diagnosis diagnoseCallback(const Account &account, bool testMode, const QByteArray &signature,
                           const QByteArray &body);

// The protocol before 2018, only to be recognised (section 3): {"data": base64, "signature": ...}.
struct OldCallback
{
    QByteArray json;
    bool fitsTest = false, fitsLive = false;
};
std::optional<OldCallback> readOldCallback(const Account &account, const QByteArray &body);

} // namespace kassa::cascad
