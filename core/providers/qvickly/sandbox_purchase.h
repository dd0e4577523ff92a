// How a purchase goes on once the buyer has pressed the button: confirm, what the outcome makes of it, what
// the shop and the browser are told (qvickly.md sections 1.8 to 1.10, 8 and 11).
#pragma once

#include "providers/qvickly/sandbox_rules.h"

namespace kassa::qvickly::sandbox {

struct Confirmed
{
    Checked refusal;   // the page shows it and stays usable
    QByteArray status; // WaitingForPurchase: the browser goes to `url`
    QByteArray result; // "OK", "BankID"
    QByteArray number, orderid, url;
};

// The page's `validate`: what confirm would refuse, and nothing else happens.
Checked validate(Step &step, const Checkout &checkout, const Session &session);
// The page's `confirm`. Twice gives the same order.
Confirmed confirm(Step &step, Checkout &checkout, Session &session);

// The payment's state changes, without telling the shop.
void settle(Step &step, Payment &payment, const QByteArray &status);
// As settle(); then callback and return of the browser in the order that the switch says.
void conclude(Step &step, Payment &payment, const QByteArray &status);
// What a third party or the tester decides. False when the outcome does not fit a payment.
bool applyOutcome(Step &step, Payment &payment, const QByteArray &outcome);
// The buyer cancels, with or without a payment so far: the browser goes to cancelurl.
void cancelPurchase(Step &step, Checkout &checkout);
// The clock or the staff cancel: the shop's server is told, an open page only closes.
void cancelSilently(Step &step, Checkout &checkout);
void cancelByStaff(Step &step, Payment &payment);
// A credit check by hand ends: Approved or Denied.
void decide(Step &step, Payment &payment, const QByteArray &decision);

bool isWaiting(const Payment &payment); // for a third party
bool isDead(const Payment &payment);    // Cancelled or Failed
// Where an activated payment of that method ends: Factoring, Handling, PartPayment, Paid.
QByteArray activatedStatus(const QByteArray &method);
// The session's outcome if the tester chose one, else the preset, else empty.
QByteArray wantedOutcome(const State &state, const Session &session);
// The third party's page of a waiting payment.
QByteArray thirdPartyUrl(const State &state, const Payment &payment);
// Customer of section 4.3; what is not known is an empty list.
Json customerJson(const Session &session);

} // namespace kassa::qvickly::sandbox
