// Kronor's side: the API, its errors and roles, idempotency, personas, pages, webhooks (kronor.md section
// 11).
#include "../../support/fidelity_check.h"
#include "providers/kronor/flow.h"
#include "sandbox_driver.h"
#include "session/gate.h"

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
    void creationTimes();
    void documents();
    void mistakesInDocuments_data();
    void mistakesInDocuments();
    void bigintsAsTheSwitchSays();
    void repeatsByteForByte();
    void conflictsChangeNothing();
    void keysOfDifferentMutationsDoNotMeet();
    void refusedRequestsUseNoKey();
    void faults_data();
    void faults();
    void repetitionsAreStruckToo();
    void slowAnswerIsWaitedFor();
    void expiredAndBlockedTokens();
    void unknownPaths();
    void introspection();
    void textsOfDigitsAreTexts();
    void nullIsNoOperand();
    void badOperandsAreErrors_data();
    void badOperandsAreErrors();
    void timesAreCompared();
    void businessErrorsHaveNoPath();
    void faultsOfQueries_data();
    void faultsOfQueries();
    void lateAndLostAreOnlyWhatWasDone();
    void foreignTokens();
    void movedByHandOnlyWhatIsOpen();
    void browsersMayAsk();
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
    QTest::addColumn<QByteArray>("member"); // of the purchase, or of its only line or its address after a dot
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("why"); // in the message
    const auto row = [](const char *name, const char *member, const QByteArray &value, const char *why) {
        QTest::newRow(name) << QByteArray(member) << value << QByteArray(why);
    };
    const auto text = [](int length) { return '"' + QByteArray(length, 'k') + '"'; };
    row("key", "idempotencyKey", "\"a b\"", "invalid idempotencyKey: ");
    row("long key", "idempotencyKey", text(65), "invalid idempotencyKey: ");
    row("long reference", "merchantReference", text(65),
        "invalid merchantReference: at most 64 characters, given 65");
    row("country", "purchaseCountry", "\"Sweden\"", "for type 'Country'");
    row("language", "purchaseLanguage", "\"RU\"", "for type 'Language'");
    row("total", "purchaseTotalAmount", "20001",
        "invalid purchaseTotalAmount: the lines add up to 20000, given 20001");
    row("tax", "purchaseTaxAmount", "4002", "invalid purchaseTaxAmount: ");
    row("lines", "purchaseLines", "[]", "invalid purchaseTotalAmount: ");
    row("large", "purchaseTotalAmount", "2147483648", "type 'Int'");
    row("unknown", "color", "\"blue\"", "field 'color' not found in type");
    row("long name", "line.name", text(101),
        "invalid purchaseLines/0/name: at most 100 characters, given 101");
    row("long article", "line.reference", text(65), "invalid purchaseLines/0/reference: at most 64");
    row("long image", "line.imageUrl", "\"https://" + QByteArray(9993, 'k') + '"',
        "invalid purchaseLines/0/imageUrl: at most 10000 characters, given 10001");
    row("relative image", "line.imageUrl", "\"a.png\"",
        "invalid purchaseLines/0/imageUrl: an absolute address");
    row("relative item", "line.itemUrl", "\"/a\"", "invalid purchaseLines/0/itemUrl: an absolute address");
    row("quantity", "line.quantity", "0", "invalid purchaseLines/0/quantity: quantity above 0");
    row("rate", "line.taxRate", "-1", "invalid purchaseLines/0/taxRate: tax rate not negative");
    row("line total", "line.pricePerItem", "19999",
        "invalid purchaseLines/0/totalAmount: 1 x 19999 - 0 = 19999");
    row("long first name", "address.firstName", text(101), "invalid billingAddress/firstName: at most 100");
    row("long street", "address.streetAddress", text(10001),
        "invalid billingAddress/streetAddress: at most 10000");
    row("street number", "address.streetNumber", "\"1\"",
        "streetNumber is not given together with streetAddress");
}

