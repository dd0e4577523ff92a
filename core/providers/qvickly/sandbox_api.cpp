#include "providers/qvickly/sandbox_api.h"

#include "codec/php_json.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

using Answer = std::variant<Json, Refusal, QByteArray>; // `data`, an error, or plain HTML

constexpr qsizetype mostHeld = 10'000;
constexpr qsizetype mostAuthOrders = 1000;
constexpr std::size_t mostLogLines = 100;
constexpr Duration authTime = 5s; // until a BankID order of the Auth API is complete; not documented

Refusal unknownPayment(const QByteArray &number)
{
    return {"5201", KASSA_TEXT("qvickly.sandbox",
                               "There is no payment %1. The number of initCheckout is a temporary one: use "
                               "the number of the callback, of accepturl or of getCheckout")
                        .with(number.left(20))};
}

// The payment that a function is about, or why not.
std::variant<Payment *, Refusal> paymentFor(Step &step, const ApiRequest &request, const Json &number)
{
    const QByteArray &text = number.text();
    if (text.isEmpty())
        return Refusal{"5200", KASSA_TEXT("qvickly.sandbox",
                                          "The number is missing; creditPayment and updatePayment want it "
                                          "inside PaymentData, the others beside it")};
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.size() > 10)
        return Refusal{"5198",
                       KASSA_TEXT("qvickly.sandbox", "The number is not a number of at most 10 digits")};
    Payment *payment = findPayment(step.state, text);
    if (payment == nullptr)
        return unknownPayment(text);
    if (payment->test != request.test)
        return Refusal{"5201", KASSA_TEXT("qvickly.sandbox",
                                          "Payment %1 belongs to the other mode: test and live do not mix")
                                   .with(text)};
    return payment;
}

Json amount(qint64 minor)
{
    return str(QByteArray::number(minor));
}

// --- checkouts
// ---------------------------------------------------------------------------------------------------------

void startAutocancel(Step &step, const Checkout &checkout, const Json &data)
{
    const int minutes = data.at({"PaymentData", "autocancel"}).text().toInt();
    if (minutes > 0 && minutes <= 1'000'000)
        startTimer(step, "autocancel:" + QByteArray::number(checkout.number), std::chrono::minutes(minutes),
                   TimerWeight::Essential);
}

Json briefWith(const State &state, quint32 number, const QByteArray &status, const QByteArray &orderid,
               const QByteArray &url)
{
    return Json::object({{"number", numberJson(state, number)},
                         {"status", str(status)},
                         {"orderid", str(orderid)},
                         {"url", str(url)}});
}

Answer initCheckout(Step &step, const ApiRequest &request)
{
    if (auto refused = checkInit(request.data()))
        return *refused;
    State &state = step.state;
    const QByteArray orderid = request.data().at({"PaymentData", "orderid"}).text();
    if (state.switches.duplicateOrderid == "refuse" && state.checkoutByOrder.contains(orderid))
        return Refusal{"5199", KASSA_TEXT("qvickly.sandbox",
                                          "The order id %1 was used before, and the switch refuses that")
                                   .with(orderid.left(60))};
    const Checkout &checkout = addCheckout(step, request.rawData, orderid, request.test);
    startAutocancel(step, checkout, request.data());
    report(step, Report::Kind::State, subjectOf(checkout), "WaitingForPurchase",
           KASSA_TEXT("qvickly.sandbox", "Checkout %1 waits for a buyer")
               .with(QByteArray::number(checkout.number)));
    return briefWith(state, checkout.number, "WaitingForPurchase", orderid, checkoutUrl(state, checkout));
}

Answer updateCheckout(Step &step, const ApiRequest &request)
{
    const Json &wanted = request.data()["PaymentData"];
    Checkout *checkout = findCheckout(step, wanted["number"].text());
    if (checkout == nullptr || checkout->test != request.test)
        return Refusal{"50013", KASSA_TEXT("qvickly.sandbox",
                                           "There is no checkout %1: unknown, expired, or of the other mode")
                                    .with(wanted["number"].text().left(20))};
    if (auto refused = checkSums(request.data()))
        return *refused;
    const Payment *payment = findPayment(step.state, QByteArray::number(checkout->payment));
    if (payment != nullptr && !isWaiting(*payment)) {
        report(
            step, Report::Kind::Warning, subjectOf(*checkout), "update.too-late",
            KASSA_TEXT("qvickly.sandbox", "The purchase is over: updateCheckout changes nothing any more"));
        return checkoutBrief(step.state, *checkout);
    }
    Json data = dataOf(checkout->data);
    const QByteArray orderid = wanted["orderid"].text();
    if (!orderid.isEmpty()) {
        Json paymentData = data["PaymentData"];
        const QByteArray before = paymentData["orderid"].text();
        paymentData.set("orderid", str(orderid));
        data.set("PaymentData", std::move(paymentData));
        if (step.state.checkoutByOrder.value(before) == checkout->number)
            step.state.checkoutByOrder.remove(before);
        step.state.checkoutByOrder.insert(orderid, checkout->number);
    }
    data.set("Articles", request.data()["Articles"]);
    data.set("Cart", request.data()["Cart"]);
    checkout->data = data.toCompact();
    return checkoutBrief(step.state, *checkout);
}

