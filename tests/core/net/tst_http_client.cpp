#include "net/http_client.h"

#include <QFile>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <deque>
#include <set>

using namespace kassa;
using namespace std::chrono_literals;

using Reason = ExchangeFailed::Reason;
using Phase = ExchangeFailed::Phase;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A peer that keeps what it is sent, and does what the test wants once a request has come.
class Peer : public QTcpServer
{
public:
    using Reaction = std::function<void(QTcpSocket &)>;

    explicit Peer(Reaction onRequest, bool tls = false) : m_reaction(std::move(onRequest)), m_tls(tls)
    {
        listen(QHostAddress(QHostAddress::LocalHost));
    }

    QByteArray origin(const QByteArray &host = "127.0.0.1") const
    {
        return (m_tls ? "https://" : "http://") + host + ":" + QByteArray::number(serverPort());
    }

    int connections = 0;
    int open = 0;
    int mostOpen = 0;
    QByteArray received; // of all connections

protected:
    void incomingConnection(qintptr descriptor) override
    {
        mostOpen = std::max(mostOpen, ++open);
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::disconnected, this, [this] { --open; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            if (bytes.contains("\r\n\r\n"))
                m_reaction(*socket);
        });
        if (!m_tls)
            return;
        socket->setLocalCertificate(QFINDTESTDATA("data/test_peer.crt"));
        socket->setPrivateKey(QFINDTESTDATA("data/test_peer.key"), QSsl::Ec);
        socket->startServerEncryption();
    }

private:
    Reaction m_reaction;
    bool m_tls;
};

Peer::Reaction answerAndKeep(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket) { socket.write(bytes); };
}

Peer::Reaction answerAndClose(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

void ignore(QTcpSocket &) {}

HttpRequest requestTo(const QByteArray &origin, const QByteArray &method = "POST",
                      const QByteArray &body = "pay")
{
    const QByteArray host = origin.mid(origin.indexOf("//") + 2);
    return {origin, buildRequest(method, "/x", {{"Host", host}}, body)};
}

// What send() called `done` with.
struct Outcome
{
    std::vector<HttpClient::Answer> answers;

    std::function<void(HttpClient::Answer)> keep()
    {
        return [this](HttpClient::Answer answer) { answers.push_back(std::move(answer)); };
    }
    QByteArray bytes() const
    {
        const auto *response = answers.empty() ? nullptr : std::get_if<HttpResponse>(&answers[0]);
        return response ? response->raw.bytes() : QByteArray();
    }
    ExchangeFailed failure() const
    {
        const auto *failed = answers.empty() ? nullptr : std::get_if<ExchangeFailed>(&answers[0]);
        return failed ? *failed : ExchangeFailed{};
    }
};

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void cutAnswers_data();
    void cutAnswers();
    void headHasNoBody();
    void requestGoesOutAsGivenAndOnce();
    void droppedRequestIsNotSentAgain();
    void resetWithinAnAnswerIsCut();
    void answerBeforeTheWholeRequestCounts();
    void refusedConnection();
    void timeoutWhileConnecting();
    void timeoutWhileSending();
    void timeoutWhileWaiting();
    void timeoutWhileReceiving();
    void timeoutInTheQueue();
    void limitsHold();
    void blockedHosts_data();
    void blockedHosts();
    void unlistedNameIsBlockedWithoutALookup();
    void namesAreReachedAtTheirAddress_data();
    void namesAreReachedAtTheirAddress();
    void unknownNameIsRefused();
    void nextAddressIsTried();
    void noOrigins_data();
    void noOrigins();
    void connectionsPerHost();
    void nothingAfterTheEnd();
    void mayBeDeletedByItsAnswer();
    void selfSignedCertificateIsExplained();
    void trustedCertificate();
    void certificateOfAnotherNameIsExplained();
    void peerWithoutTls();
};