void TestKronorSandbox::validates()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, why);
    SandboxDriver sandbox;
    Json purchase = SandboxDriver::purchase("order-1");
    const Json given = Json::parse('[' + value + ']')->items().front();
    if (member.startsWith("line.")) {
        Json line = purchase["purchaseLines"].items().front();
        line.set(member.mid(5), given);
        purchase.set("purchaseLines", Json::array({line}));
    } else if (member.startsWith("address.")) {
        Json address = purchase["billingAddress"];
        address.set(member.mid(8), given);
        purchase.set("billingAddress", address);
    } else {
        purchase.set(member, given);
    }
    const Json answer = sandbox.ask(request::createOrder(OrderVariant::Invoice, purchase));
    QCOMPARE(codeOf(answer), "validation-failed");
    QVERIFY2(messageIn(answer).contains(why), messageIn(answer).constData());
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
}

// Strictly increasing, also of one moment, so that clients can page by them and sort them as text.
void TestKronorSandbox::creationTimes()
{
    SandboxDriver sandbox;
    for (const char *key : {"a-1", "a-2", "a-3"})
        sandbox.create(key);
    const Json rows = sandbox.query("{purchaseOrders(orderBy: {createdAt: ASC}) {id createdAt}}")
                          .at({"data", "purchaseOrders"});
    QCOMPARE(rows.items().size(), size_t(3));
    QByteArray before;
    for (const Json &row : rows.items()) {
        const QByteArray now = row["createdAt"].text();
        QCOMPARE(now.size(), qsizetype(sizeof("2026-01-02T00:00:00.000000+00:00") - 1));
        QVERIFY(now.endsWith("+00:00") && now > before);
        before = now;
    }
    QCOMPARE(rows.items().back()["id"].text(), "a-3");
}

// The subset of section 11.
void TestKronorSandbox::documents()
{
    SandboxDriver sandbox;
    sandbox.create("order-1");
    const QByteArray document = R"(
        query Other { version }
        query Wanted($id: String = "order-1", $more: Boolean!) {
          ...Orders
          none: purchaseOrders(where: {id: {_eq: """order-1
          and more"""}}) { id }
          version @skip(if: $more)
        }
        fragment Orders on query_root {
          mine: purchaseOrders(where: {id: {_in: [$id]}, status: {status: {_neq: REJECTED}}}, limit: 1) {
            ... on PurchaseOrder { __typename id }
            purchaseLanguage @include(if: $more)
          }
        })";
    const Json answer =
        sandbox.ask({document, "Wanted", Json::object({{"more", Json::boolean(true)}})})["data"];
    QCOMPARE(answer.toCompact(),
             R"({"mine":[{"__typename":"PurchaseOrder","id":"order-1","purchaseLanguage":"SV"}],"none":[]})");
}

void TestKronorSandbox::mistakesInDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const char *document) {
        QTest::newRow(name) << QByteArray(document);
    };
    row("which of two", "query A { version } query B { version }");
    row("unknown argument", "{ purchaseOrders(first: 1) { id } }");
    row("unknown enum value", "{ purchaseOrders(orderBy: {id: UP}) { id } }");
    row("unknown field of an input", "{ purchaseOrders(where: {colour: {_eq: \"red\"}}) { id } }");
    row("missing input", "mutation { purchaseOrderCancel(cancel: {}) { result } }");
    row("missing argument", "mutation { purchaseOrderCancel { result } }");
    row("unused variable", "query ($id: String) { version }");
    row("undefined variable", "{ purchaseOrders(where: {id: {_eq: $id}}) { id } }");
    row("unknown fragment", "{ ...Nothing }");
    row("no selection", "{ purchaseOrders }");
}

void TestKronorSandbox::mistakesInDocuments()
{
    QFETCH(QByteArray, document);
    SandboxDriver sandbox;
    const Json answer = sandbox.query(document);
    QCOMPARE(sandbox.lastStatus, 200);
    QVERIFY(!answer.contains("data"));
    QVERIFY(!messageIn(answer).isEmpty());
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
    for (const Fields &wrong : {Fields{{"kind", "no-such"}}, Fields{{"kind", kind}, {"times", "abc"}},
                                Fields{{"kind", kind}, {"milliseconds", "-1"}},
                                Fields{{"kind", kind}, {"operation", "noSuchMutation"}}}) {
        sandbox.lastRefused.clear();
        sandbox.operate(sandboxOperation::fault, wrong);
        QCOMPARE(sandbox.lastRefused, "value");
    }
}

