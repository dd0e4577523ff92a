// Cascad's side, callbacks: bytes, keys, schedule, disorder on demand (cascad.md section 7).
#include "driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedWithTheModesKey();
    void phpBytes();
    void headers();
    void onEveryChange();
    void onlyFinal();
    void exactly200_data();
    void exactly200();
    void schedule();
    void givenUp();
    void sameBytesAgain();
    void invoicesOwnAddress();
    void noAddressNoCallback();
    void merged();
    void twice();
    void swapped();
    void heldOneComesInTheEnd();
    void late();
    void lost();
    void wrong_data();
    void wrong();
    void resend();
    void bulkResend();
    void relatedResources();
    void noTokens();
    void logs();
    void samplesAttributes();

private:
    static QByteArray signatureOf(const HttpRequest &request)
    {
        return header(parseRequestHead(request.raw.head)->headers, signatureHeader);
    }
    static QByteArray statusIn(const HttpRequest &request)
    {
        return readCallback(request.raw.body)->invoice->status;
    }
};

void TestCascadCallbacks::signedWithTheModesKey()
{
    for (const bool test : {true, false}) {
        Sandbox sandbox;
        Wish wish = Sandbox::wish("order-1");
        wish.testMode = test;
        sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
        const auto callbacks = sandbox.callbacks();
        QCOMPARE(callbacks.size(), size_t(1));
        QCOMPARE(signedBy(account(), signatureOf(callbacks[0]), callbacks[0].raw.body),
                 test ? "private-test" : "private-live");
        QCOMPARE(readCallback(callbacks[0].raw.body)->invoice->testMode, test);
    }
}

void TestCascadCallbacks::phpBytes()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1");
    wish.description = "Заказ № 1";
    sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    const QByteArray php = sandbox.callbacks().front().raw.body;
    QVERIFY(php.contains("\"description\":\"\\u0417\\u0430\\u043a\\u0430\\u0437 \\u2116 1\""));
    QVERIFY(php.contains("\"callback_url\":\"http:\\/\\/127.0.0.1:8080\\/callback\""));
    QVERIFY(php.contains("\"metadata\":[]"));
    sandbox.set(sandboxOperation::json, "plain");
    wish.reference = "order-2";
    sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    const HttpRequest plain = sandbox.callbacks().front();
    QVERIFY(plain.raw.body.contains("Заказ № 1"));
    QVERIFY(verifyBody(account().privateTest, signatureOf(plain), plain.raw.body));
}

void TestCascadCallbacks::headers()
{
    Sandbox sandbox;
    sandbox.create("order-1");
    const auto head = parseRequestHead(sandbox.callbacks().front().raw.head);
    QCOMPARE(head->method, "POST");
    QCOMPARE(header(head->headers, "Content-Type"), "application/json");
    QCOMPARE(header(head->headers, "User-Agent"), "Webhook-Client");
    QCOMPARE(header(head->headers, "Retry-Count"), "1");
    QCOMPARE(header(head->headers, "Next-Retry").toLongLong(), unixSeconds(sandbox.now()) + 60);
}

void TestCascadCallbacks::onEveryChange()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1", {});
    QVERIFY(sandbox.callbacks().empty()); // created is not told
    sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
    sandbox.press("service.payment_card_hpp");
    sandbox.press("outcome.approve");
    sandbox.operate(sandboxOperation::chargeback, {{"ref", id}});
    QByteArrayList statuses;
    for (const HttpRequest &each : sandbox.callbacks())
        statuses << statusIn(each);
    QCOMPARE(statuses.join(' '), "process_pending processed charged_back");
}

void TestCascadCallbacks::onlyFinal()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::onlyFinal, "on");
    const QByteArray id = sandbox.create("order-1");
    QVERIFY(sandbox.callbacks().empty());
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    QCOMPARE(statusIn(sandbox.callbacks().front()), "processed");
}

void TestCascadCallbacks::exactly200_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("taken");
    QTest::newRow("200") << 200 << true;
    for (const int status : {201, 202, 204, 301, 302, 400, 403, 500})
        QTest::addRow("%d", status) << status << false;
}

