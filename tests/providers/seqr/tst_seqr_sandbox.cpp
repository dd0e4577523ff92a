// The provider's side alone: validation, result codes, the commit window, notifications, the phone.
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
    void acknowledgmentAbsent();
    void references();
    void otherTerminal();
    void noIdempotency();
    void statusCommits();
    void reversal();
    void cancelling();
    void refunds();
    void receipts();
    void reservations();
    void loyalty();
    void updating();
    void cashRegister();
    void reports();
    void lifetime();
    void notifications();
    void noticeAttempts();
    void widget();
    void phone();
    void pinAndBalance();
    void scanning();
    void createPurchase();
    void createPurchaseVariants_data();
    void createPurchaseVariants();
    void faultsOnDemand();
    void certification();
    void switchesRefuseNonsense_data();
    void switchesRefuseNonsense();
    void copiesAreIndependent();
};

namespace {

int statusOfHttp(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    return head ? head->status : 0;
}

QByteArray bodyOf(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    return response ? response->raw.body : QByteArray();
}

HttpResponse okay()
{
    return httpResponse(200, "text/plain", {});
}

bool says(const Page &page, const QByteArray &words)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const Block &block) {
        return english(block.text).contains(QString::fromUtf8(words));
    });
}

} // namespace

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
            QVERIFY2(root, root ? "" : qPrintable(root.error().detail));
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

void TestSeqrSandbox::acknowledgmentAbsent()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.acknowledgmentMode.clear();
    const QByteArray reference = desk.send(invoice).invoiceReference;
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.phone().id, page::waiting);
    QCOMPARE(english(desk.phone().title), QStringLiteral("Waiting for amount ..."));
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
}

void TestSeqrSandbox::statusCommits()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    const Answer before = desk.statusOf(reference);
    QCOMPARE(before.version, 1);
    QVERIFY(before.ersReference.isEmpty());
    QVERIFY(!before.receipt);
    QCOMPARE(before.customerTokens, std::vector<CustomerToken>());
    desk.pay(reference);
    QCOMPARE(desk.phone().id, page::paying);
    const Answer paid = desk.statusOf(reference);
    QCOMPARE(paid.status, "PAID");
    QCOMPARE(paid.version, 2);
    QCOMPARE(paid.receipt->invoiceReference, reference);
    QCOMPARE(paid.receipt->paymentReference, paid.ersReference);
    QCOMPARE(paid.receipt->clientInvoiceId, "T-1");
    QCOMPARE(paid.receipt->paymentDate, "2026-03-14T10:44:55.123+00:00");
    QVERIFY(paid.receipt->invoice->total == (Amount{"SEK", "149.90"}));
    QCOMPARE(desk.phone().id, page::receipt);
    desk.advance(1h);
    QVERIFY(desk.statusOf(reference) == paid);
}

void TestSeqrSandbox::reversal()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    desk.pay(reference);
    desk.advance(19s);
    QVERIFY(says(desk.phone(), "1 second(s) left"));
    QCOMPARE(desk.machine().view().purchases.front().state, "PAID-uncommitted");
    desk.takeReports();
    desk.advance(1s);
    QVERIFY(desk.wasReported("reversed"));
    QCOMPARE(desk.phone().id, page::ended);
    QVERIFY(says(desk.phone(), "SMS"));
    const Answer answer = desk.statusOf(reference);
    QCOMPARE(answer.status, "CANCELED");
    QCOMPARE(answer.version, 3);
    QVERIFY(answer.ersReference.isEmpty());
    // The window is a switch.
    desk.set(sandboxOperation::commitSeconds, "60");
    const QByteArray other = desk.bill("T-2");
    desk.pay(other);
    desk.advance(59s);
    QCOMPARE(desk.statusOf(other).status, "PAID");
    desk.advance(60s);
    QCOMPARE(desk.statusOf(other).status, "PAID");
}

