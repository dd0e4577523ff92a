// Steps 1 to 7 of the sequence: the data storage is made, the buyer types, and only what is anonymised comes
// back (qenta.md sections 1 and 6).
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

// With a data storage where the method needs one.
void openCheckout(Step &step, Purchase &purchase);
void goToCheckout(Step &step, Purchase &purchase); // with the data storage that is there, if any
void initAnswered(Step &step, Purchase &purchase, const Fields &answer);
void initFailed(Step &step, Purchase &purchase, const std::vector<WireError> &errors, const Error &error);
void storeAnswered(Step &step, Purchase &purchase, const Payload &answer);
void readAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer);

void checkoutShown(Step &step, Purchase &purchase);
void checkoutPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action);
void frameSays(Step &step, const PageEvent &event);
// returnUrl: what a browser without CORS brings, or Google Pay's token (sections 6.3, 6.4).
void storeReturns(Step &step, Purchase &purchase, ExchangeId exchange, const Fields &query,
                  const Fields &form);
// The data storage is of no use any more: a new one, and the buyer types again.
void collectAgain(Step &step, Purchase &purchase);
void askForRead(Step &step, Purchase &purchase, ExchangeId exchange);

} // namespace kassa::qenta::shop
