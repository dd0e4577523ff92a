// Payment sessions, payment requests and what comes after payment (kronor.md sections 4.7, 8.2 and 9).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

Resolved newPaymentSession(Step &step, const Json &input);
Resolved newCheckedSession(Step &step, const Json &input);
// Mutations of a session token, and cancelPayment of both roles.
Resolved sessionMutation(Step &step, const Scope &scope, const QByteArray &mutation, const Json &input);
// sandbox_settlement.cpp
Resolved capturePaymentById(Step &step, const Json &input);
Resolved captureWholePayment(Step &step, const Json &input);
Resolved refundPaymentById(Step &step, const Json &input);
Resolved releasePaymentById(Step &step, const Json &input);

// What the shopper does on the payment page or in the app: outcome:: of ids.h. False: it changes nothing now.
bool settleRequest(Step &step, PaymentRequest &request, const QByteArray &outcome);
void requestStepDue(Step &step, const QByteArray &waitToken); // the automatic steps
// The shopper is at the payment page or in the app: PROCESSING_REDIRECTED_WEB or _APP of section 8.2.
void redirected(Step &step, PaymentRequest &request, const char *status);
void refundDue(Step &step, const QByteArray &waitToken);
QByteArray openRefundOf(const State &state, const QByteArray &session); // its waitToken; empty: none

qint64 amountOf(const Json &input); // "amount", minor units
// The payment is in that state from now on; who listens is told.
void setPayment(Step &step, Payment &payment, const QByteArray &status);

// Of the payment page that is opened with that token, "paymentMethod" and "merchantReturnUrl". Null: there is
// no such method, or the session does not allow it.
PaymentRequest *requestForPage(Step &step, const QByteArray &session, const QByteArray &pageMethod,
                               const QByteArray &merchantReturnUrl);
QByteArray paymentPageUrl(const State &state, const PaymentRequest &request);
QByteArray appLink(const PaymentRequest &request);   // opens the method's app on this device
QByteArray swishCode(const PaymentRequest &request); // what the QR code says
bool isPushed(const PaymentRequest &request);        // the app on the shopper's phone is asked by itself
const QByteArray &statusOf(const PaymentRequest &request);
bool isOver(const PaymentRequest &request);
bool isStarting(const PaymentRequest &request);    // no shopper can pay yet
bool movesByItself(const PaymentRequest &request); // what is next is no shopper's and no shop's doing

// Rows of a root field: paymentRequests, payments, refunds, paymentCaptures, transactionReleases.
Json paymentRows(const State &state, const Scope &scope, const QByteArray &field);

} // namespace kassa::kronor::sandbox
