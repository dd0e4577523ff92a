// What a request at a provider's port means, and what answers look like.
#include "session/gate.h"

#include <QTest>

using namespace kassa;

namespace {

Descriptor descriptor()
{
    Descriptor descriptor;
    descriptor.pageCallPaths = {"/public/"};
    descriptor.pagePathsOnApi = {"/card/"};
    descriptor.corsPaths = {"/graphql"};
    descriptor.appPaths = {"/app"};
    return descriptor;
}

struct Asked
{
    RawHttp raw;
    RequestHead head;
};

Asked ask(const QByteArray &method, const QByteArray &target, const Headers &more = {},
          const QByteArray &body = {})
{
    Headers headers{{"Host", "localhost:1"}};
    headers.insert(headers.end(), more.begin(), more.end());
    Asked asked{buildRequest(method, target, headers, body), {}};
    asked.head = *parseRequestHead(asked.raw.head);
    return asked;
}

const Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drafts_data();
    void drafts();
    void framesAreKnown();
    void pressedControlKeepsItsFields();
    void onlyOwnPagesPress_data();
    void onlyOwnPagesPress();
    void strangersPagesStayOutOfTheApi_data();
    void strangersPagesStayOutOfTheApi();
    void staticFilesOnly();
    void preflight();
    void corsOnlyWhereOpen();
    void pagesAreNotCached();
};

void TestGate::drafts_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected"); // channel, payload kind, receiver
    const int api = int(Door::Api), page = int(Door::Page);
    QTest::newRow("api post") << api << QByteArray("POST") << QByteArray("/") << QByteArray("{}")
                              << QByteArray("api http-request provider-server");
    QTest::newRow("api get") << api << QByteArray("GET") << QByteArray("/invoices") << QByteArray()
                             << QByteArray("api http-request provider-server");
    QTest::newRow("page on the api's origin")
        << api << QByteArray("GET") << QByteArray("/card/1/abc") << QByteArray()
        << QByteArray("page-load navigation provider-server");
    QTest::newRow("page load") << page << QByteArray("GET") << QByteArray("/1/abc?x=1") << QByteArray()
                               << QByteArray("page-load navigation provider-server");
    QTest::newRow("absolute target") << page << QByteArray("GET") << QByteArray("http://localhost:1/1/abc")
                                     << QByteArray() << QByteArray("page-load navigation provider-server");
    QTest::newRow("control") << page << QByteArray("POST") << QByteArray("/1/abc")
                             << QByteArray("control=buy&a=1")
                             << QByteArray("buyer buyer-action provider-page");
    QTest::newRow("app's control") << page << QByteArray("POST") << QByteArray("/app")
                                   << QByteArray("control=ok") << QByteArray("buyer buyer-action app");
    QTest::newRow("foreign form") << page << QByteArray("POST") << QByteArray("/1/abc") << QByteArray("a=1")
                                  << QByteArray("page-load navigation provider-server");
    QTest::newRow("page's own call") << page << QByteArray("POST") << QByteArray("/public/ajax.php?get")
                                     << QByteArray("eid=1")
                                     << QByteArray("page-call http-request provider-server");
}

void TestGate::drafts()
{
    QFETCH(int, door);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const Asked asked = ask(method, target, body.isEmpty() || body == "{}" ? Headers() : form, body);
    const Draft draft = draftOf(asked.raw, asked.head, Door(door), "http://localhost:1", descriptor());
    QCOMPARE(toWord(draft.channel) + ' ' + kindWord(draft.payload) + ' ' + toWord(draft.to), expected);
    if (const auto *navigation = std::get_if<Navigation>(&draft.payload))
        QCOMPARE(navigation->url, target.startsWith('/') ? "http://localhost:1" + target : target);
}

// A frame of somebody else's shop: only the browser tells.
void TestGate::framesAreKnown()
{
    for (const auto &[where, window] :
         {std::pair("iframe", Window::Named), std::pair("document", Window::Self)}) {
        const Asked asked = ask("GET", "/1/abc", {{"Sec-Fetch-Dest", where}}, {});
        const Draft draft = draftOf(asked.raw, asked.head, Door::Page, "http://localhost:1", descriptor());
        QCOMPARE(std::get<Navigation>(draft.payload).window, window);
    }
}

void TestGate::pressedControlKeepsItsFields()
{
    const Asked asked = ask("POST", "/1/abc", form, "email=a%40b.se&control=continue&zip=123+45");
    const Draft draft = draftOf(asked.raw, asked.head, Door::Page, "http://localhost:1", descriptor());
    const auto &pressed = std::get<BuyerAction>(draft.payload);
    QCOMPARE(pressed.control, "continue");
    QCOMPARE(value(pressed.fields, "email"), "a@b.se");
    QCOMPARE(value(pressed.fields, "zip"), "123 45");
    QVERIFY(!contains(pressed.fields, "control"));
}

