#include "providers/qenta/messages.h"

#include "codec/json.h"
#include "providers/parts.h"
#include "providers/qenta/consumer_fields.h"
#include "signing/mac.h"
#include "wire/session_inputs.h"

#include <array>

namespace kassa::qenta {

namespace {

constexpr qsizetype longestAnswer = 1'048'576; // bytes that are looked at

// A "%" that is no escape stands for itself: the official example posts without encoding (section 4).
QByteArray leniently(const QByteArray &text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const QByteArray digits = text[i] == '%' ? text.mid(i + 1, 2) : QByteArray();
        const int byte = digits.size() == 2 ? digits.toInt(&isHex, 16) : 0;
        if (isHex && digits[0] != '+' && digits[0] != '-') {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

// May be left out of requestFingerprintOrder (section 3).
bool isFree(const QByteArray &name)
{
    static const QByteArrayList free{"paymentType",
                                     "cancelUrl",
                                     "failureUrl",
                                     "serviceUrl",
                                     "pendingUrl",
                                     "windowName",
                                     "cssUrl",
                                     "browserData",
                                     "noScriptInfoUrl",
                                     "financialInstitution",
                                     "paymentToken",
                                     "riskSuppress",
                                     "periodicType",
                                     "riskConfigAlias",
                                     "merchantTokenizationFlag",
                                     "pluginVersion",
                                     "consumerDeviceId",
                                     "sourceOrderNumber",
                                     "isoTransactionType",
                                     "additionalMerchantData"};
    return free.contains(name) || (name.startsWith("display") && name.endsWith("Data"));
}

QByteArray cut(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return utf8;
    while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return utf8.left(bytes);
}

// Bytes above the documented length are cut at a whole character.
void addConsumer(Fields &fields, const QByteArray &name, const QString &text)
{
    const ConsumerField *known = findConsumerField(name);
    addField(fields, name, known ? cut(text, known->mostBytes) : text.toUtf8());
}

void addAddress(Fields &fields, const QByteArray &prefix, const Address &address, bool shipping)
{
    addConsumer(fields, prefix + (shipping ? "FirstName" : "Firstname"), address.firstName);
    addConsumer(fields, prefix + (shipping ? "LastName" : "Lastname"), address.lastName);
    addConsumer(fields, prefix + "Address1", address.street);
    addConsumer(fields, prefix + "Address2", address.street2);
    addConsumer(fields, prefix + "City", address.city);
    addField(fields, prefix + "Country", address.country);
    addConsumer(fields, prefix + "ZipCode", address.postalCode);
    addConsumer(fields, prefix + "Phone", address.phone);
}

struct BasketRow
{
    QByteArray number, name, quantity;
    RowTotal unit;
    Decimal rate;
};

void addRow(Fields &fields, int index, const BasketRow &row, const Currency &currency)
{
    const QByteArray prefix = "basketItem" + QByteArray::number(index);
    const auto money = [&](qint64 minor) { return amountText({minor, currency}); };
    fields.emplace_back(prefix + "ArticleNumber", row.number);
    fields.emplace_back(prefix + "Quantity", row.quantity);
    fields.emplace_back(prefix + "Name", row.name);
    fields.emplace_back(prefix + "UnitGrossAmount", money(row.unit.withVat()));
    fields.emplace_back(prefix + "UnitNetAmount", money(row.unit.withoutVat));
    fields.emplace_back(prefix + "UnitTaxAmount", money(row.unit.vat));
    fields.emplace_back(prefix + "UnitTaxRate", row.rate.toShortText());
}

Fields signedWith(const Account &account, Fields fields, const QByteArrayList &order)
{
    fields.emplace_back("requestFingerprint", fingerprintOf(account, fields, order));
    return fields;
}

Error failureError(const ExchangeFailed &failed)
{
    return {ErrorKind::Network,
            "qenta.network",
            KASSA_TEXT("error", "no answer: %1").with(failureTitle(failed.reason)),
            {}};
}

constexpr std::array faultWords{std::pair{ConfirmationFault::None, "none"},
                                std::pair{ConfirmationFault::Unsigned, "unsigned"},
                                std::pair{ConfirmationFault::SecretMissing, "secret-missing"},
                                std::pair{ConfirmationFault::FieldsMissing, "fields-missing"},
                                std::pair{ConfirmationFault::WrongSignature, "wrong-signature"},
                                std::pair{ConfirmationFault::UnknownState, "unknown-state"}};

constexpr std::array verdictWords{std::pair{ConfirmationVerdict::Ok, "OK"},
                                  std::pair{ConfirmationVerdict::Nok, "NOK"},
                                  std::pair{ConfirmationVerdict::NotRecognised, "not-recognised"},
                                  std::pair{ConfirmationVerdict::HttpError, "http-error"},
                                  std::pair{ConfirmationVerdict::NoAnswer, "no-answer"}};

QByteArray xmlEscaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

// The value of an attribute of the tag that begins at `tag`.
QByteArray attributeOf(const QByteArray &tag, const QByteArray &name)
{
    const qsizetype at = tag.indexOf(name + "=\"");
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size() + 2;
    const qsizetype end = tag.indexOf('"', begin);
    return end < 0 ? QByteArray() : tag.mid(begin, end - begin);
}

ConfirmationAnswer answerOf(const QByteArray &result, const QByteArray &message)
{
    if (result == "OK")
        return {ConfirmationVerdict::Ok, {}};
    if (result == "NOK")
        return {ConfirmationVerdict::Nok, message.left(255)};
    return {};
}

std::optional<ConfirmationAnswer> jsonAnswer(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !json->isObject())
        return std::nullopt;
    for (const char *name : {"QPAY-CONFIRMATION-RESPONSE", "Checkout Page-CONFIRMATION-RESPONSE"}) {
        const Json &inner = (*json)[name];
        if (inner.isObject())
            return answerOf(inner["result"].text(), inner["message"].text());
    }
    return ConfirmationAnswer{};
}

ConfirmationAnswer tagAnswer(const QByteArray &body)
{
    // The newest guide prints the tag with another product name (section 7.2).
    for (const char *name : {"<QPAY-CONFIRMATION-RESPONSE", "<Checkout Page-CONFIRMATION-RESPONSE"}) {
        const qsizetype at = body.indexOf(name);
        const qsizetype end = at < 0 ? -1 : body.indexOf('>', at);
        if (end > 0)
            return answerOf(attributeOf(body.mid(at, end - at), "result"),
                            attributeOf(body.mid(at, end - at), "message"));
    }
    return {};
}

} // namespace

Fields readForm(const QByteArray &text, int most)
{
    Fields fields;
    for (const QByteArray &pair : text.split('&')) {
        if (pair.isEmpty())
            continue;
        if (fields.size() >= std::size_t(most))
            break;
        const qsizetype sign = pair.indexOf('=');
        fields.emplace_back(leniently(sign < 0 ? pair : pair.left(sign)),
                            sign < 0 ? QByteArray() : leniently(pair.mid(sign + 1)));
    }
    return fields;
}

QByteArray fieldOf(const Fields &fields, const QByteArray &name)
{
    for (const auto &[each, value] : fields) {
        if (each.size() == name.size() && each.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool hasField(const Fields &fields, const QByteArray &name)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Field &each) { return each.first.compare(name, Qt::CaseInsensitive) == 0; });
}

void setField(Fields &fields, const QByteArray &name, const QByteArray &value)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field &each) { return each.first == name; });
    if (found == fields.end())
        fields.emplace_back(name, value);
    else
        found->second = value;
}

