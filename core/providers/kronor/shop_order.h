// The purchase order: creation, what its status means, the answer that is believed (kronor.md section 1.A);
// and identity sessions (section 1.C).
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

// Step 1, of every kind of purchase.
void create(Step &step, Purchase &purchase);
void created(Step &step, Purchase &purchase, const Json &data);
void notCreated(Step &step, Purchase &purchase, const Error &error);

// Step 4: rows of purchaseOrders, by polling or pushed.
void heardOrder(Step &step, Purchase &purchase, const Json &rows);
// The token is not taken any more: the shop asks with its own.
void watchRefused(Step &step, Purchase &purchase, const Error &error);

// Steps 5 and 7: what the shop asks with its own token.
void verify(Step &step, Purchase &purchase);
void orderVerified(Step &step, Purchase &purchase, const Json &data);
void purchaseVerified(Step &step, Purchase &purchase, const Json &data);
void identityVerified(Step &step, Purchase &purchase, const Json &data);
void verificationFailed(Step &step, Purchase &purchase, const Error &error);
// What was asked has been answered, or was not: who waits for it goes on, and the shop asks again as long as
// it has seen no proof of what it was told.
void endVerification(Step &step, Purchase &purchase);
void verifyDue(Step &step, Purchase &purchase); // timer "verify:"

// Kronor's page where the shopper identifies, for the order or the identity session.
QByteArray identifyUrl(const State &state, const Purchase &purchase);

// Step 6: the shop gives the order or payment up. Kronor says what becomes of it.
void giveUpOrder(Step &step, Purchase &purchase);
void orderCancelled(Step &step, Purchase &purchase, const Json &data);

// The browser is back; nothing that its address says is believed (step 5, section 12, 17).
void shopperReturns(Step &step, Purchase &purchase, ExchangeId exchange, const Fields &query);
// Compares what the newest return said with what Kronor has said by now: no proof is a warning.
void judgeReturn(Step &step, Purchase &purchase);
void identityDue(Step &step, Purchase &purchase); // timer "identity:"

} // namespace kassa::kronor::shop
