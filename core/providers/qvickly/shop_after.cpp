#include "providers/qvickly/shop_after.h"

#include "providers/qvickly/flow.h"
#include "providers/qvickly/shop_host.h"
#include "providers/qvickly/shop_result.h"
#include "providers/qvickly/shop_switches.h"

#include <algorithm>

namespace kassa::qvickly::shop {

namespace {

constexpr qsizetype mostRelated = 100;

struct Asked // an operation, with what it needs to make its call
{
    const Purchase &purchase;
    const Fields &fields;
    Time now;
};

using Build = Result<Call> (*)(const Asked &);
using Perform = bool (*)(Step &, Purchase &, const Fields &); // false: the fields do not fit

struct Rule
{
    const char *id;
    Text title, description;
    bool (*allowed)(const Purchase &);
    Build build = nullptr;     // an API call ...
    Perform perform = nullptr; // ... or something on the shop's page
    bool changes = false;      // the payment: one at a time, never repeated
    std::vector<PageField> (*fields)(const Purchase &) = nullptr;
};

// --- fields

PageField plain(const char *name, Text label, const QByteArray &value,
                PageField::Kind kind = PageField::Kind::Text)
{
    PageField made;
    made.kind = kind;
    made.name = name;
    made.label = std::move(label);
    made.value = value;
    made.required = true;
    return made;
}

std::vector<PageField> articleFields(const Purchase &purchase)
{
    PageField sku = plain("sku", KASSA_TEXT("qvickly", "Article"), {}, PageField::Kind::Choice);
    PageField quantity = plain("quantity", KASSA_TEXT("qvickly", "Quantity"), "1", PageField::Kind::Number);
    for (const LineItem &item : purchase.order.items)
        sku.choices.emplace_back(item.sku, Text::verbatim(item.title));
    if (!purchase.order.items.empty())
        sku.value = purchase.order.items.front().sku;
    return {sku, quantity};
}

std::vector<PageField> shippingFields(const Purchase &)
{
    return {plain("amount", KASSA_TEXT("qvickly", "Shipping without VAT, in minor units"), "4900",
                  PageField::Kind::Number)};
}

std::vector<PageField> currencyFields(const Purchase &)
{
    PageField made = plain("currency", KASSA_TEXT("qvickly", "Currency"), "SEK", PageField::Kind::Choice);
    for (const char *code : {"SEK", "NOK", "DKK", "EUR"})
        made.choices.emplace_back(code, Text::verbatim(QByteArray(code)));
    return {made};
}

std::vector<PageField> personFields(const Purchase &)
{
    PageField made = plain("pno", KASSA_TEXT("qvickly", "Personal number"), {});
    made.sensitive = true;
    return {made};
}

// --- when, section 9

bool always(const Purchase &)
{
    return true;
}

bool isDirect(const Purchase &purchase)
{
    return isOneOf(purchase.method, {"16", "24", "32", "512", "1024"});
}

bool mayActivate(const Purchase &purchase) // section 12, 17; a captured card is Paid, not reserved
{
    return purchase.state == shopState::reserved && !isDirect(purchase);
}

bool isReserved(const Purchase &purchase)
{
    return purchase.state == shopState::reserved;
}

bool mayUpdate(const Purchase &purchase) // 5202, 5216
{
    return isReserved(purchase) && !isDirect(purchase);
}

bool mayCredit(const Purchase &purchase) // 5205: what is only reserved is cancelled instead
{
    return isOneOf(purchase.state, {shopState::paid, shopState::activated});
}

bool mayDuplicate(const Purchase &purchase) // 11112: invoices and part payments
{
    return isOneOf(purchase.state, {shopState::reserved, shopState::activated}) &&
           isOneOf(purchase.method, {"1", "2", "4"});
}

bool hasPayment(const Purchase &purchase)
{
    return !purchase.paymentNumber.isEmpty();
}

bool hasCheckout(const Purchase &purchase)
{
    return !purchase.checkoutHash.isEmpty();
}

bool mayChange(const Purchase &purchase)
{
    return isOneOf(purchase.state, {shopState::open, shopState::identified}) && !purchase.openUrl.isEmpty();
}

bool hasFrame(const Purchase &purchase)
{
    return isOpen(purchase) && !purchase.openUrl.isEmpty();
}

// --- calls

Call callOf(const char *function, Json data)
{
    Call call;
    call.function = function;
    call.data = std::move(data);
    return call;
}

tl::unexpected<Error> badFields(const Text &what)
{
    return fail(ErrorKind::Usage, "shop.fields", what);
}

Result<Call> activateCall(const Asked &asked)
{
    return callOf("activatePayment", numberData(asked.purchase.paymentNumber));
}

Result<Call> cancelCall(const Asked &asked)
{
    return callOf("cancelPayment", numberData(asked.purchase.paymentNumber));
}

Result<Call> creditCall(const Asked &asked)
{
    Call call = callOf("creditPayment", creditPaymentData(asked.purchase.paymentNumber, false, {}, {}));
    call.amount = totalOf(asked.purchase.sent).minor - asked.purchase.credited;
    return call;
}

// Only the credited rows, with positive amounts.
Result<Call> creditPartCall(const Asked &asked)
{
    const auto bought = asked.purchase.sent.items;
    const QByteArray sku = value(asked.fields, "sku");
    const auto item =
        std::find_if(bought.begin(), bought.end(), [&](const LineItem &each) { return each.sku == sku; });
    Order part = asked.purchase.sent;
    part.shipping.reset();
    part.handling.reset();
    if (item != bought.end())
        part.items = {*item};
    const auto wanted = withQuantity(part, sku, value(asked.fields, "quantity"));
    if (item == bought.end() || !wanted || wanted->items.front().quantity > item->quantity)
        return badFields(
            KASSA_TEXT("error", "sku must be an article of the order and quantity at most what was bought"));
    const auto totals = totalsOf(*wanted);
    if (!totals)
        return tl::unexpected(totals.error());
    Call call =
        callOf("creditPayment", creditPaymentData(asked.purchase.paymentNumber, true, *wanted, *totals));
    call.amount = totals->withVat;
    return call;
}

Result<Call> updateCall(const Asked &asked)
{
    const auto wanted =
        withQuantity(asked.purchase.sent, value(asked.fields, "sku"), value(asked.fields, "quantity"));
    if (!wanted)
        return badFields(KASSA_TEXT("error", "sku must be an article of the order and quantity above zero"));
    const auto totals = totalsOf(*wanted);
    if (!totals)
        return tl::unexpected(totals.error());
    Call call = callOf("updatePayment", updatePaymentData(asked.purchase.paymentNumber, asked.purchase.method,
                                                          *wanted, *totals));
    call.order = *wanted;
    return call;
}

Result<Call> duplicateCall(const Asked &asked)
{
    return callOf("duplicatePayment",
                  duplicatePaymentData(asked.purchase.paymentNumber, asked.purchase.method));
}

Result<Call> paymentInfoCall(const Asked &asked)
{
    return callOf("getPaymentinfo", numberData(asked.purchase.paymentNumber));
}

Result<Call> getCheckoutCall(const Asked &asked)
{
    return callOf("getCheckout", getCheckoutData(asked.purchase.checkoutHash));
}

Result<Call> getAddressCall(const Asked &asked)
{
    const QByteArray pno = value(asked.fields, "pno");
    if (pno.isEmpty() || pno.size() > 20)
        return badFields(KASSA_TEXT("error", "pno must be a personal or organisation number"));
    return callOf("getAddress", getAddressData(pno, asked.purchase.order.country));
}

Result<Call> accountInfoCall(const Asked &asked)
{
    return callOf("getAccountinfo", accountInfoData(totalOf(asked.purchase.order).minor));
}

Result<Call> paymentPlansCall(const Asked &asked)
{
    const auto totals = totalsOf(asked.purchase.order);
    if (!totals)
        return tl::unexpected(totals.error());
    return callOf("getPaymentplans", paymentPlansData(asked.purchase.order, *totals));
}

Result<Call> termsCall(const Asked &asked)
{
    const QByteArray method = asked.purchase.method.isEmpty() ? QByteArray("1") : asked.purchase.method;
    return callOf("getTerms", termsData(method, totalOf(asked.purchase.order).minor));
}

Result<Call> duePaymentsCall(const Asked &asked)
{
    return callOf("getDuePayments", duePaymentsData(toIso(asked.now).left(10)));
}

// --- on the page

bool postLock(Step &step, Purchase &purchase, const Fields &)
{
    postWord(step, purchase, "lock");
    return true;
}

bool postUpdate(Step &step, Purchase &purchase, const Fields &)
{
    postWord(step, purchase, "update");
    return true;
}

bool postUnlock(Step &step, Purchase &purchase, const Fields &)
{
    postWord(step, purchase, "unlock");
    return true;
}

bool changeIfPayable(Step &step, Purchase &purchase, std::optional<Order> wanted)
{
    const auto totals =
        wanted ? totalsOf(*wanted) : Result<Totals>(badFields(KASSA_TEXT("error", "nothing to change to")));
    if (!totals || totals->withVat <= 0)
        return false;
    changeOrder(step, purchase, std::move(*wanted));
    return true;
}

bool changeQuantityOf(Step &step, Purchase &purchase, const Fields &fields)
{
    return changeIfPayable(step, purchase,
                           withQuantity(purchase.order, value(fields, "sku"), value(fields, "quantity")));
}

bool changeShippingTo(Step &step, Purchase &purchase, const Fields &fields)
{
    bool isNumber = false;
    const qint64 amount = value(fields, "amount").toLongLong(&isNumber);
    if (!isNumber || amount < 0)
        return false;
    Order wanted = purchase.order;
    wanted.shipping = Fee{QStringLiteral("Frakt"), amount, Decimal(25)};
    return changeIfPayable(step, purchase, wanted);
}

bool changeCurrencyTo(Step &step, Purchase &purchase, const Fields &fields)
{
    const auto currency = Currency::fromCode(value(fields, "currency"));
    if (!currency)
        return false;
    Order wanted = purchase.order;
    wanted.currency = *currency;
    return changeIfPayable(step, purchase, wanted);
}

const std::vector<Rule> &rules()
{
    using namespace shopOperation;
    static const std::vector<Rule> all{
        {lock, KASSA_TEXT("qvickly", "Post lock"),
         KASSA_TEXT("qvickly", "Blocks the checkout while the shop works."), hasFrame, nullptr, postLock},
        {update, KASSA_TEXT("qvickly", "Post update"),
         KASSA_TEXT("qvickly", "Has the checkout read the order again."), hasFrame, nullptr, postUpdate},
        {unlock, KASSA_TEXT("qvickly", "Post unlock"),
         KASSA_TEXT("qvickly", "Releases a lock that no update follows."), hasFrame, nullptr, postUnlock},
        {changeQuantity, KASSA_TEXT("qvickly", "Change a quantity"),
         KASSA_TEXT("qvickly", "The buyer changes the basket in the shop: lock, updateCheckout, update."),
         mayChange, nullptr, changeQuantityOf, false, articleFields},
        {changeShipping, KASSA_TEXT("qvickly", "Change the shipping fee"),
         KASSA_TEXT("qvickly",
                    "The buyer picks another way of shipping in the shop: lock, updateCheckout, update."),
         mayChange, nullptr, changeShippingTo, false, shippingFields},
        {changeCurrency, KASSA_TEXT("qvickly", "Change the currency"),
         KASSA_TEXT("qvickly", "Needs a new initCheckout, a checkout keeps its currency."), mayChange,
         nullptr, changeCurrencyTo, false, currencyFields},
        {activate, KASSA_TEXT("qvickly", "Activate"),
         KASSA_TEXT("qvickly", "activatePayment: the goods are sent, the reserved sum is charged."),
         mayActivate, activateCall, nullptr, true},
        {cancel, KASSA_TEXT("qvickly", "Cancel"),
         KASSA_TEXT("qvickly", "cancelPayment: the reservation is given up."), isReserved, cancelCall,
         nullptr, true},
        {credit, KASSA_TEXT("qvickly", "Credit"),
         KASSA_TEXT("qvickly", "creditPayment: the buyer gets everything back."), mayCredit, creditCall,
         nullptr, true},
        {creditPart, KASSA_TEXT("qvickly", "Credit a part"),
         KASSA_TEXT("qvickly", "creditPayment with rows: the buyer gets a part back."), mayCredit,
         creditPartCall, nullptr, true, articleFields},
        {updatePayment, KASSA_TEXT("qvickly", "Update the payment"),
         KASSA_TEXT("qvickly", "updatePayment: a reserved payment's rows change, its sum may not grow."),
         mayUpdate, updateCall, nullptr, true, articleFields},
        {duplicate, KASSA_TEXT("qvickly", "Duplicate"),
         KASSA_TEXT("qvickly", "duplicatePayment: a second reserved payment like this one."), mayDuplicate,
         duplicateCall, nullptr, true},
        {paymentInfo, KASSA_TEXT("qvickly", "Payment information"),
         KASSA_TEXT("qvickly", "getPaymentinfo: what the provider knows of the payment."), hasPayment,
         paymentInfoCall},
        {getCheckout, KASSA_TEXT("qvickly", "Checkout information"),
         KASSA_TEXT("qvickly", "getCheckout: what the provider knows of the checkout."), hasCheckout,
         getCheckoutCall},
        {getAddress, KASSA_TEXT("qvickly", "Look an address up"),
         KASSA_TEXT("qvickly", "getAddress by personal number."), always, getAddressCall, nullptr, false,
         personFields},
        {accountInfo, KASSA_TEXT("qvickly", "Account information"),
         KASSA_TEXT("qvickly", "getAccountinfo: the merchant account and its payment methods."), always,
         accountInfoCall},
        {paymentPlans, KASSA_TEXT("qvickly", "Payment plans"),
         KASSA_TEXT("qvickly", "getPaymentplans for this order's sum."), always, paymentPlansCall},
        {terms, KASSA_TEXT("qvickly", "Terms"), KASSA_TEXT("qvickly", "getTerms of a payment method."),
         always, termsCall},
        {duePayments, KASSA_TEXT("qvickly", "Due payments"),
         KASSA_TEXT("qvickly", "getDuePayments up to today."), always, duePaymentsCall},
    };
    return all;
}

const Rule *ruleOf(const QByteArray &operation)
{
    const auto &all = rules();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Rule &rule) { return operation == rule.id; });
    return found == all.end() ? nullptr : &*found;
}

