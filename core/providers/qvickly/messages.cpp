#include "providers/qvickly/messages.h"

#include "codec/form.h"
#include "codec/php_json.h"
#include "wire/session_inputs.h"

#include <QByteArrayList>

namespace kassa::qvickly {

namespace {

constexpr char jsonType[] = "application/json";
constexpr char formType[] = "application/x-www-form-urlencoded";
constexpr char freeText[] = "--freetext--";

// The envelope is written as the data is, so that every byte sent has one form.
QByteArray phpQuoted(const QByteArray &utf8)
{
    return phpEncode(Json::string(utf8));
}

Json stringJson(const QByteArray &utf8)
{
    return Json::string(utf8);
}

Json amountJson(qint64 minor)
{
    return Json::string(QByteArray::number(minor));
}

Json flagJson(bool value)
{
    return Json::string(value ? "true" : "false");
}

QByteArray unixSeconds(Time time)
{
    constexpr qint64 perSecond = 10'000;
    const qint64 ticks = time.time_since_epoch().count() / 100;
    return QByteArray::number(ticks / perSecond) + '.' +
           QByteArray::number(ticks % perSecond).rightJustified(4, '0');
}

void setIfGiven(Json &object, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty())
        object.set(name, stringJson(value));
}

void setIfGiven(Json &object, const QByteArray &name, const QString &value)
{
    setIfGiven(object, name, value.toUtf8());
}

Json articleJson(const LineItem &item, qint64 withoutVat)
{
    Json row = Json::object({{"artnr", stringJson(item.sku)}, {"title", Json::string(item.title)}});
    if (item.sku == freeText)
        return row;
    row.set("quantity", stringJson(item.quantity.toShortText()));
    row.set("aprice", amountJson(item.unitPrice));
    row.set("discount", stringJson(item.discount.toShortText()));
    row.set("withouttax", amountJson(withoutVat));
    row.set("taxrate", stringJson(item.vatRate.toShortText()));
    setIfGiven(row, "unit", item.unit);
    return row;
}

Json feeJson(const Fee &fee)
{
    return Json::object(
        {{"withouttax", amountJson(fee.amount)}, {"taxrate", stringJson(fee.vatRate.toShortText())}});
}

Json customerJson(const Customer &customer)
{
    Json json = Json::object();
    setIfGiven(json, "nr", customer.customerNumber);
    setIfGiven(json, "pno", customer.nationalId);
    if (!customer.billing.isEmpty())
        json.set("Billing", addressJson(customer.billing, customer.kind));
    if (customer.delivery)
        json.set("Shipping", addressJson(*customer.delivery, customer.kind));
    return json;
}

// Sent only with something in it: an empty object would become a list on the server (section 12, 6).
void setCustomer(Json &data, const Order &order)
{
    if (!order.customer)
        return;
    Json customer = customerJson(*order.customer);
    if (!customer.members().empty())
        data.set("Customer", std::move(customer));
}

void setCart(Json &data, const Order &order, const Totals &totals)
{
    data.set("Articles", articlesOf(order, totals));
    data.set("Cart", cartOf(order, totals));
}

HttpRequest postTo(const QByteArray &url, const QByteArray &type, const QByteArray &body)
{
    return httpRequest("POST", url, {{"Content-Type", type}}, body);
}

QByteArray signedEnvelope(const Account &account, const Json &data, const QByteArray &hash,
                          const QByteArray &more = {})
{
    const QByteArray dataText = phpCanonical(data);
    const QByteArray used = hash.isEmpty() ? sign(account.key, dataText) : hash;
    return R"({"credentials":{"hash":)" + phpQuoted(used) + more + R"(},"data":)" + dataText + '}';
}

std::optional<ApiError> errorIn(const Json &object)
{
    if (!object.contains("code") || !object.contains("message"))
        return std::nullopt;
    return ApiError{object["code"].text(), object["message"].text(), object["logid"].text()};
}

Json errorJson(const ApiError &error)
{
    return Json::object({{"code", stringJson(error.code)},
                         {"message", stringJson(error.message)},
                         {"logid", stringJson(error.logid)}});
}

bool isGetTerms(const QByteArray &function)
{
    return sameFunction(function, "getTerms");
}

// PHP and browsers let the last of equal names win: a shop's own query parameter stands before ours.
QByteArray lastValue(const Fields &fields, const QByteArray &name)
{
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        if (field->first == name)
            return field->second;
    }
    return {};
}

