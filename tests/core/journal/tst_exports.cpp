#include "journal/exports.h"
#include "journal/narration.h"
#include "journal/redactor.h"
#include "wire/payload_json.h"

#include <QProcess>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'767'323'045'000'000; // 2026-01-02T03:04:05Z

Entry entryOf(quint64 ordinal, Happening happening, qint64 afterMicros, quint32 branch = 0)
{
    Redactor redactor({{{SensitiveClass::Secret, "secret:demo"_ba, Secret("s3cr3t-k3y-of-demo"_ba)}}, {}});
    return redactor.entry({{branch, ordinal},
                           {branch, ordinal - 1},
                           Time(Duration(Start + afterMicros)),
                           std::move(happening)});
}

Sent sent(quint64 exchange, Channel channel, Party from, Party to, Payload payload)
{
    Message message;
    message.exchange = {exchange};
    message.channel = channel;
    message.from = from;
    message.to = to;
    message.payload = std::move(payload);
    return {message};
}

HttpRequest apiRequest(const QByteArray &body)
{
    return httpRequest("POST"_ba, "http://127.0.0.1:8081/api?a=1&b=%C3%A5"_ba,
                       {{"Content-Type"_ba, "application/json"_ba}, {"X-Empty"_ba, ""_ba}}, body);
}

Reported state(const QByteArray &value)
{
    return {{Report::Kind::State, "purchase 1"_ba, value, KASSA_TEXT("test", "It is %1").with(value)}};
}

Delivered delivered(quint64 message)
{
    Verdict verdict;
    verdict.severity = Verdict::Severity::Wrong;
    verdict.id = "signature"_ba;
    verdict.what = KASSA_TEXT("test", "The signature is wrong");
    verdict.why = Text::verbatim("sorted keys"_ba);
    verdict.source = "qvickly.md section 3"_ba;
    return {{0, message}, {verdict}};
}

// One of everything that a journal holds.
std::vector<Entry> run()
{
    SessionInputs inputs;
    inputs.seed = 7;
    inputs.provider = "qvickly"_ba;
    ExchangeFailed failed;
    failed.reason = ExchangeFailed::Reason::Timeout;
    failed.detail = "after 10 s"_ba;
    Page page;
    page.id = "qvickly.step1"_ba;
    page.url = "http://localhost/p"_ba;
    page.title = Text::verbatim("Checkout"_ba);
    const HttpResponse answer = httpResponse(200, "application/json"_ba, R"({"ok":true})"_ba);
    const Navigation go{Window::Self, {}, "POST"_ba, "http://localhost/p"_ba, {{"a"_ba, "å &"_ba}}};
    PageEvent event;
    event.data = "line 1\nline 2"_ba;
    using enum Party;
    return {
        entryOf(1, SessionBegan{inputs}, 0),
        entryOf(2, Given{Side::Shop, "start"_ba, Json::object({{"number"_ba, Json::integer(1)}})}, 0),
        entryOf(
            3,
            sent(1, Channel::Api, ShopServer, ProviderServer, apiRequest(R"({"k":"s3cr3t-k3y-of-demo"})"_ba)),
            10),
        entryOf(4, delivered(3), 20),
        entryOf(5, sent(1, Channel::Api, ProviderServer, ShopServer, answer), 1510),
        entryOf(6, sent(2, Channel::Callback, ProviderServer, ShopServer, apiRequest("\xff\x00 \xfe"_ba)),
                2000),
        entryOf(7, Ruled{{0, 6}, Ruled::What::Held, "slow"_ba}, 2000),
        entryOf(8, sent(2, Channel::Callback, ShopServer, ProviderServer, failed), 10'002'000),
        entryOf(9, sent(3, Channel::PageLoad, ShopPage, ProviderServer, go), 10'003'000),
        entryOf(10, sent(3, Channel::PageLoad, ProviderServer, ProviderPage, page), 10'003'000),
        entryOf(11, sent(0, Channel::PageEvent, ProviderPage, ShopPage, event), 10'004'000),
        entryOf(12, state("Paid"_ba), 10'004'000),
        entryOf(13, Rewound{{0, 10}, 0}, 10'004'000, 1),
        entryOf(11, sent(4, Channel::Api, ShopServer, ProviderServer, apiRequest({})), 10'005'000, 1),
        entryOf(12, ClockJumped{Time(Duration(Start + 60'000'000))}, 60'000'000, 1),
        entryOf(13, state("Denied"_ba), 60'000'000, 1),
    };
}

