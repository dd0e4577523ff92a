#include "socket_owner.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QtEndian>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

// As a browser: QWebSocket.
class Browser : public QObject
{
public:
    explicit Browser(const SocketOwner &owner, const QStringList &offered = {},
                     const QString &path = QStringLiteral("/ws/notify?x=1"))
    {
        connect(&socket, &QWebSocket::connected, this, [this] { isOpen = true; });
        connect(&socket, &QWebSocket::disconnected, this, [this] { isClosed = true; });
        connect(&socket, &QWebSocket::textMessageReceived, this,
                [this](const QString &text) { texts.append(text.toUtf8()); });
        QWebSocketHandshakeOptions options;
        options.setSubprotocols(offered);
        QUrl url(QStringLiteral("ws://127.0.0.1") + path);
        url.setPort(owner.server->port());
        socket.open(url, options);
    }

    QWebSocket socket;
    bool isOpen = false;
    bool isClosed = false;
    QByteArrayList texts;
};

// A peer with bytes of its own choice.
class RawPeer : public QObject
{
public:
    explicit RawPeer(const SocketOwner &owner) : m_port(QByteArray::number(owner.server->port()))
    {
        connect(&socket, &QTcpSocket::readyRead, this, [this] { received += socket.readAll(); });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), owner.server->port());
        socket.waitForConnected();
    }

    // "PORT" stands for the server's.
    void send(QByteArray bytes)
    {
        socket.write(bytes.replace("PORT", m_port));
        socket.flush();
    }
    bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    QByteArray head() const { return received.left(received.indexOf("\r\n\r\n") + 4); }
    QByteArray behindHead() const { return received.mid(received.indexOf("\r\n\r\n") + 4); }
    bool isUpgraded() const { return received.startsWith("HTTP/1.1 101 ") && received.contains("\r\n\r\n"); }

    QTcpSocket socket;
    QByteArray received;

private:
    QByteArray m_port;
};

const QByteArray requestLine = "GET /ws HTTP/1.1\r\n";
const QByteArray hostLine = "Host: 127.0.0.1:PORT\r\n";
const QByteArray upgradeLines = "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n";
const QByteArray versionLine = "Sec-WebSocket-Version: 13\r\n";
const QByteArray keyLine = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"; // of RFC 6455 section 1.3
const QByteArray handshake = requestLine + hostLine + upgradeLines + versionLine + keyLine + "\r\n";

// A frame as a client sends it, masked with zeros. `first`: FIN and opcode.
QByteArray frame(int first, const QByteArray &payload)
{
    QByteArray bytes(1, static_cast<char>(first));
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80 | static_cast<int>(payload.size()));
    } else if (payload.size() < 65536) {
        QByteArray length(2, '\0');
        qToBigEndian(static_cast<quint16>(payload.size()), length.data());
        bytes += '\xfe' + length;
    } else {
        QByteArray length(8, '\0');
        qToBigEndian(static_cast<quint64>(payload.size()), length.data());
        bytes += '\xff' + length;
    }
    return bytes + QByteArray(4, '\0') + payload;
}

QByteArray textFrame(const QByteArray &text)
{
    return frame(0x81, text);
}

// What a server's close frame begins with.
QByteArray closeWith(int code, const QByteArray &reason)
{
    QByteArray bytes("\x88\0\0\0", 4);
    bytes[1] = static_cast<char>(reason.size() + 2);
    qToBigEndian(static_cast<quint16>(code), bytes.data() + 2);
    return bytes + reason;
}

HttpServerOptions smallSockets()
{
    HttpServerOptions options;
    options.limits.body = 1000;
    return options;
}

} // namespace

class TestServerSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echo();
    void subprotocols_data();
    void subprotocols();
    void ownerSeesTheExactHead();
    void decisionMayComeLate();
    void lateDecisionIsRefused();
    void refusalWithABody();
    void malformedUpgrades_data();
    void malformedUpgrades();
    void requestsGoOnBesides();
    void handshakeOfManyHeaders();
    void handshakeByteByByte();
    void slowHandshakeIsTold408();
    void bytesBehindTheHandshake();
    void textsBeforeTheHandshakeIsComplete();
    void unicodeIsKept();
    void peerCloses();
    void ownerCloses_data();
    void ownerCloses();
    void faultsOfThePeer_data();
    void faultsOfThePeer();
    void largestMessage();
    void tooLargeMessageIsToldWhileItIsSent();
    void peerVanishes_data();
    void peerVanishes();
    void peerThatDoesNotRead();
    void stalledPeerIsDropped();
    void floodWithoutAReader();
    void floodKeepsItsOrder();
    void silentPeerIsPinged();
    void socketsAboveTheCapAreTold503();
    void manySockets();
    void endsWithOpenSockets();
    void mayBeDeletedByItsOwnSignal();
    void unknownIdsAreIgnored();
};

void TestServerSockets::echo()
{
    SocketOwner owner;
    QVERIFY(owner.server);
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    for (const QString &text : {QStringLiteral("one"), QString(), QString(70'000, u'x')})
        browser.socket.sendTextMessage(text);
    QTRY_COMPARE(browser.texts, (QByteArrayList{"one", "", QByteArray(70'000, 'x')}));
    QVERIFY(owner.codes.isEmpty());
}

void TestServerSockets::subprotocols_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QString>("confirmed");
    const QStringList two{QStringLiteral("notify.v2"), QStringLiteral("notify.v1")};
    QTest::newRow("none offered") << QStringList() << QByteArray() << QString();
    QTest::newRow("one") << two.mid(1) << QByteArray("notify.v1") << two[1];
    QTest::newRow("first of two") << two << QByteArray("notify.v2") << two[0];
    QTest::newRow("second of two") << two << QByteArray("notify.v1") << two[1];
    QTest::newRow("none chosen") << two << QByteArray() << QString();
    QTest::newRow("not offered") << two << QByteArray("other") << QString();
}

void TestServerSockets::subprotocols()
{
    QFETCH(QStringList, offered);
    QFETCH(QByteArray, chosen);
    QFETCH(QString, confirmed);
    SocketOwner owner;
    owner.chosen = chosen;
    Browser browser(owner, offered);
    QTRY_VERIFY(browser.isOpen);
    QCOMPARE(browser.socket.subprotocol(), confirmed);
    QCOMPARE(owner.asked[0].offered.size(), static_cast<size_t>(offered.size()));
    for (qsizetype i = 0; i < offered.size(); ++i)
        QCOMPARE(owner.asked[0].offered[static_cast<size_t>(i)], offered[i].toLatin1());
}

void TestServerSockets::ownerSeesTheExactHead()
{
    SocketOwner owner;
    RawPeer peer(owner);
    const QByteArray head = requestLine + "hOST:  localhost:" + QByteArray::number(owner.server->port()) +
                            " \r\n" + upgradeLines + versionLine + keyLine +
                            "Origin: https://evil.example\r\nSec-WebSocket-Protocol: a , b\r\n"
                            "sec-websocket-protocol: c\r\nX: 1\r\nX: 2\r\n\r\n";
    peer.send(head);
    QTRY_VERIFY(peer.isUpgraded());
    QCOMPARE(owner.asked[0].raw.head, head);
    QCOMPARE(owner.asked[0].offered, (std::vector<QByteArray>{"a", "b", "c"}));
    QCOMPARE(owner.asked[0].peer, "127.0.0.1:" + QByteArray::number(peer.socket.localPort()));
    QVERIFY(peer.head().contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(!peer.head().toLower().contains("sec-websocket-protocol"));
}

void TestServerSockets::decisionMayComeLate()
{
    SocketOwner owner;
    owner.accepting = false;
    RawPeer peer(owner);
    peer.send(handshake + textFrame("early"));
    QTRY_COMPARE(owner.asked.size(), size_t(1));
    Browser other(owner);
    QTRY_COMPARE(owner.asked.size(), size_t(2));
    owner.server->acceptSocket(owner.asked[1].id, {});
    QTRY_VERIFY(other.isOpen);
    QVERIFY(peer.received.isEmpty());
    owner.server->acceptSocket(owner.asked[0].id, {});
    QTRY_COMPARE(owner.texts, QByteArrayList{"early"});
    QTRY_COMPARE(peer.behindHead(), QByteArray("\x81\x05"
                                               "early"));
}

void TestServerSockets::lateDecisionIsRefused()
{
    HttpServerOptions options;
    options.decisionTime = 50ms;
    SocketOwner owner(options);
    owner.accepting = false;
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 503 "));
    QTRY_VERIFY(!peer.isOpen());
    QTRY_COMPARE(owner.refusals, QByteArrayList{"net.decision-time"});
    QCOMPARE(owner.ended, std::vector<SocketId>{owner.asked[0].id});
    QCOMPARE(owner.codes, QList<int>{1006});
    owner.server->acceptSocket(owner.asked[0].id, {});
    Browser next(owner);
    QTRY_COMPARE(owner.asked.size(), size_t(2));
}

void TestServerSockets::refusalWithABody()
{
    SocketOwner owner;
    owner.accepting = false;
    RawPeer peer(owner);
    peer.send(handshake + textFrame("never read"));
    QTRY_COMPARE(owner.asked.size(), size_t(1));
    const RawHttp response = buildResponse(401, {{"WWW-Authenticate", "Basic"}}, "who are you?");
    owner.server->refuseSocket(owner.asked[0].id, response);
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.received, response.head.chopped(2) + "Connection: close\r\n\r\nwho are you?");
    QVERIFY(owner.texts.isEmpty());
    QVERIFY(owner.codes.isEmpty());
    QVERIFY(owner.refusals.isEmpty());
}

void TestServerSockets::malformedUpgrades_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &request, int status = 400,
                        const char *code = "net.upgrade") {
        QTest::newRow(name) << request << status << QByteArray(code);
    };
    row("wrong version",
        requestLine + hostLine + upgradeLines + "Sec-WebSocket-Version: 8\r\n" + keyLine + "\r\n");
    row("no version", requestLine + hostLine + upgradeLines + keyLine + "\r\n");
    row("no key", requestLine + hostLine + upgradeLines + versionLine + "\r\n");
    row("short key", requestLine + hostLine + upgradeLines + versionLine + "Sec-WebSocket-Key: YWJj\r\n\r\n");
    row("key of letters",
        requestLine + hostLine + upgradeLines + versionLine + "Sec-WebSocket-Key: ?\r\n\r\n");
    row("post", "POST" + handshake.mid(3));
    row("HTTP/1.0", QByteArray(handshake).replace("HTTP/1.1", "HTTP/1.0"));
    row("body", handshake.chopped(2) + "Content-Length: 2\r\n\r\nhi");
    row("other path", QByteArray(handshake).replace("/ws", "/other"));
    row("wrong host", QByteArray(handshake).replace("127.0.0.1:PORT", "evil.example"), 421, "net.wrong-host");
    row("no host", QByteArray(handshake).replace(hostLine, ""), 400, "http.head");
}

void TestServerSockets::malformedUpgrades()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    SocketOwner owner;
    RawPeer peer(owner);
    peer.send(request);
    QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 " + QByteArray::number(status)));
    QTRY_VERIFY(!peer.isOpen());
    QTRY_COMPARE(owner.refusals, QByteArrayList{code});
    QVERIFY(owner.asked.empty());
}

void TestServerSockets::requestsGoOnBesides()
{
    SocketOwner owner;
    RawPeer peer(owner);
    peer.send("GET /ws HTTP/1.1\r\n" + hostLine + "\r\n" + handshake + textFrame("x"));
    QTRY_VERIFY(peer.received.contains("HTTP/1.1 101 "));
    QVERIFY(peer.received.startsWith("HTTP/1.1 200 OK\r\n"));
    QTRY_VERIFY(peer.received.endsWith("\x81\x01x"));
}

// More and longer ones than QWebSocketServer would read.
void TestServerSockets::handshakeOfManyHeaders()
{
    SocketOwner owner;
    RawPeer peer(owner);
    peer.send(handshake.chopped(2) + QByteArray("X: y\r\n").repeated(150) +
              "Cookie: " + QByteArray(10'000, 'c') + "\r\n\r\n");
    QTRY_VERIFY(peer.isUpgraded());
}

void TestServerSockets::handshakeByteByByte()
{
    SocketOwner owner;
    RawPeer peer(owner);
    const QByteArray port = QByteArray::number(owner.server->port());
    for (const char c : QByteArray(handshake).replace("PORT", port) + textFrame("hi")) {
        peer.send(QByteArray(1, c));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(peer.behindHead(), QByteArray("\x81\x02hi"));
}

void TestServerSockets::slowHandshakeIsTold408()
{
    HttpServerOptions options;
    options.headTime = 50ms;
    SocketOwner owner(options);
    RawPeer peer(owner);
    peer.send(handshake.chopped(2));
    QTRY_VERIFY(peer.received.startsWith("HTTP/1.1 408 "));
    QVERIFY(owner.asked.empty());
}

void TestServerSockets::bytesBehindTheHandshake()
{
    SocketOwner owner;
    RawPeer peer(owner);
    const QByteArray large(100'000, 'x'); // more than is read at once
    peer.send(handshake + textFrame("1") + frame(0x01, "2") + frame(0x80, "3") + textFrame(large));
    QTRY_COMPARE(owner.texts, (QByteArrayList{"1", "23", large}));
}

void TestServerSockets::textsBeforeTheHandshakeIsComplete()
{
    SocketOwner owner;
    owner.accepting = false;
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_COMPARE(owner.asked.size(), size_t(1));
    const SocketId id = owner.asked[0].id;
    owner.server->sendText(id, "too early");
    owner.server->acceptSocket(id, {});
    owner.server->sendText(id, "a");
    owner.server->sendText(id, "b");
    owner.server->closeSocket(id, 4000, "done");
    owner.server->sendText(id, "too late");
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.behindHead(), QByteArray("\x81\x01"
                                           "a\x81\x01"
                                           "b") +
                                    closeWith(4000, "done"));
    QTRY_COMPARE(owner.codes, QList<int>{4000});
    QCOMPARE(owner.reasons, QByteArrayList{"done"});
}

void TestServerSockets::unicodeIsKept()
{
    SocketOwner owner;
    RawPeer peer(owner);
    const QByteArray text = "\xc3\xa5\xf0\x9f\x92\xb3";
    peer.send(handshake + textFrame(text));
    QTRY_COMPARE(owner.texts, QByteArrayList{text});
    QTRY_COMPARE(peer.behindHead(), "\x81\x06" + text);
}

void TestServerSockets::peerCloses()
{
    SocketOwner owner;
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    browser.socket.sendTextMessage(QStringLiteral("last"));
    browser.socket.close(static_cast<QWebSocketProtocol::CloseCode>(4321), QStringLiteral("bye"));
    QTRY_COMPARE(owner.codes, QList<int>{4321});
    QCOMPARE(owner.reasons, QByteArrayList{"bye"});
    QCOMPARE(owner.texts, QByteArrayList{"last"});
    QTRY_VERIFY(browser.isClosed);

    RawPeer peer(owner);
    peer.send(handshake + closeWith(4000, "x").insert(2, QByteArray(4, '\0')).replace(1, 1, "\x83"));
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.behindHead(), closeWith(4000, "x"));
    QTRY_COMPARE(owner.codes, (QList<int>{4321, 4000}));
}

void TestServerSockets::ownerCloses_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("normal") << 1000 << QByteArray() << closeWith(1000, {});
    QTest::newRow("reason") << 4001 << QByteArray("paid") << closeWith(4001, "paid");
    QTest::newRow("long reason") << 1011 << QByteArray(200, 'x') << closeWith(1011, QByteArray(123, 'x'));
    QTest::newRow("cut between letters") << 1011 << "x" + QByteArray("\xc3\xa5").repeated(99)
                                         << closeWith(1011, "x" + QByteArray("\xc3\xa5").repeated(61));
    QTest::newRow("without a frame") << 1006 << QByteArray("cut") << QByteArray();
}

void TestServerSockets::ownerCloses()
{
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, sent);
    SocketOwner owner;
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.isUpgraded());
    owner.server->closeSocket(owner.asked[0].id, code, reason);
    owner.server->closeSocket(owner.asked[0].id, 1000, {});
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.behindHead(), sent);
    QTRY_COMPARE(owner.codes, QList<int>{code});
}

void TestServerSockets::faultsOfThePeer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("binary") << frame(0x82, "x") << 1003;
    QTest::newRow("binary, fragment") << frame(0x02, "x") << 1003;
    QTest::newRow("no UTF-8") << textFrame("\xff\xfe") << 1007;
    QTest::newRow("too large") << textFrame(QByteArray(1001, 'x')) << 1009;
    QTest::newRow("too large in pieces")
        << frame(0x01, QByteArray(600, 'x')) + frame(0x80, QByteArray(600, 'x')) << 1009;
    QTest::newRow("reserved bit") << frame(0xc1, "x") << 1002;
    QTest::newRow("continuation of nothing") << frame(0x80, "x") << 1002;
}

