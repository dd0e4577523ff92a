#include "providers/qvickly/shop_host.h"

#include "providers/qvickly/shop_result.h"

namespace kassa::qvickly::shop {

namespace {

constexpr char frameName[] = "checkout_iframe";
constexpr int mostInits = 3;           // a checkout that cannot be updated is replaced, but not for ever
constexpr int highestFrame = 20'000;   // CSS pixels
constexpr qsizetype longestWord = 255; // characters of a field, section 4

// --- step 1

ShopUrls urlsOf(const State &state, const Purchase &purchase)
{
    const QByteArray query = "?purchase=" + percentEncode(purchase.ref);
    const Origins &origins = state.inputs.origins;
    // Only the callback comes from the provider's server; the others are for the buyer's browser.
    const QByteArray server = origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic;
    return {shopUrl(state, "/terms"), shopUrl(state, "/privacy"), shopUrl(state, "/accept" + query),
            shopUrl(state, "/cancel" + query), server + "/callback" + query};
}

CheckoutOptions optionsOf(const Switches &switches)
{
    CheckoutOptions options;
    options.companyView = switches.companyView;
    options.redirectOnSuccess = switches.redirectOnSuccess;
    options.returnMethod = switches.returnMethod;
    options.autoActivate = switches.autoActivate ? "1" : "0";
    options.autoCancelMinutes = switches.autoCancel;
    return options;
}

void giveUp(Step &step, Purchase &purchase, Text problem)
{
    purchase.problem = std::move(problem);
    purchase.waits = !purchase.openUrl.isEmpty();
    setState(step, purchase, shopState::error);
    step.effects.emplace_back(StopTimer{"watch:" + purchase.ref});
    goOnIfResolved(step, purchase);
}

void resetPage(Purchase &purchase)
{
    purchase.loaded = purchase.overlay = purchase.locked = false;
    purchase.handshake = false;
    purchase.cancelSeen = purchase.returnRefused = false;
    purchase.waits = false;
}

// --- totals that depend on the address

// An invented tariff for the switch "shipping by address": minor units without VAT by the first digit of the
// zip code.
qint64 shippingFor(const QString &zip)
{
    if (zip.startsWith(QLatin1Char('1')))
        return 3900; // around Stockholm
    return zip.startsWith(QLatin1Char('8')) || zip.startsWith(QLatin1Char('9')) ? 9900
                                                                                : 5900; // the north; the rest
}

Order withShippingFor(Order order, const Address &to)
{
    order.shipping = Fee{QStringLiteral("Frakt"), shippingFor(to.postalCode), Decimal(25)};
    return order;
}

const Address &deliveryOf(const Purchase &purchase)
{
    return purchase.delivery ? *purchase.delivery : purchase.billing;
}

bool sameSums(const Order &a, const Order &b)
{
    return a.items == b.items && a.shipping == b.shipping && a.handling == b.handling &&
           a.currency == b.currency;
}

void priceByAddress(Step &step, Purchase &purchase)
{
    if (step.state.switches.shippingByAddress && !deliveryOf(purchase).postalCode.isEmpty())
        purchase.order = withShippingFor(std::move(purchase.order), deliveryOf(purchase));
}

void sendUpdate(Step &step, Purchase &purchase, Ask what, const QByteArray &orderid)
{
    const auto totals = totalsOf(purchase.order);
    if (!totals)
        return; // every change of the order has been checked before it was made
    askAbout(step, purchase, what, "updateCheckout",
             updateCheckoutData(purchase.checkoutNumber, orderid, purchase.order, *totals));
}

// Step 4a. One updateCheckout at a time; `update` only when the provider has the last sums.
void refreshTotals(Step &step, Purchase &purchase)
{
    if (purchase.updating || sameSums(purchase.order, purchase.sent))
        return;
    purchase.updating = true;
    if (!purchase.locked)
        postWord(step, purchase, "lock");
    mark(step, purchase, "4a");
    sendUpdate(step, purchase, Ask::Update, {});
}

// --- addresses, section 6

QString bounded(const QString &text)
{
    return text.left(longestWord);
}

Address readAddress(const Json &json)
{
    Address address = addressFromJson(json);
    for (QString *part :
         {&address.firstName, &address.lastName, &address.company, &address.street, &address.street2,
          &address.postalCode, &address.city, &address.phone, &address.email})
        *part = bounded(*part);
    address.country = address.country.left(2);
    return address;
}

bool hasMembers(const Json &json)
{
    return json.isObject() && !json.members().empty();
}

Address billingIn(const Json &data)
{
    const Json &edited = data["billingAddress"];
    return readAddress(hasMembers(edited) ? edited : data.at({"Customer", "Billing"}));
}

// Names, phone and e-mail of a delivery address may be empty; those of the billing address count then.
Address completed(Address delivery, const Address &billing)
{
    if (delivery.firstName.isEmpty() && delivery.lastName.isEmpty() && delivery.company.isEmpty()) {
        delivery.firstName = billing.firstName;
        delivery.lastName = billing.lastName;
        delivery.company = billing.company;
    }
    if (delivery.phone.isEmpty())
        delivery.phone = billing.phone;
    if (delivery.email.isEmpty())
        delivery.email = billing.email;
    if (delivery.country.isEmpty())
        delivery.country = billing.country;
    return delivery;
}

// shippingAddress {} means that it was switched off again; Customer.Shipping may be an empty array (section
// 12, 21).
std::optional<Address> deliveryIn(const Json &data, const Address &billing)
{
    const Json &chosen =
        data.contains("shippingAddress") ? data["shippingAddress"] : data.at({"Customer", "Shipping"});
    if (!hasMembers(chosen) || chosen["zip"].text().isEmpty())
        return std::nullopt;
    return completed(readAddress(chosen), billing);
}

// Plugins compare the zip code; country and street count too, because fees and carriers depend on them.
bool samePlace(const Address &a, const Address &b)
{
    return a.postalCode == b.postalCode && a.country == b.country && a.street == b.street &&
           a.street2 == b.street2 && a.city == b.city;
}

void takeAddress(Purchase &purchase, const Json &data)
{
    purchase.billing = billingIn(data);
    purchase.delivery = deliveryIn(data, purchase.billing);
}

// The shop's customer is who the checkout says: for updatePayment and for a new checkout.
void takeCustomer(Purchase &purchase, const Json &data)
{
    takeAddress(purchase, data);
    Customer customer = purchase.order.customer.value_or(Customer());
    customer.kind = purchase.billing.company.isEmpty() ? CustomerKind::Person : CustomerKind::Company;
    customer.billing = purchase.billing;
    customer.delivery = purchase.delivery;
    purchase.order.customer = customer;
}

// --- the events, in the order of section 1

void checkoutLoaded(Step &step, Purchase &purchase, const Json &)
{
    mark(step, purchase, "3");
    purchase.loaded = true;
}

void contentHeight(Step &step, Purchase &purchase, const Json &data)
{
    bool isNumber = false;
    const double height = data.text().toDouble(&isNumber);
    if (!isNumber || height < 0 || height > highestFrame) {
        warn(step, purchase, "event.content_height",
             KASSA_TEXT("qvickly", "content_height is not a height in pixels and was ignored"));
        return;
    }
    purchase.height = static_cast<int>(height);
}

// Repeated after every `update` (section 12, 20): a loop unless only changes count.
void addressSelected(Step &step, Purchase &purchase, const Json &data)
{
    if (!data.isObject()) {
        warn(step, purchase, "event.address_selected",
             KASSA_TEXT("qvickly", "address_selected has no address and was ignored"));
        return;
    }
    const Address before = deliveryOf(purchase);
    const bool first = purchase.state == shopState::open;
    takeAddress(purchase, data);
    if (first)
        setState(step, purchase, shopState::identified);
    if (!first && samePlace(before, deliveryOf(purchase)))
        return;
    mark(step, purchase, first ? "4" : "6");
    priceByAddress(step, purchase);
    refreshTotals(step, purchase);
}

void methodSelected(Step &step, Purchase &purchase, const Json &data)
{
    const QByteArray method = data["method"].text();
    if (method.isEmpty() || method.size() > 8) {
        warn(step, purchase, "event.payment_method_selected",
             KASSA_TEXT("qvickly", "payment_method_selected names no method and was ignored"));
        return;
    }
    purchase.method = method;
}

void abortPurchase(Step &step, Purchase &purchase, Text why)
{
    purchase.handshake = false;
    postWord(step, purchase, "abort_waiting");
    setState(step, purchase, shopState::identified);
    warn(step, purchase, "shop.abort", std::move(why));
}

// Step 7: the shop makes its order while the checkout waits behind an overlay.
void purchaseInitialized(Step &step, Purchase &purchase, const Json &)
{
    if (purchase.handshake)
        return;
    mark(step, purchase, "7");
    setState(step, purchase, shopState::confirming);
    startWatch(step, purchase);
    if (step.state.switches.handshake == "silent")
        return;
    if (step.state.switches.handshake == "abort") {
        abortPurchase(step, purchase,
                      KASSA_TEXT("qvickly", "The shop could not make its order (as the switch says)"));
        return;
    }
    purchase.handshake = true;
    askAbout(step, purchase, Ask::HandshakeCheckout, "getCheckout", getCheckoutData(purchase.checkoutHash));
}

// Step 8, section 12, 23: only the top window can leave for an app or another site.
void goTo(Step &step, Purchase &purchase, const Json &data)
{
    const QByteArray url = data.isString() ? data.text() : QByteArray();
    const QByteArray scheme = schemeOf(url);
    if (url.size() > 8192 || !(isAppUrl(url) || scheme == "https" || scheme == "http")) {
        warn(step, purchase, "event.go_to",
             KASSA_TEXT("qvickly", "go_to has no address to go to and was ignored"));
        return;
    }
    mark(step, purchase, "8");
    if (!isAppUrl(url)) {
        purchase.openUrl.clear();
        step.state.shown = -1;
    }
    navigateTop(step, purchase, url);
}

void showOverlay(Step &, Purchase &purchase, const Json &)
{
    purchase.overlay = true;
}

void hideOverlay(Step &, Purchase &purchase, const Json &)
{
    purchase.overlay = false;
}

// Step 10a without redirectOnSuccess. The event's data decides nothing: the shop asks.
void checkoutSuccess(Step &step, Purchase &purchase, const Json &)
{
    mark(step, purchase, "10a");
    purchase.overlay = false;
    purchase.waits = true;
    if (isResolved(purchase)) {
        goOnIfResolved(step, purchase);
        return;
    }
    startWatch(step, purchase);
    askForResult(step, purchase);
}

void ignored(Step &, Purchase &, const Json &) {}

using Handler = void (*)(Step &, Purchase &, const Json &);

Handler handlerOf(const QByteArray &event)
{
    static const std::map<QByteArray, Handler> handlers{
        {"checkout_loaded", checkoutLoaded},
        {"content_height", contentHeight},
        {"content_scroll_position", ignored}, // nothing to scroll without a screen
        {"address_selected", addressSelected},
        {"payment_method_selected", methodSelected},
        {"purchase_initialized", purchaseInitialized},
        {"go_to", goTo},
        {"show_overlay", showOverlay},
        {"hide_overlay", hideOverlay},
        {"checkout_success", checkoutSuccess},
    };
    const auto found = handlers.find(event);
    return found == handlers.end() ? nullptr : found->second;
}

bool isPassive(const QByteArray &event)
{
    return isOneOf(event,
                   {"checkout_loaded", "content_height", "show_overlay", "hide_overlay", "checkout_success"});
}

void warnOfEvent(Step &step, const Purchase *purchase, const QByteArray &value, Text text)
{
    if (purchase)
        warn(step, *purchase, value, std::move(text));
    else
        reportShop(step, Report::Kind::Warning, value, std::move(text));
}

// The shop's part of step 7: would it still sell this, to this address, for this sum?
void validateOrder(Step &step, Purchase &purchase, const Json &data)
{
    const Json &payment = data["PaymentData"];
    if (payment["number"].text() != purchase.checkoutNumber) {
        abortPurchase(step, purchase,
                      KASSA_TEXT("qvickly", "getCheckout describes another checkout than the open one"));
        return;
    }
    if (hasMembers(data.at({"Customer", "Billing"})))
        takeCustomer(purchase, data);
    priceByAddress(step, purchase);
    if (!sameSums(purchase.order, purchase.sent)) {
        abortPurchase(step, purchase, KASSA_TEXT("qvickly", "The sum has changed since the buyer saw it"));
        refreshTotals(step, purchase);
        return;
    }
    sendUpdate(step, purchase, Ask::HandshakeUpdate, purchase.ref);
}

void replaceCheckout(Step &step, Purchase &purchase)
{
    if (purchase.inits >= mostInits) {
        giveUp(step, purchase,
               KASSA_TEXT("qvickly",
                          "The checkout could not be updated, and a new one could not be opened either."));
        return;
    }
    openCheckout(step, purchase);
}

} // namespace

void openCheckout(Step &step, Purchase &purchase)
{
    const auto totals = totalsOf(purchase.order);
    if (!totals)
        return; // checked when the purchase began and at every change
    ++purchase.inits;
    resetPage(purchase);
    purchase.updating = false;
    mark(step, purchase, "1");
    setState(step, purchase, shopState::created);
    askAbout(step, purchase, Ask::Init, "initCheckout",
             initCheckoutData(purchase.order, *totals, urlsOf(step.state, purchase),
                              optionsOf(step.state.switches)));
}

void initAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    const QByteArray url = data["url"].text();
    const QByteArray number = data["number"].text();
    if (originOf(url).isEmpty() || checkoutHashOf(url).isEmpty() || number.isEmpty()) {
        initFailed(
            step, purchase,
            {ErrorKind::Malformed,
             "qvickly.answer",
             KASSA_TEXT("error", "the answer of initCheckout has no number or no absolute url with a hash"),
             {}});
        return;
    }
    if (data["orderid"].text() != purchase.ref)
        warn(step, purchase, "shop.other-order",
             KASSA_TEXT("qvickly", "initCheckout answered for order %1")
                 .with(data["orderid"].text().left(64)));
    purchase.checkoutNumber = number.left(64);
    purchase.checkoutUrl = url;
    purchase.checkoutHash = checkoutHashOf(url);
    purchase.jsEvents = step.state.switches.jsEvents;
    purchase.sent = call.order;
    setState(step, purchase, shopState::open);
    navigateTop(step, purchase, checkoutPageUrl(step.state, purchase));
}

