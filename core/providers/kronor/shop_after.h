// After the purchase: capture, return, cancel, refund, release; the idempotency lab (kronor.md sections 4.2,
// 9).
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

// Performs an operation that View offers, or reports why not.
void operate(Step &step, const Operated &operated);
void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data);
// A payment that was confirmed before is asked for again: what was taken of it since, by its row in
// "payments".
void paymentFollowed(Step &step, Purchase &purchase, const Json &row);
// In the journal, when they are others than before.
void tellSums(Step &step, Purchase &purchase);
// What purchases by merchantReference gave.
void lookedUp(Step &step, Purchase &purchase, const Json &data);
void refundDue(Step &step, Purchase &purchase); // timer "refund:"
void afterFailed(Step &step, Purchase &purchase, const Call &call, const Error &error);
// "lab.same", "lab.second", "lab.paid", "lab.refused": what the lab has found of a key.
Text labText(const QByteArray &verdict);
void labAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Json> &data);

std::vector<OperationOffer> offersOf(const Purchase &purchase);
std::vector<OperationInfo> shopOperations();

} // namespace kassa::kronor::shop
