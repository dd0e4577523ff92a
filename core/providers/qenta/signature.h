// Fingerprints (qenta.md section 3): values in a fixed order, the secret among them and the key as well.
#pragma once

#include "codec/form.h"
#include "providers/provider.h"
#include "signing/doctor.h"

#include <QByteArrayList>

namespace kassa::qenta {

enum class HashKind { HmacSha512, Sha512, Md5 }; // the last two: customers from before 2016

struct Account
{
    QByteArray customerId, shopId; // shopId may be empty
    Secret secret, password;
    HashKind hash = HashKind::HmacSha512;
};
Account accountOf(const Keys &keys);
QByteArray hashWord(HashKind hash); // "hmac-sha512", "sha512", "md5"
std::optional<HashKind> hashFromWord(const QByteArray &word);

// One value of the message that is signed.
struct Piece
{
    QByteArray name, value;
    bool isSecret = false;
};
// In the order of the names; one that is not sent is empty.
std::vector<Piece> piecesOf(const Fields &fields, const QByteArrayList &order, const Secret &secret);
QByteArray messageOf(const std::vector<Piece> &pieces);
// The same for people: the secret is masked.
QByteArray maskedMessage(const std::vector<Piece> &pieces);
QByteArray borderedMessage(const std::vector<Piece> &pieces); // … and "│" is between the values

QByteArray fingerprintOf(HashKind hash, const Secret &secret, const QByteArray &message); // lower-case hex
QByteArray fingerprintOf(const Account &account, const Fields &fields, const QByteArrayList &order);

// --- the orders, section 3

QByteArrayList storageInitOrder();
QByteArrayList storageReadOrder();
QByteArrayList splitOrder(const QByteArray &list); // "a,b,c"; empty names are left out
// Of a backend operation in any spelling; empty for an unknown one. The basket's names follow the fields.
QByteArrayList backendOrder(const QByteArray &operation, const Fields &fields);
QByteArrayList toolkitOrder(const QByteArray &command, const Fields &fields);
// The documented spelling ("getOrderDetails"); empty for an unknown one.
QByteArray operationName(const QByteArray &anyCase);

// What kind of signed request the fields are, by the names they have and the address they went to.
struct SignedParts
{
    Fields fields;
    QByteArrayList order;
    QByteArray received; // the fingerprint that came, as sent
};

bool fits(const Account &account, const SignedParts &parts);
// The guess that explains a fingerprint that does not fit (section 12). `others`: secrets of other accounts.
Diagnosis diagnoseFingerprint(const Account &account, const SignedParts &parts,
                              const std::vector<Secret> &others = {});
// In words; empty for an unknown cause.
Text causeText(const QByteArray &cause);
// What is said when no guess explains a fingerprint: what was tried, what may be right, what to do.
Text unexplainedText();

// Which values were altered after signing: with the receiver's own in their place the fingerprint fits.
// `known`: what the receiver knows of the order. One value alone, or else all that differ; empty: they do not
// explain it.
QByteArrayList alteredValues(const Account &account, const SignedParts &parts, const Fields &known);

} // namespace kassa::qenta