void TestHttpClient::answers_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("taken"); // empty: as sent
    QTest::addColumn<bool>("closes");
    const QByteArray length = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("length") << length << QByteArray() << false;
    QTest::newRow("header order, case and duplicates")
        << QByteArray("HTTP/1.1 200 Okay\r\nb: 1\r\nA: 2\r\nB:  3 \r\ncontent-length: 0\r\n\r\n")
        << QByteArray() << false;
    QTest::newRow("error with a body")
        << QByteArray("HTTP/1.1 422 No\r\nContent-Length: 2\r\n\r\n{}") << QByteArray() << false;
    QTest::newRow("redirect is not followed")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n") << QByteArray()
        << false;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray() << false;
    QTest::newRow("chunked") << chunked + "5\r\nhello\r\n0\r\n\r\n" << chunked + "hello" << false;
    QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << QByteArray() << true;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << QByteArray() << true;
    QTest::newRow("interim answers")
        << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + length << length
        << false;
    QTest::newRow("only the first") << length + length << length << false;
}

void TestHttpClient::answers()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, taken);
    QFETCH(bool, closes);
    Peer peer(closes ? answerAndClose(sent) : answerAndKeep(sent));
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin()), 20s, outcome.keep());
    QVERIFY(outcome.answers.empty());
    QTRY_COMPARE(outcome.bytes(), taken.isEmpty() ? sent : taken);
    QTRY_COMPARE(peer.open, 0);
    QCOMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(peer.connections, 1);
}

void TestHttpClient::cutAnswers_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QByteArray>("words"); // in the detail
    QTest::newRow("nothing") << QByteArray() << Phase::Waiting << QByteArray("without an answer");
    QTest::newRow("within the head") << QByteArray("HTTP/1.1 200 OK\r\nConte") << Phase::Receiving
                                     << QByteArray("within the answer");
    QTest::newRow("within the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
                                     << Phase::Receiving << QByteArray("within the answer");
    QTest::newRow("within a chunk") << QByteArray(
                                           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf")
                                    << Phase::Receiving << QByteArray("within the answer");
    QTest::newRow("before the last chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
        << Phase::Receiving << QByteArray("within the answer");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n") << Phase::Receiving << QByteArray("http.head");
    QTest::newRow("bad length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n")
                                << Phase::Receiving << QByteArray("http.framing");
}

void TestHttpClient::cutAnswers()
{
    QFETCH(QByteArray, sent);
    QFETCH(Phase, phase);
    QFETCH(QByteArray, words);
    Peer peer(answerAndClose(sent));
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin()), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Cut);
    QCOMPARE(outcome.failure().phase, phase);
    QCOMPARE(outcome.failure().partial, sent);
    QVERIFY2(outcome.failure().detail.contains(words), outcome.failure().detail.constData());
    QVERIFY(outcome.failure().detail.startsWith("127.0.0.1:" + QByteArray::number(peer.serverPort())));
}

void TestHttpClient::headHasNoBody()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
    Peer peer(answerAndKeep("HTTP/1.1 100 Continue\r\n\r\n" + head));
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin(), "HEAD", {}), 20s, outcome.keep());
    QTRY_COMPARE(outcome.bytes(), head);
}

void TestHttpClient::requestGoesOutAsGivenAndOnce()
{
    Peer peer(answerAndKeep("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    HttpClient client({});
    Outcome outcome;
    const HttpRequest request{peer.origin(),
                              {"put /%2f?Q HTTP/1.1\r\nhOST: a\r\nX: 1\r\nx:2\r\ncontent-length: 2\r\n\r\n",
                               QByteArray("\0\xff", 2)}};
    client.send(request, 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QTRY_COMPARE(peer.open, 0);
    QCOMPARE(peer.received, request.raw.bytes());
    QCOMPARE(peer.connections, 1);
}

void TestHttpClient::droppedRequestIsNotSentAgain()
{
    for (const QByteArray method : {"POST", "GET"}) {
        Peer peer([](QTcpSocket &socket) { socket.abort(); });
        HttpClient client({});
        Outcome outcome;
        Outcome later;
        client.send(requestTo(peer.origin(), method), 20s, outcome.keep());
        QTRY_COMPARE(outcome.answers.size(), size_t(1));
        QCOMPARE(outcome.failure().reason, Reason::Cut);
        QCOMPARE(outcome.failure().phase, Phase::Waiting);
        // A second request would have come before this one.
        client.send(requestTo(peer.origin(), "GET", "last"), 20s, later.keep());
        QTRY_COMPARE(later.answers.size(), size_t(1));
        QCOMPARE(peer.connections, 2);
        QCOMPARE(peer.received.count(method + " /x HTTP/1.1\r\n"), method == "GET" ? 2 : 1);
    }
}

void TestHttpClient::resetWithinAnAnswerIsCut()
{
    // Unread bytes make the closing socket reset the connection; an answer until close is not complete then.
    Peer peer([](QTcpSocket &socket) {
        if (socket.property("answered").toBool())
            return;
        socket.setProperty("answered", true);
        socket.setReadBufferSize(1);
        socket.write("HTTP/1.1 200 OK\r\n\r\nhalf");
        socket.flush();
    });
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin(), "POST", QByteArray(32 << 20, 'x')), 20s, outcome.keep());
    QTRY_VERIFY(!peer.findChildren<QSslSocket *>().isEmpty() &&
                peer.findChild<QSslSocket *>()->property("answered").toBool());
    peer.findChild<QSslSocket *>()->abort();
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Cut);
}

