#include "wire/browser.h"
#include "wire/event.h"

#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Party)
Q_DECLARE_METATYPE(kassa::Window)

namespace {

const Origins origins{"http://127.0.0.1:8080/s1", "https://shop.example", "http://localhost:8081",
                      "http://localhost:8082/k3v9"};

Navigation navigation(const QByteArray &url, const QByteArray &method = "GET", Fields form = {})
{
    return {Window::Self, {}, method, url, std::move(form)};
}

} // namespace

class TestBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverOf_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("server"); // -1: nobody's
        const int shop = static_cast<int>(Party::ShopServer);
        const int provider = static_cast<int>(Party::ProviderServer);
        QTest::newRow("shop") << "http://127.0.0.1:8080/s1/accept?x=1"_ba << shop;
        QTest::newRow("shop itself") << "http://127.0.0.1:8080/s1"_ba << shop;
        QTest::newRow("shop with a query") << "http://127.0.0.1:8080/s1?x"_ba << shop;
        QTest::newRow("shop with a fragment") << "http://127.0.0.1:8080/s1#x"_ba << shop;
        QTest::newRow("outside the shop's prefix") << "http://127.0.0.1:8080/other"_ba << -1;
        QTest::newRow("longer than the prefix") << "http://127.0.0.1:8080/s12/accept"_ba << -1;
        QTest::newRow("public shop") << "https://shop.example/callback"_ba << shop;
        QTest::newRow("public shop, its own port said") << "https://shop.example:443/callback"_ba << shop;
        QTest::newRow("public shop in capitals") << "HTTPS://Shop.Example/callback"_ba << shop;
        QTest::newRow("public shop, other scheme") << "http://shop.example/callback"_ba << -1;
        QTest::newRow("api") << "http://localhost:8081/"_ba << provider;
        QTest::newRow("page") << "http://localhost:8082/k3v9/checkout"_ba << provider;
        QTest::newRow("other port") << "http://localhost:8083/"_ba << -1;
        QTest::newRow("port that begins the same") << "http://localhost:80812/"_ba << -1;
        QTest::newRow("host that begins the same") << "https://shop.example.evil.example/"_ba << -1;
        QTest::newRow("user name") << "https://shop.example@evil.example/"_ba << -1;
        QTest::newRow("user name at us") << "https://evil@shop.example/"_ba << -1;
        QTest::newRow("backslash") << "https://shop.example\\@evil.example/"_ba << -1;
        QTest::newRow("relative") << "/s1/accept"_ba << -1;
        QTest::newRow("empty") << ""_ba << -1;
    }

    void serverOf()
    {
        QFETCH(QByteArray, url);
        const auto server = origins.serverOf(url);
        QTEST(server ? static_cast<int>(*server) : -1, "server");
    }

    void longestPrefixWins()
    {
        const Origins shared{"http://localhost:1", {}, "http://localhost:1/api", "http://localhost:1/page"};
        QCOMPARE(shared.serverOf("http://localhost:1/page/x"), Party::ProviderServer);
        QCOMPARE(shared.serverOf("http://localhost:1/pages"), Party::ShopServer);
        QVERIFY(!Origins().serverOf("http://localhost:1/"));
        QCOMPARE(fixedOrigins().serverOf(fixedOrigins().shop + "/accept"), Party::ShopServer);
        QCOMPARE(fixedOrigins().serverOf(fixedOrigins().page), Party::ProviderServer);
    }

    void partsOfAnAddress_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("full") << "https://a.example/b/c?d=1#e"_ba
                              << "https://a.example"_ba
                              << "/b/c?d=1"_ba;
        QTest::newRow("no path") << "https://a.example"_ba
                                 << "https://a.example"_ba
                                 << "/"_ba;
        QTest::newRow("query only") << "https://a.example?d"_ba
                                    << "https://a.example"_ba
                                    << "/?d"_ba;
        QTest::newRow("fragment only") << "https://a.example#d"_ba
                                       << "https://a.example"_ba
                                       << "/"_ba;
        QTest::newRow("own port") << "http://a:80/"_ba
                                  << "http://a"_ba
                                  << "/"_ba;
        QTest::newRow("other port") << "http://a:8080/"_ba
                                    << "http://a:8080"_ba
                                    << "/"_ba;
        QTest::newRow("the other scheme's port") << "https://a:80/"_ba
                                                 << "https://a:80"_ba
                                                 << "/"_ba;
        QTest::newRow("IPv6") << "http://[::1]:80/x"_ba
                              << "http://[::1]"_ba
                              << "/x"_ba;
        QTest::newRow("path keeps its case") << "HTTP://A/X%2f"_ba
                                             << "http://a"_ba
                                             << "/X%2f"_ba;
        QTest::newRow("socket") << "wss://a.example/ws"_ba
                                << "wss://a.example"_ba
                                << "/ws"_ba;
        QTest::newRow("path only") << "/x?y#z"_ba
                                   << ""_ba
                                   << "/x?y"_ba;
        QTest::newRow("no authority") << "mailto:a@b"_ba
                                      << ""_ba
                                      << "/mailto:a@b"_ba;
    }

    void partsOfAnAddress()
    {
        QFETCH(QByteArray, url);
        QTEST(originOf(url), "origin");
        QTEST(targetOf(url), "target");
    }

    void appUrls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("app");
        for (const char *url : {"bankid:///?autostarttoken=x", "swish://paymentrequest?token=x",
                                "SEQR://seqr.se/x", "myapp:pay", "bankid+test:x"})
            QTest::newRow(url) << QByteArray(url) << true;
        for (const char *url :
             {"https://a", "HTTP://a", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
              "file:///etc/passwd", "blob:x", "about:blank", "ws://a", "view-source:x", "/path", "", "://x",
              "1app:x", " bankid:x", "java\tscript:x"})
            QTest::newRow(*url ? url : "empty") << QByteArray(url) << false;
    }

    void appUrls()
    {
        QFETCH(QByteArray, url);
        QTEST(isAppUrl(url), "app");
    }

    void navigations_data()
    {
        QTest::addColumn<Party>("from");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("channel"); // empty: blocked
        QTest::addColumn<QByteArray>("to");
        const QByteArray shop = "http://127.0.0.1:8080/s1/accept";
        const QByteArray page = "http://localhost:8082/k3v9/checkout";
        QTest::newRow("shop opens the checkout") << Party::ShopPage << page << "page-load"_ba
                                                 << "provider-server"_ba;
        QTest::newRow("shop opens itself") << Party::ShopPage << shop << "page-load"_ba
                                           << "shop-server"_ba;
        QTest::newRow("provider goes back") << Party::ProviderPage << shop << "return"_ba
                                            << "shop-server"_ba;
        QTest::newRow("provider opens itself") << Party::ProviderPage << page << "page-load"_ba
                                               << "provider-server"_ba;
        QTest::newRow("buyer opens the shop") << Party::Buyer << shop << "page-load"_ba
                                              << "shop-server"_ba;
        QTest::newRow("app opens the checkout") << Party::App << page << "page-load"_ba
                                                << "provider-server"_ba;
        QTest::newRow("provider opens an app") << Party::ProviderPage << "bankid:///?x"_ba
                                               << "app"_ba
                                               << "app"_ba;
        QTest::newRow("foreign") << Party::ProviderPage << "https://evil.example/"_ba
                                 << ""_ba
                                 << ""_ba;
        QTest::newRow("script") << Party::ProviderPage << "javascript:alert(1)"_ba
                                << ""_ba
                                << ""_ba;
        QTest::newRow("relative") << Party::ProviderPage << "/accept"_ba
                                  << ""_ba
                                  << ""_ba;
    }

    void navigations()
    {
        QFETCH(Party, from);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, channel);
        const Navigation asked = navigation(url, "POST", {{"data", "{}"}});
        const auto draft = navigate(from, asked, origins);
        QCOMPARE(draft.has_value(), !channel.isEmpty());
        if (!draft)
            return;
        QCOMPARE(toWord(draft->channel), channel);
        QTEST(toWord(draft->to), "to");
        QCOMPARE(draft->from, from);
        const Payload expected = draft->to == Party::App ? Payload(AppLink{url}) : Payload(asked);
        QCOMPARE(draft->payload, expected);
    }

    void pagesOfServers()
    {
        QCOMPARE(pageOf(Party::ShopServer), Party::ShopPage);
        QCOMPARE(pageOf(Party::ProviderServer), Party::ProviderPage);
        QCOMPARE(pageOf(Party::App), Party::App);
    }

    void redirects_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method"); // empty: not followed
        QTest::newRow("200") << 200 << ""_ba;
        QTest::newRow("300") << 300 << ""_ba;
        QTest::newRow("301") << 301 << "GET"_ba;
        QTest::newRow("302") << 302 << "GET"_ba;
        QTest::newRow("303") << 303 << "GET"_ba;
        QTest::newRow("304") << 304 << ""_ba;
        QTest::newRow("307") << 307 << "POST"_ba;
        QTest::newRow("308") << 308 << "POST"_ba;
        QTest::newRow("404") << 404 << ""_ba;
    }

    void redirects()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        const Fields form{{"a", "1"}, {"a", "2"}};
        Navigation asked = navigation("http://a.example/x", "POST", form);
        asked.window = Window::Named;
        asked.name = "checkout";
        const auto next = follow(asked, redirectTo("https://b.example/y", status));
        QCOMPARE(next.size(), method.isEmpty() ? 0U : 1U);
        if (next.empty())
            return;
        const Fields kept = method == "POST" ? form : Fields();
        const Navigation expected{Window::Named, "checkout", method, "https://b.example/y", kept};
        QCOMPARE(next.front(), expected);
    }

    void actionsAreRedirectedAsForms()
    {
        const BuyerAction action{"http://a.example/x/y", "confirm", {{"email", "a@b.se"}}};
        const auto byGet = follow(action, redirectTo("z", 303));
        QCOMPARE(byGet, std::vector{navigation("http://a.example/x/z")});
        const auto byPost = follow(action, redirectTo("z", 307));
        const Fields form{{"email", "a@b.se"}, {"control", "confirm"}};
        QCOMPARE(byPost, std::vector{navigation("http://a.example/x/z", "POST", form)});
    }

    void locations_data()
    {
        // RFC 3986 section 5.4, without the cases that only differ in how garbage is read.
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("url");
        const std::vector<std::pair<const char *, const char *>> table{
            {"g:h", "g:h"},
            {"g", "http://a/b/c/g"},
            {"./g", "http://a/b/c/g"},
            {"g/", "http://a/b/c/g/"},
            {"/g", "http://a/g"},
            {"//g", "http://g"},
            {"?y", "http://a/b/c/d;p?y"},
            {"g?y", "http://a/b/c/g?y"},
            {"#s", "http://a/b/c/d;p?q#s"},
            {"g#s", "http://a/b/c/g#s"},
            {"g?y#s", "http://a/b/c/g?y#s"},
            {";x", "http://a/b/c/;x"},
            {".", "http://a/b/c/"},
            {"./", "http://a/b/c/"},
            {"..", "http://a/b/"},
            {"../", "http://a/b/"},
            {"../g", "http://a/b/g"},
            {"../..", "http://a/"},
            {"../../g", "http://a/g"},
            {"../../../g", "http://a/g"},
            {"/./g", "http://a/g"},
            {"/../g", "http://a/g"},
            {"g.", "http://a/b/c/g."},
            {"..g", "http://a/b/c/..g"},
            {"./../g", "http://a/b/g"},
            {"g/./h", "http://a/b/c/g/h"},
            {"g/../h", "http://a/b/c/h"},
            {"g;x=1/../y", "http://a/b/c/y"},
            {"g?y/../x", "http://a/b/c/g?y/../x"},
            {"g?u=http://h:1/", "http://a/b/c/g?u=http://h:1/"},
            {"http://x/../%7e", "http://x/../%7e"},
            {"bankid:///?autostarttoken=1", "bankid:///?autostarttoken=1"},
        };
        for (const auto &[location, url] : table)
            QTest::newRow(location) << QByteArray(location) << QByteArray(url);
    }

    void locations()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, url);
        const auto next = follow(navigation("http://a/b/c/d;p?q"), redirectTo(location));
        QCOMPARE(next, std::vector{navigation(url)});
    }

    void aBaseWithoutPath()
    {
        QCOMPARE(follow(navigation("http://a"), redirectTo("g")), std::vector{navigation("http://a/g")});
        QCOMPARE(follow(navigation("http://a?x"), redirectTo("../g")), std::vector{navigation("http://a/g")});
    }

    void whatIsNotFollowed()
    {
        const Navigation asked = navigation("http://a/");
        QVERIFY(follow(asked, httpResponse(302, {}, {})).empty());
        QVERIFY(follow(asked, redirectTo(QByteArray(100'000, 'a'))).empty());
        QVERIFY(follow(asked, HttpResponse{{"no head", ""}}).empty());
        QVERIFY(follow(asked, ExchangeFailed()).empty());
        QVERIFY(follow(asked, Page()).empty());
        QVERIFY(follow(httpRequest("GET", "http://a/", {}, {}), redirectTo("http://b/")).empty());
    }

    void framesAndAdvances()
    {
        Page page;
        page.frame = Frame{"checkout", "http://localhost:8082/k3v9/x", {}, {}};
        page.advance = Navigation{Window::Top, {}, "POST", "http://b/", {{"data", "{}"}}};
        const Navigation framed{Window::Named, "checkout", "GET", "http://localhost:8082/k3v9/x", {}};
        const std::vector<Navigation> expected{framed, *page.advance};
        QCOMPARE(follow(navigation("http://a/"), page), expected);
        QCOMPARE(follow(BuyerAction{"http://a/", "x", {}}, page), expected);
    }

    void requestsAndAnswersFromParts()
    {
        const HttpRequest request =
            httpRequest("POST", "https://A.example:443/x y?z\r\nEvil: 1#f", {{"X-A", "1"}}, "{}");
        QCOMPARE(request.origin, "https://a.example"_ba);
        const auto head = parseRequestHead(request.raw.head);
        QVERIFY(head);
        QCOMPARE(head->target, "/x%20y?z%0D%0AEvil:%201"_ba);
        QCOMPARE(header(head->headers, "Host"), "a.example"_ba);
        QCOMPARE(header(head->headers, "X-A"), "1"_ba);
        QCOMPARE(header(head->headers, "Content-Length"), "2"_ba);
        QVERIFY(!hasHeader(head->headers, "Evil"));

        const HttpRequest hosted = httpRequest("GET", "http://a/", {{"host", "b"}}, {});
        QCOMPARE(header(parseRequestHead(hosted.raw.head)->headers, "Host"), "b"_ba);

        const auto answer = parseResponseHead(redirectTo("https://b/\r\nSet-Cookie: x", 303).raw.head);
        QVERIFY(answer);
        QCOMPARE(answer->status, 303);
        QCOMPARE(header(answer->headers, "Location"), "https://b/%0D%0ASet-Cookie:%20x"_ba);
        QVERIFY(!hasHeader(answer->headers, "Set-Cookie"));

        const auto typed =
            parseResponseHead(httpResponse(200, "application/json", "{}", {{"X-B", "2"}}).raw.head);
        QVERIFY(typed);
        QCOMPARE(header(typed->headers, "Content-Type"), "application/json"_ba);
        QCOMPARE(header(typed->headers, "X-B"), "2"_ba);
    }

    void wordsReadBack()
    {
        for (int i = 0; i <= static_cast<int>(Party::Buyer); ++i) {
            const auto party = static_cast<Party>(i);
            QVERIFY(!toWord(party).isEmpty());
            QCOMPARE(partyFromWord(toWord(party)), party);
        }
        for (int i = 0; i <= static_cast<int>(Channel::Timer); ++i) {
            const auto channel = static_cast<Channel>(i);
            QVERIFY(!toWord(channel).isEmpty());
            QCOMPARE(channelFromWord(toWord(channel)), channel);
        }
        QVERIFY(!partyFromWord("nobody"));
        QVERIFY(!channelFromWord(""));
        QCOMPARE(toWord(Side::Sandbox), "sandbox"_ba);
        QCOMPARE(toWord(ExchangeFailed::Reason::Tls), "tls"_ba);
        QCOMPARE(toWord(Verdict::Severity::Wrong), "wrong"_ba);
        QCOMPARE(toWord(Report::Kind::Fulfilled), "fulfilled"_ba);
        QCOMPARE(toWord(Ruled::What::Cut), "cut"_ba);
        QCOMPARE(kindWord(Payload(BuyerAction())), "buyer-action"_ba);
        QCOMPARE(kindWord(Payload(Page())), "page"_ba);
        QCOMPARE(kindWord(Happening(Rewound())), "rewound"_ba);
        QCOMPARE(kindWord(Happening(Ruled())), "ruled"_ba);
    }

    void sides()
    {
        QCOMPARE(sideOf(Party::ShopServer), Side::Shop);
        QCOMPARE(sideOf(Party::ShopPage), Side::Shop);
        QCOMPARE(sideOf(Party::ProviderServer), Side::Sandbox);
        QCOMPARE(sideOf(Party::ProviderPage), Side::Sandbox);
        QCOMPARE(sideOf(Party::App), Side::Sandbox);
        QVERIFY(!sideOf(Party::Buyer));
    }
};

QTEST_APPLESS_MAIN(TestBrowser)
#include "tst_browser.moc"