Answer getCheckout(Step &step, const QByteArray &hash, bool test)
{
    if (hash.isEmpty())
        return Refusal{
            "50015",
            KASSA_TEXT("qvickly.sandbox", "The hash is empty: it is the path segment of the checkout's URL")};
    const Checkout *checkout = findCheckoutByHash(step, hash);
    if (checkout == nullptr || checkout->test != test)
        return Refusal{
            "50012", KASSA_TEXT("qvickly.sandbox",
                                "There is no checkout of that hash: unknown, expired, or of the other mode")};
    return checkoutObject(step.state, *checkout);
}

// --- payments
// ----------------------------------------------------------------------------------------------------------

Answer addHostedCheckout(Step &step, const ApiRequest &request, bool paylink)
{
    State &state = step.state;
    const QByteArray orderid = request.data().at({"PaymentData", "orderid"}).text();
    const Checkout &checkout = addCheckout(step, request.rawData, orderid, request.test);
    startAutocancel(step, checkout, request.data());
    const QByteArray url = paylink
                               ? state.inputs.origins.page + "/pay/" + state.account.eid + '/' + checkout.hash
                               : checkoutUrl(state, checkout);
    return briefWith(state, checkout.number, "WaitingForPurchase", orderid, url);
}

QByteArray firstStatus(const ApiRequest &request, const QByteArray &method)
{
    if (isOneOf(method, {"8", "1024"}))
        return "WaitingForPurchase";
    if (isOneOf(method, {"1", "4"}) && truthy(request.data().at({"PaymentData", "bankid"})))
        return "WaitingForBankIDIdentification";
    return "Created";
}

// Who pays by invoice must be a test person: real numbers have no place in a sandbox.
Checked checkPayer(const Json &data, bool test)
{
    const Json &customer = data["Customer"];
    const QByteArray digits = digitsOf(customer["pno"].text());
    if (digits.isEmpty())
        return Refusal{"9014", KASSA_TEXT("qvickly.sandbox", "Customer.pno is missing")};
    const TestPerson *person = findTestPerson(digits, CustomerKind::Person);
    person = person != nullptr ? person : findTestPerson(digits, CustomerKind::Company);
    if (person == nullptr)
        return Refusal{
            "8010",
            KASSA_TEXT("qvickly.sandbox",
                       "The number is not one of the published test persons; the sandbox knows no others")};
    if (!test)
        return Refusal{"2207", KASSA_TEXT("qvickly.sandbox", "Test persons exist in test mode only")};
    if (!person->approved)
        return Refusal{"1001", KASSA_TEXT("qvickly.sandbox", "This test person is always denied credit")};
    return {};
}

Answer addPaymentCall(Step &step, const ApiRequest &request)
{
    const Json &data = request.data();
    const QByteArray method = data.at({"PaymentData", "method"}).text();
    if (!isOneOf(method, {"1", "2", "4", "8", "64", "256", "264", "1024", "2048"}))
        return Refusal{
            "5000", KASSA_TEXT("qvickly.sandbox", "PaymentData.method %1 is not one of the account's methods")
                        .with(method.left(20))};
    if (auto refused = checkPaymentData(data["PaymentData"]))
        return *refused;
    if (auto refused = checkSums(data))
        return *refused;
    if (isOneOf(method, {"64", "256", "264"}))
        return addHostedCheckout(step, request, method != "64");
    if (isOneOf(method, {"1", "2", "4"})) {
        if (auto refused = checkPayer(data, request.test))
            return *refused;
        if (data.at({"Customer", "Billing", "email"}).text().isEmpty())
            return Refusal{"9104", KASSA_TEXT("qvickly.sandbox", "Customer.Billing.email is missing")};
    }
    Payment made;
    made.method = method;
    made.orderid = data.at({"PaymentData", "orderid"}).text();
    made.data = request.rawData;
    made.withTax = totalOf(data).minor;
    made.test = request.test;
    made.creditCheck = "Approved";
    Payment &payment = addPayment(step, std::move(made));
    settle(step, payment, firstStatus(request, method));
    return paymentBrief(step.state, payment);
}