bool isOffered(const Rule &rule, const Purchase &purchase)
{
    return rule.allowed(purchase) && !(rule.changes && purchase.busy);
}

void refuse(Step &step, const Purchase &purchase, const QByteArray &code, Text text)
{
    report(step, purchase, Report::Kind::Refused, code, std::move(text));
}

void begin(Step &step, Purchase &purchase, const Rule &rule, const Fields &fields)
{
    auto call = rule.build({purchase, fields, step.now});
    if (!call) {
        refuse(step, purchase, call.error().code, call.error().detail);
        return;
    }
    call->ask = Ask::After;
    call->purchase = indexOf(step.state, purchase);
    call->operation = rule.id;
    purchase.busy = purchase.busy || rule.changes;
    mark(step, purchase, "12");
    ask(step, *call);
}

void set(Step &step, const Operated &operated)
{
    const QByteArray wanted = value(operated.fields, "value");
    if (setSwitch(step.state.switches, operated.operation, wanted))
        return;
    reportShop(step, Report::Kind::Refused, "shop.switch",
               switchCannotBe(descriptor(), Side::Shop, operated.operation, wanted));
}

void remember(Purchase &purchase, const QByteArray &number)
{
    if (!number.isEmpty() && purchase.related.size() < mostRelated)
        purchase.related.append(number.left(64));
}

