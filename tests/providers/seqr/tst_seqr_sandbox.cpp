// The provider's SOAP service alone: validation, result codes, faults on demand.
#include "../../support/fidelity_check.h"
#include "providers/seqr/flow.h"
#include "providers/seqr/result_codes.h"
#include "sandbox_desk_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::seqr;
using namespace kassa::seqr::test;

class TestSeqrSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothPaths();
    void faults_data();
    void faults();
    void serviceDescription();
    void principals_data();
    void principals();
    void validationOrder();
    void invoiceChecks_data();
    void invoiceChecks();
    void rowSums();
    void hugeNumbers();
    void acknowledgmentAbsent();
    void references();
    void otherTerminal();
    void noIdempotency();
    void faultsOnDemand();
    void switchesRefuseNonsense_data();
    void switchesRefuseNonsense();
    void longNames();
    void credentialsHaveNamesOfTheirOwn();
    void copiesAreIndependent();
    void everyFidelityRowNamesATest();
};

void TestSeqrSandbox::bothPaths()
{
    SandboxDesk desk;
    Request ping;
    ping.operation = op::benchmarkingNop;
    for (const char *path : {servicePath, cashregisterPath}) {
        const Payload answer = desk.post(writeRequest(ping), path);
        QCOMPARE(statusOfHttp(answer), 200);
        QVERIFY(
            std::get<HttpResponse>(answer).raw.head.contains("Content-Type: text/xml; charset=utf-8\r\n"));
        QCOMPARE(readAnswer(answer)->resultCode, 0);
    }
    const Payload refused = desk.post(writeRequest(SandboxDesk::request(op::sendInvoice)));
    QCOMPARE(statusOfHttp(refused), 200);
    QCOMPARE(readAnswer(refused)->resultCode, code::invalidInvoiceData);
    QCOMPARE(statusOfHttp(desk.post("x", "/other")), 405);
}

void TestSeqrSandbox::faults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' "
                             "xmlns:e='http://external.interfaces.ers.seamless.com/'><s:Body>";
    const QByteArray end = "</s:Body></s:Envelope>";
    QTest::newRow("no XML") << QByteArray("{}") << 500;
    QTest::newRow("empty") << QByteArray() << 500;
    QTest::newRow("unknown operation") << start + "<e:sellHouse/>" + end << 500;
    QTest::newRow("another namespace") << start + "<sendInvoice xmlns='urn:x'/>" + end << 500;
    QTest::newRow("document type") << QByteArray("<!DOCTYPE a>") + start + "<e:sendInvoice/>" + end << 500;
    QTest::newRow("too deep") << start + QByteArray("<e:sendInvoice>").repeated(100) << 500;
    QTest::newRow("out of scope") << start + "<e:requestTopup/>" + end << 200;
}

void TestSeqrSandbox::faults()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    SandboxDesk desk;
    const Payload answer = desk.post(body);
    QCOMPARE(statusOfHttp(answer), status);
    const auto read = readAnswer(answer);
    if (status == 200) {
        QCOMPARE(read->resultCode, code::unsupportedOperation);
        return;
    }
    QCOMPARE(read.error().code, "soap.fault");
    QVERIFY(bodyOf(answer).contains("<faultcode>soap:Client</faultcode>"));
}

void TestSeqrSandbox::serviceDescription()
{
    SandboxDesk desk;
    for (const char *path : {servicePath, cashregisterPath}) {
        for (const char *query : {"?wsdl", "?WSDL"}) {
            const QByteArray address = SandboxDesk::setup().inputs.origins.api + path;
            const QByteArray text = bodyOf(desk.get(address + query));
            const auto root = parseXml(text);
            QVERIFY2(root, root ? "" : qPrintable(english(root.error().detail)));
            QCOMPARE(root->name, "definitions");
            QVERIFY(text.contains("<soap:address location=\"" + address + "\"/>"));
            for (const QByteArray &operation : operations())
                QVERIFY2(text.contains("<wsdl:operation name=\"" + operation + "\">"), operation.constData());
            QVERIFY(text.contains("<wsdl:service name=\"ERSWSExternalClientServiceService\">"));
            QVERIFY(text.contains("<wsdl:port name=\"ERSWSExternalClientServicePort\""));
            QVERIFY(text.contains("elementFormDefault=\"unqualified\""));
        }
    }
}