Answer paymentInfo(Step &step, const Payment &payment)
{
    const State &state = step.state;
    const Json data = dataOf(payment.data);
    const Json &source = data["PaymentData"];
    Json info =
        Json::object({{"method", str(payment.method)}, {"method_name", str(methodName(payment.method))}});
    for (const char *name : {"paymentplanid", "currency", "country", "language", "autoactivate"})
        info.set(name, str(source[name].text()));
    info.set("orderid", str(payment.orderid));
    info.set("status", str(payment.status));
    info.set("number", numberJson(state, payment.number));
    info.set("paymentid_related",
             str(payment.related != 0 ? QByteArray::number(payment.related) : QByteArray()));
    info.set("creditcheck", str(payment.creditCheck));
    info.set("url", str(invoiceUrl(state, payment.hash)));
    Json articles = Json::array();
    for (Json article : data["Articles"].items()) {
        const auto rate = Decimal::parse(article["taxrate"].text());
        const qint64 row = article["withouttax"].text().toLongLong();
        if (rate)
            article.set(
                "tax", amount(roundedQuotient(Int128(row) * rate->units(), 100 * powerOfTen(rate->scale()))));
        articles.append(std::move(article));
    }
    const auto member = [&](const char *name) { return data.contains(name) ? data[name] : Json::array(); };
    return Json::object({{"PaymentData", std::move(info)},
                         {"PaymentInfo", member("PaymentInfo")},
                         {"Card", Json::array()},
                         {"Settlement", Json::object({{"number", str("")}, {"date", str("")}})},
                         {"Customer", member("Customer")},
                         {"Articles", std::move(articles)},
                         {"Cart", member("Cart")}});
}

Answer activate(Step &step, Payment &payment, bool test)
{
    if (payment.status == "Cancelled" || payment.status == "Failed")
        return Refusal{"5210", KASSA_TEXT("qvickly.sandbox", "The payment is %1: nothing can be activated")
                                   .with(payment.status)};
    if (payment.status == "Credited")
        return Refusal{"5223", KASSA_TEXT("qvickly.sandbox", "The number is that of a credit invoice")};
    if (payment.method == "2048")
        return Refusal{"5207", KASSA_TEXT("qvickly.sandbox", "Payments by method 2048 cannot be activated")};
    if (payment.status != "Created")
        return Refusal{"5208",
                       KASSA_TEXT("qvickly.sandbox", "The payment is %1; only Created ones can be activated")
                           .with(payment.status)};
    if (!test)
        return Refusal{"5221", KASSA_TEXT("qvickly.sandbox",
                                          "A test person's payment cannot be activated in live mode")};
    settle(step, payment, activatedStatus(payment.method));
    return paymentBrief(step.state, payment);
}

Answer cancel(Step &step, Payment &payment)
{
    if (payment.status == "Cancelled" || payment.status == "Failed")
        return Refusal{"5220",
                       KASSA_TEXT("qvickly.sandbox", "The payment is %1 already").with(payment.status)};
    if (payment.status == "Credited")
        return Refusal{"5223", KASSA_TEXT("qvickly.sandbox", "The number is that of a credit invoice")};
    if (payment.status != "Created" && payment.status != "Pending" && !isWaiting(payment))
        return Refusal{
            "5209", KASSA_TEXT("qvickly.sandbox", "The payment is %1: sent or paid, so it has to be credited")
                        .with(payment.status)};
    settle(step, payment, "Cancelled");
    return paymentBrief(step.state, payment);
}

Checked checkCreditable(const Payment &payment)
{
    if (payment.status == "Cancelled" || payment.status == "Failed")
        return Refusal{"5211", KASSA_TEXT("qvickly.sandbox", "The payment is %1: there is nothing to credit")
                                   .with(payment.status)};
    if (payment.status == "Credited")
        return Refusal{"5212", KASSA_TEXT("qvickly.sandbox", "The number is that of a credit invoice")};
    if (payment.status == "Created" || payment.status == "Pending" || isWaiting(payment))
        return Refusal{"5205",
                       KASSA_TEXT("qvickly.sandbox", "The payment is %1, not activated: cancel it instead")
                           .with(payment.status)};
    return {};
}

