// Subscriptions: both protocols, close codes, what is pushed (kronor.md section 4.9).
#include "sandbox_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;
using namespace kassa::kronor::test;

class TestKronorSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenProtocol_data();
    void chosenProtocol();
    void unknownProtocolIsRefused();
    void followsAnOrder_data();
    void followsAnOrder();
    void pushesOnlyDifferences();
    void closeCodes_data();
    void closeCodes();
    void olderErrors_data();
    void olderErrors();
    void initialisationTimeout();
    void tokenExpires();
    void keepAlive_data();
    void keepAlive();
    void completeEndsOne();
    void refusedAndKilled();
    void queriesOverSockets();
    void merchantHearsOfEverything();
    void faultsOfSubscriptions();
};

namespace {

const QByteArray watch = "subscription Watch { purchaseOrders { status { status } } }";

QByteArray startFrame(bool older, const QByteArray &id, const QByteArray &query = watch)
{
    return frameText({older ? "start" : "subscribe", id, Json::object({{"query", Json::string(query)}})});
}

ExchangeId opened(SandboxDriver &sandbox, bool older, const QByteArray &token)
{
    const ExchangeId socket = sandbox.openSocket({older ? oldProtocol : newProtocol});
    sandbox.say(socket, frameText(initFrame(token)));
    return socket;
}

} // namespace

void TestKronorSockets::chosenProtocol_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("chosen");
    QTest::newRow("new") << QByteArray("graphql-transport-ws") << QByteArray("opened graphql-transport-ws");
    QTest::newRow("old") << QByteArray("graphql-ws") << QByteArray("opened graphql-ws");
    QTest::newRow("both") << QByteArray("graphql-ws,graphql-transport-ws")
                          << QByteArray("opened graphql-transport-ws");
    QTest::newRow("none") << QByteArray() << QByteArray("opened ");
    QTest::newRow("one of them is known") << QByteArray("foo,graphql-ws") << QByteArray("opened graphql-ws");
}

void TestKronorSockets::chosenProtocol()
{
    QFETCH(QByteArray, offered);
    SandboxDriver sandbox;
    const QByteArrayList words = offered.isEmpty() ? QByteArrayList() : offered.split(',');
    sandbox.openSocket({words.begin(), words.end()});
    QTEST(sandbox.takeHeard().first(), "chosen");
}

// What is offered and known to nobody is a mistake of the client's, which should see it.
void TestKronorSockets::unknownProtocolIsRefused()
{
    SandboxDriver sandbox;
    sandbox.openSocket({"foo", "bar"});
    QCOMPARE(sandbox.lastStatus, 400);
    QVERIFY(sandbox.lastBody.contains("graphql-transport-ws"));
    QVERIFY(sandbox.takeHeard().isEmpty());
}

void TestKronorSockets::followsAnOrder_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("graphql-transport-ws") << false;
    QTest::newRow("graphql-ws") << true;
}

void TestKronorSockets::followsAnOrder()
{
    QFETCH(bool, older);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const ExchangeId socket = opened(sandbox, older, token);
    QCOMPARE(sandbox.takeHeard().join('\n'),
             older
                 ? QByteArray("opened graphql-ws\ntext {\"type\":\"connection_ack\"}\ntext {\"type\":\"ka\"}")
                 : QByteArray("opened graphql-transport-ws\ntext {\"type\":\"connection_ack\"}"));
    sandbox.say(socket, startFrame(older, "1"));
    const QByteArray head = older ? R"({"type":"data","id":"1")" : R"({"id":"1","type":"next")";
    const auto frame = [&](const char *state) {
        return "text " + head + ",\"payload\":{\"data\":{\"purchaseOrders\":[{\"status\":[{\"status\":\"" +
               state + "\"}]}]}}}";
    };
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{frame("PRE_FLIGHT_SCORING")}); // the first result at once
    sandbox.advance(2s);
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{frame("SCA_REQUIRED")});
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{frame("WAITING_FOR_CAPTURE")});
}