void removeField(Fields &fields, const QByteArray &name)
{
    std::erase_if(fields, [&](const Field &each) { return each.first == name; });
}

void addField(Fields &fields, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty())
        fields.emplace_back(name, value);
}

std::optional<qint64> minorOf(const QByteArray &amount, const Currency &currency)
{
    QByteArray text = amount;
    if (text.count(',') + text.count('.') > 1)
        return std::nullopt;
    text.replace(',', '.');
    const auto decimal = Decimal::parse(text);
    if (!decimal || decimal->scale() > currency.exponent || text.endsWith('.') || text.startsWith('.'))
        return std::nullopt;
    const Int128 minor = Int128(decimal->units()) * powerOfTen(currency.exponent - decimal->scale());
    constexpr qint64 largest = 999'999'999'999'999;
    if (minor > largest || minor < -largest)
        return std::nullopt;
    return qint64(minor);
}

QByteArray amountText(const Money &money)
{
    return toDecimalText(money);
}

std::optional<Currency> currencyOf(const QByteArray &code)
{
    static constexpr std::array numbers{
        std::pair{"756", "CHF"}, std::pair{"203", "CZK"}, std::pair{"978", "EUR"}, std::pair{"826", "GBP"},
        std::pair{"348", "HUF"}, std::pair{"985", "PLN"}, std::pair{"840", "USD"}, std::pair{"392", "JPY"}};
    for (const auto &[number, letters] : numbers) {
        if (code == number)
            return Currency::fromCode(letters).value_or(Currency());
    }
    const auto known = Currency::fromCode(code);
    return known ? std::optional(*known) : std::nullopt;
}