void TestSeqrSandbox::cancelling()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    QCOMPARE(desk.cancel(reference).resultCode, code::success);
    QCOMPARE(desk.cancel(reference).resultCode, code::invoiceAlreadyCanceled);
    QCOMPARE(desk.cancel("1").resultCode, code::invalidInvoiceReference);
    const QByteArray paid = desk.bill("T-2");
    desk.scan(invoicePayload(paid));
    desk.press(control::pay);
    QCOMPARE(desk.phone().id, page::pin);
    QCOMPARE(desk.cancel(paid).resultCode, code::cannotCancelInProgress);
    desk.press(control::confirm, {{"pin", "2580"}});
    QCOMPARE(desk.cancel(paid).resultCode, code::cannotCancelPaid);
    const QByteArray failed = desk.bill("T-3");
    desk.scan(invoicePayload(failed));
    desk.press("outcome.bank-declines");
    QCOMPARE(desk.statusOf(failed).status, "FAILED");
    QCOMPARE(desk.cancel(failed).resultCode, code::alreadyCancelled);
    const QByteArray expired = desk.bill("T-4");
    desk.operate(sandboxOperation::expire, {{"ref", expired}});
    QCOMPARE(desk.statusOf(expired).status, "EXPIRED");
    QCOMPARE(desk.cancel(expired).resultCode, code::paymentExpired);
}

void TestSeqrSandbox::refunds()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    desk.pay(reference);
    // Before the commit nobody knows the reference by right.
    QCOMPARE(desk.refund("2026031410445512301000001", "1.00").resultCode, code::invalidErsReference);
    const QByteArray payment = desk.statusOf(reference).ersReference;
    QCOMPARE(desk.refund("1", "1.00").resultCode, code::invalidErsReference);
    QCOMPARE(desk.refund(payment, "1.00", "EUR").resultCode, code::invalidInvoiceData);
    QCOMPARE(desk.refund(payment, "0").resultCode, code::invalidInvoiceData);
    const Answer part = desk.refund(payment, "29.90");
    QCOMPARE(part.resultCode, code::success);
    QVERIFY(part.ersReference.size() == 25 && part.ersReference != payment);
    QCOMPARE(desk.refund(payment, "120.01").resultCode, code::refundsAboveSum);
    QCOMPARE(desk.refund(payment, "120.00").resultCode, code::success);
    QCOMPARE(desk.refund(payment, "0.01").resultCode, code::refundsAboveSum);
    QCOMPARE(desk.statusOf(reference).status, "PAID");
}

void TestSeqrSandbox::receipts()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    desk.pay(reference);
    Request request = SandboxDesk::request(op::submitPaymentReceipt);
    request.ersReference = desk.statusOf(reference).ersReference;
    request.receiptDocument = ReceiptDocument{"text/html", "<p>Kvitto</p>", "PAYMENT_RECEIPT"};
    QCOMPARE(desk.ask(request).resultCode, code::success);
    request.receiptDocument.reset(); // may be sent without content (section 9)
    QCOMPARE(desk.ask(request).resultCode, code::success);
    request.ersReference = "1";
    QCOMPARE(desk.ask(request).resultCode, code::invalidErsReference);
}

