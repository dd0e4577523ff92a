// Purchase orders and identification: creation, the automatic steps, BankID (kronor.md sections 4.2 to 4.6,
// 8.1, 10 and 11).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

Resolved newOrder(Step &step, const QByteArray &mutation, const Json &purchase);
Resolved cancelOrderById(Step &step, const Json &input);
Resolved newScaSession(Step &step, const Json &input);

// The plan's next state; from the timer or the tester's hand.
void orderStepDue(Step &step, const QByteArray &id);
void orderExpired(Step &step, const QByteArray &id);
void orderLate(Step &step, const QByteArray &id); // the status that follows the redirect
// Where the tester may move an order that is not over. What is captured is the shop's doing: there is a
// purchase then.
const std::vector<QByteArray> &statesByHand();
// The tester moves an order by hand; false: there is no such state.
bool moveOrder(Step &step, PurchaseOrder &order, const QByteArray &state);

void setStatus(Step &step, PurchaseOrder &order, const QByteArrayList &states);
bool isRefusedByRisk(const PurchaseOrder &order); // persona 09: although BankID succeeds
void completeOrder(Step &step, PurchaseOrder &order);
void allotPurchase(Step &step, PurchaseOrder &order); // gives it its number

// BankID of an order or a session: the row, made when its page is opened.
BankId &bankidFor(Step &step, const QByteArray &order, const QByteArray &session);
QByteArray bankidQr(const BankId &bankid);   // what the code says at this second
QByteArray bankidLink(const BankId &bankid); // starts the app on the same device
void setBankid(Step &step, BankId &bankid, const QByteArray &status, const QByteArray &hint);

// Rows of the schema.
Json orderRow(const State &state, const PurchaseOrder &order);
Json bankidRow(const BankId &bankid);
Json statusRows(const std::vector<StatusRow> &rows);

} // namespace kassa::kronor::sandbox
