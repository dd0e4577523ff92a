#include "providers/cascad/messages.h"

#include "providers/parts.h"
#include "wire/session_inputs.h"

namespace kassa::cascad {

namespace {

constexpr qsizetype longestDescription = 512; // characters; clients cut there
constexpr qsizetype longestWords = 500;

// PHP prints an empty object as [].
const Json &memberOf(const Json &object, const char *name)
{
    return object[name];
}

QByteArray cut(const QString &text, qsizetype most)
{
    return text.left(most).toUtf8();
}

Json objectOf(const Fields &fields)
{
    Json object = Json::object();
    for (const auto &[name, value] : fields)
        object.set(name, str(value));
    return object;
}

void setIf(Json &object, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        object.set(name, str(value));
}

void setReturns(Json &object, const ReturnUrls &urls)
{
    setIf(object, "return_url", urls.one);
    Json three = Json::object();
    setIf(three, "success", urls.success);
    setIf(three, "pending", urls.pending);
    setIf(three, "fail", urls.fail);
    if (!three.members().empty())
        object.set("return_urls", three);
}

Json common(const Wish &wish)
{
    Json all = Json::object();
    all.set("reference_id", str(wish.reference));
    all.set("currency", str(wish.amount.currency.code));
    all.set("amount", amountJson(wish.amount));
    setIf(all, "service", wish.service);
    if (!wish.serviceFields.empty())
        all.set("service_fields", objectOf(wish.serviceFields));
    setIf(all, "description", wish.description);
    if (wish.customer.isObject())
        all.set("customer", wish.customer);
    if (wish.metadata.isObject())
        all.set("metadata", wish.metadata);
    setReturns(all, wish.returns);
    if (wish.expires > 0)
        all.set("expires", Json::integer(wish.expires));
    return all;
}

// Nested members as PHP reads them: customer[address][city].
void flatten(Fields &fields, const QByteArray &name, const Json &value)
{
    if (!value.isObject()) {
        fields.emplace_back(name, value.text());
        return;
    }
    for (const auto &[member, below] : value.members())
        flatten(fields, name.isEmpty() ? member : name + '[' + member + ']', below);
}

Json attributesOf(const Json &resource)
{
    return resource["attributes"];
}

QByteArray refusalWords(const Json &body)
{
    const Json &errors = body.contains("errors") ? body["errors"] : body["error"];
    QByteArray words;
    for (const Json &error : errors.items()) {
        const QByteArray said = error["detail"].isString() ? error["detail"].text() : error["title"].text();
        const QByteArray pointer = error.at({"source", "pointer"}).text();
        if (!words.isEmpty())
            words += "; ";
        words += said + (pointer.isEmpty() ? QByteArray() : " (" + pointer + ')');
    }
    if (errors.isString())
        words = errors.text();
    // The draft page's shape (section 5).
    for (const Json &code : body["error_codes"].items())
        words += (words.isEmpty() ? QByteArray() : QByteArray("; ")) + code.text();
    return words.left(longestWords);
}

tl::unexpected<Error> noAnswer(const Payload &payload)
{
    const QByteArray why = answerWord(payload);
    return fail(ErrorKind::Network, "no-answer." + why,
                KASSA_TEXT("error", "no answer: %1").with(answerTitle(why)));
}

FlowData readFlowData(const Json &flow)
{
    FlowData read;
    read.action = flow["action"].text();
    if (flow["method"].text().toUpper() == "POST")
        read.method = "POST";
    for (const auto &[name, value] : flow["params"].members())
        flatten(read.params, name, value);
    return read;
}

QByteArray withQuery(const QByteArray &url, const Fields &params)
{
    if (params.empty())
        return url;
    return url + (url.contains('?') ? '&' : '?') + buildForm(params);
}

} // namespace

Json str(const QByteArray &text)
{
    return Json::string(text);
}

Json strOrNull(const QByteArray &text)
{
    return text.isEmpty() ? Json() : Json::string(text);
}

qint64 unixSeconds(Time time)
{
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

Time fromUnix(qint64 seconds)
{
    return Time(std::chrono::seconds(seconds));
}

Account accountOf(const Keys &keys)
{
    const auto id = [&](const char *name) {
        const auto found = keys.ids.find(name);
        return found == keys.ids.end() ? QByteArray() : found->second;
    };
    const auto secret = [&](const char *name) {
        const auto found = keys.secrets.find(name);
        return found == keys.secrets.end() ? Secret() : found->second;
    };
    return {id("account"),     id("public-test"),      id("public-live"),
            secret("api-key"), secret("private-test"), secret("private-live")};
}

const Secret &privateKey(const Account &account, bool testMode)
{
    return testMode ? account.privateTest : account.privateLive;
}

QByteArray publicKey(const Account &account, bool testMode)
{
    return testMode ? account.publicTest : account.publicLive;
}

QByteArray basicAuth(const Account &account)
{
    return "Basic " + (account.id + ':' + account.apiKey.expose()).toBase64();
}

Json customerJson(const Order &order)
{
    if (!order.customer)
        return {};
    const Customer &who = *order.customer;
    const Address &at = who.billing;
    Json customer = Json::object();
    customer.set("reference_id",
                 str(who.customerNumber.isEmpty() ? "cus-" + order.reference : who.customerNumber.toUtf8()));
    setIf(customer, "email", at.email.toUtf8());
    setIf(customer, "name", (at.firstName + u' ' + at.lastName).trimmed().toUtf8());
    QByteArray phone;
    for (const QChar c : at.phone) {
        if (c.isDigit())
            phone += c.toLatin1();
    }
    setIf(customer, "phone", phone);
    Json address = Json::object();
    setIf(address, "country", at.country);
    setIf(address, "city", at.city.toUtf8());
    setIf(address, "street", at.street.toUtf8());
    setIf(address, "post_code", at.postalCode.toUtf8());
    if (!address.members().empty())
        customer.set("address", address);
    return customer;
}

Json privateCreateBody(const Wish &wish)
{
    Json attributes = common(wish);
    setIf(attributes, "flow", wish.flow);
    attributes.set("test_mode", Json::boolean(wish.testMode));
    setIf(attributes, "callback_url", wish.callbackUrl);
    return Json::object(
        {{"data", Json::object({{"type", str("payment-invoices")}, {"attributes", std::move(attributes)}})}});
}

Json publicCreateBody(const Wish &wish, const QByteArray &publicKey)
{
    Json body = Json::object({{"public_key", str(publicKey)}});
    const Json rest = common(wish);
    for (const auto &[name, value] : rest.members())
        body.set(name, value);
    if (body.contains("description"))
        body.set("description", str(cut(QString::fromUtf8(wish.description), longestDescription)));
    return body;
}

Fields processForm(const Wish &wish, const QByteArray &publicKey)
{
    Fields fields;
    flatten(fields, {}, publicCreateBody(wish, publicKey));
    return fields;
}

Json prerequestBody(const QByteArray &publicKey, const Money &amount)
{
    return Json::object({{"public_key", str(publicKey)},
                         {"currency", str(amount.currency.code)},
                         {"amount", amountJson(amount)}});
}

Json refundBody(const RefundWish &wish)
{
    Json attributes = Json::object();
    if (wish.newForm)
        attributes.set("invoiceId", str(wish.invoice));
    attributes.set("amount", amountJson(wish.amount));
    setIf(attributes, "reference_id", wish.reference);
    setIf(attributes, "description", wish.description);
    Json data = Json::object({{"type", str("refund")}});
    if (wish.oldForm)
        data.set("id", str(wish.invoice));
    data.set("attributes", std::move(attributes));
    return Json::object({{"data", std::move(data)}});
}

Json terminateBody(const QByteArray &invoice)
{
    return Json::object({{"data", Json::object({{"type", str("payment-invoices")}, {"id", str(invoice)}})}});
}

HttpRequest privateRequest(const QByteArray &method, const QByteArray &base, const QByteArray &path,
                           const Account &account, const Json &body)
{
    Headers headers{{"Authorization", basicAuth(account)}, {"Accept", "application/json"}};
    if (!body.isNull())
        headers.emplace_back("Content-Type", "application/json");
    return httpRequest(method, base + path, headers, body.isNull() ? QByteArray() : body.toCompact());
}

HttpRequest publicRequest(const QByteArray &base, const QByteArray &path, const Json &body)
{
    return httpRequest("POST", base + path,
                       {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                       body.toCompact());
}

HttpRequest publicStatusRequest(const QByteArray &base, const QByteArray &invoice)
{
    return httpRequest("GET", base + publicInvoicesPath + '/' + invoice, {{"Accept", "application/json"}},
                       {});
}

HttpRequest saleRequest(const QByteArray &base, const QByteArray &token, const CardData &card)
{
    const Json attributes = Json::object({{"card_number", str(card.number)},
                                          {"card_holder", str(card.holder)},
                                          {"cvv", str(card.cvv)},
                                          {"exp_month", str(card.month)},
                                          {"exp_year", str(card.year)}});
    const Json body =
        Json::object({{"data", Json::object({{"type", str("sale-operation")}, {"attributes", attributes}})}});
    return httpRequest("POST", base + salePath,
                       {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
                       body.toCompact());
}

CardData readSale(const Json &body)
{
    const Json &at = body.at({"data", "attributes"});
    return {at["card_number"].text(), at["card_holder"].text(), at["cvv"].text(), at["exp_month"].text(),
            at["exp_year"].text()};
}

Result<Json> readAnswer(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head =
        response ? parseResponseHead(response->raw.head) : fail(ErrorKind::Network, "no-answer", {});
    if (!head)
        return noAnswer(payload);
    const QByteArray status = QByteArray::number(head->status);
    if (head->status >= 500)
        return fail(ErrorKind::Network, "http." + status, KASSA_TEXT("error", "HTTP %1").with(status));
    const auto body = Json::parse(response->raw.body);
    const bool refused =
        head->status >= 300 || (body && (body->contains("errors") || body->contains("error")));
    if (refused) {
        const QByteArray words = body ? refusalWords(*body) : QByteArray();
        return fail(ErrorKind::Refused, status, Text::verbatim(words.isEmpty() ? "HTTP " + status : words));
    }
    if (!body || !body->isObject())
        return fail(ErrorKind::Malformed, "cascad.answer",
                    KASSA_TEXT("error", "The answer is no JSON document"));
    return *body;
}

bool isDuplicate(const Error &error)
{
    return error.kind == ErrorKind::Refused &&
           (error.code == "429" ||
            (error.code == "422" && english(error.detail).contains(QStringLiteral("reference_id"))));
}

Result<InvoiceData> readInvoice(const Json &resource)
{
    const Json at = attributesOf(resource);
    InvoiceData read;
    read.id = resource["id"].text();
    read.status = at["status"].text();
    if (read.id.isEmpty() || !at["status"].isString())
        return fail(ErrorKind::Malformed, "cascad.resource",
                    KASSA_TEXT("error", "An invoice without id or attributes.status"));
    read.resolution = at["resolution"].text();
    read.reference = at["reference_id"].text();
    read.currency = at["currency"].text();
    read.paymentFlow = at["payment_flow"].text();
    read.hppUrl = at["hpp_url"].text();
    read.service = resource.at({"relationships", "payment-service", "data", "id"}).text();
    read.amount = memberOf(at, "amount");
    read.processedAmount = memberOf(at, "processed_amount");
    read.refundedAmount = memberOf(at, "refunded_amount");
    read.chargedBackAmount = memberOf(at, "charged_back_amount");
    read.testMode = at["test_mode"].toBool();
    read.created = at["created"].text().toLongLong();
    read.updated = at["updated"].text().toLongLong();
    read.flow = readFlowData(at["flow_data"]);
    return read;
}

std::optional<Navigation> payerGoesTo(const InvoiceData &invoice, Window window)
{
    if (originOf(invoice.flow.action).isEmpty()) {
        if (originOf(invoice.hppUrl).isEmpty())
            return std::nullopt;
        return Navigation{window, {}, "GET", invoice.hppUrl, {}};
    }
    if (invoice.flow.method == "POST")
        return Navigation{window, {}, "POST", invoice.flow.action, invoice.flow.params};
    return Navigation{window, {}, "GET", withQuery(invoice.flow.action, invoice.flow.params), {}};
}

Text invoiceAmount(const InvoiceData &invoice)
{
    const auto currency = currencyOf(invoice.currency);
    const auto minor = currency ? minorOf(invoice.amount, *currency) : std::nullopt;
    return minor ? Text::amount({*minor, *currency})
                 : Text::verbatim(invoice.amount.text() + ' ' + invoice.currency);
}

std::optional<RefundData> readRefund(const Json &resource)
{
    if (resource["type"].text() != "refunds")
        return std::nullopt;
    const Json at = attributesOf(resource);
    return RefundData{resource["id"].text(), at["status"].text(), at["reference_id"].text(), at["amount"]};
}

HttpRequest callbackRequest(const QByteArray &url, const QByteArray &body, const QByteArray &signature,
                            int attempt, qint64 nextRetry)
{
    return httpRequest("POST", url,
                       {{"Content-Type", "application/json"},
                        {"User-Agent", "Webhook-Client"},
                        {"X-Signature", signature},
                        {"Retry-Count", QByteArray::number(attempt)},
                        {"Next-Retry", QByteArray::number(nextRetry)}},
                       body);
}

Result<CallbackData> readCallback(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json)
        return tl::unexpected(json.error());
    CallbackData read;
    read.type = (*json)["data"]["type"].text();
    if (read.type.isEmpty())
        return fail(ErrorKind::Malformed, "cascad.callback",
                    KASSA_TEXT("error", "A callback without data.type"));
    if (read.type == "payment-invoices") {
        const auto invoice = readInvoice((*json)["data"]);
        if (!invoice)
            return tl::unexpected(invoice.error());
        read.invoice = *invoice;
    }
    return read;
}

} // namespace kassa::cascad
