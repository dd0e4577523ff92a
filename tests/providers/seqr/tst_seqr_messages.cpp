// SEQR's bytes: every vector of the dossier (section 3), the schema's order, what is read leniently.
#include "codec/json.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/result_codes.h"

#include <QCryptographicHash>
#include <QTest>

using namespace kassa;
using namespace kassa::seqr;
Q_DECLARE_METATYPE(kassa::Payload)

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Context contextOfVectors()
{
    Context context;
    context.channel = "WS";
    context.clientId = "Checkout Workstation 1.0";
    context.clientReference = "CW-000017";
    context.initiator = {"public_test_shop_terminal", terminalType, {}};
    context.password = Secret("12345678");
    return context;
}

Request statusRequest()
{
    Request request;
    request.operation = op::getPaymentStatus;
    request.context = contextOfVectors();
    request.invoiceReference = "20150306072260070";
    return request;
}

InvoiceRow sandwich()
{
    InvoiceRow row;
    row.description = "Räksmörgås <stor>";
    row.quantity = "2";
    row.sku = "12345-A";
    row.taxRate = "12";
    row.total = Amount{"SEK", "159.80"};
    row.unitPrice = Amount{"SEK", "79.90"};
    return row;
}

InvoiceRow rebate()
{
    InvoiceRow row;
    row.description = "Скидка";
    row.quantity = "1";
    row.total = Amount{"SEK", "-9.90"};
    return row;
}

Invoice invoiceOfVectors()
{
    Invoice invoice;
    invoice.paymentMode = "IMMEDIATE_DEBIT";
    invoice.acknowledgmentMode = "NO_ACKNOWLEDGMENT";
    invoice.issueDate = "2015-12-25T22:34:56";
    invoice.title = "Åkes Straßenkiosk & Чай";
    invoice.clientInvoiceId = "CW-000017";
    invoice.rows = {sandwich(), rebate()};
    invoice.total = Amount{"SEK", "149.90"};
    invoice.cashierId = "WEB";
    invoice.footer = QByteArray();
    invoice.notificationUrl = "https://shop.example/seqr/notify?o=CW-000017&t=5f1c";
    return invoice;
}

Request invoiceRequest()
{
    Request request;
    request.operation = op::sendInvoice;
    request.context = contextOfVectors();
    request.invoice = invoiceOfVectors();
    return request;
}

PurchaseCall callOfVectors()
{
    return {"TEA-17_red.M", "Åsa Weiß-Иванова", "Götgatan 1", "Stockholm", "Sweden", {},
            "11122",        "asa@example.com",  "46701234567"};
}

Request readBack(const QByteArray &bytes)
{
    const auto body = readSoap(bytes);
    return body ? readRequest(*body) : Request();
}

Answer answerIn(const QByteArray &bytes)
{
    return readAnswer(Payload(httpResponse(200, "text/xml; charset=utf-8", bytes))).value_or(Answer());
}

constexpr char envelopeStart[] =
    "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";
constexpr char envelopeEnd[] = "</soap:Body></soap:Envelope>";

} // namespace

class TestSeqrMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusVector();
    void invoiceVector();
    void headers();
    void purchaseVector();
    void purchaseEscapes();
    void purchaseAnswers();
    void purchaseIsReadLeniently();
    void purchaseRefusals_data();
    void purchaseRefusals();
    void links_data();
    void links();
    void instantCodes();
    void payloads_data();
    void payloads();
    void receiptData();
    void amounts_data();
    void amounts();
    void amountsAreReadLeniently_data();
    void amountsAreReadLeniently();
    void requestOrder_data();
    void requestOrder();
    void answerVectors();
    void answersRoundTrip();
    void anyOrderAndPrefix();
    void missingNumbersAreZero();
    void everyPrefixIsRefused();
    void answersThatAreNone_data();
    void answersThatAreNone();
    void resultCodes_data();
    void resultCodes();
    void times();
};

void TestSeqrMessages::statusVector()
{
    const QByteArray bytes = writeRequest(statusRequest());
    QCOMPARE(bytes.size(), 676);
    QCOMPARE(sha256(bytes), "eee4e09dbde7e3b0f9a5545907a444094ed82c77d39b0712c9e6d6a2037746a9");
    const Request read = readBack(bytes);
    QCOMPARE(read.operation, "getPaymentStatus");
    QCOMPARE(read.invoiceReference, "20150306072260070");
    QCOMPARE(read.context->initiator.id, "public_test_shop_terminal");
    QCOMPARE(read.context->password.expose(), "12345678");
}

