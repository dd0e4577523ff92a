#include "providers/kronor/shop_after.h"

#include "providers/kronor/flow.h"
#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_switches.h"
#include "providers/kronor/shop_watch.h"
#include "providers/kronor/shop_webhooks.h"

#include <algorithm>

namespace kassa::kronor::shop {

namespace {

void refuseOperation(Step &step, const QByteArray &operation, const QByteArray &code, Text why)
{
    step.effects.emplace_back(Report{Report::Kind::Refused, operation, code, std::move(why)});
}

struct Offered
{
    const char *operation;
    Text title, description;
    std::vector<const char *> states; // where it is allowed; empty: everywhere
    Kind kind;
    bool anyKind;
    const char *field; // null: none
};

PageField fieldFor(const Offered &offered)
{
    const bool isAmount = qstrcmp(offered.field, "amount") == 0;
    return plainField(offered.field,
                      isAmount ? KASSA_TEXT("kronor", "Amount in minor units; empty: all that is left")
                               : KASSA_TEXT("kronor", "Article"));
}

const std::vector<Offered> &offeredOperations()
{
    using namespace shopOperation;
    using namespace shopState;
    static const std::vector<Offered> all{
        {cancelOrder,
         KASSA_TEXT("kronor", "Cancel the checkout"),
         KASSA_TEXT("kronor", "purchaseOrderCancel, before the order is complete."),
         {checking, identifying, paying},
         Kind::Order,
         false,
         nullptr},
        {captureAll,
         KASSA_TEXT("kronor", "Capture everything"),
         KASSA_TEXT("kronor", "newPurchaseCaptureAll, when the goods are sent."),
         {reserved, partly},
         Kind::Order,
         false,
         nullptr},
        {captureItems,
         KASSA_TEXT("kronor", "Capture one article"),
         KASSA_TEXT("kronor", "newPurchaseCaptureWithItemReferences, for a partial delivery."),
         {reserved, partly},
         Kind::Order,
         false,
         "sku"},
        {returnAll,
         KASSA_TEXT("kronor", "Return everything"),
         KASSA_TEXT("kronor", "newPurchaseReturnAll, when the goods come back."),
         {captured, partly},
         Kind::Order,
         false,
         nullptr},
        {cancelPurchase,
         KASSA_TEXT("kronor", "Cancel the purchase"),
         KASSA_TEXT("kronor", "purchaseCancel: what is not captured will not be."),
         {reserved, partly},
         Kind::Order,
         false,
         nullptr},
        {capturePayment,
         KASSA_TEXT("kronor", "Capture the payment"),
         KASSA_TEXT("kronor", "newPaymentCapture of an authorised payment; empty amount: all of it."),
         {reserved, partly},
         Kind::Session,
         false,
         "amount"},
        {refund,
         KASSA_TEXT("kronor", "Refund"),
         KASSA_TEXT("kronor", "refundPayment: money goes back; empty amount: all of it."),
         {paid, captured, partly},
         Kind::Session,
         false,
         "amount"},
        {release,
         KASSA_TEXT("kronor", "Release"),
         KASSA_TEXT("kronor", "releasePayment: the reservation is given up; empty amount: all of it."),
         {reserved, partly},
         Kind::Session,
         false,
         "amount"},
        {cancelPayment,
         KASSA_TEXT("kronor", "Cancel the payment"),
         KASSA_TEXT("kronor", "cancelPayment, while the shopper has not paid."),
         {paying},
         Kind::Session,
         false,
         nullptr},
        {look,
         KASSA_TEXT("kronor", "Ask again"),
         KASSA_TEXT("kronor", "The shop asks Kronor for the state with its own token."),
         {},
         Kind::Order,
         true,
         nullptr},
        {sendAgain,
         KASSA_TEXT("kronor", "Send again, same key"),
         KASSA_TEXT("kronor", "The creating mutation once more: the answer must be the same."),
         {},
         Kind::Order,
         true,
         nullptr},
        {sendChanged,
         KASSA_TEXT("kronor", "Send other data, same key"),
         KASSA_TEXT("kronor", "Must be an error and change nothing."),
         {},
         Kind::Order,
         true,
         nullptr},
        {sendNewKey,
         KASSA_TEXT("kronor", "Send again, new key"),
         KASSA_TEXT("kronor", "The mistake that makes a second order."),
         {},
         Kind::Order,
         true,
         nullptr},
    };
    return all;
}

bool isAllowed(const Offered &offered, const Purchase &purchase)
{
    const bool kind = offered.anyKind || offered.kind == purchase.kind;
    const bool state =
        offered.states.empty() || std::any_of(offered.states.begin(), offered.states.end(),
                                              [&](const char *each) { return purchase.state == each; });
    return kind && state && !purchase.id.isEmpty() && !purchase.busy;
}

// --- what is asked

void askAfter(Step &step, Purchase &purchase, const QByteArray &operation, Operation request,
              qint64 amount = 0)
{
    Call call = callOf(step.state, purchase, Ask::After, std::move(request));
    call.operation = operation;
    call.amount = amount;
    purchase.busy = true;
    mark(step, purchase, "7");
    ask(step, std::move(call));
}

// A new key for each logical operation, kept over its retries.
QByteArray nextKey(Step &step, const Purchase &purchase, const QByteArray &operation)
{
    return purchase.key.left(30) + '.' + operation + '.' + QByteArray::number(step.state.ids.next("after"));
}

// Empty: all that is left. None: not a whole number, or too much.
std::optional<qint64> amountIn(const QByteArray &text, qint64 left)
{
    if (text.isEmpty())
        return left;
    bool ok = false;
    const qint64 amount = text.toLongLong(&ok);
    return ok && amount > 0 && amount <= left ? std::optional(amount) : std::nullopt;
}

// Of a payment: taken so far; reserved and neither taken nor given up.
qint64 paidOf(const Purchase &purchase)
{
    return purchase.authorized ? purchase.captured : totalOf(purchase.order).minor;
}

qint64 reservedOf(const Purchase &purchase)
{
    return purchase.authorized ? totalOf(purchase.order).minor - purchase.captured - purchase.released : 0;
}

void askAmount(Step &step, Purchase &purchase, const QByteArray &operation, const QByteArray &text)
{
    const bool refunds = operation == shopOperation::refund;
    const auto amount = amountIn(text, refunds ? paidOf(purchase) - purchase.refunded : reservedOf(purchase));
    if (!amount) {
        refuseOperation(step, operation, "value",
                        KASSA_TEXT("kronor", "%1 is not an amount that is left").with(text.left(20)));
        return;
    }
    const QByteArray key = nextKey(step, purchase, operation);
    const QByteArray &id = purchase.purchaseId;
    askAfter(step, purchase, operation,
             refunds                                      ? request::refundPayment(id, *amount, key)
             : operation == shopOperation::capturePayment ? request::capturePayment(id, *amount, key)
                                                          : request::releasePayment(id, *amount, key),
             *amount);
}

void labRequest(Step &step, Purchase &purchase, const QByteArray &operation)
{
    Operation request = purchase.creation;
    auto &[name, input] = request.variables.members().front();
    if (operation == shopOperation::sendNewKey)
        input.set("idempotencyKey", Json::string(purchase.key.left(50) + "-2"));
    if (operation == shopOperation::sendChanged)
        input.set("merchantReference", Json::string(purchase.ref.left(50) + "-x"));
    Call call = callOf(step.state, purchase, Ask::Lab, std::move(request));
    call.operation = operation;
    ask(step, std::move(call));
}

void perform(Step &step, Purchase &purchase, const QByteArray &operation, const Fields &fields)
{
    using namespace shopOperation;
    const QByteArray key = nextKey(step, purchase, operation);
    if (operation == cancelOrder)
        giveUpOrder(step, purchase);
    else if (operation == shopOperation::captureAll)
        askAfter(step, purchase, operation, request::captureAll(purchase.purchaseId, key));
    else if (operation == captureItems)
        askAfter(step, purchase, operation,
                 request::captureReferences(purchase.purchaseId, key, {value(fields, "sku")}));
    else if (operation == shopOperation::returnAll)
        askAfter(step, purchase, operation, request::returnAll(purchase.purchaseId, key));
    else if (operation == shopOperation::cancelPurchase)
        askAfter(step, purchase, operation, request::cancelPurchase(purchase.purchaseId));
    else if (operation == shopOperation::cancelPayment)
        askAfter(step, purchase, operation, request::cancelPayment(purchase.ref, key));
    else if (operation == look)
        verify(step, purchase);
    else if (isOneOf(operation, {sendAgain, sendChanged, sendNewKey}))
        labRequest(step, purchase, operation);
    else
        askAmount(step, purchase, operation, value(fields, "amount"));
}

// --- what came of it

// What the purchase is now, after money was taken, given up or given back.
const char *stateOfPayment(const Purchase &purchase)
{
    const qint64 paid = paidOf(purchase);
    const bool open = reservedOf(purchase) > 0;
    if (paid == 0)
        return open ? shopState::reserved : shopState::released;
    if (open)
        return shopState::partly;
    if (purchase.refunded >= paid)
        return shopState::refunded;
    return purchase.authorized ? shopState::captured : shopState::paid;
}

void amountDone(Step &step, Purchase &purchase, const Call &call)
{
    (call.operation == shopOperation::refund ? purchase.refunded : purchase.released) += call.amount;
    setState(step, purchase, stateOfPayment(purchase));
}

const Json &onlyResult(const Json &data)
{
    static const Json none;
    return data.members().empty() ? none : data.members().front().second;
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    if (isSwitch(operation)) {
        const Text title = operationTitle(descriptor(), Side::Shop, operation.left(60));
        const bool isSet = setSwitch(step.state.switches, operation, value(operated.fields, "value"));
        if (isSet && operation == shopOperation::webhooks && step.state.switches.webhooks)
            setWebhookNow(step);
        if (isSet)
            reportShop(
                step, Report::Kind::Info, operation,
                KASSA_TEXT("kronor", "%1 is now %2").with(title).with(value(operated.fields, "value")));
        else
            refuseOperation(step, operation.left(60), "value",
                            KASSA_TEXT("kronor", "%1 cannot be %2")
                                .with(title)
                                .with(value(operated.fields, "value").left(60)));
        return;
    }
    const auto &all = offeredOperations();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Offered &each) { return operation == each.operation; });
    Purchase *purchase = findPurchase(step.state, value(operated.fields, "ref"));
    if (found == all.end())
        refuseOperation(step, operation.left(60), "operation.unknown",
                        KASSA_TEXT("kronor", "The shop has no operation %1").with(operation.left(60)));
    else if (!purchase)
        refuseOperation(
            step, operation, "ref.unknown",
            KASSA_TEXT("kronor", "There is no purchase %1").with(value(operated.fields, "ref").left(60)));
    else if (!isAllowed(*found, *purchase))
        refuseOperation(step, operation, "state",
                        KASSA_TEXT("kronor", "Purchase %1 does not allow that now").with(purchase->ref));
    else
        perform(step, *purchase, operation, operated.fields);
}