void TestHttpClient::answerBeforeTheWholeRequestCounts()
{
    const QByteArray answer = "HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n";
    Peer peer([&](QTcpSocket &socket) {
        socket.setReadBufferSize(1);
        socket.write(answer);
    });
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin(), "POST", QByteArray(32 << 20, 'x')), 20s, outcome.keep());
    QTRY_COMPARE(outcome.bytes(), answer);
}

void TestHttpClient::refusedConnection()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress(QHostAddress::LocalHost)));
    const QByteArray origin = "http://127.0.0.1:" + QByteArray::number(gone.serverPort());
    gone.close();
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(origin), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Refused);
    QCOMPARE(outcome.failure().phase, Phase::Connecting);
}

// A TLS greeting that nobody answers.
void TestHttpClient::timeoutWhileConnecting()
{
    Peer peer(ignore);
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo("https://127.0.0.1:" + QByteArray::number(peer.serverPort())), 100ms,
                outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Timeout);
    QCOMPARE(outcome.failure().phase, Phase::Connecting);
    QVERIFY(outcome.failure().detail.contains("100 ms"));
}

void TestHttpClient::timeoutWhileSending()
{
    Peer peer([](QTcpSocket &socket) { socket.setReadBufferSize(1); });
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin(), "POST", QByteArray(32 << 20, 'x')), 300ms, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Timeout);
    QCOMPARE(outcome.failure().phase, Phase::Sending);
}

void TestHttpClient::timeoutWhileWaiting()
{
    Peer peer(answerAndKeep("HTTP/1.1 100 Continue\r\n\r\n"));
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin()), 200ms, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Timeout);
    QCOMPARE(outcome.failure().phase, Phase::Waiting);
    QTRY_COMPARE(peer.open, 0);
}

void TestHttpClient::timeoutWhileReceiving()
{
    const QByteArray part = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf";
    Peer peer(answerAndKeep(part));
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin()), 200ms, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Timeout);
    QCOMPARE(outcome.failure().phase, Phase::Receiving);
    QCOMPARE(outcome.failure().partial, part);
}

void TestHttpClient::timeoutInTheQueue()
{
    Peer peer(ignore);
    HttpClientOptions options;
    options.maxPerHost = 1;
    HttpClient client(options);
    Outcome first;
    Outcome second;
    client.send(requestTo(peer.origin()), 20s, first.keep());
    client.send(requestTo(peer.origin()), 50ms, second.keep());
    QTRY_COMPARE(second.answers.size(), size_t(1));
    QCOMPARE(second.failure().reason, Reason::Timeout);
    QCOMPARE(second.failure().phase, Phase::Connecting);
    QCOMPARE(peer.connections, 1);
    QVERIFY(first.answers.empty());
}

void TestHttpClient::limitsHold()
{
    Peer peer(answerAndKeep("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n"));
    HttpClientOptions options;
    options.limits.body = 100;
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo(peer.origin()), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Cut);
    QVERIFY(outcome.failure().detail.contains("http.body-size"));
}

