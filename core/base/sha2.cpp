#include "base/sha2.h"

#include <nettle/hmac.h>
#include <nettle/sha2.h>

namespace kassa {

namespace {

size_t sizeOf(QByteArrayView bytes)
{
    return static_cast<size_t>(bytes.size());
}

const uint8_t *dataOf(QByteArrayView bytes)
{
    return reinterpret_cast<const uint8_t *>(bytes.data());
}

template <qsizetype size, class Context>
QByteArray resultOf(Context &context, void (*digest)(Context *, size_t, uint8_t *))
{
    QByteArray result(size, Qt::Uninitialized);
    digest(&context, static_cast<size_t>(size), reinterpret_cast<uint8_t *>(result.data()));
    return result;
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    sha256_ctx context;
    sha256_init(&context);
    for (const QByteArrayView part : parts)
        sha256_update(&context, sizeOf(part), dataOf(part));
    return resultOf<SHA256_DIGEST_SIZE>(context, &sha256_digest);
}

QByteArray sha512(std::initializer_list<QByteArrayView> parts)
{
    sha512_ctx context;
    sha512_init(&context);
    for (const QByteArrayView part : parts)
        sha512_update(&context, sizeOf(part), dataOf(part));
    return resultOf<SHA512_DIGEST_SIZE>(context, &sha512_digest);
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    hmac_sha256_ctx context;
    hmac_sha256_set_key(&context, sizeOf(key), dataOf(key));
    hmac_sha256_update(&context, sizeOf(message), dataOf(message));
    return resultOf<SHA256_DIGEST_SIZE>(context, &hmac_sha256_digest);
}

QByteArray hmacSha512(QByteArrayView key, QByteArrayView message)
{
    hmac_sha512_ctx context;
    hmac_sha512_set_key(&context, sizeOf(key), dataOf(key));
    hmac_sha512_update(&context, sizeOf(message), dataOf(message));
    return resultOf<SHA512_DIGEST_SIZE>(context, &hmac_sha512_digest);
}

} // namespace kassa