void TestSeqrSandbox::reservations()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.paymentMode = "RESERVATION_REQUIRED";
    invoice.commitReservationTimeout = "3600";
    const QByteArray reference = desk.send(invoice).invoiceReference;
    Request request = SandboxDesk::request(op::commitReservation);
    request.invoiceReference = reference;
    QCOMPARE(desk.ask(request).resultCode, code::stateNotReserved);
    desk.pay(reference);
    QCOMPARE(desk.statusOf(reference).status, "RESERVED");
    desk.advance(30s); // no commit window: nothing is taken
    QCOMPARE(desk.statusOf(reference).status, "RESERVED");
    request.amount = Amount{"SEK", "150.00"};
    QCOMPARE(desk.ask(request).resultCode, code::rejectedAmount);
    request.amount = Amount{"EUR", "100.00"};
    QCOMPARE(desk.ask(request).resultCode, code::invalidInvoiceData);
    request.amount = Amount{"SEK", "100.00"};
    QCOMPARE(desk.ask(request).resultCode, code::success);
    const Answer paid = desk.statusOf(reference);
    QCOMPARE(paid.status, "PAID");
    QVERIFY(paid.receipt->invoice->total == (Amount{"SEK", "100.00"}));
    QCOMPARE(desk.refund(paid.ersReference, "100.01").resultCode, code::refundsAboveSum);
    QCOMPARE(desk.ask(request).resultCode, code::stateNotReserved);
    // Nobody commits.
    const QByteArray lapsing = desk.send(invoice).invoiceReference;
    desk.pay(lapsing);
    desk.advance(3599s);
    QCOMPARE(desk.statusOf(lapsing).status, "RESERVED");
    desk.advance(1s);
    QCOMPARE(desk.statusOf(lapsing).status, "EXPIRED");
}

void TestSeqrSandbox::loyalty()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.acknowledgmentMode = "OPTIONAL_ACKNOWLEDGMENT";
    const QByteArray without = desk.send(invoice).invoiceReference;
    desk.scan(invoicePayload(without));
    QCOMPARE(desk.statusOf(without).status, "ISSUED"); // no card, nothing to wait for
    desk.set(sandboxOperation::loyalty, "on");
    const QByteArray reference = desk.send(invoice).invoiceReference;
    desk.scan(invoicePayload(reference));
    const Answer pending = desk.statusOf(reference);
    QCOMPARE(pending.status, "PENDING_ISSUER_ACKNOWLEDGE");
    QCOMPARE(pending.version, 2);
    QCOMPARE(pending.customerTokens->size(), std::size_t(1));
    QCOMPARE(pending.customerTokens->front().status, 0);
    Request update = SandboxDesk::request(op::updateInvoice);
    update.invoiceReference = reference;
    update.invoice = SandboxDesk::invoice("T-1", "134.91");
    update.tokens = {pending.customerTokens->front()};
    update.tokens.front().status = 1;
    QCOMPARE(desk.ask(update).resultCode, code::success);
    const Answer issued = desk.statusOf(reference);
    QCOMPARE(issued.status, "ISSUED");
    QCOMPARE(issued.version, 3);
    QCOMPARE(issued.customerTokens->front().status, 1);
    QCOMPARE(desk.phone().id, page::bill);
    desk.press("outcome.approve");
    QVERIFY(desk.statusOf(reference).receipt->invoice->total == (Amount{"SEK", "134.91"}));
}

void TestSeqrSandbox::updating()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    Request update = SandboxDesk::request(op::updateInvoice);
    update.invoice = SandboxDesk::invoice("T-1", "100.00");
    QCOMPARE(desk.ask(update).resultCode, code::invalidInvoiceReference);
    update.invoiceReference = reference;
    update.invoice->total = Amount{"SEK", "x"};
    QCOMPARE(desk.ask(update).resultCode, code::invalidInvoiceData);
    update.invoice->total = Amount{"SEK", "100.00"};
    QCOMPARE(desk.ask(update).resultCode, code::success);
    QCOMPARE(desk.statusOf(reference).version, 2);
    desk.scan(invoicePayload(reference));
    desk.press(control::pay);
    QCOMPARE(desk.ask(update).resultCode, code::paymentInProgress);
    desk.press(control::confirm, {{"pin", "1111"}});
    QCOMPARE(desk.ask(update).resultCode, code::systemError); // 90 when already paid (section 4.4)
    QVERIFY(desk.statusOf(reference).receipt->invoice->total == (Amount{"SEK", "100.00"}));
}

