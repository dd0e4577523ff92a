// Kronor's side: the API, its errors and roles, idempotency, personas, pages, webhooks (kronor.md section
// 11).
#include "providers/kronor/flow.h"
#include "sandbox_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;
using namespace kassa::kronor::test;

class TestKronorSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smokeTest();
    void anyContentType();
    void batches();
    void engineErrors_data();
    void engineErrors();
    void roles();
    void orderTokenSeesItsOrderOnly();
    void createdOrder();
    void steps_data();
    void steps();
    void validates_data();
    void validates();
    void filters();
    void bigintsAsTheSwitchSays();
    void repeatsByteForByte();
    void conflictsChangeNothing();
    void keysOfDifferentMutationsDoNotMeet();
    void refusedRequestsUseNoKey();
    void faults_data();
    void faults();
    void slowAnswerIsWaitedFor();
    void expiredAndBlockedTokens();
    void approvalMovesTheOrderFirst();
    void identificationEnds_data();
    void identificationEnds();
    void pagesNeedAToken();
    void reloadRepeatsNothing();
    void finishedOrderRedirects();
    void htmlFormOutcome();
    void animatedCode();
    void lateStatus();
    void cancelBeforeCompletion();
    void captureAndReturn();
    void webhooksKeepOrder();
    void webhooksAreGivenUp();
    void paymentSessions();
    void refundAndRelease();
    void identitySessions();
    void unknownPaths();
    void introspection();
    void everyFidelityRowNamesATest();
};

void TestKronorSandbox::smokeTest()
{
    SandboxDriver sandbox;
    const Json answer = sandbox.post(
        R"({"query":"query GetVersion { version }","operationName":"GetVersion","variables":null})");
    QCOMPARE(sandbox.lastStatus, 200);
    QVERIFY(answer.at({"data", "version"}).isString());
}

void TestKronorSandbox::anyContentType()
{
    SandboxDriver sandbox;
    const HttpRequest request = httpRequest("POST", "http://localhost:8081/v1/graphql",
                                            {{"Content-Type", "application/x-www-form-urlencoded"},
                                             {"Authorization", "Bearer " + SandboxDriver::apiToken()},
                                             {"x-request-id", "mine-1"}},
                                            R"({"query":"{version}","extensions":{"x":1}})");
    QVERIFY(sandbox.send(request).at({"data", "version"}).isString());
    QCOMPARE(sandbox.lastRequestId, "mine-1");
}

void TestKronorSandbox::batches()
{
    SandboxDriver sandbox;
    const Json answer = sandbox.post(R"([{"query":"{version}"},{"query":"{x}"}])");
    QCOMPARE(answer.items().size(), size_t(2));
    QVERIFY(answer.items()[0].contains("data"));
    QVERIFY(answer.items()[1].contains("errors"));
}

void TestKronorSandbox::engineErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *body, const char *message, const char *path,
                        const char *code) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(message) << QByteArray(path)
                            << QByteArray(code);
    };
    row("unknown field", R"({"query":"{x}"})", "field 'x' not found in type: 'query_root'",
        "$.selectionSet.x", "validation-failed");
    row("syntax", R"({"query":"{"})", "not a valid graphql query", "$.query", "validation-failed");
    row("no query", R"({"a":1})", "key 'query' not found", "$", "parse-failed");
    row("missing variable",
        R"({"query":"query($r: String!) {purchases(where: {merchantReference: {_eq: $r}}) {id}}"})",
        "expecting a value for non-nullable variable: \"r\"", "$.variables.r", "validation-failed");
    row("subscription", R"({"query":"subscription {purchases {id}}"})",
        "subscriptions are not supported over HTTP, use websockets instead", "$", "unexpected");
}

void TestKronorSandbox::engineErrors()
{
    QFETCH(QByteArray, body);
    SandboxDriver sandbox;
    const Json answer = sandbox.post(body);
    QCOMPARE(sandbox.lastStatus, 200); // HTTP says nothing (section 12, 16)
    QVERIFY(!answer.contains("data"));
    const Json error = answer["errors"].items().front();
    QTEST(error["message"].text(), "message");
    QTEST(error.at({"extensions", "path"}).text(), "path");
    QTEST(error.at({"extensions", "code"}).text(), "code");
}

namespace {

QByteArray codeOf(const Json &answer)
{
    const auto &errors = answer["errors"].items();
    return errors.empty() ? QByteArray() : errors.front().at({"extensions", "code"}).text();
}

QByteArray messageIn(const Json &answer)
{
    const auto &errors = answer["errors"].items();
    return errors.empty() ? QByteArray() : errors.front()["message"].text();
}

} // namespace

