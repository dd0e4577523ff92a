#include "net/socket_client.h"
#include "socket_owner.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;

using Reason = ExchangeFailed::Reason;
using Phase = ExchangeFailed::Phase;

namespace {

// Writes down what a client hears.
class Listener : public QObject
{
public:
    explicit Listener(SocketClient &client)
    {
        connect(&client, &SocketClient::opened, this,
                [this](SocketId id, const QByteArray &chosen) { say(id, "opened " + chosen); });
        connect(&client, &SocketClient::text, this,
                [this](SocketId id, const QByteArray &bytes) { say(id, "text " + bytes); });
        connect(&client, &SocketClient::closed, this,
                [this](SocketId id, int code, const QByteArray &reason) {
                    say(id, "closed " + QByteArray::number(code) + " " + reason);
                });
        connect(&client, &SocketClient::failed, this, [this](SocketId id, const ExchangeFailed &failure) {
            say(id, "failed");
            failures.push_back(failure);
        });
    }

    QByteArrayList log;
    std::vector<SocketId> ids;
    std::vector<ExchangeFailed> failures;

private:
    void say(SocketId id, const QByteArray &words)
    {
        ids.push_back(id);
        log.append(words);
    }
};

// Sends fixed bytes when a head has come, and keeps or closes the connection.
class FixedServer : public QTcpServer
{
public:
    explicit FixedServer(QByteArray answer, bool closes = false, bool tls = false)
        : m_answer(std::move(answer)), m_closes(closes), m_tls(tls)
    {
        listen(QHostAddress(QHostAddress::LocalHost));
    }

    QByteArray received;
    int connections = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            received += socket->readAll();
            if (!received.contains("\r\n\r\n"))
                return;
            socket->write(m_answer);
            if (m_closes)
                socket->disconnectFromHost();
        });
        if (!m_tls)
            return;
        socket->setLocalCertificate(QFINDTESTDATA("data/test_peer.crt"));
        socket->setPrivateKey(QFINDTESTDATA("data/test_peer.key"), QSsl::Ec);
        socket->startServerEncryption();
    }

private:
    QByteArray m_answer;
    bool m_closes;
    bool m_tls;
};

SocketOpen to(quint16 port, const QByteArray &host = "127.0.0.1", const QByteArray &scheme = "ws")
{
    return {scheme + "://" + host + ":" + QByteArray::number(port) + "/ws/a%2Fb?x=1", {}, {}};
}

} // namespace

class TestSocketClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversation();
    void handshakeOnTheWire();
    void names();
    void refusedUpgrade_data();
    void refusedUpgrade();
    void uselessAnswers_data();
    void uselessAnswers();
    void refusedConnection();
    void timeout_data();
    void timeout();
    void blocked_data();
    void blocked();
    void closesBothWays();
    void givesUpBeforeItIsOpen();
    void serverVanishes();
    void limits();
    void peerThatDoesNotRead();
    void selfSignedCertificateIsExplained();
    void trustedCertificate();
    void peerWithoutTls();
    void manySockets();
    void nothingAfterTheEnd();
    void mayBeDeletedByItsOwnSignal();
};

void TestSocketClient::conversation()
{
    SocketOwner owner;
    owner.chosen = "v1";
    SocketClient client({});
    Listener heard(client);
    SocketOpen what = to(owner.server->port());
    what.offered = {"v2", "v1"};
    const SocketId id = client.open(what, 20s);
    QVERIFY(heard.log.isEmpty());
    QTRY_COMPARE(heard.log, QByteArrayList{"opened v1"});
    const QByteArray text = "\xc3\xa5";
    client.sendText(id, text);
    client.sendText(id, {});
    QTRY_COMPARE(heard.log, (QByteArrayList{"opened v1", "text " + text, "text "}));
    QCOMPARE(owner.texts, (QByteArrayList{text, ""}));
    QCOMPARE(owner.asked[0].offered, what.offered);
    QVERIFY(std::all_of(heard.ids.begin(), heard.ids.end(), [id](SocketId one) { return one == id; }));
}