void TestCascadCallbacks::exactly200()
{
    QFETCH(int, status);
    QFETCH(bool, taken);
    Sandbox sandbox;
    sandbox.create("order-1");
    sandbox.callbacks();
    sandbox.answerCallback(sandbox.tags.first(), status);
    QCOMPARE(!sandbox.timer("retry:").has_value(), taken);
}

// The n-th retry comes n minutes after the attempt before it.
void TestCascadCallbacks::schedule()
{
    Sandbox sandbox;
    sandbox.create("order-1");
    for (int attempt = 1; attempt <= 5; ++attempt) {
        const auto callbacks = sandbox.callbacks();
        QCOMPARE(callbacks.size(), size_t(1));
        QCOMPARE(header(parseRequestHead(callbacks[0].raw.head)->headers, "Retry-Count"),
                 QByteArray::number(attempt));
        sandbox.answerCallback(sandbox.tags.first(), 500);
        QCOMPARE(*sandbox.timer("retry:"), std::chrono::minutes(attempt));
        sandbox.advance(std::chrono::minutes(attempt));
    }
    // No answer at all counts as well.
    sandbox.callbacks();
    sandbox.receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                    ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Waiting, {}, {}},
                    sandbox.tags.first());
    QCOMPARE(*sandbox.timer("retry:"), 6min);
}

void TestCascadCallbacks::givenUp()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::lifetime, "1000000"); // its expiry would be told as well
    sandbox.create("order-1");
    int attempts = 0;
    while (!sandbox.callbacks().empty() && attempts < 1000) {
        ++attempts;
        sandbox.answerCallback(sandbox.tags.first(), 500);
        if (const auto pause = sandbox.timer("retry:"))
            sandbox.advance(*pause);
    }
    QCOMPARE(attempts, 100);
    QVERIFY(sandbox.reports.contains("callback.given-up"));
}

void TestCascadCallbacks::sameBytesAgain()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    const HttpRequest first = sandbox.callbacks().front();
    const QByteArray tag = sandbox.tags.first();
    sandbox.answerCallback(tag, 500);
    sandbox.operate(sandboxOperation::approve, {{"ref", id}}); // meanwhile
    sandbox.callbacks();
    sandbox.advance(1min);
    const HttpRequest second = sandbox.callbacks().front();
    QCOMPARE(second.raw.body, first.raw.body);
    QCOMPARE(signatureOf(second), signatureOf(first));
}

void TestCascadCallbacks::invoicesOwnAddress()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1");
    wish.callbackUrl = "http://127.0.0.1:8080/elsewhere?a=1";
    sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    QCOMPARE(parseRequestHead(sandbox.callbacks().front().raw.head)->target, "/elsewhere?a=1");
    wish.reference = "order-2";
    wish.callbackUrl.clear();
    sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    QCOMPARE(parseRequestHead(sandbox.callbacks().front().raw.head)->target, "/callback"); // the account's
}

void TestCascadCallbacks::noAddressNoCallback()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbackUrl, "");
    sandbox.publicly(publicInvoicesPath, publicCreateBody(Sandbox::wish("order-1"), account().publicTest));
    QCOMPARE(sandbox.status, 201);
    QVERIFY(sandbox.callbacks().empty());
    sandbox.operate(sandboxOperation::resend, {{"ref", "order-1"}});
    QCOMPARE(sandbox.lastRefused, "callback.address");
    QVERIFY(sandbox.sent.empty());
    sandbox.set(sandboxOperation::callbackUrl, "nowhere");
    QCOMPARE(sandbox.lastRefused, "value");
}

void TestCascadCallbacks::merged()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::mergeSeconds, "10");
    const QByteArray id = sandbox.create("order-1");
    sandbox.advance(5s);
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    sandbox.advance(9s);
    QVERIFY(sandbox.callbacks().empty());
    sandbox.advance(1s);
    const auto callbacks = sandbox.callbacks();
    QCOMPARE(callbacks.size(), size_t(1));
    QCOMPARE(statusIn(callbacks[0]), "processed");
}