void TestSeqrMessages::invoiceVector()
{
    const QByteArray bytes = writeRequest(invoiceRequest());
    QCOMPARE(bytes.size(), 1569);
    QCOMPARE(sha256(bytes), "f9e383d62a32af1b5547375f9fa65906064a7e15bbcda0f8abfa646990bcb456");
    const Request read = readBack(bytes);
    QVERIFY(read.invoice == invoiceOfVectors());
}

void TestSeqrMessages::headers()
{
    const HttpRequest request =
        soapRequest("http://localhost:8081/extclientproxy/service/v2", statusRequest());
    QCOMPARE(request.raw.head, "POST /extclientproxy/service/v2 HTTP/1.1\r\nHost: localhost:8081\r\n"
                               "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n"
                               "Content-Length: 676\r\n\r\n");
    // In bytes, not in characters (section 12, 24).
    const HttpRequest invoice = soapRequest("http://localhost:8081/x", invoiceRequest());
    QVERIFY(invoice.raw.head.contains("Content-Length: 1569\r\n"));
}

void TestSeqrMessages::purchaseVector()
{
    const QByteArray body = writePurchaseCall(callOfVectors());
    QCOMPARE(body.size(), 208);
    QCOMPARE(sha256(body), "cd1ea17e3208c911d4d38b1b3948bc140285ab11b23359f8389b3de39e9ab5d2");
    QVERIFY(readPurchaseCall(body) == callOfVectors());
}

void TestSeqrMessages::purchaseEscapes()
{
    QByteArray escaped;
    for (const QChar c : QString::fromUtf8(writePurchaseCall(callOfVectors()))) {
        if (c.unicode() < 0x80)
            escaped += char(c.unicode());
        else
            escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    QCOMPARE(escaped.size(), 248);
    QCOMPARE(sha256(escaped), "c75b1fc037a50eb115edf50057e790066b8efc21fe6c77e5d9f5ba15d4e684c8");
    QVERIFY(readPurchaseCall(escaped) == callOfVectors());
}

void TestSeqrMessages::purchaseAnswers()
{
    const HttpResponse answer = purchaseAnswer("20150306072260070");
    QCOMPARE(answer.raw.body, "{\"invoiceReferenceId\":\"20150306072260070\"}");
    QCOMPARE(answer.raw.body.size(), 42);
    QCOMPARE(sha256(answer.raw.body), "f26ff421b6e8c01f6f0ffbc413a458afc8a1aa8d2f79b681ecf609f1e08e831a");
    QVERIFY(answer.raw.head.contains("Content-Type: application/json;charset=UTF-8\r\n"));
    QCOMPARE(readPurchaseAnswer(answer).value_or(QByteArray()), "20150306072260070");
}

void TestSeqrMessages::purchaseIsReadLeniently()
{
    const auto read = readPurchaseCall("{\"extra\":1,\"purchaseToken\":\"17\",\"zip\":11122}");
    QVERIFY(read);
    QCOMPARE(read->purchaseToken, "17");
    QCOMPARE(read->zip, "11122");
    QCOMPARE(read->msisdn, QByteArray());
    QCOMPARE(readPurchaseCall("{\"clientName\":\"x\"}").error().code, "seqr.token");
    QCOMPARE(readPurchaseCall("[1]").error().code, "seqr.json");
    QCOMPARE(readPurchaseCall("{\"purchaseToken\":\"17\"").error().code, "seqr.json");
}

void TestSeqrMessages::purchaseRefusals_data()
{
    QTest::addColumn<Payload>("payload");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, Payload payload, const char *code) {
        QTest::newRow(name) << std::move(payload) << QByteArray(code);
    };
    row("error, 200", purchaseRefusal("INVOICING_ERROR"), "INVOICING_ERROR");
    row("error, 400", purchaseRefusal("SYSTEM_ERROR", 400), "SYSTEM_ERROR");
    row("405", httpResponse(405, "text/plain", "no"), "http.405");
    row("500 with a reference", httpResponse(500, "application/json", "{\"invoiceReferenceId\":\"1\"}"),
        "http.500");
    row("no reference", httpResponse(200, "application/json", "{}"), "seqr.json");
    row("no JSON", httpResponse(200, "text/html", "<p>"), "seqr.json");
    row("nothing", ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Waiting, {}, {}},
        "timeout");
}