void TestKronorSandbox::roles()
{
    SandboxDriver sandbox;
    QCOMPARE(messageIn(sandbox.post("{\"query\":\"{version}\"}", {})),
             "Missing 'Authorization' or 'Cookie' header in JWT authentication mode");
    QCOMPARE(codeOf(sandbox.post("{\"query\":\"{version}\"}", {})), "invalid-headers");
    QCOMPARE(messageIn(sandbox.post("{\"query\":\"{version}\"}", "x", "Basic ")),
             "Malformed Authorization header");
    QCOMPARE(codeOf(sandbox.post("{\"query\":\"{version}\"}", SandboxDriver::apiToken(), "bearer ")),
             "invalid-headers");
    QCOMPARE(codeOf(sandbox.post("{\"query\":\"{version}\"}", SandboxDriver::apiToken(), "Bearer  ")),
             "invalid-headers");
    QCOMPARE(messageIn(sandbox.post("{\"query\":\"{version}\"}", "a.b.c")),
             "Could not verify JWT: JWSError JWSInvalidSignature");
    QCOMPARE(codeOf(sandbox.post("not json")), "invalid-json");
    const QByteArray token = sandbox.create("order-1");
    QCOMPARE(messageIn(sandbox.query("{purchases {id}}", token)),
             "field 'purchases' not found in type: 'query_root'");
    QCOMPARE(messageIn(sandbox.query(
                 "mutation {purchaseOrderCancel(cancel: {purchaseOrderId: \"order-1\"}) {result}}", token)),
             "no mutations exist");
}

void TestKronorSandbox::orderTokenSeesItsOrderOnly()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.create("order-2");
    const Json rows = sandbox.query("{purchaseOrders {id}}", token).at({"data", "purchaseOrders"});
    QCOMPARE(rows.toCompact(), R"([{"id":"order-1"}])");
    QCOMPARE(sandbox.query("{purchaseOrders(where: {id: {_eq: \"order-2\"}}) {id}}", token)
                 .at({"data", "purchaseOrders"})
                 .toCompact(),
             "[]");
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(), size_t(2));
}

void TestKronorSandbox::createdOrder()
{
    SandboxDriver sandbox;
    for (const OrderVariant variant :
         {OrderVariant::Plain, OrderVariant::Invoice, OrderVariant::Instalments}) {
        const QByteArray key = "order-" + QByteArray::number(int(variant));
        const Json answer = sandbox.ask(request::createOrder(variant, SandboxDriver::purchase(key)));
        const Json result = answer["data"].members().front().second;
        QCOMPARE(result["id"].text(), key); // equals the key today
        const TokenClaims claims = claimsOf(readToken(result["waitToken"].text()).value());
        QVERIFY(claims.kind == TokenKind::PurchaseOrder);
        QCOMPARE(claims.scope, key);
        QVERIFY(*claims.expires == sandbox.now() + std::chrono::hours(24));
        const Json order =
            sandbox
                .query("{purchaseOrders {merchantReference resultingPurchaseId createdAt purchaseTotalAmount "
                       "purchaseCountry __typename status {__typename status}}}",
                       result["waitToken"].text())
                .at({"data", "purchaseOrders"})
                .items()
                .front();
        QVERIFY(order["resultingPurchaseId"].isNull());
        QCOMPARE(order["__typename"].text(), "PurchaseOrder");
        QCOMPARE(order["purchaseTotalAmount"].toCompact(), "20000");
        QVERIFY(order["createdAt"].text().endsWith("+00:00"));
        QCOMPARE(order["status"].toCompact(),
                 R"([{"__typename":"CurrentPurchaseOrderStatus","status":"PRE_FLIGHT_SCORING"}])");
        QCOMPARE(sandbox.ask(request::readPurchase(key)).at({"data", "purchases"}).toCompact(), "[]");
    }
}

void TestKronorSandbox::steps_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QByteArray>("states");
    QTest::newRow("00") << qint64(20000) << QByteArray("PRE_FLIGHT_SCORING|SCA_REQUIRED");
    QTest::newRow("01") << qint64(20001) << QByteArray("PRE_FLIGHT_SCORING|REJECTED");
    QTest::newRow("02") << qint64(20002) << QByteArray("PRE_FLIGHT_SCORING|RISK_SCORING|REJECTED");
    QTest::newRow("03") << qint64(20003) << QByteArray("PRE_FLIGHT_SCORING|RISK_SCORING|WAITING_FOR_CAPTURE");
    QTest::newRow("04") << qint64(20004) << QByteArray("PRE_FLIGHT_SCORING|RISK_SCORING");
    QTest::newRow("05") << qint64(20005)
                        << QByteArray("PRE_FLIGHT_SCORING|RISK_SCORING|RISK_SCORING SCA_REQUIRED");
}