void TestSeqrSandbox::principals_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *operation, const char *type, const char *id,
                        const char *user, const char *password, int code) {
        QTest::newRow(name) << QByteArray(operation) << QByteArray(type) << QByteArray(id) << QByteArray(user)
                            << QByteArray(password) << code;
    };
    const char *terminal = "public_test_shop_terminal";
    const char *shop = "public_test_shop";
    row("terminal", op::cancelInvoice, terminalType, terminal, "", "12345678", code::invalidInvoiceReference);
    row("terminal with a user", op::cancelInvoice, terminalType, terminal, "9900", "12345678",
        code::invalidInvoiceReference);
    row("unknown terminal", op::cancelInvoice, terminalType, "nobody", "", "12345678",
        code::invalidInitiator);
    row("wrong password", op::cancelInvoice, terminalType, terminal, "", "87654321",
        code::authenticationFailed);
    row("no password", op::cancelInvoice, terminalType, terminal, "", "", code::authenticationFailed);
    row("other type", op::cancelInvoice, "OPERATORID", terminal, "", "12345678", code::invalidInitiator);
    row("no type", op::cancelInvoice, "", terminal, "", "12345678", code::invalidInitiator);
    row("reseller", op::markTransactionPeriod, resellerType, shop, "9900", "1234", code::success);
    row("reseller joined", op::markTransactionPeriod, resellerType, "public_test_shop/9900", "", "1234",
        code::success);
    row("unknown reseller", op::markTransactionPeriod, resellerType, "nobody", "9900", "1234",
        code::initiatorNotFound);
    row("unknown user", op::markTransactionPeriod, resellerType, shop, "1", "1234", code::initiatorNotFound);
    row("reseller's wrong password", op::markTransactionPeriod, resellerType, shop, "9900", "4321",
        code::authenticationFailed);
    row("terminal for the reseller's", op::markTransactionPeriod, terminalType, terminal, "", "12345678",
        code::accessDenied);
    row("reseller for the terminal's", op::cancelInvoice, resellerType, shop, "9900", "1234",
        code::accessDenied);
}

void TestSeqrSandbox::principals()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(int, code);
    SandboxDesk desk;
    Request request = SandboxDesk::request(operation.constData());
    request.context->initiator = {id, type, user};
    request.context->password = Secret(password);
    const Answer answer = desk.ask(request);
    QCOMPARE(answer.resultCode, code);
    QCOMPARE(answer.resultDescription, resultDescription(code));
}

// Section 11: each fault hides the ones behind it.
void TestSeqrSandbox::validationOrder()
{
    SandboxDesk desk;
    Request request = SandboxDesk::request(op::sendInvoice);
    const auto codeNow = [&] { return desk.ask(request).resultCode; };
    request.context.reset();
    QCOMPARE(codeNow(), code::invalidInitiator);
    request.context = SandboxDesk::terminalContext("nobody", "wrong");
    QCOMPARE(codeNow(), code::invalidInitiator);
    desk.operate(sandboxOperation::blockTerminal,
                 {{"terminal", "public_test_shop_terminal"}, {"value", "on"}});
    request.context = SandboxDesk::terminalContext("public_test_shop_terminal", "wrong");
    QCOMPARE(codeNow(), code::invalidInitiatorState);
    desk.operate(sandboxOperation::blockTerminal,
                 {{"terminal", "public_test_shop_terminal"}, {"value", "off"}});
    QCOMPARE(codeNow(), code::authenticationFailed);
    request.context = SandboxDesk::terminalContext();
    QCOMPARE(codeNow(), code::invalidInvoiceData);
    request.invoice = SandboxDesk::invoice();
    request.invoice->notificationUrl = "shop.example/notify";
    QCOMPARE(codeNow(), code::invalidNotificationUrl);
    request.invoice->notificationUrl = "https://shop.example/notify";
    QCOMPARE(codeNow(), code::success);
}

void TestSeqrSandbox::invoiceChecks_data()
{
    QTest::addColumn<QByteArray>("currency");
    QTest::addColumn<QByteArray>("sum");
    QTest::addColumn<int>("code");
    const auto row = [](const char *currency, const char *sum, int code) {
        QTest::addRow("%s %s", sum, currency) << QByteArray(currency) << QByteArray(sum) << code;
    };
    row("SEK", "149.90", code::success);
    row("EUR", "149.9", code::success);
    row("SEK", "0.01", code::success);
    row("sek", "149.90", code::invalidInvoiceData);
    row("SEKR", "149.90", code::invalidInvoiceData);
    row("", "149.90", code::invalidInvoiceData);
    row("SEK", "", code::invalidInvoiceData);
    row("SEK", "0", code::invalidInvoiceData);
    row("SEK", "-1", code::invalidInvoiceData);
    row("SEK", "1,50", code::invalidInvoiceData);
    row("SEK", "0.001", code::invalidInvoiceData);
}

