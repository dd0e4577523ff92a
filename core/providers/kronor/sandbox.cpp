#include "providers/kronor/sandbox.h"

#include "providers/kronor/sandbox_after.h"
#include "providers/kronor/sandbox_api.h"
#include "providers/kronor/sandbox_desk.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_pages.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_sockets.h"
#include "providers/kronor/sandbox_webhooks.h"

namespace kassa::kronor {

namespace sandbox {

namespace {

constexpr qsizetype longestUrl = 16'000; // tokens stand in addresses

QByteArray targetBelow(const QByteArray &url, const Origins &origins)
{
    for (const QByteArray &origin : {origins.api, origins.page}) {
        if (url.startsWith(origin + '/'))
            return url.mid(origin.size());
    }
    return targetOf(url);
}

Asked askedFor(const QByteArray &url, const Origins &origins)
{
    const QByteArray target = targetBelow(url, origins);
    const qsizetype mark = target.indexOf('?');
    return {url, mark < 0 ? target : target.left(mark),
            mark < 0 ? Fields() : parseForm(target.mid(mark + 1)).value_or(Fields())};
}

void notFound(Step &step, ExchangeId exchange)
{
    const Json body = Json::object(
        {{"path", str("$")}, {"error", str("resource does not exist")}, {"code", str("not-found")}});
    reply(step, exchange, httpResponse(404, "application/json; charset=utf-8", body.toCompact()));
}

void loaded(Step &step, ExchangeId exchange, const Navigation &navigation)
{
    const Asked asked = askedFor(navigation.url, step.state.inputs.origins);
    const QByteArray outcome = value(navigation.form, "outcome");
    const bool isTooLong = navigation.url.size() > longestUrl;
    if (!isTooLong && navigation.method == "POST" && !outcome.isEmpty())
        posted(step, exchange, navigation.url, outcome);
    else if (isTooLong || !openPage(step, exchange, asked))
        notFound(step, exchange);
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray path =
        head ? askedFor(request.origin + head->path, step.state.inputs.origins).path : QByteArray();
    if (head && head->method == "POST" && path == apiPath)
        answerApi(step, exchange, request);
    else
        notFound(step, exchange);
}

void fired(Step &step, const QByteArray &key)
{
    const QByteArray kind = key.left(key.indexOf(':'));
    const QByteArray rest = key.mid(kind.size() + 1);
    static const std::map<QByteArray, void (*)(Step &, const QByteArray &)> handlers{
        {"order", orderStepDue},
        {"expire", orderExpired},
        {"late", orderLate},
        {"bankid", bankidDue},
        {"qr", qrDue},
        {"hook", hookDue},
        {"refund", refundDue},
        {"request", requestStepDue},
        {"purchase", purchaseExpired}};
    if (kind == "held")
        heldAnswerDue(step, key);
    else if (isSocketTimer(kind))
        socketTimer(step, kind, rest);
    else if (const auto found = handlers.find(kind); found != handlers.end())
        found->second(step, rest);
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (isHookTag(input.tag))
        hookAnswered(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        fired(step, timer->key);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        requested(step, message.exchange, *request);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        loaded(step, message.exchange, *navigation);
    else if (const auto *page = std::get_if<Page>(&message.payload))
        documentShown(step, *page);
    else if (const auto *link = std::get_if<AppLink>(&message.payload))
        appOpened(step, link->url);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        pressed(step, message.exchange, *action);
    else if (const auto *open = std::get_if<SocketOpen>(&message.payload))
        socketOpened(step, message, *open);
    else if (const auto *text = std::get_if<SocketText>(&message.payload))
        socketSays(step, message.exchange, text->bytes);
    else if (std::holds_alternative<SocketClosed>(message.payload))
        socketGone(step, message.exchange);
}

// Subscribers are told before the browser is redirected (section 11).
void pushBeforeAnswers(Step &step)
{
    Effects rest = std::exchange(step.effects, {});
    pushChanges(step);
    std::move(rest.begin(), rest.end(), std::back_inserter(step.effects));
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.account = accountOf(setup.keys);
    state.ids = IdSource(setup.inputs.seed, "sandbox");
    return state;
}

void respond(Step &step, const Input &input)
{
    if (const auto *came = std::get_if<Received>(&input))
        received(step, *came);
    else if (const auto *operated = std::get_if<Operated>(&input))
        operate(step, *operated);
    pushBeforeAnswers(step);
}

} // namespace sandbox

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<sandbox::Step>>(sandbox::stateOf(setup));
}

} // namespace kassa::kronor
