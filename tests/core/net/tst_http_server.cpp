#include "net/http_server.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

// The server with an owner that writes down what it hears, and that answers at once unless told otherwise.
class Owner : public QObject
{
public:
    explicit Owner(const HttpServerOptions &options = {})
    {
        auto listening = HttpServer::listen(options);
        if (!listening)
            return;
        server = std::move(*listening);
        connect(server.get(), &HttpServer::arrived, this, [this](const std::vector<ArrivedRequest> &batch) {
            for (const ArrivedRequest &request : batch) {
                requests.push_back(request);
                if (answering)
                    server->answer(request.id, echo(request));
            }
        });
        connect(server.get(), &HttpServer::refused, this,
                [this](const Error &error, const QByteArray &bytes, const QByteArray &) {
                    refusals.append(error.code);
                    firstBytes.append(bytes);
                });
        connect(server.get(), &HttpServer::left, this, [this](RequestId id) { left.push_back(id); });
    }

    static RawHttp echo(const ArrivedRequest &request)
    {
        const auto head = parseRequestHead(request.raw.head);
        return buildResponse(200, {}, head->method + " " + head->target + " " + request.raw.body);
    }

    std::unique_ptr<HttpServer> server;
    std::vector<ArrivedRequest> requests;
    QByteArrayList refusals;
    QByteArrayList firstBytes;
    std::vector<RequestId> left;
    bool answering = true;
};

// A peer with bytes of its own choice.
class Peer : public QObject
{
public:
    explicit Peer(quint16 port, QHostAddress::SpecialAddress address = QHostAddress::LocalHost) : m_port(port)
    {
        connect(&socket, &QTcpSocket::readyRead, this, [this] { received += socket.readAll(); });
        socket.connectToHost(QHostAddress(address), port);
        socket.waitForConnected();
    }

    // "PORT" stands for the server's.
    void send(const QByteArray &bytes)
    {
        socket.write(filled(bytes));
        socket.flush();
    }

    QByteArrayList bytesOf(const QByteArray &bytes) const
    {
        QByteArrayList pieces;
        for (const char c : filled(bytes))
            pieces.append(QByteArray(1, c));
        return pieces;
    }

    QList<HttpReader::Arrived> answers(bool toHead = false) const
    {
        HttpReader reader(HttpReader::Role::Responses, {1 << 20, 1 << 28, 1000});
        if (toHead)
            reader.expectNoBody();
        const bool good = reader.feed(received).has_value() && (isOpen() || reader.finish().has_value());
        QList<HttpReader::Arrived> all;
        while (good && reader.hasMessage())
            all.append(reader.take());
        return all;
    }

    QList<int> statuses(bool toHead = false) const
    {
        QList<int> all;
        for (const auto &answer : answers(toHead))
            all.append(parseResponseHead(answer.raw.head)->status);
        return all;
    }

    QByteArrayList bodies() const
    {
        QByteArrayList all;
        for (const auto &answer : answers())
            all.append(answer.raw.body);
        return all;
    }

    bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }

    QTcpSocket socket;
    QByteArray received;

private:
    QByteArray filled(QByteArray bytes) const { return bytes.replace("PORT", QByteArray::number(m_port)); }

    quint16 m_port;
};

const QByteArray host = "Host: 127.0.0.1:PORT\r\n";

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\n" + host + "\r\n";
}

// An empty first piece: the other one goes out byte by byte.
QByteArrayList byteByByte(const QByteArray &bytes)
{
    return {QByteArray(), bytes};
}

bool servesAnother(const Owner &owner)
{
    Peer peer(owner.server->port());
    peer.send(get("/next"));
    return QTest::qWaitFor([&peer] { return !peer.statuses().isEmpty(); }) && peer.statuses()[0] == 200;
}