void TestSeqrSandbox::cashRegister()
{
    SandboxDesk desk;
    Request registering = SandboxDesk::request(op::registerTerminal, SandboxDesk::resellerContext());
    registering.externalTerminalId = "kassa-1";
    registering.name = "Kassa 1";
    registering.terminalPassword = Secret("hemlig");
    const Answer registered = desk.ask(registering);
    QCOMPARE(registered.terminalId.size(), 32);
    const Context context = SandboxDesk::terminalContext(registered.terminalId, "hemlig");
    const QByteArray first = desk.send(SandboxDesk::invoice("K-1"), context).invoiceReference;
    const QByteArray second = desk.send(SandboxDesk::invoice("K-2"), context).invoiceReference;
    QCOMPARE(desk.statusOf(first, context).status, "CANCELED");
    QCOMPARE(desk.statusOf({}, context).status, "ISSUED");
    // The sticker's code leads to the open invoice, or waits for the next one.
    Request assigning = SandboxDesk::request(op::assignSeqrId, context);
    assigning.seqrId = "no-such";
    QCOMPARE(desk.ask(assigning).resultCode, code::invalidSeqrId);
    assigning.seqrId = "KASSA1";
    QCOMPARE(desk.ask(assigning).resultCode, code::success);
    Request taken = SandboxDesk::request(op::assignSeqrId);
    taken.seqrId = "KASSA1";
    QCOMPARE(desk.ask(taken).resultCode, code::invalidSeqrId);
    desk.scan(stickerPayload("KASSA1"));
    QCOMPARE(desk.phone().id, page::bill);
    desk.press("outcome.cancel");
    QCOMPARE(desk.statusOf(second, context).status, "CANCELED");
    desk.scan(stickerPayload("KASSA1"));
    QCOMPARE(desk.phone().id, page::waiting);
    desk.send(SandboxDesk::invoice("K-3"), context);
    QCOMPARE(desk.phone().id, page::bill);
    // Short passwords are taken, and refused later.
    registering.terminalPassword = Secret("123");
    const QByteArray weak = desk.ask(registering).terminalId;
    QCOMPARE(desk.send(SandboxDesk::invoice(), SandboxDesk::terminalContext(weak, "123")).resultCode,
             code::accessDenied);
    Request unregistering = SandboxDesk::request(op::unregisterTerminal, context);
    QCOMPARE(desk.ask(unregistering).resultCode, code::success);
    QCOMPARE(desk.ask(unregistering).resultCode, code::invalidInitiator);
}

void TestSeqrSandbox::reports()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    desk.pay(reference);
    const QByteArray payment = desk.statusOf(reference).ersReference;
    Request marking = SandboxDesk::request(op::markTransactionPeriod, SandboxDesk::resellerContext());
    marking.parameters = {{"TERMINALID", "public_test_shop_terminal"}};
    const QByteArray period = desk.ask(marking).transactionPeriodId;
    QCOMPARE(period.size(), 25);
    Request asking = SandboxDesk::request(op::executeReport, SandboxDesk::resellerContext());
    asking.parameters = {{"transactionPeriodId", period}};
    asking.reportId = "Reconciliation/STD_RECON_003.xml";
    QCOMPARE(desk.ask(asking).resultCode, code::reportNotReady);
    desk.advance(4s);
    const Answer details = desk.ask(asking);
    QCOMPARE(details.resultCode, code::success);
    const auto root = parseXml(details.report->content);
    QVERIFY(root);
    QCOMPARE(root->name, "TransactionDetails");
    QCOMPARE(root->child("Meta")->textOf("GeneratedAt"), "2026-03-14 10:44");
    QCOMPARE(root->child("Row")->textOf("SalesAmount"), "149.90000");
    QCOMPARE(root->child("Row")->textOf("ErsReference"), payment);
    const std::pair<const char *, const char *> roots[] = {
        {"Reconciliation/Shop.xml", "ResellerTransactionSummary"},
        {"Reconciliation/STD_RECON_002.xml", "TerminalTransactionSummary"},
        {"Reconciliation/STD_RECON_004.xml", "CashierTransactionSummary"}};
    for (const auto &[id, name] : roots) {
        asking.reportId = id;
        QCOMPARE(parseXml(desk.ask(asking).report->content)->name, name);
    }
    asking.reportId = "Reconciliation/STD_RECON_006.xml"; // never, without the terminal
    QCOMPARE(desk.ask(asking).resultCode, code::reportNotReady);
    asking.parameters.emplace_back("TERMINALID", "public_test_shop_terminal");
    QCOMPARE(desk.ask(asking).resultCode, code::success);
    asking.reportId = "Reconciliation/STD_RECON_009.xml";
    QCOMPARE(desk.ask(asking).resultCode, code::systemError);
    asking.reportId = "Reconciliation/Shop.xml";
    asking.parameters = {{"transactionPeriodId", "1"}};
    QCOMPARE(desk.ask(asking).resultCode, code::reportNotReady);
    // What was reported once is in no later period.
    marking.parameters.clear();
    asking.parameters = {{"transactionPeriodId", desk.ask(marking).transactionPeriodId}};
    desk.advance(4s);
    QVERIFY(!parseXml(desk.ask(asking).report->content)->child("Row"));
}

