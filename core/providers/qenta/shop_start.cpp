#include "providers/qenta/shop_start.h"

#include "providers/qenta/shop_collect.h"
#include "providers/qenta/shop_pages.h"
#include "providers/qenta/shop_result.h"

namespace kassa::qenta::shop {

namespace {

constexpr char consumerAddress[] = "192.0.2.17"; // of the test consumer: documentation range
constexpr char birthDate[] = "1980-01-15";
constexpr int couponPercent = 10;

bool isStorageOld(const Step &step, const Purchase &purchase)
{
    return !purchase.storageId.isEmpty() && !purchase.stored.empty() &&
           step.now - purchase.renewed > storageLife;
}

QByteArray returnUrl(const State &state, const char *kind, const Purchase &purchase)
{
    return shopUrl(state, QByteArray("/return/") + kind + '/' + percentEncode(purchase.ref));
}

QByteArray confirmUrl(const State &state)
{
    const Origins &origins = state.inputs.origins;
    return (origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic) + "/confirm";
}

bool needs(const PaymentType &type, const QByteArray &field)
{
    return std::any_of(type.needs.begin(), type.needs.end(),
                       [&](int number) { return fieldOfParameter(number) == field; });
}

void addConsumer(Fields &fields, const Purchase &purchase)
{
    const Customer customer = customerOf(purchase.order);
    const Fields consumer = consumerFields(customer);
    fields.insert(fields.end(), consumer.begin(), consumer.end());
    const PaymentType &type = typeOf(purchase);
    if (needs(type, "consumerBirthDate"))
        fields.emplace_back("consumerBirthDate", birthDate);
    // Not a readable e-mail (section 4.3).
    if (needs(type, "consumerMerchantCrmId"))
        fields.emplace_back("consumerMerchantCrmId",
                            fingerprintOf(HashKind::Md5, {}, customer.billing.email.toUtf8()));
}

Fields startFields(const State &state, const Purchase &purchase)
{
    const Switches &switches = state.switches;
    const PaymentType &type = typeOf(purchase);
    Fields fields{{"customerId", state.account.customerId}};
    addField(fields, "shopId", state.account.shopId);
    fields.insert(fields.end(), {{"language", languageOf(state)},
                                 {"paymentType", purchase.method},
                                 {"amount", amountText(totalOf(purchase.order))},
                                 {"currency", purchase.order.currency.code},
                                 {"orderDescription", descriptionOf(state, purchase)},
                                 {"successUrl", returnUrl(state, "success", purchase)},
                                 {"cancelUrl", returnUrl(state, "cancel", purchase)},
                                 {"failureUrl", returnUrl(state, "failure", purchase)},
                                 {"serviceUrl", shopUrl(state, "/help")}});
    if (switches.pendingUrl)
        fields.emplace_back("pendingUrl", returnUrl(state, "pending", purchase));
    fields.insert(fields.end(), {{"confirmUrl", confirmUrl(state)},
                                 {"consumerIpAddress", consumerAddress},
                                 {"consumerUserAgent", state.inputs.userAgent}});
    addField(fields, "financialInstitution", type.institutionWanted);
    if (sendsStorage(purchase)) {
        fields.emplace_back("storageId", purchase.storageId);
        fields.emplace_back("orderIdent", purchase.orderIdent);
    }
    addField(fields, "paymentToken", purchase.paymentToken);
    addField(fields, "browserData", purchase.browserData);
    addField(fields, "orderNumber", purchase.wantedNumber);
    fields.emplace_back("orderReference", purchase.ref);
    if (switches.duplicateCheck)
        fields.emplace_back("duplicateRequestCheck", "yes");
    if (purchase.autoDeposit)
        fields.emplace_back("autoDeposit", "yes");
    if (purchase.window != "redirect")
        fields.emplace_back("windowName", windowName);
    addConsumer(fields, purchase);
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::PerUnit);
    if (totals && (switches.basket || needs(type, "basketItems"))) {
        const Fields basket = basketFields(purchase.order, *totals);
        fields.insert(fields.end(), basket.begin(), basket.end());
    }
    fields.emplace_back("shopOrder", purchase.ref); // ours: comes back with the confirmation
    return fields;
}

QByteArray windowFor(const State &state, const Purchase &purchase)
{
    // Sofort, PayPal and many banks refuse to be shown in a frame (section 6.5).
    const bool isRefused = state.switches.window == "iframe" && hasOwnPage(typeOf(purchase));
    return isRefused ? QByteArray("redirect") : state.switches.window;
}

void start(Step &step, Purchase &purchase)
{
    if (isStorageOld(step, purchase)) { // step 8 of section 1: go back and collect again
        collectAgain(step, purchase);
        return;
    }
    mark(step, purchase, "10");
    setState(step, purchase, shopState::starting);
    purchase.asked = totalOf(purchase.order);
    purchase.started = step.now;
    purchase.autoDeposit = step.state.switches.autoDeposit;
    purchase.window = windowFor(step.state, purchase);
    ask(step, purchase, {Ask::Start}, endpoint::frontendInit,
        signedStart(step.state.account, startFields(step.state, purchase)));
}

void commit(Step &step, Purchase &purchase)
{
    mark(step, purchase, "9");
    purchase.messages.clear();
    if (step.state.switches.orderNumbers) {
        ask(step, purchase, {Ask::Number}, QByteArray(endpoint::backend) + "generateOrderNumber",
            backendFields(step.state.account, "generateOrderNumber", languageOf(step.state), {}));
        return;
    }
    start(step, purchase);
}

// The order may change until it is started; only then the sum counts (step 8).
bool change(Purchase &purchase, const Order &wanted)
{
    const auto totals = totalsOf(wanted, Rounding::None, VatRule::PerUnit);
    if (!totals || totals->withVat <= 0)
        return false;
    purchase.order = wanted;
    return true;
}

// The coupon takes its part of what a discount leaves: 15 % and 10 % are 23.5 % together.
Decimal withCoupon(const Decimal &discount)
{
    constexpr int mostDecimals = 6;
    const qint64 whole = qint64(powerOfTen(discount.scale() + 2));
    return discount.scale() > mostDecimals
               ? discount
               : Decimal(discount.units() * (100 - couponPercent) + couponPercent * whole,
                         discount.scale() + 2);
}

// Once; and not on rows that are discounts themselves.
void useCoupon(Purchase &purchase)
{
    if (purchase.couponUsed)
        return;
    Order wanted = purchase.order;
    for (LineItem &item : wanted.items) {
        if (item.unitPrice > 0)
            item.discount = withCoupon(item.discount);
    }
    purchase.couponUsed = change(purchase, wanted);
}

// Back to the methods; what was stored for this one does not count for another.
void changeMethod(Step &step, Purchase &purchase)
{
    purchase.messages.clear();
    purchase.stored.clear();
    purchase.paymentToken.clear();
    purchase.browserData.clear();
    goToCheckout(step, purchase);
}

void addItem(const State &state, Purchase &purchase)
{
    Order wanted = purchase.order;
    LineItem item;
    item.sku = "CARE-1";
    // A name of the shop's catalogue, which goes to the provider as it is: no text of ours.
    item.title =
        languageOf(state) == "ru" ? QStringLiteral("Подарочная упаковка") : QStringLiteral("Gift wrapping");
    item.unitPrice = 200;
    item.vatRate = wanted.items.empty() ? Decimal(20) : wanted.items.front().vatRate;
    wanted.items.push_back(std::move(item));
    change(purchase, wanted);
}

void showReview(Step &step, Purchase &purchase)
{
    setState(step, purchase, shopState::review);
    reply(step, std::exchange(purchase.pressing, {}), reviewPage(step.state, purchase));
}

// The whole window, a popup, or a frame of ours (section 6.5).
void goToProvider(Step &step, Purchase &purchase)
{
    mark(step, purchase, "11");
    setState(step, purchase, shopState::paying);
    watch(step, purchase);
    const ExchangeId exchange = std::exchange(purchase.pressing, {});
    if (purchase.window == "iframe")
        reply(step, exchange, redirectTo(pageUrl(step.state, "pay", purchase), 303));
    else if (purchase.window == "popup")
        reply(step, exchange, popupPage(step.state, purchase));
    else
        reply(step, exchange, redirectTo(purchase.redirectUrl, 303));
    purchase.openUrl = purchase.window == "redirect" ? QByteArray() : pageUrl(step.state, "pay", purchase);
    // Around a frame nothing has to be done: the return page breaks out of it.
    purchase.waits = purchase.window == "popup";
}

} // namespace

