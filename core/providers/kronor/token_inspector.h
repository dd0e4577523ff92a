// What a bearer token grants, read but never shown: kind, role, scope, lifetime, and which of its two
// meanings a waitToken has (kronor.md sections 3 and 12, 1).
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

// Empty for what is neither a token nor the UUID of a payment request.
std::vector<TreeRow> tokenRows(const QByteArray &token, int depth);

// Of every token in a message, made before it is redacted: what is kept of the message holds none. Signatures
// are judged with the key, if there is one; lifetimes at the time the message was sent.
std::vector<Verdict> tokenVerdicts(const Message &message, const Secret &jwtKey);

} // namespace kassa::kronor
