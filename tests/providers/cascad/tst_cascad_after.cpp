// Cascad's side, money: fees, refunds, cancel, capture, chargebacks, and what staff decides (cascad.md
// sections 4.5, 8 and 9).
#include "driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refundsNew();
    void refundsOld();
    void refundRefuses_data();
    void refundRefuses();
    void refundsThatTakeTime();
    void terminates();
    void captures();
    void amountsThatAreNone();
    void chargebacks();
    void fees_data();
    void fees();
    void invariants();
    void feeIsAnOption();
    void feeHasBounds();
    void moderation();
    void refundErrorsRecover();
    void refundErrorsEnd();
    void failedRefundsMayBeRepeated();
    void staffWorksOnWhatIsNotStarted();

private:
    static void payBack(Sandbox &sandbox, const QByteArray &id, qint64 minor)
    {
        const QByteArray reference = "r-" +
                                     QByteArray::number(sandbox.read(id)["updated"].text().toLongLong()) +
                                     '-' + QByteArray::number(minor);
        sandbox.privately("POST", "/payment-invoices/" + id + "/refund",
                          refundBody({id, reference, {}, {minor, {"USD", 2}}, true, true}));
    }
};

void TestCascadAfter::refundsNew()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    RefundWish wish{id, "refund-1", "Возврат по заказу", {1050, {"USD", 2}}, true, true};
    const QByteArray path = "/payment-invoices/" + id + "/refund";
    const Json answer = sandbox.privately("POST", path, refundBody(wish));
    QCOMPARE(sandbox.status, 201);
    QCOMPARE(answer.at({"data", "type"}).text(), "refunds");
    QCOMPARE(answer.at({"data", "attributes", "status"}).text(), "processed");
    QVERIFY(answer.at({"data", "id"}).text().startsWith("ref_"));
    QCOMPARE(sandbox.read(id)["status"].text(), "partially_refunded");
    QCOMPARE(sandbox.read(id)["refunded_amount"].text(), "10.5");
    wish.reference = "refund-2";
    wish.amount.minor = 9005;
    sandbox.privately("POST", path, refundBody(wish));
    QCOMPARE(sandbox.read(id)["status"].text(), "refunded");
}

void TestCascadAfter::refundsOld()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::refunds, "old");
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    const RefundWish wish{id, "refund-1", {}, {10055, {"USD", 2}}, false, true};
    const Json answer = sandbox.privately("POST", "/payment-invoices/" + id + "/refund", refundBody(wish));
    QCOMPARE(sandbox.status, 200);
    QCOMPARE(answer.at({"data", "type"}).text(), "payment-invoices");
    QCOMPARE(answer.at({"data", "attributes", "status"}).text(), "refunded");
}

void TestCascadAfter::refundRefuses_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QByteArray>("pointer");
    QTest::newRow("no reference") << QByteArray() << qint64(100)
                                  << QByteArray("/data/attributes/reference_id");
    QTest::newRow("zero") << QByteArray("r") << qint64(0) << QByteArray("/data/attributes/amount");
    QTest::newRow("negative") << QByteArray("r") << qint64(-100) << QByteArray("/data/attributes/amount");
    QTest::newRow("more than the remainder")
        << QByteArray("r") << qint64(10056) << QByteArray("/data/attributes/amount");
    QTest::newRow("used") << QByteArray("used") << qint64(100) << QByteArray("/data/attributes/reference_id");
}

void TestCascadAfter::refundRefuses()
{
    QFETCH(QByteArray, reference);
    QFETCH(qint64, amount);
    QFETCH(QByteArray, pointer);
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    const auto refund = [&](const QByteArray &name, qint64 minor) {
        return sandbox.privately("POST", "/payment-invoices/" + id + "/refund",
                                 refundBody({id, name, {}, {minor, {"USD", 2}}, true, true}));
    };
    refund("r", 100);
    QCOMPARE(sandbox.status, 422); // not paid yet
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    if (reference == "used") {
        refund("used", 100);
        QCOMPARE(sandbox.status, 201);
    }
    QCOMPARE(pointers(refund(reference, amount)), pointer);
    QCOMPARE(sandbox.status, 422);
}

