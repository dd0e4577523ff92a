// The shop: one key and one order whatever is lost, nothing believed that a browser says, the status channel.
#include "journal/exports.h"
#include "order/samples.h"
#include "providers/kronor/explain.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/provider.h"
#include "providers/kronor/shop_payment.h"
#include "session/demo.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;

class TestKronorShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneKeyOneOrder_data();
    void oneKeyOneOrder();
    void freshKeysMakeTwoOrders();
    void labShowsOneEffect();
    void labKeepsEveryFinding();
    void followedByWhom();
    void identityHasNoSum();
    void forgedReturn();
    void reconnects();
    void wrongWebhooks();
    void webhooksAreJudged();
    void explains();
    void tokenIsExplainedNotShown();
    void tokensAreJudgedBeforeTheyAreReplaced();
    void explainsWhatIsWrong();
    void operationsByState();
    void everyCountryAndMethod_data();
    void everyCountryAndMethod();
    void webhooksSwitchedOnAtOnce();

private:
    std::unique_ptr<Demo> demo(const QByteArray &outcome, std::optional<Order> order = {});
    static QByteArrayList column(const Bench &bench, Side side, const QByteArray &table, int index);

    std::unique_ptr<Provider> m_provider = makeProvider();
    MemoryJournal m_journal;
};

std::unique_ptr<Demo> TestKronorShop::demo(const QByteArray &outcome, std::optional<Order> order)
{
    DemoOptions options;
    options.outcome = outcome;
    options.order = std::move(order);
    auto made = Demo::create(*m_provider, options, m_journal);
    return made ? std::move(*made) : nullptr;
}

QByteArrayList TestKronorShop::column(const Bench &bench, Side side, const QByteArray &table, int index)
{
    QByteArrayList words;
    for (const auto &row : bench.machine(side)->table(table, 0, 1000).rows)
        words << row[std::size_t(index)].source;
    return words;
}

void TestKronorShop::oneKeyOneOrder_data()
{
    QTest::addColumn<QByteArray>("effects");
    QTest::addColumn<QByteArray>("attempts");
    const auto row = [](const char *outcome, const char *effects, const char *attempts) {
        QTest::newRow(outcome) << QByteArray(effects) << QByteArray(attempts);
    };
    row("approve", "done", "1");
    row("temporary-failure", "not processed: TEMPORARY_FAILURE|not processed: TEMPORARY_FAILURE|done", "3");
    row("slow-answer", "done|repeated", "2");
    row("lost-answer", "done|answer lost|repeated", "2");
    row("http-503", "not processed: HTTP 503|done", "2");
    row("cut-before",
        "not processed: connection cut|not processed: connection cut|not processed: connection cut|done",
        "4");
}

void TestKronorShop::oneKeyOneOrder()
{
    QFETCH(QByteArray, effects);
    QFETCH(QByteArray, attempts);
    const auto run = demo(QTest::currentDataTag());
    const DemoResult result = run->run();
    QVERIFY2(result.right, qPrintable(english(result.reason)));
    QByteArrayList done = column(run->bench(), Side::Sandbox, "effects", 3);
    done.removeAll("purchase created");
    QCOMPARE(done.join('|'), effects);
    QCOMPARE(column(run->bench(), Side::Sandbox, "orders", 0), QByteArrayList{"KR-1001.asa"});
    QCOMPARE(column(run->bench(), Side::Shop, "keys", 3), QByteArrayList{"KR-1001.asa"});
    QCOMPARE(column(run->bench(), Side::Shop, "keys", 4), QByteArrayList{attempts});
}

// Section 12, 6: how double orders arise.
void TestKronorShop::freshKeysMakeTwoOrders()
{
    const auto run = demo("lost-answer");
    QVERIFY(run->bench().apply(step::Operate{Side::Shop, shopOperation::freshKeys, {{"value", "on"}}}));
    run->run();
    QCOMPARE(column(run->bench(), Side::Sandbox, "orders", 0).size(), 2);
}

