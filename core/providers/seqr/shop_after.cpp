#include "providers/seqr/shop_after.h"

#include "providers/seqr/flow.h"
#include "providers/seqr/flow_parts.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/shop_checkout.h"
#include "providers/seqr/shop_invoice.h"
#include "providers/seqr/shop_stock.h"
#include "providers/seqr/shop_switches.h"

#include <algorithm>

namespace kassa::seqr::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration reportPause = 4s; // wait 3 to 5 s, repeat (section 4.4)
constexpr int mostReportAttempts = 8;
constexpr int loyaltyPercent = 10;
constexpr char standardReport[] = "Reconciliation/STD_RECON_003.xml";

void refuseOperation(Step &step, const QByteArray &operation, const QByteArray &why, Text text)
{
    step.effects.emplace_back(kassa::Report{kassa::Report::Kind::Refused, operation, why, std::move(text)});
}

struct Offered
{
    const char *operation;
    Text title, description;
    std::vector<const char *> states; // where it is allowed; empty: of no purchase
    const char *field;                // null: none
};

const std::vector<Offered> &offeredOperations()
{
    using namespace shopOperation;
    using namespace shopState;
    static const std::vector<Offered> all{
        {look,
         KASSA_TEXT("seqr", "Ask for the status"),
         KASSA_TEXT("seqr", "getPaymentStatus; when it says PAID the payment is committed."),
         {issued, acknowledging, noticed, reserved, paid, partlyRefunded, refunded, cancelled, reversed,
          mismatch, failed, expired},
         nullptr},
        {cancelInvoice,
         KASSA_TEXT("seqr", "Cancel the invoice"),
         KASSA_TEXT("seqr", "cancelInvoice, before it is paid."),
         {issued, acknowledging, noticed, reserved},
         nullptr},
        {updateInvoice,
         KASSA_TEXT("seqr", "Update the invoice"),
         KASSA_TEXT("seqr", "updateInvoice with a discount; empty amount: 10 %."),
         {issued, acknowledging, reserved},
         "amount"},
        {commit,
         KASSA_TEXT("seqr", "Commit the reservation"),
         KASSA_TEXT("seqr", "commitReservation: the reserved money is taken; empty amount: all of it."),
         {reserved},
         "amount"},
        {receipt,
         KASSA_TEXT("seqr", "Send a receipt"),
         KASSA_TEXT("seqr", "submitPaymentReceipt: a document for the buyer's phone."),
         {paid, partlyRefunded, refunded},
         nullptr},
        {refund,
         KASSA_TEXT("seqr", "Refund"),
         KASSA_TEXT("seqr", "refundPayment: money goes back; empty amount: all that is left."),
         {paid, partlyRefunded, mismatch},
         "amount"},
        {registerTerminal,
         KASSA_TEXT("seqr", "Register a terminal"),
         KASSA_TEXT("seqr", "registerTerminal with the reseller's account: a cash register."),
         {},
         "name"},
        {assignSeqrId,
         KASSA_TEXT("seqr", "Assign a SEQR ID"),
         KASSA_TEXT("seqr", "assignSeqrId: the terminal's sticker, letters and digits."),
         {},
         "seqrId"},
        {unregisterTerminal,
         KASSA_TEXT("seqr", "Unregister the terminal"),
         KASSA_TEXT("seqr", "unregisterTerminal: the registered cash register is gone."),
         {},
         nullptr},
        {markPeriod,
         KASSA_TEXT("seqr", "Mark a transaction period"),
         KASSA_TEXT("seqr", "markTransactionPeriod: what was sold since the last one, to be reconciled."),
         {},
         nullptr},
        {shopOperation::report,
         KASSA_TEXT("seqr", "Fetch a report"),
         KASSA_TEXT("seqr", "executeReport of the last period; asked again until it is ready."),
         {},
         "reportId"},
        {ping,
         KASSA_TEXT("seqr", "Ping SEQR"),
         KASSA_TEXT("seqr", "benchmarkingNop, without a password."),
         {},
         nullptr},
    };
    return all;
}

bool isAllowed(const Offered &offered, const Purchase &purchase)
{
    const bool state = std::any_of(offered.states.begin(), offered.states.end(),
                                   [&](const char *each) { return purchase.state == each; });
    const bool nothingBack = offered.operation == QByteArray(shopOperation::refund) && purchase.paid == 0;
    return state && !purchase.invoiceReference.isEmpty() && !purchase.busy && !nothingBack;
}