void TestCascadAfter::refundsThatTakeTime()
{
    for (const auto &[result, status, succeeds] :
         {std::tuple{"pending", "refund_pending", true}, std::tuple{"pending", "refund_pending", false},
          std::tuple{"refunding", "refunding", true}, std::tuple{"refunding", "refunding", false}}) {
        Sandbox sandbox;
        sandbox.set(sandboxOperation::refundResult, result);
        const QByteArray id = sandbox.create("order-1");
        sandbox.operate(sandboxOperation::approve, {{"ref", id}});
        sandbox.privately("POST", "/payment-invoices/" + id + "/refund",
                          refundBody({id, "r", {}, {100, {"USD", 2}}, true, true}));
        QCOMPARE(sandbox.json.at({"data", "attributes", "status"}).text(), "pending");
        QCOMPARE(sandbox.statusOf(id), status);
        sandbox.operate(succeeds ? sandboxOperation::refundDone : sandboxOperation::refundFailed,
                        {{"ref", id}});
        QCOMPARE(sandbox.statusOf(id), succeeds ? "partially_refunded" : "refund_failed");
        sandbox.operate(sandboxOperation::refundDone, {{"ref", id}});
        QCOMPARE(sandbox.lastRefused, "operation.state");
    }
}

void TestCascadAfter::terminates()
{
    Sandbox sandbox;
    for (const char *service : {"", "payment_card_usd_hpp"}) {
        const QByteArray id = sandbox.create(QByteArray("order") + service, service);
        sandbox.privately("POST", "/payment-invoices/" + id + "/terminate", terminateBody(id));
        QCOMPARE(sandbox.status, 200);
        QCOMPARE(sandbox.json.at({"data", "attributes", "status"}).text(), "terminated");
        sandbox.privately("POST", "/payment-invoices/" + id + "/terminate", terminateBody(id));
        QCOMPARE(sandbox.status, 422);
    }
}

void TestCascadAfter::captures()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1");
    wish.flow = "authorize";
    const auto capture = [&](const QByteArray &id) {
        sandbox.privately("POST", "/payment-invoices/" + id + "/capture",
                          Json::parse(R"({"data":{"attributes":{"amount":50}}})").value_or(Json()));
        return sandbox.status;
    };
    sandbox.set(sandboxOperation::capture, "on");
    const QByteArray id =
        sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "id"}).text();
    QCOMPARE(capture(id), 422); // not authorised yet
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    QCOMPARE(sandbox.statusOf(id), "process_pending");
    QVERIFY(!sandbox.read(id)["approval_code"].isNull());
    QCOMPARE(capture(id), 200);
    QCOMPARE(sandbox.statusOf(id), "partially_processed");
    sandbox.set(sandboxOperation::capture, "off");
    QCOMPARE(capture(id), 404); // nowhere published
}

void TestCascadAfter::amountsThatAreNone()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}, {"amount", "much"}});
    QCOMPARE(sandbox.lastRefused, "amount");
    QCOMPARE(sandbox.statusOf(id), "process_pending"); // as before
}

void TestCascadAfter::chargebacks()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::chargeback, {{"ref", id}});
    QCOMPARE(sandbox.lastRefused, "operation.state");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    sandbox.operate(sandboxOperation::chargeback, {{"ref", id}, {"amount", "10"}});
    QCOMPARE(sandbox.statusOf(id), "partially_charged_back");
    QCOMPARE(sandbox.read(id)["charged_back_amount"].text(), "10");
    sandbox.operate(sandboxOperation::chargeback, {{"ref", id}});
    QCOMPARE(sandbox.statusOf(id), "charged_back");
}

