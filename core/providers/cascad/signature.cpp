#include "providers/cascad/signature.h"

#include "codec/php_json.h"
#include "signing/mac.h"

namespace kassa::cascad {

namespace {

// Larger bodies are not rewritten for every guess: one wrong signature must not cost seconds.
constexpr qsizetype rewrittenUpTo = 65'536; // bytes

QByteArray sha1Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

// base64 as hex, so that the doctor compares what it prints.
QByteArray hexOf(const QByteArray &signature)
{
    return QByteArray::fromBase64(signature).toHex();
}

QByteArray withUnescapedSlashes(QByteArray text)
{
    return text.replace("\\/", "/");
}

// The body as frameworks would write it again.
std::vector<std::pair<const char *, QByteArray>> rewrittenBodies(const QByteArray &body)
{
    std::vector<std::pair<const char *, QByteArray>> all{
        {"trailing-newline", body + '\n'},
        {"crlf", body + "\r\n"},
        {"trimmed", body.trimmed()},
        {"empty-body", QByteArray()},
        {"unescaped-slash", withUnescapedSlashes(body)},
    };
    if (const auto json = body.size() > rewrittenUpTo ? Result<Json>(Json()) : Json::parse(body);
        json && !json->isNull()) {
        all.emplace_back("re-encoded", json->toCompact());
        all.emplace_back("re-encoded-php", phpCanonical(*json));
        all.emplace_back("re-encoded-php-objects", phpEncode(*json));
        all.emplace_back("unescaped-unicode", withUnescapedSlashes(phpEncode(*json)));
        all.emplace_back("pretty-printed", json->toPretty());
        all.emplace_back("data-only", (*json)["data"].toCompact());
        all.emplace_back("data-only", phpEncode((*json)["data"]));
    }
    return all;
}

std::vector<Hypothesis> keyMistakes(const Account &account, bool testMode, const QByteArray &body)
{
    const Secret &other = testMode ? account.privateLive : account.privateTest;
    const Secret &right = testMode ? account.privateTest : account.privateLive;
    return {
        {"other-mode", body, other},
        {"api-key", body, account.apiKey},
        {"public-key", body, Secret(testMode ? account.publicTest : account.publicLive)},
        {"public-key", body, Secret(testMode ? account.publicLive : account.publicTest)},
        {"account-id", body, Secret(account.id)},
        {"empty-key", body, Secret()},
        {"key-with-newline", body, Secret(right.expose() + '\n')},
        {"key-with-blank", body, Secret(' ' + right.expose())},
    };
}

using Wrong = QByteArray (*)(const Secret &, const QByteArray &);

// Another formula than the documented one, told apart by its result.
struct Formula
{
    const char *cause;
    Wrong sign; // the text that would stand in the header
};

const Formula formulas[] = {
    {"hex-digest", [](const Secret &key,
                      const QByteArray &body) { return sha1Of(key.expose() + body + key.expose()).toHex(); }},
    {"base64-of-hex",
     [](const Secret &key, const QByteArray &body) {
         return sha1Of(key.expose() + body + key.expose()).toHex().toBase64();
     }},
    {"key-once",
     [](const Secret &key, const QByteArray &body) { return sha1Of(key.expose() + body).toBase64(); }},
    {"key-once",
     [](const Secret &key, const QByteArray &body) { return sha1Of(body + key.expose()).toBase64(); }},
    {"hmac", [](const Secret &key,
                const QByteArray &body) { return hmac(QCryptographicHash::Sha1, key, body).toBase64(); }},
    {"sha256",
     [](const Secret &key, const QByteArray &body) {
         return QCryptographicHash::hash(key.expose() + body + key.expose(), QCryptographicHash::Sha256)
             .toBase64();
     }},
    {"unpadded",
     [](const Secret &key, const QByteArray &body) {
         return sha1Of(key.expose() + body + key.expose()).toBase64(QByteArray::OmitTrailingEquals);
     }},
    {"base64url",
     [](const Secret &key, const QByteArray &body) {
         return sha1Of(key.expose() + body + key.expose()).toBase64(QByteArray::Base64UrlEncoding);
     }},
};

QByteArray otherFormula(const Secret &key, const QByteArray &signature, const QByteArray &body)
{
    for (const Formula &formula : formulas) {
        if (equalInConstantTime(formula.sign(key, body), signature))
            return formula.cause;
    }
    return {};
}

QByteArray shapeMistake(const QByteArray &signature)
{
    if (signature.isEmpty())
        return "missing";
    const auto decoded = QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    const bool isShaped =
        signature.size() == 28 && signature.endsWith('=') && decoded && decoded.decoded.size() == 20;
    return isShaped ? QByteArray() : QByteArray("malformed");
}

} // namespace

QByteArray signBody(const Secret &key, const QByteArray &body)
{
    return sha1Of(key.expose() + body + key.expose()).toBase64();
}

bool verifyBody(const Secret &key, const QByteArray &signature, const QByteArray &body)
{
    return equalInConstantTime(signBody(key, body), signature);
}

std::vector<KeyTry> tryAllKeys(const Account &account, const QByteArray &signature, const QByteArray &body)
{
    const std::pair<const char *, QByteArray> keys[] = {
        {"private-test", account.privateTest.expose()},
        {"private-live", account.privateLive.expose()},
        {"public-test", account.publicTest},
        {"public-live", account.publicLive},
        {"api-key", account.apiKey.expose()},
        {"account", account.id},
    };
    std::vector<KeyTry> tries;
    for (const auto &[id, key] : keys) {
        if (!key.isEmpty())
            tries.push_back({id, verifyBody(Secret(key), signature, body)});
    }
    return tries;
}

QByteArray signedBy(const Account &account, const QByteArray &signature, const QByteArray &body)
{
    for (const auto &[id, key] :
         {std::pair("private-test", account.privateTest), std::pair("private-live", account.privateLive)}) {
        if (!key.isEmpty() && verifyBody(key, signature, body))
            return id;
    }
    return {};
}

Diagnosis diagnoseCallback(const Account &account, bool testMode, const QByteArray &signature,
                           const QByteArray &body)
{
    const Secret &right = testMode ? account.privateTest : account.privateLive;
    std::vector<Hypothesis> hypotheses{{"right", body, right}};
    for (Hypothesis &mistake : keyMistakes(account, testMode, body))
        hypotheses.push_back(std::move(mistake));
    for (auto &[cause, bytes] : rewrittenBodies(body)) {
        if (bytes != body)
            hypotheses.push_back({cause, std::move(bytes), right});
    }
    const Sign sign = [](const Secret &key, const QByteArray &bytes) {
        return sha1Of(key.expose() + bytes + key.expose()).toHex();
    };
    Diagnosis found = diagnose(hexOf(signature), hypotheses, sign);
    if (found.matches && signBody(right, body) == signature)
        return found;
    found.matches = false;
    const QByteArray formula = otherFormula(right, signature, body);
    const QByteArray shape = shapeMistake(signature);
    if (!formula.isEmpty())
        found.cause = formula;
    else if (!shape.isEmpty() && found.cause.isEmpty())
        found.cause = shape;
    else if (found.cause.isEmpty() || found.cause == "right")
        found.cause = "changed-or-other-key";
    return found;
}

std::optional<OldCallback> readOldCallback(const Account &account, const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !(*json)["data"].isString() || !(*json)["signature"].isString())
        return std::nullopt;
    const QByteArray data = (*json)["data"].text();
    const QByteArray signature = (*json)["signature"].text();
    return OldCallback{QByteArray::fromBase64(data), verifyBody(account.privateTest, signature, data),
                       verifyBody(account.privateLive, signature, data)};
}

} // namespace kassa::cascad