void TestKronorShop::labShowsOneEffect()
{
    const auto verdict = [&](const char *outcome) {
        const auto run = demo(outcome);
        run->run();
        return QByteArray::number(column(run->bench(), Side::Sandbox, "orders", 0).size()) + ' ' +
               column(run->bench(), Side::Shop, "keys", 5).last();
    };
    QCOMPARE(verdict("send-again"), "1 The same answer: there is still one order");
    QCOMPARE(verdict("send-changed"), "1 Refused, and nothing has changed");
    QCOMPARE(verdict("send-new-key"), "2 Another answer: there are two orders now");
    QCOMPARE(verdict("card-checked"), "0 Paid already: Kronor names the payment, there is no second one");
    const auto run = demo("send-again");
    run->run();
    QCOMPARE(column(run->bench(), Side::Shop, "keys", 2), QByteArrayList{"newPurchaseOrderWithInvoice"});
}

// One key, several experiments: the table tells what each of them found.
void TestKronorShop::labKeepsEveryFinding()
{
    const auto run = demo("send-again");
    run->run();
    Driver driver(run->bench());
    const auto experiment = [&](const char *operation) {
        QVERIFY(run->bench().apply(step::Operate{Side::Shop, operation, {}}));
        QVERIFY(driver.runUntil(run->bench().now() + std::chrono::seconds(5)));
    };
    experiment(shopOperation::sendChanged);
    experiment(shopOperation::sendAgain);
    const auto rows = run->bench().machine(Side::Shop)->table("keys", 0, 10).rows;
    QCOMPARE(english(rows.front()[5]),
             QStringLiteral("The same answer: there is still one order; Refused, and nothing has changed; "
                            "The same answer: there is still one order"));
}

// An order is followed by the shop's server; a payment by the page, whose token is made for browsers.
void TestKronorShop::followedByWhom()
{
    const auto follower = [&](const char *entry) {
        for (const FlowStep &step : flowOf(m_provider->descriptor(), entry))
            if (step.number == "3")
                return step.from;
        return Party::Buyer;
    };
    QCOMPARE(follower(entry::purchaseOrder), Party::ShopServer);
    QCOMPARE(follower(entry::identity), Party::ShopServer);
    QCOMPARE(follower(entry::paymentSession), Party::ShopPage);
}

// An identity has no sum and no goods.
void TestKronorShop::identityHasNoSum()
{
    const auto run = demo("identity");
    run->run();
    const PurchaseView purchase = run->bench().machine(Side::Shop)->view().purchases.front();
    QCOMPARE(purchase.state, shopState::identified);
    QVERIFY(purchase.total == Money());
    QCOMPARE(column(run->bench(), Side::Shop, "purchases", 2), QByteArrayList{QByteArray()});
}

// The browser says that all is well; the shop asks and finds that it is not.
void TestKronorShop::forgedReturn()
{
    m_journal = MemoryJournal();
    const auto run = demo("approve");
    Bench &bench = run->bench();
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, sandboxOperation::timing, {{"value", "manual"}}}));
    QVERIFY(bench.apply(
        step::Begin{adaptedTo(findSample("coffee")->order, m_provider->descriptor().requirements), {}}));
    Driver driver(bench);
    QVERIFY(driver.runUntil(bench.now() + std::chrono::seconds(3)));
    const QByteArray url =
        "http://127.0.0.1:8080/"
        "return?purchase=KR-1001&status=WAITING_FOR_CAPTURE&reference=KR-1001&purchaseId=4711";
    QVERIFY(bench.apply(step::Receive{{Channel::Return,
                                       Party::ProviderPage,
                                       Party::ShopServer,
                                       Navigation{Window::Top, {}, "GET", url, {}},
                                       {},
                                       {}}}));
    QVERIFY(driver.runUntil(bench.now() + std::chrono::seconds(3)));
    const View view = bench.machine(Side::Shop)->view();
    QCOMPARE(view.purchases.front().fulfilled, 0);
    QCOMPARE(view.purchases.front().state, shopState::checking);
    const auto verdicts = [this] {
        QByteArrayList ids;
        for (const Entry &entry : m_journal.entries()) {
            for (const Json &verdict : entry.core["verdicts"].items()) {
                if (verdict["id"].text().startsWith("return."))
                    ids << verdict["id"].text();
            }
        }
        return ids;
    };
    QCOMPARE(verdicts(), QByteArrayList{"return.unproven"});
    for (const char *outcome : {"approve", "same-device", "timeout", "declined", "card-cancelled"}) {
        m_journal = MemoryJournal();
        QVERIFY(demo(outcome)->run().right);
        QCOMPARE(verdicts(), QByteArrayList{"return.claims"});
    }
}