// "12.50" in the purchase's currency; empty: `left`. None: no amount, or more than `left`.
std::optional<qint64> amountIn(const QByteArray &text, const Currency &currency, qint64 left)
{
    if (text.isEmpty())
        return left > 0 ? std::optional(left) : std::nullopt;
    const auto amount = minorOf(text, currency);
    return amount && *amount > 0 && *amount <= left ? amount : std::nullopt;
}

qint64 percentOf(const Money &total, int percent)
{
    return roundedQuotient(Int128(total.minor) * percent, 100);
}

// --- with a purchase

void askUpdate(Step &step, Purchase &purchase, qint64 discount)
{
    Call call = callOf(step.state, purchase, Ask::Update, op::updateInvoice);
    call.request.invoiceReference = purchase.invoiceReference;
    call.request.invoice =
        discounted(step.state, invoiceOf(step.state, purchase, step.now), purchase, discount);
    for (CustomerToken token : purchase.customerTokens) {
        token.status = 1; // used
        call.request.tokens.push_back(std::move(token));
    }
    call.amount = purchase.total.minor - discount;
    purchase.unheardTotals.append(call.amount);
    purchase.busy = true;
    ask(step, std::move(call), purchase.terminal);
}

void askCommit(Step &step, Purchase &purchase, qint64 amount)
{
    Call call = callOf(step.state, purchase, Ask::Commit, op::commitReservation);
    call.request.invoiceReference = purchase.invoiceReference;
    call.request.amount = amountOf({amount, purchase.total.currency});
    call.amount = amount;
    purchase.unheardTotals.append(amount);
    purchase.busy = true;
    ask(step, std::move(call), purchase.terminal);
}

void askRefund(Step &step, Purchase &purchase, qint64 amount)
{
    purchase.problem = {};
    Call call = callOf(step.state, purchase, Ask::Refund, op::refundPayment);
    call.request.ersReference = purchase.ersReference;
    call.request.invoice = refundInvoice(step.state, {amount, purchase.total.currency});
    call.amount = amount;
    purchase.busy = true;
    ask(step, std::move(call), purchase.terminal);
}

void askReceipt(Step &step, Purchase &purchase)
{
    Call call = callOf(step.state, purchase, Ask::Receipt, op::submitPaymentReceipt);
    call.request.ersReference = purchase.ersReference;
    const QByteArray page = "<p>Kvitto: " + amountOf(purchase.total).value + ' ' +
                            purchase.total.currency.code + ", " + purchase.ref + "</p>";
    call.request.receiptDocument = ReceiptDocument{"text/html", page, "PAYMENT_RECEIPT"};
    purchase.busy = true;
    ask(step, std::move(call), purchase.terminal);
}

void performAmount(Step &step, Purchase &purchase, const QByteArray &operation, const QByteArray &text)
{
    using namespace shopOperation;
    const bool refunds = operation == refund;
    const qint64 left = refunds                      ? purchase.paid - purchase.refunded
                        : operation == updateInvoice ? purchase.total.minor - 1
                                                     : purchase.total.minor;
    const bool tenPercent = operation == updateInvoice && text.isEmpty();
    const auto amount = tenPercent ? std::optional(percentOf(purchase.total, loyaltyPercent))
                                   : amountIn(text, purchase.total.currency, left);
    if (!amount || *amount <= 0)
        refuseOperation(step, operation, "value",
                        KASSA_TEXT("seqr", "%1 is not an amount that is left").with(text.left(20)));
    else if (refunds)
        askRefund(step, purchase, *amount);
    else if (operation == updateInvoice)
        askUpdate(step, purchase, *amount);
    else
        askCommit(step, purchase, *amount);
}

void perform(Step &step, Purchase &purchase, const QByteArray &operation, const Fields &fields)
{
    using namespace shopOperation;
    if (operation == look)
        askStatus(step, purchase);
    else if (operation == shopOperation::cancelInvoice)
        cancel(step, purchase);
    else if (operation == shopOperation::receipt)
        askReceipt(step, purchase);
    else
        performAmount(step, purchase, operation, value(fields, "amount"));
}

// --- without one

Call deskCall(Ask what, const char *operation)
{
    Call call;
    call.ask = what;
    call.request.operation = operation;
    return call;
}