// Lost or late as often as was asked for, also where the same request comes again: one effect.
void TestKronorSandbox::repetitionsAreStruckToo()
{
    SandboxDriver sandbox;
    sandbox.operate(sandboxOperation::fault, {{"kind", faultKind::cutAfter}, {"times", "2"}});
    const Operation request = request::createOrder(OrderVariant::Invoice, SandboxDriver::purchase("order-1"));
    for (int attempt = 0; attempt < 2; ++attempt) {
        sandbox.ask(request);
        QVERIFY(sandbox.lastCut);
    }
    sandbox.lastCut = false;
    QVERIFY(sandbox.ask(request).contains("data"));
    QVERIFY(!sandbox.lastCut);
    QCOMPARE(sandbox.query("{purchaseOrders {id}}").at({"data", "purchaseOrders"}).items().size(), size_t(1));
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
    QCOMPARE(sandbox.query("mutation {blockToken(token: {tokenId: \"nobody's\"}) {tokensBlocked}}")
                 .at({"data", "blockToken", "tokensBlocked"})
                 .text(),
             "0");
    const QByteArray second = sandbox.create("order-2");
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "order-2"}});
    QCOMPARE(codeOf(sandbox.ask(request::watchOrder(false), second)), "invalid-jwt");
    const Json identity = sandbox.ask(request::createScaSession("i-1", "https://shop.example", {}));
    sandbox.operate(sandboxOperation::expireToken,
                    {{"ref", identity.at({"data", "newScaSession", "id"}).text()}});
    sandbox.open("http://localhost:8081/bankId?" +
                 buildForm({{"token", identity.at({"data", "newScaSession", "token"}).text()}}));
    QCOMPARE(sandbox.lastStatus, 400);
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "no-such"}});
    QCOMPARE(sandbox.lastRefused, "ref.unknown");
    const QByteArray third = sandbox.create("order-3");
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "api"}});
    QCOMPARE(codeOf(sandbox.query("{version}")), "invalid-jwt");
    sandbox.advance(std::chrono::hours(25));
    QCOMPARE(codeOf(sandbox.ask(request::watchOrder(false), third)), "invalid-jwt");
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
    const Json directives = sandbox.query("{__schema {directives {name locations args {name defaultValue}}}}")
                                .at({"data", "__schema", "directives"});
    QCOMPARE(directives.items().size(), size_t(3));
    QCOMPARE(directives.items().back().toCompact(),
             R"({"name":"cached","locations":["QUERY"],"args":[{"name":"ttl","defaultValue":"60"},)"
             R"({"name":"refresh","defaultValue":"false"}]})");
    QVERIFY(sandbox.query("query @cached(ttl: 5) {version}").contains("data"));
    QVERIFY(sandbox.query("query @cached(tll: 5) {version}").contains("errors"));
    QVERIFY(sandbox.query("query @cashed {version}").contains("errors"));
    QVERIFY(sandbox.query("{version @cached}").contains("errors"));
}

// An id is a text, whatever it is made of; amounts are numbers, also as decimal strings.
void TestKronorSandbox::textsOfDigitsAreTexts()
{
    SandboxDriver sandbox;
    for (const char *key : {"007", "7", "10", "2", "1x"})
        sandbox.create(key);
    const auto ids = [&](const QByteArray &arguments) {
        QByteArrayList names;
        const Json rows =
            sandbox.query("{purchaseOrders(" + arguments + ") {id}}").at({"data", "purchaseOrders"});
        for (const Json &row : rows.items())
            names << row["id"].text();
        return names.join(' ');
    };
    QCOMPARE(ids("where: {id: {_in: [\"07\", \"7\"]}}"), "7");
    QCOMPARE(ids("orderBy: {id: ASC}"), "007 10 1x 2 7");
    sandbox.set(sandboxOperation::bigints, "string");
    QCOMPARE(ids("where: {purchaseTotalAmount: {_eq: \"20000\"}, id: {_eq: \"7\"}}"), "7");
    QCOMPARE(ids("where: {purchaseTotalAmount: {_lt: 9}}"), "");
}