Result<ReceivedNotice> noticeFrom(const QByteArray &hash, const QByteArray &rawData, const Account &account)
{
    const auto data = Json::parse(rawData);
    if (!data)
        return tl::unexpected(data.error());
    if (!data->isObject())
        return fail(ErrorKind::Malformed, "qvickly.notice", KASSA_TEXT("error", "`data` is no JSON object"));
    ReceivedNotice received;
    received.notice = {(*data)["number"].text(), (*data)["status"].text(), (*data)["orderid"].text(),
                       (*data)["url"].text()};
    received.hash = hash;
    received.rawData = rawData;
    received.match = verify(account.key, hash, rawData);
    return received;
}

Result<ReceivedNotice> noticeFrom(const Fields &fields, const Account &account)
{
    if (!contains(fields, "data")) {
        return fail(
            ErrorKind::NotFound, "qvickly.no-data",
            KASSA_TEXT("error", "no field `data`: a callback or redirect carries `credentials` and `data`"));
    }
    const auto credentials = Json::parse(lastValue(fields, "credentials"));
    return noticeFrom(credentials ? (*credentials)["hash"].text() : QByteArray(), lastValue(fields, "data"),
                      account);
}

Result<ReceivedNotice> noticeFrom(const Result<Fields> &fields, const Account &account)
{
    return fields ? noticeFrom(*fields, account) : tl::unexpected(fields.error());
}

Result<ReceivedNotice> noticeFromJson(const QByteArray &body, const Account &account)
{
    const auto json = Json::parse(body);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->contains("data"))
        return fail(ErrorKind::NotFound, "qvickly.no-data",
                    KASSA_TEXT("error", "no member `data` in the callback's body"));
    return noticeFrom(json->at({"credentials", "hash"}).text(), *rawMemberOfValid(body, "data"), account);
}

QByteArray queryOf(const QByteArray &url)
{
    const QByteArray target = targetOf(url); // without the fragment
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QByteArray withQuery(const QByteArray &url, const QByteArray &more)
{
    const qsizetype hashMark = url.indexOf('#');
    const QByteArray bare = hashMark < 0 ? url : url.left(hashMark);
    const QByteArray fragment = hashMark < 0 ? QByteArray() : url.mid(hashMark);
    QByteArray separator = "?";
    if (bare.contains('?'))
        separator = bare.endsWith('?') || bare.endsWith('&') ? "" : "&";
    return bare + separator + more + fragment;
}

QString wordsOf(const Json &json, const QByteArray &name)
{
    return QString::fromUtf8(json[name].text());
}

} // namespace

Account accountOf(const Keys &keys)
{
    Account account;
    if (const auto eid = keys.ids.find("eid"); eid != keys.ids.end())
        account.eid = eid->second;
    if (const auto key = keys.secrets.find("key"); key != keys.secrets.end())
        account.key = key->second;
    if (const auto test = keys.ids.find("test"); test != keys.ids.end())
        account.test = truthy(stringJson(test->second));
    return account;
}

Json articlesOf(const Order &order, const Totals &totals)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < order.items.size() && i < totals.rows.size(); ++i)
        rows.append(articleJson(order.items[i], totals.rows[i].withoutVat));
    return rows;
}

Json cartOf(const Order &order, const Totals &totals)
{
    Json cart = Json::object();
    if (order.shipping)
        cart.set("Shipping", feeJson(*order.shipping));
    if (order.handling)
        cart.set("Handling", feeJson(*order.handling));
    cart.set("Total", Json::object({{"withouttax", amountJson(totals.withoutVat)},
                                    {"tax", amountJson(totals.vat)},
                                    {"rounding", amountJson(totals.rounding)},
                                    {"withtax", amountJson(totals.withVat)}}));
    return cart;
}

