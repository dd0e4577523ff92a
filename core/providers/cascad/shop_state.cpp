#include "providers/cascad/shop_state.h"

#include <map>

namespace kassa::cascad::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration answerTimeout = 10s;

QByteArray wordOf(Ask what)
{
    static const std::map<Ask, QByteArray> words{{Ask::Create, "create"},
                                                 {Ask::Prerequest, "prerequest"},
                                                 {Ask::PublicCreate, "public-create"},
                                                 {Ask::Look, "look"},
                                                 {Ask::Refund, "refund"},
                                                 {Ask::Cancel, "cancel"},
                                                 {Ask::Capture, "capture"},
                                                 {Ask::List, "list"},
                                                 {Ask::Details, "details"}};
    return words.at(what);
}

} // namespace

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    return purchaseOf(state, ref, [&](const Purchase &each) { return each.invoice == ref; });
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    changeState(step, purchase, state, stateTitle(state));
}

Currency currencyIn(const Purchase &purchase)
{
    const Currency &ordered = purchase.total.currency;
    return purchase.known ? currencyOf(purchase.known->currency).value_or(ordered) : ordered;
}

bool isGood(const Purchase &purchase)
{
    using namespace shopState;
    return isOneOf(purchase.state, {paid, partlyPaid, verified, refunding, partlyRefunded, refunded,
                                    refundFailed, partlyChargedBack, chargedBack});
}

bool isResolved(const Purchase &purchase)
{
    using namespace shopState;
    return isGood(purchase) || isOneOf(purchase.state, {failed, expired, cancelled, mismatch, error});
}

Text stateTitle(const QByteArray &state)
{
    static const std::map<QByteArray, Text> titles{
        {shopState::created, KASSA_TEXT("cascad", "Waits for the payer")},
        {shopState::pending, KASSA_TEXT("cascad", "Payment under way")},
        {shopState::paid, KASSA_TEXT("cascad", "Paid")},
        {shopState::partlyPaid, KASSA_TEXT("cascad", "Paid in part")},
        {shopState::verified, KASSA_TEXT("cascad", "Card verified")},
        {shopState::failed, KASSA_TEXT("cascad", "Not paid")},
        {shopState::expired, KASSA_TEXT("cascad", "Expired")},
        {shopState::cancelled, KASSA_TEXT("cascad", "Cancelled")},
        {shopState::refunding, KASSA_TEXT("cascad", "Refund under way")},
        {shopState::partlyRefunded, KASSA_TEXT("cascad", "Refunded in part")},
        {shopState::refunded, KASSA_TEXT("cascad", "Refunded")},
        {shopState::refundFailed, KASSA_TEXT("cascad", "Paid, refund failed")},
        {shopState::partlyChargedBack, KASSA_TEXT("cascad", "Charged back in part")},
        {shopState::chargedBack, KASSA_TEXT("cascad", "Charged back")},
        {shopState::mismatch, KASSA_TEXT("cascad", "Does not match the order")},
        {shopState::error, KASSA_TEXT("cascad", "No invoice could be made")},
    };
    return titleIn(titles, state);
}

void ask(Step &step, Ask what, const Purchase *purchase, HttpRequest request, bool fromPage)
{
    State &state = step.state;
    Send send;
    send.draft.payload = std::move(request);
    if (fromPage) {
        send.draft.channel = Channel::PageCall;
        send.draft.from = Party::ShopPage;
    }
    send.tag = wordOf(what) + ':' + QByteArray::number(++state.lastCall);
    send.timeout = answerTimeout;
    state.calls.insert(send.tag, {what, purchase ? state.byRef.value(purchase->ref, -1) : -1});
    step.effects.emplace_back(std::move(send));
}

QByteArray checkoutUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/checkout/" + percentEncode(purchase.ref));
}

QByteArray resultUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/orders/" + percentEncode(purchase.ref));
}

QByteArray hppUrl(const State &state)
{
    return state.inputs.origins.page + "/hpp/";
}

} // namespace kassa::cascad::shop
