#include "providers/cascad/shop_after.h"

#include "providers/cascad/flow.h"
#include "providers/cascad/shop_entry.h"
#include "providers/cascad/shop_list.h"
#include "providers/cascad/shop_result.h"
#include "providers/cascad/shop_switches.h"

namespace kassa::cascad::shop {

namespace {

void refuse(Step &step, const QByteArray &code, Text why)
{
    reportShop(step, Report::Kind::Refused, code, std::move(why));
}

// What a refund is about: the invoice of a purchase, or one that only the account's list has.
struct Refundable
{
    QByteArray invoice, reference;
    Currency currency;
    qint64 remainder = 0; // what has not been given back yet
};

qint64 remainderOf(const InvoiceData &invoice, const Currency &currency)
{
    return minorOf(invoice.processedAmount, currency).value_or(0) -
           minorOf(invoice.refundedAmount, currency).value_or(0);
}

Refundable refundableOf(const Purchase &purchase)
{
    const Currency currency = currencyIn(purchase);
    return {purchase.invoice, purchase.ref, currency,
            purchase.known ? remainderOf(*purchase.known, currency) : 0};
}

Refundable refundableOf(const InvoiceData &invoice)
{
    const Currency currency = currencyOf(invoice.currency).value_or(Currency());
    return {invoice.id, invoice.reference, currency, remainderOf(invoice, currency)};
}

// None: not an amount; empty text means `all`.
std::optional<qint64> amountOf(const Currency &currency, const QByteArray &text, qint64 all)
{
    return text.isEmpty() ? std::optional(all) : minorOfText(text, currency);
}

bool isRefundable(const QByteArray &state)
{
    using namespace shopState;
    return isOneOf(state, {paid, partlyPaid, partlyRefunded, refundFailed});
}

// Elsewhere it is answered with 422.
bool isCancellable(const QByteArray &invoiceStatus)
{
    return isOneOf(invoiceStatus, {"created", "process_pending"});
}

// Also what was paid although it does not match the order can go back.
bool mayBeRefunded(const Purchase &purchase)
{
    const bool differs = purchase.state == shopState::mismatch && purchase.known;
    return isRefundable(differs ? QByteArray(stateFor(purchase.known->status)) : purchase.state);
}

// Of no purchase: null.
bool sendRefund(Step &step, const Purchase *purchase, const Refundable &what, const Fields &fields)
{
    State &state = step.state;
    const auto amount = amountOf(what.currency, value(fields, "amount"), what.remainder);
    if (!amount || *amount <= 0) {
        refuse(step, "amount", KASSA_TEXT("cascad", "This amount cannot be refunded"));
        return false;
    }
    const QByteArray &form = state.switches.refundForm;
    RefundWish wish;
    wish.invoice = what.invoice;
    if (form != "no-reference")
        wish.reference = "refund-" + what.reference + '-' + QByteArray::number(state.ids.next("refund"));
    wish.description = value(fields, "description");
    wish.amount = {*amount, what.currency};
    wish.newForm = form != "old";
    wish.oldForm = form != "new";
    ask(step, Ask::Refund, purchase,
        privateRequest("POST", state.inputs.origins.api,
                       QByteArray(invoicesPath) + '/' + percentEncode(what.invoice) + "/refund",
                       state.account, refundBody(wish)));
    return true;
}

void startRefund(Step &step, Purchase &purchase, const Fields &fields)
{
    if (!sendRefund(step, &purchase, refundableOf(purchase), fields))
        return;
    purchase.busy = true;
    mark(step, purchase, "10");
}

void startOnInvoice(Step &step, Purchase &purchase, Ask what, const QByteArray &path, const Json &body)
{
    purchase.busy = true;
    ask(step, what, &purchase,
        privateRequest("POST", step.state.inputs.origins.api,
                       QByteArray(invoicesPath) + '/' + purchase.invoice + path, step.state.account, body));
}

void startCapture(Step &step, Purchase &purchase, const Fields &fields)
{
    const QByteArray text = value(fields, "amount");
    const auto amount = minorOfText(text, purchase.total.currency);
    if (!text.isEmpty() && amount.value_or(0) <= 0) {
        refuse(step, "amount", KASSA_TEXT("cascad", "This amount cannot be captured"));
        return;
    }
    Json body = terminateBody(purchase.invoice);
    if (amount) { // else all that is authorised: with an outer fee that is more than the order's sum
        Json data = body["data"];
        data.set("attributes", Json::object({{"amount", amountJson({*amount, purchase.total.currency})}}));
        body.set("data", std::move(data));
    }
    startOnInvoice(step, purchase, Ask::Capture, step.state.switches.capturePath, body);
}

// A developer edits the configuration and sees at once what becomes of it (section 6.4).
void takeConfig(Step &step, Purchase &purchase, const QByteArray &text)
{
    auto config = Json::parse(text);
    if (!config || !config->isObject()) {
        refuse(step, "config", KASSA_TEXT("cascad", "The configuration must be a JSON object"));
        return;
    }
    setWidget(purchase, std::move(*config));
    navigateTop(step, purchase, checkoutUrl(step.state, purchase));
}

void operateOn(Step &step, Purchase &purchase, const QByteArray &operation, const Fields &fields)
{
    using namespace shopOperation;
    const auto offers = offersOf(purchase);
    const bool offered = std::any_of(offers.begin(), offers.end(), [&](const OperationOffer &offer) {
        return offer.operation == operation;
    });
    if (!offered) {
        refuse(step, "operation.state",
               KASSA_TEXT("cascad", "%1 is not possible while purchase %2 is: %3")
                   .with(operation.left(60))
                   .with(purchase.ref)
                   .with(stateTitle(purchase.state)));
    } else if (operation == shopOperation::look) {
        shop::look(step, purchase);
    } else if (operation == refund) {
        startRefund(step, purchase, fields);
    } else if (operation == shopOperation::editWidget) {
        takeConfig(step, purchase, value(fields, "config"));
    } else if (operation == cancel) {
        startOnInvoice(step, purchase, Ask::Cancel, step.state.switches.cancelPath,
                       terminateBody(purchase.invoice));
    } else {
        startCapture(step, purchase, fields);
    }
}

void operateOnListed(Step &step, const InvoiceData &invoice, const QByteArray &operation,
                     const Fields &fields)
{
    if (operation == shopOperation::refund) {
        sendRefund(step, nullptr, refundableOf(invoice), fields);
        return;
    }
    ask(step, Ask::Cancel, nullptr,
        privateRequest("POST", step.state.inputs.origins.api,
                       QByteArray(invoicesPath) + '/' + percentEncode(invoice.id) +
                           step.state.switches.cancelPath,
                       step.state.account, terminateBody(invoice.id)));
}

PageField amountField()
{
    return numberField("amount", KASSA_TEXT("cascad", "Amount; empty: all that is left"));
}

} // namespace

PageField configField()
{
    return plainField("config", KASSA_TEXT("cascad", "Configuration, JSON"));
}

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    const QByteArray wanted = value(operated.fields, "value");
    if (operation.startsWith("set.")) {
        if (setSwitch(step.state.switches, operation, wanted))
            reportShop(step, Report::Kind::Info, operation,
                       switchIsNow(descriptor(), Side::Shop, operation, wanted));
        else
            refuse(step, "value", switchCannotBe(descriptor(), Side::Shop, operation, wanted));
    } else if (operation == shopOperation::list) {
        startList(step, operated.fields);
    } else if (isOneOf(operation, {shopOperation::listNext, shopOperation::listPrevious})) {
        turnPage(step, operation == shopOperation::listNext ? 1 : -1);
    } else if (operation == shopOperation::details) {
        startDetails(step, operated.fields);
    } else if (Purchase *purchase = findPurchase(step.state, value(operated.fields, "ref"))) {
        operateOn(step, *purchase, operation, operated.fields);
    } else if (const auto listed = listedInvoice(step.state, value(operated.fields, "ref"));
               listed && isOneOf(operation, {shopOperation::refund, shopOperation::cancel})) {
        operateOnListed(step, *listed, operation, operated.fields);
    } else {
        refuse(step, "ref", KASSA_TEXT("cascad", "There is no such purchase"));
    }
}

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    using namespace shopState;
    std::vector<OperationOffer> offers;
    if (purchase.busy)
        return offers;
    const auto offer = [&](const char *operation, Text label, std::vector<PageField> fields = {}) {
        offers.push_back({operation, purchase.ref, std::move(label), std::move(fields)});
    };
    if (purchase.state != error)
        offer(shopOperation::look, KASSA_TEXT("cascad", "Reconcile"));
    if (!purchase.widget.isNull() && !isResolved(purchase)) {
        PageField config = configField();
        config.value = purchase.widget.toPretty();
        offer(shopOperation::editWidget, KASSA_TEXT("cascad", "Edit the widget's configuration"),
              {std::move(config)});
    }
    if (purchase.invoice.isEmpty())
        return offers;
    if (mayBeRefunded(purchase))
        offer(shopOperation::refund, KASSA_TEXT("cascad", "Refund"), {amountField()});
    if (isOneOf(purchase.state, {shopState::created, pending})) {
        if (!purchase.known || isCancellable(purchase.known->status))
            offer(shopOperation::cancel, KASSA_TEXT("cascad", "Cancel"));
        if (purchase.known && purchase.known->paymentFlow == "authorize")
            offer(shopOperation::capture, KASSA_TEXT("cascad", "Capture"), {amountField()});
    }
    return offers;
}