void TestGate::onlyOwnPagesPress_data()
{
    QTest::addColumn<Headers>("said");
    QTest::addColumn<int>("door");
    QTest::addColumn<bool>("presses");
    const int page = int(Door::Page), api = int(Door::Api), shop = int(Door::Shop);
    const auto row = [](const char *name, const Headers &said, int door, bool presses) {
        QTest::newRow(name) << said << door << presses;
    };
    row("no browser", {}, page, true);
    row("own page", {{"Origin", "http://localhost:1"}}, page, true);
    row("opened by number", {{"Origin", "http://127.0.0.1:1"}}, page, true);
    row("own page that does not say", {{"Origin", "null"}, {"Sec-Fetch-Site", "same-origin"}}, page, true);
    row("stranger", {{"Origin", "https://evil.example"}}, page, false);
    row("stranger on this computer", {{"Origin", "http://localhost:9"}, {"Sec-Fetch-Site", "same-site"}},
        page, false);
    row("stranger that does not say", {{"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}}, page, false);
    row("old browser that does not say", {{"Origin", "null"}}, page, false);
    row("stranger's name with our port", {{"Origin", "http://localhost.evil.example:1"}}, page, false);
    row("stranger at a page of the api", {{"Origin", "https://evil.example"}}, api, false);
    row("behind the shop's random path", {{"Origin", "https://shop.example"}}, shop, true);
}

void TestGate::onlyOwnPagesPress()
{
    QFETCH(Headers, said);
    QFETCH(int, door);
    QFETCH(bool, presses);
    Headers headers = form;
    headers.insert(headers.end(), said.begin(), said.end());
    const Asked asked = ask("POST", "/card/1/abc", headers, "control=outcome.approve&a=1");
    const Draft draft = draftOf(asked.raw, asked.head, Door(door), "http://localhost:1", descriptor());
    QCOMPARE(std::holds_alternative<BuyerAction>(draft.payload), presses);
    QCOMPARE(std::holds_alternative<Navigation>(draft.payload), !presses);
}

void TestGate::strangersPagesStayOutOfTheApi_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("door");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("admitted");
    const QByteArray stranger = "https://evil.example", own = "http://localhost:1";
    const int page = int(Door::Page), api = int(Door::Api);
    QTest::newRow("server") << QByteArray() << api << QByteArray("/") << true;
    QTest::newRow("own page") << own << api << QByteArray("/") << true;
    QTest::newRow("stranger") << stranger << api << QByteArray("/") << false;
    QTest::newRow("stranger that does not say") << QByteArray("null") << api << QByteArray("/") << false;
    QTest::newRow("open to browsers") << stranger << api << QByteArray("/graphql") << true;
    QTest::newRow("page on the api") << stranger << api << QByteArray("/card/1/abc") << true;
    QTest::newRow("page's own call") << stranger << api << QByteArray("/public/ajax.php") << true;
    QTest::newRow("page") << stranger << page << QByteArray("/1/abc") << true;
}

void TestGate::strangersPagesStayOutOfTheApi()
{
    QFETCH(QByteArray, from);
    QFETCH(int, door);
    QFETCH(QByteArray, target);
    QFETCH(bool, admitted);
    Headers headers{{"Content-Type", "text/plain"}};
    if (!from.isEmpty())
        headers.emplace_back("Origin", from);
    const Done done = admittedAtTheGate(ask("POST", target, headers, "{}").head, Door(door),
                                        "http://localhost:1", descriptor());
    QCOMPARE(done.has_value(), admitted);
    if (done)
        return;
    QCOMPARE(done.error().code, "gate.origin");
    QVERIFY(refusalAtTheGate(done.error()).head.startsWith("HTTP/1.1 403 "));
}

void TestGate::staticFilesOnly()
{
    const auto styles = answeredAtTheGate(ask("GET", "/_kassa/page.css").head, Door::Page, descriptor());
    QVERIFY(styles);
    QVERIFY(styles->head.startsWith("HTTP/1.1 200 "));
    QVERIFY(styles->body.contains('{'));
    for (const char *target :
         {"/_kassa/", "/_kassa/../secret", "/_kassa/%2e%2e/page.css", "/_kassa/page.css.bak"}) {
        const auto answer = answeredAtTheGate(ask("GET", target).head, Door::Page, descriptor());
        QVERIFY2(answer && answer->head.startsWith("HTTP/1.1 404 "), target);
    }
    QVERIFY(!answeredAtTheGate(ask("GET", "/1/abc").head, Door::Page, descriptor()));
    QVERIFY(answeredAtTheGate(ask("DELETE", "/1/abc").head, Door::Page, descriptor())
                ->head.startsWith("HTTP/1.1 405 "));
}

void TestGate::preflight()
{
    const Headers headers{{"Origin", "https://shop.example"},
                          {"Access-Control-Request-Headers", "authorization"}};
    const auto answer = answeredAtTheGate(ask("OPTIONS", "/graphql", headers).head, Door::Api, descriptor());
    QVERIFY(answer);
    QVERIFY(answer->head.startsWith("HTTP/1.1 204 "));
    QVERIFY(answer->head.contains("Access-Control-Allow-Origin: https://shop.example\r\n"));
    QVERIFY(answer->head.contains("Access-Control-Allow-Headers: authorization\r\n"));
    QVERIFY(!answeredAtTheGate(ask("OPTIONS", "/other", headers).head, Door::Api, descriptor()));
}

void TestGate::corsOnlyWhereOpen()
{
    const RawHttp response = buildResponse(200, {}, "x");
    const Headers origin{{"Origin", "https://shop.example"}};
    QVERIFY(
        withCors(response, ask("POST", "/graphql", origin).head, descriptor()).head.contains("Allow-Origin"));
    QCOMPARE(withCors(response, ask("POST", "/", origin).head, descriptor()), response);
    QCOMPARE(withCors(response, ask("POST", "/graphql").head, descriptor()), response);
}

void TestGate::pagesAreNotCached()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    Page page;
    page.title = Text::verbatim(QByteArray("T"));
    page.url = "http://localhost:1/x";
    const RawHttp http = httpOf(page, **catalogue);
    QVERIFY(http.head.contains("Cache-Control: no-store\r\n"));
    QVERIFY(http.head.contains("text/html"));
    QVERIFY(http.body.contains("/_kassa/page.css"));
    QVERIFY(http.head.startsWith("HTTP/1.1 200 "));
    page.status = 400;
    QVERIFY(httpOf(page, **catalogue).head.startsWith("HTTP/1.1 400 "));
}

QTEST_APPLESS_MAIN(TestGate)
#include "tst_gate.moc"
