#include "providers/qvickly/sandbox_calls.h"

#include "providers/qvickly/sandbox_api.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"
#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

constexpr std::size_t mostLogLines = 100;

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
        return Refusal{"5201", KASSA_TEXT("qvickly.sandbox", "There is no payment with that hash")};
    return paymentInfo(step, *payment);
}

Answer logLine(Step &step, const ApiRequest &request)
{
    Payment *payment = findPaymentByHash(step.state, request.data()["hash"].text());
    if (payment == nullptr)
        return Refusal{"5201", KASSA_TEXT("qvickly.sandbox", "There is no payment with that hash")};
    if (payment->log.size() < mostLogLines)
        payment->log.push_back(request.data().at({"body", "text"}).text().left(255));
    return paymentBrief(step.state, *payment);
}

} // namespace

QByteArray termsHtml(const QByteArray &method)
{
    if (!isOneOf(method, {"1", "2", "4", "8", "1024"}))
        return "<p>CODE: <b>7030</b></p>";
    return "<h1>" + methodName(method) +
           "</h1><p>Villkor f\xC3\xB6r testk\xC3\xB6p. Inga pengar byter \xC3\xA4gare.</p>";
}

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

} // namespace kassa::qvickly::sandbox
