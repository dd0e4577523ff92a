#include "providers/cascad/shop.h"

#include "providers/cascad/shop_after.h"
#include "providers/cascad/shop_callbacks.h"
#include "providers/cascad/shop_entry.h"
#include "providers/cascad/shop_list.h"
#include "providers/cascad/shop_pages.h"
#include "providers/cascad/shop_result.h"
#include "providers/cascad/shop_view.h"

namespace kassa::cascad {

namespace shop {

namespace {

constexpr qsizetype mostPurchases = 10'000;

// --- a purchase begins

QByteArray refusalOf(const State &state, const Purchase &purchase, const Result<Totals> &totals)
{
    if (!totals)
        return totals.error().code;
    if (totals->withVat <= 0)
        return "shop.zero-sum";
    if (state.byRef.contains(purchase.ref))
        return "shop.reference-used";
    return state.purchases.size() >= mostPurchases ? QByteArray("shop.full") : QByteArray();
}

void start(Step &step, const Start &input)
{
    State &state = step.state;
    Purchase purchase;
    purchase.entry = input.entry.isEmpty() ? QByteArray(entry::link) : input.entry;
    purchase.order = input.order;
    if (purchase.order.reference.isEmpty())
        purchase.order.reference = "CC-" + QByteArray::number(1000 + state.ids.next("order"));
    purchase.ref = purchase.order.reference;
    purchase.testMode = state.switches.mode == "test";
    const auto totals = totalsOf(purchase.order);
    if (const QByteArray refused = refusalOf(state, purchase, totals); !refused.isEmpty()) {
        refuseOrder(step, purchase.ref, refused);
        return;
    }
    purchase.total = {totals->withVat, purchase.order.currency};
    begin(step, addPurchase(state, std::move(purchase)));
}

// --- answers of the API

void answered(Step &step, Purchase &purchase, Ask what, const Json &answer)
{
    switch (what) {
    case Ask::Create:
        return created(step, purchase, answer);
    case Ask::Prerequest:
        return servicesCame(step, purchase, answer);
    case Ask::PublicCreate:
        return publicCreated(step, purchase, answer);
    case Ask::Look:
        return looked(step, purchase, answer);
    default:
        return afterAnswered(step, purchase, what, answer);
    }
}

void notAnswered(Step &step, Purchase &purchase, Ask what, const Error &error)
{
    switch (what) {
    case Ask::Create:
        return notCreated(step, purchase, error);
    case Ask::Prerequest:
        return servicesFailed(step, purchase, error);
    case Ask::PublicCreate:
        return publicNotCreated(step, purchase, error);
    case Ask::Look:
        return lookFailed(step, purchase, error);
    default:
        return afterFailed(step, purchase, what, error);
    }
}

void apiAnswer(Step &step, const QByteArray &tag, const Payload &payload)
{
    const Call call = step.state.calls.take(tag);
    const auto answer = readAnswer(payload);
    if (call.purchase < 0) {
        if (answer)
            listAnswered(step, call.ask, *answer);
        else
            listFailed(step, call.ask, answer.error());
        return;
    }
    Purchase &purchase = step.state.purchases[call.purchase];
    if (answer)
        answered(step, purchase, call.ask, *answer);
    else
        notAnswered(step, purchase, call.ask, answer.error());
}

// --- routes of the shop's origin

struct Visit
{
    ExchangeId exchange;
    QByteArray path; // below the shop's origin, decoded
    Fields query;
};

Visit visitOf(const State &state, ExchangeId exchange, const QByteArray &url)
{
    QByteArray target = targetOf(url);
    for (const QByteArray &origin : {state.inputs.origins.shop, state.inputs.origins.shopPublic}) {
        if (!origin.isEmpty() && url.startsWith(origin + '/')) {
            target = url.mid(origin.size());
            break;
        }
    }
    if (const qsizetype hash = target.indexOf('#'); hash >= 0)
        target.truncate(hash);
    const qsizetype mark = target.indexOf('?');
    return {exchange, percentDecode(mark < 0 ? target : target.left(mark)).value_or(QByteArray()),
            mark < 0 ? Fields() : parseForm(target.mid(mark + 1)).value_or(Fields())};
}

Purchase *purchaseAt(State &state, const QByteArray &ref)
{
    return ref.isEmpty() ? nullptr : findPurchase(state, ref);
}

// The parameters of the return address are not signed: the shop asks before it believes anything
// (section 6.3).
void payerReturns(Step &step, Purchase &purchase, ExchangeId exchange)
{
    mark(step, purchase, "7");
    if (isResolved(purchase)) {
        reply(step, exchange, redirectTo(resultUrl(step.state, purchase), 303));
        return;
    }
    purchase.returns.append(exchange);
    look(step, purchase);
}

void route(Step &step, const Visit &visit)
{
    constexpr qsizetype checkout = 10, orders = 8; // sizes of "/checkout/" and "/orders/"
    const bool atCheckout = visit.path.startsWith("/checkout/");
    const bool atResult = visit.path.startsWith("/orders/");
    Purchase *purchase = purchaseAt(step.state, atCheckout ? visit.path.mid(checkout)
                                                : atResult ? visit.path.mid(orders)
                                                           : value(visit.query, "order"));
    if (!purchase)
        reply(step, visit.exchange, httpResponse(404, "text/plain; charset=utf-8", "No such order\n"));
    else if (atCheckout && isResolved(*purchase))
        reply(step, visit.exchange, redirectTo(resultUrl(step.state, *purchase), 303));
    else if (atCheckout)
        reply(step, visit.exchange, checkoutPage(step.state, *purchase));
    else if (atResult)
        reply(step, visit.exchange, resultPage(step.state, *purchase));
    else if (visit.path == "/return")
        payerReturns(step, *purchase, visit.exchange);
    else
        reply(step, visit.exchange, httpResponse(404, "text/plain; charset=utf-8", "No such page\n"));
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const Visit visit =
        visitOf(step.state, exchange, head ? request.origin + head->path + '?' + head->query : QByteArray());
    if (head && head->method == "POST" && visit.path == "/callback")
        callbackCame(step, exchange, request);
    else
        route(step, visit);
}

// --- the shop's documents

void documentShown(Step &step, const Page &page)
{
    State &state = step.state;
    for (Purchase &purchase : state.purchases) {
        const bool isCheckout = page.url == checkoutUrl(state, purchase);
        if (!isCheckout && page.url != resultUrl(state, purchase))
            continue;
        purchase.openUrl = page.url;
        purchase.waits = page.id == page::shopWaiting || page.id == page::shopTab;
        if (page.id == page::shopWidget)
            mark(step, purchase, "2b");
        if (page.id == page::shopOwn)
            loadServices(step, purchase);
        if (isResolved(purchase) && std::exchange(purchase.waits, false))
            navigateTop(step, purchase, resultUrl(state, purchase));
        return;
    }
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    for (Purchase &purchase : step.state.purchases) {
        if (purchase.openUrl != action.page)
            continue;
        auto page = openPage(step.state, purchase);
        if (page && page->control(action.control))
            pressOn(step, purchase, exchange, action);
        else
            reply(step, exchange, std::move(*page));
        return;
    }
    reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "No such page\n"));
}

void timerFired(Step &step, const QByteArray &key)
{
    Purchase *purchase = key.startsWith("look:") ? purchaseAt(step.state, key.mid(5)) : nullptr;
    if (purchase)
        lookDue(step, *purchase);
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (step.state.calls.contains(input.tag))
        apiAnswer(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        timerFired(step, timer->key);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        route(step, visitOf(step.state, message.exchange, navigation->url));
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        requested(step, message.exchange, *request);
    else if (const auto *page = std::get_if<Page>(&message.payload))
        documentShown(step, *page);
    else if (const auto *event = std::get_if<PageEvent>(&message.payload))
        frameSays(step, *event);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        pressed(step, message.exchange, *action);
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.account = accountOf(setup.keys);
    state.ids = IdSource(setup.inputs.seed, "shop");
    return state;
}

void respond(Step &step, const Input &input)
{
    if (const auto *began = std::get_if<Start>(&input))
        start(step, *began);
    else if (const auto *came = std::get_if<Received>(&input))
        received(step, *came);
    else if (const auto *operated = std::get_if<Operated>(&input))
        operate(step, *operated);
}

} // namespace shop

std::unique_ptr<Machine> makeShop(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<shop::Step>>(shop::stateOf(setup));
}

} // namespace kassa::cascad