void TestKronorShop::reconnects()
{
    const auto run = demo("socket");
    Bench &bench = run->bench();
    QVERIFY(bench.apply(step::Operate{Side::Shop, shopOperation::watch, {{"value", "socket"}}}));
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, sandboxOperation::timing, {{"value", "manual"}}}));
    QVERIFY(bench.apply(
        step::Begin{adaptedTo(findSample("coffee")->order, m_provider->descriptor().requirements), {}}));
    Driver driver(bench);
    QVERIFY(driver.runUntil(bench.now() + std::chrono::seconds(1)));
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, sandboxOperation::killSockets, {}}));
    QVERIFY(driver.runUntil(bench.now() + std::chrono::seconds(4))); // after 3 s it is there again
    QVERIFY(bench.apply(
        step::Operate{Side::Sandbox, sandboxOperation::next, {{"state", "WAITING_FOR_CAPTURE"}}}));
    QVERIFY(driver.runUntil(bench.now() + std::chrono::seconds(1)));
    QCOMPARE(bench.machine(Side::Shop)->view().purchases.front().state, shopState::reserved);
    QCOMPARE(bench.machine(Side::Shop)->view().purchases.front().fulfilled, 1);
}

void TestKronorShop::wrongWebhooks()
{
    const auto run = demo("webhooks-wrong");
    QVERIFY(run->run().right);
    const QByteArrayList answers = column(run->bench(), Side::Sandbox, "webhooks", 3);
    QVERIFY(!answers.isEmpty());
    for (const QByteArray &answer : answers)
        QCOMPARE(answer, "403");
}

// The inspector sees the secret when Kronor tells it, and judges what is signed with it from then on.
void TestKronorShop::webhooksAreJudged()
{
    const auto severities = [&](const char *outcome) {
        MemoryJournal journal;
        DemoOptions options;
        options.outcome = outcome;
        (*Demo::create(*m_provider, options, journal))->run();
        QSet<QByteArray> found;
        for (const Entry &entry : journal.entries()) {
            for (const Json &verdict : entry.core["verdicts"].items()) {
                if (verdict["id"].text() == "signature")
                    found.insert(verdict["severity"].text());
            }
        }
        return found;
    };
    QCOMPARE(severities("webhooks"), QSet<QByteArray>{"good"});
    QCOMPARE(severities("webhooks-wrong"), QSet<QByteArray>{"wrong"});
}

namespace {

Message messageOf(Payload payload)
{
    Message message;
    message.channel = Channel::Api;
    message.payload = std::move(payload);
    return message;
}

QString labelOf(const Payload &payload)
{
    return english(explainMessage(messageOf(payload), {}).label);
}

QByteArray treeOf(const Payload &payload)
{
    QByteArray text;
    for (const TreeRow &row : explainMessage(messageOf(payload), {}).tree)
        text += row.name + '=' + row.value + '\n';
    return text;
}

} // namespace