Checked checkCreditAmount(const Payment &payment, qint64 credit)
{
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    if (credit <= 0)
        return Refusal{"5204", KASSA_TEXT("qvickly.sandbox", "The credited sum is %1; it has to be positive")
                                   .with(number(credit))};
    if (credit > payment.withTax)
        return Refusal{"5214", KASSA_TEXT("qvickly.sandbox", "The credit of %1 is more than the original %2")
                                   .with(number(credit))
                                   .with(number(payment.withTax))};
    if (credit > payment.withTax - payment.credited)
        return Refusal{
            "5213", KASSA_TEXT("qvickly.sandbox", "The credit of %1 is more than the %2 that are left of %3")
                        .with(number(credit))
                        .with(number(payment.withTax - payment.credited))
                        .with(number(payment.withTax))};
    return {};
}

Answer credit(Step &step, const Json &data, Payment &original)
{
    if (auto refused = checkCreditable(original))
        return *refused;
    const bool part = truthy(data.at({"PaymentData", "partcredit"}));
    if (part) {
        if (auto refused = checkSums(data))
            return *refused;
    }
    const qint64 sum = part ? totalOf(data).minor : original.withTax;
    if (auto refused = checkCreditAmount(original, sum))
        return *refused;
    original.credited += sum;
    Payment made;
    made.related = original.number;
    made.orderid = original.orderid;
    made.method = original.method;
    made.test = original.test;
    made.withTax = sum;
    Json content = dataOf(original.data);
    if (part) {
        content.set("Articles", data["Articles"]);
        content.set("Cart", data["Cart"]);
    }
    made.data = content.toCompact();
    Payment &payment = addPayment(step, std::move(made));
    settle(step, payment, "Credited");
    return paymentBrief(step.state, payment);
}

Checked checkUpdatable(const Payment &payment, const Json &data)
{
    const QByteArray method = data.at({"PaymentData", "method"}).text();
    if (isOneOf(payment.method, {"16", "24", "32", "512", "1024"}))
        return Refusal{"5216",
                       KASSA_TEXT("qvickly.sandbox",
                                  "The money has already moved by bank or Swish: nothing can be updated")};
    if (payment.status != "Created")
        return Refusal{"5202",
                       KASSA_TEXT("qvickly.sandbox", "The payment is %1; only Created ones can be updated")
                           .with(payment.status)};
    if (!method.isEmpty() && method != payment.method)
        return Refusal{"5000", KASSA_TEXT("qvickly.sandbox", "The method cannot change from %1 to %2")
                                   .with(payment.method)
                                   .with(method.left(20))};
    if (!data.contains("Articles") && !data.contains("Cart"))
        return {};
    if (auto refused = checkSums(data))
        return refused;
    const qint64 sum = totalOf(data).minor;
    if (sum > payment.withTax)
        return Refusal{"5215", KASSA_TEXT("qvickly.sandbox", "The new sum %1 is above the original %2")
                                   .with(QByteArray::number(sum))
                                   .with(QByteArray::number(payment.withTax))};
    return {};
}

Answer update(Step &step, const Json &data, Payment &payment)
{
    if (auto refused = checkUpdatable(payment, data))
        return *refused;
    Json content = dataOf(payment.data);
    for (const char *name : {"Customer", "Articles", "Cart"}) {
        if (data.contains(name))
            content.set(name, data[name]);
    }
    const QByteArray orderid = data.at({"PaymentData", "orderid"}).text();
    if (!orderid.isEmpty())
        payment.orderid = orderid;
    payment.data = content.toCompact();
    payment.withTax = totalOf(content).minor;
    return paymentBrief(step.state, payment);
}

Answer duplicate(Step &step, const Json &data)
{
    const QByteArray number = data.at({"PaymentData", "number"}).text();
    const Payment *original = findPayment(step.state, number);
    if (original == nullptr)
        return Refusal{
            "11111",
            KASSA_TEXT("qvickly.sandbox", "There is no payment %1 to duplicate").with(number.left(20))};
    const QByteArray method = data.at({"PaymentData", "method"}).text();
    const bool fits = isOneOf(method, {"1", "2", "4", ""}) && isOneOf(original->method, {"1", "2", "4"});
    if (!fits || original->status == "Credited")
        return Refusal{"11112",
                       KASSA_TEXT("qvickly.sandbox",
                                  "Only invoices and part payments can be duplicated, and only as such")};
    Payment made;
    made.related = original->number;
    made.orderid = original->orderid;
    made.method = method.isEmpty() ? original->method : method;
    made.data = original->data;
    made.withTax = original->withTax;
    made.test = original->test;
    made.creditCheck = "Approved";
    Payment &payment = addPayment(step, std::move(made));
    settle(step, payment, "Created");
    return paymentBrief(step.state, payment);
}

