// What becomes of an invoice at the provider: the commit window, cancel, refund, reservations, terminals,
// reports.
#include "providers/seqr/result_codes.h"
#include "sandbox_desk_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::seqr;
using namespace kassa::seqr::test;

class TestSeqrPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusCommits();
    void reversal();
    void commitClock();
    void cancelling();
    void refunds();
    void receipts();
    void reservations();
    void reservationsThatAreUpdated();
    void loyalty();
    void cardOnThePhone();
    void updating();
    void updatingBeforeTheScan();
    void cashRegister();
    void currentInvoice();
    void reports();
    void reportsKeepCurrenciesApart();
    void lifetime();
    void certification();
    void certificationOfCancellations();
    void certificationBeforeTheScan();
};

void TestSeqrPayments::statusCommits()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    const Answer before = desk.statusOf(reference);
    QCOMPARE(before.version, 1);
    QVERIFY(before.ersReference.isEmpty());
    QVERIFY(!before.receipt);
    QCOMPARE(before.customerTokens, std::vector<CustomerToken>());
    desk.takeReports();
    desk.pay(reference);
    QVERIFY(desk.wasReported("PAID-uncommitted"));
    QCOMPARE(desk.phone().id, page::paying);
    const Answer paid = desk.statusOf(reference);
    QVERIFY(desk.wasReported("PAID"));
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

void TestSeqrPayments::reversal()
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

// The 20 seconds as the flow shows them and as the journal has them: begun, met, over (section 8).
void TestSeqrPayments::commitClock()
{
    SandboxDesk desk;
    const auto textOf = [&](const QByteArray &value) {
        for (const kassa::Report &each : desk.takeReports()) {
            if (each.value == value)
                return english(each.text);
        }
        return QString();
    };
    const auto deadlines = [&] { return desk.machine().view().deadlines; };
    const QByteArray met = desk.bill();
    QVERIFY(deadlines().empty());
    desk.takeReports();
    desk.pay(met);
    QVERIFY(textOf("commit.open").startsWith(u"The shop has 20 seconds to ask for the status of invoice"));
    QCOMPARE(deadlines().size(), std::size_t(1));
    QCOMPARE(deadlines().front().ref, QByteArray("T-1"));
    QCOMPARE(deadlines().front().step, QByteArray("9"));
    desk.advance(4500ms);
    const Time until = deadlines().front().until;
    desk.statusOf(met);
    QVERIFY(textOf("committed").endsWith(u"is committed after 4.5 of 20 seconds"));
    QVERIFY(deadlines().empty());
    const QByteArray lost = desk.bill("T-2");
    desk.pay(lost);
    QVERIFY(deadlines().front().until == until + 4500ms);
    desk.takeReports();
    desk.advance(20s);
    QVERIFY(textOf("reversed").contains(u"within 20 seconds: the payment is reversed"));
    QVERIFY(deadlines().empty());
}

void TestSeqrPayments::cancelling()
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

void TestSeqrPayments::refunds()
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

void TestSeqrPayments::receipts()
{
    SandboxDesk desk;
    const QByteArray reference = desk.bill();
    desk.pay(reference);
    Request request = SandboxDesk::request(op::submitPaymentReceipt);
    request.ersReference = desk.statusOf(reference).ersReference;
    request.receiptDocument = ReceiptDocument{"text/html", "<p>Kvitto</p>", "PAYMENT_RECEIPT"};
    QVERIFY(!says(desk.phone(), "Receipts from the shop"));
    QCOMPARE(desk.ask(request).resultCode, code::success);
    QVERIFY(says(desk.phone(), "Receipts from the shop"));
    request.receiptDocument.reset(); // may be sent without content (section 9)
    QCOMPARE(desk.ask(request).resultCode, code::success);
    request.ersReference = "1";
    QCOMPARE(desk.ask(request).resultCode, code::invalidErsReference);
}

void TestSeqrPayments::reservations()
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