void TestSeqrSandbox::lifetime()
{
    SandboxDesk desk;
    const QByteArray eternal = desk.bill();
    desk.advance(std::chrono::hours(24 * 365));
    QCOMPARE(desk.statusOf(eternal).status, "ISSUED");
    desk.set(sandboxOperation::lifetime, "5");
    const QByteArray reference = desk.bill("T-2");
    desk.advance(299s);
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    desk.advance(1s);
    QCOMPARE(desk.statusOf(reference).status, "EXPIRED");
}

void TestSeqrSandbox::notifications()
{
    SandboxDesk desk;
    const auto noticesAfter = [&](const char *way, const char *chosen) {
        desk.set(sandboxOperation::notification, way);
        desk.scan(invoicePayload(desk.bill()));
        desk.takeSent();
        desk.press(chosen);
        return desk.takeSent();
    };
    const auto normal = noticesAfter("normal", "outcome.approve");
    QCOMPARE(normal.size(), std::size_t(1));
    const auto &request = std::get<HttpRequest>(normal.front().draft.payload);
    QCOMPARE(request.raw.head, "POST /notify/T-1?t=5f1c HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
                               "Content-Length: 0\r\n\r\n");
    QCOMPARE(request.raw.body, QByteArray());
    QCOMPARE(noticesAfter("lost", "outcome.approve").size(), std::size_t(0));
    QCOMPARE(noticesAfter("twice", "outcome.approve").size(), std::size_t(2));
    const auto form = noticesAfter("form", "outcome.approve");
    QVERIFY(
        std::get<HttpRequest>(form.front().draft.payload).raw.body.startsWith("invoiceReference=20260314"));
    QCOMPARE(noticesAfter("late", "outcome.approve").size(), std::size_t(0));
    desk.advance(10s);
    QCOMPARE(desk.takeSent().size(), std::size_t(1));
    for (const char *ending :
         {"outcome.cancel", "outcome.bank-declines", "outcome.expire", "outcome.abandon"})
        QCOMPARE(noticesAfter("normal", ending).size(), std::size_t(0));
    QCOMPARE(noticesAfter("normal", "outcome.forged").size(), std::size_t(1));
    QCOMPARE(desk.phone().id, page::bill); // nothing is paid
    desk.set(sandboxOperation::notifyOnCancel, "on");
    QCOMPARE(noticesAfter("normal", "outcome.cancel").size(), std::size_t(1));
}