Answer afterPurchase(Step &step, const ApiRequest &request, const QByteArray &function)
{
    const bool inside = isOneOf(function, {"creditpayment", "updatepayment"});
    const auto found = paymentFor(
        step, request, inside ? request.data().at({"PaymentData", "number"}) : request.data()["number"]);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    Payment &payment = *std::get<Payment *>(found);
    if (function == "getpaymentinfo")
        return paymentInfo(step, payment);
    if (function == "activatepayment")
        return activate(step, payment, request.test);
    if (function == "cancelpayment")
        return cancel(step, payment);
    return inside && function == "creditpayment" ? credit(step, request.data(), payment)
                                                 : update(step, request.data(), payment);
}

// --- look-ups
// ----------------------------------------------------------------------------------------------------------

Answer getAddress(const ApiRequest &request)
{
    const QByteArray digits = digitsOf(request.data()["pno"].text());
    if (request.data()["pno"].text().isEmpty())
        return Refusal{"9014", KASSA_TEXT("qvickly.sandbox", "pno is missing")};
    if (digits.size() < 10)
        return Refusal{"9015", KASSA_TEXT("qvickly.sandbox", "pno has %1 digits; 10 or 12 are right")
                                   .with(QByteArray::number(digits.size()))};
    if (digits.size() != 10 && digits.size() != 12)
        return Refusal{"9016", KASSA_TEXT("qvickly.sandbox", "pno has %1 digits; 10 or 12 are right")
                                   .with(QByteArray::number(digits.size()))};
    const TestPerson *person = findTestPerson(digits, CustomerKind::Person);
    person = person != nullptr ? person : findTestPerson(digits, CustomerKind::Company);
    if (person == nullptr)
        return Refusal{
            "8010",
            KASSA_TEXT("qvickly.sandbox",
                       "The number is not one of the published test persons; the sandbox knows no others")};
    if (!request.test)
        return Refusal{"2207", KASSA_TEXT("qvickly.sandbox", "Test persons exist in test mode only")};
    return addressJson(person->address, person->kind);
}

Json option(const char *method)
{
    return Json::object({{"method", str(method)}, {"currency", str("SEK")}, {"language", str("sv")}});
}

Json accountInfo()
{
    return Json::object(
        {{"name", str("Kassa Testbutik AB")},
         {"orgno", str("5566779988")},
         {"email", str("shop@example.com")},
         {"phone", str("")},
         {"paymentoptions", Json::array({option("1"), option("4"), option("8"), option("1024")})},
         {"force2havepno", str("0")},
         {"checkoutAvailableCustomerTypes", Json::array({str("person"), str("company")})}});
}

Json plan(const char *id, int months, qint64 total)
{
    constexpr qint64 handlingFee = 2900;
    const qint64 monthly = roundedQuotient(total, months) + handlingFee;
    return Json::object({{"paymentplanid", str(id)},
                         {"description", str("Delbetala " + QByteArray::number(months) + " m\xC3\xA5nader")},
                         {"nbrofmonths", str(QByteArray::number(months))},
                         {"startfee", str("0")},
                         {"handlingfee", amount(handlingFee)},
                         {"minamount", str("10000")},
                         {"maxamount", str("5000000")},
                         {"interestrate", str("0")},
                         {"monthlycost", amount(monthly)},
                         {"totalfee", amount(handlingFee * months)},
                         {"expirydate", str("2099-12-31")}});
}

Answer paymentPlans(const ApiRequest &request)
{
    const Json &wanted = request.data()["PaymentData"];
    if (wanted["currency"].text().isEmpty() || wanted["country"].text().isEmpty() ||
        wanted["language"].text().isEmpty())
        return Refusal{"9103",
                       KASSA_TEXT("qvickly.sandbox", "PaymentData needs currency, country and language")};
    const qint64 total = std::clamp<qint64>(wanted["totalwithtax"].text().toLongLong(), 0, 1'000'000'000'000);
    return Json::array({plan("1", 3, total), plan("2", 6, total), plan("3", 12, total)});
}

