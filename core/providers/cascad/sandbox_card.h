// A card at the gateway: test cards, their outcome by expiry, 3-D Secure (cascad.md sections 4.7 and 10). The
// number is looked at and not kept.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

// 07/77 of the card with 3-D Secure: seen on reconciliation.
bool isStuckIn3ds(const Invoice &invoice);
void payByCard(Step &step, Invoice &invoice, const CardData &card);
// The issuer has answered: invoice.issuerSays.
void finishChallenge(Step &step, Invoice &invoice);
// A saved card is charged without its holder (section 4.4); the token is one of that account and mode.
void payByToken(Step &step, Invoice &invoice, const QByteArray &token);
// The gateway id that a bearer token names; empty when it cannot be read.
QByteArray gatewayIn(const QByteArray &token);
bool isTokenAlive(const Invoice &invoice, const QByteArray &token, Time now);
// The answer to a sale; `challenge` is where 3-D Secure goes, if it is asked.
Json saleResource(const Invoice &invoice, const Navigation &challenge);

} // namespace kassa::cascad::sandbox