void TestSocketClient::handshakeOnTheWire()
{
    SocketOwner owner;
    SocketClient client({});
    Listener heard(client);
    SocketOpen what = to(owner.server->port(), "localhost");
    what.headers = {{"Authorization", "Bearer x"}, {"Origin", "https://shop.example"}};
    client.open(what, 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    const auto head = parseRequestHead(owner.asked[0].raw.head);
    QVERIFY(head);
    QCOMPARE(head->target, QByteArray("/ws/a%2Fb?x=1"));
    QCOMPARE(header(head->headers, "Host"), "localhost:" + QByteArray::number(owner.server->port()));
    QCOMPARE(header(head->headers, "Authorization"), QByteArray("Bearer x"));
    QCOMPARE(header(head->headers, "Origin"), QByteArray("https://shop.example"));
    QVERIFY(!hasHeader(head->headers, "Sec-WebSocket-Protocol"));
}

void TestSocketClient::names()
{
    SocketOwner owner;
    SocketClient client({});
    Listener heard(client);
    client.open(to(owner.server->port(), "LOCALHOST"), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
}

void TestSocketClient::refusedUpgrade_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 302, 400, 401, 426, 503})
        QTest::addRow("%d", status) << status;
}

void TestSocketClient::refusedUpgrade()
{
    QFETCH(int, status);
    SocketOwner owner;
    owner.accepting = false;
    SocketClient client({});
    Listener heard(client);
    client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(owner.asked.size(), size_t(1));
    owner.server->refuseSocket(owner.asked[0].id, buildResponse(status, {}, "no"));
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Refused);
    QCOMPARE(heard.failures[0].phase, Phase::Receiving);
    const QByteArray line = "HTTP/1.1 " + QByteArray::number(status) + " " + reasonPhrase(status);
    QVERIFY2(heard.failures[0].detail.endsWith(line), heard.failures[0].detail.constData());
    QVERIFY(heard.failures[0].partial.startsWith(line + "\r\n"));
}

void TestSocketClient::uselessAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("nothing") << QByteArray() << Phase::Waiting;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n") << Phase::Receiving;
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 40") << Phase::Receiving;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpg") << Phase::Receiving;
    QTest::newRow("wrong key") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                             "Connection: Upgrade\r\nSec-WebSocket-Accept: abc\r\n\r\n")
                               << Phase::Receiving;
    QTest::newRow("no key") << QByteArray("HTTP/1.1 101 Switching Protocols\r\n\r\n") << Phase::Receiving;
}

void TestSocketClient::uselessAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(Phase, phase);
    FixedServer server(answer, true);
    SocketClient client({});
    Listener heard(client);
    client.open(to(server.serverPort()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Cut);
    QCOMPARE(heard.failures[0].phase, phase);
    QCOMPARE(server.connections, 1);
}

void TestSocketClient::refusedConnection()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = gone.serverPort();
    gone.close();
    SocketClient client({});
    Listener heard(client);
    client.open(to(port), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Refused);
    QCOMPARE(heard.failures[0].phase, Phase::Connecting);
    QVERIFY(heard.failures[0].detail.startsWith("127.0.0.1:" + QByteArray::number(port)));
}

void TestSocketClient::timeout_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("connecting") << QByteArray("wss") << QByteArray() << Phase::Connecting;
    QTest::newRow("waiting") << QByteArray("ws") << QByteArray() << Phase::Waiting;
    QTest::newRow("receiving") << QByteArray("ws") << QByteArray("HTTP/1.1 101 ") << Phase::Receiving;
}

void TestSocketClient::timeout()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, answer);
    QFETCH(Phase, phase);
    FixedServer server(answer);
    SocketClient client({});
    Listener heard(client);
    client.open(to(server.serverPort(), "127.0.0.1", scheme), 150ms);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Timeout);
    QCOMPARE(heard.failures[0].phase, phase);
    QVERIFY(heard.failures[0].detail.contains("150 ms"));
}

void TestSocketClient::blocked_data()
{
    QTest::addColumn<SocketOpen>("what");
    const auto url = [](const char *text) { QTest::newRow(text) << SocketOpen{text, {}, {}}; };
    url("ws://192.0.2.1/");
    url("ws://0.0.0.0/");
    url("ws://3221225985/");
    url("ws://[2001:db8::1]/");
    url("ws://[::ffff:192.0.2.1]/");
    url("wss://unlisted.invalid/"); // without a lookup, which would make it Refused
    url("http://127.0.0.1/");
    url("ws://");
    url("ws://user@127.0.0.1/");
    url("ws://127.0.0.1/#x");
    url("127.0.0.1");
    url("");
    const QByteArray good = "ws://127.0.0.1:1/";
    QTest::newRow("line in a header") << SocketOpen{good, {}, {{"X", "y\r\nHost: evil"}}};
    QTest::newRow("blank in a header's name") << SocketOpen{good, {}, {{"X: y", "z"}}};
    QTest::newRow("host") << SocketOpen{good, {}, {{"Host", "evil.example"}}};
    QTest::newRow("key") << SocketOpen{good, {}, {{"sec-websocket-key", "x"}}};
    QTest::newRow("two subprotocols in one") << SocketOpen{good, {"a,b"}, {}};
    QTest::newRow("empty subprotocol") << SocketOpen{good, {""}, {}};
}

