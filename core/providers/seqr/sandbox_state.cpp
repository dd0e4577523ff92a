#include "providers/seqr/sandbox_state.h"

#include "providers/seqr/sandbox_notices.h"

#include <algorithm>
#include <numeric>

namespace kassa::seqr::sandbox {

Bill *findBill(State &state, const QByteArray &ref)
{
    if (const auto found = state.bills.find(ref); found != state.bills.end())
        return &*found;
    if (ref.isEmpty())
        return state.bills.size() == 1 ? &state.bills.first() : nullptr;
    for (auto each = state.bills.end(); each != state.bills.begin();) { // the newest of that order
        --each;
        if (each->invoice.clientInvoiceId == ref)
            return &*each;
    }
    return nullptr;
}

qint64 refundedSum(const Bill &bill)
{
    return std::accumulate(bill.refunds.begin(), bill.refunds.end(), qint64(0),
                           [](qint64 so, const Refund &each) { return so + each.amount; });
}

bool isOpen(const Bill &bill)
{
    return bill.status == status::issued || bill.status == status::pending;
}

void setStatus(Step &step, Bill &bill, const char *newStatus)
{
    bill.status = newStatus;
    ++bill.version;
    if (!isOpen(bill)) {
        bill.atPin = false;
        stopTimer(step, "expire:" + bill.reference);
    }
    tellState(step, bill);
    const bool ended = bill.status == status::canceled || bill.status == status::failed;
    if (ended && step.state.switches.notifyOnCancel)
        notify(step, bill, KASSA_TEXT("seqr.sandbox", "It ended without a payment"));
}

void tellState(Step &step, const Bill &bill)
{
    const QByteArray state = stateOf(bill);
    report(step, kassa::Report::Kind::State, "invoice " + bill.reference, state,
           KASSA_TEXT("seqr.sandbox", "Invoice %1: %2, version %3")
               .with(bill.reference)
               .with(statusTitle(state))
               .with(QByteArray::number(bill.version)));
}

QByteArray stateOf(const Bill &bill)
{
    return bill.status == status::paid && !bill.committed ? QByteArray(uncommittedState) : bill.status;
}

Text statusTitle(const QByteArray &which)
{
    static const std::map<QByteArray, Text> titles{
        {uncommittedState, KASSA_TEXT("seqr", "Paid, not committed")},
        {status::issued, KASSA_TEXT("seqr", "Issued")},
        {status::pending, KASSA_TEXT("seqr", "Waits for the shop's acknowledgment")},
        {status::paid, KASSA_TEXT("seqr", "Paid")},
        {status::reserved, KASSA_TEXT("seqr", "Reserved")},
        {status::canceled, KASSA_TEXT("seqr", "Cancelled")},
        {status::failed, KASSA_TEXT("seqr", "Failed")},
        {status::expired, KASSA_TEXT("seqr", "Expired")},
    };
    return titleIn(titles, which);
}

QByteArray newErsReference(Step &step)
{
    const QByteArray counter = QByteArray::number(step.state.ids.next("ers")).rightJustified(6, '0');
    return stampText(step.now) + "01" + counter;
}

QByteArray phoneUrl(const State &state, const QByteArray &path)
{
    return state.inputs.origins.page + path;
}

QByteArray timeOfDay(Time time)
{
    return toIso(time).mid(11, 8);
}

} // namespace kassa::seqr::sandbox
