#include "providers/kronor/shop_order.h"

#include "providers/kronor/hosts.h"
#include "providers/kronor/shop_after.h"
#include "providers/kronor/shop_payment.h"
#include "providers/kronor/shop_watch.h"
#include "providers/kronor/test_data.h"

namespace kassa::kronor::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration identityEvery = 5s, verifyEvery = 5s;
constexpr qsizetype mostReturns = 16; // browsers held at a time

QByteArrayList statusesIn(const Json &row)
{
    QByteArrayList statuses;
    for (const Json &each : row["status"].items())
        statuses << each["status"].text();
    return statuses;
}

// Step 4b: the shop must redirect, once; the waiting page leads there again.
void sendToIdentification(Step &step, Purchase &purchase)
{
    setState(step, purchase, shopState::identifying);
    if (std::exchange(purchase.sentAway, true))
        return;
    mark(step, purchase, "4b");
    startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter);
    navigateTop(step, purchase, identifyUrl(step.state, purchase));
}

// `status` is a set: test "contains", never "first equals" (section 12, 4).
bool isComplete(const QByteArrayList &status)
{
    return status.contains("WAITING_FOR_CAPTURE") || status.contains("PARTIALLY_CAPTURED") ||
           status.contains("CAPTURE_DONE");
}

void actOn(Step &step, Purchase &purchase)
{
    const QByteArrayList &status = purchase.status;
    if (isComplete(status)) {
        mark(step, purchase, "4a");
        verify(step, purchase);
    } else if (status.contains("REJECTED")) {
        mark(step, purchase, "4c");
        settle(step, purchase, shopState::rejected);
    } else if (status.contains("CANCELLED")) {
        mark(step, purchase, "4f");
        settle(step, purchase, shopState::cancelled);
    } else if (status.contains("SCA_REQUIRED")) {
        sendToIdentification(step, purchase);
    } else if (status.contains("INSTALMENTS_AUTHORIZE") || status.contains("INSTALMENT_PRE_PAYMENT")) {
        mark(step, purchase, "4e");
        setState(step, purchase, shopState::paying);
    } else {
        mark(step, purchase, "4d");
        setState(step, purchase, shopState::checking);
    }
}

// What the provider confirms is compared with what the shop sold.
std::optional<Text> mismatch(const Purchase &purchase, const Json &row)
{
    const Money total = totalOf(purchase.order);
    if (row["totalAmount"].text() == QByteArray::number(total.minor))
        return std::nullopt;
    return KASSA_TEXT("kronor", "The purchase's amount in minor units is %1, the order's %2.")
        .with(row["totalAmount"].text().left(20))
        .with(QByteArray::number(total.minor));
}

qint64 sumIn(const Json &rows)
{
    qint64 sum = 0;
    for (const Json &row : rows.items())
        sum += row["totalAmount"].text().toLongLong();
    return sum;
}

// PurchaseStatusEnum, section 8.1.
const char *stateOf(const Json &row)
{
    const QByteArrayList status = statusesIn(row);
    if (status.contains("RETURNED"))
        return shopState::returned;
    if (status.contains("CANCELLED"))
        return shopState::cancelled;
    if (status.contains("CAPTURE_DONE"))
        return shopState::captured;
    return status.contains("PARTIALLY_CAPTURED") ? shopState::partly : shopState::reserved;
}

// What the address says and Kronor does not (section 6.1); empty: nothing.
Text doubtOf(const Purchase &purchase, const Fields &claims)
{
    const QByteArray status = value(claims, "status"), id = value(claims, "purchaseId");
    const QByteArray reference = value(claims, "reference");
    const QByteArray known = purchase.status.isEmpty() ? QByteArray("-") : purchase.status.join(", ");
    const bool ended = purchase.status.contains("REJECTED") || purchase.status.contains("CANCELLED");
    const bool denied = (status == "WAITING_FOR_CAPTURE" && purchase.purchaseId.isEmpty()) ||
                        (status == "REJECTED" && !ended);
    if (!purchase.sentAway)
        return KASSA_TEXT("kronor", "nobody was sent to Kronor's page");
    if (purchase.kind == Kind::Identity && !purchase.status.contains("COMPLETE")) // section 6.2
        return KASSA_TEXT("kronor", "the browser is back, Kronor says %1").with(known);
    if (!reference.isEmpty() && reference != purchase.ref)
        return KASSA_TEXT("kronor", "the address names order %1").with(reference.left(64));
    if (denied || (contains(claims, "cancel") && !ended))
        return KASSA_TEXT("kronor", "the address says %1, Kronor says %2")
            .with(denied ? status.left(64) : QByteArray("cancel"))
            .with(known);
    if (!id.isEmpty() && id != purchase.purchaseId)
        return purchase.purchaseId.isEmpty()
                   ? KASSA_TEXT("kronor", "the address names purchase %1, Kronor knows none")
                         .with(id.left(32))
                   : KASSA_TEXT("kronor", "the address names purchase %1, Kronor %2")
                         .with(id.left(32))
                         .with(purchase.purchaseId);
    return {};
}

