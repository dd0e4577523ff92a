#include "codec/http.h"

#include <QTest>

using namespace kassa;
using Role = HttpReader::Role;

namespace {

struct Message
{
    RawHttp raw;
    bool keepAlive = true;
    bool upgrade = false;

    bool operator==(const Message &) const = default;
};

// A connection's bytes, whether the peer closes then, and what must come out.
struct Sample
{
    QByteArray bytes;
    Role role = Role::Requests;
    bool closed = false;
    bool noBody = false;
    std::vector<Message> messages;
    QByteArray rest;
};

const QByteArray getHead = "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray postHead = "POST / HTTP/1.1\r\nhost:x\r\nContent-Length: 5\r\n\r\n";
const QByteArray chunkedHead = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n";
const QByteArray chunks = "5;a=\"b\"\r\nhel\r\n\r\n0a\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n";
const QByteArray okHead = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
const QByteArray upgradeHead = "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\n"
                               "Upgrade: WebSocket\r\n\r\n";

std::vector<std::pair<const char *, Sample>> samples()
{
    const auto request = [](const QByteArray &bytes, std::vector<Message> messages,
                            const QByteArray &rest = {}) {
        return Sample{bytes, Role::Requests, false, false, std::move(messages), rest};
    };
    const auto response = [](const QByteArray &bytes, std::vector<Message> messages, bool closed = false,
                             bool noBody = false) {
        return Sample{bytes, Role::Responses, closed, noBody, std::move(messages), {}};
    };
    const QByteArray close11 = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n";
    const QByteArray http10 = "GET / HTTP/1.0\r\n\r\n";
    const QByteArray keep10 = "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
    const QByteArray h2c = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    const QByteArray untilClose = "HTTP/1.1 200 OK\r\nX: y\r\n\r\n";
    const QByteArray switching =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const QByteArray none204 = "HTTP/1.1 204 No Content\r\n\r\n";
    const QByteArray none304 = "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n";
    const QByteArray chunkedResponse = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray same = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n";
    const QByteArray zero = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
    const QByteArray expect =
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    return {
        {"get", request(getHead, {{{getHead, {}}}})},
        {"post", request(postHead + "a\r\nbc", {{{postHead, "a\r\nbc"}}})},
        {"post without content", request(zero, {{{zero, {}}}})},
        {"the same length twice", request(same + "ab", {{{same, "ab"}}})},
        {"chunked", request(chunkedHead + chunks, {{{chunkedHead, "hel\r\n0123456789"}}})},
        {"chunked and empty", request(chunkedHead + "000\r\n\r\n", {{{chunkedHead, {}}}})},
        {"expect", request(expect + "ab", {{{expect, "ab"}}})},
        {"pipelined",
         request(getHead + postHead + "12345" + chunkedHead + "1\r\nx\r\n0\r\n\r\n" + close11,
                 {{{getHead, {}}}, {{postHead, "12345"}}, {{chunkedHead, "x"}}, {{close11, {}}, false}})},
        {"http 1.0", request(http10, {{{http10, {}}, false}})},
        {"http 1.0 keep-alive", request(keep10, {{{keep10, {}}, true}})},
        {"WebSocket", request(upgradeHead + "\x81", {{{upgradeHead, {}}, true, true}}, QByteArray("\x81"))},
        {"WebSocket after get",
         request(getHead + upgradeHead + "abc", {{{getHead, {}}}, {{upgradeHead, {}}, true, true}}, "abc")},
        {"another upgrade", request(h2c + getHead, {{{h2c, {}}}, {{getHead, {}}}})},
        {"response", response(okHead + "ab", {{{okHead, "ab"}}})},
        {"response until close",
         response(untilClose + "a\r\n\r\nb", {{{untilClose, "a\r\n\r\nb"}, false}}, true)},
        {"empty response until close", response(untilClose, {{{untilClose, {}}, false}}, true)},
        {"chunked response", response(chunkedResponse + chunks, {{{chunkedResponse, "hel\r\n0123456789"}}})},
        {"response to HEAD",
         response(okHead + okHead + "ab", {{{okHead, {}}}, {{okHead, "ab"}}}, false, true)},
        {"1xx before the response to HEAD",
         response(goOn + okHead, {{{goOn, {}}}, {{okHead, {}}}}, false, true)},
        {"bodiless", response(goOn + none204 + none304 + okHead + "ab",
                              {{{goOn, {}}}, {{none204, {}}}, {{none304, {}}}, {{okHead, "ab"}}})},
        {"101", response(switching, {{{switching, {}}, true, true}})},
    };
}

std::vector<Message> takeAll(HttpReader &reader)
{
    std::vector<Message> messages;
    while (reader.hasMessage()) {
        auto [raw, keepAlive, upgrade] = reader.take();
        messages.push_back({raw, keepAlive, upgrade});
    }
    return messages;
}

// The messages of a sample fed in these pieces, or an empty list after an error.
std::vector<Message> read(const Sample &sample, const std::vector<QByteArray> &pieces,
                          QByteArray *rest = nullptr)
{
    HttpReader reader(sample.role);
    if (sample.noBody)
        reader.expectNoBody();
    for (const QByteArray &piece : pieces) {
        if (!reader.feed(piece))
            return {};
    }
    if (sample.closed && !reader.finish())
        return {};
    if (rest)
        *rest = reader.rest();
    return takeAll(reader);
}

std::vector<QByteArray> singleBytes(const QByteArray &bytes)
{
    std::vector<QByteArray> pieces;
    for (const char byte : bytes)
        pieces.emplace_back(1, byte);
    return pieces;
}

struct Bad
{
    const char *name;
    QByteArray bytes;
    const char *code;
    Role role = Role::Requests;
};

std::vector<Bad> badSamples()
{
    const QByteArray line = "POST / HTTP/1.1\r\n";
    const QByteArray host = line + "Host: x\r\n";
    const QByteArray length = "Content-Length: 5\r\n";
    const QByteArray encoding = "Transfer-Encoding: chunked\r\n";
    return {
        {"length and encoding", host + length + encoding + "\r\n", "http.smuggling"},
        {"encoding and length", host + encoding + length + "\r\n", "http.smuggling"},
        {"length and gzip", host + length + "Transfer-Encoding: gzip\r\n\r\n", "http.smuggling"},
        {"gzip and length", host + "Transfer-Encoding: gzip\r\n" + length + "\r\n", "http.smuggling"},
        {"two lengths", host + length + "Content-Length: 6\r\n\r\n", "http.framing"},
        {"two lengths in one", host + "Content-Length: 5, 6\r\n\r\n", "http.framing"},
        {"negative length", host + "Content-Length: -5\r\n\r\n", "http.framing"},
        {"signed length", host + "Content-Length: +5\r\n\r\n", "http.framing"},
        {"length is no number", host + "Content-Length: 0x5\r\n\r\n", "http.framing"},
        {"empty length", host + "Content-Length:\r\n\r\n", "http.framing"},
        {"huge length", host + "Content-Length: 99999999999999999999\r\n\r\n", "http.framing"},
        {"gzip", host + "Transfer-Encoding: gzip\r\n\r\n", "http.framing"},
        {"gzip, chunked", host + "Transfer-Encoding: gzip, chunked\r\n\r\n", "http.framing"},
        {"chunked twice", host + encoding + encoding + "\r\n", "http.framing"},
        {"chunked in 1.0", "POST / HTTP/1.0\r\n" + encoding + "\r\n", "http.framing"},
        {"no host", line + "\r\n", "http.head"},
        {"two hosts", host + "Host: x\r\n\r\n", "http.head"},
        {"continued header", host + "A: b\r\n c\r\n\r\n", "http.head"},
        {"continued with a tab", host + "A: b\r\n\tc\r\n\r\n", "http.head"},
        {"blank before the first header", line + " Host: x\r\n\r\n", "http.head"},
        {"blank before the colon", host + "A : b\r\n\r\n", "http.head"},
        {"blank in the name", host + "A b: c\r\n\r\n", "http.head"},
        {"no colon", host + "Ab\r\n\r\n", "http.head"},
        {"no name", host + ": b\r\n\r\n", "http.head"},
        {"NUL in a value", host + QByteArray("A: b\0c\r\n\r\n", 10), "http.head"},
        {"NUL in a name", host + QByteArray("A\0: c\r\n\r\n", 9), "http.head"},
        {"bare CR in a value", host + "A: b\rc\r\n\r\n", "http.head"},
        {"bare LF", "POST / HTTP/1.1\nHost: x\n\n", "http.head"},
        {"bare LF at the end", host + "\n", "http.head"},
        {"empty line first", "\r\n" + getHead, "http.head"},
        {"TLS", QByteArray("\x16\x03\x01\x02", 4), "http.head"},
        {"HTTP/2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", "http.head"},
        {"no version", "GET /\r\nHost: x\r\n\r\n", "http.head"},
        {"no target", "GET  HTTP/1.1\r\nHost: x\r\n\r\n", "http.head"},
        {"blank in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", "http.head"},
        {"control in the target", "GET /a\x7f HTTP/1.1\r\nHost: x\r\n\r\n", "http.head"},
        {"chunk size is no number", chunkedHead + "x\r\n", "http.chunk"},
        {"chunk size with 0x", chunkedHead + "0x5\r\n", "http.chunk"},
        {"signed chunk size", chunkedHead + "+5\r\n", "http.chunk"},
        {"blank before the chunk size", chunkedHead + " 5\r\n", "http.chunk"},
        {"empty chunk size", chunkedHead + "\r\n", "http.chunk"},
        {"chunk extension without ;", chunkedHead + "5 a\r\n", "http.chunk"},
        {"chunk size too long", chunkedHead + QByteArray(16, '0') + "\r\n", "http.chunk"},
        {"chunk line ends without CR", chunkedHead + "5\n", "http.chunk"},
        {"bare CR in a chunk line", chunkedHead + "5;a\rb\r\n", "http.chunk"},
        {"endless chunk line", chunkedHead + "5;" + QByteArray(2000, 'a'), "http.chunk"},
        {"chunk longer than said", chunkedHead + "2\r\nabc\r\n", "http.chunk"},
        {"chunk without end", chunkedHead + "2\r\nab\rx", "http.chunk"},
        {"trailer is no header", chunkedHead + "0\r\nabc\r\n\r\n", "http.chunk"},
        {"huge chunk", chunkedHead + "fffffffffffffff\r\n", "http.body-size"},
        {"request as a response", getHead, "http.head", Role::Responses},
        {"status below 100", "HTTP/1.1 099 X\r\nContent-Length: 0\r\n\r\n", "http.head", Role::Responses},
        {"status is no number", "HTTP/1.1 2x0 X\r\n\r\n", "http.head", Role::Responses},
        {"response with both", "HTTP/1.1 200 OK\r\n" + length + encoding + "\r\n", "http.smuggling",
         Role::Responses},
    };
}

// The code of the error when the bytes come in these pieces; empty when there is none.
QByteArray errorCode(HttpReader reader, const std::vector<QByteArray> &pieces)
{
    for (const QByteArray &piece : pieces) {
        if (const Done fed = reader.feed(piece); !fed)
            return fed.error().code;
    }
    return {};
}

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySplitGivesTheSame_data();
    void anySplitGivesTheSame();
    void prefixesGiveNothingMore_data();
    void prefixesGiveNothingMore();
    void refuses_data();
    void refuses();
    void errorIsFinal();
    void headLimitIsExact();
    void headerCountIsExact();
    void bodyLimitIsExact_data();
    void bodyLimitIsExact();
    void trailersAreBounded();
    void largeBodyByteByByte();
    void continueIsAskedOnce();
    void continueIsNotAsked_data();
    void continueIsNotAsked();
    void finishing();
    void upgradeStopsReading();
    void requestHeads_data();
    void requestHeads();
    void requestHeadRefuses_data();
    void requestHeadRefuses();
    void responseHeads();
    void responseHeadRefuses_data();
    void responseHeadRefuses();
    void headerLookup();
    void buildsRequests();
    void buildsResponses();
    void buildingCannotBreakTheFraming();
    void builtMessagesAreRead();
};