HttpRequest formRequest(const QByteArray &url, const QByteArray &userAgent, const Fields &fields)
{
    return httpRequest("POST", url,
                       {{"User-Agent", userAgent}, {"Content-Type", formType}, {"Connection", "close"}},
                       buildForm(fields));
}

QByteArray endpointUrl(const QByteArray &base, const QByteArray &endpoint)
{
    return base + '/' + endpoint;
}

Fields storageInitFields(const Account &account, const QByteArray &orderIdent, const QByteArray &returnUrl,
                         const QByteArray &language, const QByteArray &scriptVersion, const Fields &more)
{
    Fields fields{{"customerId", account.customerId}};
    addField(fields, "shopId", account.shopId);
    fields.insert(fields.end(), {{"orderIdent", orderIdent},
                                 {"returnUrl", returnUrl},
                                 {"language", language},
                                 {"javascriptScriptVersion", scriptVersion}});
    fields = signedWith(account, std::move(fields), storageInitOrder());
    // The fields of the provider's frames must not be signed (section 3), so they may stand behind.
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

Fields storageReadFields(const Account &account, const QByteArray &storageId, const QByteArray &language)
{
    Fields fields{{"customerId", account.customerId}};
    addField(fields, "shopId", account.shopId);
    fields.emplace_back("storageId", storageId);
    fields = signedWith(account, std::move(fields), storageReadOrder());
    addField(fields, "language", language); // unsigned, as the SDK sends it
    return fields;
}

QByteArrayList startOrder(const Fields &fields)
{
    QByteArrayList order;
    for (const auto &[name, value] : fields) {
        if (!isFree(name) && name != "requestFingerprint" && name != "requestFingerprintOrder")
            order.append(name);
    }
    order.append("requestFingerprintOrder");
    order.append("secret");
    return order;
}

Fields signedStart(const Account &account, Fields fields)
{
    const QByteArrayList order = startOrder(fields);
    fields.emplace_back("requestFingerprintOrder", order.join(','));
    return signedWith(account, std::move(fields), order);
}

Fields backendFields(const Account &account, const QByteArray &operation, const QByteArray &language,
                     const Fields &own)
{
    Fields fields{{"customerId", account.customerId}};
    addField(fields, "shopId", account.shopId);
    fields.emplace_back("password", account.password.expose());
    fields.emplace_back("language", language);
    fields.insert(fields.end(), own.begin(), own.end());
    const QByteArrayList order = backendOrder(operation, fields);
    return signedWith(account, std::move(fields), order);
}

Fields toolkitFields(const Account &account, const QByteArray &command, const QByteArray &language,
                     const Fields &own)
{
    Fields fields{{"customerId", account.customerId}};
    addField(fields, "shopId", account.shopId);
    fields.emplace_back("toolkitPassword", account.password.expose());
    fields.emplace_back("command", command);
    fields.emplace_back("language", language);
    fields.insert(fields.end(), own.begin(), own.end());
    const QByteArrayList order = toolkitOrder(command, fields);
    return signedWith(account, std::move(fields), order);
}

Fields basketFields(const Order &order, const Totals &totals)
{
    std::vector<BasketRow> rows;
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        const LineItem &item = order.items[i];
        const QByteArray quantity = isWhole(item.quantity) ? item.quantity.toShortText() : QByteArray("1");
        rows.push_back({item.sku, cut(item.title, 255), quantity, totals.units[i], item.vatRate});
    }
    if (order.shipping) // shipping is an item of its own (section 4.3)
        rows.push_back(
            {"shipping", cut(order.shipping->title, 255), "1", totals.shipping, order.shipping->vatRate});
    if (order.handling)
        rows.push_back(
            {"handling", cut(order.handling->title, 255), "1", totals.handling, order.handling->vatRate});
    Fields fields{{"basketItems", QByteArray::number(qsizetype(rows.size()))}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(fields, int(i) + 1, rows[i], order.currency);
    return fields;
}

Fields consumerFields(const Customer &customer)
{
    Fields fields;
    addConsumer(fields, "consumerEmail", customer.billing.email);
    addAddress(fields, "consumerBilling", customer.billing, false);
    if (customer.delivery)
        addAddress(fields, "consumerShipping", *customer.delivery, true);
    if (customer.kind == CustomerKind::Company)
        addField(fields, "companyName", cut(customer.billing.company, 100));
    return fields;
}

HttpResponse formAnswer(const Fields &fields)
{
    // The answer's type is not documented; nothing may depend on it (section 4).
    return httpResponse(200, "text/html; charset=UTF-8", buildForm(fields));
}

Fields errorFields(const std::vector<WireError> &errors)
{
    Fields fields;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        const QByteArray prefix = "error." + QByteArray::number(i + 1) + '.';
        fields.emplace_back(prefix + "errorCode", errors[i].code);
        fields.emplace_back(prefix + "message", errors[i].message);
        addField(fields, prefix + "consumerMessage", errors[i].consumerMessage);
        addField(fields, prefix + "paySysMessage", errors[i].paySysMessage);
    }
    fields.emplace_back("errors", QByteArray::number(errors.size()));
    return fields;
}

