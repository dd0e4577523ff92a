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

Match verifyCanonical(const Secret &key, const QByteArray &hash, const Json &data)
{
    return equalInConstantTime(sign(key, phpCanonical(data)), hash) ? Match::Canonical : Match::None;
}

} // namespace

QByteArray sign(const Secret &key, const QByteArray &dataText)
{
    return hexHmac(QCryptographicHash::Sha512, key, dataText);
}

Match verify(const Secret &key, const QByteArray &hash, const QByteArray &rawData)
{
    if (equalInConstantTime(sign(key, rawData), hash))
        return Match::Raw;
    const auto data = Json::parse(rawData);
    return data ? verifyCanonical(key, hash, *data) : Match::None;
}

Match verifyAsServer(const Secret &key, const QByteArray &hash, const QByteArray &rawData)
{
    if (mayLeaveLatin1(rawData)) {
        const auto data = Json::parse(rawData);
        if (!data || !pathsOutsideLatin1(*data).empty())
            return Match::None;
    }
    return verify(key, hash, rawData);
}

} // namespace kassa::qvickly
