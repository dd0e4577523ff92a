// What the buyer's phone does to a bill: PIN, payment, the commit window, loyalty (sections 1 and 8).
#pragma once

#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

// The buyer has scanned it: loyalty may make it wait for the shop.
void billScanned(Step &step, Bill &bill);
void showCard(Step &step, Bill &bill); // the buyer's, of a loyalty scheme: once
// Money is taken or reserved. `notice`: how the shop is told, see notifyPaid(). False: above the balance,
// FAILED.
bool payBill(Step &step, Bill &bill, const QByteArray &notice = {});
void cancelByBuyer(Step &step, Bill &bill);
void declineByBank(Step &step, Bill &bill);
void expireBill(Step &step, Bill &bill);
// getPaymentStatus said PAID: the shop knows, the payment stands (section 1, step 9).
void commitBill(Step &step, Bill &bill);
// A reservation becomes a payment of that many minor units.
void captureBill(Step &step, Bill &bill, qint64 amount);

void commitWindowOver(Step &step, const QByteArray &reference); // timer "commit:<reference>"
void secondPassed(Step &step, const QByteArray &reference); // timer "second:<reference>": pages count down
void lifetimeOver(Step &step, const QByteArray &reference); // timer "expire:<reference>"
void reservationLapsed(Step &step, const QByteArray &reference); // timer "lapse:<reference>"
// Paid, and the shop has not asked yet.
bool isInCommitWindow(const Bill &bill);
// Of the commit window, rounded up; 0 when there is none.
int secondsLeft(const Bill &bill, Time now);

} // namespace kassa::seqr::sandbox