void performRegister(Step &step, const Fields &fields)
{
    Call call = deskCall(Ask::Register, op::registerTerminal);
    const QByteArray name = value(fields, "name");
    call.request.externalTerminalId = "kassa-" + QByteArray::number(step.state.ids.next("terminal"));
    call.request.name = name.isEmpty() ? QByteArray("Kassa") : name.left(100);
    call.request.terminalPassword = Secret(step.state.ids.hex("terminal-password", 15));
    askReseller(step, std::move(call));
}

void performReport(Step &step, const Fields &fields)
{
    if (step.state.periodId.isEmpty())
        return refuseOperation(step, shopOperation::report, "state",
                               KASSA_TEXT("seqr", "No transaction period has been marked yet"));
    Call call = deskCall(Ask::Report, op::executeReport);
    const QByteArray wanted = value(fields, "reportId");
    call.request.reportId = wanted.isEmpty() ? QByteArray(standardReport) : wanted;
    call.request.language = step.state.inputs.locale;
    call.request.parameters = {{"transactionPeriodId", step.state.periodId}};
    if (isOneOf(call.request.reportId,
                {"Reconciliation/STD_RECON_006.xml", "Reconciliation/STD_RECON_007.xml"}))
        call.request.parameters.emplace_back("TERMINALID", currentTerminal(step.state).id); // of one terminal
    askReseller(step, std::move(call));
}

// 006 and 007 are ready only if the period was marked with the same terminal (section 12, 23).
void performMark(Step &step)
{
    Call call = deskCall(Ask::Mark, op::markTransactionPeriod);
    call.request.parameters = {{"TERMINALID", currentTerminal(step.state).id}};
    askReseller(step, std::move(call));
}

void performAtDesk(Step &step, const QByteArray &operation, const Fields &fields)
{
    using namespace shopOperation;
    const bool forRegistered = operation == assignSeqrId || operation == unregisterTerminal;
    if (forRegistered && step.state.registered.id.isEmpty())
        return refuseOperation(step, operation, "state",
                               KASSA_TEXT("seqr", "No terminal has been registered"));
    if (operation == registerTerminal)
        return performRegister(step, fields);
    if (operation == markPeriod)
        return performMark(step);
    if (operation == shopOperation::report)
        return performReport(step, fields);
    if (operation == ping)
        return ask(step, deskCall(Ask::Ping, op::benchmarkingNop), {});
    if (operation == unregisterTerminal)
        return ask(step, deskCall(Ask::Unregister, op::unregisterTerminal), step.state.registered);
    Call call = deskCall(Ask::Assign, op::assignSeqrId);
    call.request.seqrId = value(fields, "seqrId");
    ask(step, std::move(call), step.state.registered);
}

// --- what came of it

void refundDone(Step &step, Purchase &purchase, const Call &call, const Answer &answer)
{
    purchase.refunded += call.amount;
    if (purchase.state == shopState::mismatch)
        purchase.problem = {};
    if (purchase.fulfilled == 0 && purchase.refunded >= purchase.paid)
        giveStockBack(step, purchase);
    report(step, purchase, kassa::Report::Kind::Info, "refunded",
           KASSA_TEXT("seqr", "%1 went back, reference %2")
               .with(Text::amount({call.amount, purchase.total.currency}))
               .with(answer.ersReference));
    setState(step, purchase,
             purchase.refunded >= purchase.paid ? shopState::refunded : shopState::partlyRefunded);
}

void updateDone(Step &step, Purchase &purchase)
{
    ++purchase.otherChanges;
    purchase.discounted = purchase.discounted || purchase.acknowledgedVersion;
    if (purchase.state == shopState::acknowledging)
        setState(step, purchase, shopState::issued);
}

Text whyFailed(const Result<Answer> &answer)
{
    if (!answer)
        return answer.error().detail;
    const QByteArray number = QByteArray::number(answer->resultCode);
    Text constant = Text::verbatim(QByteArray(number + ' ' + answer->resultDescription));
    for (const WireSign &each : errorCodes()) {
        if (each.id == number)
            return KASSA_TEXT("seqr", "%1 (%2)").with(each.title).with(std::move(constant));
    }
    return constant;
}

bool isOkay(const Result<Answer> &answer)
{
    return answer && answer->resultCode == code::success;
}

void totalAnswered(Purchase &purchase, const Call &call, const Result<Answer> &answer)
{
    if (isOkay(answer)) { // and whatever was done before is past
        purchase.unheardTotals.clear();
        purchase.total.minor = call.amount;
    } else if (answer) {
        purchase.unheardTotals.removeOne(call.amount);
    }
}