// Kronor has told of a result, and the shop has not seen it with its own token: an answer was lost, or came
// too early. What a person has to look at is not asked for again.
bool lacksProof(const Purchase &purchase)
{
    const bool paid = purchase.status.contains("PAID") || purchase.status.contains("AUTHORIZED");
    return !isResolved(purchase) && purchase.problem.isEmpty() &&
           (purchase.kind == Kind::Session ? paid : isComplete(purchase.status));
}

Operation creationOf(Step &step, const Purchase &purchase, const Totals &totals)
{
    switch (purchase.kind) {
    case Kind::Session: {
        const Json input = request::sessionInput(purchase.order, totals, purchase.key, step.now + 1h);
        return step.state.switches.referenceCheck ? request::createCheckedSession(input)
                                                  : request::createSession(input);
    }
    case Kind::Identity:
        return request::createScaSession(
            purchase.key, returnUrl(step.state, purchase),
            purchase.order.customer ? purchase.order.customer->nationalId.toUtf8() : QByteArray());
    case Kind::Order:
        break;
    }
    return request::createOrder(step.state.switches.variant,
                                purchaseInput(purchase.order, totals, purchase.key));
}

} // namespace

QByteArray identifyUrl(const State &state, const Purchase &purchase)
{
    Fields query{{"token", purchase.token}};
    if (purchase.kind == Kind::Identity)
        return state.inputs.origins.api + "/bankId?" + buildForm(query);
    if (state.switches.successUrl)
        query.emplace_back("success_url", returnUrl(state, purchase));
    return scaPage(state.inputs.origins) + "?" + buildForm(query);
}

void create(Step &step, Purchase &purchase)
{
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included);
    if (!totals)
        return; // checked when the purchase began
    purchase.creation = creationOf(step, purchase, *totals);
    mark(step, purchase, "1");
    setState(step, purchase, shopState::created);
    ask(step, callOf(step.state, purchase, Ask::Create, purchase.creation));
}

void created(Step &step, Purchase &purchase, const Json &data)
{
    const Json &result = resultIn(data);
    const QByteArray token =
        purchase.kind == Kind::Order ? result["waitToken"].text() : result["token"].text();
    const QByteArray id = purchase.kind == Kind::Session ? purchase.ref : result["id"].text();
    if (token.isEmpty() || id.isEmpty()) {
        notCreated(step, purchase,
                   {ErrorKind::Malformed, "answer", KASSA_TEXT("error", "no id or no token"), {}});
        return;
    }
    purchase.id = id.left(64);
    purchase.token = token.left(8192);
    mark(step, purchase, "2");
    if (purchase.kind == Kind::Session)
        return sessionCreated(step, purchase, result["paymentId"].text());
    if (purchase.kind == Kind::Identity) {
        setState(step, purchase, shopState::identifying);
        mark(step, purchase, "3");
        mark(step, purchase, "4b");
        purchase.sentAway = true;
        startTimer(step, "identity:" + purchase.ref, identityEvery);
        startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter);
        navigateTop(step, purchase, identifyUrl(step.state, purchase));
        return;
    }
    setState(step, purchase, shopState::checking);
    mark(step, purchase, "3");
    startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter);
    navigateTop(step, purchase, waitingUrl(step.state, purchase));
    startWatch(step, purchase);
}

