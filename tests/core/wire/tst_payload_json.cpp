#include "wire/payload_json.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Payload)
Q_DECLARE_METATYPE(kassa::Text)

namespace {

// Values at random from a fixed seed: every member of every payload, empty ones too.
class Anything
{
public:
    explicit Anything(quint32 seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    bool flag() { return below(2) == 1; }

    QByteArray bytes()
    {
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return "ÅÄÖ \"\\/\b\f\n\r\t\x01\x7f <&> \xF0\x9F\x92\xB3 \xEF\xBB\xBF\xEF\xBF\xBE\xE2\x80\xA8";
        case 2:
            return "text" + QByteArray::number(below(1000));
        default: {
            QByteArray raw(below(20), '\0');
            for (char &c : raw)
                c = static_cast<char>(below(256));
            return raw;
        }
        }
    }

    template <class Make>
    auto several(Make make)
    {
        std::vector<decltype(make())> values;
        for (int i = below(3); i > 0; --i)
            values.push_back(make());
        return values;
    }

    Fields fields()
    {
        return several([this] { return Field{bytes(), bytes()}; });
    }

    Text text(int depth = 3)
    {
        Text text(bytes(), bytes());
        if (depth > 0 && flag())
            text.args = several([&] { return this->text(depth - 1); });
        if (flag())
            text.count = below(100);
        if (below(4) == 0)
            text.money = Money{static_cast<qint64>(m_random.generate64()), Currency{bytes(), below(4)}};
        return text;
    }

    Navigation navigation() { return {static_cast<Window>(below(5)), bytes(), bytes(), bytes(), fields()}; }

    PageField field()
    {
        PageField field;
        field.kind = static_cast<PageField::Kind>(below(8));
        field.name = bytes();
        field.label = text();
        field.value = bytes();
        field.choices = several([this] { return std::pair{bytes(), text()}; });
        field.pattern = bytes();
        field.placeholder = bytes();
        field.required = flag();
        field.sensitive = flag();
        field.error = text();
        return field;
    }

    Form form()
    {
        return {bytes(), text(), several([this] { return field(); }), several([this] {
                    return Control{bytes(), text(), flag()};
                }),
                flag()};
    }

    Page page()
    {
        Page page;
        page.id = bytes();
        page.url = bytes();
        page.language = bytes();
        page.title = text();
        page.blocks = several([this] {
            return Block{static_cast<Block::Kind>(below(7)), text(), text(), bytes()};
        });
        page.forms = several([this] { return form(); });
        page.scripts = several([this] { return bytes(); });
        if (flag())
            page.frame = Frame{bytes(), bytes(), bytes(), bytes()};
        if (flag())
            page.advance = navigation();
        page.locked = flag();
        page.status = 200 + below(2) * 200;
        return page;
    }

    Payload payload(std::size_t kind)
    {
        switch (kind) {
        case 0:
            return HttpRequest{bytes(), {bytes(), bytes()}};
        case 1:
            return HttpResponse{{bytes(), bytes()}};
        case 2:
            return ExchangeFailed{static_cast<ExchangeFailed::Reason>(below(5)),
                                  static_cast<ExchangeFailed::Phase>(below(4)), bytes(), bytes()};
        case 3:
            return navigation();
        case 4:
            return page();
        case 5:
            return PageEvent{bytes(), bytes(), static_cast<PageEvent::Kind>(below(2)), bytes()};
        case 6:
            return AppLink{bytes()};
        case 7:
            return SocketOpen{bytes(), several([this] { return bytes(); }), fields()};
        case 8:
            return SocketOpened{bytes()};
        case 9:
            return SocketText{bytes()};
        case 10:
            return SocketClosed{below(5000), bytes()};
        case 11:
            return BuyerAction{bytes(), bytes(), fields()};
        default:
            return TimerFired{bytes()};
        }
    }