Answer duePayments(const State &state, const ApiRequest &request)
{
    const QByteArray until = request.data()["dueDate"].text();
    Json list = Json::array();
    for (const Payment &payment : state.payments) {
        if (payment.status != "Factoring" && payment.status != "Handling")
            continue;
        const QByteArray due = toIso(payment.created + 24h * 30).left(10);
        if (!until.isEmpty() && due > until)
            continue;
        list.append(Json::object({{"number", numberJson(state, payment.number)},
                                  {"orderid", str(payment.orderid)},
                                  {"invoiceDate", str(toIso(payment.created).left(10))},
                                  {"invoiceStatus", str("Due")},
                                  {"dueDate", str(due)},
                                  {"topay", amount(payment.withTax - payment.credited)}}));
        if (list.items().size() >= 1000)
            break;
    }
    return list;
}

Answer invoiceFromOrder(Step &step, const ApiRequest &request)
{
    const QByteArray hash = request.data()["hash"].text();
    Checkout *checkout = findCheckoutByHash(step, hash);
    if (checkout == nullptr)
        return getCheckout(step, hash, request.test);
    if (checkout->payment != 0) {
        if (const Payment *payment = findPayment(step.state, QByteArray::number(checkout->payment))) {
            Json brief = paymentBrief(step.state, *payment);
            brief.set("alreadycreated", str("1"));
            return brief;
        }
    }
    const QByteArray method = request.data()["method"].text();
    Payment made;
    made.method = method.isEmpty() ? QByteArray("1") : method.left(4);
    made.hash = checkout->hash;
    made.checkout = checkout->number;
    made.orderid = orderidOf(*checkout);
    made.data = checkout->data;
    made.withTax = totalOf(dataOf(checkout->data)).minor;
    made.test = checkout->test;
    Payment &payment = addPayment(step, std::move(made));
    checkout->payment = payment.number;
    settle(step, payment, "Created");
    return paymentBrief(step.state, payment);
}

Answer invoiceByHash(Step &step, const ApiRequest &request)
{
    const Payment *payment = findPaymentByHash(step.state, request.data()["hash"].text());
    if (payment == nullptr)
        return Refusal{"5201", KASSA_TEXT("qvickly.sandbox", "There is no payment of that hash")};
    return paymentInfo(step, *payment);
}

Answer logLine(Step &step, const ApiRequest &request)
{
    Payment *payment = findPaymentByHash(step.state, request.data()["hash"].text());
    if (payment == nullptr)
        return Refusal{"5201", KASSA_TEXT("qvickly.sandbox", "There is no payment of that hash")};
    if (payment->log.size() < mostLogLines)
        payment->log.push_back(request.data().at({"body", "text"}).text().left(255));
    return paymentBrief(step.state, *payment);
}

// --- dispatch
// ----------------------------------------------------------------------------------------------------------

std::optional<Answer> lookUp(Step &step, const ApiRequest &request, const QByteArray &function)
{
    if (function == "getaddress")
        return getAddress(request);
    if (function == "getaccountinfo")
        return accountInfo();
    if (function == "getpaymentplans")
        return paymentPlans(request);
    if (function == "getterms")
        return termsHtml(request.data().at({"PaymentData", "method"}).text());
    if (function == "getduepayments")
        return duePayments(step.state, request);
    if (function == "getorderinfo" || function == "getorderbyhash")
        return getCheckout(step, request.data()["hash"].text(), request.test);
    if (function == "getinvoicebyhash")
        return invoiceByHash(step, request);
    if (function == "createinvoicefromorderhash")
        return invoiceFromOrder(step, request);
    if (function == "updatestatuslogofinvoicebyhash")
        return logLine(step, request);
    return std::nullopt;
}

std::optional<Answer> dispatch(Step &step, const ApiRequest &request)
{
    const QByteArray function = request.function.toLower();
    if (function == "initcheckout")
        return initCheckout(step, request);
    if (function == "updatecheckout")
        return updateCheckout(step, request);
    if (function == "getcheckout")
        return getCheckout(step, request.data().at({"PaymentData", "hash"}).text(), request.test);
    if (function == "addpayment")
        return addPaymentCall(step, request);
    if (function == "duplicatepayment")
        return duplicate(step, request.data());
    if (isOneOf(function,
                {"getpaymentinfo", "activatepayment", "cancelpayment", "creditpayment", "updatepayment"}))
        return afterPurchase(step, request, function);
    return lookUp(step, request, function);
}

