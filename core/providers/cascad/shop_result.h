// What the shop knows of an invoice, whoever told it: callbacks, answers of the Private API (cascad.md
// section 7). The newest wins, so that any order, doubling or gap of callbacks ends in the same state.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

enum class Heard { Applied, Older, Duplicate, Differs, Asked };

// Where the status stands in an invoice's life: decides between two of the same second.
int rankOf(const QByteArray &status);
// Whether `heard` is later than `known`: by `updated`, then by rank, then by the amount given back.
bool isNewer(const InvoiceData &heard, const InvoiceData &known);
// The shop's state for Cascad's status; unknown statuses are pending (section 8).
const char *stateFor(const QByteArray &status);
// "amount", "currency", "reference", "invoice", "mode", or empty when all is as ordered.
QByteArray differenceFrom(const Purchase &purchase, const InvoiceData &invoice);

// From the Private API: believed. A difference stops the purchase.
Heard learn(Step &step, Purchase &purchase, const InvoiceData &invoice);
// From a callback whose signature is right. Differs: not believed, the shop asks.
Heard hear(Step &step, Purchase &purchase, const InvoiceData &invoice);

// Reconciliation: asks the Private API for the invoice, by id or by reference_id.
void look(Step &step, Purchase &purchase);
void looked(Step &step, Purchase &purchase, const Json &answer);
void lookFailed(Step &step, Purchase &purchase, const Error &error);
void lookDue(Step &step, Purchase &purchase); // the timer
// Starts the ladder of looks while there is no result, ends it when there is one.
void watch(Step &step, Purchase &purchase);
bool isLastLook(const Purchase &purchase); // no invoice by now: there will be none
void answerReturns(Step &step, Purchase &purchase);
// The purchase ends without an invoice.
void giveUp(Step &step, Purchase &purchase, const char *state, Text problem);

} // namespace kassa::cascad::shop