void notCreated(Step &step, Purchase &purchase, const Error &error)
{
    purchase.problem =
        KASSA_TEXT("kronor", "It could not be created: %1 (%2)").with(error.detail).with(error.code);
    warn(step, purchase, error.code, purchase.problem);
    settle(step, purchase, shopState::error);
    navigateTop(step, purchase, resultUrl(step.state, purchase));
}

void heardOrder(Step &step, Purchase &purchase, const Json &rows)
{
    if (isResolved(purchase))
        return;
    for (const Json &row : rows.items()) {
        if (row["id"].text() != purchase.id)
            continue;
        const QByteArrayList statuses = statusesIn(row);
        if (statuses == purchase.status && !statuses.isEmpty())
            return;
        purchase.status = statuses;
        actOn(step, purchase);
        return;
    }
}

void watchRefused(Step &step, Purchase &purchase, const Error &error)
{
    warn(step, purchase, error.code,
         KASSA_TEXT("kronor", "The token of order %1 is refused: %2").with(purchase.ref).with(error.detail));
    if (purchase.kind == Kind::Order)
        verify(step, purchase);
}

void verify(Step &step, Purchase &purchase)
{
    if (purchase.verifying) {
        purchase.askAgain = true;
        return;
    }
    purchase.verifying = true;
    if (purchase.kind == Kind::Session)
        ask(step, callOf(step.state, purchase, Ask::VerifyPayment, request::readPayment(purchase.ref)));
    else if (purchase.kind == Kind::Identity)
        ask(step, callOf(step.state, purchase, Ask::VerifyIdentity, request::readIdentity(purchase.id)));
    else
        ask(step, callOf(step.state, purchase, Ask::VerifyOrder, request::readOrder(purchase.id)));
}

void orderVerified(Step &step, Purchase &purchase, const Json &data)
{
    const std::vector<Json> &rows = data["purchaseOrders"].items();
    const Json row = rows.empty() ? Json() : rows.front();
    const QByteArray purchaseId = row["resultingPurchaseId"].text();
    const bool changed = statusesIn(row) != purchase.status;
    purchase.status = statusesIn(row);
    if (purchaseId.isEmpty()) { // not complete, whatever the browser said
        if (changed && !isResolved(purchase))
            actOn(step, purchase);
        endVerification(step, purchase);
        return;
    }
    purchase.purchaseId = purchaseId.left(32);
    if (changed && !isResolved(purchase)) // learned by asking, before the watch could tell
        mark(step, purchase, "4a");
    if (!isResolved(purchase))
        setState(step, purchase, shopState::verifying);
    ask(step, callOf(step.state, purchase, Ask::VerifyPurchase, request::readPurchase(purchase.ref)));
}

void purchaseVerified(Step &step, Purchase &purchase, const Json &data)
{
    for (const Json &row : data["purchases"].items()) {
        if (row["id"].text() != purchase.purchaseId)
            continue;
        if (const auto wrong = mismatch(purchase, row)) {
            purchase.problem = *wrong;
            warn(step, purchase, "shop.mismatch",
                 KASSA_TEXT("kronor", "Order %1 is not released, a person has to look: %2")
                     .with(purchase.ref)
                     .with(*wrong));
            stopWatch(step, purchase);
            endVerification(step, purchase);
            return;
        }
        if (!isResolved(purchase))
            mark(step, purchase, "5");
        purchase.captured = sumIn(row["captures"]);
        purchase.refunded = sumIn(row["returns"]);
        purchase.status = statusesIn(row); // of the purchase, which may be returned as well
        settle(step, purchase, stateOf(row));
        tellSums(step, purchase);
        releaseGoods(step, purchase);
        endVerification(step, purchase);
        return;
    }
    endVerification(step, purchase); // not there yet: the watch goes on
}

// BankID's own codes (section 4.6, assumed); none where another person identified.
Text whyNotIdentified(const QByteArray &hintCode)
{
    if (hintCode == "userCancel" || hintCode == "cancelled")
        return KASSA_TEXT("kronor", "Not identified: cancelled in BankID (%1)").with(hintCode);
    if (hintCode == "expiredTransaction")
        return KASSA_TEXT("kronor", "Not identified: nobody approved in BankID in time (%1)").with(hintCode);
    return hintCode.isEmpty() ? KASSA_TEXT("kronor", "Not identified, and BankID gave no reason")
                              : KASSA_TEXT("kronor", "Not identified: %1").with(hintCode);
}