void TestSeqrSandbox::noticeAttempts()
{
    for (const int attempts : {1, 3}) {
        SandboxDesk desk;
        desk.set(sandboxOperation::notifyAttempts, attempts == 1 ? "1" : "3");
        desk.pay(desk.bill());
        int sent = 0;
        for (int i = 0; i < 5; ++i) {
            for (const auto &each : desk.takeSent()) {
                ++sent;
                desk.answer(each, httpResponse(500, "text/plain", {}));
            }
            desk.advance(10s);
        }
        QCOMPARE(sent, attempts);
    }
    SandboxDesk desk;
    desk.set(sandboxOperation::notifyAttempts, "3");
    desk.pay(desk.bill());
    desk.answer(desk.takeSent().front(), okay());
    desk.advance(1min);
    QVERIFY(desk.takeSent().empty());
}

void TestSeqrSandbox::widget()
{
    SandboxDesk desk;
    const QByteArray origin = SandboxDesk::setup().inputs.origins.page;
    const Payload script = desk.get(origin + "/seqr-services-dev/wss-dev/seqrQRCode-0.0.1.min.js");
    QVERIFY(
        std::get<HttpResponse>(script).raw.head.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    QVERIFY(bodyOf(script).contains("seqrQRCode"));
    const QByteArray code = "HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=kassa_shop";
    const Payload image = desk.get(origin + "/qr.svg?" + buildForm({{"data", code}}));
    QVERIFY(std::get<HttpResponse>(image).raw.head.contains("Content-Type: image/svg+xml\r\n"));
    QVERIFY(bodyOf(image).startsWith("<svg"));
    // A code that a page shows can be picked on the phone.
    QVERIFY(desk.home().control("pick.1"));
    desk.pressOn(desk.home().url, "pick.1");
    QCOMPARE(desk.phone().id, page::address);
    QCOMPARE(statusOfHttp(desk.get(origin + "/qr.svg")), 404);
}

void TestSeqrSandbox::phone()
{
    SandboxDesk desk;
    QCOMPARE(desk.home().id, page::home);
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    QCOMPARE(desk.phone().id, page::address);
    QCOMPARE(desk.phone().field("city")->value, "Stockholm");
    desk.press(control::confirm, {{"city", "Umeå"}});
    QCOMPARE(desk.phone().id, page::waiting);
    const auto call = desk.takeSent();
    QCOMPARE(call.size(), std::size_t(1));
    QCOMPARE(readPurchaseCall(std::get<HttpRequest>(call.front().draft.payload).raw.body)->city, "Umeå");
    const QByteArray reference = desk.bill();
    desk.answer(call.front(), purchaseAnswer(reference));
    QCOMPARE(desk.phone().id, page::bill);
    desk.press(control::pay);
    QCOMPARE(desk.phone().id, page::pin);
    QVERIFY(desk.phone().field("pin")->sensitive);
    desk.press(control::confirm, {{"pin", "0000"}});
    QVERIFY(!desk.phone().field("pin")->error.isEmpty());
    desk.press(control::confirm, {{"pin", "2580"}});
    QCOMPARE(desk.phone().id, page::paying);
    desk.statusOf(reference);
    QCOMPARE(desk.phone().id, page::receipt);
    desk.press(control::leave);
    QCOMPARE(desk.phone().id, QByteArray());
}

void TestSeqrSandbox::pinAndBalance()
{
    SandboxDesk desk;
    const QByteArray rich = desk.bill("T-1", "101000.00");
    desk.pay(rich);
    QCOMPARE(desk.statusOf(rich).status, "PAID");
    const QByteArray poor = desk.bill("T-2", "101000.01");
    desk.pay(poor);
    QCOMPARE(desk.statusOf(poor).status, "FAILED");
    QCOMPARE(desk.phone().id, page::ended);
    const QByteArray third = desk.bill("T-3");
    desk.scan(invoicePayload(third));
    for (int i = 0; i < 3; ++i) {
        desk.press(i == 0 ? "outcome.wrong-pin" : control::confirm, {{"pin", "0000"}});
        QCOMPARE(desk.phone().id, page::pin);
        QCOMPARE(desk.statusOf(third).status, "ISSUED");
    }
    desk.press(control::confirm, {{"pin", "9999"}});
    QCOMPARE(desk.statusOf(third).status, "PAID");
}

void TestSeqrSandbox::scanning()
{
    SandboxDesk desk;
    const QByteArray origin = SandboxDesk::setup().inputs.origins.page;
    const QByteArray reference = desk.bill();
    // The code's path is the phone's page: for a browser, for curl, and for a link.
    const auto page = std::get<Page>(desk.get(origin + "/R" + reference));
    QCOMPARE(page.id, page::bill);
    QCOMPARE(page.url, origin + "/R" + reference);
    QCOMPARE(desk.machine().pages().size(), std::size_t(2));
    desk.follow("seqr://SEQR.SE/R" + reference);
    QCOMPARE(desk.machine().pages().size(), std::size_t(2)); // the same phone
    // From the home page.
    desk.pressOn(origin + "/phone", control::scan, {{"payload", "HTTP://SEQR.SE/R" + reference}});
    QCOMPARE(statusOfHttp(desk.lastAnswer()), 303);
    const Page unknown = desk.pressOn(origin + "/phone", control::scan, {{"payload", "hello"}});
    QVERIFY(!unknown.field("payload")->error.isEmpty());
    desk.takeReports();
    desk.follow("seqr://elsewhere/R1");
    QVERIFY(desk.wasReported("link.unknown"));
    for (const char *code : {"HTTP://SEQR.SE/R1", "HTTP://SEQR.SE/QNOBODY",
                             "HTTP://SEQR.SE/000/wss?t=1&w=nobody", "HTTP://SEQR.SE/000/wss?w=kassa_shop"}) {
        desk.scan(code);
        QCOMPARE(desk.phone().id, page::ended);
    }
    QCOMPARE(statusOfHttp(desk.get(origin + "/nothing")), 404);
    // Over is over: scanning once more begins anew.
    desk.scan(invoicePayload(reference));
    desk.press("outcome.abandon");
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.phone().id, page::bill);
}