void TestSeqrMessages::purchaseRefusals()
{
    QFETCH(Payload, payload);
    QFETCH(QByteArray, code);
    const auto reference = readPurchaseAnswer(payload);
    QVERIFY(!reference);
    QCOMPARE(reference.error().code, code);
}

void TestSeqrMessages::links_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("link");
    const auto row = [](const char *name, const char *payload, const char *scheme, const char *link) {
        QTest::newRow(name) << QByteArray(payload) << QByteArray(scheme) << QByteArray(link);
    };
    row("upper case", "HTTP://SEQR.SE/R1402562843463", "seqr", "seqr://SEQR.SE/R1402562843463");
    row("lower case", "http://seqr.se/R1328543027208", "seqr", "seqr://seqr.se/R1328543027208");
    row("demo app", "HTTP://SEQR.SE/R1402562843463", "seqr-demo", "seqr-demo://SEQR.SE/R1402562843463");
    row("product", "HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=cw_shop", "seqr",
        "seqr://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=cw_shop");
    row("no code", "R1402562843463", "seqr", "R1402562843463");
}

void TestSeqrMessages::links()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, link);
    QCOMPARE(appLink(payload, scheme), link);
}

void TestSeqrMessages::instantCodes()
{
    const auto code = instantPayload("TEA-17_red.M", "cw_shop", serviceOf("demo"));
    QCOMPARE(code.value_or(QByteArray()), "HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=cw_shop");
    QCOMPARE(code->size(), 51);
    QCOMPARE(instantPayload("17", "webshopsim", "wss-dev").value_or(QByteArray()),
             "HTTP://SEQR.SE/000/wss-dev?t=17&w=webshopsim"); // decoded from the vendor's screenshot
    QCOMPARE(instantPayload("Чай-17", "cw_shop", "wss-dev").error().code, "seqr.token");
    QCOMPARE(instantPayload({}, "cw_shop", "wss-dev").error().code, "seqr.token");
    QCOMPARE(serviceOf("production"), "wss");
    QCOMPARE(invoicePayload("1402562843463"), "HTTP://SEQR.SE/R1402562843463");
    QCOMPARE(stickerPayload("KASSA1"), "HTTP://SEQR.SE/QKASSA1");
}

void TestSeqrMessages::payloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const QByteArray &payload, Scanned::Kind kind, const char *name) {
        QTest::addRow("%s", payload.constData()) << payload << int(kind) << QByteArray(name);
    };
    row("HTTP://SEQR.SE/R1402562843463", Scanned::Kind::Invoice, "1402562843463");
    row(" http://seqr.se/R1402562843463\n", Scanned::Kind::Invoice, "1402562843463");
    row("seqr://SEQR.SE/R1402562843463", Scanned::Kind::Invoice, "1402562843463");
    row("SEQR-DEBUG://SEQR.SE/R1", Scanned::Kind::Invoice, "1");
    row("https://www.seqr.se/R1", Scanned::Kind::Invoice, "1");
    row("HTTP://SEQR.SE/QKASSA1", Scanned::Kind::Sticker, "KASSA1");
    row("HTTP://SEQR.SE/000/wss-dev?t=17&w=shop", Scanned::Kind::Service, "wss-dev");
    row("HTTP://SEQR.SE/000/wss", Scanned::Kind::Service, "wss");
    row("HTTP://SEQR.SE/R", Scanned::Kind::Nothing, "");
    row("HTTP://SEQR.SE", Scanned::Kind::Nothing, "");
    row("HTTP://EVIL.SE/R1", Scanned::Kind::Nothing, "");
    row("ftp://SEQR.SE/R1", Scanned::Kind::Nothing, "");
    row("R1402562843463", Scanned::Kind::Nothing, "");
    row("", Scanned::Kind::Nothing, "");
}

void TestSeqrMessages::payloads()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, kind);
    QFETCH(QByteArray, name);
    const Scanned scanned = readPayload(payload);
    QCOMPARE(int(scanned.kind), kind);
    QCOMPARE(scanned.name, name);
    if (scanned.kind == Scanned::Kind::Service && payload.contains('?')) {
        QCOMPARE(value(scanned.fields, "t"), "17");
        QCOMPARE(value(scanned.fields, "w"), "shop");
    }
}

