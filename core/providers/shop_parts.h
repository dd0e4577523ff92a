// What the shops of all providers do alike. Their types are the provider's own and have these members: a
// Purchase `ref` (the order id) and `state` (id of a Descriptor state); a State `inputs` (SessionInputs),
// `purchases` (QList in the order they began, never shortened), `byRef` (QHash, their places by order id) and
// `steps` (StepLog).
#pragma once

#include "providers/machine_parts.h"
#include "providers/parts.h"
#include "wire/browser.h"

#include <algorithm>

namespace kassa {

template <class T>
concept ShopPurchase = requires(const T &purchase)
{
    {
        purchase.ref
        } -> std::convertible_to<QByteArray>;
    {
        purchase.state
        } -> std::convertible_to<QByteArray>;
};

template <class State>
void report(StepOn<State> &step, const ShopPurchase auto &purchase, Report::Kind kind,
            const QByteArray &value, Text text)
{
    report(step, kind, "purchase " + purchase.ref, value, std::move(text));
}

template <class State>
void warn(StepOn<State> &step, const ShopPurchase auto &purchase, const QByteArray &value, Text text)
{
    report(step, purchase, Report::Kind::Warning, value, std::move(text));
}

// Of no single purchase.
template <class State>
void reportShop(StepOn<State> &step, Report::Kind kind, const QByteArray &value, Text text)
{
    report(step, kind, "shop", value, std::move(text));
}

// A step of the provider's numbered sequence has been done.
template <class State>
void mark(StepOn<State> &step, const ShopPurchase auto &purchase, const char *number)
{
    step.state.steps.mark(step.now, purchase.ref, number);
}

// --- purchases

Text purchaseIs(const QByteArray &ref, const Text &state);       // "Purchase WS-1001: Paid"
Text orderRefused(const QByteArray &ref, const QByteArray &why); // why: a code
Text strangeAddress(const QByteArray &url);

// `isNamed` tells by the provider's own numbers. The only purchase when `ref` is empty. Null when there is
// none.
template <class State, class IsNamed>
auto *purchaseOf(State &state, const QByteArray &ref, IsNamed isNamed)
{
    using Purchase = typename decltype(state.purchases)::value_type;
    if (const auto found = state.byRef.constFind(ref); found != state.byRef.constEnd())
        return &state.purchases[*found];
    if (ref.isEmpty())
        return state.purchases.size() == 1 ? &state.purchases.first() : nullptr;
    const auto found = std::find_if(state.purchases.cbegin(), state.purchases.cend(), isNamed);
    return found == state.purchases.cend() ? static_cast<Purchase *>(nullptr)
                                           : &state.purchases[found - state.purchases.cbegin()];
}

template <class State>
qsizetype indexOf(const State &state, const ShopPurchase auto &purchase)
{
    return state.byRef.value(purchase.ref, -1);
}

template <class State, ShopPurchase Purchase>
Purchase &addPurchase(State &state, Purchase purchase)
{
    state.byRef.insert(purchase.ref, state.purchases.size());
    state.purchases.append(std::move(purchase));
    return state.purchases.last();
}

template <class State>
void refuseOrder(StepOn<State> &step, const QByteArray &ref, const QByteArray &why)
{
    reportShop(step, Report::Kind::Refused, why, orderRefused(ref, why));
}

// Changes the state and reports it, when it is another.
template <class State>
void changeState(StepOn<State> &step, ShopPurchase auto &purchase, const char *state, const Text &title)
{
    if (purchase.state == state)
        return;
    purchase.state = state;
    report(step, purchase, Report::Kind::State, state, purchaseIs(purchase.ref, title));
}

// --- addresses

// `path` begins with "/".
template <class State>
QByteArray shopUrl(const State &state, const QByteArray &path)
{
    return state.inputs.origins.shop + path;
}

// The shop's page sends its window there, as its script does it. Null, and a warning: the address belongs to
// nobody here.
template <class State>
std::optional<Party> goTo(StepOn<State> &step, const ShopPurchase auto &purchase,
                          const Navigation &navigation)
{
    auto draft = navigate(Party::ShopPage, navigation, step.state.inputs.origins);
    if (!draft) {
        warn(step, purchase, "shop.address", strangeAddress(navigation.url));
        return {};
    }
    const Party to = draft->to;
    step.effects.emplace_back(Send{std::move(*draft), {}, {}});
    return to;
}

template <class State>
std::optional<Party> navigateTop(StepOn<State> &step, const ShopPurchase auto &purchase,
                                 const QByteArray &url)
{
    return goTo(step, purchase, {Window::Top, {}, "GET", url, {}});
}

} // namespace kassa
