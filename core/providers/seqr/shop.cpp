#include "providers/seqr/shop.h"

#include "providers/seqr/flow.h"
#include "providers/seqr/shop_after.h"
#include "providers/seqr/shop_checkout.h"
#include "providers/seqr/shop_pages.h"

#include <algorithm>

namespace kassa::seqr {

namespace shop {

namespace {

// --- answers of the service

void soapAnswered(Step &step, const QByteArray &tag, const Payload &payload)
{
    const Call call = step.state.calls.take(tag);
    const auto answer = readAnswer(payload);
    if (call.purchase < 0)
        return deskAnswered(step, call, answer);
    Purchase &purchase = step.state.purchases[call.purchase];
    switch (call.ask) {
    case Ask::Send:
        return invoiceAnswered(step, purchase, answer);
    case Ask::Status:
        return statusAnswered(step, purchase, answer);
    case Ask::Cancel:
        return cancelAnswered(step, purchase, answer);
    default:
        return afterAnswered(step, purchase, call, answer);
    }
}

void timerFired(Step &step, const QByteArray &key)
{
    if (step.state.retries.contains(key))
        return reportDue(step, step.state.retries.take(key));
    const qsizetype colon = key.indexOf(':');
    const auto found = step.state.byRef.constFind(key.mid(colon + 1));
    if (found == step.state.byRef.constEnd())
        return;
    Purchase &purchase = step.state.purchases[*found];
    if (key.left(colon) == "poll")
        pollDue(step, purchase);
    else if (key.left(colon) == "patience")
        patienceOver(step, purchase);
}

// --- routes of the shop's origin

struct Visit
{
    ExchangeId exchange;
    QByteArray path; // below the shop's origin, decoded
    Fields query;
};

void answerPlain(Step &step, const Visit &visit, int status, const QByteArray &words)
{
    step.effects.emplace_back(
        Reply{visit.exchange, httpResponse(status, "text/plain; charset=utf-8", words + '\n')});
}

// "/thanks/SQ-1001" below "/thanks/".
Purchase *purchaseBelow(State &state, const QByteArray &path, const char *folder)
{
    if (!path.startsWith(folder))
        return nullptr;
    const auto found = state.byRef.constFind(path.mid(qsizetype(qstrlen(folder))));
    return found == state.byRef.constEnd() ? nullptr : &state.purchases[*found];
}

void route(Step &step, const Visit &visit)
{
    State &state = step.state;
    if (Purchase *shown = purchaseBelow(state, visit.path, "/checkout/")) {
        const bool over = shown->kind == Kind::Invoice && isResolved(*shown);
        if (over)
            step.effects.emplace_back(Reply{visit.exchange, redirectTo(resultUrl(state, *shown), 303)});
        else
            step.effects.emplace_back(Reply{visit.exchange, checkoutPage(state, *shown)});
    } else if (const Purchase *thanked = purchaseBelow(state, visit.path, "/thanks/")) {
        step.effects.emplace_back(Reply{visit.exchange, resultPage(state, *thanked)});
    } else if (Purchase *returned = purchaseBelow(state, visit.path, "/return/")) {
        buyerReturns(step, visit.exchange, *returned);
    } else if (Purchase *asked = purchaseBelow(state, visit.path, "/status/")) {
        statusAsked(step, visit.exchange, *asked);
    } else if (const QByteArray notices = secretPath(state) + "/notify/"; visit.path.startsWith(notices)) {
        noticeCame(step, visit.exchange, visit.path.mid(notices.size()), value(visit.query, "t"));
    } else {
        answerPlain(step, visit, 404, "No such page");
    }
}

Visit visitOf(const State &state, ExchangeId exchange, const QByteArray &url)
{
    QByteArray target = targetOf(url);
    for (const QByteArray &origin : {state.inputs.origins.shop, state.inputs.origins.shopPublic}) {
        if (!origin.isEmpty() && url.startsWith(origin + '/')) {
            target = url.mid(origin.size());
            break;
        }
    }
    target = target.left(target.indexOf('#') < 0 ? target.size() : target.indexOf('#'));
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.left(question);
    return {exchange, percentDecode(path).value_or(QByteArray()),
            question < 0 ? Fields() : parseForm(target.mid(question + 1)).value_or(Fields())};
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray query = !head || head->query.isEmpty() ? QByteArray() : '?' + head->query;
    const Visit visit =
        visitOf(step.state, exchange, head ? request.origin + head->path + query : QByteArray());
    if (head && visit.path == step.state.account.purchasePath)
        purchaseCalled(step, exchange, request, *head);
    else
        route(step, visit);
}

void navigated(Step &step, ExchangeId exchange, const Navigation &navigation)
{
    const Visit visit = visitOf(step.state, exchange, navigation.url);
    if (visit.path == step.state.account.purchasePath) // a browser's GET, or a form
        answerPlain(step, visit, 405, "Method not allowed");
    else
        route(step, visit);
}

// --- the shop's documents

void documentShown(Step &step, const Page &page)
{
    for (Purchase &purchase : step.state.purchases) {
        const bool isCheckout = page.url == checkoutUrl(step.state, purchase);
        if (!isCheckout && page.url != resultUrl(step.state, purchase))
            continue;
        purchase.openUrl = page.url;
        // The product's page stays: the next buyer scans the same code.
        purchase.waits = page.id == page::shopPay || page.id == page::shopWaiting;
        if (isResolved(purchase) && std::exchange(purchase.waits, false))
            navigateTop(step, purchase, resultUrl(step.state, purchase));
        return;
    }
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    for (const Purchase &purchase : std::as_const(step.state.purchases)) {
        const auto open = purchase.openUrl == action.page ? openPage(step.state, purchase) : std::nullopt;
        if (!open)
            continue;
        step.effects.emplace_back(Reply{exchange, *open});
        const QByteArray code = codeOf(step.state, purchase);
        if (open->control(action.control) && !code.isEmpty())
            navigateTop(step, purchase, appLink(code));
        return;
    }
    answerPlain(step, {exchange, {}, {}}, 404, "No such page");
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (step.state.calls.contains(input.tag))
        soapAnswered(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        timerFired(step, timer->key);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        navigated(step, message.exchange, *navigation);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        requested(step, message.exchange, *request);
    else if (const auto *page = std::get_if<Page>(&message.payload))
        documentShown(step, *page);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        pressed(step, message.exchange, *action);
}

// --- what is shown of it

Text nextOf(const Purchase &purchase)
{
    static const std::map<QByteArray, Text> words{
        {shopState::shown, KASSA_TEXT("seqr", "A buyer scans the code")},
        {shopState::ordering, KASSA_TEXT("seqr", "SEQR makes the invoice")},
        {shopState::issued, KASSA_TEXT("seqr", "The buyer pays on the phone")},
        {shopState::acknowledging, KASSA_TEXT("seqr", "The shop must update the invoice")},
        {shopState::noticed, KASSA_TEXT("seqr", "The shop must ask for the status within 20 seconds")},
        {shopState::reserved, KASSA_TEXT("seqr", "The shop commits the reservation, or cancels")},
        {shopState::mismatch, KASSA_TEXT("seqr", "A person has to look: ask again, or refund")},
        {shopState::paid, KASSA_TEXT("seqr", "Nothing; the shop may refund")},
        {shopState::partlyRefunded, KASSA_TEXT("seqr", "Nothing; the shop may refund the rest")},
    };
    if (!purchase.problem.isEmpty() && purchase.state != shopState::mismatch)
        return purchase.problem;
    const auto found = words.find(purchase.state);
    Text next = found == words.end() ? KASSA_TEXT("seqr", "Nothing, it is over") : found->second;
    if (!purchase.problem.isEmpty())
        next = KASSA_TEXT("seqr", "%1. %2").with(purchase.problem).with(std::move(next));
    if (purchase.refunded == 0)
        return next;
    const Currency &currency = purchase.total.currency;
    return KASSA_TEXT("seqr", "%1 of %2 went back. %3")
        .with(Text::amount({purchase.refunded, currency}))
        .with(Text::amount({purchase.paid, currency}))
        .with(std::move(next));
}

Text number(qint64 value)
{
    return Text::verbatim(QByteArray::number(value));
}

Rows purchaseRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Purchase &each : state.purchases)
        rows.push_back({Text::verbatim(each.ref), stateTitle(each.state), Text::amount(each.total),
                        each.refunded == 0 ? Text() : Text::amount({each.refunded, each.total.currency}),
                        Text::verbatim(each.invoiceReference), Text::verbatim(each.wireStatus),
                        number(each.version), Text::verbatim(each.ersReference), number(each.fulfilled)});
    return selectedRows({KASSA_TEXT("seqr", "Order"), KASSA_TEXT("seqr", "State"), KASSA_TEXT("seqr", "Sum"),
                         KASSA_TEXT("seqr", "Refunded sum"), KASSA_TEXT("seqr", "Invoice"),
                         KASSA_TEXT("seqr", "SEQR's status"), KASSA_TEXT("seqr", "Version"),
                         KASSA_TEXT("seqr", "ERS reference"), KASSA_TEXT("seqr", "Released")},
                        std::move(rows), from, count);
}

Rows stockRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (auto each = state.stock.cbegin(); each != state.stock.cend(); ++each)
        rows.push_back({Text::verbatim(each.key()), number(*each)});
    return selectedRows({KASSA_TEXT("seqr", "Article"), KASSA_TEXT("seqr", "In stock")}, std::move(rows),
                        from, count);
}

void addTo(View &view, const State &state, const Purchase &purchase)
{
    view.purchases.push_back(
        {purchase.ref, purchase.state, purchase.total, purchase.fulfilled, nextOf(purchase)});
    auto offers = offersOf(purchase);
    std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
    if (auto page = openPage(state, purchase))
        view.pages.push_back({Party::ShopPage, purchase.ref, purchase.ref, std::move(*page)});
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
        begin(step, *began);
    else if (const auto *came = std::get_if<Received>(&input))
        received(step, *came);
    else if (const auto *operated = std::get_if<Operated>(&input))
        operate(step, *operated);
}

View viewOf(const State &state)
{
    View view;
    for (const Purchase &purchase : state.purchases)
        addTo(view, state, purchase);
    auto offers = deskOffers(state);
    std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "purchases")
        return purchaseRows(state, from, count);
    if (table == "stock")
        return stockRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace shop

std::unique_ptr<Machine> makeShop(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<shop::Step>>(shop::stateOf(setup));
}

} // namespace kassa::seqr
