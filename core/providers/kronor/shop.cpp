#include "providers/kronor/shop.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/flow.h"
#include "providers/kronor/shop_after.h"
#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_pages.h"
#include "providers/kronor/shop_payment.h"
#include "providers/kronor/shop_watch.h"
#include "providers/kronor/shop_webhooks.h"
#include "providers/kronor/test_data.h"
#include "signing/mac.h"

#include <algorithm>

namespace kassa::kronor {

namespace shop {

namespace {

constexpr qsizetype mostPurchases = 10'000;

// --- a purchase begins

Kind kindOf(const QByteArray &entryId)
{
    if (entryId == entry::paymentSession)
        return Kind::Session;
    return entryId == entry::identity ? Kind::Identity : Kind::Order;
}

// Deterministic: order and customer, never the time (section 4.2).
QByteArray keyOfOrder(const Order &order)
{
    QByteArray key = order.reference;
    if (order.customer && !order.customer->customerNumber.isEmpty())
        key += '.' + order.customer->customerNumber.toUtf8();
    return isIdempotencyKey(key) ? key : hexHash(QCryptographicHash::Sha256, key);
}

// Whoever the order does not name is a test person; so is a person without a number.
void completeCustomer(Order &order)
{
    const Customer person = testCustomer(order.country);
    if (!order.customer || order.customer->billing.isEmpty())
        order.customer = person;
    if (order.customer->nationalId.isEmpty())
        order.customer->nationalId = person.nationalId;
    Address &billing = order.customer->billing;
    if (billing.country.isEmpty())
        billing.country = order.country;
}

// What Kronor would refuse, by the rules of what is going to be asked.
std::vector<CheckRow> rulesFor(const Purchase &purchase, const Totals &totals, Time now)
{
    switch (purchase.kind) {
    case Kind::Session:
        return checkSession(request::sessionInput(purchase.order, totals, purchase.key, now));
    case Kind::Identity:
        return {};
    case Kind::Order:
        break;
    }
    return checkPurchase(purchaseInput(purchase.order, totals, purchase.key));
}

struct Refusal
{
    QByteArray code;
    Text why;
};

std::optional<Refusal> refusalOf(const Step &step, const Purchase &purchase, const Result<Totals> &totals)
{
    const State &state = step.state;
    const auto coded = [&](const QByteArray &code) {
        return Refusal{code, orderRefused(purchase.ref, code)};
    };
    if (!totals)
        return coded(totals.error().code);
    if (state.byRef.contains(purchase.ref))
        return coded("shop.reference-used");
    if (state.purchases.size() >= mostPurchases)
        return coded("shop.full");
    if (totals->withVat <= 0 && purchase.kind != Kind::Identity)
        return coded("shop.zero-sum");
    for (const CheckRow &row : rulesFor(purchase, *totals, step.now)) {
        if (!row.holds)
            return Refusal{row.rule, KASSA_TEXT("kronor", "Order %1 is not sent, Kronor would refuse %2: %3")
                                         .with(purchase.ref)
                                         .with(row.path)
                                         .with(row.numbers)};
    }
    return std::nullopt;
}

void start(Step &step, const Start &input)
{
    State &state = step.state;
    Purchase purchase;
    purchase.kind = kindOf(input.entry);
    purchase.order = input.order;
    if (purchase.order.reference.isEmpty())
        purchase.order.reference = "KR-" + QByteArray::number(1000 + state.ids.next("order"));
    completeCustomer(purchase.order);
    purchase.ref = purchase.order.reference;
    purchase.key = keyOfOrder(purchase.order);
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included);
    if (auto refused = refusalOf(step, purchase, totals)) {
        reportShop(step, Report::Kind::Refused, refused->code, std::move(refused->why));
        return;
    }
    Purchase &added = addPurchase(state, std::move(purchase));
    if (state.switches.webhooks && state.webhookSecret.isEmpty())
        beginAfterWebhook(step, indexOf(state, added));
    else
        create(step, added);
}

// --- answers of the API

void answered(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    switch (call.ask) {
    case Ask::Webhook:
        return webhookSet(step, data);
    case Ask::WebhookDelete:
        return webhookDeleted(step);
    case Ask::Create:
        return created(step, purchase, data);
    case Ask::VerifyOrder:
        return orderVerified(step, purchase, data);
    case Ask::VerifyPurchase:
        return purchaseVerified(step, purchase, data);
    case Ask::Pay:
        return paymentCreated(step, purchase, data);
    case Ask::VerifyPayment:
        return paymentVerified(step, purchase, data);
    case Ask::VerifyIdentity:
        return identityVerified(step, purchase, data);
    case Ask::LookUp:
        return lookedUp(step, purchase, data);
    case Ask::CancelOrder:
        return orderCancelled(step, purchase, data);
    case Ask::CancelPayment:
        return pollNow(step, purchase); // the watch hears what became of it
    case Ask::After:
        return afterAnswered(step, purchase, call, data);
    case Ask::Watch:
    case Ask::Lab:
    case Ask::Refresh:
        return;
    }
}

void notAnswered(Step &step, Purchase &purchase, const Call &call, const Error &error)
{
    switch (call.ask) {
    case Ask::Webhook:
    case Ask::WebhookDelete:
        return webhookNotSet(step, error);
    case Ask::Create:
        return notCreated(step, purchase, error);
    case Ask::VerifyOrder:
    case Ask::VerifyPurchase:
    case Ask::VerifyPayment:
    case Ask::VerifyIdentity:
        return verificationFailed(step, purchase, error);
    case Ask::Pay:
        return paymentNotCreated(step, purchase, error);
    case Ask::After:
        return afterFailed(step, purchase, call, error);
    case Ask::CancelOrder:
        return verify(step, purchase);
    case Ask::CancelPayment:
        return pollNow(step, purchase);
    case Ask::LookUp:
    case Ask::Watch:
    case Ask::Lab:
    case Ask::Refresh:
        return;
    }
}

// The mistake of section 12, 6, on demand.
void freshKey(Step &step, Call &call)
{
    for (auto &[name, input] : call.request.variables.members()) {
        if (input.contains("idempotencyKey"))
            input.set("idempotencyKey", Json::string(step.state.ids.uuid("fresh-key")));
    }
}

// Sends it again later, with the same key. False: no more attempts.
bool retried(Step &step, const QByteArray &tag, Call call, const Error &error)
{
    const auto pause = error.kind == ErrorKind::Network ? retryPause(call.attempt) : std::nullopt;
    if (!pause)
        return false;
    ++call.attempt;
    if (step.state.switches.freshKeys && call.ask == Ask::Create)
        freshKey(step, call);
    const QByteArray key = "retry:" + tag;
    startTimer(step, key, *pause);
    step.state.retries.insert(key, std::move(call));
    return true;
}

void apiAnswer(Step &step, const QByteArray &tag, const Payload &payload)
{
    const Call call = step.state.calls.take(tag);
    Purchase &purchase = step.state.purchases[call.purchase];
    const auto data = readGraphqlAnswer(payload);
    if (call.ask == Ask::Watch)
        return watchAnswered(step, purchase, call, data);
    if (call.ask == Ask::Lab && (data || data.error().kind != ErrorKind::Network))
        return labAnswered(step, purchase, call, data);
    if (data)
        return answered(step, purchase, call, *data);
    const Error &error = data.error();
    const bool again = retried(step, tag, call, error);
    report(step, purchase, again ? Report::Kind::Info : Report::Kind::Warning, error.code,
           KASSA_TEXT("kronor", "%1, attempt %2: %3")
               .with(rootFieldOf(call.request))
               .with(QByteArray::number(call.attempt))
               .with(error.detail));
    if (!again)
        notAnswered(step, purchase, call, error);
}

void timerFired(Step &step, const QByteArray &key)
{
    if (step.state.retries.contains(key)) {
        ask(step, step.state.retries.take(key));
        return;
    }
    static const std::map<QByteArray, void (*)(Step &, Purchase &)> handlers{
        {"poll", pollDue},   {"socket", reconnectDue},  {"silence", silenceDue}, {"abandon", giveUpOrder},
        {"late", cancelDue}, {"identity", identityDue}, {"verify", verifyDue},   {"refund", refundDue}};
    const qsizetype colon = key.indexOf(':');
    const auto found = handlers.find(key.left(colon));
    const auto purchase = step.state.byRef.constFind(key.mid(colon + 1));
    if (found != handlers.end() && purchase != step.state.byRef.constEnd())
        found->second(step, step.state.purchases[*purchase]);
}

// --- routes of the shop's origin

struct Visit
{
    ExchangeId exchange;
    QByteArray path; // below the shop's origin, decoded
    Fields query;
};

void replyTo(Step &step, const Visit &visit, std::variant<HttpResponse, Page> answer)
{
    step.effects.emplace_back(Reply{visit.exchange, std::move(answer)});
}

void replyPlain(Step &step, const Visit &visit, int status, const QByteArray &words)
{
    replyTo(step, visit, httpResponse(status, "text/plain; charset=utf-8", words + '\n'));
}

Purchase *purchaseAt(Step &step, const QByteArray &ref)
{
    const auto found = step.state.byRef.constFind(ref);
    return found == step.state.byRef.constEnd() ? nullptr : &step.state.purchases[*found];
}

void route(Step &step, const Visit &visit)
{
    const bool atCheckout = visit.path.startsWith("/checkout/");
    const bool atResult = visit.path.startsWith("/thanks/");
    Purchase *purchase = atCheckout ? purchaseAt(step, visit.path.mid(10))
                         : atResult ? purchaseAt(step, visit.path.mid(8))
                                    : purchaseAt(step, value(visit.query, "purchase"));
    // Without success_url the merchant's own return address knows the order by its reference only.
    if (!purchase && visit.path == returnPath)
        purchase = purchaseAt(step, value(visit.query, "reference"));
    if (purchase)
        leavePage(*purchase); // whatever the window showed, something else is being loaded
    if (!purchase)
        replyPlain(step, visit, 404, "No such order");
    else if (atCheckout && isResolved(*purchase))
        replyTo(step, visit, redirectTo(resultUrl(step.state, *purchase), 303));
    else if (atCheckout)
        replyTo(step, visit, checkoutPage(step.state, *purchase));
    else if (atResult)
        replyTo(step, visit, resultPage(step.state, *purchase));
    else if (visit.path == returnPath)
        shopperReturns(step, *purchase, visit.exchange, visit.query);
    else
        replyPlain(step, visit, 404, "No such page");
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
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.left(mark);
    return {exchange, percentDecode(path).value_or(QByteArray()),
            mark < 0 ? Fields() : parseForm(target.mid(mark + 1)).value_or(Fields())};
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const Visit visit =
        visitOf(step.state, exchange, head ? request.origin + head->path + '?' + head->query : QByteArray());
    if (head && head->method == "POST" && visit.path == "/webhook")
        webhookCame(step, exchange, request);
    else
        route(step, visit);
}

// --- the shop's documents

void documentShown(Step &step, const Page &page)
{
    for (Purchase &purchase : step.state.purchases) {
        const bool isWaiting = page.url == waitingUrl(step.state, purchase);
        if (!isWaiting && page.url != resultUrl(step.state, purchase))
            continue;
        purchase.openUrl = page.url;
        purchase.waits = page.id == page::shopWaiting || page.id == page::shopApp;
        if (isResolved(purchase) && std::exchange(purchase.waits, false))
            navigateTop(step, purchase, resultUrl(step.state, purchase));
        return;
    }
}

void pressOn(Step &step, Purchase &purchase, const QByteArray &controlId)
{
    if (controlId.startsWith(control::payPrefix))
        methodChosen(step, purchase, controlId.mid(qsizetype(qstrlen(control::payPrefix))));
    else if (controlId == control::openApp && !purchase.payUrl.isEmpty())
        navigateTop(step, purchase, purchase.payUrl);
    else if (controlId == control::identify)
        navigateTop(step, purchase, identifyUrl(step.state, purchase));
}

void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    for (Purchase &purchase : step.state.purchases) {
        if (purchase.openUrl != action.page)
            continue;
        const auto before = openPage(step.state, purchase);
        if (before && before->control(action.control))
            pressOn(step, purchase, action.control);
        if (auto after = openPage(step.state, purchase)) {
            step.effects.emplace_back(Reply{exchange, std::move(*after)});
            return;
        }
    }
    step.effects.emplace_back(
        Reply{exchange, httpResponse(404, "text/plain; charset=utf-8", "No such page\n")});
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (step.state.calls.contains(input.tag))
        apiAnswer(step, input.tag, message.payload);
    else if (isSocketTag(input.tag))
        socketCame(step, input.tag, message);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        timerFired(step, timer->key);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        route(step, visitOf(step.state, message.exchange, navigation->url));
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
        {shopState::created, KASSA_TEXT("kronor", "Kronor creates it")},
        {shopState::checking, KASSA_TEXT("kronor", "Kronor checks the order")},
        {shopState::identifying, KASSA_TEXT("kronor", "The shopper identifies with BankID")},
        {shopState::choosing, KASSA_TEXT("kronor", "The shopper chooses a method")},
        {shopState::paying, KASSA_TEXT("kronor", "The shopper pays")},
        {shopState::verifying, KASSA_TEXT("kronor", "The shop asks for the result")},
        {shopState::reserved, KASSA_TEXT("kronor", "The shop sends the goods and captures, or cancels")},
        {shopState::partly, KASSA_TEXT("kronor", "The shop captures the rest, or cancels it")},
        {shopState::captured, KASSA_TEXT("kronor", "Nothing; the shop may return")},
        {shopState::paid, KASSA_TEXT("kronor", "Nothing; the shop may refund")},
    };
    if (!purchase.problem.isEmpty())
        return purchase.problem;
    const auto found = words.find(purchase.state);
    Text next = found == words.end() ? KASSA_TEXT("kronor", "Nothing, it is over") : found->second;
    if (const Text sums = sumsOf(purchase); !sums.isEmpty())
        next = KASSA_TEXT("kronor", "%1 %2").with(sums).with(std::move(next));
    if (!purchase.unproven.isEmpty())
        next = KASSA_TEXT("kronor", "The return is not proven by Kronor: %1. %2")
                   .with(purchase.unproven)
                   .with(std::move(next));
    return next;
}