void TestServerSockets::faultsOfThePeer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    SocketOwner owner(smallSockets());
    RawPeer peer(owner);
    peer.send(handshake + bytes + textFrame("later"));
    QTRY_COMPARE(owner.codes, QList<int>{code});
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.behindHead().mid(2, 2), closeWith(code, {}).mid(2, 2));
    QVERIFY(owner.texts.isEmpty());
}

void TestServerSockets::largestMessage()
{
    SocketOwner owner;
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    const QString largest(HttpLimits().body, u'x');
    browser.socket.sendTextMessage(largest);
    QTRY_COMPARE_WITH_TIMEOUT(browser.texts.size(), qsizetype(1), 30000);
    QCOMPARE(browser.texts[0].size(), largest.size());
}

void TestServerSockets::tooLargeMessageIsToldWhileItIsSent()
{
    SocketOwner owner(smallSockets());
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    browser.socket.sendTextMessage(QString(8 << 20, u'x'));
    QTRY_VERIFY_WITH_TIMEOUT(browser.isClosed, 30000);
    QCOMPARE(static_cast<int>(browser.socket.closeCode()), 1009);
    QTRY_COMPARE(owner.codes, QList<int>{1009}); // the browser may hear of the close first
}

void TestServerSockets::peerVanishes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepting");
    QTest::addColumn<bool>("reset");
    for (const bool reset : {false, true}) {
        const auto row = [reset](const char *name, const QByteArray &bytes, bool accepting) {
            QTest::addRow("%s, %s", name, reset ? "reset" : "end") << bytes << accepting << reset;
        };
        row("within the handshake", handshake.chopped(2), true);
        row("before the decision", handshake, false);
        row("open", handshake, true);
        row("within a frame", handshake + textFrame("hello").chopped(2), true);
        row("within a message", handshake + frame(0x01, "half"), true);
    }
}