QByteArray firstLine(const QByteArray &text)
{
    return text.left(text.indexOf('\n'));
}

Result<QByteArray> curlInEnglish(const Entry &entry)
{
    return curl(entry, **Catalogue::builtIn(), "en");
}

// What a shell hands to curl for a command of ours: its words.
QList<QByteArray> shellWords(const QByteArray &command)
{
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"curl() { cat >&2; printf '%s\\0' \"$@\"; }; "_s + QString::fromUtf8(command)});
    shell.closeWriteChannel();
    if (!shell.waitForFinished())
        return {};
    QList<QByteArray> words = shell.readAllStandardOutput().split('\0');
    words.removeLast();
    const QByteArray piped = shell.readAllStandardError();
    if (!piped.isEmpty())
        words.append(piped);
    return words;
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalFollowsTheBranch();
    void canonicalGolden();
    void harIsComplete();
    void harGolden();
    void harFailures();
    void curlGolden();
    void curlSurvivesTheShell_data();
    void curlSurvivesTheShell();
    void curlOfNavigation();
    void curlNeedsARequest();
    void textGolden();
    void aReportNamesItsSubjectOnce();
    void operationsHaveTitles();
    void filters_data();
    void filters();
    void wrongFilters_data();
    void wrongFilters();
};

void TestExports::canonicalFollowsTheBranch()
{
    QList<QByteArray> ordinals;
    const auto entries = run();
    for (const QByteArray &line : canonical(entries).split('\n'))
        if (!line.isEmpty())
            ordinals.append(Json::parse(line)->operator[]("id"_ba).text());
    const QList<QByteArray> wanted{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"};
    QCOMPARE(ordinals, wanted);
    const QByteArray lines = canonical(entries);
    QVERIFY(lines.contains("Denied") && !lines.contains("Paid") && !lines.contains("rewound"));
    // The same without the detour.
    std::vector<Entry> direct(entries.begin(), entries.begin() + 10);
    direct.insert(direct.end(), entries.begin() + 13, entries.end());
    QCOMPARE(canonical(direct), lines);
}

void TestExports::canonicalGolden()
{
    Entry entry = entryOf(4, delivered(3), 20);
    entry.annex.wallMicros = 99;
    QCOMPARE(
        canonical({entry}),
        R"({"id":4,"cause":3,"at":"2026-01-02T03:04:05.000020Z","what":"delivered","message":3,"verdicts":[)"
        R"({"severity":"wrong","id":"signature","what":{"context":"test","source":"The signature is wrong"},)"
        R"("why":"sorted keys","source":"qvickly.md section 3"}]})"
        "\n"_ba);
    QCOMPARE(canonical({}), QByteArray());
}

void TestExports::harIsComplete()
{
    const auto parsed = Json::parse(har(run()));
    QVERIFY(parsed.has_value());
    const Json &log = (*parsed)["log"_ba];
    QCOMPARE(log["version"_ba].text(), "1.2"_ba);
    QCOMPARE(log["creator"_ba]["name"_ba].text(), "Kassa"_ba);
    QVERIFY(log["creator"_ba].contains("version"_ba));
    QCOMPARE(log["entries"_ba].items().size(), 4U);
    // What HAR 1.2 requires of each.
    for (const Json &entry : log["entries"_ba].items()) {
        for (const char *name : {"startedDateTime", "time", "request", "response", "cache", "timings"})
            QVERIFY2(entry.contains(name), name);
        for (const char *name :
             {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"})
            QVERIFY2(entry["request"_ba].contains(name), name);
        for (const char *name : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                                 "redirectURL", "headersSize", "bodySize"})
            QVERIFY2(entry["response"_ba].contains(name), name);
        for (const char *name : {"send", "wait", "receive"})
            QVERIFY2(entry["timings"_ba][name].isNumber(), name);
        QVERIFY(entry["response"_ba]["content"_ba]["size"_ba].isNumber());
        QVERIFY(entry["response"_ba]["content"_ba].contains("mimeType"_ba));
    }
}

void TestExports::harGolden()
{
    const Json log = (*Json::parse(har(run())))["log"_ba];
    const QByteArray wanted =
        R"({"startedDateTime":"2026-01-02T03:04:05.000010Z","time":1.500,"request":{"method":"POST",)"
        R"("url":"http://127.0.0.1:8081/api?a=1&b=%C3%A5","httpVersion":"HTTP/1.1","cookies":[],"headers":[)"
        R"({"name":"Host","value":"127.0.0.1:8081"},{"name":"Content-Type","value":"application/json"},)"
        R"({"name":"X-Empty","value":""},{"name":"Content-Length","value":"26"}],)"
        R"("queryString":[{"name":"a","value":"1"},{"name":"b","value":"å"}],"headersSize":%1,"bodySize":23,)"
        R"("postData":{"mimeType":"application/json","text":"{\"k\":\"<<secret:demo>>\"}"}},)"
        R"("response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","cookies":[],"headers":[)"
        R"({"name":"Content-Type","value":"application/json"},{"name":"Content-Length","value":"11"}],)"
        R"("content":{"size":11,"mimeType":"application/json","text":"{\"ok\":true}"},"redirectURL":"",)"
        R"("headersSize":%2,"bodySize":11},"cache":{},"timings":{"send":0,"wait":1.500,"receive":0}})"_ba;
    const Json &entry = log["entries"_ba].items().front();
    QByteArray expected = wanted;
    expected.replace("%1", entry["request"_ba]["headersSize"_ba].text());
    expected.replace("%2", entry["response"_ba]["headersSize"_ba].text());
    QCOMPARE(entry.toCompact(), expected);
}