void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    using namespace shopOperation;
    purchase.busy = false;
    const Json &result = onlyResult(data);
    if (isOneOf(call.operation, {captureItems, shopOperation::returnAll, shopOperation::capturePayment}))
        verify(step, purchase); // in part, in full or declined: the provider knows
    else if (call.operation == shopOperation::captureAll)
        setState(step, purchase, shopState::captured);
    else if (call.operation == shopOperation::cancelPurchase && result["result"].toBool())
        setState(step, purchase, shopState::cancelled);
    else if (call.operation == shopOperation::cancelPurchase)
        warn(step, purchase, "shop.not-cancelled",
             KASSA_TEXT("kronor", "Kronor did not cancel the purchase"));
    else if (call.operation == shopOperation::cancelPayment)
        pollNow(step, purchase); // the watch hears what became of it
    else
        amountDone(step, purchase, call);
}

void paymentFollowed(Step &step, Purchase &purchase, const Json &row)
{
    if (purchase.authorized)
        purchase.captured = row["amountPaid"].text().toLongLong();
    purchase.problem = {};
    if (row["currentStatus"].text() == "CAPTURE_DECLINED") {
        purchase.problem =
            KASSA_TEXT("kronor", "Kronor could not capture the payment: capture again, or ask the "
                                 "shopper");
        warn(step, purchase, "shop.capture-declined", purchase.problem);
    }
    setState(step, purchase, stateOfPayment(purchase));
}

