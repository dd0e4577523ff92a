// Messages in words, the callback bench, signing anew, the inspector's memory; what the descriptor promises.
#include "../../support/fidelity_check.h"
#include "driver.h"
#include "providers/cascad/explain.h"
#include "providers/cascad/flow.h"
#include "providers/cascad/lint.h"
#include "providers/cascad/words.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callbackBench_data();
    void callbackBench();
    void redactedBodyFitsNoKey();
    void everyCauseHasWords();
    void resigns();
    void labels_data();
    void labels();
    void findings_data();
    void findings();
    void widgetAndLinkInAFile();
    void aConfigurationIsPreviewed();
    void secretsAreNotShown();
    void inspectorRemembers();
    void everyFidelityRowNamesATest();
    void everyStateIsReachable();
    void operationsAreKnown();
};

namespace {

Message messageWith(Payload payload, ExchangeId exchange = ExchangeId{1})
{
    Message message;
    message.exchange = exchange;
    message.payload = std::move(payload);
    return message;
}
HttpRequest callback(const QByteArray &signature, const QByteArray &body)
{
    return callbackRequest("http://127.0.0.1:8080/callback", body, signature, 1, 0);
}
QByteArray body(const QByteArray &status = "processed", qint64 updated = 5)
{
    return R"({"data":{"type":"payment-invoices","id":"cpi_1","attributes":{"status":")" + status +
           R"(","test_mode":true,"reference_id":"order-1","callback_url":"http:\/\/a\/","updated":)" +
           QByteArray::number(updated) + "}}}";
}
QByteArrayList idsOf(const std::vector<Verdict> &verdicts)
{
    QByteArrayList ids;
    for (const Verdict &verdict : verdicts)
        ids << verdict.id;
    return ids;
}

} // namespace

void TestCascadExplain::callbackBench_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("fitting");
    QTest::addColumn<QByteArray>("verdict");
    const Account owner = account();
    QTest::newRow("right") << signBody(owner.privateTest, body()) << QByteArray("private-test")
                           << QByteArray("signature");
    QTest::newRow("other mode") << signBody(owner.privateLive, body()) << QByteArray("private-live")
                                << QByteArray("signature.other-mode");
    QTest::newRow("API key") << signBody(owner.apiKey, body()) << QByteArray("api-key")
                             << QByteArray("signature.api-key");
    QTest::newRow("public key") << signBody(Secret(owner.publicTest), body()) << QByteArray("public-test")
                                << QByteArray("signature.public-key");
    QTest::newRow("nobody's") << signBody(Secret("x"), body()) << QByteArray()
                              << QByteArray("signature.changed-or-other-key");
    QTest::newRow("re-encoded") << signBody(owner.privateTest, QByteArray(body()).replace("\\/", "/"))
                                << QByteArray() << QByteArray("signature.unescaped-slash");
}

void TestCascadExplain::callbackBench()
{
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, fitting);
    QFETCH(QByteArray, verdict);
    const Explanation out = explainMessage(messageWith(callback(signature, body())), sandboxAccount());
    QCOMPARE(out.signedBytes, body());
    QCOMPARE(out.verdicts.front().id, verdict);
    int keys = 0;
    for (const TreeRow &row : out.tree) {
        if (row.value != "✓" && row.value != "✕")
            continue;
        ++keys;
        QCOMPARE(row.value == "✓", row.name == fitting);
        QVERIFY(english(row.note).startsWith(english(keyTitle(row.name))));
    }
    QCOMPARE(keys, 6); // side by side
    // In a verdict as well: it is made of the raw bytes, and what the journal keeps may be redacted.
    const Verdict &last = out.verdicts.back();
    QCOMPARE(last.id, QByteArray(verdict == "signature" ? "signature" : "signature.keys"));
    const QString tried = english(verdict == "signature" ? last.why : last.what);
    QCOMPARE(tried.count(u'✓') + tried.count(u'✕'), 6);
    QCOMPARE(tried.contains(english(keyTitle(fitting)) + QStringLiteral(" ✓")), !fitting.isEmpty());
    QVERIFY(!tried.contains(QStringLiteral("private-test"))); // titles, no ids
    QVERIFY(english(out.label).contains(QStringLiteral("order-1")));
}

