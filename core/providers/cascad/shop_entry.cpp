#include "providers/cascad/shop_entry.h"

#include "providers/cascad/link.h"
#include "providers/cascad/service_form.h"
#include "providers/cascad/shop_pages.h"
#include "providers/cascad/shop_result.h"

namespace kassa::cascad::shop {

namespace {

constexpr int mostCreations = 3;
constexpr char editedAmount[] = "1.00";

QByteArray callbackUrl(const State &state)
{
    const Origins &origins = state.inputs.origins;
    return (origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic) + "/callback";
}

ReturnUrls returnsOf(const State &state, const Purchase &purchase)
{
    const auto url = [&](const char *result) {
        return shopUrl(state, "/return?" + buildForm({{"order", purchase.ref}, {"result", result}}));
    };
    return {{}, url("success"), url("pending"), url("fail")};
}

Wish wishOf(const State &state, const Purchase &purchase)
{
    Wish wish;
    wish.reference = purchase.ref;
    wish.description = "Order " + purchase.ref;
    if (state.inputs.locale == "ru") // as the page that shows it
        wish.description = "Заказ № " + purchase.ref;
    wish.amount = purchase.total;
    wish.testMode = purchase.testMode;
    wish.service = state.switches.service;
    if (state.switches.payLabel != "pay") // which is the page's own
        wish.payLabel = state.switches.payLabel;
    wish.customer = customerJson(purchase.order);
    wish.metadata = Json::object({{"order_id", str(purchase.ref)}});
    wish.returns = returnsOf(state, purchase);
    return wish;
}

QByteArray keyOf(const State &state, const Purchase &purchase)
{
    return publicKey(state.account, purchase.testMode);
}

void create(Step &step, Purchase &purchase)
{
    const State &state = step.state;
    ++purchase.creations;
    Wish wish = wishOf(state, purchase);
    wish.flow = state.switches.flow;
    wish.callbackUrl = callbackUrl(state);
    mark(step, purchase, "2c");
    ask(step, Ask::Create, &purchase,
        privateRequest("POST", state.inputs.origins.api, invoicesPath, state.account,
                       privateCreateBody(wish)));
}

void sendPayer(Step &step, Purchase &purchase, const InvoiceData &invoice)
{
    const auto target = payerGoesTo(invoice, Window::Top);
    if (!target) {
        giveUp(step, purchase, shopState::error,
               KASSA_TEXT("cascad", "The invoice names no address for the payer"));
        return;
    }
    purchase.sentAway = true;
    goTo(step, purchase, *target);
}

void publicCreate(Step &step, Purchase &purchase, ExchangeId exchange, const Offer &offer,
                  const Fields &entered)
{
    const State &state = step.state;
    Wish wish = wishOf(state, purchase);
    wish.service = offer.code;
    wish.serviceFields = entered;
    ++purchase.creations;
    if (state.switches.ownPage == "form") {
        Page page = checkoutPage(state, purchase);
        page.advance = Navigation{Window::Top,
                                  {},
                                  "POST",
                                  state.inputs.origins.page + processPath,
                                  processForm(wish, keyOf(state, purchase))};
        purchase.sentAway = true;
        reply(step, exchange, std::move(page));
        return;
    }
    purchase.pressing = exchange;
    ask(step, Ask::PublicCreate, &purchase,
        publicRequest(state.inputs.origins.page, publicInvoicesPath,
                      publicCreateBody(wish, keyOf(state, purchase))),
        true);
}

void replyPage(Step &step, Purchase &purchase, ExchangeId exchange)
{
    reply(step, exchange, checkoutPage(step.state, purchase));
}

void replyGoing(Step &step, Purchase &purchase, ExchangeId exchange, Navigation navigation)
{
    Page page = checkoutPage(step.state, purchase);
    page.advance = std::move(navigation);
    purchase.sentAway = true;
    reply(step, exchange, std::move(page));
}

// Somebody who edits the address before opening it.
QByteArray editedLink(const Purchase &purchase)
{
    QByteArray link = purchase.link;
    const QByteArray amount = "amount=" + amountText(purchase.total);
    return link.replace(amount + '&', QByteArray("amount=") + editedAmount + '&');
}

} // namespace

void setWidget(Purchase &purchase, Json config)
{
    WidgetResult result = readWidgetConfig(config);
    purchase.widget = std::move(config);
    purchase.link = std::move(result.url);
    purchase.complaints = std::move(result.complaints);
}

void begin(Step &step, Purchase &purchase)
{
    const State &state = step.state;
    mark(step, purchase, "1");
    setState(step, purchase, shopState::created);
    Wish wish = wishOf(state, purchase);
    if (purchase.entry == entry::widget)
        setWidget(purchase, widgetConfig(hppUrl(state), wish, keyOf(state, purchase), state.inputs.locale,
                                         state.switches.widget == "tab"));
    else if (purchase.entry == entry::link)
        purchase.link = linkUrl(hppUrl(state), wish, keyOf(state, purchase), state.inputs.locale);
    watch(step, purchase);
    if (purchase.entry == entry::redirect)
        create(step, purchase);
    else
        navigateTop(step, purchase, checkoutUrl(state, purchase));
}

// --- secure redirect

void created(Step &step, Purchase &purchase, const Json &answer)
{
    const auto invoice = readInvoice(answer["data"]);
    if (!invoice) {
        look(step, purchase); // made or not: the answer cannot be read
        return;
    }
    learn(step, purchase, *invoice);
    if (!isResolved(purchase))
        sendPayer(step, purchase, *invoice);
}

void notCreated(Step &step, Purchase &purchase, const Error &error)
{
    if (error.kind == ErrorKind::Refused && !isDuplicate(error)) {
        giveUp(step, purchase, shopState::error,
               KASSA_TEXT("cascad", "The invoice was refused: %1 %2").with(error.code).with(error.detail));
        return;
    }
    // Nobody knows what became of it: looked up before it is tried again (section 12, 20).
    look(step, purchase);
}

void continueAfterLook(Step &step, Purchase &purchase)
{
    if (purchase.entry == entry::redirect && !purchase.sentAway && !isResolved(purchase) && purchase.known)
        sendPayer(step, purchase, *purchase.known);
}

void notFoundYet(Step &step, Purchase &purchase)
{
    if (purchase.entry == entry::redirect && !purchase.sentAway && purchase.creations < mostCreations)
        create(step, purchase);
    else if (purchase.entry == entry::redirect && !purchase.sentAway)
        giveUp(step, purchase, shopState::error, KASSA_TEXT("cascad", "No invoice could be made"));
    else if (isLastLook(purchase) && !isResolved(purchase))
        giveUp(step, purchase, shopState::expired, KASSA_TEXT("cascad", "The payer never made an invoice"));
}

// --- own page

void loadServices(Step &step, Purchase &purchase)
{
    const State &state = step.state;
    if (!purchase.prerequest.isNull() || purchase.creations > 0)
        return;
    mark(step, purchase, "2d");
    ask(step, Ask::Prerequest, &purchase,
        publicRequest(state.inputs.origins.page, prerequestPath,
                      prerequestBody(keyOf(state, purchase), purchase.total)),
        true);
}

void servicesCame(Step &step, Purchase &purchase, const Json &answer)
{
    if (!readPrerequest(answer)) {
        servicesFailed(step, purchase,
                       {ErrorKind::Malformed,
                        "cascad.prerequest",
                        KASSA_TEXT("error", "no services in the answer"),
                        {}});
        return;
    }
    purchase.prerequest = answer;
}

void servicesFailed(Step &step, Purchase &purchase, const Error &error)
{
    giveUp(step, purchase, shopState::error,
           KASSA_TEXT("cascad", "The payment methods could not be read: %1 %2")
               .with(error.code)
               .with(error.detail));
}

void serviceChosen(Step &step, Purchase &purchase, ExchangeId exchange, const QByteArray &service,
                   const Fields &fields)
{
    const auto prerequest = readPrerequest(purchase.prerequest);
    const Offer *offer = prerequest ? offerNamed(*prerequest, service) : nullptr;
    if (!offer) {
        replyPage(step, purchase, exchange);
        return;
    }
    const bool asked = purchase.chosen == service;
    purchase.tried = asked;
    purchase.chosen = service;
    purchase.entered = enteredFields(offer->fields, fields);
    const bool needsNothing = offer->fields.items().empty();
    if (needsNothing || (asked && areComplete(offer->fields, purchase.entered)))
        publicCreate(step, purchase, exchange, *offer, purchase.entered);
    else
        replyPage(step, purchase, exchange);
}

void publicCreated(Step &step, Purchase &purchase, const Json &answer)
{
    const ExchangeId exchange = std::exchange(purchase.pressing, {});
    const auto invoice = readInvoice(answer["data"]);
    const auto target = invoice ? payerGoesTo(*invoice, Window::Top) : std::nullopt;
    if (!target) {
        giveUp(step, purchase, shopState::error,
               KASSA_TEXT("cascad", "The invoice names no address for the payer"));
        reply(step, exchange, redirectTo(resultUrl(step.state, purchase), 303));
        return;
    }
    // The browser's word: what is true, also which invoice it is, is heard from callbacks and the Private
    // API. Otherwise a payer could have somebody else's invoice refunded.
    replyGoing(step, purchase, exchange, *target);
}

void publicNotCreated(Step &step, Purchase &purchase, const Error &error)
{
    const ExchangeId exchange = std::exchange(purchase.pressing, {});
    purchase.problem =
        KASSA_TEXT("cascad", "The payment could not be started: %1 %2").with(error.code).with(error.detail);
    warn(step, purchase, error.code, purchase.problem);
    if (error.kind != ErrorKind::Refused || isDuplicate(error))
        look(step, purchase);
    replyPage(step, purchase, exchange);
}

// --- what the payer does

void pressOn(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action)
{
    const QByteArray &pressed = action.control;
    const Window window = pressed == control::open ? Window::New : Window::Top;
    if (pressed == control::pay || pressed == control::open) {
        if (purchase.entry == entry::widget) // that a link was followed only the provider sees
            mark(step, purchase, "2b");
        replyGoing(step, purchase, exchange, {window, {}, "GET", purchase.link, {}});
    } else if (pressed == control::edited) {
        replyGoing(step, purchase, exchange, {Window::Top, {}, "GET", editedLink(purchase), {}});
    } else if (pressed == control::back) {
        purchase.chosen.clear();
        replyPage(step, purchase, exchange);
    } else if (pressed == control::proceed) {
        serviceChosen(step, purchase, exchange, purchase.chosen, action.fields);
    } else {
        serviceChosen(step, purchase, exchange, pressed.mid(qsizetype(qstrlen(control::servicePrefix))),
                      action.fields);
    }
}

// The published widget checks no origin; a host has to (section 6.4).
void frameSays(Step &step, const PageEvent &event)
{
    State &state = step.state;
    Purchase *open = nullptr;
    for (Purchase &purchase : state.purchases) {
        if (purchase.entry == entry::widget && purchase.openUrl == checkoutUrl(state, purchase))
            open = &purchase;
    }
    if (event.origin != originOf(state.inputs.origins.page)) {
        reportShop(step, Report::Kind::Warning, "event.origin",
                   KASSA_TEXT("cascad", "A message from %1 was ignored: it is not from the payment widget")
                       .with(event.origin.left(200)));
        return;
    }
    if (!open) { // the page has gone on, a tab of it has not been closed
        reportShop(step, Report::Kind::Info, "event",
                   KASSA_TEXT("cascad", "The payment widget says: %1").with(event.data.left(60)));
        return;
    }
    const QByteArray word = event.kind == PageEvent::Kind::Text ? event.data : QByteArray();
    if (word == "reinit") { // the widget takes its frame away and makes it anew: here with the page around it
        navigateTop(step, *open, checkoutUrl(state, *open));
        return;
    }
    if (!isOneOf(word, {"return", "close", "delete"})) {
        report(step, *open, Report::Kind::Info, "event",
               KASSA_TEXT("cascad", "The payment widget says: %1").with(event.data.left(60)));
        return;
    }
    // The words carry no result: the shop asks.
    mark(step, *open, "7");
    if (!isResolved(*open))
        look(step, *open);
    navigateTop(step, *open, resultUrl(state, *open));
}

} // namespace kassa::cascad::shop