void afterFailed(Step &step, Purchase &purchase, const Call &call, const Error &error)
{
    purchase.busy = false;
    warn(step, purchase, error.code,
         KASSA_TEXT("kronor", "%1 failed: %2").with(call.operation).with(error.detail));
}

Text labText(const QByteArray &verdict)
{
    if (verdict == "lab.same")
        return KASSA_TEXT("kronor", "The same answer: there is still one order");
    if (verdict == "lab.second")
        return KASSA_TEXT("kronor", "Another answer: there are two orders now");
    return verdict == "lab.refused" ? KASSA_TEXT("kronor", "Refused, and nothing has changed")
                                    : Text::verbatim(verdict);
}

// What the lab shows: one key, one effect.
void labAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Json> &data)
{
    const bool refused = !data;
    const Json result = data ? onlyResult(*data) : Json();
    const QByteArray token = (result.contains("waitToken") ? result["waitToken"] : result["token"]).text();
    const bool same = !refused && token == purchase.token;
    QByteArray verdict = same ? "lab.same" : "lab.second";
    Text text = labText(verdict);
    if (refused) {
        verdict = "lab.refused";
        text = KASSA_TEXT("kronor", "Refused, and nothing has changed: %1").with(data.error().detail);
    }
    const auto kind = verdict == "lab.second" ? Report::Kind::Warning : Report::Kind::Info;
    report(step, purchase, kind, verdict, std::move(text));
    for (KeyRow &row : step.state.keys) {
        if (row.key == keyOf(call.request) && row.mutation == call.request.name)
            row.result = verdict;
    }
}

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    std::vector<OperationOffer> offers;
    for (const Offered &each : offeredOperations()) {
        if (!isAllowed(each, purchase))
            continue;
        OperationOffer offer{each.operation, purchase.ref, each.title, {}};
        if (each.field)
            offer.fields.push_back(fieldFor(each));
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::vector<OperationInfo> shopOperations()
{
    std::vector<OperationInfo> all = switchOperations();
    for (const Offered &each : offeredOperations()) {
        OperationInfo info{each.operation, Side::Shop, each.title, each.description, {}};
        PageField ref;
        ref.name = "ref";
        ref.label = KASSA_TEXT("kronor", "Order id or number");
        info.fields.push_back(ref);
        if (each.field)
            info.fields.push_back(fieldFor(each));
        all.push_back(std::move(info));
    }
    return all;
}

} // namespace kassa::kronor::shop
