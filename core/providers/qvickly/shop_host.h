// The page that hosts the checkout's iframe, with the part of the shop's server that it talks to (qvickly.md
// section 1, steps 3 to 8, and section 6).
#pragma once

#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

// Step 1: a new checkout, also when the old one cannot be used any more (section 12, 24 and 25).
void openCheckout(Step &step, Purchase &purchase);
void initAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data);
void initFailed(Step &step, Purchase &purchase, const Error &error);

void hostShown(Step &step, Purchase &purchase);
// Untrusted: anything may be posted by any frame.
void pageEvent(Step &step, const PageEvent &event);

void updateAnswered(Step &step, Purchase &purchase, const Call &call);
void updateFailed(Step &step, Purchase &purchase, const Error &error);
void handshakeCheckoutAnswered(Step &step, Purchase &purchase, const Json &data);
void handshakeUpdateAnswered(Step &step, Purchase &purchase, const Call &call);
void handshakeFailed(Step &step, Purchase &purchase, const Error &error);

// --- the shop's own doing, step 5
// The bare words lock, update and unlock, as a person may want to send them out of turn.
void postWord(Step &step, Purchase &purchase, const char *word);
// The order becomes `wanted`: updateCheckout if its sums are others, a new checkout if its currency is.
void changeOrder(Step &step, Purchase &purchase, Order wanted);
// The item's quantity replaced; none when there is no such item or the quantity is not a positive number.
std::optional<Order> withQuantity(Order order, const QByteArray &sku, const QByteArray &quantity);

} // namespace kassa::qvickly::shop
