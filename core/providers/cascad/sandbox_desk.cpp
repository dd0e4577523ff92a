#include "providers/cascad/sandbox_desk.h"

#include "providers/cascad/flow.h"
#include "providers/cascad/sandbox_callbacks.h"
#include "providers/cascad/sandbox_hosted.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/sandbox_switches.h"
#include "providers/cascad/words.h"
#include "providers/parts.h"

#include <algorithm>

namespace kassa::cascad::sandbox {

namespace {

constexpr qsizetype mostShown = 100; // rows of view(); tables show all

void refuse(Step &step, const QByteArray &code, Text why)
{
    report(step, Report::Kind::Refused, "sandbox", code, std::move(why));
}

// --- what staff, banks and time do

enum class When { Open, Waiting, Charged, Refunding, RefundPending, Always };

bool holds(When when, const Invoice &invoice)
{
    switch (when) {
    case When::Open:
        return isOpen(invoice);
    case When::Waiting:
        return isWaiting(invoice);
    case When::Charged: // a second chargeback may follow a partial one
        return isPaid(invoice) || invoice.status == "partially_charged_back";
    case When::RefundPending:
        return isOneOf(invoice.status, {"refunding", "refund_pending"});
    case When::Refunding:
        return isOneOf(invoice.status, {"refunding", "refund_pending", "refund_error"});
    case When::Always:
        break;
    }
    return true;
}

// Nothing typed: all of it.
bool isAmountWrong(const Invoice &invoice, const Fields &fields)
{
    const QByteArray text = value(fields, "amount");
    return !text.isEmpty() && minorOfText(text, invoice.currency).value_or(0) <= 0;
}

qint64 amountIn(const Invoice &invoice, const Fields &fields, qint64 all)
{
    return minorOfText(value(fields, "amount"), invoice.currency).value_or(all);
}

void doApprove(Step &step, Invoice &invoice, const Fields &fields)
{
    const qint64 amount = amountIn(invoice, fields, invoice.paymentAmount);
    beginWork(step, invoice);
    approve(step, invoice, std::clamp<qint64>(amount, 1, invoice.paymentAmount));
}

void doDecline(Step &step, Invoice &invoice, const Fields &fields)
{
    const QByteArray resolution = value(fields, "resolution");
    if (invoice.status == "created")
        beginWork(step, invoice);
    decline(step, invoice, resolution.isEmpty() ? QByteArray("declined") : resolution.left(60));
}

void doExpire(Step &step, Invoice &invoice, const Fields &)
{
    expire(step, invoice);
}

void doTerminate(Step &step, Invoice &invoice, const Fields &)
{
    terminate(step, invoice);
}

void doChargeBack(Step &step, Invoice &invoice, const Fields &fields)
{
    const qint64 remainder = remainderOf(invoice);
    chargeBack(step, invoice, std::clamp<qint64>(amountIn(invoice, fields, remainder), 1, remainder));
}

void doRefundDone(Step &step, Invoice &invoice, const Fields &)
{
    settleRefund(step, invoice, true);
}

void doRefundFailed(Step &step, Invoice &invoice, const Fields &)
{
    settleRefund(step, invoice, false);
}

void doResend(Step &step, Invoice &invoice, const Fields &)
{
    if (!resendLast(step, invoice)) {
        refuse(step, "callback.address",
               KASSA_TEXT("cascad.sandbox", "Neither the invoice nor the account has a callback address"));
        return;
    }
    report(step, Report::Kind::Info, "sandbox", sandboxOperation::resend,
           KASSA_TEXT("cascad.sandbox", "The callback about order %1 is sent again to %2: %3")
               .with(invoice.reference)
               .with(invoice.callbackUrl)
               .with(statusText(invoice.status)));
}

struct Deed
{
    const char *operation;
    When when;
    void (*run)(Step &, Invoice &, const Fields &);
    Text label;
};

const std::vector<Deed> &deeds()
{
    using namespace sandboxOperation;
    static const std::vector<Deed> table{
        {sandboxOperation::approve, When::Open, doApprove, KASSA_TEXT("cascad.sandbox", "Paid")},
        {sandboxOperation::decline, When::Open, doDecline, KASSA_TEXT("cascad.sandbox", "Declined for good")},
        {sandboxOperation::expire, When::Waiting, doExpire, KASSA_TEXT("cascad.sandbox", "Let it expire")},
        {sandboxOperation::terminate, When::Waiting, doTerminate, KASSA_TEXT("cascad.sandbox", "Terminate")},
        {chargeback, When::Charged, doChargeBack, KASSA_TEXT("cascad.sandbox", "Chargeback")},
        {refundDone, When::RefundPending, doRefundDone, KASSA_TEXT("cascad.sandbox", "Refund succeeds")},
        {refundFailed, When::Refunding, doRefundFailed, KASSA_TEXT("cascad.sandbox", "Refund fails")},
        {resend, When::Always, doResend, KASSA_TEXT("cascad.sandbox", "Send the callback again")},
    };
    return table;
}

void operateOn(Step &step, const Deed &deed, const Fields &fields)
{
    Invoice *invoice = invoiceNamed(step.state, value(fields, "ref"));
    if (!invoice)
        refuse(step, "ref", KASSA_TEXT("cascad.sandbox", "There is no such invoice"));
    else if (!holds(deed.when, *invoice))
        refuse(step, "operation.state",
               KASSA_TEXT("cascad.sandbox", "%1 is not possible while the invoice is: %2")
                   .with(deed.label)
                   .with(statusText(invoice->status)));
    else if (isAmountWrong(*invoice, fields))
        refuse(step, "amount",
               KASSA_TEXT("cascad.sandbox", "This is no amount: %1").with(value(fields, "amount").left(40)));
    else
        deed.run(step, *invoice, fields);
}

bool isFaultKind(const QByteArray &kind)
{
    return isOneOf(kind, {"400", "401", "403", "404", "422", "429", "500", "503", faultKind::timeout,
                          faultKind::cut, faultKind::invalidJson});
}

void addFault(Step &step, const Fields &fields)
{
    FaultOrder order;
    order.kind = value(fields, "kind");
    order.on = value(fields, "on");
    if (order.on.isEmpty())
        order.on = "create";
    const QByteArray times = value(fields, "times");
    order.times = times.isEmpty() ? 1 : times.toInt();
    const bool good =
        isFaultKind(order.kind) && order.times >= 1 && order.times <= 1000 &&
        isOneOf(order.on, {"create", "read", "refund", "prerequest", "terminate", "sale", "any"});
    if (!good) {
        refuse(step, "fault", KASSA_TEXT("cascad.sandbox", "There is no such fault"));
        return;
    }
    report(step, Report::Kind::Info, "sandbox", sandboxOperation::fault,
           KASSA_TEXT_N("cascad.sandbox", "%n call(s) of the kind %1 will fail: %2")(order.times)
               .with(order.on)
               .with(order.kind));
    step.state.faults.push_back(std::move(order));
}

// Section 7: from the portal, "1 h to 2 d back".
void resendBulk(Step &step, const Fields &fields)
{
    const int hours = value(fields, "hours").toInt();
    if (hours < 1 || hours > 48) {
        refuse(step, "value", KASSA_TEXT("cascad.sandbox", "From 1 to 48 hours"));
        return;
    }
    const int sent = resendSince(step, step.now - std::chrono::hours(hours));
    report(step, Report::Kind::Info, "sandbox", "callbacks.resent",
           KASSA_TEXT_N("cascad.sandbox", "%n callback(s) are sent again")(sent));
}

void set(Step &step, const QByteArray &operation, const QByteArray &wanted)
{
    if (setSwitch(step.state, operation, wanted))
        report(step, Report::Kind::Info, "sandbox", operation,
               switchIsNow(descriptor(), Side::Sandbox, operation, wanted));
    else
        refuse(step, "value", switchCannotBe(descriptor(), Side::Sandbox, operation, wanted));
}

// --- what is shown

void showInvoice(View &view, const Invoice &invoice)
{
    view.purchases.push_back({invoice.reference, invoice.status, moneyOf(invoice, invoice.amount), 0,
                              resolutionText(invoice.resolution)});
    for (const Deed &deed : deeds()) {
        if (holds(deed.when, invoice))
            view.operations.push_back({deed.operation, invoice.reference, deed.label,
                                       fieldsBesideRef(descriptor(), Side::Sandbox, deed.operation)});
    }
}

Rows invoiceRows(const State &state, qsizetype from, qsizetype count)
{
    const auto text = [](const QByteArray &bytes) { return Text::verbatim(bytes); };
    const auto total = state.order.size();
    const qsizetype begin = std::clamp<qsizetype>(from, 0, total);
    const qsizetype end = begin + std::clamp<qsizetype>(count, 0, total - begin);
    Rows shown{{KASSA_TEXT("cascad.sandbox", "Invoice"), KASSA_TEXT("cascad.sandbox", "Order"),
                KASSA_TEXT("cascad.sandbox", "Status"), KASSA_TEXT("cascad.sandbox", "Resolution"),
                KASSA_TEXT("cascad.sandbox", "Amount"), KASSA_TEXT("cascad.sandbox", "Paid"),
                KASSA_TEXT("cascad.sandbox", "Refunded"), KASSA_TEXT("cascad.sandbox", "Charged back"),
                KASSA_TEXT("cascad.sandbox", "Service"), KASSA_TEXT("cascad.sandbox", "Expires")},
               {},
               total};
    for (qsizetype i = begin; i < end; ++i) {
        const Invoice &invoice = *state.invoices.constFind(state.order[total - 1 - i]);
        const auto sum = [&](const std::optional<qint64> &minor) {
            return minor.value_or(0) == 0 ? Text() : Text::amount(moneyOf(invoice, *minor));
        };
        shown.rows.push_back({text(invoice.id), text(invoice.reference), statusText(invoice.status),
                              resolutionText(invoice.resolution),
                              Text::amount(moneyOf(invoice, invoice.amount)), sum(invoice.processedAmount),
                              sum(invoice.refundedAmount), sum(invoice.chargedBackAmount),
                              text(invoice.service), text(toIso(fromUnix(invoice.expires)))});
    }
    return shown;
}

Rows callbackRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const CallbackLog &log : state.log)
        rows.push_back({Text::verbatim(toIso(log.at)), Text::verbatim(log.invoice), statusText(log.status),
                        Text::verbatim(QByteArray::number(log.attempt)), answerTitle(log.answer),
                        Text::verbatim(QByteArray::number(log.bytes))});
    return selectedRows({KASSA_TEXT("cascad.sandbox", "Time"), KASSA_TEXT("cascad.sandbox", "Invoice"),
                         KASSA_TEXT("cascad.sandbox", "Status"), KASSA_TEXT("cascad.sandbox", "Attempt"),
                         KASSA_TEXT("cascad.sandbox", "Answer"), KASSA_TEXT("cascad.sandbox", "Bytes")},
                        std::move(rows), from, count);
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    if (operation.startsWith("set.")) {
        set(step, operation, value(operated.fields, "value"));
        return;
    }
    if (operation == sandboxOperation::fault) {
        addFault(step, operated.fields);
        return;
    }
    if (operation == sandboxOperation::resendBulk) {
        sandbox::resendBulk(step, operated.fields);
        return;
    }
    const auto &table = deeds();
    const auto deed = std::find_if(table.begin(), table.end(),
                                   [&](const Deed &each) { return operation == each.operation; });
    if (deed == table.end())
        refuse(step, "operation.unknown",
               KASSA_TEXT("cascad.sandbox", "The sandbox has no operation %1").with(operation.left(60)));
    else
        operateOn(step, *deed, operated.fields);
}

View viewOf(const State &state)
{
    View view;
    for (qsizetype i = state.order.size() - 1; i >= 0 && i >= state.order.size() - mostShown; --i)
        showInvoice(view, *state.invoices.constFind(state.order[i]));
    for (OperationOffer &offer : standingOffers(descriptor(), Side::Sandbox))
        view.operations.push_back(std::move(offer));
    view.pages = pagesOf(state);
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "invoices")
        return invoiceRows(state, from, count);
    if (table == "callbacks")
        return callbackRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::cascad::sandbox