HttpServerOptions smallLimits()
{
    HttpServerOptions options;
    options.hosts = {"Shop.Test"};
    options.limits = {1024, 4096, 20};
    return options;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversations_data();
    void conversations();
    void expectationIsMetOnce();
    void answersOnTheWire_data();
    void answersOnTheWire();
    void requestKeepsItsBytes();
    void answersKeepTheOrderOfRequests();
    void connectionsDoNotWaitForEachOther();
    void peerLeavesBeforeItsAnswer();
    void peerLeavesWithinItsRequest();
    void peerLeavesWithPipelinedRequests();
    void cuts_data();
    void cuts();
    void slowHeadIsTold408();
    void slowBodyIsTold408();
    void idleConnectionIsClosedSilently();
    void ownerMayTakeItsTime();
    void peerThatDoesNotReadIsDropped();
    void connectionsAboveTheCapAreTold503();
    void refusalCarriesTheFirstBytes();
    void bothAddressesShareOnePort();
    void portInUseIsNamed_data();
    void portInUseIsNamed();
    void manyConnections();
    void endsWithRequestsUnanswered();
    void mayBeDeletedByItsOwnSignal();
};

// What a peer sends piece by piece, and what it gets.
void TestHttpServer::conversations_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QByteArray>("refusal"); // code; empty: none
    QTest::addColumn<bool>("closes");

    const auto fine = [](const char *name, const QByteArrayList &pieces, const QList<int> &statuses = {200}) {
        QTest::newRow(name) << pieces << statuses << QByteArray() << false;
    };
    const auto last = [](const char *name, const QByteArrayList &pieces, const QList<int> &statuses = {200}) {
        QTest::newRow(name) << pieces << statuses << QByteArray() << true;
    };
    const auto refused = [](const char *name, const QByteArray &bytes, int status, const char *code) {
        QTest::newRow(name) << QByteArrayList{bytes} << QList<int>{status} << QByteArray(code) << true;
    };
    const QByteArray post = "POST /p HTTP/1.1\r\n" + host;
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray five = post + "Content-Length: 5\r\n\r\nhello";

    fine("get", {get("/")});
    fine("get byte by byte", byteByByte(get("/")));
    fine("head split within its end", {"GET / HTTP/1.1\r\n" + host + "\r", "\n"});
    fine("post", {five});
    fine("post byte by byte", byteByByte(five));
    fine("body apart", {post + "Content-Length: 5\r\n\r\n", "hel", "lo"});
    fine("empty body", {post + "Content-Length: 0\r\n\r\n"});
    fine("body with the largest size", {post + "Content-Length: 4096\r\n\r\n" + QByteArray(4096, 'x')});
    fine("chunked", {chunked + "5\r\nhello\r\n0\r\n\r\n"});
    fine("chunked byte by byte", byteByByte(chunked + "5\r\nhello\r\n0\r\n\r\n"));
    fine("chunked with extension and trailer", {chunked + "5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n"});
    fine("pipelined", {get("/1") + get("/2") + get("/3")}, {200, 200, 200});
    fine("pipelined, split", {get("/1") + get("/2").left(10), get("/2").mid(10)}, {200, 200});
    fine("pipelined bodies", {five + five + get("/")}, {200, 200, 200});
    fine("pipelined, body split", {get("/") + five.chopped(3), "llo"}, {200, 200});
    fine("pipelined after chunks", {chunked + "0\r\n\r\n" + get("/")}, {200, 200});
    fine("pipelined, byte by byte", byteByByte(get("/1") + five + get("/2")), {200, 200, 200});
    fine("unknown method", {"BREW / HTTP/1.1\r\n" + host + "\r\n"});
    fine("host by name", {"GET / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"});
    fine("host without regard to case", {"GET / HTTP/1.1\r\nhOST: LocalHost:PORT\r\n\r\n"});
    fine("host of IPv6", {"GET / HTTP/1.1\r\nHost: [::1]:PORT\r\n\r\n"});
    fine("host that was added", {"GET / HTTP/1.1\r\nHost: shop.test\r\n\r\n"});
    fine("absolute target", {"GET http://localhost:PORT/x HTTP/1.1\r\n" + host + "\r\n"});
    fine("absolute target without path", {"GET http://localhost:PORT?x HTTP/1.1\r\n" + host + "\r\n"});
    fine("options of the server", {"OPTIONS * HTTP/1.1\r\n" + host + "\r\n"});
    fine("HTTP/1.0 kept alive", {"GET / HTTP/1.0\r\n" + host + "Connection: keep-alive\r\n\r\n"});
    fine("expectation that did not wait", {post + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello"});

    last("HTTP/1.0", {"GET / HTTP/1.0\r\n" + host + "\r\n"});
    last("HTTP/1.0 without host", {"GET / HTTP/1.0\r\n\r\n"});
    last("connection close", {"GET / HTTP/1.1\r\n" + host + "Connection: Close\r\n\r\n"});
    last("nothing after close", {"GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n" + get("/2")});

    refused("garbage", "\x01\x02\x03\r\n\r\n", 400, "http.head");
    refused("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400, "http.head");
    refused("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "http.head");
    refused("no version", "GET /\r\n" + host + "\r\n", 400, "http.head");
    refused("bare line feeds", "GET / HTTP/1.1\nHost: 127.0.0.1\n\n", 400, "http.head");
    refused("folded header", "GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", 400, "http.head");
    refused("blank before the colon", "GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n", 400, "http.head");
    refused("zero byte in a header", "GET / HTTP/1.1\r\n" + host + QByteArray("A: \0\r\n\r\n", 8), 400,
            "http.head");
    refused("no host", "GET / HTTP/1.1\r\n\r\n", 400, "http.head");
    refused("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400, "http.head");
    refused("target without slash", "GET x HTTP/1.1\r\n" + host + "\r\n", 400, "net.target");
    refused("target of a proxy", "CONNECT 127.0.0.1:PORT HTTP/1.1\r\n" + host + "\r\n", 400, "net.target");
    refused("target of another scheme", "GET https://localhost:PORT/ HTTP/1.1\r\n" + host + "\r\n", 400,
            "net.target");
    refused("upgrade",
            "GET / HTTP/1.1\r\n" + host +
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n",
            400, "net.upgrade");
    refused("both lengths", chunked.chopped(2) + "Content-Length: 5\r\n\r\nhello", 400, "http.smuggling");
    refused("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", 400,
            "http.framing");
    refused("negative length", post + "Content-Length: -5\r\n\r\nhello", 400, "http.framing");
    refused("length of letters", post + "Content-Length: five\r\n\r\nhello", 400, "http.framing");
    refused("unknown encoding", post + "Transfer-Encoding: gzip\r\n\r\n", 400, "http.framing");
    refused("chunk size of letters", chunked + "xyz\r\n", 400, "http.chunk");
    refused("chunk too long", chunked + "2\r\nhello\r\n0\r\n\r\n", 400, "http.chunk");
    refused("head too large", "GET /" + QByteArray(2000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431,
            "http.head-size");
    refused("head without end", "GET / HTTP/1.1\r\n" + host + QByteArray("X: y\r\n").repeated(200), 431,
            "http.header-count");
    refused("body too large", post + "Content-Length: 4097\r\n\r\n" + QByteArray(4097, 'x'), 413,
            "http.body-size");
    refused("chunks too large", chunked + "1000\r\n" + QByteArray(4096, 'x') + "\r\n1\r\n", 413,
            "http.body-size");
    refused("body too large to be expected", post + "Expect: 100-continue\r\nContent-Length: 9999999\r\n\r\n",
            413, "http.body-size");
    for (const char *name : {"evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", "localhost",
                             "127.0.0.1", "localhost:1", "0.0.0.0:PORT", "user@localhost:PORT",
                             "localhost.:PORT", "shop.test:PORT", "127.0.0.1:PORT,localhost:PORT"}) {
        const QByteArray row = QByteArray("wrong host ") + name;
        refused(row.constData(), QByteArray("GET / HTTP/1.1\r\nHost: ") + name + "\r\n\r\n", 421,
                "net.wrong-host");
    }
    refused("absolute target of another host", "GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n", 421,
            "net.wrong-host");
    refused("absolute target with a user",
            "GET http://localhost:PORT@evil.example/ HTTP/1.1\r\n" + host + "\r\n", 421, "net.wrong-host");

    QTest::newRow("good, then bad") << QByteArrayList{get("/") + "bad\r\n\r\n"} << QList<int>{200, 400}
                                    << QByteArray("http.head") << true;
    QTest::newRow("good, then wrong host")
        << QByteArrayList{get("/1") + get("/2") + "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n" + get("/3")}
        << QList<int>{200, 200, 421} << QByteArray("net.wrong-host") << true;
}

void TestHttpServer::conversations()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(QList<int>, statuses);
    QFETCH(QByteArray, refusal);
    QFETCH(bool, closes);

    Owner owner(smallLimits());
    QVERIFY(owner.server);
    Peer peer(owner.server->port());
    const bool apart = pieces[0].isEmpty();
    for (const QByteArray &piece : pieces) {
        for (const QByteArray &part : apart ? peer.bytesOf(piece) : QByteArrayList{piece}) {
            peer.send(part);
            QCoreApplication::processEvents();
        }
    }
    QTRY_COMPARE(peer.statuses(), statuses);
    QTRY_COMPARE(owner.refusals, refusal.isEmpty() ? QByteArrayList() : QByteArrayList{refusal});
    if (closes) {
        QTRY_VERIFY(!peer.isOpen());
        QCOMPARE(peer.statuses(), statuses);
        return;
    }
    peer.send(get("/again"));
    QTRY_COMPARE(peer.statuses(), statuses + QList<int>{200});
}

void TestHttpServer::expectationIsMetOnce()
{
    const QByteArray head =
        "POST /p HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n";
    Owner owner;
    Peer peer(owner.server->port());
    peer.send(head);
    QTRY_COMPARE(peer.statuses(), QList<int>{100});
    peer.send("he");
    peer.send("llo" + get("/") + head);
    QTRY_COMPARE(peer.statuses(), (QList<int>{100, 200, 200, 100}));
    peer.send("again");
    QTRY_COMPARE(peer.bodies(), (QByteArrayList{"", "POST /p hello", "GET / ", "", "POST /p again"}));
}

void TestHttpServer::answersOnTheWire_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("closes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray length = "Content-Length: 2\r\n";
    const QByteArray close = "Connection: close\r\n";
    const QByteArray chunks = "Transfer-Encoding: chunked\r\n";
    const QByteArray oldGet = "GET / HTTP/1.0\r\n\r\n";
    const QByteArray oldKept = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    const QByteArray askHead = "HEAD / HTTP/1.1\r\n" + host + "\r\n";
    const QByteArray end = "\r\n";

    const auto row = [](const char *name, const QByteArray &request, const RawHttp &given,
                        const QByteArray &expected, bool closes) {
        QTest::newRow(name) << request << given.head << given.body << expected << closes;
    };
    row("as given", get("/"), {ok + length + end, "hi"}, ok + length + end + "hi", false);
    row("HTTP/1.0", oldGet, {ok + length + end, "hi"}, ok + length + close + end + "hi", true);
    row("HTTP/1.0 kept", oldKept, {ok + length + end, "hi"}, ok + length + "Connection: keep-alive\r\n\r\nhi",
        false);
    row("owner closes", get("/"), {ok + length + close + end, "hi"}, ok + length + close + end + "hi", true);
    row("no length", get("/"), {ok + end, "hi"}, ok + close + end + "hi", true);
    row("length too small", get("/"), {ok + length + end, "high"}, ok + length + close + end + "high", true);
    row("length too large", get("/"), {ok + length + end, "h"}, ok + length + close + end + "h", true);
    row("chunked", get("/"), {ok + chunks + end, "hi"}, ok + chunks + end + "2\r\nhi\r\n0\r\n\r\n", false);
    row("chunked, empty", get("/"), {ok + chunks + end, ""}, ok + chunks + end + "0\r\n\r\n", false);
    row("chunked for HTTP/1.0", oldKept, {ok + chunks + end, "hi"}, ok + chunks + close + end + "hi", true);
    row("no content", get("/"), buildResponse(204, {}, {}), "HTTP/1.1 204 No Content\r\n\r\n", false);
    row("not modified", get("/"), buildResponse(304, {}, {}), "HTTP/1.1 304 Not Modified\r\n\r\n", false);
    row("head", askHead, {ok + length + end, "hi"}, ok + length + end, false);
    row("no HTTP", get("/"), {"hello", " there"}, "hello there", true);
}

void TestHttpServer::answersOnTheWire()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    QFETCH(bool, closes);

    Owner owner;
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(request);
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    owner.server->answer(owner.requests.front().id, {head, body});
    QTRY_COMPARE(peer.received, expected);
    if (closes) {
        QTRY_VERIFY(!peer.isOpen());
    } else {
        peer.send(get("/again"));
        QTRY_COMPARE(owner.requests.size(), size_t(2));
    }
    QCOMPARE(peer.received, expected);
}

void TestHttpServer::requestKeepsItsBytes()
{
    Owner owner;
    Peer peer(owner.server->port());
    const QByteArray port = QByteArray::number(owner.server->port());
    const RawHttp request{"POST /a?b=%c3%a5 HTTP/1.1\r\nhOst:   localhost:" + port +
                              "  \r\nX: 1\r\nx: 2\r\nContent-Length: 4\r\n\r\n",
                          QByteArray("\0\xff\r\n", 4)};
    peer.send(request.bytes());
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    QCOMPARE(owner.requests[0].raw.head, request.head);
    QCOMPARE(owner.requests[0].raw.body, request.body);
    QCOMPARE(owner.requests[0].peer, "127.0.0.1:" + QByteArray::number(peer.socket.localPort()));
}

void TestHttpServer::answersKeepTheOrderOfRequests()
{
    Owner owner;
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(get("/1") + get("/2") + get("/3"));
    for (size_t count = 1; count <= 3; ++count) {
        QTRY_COMPARE(owner.requests.size(), count);
        owner.server->answer(owner.requests.back().id, Owner::echo(owner.requests.back()));
        QTRY_COMPARE(peer.bodies().size(), static_cast<qsizetype>(count));
    }
    QCOMPARE(peer.bodies(), (QByteArrayList{"GET /1 ", "GET /2 ", "GET /3 "}));
}

void TestHttpServer::connectionsDoNotWaitForEachOther()
{
    Owner owner;
    owner.answering = false;
    Peer first(owner.server->port());
    first.send(get("/1"));
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    Peer second(owner.server->port());
    second.send(get("/2"));
    QTRY_COMPARE(owner.requests.size(), size_t(2));
    owner.server->answer(owner.requests[1].id, Owner::echo(owner.requests[1]));
    QTRY_COMPARE(second.bodies(), QByteArrayList{"GET /2 "});
    QVERIFY(first.received.isEmpty());
    owner.server->answer(owner.requests[0].id, Owner::echo(owner.requests[0]));
    QTRY_COMPARE(first.bodies(), QByteArrayList{"GET /1 "});
}

void TestHttpServer::peerLeavesBeforeItsAnswer()
{
    Owner owner;
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(get("/1"));
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    peer.socket.abort();
    QTRY_COMPARE(owner.left, std::vector<RequestId>{owner.requests[0].id});
    owner.server->answer(owner.requests[0].id, Owner::echo(owner.requests[0]));
    owner.server->cut(owner.requests[0].id, Owner::echo(owner.requests[0]), 3);
    owner.answering = true;
    Peer next(owner.server->port());
    next.send(get("/2"));
    QTRY_COMPARE(next.bodies(), QByteArrayList{"GET /2 "});
    QVERIFY(owner.refusals.isEmpty());
}

void TestHttpServer::peerLeavesWithinItsRequest()
{
    Owner owner;
    Peer peer(owner.server->port());
    const QByteArray part = "POST / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 9\r\n\r\nhalf";
    peer.send(part);
    peer.socket.disconnectFromHost();
    QTRY_COMPARE(owner.refusals, QByteArrayList{"http.truncated"});
    QVERIFY(owner.firstBytes[0].endsWith("\r\n\r\nhalf"));
    QVERIFY(owner.requests.empty());
    QVERIFY(owner.left.empty());
}

void TestHttpServer::peerLeavesWithPipelinedRequests()
{
    Owner owner;
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(get("/1") + get("/2"));
    peer.socket.disconnectFromHost();
    QTRY_COMPARE(owner.left.size(), size_t(1));
    QCOMPARE(owner.requests.size(), size_t(1));
}

void TestHttpServer::cuts_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray all = buildResponse(200, {}, "hello").bytes();
    QTest::newRow("negative") << qsizetype(-1) << QByteArray();
    QTest::newRow("nothing") << qsizetype(0) << QByteArray();
    QTest::newRow("within the head") << qsizetype(10) << all.left(10);
    QTest::newRow("within the body") << all.size() - 2 << all.chopped(2);
    QTest::newRow("more than all") << all.size() + 5 << all;
}

void TestHttpServer::cuts()
{
    QFETCH(qsizetype, bytes);
    QFETCH(QByteArray, expected);
    Owner owner;
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(get("/") + get("/never"));
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    owner.server->cut(owner.requests[0].id, buildResponse(200, {}, "hello"), bytes);
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(peer.received, expected);
    QCOMPARE(owner.requests.size(), size_t(1));
    QVERIFY(owner.left.empty());
}

// Slowloris: some byte is always on its way.
void TestHttpServer::slowHeadIsTold408()
{
    HttpServerOptions options;
    options.headTime = 60ms;
    Owner owner(options);
    Peer peer(owner.server->port());
    peer.send("GET / HTTP/1.1\r\nX: ");
    QTimer drip;
    connect(&drip, &QTimer::timeout, &peer, [&peer] { peer.send("x"); });
    drip.start(5);
    QTRY_COMPARE(peer.statuses(), QList<int>{408});
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(owner.refusals, QByteArrayList{"net.head-time"});
    QVERIFY(owner.firstBytes[0].startsWith("GET / HTTP/1.1\r\nX: "));
}

void TestHttpServer::slowBodyIsTold408()
{
    HttpServerOptions options;
    options.bodyTime = 60ms;
    Owner owner(options);
    Peer peer(owner.server->port());
    peer.send(get("/first") + "POST / HTTP/1.1\r\n" + host + "Content-Length: 100000\r\n\r\n");
    QTimer drip;
    connect(&drip, &QTimer::timeout, &peer, [&peer] { peer.send("x"); });
    drip.start(5);
    QTRY_COMPARE(peer.statuses(), (QList<int>{200, 408}));
    QTRY_VERIFY(!peer.isOpen());
    QCOMPARE(owner.refusals, QByteArrayList{"net.body-time"});
}

void TestHttpServer::idleConnectionIsClosedSilently()
{
    HttpServerOptions options;
    options.idleTime = 40ms;
    Owner owner(options);
    Peer silent(owner.server->port());
    Peer kept(owner.server->port());
    kept.send(get("/"));
    QTRY_VERIFY(!silent.isOpen());
    QTRY_VERIFY(!kept.isOpen());
    QVERIFY(silent.received.isEmpty());
    QCOMPARE(kept.statuses(), QList<int>{200});
    QVERIFY(owner.refusals.isEmpty());
}

void TestHttpServer::ownerMayTakeItsTime()
{
    HttpServerOptions options;
    options.headTime = options.bodyTime = options.idleTime = options.writeTime = 20ms;
    Owner owner(options);
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.send(get("/"));
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    // All limits pass here: another connection is closed as idle meanwhile, twice.
    for (int i = 0; i < 2; ++i) {
        Peer silent(owner.server->port());
        QTRY_VERIFY(!silent.isOpen());
    }
    owner.server->answer(owner.requests[0].id, Owner::echo(owner.requests[0]));
    QTRY_COMPARE(peer.statuses(), QList<int>{200});
    QVERIFY(owner.left.empty());
}

void TestHttpServer::peerThatDoesNotReadIsDropped()
{
    HttpServerOptions options;
    options.writeTime = 50ms;
    options.maxConnections = 1;
    Owner owner(options);
    owner.answering = false;
    Peer peer(owner.server->port());
    peer.socket.setReadBufferSize(1);
    peer.send(get("/"));
    QTRY_COMPARE(owner.requests.size(), size_t(1));
    peer.socket.disconnect(&peer);
    owner.server->answer(owner.requests[0].id, buildResponse(200, {}, QByteArray(64 << 20, 'x')));
    owner.answering = true;
    QVERIFY(QTest::qWaitFor([&owner] { return servesAnother(owner); }));
}

void TestHttpServer::connectionsAboveTheCapAreTold503()
{
    HttpServerOptions options;
    options.maxConnections = 2;
    Owner owner(options);
    Peer first(owner.server->port());
    Peer second(owner.server->port());
    first.send(get("/1"));
    second.send(get("/2"));
    QTRY_COMPARE(second.statuses(), QList<int>{200});
    QTRY_COMPARE(first.statuses(), QList<int>{200});
    Peer third(owner.server->port());
    QTRY_COMPARE(third.statuses(), QList<int>{503});
    QTRY_VERIFY(!third.isOpen());
    QTRY_COMPARE(owner.refusals, QByteArrayList{"net.connections"});
    first.socket.disconnectFromHost();
    QVERIFY(QTest::qWaitFor([&owner] { return servesAnother(owner); }));
}

void TestHttpServer::refusalCarriesTheFirstBytes()
{
    Owner owner(smallLimits());
    Peer peer(owner.server->port());
    const QByteArray bytes = "GET /" + QByteArray(3000, 'x');
    peer.send(bytes);
    QTRY_COMPARE(owner.firstBytes, QByteArrayList{bytes.left(2048)});
}

void TestHttpServer::bothAddressesShareOnePort()
{
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress(QHostAddress::LocalHostIPv6));
    Owner owner;
    QVERIFY(owner.server->port() > 0);
    Peer peer(owner.server->port(), QHostAddress::LocalHostIPv6);
    QCOMPARE(peer.isOpen(), hasIpv6);
    if (!hasIpv6)
        return;
    peer.send(get("/"));
    QTRY_COMPARE(peer.statuses(), QList<int>{200});
    QCOMPARE(owner.requests[0].peer, "[::1]:" + QByteArray::number(peer.socket.localPort()));
}

void TestHttpServer::portInUseIsNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
    QTest::newRow("IPv6") << QStringLiteral("::1");
}

