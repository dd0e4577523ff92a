// The payment API, POST / (qvickly.md sections 4.1 to 4.5 and 9), and the Auth API of 4.8.
#pragma once

#include "providers/qvickly/sandbox_rules.h"

namespace kassa::qvickly::sandbox {

HttpResponse answerApi(Step &step, const QByteArray &body);
// Replies now, or later when answers are slow.
void replyApi(Step &step, ExchangeId exchange, HttpResponse response);
// A timer whose key begins with "slow:".
void slowAnswerDue(Step &step, const QByteArray &key);
HttpResponse answerAuth(Step &step, const QByteArray &method, const QByteArray &orderRef);

// The object of section 4.3, as getCheckout and the page's `get` answer it.
Json checkoutObject(const State &state, const Checkout &checkout);
// number, orderid, status, url.
Json checkoutBrief(const State &state, const Checkout &checkout);
Json paymentBrief(const State &state, const Payment &payment);
// HTML of getTerms.
QByteArray termsHtml(const QByteArray &method);
// "Billmate Error Code: 50010. ..." as the page's calls word an error.
Json pageError(Step &step, const Refusal &refusal);

} // namespace kassa::qvickly::sandbox
