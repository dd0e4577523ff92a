// What a bearer token grants, read but never shown: kind, role, scope, lifetime, and which of its two
// meanings a waitToken has (kronor.md sections 3 and 12, 1).
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

// Empty for what is neither a token nor the UUID of a payment request.
// What a token is for, as far as its place tells: it may have been replaced by its name.
enum class TokenUse { Unknown, Api, Order, Session, Identity, CardData, Request };
// `member` of what `field` has given: "waitToken" of "newPurchaseOrder" (section 12, 1).
TokenUse useOfGiven(const QByteArray &field, const QByteArray &member);
// In the header of a request for these root fields.
TokenUse useInRequest(const QByteArray &token, const QByteArray &rootFields);
TokenUse useOnPage(const QByteArray &path);
Text useTitle(TokenUse use); // empty: unknown

std::vector<TreeRow> tokenRows(const QByteArray &token, int depth);

// Of every token in a message, made before it is redacted: what is kept of the message holds none. Signatures
// are judged with the key, if there is one; lifetimes at the time the message was sent.
std::vector<Verdict> tokenVerdicts(const Message &message, const Secret &jwtKey);

} // namespace kassa::kronor