Json initCheckoutData(const Order &order, const Totals &totals, const ShopUrls &urls,
                      const CheckoutOptions &options)
{
    Json checkout = Json::object();
    setIfGiven(checkout, "terms", urls.terms);
    setIfGiven(checkout, "privacyPolicy", urls.privacy);
    checkout.set("companyView", flagJson(options.companyView));
    checkout.set("showPhoneOnDelivery", flagJson(options.showPhoneOnDelivery));
    checkout.set("redirectOnSuccess", flagJson(options.redirectOnSuccess));

    Json payment = Json::object({{"currency", stringJson(order.currency.code)},
                                 {"language", stringJson(order.language)},
                                 {"country", stringJson(order.country)},
                                 {"orderid", stringJson(order.reference)}});
    setIfGiven(payment, "autoactivate", options.autoActivate);
    setIfGiven(payment, "autocancel", options.autoCancelMinutes);
    setIfGiven(payment, "accepturl", urls.accept);
    setIfGiven(payment, "cancelurl", urls.cancel);
    setIfGiven(payment, "callbackurl", urls.callback);
    setIfGiven(payment, "returnmethod", options.returnMethod);

    Json data = Json::object({{"CheckoutData", std::move(checkout)}, {"PaymentData", std::move(payment)}});
    setCustomer(data, order);
    setCart(data, order, totals);
    return data;
}

Json updateCheckoutData(const QByteArray &number, const QByteArray &orderid, const Order &order,
                        const Totals &totals)
{
    Json payment = numberData(number);
    setIfGiven(payment, "orderid", orderid);
    Json data = Json::object({{"PaymentData", std::move(payment)}});
    setCart(data, order, totals);
    return data;
}

Json getCheckoutData(const QByteArray &checkoutHash)
{
    return Json::object({{"PaymentData", Json::object({{"hash", stringJson(checkoutHash)}})}});
}

Json numberData(const QByteArray &number)
{
    return Json::object({{"number", stringJson(number)}});
}

Json creditPaymentData(const QByteArray &number, bool part, const Order &order, const Totals &totals)
{
    Json data = Json::object(
        {{"PaymentData", Json::object({{"number", stringJson(number)}, {"partcredit", flagJson(part)}})}});
    if (part)
        setCart(data, order, totals);
    return data;
}

Json updatePaymentData(const QByteArray &number, const QByteArray &method, const Order &order,
                       const Totals &totals)
{
    Json data = Json::object({{"PaymentData", Json::object({{"number", stringJson(number)},
                                                            {"method", stringJson(method)},
                                                            {"currency", stringJson(order.currency.code)},
                                                            {"country", stringJson(order.country)},
                                                            {"language", stringJson(order.language)},
                                                            {"orderid", stringJson(order.reference)}})}});
    setCustomer(data, order);
    setCart(data, order, totals);
    return data;
}

Json duplicatePaymentData(const QByteArray &number, const QByteArray &method)
{
    return Json::object(
        {{"PaymentData", Json::object({{"number", stringJson(number)}, {"method", stringJson(method)}})}});
}

Json getAddressData(const QByteArray &nationalId, const QByteArray &country)
{
    return Json::object({{"pno", stringJson(nationalId)}, {"country", stringJson(country)}});
}

Json accountInfoData(qint64 totalWithTax)
{
    return Json::object({{"PaymentData", Json::object({{"totalwithtax", amountJson(totalWithTax)}})}});
}

Json paymentPlansData(const Order &order, const Totals &totals)
{
    return Json::object({{"PaymentData", Json::object({{"currency", stringJson(order.currency.code)},
                                                       {"country", stringJson(order.country)},
                                                       {"language", stringJson(order.language)},
                                                       {"totalwithtax", amountJson(totals.withVat)}})}});
}

Json termsData(const QByteArray &method, qint64 totalWithTax)
{
    return Json::object(
        {{"PaymentData", Json::object({{"method", stringJson(method)}})},
         {"Cart", Json::object({{"Total", Json::object({{"withtax", amountJson(totalWithTax)}})}})}});
}

Json duePaymentsData(const QByteArray &dueDate)
{
    return Json::object({{"dueDate", stringJson(dueDate)}});
}

