#include "providers/seqr/shop_state.h"

#include <algorithm>

namespace kassa::seqr::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration soapTimeout = 8s; // createPurchase must be answered within 10 s

void send(Step &step, const Call &call)
{
    State &state = step.state;
    const QByteArray path = state.switches.endpoint == "v2" ? servicePath : cashregisterPath;
    const QByteArray tag = call.request.operation + ':' + QByteArray::number(++state.lastCall);
    Send effect;
    effect.draft.payload = soapRequest(state.inputs.origins.api + path, call.request);
    effect.tag = tag;
    effect.timeout = soapTimeout;
    step.effects.emplace_back(std::move(effect));
    state.calls.insert(tag, call);
}

Context contextFor(const State &state, const Call &call)
{
    Context context;
    context.channel = "WS";
    context.clientId = "Kassa 1.0";
    context.clientReference =
        call.purchase >= 0 ? state.purchases[call.purchase].ref.left(32) : QByteArray("Kassa 1.0");
    return context;
}

} // namespace

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    return purchaseOf(state, ref, [&](const Purchase &each) {
        return each.invoiceReference == ref || each.ersReference == ref;
    });
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    changeState(step, purchase, state, stateTitle(state));
}

bool isWaiting(const Purchase &purchase)
{
    using namespace shopState;
    return isOneOf(purchase.state, {issued, acknowledging, noticed});
}

bool isGood(const Purchase &purchase)
{
    using namespace shopState;
    return isOneOf(purchase.state, {reserved, paid, partlyRefunded, refunded});
}

bool isResolved(const Purchase &purchase)
{
    using namespace shopState;
    return isGood(purchase) ||
           isOneOf(purchase.state, {cancelled, reversed, mismatch, failed, expired, error});
}

Text stateTitle(const QByteArray &state)
{
    static const std::map<QByteArray, Text> titles{
        {shopState::shown, KASSA_TEXT("seqr", "Code is shown")},
        {shopState::ordering, KASSA_TEXT("seqr", "Invoice is being made")},
        {shopState::issued, KASSA_TEXT("seqr", "Invoice waits for the buyer")},
        {shopState::acknowledging, KASSA_TEXT("seqr", "Buyer identified, invoice to be updated")},
        {shopState::noticed, KASSA_TEXT("seqr", "Notified of a payment, asking for the status")},
        {shopState::reserved, KASSA_TEXT("seqr", "Reserved")},
        {shopState::paid, KASSA_TEXT("seqr", "Paid")},
        {shopState::partlyRefunded, KASSA_TEXT("seqr", "Refunded in part")},
        {shopState::refunded, KASSA_TEXT("seqr", "Refunded")},
        {shopState::cancelled, KASSA_TEXT("seqr", "Cancelled")},
        {shopState::reversed, KASSA_TEXT("seqr", "Paid, but the money went back")},
        {shopState::mismatch, KASSA_TEXT("seqr", "Paid, but does not match the invoice")},
        {shopState::failed, KASSA_TEXT("seqr", "Failed")},
        {shopState::expired, KASSA_TEXT("seqr", "Expired")},
        {shopState::error, KASSA_TEXT("seqr", "No invoice was made")},
    };
    return titleIn(titles, state);
}

void ask(Step &step, Call call, const Credentials &terminal)
{
    Context context = contextFor(step.state, call);
    context.initiator = {terminal.id, terminalType, {}};
    context.password = terminal.password;
    if (call.ask != Ask::Ping)
        call.request.context = std::move(context);
    send(step, std::move(call));
}

void askReseller(Step &step, Call call)
{
    const Account &account = step.state.account;
    Context context = contextFor(step.state, call);
    context.initiator = {account.reseller, resellerType, account.user};
    context.password = account.resellerPassword;
    call.request.context = std::move(context);
    send(step, std::move(call));
}

Call callOf(const State &state, const Purchase &purchase, Ask what, const char *operation)
{
    Call call;
    call.ask = what;
    call.purchase = indexOf(state, purchase);
    call.request.operation = operation;
    return call;
}

Credentials currentTerminal(const State &state)
{
    const bool registered = state.switches.useRegistered && !state.registered.id.isEmpty();
    return registered ? state.registered
                      : Credentials{state.account.terminal, state.account.terminalPassword};
}

QByteArray publicUrl(const State &state, const QByteArray &path)
{
    const Origins &origins = state.inputs.origins;
    return (origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic) + path;
}

QByteArray secretPath(const State &state)
{
    return state.account.purchasePath.left(state.account.purchasePath.lastIndexOf('/'));
}

QByteArray checkoutUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/checkout/" + percentEncode(purchase.ref));
}

QByteArray resultUrl(const State &state, const Purchase &purchase)
{
    return shopUrl(state, "/thanks/" + percentEncode(purchase.ref));
}

} // namespace kassa::seqr::shop
