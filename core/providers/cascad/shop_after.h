// What the shop's staff does afterwards (cascad.md section 9): refund, cancel, capture, looking things up.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

void operate(Step &step, const Operated &operated);
std::vector<OperationOffer> offersOf(const Purchase &purchase);
// Of the invoice that was read in full, where no purchase of this run is about it.
std::vector<OperationOffer> offersOfListed(const State &state);

void afterAnswered(Step &step, Purchase &purchase, Ask what, const Json &answer);
void afterFailed(Step &step, Purchase &purchase, Ask what, const Error &error);
PageField configField(); // of shopOperation::editWidget

} // namespace kassa::cascad::shop