void TestHttp::anySplitGivesTheSame_data()
{
    QTest::addColumn<std::size_t>("which");
    const auto all = samples();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].first) << i;
}

void TestHttp::anySplitGivesTheSame()
{
    QFETCH(std::size_t, which);
    const Sample sample = samples()[which].second;
    QByteArray rest;
    QVERIFY(read(sample, {sample.bytes}, &rest) == sample.messages);
    QCOMPARE(rest, sample.rest);
    QVERIFY(read(sample, singleBytes(sample.bytes), &rest) == sample.messages);
    QCOMPARE(rest, sample.rest);
    for (qsizetype cut = 0; cut <= sample.bytes.size(); ++cut) {
        const std::vector<QByteArray> halves = {sample.bytes.left(cut), sample.bytes.mid(cut)};
        QVERIFY2(read(sample, halves, &rest) == sample.messages, QByteArray::number(cut).constData());
        QCOMPARE(rest, sample.rest);
    }
}

void TestHttp::prefixesGiveNothingMore_data()
{
    anySplitGivesTheSame_data();
}

// The last message is complete with its last byte (an upgrade: with the last byte of its head), not before.
void TestHttp::prefixesGiveNothingMore()
{
    QFETCH(std::size_t, which);
    const Sample sample = samples()[which].second;
    const qsizetype messageBytes = sample.bytes.size() - sample.rest.size();
    for (qsizetype size = 0; size < messageBytes; ++size) {
        HttpReader reader(sample.role);
        if (sample.noBody)
            reader.expectNoBody();
        QVERIFY(reader.feed(sample.bytes.left(size)).has_value());
        QVERIFY(takeAll(reader).size() < sample.messages.size());
        if (sample.messages.size() == 1)
            QCOMPARE(reader.inMessage(), size > 0);
    }
}

