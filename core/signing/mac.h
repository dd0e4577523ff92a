// Hashes and MACs over exact bytes, and comparison in constant time.
#pragma once

#include "base/secret.h"

#include <QCryptographicHash>

namespace kassa {

// Lower-case hex.
QByteArray hexHash(QCryptographicHash::Algorithm algorithm, const QByteArray &message);
QByteArray hexHmac(QCryptographicHash::Algorithm algorithm, const Secret &key, const QByteArray &message);
QByteArray hmac(QCryptographicHash::Algorithm algorithm, const Secret &key,
                const QByteArray &message); // raw bytes

// Takes time that depends only on the lengths.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace kassa