void TestSocketClient::blocked()
{
    QFETCH(SocketOpen, what);
    SocketClientOptions options;
    options.allowedHosts = {"shop.test"};
    SocketClient client(options);
    Listener heard(client);
    client.open(what, 20s);
    QVERIFY(heard.log.isEmpty());
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Blocked);
    QCOMPARE(heard.failures[0].phase, Phase::Connecting);
}

void TestSocketClient::closesBothWays()
{
    SocketOwner owner;
    SocketClient client({});
    Listener heard(client);
    const SocketId first = client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    client.sendText(first, "last");
    client.closeSocket(first, 4000, "done");
    client.closeSocket(first, 1000, {});
    client.sendText(first, "too late");
    QTRY_COMPARE(owner.codes, QList<int>{4000});
    QCOMPARE(owner.reasons, QByteArrayList{"done"});
    QCOMPARE(owner.texts, QByteArrayList{"last"});
    QTRY_COMPARE(heard.log, (QByteArrayList{"opened ", "closed 4000 done"}));

    heard.log.clear();
    client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    owner.server->sendText(owner.asked[1].id, "last");
    owner.server->closeSocket(owner.asked[1].id, 4001, "bye");
    QTRY_COMPARE(heard.log, (QByteArrayList{"opened ", "text last", "closed 4001 bye"}));

    heard.log.clear();
    const SocketId third = client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    client.closeSocket(third, 1006, "cut");
    QTRY_COMPARE(owner.codes, (QList<int>{4000, 4001, 1006}));
    QTRY_COMPARE(heard.log, (QByteArrayList{"opened ", "closed 1006 cut"}));
}

void TestSocketClient::givesUpBeforeItIsOpen()
{
    SocketOwner owner;
    owner.accepting = false;
    SocketClient client({});
    Listener heard(client);
    const SocketId at_once = client.open(to(owner.server->port(), "localhost"), 20s);
    client.closeSocket(at_once, 1000, {});
    const SocketId waiting = client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(owner.asked.size(), size_t(1));
    client.closeSocket(waiting, 1000, {});
    QTRY_COMPARE(owner.codes, QList<int>{1006});
    QTRY_COMPARE(heard.log.size(), qsizetype(2));
    QVERIFY(heard.log[0].startsWith("closed 1006") && heard.log[1].startsWith("closed 1006"));
    QCOMPARE(owner.asked.size(), size_t(1));
}

