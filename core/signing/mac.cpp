#include "signing/mac.h"

#include "base/sha2.h"

#include <QMessageAuthenticationCode>

namespace kassa {

QByteArray hexHash(QCryptographicHash::Algorithm algorithm, const QByteArray &message)
{
    return QCryptographicHash::hash(message, algorithm).toHex();
}

QByteArray hexHmac(QCryptographicHash::Algorithm algorithm, const Secret &key, const QByteArray &message)
{
    return hmac(algorithm, key, message).toHex();
}

QByteArray hmac(QCryptographicHash::Algorithm algorithm, const Secret &key, const QByteArray &message)
{
    switch (algorithm) {
    case QCryptographicHash::Sha256:
        return hmacSha256(key.expose(), message);
    case QCryptographicHash::Sha512:
        return hmacSha512(key.expose(), message);
    default:
        return QMessageAuthenticationCode::hash(message, key.expose(), algorithm);
    }
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace kassa