bool isEmptyData(const ApiRequest &request)
{
    return request.data().isNull() || request.rawData.isEmpty() ||
           (request.data().members().empty() && request.data().items().empty());
}

Refusal wrongSignature(const State &state, const ApiRequest &request)
{
    if (!pathsOutsideLatin1(request.data()).empty())
        return {"9013",
                KASSA_TEXT(
                    "qvickly.sandbox",
                    "data holds characters above U+00FF (%1), which the server turns into ? before it hashes")
                    .with(pathsOutsideLatin1(request.data()).front())};
    const QByteArray cause = diagnoseSignature(state.account.key, request.hash, request.rawData).cause;
    if (cause.isEmpty())
        return {"9013", KASSA_TEXT("qvickly.sandbox",
                                   "The hash fits neither the raw bytes of data nor its canonical text")};
    return {"9013", KASSA_TEXT("qvickly.sandbox", "The hash is wrong; probable cause: %1").with(cause)};
}

Checked checkEnvelope(const State &state, const ApiRequest &request)
{
    if (request.body.isNull())
        return Refusal{"9005", KASSA_TEXT("qvickly.sandbox", "The body is not a JSON object")};
    if (request.function.isEmpty())
        return Refusal{"9003", KASSA_TEXT("qvickly.sandbox", "function is missing")};
    if (request.eid.isEmpty())
        return Refusal{"9011", KASSA_TEXT("qvickly.sandbox", "credentials.id is empty")};
    if (request.hash.isEmpty())
        return Refusal{"9010", KASSA_TEXT("qvickly.sandbox", "credentials.hash is missing")};
    if (request.eid != state.account.eid)
        return Refusal{"9011",
                       KASSA_TEXT("qvickly.sandbox", "The merchant id is not that of the sandbox account")};
    if (isEmptyData(request))
        return Refusal{
            "9004",
            KASSA_TEXT("qvickly.sandbox",
                       "data is missing or empty; when there is nothing to say, send a dummy member")};
    if (verifyAsServer(state.account.key, request.hash, request.rawData) == HashMatch::None)
        return wrongSignature(state, request);
    return {};
}

HttpResponse refuse(Step &step, const ApiRequest &request, const Refusal &refusal, quint64 logid)
{
    report(step, Report::Kind::Warning, "api " + request.function.left(60), refusal.code,
           KASSA_TEXT("qvickly.sandbox", "Refused with %1: %2").with(refusal.code).with(refusal.why));
    const ApiError error{refusal.code, errorMessage(refusal.code), QByteArray::number(logid)};
    const bool nestedShape = step.state.switches.errorShape == "nested";
    return errorAnswer(step.state.account, error, nestedShape ? ErrorShape::Nested : ErrorShape::TopLevel);
}

} // namespace

HttpResponse answerApi(Step &step, const QByteArray &body)
{
    const ApiRequest request = readApiRequest(body);
    const quint64 logid = ++step.state.logid;
    if (const auto refused = checkEnvelope(step.state, request))
        return refuse(step, request, *refused, logid);
    const auto answer = dispatch(step, request);
    if (!answer)
        return refuse(
            step, request,
            {"9001",
             KASSA_TEXT("qvickly.sandbox", "There is no function %1").with(request.function.left(60))},
            logid);
    if (const auto *refusal = std::get_if<Refusal>(&*answer))
        return refuse(step, request, *refusal, logid);
    if (const auto *html = std::get_if<QByteArray>(&*answer))
        return httpResponse(200, "text/html; charset=utf-8", *html);
    return signedAnswer(step.state.account, std::get<Json>(*answer), logid);
}

void replyApi(Step &step, ExchangeId exchange, HttpResponse response)
{
    State &state = step.state;
    if (state.switches.slow == Duration() || state.held.size() >= mostHeld) {
        reply(step, exchange, std::move(response));
        return;
    }
    const QByteArray key = "slow:" + QByteArray::number(state.ids.next("slow"));
    state.held.insert(key, {exchange, std::move(response)});
    startTimer(step, key, state.switches.slow, TimerWeight::Essential);
}

void slowAnswerDue(Step &step, const QByteArray &key)
{
    if (!step.state.held.contains(key))
        return;
    HeldAnswer due = step.state.held.take(key);
    reply(step, due.exchange, std::move(due.response));
}