void reviewAsked(Step &step, Purchase &purchase, ExchangeId exchange)
{
    if (purchase.state != shopState::review) {
        reply(step, exchange,
              redirectTo(pageUrl(step.state, isResolved(purchase) ? "result" : "checkout", purchase), 303));
        return;
    }
    mark(step, purchase, "8");
    if (step.state.switches.readFirst && !purchase.stored.empty() && !purchase.returning)
        askForRead(step, purchase, exchange);
    else
        reply(step, exchange, reviewPage(step.state, purchase));
}

void reviewPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action)
{
    if (purchase.pressing || purchase.state != shopState::review) {
        reply(step, exchange, reviewPage(step.state, purchase));
        return;
    }
    purchase.pressing = exchange;
    if (action.control == control::coupon)
        useCoupon(purchase);
    else if (action.control == control::addItem)
        addItem(step.state, purchase);
    else if (action.control == control::changeMethod)
        return changeMethod(step, purchase);
    else if (action.control == control::commit && step.state.switches.wait > Duration::zero())
        return startTimer(step, "wait:" + purchase.ref, step.state.switches.wait);
    else if (action.control == control::commit)
        return commit(step, purchase);
    showReview(step, purchase);
}

void waitOver(Step &step, Purchase &purchase)
{
    step.state.switches.wait = {}; // the buyer is slow once
    if (isDecided(purchase))
        leaveTry(step, purchase);
    else if (purchase.pressing)
        commit(step, purchase);
}

void numberAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer)
{
    if (answer)
        purchase.wantedNumber = fieldOf(*answer, "orderNumber").left(9);
    start(step, purchase);
}

void startAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer,
                   const std::vector<WireError> &errors)
{
    const QByteArray url = answer ? fieldOf(*answer, "redirectUrl") : QByteArray();
    if (!originOf(url).isEmpty()) {
        purchase.redirectUrl = url;
        purchase.storageId.clear(); // dead now, whatever comes of the payment (section 12, 8)
        goToProvider(step, purchase);
        return;
    }
    if (!errors.empty() && errors.front().code == "18302") {
        collectAgain(step, purchase);
        return;
    }
    purchase.messages.clear();
    for (const WireError &error : errors)
        purchase.messages.push_back(Text::verbatim(wordsOf(error)));
    if (purchase.messages.empty())
        purchase.messages = {KASSA_TEXT("qenta", "The provider could not be reached. Please try again.")};
    warn(step, purchase, answer ? QByteArray("qenta.answer") : answer.error().code,
         KASSA_TEXT("qenta", "The payment of order %1 was not started: %2")
             .with(purchase.ref)
             .with(purchase.messages.front()));
    showReview(step, purchase);
}

} // namespace kassa::qenta::shop
