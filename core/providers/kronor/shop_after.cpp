#include "providers/kronor/shop_after.h"

#include "providers/kronor/flow.h"
#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_switches.h"
#include "providers/kronor/shop_watch.h"
#include "providers/kronor/shop_webhooks.h"

#include <algorithm>

namespace kassa::kronor::shop {

using namespace std::chrono_literals;

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
    std::vector<QByteArray> fields;
};

PageField fieldFor(const QByteArray &name)
{
    static const std::map<QByteArray, Text> labels{
        {"amount", KASSA_TEXT("kronor", "Amount in minor units; empty: all that is left")},
        {"sku", KASSA_TEXT("kronor", "Article")},
        {"quantity", KASSA_TEXT("kronor", "Pieces; empty: all of them")}};
    return name == "sku" ? plainField(name.constData(), labels.at(name))
                         : numberField(name.constData(), labels.at(name));
}

std::vector<PageField> fieldsFor(const Offered &offered)
{
    std::vector<PageField> fields;
    for (const QByteArray &name : offered.fields)
        fields.push_back(fieldFor(name));
    return fields;
}

// The articles of the purchase are there to be chosen from.
std::vector<PageField> fieldsFor(const Offered &offered, const Purchase &purchase)
{
    std::vector<PageField> fields = fieldsFor(offered);
    for (PageField &field : fields) {
        if (field.name != "sku" || purchase.order.items.empty())
            continue;
        field.kind = PageField::Kind::Choice;
        for (const LineItem &item : purchase.order.items)
            field.choices.emplace_back(item.sku, Text::verbatim(item.title));
        field.value = purchase.order.items.front().sku;
    }
    return fields;
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
         {}},
        {captureAll,
         KASSA_TEXT("kronor", "Capture everything"),
         KASSA_TEXT("kronor", "newPurchaseCaptureAll, when the goods are sent."),
         {reserved, partly},
         Kind::Order,
         false,
         {}},
        {captureItems,
         KASSA_TEXT("kronor", "Capture one article"),
         KASSA_TEXT("kronor", "newPurchaseCaptureWithItemReferences, for a partial delivery."),
         {reserved, partly},
         Kind::Order,
         false,
         {"sku"}},
        {capturePieces,
         KASSA_TEXT("kronor", "Capture pieces of an article"),
         KASSA_TEXT("kronor", "newPurchaseCapture, with number, price and tax of what is sent."),
         {reserved, partly},
         Kind::Order,
         false,
         {"sku", "quantity"}},
        {returnAll,
         KASSA_TEXT("kronor", "Return everything"),
         KASSA_TEXT("kronor", "newPurchaseReturnAll, when the goods come back."),
         {captured, partly},
         Kind::Order,
         false,
         {}},
        {returnPieces,
         KASSA_TEXT("kronor", "Return pieces of an article"),
         KASSA_TEXT("kronor", "newPurchaseReturn, with number, price and tax of what comes back."),
         {captured, partly},
         Kind::Order,
         false,
         {"sku", "quantity"}},
        {cancelPurchase,
         KASSA_TEXT("kronor", "Cancel the purchase"),
         KASSA_TEXT("kronor", "purchaseCancel: what is not captured will not be."),
         {reserved, partly},
         Kind::Order,
         false,
         {}},
        {capturePayment,
         KASSA_TEXT("kronor", "Capture the payment"),
         KASSA_TEXT("kronor", "newPaymentCapture of an authorised payment; empty amount: all of it."),
         {reserved, partly},
         Kind::Session,
         false,
         {"amount"}},
        {refund,
         KASSA_TEXT("kronor", "Refund"),
         KASSA_TEXT("kronor", "refundPayment: money goes back; empty amount: all of it."),
         {paid, captured, partly},
         Kind::Session,
         false,
         {"amount"}},
        {release,
         KASSA_TEXT("kronor", "Release"),
         KASSA_TEXT("kronor", "releasePayment: the reservation is given up; empty amount: all of it."),
         {reserved, partly},
         Kind::Session,
         false,
         {"amount"}},
        {cancelPayment,
         KASSA_TEXT("kronor", "Cancel the payment"),
         KASSA_TEXT("kronor", "cancelPayment, while the shopper has not paid."),
         {paying},
         Kind::Session,
         false,
         {}},
        {lookUp,
         KASSA_TEXT("kronor", "Look the purchase up"),
         KASSA_TEXT("kronor", "purchases by merchantReference: an empty list until the order is complete."),
         {},
         Kind::Order,
         false,
         {}},
        {look,
         KASSA_TEXT("kronor", "Ask again"),
         KASSA_TEXT("kronor", "The shop asks Kronor for the state with its own token."),
         {},
         Kind::Order,
         true,
         {}},
        {sendAgain,
         KASSA_TEXT("kronor", "Send again, same key"),
         KASSA_TEXT("kronor", "The creating mutation once more: the answer must be the same."),
         {},
         Kind::Order,
         true,
         {}},
        {sendChanged,
         KASSA_TEXT("kronor", "Send other data, same key"),
         KASSA_TEXT("kronor", "Must be an error and change nothing."),
         {},
         Kind::Order,
         true,
         {}},
        {sendNewKey,
         KASSA_TEXT("kronor", "Send again, new key"),
         KASSA_TEXT("kronor", "The mistake that makes a second order."),
         {},
         Kind::Order,
         true,
         {}},
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