void TestKronorShop::explains()
{
    QCOMPARE(labelOf(graphqlRequest("http://a", "t", request::captureAll("4711", "k-1"))),
             QStringLiteral("mutation newPurchaseCaptureAll k-1"));
    QCOMPARE(labelOf(httpResponse(200, "application/json", "{\"errors\":[{\"message\":\"no\"}]}")),
             QStringLiteral("Error: no"));
    QCOMPARE(labelOf(SocketText{"{\"id\":\"1\",\"type\":\"next\",\"payload\":{}}"}),
             QStringLiteral("next 1"));
    QCOMPARE(labelOf(SocketClosed{4403, "4403: Forbidden"}),
             QStringLiteral("Socket closed: 4403: Forbidden"));
    QCOMPARE(labelOf(webhookRequest("http://a/w",
                                    webhookBody({{"captureStateUpdate", "1", "t", Json::object()}}), "00")),
             QStringLiteral("Webhook: captureStateUpdate"));
    QVERIFY(!labelOf(httpRequest("POST", "http://a/v1/graphql", {}, "nonsense")).isEmpty());
    QCOMPARE(labelOf(redirectTo("http://a/return?purchase=x", 303)), QStringLiteral("Redirect to /return"));
    QCOMPARE(labelOf(redirectTo("http://a/thanks", 303)), QStringLiteral("Redirect to /thanks"));
    QCOMPARE(labelOf(httpResponse(503, "text/plain", {})), QStringLiteral("Empty answer, HTTP 503"));
    QCOMPARE(labelOf(httpResponse(200, "text/plain", "[accepted]")), QStringLiteral("Answer: [accepted]"));
    QCOMPARE(labelOf(webhookRequest("http://a/w", "{\"events\":[]}", "00")),
             QStringLiteral("A webhook without events"));
}

void TestKronorShop::tokenIsExplainedNotShown()
{
    const QByteArray token = m_provider->sandboxKeys().secrets.at("token").expose();
    const QByteArray tree =
        treeOf(graphqlRequest("http://a", token, request::readOrder("a"))) +
        treeOf(Navigation{Window::Top, {}, "GET", "http://localhost:8082/sca/?token=" + token, {}}) +
        treeOf(httpResponse(200, "application/json", "{\"data\":{\"x\":{\"waitToken\":\"" + token + "\"}}}"));
    QVERIFY(!tree.contains(token.right(20)));
    QVERIFY(tree.contains("role=merchant-backend"));
    QVERIFY(tree.contains("expires=2030-03-17T17:46:40.000000Z"));
    const QByteArray uuid =
        treeOf(httpResponse(200, "application/json",
                            "{\"data\":{\"x\":{\"waitToken\":\"2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e11\"}}}"));
    QVERIFY(uuid.contains("meaning=payment request"));
    // Replaced by its name, a token still says what it is for by where it stands.
    const auto noteOf = [](const Payload &payload, const char *name) {
        QString note;
        for (const TreeRow &row : explainMessage(messageOf(payload), {}).tree) {
            if (row.name == name)
                note = english(row.note);
        }
        return note;
    };
    const auto given = [](const char *field, const char *member) {
        return httpResponse(200, "application/json",
                            QByteArray("{\"data\":{\"") + field + "\":{\"" + member +
                                "\":\"<<token:waitToken#1>>\"}}}");
    };
    const QString ofOrder =
        QStringLiteral("waitToken of a purchase order: a bearer token, good for this order alone");
    QCOMPARE(noteOf(given("newPurchaseOrderWithInvoice", "waitToken"), "waitToken"), ofOrder);
    QCOMPARE(labelOf(given("newPurchaseOrderWithInvoice", "waitToken")),
             QStringLiteral("Answer: newPurchaseOrderWithInvoice; ") + ofOrder);
    QCOMPARE(noteOf(given("newSwishPayment", "waitToken"), "waitToken"),
             QStringLiteral("waitToken of a payment request: a UUID that names it, not a bearer token"));
    QVERIFY(noteOf(given("newPaymentSession", "token"), "token").contains(QStringLiteral("payment session")));
    QCOMPARE(
        noteOf(graphqlRequest("http://a", "<<token:Authorization#1>>", request::watchOrder(false)), "token"),
        ofOrder);
    QVERIFY(
        noteOf(graphqlRequest("http://a", "<<secret:kronor.token.demo>>", request::readOrder("a")), "token")
            .contains(QStringLiteral("API token")));
    QCOMPARE(noteOf(Navigation{Window::Top, {}, "GET", "http://a/sca/?token=<<token:token#1>>", {}}, "token"),
             ofOrder);
}

