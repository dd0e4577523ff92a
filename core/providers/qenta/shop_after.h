// After the purchase: backend operations (qenta.md section 9), offered where the state allows.
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

std::vector<OperationInfo> afterOperations();
std::vector<OperationOffer> offersOf(const Purchase &purchase);
bool isAfterOperation(const QByteArray &operation);
void operateAfter(Step &step, const Operated &operated);
void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Fields> &answer);

} // namespace kassa::qenta::shop