std::vector<OperationOffer> offersOfListed(const State &state)
{
    std::vector<OperationOffer> offers;
    const auto invoice = listedInvoice(state, state.details["id"].text());
    if (!invoice)
        return offers;
    if (isRefundable(stateFor(invoice->status)))
        offers.push_back(
            {shopOperation::refund, invoice->id, KASSA_TEXT("cascad", "Refund"), {amountField()}});
    if (isCancellable(invoice->status))
        offers.push_back({shopOperation::cancel, invoice->id, KASSA_TEXT("cascad", "Cancel"), {}});
    return offers;
}

void afterAnswered(Step &step, Purchase &purchase, Ask what, const Json &answer)
{
    purchase.busy = false;
    const Json &data = answer["data"];
    if (const auto invoice =
            data["type"].text() == "refunds" ? std::nullopt : std::optional(readInvoice(data));
        invoice && *invoice) {
        learn(step, purchase, **invoice);
        return;
    }
    const auto refund = readRefund(data);
    if (what == Ask::Refund && refund)
        report(step, purchase, Report::Kind::Info, refund->status,
               KASSA_TEXT("cascad", "Refund %1: %2").with(refund->id).with(refund->status));
    look(step, purchase);
}

void afterFailed(Step &step, Purchase &purchase, Ask, const Error &error)
{
    purchase.busy = false;
    warn(step, purchase, error.code,
         KASSA_TEXT("cascad", "Cascad refused: %1 %2").with(error.code).with(error.detail));
    if (error.kind == ErrorKind::Network)
        look(step, purchase); // done or not: nobody knows
}

} // namespace kassa::cascad::shop