void TestHttp::refuses_data()
{
    QTest::addColumn<std::size_t>("which");
    const auto all = badSamples();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void TestHttp::refuses()
{
    QFETCH(std::size_t, which);
    const Bad bad = badSamples()[which];
    QCOMPARE(errorCode(HttpReader(bad.role), {bad.bytes}), QByteArray(bad.code));
    QCOMPARE(errorCode(HttpReader(bad.role), singleBytes(bad.bytes)), QByteArray(bad.code));
    for (qsizetype cut = 1; cut < bad.bytes.size(); ++cut)
        QCOMPARE(errorCode(HttpReader(bad.role), {bad.bytes.left(cut), bad.bytes.mid(cut)}),
                 QByteArray(bad.code));
}

void TestHttp::errorIsFinal()
{
    HttpReader reader(Role::Requests);
    const Done first = reader.feed(getHead + "\x01");
    QVERIFY(!first.has_value());
    QVERIFY(reader.hasMessage());
    QCOMPARE(reader.feed(getHead).error(), first.error());
    QCOMPARE(reader.finish().error(), first.error());
    QCOMPARE(takeAll(reader).size(), 1U);
}

void TestHttp::headLimitIsExact()
{
    const HttpLimits exact{getHead.size(), 100, 200};
    const HttpLimits smaller{getHead.size() - 1, 100, 200};
    for (const auto &pieces : {std::vector<QByteArray>{getHead}, singleBytes(getHead)}) {
        QCOMPARE(errorCode(HttpReader(Role::Requests, exact), pieces), QByteArray());
        QCOMPARE(errorCode(HttpReader(Role::Requests, smaller), pieces), QByteArray("http.head-size"));
    }
    QCOMPARE(errorCode(HttpReader(Role::Requests), {"GET /" + QByteArray(40'000, 'a')}),
             QByteArray("http.head-size"));
}

void TestHttp::headerCountIsExact()
{
    const auto withHeaders = [](int count) {
        return "GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(count - 1) + "\r\n";
    };
    for (const bool split : {false, true}) {
        const auto pieces = [split](const QByteArray &bytes) {
            return split ? singleBytes(bytes) : std::vector<QByteArray>{bytes};
        };
        QCOMPARE(errorCode(HttpReader(Role::Requests), pieces(withHeaders(200))), QByteArray());
        QCOMPARE(errorCode(HttpReader(Role::Requests), pieces(withHeaders(201))),
                 QByteArray("http.header-count"));
    }
}

void TestHttp::bodyLimitIsExact_data()
{
    QTest::addColumn<QByteArray>("fits");
    QTest::addColumn<QByteArray>("tooLarge");
    QTest::addColumn<bool>("response");
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ";
    QTest::newRow("length") << head + "4\r\n\r\nabcd" << head + "5\r\n\r\n" << false;
    QTest::newRow("chunks") << chunkedHead + "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"
                            << chunkedHead + "3\r\nabc\r\n2\r\n"
                            << false;
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n";
    QTest::newRow("until close") << open + "abcd" << open + "abcde" << true;
}

void TestHttp::bodyLimitIsExact()
{
    QFETCH(QByteArray, fits);
    QFETCH(QByteArray, tooLarge);
    QFETCH(bool, response);
    const HttpLimits limits{1000, 4, 200};
    const Role role = response ? Role::Responses : Role::Requests;
    for (const bool split : {false, true}) {
        const auto pieces = [split](const QByteArray &bytes) {
            return split ? singleBytes(bytes) : std::vector<QByteArray>{bytes};
        };
        QCOMPARE(errorCode(HttpReader(role, limits), pieces(fits)), QByteArray());
        QCOMPARE(errorCode(HttpReader(role, limits), pieces(tooLarge)), QByteArray("http.body-size"));
    }
}

void TestHttp::trailersAreBounded()
{
    const QByteArray begin = chunkedHead + "0\r\n";
    QCOMPARE(errorCode(HttpReader(Role::Requests), {begin + QByteArray("A: b\r\n").repeated(200) + "\r\n"}),
             QByteArray());
    QCOMPARE(errorCode(HttpReader(Role::Requests), {begin + QByteArray("A: b\r\n").repeated(201)}),
             QByteArray("http.chunk"));
    QCOMPARE(errorCode(HttpReader(Role::Requests), {begin + "A: " + QByteArray(40'000, 'b')}),
             QByteArray("http.chunk"));
    const QByteArray longOnes = ("A: " + QByteArray(1000, 'b') + "\r\n").repeated(40);
    QCOMPARE(errorCode(HttpReader(Role::Requests), {begin + longOnes}), QByteArray("http.chunk"));
}

void TestHttp::largeBodyByteByByte()
{
    const QByteArray body = QByteArray("0123456789").repeated(20'000);
    const RawHttp raw = buildRequest("POST", "/", {{"Host", "x"}}, body);
    HttpReader reader(Role::Requests);
    for (const QByteArray &byte : singleBytes(raw.bytes() + raw.bytes()))
        QVERIFY(reader.feed(byte).has_value());
    const auto messages = takeAll(reader);
    QCOMPARE(messages.size(), 2U);
    QVERIFY(messages[0].raw == raw);
    QVERIFY(messages[1].raw == raw);
    QVERIFY(!reader.inMessage());
}

void TestHttp::continueIsAskedOnce()
{
    for (const QByteArray &framing :
         {QByteArray("Content-Length: 2"), QByteArray("Transfer-Encoding: chunked")}) {
        HttpReader reader(Role::Requests);
        const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\n" + framing + "\r\n";
        QVERIFY(reader.feed(head).has_value());
        QVERIFY(!reader.wantsContinue());
        QVERIFY(reader.feed("\r\n").has_value());
        QVERIFY(reader.wantsContinue());
        QVERIFY(!reader.wantsContinue());
        QVERIFY(reader.inMessage());
    }
}

void TestHttp::continueIsNotAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray expect = "Expect: 100-continue\r\n";
    QTest::newRow("body has begun") << "POST / HTTP/1.1\r\nHost: x\r\n" + expect +
                                           "Content-Length: 2\r\n\r\na";
    QTest::newRow("no body") << "GET / HTTP/1.1\r\nHost: x\r\n" + expect + "\r\n";
    QTest::newRow("HTTP/1.0") << "POST / HTTP/1.0\r\n" + expect + "Content-Length: 2\r\n\r\n";
    QTest::newRow("not expected") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n");
    QTest::newRow("something else expected")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 2\r\n\r\n");
}

void TestHttp::continueIsNotAsked()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader(Role::Requests);
    QVERIFY(reader.feed(bytes).has_value());
    QVERIFY(!reader.wantsContinue());
}

void TestHttp::finishing()
{
    HttpReader idle(Role::Requests);
    QVERIFY(idle.finish().has_value());
    QVERIFY(idle.feed(getHead).has_value());
    QVERIFY(idle.finish().has_value());
    for (const QByteArray &part :
         {QByteArray("G"), getHead.chopped(1), postHead + "abcd", chunkedHead + "1\r\na\r\n"}) {
        HttpReader reader(Role::Requests);
        QVERIFY(reader.feed(part).has_value());
        const Done finished = reader.finish();
        QVERIFY(!finished.has_value());
        QCOMPARE(finished.error().code, QByteArray("http.truncated"));
        QVERIFY(!reader.hasMessage());
    }
    HttpReader response(Role::Responses);
    QVERIFY(response.feed(okHead + "a").has_value());
    QVERIFY(!response.finish().has_value());
}

void TestHttp::upgradeStopsReading()
{
    HttpReader reader(Role::Requests);
    QVERIFY(reader.feed(upgradeHead + "\x16").has_value());
    QVERIFY(reader.take().upgrade);
    QVERIFY(reader.feed("more").has_value());
    QVERIFY(!reader.hasMessage());
    QVERIFY(!reader.inMessage());
    QCOMPARE(reader.rest(), QByteArray("\x16more"));
    QVERIFY(reader.finish().has_value());
}

void TestHttp::requestHeads_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("root") << QByteArray("/") << QByteArray("/") << QByteArray();
    QTest::newRow("query") << QByteArray("/a%20b?c=d?e=%2F") << QByteArray("/a%20b")
                           << QByteArray("c=d?e=%2F");
    QTest::newRow("absolute") << QByteArray("http://h:1/a?b") << QByteArray("/a") << QByteArray("b");
    QTest::newRow("absolute, no path") << QByteArray("http://h") << QByteArray("/") << QByteArray();
    QTest::newRow("absolute, only a query") << QByteArray("http://h?b") << QByteArray("/") << QByteArray("b");
    QTest::newRow("URL in the path") << QByteArray("/x://y/z") << QByteArray("/x://y/z") << QByteArray();
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray("*") << QByteArray();
}

void TestHttp::requestHeads()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    const auto request =
        parseRequestHead("POST " + target + " HTTP/1.1\r\nhOsT:x\r\nA: \t b c \t\r\nA:\r\n\r\n");
    QVERIFY(request.has_value());
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->target, target);
    QCOMPARE(request->path, path);
    QCOMPARE(request->query, query);
    QCOMPARE(request->headers, (Headers{{"hOsT", "x"}, {"A", "b c"}, {"A", ""}}));
}

void TestHttp::requestHeadRefuses_data()
{
    QTest::addColumn<QByteArray>("head");
    for (const char *head :
         {"", "\r\n\r\n", "GET / HTTP/1.1", "GET / HTTP/1.1\r\n", "GET /\r\n\r\n", "GET  HTTP/1.1\r\n\r\n",
          " / HTTP/1.1\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n",
          "G,T / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nA\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n",
          "GET / HTTP/1.1\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\n A: b\r\n\r\n",
          "GET / HTTP/1.1\r\nA: b\nc\r\n\r\n", "GET / HTTP/1.1\r\n\r\nA: b\r\n\r\n",
          "GET /\t HTTP/1.1\r\n\r\n"})
        QTest::newRow(QByteArray(head).toPercentEncoding(" /:").constData()) << QByteArray(head);
}

void TestHttp::requestHeadRefuses()
{
    QFETCH(QByteArray, head);
    const auto request = parseRequestHead(head);
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().code, QByteArray("http.head"));
}

void TestHttp::responseHeads()
{
    const auto response = parseResponseHead("HTTP/1.0 404 Not \xE4\r\nContent-Type: a/b\r\n\r\n");
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 404);
    QCOMPARE(response->reason, QByteArray("Not \xE4"));
    QCOMPARE(response->headers, (Headers{{"Content-Type", "a/b"}}));
    QCOMPARE(parseResponseHead("HTTP/1.1 999 \r\n\r\n")->status, 999);
}

void TestHttp::responseHeadRefuses_data()
{
    QTest::addColumn<QByteArray>("head");
    for (const char *head : {"", "HTTP/1.1 200 OK", "HTTP/1.1 200\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n",
                             "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 099 OK\r\n\r\n", "HTTP/1.1 -12 OK\r\n\r\n",
                             "HTTP/2.0 200 OK\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"})
        QTest::newRow(QByteArray(head).toPercentEncoding(" /:").constData()) << QByteArray(head);
}

void TestHttp::responseHeadRefuses()
{
    QFETCH(QByteArray, head);
    const auto response = parseResponseHead(head);
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().code, QByteArray("http.head"));
}