Rows purchaseRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    rows.reserve(std::size_t(state.purchases.size()));
    for (const Purchase &purchase : state.purchases) {
        const auto sum = [&](qint64 minor) {
            return minor == 0 ? Text() : Text::amount({minor, purchase.order.currency});
        };
        rows.push_back({Text::verbatim(purchase.ref), stateTitle(purchase.state),
                        purchase.kind == Kind::Identity ? Text() : Text::amount(totalOf(purchase.order)),
                        Text::verbatim(purchase.purchaseId), Text::verbatim(purchase.status.join(", ")),
                        sum(purchase.captured), sum(purchase.released), sum(purchase.refunded),
                        Text::verbatim(QByteArray::number(purchase.fulfilled))});
    }
    return selectedRows({KASSA_TEXT("kronor", "Order"), KASSA_TEXT("kronor", "State"),
                         KASSA_TEXT("kronor", "Sum"), KASSA_TEXT("kronor", "Purchase"),
                         KASSA_TEXT("kronor", "Kronor's status"), KASSA_TEXT("kronor", "Captured sum"),
                         KASSA_TEXT("kronor", "Released sum"), KASSA_TEXT("kronor", "Returned sum"),
                         KASSA_TEXT("kronor", "Goods released")},
                        std::move(rows), from, count);
}