Fields flatErrorFields(const WireError &error)
{
    Fields fields{{"errorCode", error.code}, {"message", error.message}};
    addField(fields, "paySysMessage", error.paySysMessage);
    return fields;
}

std::vector<WireError> errorsIn(const Fields &fields)
{
    std::vector<WireError> errors;
    const int count = std::clamp(fieldOf(fields, "errors").toInt(), 0, 100);
    for (int i = 1; i <= count; ++i) {
        const Fields entry = entryOf(fields, "error." + QByteArray::number(i) + '.');
        errors.push_back({fieldOf(entry, "errorCode"), fieldOf(entry, "message"),
                          fieldOf(entry, "consumerMessage"), fieldOf(entry, "paySysMessage")});
    }
    if (errors.empty() && hasField(fields, "errorCode"))
        errors.push_back(
            {fieldOf(fields, "errorCode"), fieldOf(fields, "message"), {}, fieldOf(fields, "paySysMessage")});
    return errors;
}

QByteArray wordsOf(const WireError &error)
{
    return (error.consumerMessage.isEmpty() ? error.message : error.consumerMessage).left(500);
}

Result<Fields> readAnswer(const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return tl::unexpected(failureError(*failed));
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>();
    if (!response || !head)
        return fail(ErrorKind::Malformed, "qenta.answer", KASSA_TEXT("error", "not an answer"));
    if (head->status != 200)
        return fail(ErrorKind::Refused, "http." + QByteArray::number(head->status),
                    KASSA_TEXT("error", "HTTP %1").with(head->status));
    const QByteArray body = response->raw.body.left(longestAnswer).trimmed();
    if (body.startsWith('<') || !body.contains('='))
        return fail(ErrorKind::Malformed, "qenta.answer",
                    body.isEmpty() ? KASSA_TEXT("error", "an empty answer")
                                   : KASSA_TEXT("error", "not a list of name=value pairs"));
    Fields fields = readForm(body);
    const std::vector<WireError> errors = errorsIn(fields);
    if (!errors.empty())
        return fail(ErrorKind::Refused, errors.front().code.left(16),
                    Text::verbatim(wordsOf(errors.front())));
    // Of backend operations (section 5); an error that is not named is one as well.
    if (const QByteArray status = fieldOf(fields, "status"); !status.isEmpty() && status != "0")
        return fail(ErrorKind::Refused, "status." + status.left(8),
                    KASSA_TEXT("error", "status %1, without an error").with(status.left(8)));
    return fields;
}

