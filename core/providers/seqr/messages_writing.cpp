#include "providers/seqr/messages.h"

#include <algorithm>

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

} // namespace kassa::seqr
