// The life of an invoice (cascad.md sections 4.5, 8, 9): how it is shown, made, moved, refunded.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

// The payment-invoices resource. Public: without what belongs to the merchant (section 4.3).
enum class Seen { Private, Public };
Json resourceOf(const State &state, const Invoice &invoice, Seen seen = Seen::Private);
Json flowDataOf(const State &state, const Invoice &invoice);
// In the service's currency, where that is another than the invoice's.
std::optional<Money> serviceAmountOf(const Invoice &invoice, qint64 minor);
Json refundResource(const Invoice &invoice, const Refund &refund);

// From attributes (or the flat public body) that have been checked.
Invoice &makeInvoice(Step &step, qsizetype merchant, bool test, const Json &wish, const QByteArray &source);
// service_fields of the same, in any of their spellings.
Fields fieldsIn(const Json &wish);
// A service is chosen: the payment starts at the gateway.
void startProcessing(Step &step, Invoice &invoice, const QByteArray &service, const Fields &fields);

// The card page has been opened again: its token lives an hour.
void renewToken(Step &step, Invoice &invoice);

// Every change of status goes this way: time, callback, report.
void change(Step &step, Invoice &invoice, const QByteArray &status, const QByteArray &resolution = "ok");
void approve(Step &step, Invoice &invoice, qint64 amount); // less than asked: partially_processed
// The platform works on an invoice that no gateway has: it is never paid or refused out of nothing.
void beginWork(Step &step, Invoice &invoice);
// One attempt failed; the last one that is allowed ends the invoice (section 6.2).
void failAttempt(Step &step, Invoice &invoice, const QByteArray &resolution);
void decline(Step &step, Invoice &invoice, const QByteArray &resolution); // for good
void terminate(Step &step, Invoice &invoice);
void breakDown(Step &step, Invoice &invoice); // process_error; recovers a minute later
void recoverDue(Step &step, const QByteArray &id);
void expireDue(Step &step, const QByteArray &id);
void expire(Step &step, Invoice &invoice);

qint64 remainderOf(const Invoice &invoice); // that may be refunded
const Refund &refund(Step &step, Invoice &invoice, qint64 amount, const QByteArray &reference,
                     const QByteArray &description);
void settleRefund(Step &step, Invoice &invoice, bool done); // the one that is pending
void refundRecoverDue(Step &step, const QByteArray &id);    // after refund_error
void chargeBack(Step &step, Invoice &invoice, qint64 amount);
void capture(Step &step, Invoice &invoice, qint64 amount);

// Account setting (section 4.5); I = amount: what is paid, the fee, what is credited.
struct Charge
{
    qint64 paid = 0, fee = 0, deposit = 0;
};
Charge chargeFor(const Options &options, qint64 amount);

} // namespace kassa::cascad::sandbox