void TestSeqrMessages::receiptData()
{
    const QByteArray page = "<p>Kvitto: 149,90 kr – Åkes Чай</p>";
    QCOMPARE(page.size(), 41);
    Request request;
    request.operation = op::submitPaymentReceipt;
    request.receiptDocument = ReceiptDocument{"text/html", page, "PAYMENT_RECEIPT"};
    const QByteArray bytes = writeRequest(request);
    QVERIFY(bytes.contains("<receiptDocument><mimeType>text/html</mimeType><receiptData>"
                           "PHA+S3ZpdHRvOiAxNDksOTAga3Ig4oCTIMOFa2VzINCn0LDQuTwvcD4=</receiptData>"
                           "<receiptType>PAYMENT_RECEIPT</receiptType></receiptDocument>"));
    QCOMPARE(readBack(bytes).receiptDocument->data, page);
}

void TestSeqrMessages::amounts_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *number, const char *text) {
        QTest::newRow(number) << QByteArray(number) << QByteArray(text);
    };
    row("40.5", "40.50");
    row("24", "24.00");
    row("0.005", "0.01");
    row("-1.22", "-1.22");
    row("1000000", "1000000.00");
    row("0.004", "0.00");
    row("-0.005", "-0.01");
}

void TestSeqrMessages::amounts()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, text);
    QCOMPARE(amountText(*Decimal::parse(number)), text);
}

void TestSeqrMessages::amountsAreReadLeniently_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("minor"); // -1: none
    const auto row = [](const char *value, qint64 minor) {
        QTest::newRow(value) << QByteArray(value) << minor;
    };
    row("149.90", 14990);
    row("149.9", 14990);
    row("149", 14900);
    row("93.31000", 9331);
    row("+1.5", 150);
    row(".5", 50);
    row("5.", 500);
    row(" 1.00 ", 100);
    row("0.005", 1);
    row("1e3", -1);
    row("1,50", -1);
    row("", -1);
    row(".", -1);
    row("abc", -1);
    row("99999999999999999999", -1);
}

void TestSeqrMessages::amountsAreReadLeniently()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, minor);
    QCOMPARE(minorOf(value, {"SEK", 2}).value_or(-1), minor);
    const auto money = moneyOf(Amount{"SEK", value});
    QCOMPARE(money ? money->minor : -1, minor);
}

void TestSeqrMessages::requestOrder_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("children"); // of the schema, in its order (section 4.4)
    const auto row = [](const char *operation, const char *children) {
        QTest::newRow(operation) << QByteArray(operation) << QByteArray(children);
    };
    row(op::sendInvoice, "context invoice tokens tokens");
    row(op::updateInvoice, "context invoiceReference invoice tokens tokens");
    row(op::getPaymentStatus, "context invoiceReference invoiceVersion");
    row(op::cancelInvoice, "context invoiceReference");
    row(op::commitReservation, "context amount invoiceReference");
    row(op::submitPaymentReceipt, "context ersReference receiptDocument");
    row(op::refundPayment, "context ersReference invoice");
    row(op::registerTerminal, "context externalTerminalId password name");
    row(op::unregisterTerminal, "context");
    row(op::assignSeqrId, "context seqrId");
    row(op::markTransactionPeriod, "context parameters");
    row(op::executeReport, "context reportId language parameters");
    row(op::benchmarkingNop, "context");
}

void TestSeqrMessages::requestOrder()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, children);
    Request request = invoiceRequest();
    request.operation = operation;
    request.context->initiator.userId = "9900";
    request.invoiceReference = "20150306072260070";
    request.invoiceVersion = 3;
    request.tokens = {{"Card", "1", 1, "STAMMIS"}, {{}, "2", 0, {}}};
    request.amount = Amount{"SEK", "1.00"};
    request.ersReference = "2026031410453118801000042";
    request.receiptDocument = ReceiptDocument{"text/plain", "x", "OTHER"};
    request.externalTerminalId = "e";
    request.terminalPassword = Secret("p4ss");
    request.name = "n";
    request.seqrId = "S1";
    request.reportId = "Reconciliation/Shop.xml";
    request.language = "en";
    request.parameters = {{"transactionPeriodId", "1"}, {"TERMINALID", "t"}};
    const auto body = readSoap(writeRequest(request));
    QVERIFY(body);
    QByteArrayList names;
    for (const XmlElement &child : body->children)
        names << child.name;
    QCOMPARE(names.join(' '), children);
    QVERIFY(std::find(operations().begin(), operations().end(), operation) != operations().end());
    // Written again from what was read: the same bytes.
    QCOMPARE(writeRequest(readRequest(*body)), writeRequest(request));
}