void TestCascadCallbacks::twice()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, callbackMode::twice);
    sandbox.create("order-1");
    const auto callbacks = sandbox.callbacks();
    QCOMPARE(callbacks.size(), size_t(2));
    QCOMPARE(callbacks[0], callbacks[1]);
}

void TestCascadCallbacks::swapped()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, callbackMode::swapped);
    const QByteArray id = sandbox.create("order-1");
    QVERIFY(sandbox.callbacks().empty());
    sandbox.operate(sandboxOperation::approve, {{"ref", id}});
    const auto callbacks = sandbox.callbacks();
    QCOMPARE(callbacks.size(), size_t(2));
    QCOMPARE(statusIn(callbacks[0]), "processed");
    QCOMPARE(statusIn(callbacks[1]), "process_pending");
}

void TestCascadCallbacks::heldOneComesInTheEnd()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, callbackMode::swapped);
    sandbox.create("order-1");
    sandbox.advance(1h);
    QCOMPARE(sandbox.callbacks().size(), size_t(1));
}

void TestCascadCallbacks::late()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, callbackMode::late);
    sandbox.create("order-1");
    sandbox.advance(59min);
    QVERIFY(sandbox.callbacks().empty());
    sandbox.advance(1min);
    QCOMPARE(sandbox.callbacks().size(), size_t(1));
}

void TestCascadCallbacks::lost()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, callbackMode::lost);
    const QByteArray id = sandbox.create("order-1");
    sandbox.advance(2h);
    QVERIFY(sandbox.callbacks().empty());
    QCOMPARE(sandbox.read(id)["callback_logs"].items().front()["answer"].text(), "lost");
}

void TestCascadCallbacks::wrong_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("cause"); // empty: the signature is right
    QTest::newRow("signature") << QByteArray(callbackMode::wrongSignature) << QByteArray("trailing-newline");
    QTest::newRow("key") << QByteArray(callbackMode::wrongKey) << QByteArray("other-mode");
    QTest::newRow("API key") << QByteArray(callbackMode::apiKey) << QByteArray("api-key");
    QTest::newRow("amount") << QByteArray(callbackMode::wrongAmount) << QByteArray();
}

void TestCascadCallbacks::wrong()
{
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, cause);
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbacks, mode);
    sandbox.create("order-1");
    const HttpRequest callback = sandbox.callbacks().front();
    const Diagnosis found = diagnoseCallback(account(), true, signatureOf(callback), callback.raw.body);
    QCOMPARE(found.matches, cause.isEmpty());
    if (!cause.isEmpty())
        QCOMPARE(found.cause, cause);
    QCOMPARE(readCallback(callback.raw.body)->invoice->amount.text(), cause.isEmpty() ? "100.56" : "100.55");
}

void TestCascadCallbacks::resend()
{
    Sandbox sandbox;
    sandbox.create("order-1");
    sandbox.callbacks();
    sandbox.operate(sandboxOperation::approve, {{"ref", "order-1"}});
    sandbox.callbacks();
    const auto offers = sandbox.view().operations;
    QVERIFY(std::any_of(offers.begin(), offers.end(), [](const OperationOffer &offer) {
        return offer.operation == sandboxOperation::resend && offer.ref == "order-1";
    }));
    sandbox.reports.clear();
    sandbox.operate(sandboxOperation::resend, {{"ref", "order-1"}});
    QCOMPARE(sandbox.reports, QByteArrayList{sandboxOperation::resend});
    const auto again = sandbox.callbacks();
    QCOMPARE(again.size(), size_t(1));
    QCOMPARE(statusIn(again[0]), "processed");
    QCOMPARE(signedBy(account(), signatureOf(again[0]), again[0].raw.body), "private-test");
}

