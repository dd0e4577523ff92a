#include "providers/seqr/messages.h"

#include "providers/seqr/result_codes.h"

#include <algorithm>
#include <map>

namespace kassa::seqr {

namespace {

const SoapSpelling &clientSpelling()
{
    static const SoapSpelling spelling{"soapenv", "ext", ersSpace, true, true};
    return spelling;
}

const SoapSpelling &serverSpelling()
{
    static const SoapSpelling spelling{"soap", "ns2", ersSpace, false, false};
    return spelling;
}

constexpr char soapContentType[] = "text/xml; charset=utf-8";

// --- writing. The order of the lines is the schema's order.

void writeUnlessEmpty(XmlWriter &out, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        out.element(name, value);
}

void writeAmount(XmlWriter &out, const char *name, const std::optional<Amount> &amount)
{
    if (!amount)
        return;
    out.open(name);
    writeUnlessEmpty(out, "currency", amount->currency);
    writeUnlessEmpty(out, "value", amount->value);
    out.close();
}

void writeContext(XmlWriter &out, const std::optional<Context> &context)
{
    if (!context)
        return;
    out.open("context");
    writeUnlessEmpty(out, "channel", context->channel);
    writeUnlessEmpty(out, "clientComment", context->clientComment);
    writeUnlessEmpty(out, "clientId", context->clientId);
    writeUnlessEmpty(out, "clientReference", context->clientReference);
    out.element("clientRequestTimeout", context->clientRequestTimeout);
    out.open("initiatorPrincipalId");
    writeUnlessEmpty(out, "id", context->initiator.id);
    writeUnlessEmpty(out, "type", context->initiator.type);
    writeUnlessEmpty(out, "userId", context->initiator.userId);
    out.close();
    writeUnlessEmpty(out, "password", context->password.expose());
    out.close();
}

void writeRow(XmlWriter &out, const InvoiceRow &row)
{
    out.open("invoiceRow");
    writeUnlessEmpty(out, "itemDescription", row.description);
    writeAmount(out, "itemDiscount", row.discount);
    writeUnlessEmpty(out, "itemEAN", row.ean);
    writeUnlessEmpty(out, "itemQuantity", row.quantity);
    writeUnlessEmpty(out, "itemSKU", row.sku);
    writeUnlessEmpty(out, "itemTaxRate", row.taxRate);
    writeAmount(out, "itemTotalAmount", row.total);
    writeUnlessEmpty(out, "itemUnit", row.unit);
    writeAmount(out, "itemUnitPrice", row.unitPrice);
    out.close();
}

void writeInvoice(XmlWriter &out, const std::optional<Invoice> &invoice)
{
    if (!invoice)
        return;
    out.open("invoice");
    writeUnlessEmpty(out, "paymentMode", invoice->paymentMode);
    writeUnlessEmpty(out, "acknowledgmentMode", invoice->acknowledgmentMode);
    writeUnlessEmpty(out, "issueDate", invoice->issueDate);
    writeUnlessEmpty(out, "title", invoice->title);
    writeUnlessEmpty(out, "clientInvoiceId", invoice->clientInvoiceId);
    if (!invoice->rows.empty()) {
        out.open("invoiceRows");
        for (const InvoiceRow &row : invoice->rows)
            writeRow(out, row);
        out.close();
    }
    writeAmount(out, "totalAmount", invoice->total);
    writeUnlessEmpty(out, "cashierId", invoice->cashierId);
    if (invoice->footer)
        out.element("footer", *invoice->footer);
    writeUnlessEmpty(out, "backURL", invoice->backUrl);
    writeUnlessEmpty(out, "notificationUrl", invoice->notificationUrl);
    writeUnlessEmpty(out, "commitReservationTimeout", invoice->commitReservationTimeout);
    out.close();
}

void writeToken(XmlWriter &out, const char *name, const CustomerToken &token)
{
    out.open(name);
    writeUnlessEmpty(out, "description", token.description);
    writeUnlessEmpty(out, "id", token.id);
    out.element("status", QByteArray::number(token.status));
    writeUnlessEmpty(out, "value", token.value);
    out.close();
}

void writeParameters(XmlWriter &out, const Fields &parameters)
{
    if (parameters.empty())
        return;
    out.open("parameters").open("parameter");
    for (const auto &[key, value] : parameters)
        out.open("entry").element("key", key).element("value", value).close();
    out.close().close();
}

void writeReceiptDocument(XmlWriter &out, const std::optional<ReceiptDocument> &document)
{
    if (!document)
        return;
    out.open("receiptDocument");
    writeUnlessEmpty(out, "mimeType", document->mimeType);
    writeUnlessEmpty(out, "receiptData", document->data.toBase64());
    writeUnlessEmpty(out, "receiptType", document->type);
    out.close();
}

enum class Part {
    InvoiceReference,
    InvoiceVersion,
    Invoice,
    Tokens,
    Amount,
    ErsReference,
    ReceiptDocument,
    ExternalTerminalId,
    Password,
    Name,
    SeqrId,
    ReportId,
    Language,
    Parameters,
};

// What follows the context, in the schema's order (section 4.4).
const std::vector<std::pair<QByteArray, std::vector<Part>>> &requestParts()
{
    static const std::vector<std::pair<QByteArray, std::vector<Part>>> parts{
        {op::sendInvoice, {Part::Invoice, Part::Tokens}},
        {op::updateInvoice, {Part::InvoiceReference, Part::Invoice, Part::Tokens}},
        {op::getPaymentStatus, {Part::InvoiceReference, Part::InvoiceVersion}},
        {op::cancelInvoice, {Part::InvoiceReference}},
        {op::commitReservation, {Part::Amount, Part::InvoiceReference}},
        {op::submitPaymentReceipt, {Part::ErsReference, Part::ReceiptDocument}},
        {op::refundPayment, {Part::ErsReference, Part::Invoice}},
        {op::registerTerminal, {Part::ExternalTerminalId, Part::Password, Part::Name}},
        {op::unregisterTerminal, {}},
        {op::assignSeqrId, {Part::SeqrId}},
        {op::markTransactionPeriod, {Part::Parameters}},
        {op::executeReport, {Part::ReportId, Part::Language, Part::Parameters}},
        {op::benchmarkingNop, {}},
    };
    return parts;
}

void writePart(XmlWriter &out, const Request &request, Part part)
{
    switch (part) {
    case Part::InvoiceReference:
        return writeUnlessEmpty(out, "invoiceReference", request.invoiceReference);
    case Part::InvoiceVersion:
        out.element("invoiceVersion", QByteArray::number(request.invoiceVersion));
        return;
    case Part::Invoice:
        return writeInvoice(out, request.invoice);
    case Part::Tokens:
        for (const CustomerToken &token : request.tokens)
            writeToken(out, "tokens", token);
        return;
    case Part::Amount:
        return writeAmount(out, "amount", request.amount);
    case Part::ErsReference:
        return writeUnlessEmpty(out, "ersReference", request.ersReference);
    case Part::ReceiptDocument:
        return writeReceiptDocument(out, request.receiptDocument);
    case Part::ExternalTerminalId:
        return writeUnlessEmpty(out, "externalTerminalId", request.externalTerminalId);
    case Part::Password:
        return writeUnlessEmpty(out, "password", request.terminalPassword.expose());
    case Part::Name:
        return writeUnlessEmpty(out, "name", request.name);
    case Part::SeqrId:
        return writeUnlessEmpty(out, "seqrId", request.seqrId);
    case Part::ReportId:
        return writeUnlessEmpty(out, "reportId", request.reportId);
    case Part::Language:
        return writeUnlessEmpty(out, "language", request.language);
    case Part::Parameters:
        return writeParameters(out, request.parameters);
    }
}

void writeReceipt(XmlWriter &out, const std::optional<Receipt> &receipt)
{
    if (!receipt)
        return;
    out.open("receipt");
    writeUnlessEmpty(out, "terminalId", receipt->terminalId);
    writeUnlessEmpty(out, "paymentDate", receipt->paymentDate);
    writeUnlessEmpty(out, "clientInvoiceId", receipt->clientInvoiceId);
    writeUnlessEmpty(out, "invoiceReference", receipt->invoiceReference);
    writeUnlessEmpty(out, "paymentReference", receipt->paymentReference);
    writeUnlessEmpty(out, "payerTerminalId", receipt->payerTerminalId);
    writeUnlessEmpty(out, "receiverName", receipt->receiverName);
    writeInvoice(out, receipt->invoice);
    out.close();
}

void writeCustomerTokens(XmlWriter &out, const std::optional<std::vector<CustomerToken>> &tokens)
{
    if (!tokens)
        return;
    if (tokens->empty()) {
        out.empty("customerTokens");
        return;
    }
    out.open("customerTokens");
    for (const CustomerToken &token : *tokens)
        writeToken(out, "token", token);
    out.close();
}

void writeReport(XmlWriter &out, const std::optional<ReportDocument> &report)
{
    if (!report)
        return;
    out.open("report").element("title", report->title).element("mimeType", report->mimeType);
    out.element("content", report->content.toBase64()).element("contentString", report->content).close();
}

// --- reading

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

const std::vector<QByteArray> &operations()
{
    static const std::vector<QByteArray> all = [] {
        std::vector<QByteArray> names;
        for (const auto &[name, parts] : requestParts())
            names.push_back(name);
        return names;
    }();
    return all;
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

QByteArray writeRequest(const Request &request)
{
    const auto &all = requestParts();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto &each) { return each.first == request.operation; });
    return soapEnvelope(clientSpelling(), request.operation, [&](XmlWriter &out) {
        writeContext(out, request.context);
        if (found == all.end())
            return;
        for (const Part part : found->second)
            writePart(out, request, part);
    });
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

QByteArray writeAnswer(const Answer &answer)
{
    return soapEnvelope(serverSpelling(), answer.operation + "Response", [&](XmlWriter &out) {
        out.open("return");
        writeUnlessEmpty(out, "ersReference", answer.ersReference);
        out.element("resultCode", QByteArray::number(answer.resultCode));
        writeUnlessEmpty(out, "resultDescription", answer.resultDescription);
        writeUnlessEmpty(out, "invoiceQRCode", answer.invoiceQRCode);
        writeUnlessEmpty(out, "invoiceReference", answer.invoiceReference);
        writeUnlessEmpty(out, "status", answer.status);
        writeReceipt(out, answer.receipt);
        writeCustomerTokens(out, answer.customerTokens);
        if (answer.operation == op::getPaymentStatus)
            out.element("version", QByteArray::number(answer.version));
        writeUnlessEmpty(out, "terminalId", answer.terminalId);
        writeUnlessEmpty(out, "transactionPeriodId", answer.transactionPeriodId);
        writeReport(out, answer.report);
        out.close();
    });
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

HttpRequest soapRequest(const QByteArray &url, const Request &request)
{
    return httpRequest("POST", url, {{"Content-Type", soapContentType}, {"SOAPAction", "\"\""}},
                       writeRequest(request));
}

HttpResponse soapAnswer(const Answer &answer)
{
    return httpResponse(200, soapContentType, writeAnswer(answer));
}

HttpResponse faultAnswer(const QByteArray &text)
{
    return httpResponse(500, soapContentType, soapFault(serverSpelling(), {"Client", text}));
}

Result<Answer> readAnswer(const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return fail(ErrorKind::Network, toWord(failed->reason), QString::fromUtf8(failed->detail));
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    if (!response || !head)
        return fail(ErrorKind::Malformed, "http", QStringLiteral("no answer of HTTP"));
    const auto body = readSoap(response->raw.body);
    if (head->status != 200 && head->status != 500)
        return fail(ErrorKind::Network, "http." + QByteArray::number(head->status),
                    QStringLiteral("HTTP %1").arg(head->status));
    if (!body)
        return tl::unexpected(body.error());
    if (const auto fault = faultOf(*body))
        return fail(ErrorKind::Refused, "soap.fault", QString::fromUtf8(fault->text));
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
