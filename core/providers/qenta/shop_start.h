// Steps 8 to 11: review with discounts and cross-selling, frontend/init, and the way to the provider's page
// (qenta.md sections 1 and 4.3).
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

// The review page is asked for: with stored data the shop reads the storage first, which renews it.
void reviewAsked(Step &step, Purchase &purchase, ExchangeId exchange);
void reviewPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action);
void waitOver(Step &step, Purchase &purchase); // set.wait
void numberAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer);
void startAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer,
                   const std::vector<WireError> &errors);

} // namespace kassa::qenta::shop