void TestSeqrSandbox::invoiceChecks()
{
    QFETCH(QByteArray, currency);
    QFETCH(QByteArray, sum);
    QFETCH(int, code);
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.total = Amount{currency, sum};
    invoice.rows.clear();
    QCOMPARE(desk.send(invoice).resultCode, code);
    invoice.rows = SandboxDesk::invoice().rows;
    invoice.rows[0].total = Amount{"GBP", sum};
    QCOMPARE(desk.send(invoice).resultCode, code::invalidInvoiceData); // another currency in a row
    desk.set(sandboxOperation::currency, "EUR");
    invoice.rows.clear();
    QCOMPARE(desk.send(invoice).resultCode, currency == "EUR" ? code : code::invalidInvoiceData);
}

void TestSeqrSandbox::rowSums()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.rows.push_back(invoice.rows.front());
    desk.takeReports();
    QCOMPARE(desk.send(invoice).resultCode, code::success);
    QVERIFY(desk.wasReported("row-sum"));
    desk.set(sandboxOperation::rowSum, "ignore");
    desk.takeReports();
    QCOMPARE(desk.send(invoice).resultCode, code::success);
    QVERIFY(!desk.wasReported("row-sum"));
    desk.set(sandboxOperation::rowSum, "refuse");
    QCOMPARE(desk.send(invoice).resultCode, code::invalidInvoiceData);
    invoice.rows.back().total = Amount{"SEK", "-149.90"}; // a negative row balances
    invoice.rows.push_back(invoice.rows.front());
    QCOMPARE(desk.send(invoice).resultCode, code::success);
}

// Sums and times beyond all measure are numbers like others.
void TestSeqrSandbox::hugeNumbers()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.rows.assign(100, invoice.rows.front());
    for (InvoiceRow &row : invoice.rows)
        row.total->value = "999999999999999";
    desk.takeReports();
    QCOMPARE(desk.send(invoice).resultCode, code::success);
    const auto reports = desk.takeReports();
    const auto warning = std::find_if(reports.begin(), reports.end(),
                                      [](const kassa::Report &each) { return each.value == "row-sum"; });
    QVERIFY(warning != reports.end());
    QVERIFY2(!english(warning->text).contains(u'-'), qPrintable(english(warning->text)));
    desk.set(sandboxOperation::rowSum, "refuse");
    QCOMPARE(desk.send(invoice).resultCode, code::invalidInvoiceData);
    Invoice reserving = SandboxDesk::invoice();
    reserving.paymentMode = "RESERVATION_REQUIRED";
    reserving.commitReservationTimeout = "9223372036854775807";
    const QByteArray reference = desk.send(reserving).invoiceReference;
    desk.pay(reference);
    desk.advance(std::chrono::hours(24 * 365));
    QCOMPARE(desk.statusOf(reference).status, "RESERVED");
}

void TestSeqrSandbox::acknowledgmentAbsent()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.acknowledgmentMode.clear();
    const QByteArray reference = desk.send(invoice).invoiceReference;
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.phone().id, page::waiting);
    QCOMPARE(english(desk.phone().title), QStringLiteral("Waiting for Amount…"));
    QCOMPARE(desk.statusOf(reference).status, "PENDING_ISSUER_ACKNOWLEDGE");
}

void TestSeqrSandbox::references()
{
    SandboxDesk desk;
    const Answer answer = desk.send(SandboxDesk::invoice());
    QCOMPARE(answer.invoiceReference.size(), 17);
    QVERIFY(answer.invoiceReference.startsWith("20260314"));
    QCOMPARE(answer.invoiceQRCode, "HTTP://SEQR.SE/R" + answer.invoiceReference);
    desk.pay(answer.invoiceReference);
    QCOMPARE(desk.statusOf(answer.invoiceReference).ersReference, "2026031410445512301000001");
}

void TestSeqrSandbox::otherTerminal()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    Request registering = SandboxDesk::request(op::registerTerminal, SandboxDesk::resellerContext());
    registering.terminalPassword = Secret("secret");
    const QByteArray terminal = desk.ask(registering).terminalId;
    QCOMPARE(desk.statusOf(reference, SandboxDesk::terminalContext(terminal, "secret")).resultCode,
             code::invalidInvoiceReference);
    QCOMPARE(desk.statusOf(reference).resultCode, code::success);
    QCOMPARE(desk.statusOf("20260314000000000").resultCode, code::invalidInvoiceReference);
    QCOMPARE(desk.statusOf({}).resultCode, code::success); // the terminal's current invoice
}

void TestSeqrSandbox::noIdempotency()
{
    SandboxDesk desk;
    const QByteArray first = desk.bill();
    const QByteArray second = desk.bill();
    QVERIFY(first != second);
    QCOMPARE(desk.statusOf(first).status, "ISSUED");
    QCOMPARE(desk.statusOf(second).status, "ISSUED");
    desk.pay(first);
    const QByteArray payment = desk.statusOf(first).ersReference;
    const QByteArray once = desk.refund(payment, "70.00").ersReference;
    const Answer twice = desk.refund(payment, "70.00");
    QCOMPARE(twice.resultCode, code::success);
    QVERIFY(twice.ersReference != once);
    QCOMPARE(desk.refund(payment, "70.00").resultCode, code::refundsAboveSum);
}

