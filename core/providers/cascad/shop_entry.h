// The four ways into a purchase (cascad.md section 1): payment link, widget, secure redirect by cpi, own
// payment page.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

void begin(Step &step, Purchase &purchase);
// What the published widget makes of that configuration: the address, or why it renders nothing.
void setWidget(Purchase &purchase, Json config);

// Secure redirect: the invoice is made by the server.
void created(Step &step, Purchase &purchase, const Json &answer);
void notCreated(Step &step, Purchase &purchase, const Error &error);
// After a look: the payer is sent to an invoice whose creation had not been answered.
void continueAfterLook(Step &step, Purchase &purchase);
// After a look that found nothing: the invoice is made again, or it is too late.
void notFoundYet(Step &step, Purchase &purchase);

// Own page.
void loadServices(Step &step, Purchase &purchase); // when it is shown
void servicesCame(Step &step, Purchase &purchase, const Json &answer);
void servicesFailed(Step &step, Purchase &purchase, const Error &error);
// `service` is choiceName(); the press is answered now or when the invoice has been made.
void serviceChosen(Step &step, Purchase &purchase, ExchangeId exchange, const QByteArray &service,
                   const Fields &entered);
void publicCreated(Step &step, Purchase &purchase, const Json &answer);
void publicNotCreated(Step &step, Purchase &purchase, const Error &error);

// What the payer does on the shop's pages, and what the hosted page in the frame says.
void pressOn(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action);
void frameSays(Step &step, const PageEvent &event);

} // namespace kassa::cascad::shop