void TestKronorSandbox::steps()
{
    QFETCH(qint64, total);
    QFETCH(QByteArray, states);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", total);
    QByteArrayList seen{sandbox.statusOf(token)};
    for (int i = 0; i < 100; ++i) {
        sandbox.advance(100ms);
        if (const QByteArray now = sandbox.statusOf(token); now != seen.last())
            seen << now;
    }
    QCOMPARE(seen.join('|'), states);
}

void TestKronorSandbox::validates_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("key") << QByteArray("idempotencyKey") << QByteArray("\"a b\"");
    QTest::newRow("long key") << QByteArray("idempotencyKey") << '"' + QByteArray(65, 'k') + '"';
    QTest::newRow("long reference") << QByteArray("merchantReference") << '"' + QByteArray(65, 'k') + '"';
    QTest::newRow("country") << QByteArray("purchaseCountry") << QByteArray("\"Sweden\"");
    QTest::newRow("language") << QByteArray("purchaseLanguage") << QByteArray("\"RU\"");
    QTest::newRow("total") << QByteArray("purchaseTotalAmount") << QByteArray("20001");
    QTest::newRow("tax") << QByteArray("purchaseTaxAmount") << QByteArray("4002");
    QTest::newRow("lines") << QByteArray("purchaseLines") << QByteArray("[]");
    QTest::newRow("large") << QByteArray("purchaseTotalAmount") << QByteArray("2147483648");
    QTest::newRow("unknown") << QByteArray("color") << QByteArray("\"blue\"");
}

void TestKronorSandbox::validates()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    SandboxDriver sandbox;
    Json purchase = SandboxDriver::purchase("order-1");
    purchase.set(member, Json::parse('[' + value + ']')->items().front());
    const Json answer = sandbox.ask(request::createOrder(OrderVariant::Invoice, purchase));
    QCOMPARE(codeOf(answer), "validation-failed");
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).toCompact(), "[]");
}

void TestKronorSandbox::filters()
{
    SandboxDriver sandbox;
    for (const char *key : {"a-1", "a-2", "b-1"})
        sandbox.create(key, qstrcmp(key, "a-2") == 0 ? 30000 : 20000);
    sandbox.advance(2s);
    const auto ids = [&](const char *arguments) {
        const Json rows = sandbox.query("{purchaseOrders(" + QByteArray(arguments) + ") {id}}")
                              .at({"data", "purchaseOrders"});
        QByteArrayList names;
        for (const Json &row : rows.items())
            names << row["id"].text();
        return names.join(' ');
    };
    QCOMPARE(ids("orderBy: {id: DESC}"), "b-1 a-2 a-1");
    QCOMPARE(ids("orderBy: [{purchaseTotalAmount: DESC}, {id: ASC}], limit: 2"), "a-2 a-1");
    QCOMPARE(ids("orderBy: {id: ASC}, offset: 1, limit: 1"), "a-2");
    QCOMPARE(ids("orderBy: {id: ASC}, where: {}"), "a-1 a-2 b-1");
    QCOMPARE(ids("where: {purchaseTotalAmount: {_gt: 20000}}"), "a-2");
    QCOMPARE(ids("where: {purchaseTotalAmount: {_gt: \"20000\"}}"), "a-2"); // bigint as text
    QCOMPARE(ids("orderBy: {id: ASC}, where: {id: {_like: \"a-%\"}}"), "a-1 a-2");
    QCOMPARE(ids("where: {id: {_nilike: \"A-_\"}}"), "b-1");
    QCOMPARE(ids("where: {id: {_regex: \"^b\"}}"), "b-1");
    QCOMPARE(ids("orderBy: {id: ASC}, where: {_or: [{id: {_eq: \"a-1\"}}, {id: {_in: [\"b-1\"]}}]}"),
             "a-1 b-1");
    QCOMPARE(ids("where: {_not: {id: {_nin: [\"b-1\"]}}}"), "b-1");
    QCOMPARE(ids("where: {resultingPurchaseId: {_isNull: false}}"), "");
    QCOMPARE(ids("where: {status: {status: {_eq: REJECTED}}}"), "");
    QCOMPARE(ids("where: {id: {_eq: \"a-1\"}, status: {status: {_eq: SCA_REQUIRED}}}"), "a-1");
    QCOMPARE(ids("distinctOn: purchaseTotalAmount, orderBy: {purchaseTotalAmount: ASC}").count(' '), 1);
    // Strictly increasing creation times, so that clients can page by them.
    const Json rows = sandbox.query("{purchaseOrders(orderBy: {createdAt: ASC}) {id createdAt}}")
                          .at({"data", "purchaseOrders"});
    QVERIFY(rows.items()[0]["createdAt"].text() < rows.items()[1]["createdAt"].text());
}

