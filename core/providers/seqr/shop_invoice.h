// The order as an invoice (section 4.3): prices contain VAT, rows add up to the total.
#pragma once

#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

// The whole invoice as sendInvoice takes it.
Invoice invoiceOf(const State &state, const Purchase &purchase, Time now);
// The same with one more row, which takes `discount` minor units off the purchase's total, for updateInvoice.
Invoice discounted(const State &state, Invoice invoice, const Purchase &purchase, qint64 discount);
// A small one for refundPayment (section 4.4).
Invoice refundInvoice(const State &state, const Money &amount);

// What a token says when the shop shows this order: the article, or a bundle of its own.
QByteArray tokenFor(const Order &order, const QByteArray &ref);

} // namespace kassa::seqr::shop
