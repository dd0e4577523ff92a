#include "providers/qvickly/sandbox_calls.h"

#include "providers/qvickly/sandbox_api.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"
#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

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

} // namespace

Json amount(qint64 minor)
{
    return str(QByteArray::number(minor));
}

Json paymentBrief(const State &state, const Payment &payment)
{
    const bool dead = payment.status == "Cancelled" || payment.status == "Failed";
    QByteArray url = isWaiting(payment) ? thirdPartyUrl(state, payment) : invoiceUrl(state, payment.hash);
    if (payment.method == "2048")
        url = state.inputs.origins.page + "/pwq/" + state.account.eid + '/' + payment.hash;
    return briefWith(state, payment.number, payment.status, payment.orderid, dead ? QByteArray() : url);
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

} // namespace kassa::qvickly::sandbox