void TestSeqrSandbox::createPurchase()
{
    SandboxDesk desk;
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::back);
    QVERIFY(desk.takeSent().empty());
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::confirm);
    const auto sent = desk.takeSent();
    QCOMPARE(sent.size(), std::size_t(1));
    const auto &request = std::get<HttpRequest>(sent.front().draft.payload);
    QCOMPARE(request.origin, "http://127.0.0.1:8080");
    QVERIFY(request.raw.head.startsWith("POST /seqr/5f1c9a27d3b8/createPurchase HTTP/1.1\r\n"));
    QVERIFY(request.raw.head.contains("Accept: application/json\r\n"));
    QVERIFY(request.raw.head.contains("Content-Type: application/json;charset=UTF-8\r\n"));
    desk.answer(sent.front(), purchaseRefusal(purchaseError::invoicing));
    QCOMPARE(desk.phone().id, page::ended);
    // A shop outside says where it is.
    desk.takeReports();
    desk.operate(sandboxOperation::registerWebshop, {{"id", "other"}, {"url", "http://127.0.0.1:9000/x"}});
    QVERIFY(desk.wasReported("value"));
    desk.operate(sandboxOperation::registerWebshop,
                 {{"id", "other"}, {"url", "http://127.0.0.1:9000/a/createPurchase"}});
    desk.scan("HTTP://SEQR.SE/000/wss?t=1&w=other");
    desk.press(control::confirm);
    QCOMPARE(std::get<HttpRequest>(desk.takeSent().front().draft.payload).origin, "http://127.0.0.1:9000");
    // Without an address the app goes no further.
    desk.set(sandboxOperation::persona, "no-address");
    desk.scan("HTTP://SEQR.SE/000/wss?t=2&w=other");
    desk.press(control::confirm);
    QVERIFY(desk.takeSent().empty());
    desk.press("outcome.persona", {{"persona", "ivan"}});
    desk.press(control::confirm);
    QCOMPARE(
        readPurchaseCall(std::get<HttpRequest>(desk.takeSent().front().draft.payload).raw.body)->clientName,
        "Иван Weiß");
}

