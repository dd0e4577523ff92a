// Purchases: capture, return, cancel (kronor.md section 9).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

void addPurchase(Step &step, const PurchaseOrder &order);

Resolved capturePurchaseAll(Step &step, const Json &input);
Resolved capturePurchaseItems(Step &step, const Json &input);      // captureItems
Resolved capturePurchaseReferences(Step &step, const Json &input); // itemReferences
Resolved returnPurchaseAll(Step &step, const Json &input);
Resolved returnPurchaseItems(Step &step, const Json &input);
Resolved cancelPurchaseById(Step &step, const Json &input);

Json purchaseRow(const State &state, const Purchase &purchase);

} // namespace kassa::kronor::sandbox