// Section 7: one of each invoice that was told in the last hours.
void TestCascadCallbacks::bulkResend()
{
    Sandbox sandbox;
    const auto told = [&](const QByteArray &reference) {
        sandbox.create(reference);
        sandbox.callbacks();
        sandbox.answerCallback(sandbox.tags.first(), 200);
    };
    told("order-1");
    sandbox.advance(3h);
    told("order-2");
    const auto sent = [&](const QByteArray &hours) {
        sandbox.operate(sandboxOperation::resendBulk, {{"hours", hours}});
        return sandbox.callbacks().size();
    };
    QCOMPARE(sent("2"), size_t(1));
    QCOMPARE(sent("4"), size_t(2));
    QCOMPARE(sent("49"), size_t(0));
    QCOMPARE(sandbox.lastRefused, "value");
}

// Section 4.5 and gotcha 19: beside the data, with the status in capital letters.
void TestCascadCallbacks::relatedResources()
{
    Sandbox sandbox;
    sandbox.create("order-1");
    QVERIFY(!sandbox.callbacks().front().raw.body.contains("\"included\""));
    sandbox.set(sandboxOperation::included, "on");
    sandbox.create("order-2");
    const HttpRequest callback = sandbox.callbacks().front();
    const Json included = (*Json::parse(callback.raw.body))["included"];
    QCOMPARE(included.items().front()["type"].text(), "payment-requests");
    QCOMPARE(included.items().front().at({"attributes", "status"}).text(), "PROCESS_PENDING");
    QVERIFY(verifyBody(account().privateTest, signatureOf(callback), callback.raw.body));
    QCOMPARE(statusIn(callback), "process_pending");
}

// The token of flow_data is a secret of the payer's browser; nothing that is redacted may stand in callbacks.
void TestCascadCallbacks::noTokens()
{
    Sandbox sandbox;
    sandbox.create("order-1");
    const QByteArray body = sandbox.callbacks().front().raw.body;
    const Json flow = Json::parse(body)->at({"data", "attributes", "flow_data"});
    QVERIFY(!flow["action"].text().isEmpty());
    QVERIFY(!flow["metadata"]["sid"].text().isEmpty());
    QVERIFY(!body.contains("\"token\":\"ey"));
}

void TestCascadCallbacks::logs()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.callbacks();
    sandbox.answerCallback(sandbox.tags.first(), 503);
    const Json log = sandbox.read(id)["callback_logs"].items().front();
    QVERIFY(log["bytes"].text().toInt() > 0);
    QCOMPARE(log["answer"].text(), "503");
    QCOMPARE(log["attempt"].text(), "1");
    QCOMPARE(log["status"].text(), "process_pending");
    QCOMPARE(sandbox.machine().table("callbacks", 0, 10).total, 1);
}

// The attributes of the published sample callback, in its spelling.
void TestCascadCallbacks::samplesAttributes()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.callbacks();
    sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
    sandbox.payByCard("5519283812030000", "10/30");
    const Json data = Json::parse(sandbox.callbacks().front().raw.body)->at({"data"});
    const Json &at = data["attributes"];
    for (const char *name : {"status",
                             "serial_number",
                             "resolution",
                             "moderation_required",
                             "amount",
                             "payment_amount",
                             "currency",
                             "service_currency",
                             "reference_id",
                             "test_mode",
                             "description",
                             "descriptor",
                             "fee",
                             "deposit",
                             "processed",
                             "processed_amount",
                             "refunded_amount",
                             "processed_fee",
                             "processed_deposit",
                             "metadata",
                             "flow_data",
                             "flow",
                             "payment_flow",
                             "return_url",
                             "return_urls",
                             "callback_url",
                             "created",
                             "updated",
                             "payload",
                             "original_data",
                             "rrn",
                             "approval_code",
                             "source",
                             "callback_logs"})
        QVERIFY2(at.contains(name), name);
    const Json &card = at.at({"payload", "payment_card"});
    for (const char *name : {"last", "mask", "brand", "first", "holder", "expiry_year", "issuer_name",
                             "expiry_month", "issuer_country"})
        QVERIFY2(card.contains(name), name);
    QCOMPARE(data.at({"relationships", "payment-service", "data", "id"}).text(), "payment_card_usd_hpp");
    QCOMPARE(data.at({"links", "self"}).text(), "/api/payment-invoices/" + id);
}

QTEST_APPLESS_MAIN(TestCascadCallbacks)
#include "tst_cascad_callbacks.moc"