    Message message(std::size_t kind)
    {
        Message message;
        message.id = {m_random.generate(), m_random.generate64()};
        message.cause = {m_random.generate(), m_random.generate64()};
        message.exchange = ExchangeId{flag() ? m_random.generate64() : 0};
        message.channel = static_cast<Channel>(below(10));
        message.from = static_cast<Party>(below(6));
        message.to = static_cast<Party>(below(6));
        message.payload = payload(kind);
        message.lane = bytes();
        message.sent = Time(std::chrono::microseconds(m_random.bounded(qint64(4) << 50)));
        return message;
    }

private:
    QRandomGenerator m_random;
};

Json reparsed(const Json &json)
{
    const auto parsed = Json::parse(json.toCompact());
    return parsed ? *parsed : Json::string("not JSON: "_ba + json.toCompact().toHex());
}

const Time noon = *fromIso("2026-01-02T12:00:00.000006Z");

Page goldenPage()
{
    Page page;
    page.id = "qvickly.step1";
    page.url = "http://localhost:8082/c/1";
    page.language = "sv";
    page.title = Text::verbatim("Kassa"_ba);
    page.blocks.push_back(
        {Block::Kind::Row, Text::verbatim("Att betala"_ba), Text::amount({12550, {"SEK", 2}}), {}});
    Form form;
    form.id = "who";
    PageField field;
    field.kind = PageField::Kind::Choice;
    field.name = "method";
    field.label = KASSA_TEXT("qvickly", "Method");
    field.value = "8";
    field.choices = {{"8", Text::verbatim("Kort"_ba)}};
    field.required = true;
    field.error = KASSA_TEXT_N("qvickly", "%n fault(s) in %1")(2).with("x");
    form.fields.push_back(field);
    form.controls.push_back({"confirm", Text::verbatim("Betala"_ba), true});
    form.tester = true;
    page.forms.push_back(form);
    page.scripts = {"/_kassa/page.js"};
    page.frame = Frame{"f", "http://localhost:8082/f", "allow-scripts", "payment"};
    page.advance = Navigation{Window::Named, "f", "POST", "http://a/", {{"a", "1"}, {"a", "2"}}};
    page.locked = true;
    return page;
}

} // namespace

class TestPayloadJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingReadsBack_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < static_cast<int>(std::variant_size_v<Payload>); ++kind)
            QTest::newRow(kindWord(Anything(0).payload(static_cast<std::size_t>(kind))).constData()) << kind;
    }

    void everythingReadsBack()
    {
        QFETCH(int, kind);
        Anything any(static_cast<quint32>(kind));
        for (int i = 0; i < 300; ++i) {
            const Message message = any.message(static_cast<std::size_t>(kind));
            QCOMPARE(message.payload.index(), static_cast<std::size_t>(kind));
            const Json json = toJson(message);
            const auto back = messageFromJson(reparsed(json));
            QVERIFY2(back,
                     back ? ""
                          : qPrintable(english(back.error().detail) + QString::fromUtf8(json.toCompact())));
            QVERIFY2(*back == message, json.toCompact().constData());
            QCOMPARE(toJson(*back), json);
        }
    }

    void textsReadBack()
    {
        Anything any(99);
        for (int i = 0; i < 500; ++i) {
            const Text text = any.text();
            const auto back = textFromJson(reparsed(toJson(text)));
            QVERIFY(back);
            QVERIFY2(*back == text, toJson(text).toCompact().constData());
        }
    }

    void pagesReadBack()
    {
        const auto back = pageFromJson(reparsed(toJson(goldenPage())));
        QVERIFY(back);
        QCOMPARE(*back, goldenPage());
    }

    void verdictsReadBack()
    {
        Anything any(5);
        for (int i = 0; i < 100; ++i) {
            const Verdict verdict{static_cast<Verdict::Severity>(any.below(4)), any.bytes(), any.text(),
                                  any.text(), any.bytes()};
            const auto back = verdictFromJson(reparsed(toJson(verdict)));
            QVERIFY(back);
            QCOMPARE(*back, verdict);
        }
    }

    void sessionInputsReadBack()
    {
        SessionInputs inputs;
        inputs.seed = ~0ULL;
        inputs.start = noon;
        inputs.provider = "qvickly";
        inputs.origins = fixedOrigins();
        inputs.userAgent = "K\xE5ssa";
        inputs.outcome = "approve";
        const Json json = toJson(inputs);
        QCOMPARE(
            json.toCompact(),
            R"({"seed":18446744073709551615,"start":"2026-01-02T12:00:00.000006Z","provider":"qvickly",)"
            R"("environment":"sandbox","origins":{"shop":"http://127.0.0.1:8080","api":"http://localhost:8081",)"
            R"("page":"http://localhost:8082"},"userAgent":{"base64":"S+Vzc2E="},"locale":"en",)"
            R"("outcome":"approve"})"_ba);
        const auto back = sessionInputsFromJson(reparsed(json));
        QVERIFY(back);
        QCOMPARE(*back, inputs);
    }

    // The stored form: members, their order and what is left out. A change here is a new journal version.
    void golden_data()
    {
        QTest::addColumn<Payload>("payload");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("http-request")
            << Payload(
                   HttpRequest{"http://localhost:8081", {"POST / HTTP/1.1\r\nHost: a\r\n\r\n", "{\"a\":1}"}})
            << R"({"kind":"http-request","origin":"http://localhost:8081","head":"POST / HTTP/1.1\r\nHost: a\r\n\r\n","body":"{\"a\":1}"})"_ba;
        QTest::newRow("http-response")
            << Payload(HttpResponse{{"HTTP/1.1 200 OK\r\n\r\n", "\xFF"}})
            << R"({"kind":"http-response","head":"HTTP/1.1 200 OK\r\n\r\n","body":{"base64":"/w=="}})"_ba;
        QTest::newRow("exchange-failed")
            << Payload(ExchangeFailed{ExchangeFailed::Reason::Tls, ExchangeFailed::Phase::Connecting,
                                      "expired", "HTTP"})
            << R"({"kind":"exchange-failed","reason":"tls","phase":"connecting","detail":"expired","partial":"HTTP"})"_ba;
        QTest::newRow("navigation")
            << Payload(Navigation{Window::Top, {}, "POST", "http://a/", {{"a", "1"}}})
            << R"({"kind":"navigation","window":"top","method":"POST","url":"http://a/","form":[["a","1"]]})"_ba;
        QTest::newRow("page")
            << Payload(goldenPage())
            << R"({"kind":"page","id":"qvickly.step1","url":"http://localhost:8082/c/1","language":"sv","title":"Kassa",)"
               R"("blocks":[{"kind":"row","text":"Att betala","value":{"money":{"minor":12550,"currency":"SEK","exponent":2}}}],)"
               R"("forms":[{"id":"who","fields":[{"kind":"choice","name":"method","label":{"context":"qvickly","source":"Method"},)"
               R"("value":"8","choices":[{"value":"8","label":"Kort"}],"required":true,)"
               R"("error":{"context":"qvickly","source":"%n fault(s) in %1","args":["x"],"count":2}}],)"
               R"("controls":[{"id":"confirm","label":"Betala","primary":true}],"tester":true}],"scripts":["/_kassa/page.js"],)"
               R"("frame":{"name":"f","url":"http://localhost:8082/f","sandbox":"allow-scripts","allow":"payment"},)"
               R"("advance":{"window":"named","name":"f","method":"POST","url":"http://a/","form":[["a","1"],["a","2"]]},"locked":true})"_ba;
        QTest::newRow("page-event")
            << Payload(PageEvent{"f", "http://a", PageEvent::Kind::Object, "{}"})
            << R"({"kind":"page-event","frame":"f","origin":"http://a","type":"object","data":"{}"})"_ba;
        QTest::newRow("app-link") << Payload(AppLink{"bankid:///"})
                                  << R"({"kind":"app-link","url":"bankid:///"})"_ba;
        QTest::newRow("socket-open")
            << Payload(SocketOpen{"wss://a/", {"graphql"}, {{"Origin", "http://b"}}})
            << R"({"kind":"socket-open","url":"wss://a/","offered":["graphql"],"headers":[["Origin","http://b"]]})"_ba;
        QTest::newRow("socket-opened")
            << Payload(SocketOpened{"graphql"}) << R"({"kind":"socket-opened","chosen":"graphql"})"_ba;
        QTest::newRow("socket-text") << Payload(SocketText{"{}"})
                                     << R"({"kind":"socket-text","bytes":"{}"})"_ba;
        QTest::newRow("socket-closed")
            << Payload(SocketClosed{1000, {}}) << R"({"kind":"socket-closed","code":1000})"_ba;
        QTest::newRow("buyer-action")
            << Payload(BuyerAction{"http://a/", "confirm", {{"email", ""}}})
            << R"({"kind":"buyer-action","page":"http://a/","control":"confirm","fields":[["email",""]]})"_ba;
        QTest::newRow("timer-fired") << Payload(TimerFired{"retry"})
                                     << R"({"kind":"timer-fired","key":"retry"})"_ba;
    }

    void golden()
    {
        QFETCH(Payload, payload);
        QTEST(toJson(payload).toCompact(), "json");
    }

    void goldenMessageAndEvent()
    {
        Message message;
        message.id = {2, 12};
        message.cause = {1, 11};
        message.exchange = ExchangeId{4};
        message.channel = Channel::Callback;
        message.from = Party::ProviderServer;
        message.to = Party::ShopServer;
        message.payload = TimerFired{"k"};
        message.lane = "webhook";
        message.sent = noon;
        QCOMPARE(
            toJson(message).toCompact(),
            R"({"id":[2,12],"cause":[1,11],"sent":"2026-01-02T12:00:00.000006Z","exchange":4,"channel":"callback",)"
            R"("from":"provider-server","to":"shop-server","lane":"webhook",)"
            R"("payload":{"kind":"timer-fired","key":"k"}})"_ba);
        QCOMPARE(toJson(Event{message.id, message.cause, noon, Sent{message}}).toCompact(),
                 R"({"id":12,"cause":11,"at":"2026-01-02T12:00:00.000006Z","what":"sent","exchange":4,)"
                 R"("channel":"callback","from":"provider-server","to":"shop-server","lane":"webhook",)"
                 R"("payload":{"kind":"timer-fired","key":"k"}})"_ba);
    }

    void goldenEvents_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("json"); // after "what"
        QTest::addColumn<int>("index");
        QTest::newRow("session")
            << "session"_ba
            << R"("inputs":{"seed":1,"start":"1970-01-01T00:00:00.000000Z",)"
               R"("environment":"sandbox","origins":{},"userAgent":"Kassa","locale":"en"})"_ba
            << 0;
        QTest::newRow("given") << "given"_ba
                               << R"("side":"sandbox","operation":"credit","detail":{"ref":"1"})"_ba << 1;
        QTest::newRow("delivered")
            << "delivered"_ba
            << R"("message":7,"verdicts":[{"severity":"wrong","id":"signature","what":"bad","source":"qvickly.md section 3"}])"_ba
            << 2;
        QTest::newRow("ruled") << "ruled"_ba
                               << R"("message":7,"done":"doubled","rule":"r1")"_ba << 3;
        QTest::newRow("reported")
            << "reported"_ba
            << R"("kind":"state","subject":"purchase WS-1001","value":"paid","text":"ok")"_ba << 4;
        QTest::newRow("clock") << "clock"_ba
                               << R"("to":"2026-01-02T12:00:00.000006Z")"_ba << 5;
        QTest::newRow("rewound") << "rewound"_ba
                                 << R"("to":7)"_ba << 6;
        QTest::newRow("given on the wire")
            << "given"_ba
            << R"("operation":"remove-rule","detail":{"do":"remove-rule"})"_ba << 7;
    }

    void goldenEvents()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, json);
        QFETCH(int, index);
        const MessageId seventh{3, 7};
        const Verdict verdict{
            Verdict::Severity::Wrong, "signature", Text::verbatim("bad"_ba), {}, "qvickly.md section 3"};
        const Report report{Report::Kind::State, "purchase WS-1001", "paid", Text::verbatim("ok"_ba)};
        const std::vector<Happening> happenings{
            SessionBegan{},
            Given{Side::Sandbox, "credit", Json::object({{"ref", Json::string("1"_ba)}})},
            Delivered{seventh, {verdict}},
            Ruled{seventh, Ruled::What::Doubled, "r1"},
            Reported{report},
            ClockJumped{noon},
            Rewound{seventh, 2},
            Given{{}, "remove-rule", Json::object({{"do", Json::string("remove-rule"_ba)}})},
        };
        const Event event{{9, 8}, {}, noon, happenings.at(static_cast<std::size_t>(index))};
        QCOMPARE(toJson(event).toCompact(), R"({"id":8,"at":"2026-01-02T12:00:00.000006Z","what":)" +
                                                Json::string(word).toCompact() + "," + json + "}");
    }

    void whatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *json, const char *code, const QString &place) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(code) << place;
        };
        row("null", "stored.shape", u"payload"_s);
        row("[]", "stored.shape", u"payload"_s);
        row("{}", "stored.shape", u"\"kind\" of payload"_s);
        row(R"({"kind":"nothing"})", "stored.shape", u"\"kind\" of payload"_s);
        row(R"({"kind":"app-link","url":1})", "stored.bytes", u"base64"_s);
        row(R"({"kind":"app-link","url":{"base64":"!"}})", "stored.bytes", u"base64"_s);
        row(R"({"kind":"app-link","url":{"base64":7}})", "stored.bytes", u"base64"_s);
        row(R"({"kind":"exchange-failed","reason":"tls"})", "stored.shape", u"\"phase\""_s);
        row(R"({"kind":"socket-closed","code":"1"})", "stored.shape", u"\"code\""_s);
        row(R"({"kind":"socket-closed","code":99999999999})", "stored.shape", u"\"code\""_s);
        row(R"({"kind":"socket-closed","code":1.5})", "stored.shape", u"\"code\""_s);
        row(R"({"kind":"buyer-action","fields":{}})", "stored.shape", u"\"fields\""_s);
        row(R"({"kind":"buyer-action","fields":[["a"]]})", "stored.shape", u"field or header"_s);
        row(R"({"kind":"page","locked":"yes"})", "stored.shape", u"\"locked\""_s);
        row(R"({"kind":"page","title":[]})", "stored.shape", u"text"_s);
        row(R"({"kind":"page","blocks":[{"kind":"x"}]})", "stored.shape", u"\"kind\" of block"_s);
        row(R"({"kind":"page","forms":[{"fields":[{"kind":"x"}]}]})", "stored.shape",
            u"\"kind\" of page field"_s);
        row(R"({"kind":"page","frame":7})", "stored.shape", u"frame"_s);
        row(R"({"kind":"page","advance":{}})", "stored.shape", u"\"window\" of navigation"_s);
    }

    void whatDoesNotFit()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        QFETCH(QString, place);
        const auto payload = payloadFromJson(*Json::parse(json));
        QVERIFY(!payload);
        QCOMPARE(payload.error().kind, ErrorKind::Malformed);
        QCOMPARE(payload.error().code, code);
        QVERIFY2(english(payload.error().detail).contains(place),
                 qPrintable(english(payload.error().detail)));
    }

    void messagesThatDoNotFit_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("id") << "id"_ba
                            << "[1]"_ba;
        QTest::newRow("id of words") << "id"_ba
                                     << "[\"a\",1]"_ba;
        QTest::newRow("branch too large") << "cause"_ba
                                          << "[4294967296,1]"_ba;
        QTest::newRow("negative") << "exchange"_ba
                                  << "-1"_ba;
        QTest::newRow("time") << "sent"_ba
                              << "\"yesterday\""_ba;
        QTest::newRow("party") << "to"_ba
                               << "\"nobody\""_ba;
        QTest::newRow("channel") << "channel"_ba
                                 << "null"_ba;
        QTest::newRow("payload") << "payload"_ba
                                 << "{}"_ba;
    }

    void messagesThatDoNotFit()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        Json json = toJson(Anything(1).message(12));
        QVERIFY(messageFromJson(json));
        json.set(member, *Json::parse(value));
        const auto message = messageFromJson(json);
        QVERIFY(!message);
        QCOMPARE(message.error().kind, ErrorKind::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestPayloadJson)
#include "tst_payload_json.moc"
