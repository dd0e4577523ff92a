#include "providers/seqr/sandbox.h"

#include "codec/qr.h"
#include "providers/seqr/qr_widget.h"
#include "providers/seqr/sandbox_certification.h"
#include "providers/seqr/sandbox_checkout.h"
#include "providers/seqr/sandbox_desk.h"
#include "providers/seqr/sandbox_notices.h"
#include "providers/seqr/sandbox_payments.h"
#include "providers/seqr/sandbox_phone.h"
#include "providers/seqr/sandbox_soap.h"
#include "providers/seqr/webshop_plugin.h"
#include "providers/seqr/wsdl.h"

namespace kassa::seqr {

namespace sandbox {

namespace {

constexpr qsizetype longestUrl = 8000;

struct Asked // an address of ours
{
    QByteArray origin, target, path, query;
};

Asked askedFor(const QByteArray &url, const Origins &origins)
{
    Asked asked{originOf(url), targetOf(url), {}, {}};
    for (const QByteArray &origin : {origins.api, origins.page}) {
        if (url.startsWith(origin + '/')) {
            asked.origin = origin;
            asked.target = url.mid(origin.size());
        }
    }
    const qsizetype mark = asked.target.indexOf('?');
    asked.path = mark < 0 ? asked.target : asked.target.left(mark);
    asked.query = mark < 0 ? QByteArray() : asked.target.mid(mark + 1);
    return asked;
}

void notFound(Step &step, ExchangeId exchange)
{
    reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "Not found\n"));
}

void drawCode(Step &step, ExchangeId exchange, const QByteArray &query)
{
    const QByteArray payload = value(parseForm(query).value_or(Fields()), "data");
    const auto matrix = qrMatrix(payload);
    if (!matrix)
        return notFound(step, exchange);
    codeDrawn(step, payload);
    reply(step, exchange, httpResponse(200, "image/svg+xml", qrSvg(*matrix)));
}

bool isService(const QByteArray &path)
{
    return path == servicePath || path == cashregisterPath;
}

void looked(Step &step, ExchangeId exchange, const Asked &asked)
{
    if (isService(asked.path) && asked.query.toLower() == "wsdl")
        reply(step, exchange, httpResponse(200, "text/xml; charset=utf-8", wsdl(asked.origin + asked.path)));
    else if (isWidgetPath(asked.path))
        reply(step, exchange, httpResponse(200, "text/javascript; charset=utf-8", widgetScript()));
    else if (isPluginPath(asked.path))
        reply(step, exchange, httpResponse(200, "text/javascript; charset=utf-8", pluginScript()));
    else if (asked.path == drawingPath)
        drawCode(step, exchange, asked.query);
    else if (asked.path == certificationPath)
        reply(step, exchange, certificationPage(step.state));
    else if (!openPhone(step, exchange, asked.target))
        notFound(step, exchange);
}

void loaded(Step &step, ExchangeId exchange, const Navigation &navigation)
{
    if (navigation.url.size() > longestUrl)
        return notFound(step, exchange);
    looked(step, exchange, askedFor(navigation.url, step.state.inputs.origins));
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return notFound(step, exchange);
    const QByteArray query = head->query.isEmpty() ? QByteArray() : '?' + head->query;
    const Asked asked = askedFor(request.origin + head->path + query, step.state.inputs.origins);
    if (head->method == "POST" && isService(asked.path))
        answerSoap(step, exchange, request);
    else if (head->method == "GET")
        looked(step, exchange, asked);
    else
        reply(
            step, exchange,
            httpResponse(405, "text/plain; charset=utf-8", "Method not allowed\n", {{"Allow", "GET, POST"}}));
}

void fired(Step &step, const QByteArray &key)
{
    const qsizetype colon = key.indexOf(':');
    const QByteArray kind = key.left(colon);
    static const std::map<QByteArray, void (*)(Step &, const QByteArray &)> handlers{
        {"commit", commitWindowOver},
        {"second", secondPassed},
        {"expire", lifetimeOver},
        {"lapse", reservationLapsed}};
    if (kind == "held")
        heldAnswerDue(step, key);
    else if (kind == "notice")
        noticeDue(step, key);
    else if (const auto found = handlers.find(kind); found != handlers.end())
        found->second(step, key.mid(colon + 1));
}

void linkFollowed(Step &step, const QByteArray &link)
{
    if (!scan(step, link, true))
        report(step, kassa::Report::Kind::Warning, "phone", "link.unknown",
               KASSA_TEXT("seqr.sandbox", "The app does not know the link %1").with(link.left(200)));
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (isNoticeTag(input.tag))
        noticeAnswered(step, input.tag, message.payload);
    else if (isPurchaseTag(input.tag))
        shopAnswered(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        fired(step, timer->key);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        requested(step, message.exchange, *request);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        loaded(step, message.exchange, *navigation);
    else if (const auto *link = std::get_if<AppLink>(&message.payload))
        linkFollowed(step, link->url);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        phonePressed(step, message.exchange, *action);
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.account = accountOf(setup.keys);
    state.ids = IdSource(setup.inputs.seed, "sandbox");
    state.now = setup.inputs.start;
    Terminal webshop;
    webshop.id = state.account.terminal;
    webshop.password = state.account.terminalPassword;
    state.terminals.insert(webshop.id, webshop);
    const Origins &origins = setup.inputs.origins;
    const QByteArray shop = origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic;
    if (!shop.isEmpty()) // else the shop is outside and says where it is: register-webshop
        state.webshops.insert(state.account.webshop,
                              {state.account.webshop, shop + state.account.purchasePath});
    return state;
}

void respond(Step &step, const Input &input)
{
    step.state.now = step.now;
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

} // namespace kassa::seqr