void TestSeqrMessages::answerVectors()
{
    Answer sent;
    sent.operation = op::sendInvoice;
    sent.resultDescription = "SUCCESS";
    sent.invoiceQRCode = "HTTP://SEQR.SE/R20260314104455123";
    sent.invoiceReference = "20260314104455123";
    QCOMPARE(
        writeAnswer(sent),
        QByteArray(envelopeStart) +
            "<ns2:sendInvoiceResponse xmlns:ns2=\"http://external.interfaces.ers.seamless.com/\"><return>"
            "<resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription>"
            "<invoiceQRCode>HTTP://SEQR.SE/R20260314104455123</invoiceQRCode>"
            "<invoiceReference>20260314104455123</invoiceReference></return></ns2:sendInvoiceResponse>" +
            envelopeEnd);
    Answer refused;
    refused.operation = op::cancelInvoice;
    refused.resultCode = code::cannotCancelPaid;
    refused.resultDescription = resultDescription(code::cannotCancelPaid);
    QCOMPARE(
        writeAnswer(refused),
        QByteArray(envelopeStart) +
            "<ns2:cancelInvoiceResponse xmlns:ns2=\"http://external.interfaces.ers.seamless.com/\"><return>"
            "<resultCode>50</resultCode><resultDescription>CANNOT_CANCEL_PAID_INVOICE</resultDescription>"
            "</return></ns2:cancelInvoiceResponse>" +
            envelopeEnd);
}

void TestSeqrMessages::answersRoundTrip()
{
    Answer paid;
    paid.operation = op::getPaymentStatus;
    paid.ersReference = "2026031410453118801000042";
    paid.resultDescription = "SUCCESS";
    paid.status = "PAID";
    paid.receipt = Receipt{"public_test_shop_terminal",
                           "2026-03-14T10:45:31.188+01:00",
                           "CW-000017",
                           "20260314104455123",
                           "2026031410453118801000042",
                           "5b1e0c4a9d7f42c68f3a20de71b9c845",
                           "Åkes Straßenkiosk",
                           invoiceOfVectors()};
    paid.customerTokens = std::vector<CustomerToken>();
    paid.version = 2;
    const QByteArray bytes = writeAnswer(paid);
    QVERIFY(bytes.contains("</receipt><customerTokens/><version>2</version></return>"));
    QVERIFY(answerIn(bytes) == paid);
    paid.customerTokens = {{"Card", "1", 90, "S"}, {{}, "2", 0, {}}};
    QVERIFY(answerIn(writeAnswer(paid)) == paid);
    Answer report;
    report.operation = op::executeReport;
    report.resultDescription = "SUCCESS";
    report.report = ReportDocument{"Reconciliation/Shop.xml", "text/xml", "<a>Å</a>"};
    QVERIFY(answerIn(writeAnswer(report)) == report);
}

// Third-party toolkits: other prefixes, blanks, order, unknown elements, and CDATA.
void TestSeqrMessages::anyOrderAndPrefix()
{
    const Request read = readBack(
        "<?xml version='1.0'?>\n<SOAP-ENV:Envelope "
        "xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/' "
        "xmlns:ns1='http://external.interfaces.ers.seamless.com/'>\n <SOAP-ENV:Body>\n  <ns1:sendInvoice>\n"
        "   <invoice><cashierId> WEB </cashierId><future>1</future>"
        "<invoiceRows><other/><invoiceRow><itemTotalAmount><value>1.00</value><currency>SEK</currency>"
        "</itemTotalAmount></invoiceRow></invoiceRows><title><![CDATA[Te & kaffe]]></title></invoice>"
        "<context><password>12345678</password></context>"
        "</ns1:sendInvoice></SOAP-ENV:Body></SOAP-ENV:Envelope>");
    QVERIFY(read.invoice);
    QCOMPARE(read.invoice->cashierId, "WEB");
    QCOMPARE(read.invoice->title, "Te & kaffe");
    QCOMPARE(read.invoice->rows.size(), std::size_t(1));
    QVERIFY(read.invoice->rows.front().total == (Amount{"SEK", "1.00"}));
    QCOMPARE(read.context->password.expose(), "12345678");
    QVERIFY(!read.invoice->footer);
}