void TestHttpServer::portInUseIsNamed()
{
    QFETCH(QString, address);
    QTcpServer other;
    const bool listening = other.listen(QHostAddress(address));
    QVERIFY(listening || address == u"::1");
    if (!listening) // a machine without IPv6
        return;
    HttpServerOptions options;
    options.port = other.serverPort();
    const auto server = HttpServer::listen(options);
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::Environment);
    QCOMPARE(server.error().code, "net.port-in-use");
    QVERIFY(english(server.error().detail).contains(QString::number(options.port)));
}

void TestHttpServer::manyConnections()
{
    Owner owner;
    std::vector<std::unique_ptr<Peer>> peers;
    for (int i = 0; i < 100; ++i) {
        peers.push_back(std::make_unique<Peer>(owner.server->port()));
        peers.back()->send(get("/" + QByteArray::number(i)) + get("/b" + QByteArray::number(i)));
    }
    for (int i = 0; i < 100; ++i)
        QTRY_COMPARE(
            peers[static_cast<size_t>(i)]->bodies(),
            (QByteArrayList{"GET /" + QByteArray::number(i) + " ", "GET /b" + QByteArray::number(i) + " "}));
    QCOMPARE(owner.requests.size(), size_t(200));
}

void TestHttpServer::endsWithRequestsUnanswered()
{
    auto owner = std::make_unique<Owner>();
    owner->answering = false;
    Peer peer(owner->server->port());
    peer.send(get("/1"));
    QTRY_COMPARE(owner->requests.size(), size_t(1));
    owner->server->answer(owner->requests[0].id, Owner::echo(owner->requests[0]));
    owner.reset();
    QTRY_VERIFY(!peer.isOpen());
}

void TestHttpServer::mayBeDeletedByItsOwnSignal()
{
    auto server = HttpServer::listen({}).value();
    const quint16 port = server->port();
    int batches = 0;
    connect(server.get(), &HttpServer::arrived, this, [&](const std::vector<ArrivedRequest> &requests) {
        ++batches;
        server->answer(requests[0].id, Owner::echo(requests[0]));
        server.reset();
    });
    Peer first(port);
    Peer second(port);
    first.send("bad\r\n\r\n");
    second.send(get("/"));
    QTRY_VERIFY(!first.isOpen());
    QTRY_VERIFY(!second.isOpen());
    QCOMPARE(batches, 1);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