void credited(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    remember(purchase, data["number"].text());
    purchase.credited += call.amount;
    report(step, purchase, Report::Kind::Info, data["number"].text(),
           KASSA_TEXT("qvickly", "%1 of payment %2 has been credited, credit number %3")
               .with(Text::amount({call.amount, purchase.sent.currency}))
               .with(purchase.paymentNumber)
               .with(data["number"].text().left(64)));
    if (purchase.credited >= totalOf(purchase.sent).minor)
        setState(step, purchase, shopState::credited);
}

// What a look-up says, without anybody's data in it.
Text findingOf(const Call &call, const Json &data)
{
    if (call.operation == shopOperation::paymentInfo || call.operation == shopOperation::getCheckout)
        return KASSA_TEXT("qvickly", "The status is %1")
            .with(data.at({"PaymentData", "status"}).text().left(64));
    if (call.operation == shopOperation::getAddress)
        return data.isObject() ? KASSA_TEXT("qvickly", "The address was found")
                               : KASSA_TEXT("qvickly", "No address was found");
    if (data.isArray())
        return KASSA_TEXT_N("qvickly", "%n entries")(static_cast<int>(data.items().size()));
    return KASSA_TEXT("qvickly", "Answered");
}

} // namespace

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    std::vector<OperationOffer> offers;
    for (const Rule &rule : rules()) {
        if (isOffered(rule, purchase))
            offers.push_back({rule.id, purchase.ref, rule.title,
                              rule.fields ? rule.fields(purchase) : std::vector<PageField>()});
    }
    return offers;
}

