#include "providers/qvickly/shop_state.h"

#include <algorithm>

namespace kassa::qvickly::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration answerTimeout = 30s;

QByteArray subjectOf(const Purchase &purchase)
{
    return "purchase " + purchase.ref;
}

} // namespace

void report(Step &step, const Purchase &purchase, Report::Kind kind, const QByteArray &value, Text text)
{
    step.effects.emplace_back(Report{kind, subjectOf(purchase), value, std::move(text)});
}

void warn(Step &step, const Purchase &purchase, const QByteArray &value, Text text)
{
    report(step, purchase, Report::Kind::Warning, value, std::move(text));
}

void reportShop(Step &step, Report::Kind kind, const QByteArray &value, Text text)
{
    step.effects.emplace_back(Report{kind, "shop", value, std::move(text)});
}

void startTimer(Step &step, const QByteArray &key, Duration after)
{
    step.effects.emplace_back(StartTimer{key, after, TimerWeight::Essential});
}

void mark(Step &step, const Purchase &purchase, const char *number)
{
    step.state.steps.mark(step.now, purchase.ref, number);
}

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    if (const auto found = state.byRef.constFind(ref); found != state.byRef.constEnd())
        return &state.purchases[*found];
    if (ref.isEmpty())
        return state.purchases.size() == 1 ? &state.purchases.first() : nullptr;
    const auto found =
        std::find_if(state.purchases.cbegin(), state.purchases.cend(), [&](const Purchase &each) {
            return each.paymentNumber == ref || each.checkoutNumber == ref;
        });
    return found == state.purchases.cend() ? nullptr : &state.purchases[found - state.purchases.cbegin()];
}

qsizetype indexOf(const State &state, const Purchase &purchase)
{
    return state.byRef.value(purchase.ref, -1);
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    if (purchase.state == state)
        return;
    purchase.state = state;
    report(step, purchase, Report::Kind::State, state,
           KASSA_TEXT("qvickly", "Purchase %1: %2").with(purchase.ref).with(stateTitle(state)));
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
    static const std::vector<std::pair<const char *, Text>> titles{
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
    const auto found =
        std::find_if(titles.begin(), titles.end(), [&](const auto &each) { return state == each.first; });
    return found == titles.end() ? Text::verbatim(state) : found->second;
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

QByteArray shopUrl(const State &state, const QByteArray &path)
{
    return state.inputs.origins.shop + path;
}

QByteArray checkoutPageUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/checkout/" + percentEncode(purchase.ref));
}

QByteArray resultPageUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/thanks/" + percentEncode(purchase.ref));
}

void navigateTop(Step &step, const Purchase &purchase, const QByteArray &url)
{
    const Navigation navigation{Window::Top, {}, "GET", url, {}};
    if (auto draft = navigate(Party::ShopPage, navigation, step.state.inputs.origins)) {
        step.effects.emplace_back(Send{std::move(*draft), {}, {}});
        return;
    }
    warn(step, purchase, "shop.address",
         KASSA_TEXT("qvickly", "The page was asked to go to an address that belongs to nobody here: %1")
             .with(url.left(200)));
}

} // namespace kassa::qvickly::shop