// Done or refused: what became of the reservation only the status says.
void commitAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer)
{
    purchase.capturing = !answer || isOkay(answer);
    askStatus(step, purchase);
}

void operationFailed(Step &step, Purchase &purchase, const Call &call, const Result<Answer> &answer)
{
    if (call.ask == Ask::Refund && !answer) { // there is no idempotency (section 11)
        purchase.problem = KASSA_TEXT("seqr", "It is not known whether %1 went back; SEQR does not notice "
                                              "repetitions: a second refund would go out as well")
                               .with(Text::amount({call.amount, purchase.total.currency}));
        return report(step, purchase, kassa::Report::Kind::Warning, "refund.unknown", purchase.problem);
    }
    report(step, purchase, kassa::Report::Kind::Warning, "operation.failed",
           KASSA_TEXT("seqr", "%1 failed: %2").with(call.request.operation).with(whyFailed(answer)));
}

void reportAnswered(Step &step, const Call &call, const Answer &answer)
{
    const QByteArray content = answer.report ? answer.report->content : QByteArray();
    const int rows = int(content.count("<Row"));
    reportShop(
        step, kassa::Report::Kind::Info, "report",
        KASSA_TEXT_N("seqr", "Report %1 has come with %n row(s), which stand in the answer")(rows).with(
            call.request.reportId));
}

// Section 4.4.
std::vector<QByteArray> reports()
{
    std::vector<QByteArray> all{standardReport, "Reconciliation/Shop.xml"};
    for (const char number : {'2', '4', '5', '6', '7'})
        all.push_back(QByteArray("Reconciliation/STD_RECON_00") + number + ".xml");
    return all;
}

PageField fieldOf(const Offered &offered)
{
    const QByteArray name = offered.field;
    if (offered.operation == QByteArray(shopOperation::updateInvoice))
        return numberField("amount", KASSA_TEXT("seqr", "Discount, such as 12.50; empty: 10 %"));
    if (name == "amount")
        return numberField("amount", KASSA_TEXT("seqr", "Amount, such as 12.50; empty: all of it"));
    if (name == "name")
        return plainField("name", KASSA_TEXT("seqr", "Name of the terminal"));
    if (name == "seqrId")
        return plainField("seqrId", KASSA_TEXT("seqr", "SEQR ID"));
    PageField report = choiceField("reportId", KASSA_TEXT("seqr", "Report"), reports());
    for (auto &[id, title] : report.choices) // the folder and the ending are those of all
        title = Text::verbatim(id.mid(id.indexOf('/') + 1).chopped(4));
    return report;
}

OperationOffer offerOf(const Offered &offered, const QByteArray &ref)
{
    OperationOffer offer{offered.operation, ref, offered.title, {}};
    if (offered.field)
        offer.fields.push_back(fieldOf(offered));
    return offer;
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    const QByteArray wanted = value(operated.fields, "value");
    if (isSwitch(operation)) {
        if (setSwitch(step.state, operation, wanted))
            reportShop(step, kassa::Report::Kind::Info, operation,
                       switchIsNow(descriptor(), Side::Shop, operation, wanted));
        else
            refuseOperation(step, operation.left(60), "value",
                            switchCannotBe(descriptor(), Side::Shop, operation, wanted));
        return;
    }
    const auto &all = offeredOperations();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Offered &each) { return operation == each.operation; });
    if (found == all.end())
        return refuseOperation(step, operation.left(60), "operation.unknown",
                               KASSA_TEXT("seqr", "The shop has no operation %1").with(operation.left(60)));
    if (found->states.empty())
        return performAtDesk(step, operation, operated.fields);
    const QByteArray ref = value(operated.fields, "ref");
    Purchase *purchase = findPurchase(step.state, ref);
    if (!purchase)
        refuseOperation(step, operation, "ref.unknown",
                        KASSA_TEXT("seqr", "There is no purchase %1").with(ref.left(60)));
    else if (!isAllowed(*found, *purchase))
        refuseOperation(step, operation, "state",
                        KASSA_TEXT("seqr", "Purchase %1 does not allow that now").with(purchase->ref));
    else
        perform(step, *purchase, operation, operated.fields);
}

