// Kronor's bearer tokens: JWTs with Hasura's claims (kronor.md section 3). Opaque when sent; read only to be
// explained, and by the sandbox, which makes its own.
#pragma once

#include "base/money.h"
#include "base/secret.h"
#include "base/time.h"
#include "codec/json.h"

#include <QByteArrayList>

namespace kassa::kronor {

enum class TokenKind { Unknown, Api, PurchaseOrder, PaymentSession, ScaSession, CardData };

struct Token
{
    Json header, claims;
    QByteArray signedPart; // "header.payload" as written
    QByteArray signature;  // decoded
};

// HS256 with the header of section 3.1; `claims` exactly as given.
QByteArray makeToken(const Secret &key, const Json &claims);
// Malformed ("token.form"): not three parts of base64url, or no JSON objects.
Result<Token> readToken(const QByteArray &text);
bool isSignedWith(const Token &token, const Secret &key);

struct TokenClaims
{
    TokenKind kind = TokenKind::Unknown; // by the role
    QByteArray id;                       // tid
    QByteArray name;                     // tname
    QByteArray merchant;                 // x-hasura-merchant-id
    QByteArray role;                     // x-hasura-default-role
    QByteArrayList allowedRoles;
    QByteArray scope; // the order, session or request that it is limited to; empty for an API token
    std::optional<Time> issued, expires;
};

// What is missing is empty.
TokenClaims claimsOf(const Token &token);

struct TokenGrant // of a token that the sandbox makes
{
    TokenKind kind = TokenKind::PurchaseOrder;
    QByteArray id, merchant, scope;
    Time issued, expires;
};

Json claimsFor(const TokenGrant &grant);

// A waitToken means two things (section 12, 1): a bearer token of a purchase order, or the UUID of a payment
// request.
bool isPaymentRequestId(const QByteArray &text);

} // namespace kassa::kronor