void TestKronorSandbox::bigintsAsTheSwitchSays()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    const auto number = [&] {
        return sandbox.ask(request::watchOrder(false), token)
            .at({"data", "purchaseOrders"})
            .items()
            .front()["resultingPurchaseId"]
            .toCompact();
    };
    QCOMPARE(number(), "4711");
    sandbox.set(sandboxOperation::bigints, "string");
    QCOMPARE(number(), "\"4711\"");
}

void TestKronorSandbox::repeatsByteForByte()
{
    SandboxDriver sandbox;
    const Operation request = request::createOrder(OrderVariant::Invoice, SandboxDriver::purchase("order-1"));
    sandbox.ask(request);
    const QByteArray first = sandbox.lastBody;
    sandbox.advance(5s); // the order moves on
    sandbox.ask(request);
    QCOMPARE(sandbox.lastBody, first);
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(), size_t(1));
    const Json log = sandbox.query("{requestsLog {namespace idempotencyKey}}").at({"data", "requestsLog"});
    QCOMPARE(log.toCompact(), R"([{"namespace":"newPurchaseOrderWithInvoice","idempotencyKey":"order-1"}])");
    const Rows effects = sandbox.machine().table("effects", 0, 10);
    QCOMPARE(effects.rows.back()[3].source, "repeated");
}

void TestKronorSandbox::conflictsChangeNothing()
{
    SandboxDriver sandbox;
    sandbox.create("order-1");
    Json changed = SandboxDriver::purchase("order-1");
    changed.set("merchantReference", Json::string("other"));
    const Json answer = sandbox.ask(request::createOrder(OrderVariant::Invoice, changed));
    QCOMPARE(messageIn(answer), "idempotency key was already used with different data");
    QCOMPARE(answer["errors"].items().front().at({"extensions", "type"}).text(), "VALIDATION_FAILURE");
    QCOMPARE(sandbox.query("{purchaseOrders {merchantReference}}").at({"data", "purchaseOrders"}).toCompact(),
             R"([{"merchantReference":"order-1"}])");
}

void TestKronorSandbox::keysOfDifferentMutationsDoNotMeet()
{
    SandboxDriver sandbox;
    sandbox.create("order-1");
    const Json second =
        sandbox.ask(request::createOrder(OrderVariant::Instalments, SandboxDriver::purchase("order-1")));
    QVERIFY(second.contains("data"));
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(), size_t(2));
}

void TestKronorSandbox::refusedRequestsUseNoKey()
{
    SandboxDriver sandbox;
    Json wrong = SandboxDriver::purchase("order-1");
    wrong.set("purchaseTaxAmount", Json::integer(7));
    QVERIFY(sandbox.ask(request::createOrder(OrderVariant::Invoice, wrong)).contains("errors"));
    QVERIFY(!sandbox.create("order-1").isEmpty());
}

void TestKronorSandbox::faults_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("processed");
    QTest::newRow("temporary") << QByteArray(faultKind::temporary) << false;
    QTest::newRow("503") << QByteArray(faultKind::unavailable) << false;
    QTest::newRow("cut before") << QByteArray(faultKind::cutBefore) << false;
    QTest::newRow("cut after") << QByteArray(faultKind::cutAfter) << true;
    QTest::newRow("delay") << QByteArray(faultKind::delay) << true;
}

void TestKronorSandbox::faults()
{
    QFETCH(QByteArray, kind);
    QFETCH(bool, processed);
    SandboxDriver sandbox;
    sandbox.operate(sandboxOperation::fault, {{"kind", kind}, {"times", "1"}, {"milliseconds", "3000"}});
    const Operation request = request::createOrder(OrderVariant::Invoice, SandboxDriver::purchase("order-1"));
    const Json first = sandbox.ask(request);
    QVERIFY(!first.contains("data"));
    QCOMPARE(sandbox.lastCut, kind.startsWith("cut"));
    QCOMPARE(sandbox.lastStatus, kind == faultKind::unavailable ? 503
                                 : kind == faultKind::temporary ? 200
                                                                : 0);
    if (kind == faultKind::temporary)
        QCOMPARE(first["errors"].items().front().at({"extensions", "type"}).text(), "TEMPORARY_FAILURE");
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(),
             size_t(processed ? 1 : 0));
    sandbox.advance(3s);
    QVERIFY(sandbox.ask(request).contains("data"));
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(), size_t(1));
    sandbox.operate(sandboxOperation::fault, {{"kind", "no-such"}});
    QCOMPARE(sandbox.lastRefused, "value");
}

