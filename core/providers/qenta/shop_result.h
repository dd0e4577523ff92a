// Steps 13 to 17: the confirmation is verified, stored and answered; the return pages read the shop's own
// record (qenta.md sections 3 and 7).
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

void confirmationCame(Step &step, ExchangeId exchange, const HttpRequest &request);
// The browser comes back; nothing decisive depends on it (section 6.5).
void buyerReturned(Step &step, Purchase &purchase, ExchangeId exchange, const QByteArray &kind);
void resultShown(Step &step, Purchase &purchase);
void resultPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action);
// Without a word from the provider the shop asks, or calls a person.
void watch(Step &step, const Purchase &purchase);
void watchFired(Step &step, Purchase &purchase);
void detailsAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer);
// A signed confirmation of an earlier try came while the buyer was about to pay once more (section 7.5): that
// try is over before it reaches the provider's page.
bool isDecided(const Purchase &purchase);
void leaveTry(Step &step, Purchase &purchase);

} // namespace kassa::qenta::shop
