// After purchase, and the look-ups (qvickly.md sections 4.5 and 9).
#pragma once

#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

// What may be done to this purchase now; the state decides.
std::vector<OperationOffer> offersOf(const Purchase &purchase);
// All that a person can do or switch on the shop's side, as the descriptor lists it.
std::vector<OperationInfo> shopOperations();

void operate(Step &step, const Operated &operated);
void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data);
void afterFailed(Step &step, Purchase &purchase, const Call &call, const Error &error);

} // namespace kassa::qvickly::shop
