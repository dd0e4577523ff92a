#include "providers/seqr/messages.h"

#include <algorithm>
#include <limits>

namespace kassa::seqr {

namespace {

std::optional<Amount> amountIn(const XmlElement &parent, const char *name)
{
    const XmlElement *found = parent.child(name);
    if (!found)
        return std::nullopt;
    return Amount{found->textOf("currency"), found->textOf("value")};
}

// What is no whole number is 0, as the vendor's interface classes read it (section 4.2).
qint64 numberIn(const XmlElement &parent, const char *name)
{
    bool isNumber = false;
    const qint64 number = parent.textOf(name).toLongLong(&isNumber);
    return isNumber ? number : 0;
}

std::optional<Context> contextIn(const XmlElement &body)
{
    const XmlElement *found = body.child("context");
    if (!found)
        return std::nullopt;
    Context context;
    context.channel = found->textOf("channel");
    context.clientComment = found->textOf("clientComment");
    context.clientId = found->textOf("clientId");
    context.clientReference = found->textOf("clientReference");
    context.clientRequestTimeout = found->textOf("clientRequestTimeout");
    if (const XmlElement *initiator = found->child("initiatorPrincipalId"))
        context.initiator = {initiator->textOf("id"), initiator->textOf("type"), initiator->textOf("userId")};
    context.password = Secret(found->textOf("password"));
    return context;
}

InvoiceRow rowOf(const XmlElement &element)
{
    return {element.textOf("itemDescription"),
            amountIn(element, "itemDiscount"),
            element.textOf("itemEAN"),
            element.textOf("itemQuantity"),
            element.textOf("itemSKU"),
            element.textOf("itemTaxRate"),
            amountIn(element, "itemTotalAmount"),
            element.textOf("itemUnit"),
            amountIn(element, "itemUnitPrice")};
}

std::optional<Invoice> invoiceIn(const XmlElement &parent)
{
    const XmlElement *found = parent.child("invoice");
    if (!found)
        return std::nullopt;
    Invoice invoice;
    invoice.paymentMode = found->textOf("paymentMode");
    invoice.acknowledgmentMode = found->textOf("acknowledgmentMode");
    invoice.issueDate = found->textOf("issueDate");
    invoice.title = found->textOf("title");
    invoice.clientInvoiceId = found->textOf("clientInvoiceId");
    if (const XmlElement *rows = found->child("invoiceRows")) {
        for (const XmlElement &row : rows->children) {
            if (row.name == "invoiceRow")
                invoice.rows.push_back(rowOf(row));
        }
    }
    invoice.total = amountIn(*found, "totalAmount");
    invoice.cashierId = found->textOf("cashierId");
    if (found->child("footer"))
        invoice.footer = found->textOf("footer");
    invoice.backUrl = found->textOf("backURL");
    invoice.notificationUrl = found->textOf("notificationUrl");
    invoice.commitReservationTimeout = found->textOf("commitReservationTimeout");
    return invoice;
}

std::vector<CustomerToken> tokensIn(const XmlElement &parent, const char *name)
{
    std::vector<CustomerToken> tokens;
    for (const XmlElement &each : parent.children) {
        if (each.name == name)
            tokens.push_back({each.textOf("description"), each.textOf("id"), int(numberIn(each, "status")),
                              each.textOf("value")});
    }
    return tokens;
}

// One `parameter` with many entries; several are taken too.
Fields parametersIn(const XmlElement &body)
{
    Fields fields;
    const XmlElement *map = body.child("parameters");
    if (!map)
        return fields;
    for (const XmlElement &parameter : map->children) {
        for (const XmlElement &entry : parameter.children) {
            if (parameter.name == "parameter" && entry.name == "entry")
                fields.emplace_back(entry.textOf("key"), entry.textOf("value"));
        }
    }
    return fields;
}

std::optional<Receipt> receiptIn(const XmlElement &parent)
{
    const XmlElement *found = parent.child("receipt");
    if (!found)
        return std::nullopt;
    return Receipt{found->textOf("terminalId"),       found->textOf("paymentDate"),
                   found->textOf("clientInvoiceId"),  found->textOf("invoiceReference"),
                   found->textOf("paymentReference"), found->textOf("payerTerminalId"),
                   found->textOf("receiverName"),     invoiceIn(*found)};
}

std::optional<ReportDocument> reportIn(const XmlElement &parent)
{
    const XmlElement *found = parent.child("report");
    if (!found)
        return std::nullopt;
    const QByteArray content = QByteArray::fromBase64(found->textOf("content"));
    return ReportDocument{found->textOf("title"), found->textOf("mimeType"),
                          content.isEmpty() ? found->textOf("contentString") : content};
}

// xs:decimal also allows "+1", ".5" and "5.".
std::optional<Decimal> decimalOf(QByteArray text)
{
    if (text.startsWith('+'))
        text.remove(0, 1);
    const QByteArray sign = text.startsWith('-') ? "-" : "";
    QByteArray digits = text.mid(sign.size());
    if (digits.startsWith('.') && digits.size() > 1)
        digits.prepend('0');
    if (digits.endsWith('.') && digits.size() > 1)
        digits.chop(1);
    const auto parsed = Decimal::parse(sign + digits);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

qint64 unitsAt(const Decimal &amount, int decimals)
{
    if (amount.scale() <= decimals)
        return roundedQuotient(Int128(amount.units()) * powerOfTen(decimals - amount.scale()), 1);
    return roundedQuotient(amount.units(), powerOfTen(amount.scale() - decimals));
}

QByteArray digitsOf(const QByteArray &iso)
{
    QByteArray digits;
    for (const char c : iso) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

} // namespace

bool isOfReseller(const QByteArray &operation)
{
    return operation == op::registerTerminal || operation == op::markTransactionPeriod ||
           operation == op::executeReport;
}

bool isForeignOperation(const QByteArray &operation)
{
    static constexpr const char *foreign[] = {"requestPrincipalInformation",
                                              "changePrincipalPassword",
                                              "requestPurchase",
                                              "requestTopup",
                                              "requestTransfer",
                                              "confirmCustomerRegistration",
                                              "creditUser"};
    return std::any_of(std::begin(foreign), std::end(foreign),
                       [&](const char *each) { return operation == each; });
}

Request readRequest(const XmlElement &body)
{
    Request request;
    request.operation = body.name;
    request.context = contextIn(body);
    request.invoiceReference = body.textOf("invoiceReference");
    request.invoiceVersion = numberIn(body, "invoiceVersion");
    request.invoice = invoiceIn(body);
    request.tokens = tokensIn(body, "tokens");
    request.amount = amountIn(body, "amount");
    request.ersReference = body.textOf("ersReference");
    if (const XmlElement *document = body.child("receiptDocument"))
        request.receiptDocument = ReceiptDocument{document->textOf("mimeType"),
                                                  QByteArray::fromBase64(document->textOf("receiptData")),
                                                  document->textOf("receiptType")};
    request.externalTerminalId = body.textOf("externalTerminalId");
    request.terminalPassword = Secret(body.textOf("password"));
    request.name = body.textOf("name");
    request.seqrId = body.textOf("seqrId");
    request.reportId = body.textOf("reportId");
    request.language = body.textOf("language");
    request.parameters = parametersIn(body);
    return request;
}

Answer readAnswerElement(const XmlElement &body)
{
    Answer answer;
    answer.operation = body.name.endsWith("Response") ? body.name.chopped(8) : body.name;
    static const XmlElement nothing;
    const XmlElement *found = body.child("return");
    const XmlElement &given = found ? *found : nothing;
    answer.ersReference = given.textOf("ersReference");
    answer.resultCode = int(numberIn(given, "resultCode"));
    answer.resultDescription = given.textOf("resultDescription");
    answer.invoiceQRCode = given.textOf("invoiceQRCode");
    answer.invoiceReference = given.textOf("invoiceReference");
    answer.status = given.textOf("status");
    answer.receipt = receiptIn(given);
    if (const XmlElement *tokens = given.child("customerTokens"))
        answer.customerTokens = tokensIn(*tokens, "token");
    answer.version = numberIn(given, "version");
    answer.terminalId = given.textOf("terminalId");
    answer.transactionPeriodId = given.textOf("transactionPeriodId");
    answer.report = reportIn(given);
    return answer;
}

Result<Answer> readAnswer(const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return fail(ErrorKind::Network, toWord(failed->reason), Text::verbatim(failed->detail));
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    if (!response || !head)
        return fail(ErrorKind::Malformed, "http", KASSA_TEXT("error", "no HTTP answer"));
    const auto body = readSoap(response->raw.body);
    if (head->status != 200 && head->status != 500)
        return fail(ErrorKind::Network, "http." + QByteArray::number(head->status),
                    KASSA_TEXT("error", "HTTP %1").with(head->status));
    if (!body)
        return tl::unexpected(body.error());
    if (const auto fault = faultOf(*body))
        return fail(ErrorKind::Refused, "soap.fault", Text::verbatim(fault->text));
    return readAnswerElement(*body);
}

QByteArray amountText(const Decimal &amount, int decimals)
{
    return Decimal(unitsAt(amount, decimals), decimals).toText();
}

Amount amountOf(const Money &money)
{
    return {money.currency.code, toDecimalText(money)};
}

std::optional<qint64> minorOf(const QByteArray &value, const Currency &currency)
{
    const auto decimal = decimalOf(value.trimmed());
    return decimal ? std::optional(unitsAt(*decimal, currency.exponent)) : std::nullopt;
}

std::optional<Money> moneyOf(const std::optional<Amount> &amount)
{
    if (!amount)
        return std::nullopt;
    const Currency currency = Currency::fromCode(amount->currency).value_or(Currency{amount->currency, 2});
    const auto minor = minorOf(amount->value, currency);
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

bool isCurrencyCode(const QByteArray &text)
{
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isWebAddress(const QByteArray &url)
{
    return url.startsWith("http://") || url.startsWith("https://");
}

qint64 sumOfRows(const Invoice &invoice)
{
    Int128 sum = 0;
    for (const InvoiceRow &row : invoice.rows) {
        const auto money = moneyOf(row.total);
        sum += money ? money->minor : 0;
    }
    constexpr Int128 least = std::numeric_limits<qint64>::min(), most = std::numeric_limits<qint64>::max();
    return qint64(std::clamp(sum, least, most));
}

QByteArray dateTimeText(Time time)
{
    return toIso(time).left(19);
}

QByteArray paymentDateText(Time time)
{
    return toIso(time).left(23) + "+00:00";
}

QByteArray stampText(Time time)
{
    return digitsOf(toIso(time)).left(17);
}

} // namespace kassa::seqr
