#include "providers/kronor/token.h"

#include "signing/mac.h"

#include <algorithm>
#include <array>

namespace kassa::kronor {

namespace {

constexpr char hasuraClaims[] = "https://hasura.io/jwt/claims";
constexpr char tokenHeader[] = R"({"alg":"HS256","typ":"JWT"})";

struct KindRow
{
    TokenKind kind;
    const char *type; // ttype, and the role
    const char *role;
    const char *scopeClaim; // role and claim names of limited tokens are the sandbox's own (section 3.1, J2)
};

constexpr std::array kindRows{
    KindRow{TokenKind::Api, "backend", "merchant-backend", ""},
    KindRow{TokenKind::PurchaseOrder, "purchase-order", "purchase-order", "x-hasura-purchase-order-id"},
    KindRow{TokenKind::PaymentSession, "payment-session", "payment-session", "x-hasura-payment-reference"},
    KindRow{TokenKind::ScaSession, "sca-session", "sca-session", "x-hasura-sca-session-id"},
    KindRow{TokenKind::CardData, "card-data", "card-data", "x-hasura-payment-request-id"},
};

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding |
                                                                  QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

// Seconds since 1970; may have a fraction (section 3).
std::optional<Time> timeOf(const Json &seconds)
{
    const auto number = Decimal::parse(seconds.text());
    if (!seconds.isNumber() || !number || number->scale() > 6)
        return std::nullopt;
    qint64 micros = number->units();
    for (int scale = number->scale(); scale < 6; ++scale) {
        if (micros > 9'000'000'000'000'000 / 10 || micros < 0)
            return std::nullopt;
        micros *= 10;
    }
    return Time(Duration(micros));
}

Json secondsOf(Time time)
{
    return Json::integer(std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count());
}

const KindRow &rowOf(TokenKind kind)
{
    const auto found =
        std::find_if(kindRows.begin(), kindRows.end(), [&](const KindRow &row) { return row.kind == kind; });
    return found == kindRows.end() ? kindRows.front() : *found;
}

} // namespace

QByteArray makeToken(const Secret &key, const Json &claims)
{
    const QByteArray part = base64Url(tokenHeader) + '.' + base64Url(claims.toCompact());
    return part + '.' + base64Url(hmac(QCryptographicHash::Sha256, key, part));
}

Result<Token> readToken(const QByteArray &text)
{
    const auto refused = [] {
        return fail(ErrorKind::Malformed, "token.form", KASSA_TEXT("error", "not a JSON web token"));
    };
    const QByteArrayList parts = text.split('.');
    if (parts.size() != 3 || text.size() > 8192)
        return refused();
    const auto header = fromBase64Url(parts[0]);
    const auto claims = fromBase64Url(parts[1]);
    const auto signature = fromBase64Url(parts[2]);
    if (!header || !claims || !signature)
        return refused();
    const auto headerJson = Json::parse(*header);
    const auto claimsJson = Json::parse(*claims);
    if (!headerJson || !claimsJson || !headerJson->isObject() || !claimsJson->isObject())
        return refused();
    return Token{*headerJson, *claimsJson, parts[0] + '.' + parts[1], *signature};
}

bool isSignedWith(const Token &token, const Secret &key)
{
    return token.header["alg"].text() == "HS256" &&
           equalInConstantTime(hmac(QCryptographicHash::Sha256, key, token.signedPart), token.signature);
}

TokenClaims claimsOf(const Token &token)
{
    const Json &hasura = token.claims[hasuraClaims];
    TokenClaims claims;
    claims.id = token.claims["tid"].text();
    claims.name = token.claims["tname"].text();
    claims.merchant = hasura["x-hasura-merchant-id"].text();
    claims.role = hasura["x-hasura-default-role"].text();
    for (const Json &each : hasura["x-hasura-allowed-roles"].items())
        claims.allowedRoles << each.text();
    claims.issued = timeOf(token.claims["iat"]);
    claims.expires = timeOf(token.claims["exp"]);
    for (const KindRow &row : kindRows) {
        if (claims.role != row.role)
            continue;
        claims.kind = row.kind;
        claims.scope = hasura[row.scopeClaim].text();
    }
    return claims;
}

Json claimsFor(const TokenGrant &grant)
{
    const KindRow &row = rowOf(grant.kind);
    Json hasura = Json::object({{"x-hasura-merchant-id", Json::string(grant.merchant)},
                                {"x-hasura-default-role", Json::string(row.role)},
                                {"x-hasura-allowed-roles", Json::array({Json::string(row.role)})}});
    if (row.scopeClaim[0] != '\0')
        hasura.set(row.scopeClaim, Json::string(grant.scope));
    return Json::object({{"iat", secondsOf(grant.issued)},
                         {"exp", secondsOf(grant.expires)},
                         {"tid", Json::string(grant.id)},
                         {"tname", Json()},
                         {"ttype", Json::string(row.type)},
                         {hasuraClaims, std::move(hasura)}});
}

bool isPaymentRequestId(const QByteArray &text)
{
    constexpr char shape[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < 36; ++i) {
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (shape[i] == '-' ? c != '-' : !hex)
            return false;
    }
    return true;
}

} // namespace kassa::kronor