void TestKronorSockets::pushesOnlyDifferences()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const ExchangeId socket = opened(sandbox, false, token);
    sandbox.say(socket, startFrame(false, "1"));
    sandbox.takeHeard();
    sandbox.create("order-2"); // somebody else's
    QVERIFY(sandbox.takeHeard().isEmpty());
    sandbox.open(sandbox.scaUrl(token)); // nothing that was selected changes
    QVERIFY(sandbox.takeHeard().isEmpty());
    sandbox.set(sandboxOperation::doublePush, "on");
    sandbox.operate(sandboxOperation::next, {{"ref", "order-1"}});
    QCOMPARE(sandbox.takeHeard().size(), 2);
    // The merchant's own subscription sees every order.
    const ExchangeId all = opened(sandbox, false, SandboxDriver::apiToken());
    sandbox.say(all, startFrame(false, "1", "subscription { purchaseOrders(orderBy: {id: ASC}) { id } }"));
    QVERIFY(sandbox.takeHeard().last().contains("order-2"));
}

void TestKronorSockets::closeCodes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("initialised");
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("bad token") << frameText(initFrame("x")) << false
                               << QByteArray("closed 4403 4403: Forbidden");
    QTest::newRow("token not under headers")
        << QByteArray(R"({"type":"connection_init","payload":{"Authorization":"Bearer x"}})") << false
        << QByteArray("closed 4403 4403: Forbidden");
    QTest::newRow("not understood")
        << QByteArray("nonsense") << true
        << QByteArray("closed 4400 4400: Parsing client message failed: not an object with a type");
    QTest::newRow("unknown type")
        << QByteArray(R"({"type":"start","id":"1"})") << true
        << QByteArray("closed 4400 4400: Parsing client message failed: unexpected type start");
    QTest::newRow("too early") << startFrame(false, "1") << false
                               << QByteArray("closed 4401 4401: Unauthorized");
    QTest::newRow("id reused") << startFrame(false, "used") << true
                               << QByteArray("closed 4409 4409: Subscriber already exists");
    QTest::newRow("second init") << frameText(initFrame("x")) << true
                                 << QByteArray("closed 4429 4429: Too many initialisation requests");
}

void TestKronorSockets::closeCodes()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, initialised);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const ExchangeId socket = initialised ? opened(sandbox, false, token) : sandbox.openSocket({newProtocol});
    if (initialised)
        sandbox.say(socket, startFrame(false, "used"));
    sandbox.takeHeard();
    sandbox.say(socket, said);
    QTEST(sandbox.takeHeard().last(), "closed");
    sandbox.advance(2s);
    QVERIFY(sandbox.takeHeard().isEmpty());
}

void TestKronorSockets::olderErrors_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("initialised");
    QTest::addColumn<QByteArray>("heard");
    QTest::newRow("bad token")
        << frameText(initFrame("x")) << false
        << QByteArray("connection_error|4400: Connection initialization failed: Could not verify JWT");
    const auto errors = [](const char *message) {
        return R"({"type":"error","id":"1","payload":{"errors":[{"message":")" + QByteArray(message) +
               R"(","extensions":{"path":"$","code":"start-failed"}}]}})";
    };
    QTest::newRow("too early") << startFrame(true, "1") << false
                               << errors("start received before the connection is initialised");
    QTest::newRow("id reused") << startFrame(true, "1") << true
                               << errors("an operation already exists with this id: 1");
    QTest::newRow("not understood") << QByteArray("nonsense") << true
                                    << QByteArray("Parsing client message failed");
    QTest::newRow("unknown field") << startFrame(true, "2", "subscription {x {y}}") << true
                                   << QByteArray("{\"errors\":[{\"message\":\"field 'x'");
}

void TestKronorSockets::olderErrors()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, initialised);
    QFETCH(QByteArray, heard);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const ExchangeId socket = initialised ? opened(sandbox, true, token) : sandbox.openSocket({oldProtocol});
    if (initialised)
        sandbox.say(socket, startFrame(true, "1"));
    sandbox.takeHeard();
    sandbox.say(socket, said);
    const QByteArray all = sandbox.takeHeard().join('|');
    for (const QByteArray &part : heard.split('|'))
        QVERIFY2(all.contains(part), all.constData());
}