void TestExports::harFailures()
{
    const Json log = (*Json::parse(har(run())))["log"_ba];
    const auto &entries = log["entries"_ba].items();
    QCOMPARE(entries[1]["comment"_ba].text(), "timeout while waiting: after 10 s"_ba);
    QCOMPARE(entries[1]["response"_ba]["status"_ba].text(), "0"_ba);
    QCOMPARE(entries[1]["time"_ba].text(), "10000"_ba);
    QCOMPARE(entries[1]["request"_ba]["postData"_ba]["encoding"_ba].text(), "base64"_ba);
    QCOMPARE(QByteArray::fromBase64(entries[1]["request"_ba]["postData"_ba]["text"_ba].text()),
             "\xff\x00 \xfe"_ba);
    QCOMPARE(entries[2]["request"_ba]["postData"_ba]["text"_ba].text(), "a=%C3%A5+%26"_ba);
    QVERIFY(entries[2]["response"_ba]["content"_ba]["text"_ba].text().contains("qvickly.step1"));
    QCOMPARE(entries[3]["comment"_ba].text(), "not answered"_ba);
    QVERIFY(!entries[3]["request"_ba].contains("postData"_ba));
}

void TestExports::curlGolden()
{
    const auto command = curlInEnglish(run()[2]);
    QVERIFY(command.has_value());
    QCOMPARE(*command,
             "# <<secret:demo>> stands for a value that is not kept here.\n"
             "curl --include --globoff --path-as-is -X 'POST' 'http://127.0.0.1:8081/api?a=1&b=%C3%A5' \\\n"
             "  -H 'Content-Type: application/json' \\\n"
             "  -H 'X-Empty;' \\\n"
             "  -H 'Accept:' \\\n"
             "  -H 'User-Agent:' \\\n"
             "  -H 'Expect:' \\\n"
             "  --data-raw '{\"k\":\"<<secret:demo>>\"}'\n"_ba);
}

