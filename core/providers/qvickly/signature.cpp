#include "providers/qvickly/signature.h"

#include "codec/php_json.h"
#include "signing/mac.h"

namespace kassa::qvickly {

namespace {

// Whether the text may hold a character above U+00FF: a UTF-8 lead byte of one, or an escape that is not
// \u00xx. Cheap, so that the common request is not parsed again.
bool mayLeaveLatin1(const QByteArray &text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0xC4)
            return true;
    }
    for (qsizetype at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 2)) {
        if (text.mid(at + 2, 2) != "00")
            return true;
    }
    return false;
}

HashMatch verifyCanonical(const Secret &key, const QByteArray &hash, const Json &data)
{
    return equalInConstantTime(sign(key, phpCanonical(data)), hash) ? HashMatch::Canonical : HashMatch::None;
}

} // namespace

QByteArray sign(const Secret &key, const QByteArray &dataText)
{
    return hexHmac(QCryptographicHash::Sha512, key, dataText);
}

HashMatch verify(const Secret &key, const QByteArray &hash, const QByteArray &rawData)
{
    if (equalInConstantTime(sign(key, rawData), hash))
        return HashMatch::Raw;
    const auto data = Json::parse(rawData);
    return data ? verifyCanonical(key, hash, *data) : HashMatch::None;
}

HashMatch verifyAsServer(const Secret &key, const QByteArray &hash, const QByteArray &rawData)
{
    if (mayLeaveLatin1(rawData)) {
        const auto data = Json::parse(rawData);
        if (!data || !pathsOutsideLatin1(*data).empty())
            return HashMatch::None;
    }
    return verify(key, hash, rawData);
}

} // namespace kassa::qvickly
