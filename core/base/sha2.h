// SHA-256 and SHA-512, of which nearly every hash in Kassa is made. By nettle, which uses what the processor
// has for them: Qt's take nine times (SHA-256) and twice (SHA-512) as long.
#pragma once

#include <QByteArray>

#include <initializer_list>

namespace kassa {

// Raw bytes, over the parts as if they were one text.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);
QByteArray sha512(std::initializer_list<QByteArrayView> parts);

// Raw bytes (RFC 2104).
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);
QByteArray hmacSha512(QByteArrayView key, QByteArrayView message);

} // namespace kassa