void acknowledge(Step &step, Purchase &purchase, qint64 version)
{
    if (purchase.acknowledgedVersion && version <= *purchase.acknowledgedVersion)
        return; // older than the update that answers it
    setState(step, purchase, shopState::acknowledging);
    // A shop that does not know of acknowledgments leaves the buyer waiting (section 12, 1).
    const QByteArray &how = step.state.switches.acknowledgment;
    if (purchase.busy || (how != "optional" && how != "require"))
        return;
    purchase.acknowledgedVersion = version;
    askUpdate(step, purchase, purchase.discounted ? 0 : percentOf(purchase.total, loyaltyPercent));
}

void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Answer> &answer)
{
    purchase.busy = false;
    if (call.ask == Ask::Update || call.ask == Ask::Commit)
        totalAnswered(purchase, call, answer);
    if (call.ask == Ask::Commit)
        commitAnswered(step, purchase, answer);
    if (call.ask == Ask::Update && !isOkay(answer))
        purchase.acknowledgedVersion.reset(); // SEQR still waits
    if (!isOkay(answer))
        return operationFailed(step, purchase, call, answer);
    if (call.ask == Ask::Refund)
        return refundDone(step, purchase, call, *answer);
    if (call.ask == Ask::Update)
        return updateDone(step, purchase);
    if (call.ask == Ask::Commit)
        return;
    report(step, purchase, kassa::Report::Kind::Info, "receipt",
           KASSA_TEXT("seqr", "The receipt of order %1 is on the buyer's phone").with(purchase.ref));
}

void deskAnswered(Step &step, const Call &call, const Result<Answer> &answer)
{
    if (answer && answer->resultCode == code::reportNotReady && call.attempt < mostReportAttempts) {
        Call again = call;
        ++again.attempt;
        const QByteArray key = "report:" + QByteArray::number(++step.state.lastCall);
        step.state.retries.insert(key, std::move(again));
        startTimer(step, key, reportPause);
        return;
    }
    if (!isOkay(answer)) {
        reportShop(step, kassa::Report::Kind::Warning, "operation.failed",
                   KASSA_TEXT("seqr", "%1 failed: %2").with(call.request.operation).with(whyFailed(answer)));
        return;
    }
    if (call.ask == Ask::Register)
        step.state.registered = {answer->terminalId, call.request.terminalPassword};
    else if (call.ask == Ask::Unregister)
        step.state.registered = {};
    else if (call.ask == Ask::Mark)
        step.state.periodId = answer->transactionPeriodId;
    else if (call.ask == Ask::Report)
        return reportAnswered(step, call, *answer);
    const QByteArray &seqrId = call.request.seqrId;
    const QByteArray what =
        seqrId.isEmpty() ? answer->terminalId + answer->transactionPeriodId : stickerPayload(seqrId);
    reportShop(step, kassa::Report::Kind::Info, "operation.done",
               KASSA_TEXT("seqr", "%1: done %2").with(call.request.operation).with(what));
}

void reportDue(Step &step, Call call)
{
    askReseller(step, std::move(call));
}

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    std::vector<OperationOffer> offers;
    for (const Offered &each : offeredOperations()) {
        if (isAllowed(each, purchase))
            offers.push_back(offerOf(each, purchase.ref));
    }
    return offers;
}

std::vector<OperationOffer> deskOffers(const State &state)
{
    using namespace shopOperation;
    std::vector<OperationOffer> offers;
    for (const Offered &each : offeredOperations()) {
        const bool needsTerminal = isOneOf(each.operation, {assignSeqrId, unregisterTerminal});
        const bool needsPeriod = isOneOf(each.operation, {shopOperation::report});
        if (each.states.empty() && (!needsTerminal || !state.registered.id.isEmpty()) &&
            (!needsPeriod || !state.periodId.isEmpty()))
            offers.push_back(offerOf(each, {}));
    }
    return offers;
}

std::vector<OperationInfo> shopOperations()
{
    std::vector<OperationInfo> all = switchOperations();
    for (const Offered &each : offeredOperations()) {
        OperationInfo info{each.operation, Side::Shop, each.title, each.description, {}};
        if (!each.states.empty()) {
            PageField ref;
            ref.name = "ref";
            ref.label = KASSA_TEXT("seqr", "Order id or reference");
            info.fields.push_back(std::move(ref));
        }
        for (PageField &field : offerOf(each, {}).fields)
            info.fields.push_back(std::move(field));
        all.push_back(std::move(info));
    }
    return all;
}

} // namespace kassa::seqr::shop
