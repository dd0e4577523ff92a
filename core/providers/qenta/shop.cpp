#include "providers/qenta/shop.h"

#include "providers/qenta/shop_after.h"
#include "providers/qenta/shop_collect.h"
#include "providers/qenta/shop_pages.h"
#include "providers/qenta/shop_result.h"
#include "providers/qenta/shop_start.h"
#include "providers/qenta/shop_switches.h"
#include "providers/qenta/shop_view.h"

#include <algorithm>

namespace kassa::qenta {

namespace shop {

namespace {

constexpr qsizetype mostPurchases = 10'000;

// --- a purchase begins

bool isEntry(const QByteArray &word)
{
    return isOneOf(word, {entry::ownForm, entry::iframe, entry::hosted});
}

void start(Step &step, const Start &input)
{
    State &state = step.state;
    Purchase purchase;
    purchase.order = input.order;
    if (const auto other = currencyOf(state.switches.currency))
        purchase.order.currency = *other;
    if (purchase.order.reference.isEmpty())
        purchase.order.reference = "QS-" + QByteArray::number(1000 + state.ids.next("order"));
    purchase.ref = purchase.order.reference;
    purchase.method = state.switches.method;
    if (isEntry(input.entry))
        purchase.entry = input.entry;
    QByteArray refused;
    if (totalOf(purchase.order).minor <= 0)
        refused = "shop.zero-sum";
    else if (state.byRef.contains(purchase.ref))
        refused = "shop.reference-used";
    else if (state.purchases.size() >= mostPurchases)
        refused = "shop.full";
    if (!refused.isEmpty()) {
        refuseOrder(step, purchase.ref, refused);
        return;
    }
    Purchase &added = addPurchase(state, std::move(purchase));
    report(step, added, Report::Kind::State, added.state, purchaseIs(added.ref, stateTitle(added.state)));
    openCheckout(step, added);
}

// --- answers

std::vector<WireError> errorsOf(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    return response == nullptr ? std::vector<WireError>()
                               : errorsIn(readForm(response->raw.body.left(65'536)));
}

// What is asked on the way to the provider's page.
bool isOfTry(Ask ask)
{
    return ask != Ask::Script && ask != Ask::Details && ask != Ask::After;
}

void answered(Step &step, const QByteArray &tag, const Payload &payload)
{
    const Call call = step.state.calls.take(tag);
    Purchase &purchase = step.state.purchases[call.purchase];
    if (isOfTry(call.ask) && isDecided(purchase)) {
        leaveTry(step, purchase);
        return;
    }
    const auto answer = readAnswer(payload);
    switch (call.ask) {
    case Ask::Init:
        return answer ? initAnswered(step, purchase, *answer)
                      : initFailed(step, purchase, errorsOf(payload), answer.error());
    case Ask::Store:
        return storeAnswered(step, purchase, payload);
    case Ask::Script:
        return; // it runs in a browser
    case Ask::Read:
        return readAnswered(step, purchase, answer);
    case Ask::Number:
        return numberAnswered(step, purchase, answer);
    case Ask::Start:
        return startAnswered(step, purchase, answer, errorsOf(payload));
    case Ask::Details:
        return detailsAnswered(step, purchase, answer);
    case Ask::After:
        return afterAnswered(step, purchase, call, answer);
    }
}

void timerFired(Step &step, const QByteArray &key)
{
    Purchase *purchase = findPurchase(step.state, key.mid(key.indexOf(':') + 1));
    if (purchase == nullptr)
        return;
    if (key.startsWith("watch:"))
        watchFired(step, *purchase);
    else if (key.startsWith("wait:"))
        waitOver(step, *purchase);
}

// --- routes of the shop's origin

struct Visit
{
    ExchangeId exchange;
    QByteArray method;
    QByteArrayList path; // below the shop's origin, decoded
    Fields query, form;
};

void replyPlain(Step &step, ExchangeId exchange, int status, const QByteArray &words)
{
    reply(step, exchange, httpResponse(status, "text/plain; charset=utf-8", words + '\n'));
}

QByteArray prefixOf(const QByteArray &origin)
{
    const QByteArray target = targetOf(origin);
    return target == "/" ? QByteArray() : target;
}

Visit visitOf(const State &state, ExchangeId exchange, const QByteArray &method, const QByteArray &url)
{
    Visit visit;
    visit.exchange = exchange;
    visit.method = method;
    const QByteArray target = targetOf(url);
    const qsizetype mark = target.indexOf('?');
    QByteArray path = mark < 0 ? target : target.left(mark);
    for (const QByteArray &origin : {state.inputs.origins.shop, state.inputs.origins.shopPublic}) {
        const QByteArray prefix = prefixOf(origin);
        if (!prefix.isEmpty() && path.startsWith(prefix + '/')) {
            path = path.mid(prefix.size());
            break;
        }
    }
    for (const QByteArray &segment : path.split('/')) {
        if (!segment.isEmpty())
            visit.path.append(percentDecode(segment).value_or(QByteArray()));
    }
    if (mark >= 0)
        visit.query = parseForm(target.mid(mark + 1)).value_or(Fields());
    return visit;
}

void showCheckout(Step &step, Purchase &purchase, ExchangeId exchange)
{
    if (purchase.state == shopState::collecting)
        reply(step, exchange, checkoutPage(step.state, purchase));
    else
        reply(step, exchange,
              redirectTo(
                  pageUrl(step.state, purchase.state == shopState::review ? "review" : "result", purchase),
                  303));
}

void route(Step &step, const Visit &visit)
{
    const QByteArray what = visit.path.value(0);
    if (what == "help") {
        reply(step, visit.exchange, helpPage(step.state));
        return;
    }
    if (what == QByteArray(styleSheetPath).mid(1)) {
        reply(step, visit.exchange, styleSheet());
        return;
    }
    const QByteArray ref = visit.path.isEmpty() ? QByteArray() : visit.path.last();
    Purchase *purchase = step.state.byRef.contains(ref) ? findPurchase(step.state, ref) : nullptr;
    if (purchase == nullptr)
        replyPlain(step, visit.exchange, 404, "No such page");
    else if (what == "checkout")
        showCheckout(step, *purchase, visit.exchange);
    else if (what == "review")
        reviewAsked(step, *purchase, visit.exchange);
    else if (what == "pay")
        reply(step, visit.exchange, payPage(step.state, *purchase));
    else if (what == "return" && visit.path.size() == 3)
        buyerReturned(step, *purchase, visit.exchange, visit.path[1]);
    else if (what == "result")
        reply(step, visit.exchange, resultPage(step.state, *purchase));
    else if (what == "stored")
        storeReturns(step, *purchase, visit.exchange, visit.query, visit.form);
    else
        replyPlain(step, visit.exchange, 404, "No such page");
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head) {
        replyPlain(step, exchange, 400, "Unreadable request");
        return;
    }
    Visit visit = visitOf(step.state, exchange, head->method, request.origin + head->target);
    if (visit.path == QByteArrayList{"confirm"}) {
        if (head->method == "POST")
            confirmationCame(step, exchange, request);
        else
            replyPlain(step, exchange, 405, "POST only");
        return;
    }
    visit.form = readForm(request.raw.body);
    route(step, visit);
}

// --- the shop's documents

Purchase *purchaseOfPage(State &state, const QByteArray &url)
{
    const QByteArray address = url.left(url.contains('?') ? url.indexOf('?') : url.size());
    const auto ref = percentDecode(address.mid(address.lastIndexOf('/') + 1));
    return ref && state.byRef.contains(*ref) ? findPurchase(state, *ref) : nullptr;
}

void documentShown(Step &step, const Page &page)
{
    Purchase *purchase = purchaseOfPage(step.state, page.url);
    if (purchase == nullptr || page.id == page::shopReturn)
        return;
    purchase->openUrl = page.url;
    if (page.id == page::shopCheckout)
        checkoutShown(step, *purchase);
    else if (page.id == page::shopResult || page.id == page::shopWaiting)
        resultShown(step, *purchase);
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    Purchase *purchase = purchaseOfPage(step.state, action.page);
    const QByteArray &url = action.page;
    if (purchase != nullptr && url == pageUrl(step.state, "checkout", *purchase) &&
        purchase->state == shopState::collecting)
        checkoutPressed(step, *purchase, exchange, action);
    else if (purchase != nullptr && url == pageUrl(step.state, "review", *purchase))
        reviewPressed(step, *purchase, exchange, action);
    else if (purchase != nullptr)
        resultPressed(step, *purchase, exchange, action);
    else
        replyPlain(step, exchange, 404, "No such page");
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (step.state.calls.contains(input.tag)) {
        answered(step, input.tag, message.payload);
    } else if (const auto *timer = std::get_if<TimerFired>(&message.payload)) {
        timerFired(step, timer->key);
    } else if (const auto *navigation = std::get_if<Navigation>(&message.payload)) {
        Visit visit = visitOf(step.state, message.exchange, navigation->method, navigation->url);
        visit.form = navigation->form;
        route(step, visit);
    } else if (const auto *request = std::get_if<HttpRequest>(&message.payload)) {
        requested(step, message.exchange, *request);
    } else if (const auto *page = std::get_if<Page>(&message.payload)) {
        documentShown(step, *page);
    } else if (const auto *event = std::get_if<PageEvent>(&message.payload)) {
        frameSays(step, *event);
    } else if (const auto *action = std::get_if<BuyerAction>(&message.payload)) {
        pressed(step, message.exchange, *action);
    }
}

void operate(Step &step, const Operated &operated)
{
    if (isAfterOperation(operated.operation))
        operateAfter(step, operated);
    else
        setSwitch(step, operated.operation, value(operated.fields, "value"));
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.account = accountOf(setup.keys);
    state.ids = IdSource(setup.inputs.seed, "shop");
    state.now = setup.inputs.start;
    return state;
}

void respond(Step &step, const Input &input)
{
    step.state.now = step.now;
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

} // namespace kassa::qenta