void TestServerSockets::peerVanishes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, accepting);
    QFETCH(bool, reset);
    HttpServerOptions options;
    options.maxConnections = 1;
    SocketOwner owner(options);
    owner.accepting = accepting;
    {
        RawPeer peer(owner);
        peer.send(bytes);
        const bool complete = bytes.startsWith(handshake);
        QTRY_COMPARE(owner.asked.size(), size_t(complete ? 1 : 0));
        QTRY_COMPARE(peer.isUpgraded(), complete && accepting);
        if (reset)
            peer.socket.abort();
        else
            peer.socket.disconnectFromHost();
        if (complete) {
            QTRY_COMPARE(owner.codes, QList<int>{1006});
            QCOMPARE(owner.ended, std::vector<SocketId>{owner.asked[0].id});
            owner.server->acceptSocket(owner.asked[0].id, {});
            owner.server->sendText(owner.asked[0].id, "anybody?");
        } else {
            QTRY_COMPARE(owner.refusals, QByteArrayList{"http.truncated"});
        }
    }
    // The only place is free again.
    owner.accepting = true;
    QVERIFY(QTest::qWaitFor([&owner] {
        Browser next(owner);
        return QTest::qWaitFor([&next] { return next.isOpen || next.isClosed; }) && next.isOpen;
    }));
    QVERIFY(owner.texts.isEmpty());
}

