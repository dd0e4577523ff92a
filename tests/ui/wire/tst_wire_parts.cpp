// What the panels of ui/wire edit, without widgets: bytes as text, payloads as parts, rules in words.
#include "wire/byte_text.h"
#include "wire/match_words.h"
#include "wire/payload_parts.h"

#include <QTest>

#include <random>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestWireParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textGivesTheSameBytes_data();
    void textGivesTheSameBytes();
    void anyBytesGiveTheSameBytes();
    void hexIsChecked();
    void lineEndsAreCounted();
    void payloadsAreTakenApart_data();
    void payloadsAreTakenApart();
    void wrongPartsAreNamed();
    void contentLengthIsReadAndSet();
    void durationsAreReadAgain();
};

void TestWireParts::textGivesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");
    QTest::newRow("head") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("mixed line ends") << QByteArray("a\nb\rc\r\n\td") << true;
    QTest::newRow("control characters") << QByteArray("\0\x01\x1f\x7f", 4) << false;
    QTest::newRow("utf-8") << QByteArray("кафе 🍰") << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("latin-1") << QByteArray("caf\xe9") << false;
    QTest::newRow("the sign itself") << QByteArray("\xe2\x86\xb5") << false;
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << false;
    QTest::newRow("no-break space") << QByteArray("\xc2\xa0") << false;
}

void TestWireParts::textGivesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isText);
    const auto text = toEditable(bytes);
    QCOMPARE(text.has_value(), isText);
    if (text)
        QCOMPARE(fromEditable(*text), bytes);
    QCOMPARE(*fromHex(toHex(bytes)), bytes);
}

void TestWireParts::anyBytesGiveTheSameBytes()
{
    std::mt19937 random(1);
    for (int i = 0; i < 5'000; ++i) {
        QByteArray bytes(int(random() % 40), '\0');
        for (char &byte : bytes)
            byte = char(random() % (i % 2 == 0 ? 128 : 256));
        if (const auto text = toEditable(bytes))
            QCOMPARE(fromEditable(*text), bytes);
        QCOMPARE(*fromHex(toHex(bytes)), bytes);
    }
}

void TestWireParts::hexIsChecked()
{
    QCOMPARE(*fromHex(u"48 54\n54"_s), QByteArray("HTT"));
    QCOMPARE(fromHex(u"4g"_s).error().code, QByteArray("hex.digit"));
    QCOMPARE(fromHex(u"4\u0430"_s).error().code, QByteArray("hex.digit")); // a Cyrillic letter
    QCOMPARE(fromHex(u"485"_s).error().code, QByteArray("hex.odd"));
}

void TestWireParts::lineEndsAreCounted()
{
    QCOMPARE(lineEndsOf("a\r\nb\nc\rd\r\n\r"), (LineEnds{2, 1, 2}));
    QCOMPARE(withCrlf("a\r\nb\nc\rd"), QByteArray("a\r\nb\r\nc\r\nd"));
}

void TestWireParts::payloadsAreTakenApart_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("request") << 0;
    QTest::newRow("answer") << 1;
    QTest::newRow("navigation") << 2;
    QTest::newRow("page event") << 3;
    QTest::newRow("app link") << 4;
    QTest::newRow("socket text") << 5;
    QTest::newRow("buyer's action") << 6;
}

void TestWireParts::payloadsAreTakenApart()
{
    QFETCH(int, which);
    const std::vector<Payload> payloads{
        httpRequest("POST", "http://api.example/", {}, "a=1"),
        httpResponse(200, "text/plain", "ok"),
        Navigation{Window::Top, {}, "POST", "http://shop.example/accept", {{"data", "1"}, {"data", "2"}}},
        PageEvent{"frame", "http://page.example", PageEvent::Kind::Object, "{\"a\":1}"},
        AppLink{"bankid:///?x=1"},
        SocketText{"hello"},
        BuyerAction{"http://page.example/", "confirm", {{"pno", "1"}}},
    };
    const Payload &payload = payloads[std::size_t(which)];
    const auto parts = partsOf(payload);
    QVERIFY(parts);
    const auto same = withParts(payload, *parts);
    QVERIFY(same);
    QCOMPARE(*same, payload);
    QVERIFY(!partsOf(TimerFired{"x"}));
    QVERIFY(!partsOf(Page()));
}

void TestWireParts::wrongPartsAreNamed()
{
    const auto refused = [](const Payload &payload, std::size_t part, const QByteArray &bytes) {
        PayloadParts parts = *partsOf(payload);
        parts.parts[part].bytes = bytes;
        const auto edited = withParts(payload, parts);
        return edited ? QByteArray() : edited.error().code;
    };
    const Payload request = httpRequest("POST", "http://api.example/", {}, "a=1");
    QCOMPARE(refused(request, 0, "no address"), QByteArray("edit.url"));
    QCOMPARE(refused(request, 1, "not http"), QByteArray("http.head"));
    QCOMPARE(refused(httpResponse(200, {}, {}), 0, "HTTP/1.1 20"), QByteArray("http.head"));
    const Payload event = PageEvent{{}, {}, PageEvent::Kind::Object, "{}"};
    QCOMPARE(refused(event, 3, "{"), QByteArray("edit.json"));
    const Payload post = Navigation{Window::Self, {}, "POST", "http://shop.example/", {{"a", "1"}}};
    QCOMPARE(refused(post, 0, "GET"), QByteArray("edit.method"));
}

void TestWireParts::contentLengthIsReadAndSet()
{
    const QByteArray head = "POST / HTTP/1.1\r\nX-Content-Length: 9\r\ncontent-length:3\r\n\r\n";
    QCOMPARE(contentLengthOf(head), qsizetype(3));
    QCOMPARE(withContentLength(head, 12),
             QByteArray("POST / HTTP/1.1\r\nX-Content-Length: 9\r\ncontent-length: 12\r\n\r\n"));
    QCOMPARE(contentLengthOf("GET / HTTP/1.1\r\n\r\n"), qsizetype(-1));
    QCOMPARE(contentLengthOf("GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n"), qsizetype(-2));
    QCOMPARE(withContentLength("GET / HTTP/1.1\r\n\r\n", 3), QByteArray("GET / HTTP/1.1\r\n\r\n"));
}

void TestWireParts::durationsAreReadAgain()
{
    for (const QByteArray &text : {"1ms"_ba, "1500ms"_ba, "90s"_ba, "2h"_ba, "97d"_ba, "5m"_ba})
        QCOMPARE(durationText(*parseDuration(text)), text);
}

QTEST_MAIN(TestWireParts)
#include "tst_wire_parts.moc"
