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

// The order's, but where the invoice does not match it.
Currency currencyIn(const Purchase &purchase)
{
    const Currency &ordered = purchase.total.currency;
    return purchase.known ? currencyOf(purchase.known->currency).value_or(ordered) : ordered;
}

// What has not been given back yet.
qint64 remainderOf(const Purchase &purchase)
{
    if (!purchase.known)
        return 0;
    const Currency currency = currencyIn(purchase);
    const auto paid = minorOf(purchase.known->processedAmount, currency).value_or(0);
    return paid - minorOf(purchase.known->refundedAmount, currency).value_or(0);
}

// None: not an amount; empty text means `all`.
std::optional<qint64> amountOf(const Purchase &purchase, const QByteArray &text, qint64 all)
{
    return text.isEmpty() ? std::optional(all) : minorOfText(text, currencyIn(purchase));
}

// Also what was paid although it does not match the order can go back.
bool mayBeRefunded(const Purchase &purchase)
{
    using namespace shopState;
    const bool differs = purchase.state == mismatch && purchase.known;
    const QByteArray state = differs ? stateFor(purchase.known->status) : purchase.state;
    return isOneOf(state, {paid, partlyPaid, partlyRefunded, refundFailed});
}

void startRefund(Step &step, Purchase &purchase, const Fields &fields)
{
    State &state = step.state;
    const auto amount = amountOf(purchase, value(fields, "amount"), remainderOf(purchase));
    if (!amount || *amount <= 0) {
        refuse(step, "amount", KASSA_TEXT("cascad", "This amount cannot be refunded"));
        return;
    }
    const QByteArray &form = state.switches.refundForm;
    RefundWish wish;
    wish.invoice = purchase.invoice;
    if (form != "no-reference")
        wish.reference = "refund-" + purchase.ref + '-' + QByteArray::number(state.ids.next("refund"));
    wish.description = value(fields, "description");
    wish.amount = {*amount, currencyIn(purchase)};
    wish.newForm = form != "old";
    wish.oldForm = form != "new";
    purchase.busy = true;
    mark(step, purchase, "10");
    ask(step, Ask::Refund, &purchase,
        privateRequest("POST", state.inputs.origins.api,
                       QByteArray(invoicesPath) + '/' + purchase.invoice + "/refund", state.account,
                       refundBody(wish)));
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
    const auto amount = amountOf(purchase, value(fields, "amount"), purchase.total.minor);
    if (!amount || *amount <= 0) {
        refuse(step, "amount", KASSA_TEXT("cascad", "This amount cannot be captured"));
        return;
    }
    Json body = terminateBody(purchase.invoice);
    Json data = body["data"];
    data.set("attributes", Json::object({{"amount", amountJson({*amount, purchase.total.currency})}}));
    body.set("data", std::move(data));
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

PageField amountField()
{
    return plainField("amount", KASSA_TEXT("cascad", "Amount; empty: all that is left"));
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
        const Text title = operationTitle(descriptor(), Side::Shop, operation.left(60));
        if (setSwitch(step.state.switches, operation, wanted))
            reportShop(step, Report::Kind::Info, operation,
                       KASSA_TEXT("cascad", "%1 is now %2").with(title).with(wanted));
        else
            refuse(step, "value", KASSA_TEXT("cascad", "%1 cannot be %2").with(title).with(wanted.left(60)));
    } else if (operation == shopOperation::list) {
        startList(step, operated.fields);
    } else if (isOneOf(operation, {shopOperation::listNext, shopOperation::listPrevious})) {
        turnPage(step, operation == shopOperation::listNext ? 1 : -1);
    } else if (operation == shopOperation::details) {
        startDetails(step, operated.fields);
    } else if (Purchase *purchase = findPurchase(step.state, value(operated.fields, "ref"))) {
        operateOn(step, *purchase, operation, operated.fields);
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
        offer(shopOperation::cancel, KASSA_TEXT("cascad", "Cancel"));
        offer(shopOperation::capture, KASSA_TEXT("cascad", "Capture"), {amountField()});
    }
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