// A repetition waits for the first answer (section 11, idempotency).
void TestKronorSandbox::slowAnswerIsWaitedFor()
{
    SandboxDriver sandbox;
    const Operation request =
        request::createOrder(OrderVariant::Invoice, SandboxDriver::purchase("order-1", 20007));
    sandbox.ask(request);
    QVERIFY(sandbox.lastBody.isEmpty());
    sandbox.advance(10s);
    sandbox.ask(request);
    QVERIFY(sandbox.lastBody.isEmpty());
    sandbox.advance(2s);
    QVERIFY(sandbox.lastBody.contains("waitToken"));
}

void TestKronorSandbox::expiredAndBlockedTokens()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    QCOMPARE(sandbox.statusOf(token), "PRE_FLIGHT_SCORING");
    const QByteArray tid = claimsOf(readToken(token).value()).id;
    sandbox.query("mutation {blockToken(token: {tokenId: \"" + tid + "\"}) {tokensBlocked}}");
    QCOMPARE(messageIn(sandbox.ask(request::watchOrder(false), token)), "Could not verify JWT: JWTExpired");
    const QByteArray second = sandbox.create("order-2");
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "order-2"}});
    QCOMPARE(codeOf(sandbox.ask(request::watchOrder(false), second)), "invalid-jwt");
    const QByteArray third = sandbox.create("order-3");
    sandbox.advance(std::chrono::hours(25));
    QCOMPARE(codeOf(sandbox.ask(request::watchOrder(false), third)), "invalid-jwt");
}

// Purchase, number, status, subscribers, then the redirect (section 11).
void TestKronorSandbox::approvalMovesTheOrderFirst()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    QVERIFY(sandbox.lastPage);
    QCOMPARE(sandbox.lastPage->id, page::sca);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.lastStatus, 303);
    QCOMPARE(sandbox.lastLocation,
             "http://127.0.0.1:8080/"
             "return?purchase=a&status=WAITING_FOR_CAPTURE&reference=order-1&purchaseId=4711");
    QCOMPARE(sandbox.statusOf(token), "WAITING_FOR_CAPTURE");
    QCOMPARE(sandbox.ask(request::readPurchase("order-1"))
                 .at({"data", "purchases"})
                 .items()
                 .front()["id"]
                 .toCompact(),
             "4711");
    const Json bankid =
        sandbox.query("{bankIdAuth {status hintCode purchaseOrderId}}", token).at({"data", "bankIdAuth"});
    QCOMPARE(bankid.toCompact(), R"([{"status":"COMPLETE","hintCode":null,"purchaseOrderId":"order-1"}])");
}

void TestKronorSandbox::identificationEnds_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("bankid");
    QTest::newRow("reject") << QByteArray("outcome.reject") << QByteArray("FAILED userCancel");
    QTest::newRow("back") << QByteArray("back") << QByteArray("CANCELLED cancelled");
    QTest::newRow("timeout") << QByteArray("outcome.timeout") << QByteArray("FAILED expiredTransaction");
    QTest::newRow("wrong person") << QByteArray("outcome.wrong-person") << QByteArray("FAILED ");
}

void TestKronorSandbox::identificationEnds()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, bankid);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.press(url, control);
    QCOMPARE(sandbox.lastLocation,
             "http://127.0.0.1:8080/return?purchase=a&status=REJECTED&reference=order-1");
    QCOMPARE(sandbox.statusOf(token), "REJECTED");
    const Json row =
        sandbox.query("{bankIdAuth {status hintCode}}").at({"data", "bankIdAuth"}).items().front();
    QCOMPARE(row["status"].text() + ' ' + row["hintCode"].text(), bankid);
}

void TestKronorSandbox::pagesNeedAToken()
{
    SandboxDriver sandbox;
    sandbox.open(sandbox.scaUrl("nonsense"));
    QCOMPARE(sandbox.lastStatus, 400);
    sandbox.open(sandbox.scaUrl(SandboxDriver::apiToken())); // foreign
    QCOMPARE(sandbox.lastStatus, 400);
    const QByteArray token = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "order-1"}});
    sandbox.open(sandbox.scaUrl(token));
    QCOMPARE(sandbox.lastStatus, 400);
}

void TestKronorSandbox::reloadRepeatsNothing()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    sandbox.open(sandbox.scaUrl(token));
    sandbox.open(sandbox.scaUrl(token));
    QCOMPARE(sandbox.query("{bankIdAuth {id}}").at({"data", "bankIdAuth"}).items().size(), size_t(1));
    QCOMPARE(sandbox.statusOf(token), "SCA_REQUIRED");
}

