#include "providers/seqr/wsdl.h"

#include "providers/seqr/messages.h"

namespace kassa::seqr {

namespace {

struct ElementSpec
{
    const char *name, *type;
    bool required = false; // by the schema; the documents' "required" is prose (section 4.2)
    bool many = false;
};

struct TypeSpec
{
    const char *name;
    const char *base; // extended; null: none
    std::vector<ElementSpec> elements;
};

constexpr char text[] = "xs:string";
constexpr char decimal[] = "xs:decimal";

std::vector<TypeSpec> valueTypes()
{
    return {
        {"principalId", nullptr, {{"id", text}, {"type", text}, {"userId", text}}},
        {"clientContext",
         nullptr,
         {{"channel", text},
          {"clientComment", text},
          {"clientId", text},
          {"clientReference", text},
          {"clientRequestTimeout", "xs:long", true},
          {"initiatorPrincipalId", "tns:principalId"},
          {"password", text}}},
        {"amount", nullptr, {{"currency", text}, {"value", decimal}}},
        {"paymentInvoiceRow",
         nullptr,
         {{"itemDescription", text},
          {"itemDiscount", "tns:amount"},
          {"itemEAN", text},
          {"itemQuantity", decimal},
          {"itemSKU", text},
          {"itemTaxRate", decimal},
          {"itemTotalAmount", "tns:amount"},
          {"itemUnit", text},
          {"itemUnitPrice", "tns:amount"}}},
        {"invoiceRows", nullptr, {{"invoiceRow", "tns:paymentInvoiceRow", false, true}}},
        {"invoice",
         nullptr,
         {{"paymentMode", "tns:paymentMode"},
          {"acknowledgmentMode", "tns:acknowledgmentMode"},
          {"issueDate", "xs:dateTime"},
          {"title", text},
          {"clientInvoiceId", text},
          {"invoiceRows", "tns:invoiceRows"},
          {"totalAmount", "tns:amount"},
          {"cashierId", text},
          {"footer", text},
          {"backURL", text},
          {"notificationUrl", text},
          {"commitReservationTimeout", "xs:long"}}},
        {"customerToken",
         nullptr,
         {{"description", text}, {"id", text}, {"status", "xs:int", true}, {"value", text}}},
        {"customerTokens", nullptr, {{"token", "tns:customerToken", false, true}}},
        {"receipt",
         nullptr,
         {{"terminalId", text},
          {"paymentDate", "xs:dateTime"},
          {"clientInvoiceId", text},
          {"invoiceReference", text},
          {"paymentReference", text},
          {"payerTerminalId", text},
          {"receiverName", text},
          {"invoice", "tns:invoice"}}},
        {"receiptDocument",
         nullptr,
         {{"mimeType", text}, {"receiptData", "xs:base64Binary"}, {"receiptType", text}}},
        {"report",
         nullptr,
         {{"title", text}, {"mimeType", text}, {"content", "xs:base64Binary"}, {"contentString", text}}},
        {"parameter", nullptr, {{"key", text}, {"value", text}}},
        {"mapArray", nullptr, {{"entry", "tns:parameter", false, true}}},
        {"parameterMap", nullptr, {{"parameter", "tns:mapArray"}}},
    };
}

constexpr char context[] = "tns:clientContext";

std::vector<TypeSpec> requestTypes()
{
    return {
        {op::sendInvoice,
         nullptr,
         {{"context", context}, {"invoice", "tns:invoice"}, {"tokens", "tns:customerToken", false, true}}},
        {op::updateInvoice,
         nullptr,
         {{"context", context},
          {"invoiceReference", text},
          {"invoice", "tns:invoice"},
          {"tokens", "tns:customerToken", false, true}}},
        {op::getPaymentStatus,
         nullptr,
         {{"context", context}, {"invoiceReference", text}, {"invoiceVersion", "xs:int", true}}},
        {op::cancelInvoice, nullptr, {{"context", context}, {"invoiceReference", text}}},
        {op::commitReservation,
         nullptr,
         {{"context", context}, {"amount", "tns:amount"}, {"invoiceReference", text}}},
        {op::submitPaymentReceipt,
         nullptr,
         {{"context", context}, {"ersReference", text}, {"receiptDocument", "tns:receiptDocument"}}},
        {op::refundPayment,
         nullptr,
         {{"context", context}, {"ersReference", text}, {"invoice", "tns:invoice"}}},
        {op::registerTerminal,
         nullptr,
         {{"context", context}, {"externalTerminalId", text}, {"password", text}, {"name", text}}},
        {op::unregisterTerminal, nullptr, {{"context", context}}},
        {op::assignSeqrId, nullptr, {{"context", context}, {"seqrId", text}}},
        {op::markTransactionPeriod, nullptr, {{"context", context}, {"parameters", "tns:parameterMap"}}},
        {op::executeReport,
         nullptr,
         {{"context", context}, {"reportId", text}, {"language", text}, {"parameters", "tns:parameterMap"}}},
        {op::benchmarkingNop, nullptr, {}},
    };
}

std::vector<TypeSpec> answerTypes()
{
    return {
        {"erswsResponse",
         nullptr,
         {{"ersReference", text}, {"resultCode", "xs:int", true}, {"resultDescription", text}}},
        {"erswsSendInvoiceResponse",
         "tns:erswsResponse",
         {{"invoiceQRCode", text}, {"invoiceReference", text}}},
        {"erswsPaymentStatusResponse",
         "tns:erswsResponse",
         {{"status", "tns:invoiceStatus"},
          {"receipt", "tns:receipt"},
          {"customerTokens", "tns:customerTokens"},
          {"version", "xs:int", true}}},
        {"erswsRegisterTerminalResponse", "tns:erswsResponse", {{"terminalId", text}}},
        {"erswsMarkTransactionPeriodResponse", "tns:erswsResponse", {{"transactionPeriodId", text}}},
        {"erswsExecuteReportResponse", "tns:erswsResponse", {{"report", "tns:report"}}},
    };
}

const char *answerTypeOf(const QByteArray &operation)
{
    if (operation == op::sendInvoice)
        return "tns:erswsSendInvoiceResponse";
    if (operation == op::getPaymentStatus)
        return "tns:erswsPaymentStatusResponse";
    if (operation == op::registerTerminal)
        return "tns:erswsRegisterTerminalResponse";
    if (operation == op::markTransactionPeriod)
        return "tns:erswsMarkTransactionPeriodResponse";
    return operation == op::executeReport ? "tns:erswsExecuteReportResponse" : "tns:erswsResponse";
}

void writeType(XmlWriter &out, const TypeSpec &type)
{
    out.open("xs:complexType", {{"name", type.name}});
    if (type.base)
        out.open("xs:complexContent").open("xs:extension", {{"base", type.base}});
    out.open("xs:sequence");
    for (const ElementSpec &element : type.elements) {
        XmlWriter::Attributes attributes{{"name", element.name}, {"type", element.type}};
        if (!element.required)
            attributes.emplace_back("minOccurs", "0");
        if (element.many)
            attributes.emplace_back("maxOccurs", "unbounded");
        out.empty("xs:element", attributes);
    }
    out.close();
    if (type.base)
        out.close().close();
    out.close();
}

void writeEnumeration(XmlWriter &out, const char *name, const std::vector<const char *> &values)
{
    out.open("xs:simpleType", {{"name", name}}).open("xs:restriction", {{"base", text}});
    for (const char *value : values)
        out.empty("xs:enumeration", {{"value", value}});
    out.close().close();
}

void writeSchema(XmlWriter &out)
{
    out.open("xs:schema", {{"xmlns:xs", "http://www.w3.org/2001/XMLSchema"},
                           {"version", "1.0"},
                           {"elementFormDefault", "unqualified"},
                           {"targetNamespace", ersSpace}});
    for (const QByteArray &operation : operations()) {
        out.empty("xs:element", {{"name", operation}, {"type", "tns:" + operation}});
        out.empty("xs:element",
                  {{"name", operation + "Response"}, {"type", "tns:" + operation + "Response"}});
    }
    for (const auto &types : {valueTypes(), requestTypes(), answerTypes()}) {
        for (const TypeSpec &type : types)
            writeType(out, type);
    }
    for (const QByteArray &operation : operations()) {
        const QByteArray name = operation + "Response";
        writeType(out, {name.constData(), nullptr, {{"return", answerTypeOf(operation)}}});
    }
    writeEnumeration(out, "paymentMode",
                     {"IMMEDIATE_DEBIT", "RESERVATION_DESIRED", "RESERVATION_REQUIRED",
                      "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT"});
    writeEnumeration(out, "acknowledgmentMode",
                     {"NO_ACKNOWLEDGMENT", "OPTIONAL_ACKNOWLEDGMENT", "REQUIRE_ACKNOWLEDGMENT"});
    writeEnumeration(
        out, "invoiceStatus",
        {"ISSUED", "PAID", "PENDING_ISSUER_ACKNOWLEDGE", "CANCELED", "FAILED", "RESERVED", "EXPIRED"});
    out.close();
}

void writeMessages(XmlWriter &out)
{
    for (const QByteArray &operation : operations()) {
        for (const QByteArray &name : {operation, operation + "Response"}) {
            out.open("wsdl:message", {{"name", name}});
            out.empty("wsdl:part", {{"name", "parameters"}, {"element", "tns:" + name}}).close();
        }
    }
}

void writePortType(XmlWriter &out)
{
    out.open("wsdl:portType", {{"name", "ERSWSExternalClientService"}});
    for (const QByteArray &operation : operations()) {
        const QByteArray answer = operation + "Response";
        out.open("wsdl:operation", {{"name", operation}});
        out.empty("wsdl:input", {{"name", operation}, {"message", "tns:" + operation}});
        out.empty("wsdl:output", {{"name", answer}, {"message", "tns:" + answer}}).close();
    }
    out.close();
}

constexpr char bindingName[] = "ERSWSExternalClientServiceServiceSoapBinding";

void writeBinding(XmlWriter &out)
{
    out.open("wsdl:binding", {{"name", bindingName}, {"type", "tns:ERSWSExternalClientService"}});
    out.empty("soap:binding", {{"style", "document"}, {"transport", "http://schemas.xmlsoap.org/soap/http"}});
    for (const QByteArray &operation : operations()) {
        out.open("wsdl:operation", {{"name", operation}});
        out.empty("soap:operation", {{"soapAction", ""}, {"style", "document"}});
        out.open("wsdl:input", {{"name", operation}}).empty("soap:body", {{"use", "literal"}}).close();
        out.open("wsdl:output", {{"name", operation + "Response"}}).empty("soap:body", {{"use", "literal"}});
        out.close().close();
    }
    out.close();
}

} // namespace

QByteArray wsdl(const QByteArray &address)
{
    XmlWriter out;
    out.declaration().open("wsdl:definitions", {{"name", "ERSWSExternalClientServiceService"},
                                                {"targetNamespace", ersSpace},
                                                {"xmlns:wsdl", "http://schemas.xmlsoap.org/wsdl/"},
                                                {"xmlns:tns", ersSpace},
                                                {"xmlns:soap", "http://schemas.xmlsoap.org/wsdl/soap/"}});
    out.open("wsdl:types");
    writeSchema(out);
    out.close();
    writeMessages(out);
    writePortType(out);
    writeBinding(out);
    out.open("wsdl:service", {{"name", "ERSWSExternalClientServiceService"}});
    out.open("wsdl:port",
             {{"name", "ERSWSExternalClientServicePort"}, {"binding", QByteArray("tns:") + bindingName}});
    out.empty("soap:address", {{"location", address}});
    return out.close().close().close().take();
}

} // namespace kassa::seqr