void TestKronorSockets::initialisationTimeout()
{
    SandboxDriver sandbox;
    sandbox.openSocket({newProtocol});
    sandbox.openSocket({oldProtocol});
    sandbox.takeHeard();
    sandbox.advance(10s);
    QCOMPARE(sandbox.takeHeard(),
             QByteArrayList{"closed 4408 4408: Connection initialisation timeout"}); // the older one may wait
}

void TestKronorSockets::tokenExpires()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", 20003);
    opened(sandbox, false, token);
    sandbox.takeHeard();
    sandbox.advance(std::chrono::hours(24));
    QCOMPARE(sandbox.takeHeard().last(), "closed 1000 ");
}

void TestKronorSockets::keepAlive_data()
{
    followsAnOrder_data();
}

void TestKronorSockets::keepAlive()
{
    QFETCH(bool, older);
    SandboxDriver sandbox;
    sandbox.set(sandboxOperation::keepAlive, "before-ack");
    const ExchangeId socket = opened(sandbox, older, SandboxDriver::apiToken());
    const QByteArrayList began = sandbox.takeHeard();
    QCOMPARE(began[1], older ? "text {\"type\":\"ka\"}" : "text {\"type\":\"connection_ack\"}");
    sandbox.advance(5s);
    QCOMPARE(sandbox.takeHeard(),
             QByteArrayList{older ? "text {\"type\":\"ka\"}" : "text {\"type\":\"ping\"}"});
    if (older)
        return;
    sandbox.say(socket, "{\"type\":\"pong\"}");
    QVERIFY(sandbox.takeHeard().isEmpty());
    sandbox.say(socket, "{\"type\":\"ping\"}");
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{"text {\"type\":\"pong\"}"});
    sandbox.say(socket, R"({"type":"ping","payload":{"n":1}})");
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{R"(text {"type":"pong","payload":{"n":1}})"});
}

void TestKronorSockets::completeEndsOne()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const ExchangeId socket = opened(sandbox, false, token);
    sandbox.say(socket, startFrame(false, "a"));
    sandbox.say(socket, startFrame(false, "b"));
    sandbox.say(socket, "{\"id\":\"a\",\"type\":\"complete\"}");
    sandbox.takeHeard();
    sandbox.advance(2s);
    const QByteArrayList heard = sandbox.takeHeard();
    QCOMPARE(heard.size(), 1);
    QVERIFY(heard.first().contains("\"id\":\"b\""));
    const ExchangeId older = opened(sandbox, true, token);
    sandbox.takeHeard();
    sandbox.say(older, "{\"type\":\"connection_terminate\",\"payload\":null}");
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{"closed 1000 "});
}

void TestKronorSockets::refusedAndKilled()
{
    SandboxDriver sandbox;
    opened(sandbox, false, SandboxDriver::apiToken());
    sandbox.takeHeard();
    sandbox.operate(sandboxOperation::killSockets, {});
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{"closed 1012 1012: Restarting"});
    sandbox.set(sandboxOperation::sockets, "refused");
    sandbox.openSocket({newProtocol});
    QCOMPARE(sandbox.lastStatus, 503);
    QVERIFY(sandbox.takeHeard().isEmpty());
}

void TestKronorSockets::queriesOverSockets()
{
    SandboxDriver sandbox;
    const ExchangeId socket = opened(sandbox, false, SandboxDriver::apiToken());
    sandbox.takeHeard();
    sandbox.say(socket, startFrame(false, "q", "{ __typename }"));
    QCOMPARE(
        sandbox.takeHeard(),
        (QByteArrayList{
            "text {\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"query_root\"}}}",
            "text {\"id\":\"q\",\"type\":\"complete\"}"}));
}

