#include "providers/cascad/sandbox.h"

#include "providers/cascad/sandbox_api.h"
#include "providers/cascad/sandbox_callbacks.h"
#include "providers/cascad/sandbox_desk.h"
#include "providers/cascad/sandbox_documents.h"
#include "providers/cascad/sandbox_gateway.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/test_data.h"

#include <map>

namespace kassa::cascad {

namespace sandbox {

namespace {

constexpr qsizetype longestUrl = 16'000;

void loaded(Step &step, ExchangeId exchange, const Navigation &navigation)
{
    const Asked asked = askedFor(step.state, navigation.url);
    if (navigation.url.size() > longestUrl)
        notFound(step, exchange);
    else if (navigation.method == "POST" && asked.path == processPath)
        processForm(step, exchange, navigation.form);
    else if (!openPage(step, exchange, asked, navigation))
        notFound(step, exchange);
}

void fired(Step &step, const QByteArray &key)
{
    static const std::map<QByteArray, void (*)(Step &, const QByteArray &)> handlers{
        {"expire", expireDue}, {"recover", recoverDue}, {"refund", refundRecoverDue}, {"3ds", challengeDue},
        {"retry", retryDue},   {"late", lateDue},       {"merge", mergeDue},          {"held", heldDue}};
    const qsizetype colon = key.indexOf(':');
    if (const auto found = handlers.find(key.left(colon)); found != handlers.end())
        found->second(step, key.mid(colon + 1));
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (isCallbackTag(input.tag))
        callbackAnswered(step, input.tag, message.payload);
    else if (isPageCallTag(input.tag))
        pageCallAnswered(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        fired(step, timer->key);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        answerApi(step, message.exchange, *request);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        loaded(step, message.exchange, *navigation);
    else if (const auto *page = std::get_if<Page>(&message.payload))
        documentShown(step, *page);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        pressed(step, message.exchange, *action);
}

Merchant merchantWith(const Keys &keys)
{
    Merchant merchant;
    merchant.account = accountOf(keys);
    return merchant;
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.ids = IdSource(setup.inputs.seed, "sandbox");
    state.merchants = {merchantWith(setup.keys), merchantWith(otherAccount())};
    const Origins &origins = setup.inputs.origins;
    const QByteArray shop = origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic;
    if (!shop.isEmpty()) // our own shop; for others: set.callback-url
        state.merchants.front().options.callbackUrl = shop + "/callback";
    return state;
}

void respond(Step &step, const Input &input)
{
    if (const auto *came = std::get_if<Received>(&input))
        received(step, *came);
    else if (const auto *operated = std::get_if<Operated>(&input))
        operate(step, *operated);
}

} // namespace sandbox

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<sandbox::Step>>(sandbox::stateOf(setup));
}

} // namespace kassa::cascad