std::vector<OperationInfo> shopOperations()
{
    std::vector<OperationInfo> all = switchOperations();
    for (const Rule &rule : rules())
        all.push_back({rule.id, Side::Shop, rule.title, rule.description,
                       rule.fields ? rule.fields(Purchase()) : std::vector<PageField>()});
    return all;
}

void operate(Step &step, const Operated &operated)
{
    if (isSwitch(operated.operation)) {
        set(step, operated);
        return;
    }
    Purchase *purchase = findPurchase(step.state, value(operated.fields, "ref"));
    const Rule *rule = ruleOf(operated.operation);
    if (!purchase || !rule) {
        reportShop(step, Report::Kind::Refused, purchase ? "shop.unknown-operation" : "shop.unknown-purchase",
                   KASSA_TEXT("qvickly", "There is no such purchase or no such operation: %1")
                       .with(operated.operation.left(64)));
        return;
    }
    if (!isOffered(*rule, *purchase)) {
        refuse(step, *purchase, "shop.not-now",
               KASSA_TEXT("qvickly", "%1 is not possible now: %2")
                   .with(rule->title)
                   .with(stateTitle(purchase->state)));
        return;
    }
    if (rule->build)
        begin(step, *purchase, *rule, operated.fields);
    else if (!rule->perform(step, *purchase, operated.fields))
        refuse(step, *purchase, "shop.fields",
               KASSA_TEXT("qvickly", "%1 does not take these values").with(rule->title));
}