void TestHttpClient::blockedHosts_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("allowed");
    QTest::newRow("IPv4") << QByteArray("http://192.0.2.1") << QByteArray("shop.test");
    QTest::newRow("any address") << QByteArray("http://0.0.0.0:80") << QByteArray("shop.test");
    QTest::newRow("number") << QByteArray("http://3221225985") << QByteArray("shop.test");
    QTest::newRow("IPv6") << QByteArray("http://[2001:db8::1]:80") << QByteArray("shop.test");
    QTest::newRow("IPv4 in IPv6") << QByteArray("http://[::ffff:192.0.2.1]") << QByteArray("shop.test");
    QTest::newRow("name with an address outside")
        << QByteArray("https://out.test") << QByteArray("shop.test");
    QTest::newRow("name with one address outside")
        << QByteArray("http://both.test") << QByteArray("shop.test");
    QTest::newRow("part of an allowed name") << QByteArray("http://out.test") << QByteArray("ut.test");
}

void TestHttpClient::blockedHosts()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, allowed);
    HttpClientOptions options;
    options.allowedHosts = {allowed};
    options.addresses = {{"out.test", {"192.0.2.1"}}, {"both.test", {"127.0.0.1", "192.0.2.1"}}};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo(origin), 20s, outcome.keep());
    QVERIFY(outcome.answers.empty());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Blocked);
    QCOMPARE(outcome.failure().phase, Phase::Connecting);
}

// No name server knows ".invalid" (RFC 6761): had it been asked, the name would be without address (Refused).
void TestHttpClient::unlistedNameIsBlockedWithoutALookup()
{
    HttpClientOptions options;
    options.allowedHosts = {"also.invalid"};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo("http://unlisted.invalid"), 20s, outcome.keep());
    QVERIFY(outcome.answers.empty());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Blocked);
    Outcome listed;
    client.send(requestTo("http://also.invalid"), 20s, listed.keep());
    QTRY_COMPARE_WITH_TIMEOUT(listed.answers.size(), size_t(1), 20000);
    QCOMPARE(listed.failure().reason, Reason::Refused);
}

void TestHttpClient::namesAreReachedAtTheirAddress_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"127.0.0.1", "localhost", "LOCALHOST", "shop.test", "Shop.Test"})
        QTest::newRow(host) << QByteArray(host);
}

void TestHttpClient::namesAreReachedAtTheirAddress()
{
    QFETCH(QByteArray, host);
    Peer peer(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"));
    HttpClientOptions options;
    options.addresses = {{"shop.test", {"127.0.0.1"}}};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo(peer.origin(host)), 20s, outcome.keep());
    QTRY_COMPARE(outcome.bytes(), QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
}

// An address that is allowed but not there: the name is looked up, not blocked.
void TestHttpClient::unknownNameIsRefused()
{
    HttpClientOptions options;
    options.addresses = {{"nowhere.test", {}}};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo("http://nowhere.test"), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Refused);
    QVERIFY(outcome.failure().detail.startsWith("nowhere.test:80"));
}

void TestHttpClient::nextAddressIsTried()
{
    Peer peer(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"));
    HttpClientOptions options;
    options.addresses = {{"shop.test", {"127.0.0.2", "::1", "127.0.0.1"}}};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo(peer.origin("shop.test")), 20s, outcome.keep());
    QTRY_COMPARE(outcome.bytes(), QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
    QCOMPARE(peer.connections, 1);
}

void TestHttpClient::noOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin : {"", "127.0.0.1:80", "ftp://127.0.0.1", "http://", "http://127.0.0.1/path",
                               "http://user@127.0.0.1", "http://127.0.0.1?x", "http://127.0.0.1:99999"})
        QTest::newRow(origin) << QByteArray(origin);
}

void TestHttpClient::noOrigins()
{
    QFETCH(QByteArray, origin);
    HttpClient client({});
    Outcome outcome;
    client.send({origin, buildRequest("GET", "/", {}, {})}, 20s, outcome.keep());
    QVERIFY(outcome.answers.empty());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Blocked);
    QVERIFY(outcome.failure().detail.contains("no origin"));
}