// As the journal keeps it when a value was redacted: whatever key it was signed with, none fits what is left.
void TestCascadExplain::redactedBodyFitsNoKey()
{
    const QByteArray kept = QByteArray(body()).replace("order-1", "<<token:token#1>>");
    const Explanation out = explainMessage(
        messageWith(callback(signBody(account().privateTest, body()), kept)), sandboxAccount());
    for (const TreeRow &row : out.tree)
        QVERIFY2(row.value != "✓" && row.value != "✕", row.name.constData());
}

void TestCascadExplain::everyCauseHasWords()
{
    const Account owner = account();
    const QByteArray written = Json::parse(body())->toPretty();
    for (const QByteArray &signature :
         {QByteArray(), QByteArray("x"), signBody(owner.privateTest, body() + '\n'),
          signBody(owner.privateTest, written), signBody(Secret(), body()),
          QCryptographicHash::hash(owner.privateTest.expose() + body(), QCryptographicHash::Sha1)
              .toBase64()}) {
        const auto verdicts = callbackVerdicts(callback(signature, body()), sandboxAccount());
        QVERIFY2(!verdicts.front().why.isEmpty(), verdicts.front().id.constData());
    }
    const auto old = callbackVerdicts(callback({}, R"({"data":"e30=","signature":"x"})"), sandboxAccount());
    QCOMPARE(old.front().id, "signature.old-protocol");
}

void TestCascadExplain::resigns()
{
    HttpRequest edited = callback("wrong", body("process_failed"));
    const auto signedAnew = makeProvider()->resign(messageWith(edited), sandboxAccount());
    QVERIFY(signedAnew);
    const auto &request = std::get<HttpRequest>(*signedAnew);
    const auto head = parseRequestHead(request.raw.head);
    QVERIFY(verifyBody(account().privateTest, header(head->headers, signatureHeader), request.raw.body));
    QCOMPARE(header(head->headers, "Retry-Count"), "1"); // the rest as it was
    // Without the header it is added.
    HttpRequest bare =
        httpRequest("POST", "http://127.0.0.1:8080/callback", {{"User-Agent", "Webhook-Client"}}, body());
    QVERIFY(makeProvider()->resign(messageWith(bare), sandboxAccount()));
    const auto other = makeProvider()->resign(
        messageWith(privateRequest("GET", "http://localhost:8081", invoicesPath, account())),
        sandboxAccount());
    QCOMPARE(other.error().code, "resign.unsigned");
}

void TestCascadExplain::labels_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *method, const char *path, const char *label) {
        QTest::addRow("%s %s", method, path)
            << QByteArray(method) << QByteArray(path) << QString::fromLatin1(label);
    };
    row("POST", "/public-api/payment-prerequest", "Prerequest: which services are there?");
    row("POST", "/public-api/payment-invoices", "Invoice by the Public API");
    row("GET", "/public-api/payment-invoices/cpi_1", "Status by the Public API");
    row("POST", "/payment-invoices", "Invoice by the Private API");
    row("POST", "/api/payment-invoices", "Invoice by the Private API");
    row("GET", "/payment-invoices/?filter[reference_id]=1", "List of invoices");
    row("GET", "/payment-invoices/cpi_1", "Reconciliation: how does the invoice stand?");
    row("POST", "/payment-invoices/cpi_1/refund", "Refund");
    row("POST", "/payment-invoices/cpi_1/terminate", "Cancel the invoice");
    row("POST", "/payment/sale", "A card goes to the card gateway");
    row("GET", "/account", "GET /account");
}

void TestCascadExplain::labels()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QString, label);
    const HttpRequest request = httpRequest(method, "http://localhost:8081" + path, {}, {});
    QCOMPARE(english(explainMessage(messageWith(request), sandboxAccount()).label), label);
}