// A live query has a new result whenever it differs (section 4.9), whatever it is of.
void TestKronorSockets::merchantHearsOfEverything()
{
    SandboxDriver sandbox;
    const ExchangeId socket = opened(sandbox, false, SandboxDriver::apiToken());
    const auto follow = [&](const QByteArray &id, const QByteArray &selection) {
        sandbox.say(socket, startFrame(false, id, "subscription { " + selection + " }"));
        sandbox.takeHeard();
    };
    const auto told = [&] {
        QSet<QByteArray> ids;
        for (const QByteArray &each : sandbox.takeHeard())
            if (const auto frame = readFrame(each.mid(5)); frame && !frame->id.isEmpty()) // no ping
                ids.insert(frame->id);
        QByteArrayList sorted = ids.values();
        std::sort(sorted.begin(), sorted.end());
        return sorted.join(' ');
    };
    Json input = SandboxDriver::purchase("order-1", 20003);
    Json line = input["purchaseLines"].items().front();
    line.set("quantity", Json::integer(3));
    line.set("pricePerItem", Json::integer(6667));
    line.set("totalAmount", Json::integer(20001));
    input.set("purchaseLines", Json::array({line}));
    input.set("purchaseTotalAmount", Json::integer(20001));
    sandbox.set(sandboxOperation::persona, "03");
    sandbox.ask(request::createOrder(OrderVariant::Invoice, input));
    sandbox.advance(10s);
    follow("purchases", "purchases { status { status } items { quantityReturned } }");
    follow("hooks", "webhookURLs { materializedStatus queuedNotificationCount }");
    follow("sent", "successfulWebhookNotifications { id }");
    sandbox.ask(request::captureAll("4711", "c-1"));
    QCOMPARE(told(), "purchases");
    const auto pieces = [&](qint64 quantity) {
        return *itemsOf(Json::array({line}), line["reference"].text(), quantity);
    };
    sandbox.ask(request::returnItems("4711", "r-1", pieces(1)));
    QCOMPARE(told(), "purchases"); // in part
    sandbox.ask(request::returnItems("4711", "r-2", pieces(2)));
    QCOMPARE(told(), "purchases"); // RETURNED
    sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    QCOMPARE(told(), "hooks");
    sandbox.create("order-2");
    sandbox.advance(10s);
    QCOMPARE(told(), "hooks purchases");
    sandbox.receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                    httpResponse(200, "text/plain", "[accepted]"), sandbox.hookTags.last());
    QCOMPARE(told(), "hooks sent");
    sandbox.ask(request::deleteWebhook("http://127.0.0.1:8080/webhook"));
    QCOMPARE(told(), "hooks");
}

// Faults on demand are for any operation (section 11): here of a subscription, and of a query over the
// socket.
void TestKronorSockets::faultsOfSubscriptions()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const auto fault = [&](const char *kind) {
        sandbox.operate(sandboxOperation::fault,
                        {{"operation", "purchaseOrders"}, {"kind", kind}, {"milliseconds", "3000"}});
    };
    const ExchangeId socket = opened(sandbox, false, token);
    fault(faultKind::temporary);
    sandbox.takeHeard();
    sandbox.say(socket, startFrame(false, "1"));
    QVERIFY(sandbox.takeHeard().last().contains(R"("type":"error","payload":[{"message")"));
    fault(faultKind::delay);
    sandbox.say(socket, startFrame(false, "1"));
    sandbox.say(socket, startFrame(false, "2"));
    QByteArrayList heard = sandbox.takeHeard();
    QCOMPARE(heard.size(), 1); // of the second one
    QVERIFY(heard.first().contains(R"("id":"2")"));
    sandbox.advance(2900ms); // the order moves on meanwhile
    for (const QByteArray &each : sandbox.takeHeard())
        QVERIFY(each.contains(R"("id":"2")"));
    sandbox.advance(100ms);
    heard = sandbox.takeHeard();
    QCOMPARE(heard.size(), 1);
    QVERIFY(heard.first().contains(R"("id":"1")") && heard.first().contains("SCA_REQUIRED"));
    fault(faultKind::delay);
    sandbox.say(socket, startFrame(false, "q", "{ purchaseOrders { id } }"));
    QVERIFY(sandbox.takeHeard().isEmpty());
    sandbox.advance(3s);
    heard = sandbox.takeHeard();
    QVERIFY(heard.contains(R"(text {"id":"q","type":"complete"})"));
    fault(faultKind::cutBefore);
    sandbox.say(socket, startFrame(false, "3"));
    QCOMPARE(sandbox.takeHeard(), QByteArrayList{"closed 1011 1011: Internal error"});
}

QTEST_APPLESS_MAIN(TestKronorSockets)
#include "tst_kronor_sockets.moc"