void identityVerified(Step &step, Purchase &purchase, const Json &data)
{
    QByteArrayList statuses;
    QByteArray hint;
    for (const Json &row : data["bankIdAuth"].items()) {
        statuses << row["status"].text();
        hint = row["hintCode"].text();
    }
    purchase.status = statuses;
    if (statuses.contains("COMPLETE")) {
        mark(step, purchase, "4a");
        mark(step, purchase, "5");
        settle(step, purchase, shopState::identified);
    } else if (statuses.contains("FAILED") || statuses.contains("CANCELLED")) {
        purchase.problem = whyNotIdentified(hint);
        mark(step, purchase, "4c");
        settle(step, purchase, shopState::rejected);
    }
    endVerification(step, purchase);
}

void verificationFailed(Step &step, Purchase &purchase, const Error &error)
{
    warn(step, purchase, error.code,
         KASSA_TEXT("kronor", "The result of order %1 could not be asked for: %2")
             .with(purchase.ref)
             .with(error.detail));
    endVerification(step, purchase);
}

void endVerification(Step &step, Purchase &purchase)
{
    purchase.verifying = false;
    if (std::exchange(purchase.askAgain, false)) {
        verify(step, purchase);
        return;
    }
    judgeReturn(step, purchase);
    answerReturns(step, purchase);
    if (lacksProof(purchase))
        startTimer(step, "verify:" + purchase.ref, verifyEvery);
}

void verifyDue(Step &step, Purchase &purchase)
{
    if (lacksProof(purchase))
        verify(step, purchase);
}

void giveUpOrder(Step &step, Purchase &purchase)
{
    if (isResolved(purchase))
        return;
    const bool nothingOpen = purchase.kind == Kind::Session && purchase.request.isEmpty();
    if (purchase.kind == Kind::Identity || nothingOpen) { // nothing is there that Kronor could cancel
        settle(step, purchase, shopState::cancelled);
        return;
    }
    mark(step, purchase, "6");
    startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter); // where this one fails
    if (purchase.kind == Kind::Session)
        ask(step, callOf(step.state, purchase, Ask::CancelPayment,
                         request::cancelPayment(purchase.ref, nextKey(step, purchase, "give-up"))));
    else
        ask(step, callOf(step.state, purchase, Ask::CancelOrder, request::cancelOrder(purchase.id)));
}

// true: cancelled. false: it was over already, so the shop asks how (section 4.5).
void orderCancelled(Step &step, Purchase &purchase, const Json &data)
{
    if (!resultIn(data)["result"].toBool())
        return verify(step, purchase);
    mark(step, purchase, "4f");
    purchase.status = {"CANCELLED"};
    settle(step, purchase, shopState::cancelled);
}

void judgeReturn(Step &step, Purchase &purchase)
{
    if (!purchase.claims)
        return;
    purchase.unproven = doubtOf(purchase, *std::exchange(purchase.claims, std::nullopt));
    if (!purchase.unproven.isEmpty())
        warn(step, purchase, "shop.return-unproven",
             KASSA_TEXT("kronor", "The return to order %1 is not proven by Kronor: %2")
                 .with(purchase.ref)
                 .with(purchase.unproven));
}

void shopperReturns(Step &step, Purchase &purchase, ExchangeId exchange, const Fields &query)
{
    mark(step, purchase, "4b");
    purchase.claims = query;
    if (isResolved(purchase) || !purchase.sentAway)
        judgeReturn(step, purchase);
    if (isResolved(purchase) || purchase.returns.size() >= mostReturns) {
        step.effects.emplace_back(Reply{exchange, redirectTo(resultUrl(step.state, purchase), 303)});
        return;
    }
    purchase.returns.append(exchange);
    if (purchase.kind == Kind::Session)
        paymentReturns(step, purchase, contains(query, "cancel"));
    else
        verify(step, purchase);
}

void identityDue(Step &step, Purchase &purchase)
{
    if (isResolved(purchase))
        return;
    verify(step, purchase);
    startTimer(step, "identity:" + purchase.ref, identityEvery);
}

} // namespace kassa::kronor::shop
