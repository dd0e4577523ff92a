#include "providers/qvickly/shop.h"

#include "providers/parts.h"
#include "providers/qvickly/shop_after.h"
#include "providers/qvickly/shop_host.h"
#include "providers/qvickly/shop_pages.h"
#include "providers/qvickly/shop_result.h"
#include "providers/qvickly/shop_view.h"

namespace kassa::qvickly {

namespace shop {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostPurchases = 10'000;
constexpr int mostAttempts = 3; // of a look-up
constexpr Duration retryAfter = 5s;

// --- a purchase begins, section 1, step 1

void start(Step &step, const Start &input)
{
    State &state = step.state;
    Purchase purchase;
    purchase.order = input.order;
    if (purchase.order.reference.isEmpty())
        purchase.order.reference = "WS-" + QByteArray::number(1000 + state.ids.next("order"));
    purchase.ref = purchase.order.reference;
    const auto totals = totalsOf(purchase.order);
    QByteArray refused;
    if (!totals)
        refused = totals.error().code;
    else if (totals->withVat <= 0)
        refused = "shop.zero-sum"; // section 12, 26
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

// --- answers of the API

Error errorOf(const ExchangeFailed &failed)
{
    return {ErrorKind::Network,
            "9510",
            KASSA_TEXT("error", "no answer: %1").with(failureTitle(failed.reason)),
            {}};
}

// Code 9511 as in the official clients: an answer that is not signed right is no answer (section 5).
Result<Json> readAnswer(const State &state, const Call &call, const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return tl::unexpected(errorOf(*failed));
    const auto *response = std::get_if<HttpResponse>(&payload);
    if (!response)
        return fail(ErrorKind::Malformed, "qvickly.answer",
                    KASSA_TEXT("error", "a page instead of an answer"));
    auto answer = readApiAnswer(*response, state.account, call.function);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->error)
        return fail(ErrorKind::Refused, answer->error->code.left(32),
                    Text::verbatim(answer->error->message.left(500)));
    if (answer->match == HashMatch::None && !answer->plain)
        return fail(ErrorKind::Signature, "9511",
                    KASSA_TEXT("error", "the answer's hash does not fit its data"));
    return std::move(answer->data);
}

// Of a checkout that has been replaced meanwhile.
bool isStale(const Purchase &purchase, const Call &call)
{
    switch (call.ask) {
    case Ask::Update:
    case Ask::HandshakeUpdate:
        return call.data.at({"PaymentData", "number"}).text() != purchase.checkoutNumber;
    case Ask::HandshakeCheckout:
        return call.data.at({"PaymentData", "hash"}).text() != purchase.checkoutHash;
    default:
        return false;
    }
}

bool isLookup(const Call &call)
{
    return call.function.startsWith("get"); // they change nothing, so they may be repeated
}

void answered(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    switch (call.ask) {
    case Ask::Init:
        return initAnswered(step, purchase, call, data);
    case Ask::Update:
        return updateAnswered(step, purchase, call);
    case Ask::HandshakeCheckout:
        return handshakeCheckoutAnswered(step, purchase, data);
    case Ask::HandshakeUpdate:
        return handshakeUpdateAnswered(step, purchase, call);
    case Ask::ResultCheckout:
        return resultCheckoutAnswered(step, purchase, data);
    case Ask::ResultPayment:
        return resultPaymentAnswered(step, purchase, call.data["number"].text(), data);
    case Ask::After:
        return afterAnswered(step, purchase, call, data);
    }
}

void failed(Step &step, Purchase &purchase, const Call &call, const Error &error)
{
    switch (call.ask) {
    case Ask::Init:
        return initFailed(step, purchase, error);
    case Ask::Update:
        return updateFailed(step, purchase, error);
    case Ask::HandshakeCheckout:
    case Ask::HandshakeUpdate:
        return handshakeFailed(step, purchase, error);
    case Ask::ResultCheckout:
    case Ask::ResultPayment:
        return resultLookupFailed(step, purchase, error);
    case Ask::After:
        return afterFailed(step, purchase, call, error);
    }
}

void apiAnswer(Step &step, const QByteArray &tag, const Payload &payload)
{
    Call call = step.state.calls.take(tag);
    Purchase &purchase = step.state.purchases[call.purchase];
    if (isStale(purchase, call))
        return;
    const auto data = readAnswer(step.state, call, payload);
    if (data) {
        answered(step, purchase, call, *data);
        return;
    }
    const Error &error = data.error();
    warn(step, purchase, error.code,
         KASSA_TEXT("qvickly", "%1 failed: %2 %3").with(call.function).with(error.code).with(error.detail));
    if (isLookup(call) && error.kind != ErrorKind::Refused && call.attempt < mostAttempts) {
        ++call.attempt;
        const QByteArray key = "retry:" + tag;
        step.state.retries.insert(key, call);
        startTimer(step, key, retryAfter);
        return;
    }
    failed(step, purchase, call, error);
}

void timerFired(Step &step, const QByteArray &key)
{
    if (step.state.retries.contains(key))
        ask(step, step.state.retries.take(key));
    else if (key.startsWith("watch:") && step.state.byRef.contains(key.mid(6)))
        watchFired(step, step.state.purchases[step.state.byRef.value(key.mid(6))]);
}

// --- routes of the shop's origin

struct Visit // a request of a browser or a server
{
    ExchangeId exchange;
    QByteArray path; // below the shop's origin, decoded: "/thanks/WS-1001"
    Fields query;
    Navigation navigation;
    HttpRequest request;
};

using Answer = std::variant<HttpResponse, Page>;

void reply(Step &step, const Visit &visit, Answer answer)
{
    step.effects.emplace_back(Reply{visit.exchange, std::move(answer)});
}

void replyPlain(Step &step, const Visit &visit, int status, const QByteArray &words)
{
    reply(step, visit, httpResponse(status, "text/plain; charset=utf-8", words + '\n'));
}

Purchase *purchaseAt(Step &step, const QByteArray &ref)
{
    const auto found = step.state.byRef.constFind(ref);
    return found == step.state.byRef.constEnd() ? nullptr : &step.state.purchases[*found];
}

Purchase *purchaseNamed(Step &step, const Visit &visit, const char *folder)
{
    return purchaseAt(step, visit.path.mid(qsizetype(qstrlen(folder))));
}

void showCheckout(Step &step, const Visit &visit)
{
    const Purchase *purchase = purchaseNamed(step, visit, "/checkout/");
    if (!purchase)
        replyPlain(step, visit, 404, "No such order");
    else if (isOpen(*purchase))
        reply(step, visit, checkoutPage(step.state, *purchase));
    else
        reply(step, visit, redirectTo(resultPageUrl(step.state, *purchase), 303));
}

void showResult(Step &step, const Visit &visit)
{
    if (const Purchase *purchase = purchaseNamed(step, visit, "/thanks/"))
        reply(step, visit, resultPage(step.state, *purchase));
    else
        replyPlain(step, visit, 404, "No such order");
}

// Signed for one order, sent to the address of another: genuine data that somebody moved.
bool isOfOrder(Step &step, const Purchase &purchase, const ReceivedNotice &received, const char *where)
{
    if (received.match == HashMatch::None) {
        warn(step, purchase, "shop.wrong-hash",
             KASSA_TEXT("qvickly", "%1 of order %2 is not signed correctly and was refused")
                 .with(QByteArray(where))
                 .with(purchase.ref));
        return false;
    }
    if (received.notice.orderid == purchase.ref)
        return true;
    warn(step, purchase, "shop.other-order",
         KASSA_TEXT("qvickly", "%1 of order %2 speaks of order %3 and was refused")
             .with(QByteArray(where))
             .with(purchase.ref)
             .with(received.notice.orderid.left(64)));
    return false;
}

// Steps 9 and 10a. No shop session is needed: the address names the order (section 12, 16).
void buyerReturns(Step &step, const Visit &visit)
{
    const bool cancelled = visit.path == "/cancel";
    Purchase *purchase = purchaseAt(step, value(visit.query, "purchase"));
    if (!purchase) {
        replyPlain(step, visit, 404, "No such order");
        return;
    }
    mark(step, *purchase, cancelled ? "9" : "10a");
    purchase->cancelSeen = cancelled;
    const auto received = readReturn(visit.navigation, step.state.account);
    const bool nothingSent = !received && received.error().kind == ErrorKind::NotFound;
    if (received && isOfOrder(step, *purchase, *received, cancelled ? "cancelurl" : "accepturl")) {
        hear(step, *purchase, received->notice);
    } else if (nothingSent) {
        if (!isResolved(*purchase) && !purchase->checkoutHash.isEmpty())
            askForResult(step, *purchase);
    } else {
        // Reaching this address proves nothing (step 10); the page waits for the callback or the shop's own
        // question.
        purchase->returnRefused = true;
        if (!received)
            warn(step, *purchase, received.error().code,
                 KASSA_TEXT("qvickly", "The buyer came back with unreadable data: %1")
                     .with(received.error().detail));
    }
    answerReturn(step, *purchase, visit.exchange);
}

int nextCallbackAnswer(Switches &switches)
{
    return switches.callbackAnswers.size() > 1 ? switches.callbackAnswers.takeFirst()
                                               : switches.callbackAnswers.first();
}

// Step 10b. The provider repeats until it is answered 2xx or 404 (section 7). 403 for what is not genuine:
// nothing is lost, because a genuine notice that was only damaged on its way is sent again, and a forger's is
// not. 404 for an order that is not ours, since asking again cannot help.
void callback(Step &step, const Visit &visit)
{
    const int wanted = nextCallbackAnswer(step.state.switches);
    if (wanted != 200) {
        replyPlain(step, visit, wanted, "As the switch says");
        return;
    }
    const auto received = readCallback(visit.request, step.state.account);
    if (!received) {
        reportShop(step, Report::Kind::Warning, received.error().code,
                   KASSA_TEXT("qvickly", "A callback could not be read: %1").with(received.error().detail));
        replyPlain(step, visit, 400, "Not a callback");
        return;
    }
    const QByteArray named = value(visit.query, "purchase");
    Purchase *purchase = purchaseAt(step, named.isEmpty() ? received->notice.orderid : named);
    if (!purchase) {
        reportShop(
            step, Report::Kind::Warning, "shop.unknown-purchase",
            KASSA_TEXT("qvickly", "A callback names order %1, which is not ours").with(named.left(64)));
        replyPlain(step, visit, 404, "No such order");
        return;
    }
    if (!isOfOrder(step, *purchase, *received, "callbackurl")) {
        replyPlain(step, visit, 403, "Not genuine");
        return;
    }
    mark(step, *purchase, "10b");
    replyPlain(step, visit, 200, "OK"); // at once: the look-up may take longer than the provider waits
    hear(step, *purchase, received->notice);
}

void route(Step &step, const Visit &visit)
{
    if (visit.path.startsWith("/checkout/"))
        showCheckout(step, visit);
    else if (visit.path.startsWith("/thanks/"))
        showResult(step, visit);
    else if (visit.path == "/accept" || visit.path == "/cancel")
        buyerReturns(step, visit);
    else if (visit.path == "/callback")
        callback(step, visit);
    else if (visit.path == "/terms")
        reply(step, visit, termsPage(step.state));
    else if (visit.path == "/privacy")
        reply(step, visit, privacyPage(step.state));
    else
        replyPlain(step, visit, 404, "No such page");
}

// The path prefix of our origin ("/k3v9"), empty when it has none.
QByteArray prefixOf(const QByteArray &origin)
{
    const QByteArray target = targetOf(origin);
    return target == "/" ? QByteArray() : target;
}

void setAddress(Visit &visit, const State &state, const QByteArray &url)
{
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
    visit.path = percentDecode(path).value_or(QByteArray());
    if (mark >= 0)
        visit.query = parseForm(target.mid(mark + 1)).value_or(Fields());
}

void visited(Step &step, ExchangeId exchange, const Navigation &navigation)
{
    constexpr char formType[] = "application/x-www-form-urlencoded";
    Visit visit;
    visit.exchange = exchange;
    visit.navigation = navigation;
    visit.request =
        navigation.form.empty()
            ? httpRequest("GET", navigation.url, {}, {})
            : httpRequest("POST", navigation.url, {{"Content-Type", formType}}, buildForm(navigation.form));
    setAddress(visit, step.state, navigation.url);
    route(step, visit);
}

void requested(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    Visit visit;
    visit.exchange = exchange;
    visit.request = request;
    const auto head = parseRequestHead(request.raw.head);
    if (!head) {
        replyPlain(step, visit, 400, "Unreadable request");
        return;
    }
    visit.navigation.method = head->method;
    visit.navigation.url =
        request.origin + head->path + (head->query.isEmpty() ? QByteArray() : '?' + head->query);
    if (head->method == "POST")
        visit.navigation.form = parseForm(request.raw.body).value_or(Fields());
    setAddress(visit, step.state, visit.navigation.url);
    route(step, visit);
}

// --- the shop's documents

void documentShown(Step &step, const Page &page)
{
    const bool isHost = page.id == page::shopCheckout;
    const QByteArray path = percentDecode(page.url.mid(page.url.lastIndexOf('/') + 1)).value_or(QByteArray());
    Purchase *purchase = purchaseAt(step, path);
    if (!purchase || (!isHost && page.url != resultPageUrl(step.state, *purchase)))
        return;
    purchase->openUrl = page.url;
    if (isHost) {
        hostShown(step, *purchase);
        return;
    }
    step.state.shown = -1;
    purchase->waits = page.id == page::shopWaiting;
    goOnIfResolved(step, *purchase);
}

// The shop's pages have no controls; whatever is pressed, the answer is the page as it is.
void pressed(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    for (const Purchase &purchase : std::as_const(step.state.purchases)) {
        auto page = purchase.openUrl == action.page ? openPage(step.state, purchase) : std::nullopt;
        if (!page)
            continue;
        page->blocks.push_back(
            {Block::Kind::Warning, KASSA_TEXT("qvickly", "There is no such button on this page."), {}, {}});
        step.effects.emplace_back(Reply{exchange, std::move(*page)});
        return;
    }
    step.effects.emplace_back(
        Reply{exchange, httpResponse(404, "text/plain; charset=utf-8", "No such page\n")});
}

void received(Step &step, const Received &input)
{
    const Message &message = input.message;
    if (step.state.calls.contains(input.tag))
        apiAnswer(step, input.tag, message.payload);
    else if (const auto *timer = std::get_if<TimerFired>(&message.payload))
        timerFired(step, timer->key);
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        visited(step, message.exchange, *navigation);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        requested(step, message.exchange, *request);
    else if (const auto *page = std::get_if<Page>(&message.payload))
        documentShown(step, *page);
    else if (const auto *event = std::get_if<PageEvent>(&message.payload))
        pageEvent(step, *event);
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

} // namespace kassa::qvickly
