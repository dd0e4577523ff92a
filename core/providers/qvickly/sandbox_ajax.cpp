#include "providers/qvickly/sandbox_ajax.h"

#include "codec/php_json.h"
#include "providers/qvickly/sandbox_api.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/test_data.h"

namespace kassa::qvickly::sandbox {

namespace {

constexpr char pageVersion[] = "1.7.27";
constexpr qsizetype longest = 255; // characters of any field, section 4

HttpResponse json(const Json &value)
{
    return httpResponse(200, "application/json", phpEncode(value));
}

HttpResponse plain(const QByteArray &text)
{
    return httpResponse(200, "text/html; charset=utf-8", text);
}

QByteArray short255(const Fields &fields, const QByteArray &name)
{
    return value(fields, name).left(longest);
}

QString words(const Fields &fields, const QByteArray &name)
{
    return QString::fromUtf8(short255(fields, name));
}

Json flag(bool set)
{
    return str(set ? "1" : "0");
}

struct Call
{
    Checkout &checkout;
    Session &session;
    const Fields &fields;
};

// number, orderid, url, status: what every update answers.
Json updated(const Step &step, const Call &call)
{
    return checkoutBrief(step.state, call.checkout);
}

Json getObject(Step &step, const Call &call)
{
    Json object = checkoutObject(step.state, call.checkout);
    const Json data = dataOf(call.checkout.data);
    const qint64 total = totalOf(data).minor;
    object.set("meta", Json::object({{"topay", str(QByteArray::number(total))}}));
    Json checkoutData = data["CheckoutData"].isObject() ? data["CheckoutData"] : Json::object();
    checkoutData.set(
        "topayData",
        Json::object(
            {{"withtax", str(toDecimalText({total, Currency{"SEK", 2}}).replace('.', ',') + " kr")}}));
    object.set("CheckoutData", std::move(checkoutData));
    return object;
}

// --- step 1
// ------------------------------------------------------------------------------------------------------------

Checked checkPerson(const TestPerson *person, const QByteArray &pno, const QByteArray &zip, const Call &call)
{
    const qsizetype digits = digitsOf(pno).size();
    if (digits < 10)
        return Refusal{"9015", KASSA_TEXT("qvickly.sandbox", "pno has %1 digits; 10 or 12 are right")
                                   .with(QByteArray::number(digits))};
    if (digits != 10 && digits != 12)
        return Refusal{"9016", KASSA_TEXT("qvickly.sandbox", "pno has %1 digits; 10 or 12 are right")
                                   .with(QByteArray::number(digits))};
    if (person == nullptr)
        return Refusal{
            call.session.company ? "8011" : "8010",
            KASSA_TEXT("qvickly.sandbox",
                       "The number is not one of the published test persons; the sandbox knows no others")};
    if (!call.checkout.test)
        return Refusal{"2207", KASSA_TEXT("qvickly.sandbox", "Test persons exist in test mode only")};
    if (zip.isEmpty())
        return Refusal{"50010",
                       KASSA_TEXT("qvickly.sandbox", "A personal number needs the zip code beside it")};
    if (digitsOf(zip) != person->address.postalCode.toUtf8())
        return Refusal{"50011",
                       KASSA_TEXT("qvickly.sandbox", "The zip code is not that of the test person: %1")
                           .with(Text::verbatim(person->address.postalCode))};
    return {};
}

HttpResponse stepRefused(Step &step, const Refusal &refusal)
{
    return json(Json::object({{"step1", pageError(step, refusal)},
                              {"address", Json::boolean(false)},
                              {"quickPayments", Json::array()}}));
}

// A buyer without a number is known only by what was typed; the rest of the address comes in step 2.
Address typedAddress(const Call &call)
{
    Address address = call.session.billing;
    address.postalCode = words(call.fields, "zip");
    address.country = "SE";
    address.city = address.postalCode == u"12345" ? QStringLiteral("Teststad") : address.city;
    return address;
}

HttpResponse stepOne(Step &step, const Call &call)
{
    Session &session = call.session;
    const QByteArray pno = short255(call.fields, "pno");
    const QByteArray email = short255(call.fields, "email");
    if (contains(call.fields, "type"))
        session.company = value(call.fields, "type") == "company";
    if (!email.contains('@'))
        return stepRefused(step,
                           {email.isEmpty() ? "9104" : "2203",
                            KASSA_TEXT("qvickly.sandbox", "The e-mail address is missing or has no @")});
    const CustomerKind kind = session.company ? CustomerKind::Company : CustomerKind::Person;
    const TestPerson *person = findTestPerson(pno, kind);
    if (!pno.isEmpty()) {
        if (const auto refused = checkPerson(person, pno, short255(call.fields, "zip"), call))
            return stepRefused(step, *refused);
    }
    Address address = person != nullptr ? person->address : typedAddress(call);
    address.email = QString::fromUtf8(email);
    if (!value(call.fields, "phonenumber").isEmpty())
        address.phone = words(call.fields, "phonenumber");
    session.pno = person != nullptr ? person->pno : QByteArray();
    session.billing = address;
    session.billingEdited = false;
    setStatus(step, call.checkout, session, "Step2Loaded");
    const bool known = !address.street.isEmpty();
    return json(Json::object({{"step1", Json::object({{"result", str("OK")}})},
                              {"address", known ? addressJson(address, kind) : Json::boolean(false)},
                              {"status", str("Step2Loaded")},
                              {"quickPayments", Json::array()}}));
}

// --- updates
// -----------------------------------------------------------------------------------------------------------

HttpResponse updateBilling(Step &step, const Call &call)
{
    call.session.billing = addressFromFields(nested(call.fields, "billingAddress"), call.session.billing);
    call.session.billingEdited = true;
    return json(updated(step, call));
}

HttpResponse updateShipping(Step &step, const Call &call)
{
    const Address address = addressFromFields(nested(call.fields, "shippingAddress"), {});
    call.session.deliveryTouched = true;
    if (address.postalCode.isEmpty())
        call.session.delivery.reset();
    else
        call.session.delivery = address;
    return json(updated(step, call));
}

HttpResponse updateMethod(Step &step, const Call &call)
{
    const QByteArray method = short255(call.fields, "method");
    if (!isOneOf(method, {"1", "4", "8", "1024"}))
        return json(pageError(
            step,
            {"5000", KASSA_TEXT("qvickly.sandbox", "The method %1 is not offered").with(method.left(20))}));
    call.session.method = method;
    Json answer = updated(step, call);
    answer.set("pno", str(call.session.pno));
    return json(answer);
}

HttpResponse updatePlan(Step &step, const Call &call)
{
    call.session.plan = short255(call.fields, "paymentplanid");
    Json answer = updated(step, call);
    answer.set("pno", str(call.session.pno));
    return json(answer);
}

HttpResponse updatePno(Step &step, const Call &call)
{
    const CustomerKind kind = call.session.company ? CustomerKind::Company : CustomerKind::Person;
    const TestPerson *person = findTestPerson(short255(call.fields, "pno"), kind);
    if (person == nullptr)
        return json(pageError(
            step, {"8010",
                   KASSA_TEXT(
                       "qvickly.sandbox",
                       "The number is not one of the published test persons; the sandbox knows no others")}));
    call.session.pno = person->pno;
    return json(updated(step, call));
}

HttpResponse updateEmail(Step &step, const Call &call)
{
    call.session.billing.email = words(call.fields, "email");
    return json(updated(step, call));
}

// --- confirm and its results
// --------------------------------------------------------------------------------------------

HttpResponse dryRun(Step &step, const Call &call)
{
    if (const auto refused = validate(step, call.checkout, call.session))
        return json(pageError(step, *refused));
    Json answer = updated(step, call);
    answer.set("result", str("OK"));
    return json(answer);
}

HttpResponse confirmCall(Step &step, const Call &call)
{
    const Confirmed confirmed = confirm(step, call.checkout, call.session);
    if (confirmed.refusal)
        return json(pageError(step, *confirmed.refusal));
    return json(Json::object({{"number", numberJson(step.state, confirmed.number.toUInt())},
                              {"status", str(confirmed.status)},
                              {"result", str(confirmed.result)},
                              {"orderid", str(confirmed.orderid)},
                              {"url", str(confirmed.url)}}));
}

struct Signed
{
    QByteArray text; // of data
    QByteArray hash;
    Json data;
};

Signed signedNotice(const State &state, const Call &call)
{
    const auto payment = state.payments.constFind(call.checkout.payment);
    const Json data = payment == state.payments.constEnd() ? checkoutBrief(state, call.checkout)
                                                           : noticeOf(state, *payment, payment->status);
    const QByteArray text = phpCanonical(data);
    return {text, sign(state.account.key, text), data};
}

Json acceptJson(const Call &call, const Signed &signedData, bool withMethod)
{
    const Json source = dataOf(call.checkout.data)["PaymentData"];
    const QByteArray base = source["accepturl"].text();
    const QByteArray credentials = R"({"hash":")" + signedData.hash + R"("})";
    const QByteArray query = buildForm({{"credentials", credentials}, {"data", signedData.text}});
    Json json = Json::object();
    if (withMethod)
        json.set("returnmethod",
                 source["returnmethod"].text().isEmpty() ? str("POST") : source["returnmethod"]);
    json.set("url", str(base + (base.contains('?') ? '&' : '?') + query));
    json.set("baseurl", str(base));
    json.set("params", Json::object({{"credentials", str(credentials)}, {"data", str(signedData.text)}}));
    return json;
}

HttpResponse checkoutStatus(Step &step, const Call &call)
{
    const Signed signedData = signedNotice(step.state, call);
    return json(Json::object({{"json", str(signedData.text)},
                              {"status", signedData.data["status"]},
                              {"number", signedData.data["number"]},
                              {"data", signedData.data},
                              {"credentials", Json::object({{"hash", str(signedData.hash)}})},
                              {"accepturl", acceptJson(call, signedData, false)}}));
}

HttpResponse isPaid(Step &step, const Call &call)
{
    const Signed signedData = signedNotice(step.state, call);
    return json(Json::object({{"method", str(call.session.method)},
                              {"code", str("is_paid")},
                              {"data", signedData.data},
                              {"credentials", Json::object({{"hash", str(signedData.hash)}})},
                              {"accepturl", acceptJson(call, signedData, true)}}));
}

HttpResponse cancelCall(Step &step, const Call &call)
{
    const Payment *payment = findPayment(step.state, QByteArray::number(call.checkout.payment));
    if (payment != nullptr && !isWaiting(*payment))
        return json(pageError(
            step,
            {"5209", KASSA_TEXT("qvickly.sandbox", "The purchase is over: it is %1").with(payment->status)}));
    cancelPurchase(step, call.checkout);
    return json(updated(step, call));
}

HttpResponse methodsCall()
{
    Json list = Json::array();
    for (const char *method : {"1", "4", "8", "1024"})
        list.append(str(method));
    return json(list);
}

using Handler = HttpResponse (*)(Step &, const Call &);

struct Route
{
    const char *name;
    Handler handler;
};

HttpResponse justUpdated(Step &step, const Call &call)
{
    return json(updated(step, call));
}

// Names whose bodies are not documented answer as the updates do.
constexpr Route routes[] = {
    {"get", [](Step &step, const Call &call) { return json(getObject(step, call)); }},
    {"step1", stepOne},
    {"updateBillingAddress", updateBilling},
    {"updateShippingAddress", updateShipping},
    {"updatePaymentMethod", updateMethod},
    {"updatePaymentPlan", updatePlan},
    {"updatePno", updatePno},
    {"updateBillingEmail", updateEmail},
    {"updateMessage", justUpdated},
    {"updateStatus", justUpdated},
    {"validate", dryRun},
    {"confirm", confirmCall},
    {"checkoutStatus", checkoutStatus},
    {"isPaid", isPaid},
    {"cancel", cancelCall},
    {"cancelInvoice", cancelCall},
    {"clearCheckout", justUpdated},
    {"bankidopen", justUpdated},
    {"bankidclose", justUpdated},
    {"removeQuickPaymentCard", justUpdated},
    {"getPaymentMethods", [](Step &, const Call &) { return methodsCall(); }},
    {"isRedirectOnSuccess",
     [](Step &, const Call &call) {
         return json(
             Json::object({{"redirectOnSuccess", flag(redirectsOnSuccess(dataOf(call.checkout.data)))}}));
     }},
};

HttpResponse versionAnswer(const Fields &fields)
{
    const QByteArray posted = short255(fields, "version");
    return json(Json::object({{"version.compare", str(pageVersion)},
                              {"version.post", str(posted)},
                              {"code", str(posted == pageVersion ? "ok" : "checkout_version")}}));
}

// Calls that need no checkout.
std::optional<HttpResponse> generalCall(const QByteArray &name, const Fields &fields)
{
    if (name.isEmpty())
        return versionAnswer(fields);
    if (sameFunction(name, "terms"))
        return plain(termsHtml(short255(fields, "method")));
    if (!sameFunction(name, "getCityFromZipcode"))
        return std::nullopt;
    const QByteArray zip = digitsOf(short255(fields, "zipcode"));
    for (const TestPerson &person : testPersons()) {
        if (person.address.postalCode.toUtf8() == zip)
            return plain(person.address.city.toUtf8());
    }
    return plain({});
}

} // namespace

HttpResponse answerAjax(Step &step, const QByteArray &name, const Fields &fields)
{
    if (auto answer = generalCall(name, fields))
        return *answer;
    Checkout *checkout = findCheckoutByHash(step, value(fields, "hash"));
    if (checkout == nullptr || value(fields, "eid") != step.state.account.eid)
        return json(pageError(
            step, {"50012", KASSA_TEXT("qvickly.sandbox", "There is no checkout with that eid and hash")}));
    const Call call{*checkout, sessionOf(step.state, checkout->hash), fields};
    for (const Route &route : routes) {
        if (sameFunction(name, route.name))
            return route.handler(step, call);
    }
    return json(pageError(
        step, {"9001", KASSA_TEXT("qvickly.sandbox", "The page has no call %1").with(name.left(60))}));
}

Json selectedAddress(const Session &session)
{
    const CustomerKind kind = session.company ? CustomerKind::Company : CustomerKind::Person;
    Json data = Json::object({{"status", str(session.status)},
                              {"method", str(session.method)},
                              {"email", Json::string(session.billing.email)},
                              {"Customer", customerJson(session)}});
    if (session.billingEdited)
        data.set("billingAddress", addressJson(session.billing, kind));
    if (session.delivery)
        data.set("shippingAddress", addressJson(*session.delivery, kind));
    else if (session.deliveryTouched)
        data.set("shippingAddress", Json::object());
    return data;
}

Fields addressFields(const QByteArray &prefix, const Address &address)
{
    const auto name = [&](const char *member) { return prefix + '[' + member + ']'; };
    return {{name("firstname"), address.firstName.toUtf8()},
            {name("lastname"), address.lastName.toUtf8()},
            {name("company"), address.company.toUtf8()},
            {name("street"), address.street.toUtf8()},
            {name("zip"), address.postalCode.toUtf8()},
            {name("city"), address.city.toUtf8()},
            {name("country"), address.country},
            {name("phone"), address.phone.toUtf8()},
            {name("email"), address.email.toUtf8()}};
}

Address addressFromFields(const Fields &fields, const Address &before)
{
    Address address = before;
    const auto take = [&](const char *name, QString &member) {
        if (contains(fields, name))
            member = words(fields, name);
    };
    take("firstname", address.firstName);
    take("lastname", address.lastName);
    take("company", address.company);
    take("street", address.street);
    take("zip", address.postalCode);
    take("city", address.city);
    take("phone", address.phone);
    take("email", address.email);
    const QByteArray country = short255(fields, "country").toUpper();
    address.country =
        country.size() == 2 ? country : (before.country.isEmpty() ? QByteArray("SE") : before.country);
    return address;
}

} // namespace kassa::qvickly::sandbox