void TestExports::curlSurvivesTheShell_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("quotes") << "it's \"$HOME\" `id` \\ !x"_ba;
    QTest::newRow("lines") << "a\r\n\r\nb\n"_ba;
    QTest::newRow("file") << "@/etc/passwd"_ba;
    QTest::newRow("letters") << "åäö €"_ba;
    QTest::newRow("bytes") << "\xff\x00'\n\xfe"_ba;
}

void TestExports::curlSurvivesTheShell()
{
    QFETCH(QByteArray, body);
    const auto command = curlInEnglish(
        entryOf(3, sent(1, Channel::Api, Party::ShopServer, Party::ProviderServer, apiRequest(body)), 0));
    QVERIFY(command.has_value());
    const auto words = shellWords(*command);
    QCOMPARE(words.last(), body);
    QVERIFY(words.contains("Content-Type: application/json"));
    QVERIFY(words.contains("http://127.0.0.1:8081/api?a=1&b=%C3%A5"));
}

void TestExports::curlOfNavigation()
{
    const auto words = shellWords(*curlInEnglish(run()[8]));
    QVERIFY(words.contains("http://localhost/p"));
    QCOMPARE(words.last(), "a=%C3%A5+%26"_ba);
}

void TestExports::curlNeedsARequest()
{
    const auto entries = run();
    for (const std::size_t i : {0U, 1U, 3U, 4U, 9U}) {
        const auto command = curlInEnglish(entries[i]);
        QVERIFY(!command.has_value());
        QCOMPARE(command.error().code, "export.not-a-request"_ba);
        QCOMPARE(command.error().kind, ErrorKind::NotFound);
    }
}

void TestExports::textGolden()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue.has_value());
    const QByteArray wanted =
        R"(03:04:05.000000Z  #1  session with qvickly (sandbox), seed 7
03:04:05.000000Z  #2  shop: start
03:04:05.000010Z  #3  API, shop server to provider server: POST http://127.0.0.1:8081/api?a=1&b=%C3%A5, 23 B
03:04:05.000020Z  #4  #3 delivered
    wrong: The signature is wrong - sorted keys [qvickly.md section 3]
03:04:05.001510Z  #5  API, provider server to shop server: HTTP/1.1 200 OK, 11 B
03:04:05.002000Z  #6  callback, provider server to shop server: POST http://127.0.0.1:8081/api?a=1&b=%C3%A5, 4 B
03:04:05.002000Z  #7  #6 held by rule slow
03:04:15.002000Z  #8  callback, shop server to provider server: no answer: timed out while waiting (after 10 s)
03:04:15.003000Z  #9  page load, shop page to provider server: go to POST http://localhost/p
03:04:15.003000Z  #10  page load, provider server to provider page: page qvickly.step1 (Checkout)
03:04:15.004000Z  #11  page event, provider page to shop page: message line 1 line 2
03:04:15.004000Z  #12  purchase 1: It is Paid
03:04:15.004000Z  #13  back to #10: what follows is a new branch
03:04:15.005000Z  #11  API, shop server to provider server: POST http://127.0.0.1:8081/api?a=1&b=%C3%A5
03:05:05.000000Z  #12  the clock jumps to 2026-01-02T03:05:05.000000Z
03:05:05.000000Z  #13  purchase 1: It is Denied
)"_ba;
    QByteArray lines = text(run(), **catalogue, "en"_ba);
    lines.replace("2026-01-02T03:04:", "03:04:");
    lines.replace("2026-01-02T03:05:05.000000Z  #", "03:05:05.000000Z  #");
    QCOMPARE(lines.split('\n'), wanted.split('\n'));
    QVERIFY(text(run(), **catalogue, "qps"_ba) != text(run(), **catalogue, "en"_ba));
    QCOMPARE(firstLine(text({}, **catalogue, "en"_ba)), QByteArray());
}