void TestSeqrMessages::missingNumbersAreZero()
{
    const QByteArray start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                             "<getPaymentStatus xmlns='http://external.interfaces.ers.seamless.com/'>";
    const QByteArray end = "</getPaymentStatus></s:Body></s:Envelope>";
    for (const char *number : {"", "<invoiceVersion/>", "<invoiceVersion>x</invoiceVersion>",
                               "<invoiceVersion> 0 </invoiceVersion>"})
        QCOMPARE(readBack(start + number + end).invoiceVersion, 0);
    QCOMPARE(readBack(start + "<invoiceVersion> 7 </invoiceVersion>" + end).invoiceVersion, 7);
    QVERIFY(!readBack(start + end).context);
}

void TestSeqrMessages::everyPrefixIsRefused()
{
    const QByteArray request = writeRequest(invoiceRequest());
    const QByteArray body = writePurchaseCall(callOfVectors());
    for (qsizetype size = 0; size < request.size(); ++size)
        QVERIFY2(!readSoap(request.left(size)), request.left(size).constData());
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY2(!readPurchaseCall(body.left(size)), body.left(size).constData());
}

void TestSeqrMessages::answersThatAreNone_data()
{
    QTest::addColumn<Payload>("payload");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, Payload payload, ErrorKind kind, const char *code) {
        QTest::newRow(name) << std::move(payload) << int(kind) << QByteArray(code);
    };
    row("fault", faultAnswer("Unknown operation"), ErrorKind::Refused, "soap.fault");
    row("503", httpResponse(503, "text/plain", "busy"), ErrorKind::Network, "http.503");
    row("HTML", httpResponse(200, "text/html", "<html><body>hi</body></html>"), ErrorKind::Malformed,
        "soap.envelope");
    row("empty", httpResponse(200, "text/xml", {}), ErrorKind::Malformed, "xml.syntax");
    row("timeout", ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Waiting, {}, {}},
        ErrorKind::Network, "timeout");
}

void TestSeqrMessages::answersThatAreNone()
{
    QFETCH(Payload, payload);
    QFETCH(int, kind);
    QFETCH(QByteArray, code);
    const auto answer = readAnswer(payload);
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QCOMPARE(answer.error().code, code);
}

void TestSeqrMessages::resultCodes_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](int number, const char *text) {
        QTest::addRow("%d", number) << number << QByteArray(text);
    };
    row(0, "SUCCESS");
    row(2, "REPORT_NOT_READY");
    row(13, "REJECTED_TOPUP");
    row(20, "AUTHENTICATION_FAILED");
    row(29, "INVALID_INITIATOR_PRINCIPAL_ID");
    row(37, "INITIATOR_PRINCIPAL_NOT_FOUND");
    row(49, "INVALID_INVOICE_DATA");
    row(54, "INVALID_INVOICE_REFERENCE");
    row(55, "PAYMENT_ALREADY_CANCELLED"); // two L, section 12, 14
    row(95, "INVOICE_ALREADY_CANCELED");  // one L
    row(98, "Sum of refunds can not be more than original transaction");
    row(99, "RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS");
    row(59, "UNKNOWN ERSWSResultCode = 59");
    row(1000, "UNKNOWN ERSWSResultCode = 1000");
}

void TestSeqrMessages::resultCodes()
{
    QFETCH(int, number);
    QFETCH(QByteArray, text);
    QCOMPARE(resultDescription(number), text);
    QCOMPARE(isKnownResultCode(number), !text.startsWith("UNKNOWN"));
}

void TestSeqrMessages::times()
{
    const Time time = *fromIso("2026-01-02T23:04:05.678901Z");
    QCOMPARE(dateTimeText(time), "2026-01-02T23:04:05"); // 24 hours (section 12, 6)
    QCOMPARE(paymentDateText(time), "2026-01-02T23:04:05.678+00:00");
    QCOMPARE(stampText(time), "20260102230405678");
}

QTEST_APPLESS_MAIN(TestSeqrMessages)
#include "tst_seqr_messages.moc"
