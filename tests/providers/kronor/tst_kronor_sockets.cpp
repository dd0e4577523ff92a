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
}

void TestKronorSockets::chosenProtocol()
{
    QFETCH(QByteArray, offered);
    SandboxDriver sandbox;
    const QByteArrayList words = offered.isEmpty() ? QByteArrayList() : offered.split(',');
    sandbox.openSocket({words.begin(), words.end()});
    QTEST(sandbox.takeHeard().first(), "chosen");
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
    const QByteArray type = older ? "data" : "next";
    const auto frame = [&](const char *state) {
        return "text {\"id\":\"1\",\"type\":\"" + type +
               "\",\"payload\":{\"data\":{\"purchaseOrders\":[{\"status\":[{\"status\":\"" + state +
               "\"}]}]}}}";
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
    QTest::newRow("too early") << startFrame(true, "1") << false
                               << QByteArray("start received before the connection is initialised");
    QTest::newRow("id reused") << startFrame(true, "1") << true
                               << QByteArray("an operation already exists with this id: 1");
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

QTEST_APPLESS_MAIN(TestKronorSockets)
#include "tst_kronor_sockets.moc"