void TestCascadAfter::fees_data()
{
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QByteArray>("numbers"); // payment_amount fee deposit, for 100.55
    QTest::newRow("none") << QByteArray("none") << QByteArray("100.55 0 100.55");
    QTest::newRow("internal, direct") << QByteArray("internal-direct") << QByteArray("100.55 3.52 97.03");
    QTest::newRow("internal, reverse") << QByteArray("internal-reverse") << QByteArray("104.18 3.63 100.55");
    QTest::newRow("external, direct") << QByteArray("external-direct") << QByteArray("104.07 3.52 100.55");
    QTest::newRow("external, reverse") << QByteArray("external-reverse") << QByteArray("100.55 3.41 97.14");
}

void TestCascadAfter::fees()
{
    QFETCH(QByteArray, strategy);
    QFETCH(QByteArray, numbers);
    Sandbox sandbox;
    sandbox.set(sandboxOperation::fee, strategy);
    const Json at = sandbox.read(sandbox.create("order-1"));
    QCOMPARE(at["amount"].text(), "100.55");
    QCOMPARE(at["payment_amount"].text() + ' ' + at["fee"].text() + ' ' + at["deposit"].text(), numbers);
}

// payment_amount = deposit + fee, processed_amount = processed_deposit + processed_fee (section 4.5).
void TestCascadAfter::invariants()
{
    for (const char *strategy :
         {"none", "internal-direct", "internal-reverse", "external-direct", "external-reverse"}) {
        Sandbox sandbox;
        sandbox.set(sandboxOperation::fee, strategy);
        const QByteArray id = sandbox.create("order-1");
        sandbox.operate(sandboxOperation::approve, {{"ref", id}});
        const Json at = sandbox.read(id);
        const auto minor = [&](const char *name) { return minorOf(at[name], {"USD", 2}).value_or(-1); };
        QCOMPARE(minor("payment_amount"), minor("deposit") + minor("fee"));
        QCOMPARE(minor("processed_amount"), minor("processed_deposit") + minor("processed_fee"));
        const QByteArray little = sandbox.create("order-2");
        sandbox.operate(sandboxOperation::approve, {{"ref", little}, {"amount", "0.01"}});
        QCOMPARE(sandbox.read(little)["processed_deposit"].text(),
                 QByteArray(strategy) == "none" ? "0.01" : "0"); // less than the fee
    }
}

void TestCascadAfter::feeIsAnOption()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::fee, "internal-direct");
    sandbox.set(sandboxOperation::feeRate, "100");
    sandbox.set(sandboxOperation::feeFixed, "0");
    const Json at = sandbox.read(sandbox.create("order-1"));
    QCOMPARE(at["fee"].text() + ' ' + at["deposit"].text(), "10.06 90.49"); // 10 % of 100.55, rounded
    sandbox.set(sandboxOperation::feeRate, "501");
    QCOMPARE(sandbox.lastRefused, "value");
}

// Section 4.5: whatever the strategy, the fee is bounded.
void TestCascadAfter::feeHasBounds()
{
    for (const char *strategy :
         {"internal-direct", "internal-reverse", "external-direct", "external-reverse"}) {
        Sandbox sandbox;
        sandbox.set(sandboxOperation::fee, strategy);
        const auto feeOf = [&](const QByteArray &reference) {
            const Json at = sandbox.read(sandbox.create(reference));
            const auto minor = [&](const char *name) { return minorOf(at[name], {"USD", 2}).value_or(-1); };
            return minor("payment_amount") == minor("deposit") + minor("fee") ? minor("fee") : -1;
        };
        const qint64 unbounded = feeOf("order-1"); // of 100.55
        QVERIFY(unbounded > 300 && unbounded < 400);
        sandbox.set(sandboxOperation::feeLeast, "500");
        QCOMPARE(feeOf("order-2"), 500);
        sandbox.set(sandboxOperation::feeLeast, "0");
        sandbox.set(sandboxOperation::feeMost, "100");
        QCOMPARE(feeOf("order-3"), 100);
        sandbox.set(sandboxOperation::feeMost, "1000");
        QCOMPARE(feeOf("order-4"), unbounded);
    }
}

