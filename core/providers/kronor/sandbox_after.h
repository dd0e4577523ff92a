// Purchases: capture, return, cancel (kronor.md section 9).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

void addPurchase(Step &step, const PurchaseOrder &order);
bool awaitsCapture(const State &state,
                   quint64 id); // that purchase is there, and something of it may be captured
void purchaseExpired(Step &step, const QByteArray &id); // its time to capture is over: section 8.1

Resolved capturePurchaseAll(Step &step, const Json &input);
Resolved capturePurchaseItems(Step &step, const Json &input);      // captureItems
Resolved capturePurchaseReferences(Step &step, const Json &input); // itemReferences
Resolved returnPurchaseAll(Step &step, const Json &input);
Resolved returnPurchaseItems(Step &step, const Json &input);
Resolved cancelPurchaseById(Step &step, const Json &input);

Json purchaseRow(const State &state, const Purchase &purchase);

} // namespace kassa::kronor::sandbox