void TestKronorSandbox::finishedOrderRedirects()
{
    SandboxDriver sandbox;
    const QByteArray done = sandbox.create("order-1", 20003);
    const QByteArray refusedOne = sandbox.create("order-2", 20001);
    sandbox.advance(10s);
    sandbox.open(sandbox.scaUrl(done));
    QVERIFY(sandbox.lastLocation.contains("status=WAITING_FOR_CAPTURE"));
    sandbox.open(sandbox.scaUrl(refusedOne));
    QVERIFY(sandbox.lastLocation.contains("status=REJECTED"));
}

void TestKronorSandbox::htmlFormOutcome()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                    Navigation{Window::Self, {}, "POST", url, {{"outcome", "approve"}}});
    QCOMPARE(sandbox.lastStatus, 303);
    QVERIFY(sandbox.lastLocation.contains("WAITING_FOR_CAPTURE"));
}

void TestKronorSandbox::animatedCode()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    const auto code = [&] {
        for (const OpenPage &open : sandbox.machine().pages())
            for (const Block &block : open.page.blocks)
                if (block.kind == Block::Kind::Qr)
                    return block.payload;
        return QByteArray();
    };
    QSet<QByteArray> codes;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(code().startsWith("bankid."));
        codes.insert(code());
        sandbox.advance(1s);
    }
    QCOMPARE(codes.size(), 5); // another one every virtual second
    sandbox.press(url, control::openApp);
    QVERIFY(sandbox.lastPage->advance->url.startsWith("bankid:///?autostarttoken="));
    QCOMPARE(code(), ""); // same device
    sandbox.press(url, control::otherDevice);
    QVERIFY(!code().isEmpty());
    sandbox.advance(180s);
    QCOMPARE(sandbox.statusOf(token), "REJECTED");
    QVERIFY(sandbox.navigations.last().contains("status=REJECTED")); // the page leaves by itself
}

void TestKronorSandbox::lateStatus()
{
    SandboxDriver sandbox;
    sandbox.set(sandboxOperation::late, "on");
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.contains("purchaseId=4711"));
    QCOMPARE(sandbox.statusOf(token), "SCA_REQUIRED");
    sandbox.advance(3s);
    QCOMPARE(sandbox.statusOf(token), "WAITING_FOR_CAPTURE");
}

void TestKronorSandbox::cancelBeforeCompletion()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const auto cancel = [&] {
        return sandbox.ask(request::cancelOrder("order-1"))
            .at({"data", "purchaseOrderCancel", "result"})
            .toBool();
    };
    QVERIFY(cancel());
    QCOMPARE(sandbox.statusOf(token), "CANCELLED");
    QVERIFY(!cancel());
    QVERIFY(
        !sandbox.ask(request::cancelOrder("no-such")).at({"data", "purchaseOrderCancel", "result"}).toBool());
}

void TestKronorSandbox::captureAndReturn()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    QCOMPARE(messageIn(sandbox.ask(request::returnAll("4711", "r0"))),
             "nothing was captured that is not returned");
    QCOMPARE(sandbox.ask(request::captureAll("4711", "c1"))
                 .at({"data", "newPurchaseCaptureAll", "captureId"})
                 .toCompact(),
             "1");
    QCOMPARE(sandbox.statusOf(token), "CAPTURE_DONE");
    QCOMPARE(messageIn(sandbox.ask(request::captureAll("4711", "c2"))), "purchase is CAPTURE_DONE");
    QCOMPARE(sandbox.ask(request::captureAll("4711", "c1"))
                 .at({"data", "newPurchaseCaptureAll", "captureId"})
                 .toCompact(),
             "1");
    QVERIFY(sandbox.ask(request::returnAll("4711", "r1")).contains("data"));
    const Json row = sandbox
                         .query("{purchases {status {status} items {quantityDelivered quantityReturned "
                                "totalReturnedAmount} captures "
                                "{totalAmount} returns {totalAmount}}}")
                         .at({"data", "purchases"})
                         .items()
                         .front();
    QCOMPARE(
        row.toCompact(),
        R"({"status":[{"status":"RETURNED"}],"items":[{"quantityDelivered":1,"quantityReturned":1,"totalReturnedAmount":20003}],"captures":[{"totalAmount":20003}],"returns":[{"totalAmount":20003}]})");
    QVERIFY(!sandbox.ask(request::cancelPurchase("4711")).at({"data", "purchaseCancel", "result"}).toBool());
}

namespace {

void answerHook(SandboxDriver &sandbox, int status, const QByteArray &body)
{
    sandbox.receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                    httpResponse(status, "text/plain", body), sandbox.hookTags.last());
}

} // namespace

