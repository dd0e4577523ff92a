// The payment session: method, payment, what its status means (kronor.md sections 1.B, 4.7, 6.3 and 8.2).
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

// `paidBy`: the payment that the reference check has found; empty: none, the shopper chooses a method.
void sessionCreated(Step &step, Purchase &purchase, const QByteArray &paidBy);
// The shopper picks a method on the shop's page. False: there is no such method.
bool methodChosen(Step &step, Purchase &purchase, const QByteArray &method);
void paymentCreated(Step &step, Purchase &purchase, const Json &data);
void paymentNotCreated(Step &step, Purchase &purchase, const Error &error);
void heardPayments(Step &step, Purchase &purchase, const Json &rows);
// `cancelled`: says the browser.
void paymentReturns(Step &step, Purchase &purchase, bool cancelled);
void paymentVerified(Step &step, Purchase &purchase, const Json &data);
// After a cancel there may be a late success (section 6.3): the shop looks once more. Timer "late:".
void cancelDue(Step &step, Purchase &purchase);

// Methods that the shop's page offers in that country and currency.
std::vector<std::pair<QByteArray, Text>> methodsFor(const Order &order);

} // namespace kassa::kronor::shop