void TestCascadExplain::findings_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("password"); // "api": the right one
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char *finding, const char *path, const char *password, const char *body) {
        QTest::newRow(finding) << QByteArray(path) << QByteArray(password) << QByteArray(body)
                               << QByteArray(finding);
    };
    row("lint.basic", "/payment-invoices", "api", "{}");
    row("lint.basic.private-key", "/payment-invoices", "private", "{}");
    row("lint.amount-string", "/payment-invoices", "api", R"({"data":{"attributes":{"amount":"1"}}})");
    row("lint.reference", "/payment-invoices", "api", R"({"data":{"attributes":{"amount":1}}})");
    row("lint.customer", "/payment-invoices", "api", R"({"data":{"attributes":{"customer":{"email":"a"}}}})");
    row("lint.callback-url", "/public-api/payment-invoices", "api", R"({"callback_url":"http://a/"})");
    row("lint.refund-reference", "/payment-invoices/cpi_1/refund", "api",
        R"({"data":{"attributes":{"amount":1}}})");
}

void TestCascadExplain::findings()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, finding);
    Account pair = account();
    if (password == "private")
        pair.apiKey = pair.privateTest;
    const HttpRequest request =
        httpRequest("POST", "http://localhost:8081" + path, {{"Authorization", basicAuth(pair)}}, body);
    QVERIFY(idsOf(verdictsOn(messageWith(request), sandboxAccount())).contains(finding));
}