// It would be no condition at all, and everything would fit (section 4.1).
void TestKronorSandbox::nullIsNoOperand()
{
    SandboxDriver sandbox;
    sandbox.create("order-1");
    const auto error = [&](const QByteArray &document, const char *variables = "{}") {
        const Json answer = sandbox.ask({document, {}, *Json::parse(variables)});
        if (!answer.contains("errors"))
            return answer.toCompact();
        const Json one = answer["errors"].items().front();
        return one["message"].text() + " at " + one.at({"extensions", "path"}).text();
    };
    QCOMPARE(error("{purchaseOrders(where: {id: {_neq: null}}) {id}}"),
             "unexpected null value for type 'String' at $.selectionSet.purchaseOrders.args.where.id._neq");
    QCOMPARE(
        error("query ($id: String) {purchaseOrders(where: {_or: [{id: {_eq: $id}}]}) {id}}",
              R"({"id":null})"),
        "unexpected null value for type 'String' at $.selectionSet.purchaseOrders.args.where._or.id._eq");
    QCOMPARE(
        error("{purchaseOrders {status(where: {status: {_eq: null}}) {status}}}"),
        "unexpected null value for type 'OrderStatusEnum' at $.selectionSet.status.args.where.status._eq");
    QCOMPARE(error("{purchaseOrders(where: null) {id}}"),
             R"({"data":{"purchaseOrders":[{"id":"order-1"}]}})");
}

// What the engine or its database could not do anything with is an error, no empty list.
void TestKronorSandbox::badOperandsAreErrors_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *arguments, const char *message, const char *path, const char *code) {
        QTest::newRow(arguments) << QByteArray(arguments) << QByteArray(message) << QByteArray(path)
                                 << QByteArray(code);
    };
    row("where: {id: {_regex: \"(\"}}", "invalid regular expression: ", "$", "data-exception");
    row("where: {id: {_nsimilar: \"a(\"}}", "invalid regular expression: ", "$", "data-exception");
    row("where: {createdAt: {_gt: \"foo\"}}",
        "invalid input syntax for type timestamp with time zone: \"foo\"", "$", "data-exception");
    row("where: {_not: {resultingPurchaseId: {_in: [1, \"x\"]}}}",
        "invalid input syntax for type bigint: \"x\"", "$", "data-exception");
    row("where: {status: {enteredAt: {_lt: \"2026-13-01\"}}}",
        "invalid input syntax for type timestamp with time zone: \"2026-13-01\"", "$", "data-exception");
    row("where: {_or: [{id: {_eq: \"a\"}}, {createdAt: {_eq: \"2026-01-02 25:00\"}}]}",
        "invalid input syntax for type timestamp with time zone: \"2026-01-02 25:00\"", "$",
        "data-exception");
    row("limit: -1", "unexpected negative value", "$.selectionSet.purchaseOrders.args.limit",
        "validation-failed");
    row("offset: -1", "unexpected negative value", "$.selectionSet.purchaseOrders.args.offset",
        "validation-failed");
    row("distinctOn: purchaseTotalAmount, orderBy: {id: ASC}",
        "\"distinctOn\" columns must match initial \"orderBy\" columns", "$.selectionSet.purchaseOrders.args",
        "validation-failed");
}

void TestKronorSandbox::badOperandsAreErrors()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, message);
    SandboxDriver sandbox; // without a row too: nothing is compared, and it is wrong all the same
    const Json answer = sandbox.query("{purchaseOrders(" + arguments + ") {id}}");
    QVERIFY2(answer.contains("errors"), answer.toCompact().constData());
    const Json error = answer["errors"].items().front();
    QVERIFY2(error["message"].text().startsWith(message), error.toCompact().constData());
    QTEST(error.at({"extensions", "path"}).text(), "path");
    QTEST(error.at({"extensions", "code"}).text(), "code");
    const Json ofUuid = sandbox.query("{bankIdAuth(where: {scaSessionId: {_eq: \"nix\"}}) {status}}");
    QCOMPARE(ofUuid["errors"].items().front()["message"].text(),
             "invalid input syntax for type uuid: \"nix\"");
}