Text findingsOf(const KeyRow &row)
{
    Text all;
    for (const QByteArray &finding : row.findings)
        all = all.isEmpty() ? labText(finding)
                            : KASSA_TEXT("kronor", "%1; %2").with(std::move(all)).with(labText(finding));
    return all;
}

Rows keyRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const KeyRow &row : state.keys)
        rows.push_back({Text::verbatim(toIso(row.at)), Text::verbatim(row.ref), Text::verbatim(row.mutation),
                        Text::verbatim(row.key), Text::verbatim(QByteArray::number(row.attempts)),
                        findingsOf(row)});
    return selectedRows({KASSA_TEXT("kronor", "Time"), KASSA_TEXT("kronor", "Order"),
                         KASSA_TEXT("kronor", "Mutation"), KASSA_TEXT("kronor", "Idempotency key"),
                         KASSA_TEXT("kronor", "Attempts"), KASSA_TEXT("kronor", "Lab")},
                        std::move(rows), from, count);
}

void addTo(View &view, const State &state, const Purchase &purchase)
{
    // Who identifies buys nothing (section 1.C).
    const Money total = purchase.kind == Kind::Identity ? Money() : totalOf(purchase.order);
    view.purchases.push_back({purchase.ref, purchase.state, total, purchase.fulfilled, nextOf(purchase)});
    auto offers = offersOf(purchase);
    std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
    if (auto page = openPage(state, purchase))
        view.pages.push_back({Party::ShopPage, purchase.ref, purchase.id, std::move(*page)});
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

View viewOf(const State &state)
{
    View view;
    for (const Purchase &purchase : state.purchases)
        addTo(view, state, purchase);
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "purchases")
        return purchaseRows(state, from, count);
    if (table == "keys")
        return keyRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace shop

std::unique_ptr<Machine> makeShop(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<shop::Step>>(shop::stateOf(setup));
}

} // namespace kassa::kronor
