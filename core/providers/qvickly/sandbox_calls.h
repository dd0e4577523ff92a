// The functions of the payment API, each as what it answers; sandbox_api.cpp has the envelope around them.
#pragma once

#include "providers/qvickly/sandbox_rules.h"

namespace kassa::qvickly::sandbox {

using Answer = std::variant<Json, Refusal, QByteArray>; // `data`, an error, or plain HTML

// --- checkouts, sections 4.1 to 4.3

Answer initCheckout(Step &step, const ApiRequest &request);
Answer updateCheckout(Step &step, const ApiRequest &request);
Answer getCheckout(Step &step, const QByteArray &hash, bool test);
// Of an order whose buyer comes by a link; `paylink`: one that was sent to them.
Answer addHostedCheckout(Step &step, const ApiRequest &request, bool paylink);

// --- payments, sections 4.4 and 9

Answer addPaymentCall(Step &step, const ApiRequest &request);
Answer duplicate(Step &step, const Json &data);
// As getPaymentinfo answers it.
Answer paymentInfo(Step &step, const Payment &payment);
// getPaymentinfo and what is done to a payment; `function` in lower case.
Answer afterPurchase(Step &step, const ApiRequest &request, const QByteArray &function);

// --- look-ups, section 4.5

// None: there is no such function; `function` in lower case.
std::optional<Answer> lookUp(Step &step, const ApiRequest &request, const QByteArray &function);

// --- shared by them

// number, status, orderid, url.
Json briefWith(const State &state, quint32 number, const QByteArray &status, const QByteArray &orderid,
               const QByteArray &url);
// A number of minor units as the API writes it: as text.
Json amount(qint64 minor);

} // namespace kassa::qvickly::sandbox
