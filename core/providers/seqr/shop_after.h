// What the shop can do besides selling: loyalty, cancel, refund, receipt, reservations, terminals, reports
// (sections 4.4 and 9); and the tester's switches.
#pragma once

#include "providers/provider.h"
#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

void operate(Step &step, const Operated &operated);
// SEQR says PENDING_ISSUER_ACKNOWLEDGE: the invoice is updated, with a discount for loyal buyers.
void acknowledge(Step &step, Purchase &purchase, qint64 version);

// Answers of Update, Commit, Receipt, Refund.
void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Answer> &answer);
// Answers of Register, Unregister, Assign, Mark, Report, Ping.
void deskAnswered(Step &step, const Call &call, const Result<Answer> &answer);
void reportDue(Step &step, Call call); // it was not ready

std::vector<OperationOffer> offersOf(const Purchase &purchase);
std::vector<OperationOffer> deskOffers(const State &state);
std::vector<OperationInfo> shopOperations();

} // namespace kassa::seqr::shop