// What counts is what the buyer has reserved, not what the shop writes afterwards (section 11).
void TestSeqrPayments::reservationsThatAreUpdated()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.paymentMode = "RESERVATION_REQUIRED";
    const QByteArray reference = desk.send(invoice).invoiceReference;
    desk.pay(reference);
    Request update = SandboxDesk::request(op::updateInvoice);
    update.invoiceReference = reference;
    update.invoice = SandboxDesk::invoice("T-1", "200.00");
    QCOMPARE(desk.ask(update).resultCode, code::success);
    Request request = SandboxDesk::request(op::commitReservation);
    request.invoiceReference = reference;
    QCOMPARE(desk.ask(request).resultCode, code::rejectedAmount);
    request.amount = Amount{"SEK", "149.91"};
    QCOMPARE(desk.ask(request).resultCode, code::rejectedAmount);
    request.amount = Amount{"SEK", "149.90"};
    QCOMPARE(desk.ask(request).resultCode, code::success);
    QVERIFY(desk.statusOf(reference).receipt->invoice->total == (Amount{"SEK", "149.90"}));
}

void TestSeqrPayments::loyalty()
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

// A new token raises the version (section 4.4), and makes the phone wait where the shop wants to know of it.
void TestSeqrPayments::cardOnThePhone()
{
    for (const char *mode : {"NO_ACKNOWLEDGMENT", "OPTIONAL_ACKNOWLEDGMENT"}) {
        const bool waits = QByteArray(mode).startsWith("OPTIONAL");
        SandboxDesk desk;
        Invoice invoice = SandboxDesk::invoice();
        invoice.acknowledgmentMode = mode;
        const QByteArray reference = desk.send(invoice).invoiceReference;
        desk.scan(invoicePayload(reference));
        QCOMPARE(desk.statusOf(reference).version, 1);
        desk.press("outcome.loyalty-card");
        const Answer known = desk.statusOf(reference);
        QCOMPARE(known.status, waits ? "PENDING_ISSUER_ACKNOWLEDGE" : "ISSUED");
        QCOMPARE(known.version, 2);
        QCOMPARE(known.customerTokens->size(), std::size_t(1));
        QCOMPARE(desk.phone().id, waits ? page::waiting : page::bill);
        QVERIFY(!desk.phone().control("outcome.loyalty-card")); // it has been shown
        desk.press(control::cancel);
        QCOMPARE(desk.statusOf(reference).status, "CANCELED");
        QCOMPARE(desk.phone().id, page::ended);
    }
}

void TestSeqrPayments::updating()
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

// Only what comes after the buyer is known acknowledges (section 8).
void TestSeqrPayments::updatingBeforeTheScan()
{
    SandboxDesk desk;
    Invoice invoice = SandboxDesk::invoice();
    invoice.acknowledgmentMode = "REQUIRE_ACKNOWLEDGMENT";
    const QByteArray reference = desk.send(invoice).invoiceReference;
    Request update = SandboxDesk::request(op::updateInvoice);
    update.invoiceReference = reference;
    update.invoice = invoice;
    QCOMPARE(desk.ask(update).resultCode, code::success);
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.statusOf(reference).status, "PENDING_ISSUER_ACKNOWLEDGE");
    QCOMPARE(desk.ask(update).resultCode, code::success);
    QCOMPARE(desk.phone().id, page::bill);
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
}

void TestSeqrPayments::cashRegister()
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

// A cash register may leave the reference out (section 4.4), also when its invoice is paid.
void TestSeqrPayments::currentInvoice()
{
    SandboxDesk desk;
    QCOMPARE(desk.statusOf({}).resultCode, code::invalidInvoiceReference);
    for (int i = 0; i < 5; ++i) { // the newest of them, whatever their references are
        const QByteArray reference = desk.bill("T-" + QByteArray::number(i));
        desk.pay(reference);
        const Answer paid = desk.statusOf({});
        QCOMPARE(paid.status, "PAID");
        QCOMPARE(paid.receipt->invoiceReference, reference);
    }
    desk.advance(30s);
    QCOMPARE(desk.statusOf({}).status, "PAID");
}

void TestSeqrPayments::reports()
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

