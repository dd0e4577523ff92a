#include "providers/kronor/shop_state.h"

#include "providers/kronor/shop_watch.h"

#include <algorithm>

namespace kassa::kronor::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration answerTimeout = 10s;

void noteKey(Step &step, const Purchase &purchase, const Call &call)
{
    const QByteArray key = keyOf(call.request);
    if (key.isEmpty())
        return;
    const QByteArray mutation = rootFieldOf(call.request);
    for (KeyRow &row : step.state.keys) {
        if (row.ref == purchase.ref && row.mutation == mutation && row.key == key) {
            ++row.attempts;
            return;
        }
    }
    keep<KeyRow>(step.state.keys, {step.now, purchase.ref, mutation, key, {}, 1});
}

} // namespace

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    return purchaseOf(state, ref,
                      [&](const Purchase &each) { return each.purchaseId == ref || each.id == ref; });
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    changeState(step, purchase, state, stateTitle(state));
}

bool isGood(const Purchase &purchase)
{
    using namespace shopState;
    return isOneOf(purchase.state,
                   {reserved, partly, captured, paid, returned, refunded, released, identified});
}

bool isResolved(const Purchase &purchase)
{
    using namespace shopState;
    return isGood(purchase) || isOneOf(purchase.state, {rejected, declined, failed, cancelled, error});
}

Text stateTitle(const QByteArray &state)
{
    static const std::map<QByteArray, Text> titles{
        {shopState::created, KASSA_TEXT("kronor", "Being created")},
        {shopState::checking, KASSA_TEXT("kronor", "Being checked")},
        {shopState::identifying, KASSA_TEXT("kronor", "Shopper identifies")},
        {shopState::choosing, KASSA_TEXT("kronor", "Shopper chooses a method")},
        {shopState::paying, KASSA_TEXT("kronor", "Shopper pays")},
        {shopState::verifying, KASSA_TEXT("kronor", "Result being checked")},
        {shopState::reserved, KASSA_TEXT("kronor", "Complete, waits for capture")},
        {shopState::partly, KASSA_TEXT("kronor", "Captured in part")},
        {shopState::captured, KASSA_TEXT("kronor", "Captured")},
        {shopState::paid, KASSA_TEXT("kronor", "Paid")},
        {shopState::returned, KASSA_TEXT("kronor", "Returned")},
        {shopState::refunded, KASSA_TEXT("kronor", "Refunded")},
        {shopState::released, KASSA_TEXT("kronor", "Reservation released")},
        {shopState::identified, KASSA_TEXT("kronor", "Identified")},
        {shopState::rejected, KASSA_TEXT("kronor", "Rejected")},
        {shopState::declined, KASSA_TEXT("kronor", "Declined by the shopper")},
        {shopState::failed, KASSA_TEXT("kronor", "Failed")},
        {shopState::cancelled, KASSA_TEXT("kronor", "Cancelled")},
        {shopState::error, KASSA_TEXT("kronor", "Not created")},
    };
    return titleIn(titles, state);
}

Text sumsOf(const Purchase &purchase)
{
    const Money total = totalOf(purchase.order);
    const auto sum = [&](qint64 minor) { return Text::amount({minor, total.currency}); };
    const qint64 open = total.minor - purchase.captured - purchase.released;
    const bool mayCapture = isOneOf(purchase.state, {shopState::reserved, shopState::partly});
    std::vector<Text> parts;
    if (purchase.captured > 0)
        parts.push_back(open <= 0    ? KASSA_TEXT("kronor", "Captured %1 of %2.")
                        : mayCapture ? KASSA_TEXT("kronor", "Captured %1 of %2; %3 can still be captured.")
                                     : KASSA_TEXT("kronor", "Captured %1 of %2; %3 will not be captured."));
    for (Text &part : parts)
        part = part.with(sum(purchase.captured)).with(Text::amount(total)).with(sum(open));
    if (purchase.released > 0)
        parts.push_back(KASSA_TEXT("kronor", "Released %1 of %2.")
                            .with(sum(purchase.released))
                            .with(Text::amount(total)));
    if (purchase.refunded > 0)
        parts.push_back((purchase.kind == Kind::Order ? KASSA_TEXT("kronor", "Returned %1 of %2.")
                                                      : KASSA_TEXT("kronor", "Refunded %1 of %2."))
                            .with(sum(purchase.refunded))
                            .with(purchase.captured > 0 ? sum(purchase.captured) : Text::amount(total)));
    if (purchase.refunding > 0)
        parts.push_back(KASSA_TEXT("kronor", "%1 is on its way back.").with(sum(purchase.refunding)));
    Text all;
    for (Text &part : parts)
        all = all.isEmpty() ? std::move(part)
                            : KASSA_TEXT("kronor", "%1 %2").with(std::move(all)).with(std::move(part));
    return all;
}