void TestSocketClient::serverVanishes()
{
    auto owner = std::make_unique<SocketOwner>();
    SocketClient client({});
    Listener heard(client);
    client.open(to(owner->server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    owner->server->closeSocket(owner->asked[0].id, 1006, {});
    QTRY_COMPARE(heard.log.size(), qsizetype(2));
    QVERIFY2(heard.log[1].startsWith("closed 1006"), heard.log[1].constData());
    client.open(to(owner->server->port()), 20s);
    QTRY_COMPARE(heard.log.size(), qsizetype(3));
    owner.reset();
    QTRY_COMPARE(heard.log.size(), qsizetype(4));
    QVERIFY2(heard.log[3].startsWith("closed 1001"), heard.log[3].constData());
}

void TestSocketClient::limits()
{
    SocketOwner owner;
    SocketClientOptions options;
    options.limits.body = 1000;
    SocketClient client(options);
    Listener heard(client);
    client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    owner.server->sendText(owner.asked[0].id, QByteArray(1000, 'x'));
    owner.server->sendText(owner.asked[0].id, QByteArray(1001, 'x'));
    QTRY_COMPARE(heard.log.size(), qsizetype(3));
    QCOMPARE(heard.log[1], "text " + QByteArray(1000, 'x'));
    QVERIFY2(heard.log[2].startsWith("closed 1009"), heard.log[2].constData());
    QTRY_COMPARE(owner.codes, QList<int>{1009});
}

void TestSocketClient::peerThatDoesNotRead()
{
    SocketOwner owner;
    SocketClientOptions options;
    options.socketBacklog = 1000;
    SocketClient client(options);
    Listener heard(client);
    const SocketId id = client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    client.sendText(id, QByteArray(600, 'x'));
    client.sendText(id, QByteArray(600, 'x')); // in the same step: nothing was written yet
    QTRY_COMPARE(heard.log.size(), qsizetype(2));
    QVERIFY2(heard.log[1].startsWith("closed 1006"), heard.log[1].constData());
}

void TestSocketClient::selfSignedCertificateIsExplained()
{
    FixedServer server({}, false, true);
    SocketClient client({});
    Listener heard(client);
    client.open(to(server.serverPort(), "127.0.0.1", "wss"), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Tls);
    QCOMPARE(heard.failures[0].phase, Phase::Connecting);
    QVERIFY2(heard.failures[0].detail.contains("self-signed"), heard.failures[0].detail.constData());
    QVERIFY2(heard.failures[0].detail.contains("Kassa test peer"), heard.failures[0].detail.constData());
    QVERIFY(server.received.isEmpty());
}

// With the test certificate among the system's: the handshake comes through.
void TestSocketClient::trustedCertificate()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QFile file(QFINDTESTDATA("data/test_peer.crt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(QSslCertificate(file.readAll()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    FixedServer server("HTTP/1.1 401 Unauthorized\r\n\r\n", false, true);
    SocketClient client({});
    Listener heard(client);
    client.open(to(server.serverPort(), "localhost", "wss"), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(heard.failures[0].reason, Reason::Refused);
    QVERIFY2(heard.failures[0].detail.endsWith("HTTP/1.1 401 Unauthorized"),
             heard.failures[0].detail.constData());
    QVERIFY(server.received.startsWith("GET /ws/a%2Fb?x=1 HTTP/1.1\r\n"));
}

void TestSocketClient::peerWithoutTls()
{
    SocketOwner owner;
    SocketClient client({});
    Listener heard(client);
    client.open(to(owner.server->port(), "127.0.0.1", "wss"), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"failed"});
    QCOMPARE(heard.failures[0].reason, Reason::Tls);
}

void TestSocketClient::manySockets()
{
    SocketOwner owner;
    SocketClient client({});
    Listener heard(client);
    connect(&client, &SocketClient::opened, this,
            [&client](SocketId id) { client.sendText(id, QByteArray::number(id.value)); });
    connect(&client, &SocketClient::text, this, [&client](SocketId id) { client.closeSocket(id, 1000, {}); });
    for (int i = 0; i < 100; ++i)
        client.open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log.size(), qsizetype(300));
    for (int i = 1; i <= 100; ++i)
        QVERIFY(heard.log.contains("text " + QByteArray::number(i)));
    QTRY_COMPARE(owner.codes, QList<int>(100, 1000));
    QTRY_VERIFY(client.children().isEmpty());
}

void TestSocketClient::nothingAfterTheEnd()
{
    SocketOwner owner;
    auto client = std::make_unique<SocketClient>(SocketClientOptions{});
    Listener heard(*client);
    client->open(to(owner.server->port()), 20s);
    QTRY_COMPARE(heard.log, QByteArrayList{"opened "});
    client->open(to(owner.server->port()), 20s);
    client->open(to(owner.server->port(), "localhost"), 20s);
    client->open({"no url", {}, {}}, 20s);
    client.reset();
    QTRY_COMPARE(owner.codes.size(), static_cast<qsizetype>(owner.asked.size()));
    QCOMPARE(heard.log, QByteArrayList{"opened "});
}

void TestSocketClient::mayBeDeletedByItsOwnSignal()
{
    SocketOwner owner;
    for (const QByteArray when : {"opened", "text", "closed", "failed"}) {
        auto client = std::make_unique<SocketClient>(SocketClientOptions{});
        const auto end = [&client] { client.reset(); };
        connect(client.get(), &SocketClient::opened, this, [&client](SocketId id) {
            client->sendText(id, "x");
            client->sendText(id, "y");
        });
        if (when == "opened")
            connect(client.get(), &SocketClient::opened, this, end);
        else if (when == "text")
            connect(client.get(), &SocketClient::text, this, end);
        else if (when == "closed")
            connect(client.get(), &SocketClient::closed, this, end);
        else
            connect(client.get(), &SocketClient::failed, this, end);
        if (when == "closed")
            connect(client.get(), &SocketClient::text, this,
                    [&client](SocketId id) { client->closeSocket(id, 1000, {}); });
        client->open(to(owner.server->port()), 20s);
        if (when == "failed")
            client->open({"no url", {}, {}}, 20s);
        QTRY_VERIFY(!client);
    }
}

QTEST_GUILESS_MAIN(TestSocketClient)
#include "tst_socket_client.moc"