// One unacknowledged message blocks all later ones (section 12, 20).
void TestKronorSandbox::webhooksKeepOrder()
{
    SandboxDriver sandbox;
    const Json set = sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    const Secret secret(set.at({"data", "setWebhookUrl", "hmacSecret"}).text());
    QCOMPARE(secret.expose().size(), 36);
    sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    QCOMPARE(sandbox.hooks.size(), size_t(1));
    const HttpRequest first = sandbox.hooks.front();
    const auto head = parseRequestHead(first.raw.head);
    QVERIFY(verifyWebhook(secret, header(head->headers, signatureHeader), first.raw.body));
    QCOMPARE(header(head->headers, signatureHeader), signWebhook(secret, first.raw.body)); // lower-case hex
    sandbox.ask(request::captureAll("4711", "c1"));
    QCOMPARE(sandbox.hooks.size(), size_t(1)); // waits
    answerHook(sandbox, 200, "ok");            // not "[accepted]"
    QCOMPARE(
        sandbox.query("{webhookURLs {materializedStatus faulty}}").at({"data", "webhookURLs"}).toCompact(),
        R"([{"materializedStatus":"waiting_for_next_attempt","faulty":false}])");
    sandbox.advance(1s);
    QCOMPARE(sandbox.hooks.size(), size_t(2));
    const auto again = readWebhook(sandbox.hooks.back().raw.body);
    QCOMPARE(again->front().id, "1"); // the same first, then what has come since
    QVERIFY(again->size() > 1);
    answerHook(sandbox, 200, "thank you [accepted]");
    const Json stored = sandbox.query("{successfulWebhookNotifications(orderBy: {id: ASC}) {id event}}")
                            .at({"data", "successfulWebhookNotifications"});
    QVERIFY(stored.items().size() >= 2);
    QCOMPARE(stored.items().front()["event"].text(), "purchaseStateUpdate");
}

void TestKronorSandbox::webhooksAreGivenUp()
{
    SandboxDriver sandbox;
    sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(sandbox.hooks.size(), size_t(i + 1));
        answerHook(sandbox, 500, {});
        sandbox.advance(std::chrono::seconds(1 << i));
    }
    QCOMPARE(
        sandbox.query("{webhookURLs {materializedStatus faulty}}").at({"data", "webhookURLs"}).toCompact(),
        R"([{"materializedStatus":"given_up","faulty":true}])");
    sandbox.advance(std::chrono::hours(1));
    QCOMPARE(sandbox.hooks.size(), size_t(8));
    sandbox.operate(sandboxOperation::retryWebhooks, {});
    QCOMPARE(sandbox.hooks.size(), size_t(9));
}

namespace {

Json sessionFor(SandboxDriver &sandbox, const QByteArray &reference, qint64 amount)
{
    Order order = findSample("coffee")->order;
    order.reference = reference;
    order.customer = testCustomer("SE");
    Json input = request::sessionInput(order, *totalsOf(order, Rounding::None, VatRule::Included), reference,
                                       sandbox.now() + std::chrono::hours(1));
    input.set("amount", Json::integer(amount));
    return input;
}

} // namespace

void TestKronorSandbox::paymentSessions()
{
    SandboxDriver sandbox;
    const Json input = sessionFor(sandbox, "S-1", 20000);
    const QByteArray token =
        sandbox.ask(request::createSession(input)).at({"data", "newPaymentSession", "token"}).text();
    QVERIFY(!token.isEmpty());
    Json late = sessionFor(sandbox, "S-2", 20000);
    late.set("expiresAt", Json::string("2030-01-01T00:00:00Z"));
    QCOMPARE(messageIn(sandbox.ask(request::createSession(late))),
             "expiresAt must be within the next 24 hours");
    Json odd = sessionFor(sandbox, "S-3", 20000);
    odd.set("message", Json::string("no <signs>"));
    QCOMPARE(messageIn(sandbox.ask(request::createSession(odd))), "invalid message");
    const auto pay = request::createPayment(
        {"creditCard",
         "p-1",
         "http://localhost:8082/reepay-redirect?merchantReturnUrl=http%3A%2F%2F127.0.0.1%3A8080%2Freturn",
         "http://127.0.0.1:8080/return",
         {}});
    const Json paid = sandbox.ask(*pay, token);
    const QByteArray id = request::paymentIdOf(paid["data"]);
    QVERIFY(isPaymentRequestId(id)); // a UUID, not a bearer token
    QVERIFY(paid.at({"data", "addSessionDeviceInformation", "result"}).toBool());
    const auto row = [&] {
        return sandbox.ask(request::watchPayments(false), token)
            .at({"data", "paymentRequests"})
            .items()
            .front();
    };
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"INITIALIZING"}])");
    sandbox.advance(2s);
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"WAITING_FOR_PAYMENT"}])");
    QVERIFY(row()["transactionSwishDetails"].isNull()); // of another method
    const QByteArray url = row()["transactionCreditCardDetails"].items().front()["sessionUrl"].text();
    sandbox.open(url);
    QCOMPARE(sandbox.lastPage->id, page::payment);
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.startsWith("http://localhost:8082/reepay-redirect?"));
    sandbox.open(sandbox.lastLocation);
    QCOMPARE(sandbox.lastLocation, "http://127.0.0.1:8080/return");
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"AUTHORIZED"}])");
    QCOMPARE(row()["resultingPaymentId"].toCompact(), "9001"); // in the same update
    const Json again =
        sandbox.ask(*request::createPayment({"paypal", "p-2", "https://a.example", {}, {}}), token);
    QVERIFY(again.contains("errors"));
}