// One key for each logical operation, kept over its retries; and where no answer came at all, it is the
// same operation that is wanted again (section 12, 6). `wanted`: its fields.
QByteArray keyOfAfter(Step &step, Purchase &purchase, const QByteArray &operation,
                      const QByteArray &wanted = {})
{
    QByteArray &key = purchase.openKeys[operation + '\n' + wanted];
    if (key.isEmpty())
        key = nextKey(step, purchase, operation);
    return key;
}

// Empty: all that is left. None: not a whole number, or too much.
std::optional<qint64> amountIn(const QByteArray &text, qint64 left)
{
    bool ok = text.isEmpty();
    const qint64 amount = ok ? left : text.toLongLong(&ok);
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
    const qint64 left =
        refunds ? paidOf(purchase) - purchase.refunded - purchase.refunding : reservedOf(purchase);
    const auto amount = amountIn(text, left);
    if (!amount) {
        refuseOperation(step, operation, "value",
                        left > 0
                            ? KASSA_TEXT("kronor", "%1 is not a whole number from 1 to %2, which is left")
                                  .with(text.left(20))
                                  .with(QByteArray::number(left))
                            : KASSA_TEXT("kronor", "nothing is left"));
        return;
    }
    const QByteArray key = keyOfAfter(step, purchase, operation, QByteArray::number(*amount));
    const QByteArray &id = purchase.purchaseId;
    askAfter(step, purchase, operation,
             refunds                                      ? request::refundPayment(id, *amount, key)
             : operation == shopOperation::capturePayment ? request::capturePayment(id, *amount, key)
                                                          : request::releasePayment(id, *amount, key),
             *amount);
}

void askPieces(Step &step, Purchase &purchase, const QByteArray &operation, const Fields &fields)
{
    const QByteArray sku = value(fields, "sku"), wanted = value(fields, "quantity");
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included);
    bool isNumber = wanted.isEmpty();
    const qint64 pieces = isNumber ? 0 : wanted.toLongLong(&isNumber);
    const Json lines =
        totals ? purchaseInput(purchase.order, *totals, purchase.key)["purchaseLines"] : Json::array();
    const auto items =
        isNumber && (pieces > 0 || wanted.isEmpty()) ? itemsOf(lines, sku, pieces) : std::nullopt;
    if (!items) {
        refuseOperation(step, operation, "value",
                        KASSA_TEXT("kronor", "There are not so many pieces of %1").with(sku.left(60)));
        return;
    }
    const QByteArray key = keyOfAfter(step, purchase, operation, items->toCompact());
    askAfter(step, purchase, operation,
             operation == shopOperation::capturePieces
                 ? request::captureItems(purchase.purchaseId, key, *items)
                 : request::returnItems(purchase.purchaseId, key, *items));
}

// The same key, and something of the data is another; an identity session has no reference.
void changeData(Json &input)
{
    const char *member = input.contains("merchantReference") ? "merchantReference" : "onSuccessRedirectUrl";
    input.set(member, Json::string(input[member].text().left(60) + "-x"));
}