void TestExports::aReportNamesItsSubjectOnce()
{
    const auto told = [](const Text &text) {
        return english(
            summaryOf(entryOf(1, Reported{{Report::Kind::State, "order A.1"_ba, "PAID"_ba, text}}, 0)));
    };
    QCOMPARE(told(KASSA_TEXT("test", "Order %1 is %2").with("A.1"_ba).with("PAID"_ba)),
             u"Order A.1 is PAID"_s);
    QCOMPARE(told(KASSA_TEXT("test", "It is %1").with("PAID"_ba)), u"order A.1: It is PAID"_s);
}

// By its title where the entry has one; journals of before have none.
void TestExports::operationsHaveTitles()
{
    Entry given = entryOf(1, Given{Side::Sandbox, "set.3ds"_ba, {}}, 0);
    QCOMPARE(english(summaryOf(given)), u"sandbox: set.3ds"_s);
    given.core.set("title"_ba, toJson(KASSA_TEXT("test", "3-D Secure")));
    QCOMPARE(english(summaryOf(given)), u"sandbox: 3-D Secure"_s);
}

void TestExports::filters_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<std::vector<int>>("found"); // indexes into run()
    const auto row = [](const char *expression, std::vector<int> found) {
        QTest::newRow(expression) << QByteArray(expression) << std::move(found);
    };
    row("kind=sent channel=callback", {5, 7});
    row("kind=page", {9});
    row("kind!=sent", {0, 1, 3, 6, 11, 12, 14, 15});
    row("channel=callback from=provider-server kind=sent", {5});
    row("to=shop-page", {10});
    row("severity=wrong", {3});
    row("state=Paid", {11});
    row("state~d state!=Paid", {15});
    row("text~denied", {15});
    row("denied", {15});
    row("  denied  ", {15});
    row("\"line 1\"", {10});
    row("text~\"It is\" state=Denied", {15});
    row("text~\"k\\\":\"", {});
    row("text~{\"k\":", {2});
    row("id=11", {10, 13});
    row("exchange=2 kind=exchange-failed", {7});
    row("nobody", {});
    row("kind=rewound", {12});
}

void TestExports::filters()
{
    QFETCH(QByteArray, expression);
    QFETCH(std::vector<int>, found);
    const auto filter = parseFilter(expression);
    QVERIFY2(filter.has_value(), qPrintable(filter ? QString() : english(filter.error().detail)));
    const auto entries = run();
    std::vector<int> passed;
    for (int i = 0; i < static_cast<int>(entries.size()); ++i)
        if ((*filter)(entries[static_cast<std::size_t>(i)]))
            passed.push_back(i);
    QCOMPARE(passed, found);
}

void TestExports::wrongFilters_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("position");
    QTest::newRow("field") << "kind=sent chanel=api"_ba << u"position 11"_s;
    QTest::newRow("value") << "kind="_ba << u"position 6"_s;
    QTest::newRow("value before blank") << "kind= sent"_ba << u"position 6"_s;
    QTest::newRow("quote") << "a text~\"b"_ba << u"position 8"_s;
    QTest::newRow("bare quote") << "\"b c"_ba << u"position 1"_s;
    QTest::newRow("exclamation") << "kind!sent"_ba << u"position 5"_s;
}

void TestExports::wrongFilters()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, position);
    const auto filter = parseFilter(expression);
    QVERIFY(!filter.has_value());
    QCOMPARE(filter.error().kind, ErrorKind::Usage);
    QCOMPARE(filter.error().code, "filter.syntax"_ba);
    QVERIFY2(english(filter.error().detail).contains(position), qPrintable(english(filter.error().detail)));
    QVERIFY(english(filter.error().detail).contains(u"severity"_s));
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
