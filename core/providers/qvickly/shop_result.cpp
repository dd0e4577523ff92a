#include "providers/qvickly/shop_result.h"

namespace kassa::qvickly::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration watchEvery = 10min;
constexpr int mostWatches = 6;
constexpr qsizetype mostReturns = 16; // buyers' exchanges held at a time
constexpr qsizetype mostHeard = 32;

QByteArray watchKey(const Purchase &purchase)
{
    return "watch:" + purchase.ref;
}

bool isWatched(const Purchase &purchase)
{
    return !isResolved(purchase) || purchase.state == shopState::pending;
}

void settle(Step &step, Purchase &purchase, const char *state)
{
    setState(step, purchase, state);
    if (!isWatched(purchase))
        step.effects.emplace_back(StopTimer{watchKey(purchase)});
    goOnIfResolved(step, purchase);
}

void endLookup(Step &step, Purchase &purchase)
{
    purchase.asking = false;
    if (std::exchange(purchase.askAgain, false)) {
        askPayment(step, purchase);
        return;
    }
    for (const ExchangeId exchange : std::exchange(purchase.returns, {}))
        step.effects.emplace_back(Reply{exchange, redirectTo(resultPageUrl(step.state, purchase), 303)});
}

// Section 8. Credit check words stand for "not final yet".
const char *stateOfStatus(const QByteArray &status)
{
    if (status == "Created")
        return shopState::reserved;
    if (status == "Paid")
        return shopState::paid;
    if (isOneOf(status, {"Factoring", "Handling", "Service", "PartPayment"}))
        return shopState::activated;
    if (isOneOf(status, {"Pending", "Approved", "Manual", "FactoringWithRegress", "FactoringWithoutRegress"}))
        return shopState::pending;
    if (isOneOf(status, {"Denied", "Rejected"}))
        return shopState::denied;
    if (status == "Cancelled")
        return shopState::cancelled;
    if (status == "Failed")
        return shopState::failed;
    return status == "Credited" ? shopState::credited : nullptr;
}

bool isUnderWay(const QByteArray &status)
{
    return status.startsWith("WaitingFor") || status.endsWith("Loaded");
}

bool releasesGoods(const char *state)
{
    return isOneOf(state, {shopState::reserved, shopState::paid, shopState::activated});
}

// What the provider has confirmed is compared with what the shop sold.
std::optional<Text> mismatch(const Purchase &purchase, const Json &data)
{
    const Money expected = totalOf(purchase.sent);
    const QByteArray currency = data.at({"PaymentData", "currency"}).text().toUpper();
    const QByteArray orderid = data.at({"PaymentData", "orderid"}).text();
    const QByteArray amount = data.at({"Cart", "Total", "withtax"}).text();
    if (orderid != purchase.ref)
        return KASSA_TEXT("qvickly", "The payment belongs to order %1, not to this one.")
            .with(orderid.left(64));
    if (currency != expected.currency.code)
        return KASSA_TEXT("qvickly", "The payment's currency is %1, the order's %2.")
            .with(currency.left(8))
            .with(expected.currency.code);
    const auto confirmed = Decimal::parse(amount);
    if (!confirmed || *confirmed != Decimal(expected.minor))
        return KASSA_TEXT("qvickly", "The payment's amount in minor units is %1, the order's %2.")
            .with(amount.left(20))
            .with(QByteArray::number(expected.minor));
    return std::nullopt;
}

void release(Step &step, Purchase &purchase)
{
    if (purchase.fulfilled > 0)
        return;
    ++purchase.fulfilled;
    report(step, purchase, Report::Kind::Fulfilled, purchase.paymentNumber,
           KASSA_TEXT("qvickly", "The goods of order %1 are released: payment %2 is confirmed")
               .with(purchase.ref)
               .with(purchase.paymentNumber));
}

void deny(Step &step, Purchase &purchase)
{
    purchase.paymentStatus = "Denied";
    settle(step, purchase, shopState::denied);
}

// The buyer is back at the checkout, or still with the acquirer or the app.
void stillUnderWay(Step &step, Purchase &purchase)
{
    purchase.heard.clear();
    if (purchase.state == shopState::verifying)
        setState(step, purchase, shopState::confirming);
}

void confirmed(Step &step, Purchase &purchase, const char *state, const Json &data)
{
    const auto wrong = mismatch(purchase, data);
    if (wrong && purchase.fulfilled == 0 &&
        isOneOf(state, {shopState::reserved, shopState::paid, shopState::activated, shopState::pending})) {
        purchase.problem = *wrong;
        warn(step, purchase, "shop.mismatch",
             KASSA_TEXT("qvickly", "Order %1 is not released, a person has to look: %2")
                 .with(purchase.ref)
                 .with(*wrong));
        step.effects.emplace_back(StopTimer{watchKey(purchase)});
        return;
    }
    purchase.problem = {};
    const bool nowPending = isOneOf(state, {shopState::pending}) && purchase.state != shopState::pending;
    if (purchase.state != shopState::credited) // the credited payment itself keeps its status, section 8
        settle(step, purchase, state);
    if (releasesGoods(state))
        release(step, purchase);
    if (nowPending)
        startWatch(step, purchase);
}