Money totalOf(const Order &order)
{
    const auto totals = totalsOf(order, Rounding::None, VatRule::Included);
    return {totals ? totals->withVat : 0, order.currency};
}

QByteArray keyOf(const Operation &request)
{
    for (const auto &[name, input] : request.variables.members()) {
        if (input.contains("idempotencyKey"))
            return input["idempotencyKey"].text();
    }
    return {};
}

const Json &resultIn(const Json &data)
{
    static const Json none;
    return data.members().empty() ? none : data.members().front().second;
}

QByteArray keyFor(const Purchase &purchase, const QByteArray &what)
{
    return purchase.key.left(40) + '.' + what;
}

QByteArray nextKey(Step &step, const Purchase &purchase, const QByteArray &operation)
{
    return purchase.key.left(30) + '.' + operation + '.' + QByteArray::number(step.state.ids.next("after"));
}

void ask(Step &step, Call call)
{
    State &state = step.state;
    const Purchase &purchase = state.purchases.at(call.purchase);
    const QByteArray token = call.as == As::Merchant ? state.account.token.expose() : purchase.token;
    const QByteArray tag =
        call.request.name + ':' + purchase.ref + ':' + QByteArray::number(++state.lastCall);
    Send send;
    send.draft.payload = graphqlRequest(state.inputs.origins.api, token, call.request);
    if (call.fromPage && !purchase.openUrl.isEmpty()) { // else there is no page any more that could
        send.draft.channel = Channel::PageCall;
        send.draft.from = Party::ShopPage;
    }
    send.tag = tag;
    send.timeout = answerTimeout;
    step.effects.emplace_back(std::move(send));
    noteKey(step, purchase, call);
    state.calls.insert(tag, std::move(call));
}

Call callOf(const State &state, const Purchase &purchase, Ask what, Operation request, As as)
{
    Call call;
    call.ask = what;
    call.purchase = indexOf(state, purchase);
    call.request = std::move(request);
    call.as = as;
    return call;
}

QByteArray waitingUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/checkout/" + percentEncode(purchase.ref));
}

QByteArray resultUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/thanks/" + percentEncode(purchase.ref));
}

QByteArray returnUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, returnPath + QByteArray("?") + buildForm({{"purchase", purchase.ref}}));
}

void leavePage(Purchase &purchase)
{
    purchase.openUrl.clear();
    purchase.waits = false;
}

void navigateTop(Step &step, Purchase &purchase, const QByteArray &url)
{
    if (kassa::navigateTop(step, purchase, url) == Party::ProviderServer)
        leavePage(purchase);
}

void settle(Step &step, Purchase &purchase, const char *state)
{
    setState(step, purchase, state);
    if (!isResolved(purchase))
        return;
    purchase.unproven = {}; // what was doubted is known now
    stopWatch(step, purchase);
    for (const char *timer : {"abandon:", "verify:"})
        stopTimer(step, timer + purchase.ref);
    answerReturns(step, purchase);
    if (std::exchange(purchase.waits, false))
        navigateTop(step, purchase, resultUrl(step.state, purchase));
}

void releaseGoods(Step &step, Purchase &purchase)
{
    if (purchase.fulfilled > 0)
        return;
    ++purchase.fulfilled;
    report(step, purchase, Report::Kind::Fulfilled, purchase.purchaseId,
           KASSA_TEXT("kronor", "The goods of order %1 are released: purchase %2 is confirmed")
               .with(purchase.ref)
               .with(purchase.purchaseId));
}

void answerReturns(Step &step, Purchase &purchase)
{
    for (const ExchangeId exchange : std::exchange(purchase.returns, {}))
        step.effects.emplace_back(Reply{exchange, redirectTo(resultUrl(step.state, purchase), 303)});
}

} // namespace kassa::kronor::shop
