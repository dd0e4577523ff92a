#include "providers/qvickly/shop_state.h"

#include <algorithm>

namespace kassa::qvickly::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration answerTimeout = 30s;

} // namespace

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    return purchaseOf(state, ref, [&](const Purchase &each) {
        return each.paymentNumber == ref || each.checkoutNumber == ref;
    });
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    changeState(step, purchase, state, stateTitle(state));
}

bool isOpen(const Purchase &purchase)
{
    return isOneOf(purchase.state, {shopState::open, shopState::identified, shopState::confirming});
}

bool isResolved(const Purchase &purchase)
{
    return !isOpen(purchase) && !isOneOf(purchase.state, {shopState::created, shopState::verifying});
}

Text stateTitle(const QByteArray &state)
{
    static const std::map<QByteArray, Text> titles{
        {shopState::created, KASSA_TEXT("qvickly", "Order made")},
        {shopState::open, KASSA_TEXT("qvickly", "Checkout open")},
        {shopState::identified, KASSA_TEXT("qvickly", "Buyer identified")},
        {shopState::confirming, KASSA_TEXT("qvickly", "Buyer confirms")},
        {shopState::verifying, KASSA_TEXT("qvickly", "Result being checked")},
        {shopState::pending, KASSA_TEXT("qvickly", "Waiting for approval")},
        {shopState::reserved, KASSA_TEXT("qvickly", "Reserved")},
        {shopState::paid, KASSA_TEXT("qvickly", "Paid")},
        {shopState::activated, KASSA_TEXT("qvickly", "Activated")},
        {shopState::cancelled, KASSA_TEXT("qvickly", "Cancelled")},
        {shopState::denied, KASSA_TEXT("qvickly", "Denied")},
        {shopState::failed, KASSA_TEXT("qvickly", "Failed")},
        {shopState::credited, KASSA_TEXT("qvickly", "Credited")},
        {shopState::expired, KASSA_TEXT("qvickly", "Expired")},
        {shopState::error, KASSA_TEXT("qvickly", "No checkout")},
    };
    return titleIn(titles, state);
}

void ask(Step &step, const Call &call)
{
    State &state = step.state;
    const Purchase &purchase = state.purchases.at(call.purchase);
    const QByteArray language =
        purchase.order.language == "en" ? "en" : "sv"; // all that credentials take, section 4
    const QByteArray tag = call.function + ':' + purchase.ref + ':' + QByteArray::number(++state.lastCall);
    Send send;
    send.draft.payload =
        apiRequest(state.inputs.origins.api, state.account, call.function, call.data, step.now, language);
    send.tag = tag;
    send.timeout = answerTimeout;
    step.effects.emplace_back(std::move(send));
    state.calls.insert(tag, call);
}

void askAbout(Step &step, const Purchase &purchase, Ask what, const QByteArray &function, Json data)
{
    Call call;
    call.ask = what;
    call.purchase = indexOf(step.state, purchase);
    call.function = function;
    call.data = std::move(data);
    call.order = purchase.order;
    ask(step, call);
}

Money totalOf(const Order &order)
{
    const auto totals = totalsOf(order);
    return {totals ? totals->withVat : 0, order.currency};
}

QByteArray checkoutPageUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/checkout/" + percentEncode(purchase.ref));
}

QByteArray resultPageUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/thanks/" + percentEncode(purchase.ref));
}

} // namespace kassa::qvickly::shop