void TestKronorSandbox::refundAndRelease()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.ask(request::createSession(sessionFor(sandbox, "S-1", 20000)))
                                 .at({"data", "newPaymentSession", "token"})
                                 .text();
    sandbox.ask(*request::createPayment(
                    {"creditCard", "p-1", "https://a.example", "http://127.0.0.1:8080/return", {}}),
                token);
    sandbox.advance(2s);
    const Json row =
        sandbox.ask(request::watchPayments(false), token).at({"data", "paymentRequests"}).items().front();
    const QByteArray url = row["transactionCreditCardDetails"].items().front()["sessionUrl"].text();
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QVERIFY(
        sandbox.ask(request::refundPayment("9001", 100, "r-1")).contains("errors")); // nothing captured yet
    QVERIFY(sandbox.ask(request::capturePayment("9001", 15000, "c-1")).contains("data"));
    QVERIFY(sandbox.ask(request::capturePayment("9001", 6000, "c-2")).contains("errors")); // too much
    QVERIFY(sandbox.ask(request::releasePayment("9001", 5000, "l-1")).contains("data"));
    QVERIFY(sandbox.ask(request::refundPayment("9001", 15000, "r-2")).contains("data"));
    const Json payment = sandbox.query("{payments {amountPaid currentStatus refunds {status {status}}}}")
                             .at({"data", "payments"})
                             .items()
                             .front();
    QCOMPARE(
        payment.toCompact(),
        R"({"amountPaid":15000,"currentStatus":"PAID","refunds":[{"status":[{"status":"WAITING_FOR_REFUND"}]}]})");
    sandbox.advance(2s);
    QCOMPARE(sandbox.query("{refunds {status {status}}}").at({"data", "refunds"}).toCompact(),
             R"([{"status":[{"status":"PAID"}]}])");
}

void TestKronorSandbox::identitySessions()
{
    SandboxDriver sandbox;
    const Json made = sandbox.ask(request::createScaSession("i-1", "https://shop.example/back",
                                                            "198001019876"))["data"]["newScaSession"];
    const QByteArray url = "http://localhost:8081/bankId?" + buildForm({{"token", made["token"].text()}});
    sandbox.open(url);
    QCOMPARE(sandbox.lastPage->id, page::bankid);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.lastLocation, "https://shop.example/back"); // no documented parameters
    const Json rows = sandbox.ask(request::readIdentity(made["id"].text())).at({"data", "bankIdAuth"});
    QCOMPARE(rows.items().front()["status"].text(), "COMPLETE");
    QVERIFY(sandbox.ask(request::createScaSession("i-2", "not-a-url", {})).contains("errors"));
}

void TestKronorSandbox::unknownPaths()
{
    SandboxDriver sandbox;
    sandbox.send(httpRequest("GET", "http://localhost:8081/v1/graphql", {}, {}));
    QCOMPARE(sandbox.lastStatus, 404);
    QCOMPARE(sandbox.lastBody, R"({"path":"$","error":"resource does not exist","code":"not-found"})");
    sandbox.send(httpRequest("POST", "http://localhost:8081/v2/graphql", {}, {}));
    QCOMPARE(sandbox.lastStatus, 404);
}

void TestKronorSandbox::introspection()
{
    SandboxDriver sandbox;
    const Json answer =
        sandbox.query("{__schema {mutationType {name}} __type(name: \"PurchaseOrder\") {fields {name}}}");
    QCOMPARE(answer.at({"data", "__schema", "mutationType", "name"}).text(), "mutation_root");
    QVERIFY(answer.at({"data", "__type", "fields"}).items().size() > 8);
}

void TestKronorSandbox::everyFidelityRowNamesATest()
{
    QVERIFY(descriptor().fidelity.size() > 40);
    for (const FidelityRow &row : descriptor().fidelity) {
        QVERIFY2(row.source.startsWith("kronor.md section "), row.id.constData());
        QCOMPARE(row.test.isEmpty(), row.mark == FidelityRow::Mark::Missing);
    }
}

QTEST_APPLESS_MAIN(TestKronorSandbox)
#include "tst_kronor_sandbox.moc"