// moderation_required: a human decides (section 4.5).
void TestCascadAfter::moderation()
{
    for (const bool approved : {true, false}) {
        Sandbox sandbox;
        const QByteArray id = sandbox.create("order-1", "payment_card_usd_hpp");
        sandbox.set(sandboxOperation::moderation, "on");
        QCOMPARE(sandbox.read(id)["moderation_required"].text(), "false");
        sandbox.operate(sandboxOperation::approve, {{"ref", id}});
        QCOMPARE(sandbox.statusOf(id), "processing");
        QCOMPARE(sandbox.read(id)["moderation_required"].text(), "true");
        sandbox.operate(approved ? sandboxOperation::approve : sandboxOperation::decline, {{"ref", id}});
        QCOMPARE(sandbox.statusOf(id), approved ? "processed" : "process_failed");
        QCOMPARE(sandbox.read(id)["moderation_required"].text(), "false");
    }
}

// refund_error: the platform tries again by itself (section 8).
void TestCascadAfter::refundErrorsRecover()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::refundResult, "error");
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    payBack(sandbox, id, 10055);
    QCOMPARE(sandbox.json.at({"data", "attributes", "status"}).text(), "pending");
    QCOMPARE(sandbox.statusOf(id), "refund_error");
    sandbox.advance(60s);
    QCOMPARE(sandbox.statusOf(id), "refund_pending");
    sandbox.advance(10s);
    QCOMPARE(sandbox.statusOf(id), "refunded");

    const QByteArray other = sandbox.create("order-2");
    sandbox.operate(sandboxOperation::approve, {{"ref", other}});
    payBack(sandbox, other, 10055);
    sandbox.operate(sandboxOperation::refundFailed, {{"ref", other}}); // staff need not wait
    QCOMPARE(sandbox.statusOf(other), "refund_failed");
    sandbox.advance(1h);
    QCOMPARE(sandbox.statusOf(other), "refund_failed");
}

// Staff ends a refund that broke down: the next one is not carried out by what was left of it.
void TestCascadAfter::refundErrorsEnd()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::refundResult, "error");
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    payBack(sandbox, id, 100);
    sandbox.operate(sandboxOperation::refundFailed, {{"ref", id}});
    QCOMPARE(sandbox.statusOf(id), "refund_failed");
    sandbox.advance(1s);
    sandbox.set(sandboxOperation::refundResult, "pending");
    payBack(sandbox, id, 200);
    sandbox.advance(1h);
    QCOMPARE(sandbox.statusOf(id), "refund_pending");
}

void TestCascadAfter::failedRefundsMayBeRepeated()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    sandbox.set(sandboxOperation::refundResult, "failed");
    payBack(sandbox, id, 10055);
    QCOMPARE(sandbox.statusOf(id), "refund_failed");
    QVERIFY(sandbox.read(id)["refunded_amount"].isNull());
    sandbox.advance(1s);
    sandbox.set(sandboxOperation::refundResult, "ok");
    payBack(sandbox, id, 55);
    QCOMPARE(sandbox.statusOf(id), "partially_refunded");
    sandbox.advance(1s);
    payBack(sandbox, id, 10000);
    QCOMPARE(sandbox.statusOf(id), "refunded");
    QCOMPARE(sandbox.read(id)["refunded_amount"].text(), "100.55");
}

// Nothing is paid or declined out of nothing: the platform works on it first (section 8).
void TestCascadAfter::staffWorksOnWhatIsNotStarted()
{
    const auto statuses = [](const char *operation) {
        Sandbox sandbox;
        const QByteArray id = sandbox.create("order-1", "");
        sandbox.callbacks();
        sandbox.operate(operation, {{"ref", id}});
        QByteArrayList told;
        for (const HttpRequest &callback : sandbox.callbacks())
            told << readCallback(callback.raw.body)->invoice->status;
        return told.join(' ');
    };
    QCOMPARE(statuses(sandboxOperation::approve), "processing processed");
    QCOMPARE(statuses(sandboxOperation::decline), "processing process_failed");
    QCOMPARE(statuses(sandboxOperation::expire), "expired");
    QCOMPARE(statuses(sandboxOperation::terminate), "terminated");
}

QTEST_APPLESS_MAIN(TestCascadAfter)
#include "tst_cascad_after.moc"