void initFailed(Step &step, Purchase &purchase, const Error &error)
{
    // Never sent again by itself: nobody knows whether the first one made a checkout.
    giveUp(step, purchase,
           KASSA_TEXT("qvickly", "No checkout could be opened: %1 %2").with(error.code).with(error.detail));
}

void hostShown(Step &step, Purchase &purchase)
{
    mark(step, purchase, "2");
    resetPage(purchase);
    step.state.shown = indexOf(step.state, purchase);
    startWatch(step, purchase);
}

// The checkout's own host, and the API's, where the pages of Swish, BankID and cards live in the same frame
// (section 6).
static bool isTrusted(const State &state, const Purchase &purchase, const PageEvent &event)
{
    return event.frame == frameName && (event.origin == originOf(purchase.checkoutUrl) ||
                                        event.origin == originOf(state.inputs.origins.api));
}

void pageEvent(Step &step, const PageEvent &event)
{
    const bool known = step.state.shown >= 0;
    Purchase *purchase = known ? &step.state.purchases[step.state.shown] : nullptr;
    const bool trusted = purchase && isTrusted(step.state, *purchase, event);
    if (!trusted) {
        warnOfEvent(step, purchase, "event.origin",
                    KASSA_TEXT("qvickly",
                               "A message from %1 was ignored: it is not from the frame of an open checkout")
                        .with(event.origin.left(200)));
        return;
    }
    const auto hosted = readEvent(event);
    if (!hosted) {
        warn(step, *purchase, hosted.error().code,
             KASSA_TEXT("qvickly", "A message of the checkout was ignored: %1").with(hosted.error().detail));
        return;
    }
    const Handler handler = handlerOf(hosted->name);
    // What is not known is for somebody else; what would change the order is late when there is a result.
    if (handler && (isOpen(*purchase) || isPassive(hosted->name)))
        handler(step, *purchase, hosted->data);
    else
        report(step, *purchase, Report::Kind::Info, "event.ignored",
               KASSA_TEXT("qvickly", "Message %1 of the checkout means nothing to the shop now")
                   .with(hosted->name.left(64)));
}