HttpRequest apiRequest(const QByteArray &apiOrigin, const Account &account, const QByteArray &function,
                       const Json &data, Time time, const QByteArray &language)
{
    const QByteArray dataText = phpCanonical(data);
    const Json credentials = Json::object({{"id", stringJson(account.eid)},
                                           {"hash", stringJson(sign(account.key, dataText))},
                                           {"version", stringJson("2.5.0")},
                                           {"client", stringJson("Workstation:Qvickly:1.0")},
                                           {"language", stringJson(language)},
                                           {"time", stringJson(unixSeconds(time))},
                                           {"test", flagJson(account.test)}});
    return postTo(apiOrigin + '/', jsonType,
                  R"({"credentials":)" + phpEncode(credentials) + R"(,"data":)" + dataText +
                      R"(,"function":)" + phpQuoted(function) + '}');
}

ApiRequest readApiRequest(const QByteArray &body)
{
    ApiRequest request;
    auto parsed = Json::parse(body);
    if (!parsed || !parsed->isObject())
        return request;
    request.body = std::move(*parsed);
    const Json &credentials = request.body["credentials"];
    request.function = request.body["function"].text();
    request.eid = credentials["id"].text();
    request.hash = credentials["hash"].text();
    request.language = credentials["language"].text();
    request.test = truthy(credentials["test"]);
    if (request.body.contains("data"))
        request.rawData = rawMemberOfValid(body, "data").value_or(QByteArray());
    return request;
}