// What is kept of a run holds no token, but says what each one was.
void TestKronorShop::tokensAreJudgedBeforeTheyAreReplaced()
{
    const auto verdictsOf = [&](const char *outcome) {
        MemoryJournal journal;
        DemoOptions options;
        options.outcome = outcome;
        (*Demo::create(*m_provider, options, journal))->run();
        QByteArray told;
        for (const Entry &entry : journal.entries()) {
            if (entry.kind == "delivered")
                told += entry.core["verdicts"].toCompact();
        }
        return told;
    };
    const QByteArray order = verdictsOf("approve");
    QVERIFY(order.contains("merchant-backend"));
    QVERIFY(order.contains("KR-1001.asa")); // the scope of the order's token
    QVERIFY(!order.contains("eyJ"));
    QVERIFY(verdictsOf("card").contains("token.request"));
    const auto judged = [&](const QByteArray &token) {
        QByteArrayList ids;
        Message message = messageOf(graphqlRequest("http://a", token, request::readOrder("a")));
        message.sent = Time(std::chrono::seconds(1'950'000'000)); // after its end
        for (const Verdict &verdict :
             m_provider->inspector({{}, m_provider->sandboxKeys()})->inspect(message))
            ids << verdict.id;
        return ids.join(' ');
    };
    const QByteArray good = m_provider->sandboxKeys().secrets.at("token").expose();
    QCOMPARE(judged(good), "graphql.document token.claims token.expired");
    QCOMPARE(judged(good.chopped(4) + "AAAA"), "graphql.document token.claims token.expired token.signature");
    QCOMPARE(judged("nonsense"), "graphql.document");
}

void TestKronorShop::explainsWhatIsWrong()
{
    Json purchase =
        Json::parse(
            "{\"idempotencyKey\":\"a "
            "b\",\"purchaseLines\":[{\"quantity\":2,\"pricePerItem\":100,\"totalAmount\":201,"
            "\"taxRate\":2500,\"totalTaxAmount\":40}],\"purchaseTotalAmount\":201,\"purchaseTaxAmount\":40}")
            .value();
    const Message message =
        messageOf(graphqlRequest("http://a", "t", request::createOrder(OrderVariant::Invoice, purchase)));
    QByteArrayList wrong;
    for (const Verdict &verdict : explainMessage(message, {}).verdicts)
        if (verdict.severity == Verdict::Severity::Wrong)
            wrong << verdict.id;
    QCOMPARE(wrong.join(' '), "lint.key lint.line.total");
    // The inspector remembers: the same key with other data.
    auto inspector = m_provider->inspector({});
    const auto sent = [&](qint64 total) {
        purchase.set("purchaseTotalAmount", Json::integer(total));
        const auto verdicts = inspector->inspect(messageOf(
            graphqlRequest("http://a", "t", request::createOrder(OrderVariant::Invoice, purchase))));
        return verdicts.back().id;
    };
    sent(201);
    QCOMPARE(sent(201), "lint.key-kept");
    QCOMPARE(sent(202), "lint.key-reused");
}

void TestKronorShop::operationsByState()
{
    const auto run = demo("capture");
    QVERIFY(run->run().right);
    const auto refused = [&](const char *operation) {
        const auto done = run->bench().apply(step::Operate{Side::Shop, operation, {{"ref", "KR-1001"}}});
        const auto &reports = run->bench().lastReports();
        return done && !reports.empty() && reports.front().kind == Report::Kind::Refused
                   ? reports.front().value
                   : QByteArray("done");
    };
    QCOMPARE(refused(shopOperation::cancelOrder), "state");
    QCOMPARE(refused(shopOperation::captureAll), "state");
    QCOMPARE(refused("no-such"), "operation.unknown");
    QCOMPARE(refused("set.watch"), "value");
    QCOMPARE(refused(shopOperation::returnAll), "done");
}

void TestKronorShop::everyCountryAndMethod_data()
{
    QTest::addColumn<QByteArray>("method"); // empty: a purchase order
    for (const char *sample : {"coffee", "danish", "norwegian", "finnish", "icelandic", "polish"}) {
        QTest::addRow("%s purchase-order", sample) << QByteArray();
        for (const auto &[method, title] : shop::methodsFor(findSample(sample)->order))
            QTest::addRow("%s %s", sample, method.constData()) << method;
    }
}

// Each currency's own sample order, ISK without decimals, by every method that is offered there
// (section 4.7).
void TestKronorShop::everyCountryAndMethod()
{
    QFETCH(QByteArray, method);
    const Order order = findSample(QByteArray(QTest::currentDataTag()).split(' ').first())->order;
    const QByteArray approve = QByteArray(control::outcomePrefix) + outcome::approve;
    std::vector<BuyerStep> buyer{{page::sca, approve, {}, false}};
    if (!method.isEmpty())
        buyer = {{page::shopMethods, control::payPrefix + method, {}, false}};
    if (method == "swish")
        buyer.insert(buyer.end(),
                     {{page::shopApp, control::openApp, {}, false}, {page::app, approve, {}, false}});
    else if (!method.isEmpty())
        buyer.push_back({page::payment, approve, {}, false});
    const auto run = demo("approve", order);
    QVERIFY(run);
    Driver driver(run->bench());
    driver.setBuyer(BuyerScript(buyer));
    QVERIFY(run->bench().apply(
        step::Begin{order, method.isEmpty() ? entry::purchaseOrder : entry::paymentSession}));
    QVERIFY(driver.run());
    const PurchaseView purchase = run->bench().machine(Side::Shop)->view().purchases.front();
    QVERIFY2(purchase.state == shopState::reserved || purchase.state == shopState::paid,
             purchase.state.constData());
    QCOMPARE(purchase.fulfilled, 1);
    QCOMPARE(purchase.total,
             (Money{totalsOf(order, Rounding::None, VatRule::Included)->withVat, order.currency}));
}

// Switched on by hand while a purchase is under way: Kronor is told at once, and once.
void TestKronorShop::webhooksSwitchedOnAtOnce()
{
    const auto run = demo("approve", findSample("coffee")->order);
    QVERIFY(run);
    Bench &bench = run->bench();
    QVERIFY(bench.apply(step::Begin{findSample("coffee")->order, entry::purchaseOrder}));
    for (const char *value : {"on", "off", "on"})
        QVERIFY(bench.apply(step::Operate{Side::Shop, shopOperation::webhooks, {{"value", value}}}));
    Driver driver(bench);
    driver.setBuyer(
        BuyerScript({{page::sca, QByteArray(control::outcomePrefix) + outcome::approve, {}, false}}));
    QVERIFY(driver.run());
    QVERIFY(bench.apply(step::Operate{Side::Shop, shopOperation::captureAll, {{"ref", "KR-1001"}}}));
    QVERIFY(driver.run());
    const auto effects = bench.machine(Side::Sandbox)->table("effects", 0, 100).rows;
    QCOMPARE(std::count_if(effects.begin(), effects.end(),
                           [](const auto &row) { return row[1].source == "setWebhookUrl"; }),
             1);
    const auto sent = bench.machine(Side::Sandbox)->table("webhooks", 0, 100).rows;
    QVERIFY(!sent.empty());
    QCOMPARE(sent.back()[3].source, QByteArray("200"));
}

QTEST_APPLESS_MAIN(TestKronorShop)
#include "tst_kronor_shop.moc"
