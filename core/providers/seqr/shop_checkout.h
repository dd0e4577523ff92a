// A purchase from the code to the commit (section 1): the shop is called, invoices, is told, asks.
#pragma once

#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

void begin(Step &step, const Start &input);

// POST …/createPurchase.
void purchaseCalled(Step &step, ExchangeId exchange, const HttpRequest &request, const RequestHead &head);
// POST or GET …/notify/<ref>?t=<secret>.
void noticeCame(Step &step, ExchangeId exchange, const QByteArray &ref, const QByteArray &secret);
void statusAsked(Step &step, ExchangeId exchange, Purchase &purchase);  // the status URL of section 6.3
void buyerReturns(Step &step, ExchangeId exchange, Purchase &purchase); // backURL

void askStatus(Step &step, Purchase &purchase);
void cancel(Step &step, Purchase &purchase);

void invoiceAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer);
void statusAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer);
void cancelAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer);

void pollDue(Step &step, Purchase &purchase);
void patienceOver(Step &step, Purchase &purchase);

} // namespace kassa::seqr::shop