bool isNews(Step &step, Purchase &purchase, const Notice &notice)
{
    if (purchase.state == shopState::denied) {
        report(step, purchase, Report::Kind::Info, "shop.after-denied", // section 12, 14
               KASSA_TEXT("qvickly", "Notice %1 came after the payment was denied and is ignored")
                   .with(notice.status));
        return false;
    }
    if (purchase.fulfilled > 0 && notice.number != purchase.paymentNumber) {
        warn(step, purchase, "shop.second-payment",
             KASSA_TEXT("qvickly",
                        "A second payment %1 for an order that payment %2 has paid: a person has to look")
                 .with(notice.number)
                 .with(purchase.paymentNumber));
        return false;
    }
    const QByteArray key = notice.number + ' ' + notice.status;
    if (purchase.heard.contains(key)) {
        report(step, purchase, Report::Kind::Info, "shop.known",
               KASSA_TEXT("qvickly", "Notice %1 for payment %2 is known already")
                   .with(notice.status)
                   .with(notice.number));
        return false;
    }
    if (purchase.heard.size() >= mostHeard)
        purchase.heard.removeFirst();
    purchase.heard.append(key);
    return true;
}

} // namespace

void hear(Step &step, Purchase &purchase, const Notice &notice)
{
    if (!isNews(step, purchase, notice))
        return;
    const bool dead = isOneOf(notice.status, {"Cancelled", "Failed"});
    if (dead && (notice.number.isEmpty() || notice.number == purchase.checkoutNumber)) {
        // There never was a payment, so there is none to ask about; the signed word is all there is.
        if (purchase.fulfilled == 0)
            settle(step, purchase, notice.status == "Failed" ? shopState::failed : shopState::cancelled);
        return;
    }
    purchase.paymentNumber = notice.number;
    if (notice.status == "Denied" && purchase.fulfilled == 0) {
        deny(step, purchase);
        return;
    }
    if (!isResolved(purchase))
        setState(step, purchase, shopState::verifying);
    askPayment(step, purchase);
}

void askPayment(Step &step, Purchase &purchase)
{
    if (purchase.asking) {
        purchase.askAgain = true;
        return;
    }
    purchase.asking = true;
    askAbout(step, purchase, Ask::ResultPayment, "getPaymentinfo", numberData(purchase.paymentNumber));
}

void askForResult(Step &step, Purchase &purchase)
{
    if (purchase.asking)
        return;
    if (!purchase.paymentNumber.isEmpty()) {
        askPayment(step, purchase);
        return;
    }
    purchase.asking = true;
    askAbout(step, purchase, Ask::ResultCheckout, "getCheckout", getCheckoutData(purchase.checkoutHash));
}

void resultCheckoutAnswered(Step &step, Purchase &purchase, const Json &data)
{
    const Json &order = data.at({"PaymentData", "order"});
    const Notice notice{order["number"].text(), order["status"].text(), order["orderid"].text(), {}};
    purchase.asking = false;
    if (!notice.number.isEmpty() && notice.orderid == purchase.ref)
        hear(step, purchase, notice);
    else if (!notice.number.isEmpty())
        warn(step, purchase, "shop.other-order",
             KASSA_TEXT("qvickly", "getCheckout gives a payment that belongs to order %1")
                 .with(notice.orderid.left(64)));
    if (!purchase.asking)
        endLookup(step, purchase);
}

void resultPaymentAnswered(Step &step, Purchase &purchase, const QByteArray &number, const Json &data)
{
    if (number != purchase.paymentNumber) { // another one was heard of meanwhile
        endLookup(step, purchase);
        return;
    }
    const Json &payment = data["PaymentData"];
    const QByteArray status = payment["status"].text();
    if (!payment["method"].text().isEmpty())
        purchase.method = payment["method"].text().left(8);
    mark(step, purchase, "11");
    purchase.paymentStatus = status.left(64);
    if (isUnderWay(status))
        stillUnderWay(step, purchase);
    else if (purchase.state == shopState::denied)
        purchase.paymentStatus = "Denied"; // an answer that was on its way, section 12, 14
    else if (const char *state = stateOfStatus(status))
        confirmed(step, purchase, state, data);
    else
        warn(step, purchase, "shop.status",
             KASSA_TEXT("qvickly", "getPaymentinfo gave an unknown status: %1").with(status.left(64)));
    endLookup(step, purchase);
}

void resultLookupFailed(Step &step, Purchase &purchase, const Error &error)
{
    purchase.heard.clear(); // the next notice or the watch asks again
    if (error.code == "50012" && purchase.paymentNumber.isEmpty())
        settle(step, purchase, shopState::expired);
    endLookup(step, purchase);
}

void answerReturn(Step &step, Purchase &purchase, ExchangeId exchange)
{
    if (purchase.asking && purchase.returns.size() < mostReturns)
        purchase.returns.append(exchange);
    else
        step.effects.emplace_back(Reply{exchange, redirectTo(resultPageUrl(step.state, purchase), 303)});
}

void goOnIfResolved(Step &step, Purchase &purchase)
{
    if (purchase.waits && isResolved(purchase)) {
        purchase.waits = false;
        navigateTop(step, purchase, resultPageUrl(step.state, purchase));
    }
}

void startWatch(Step &step, Purchase &purchase)
{
    purchase.watches = 0;
    if (isWatched(purchase))
        startTimer(step, watchKey(purchase), watchEvery);
}

void watchFired(Step &step, Purchase &purchase)
{
    if (!isWatched(purchase))
        return;
    if (++purchase.watches <= mostWatches) {
        startTimer(step, watchKey(purchase), watchEvery);
        askForResult(step, purchase);
        return;
    }
    if (isOpen(purchase))
        settle(step, purchase, shopState::expired);
    else
        warn(step, purchase, "shop.no-news",
             KASSA_TEXT("qvickly", "No news of order %1 for an hour: the shop stops asking")
                 .with(purchase.ref));
}

} // namespace kassa::qvickly::shop