void TestSeqrSandbox::createPurchaseVariants_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<int>("count");
    const auto row = [](const char *variant, const char *contains, int count = 1) {
        QTest::newRow(variant) << QByteArray(variant) << QByteArray(contains) << count;
    };
    row(callVariant::normal, "\"purchaseToken\":\"TEA-17\"");
    row(callVariant::twice, "\"purchaseToken\":\"TEA-17\"", 2);
    row(callVariant::unknownToken, "\"purchaseToken\":\"no-such-product\"");
    row(callVariant::missingFields, "{\"purchaseToken\":\"TEA-17\"}");
    row(callVariant::noToken, "\"purchaseToken\":\"\"");
    row(callVariant::brokenJson, "\"msisdn\":\"46701740605\"");
    row(callVariant::wrongType, "Content-Type: text/plain\r\n");
}

void TestSeqrSandbox::createPurchaseVariants()
{
    QFETCH(QByteArray, variant);
    QFETCH(QByteArray, contains);
    QFETCH(int, count);
    SandboxDesk desk;
    desk.set(sandboxOperation::createPurchase, variant.constData());
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::confirm);
    const auto sent = desk.takeSent();
    QCOMPARE(int(sent.size()), count);
    const QByteArray bytes = std::get<HttpRequest>(sent.front().draft.payload).raw.bytes();
    QVERIFY2(bytes.contains(contains), bytes.constData());
    QCOMPARE(bytes.endsWith('}'), variant != callVariant::brokenJson);
    if (count == 2) { // the first answer is shown, the second one stays unpaid
        const QByteArray first = desk.bill("T-1");
        const QByteArray second = desk.bill("T-2");
        desk.answer(sent[0], purchaseAnswer(first));
        desk.answer(sent[1], purchaseAnswer(second));
        desk.press("outcome.approve");
        QCOMPARE(desk.statusOf(first).status, "PAID");
        QCOMPARE(desk.statusOf(second).status, "ISSUED");
    }
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

void TestSeqrSandbox::certification()
{
    SandboxDesk desk;
    const auto done = [&] {
        int count = 0;
        for (const auto &row : desk.machine().table("certification", 0, 100).rows)
            count += row[1].isEmpty() ? 0 : 1;
        return count;
    };
    QCOMPARE(done(), 0);
    const QByteArray reference = desk.bill();
    QCOMPARE(done(), 1);
    desk.statusOf(reference);
    desk.pay(reference);
    const QByteArray payment = desk.statusOf(reference).ersReference;
    QCOMPARE(done(), 3);
    const QByteArray second = desk.bill("T-2");
    desk.advance(30s);
    desk.statusOf(second);
    Request receipt = SandboxDesk::request(op::submitPaymentReceipt);
    receipt.ersReference = payment;
    desk.ask(receipt);
    desk.cancel(second);
    desk.statusOf(second);
    desk.refund(payment, "1.00");
    QCOMPARE(done(), 8);
    desk.ask(SandboxDesk::request(op::markTransactionPeriod, SandboxDesk::resellerContext()));
    QCOMPARE(done(), 9);
    const auto page = std::get<Page>(desk.get(SandboxDesk::setup().inputs.origins.page + "/certification"));
    QCOMPARE(page.id, page::certification);
    QVERIFY(says(page, "9 of 9 steps are done"));
    desk.operate(sandboxOperation::certificationAnew, {});
    QCOMPARE(done(), 0);
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

void TestSeqrSandbox::copiesAreIndependent()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    const auto copy = desk.machine().clone();
    desk.pay(reference);
    QCOMPARE(copy->view().purchases.front().state, "ISSUED");
    QCOMPARE(desk.machine().view().purchases.front().state, "PAID-uncommitted");
}

QTEST_APPLESS_MAIN(TestSeqrSandbox)
#include "tst_seqr_sandbox.moc"