void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Json &data)
{
    const Rule *rule = ruleOf(call.operation);
    if (!rule->changes) {
        report(step, purchase, Report::Kind::Info, call.operation,
               KASSA_TEXT("qvickly", "%1: %2").with(rule->title).with(findingOf(call, data)));
        return;
    }
    purchase.busy = false;
    if (call.function == "creditPayment") {
        credited(step, purchase, call, data);
        return;
    }
    report(
        step, purchase, Report::Kind::Info, call.operation,
        KASSA_TEXT("qvickly", "%1: done, payment %2").with(rule->title).with(data["number"].text().left(64)));
    if (call.operation == shopOperation::duplicate) {
        remember(purchase, data["number"].text());
        return;
    }
    if (call.operation == shopOperation::updatePayment)
        purchase.order = purchase.sent = call.order;
    askPayment(step, purchase); // the state is what the provider says of the payment
}

void afterFailed(Step &step, Purchase &purchase, const Call &call, const Error &error)
{
    const Rule *rule = ruleOf(call.operation);
    refuse(
        step, purchase, error.code,
        KASSA_TEXT("qvickly", "%1 was refused: %2 %3").with(rule->title).with(error.code).with(error.detail));
    if (!rule->changes)
        return;
    purchase.busy = false;
    if (error.kind != ErrorKind::Refused) // nobody knows whether it was done
        askPayment(step, purchase);
}

} // namespace kassa::qvickly::shop