// Times are compared, not the texts that say them.
void TestKronorSandbox::timesAreCompared()
{
    SandboxDriver sandbox;
    sandbox.create("a-1"); // at 2026-01-02T00:00:00
    const auto found = [&](const QByteArray &condition) {
        return sandbox.query("{purchaseOrders(where: {createdAt: {" + condition + "}}) {id}}")
            .at({"data", "purchaseOrders"})
            .items()
            .size();
    };
    QCOMPARE(found("_gte: \"2026-01-02T00:00:00Z\""), size_t(1));
    QCOMPARE(found("_gt: \"2026-01-02T00:30:00+01:00\""), size_t(1));
    QCOMPARE(found("_gt: \"2026-01-01\", _lt: \"2026-01-03\""), size_t(1));
    QCOMPARE(found("_gt: \"2026-01-02T00:00:01Z\""), size_t(0));
    const Json exact = sandbox.query("{purchaseOrders {createdAt}}").at({"data", "purchaseOrders"});
    QCOMPARE(found("_eq: \"" + exact.items().front()["createdAt"].text() + '"'), size_t(1));
    QCOMPARE(sandbox.query("{purchaseOrders(distinctOn: [purchaseTotalAmount, id], orderBy: {id: ASC}) {id}}")
                 .at({"data", "purchaseOrders"})
                 .items()
                 .size(),
             size_t(1));
}

// Section 5: type and code, and nothing else.
void TestKronorSandbox::businessErrorsHaveNoPath()
{
    SandboxDriver sandbox;
    const auto extensions = [&](const Json &answer) {
        return answer["errors"].items().front()["extensions"].toCompact();
    };
    QCOMPARE(extensions(sandbox.ask(request::captureAll("1", "c-1"))),
             R"({"type":"VALIDATION_FAILURE","code":"validation-failed"})");
    sandbox.operate(sandboxOperation::fault, {{"kind", "temporary"}});
    QCOMPARE(extensions(sandbox.ask(request::captureAll("1", "c-2"))),
             R"({"type":"TEMPORARY_FAILURE","code":"unexpected"})");
}

void TestKronorSandbox::faultsOfQueries_data()
{
    faults_data();
}

// Faults on demand are for any operation (section 11); one that names none is a mutation's, so that polling
// does not use it up.
void TestKronorSandbox::faultsOfQueries()
{
    QFETCH(QByteArray, kind);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const auto fault = [&](const char *operation) {
        sandbox.operate(sandboxOperation::fault, {{"operation", operation}, {"kind", kind}});
    };
    const auto works = [&] { return sandbox.ask(request::watchOrder(false), token).contains("data"); };
    fault("");
    QVERIFY(works());
    fault("purchaseOrders");
    QVERIFY(sandbox.query("{purchases {id}}").contains("data"));
    QVERIFY(!works());
    QCOMPARE(sandbox.lastCut, kind.startsWith("cut"));
    QCOMPARE(sandbox.lastStatus, kind == faultKind::unavailable ? 503
                                 : kind == faultKind::temporary ? 200
                                                                : 0);
    if (kind == faultKind::delay) { // as long as persona 07, where nothing else is said
        sandbox.advance(11s);
        QCOMPARE(sandbox.lastStatus, 0);
        sandbox.advance(1s);
        QCOMPARE(sandbox.lastStatus, 200);
    }
    QVERIFY(works());
}

// Personas 07 and 08, and the faults: an answer is late or lost only where something was done.
void TestKronorSandbox::lateAndLostAreOnlyWhatWasDone()
{
    SandboxDriver sandbox;
    for (qint64 total : {20007, 20008}) {
        Json wrong = SandboxDriver::purchase("order-1", total);
        wrong.set("purchaseTaxAmount", Json::integer(7));
        QVERIFY(sandbox.ask(request::createOrder(OrderVariant::Invoice, wrong)).contains("errors"));
        QVERIFY(!sandbox.lastCut);
    }
    sandbox.operate(sandboxOperation::fault, {{"kind", "cut-after"}});
    QVERIFY(sandbox.ask(request::captureAll("1", "c-1")).contains("errors"));
    sandbox.create("order-2");
    QVERIFY(sandbox.lastCut);
}