// `kassa verify cascad request FILE`, where FILE is a widget's configuration or a link.
void TestCascadExplain::widgetAndLinkInAFile()
{
    const auto explained = [](const QByteArray &config) {
        return explainMessage(messageWith(httpRequest("POST", "http://localhost/",
                                                      {{"Content-Type", "application/json"}}, config)),
                              sandboxAccount());
    };
    const Explanation right = explained(
        R"({"selector":"here","flow":"iframe","baseUrl":"https://pay.example/hpp/","public_key":"pk_test_x",)"
        R"("amount":12.34,"currency":"USD"})");
    QCOMPARE(right.tree.back().value,
             "https://pay.example/hpp/?amount=12.34&currency=USD&public_key=pk_test_x");
    QCOMPARE(idsOf(right.verdicts).join(' '), "link.unsigned");
    const Explanation wrong =
        explained(R"({"selector":"payment_widget","flow":"iframe","cpi":"cpi_1","return_url":"https://a/"})");
    QVERIFY(wrong.tree.back().name != "url"); // it opens nothing
    QCOMPARE(idsOf(wrong.verdicts).join(' '),
             "widget.required widget.required widget.required widget.unknown "
             "widget.default widget.collision");
    const Explanation link = explainMessage(
        messageWith(
            httpRequest("GET", "http://localhost/hpp/?public_key=sk_test_x&amount=1&currency=USD", {}, {})),
        sandboxAccount());
    QVERIFY(idsOf(link.verdicts).contains("link.private-key"));
    const Explanation bare =
        explained("https://pay.cascad.com/hpp/?public_key=sk_test_x&amount=1&currency=USD\n");
    QVERIFY(idsOf(bare.verdicts).contains("link.private-key"));
}

// Section 6.4, before anything is opened: the same complaints as of a file.
void TestCascadExplain::aConfigurationIsPreviewed()
{
    const auto preview = [](const QByteArray &config) {
        return previewOf(Side::Shop, shopOperation::editWidget, {{"config", config}});
    };
    const QByteArray right = R"({"selector":"pay","flow":"iframe","baseUrl":"https://pay.example/hpp/",)"
                             R"("public_key":"pk_test_1","amount":12.5,"currency":"USD"})";
    const auto opens = preview(right);
    QCOMPARE(opens->tree.front().value,
             QByteArray("https://pay.example/hpp/?amount=12.5&currency=USD&public_key=pk_test_1"));
    QCOMPARE(idsOf(opens->verdicts), QByteArrayList{"link.unsigned"});
    const auto refused = preview(QByteArray(right).replace("\"currency\"", "\"money\""));
    QVERIFY(refused->tree.empty()); // it opens nothing
    QCOMPARE(idsOf(refused->verdicts), (QByteArrayList{"widget.required", "widget.unknown"}));
    const auto broken = preview(right.chopped(1));
    QCOMPARE(idsOf(broken->verdicts), QByteArrayList{"widget.type"});
    QVERIFY(!broken->verdicts.front().why.isEmpty()); // where it stops being JSON
    QVERIFY(!previewOf(Side::Sandbox, shopOperation::editWidget, {{"config", right}}));
    QVERIFY(!previewOf(Side::Shop, shopOperation::refund, {}));
}

void TestCascadExplain::secretsAreNotShown()
{
    const HttpRequest sale =
        saleRequest("http://localhost:8082", "a.b.c", {"5519283812030000", "ZOE", "123", "10", "30"});
    for (const TreeRow &row : explainMessage(messageWith(sale), sandboxAccount()).tree) {
        QVERIFY(row.value != "5519283812030000");
        QVERIFY(row.value != "123");
    }
}

void TestCascadExplain::inspectorRemembers()
{
    const auto inspector = makeInspector(setup());
    const auto hear = [&](const QByteArray &status, qint64 updated, quint64 exchange) {
        const QByteArray bytes = body(status, updated);
        return idsOf(inspector->inspect(
            messageWith(callback(signBody(account().privateTest, bytes), bytes), ExchangeId{exchange})));
    };
    QCOMPARE(hear("processed", 5, 1), QByteArrayList{"signature"});
    QVERIFY(hear("processed", 5, 2).contains("lint.callback-duplicate"));
    QVERIFY(hear("process_pending", 4, 3).contains("lint.callback-older"));
    const auto answer = [&](int status, quint64 exchange) {
        return idsOf(
            inspector->inspect(messageWith(httpResponse(status, "text/plain", "OK"), ExchangeId{exchange})));
    };
    QVERIFY(answer(200, 1).isEmpty());
    QCOMPARE(answer(204, 2), QByteArrayList{"lint.callback-answer"});
    QVERIFY(answer(204, 99).isEmpty()); // of something else
    QVERIFY(inspector->clone()->inspect(messageWith(TimerFired{"x"})).empty());
}

void TestCascadExplain::everyFidelityRowNamesATest()
{
    QCOMPARE(kassa::test::wrongIn(descriptor(), 100), QByteArray());
}

void TestCascadExplain::everyStateIsReachable()
{
    for (const StateInfo &state : descriptor().states) {
        for (const QByteArray &next : state.next) {
            const bool known = std::any_of(
                descriptor().states.begin(), descriptor().states.end(),
                [&](const StateInfo &each) { return each.id == next && each.side == state.side; });
            QVERIFY2(known, (state.id + " -> " + next).constData());
        }
    }
    for (const Outcome &outcome : descriptor().outcomes) {
        const bool known =
            std::any_of(descriptor().states.begin(), descriptor().states.end(), [&](const StateInfo &each) {
                return each.id == outcome.shopState && each.side == Side::Shop;
            });
        QVERIFY2(known, outcome.id.constData());
    }
}

void TestCascadExplain::operationsAreKnown()
{
    for (const OperationInfo &operation : descriptor().operations) {
        if (!isSwitch(operation.id))
            continue;
        const auto provider = makeProvider();
        Driver driver(operation.side == Side::Shop ? provider->shop(setup()) : provider->sandbox(setup()));
        const PageField &field = operation.fields.front();
        for (const auto &[value, label] : field.choices) {
            driver.set(operation.id, value);
            QVERIFY2(driver.lastRefused.isEmpty(), (operation.id + ' ' + value).constData());
        }
        driver.set(operation.id, "no such value");
        QVERIFY2(!driver.lastRefused.isEmpty(), operation.id.constData());
    }
}

QTEST_APPLESS_MAIN(TestCascadExplain)
#include "tst_cascad_explain.moc"