void labRequest(Step &step, Purchase &purchase, const QByteArray &operation)
{
    Operation request = purchase.creation;
    auto &[name, input] = request.variables.members().front();
    if (operation == shopOperation::sendNewKey)
        input.set("idempotencyKey", Json::string(purchase.key.left(50) + '-' +
                                                 QByteArray::number(1 + step.state.ids.next("new-key"))));
    if (operation == shopOperation::sendChanged)
        changeData(input);
    Call call = callOf(step.state, purchase, Ask::Lab, std::move(request));
    call.operation = operation;
    ask(step, std::move(call));
}

void perform(Step &step, Purchase &purchase, const QByteArray &operation, const Fields &fields)
{
    using namespace shopOperation;
    const auto key = [&](const QByteArray &wanted = {}) {
        return keyOfAfter(step, purchase, operation, wanted);
    };
    if (operation == cancelOrder)
        giveUpOrder(step, purchase);
    else if (operation == shopOperation::captureAll)
        askAfter(step, purchase, operation, request::captureAll(purchase.purchaseId, key()));
    else if (const QByteArray sku = value(fields, "sku"); operation == shopOperation::captureItems)
        askAfter(step, purchase, operation, request::captureReferences(purchase.purchaseId, key(sku), {sku}));
    else if (operation == capturePieces || operation == returnPieces)
        askPieces(step, purchase, operation, fields);
    else if (operation == shopOperation::returnAll)
        askAfter(step, purchase, operation, request::returnAll(purchase.purchaseId, key()));
    else if (operation == shopOperation::cancelPurchase)
        askAfter(step, purchase, operation, request::cancelPurchase(purchase.purchaseId));
    else if (operation == shopOperation::cancelPayment)
        askAfter(step, purchase, operation, request::cancelPayment(purchase.ref, key()));
    else if (operation == look)
        verify(step, purchase);
    else if (operation == lookUp)
        ask(step, callOf(step.state, purchase, Ask::LookUp, request::readPurchase(purchase.ref)));
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

void forgetKey(Purchase &purchase, const Call &call)
{
    const QByteArray key = keyOf(call.request);
    purchase.openKeys.removeIf(
        [&](QMap<QByteArray, QByteArray>::iterator each) { return each.value() == key; });
}

// Pauses between looks after a refund: 5 10 20 40 s, then a minute.
Duration refundPause(int looks)
{
    return std::min<Duration>(5s * (1 << std::min(looks, 4)), 60s);
}

// What Kronor says of the refunds that were asked for: done, failed, or still on the way (section 9).
void followRefunds(Step &step, Purchase &purchase, const Json &refunds)
{
    purchase.refunded = purchase.refunding = 0;
    Text failure;
    for (const Json &refund : refunds.items()) {
        const auto &rows = refund["status"].items();
        const QByteArray status = rows.empty() ? QByteArray() : rows.front()["status"].text();
        const qint64 amount = refund["totalAmount"].text().toLongLong();
        if (status == "PAID")
            purchase.refunded += amount;
        else if (status != "ERROR")
            purchase.refunding += amount;
        else
            failure = KASSA_TEXT("kronor", "A refund of %1 failed: %2")
                          .with(Text::amount({amount, purchase.order.currency}))
                          .with(refund["errorMessage"].text().left(200));
    }
    if (!failure.isEmpty()) {
        purchase.problem = failure;
        warn(step, purchase, "shop.refund-failed", std::move(failure));
    }
    if (purchase.refunding > 0)
        startTimer(step, "refund:" + purchase.ref, refundPause(purchase.refundLooks++));
    else
        purchase.refundLooks = 0;
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    if (isSwitch(operation)) {
        const QByteArray wanted = value(operated.fields, "value");
        const bool isSet = setSwitch(step.state.switches, operation, wanted);
        if (isSet && operation == shopOperation::webhooks && step.state.switches.webhooks)
            setWebhookNow(step);
        if (isSet)
            reportShop(step, Report::Kind::Info, operation,
                       switchIsNow(descriptor(), Side::Shop, operation, wanted));
        else
            refuseOperation(step, operation.left(60), "value",
                            switchCannotBe(descriptor(), Side::Shop, operation, wanted));
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
    forgetKey(purchase, call);
    if (call.operation == release)
        purchase.released += call.amount;
    if (call.operation == shopOperation::cancelPurchase && !resultIn(data)["result"].toBool())
        warn(step, purchase, "shop.not-cancelled",
             KASSA_TEXT("kronor", "Kronor did not cancel the purchase"));
    else if (call.operation == shopOperation::cancelPayment)
        pollNow(step, purchase); // the watch hears what became of it
    else
        verify(step, purchase); // in part, in full, declined or under way: the provider knows
}

void tellSums(Step &step, Purchase &purchase)
{
    Text sums = sumsOf(purchase);
    if (sums == purchase.toldSums)
        return;
    purchase.toldSums = std::move(sums);
    if (!purchase.toldSums.isEmpty())
        report(step, purchase, Report::Kind::Info, "shop.sums",
               KASSA_TEXT("kronor", "Order %1: %2").with(purchase.ref).with(purchase.toldSums));
}

void lookedUp(Step &step, Purchase &purchase, const Json &data)
{
    const auto &rows = data["purchases"].items();
    if (rows.empty()) {
        report(step, purchase, Report::Kind::Info, "shop.no-purchase",
               KASSA_TEXT("kronor", "Kronor has no purchase with the reference %1: the order is not complete")
                   .with(purchase.ref));
        return;
    }
    QByteArrayList statuses;
    for (const Json &status : rows.front()["status"].items())
        statuses << status["status"].text();
    report(step, purchase, Report::Kind::Info, "shop.purchase",
           KASSA_TEXT("kronor", "Kronor has purchase %1 with the reference %2: %3")
               .with(rows.front()["id"].text().left(32))
               .with(purchase.ref)
               .with(statuses.join(", ")));
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
    followRefunds(step, purchase, row["refunds"]);
    purchase.status = {row["currentStatus"].text()};
    setState(step, purchase, stateOfPayment(purchase));
    tellSums(step, purchase);
}

void refundDue(Step &step, Purchase &purchase)
{
    verify(step, purchase);
}

void afterFailed(Step &step, Purchase &purchase, const Call &call, const Error &error)
{
    purchase.busy = false;
    if (error.kind != ErrorKind::Network) // else nobody knows whether it was done
        forgetKey(purchase, call);
    warn(step, purchase, error.code,
         KASSA_TEXT("kronor", "%1 failed: %2")
             .with(operationTitle(descriptor(), Side::Shop, call.operation))
             .with(error.detail));
}

Text labText(const QByteArray &verdict)
{
    if (verdict == "lab.same")
        return KASSA_TEXT("kronor", "The same answer: there is still one order");
    if (verdict == "lab.second")
        return KASSA_TEXT("kronor", "Another answer: there are two orders now");
    if (verdict == "lab.paid")
        return KASSA_TEXT("kronor", "Paid already: Kronor names the payment, there is no second one");
    return verdict == "lab.refused" ? KASSA_TEXT("kronor", "Refused, and nothing has changed")
                                    : Text::verbatim(verdict);
}

// What the lab shows: one key, one effect.
void labAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Json> &data)
{
    const bool refused = !data;
    const Json result = data ? resultIn(*data) : Json();
    const QByteArray token = (result.contains("waitToken") ? result["waitToken"] : result["token"]).text();
    const bool same = !refused && token == purchase.token;
    QByteArray verdict = !result["paymentId"].isNull() ? "lab.paid" : same ? "lab.same" : "lab.second";
    Text text = labText(verdict);
    if (refused) {
        verdict = "lab.refused";
        text = KASSA_TEXT("kronor", "Refused, and nothing has changed: %1").with(data.error().detail);
    }
    const auto kind = verdict == "lab.second" ? Report::Kind::Warning : Report::Kind::Info;
    report(step, purchase, kind, verdict, std::move(text));
    for (KeyRow &row : step.state.keys) {
        const bool isIt = row.key == keyOf(call.request) && row.mutation == rootFieldOf(call.request);
        if (isIt && (row.findings.isEmpty() || row.findings.last() != verdict))
            row.findings.append(verdict);
    }
}

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    std::vector<OperationOffer> offers;
    for (const Offered &each : offeredOperations()) {
        if (!isAllowed(each, purchase))
            continue;
        OperationOffer offer{each.operation, purchase.ref, each.title, {}};
        offer.fields = fieldsFor(each, purchase);
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
        for (PageField &field : fieldsFor(each))
            info.fields.push_back(std::move(field));
        all.push_back(std::move(info));
    }
    return all;
}

} // namespace kassa::kronor::shop
