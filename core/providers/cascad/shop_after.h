// What the shop's staff does afterwards (cascad.md section 9): refund, cancel, capture, looking things up.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

void operate(Step &step, const Operated &operated);
std::vector<OperationOffer> offersOf(const Purchase &purchase);

void afterAnswered(Step &step, Purchase &purchase, Ask what, const Json &answer);
void afterFailed(Step &step, Purchase &purchase, Ask what, const Error &error);
PageField configField(); // of shopOperation::editWidget

} // namespace kassa::cascad::shop
