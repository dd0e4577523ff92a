// What came of a purchase (qvickly.md section 1, steps 9 to 12, and section 7). Whatever arrives, in whatever
// order and how often: getPaymentinfo with the final number decides, and goods are released once.
#pragma once

#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

// A genuine notice: the signature fits and it is about this order.
void hear(Step &step, Purchase &purchase, const Notice &notice);
// Nothing certain is known: getCheckout by hash, or getPaymentinfo when the number is known.
void askForResult(Step &step, Purchase &purchase);
void askPayment(Step &step, Purchase &purchase);
void resultCheckoutAnswered(Step &step, Purchase &purchase, const Json &data);
// `number` is the one that was asked about.
void resultPaymentAnswered(Step &step, Purchase &purchase, const QByteArray &number, const Json &data);
void resultLookupFailed(Step &step, Purchase &purchase, const Error &error);
// The buyer's exchange gets the result page now, or when the look-up that is under way has ended.
void answerReturn(Step &step, Purchase &purchase, ExchangeId exchange);
// The open page goes on when there is a result.
void goOnIfResolved(Step &step, Purchase &purchase);

// Callback and redirect may both be lost. So while a purchase is open the shop asks by itself, every 10
// minutes, up to 6 times without news; then the order counts as expired (a pending one stays pending).
void startWatch(Step &step, Purchase &purchase);
void watchFired(Step &step, Purchase &purchase);

} // namespace kassa::qvickly::shop