void TestHttpClient::connectionsPerHost()
{
    std::deque<QPointer<QTcpSocket>> waiting;
    Peer peer([&](QTcpSocket &socket) { waiting.emplace_back(&socket); });
    Peer other(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"));
    HttpClientOptions options;
    options.maxPerHost = 2;
    HttpClient client(options);
    std::vector<int> order;
    for (int i = 0; i < 6; ++i)
        client.send(requestTo(peer.origin()), 20s,
                    [&order, i](const HttpClient::Answer &) { order.push_back(i); });
    Outcome elsewhere;
    client.send(requestTo(other.origin()), 20s, elsewhere.keep());
    QTRY_COMPARE(elsewhere.answers.size(), size_t(1));
    for (size_t done = 1; done <= 6; ++done) {
        QTRY_VERIFY(!waiting.empty());
        waiting.front()->write("HTTP/1.1 204 No Content\r\n\r\n");
        waiting.pop_front();
        QTRY_COMPARE(order.size(), done);
    }
    QCOMPARE(peer.connections, 6);
    QVERIFY(peer.mostOpen <= 3); // a closed connection may be seen after the next one
    QCOMPARE(std::set<int>(order.begin(), order.end()).size(), size_t(6));
}

void TestHttpClient::nothingAfterTheEnd()
{
    Peer peer(ignore);
    Outcome outcome;
    {
        HttpClient client({});
        client.send(requestTo(peer.origin()), 20s, outcome.keep());
        client.send({"no origin", {}}, 20s, outcome.keep());
        client.send(requestTo("http://localhost:1"), 20s, outcome.keep());
        QTRY_COMPARE(peer.open, 1);
        outcome.answers.clear();
        client.send(requestTo(peer.origin()), 20s, outcome.keep());
        client.send({"no origin", {}}, 20s, outcome.keep());
    }
    QTRY_COMPARE(peer.open, 0);
    QCoreApplication::processEvents();
    QVERIFY(outcome.answers.empty());
}

void TestHttpClient::mayBeDeletedByItsAnswer()
{
    Peer peer(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"));
    auto client = std::make_unique<HttpClient>(HttpClientOptions{});
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        client->send(requestTo(peer.origin()), 20s, [&](const HttpClient::Answer &) {
            ++answers;
            client.reset();
        });
    QTRY_COMPARE(answers, 1);
    QTRY_COMPARE(peer.open, 0);
    QCOMPARE(answers, 1);
}

void TestHttpClient::selfSignedCertificateIsExplained()
{
    Peer peer(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"), true);
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo(peer.origin()), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Tls);
    QCOMPARE(outcome.failure().phase, Phase::Connecting);
    QVERIFY2(outcome.failure().detail.contains("self-signed"), outcome.failure().detail.constData());
    QVERIFY2(outcome.failure().detail.contains("Kassa test peer"), outcome.failure().detail.constData());
    QVERIFY(peer.received.isEmpty());
}

// With the test certificate among the system's.
class TrustedCertificate
{
public:
    TrustedCertificate() : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(QSslCertificate(fileBytes(QFINDTESTDATA("data/test_peer.crt"))));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedCertificate() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustedCertificate)

private:
    QSslConfiguration m_before;
};

void TestHttpClient::trustedCertificate()
{
    const TrustedCertificate trusted;
    const QByteArray answer = "HTTP/1.1 200 OK\r\n\r\nuntil close";
    Peer peer(answerAndClose(answer), true);
    HttpClient client({});
    for (const QByteArray host : {"localhost", "127.0.0.1"}) {
        Outcome outcome;
        client.send(requestTo(peer.origin(host)), 20s, outcome.keep());
        QTRY_COMPARE(outcome.answers.size(), size_t(1));
        QCOMPARE(outcome.bytes(), answer);
    }
}

void TestHttpClient::certificateOfAnotherNameIsExplained()
{
    const TrustedCertificate trusted;
    Peer peer(answerAndKeep("HTTP/1.1 204 No Content\r\n\r\n"), true);
    HttpClientOptions options;
    options.addresses = {{"shop.test", {"127.0.0.1"}}};
    HttpClient client(options);
    Outcome outcome;
    client.send(requestTo(peer.origin("shop.test")), 20s, outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Tls);
    QVERIFY2(outcome.failure().detail.contains("host name"), outcome.failure().detail.constData());
    QVERIFY(peer.received.isEmpty());
}

void TestHttpClient::peerWithoutTls()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        socket->disconnectFromHost();
    });
    HttpClient client({});
    Outcome outcome;
    client.send(requestTo("https://127.0.0.1:" + QByteArray::number(plain.serverPort())), 20s,
                outcome.keep());
    QTRY_COMPARE(outcome.answers.size(), size_t(1));
    QCOMPARE(outcome.failure().reason, Reason::Tls);
    QVERIFY(!outcome.failure().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
