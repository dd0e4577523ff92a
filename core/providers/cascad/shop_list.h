// The account's invoices as a CMS shows them: a filtered list with pages, one invoice in full, its callback
// history (cascad.md section 4.6).
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

void startList(Step &step, const Fields &fields);
void turnPage(Step &step, int by); // with the same filters
void startDetails(Step &step, const Fields &fields);
// The invoice of that id that was read in full; none where a purchase of this run is about it.
std::optional<InvoiceData> listedInvoice(const State &state, const QByteArray &id);
// Ask::List, Ask::Details, or what was asked for a listed invoice: of no purchase.
void listAnswered(Step &step, Ask what, const Json &answer);
void listFailed(Step &step, Ask what, const Error &error);

std::vector<OperationInfo> listOperations();
// Filled in as they were last.
std::vector<OperationOffer> listOffers(const State &state);

Rows listedRows(const State &state, qsizetype from, qsizetype count);
Rows detailRows(const State &state, qsizetype from, qsizetype count);
Rows historyRows(const State &state, qsizetype from, qsizetype count);

} // namespace kassa::cascad::shop