Fields entryOf(const Fields &fields, const QByteArray &prefix)
{
    Fields entry;
    for (const auto &[name, value] : fields) {
        if (name.startsWith(prefix))
            entry.emplace_back(name.mid(prefix.size()), value);
    }
    return entry;
}

Fields prefixed(const QByteArray &prefix, const Fields &fields)
{
    Fields entry;
    for (const auto &[name, value] : fields)
        entry.emplace_back(prefix + name, value);
    return entry;
}

Fields signedConfirmation(const Account &account, Fields fields)
{
    QByteArrayList order;
    for (const auto &[name, value] : fields)
        order.append(name);
    order.append("secret");
    order.append("responseFingerprintOrder");
    fields.emplace_back("responseFingerprintOrder", order.join(','));
    fields.emplace_back("responseFingerprint", fingerprintOf(account, fields, order));
    return fields;
}

bool isSignedState(const QByteArray &paymentState)
{
    return paymentState == "SUCCESS" || paymentState == "PENDING";
}

ConfirmationFault checkConfirmation(const Account &account, const Fields &fields)
{
    const QByteArray paymentState = fieldOf(fields, "paymentState");
    if (paymentState == "FAILURE" || paymentState == "CANCEL")
        return ConfirmationFault::None; // unsigned: a hint only
    if (!isSignedState(paymentState))
        return ConfirmationFault::UnknownState;
    const QByteArray list = fieldOf(fields, "responseFingerprintOrder");
    const QByteArray received = fieldOf(fields, "responseFingerprint");
    if (list.isEmpty() || received.isEmpty())
        return ConfirmationFault::Unsigned;
    const QByteArrayList order = splitOrder(list);
    if (!order.contains("secret"))
        return ConfirmationFault::SecretMissing;
    for (const char *name : {"paymentState", "orderNumber", "paymentType"}) {
        if (!order.contains(name) || fieldOf(fields, name).isEmpty())
            return ConfirmationFault::FieldsMissing;
    }
    return fits(account, {fields, order, received}) ? ConfirmationFault::None
                                                    : ConfirmationFault::WrongSignature;
}

QByteArray faultWord(ConfirmationFault fault)
{
    return std::find_if(faultWords.begin(), faultWords.end(),
                        [&](const auto &each) { return each.first == fault; })
        ->second;
}

ConfirmationAnswer readConfirmationAnswer(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>();
    if (!response || !head)
        return {ConfirmationVerdict::NoAnswer, {}};
    if (head->status != 200)
        return {ConfirmationVerdict::HttpError, QByteArray::number(head->status)};
    const QByteArray body = response->raw.body.left(longestAnswer);
    if (header(head->headers, "Content-Type").startsWith("application/json")) {
        if (const auto answer = jsonAnswer(body))
            return *answer;
    }
    return tagAnswer(body);
}

QByteArray verdictWord(ConfirmationVerdict verdict)
{
    return std::find_if(verdictWords.begin(), verdictWords.end(),
                        [&](const auto &each) { return each.first == verdict; })
        ->second;
}

QByteArray confirmationTag(bool ok, const QByteArray &message)
{
    return ok ? QByteArray("<QPAY-CONFIRMATION-RESPONSE result=\"OK\" />")
              : "<QPAY-CONFIRMATION-RESPONSE result=\"NOK\" message=\"" + xmlEscaped(message.left(255)) +
                    "\" />";
}

QByteArray confirmationJson(bool ok, const QByteArray &message)
{
    Json inner = Json::object();
    inner.set("result", Json::string(QByteArray(ok ? "OK" : "NOK")));
    if (!ok)
        inner.set("message", Json::string(message.left(255)));
    Json json = Json::object();
    json.set("status", Json::string(QByteArray("OK")));
    json.set("errorCodes", Json());
    json.set("QPAY-CONFIRMATION-RESPONSE", std::move(inner));
    return json.toCompact();
}

} // namespace kassa::qenta