void TestSeqrSandbox::faultsOnDemand()
{
    SandboxDesk desk;
    desk.operate(sandboxOperation::fault, {{"operation", op::sendInvoice}, {"kind", "94"}, {"times", "2"}});
    QCOMPARE(desk.send(SandboxDesk::invoice()).resultCode, 94);
    QCOMPARE(desk.statusOf("1").resultCode, code::invalidInvoiceReference); // another operation
    QCOMPARE(desk.send(SandboxDesk::invoice()).resultDescription, "SERVICE_UNAVAILABLE");
    QCOMPARE(desk.send(SandboxDesk::invoice()).resultCode, code::success);
    const QByteArray body = writeRequest(SandboxDesk::request(op::benchmarkingNop));
    desk.operate(sandboxOperation::fault, {{"kind", "soap-fault"}});
    QCOMPARE(statusOfHttp(desk.post(body)), 500);
    desk.operate(sandboxOperation::fault, {{"kind", "http-503"}});
    QCOMPARE(statusOfHttp(desk.post(body)), 503);
    desk.operate(sandboxOperation::fault, {{"kind", "delay"}, {"milliseconds", "3000"}});
    QCOMPARE(statusOfHttp(desk.post(body)), 0);
    desk.advance(3s);
    QCOMPARE(statusOfHttp(desk.lastAnswer()), 200);
    desk.takeReports();
    desk.operate(sandboxOperation::fault, {{"kind", "no-such"}});
    QVERIFY(desk.wasReported("value"));
}

void TestSeqrSandbox::switchesRefuseNonsense_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *operation, const char *value) {
        QTest::addRow("%s %s", operation, value) << QByteArray(operation) << QByteArray(value);
    };
    row(sandboxOperation::notification, "loud");
    row(sandboxOperation::notifyOnCancel, "maybe");
    row(sandboxOperation::notifyAttempts, "2");
    row(sandboxOperation::lateSeconds, "0");
    row(sandboxOperation::commitSeconds, "x");
    row(sandboxOperation::persona, "nobody");
    row(sandboxOperation::loyalty, "");
    row(sandboxOperation::createPurchase, "thrice");
    row(sandboxOperation::rowSum, "shout");
    row(sandboxOperation::currency, "XXX");
    row(sandboxOperation::lifetime, "-1");
    row(sandboxOperation::answerDelay, "1e3");
    row(sandboxOperation::reportSeconds, "");
    row("set.unknown", "on");
    row("unknown", "on");
    row(sandboxOperation::notify, "");
    row(sandboxOperation::scan, "");
}

void TestSeqrSandbox::switchesRefuseNonsense()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, value);
    SandboxDesk desk;
    desk.takeReports();
    desk.operate(operation, {{"value", value}});
    const auto reports = desk.takeReports();
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports.front().kind, kassa::Report::Kind::Refused);
}

// `kassa sandbox` prints ids and secrets as one list.
void TestSeqrSandbox::credentialsHaveNamesOfTheirOwn()
{
    const Keys keys = sandboxAccount();
    QCOMPARE(keys.ids.at("terminal"), "public_test_shop_terminal");
    for (const auto &[name, secret] : keys.secrets)
        QVERIFY2(keys.ids.count(name) == 0, name.constData());
}

// Longer than the documents allow: taken all the same, and said.
void TestSeqrSandbox::longNames()
{
    SandboxDesk desk;
    Request request = SandboxDesk::request(op::sendInvoice);
    request.invoice = SandboxDesk::invoice();
    request.context->clientReference = QByteArray(33, 'r');
    QCOMPARE(desk.ask(request).resultCode, code::success);
    QVERIFY(desk.wasReported("long.clientReference"));
    request.context->clientReference = QByteArray(32, 'r');
    QCOMPARE(desk.ask(request).resultCode, code::success);
    QVERIFY(!desk.wasReported("long.clientReference"));
}

void TestSeqrSandbox::copiesAreIndependent()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    const auto copy = desk.machine().clone();
    desk.pay(reference);
    QCOMPARE(copy->view().purchases.front().state, "ISSUED");
    QCOMPARE(desk.machine().view().purchases.front().state, "PAID-uncommitted");
}

void TestSeqrSandbox::everyFidelityRowNamesATest()
{
    QCOMPARE(kassa::test::wrongIn(descriptor(), 75), QByteArray());
}

QTEST_APPLESS_MAIN(TestSeqrSandbox)
#include "tst_seqr_sandbox.moc"