void updateAnswered(Step &step, Purchase &purchase, const Call &call)
{
    purchase.updating = false;
    purchase.sent = call.order;
    if (!sameSums(purchase.order, purchase.sent)) {
        refreshTotals(step, purchase);
        return;
    }
    postWord(step, purchase, "update");
}

void updateFailed(Step &step, Purchase &purchase, const Error &)
{
    purchase.updating = false;
    postWord(step, purchase, "unlock");
    replaceCheckout(step, purchase); // section 12, 25
}

void handshakeCheckoutAnswered(Step &step, Purchase &purchase, const Json &data)
{
    if (purchase.handshake)
        validateOrder(step, purchase, data);
}

void handshakeUpdateAnswered(Step &step, Purchase &purchase, const Call &call)
{
    if (!purchase.handshake)
        return;
    purchase.handshake = false;
    purchase.sent = call.order;
    postWord(step, purchase, "purchase_complete");
}

void handshakeFailed(Step &step, Purchase &purchase, const Error &error)
{
    if (!purchase.handshake)
        return;
    abortPurchase(step, purchase,
                  KASSA_TEXT("qvickly", "The shop could not make its order: %1").with(error.code));
}

void postWord(Step &step, Purchase &purchase, const char *word)
{
    const QByteArray posted = word;
    if (posted == "lock")
        purchase.locked = true;
    if (posted == "unlock" || posted == "update") // the checkout unlocks by itself after `update`
        purchase.locked = false;
    Draft draft;
    draft.channel = Channel::PageEvent;
    draft.from = Party::ShopPage;
    draft.to = Party::ProviderPage;
    draft.payload =
        PageEvent{frameName, originOf(step.state.inputs.origins.shop), PageEvent::Kind::Text, posted};
    step.effects.emplace_back(Send{std::move(draft), {}, {}});
}

void changeOrder(Step &step, Purchase &purchase, Order wanted)
{
    const bool otherCurrency = wanted.currency != purchase.order.currency;
    purchase.order = std::move(wanted);
    mark(step, purchase, "5");
    if (otherCurrency)
        replaceCheckout(step, purchase); // section 12, 24
    else
        refreshTotals(step, purchase);
}

std::optional<Order> withQuantity(Order order, const QByteArray &sku, const QByteArray &quantity)
{
    const auto amount = Decimal::parse(quantity);
    if (!amount || *amount <= Decimal(0))
        return std::nullopt;
    for (LineItem &item : order.items) {
        if (item.sku == sku) {
            item.quantity = *amount;
            return order;
        }
    }
    return std::nullopt;
}

} // namespace kassa::qvickly::shop