void TestHttp::headerLookup()
{
    const Headers headers = {{"Content-Type", "a"}, {"content-type", "b"}};
    QCOMPARE(header(headers, "CONTENT-TYPE"), QByteArray("a"));
    QCOMPARE(header(headers, "Content"), QByteArray());
    QVERIFY(hasHeader(headers, "content-type"));
    QVERIFY(!hasHeader(headers, "content-typ"));
}

void TestHttp::buildsRequests()
{
    QCOMPARE(buildRequest("GET", "/a?b", {{"Host", "x"}}, {}).bytes(),
             QByteArray("GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n"));
    QCOMPARE(buildRequest("POST", "/", {{"Host", "x"}}, {}).bytes(),
             QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(buildRequest("DELETE", "/", {{"Host", "x"}}, "ab").bytes(),
             QByteArray("DELETE / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab"));
    QCOMPARE(buildRequest("POST", "/", {{"Host", "x"}, {"content-length", "7"}}, "ab").head,
             QByteArray("POST / HTTP/1.1\r\nHost: x\r\ncontent-length: 7\r\n\r\n"));
    QCOMPARE(buildRequest("POST", "/", {{"Host", "x"}, {"Transfer-Encoding", "chunked"}}, "0\r\n\r\n").head,
             QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
}

void TestHttp::buildsResponses()
{
    QCOMPARE(buildResponse(200, {{"A", "b"}}, "ab").bytes(),
             QByteArray("HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nab"));
    QCOMPARE(buildResponse(404, {}, {}).bytes(),
             QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(buildResponse(204, {}, "ab").bytes(), QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
    QCOMPARE(buildResponse(100, {}, {}).bytes(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QCOMPARE(reasonPhrase(503), QByteArray("Service Unavailable"));
    QCOMPARE(reasonPhrase(799), QByteArray());
    QVERIFY(parseResponseHead(buildResponse(799, {}, {}).head).has_value());
}

void TestHttp::buildingCannotBreakTheFraming()
{
    const RawHttp response = buildResponse(
        302, {{"Location", "/a\r\nSet-Cookie: b"}, {QByteArray("A\n"), QByteArray("\0", 1)}}, {});
    QCOMPARE(response.head, QByteArray("HTTP/1.1 302 Found\r\nLocation: /a  Set-Cookie: b\r\nA :  \r\n"
                                       "Content-Length: 0\r\n\r\n"));
    QCOMPARE(buildRequest("GET", "/a b\r\nX: y", {{"Host", "x"}}, {}).head,
             QByteArray("GET /a%20b%0D%0AX:%20y HTTP/1.1\r\nHost: x\r\n\r\n"));
}

void TestHttp::builtMessagesAreRead()
{
    const RawHttp request =
        buildRequest("POST", "/a?b", {{"Host", "x"}, {"Content-Type", "text/plain"}}, "body");
    HttpReader requests(Role::Requests);
    QVERIFY(requests.feed(request.bytes()).has_value());
    QVERIFY(requests.take().raw == request);
    const RawHttp response = buildResponse(200, {{"Content-Type", "text/plain"}}, "body");
    HttpReader responses(Role::Responses);
    QVERIFY(responses.feed(response.bytes()).has_value());
    QVERIFY(responses.take().raw == response);
}

QTEST_APPLESS_MAIN(TestHttp)
#include "tst_http.moc"