void TestServerSockets::peerThatDoesNotRead()
{
    HttpServerOptions options;
    options.socketBacklog = 1 << 20;
    SocketOwner owner(options);
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.isUpgraded());
    peer.socket.disconnect(&peer);
    peer.socket.setReadBufferSize(1);
    for (int i = 0; i < 200; ++i)
        owner.server->sendText(owner.asked[0].id, QByteArray(100'000, 'x'));
    QTRY_COMPARE(owner.codes, QList<int>{1006});
    QVERIFY(owner.reasons[0].contains("does not read"));
}

void TestServerSockets::stalledPeerIsDropped()
{
    HttpServerOptions options;
    options.socketBacklog = 64 << 20;
    options.writeTime = 50ms;
    SocketOwner owner(options);
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.isUpgraded());
    peer.socket.disconnect(&peer);
    peer.socket.setReadBufferSize(1);
    owner.server->sendText(owner.asked[0].id, QByteArray(32 << 20, 'x'));
    QTRY_COMPARE(owner.codes, QList<int>{1006});
    QVERIFY(owner.reasons[0].contains("does not read"));
}

// The owner's event loop stands still while messages come; another thread's would not.
void TestServerSockets::floodWithoutAReader()
{
    HttpServerOptions options;
    options.socketBacklog = 1000;
    SocketOwner owner(options);
    owner.echoing = false;
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.isUpgraded());
    peer.socket.disconnect(&peer);
    peer.send(textFrame("x").repeated(10'000));
    peer.socket.waitForBytesWritten();
    while (peer.socket.waitForReadyRead() && !peer.socket.peek(4).startsWith("\x88")) {
    }
    QCOMPARE(peer.socket.readAll().mid(2, 2), closeWith(1008, {}).mid(2, 2));
    QTRY_COMPARE(owner.codes, QList<int>{1008});
    QVERIFY(owner.texts.size() <= 1000 / 64);
}

void TestServerSockets::floodKeepsItsOrder()
{
    SocketOwner owner;
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    QByteArrayList sent;
    for (int i = 0; i < 5'000; ++i) {
        sent.append(QByteArray::number(i));
        browser.socket.sendTextMessage(QString::number(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(browser.texts.size(), sent.size(), 30000);
    QCOMPARE(browser.texts, sent);
    QCOMPARE(owner.texts, sent);
}

void TestServerSockets::silentPeerIsPinged()
{
    HttpServerOptions options;
    options.pingTime = 400ms;
    SocketOwner owner(options);
    RawPeer peer(owner);
    peer.send(handshake);
    QTRY_VERIFY(peer.isUpgraded());
    Browser browser(owner); // answers pings
    QTRY_COMPARE(owner.ended, std::vector<SocketId>{owner.asked[0].id});
    QCOMPARE(owner.codes, QList<int>{1006});
    QVERIFY(owner.reasons[0].contains("ping"));
    QTRY_COMPARE(peer.behindHead(), QByteArray("\x89\0", 2));
    QVERIFY(browser.isOpen && !browser.isClosed);
}

void TestServerSockets::socketsAboveTheCapAreTold503()
{
    HttpServerOptions options;
    options.maxSockets = 2;
    SocketOwner owner(options);
    Browser first(owner);
    QTRY_VERIFY(first.isOpen);
    owner.accepting = false;
    RawPeer second(owner);
    second.send(handshake);
    QTRY_COMPARE(owner.asked.size(), size_t(2));
    RawPeer third(owner);
    third.send(handshake);
    QTRY_VERIFY(third.received.startsWith("HTTP/1.1 503 "));
    QTRY_COMPARE(owner.refusals, QByteArrayList{"net.sockets"});
    second.socket.abort();
    QTRY_COMPARE(owner.codes, QList<int>{1006});
    owner.accepting = true;
    Browser fourth(owner);
    QTRY_VERIFY(fourth.isOpen);
}

void TestServerSockets::manySockets()
{
    SocketOwner owner;
    std::vector<std::unique_ptr<Browser>> browsers(200);
    for (auto &browser : browsers)
        browser = std::make_unique<Browser>(owner);
    for (size_t i = 0; i < browsers.size(); ++i) {
        QTRY_VERIFY(browsers[i]->isOpen);
        browsers[i]->socket.sendTextMessage(QString::number(i));
    }
    for (size_t i = 0; i < browsers.size(); ++i)
        QTRY_COMPARE(browsers[i]->texts, QByteArrayList{QByteArray::number(static_cast<qulonglong>(i))});
    browsers.clear();
    QTRY_COMPARE(owner.codes.size(), qsizetype(200));
}

void TestServerSockets::endsWithOpenSockets()
{
    auto owner = std::make_unique<SocketOwner>();
    Browser open(*owner);
    QTRY_VERIFY(open.isOpen);
    open.socket.sendTextMessage(QStringLiteral("x"));
    QTRY_COMPARE(open.texts.size(), qsizetype(1));
    owner->accepting = false;
    RawPeer undecided(*owner);
    undecided.send(handshake);
    QTRY_COMPARE(owner->asked.size(), size_t(2));
    owner->server->acceptSocket(owner->asked[1].id, {});
    owner.reset();
    QTRY_VERIFY(open.isClosed);
    QTRY_VERIFY(!undecided.isOpen());
    QCOMPARE(static_cast<int>(open.socket.closeCode()), 1001);
}

void TestServerSockets::mayBeDeletedByItsOwnSignal()
{
    for (const QByteArray when : {"asked", "text", "closed"}) {
        auto owner = std::make_unique<SocketOwner>();
        const auto end = [&] { owner->server.reset(); };
        if (when == "asked")
            connect(owner->server.get(), &HttpServer::socketAsked, this, end);
        else if (when == "text")
            connect(owner->server.get(), &HttpServer::socketTexts, this, end);
        else
            connect(owner->server.get(), &HttpServer::socketClosed, this, end);
        RawPeer peer(*owner);
        peer.send(handshake + textFrame("1") + textFrame("2") + frame(0x82, "x"));
        QTRY_VERIFY(!owner->server);
        QTRY_VERIFY(!peer.isOpen());
    }
}

void TestServerSockets::unknownIdsAreIgnored()
{
    SocketOwner owner;
    owner.server->acceptSocket(SocketId{77}, {});
    owner.server->refuseSocket(SocketId{77}, buildResponse(401, {}, {}));
    owner.server->sendText(SocketId{77}, "x");
    owner.server->closeSocket(SocketId{77}, 1000, {});
    Browser browser(owner);
    QTRY_VERIFY(browser.isOpen);
    owner.server->refuseSocket(owner.asked[0].id, buildResponse(401, {}, {}));
    owner.server->acceptSocket(owner.asked[0].id, {});
    browser.socket.sendTextMessage(QStringLiteral("x"));
    QTRY_COMPARE(browser.texts, QByteArrayList{"x"});
}

QTEST_GUILESS_MAIN(TestServerSockets)
#include "tst_server_sockets.moc"