// Signed with the right key and yet none of ours: another role, a role that is not allowed, another merchant.
void TestKronorSandbox::foreignTokens()
{
    SandboxDriver sandbox;
    const auto refusal = [&](const char *role, const char *allowed, const char *merchant) {
        const Json claims = Json::object(
            {{"iat", Json::integer(1700000000)},
             {"exp", Json::integer(1900000000)},
             {"tid", Json::string("2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e12")},
             {"https://hasura.io/jwt/claims",
              Json::object({{"x-hasura-merchant-id", Json::string(merchant)},
                            {"x-hasura-default-role", Json::string(role)},
                            {"x-hasura-allowed-roles", Json::array({Json::string(allowed)})}})}});
        return messageIn(
            sandbox.query("{version}", makeToken(sandboxAccount().secrets.at("jwt-key"), claims)));
    };
    QCOMPARE(refusal("merchant-backend", "merchant-backend", "2"), "");
    const QByteArray notAllowed = "Your requested role is not in allowed roles";
    QCOMPARE(refusal("portal", "portal", "2"), notAllowed);
    QCOMPARE(refusal("merchant-backend", "portal", "2"), notAllowed);
    QCOMPARE(refusal("card-data", "card-data", "2"), notAllowed);
    QCOMPARE(refusal("merchant-backend", "merchant-backend", "3"), "Could not verify JWT: JWTNotInAudience");
}

// What is over stays, and nothing is captured without a purchase.
void TestKronorSandbox::movedByHandOnlyWhatIsOpen()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const auto moved = [&](const char *state) {
        sandbox.lastRefused.clear();
        sandbox.operate(sandboxOperation::next, {{"ref", "order-1"}, {"state", state}});
        return sandbox.lastRefused + ' ' + sandbox.statusOf(token);
    };
    QCOMPARE(moved("CAPTURE_DONE"), "value PRE_FLIGHT_SCORING");
    QCOMPARE(moved("INSTALMENT_PRE_PAYMENT"), " INSTALMENT_PRE_PAYMENT");
    QCOMPARE(moved(""), " WAITING_FOR_CAPTURE");
    QCOMPARE(moved(""), "state WAITING_FOR_CAPTURE");
    QCOMPARE(moved("REJECTED"), "state WAITING_FOR_CAPTURE");
    QCOMPARE(sandbox.query("{purchases {status {status}}}").at({"data", "purchases"}).toCompact(),
             R"([{"status":[{"status":"WAITING_FOR_CAPTURE"}]}])");
}

// CORS (section 11): the browser polls with the waitToken.
void TestKronorSandbox::browsersMayAsk()
{
    const auto head = [](const char *method, const Headers &headers) {
        const RawHttp raw = buildRequest(method, apiPath, headers, {});
        return *parseRequestHead(raw.head);
    };
    const Headers asked{{"Origin", "https://shop.example"},
                        {"Access-Control-Request-Headers", "authorization,content-type"}};
    const auto preflight = answeredAtTheGate(head("OPTIONS", asked), Door::Api, descriptor());
    QVERIFY(preflight);
    for (const char *line : {"HTTP/1.1 204 ", "Access-Control-Allow-Origin: https://shop.example\r\n",
                             "Access-Control-Allow-Credentials: true\r\n",
                             "Access-Control-Allow-Headers: authorization,content-type\r\n"})
        QVERIFY2(preflight->head.contains(line), line);
    const RawHttp answer = withCors(buildResponse(200, {}, "{}"), head("POST", asked), descriptor());
    QVERIFY(answer.head.contains("Access-Control-Allow-Origin: https://shop.example\r\n"));
    QVERIFY(answer.head.contains("Access-Control-Allow-Credentials: true\r\n"));
}

void TestKronorSandbox::everyFidelityRowNamesATest()
{
    QCOMPARE(kassa::test::wrongIn(descriptor(), 80), QByteArray());
}

QTEST_APPLESS_MAIN(TestKronorSandbox)
#include "tst_kronor_sandbox.moc"
