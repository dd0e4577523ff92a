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
                                                 {Ask::List, "list"}};
    return words.at(what);
}

} // namespace

void report(Step &step, const Purchase &purchase, Report::Kind kind, const QByteArray &value, Text text)
{
    step.effects.emplace_back(Report{kind, "purchase " + purchase.ref, value, std::move(text)});
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

void stopTimer(Step &step, const QByteArray &key)
{
    step.effects.emplace_back(StopTimer{key});
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
    const auto found = std::find_if(state.purchases.cbegin(), state.purchases.cend(),
                                    [&](const Purchase &each) { return each.invoice == ref; });
    return found == state.purchases.cend() ? nullptr : &state.purchases[found - state.purchases.cbegin()];
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    if (purchase.state == state)
        return;
    purchase.state = state;
    report(step, purchase, Report::Kind::State, state,
           KASSA_TEXT("cascad", "Purchase %1: %2").with(purchase.ref).with(stateTitle(state)));
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
    const auto found = titles.find(state);
    return found == titles.end() ? Text::verbatim(state) : found->second;
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

QByteArray shopUrl(const State &state, const QByteArray &path)
{
    return state.inputs.origins.shop + path;
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

void goTo(Step &step, const Purchase &purchase, const Navigation &navigation)
{
    if (auto draft = navigate(Party::ShopPage, navigation, step.state.inputs.origins)) {
        step.effects.emplace_back(Send{std::move(*draft), {}, {}});
        return;
    }
    warn(step, purchase, "shop.address",
         KASSA_TEXT("cascad", "The page was asked to go to an address that belongs to nobody here: %1")
             .with(navigation.url.left(200)));
}

void navigateTop(Step &step, const Purchase &purchase, const QByteArray &url)
{
    goTo(step, purchase, {Window::Top, {}, "GET", url, {}});
}

void reply(Step &step, ExchangeId exchange, std::variant<HttpResponse, Page> answer)
{
    step.effects.emplace_back(Reply{exchange, std::move(answer)});
}

} // namespace kassa::cascad::shop