void TestSeqrPayments::reportsKeepCurrenciesApart()
{
    SandboxDesk desk;
    Request registering = SandboxDesk::request(op::registerTerminal, SandboxDesk::resellerContext());
    registering.terminalPassword = Secret("hemlig");
    const Context other = SandboxDesk::terminalContext(desk.ask(registering).terminalId, "hemlig");
    const QByteArray crowns = desk.bill();
    desk.pay(crowns);
    desk.statusOf(crowns);
    Invoice invoice = SandboxDesk::invoice("T-2", "10.00");
    invoice.rows.clear();
    invoice.total->currency = "EUR";
    const QByteArray euros = desk.send(invoice, other).invoiceReference;
    desk.pay(euros);
    desk.statusOf(euros, other);
    Request marking = SandboxDesk::request(op::markTransactionPeriod, SandboxDesk::resellerContext());
    marking.parameters = {{"TERMINALID", "public_test_shop_terminal"}};
    Request asking = SandboxDesk::request(op::executeReport, SandboxDesk::resellerContext());
    asking.parameters = {{"transactionPeriodId", desk.ask(marking).transactionPeriodId},
                         {"TERMINALID", "public_test_shop_terminal"}};
    desk.advance(4s);
    const auto sumsOf = [&](const char *report) {
        asking.reportId = QByteArray("Reconciliation/") + report;
        const auto root = parseXml(desk.ask(asking).report->content);
        QByteArrayList sums;
        for (const XmlElement &each : root->children) {
            if (each.name == "Row")
                sums << each.textOf("SalesAmount") + ' ' + each.textOf("Currency");
        }
        return sums.join(", ");
    };
    QCOMPARE(sumsOf("Shop.xml"), "10.00000 EUR, 149.90000 SEK");
    QCOMPARE(sumsOf("STD_RECON_006.xml"), "149.90000 SEK"); // of that terminal alone
}

void TestSeqrPayments::lifetime()
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

void TestSeqrPayments::certification()
{
    SandboxDesk desk;
    const auto done = [&] {
        int count = 0;
        for (const auto &row : desk.machine().table("certification", 0, 100).rows)
            count += row[1].source.startsWith("✓") ? 1 : 0;
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
    desk.takeSent();
    desk.operate(sandboxOperation::certificationReport, {}); // the way there from the window
    const auto sent = desk.takeSent();
    QCOMPARE(sent.size(), std::size_t(1));
    const auto &opened = std::get<Navigation>(sent.front().draft.payload);
    QCOMPARE(opened.url, page.url);
    QVERIFY(opened.window == Window::New);
    desk.operate(sandboxOperation::certificationAnew, {});
    QCOMPARE(done(), 0);
}

// The buyer's cancellation is not the shop's, and a question without a reference is about the newest invoice.
void TestSeqrPayments::certificationOfCancellations()
{
    SandboxDesk desk;
    const auto isDone = [&](int place) {
        return desk.machine()
            .table("certification", 0, 100)
            .rows[std::size_t(place)][1]
            .source.startsWith("✓");
    };
    constexpr int afterThirtySeconds = 3, cancelled = 6;
    desk.bill();
    desk.statusOf({});
    QVERIFY(!isDone(afterThirtySeconds));
    const QByteArray first = desk.bill("T-2");
    desk.cancel(first);
    const QByteArray second = desk.bill("T-3");
    desk.scan(invoicePayload(second));
    desk.press(control::cancel);
    desk.statusOf(second);
    QVERIFY(!isDone(cancelled));
    desk.statusOf(first);
    QVERIFY(isDone(cancelled));
}

// The script asks before the scan, and where the buyer looks at the bill already it is too late.
void TestSeqrPayments::certificationBeforeTheScan()
{
    SandboxDesk desk;
    const auto isDone = [&] {
        return desk.machine().table("certification", 0, 100).rows[1][1].source.startsWith("✓");
    };
    const QByteArray reference = desk.bill();
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    QVERIFY(!isDone());
    desk.statusOf(desk.bill("T-2"));
    QVERIFY(isDone());
}

QTEST_APPLESS_MAIN(TestSeqrPayments)
#include "tst_seqr_payments.moc"