HttpResponse answerAuth(Step &step, const QByteArray &method, const QByteArray &orderRef)
{
    State &state = step.state;
    const auto json = [](const Json &value) {
        return httpResponse(200, "application/json", phpEncode(value));
    };
    if (method == "POST" && orderRef.isEmpty()) {
        if (state.authOrders.size() >= mostAuthOrders)
            state.authOrders.erase(state.authOrders.begin());
        const BankidOrder order = newBankidOrder(state);
        state.authOrders.insert(order.orderRef, {order, step.now});
        Json hashes = Json::array();
        for (int second = 0; second < qrSeconds; ++second)
            hashes.append(str(bankidHash(order, second)));
        return json(Json::object({{"orderRef", str(order.orderRef)},
                                  {"autoStartToken", str(order.autoStartToken)},
                                  {"qrStartToken", str(order.qrStartToken)},
                                  {"hashes", std::move(hashes)}}));
    }
    const auto found = state.authOrders.constFind(orderRef);
    if (found == state.authOrders.constEnd())
        return httpResponse(404, {}, {});
    if (method == "DELETE") {
        state.authOrders.remove(orderRef);
        return json(Json::object({{"status", str("deleted")}}));
    }
    const bool complete = step.now - found->started >= authTime;
    return json(Json::object({{"orderRef", str(orderRef)},
                              {"status", str(complete ? "complete" : "pending")},
                              {"token", str(complete ? found->bankid.autoStartToken : QByteArray())}}));
}

Json checkoutBrief(const State &state, const Checkout &checkout)
{
    return Json::object({{"number", numberJson(state, checkout.number)},
                         {"orderid", str(orderidOf(checkout))},
                         {"status", str(statusOf(state, checkout))},
                         {"url", str(checkoutUrl(state, checkout))}});
}

Json paymentBrief(const State &state, const Payment &payment)
{
    const bool dead = payment.status == "Cancelled" || payment.status == "Failed";
    QByteArray url = isWaiting(payment) ? thirdPartyUrl(state, payment) : invoiceUrl(state, payment.hash);
    if (payment.method == "2048")
        url = state.inputs.origins.page + "/pwq/" + state.account.eid + '/' + payment.hash;
    return briefWith(state, payment.number, payment.status, payment.orderid, dead ? QByteArray() : url);
}

Json checkoutObject(const State &state, const Checkout &checkout)
{
    const Json data = dataOf(checkout.data);
    const Json &source = data["PaymentData"];
    const Session *session = findSession(state, checkout.hash);
    const QByteArray method = session != nullptr ? session->method : QByteArray("8");
    Json payment = Json::object({{"method", str(method)},
                                 {"method_name", str(methodName(method))},
                                 {"number", numberJson(state, checkout.number)},
                                 {"status", str(statusOf(state, checkout))}});
    for (const char *name : {"orderid", "currency", "language", "country", "paymentplanid", "autoactivate",
                             "logo", "accepturl", "cancelurl", "returnmethod", "callbackurl"})
        payment.set(name, str(source[name].text()));
    payment.set("url", str(checkoutUrl(state, checkout)));
    const auto order = state.payments.constFind(checkout.payment);
    if (order != state.payments.constEnd())
        payment.set("order", paymentBrief(state, *order));
    const auto member = [&](const char *name) { return data.contains(name) ? data[name] : Json::array(); };
    return Json::object({{"PaymentData", std::move(payment)},
                         {"Customer", session != nullptr ? customerJson(*session) : customerJson({})},
                         {"PaymentInfo", member("PaymentInfo")},
                         {"Cart", member("Cart")},
                         {"Articles", member("Articles")},
                         {"CheckoutData", member("CheckoutData")}});
}

QByteArray termsHtml(const QByteArray &method)
{
    if (!isOneOf(method, {"1", "2", "4", "8", "1024"}))
        return "<p>CODE: <b>7030</b></p>";
    return "<h1>" + methodName(method) +
           "</h1><p>Villkor f\xC3\xB6r testk\xC3\xB6p. Inga pengar byter \xC3\xA4gare.</p>";
}

Json pageError(Step &step, const Refusal &refusal)
{
    report(step, Report::Kind::Warning, "page", refusal.code,
           KASSA_TEXT("qvickly.sandbox", "Refused with %1: %2").with(refusal.code).with(refusal.why));
    return Json::object(
        {{"code", str(refusal.code)},
         {"message", str("Billmate Error Code: " + refusal.code + ". " + errorMessage(refusal.code))},
         {"logid", str(QByteArray::number(++step.state.logid))}});
}

} // namespace kassa::qvickly::sandbox