bool sameFunction(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool truthy(const Json &value)
{
    return value.text() == "1" || value.text().compare("true", Qt::CaseInsensitive) == 0;
}

Result<ApiAnswer> readApiAnswer(const HttpResponse &response, const Account &account,
                                const QByteArray &function)
{
    const QByteArray &body = response.raw.body;
    const auto json = Json::parse(body);
    ApiAnswer answer;
    if (!json && isGetTerms(function)) {
        answer.plain = true;
        answer.data = Json::string(body);
        return answer;
    }
    if (!json)
        return tl::unexpected(json.error());
    answer.error = errorIn(*json);
    if (answer.error)
        return answer;
    if (!json->contains("data")) {
        return fail(ErrorKind::Malformed, "qvickly.answer",
                    KASSA_TEXT("error", "the answer has neither `data` nor `code` and `message`"));
    }
    answer.match =
        verify(account.key, json->at({"credentials", "hash"}).text(), *rawMemberOfValid(body, "data"));
    answer.error = errorIn((*json)["data"]);
    if (!answer.error)
        answer.data = (*json)["data"];
    return answer;
}

HttpResponse signedAnswer(const Account &account, const Json &data, quint64 logid)
{
    return httpResponse(200, jsonType,
                        signedEnvelope(account, data, {}, R"(,"logid":)" + QByteArray::number(logid)));
}

HttpResponse errorAnswer(const Account &account, const ApiError &error, ErrorShape shape)
{
    const Json json = errorJson(error);
    return httpResponse(200, jsonType,
                        shape == ErrorShape::TopLevel ? phpEncode(json) : signedEnvelope(account, json, {}));
}

Json noticeData(const Notice &notice, bool numberAsInteger)
{
    return Json::object(
        {{"number", numberAsInteger ? Json::number(notice.number) : stringJson(notice.number)},
         {"status", stringJson(notice.status)},
         {"orderid", stringJson(notice.orderid)},
         {"url", stringJson(notice.url)}});
}

HttpRequest callbackRequest(const QByteArray &url, const Account &account, const Json &data,
                            const QByteArray &hash)
{
    return postTo(url, jsonType, signedEnvelope(account, data, hash));
}

Navigation returnNavigation(const QByteArray &url, const QByteArray &method, const Account &account,
                            const Json &data, const QByteArray &hash)
{
    Navigation navigation;
    navigation.window = Window::Top;
    navigation.url = url;
    const bool byGet = method.compare("GET", Qt::CaseInsensitive) == 0;
    navigation.method = byGet ? "GET" : "POST";
    if (data.isNull())
        return navigation;
    const QByteArray dataText = phpCanonical(data);
    const QByteArray used = hash.isEmpty() ? sign(account.key, dataText) : hash;
    const Fields fields{{"credentials", R"({"hash":)" + phpQuoted(used) + '}'}, {"data", dataText}};
    if (byGet)
        navigation.url = withQuery(url, buildForm(fields));
    else
        navigation.form = fields;
    return navigation;
}

Result<ReceivedNotice> readCallback(const HttpRequest &request, const Account &account)
{
    const QByteArray body = request.raw.body.trimmed();
    if (body.startsWith('{'))
        return noticeFromJson(body, account);
    if (!body.isEmpty())
        return noticeFrom(parseForm(body), account);
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return tl::unexpected(head.error());
    return noticeFrom(parseForm(head->query), account);
}

Result<ReceivedNotice> readReturn(const Navigation &navigation, const Account &account)
{
    if (!navigation.form.empty())
        return noticeFrom(navigation.form, account);
    return noticeFrom(parseForm(queryOf(navigation.url)), account);
}

QByteArray eventText(const QByteArray &name, const Json &data)
{
    Json event = Json::object({{"event", stringJson(name)}});
    if (!data.isNull())
        event.set("data", data);
    return event.toCompact();
}

Result<HostedEvent> readEvent(const PageEvent &event)
{
    if (event.kind != PageEvent::Kind::Text) {
        return fail(
            ErrorKind::Malformed, "qvickly.event-object",
            KASSA_TEXT("error", "an object was posted; hosts read a string of JSON and ignore objects"));
    }
    const auto json = Json::parse(event.data);
    if (!json)
        return tl::unexpected(json.error());
    const Json &name = (*json)["event"];
    if (!name.isString() || name.text().isEmpty())
        return fail(ErrorKind::Malformed, "qvickly.event-name",
                    KASSA_TEXT("error", "no member `event` with a name"));
    return HostedEvent{name.text(), (*json)["data"]};
}

HttpRequest ajaxRequest(const QByteArray &pageOrigin, const QByteArray &name, const Fields &fields)
{
    const QByteArray query = name.isEmpty() ? QByteArray() : '?' + name;
    return postTo(pageOrigin + "/public/ajax.php" + query, formType, buildForm(fields));
}

Json addressJson(const Address &address, CustomerKind kind)
{
    const bool company = kind == CustomerKind::Company;
    Json json = Json::object();
    if (company)
        json.set("company", Json::string(address.company));
    if (!company || !address.firstName.isEmpty() || !address.lastName.isEmpty()) {
        json.set("firstname", Json::string(address.firstName));
        json.set("lastname", Json::string(address.lastName));
    }
    json.set("street", Json::string(address.street));
    setIfGiven(json, "street2", address.street2);
    json.set("zip", Json::string(address.postalCode));
    json.set("city", Json::string(address.city));
    json.set("country", stringJson(address.country));
    json.set("phone", Json::string(address.phone));
    json.set("email", Json::string(address.email));
    json.set("type", stringJson(company ? "company" : "person"));
    return json;
}

Address addressFromJson(const Json &json)
{
    Address address;
    address.firstName = wordsOf(json, "firstname");
    address.lastName = wordsOf(json, "lastname");
    address.company = wordsOf(json, "company");
    address.street = wordsOf(json, "street");
    address.street2 = wordsOf(json, "street2");
    address.postalCode = wordsOf(json, "zip");
    address.city = wordsOf(json, "city");
    address.country = json["country"].text().toUpper();
    address.phone = wordsOf(json, "phone");
    address.email = wordsOf(json, "email");
    return address;
}

QByteArray checkoutHashOf(const QByteArray &checkoutUrl)
{
    QByteArray path = targetOf(checkoutUrl);
    if (const qsizetype query = path.indexOf('?'); query >= 0)
        path.truncate(query);
    QByteArrayList segments = path.split('/');
    segments.removeAll(QByteArray());
    if (!segments.isEmpty() && segments.last() == "test")
        segments.removeLast();
    return segments.isEmpty() ? QByteArray() : segments.last();
}

} // namespace kassa::qvickly
