// Orders, their payments and credits (qenta.md section 8), and the published demo orders (section 10).
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

void addDemoOrders(State &state, Time now);
void beginOrder(Step &step, const Session &session);
// What the confirmation of that state says becomes of the order.
void settleOrder(Step &step, const Session &session, const QByteArray &state);

Order *findOrder(State &state, const QByteArray &number);
bool isDemoOrder(quint32 number);
Payment *findPayment(Order &order, const QByteArray &number);
Credit *findCredit(Order &order, const QByteArray &number);

// Comma lists of section 9, as they stand in operationsAllowed.
QByteArrayList allowedOnPayment(const Order &order, const Payment &payment);
QByteArrayList allowedOnCredit(const Order &order, const Credit &credit);
QByteArrayList allowedOnOrder(const Order &order);

qint64 refundedOf(const Order &order);
qint64 depositedOf(const Order &order);
qint64 settledOf(const Order &order); // of closed days: only that can be refunded
Order &addOrder(Step &step, Order order);
Payment &addPayment(Step &step, Order &order, quint32 number, qint64 approved, qint64 deposited);
void depositPayment(Step &step, Payment &payment); // all that is approved of it
void reverseDeposit(Step &step, Order &order, Payment &payment);
quint32 addCredit(Step &step, Order &order, qint64 amount);

void closeDay(Step &step);                          // day-end closing: payments and credits are settled
void followDays(Step &step);                        // the switch set.day-end was set
void dayOver(Step &step);                           // timer "day": at midnight, as the switch says
int expireApprovals(Step &step, Duration age = {}); // of approvals at least that old

// order.1.*, payment.1.*, credit.1.* of getOrderDetails.
Fields detailsOf(const Order &order);

} // namespace kassa::qenta::sandbox
