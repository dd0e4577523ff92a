// The hosted pages of a live sandbox in real browsers: a socket client speaks for page.js. The sandbox here
// is a toy with one page per checkout, "/p/KEY", which says on demand what a page may say.
#include "net/http_client.h"
#include "net/socket_client.h"
#include "session/provider_host.h"
#include "session/relay.h"

#include <QSignalSpy>
#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr char shopOrigin[] = "http://127.0.0.1:9000";

struct Heard
{
    QByteArray document, origin, data;

    bool operator==(const Heard &) const = default;
};

struct ToyPage
{
    QByteArray key, url;
    int version = 0;
    std::optional<Navigation> advance;
};

Navigation toShop()
{
    return {Window::Top, {}, "POST", QByteArray(shopOrigin) + "/accept", {{"result", "ok"}}};
}

// Operations, each with the checkout's key as "ref": "say" posts "value", "change" redraws, "leave" leads to
// the shop, "move" leads to another page of the provider.
class ToySandbox final : public Machine
{
public:
    ToySandbox(QByteArray origin, std::shared_ptr<std::vector<Heard>> heard)
        : m_origin(std::move(origin)), m_heard(std::move(heard))
    {
    }

    Effects handle(const Input &input, Time) override
    {
        if (const auto *operated = std::get_if<Operated>(&input))
            return operate(*operated);
        const auto *received = std::get_if<Received>(&input);
        return received ? receive(received->message) : Effects();
    }

    std::unique_ptr<Machine> clone() const override { return std::make_unique<ToySandbox>(*this); }

    View view() const override
    {
        View view;
        for (const ToyPage &page : m_pages)
            view.pages.push_back({Party::ProviderPage, "order-" + page.key, page.key, drawn(page)});
        return view;
    }
    Rows table(const TableId &, qsizetype, qsizetype) const override { return {}; }

private:
    static Page drawn(const ToyPage &toy)
    {
        Page page;
        page.id = "toy";
        page.url = toy.url;
        page.language = "en";
        page.blocks.push_back(
            {Block::Kind::Paragraph, Text::verbatim("version " + QByteArray::number(toy.version)), {}, {}});
        page.forms.push_back({"form", {}, {}, {{"press", Text::verbatim("Press"_ba), true}}, false});
        page.advance = toy.advance;
        return page;
    }

    ToyPage *pageOf(const QByteArray &key)
    {
        const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                        [&](const ToyPage &page) { return page.key == key; });
        return found == m_pages.end() ? nullptr : &*found;
    }

    Effects receive(const Message &message)
    {
        if (const auto *load = std::get_if<Navigation>(&message.payload))
            return {Reply{message.exchange, loaded(load->url)}};
        if (const auto *shown = std::get_if<Page>(&message.payload))
            return {says(shown->url, "loaded")};
        if (const auto *event = std::get_if<PageEvent>(&message.payload))
            m_heard->push_back({message.document, event->origin, event->data});
        if (const auto *pressed = std::get_if<BuyerAction>(&message.payload)) {
            ToyPage *page = pageOf(pressed->page.mid(pressed->page.lastIndexOf('/') + 1));
            page->advance = toShop();
            return {Reply{message.exchange, drawn(*page)}};
        }
        return {};
    }

    Page loaded(const QByteArray &url)
    {
        const QByteArray key = url.mid(url.lastIndexOf('/') + 1);
        if (!pageOf(key))
            m_pages.push_back({key, url, 0, {}});
        pageOf(key)->url = url;
        return drawn(*pageOf(key));
    }

    Effects operate(const Operated &operated)
    {
        ToyPage *page = pageOf(value(operated.fields, "ref"));
        if (operated.operation == "say")
            return {says(page->url, value(operated.fields, "value"))};
        if (operated.operation == "change")
            ++page->version;
        else if (operated.operation == "leave")
            page->advance = toShop();
        else if (operated.operation == "move")
            page->url = m_origin + "/moved/" + page->key;
        return {};
    }

    Send says(const QByteArray &document, const QByteArray &words) const
    {
        return {{Channel::PageEvent,
                 Party::ProviderPage,
                 Party::ShopPage,
                 PageEvent{"frame", m_origin, PageEvent::Kind::Text, words},
                 {},
                 {},
                 document},
                {},
                {}};
    }

    QByteArray m_origin;
    std::vector<ToyPage> m_pages;
    std::shared_ptr<std::vector<Heard>> m_heard;
};

class ToyProvider final : public Provider
{
public:
    ToyProvider()
    {
        m_descriptor.id = "toy";
        m_descriptor.languages = {"en"};
    }

    const std::vector<Heard> &heard() const { return *m_heard; }

    const Descriptor &descriptor() const override { return m_descriptor; }
    Keys sandboxKeys() const override { return {}; }
    SensitiveRules sensitive(const Keys &) const override { return {}; }
    std::unique_ptr<Machine> shop(const MachineSetup &) const override { return nullptr; }
    std::unique_ptr<Machine> sandbox(const MachineSetup &setup) const override
    {
        return std::make_unique<ToySandbox>(setup.inputs.origins.page, m_heard);
    }
    std::unique_ptr<Inspector> inspector(const MachineSetup &) const override { return nullptr; }
    Explanation explain(const Message &, const Keys &) const override { return {}; }
    Result<Payload> resign(const Message &, const Keys &) const override
    {
        return fail(ErrorKind::State, "resign.unsigned", Text::verbatim(u"nothing is signed"_s));
    }

private:
    Descriptor m_descriptor;
    std::shared_ptr<std::vector<Heard>> m_heard = std::make_shared<std::vector<Heard>>();
};

// page.js in one document.
struct Document
{
    SocketId socket;
    bool open = false;
    QByteArray failure;       // "REASON partial answer"
    std::vector<Json> told;   // in order
    std::vector<Json> clocks; // told beside it
    QByteArrayList deeds() const
    {
        QByteArrayList words;
        for (const Json &each : told)
            words << each["do"].text();
        return words;
    }
};

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesNameTheRelay();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void junkIsIgnored();
    void saidBeforeItListens();
    void postsGoToTheRightDocument();
    void postsGoToTheShopThatShowsThePage();
    void changesAreDrawn();
    void whatHappenedMeanwhileIsDrawn();
    void leadsToTheShop();
    void pressedPageLeadsOnByItself();
    void movesOn();
    void loadedAgain();
    void heardIsAMessage();
    void closedDocumentIsForgotten();
    void whatIsEndedSaysNothingMore();
    void clockIsTold();

private:
    QByteArray get(const QByteArray &url, const Headers &headers = {}, const QByteArray &form = {});
    QByteArray url(const QByteArray &key) const { return m_host->pageOrigin() + "/p/" + key; }
    QByteArray relayPath();
    Document *connectTo(const QByteArray &path, const QByteArray &origin) // at the pages' port
    {
        return connectTo(m_host->pageOrigin(), path, origin);
    }
    Document *connectTo(const QByteArray &server, const QByteArray &path, const QByteArray &origin);
    void tell(const Document *document, const QByteArray &json)
    {
        m_sockets->sendText(document->socket, json);
    }
    // Loads the page and opens its document as a browser in a page of `shop` does.
    Document *show(const QByteArray &pageUrl, const QByteArray &shop = shopOrigin);
    void operate(const QByteArray &operation, const QByteArray &key, const QByteArray &words = {});
    // Everything told so far has arrived: one more redraw of that checkout's document is the proof.
    void settle(const QByteArray &key, const Document *document);

    std::unique_ptr<ToyProvider> m_provider;
    std::unique_ptr<ProviderHost> m_host;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SocketClient> m_sockets;
    std::vector<std::unique_ptr<Document>> m_documents;
};

void TestRelay::init()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_provider = std::make_unique<ToyProvider>();
    auto host = ProviderHost::start(*m_provider, {}, nullptr, *catalogue);
    QVERIFY(host);
    m_host = std::move(*host);
    m_http = std::make_unique<HttpClient>(HttpClientOptions());
    m_sockets = std::make_unique<SocketClient>(SocketClientOptions());
    const auto find = [this](SocketId id) -> Document & {
        const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                        [&](const auto &each) { return each->socket == id; });
        return **found;
    };
    connect(m_sockets.get(), &SocketClient::opened, this, [find](SocketId id) { find(id).open = true; });
    connect(m_sockets.get(), &SocketClient::text, this, [find](SocketId id, const QByteArray &bytes) {
        const auto json = Json::parse(bytes);
        QVERIFY(json);
        Document &document = find(id);
        ((*json)["do"].text() == "clock" ? document.clocks : document.told).push_back(*json);
    });
    connect(m_sockets.get(), &SocketClient::failed, this,
            [find](SocketId id, const ExchangeFailed &failure) { find(id).failure = failure.detail; });
}

void TestRelay::cleanup()
{
    m_sockets.reset();
    m_http.reset();
    m_host.reset();
    m_provider.reset();
    m_documents.clear();
}

QByteArray TestRelay::get(const QByteArray &address, const Headers &headers, const QByteArray &form)
{
    Headers all = headers;
    if (!form.isEmpty())
        all.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    const HttpRequest request = httpRequest(form.isEmpty() ? "GET" : "POST", address, all, form);
    std::optional<QByteArray> body;
    m_http->send(request, 20s, [&](const HttpClient::Answer &answer) {
        const auto *response = std::get_if<HttpResponse>(&answer);
        body = response ? response->raw.body : QByteArray();
    });
    [&] { QTRY_VERIFY(body.has_value()); }();
    return body.value_or(QByteArray());
}

QByteArray TestRelay::relayPath()
{
    const QByteArray html = get(url("path"));
    const qsizetype start = html.indexOf("data-relay=\"") + 12;
    return html.mid(start, html.indexOf('"', start) - start);
}

Document *TestRelay::connectTo(const QByteArray &server, const QByteArray &path, const QByteArray &origin)
{
    auto document = std::make_unique<Document>();
    SocketOpen open{"ws" + server.mid(4) + path, {}, {}};
    if (!origin.isEmpty())
        open.headers.emplace_back("Origin", origin);
    document->socket = m_sockets->open(open, 20s);
    m_documents.push_back(std::move(document));
    return m_documents.back().get();
}

Document *TestRelay::show(const QByteArray &pageUrl, const QByteArray &shop)
{
    const QByteArray path = relayPath();
    get(pageUrl, shop.isEmpty() ? Headers() : Headers{{"Referer", shop + '/'}});
    Document *document = connectTo(path, m_host->pageOrigin());
    [&] { QTRY_VERIFY(document->open); }();
    tell(document, "{\"ready\":{\"url\":\"" + pageUrl + "\",\"frame\":\"checkout\",\"top\":false}}");
    [&] { QTRY_VERIFY(!document->told.empty()); }(); // "loaded", said before it listened
    return document;
}

void TestRelay::operate(const QByteArray &operation, const QByteArray &key, const QByteArray &words)
{
    Fields fields{{"ref", key}};
    if (!words.isEmpty())
        fields.emplace_back("value", words);
    const Acted acted = m_host->operate(operation, fields);
    QVERIFY(!acted.error);
}

void TestRelay::settle(const QByteArray &key, const Document *document)
{
    const qsizetype before = document->deeds().count("redraw");
    operate("change", key);
    QTRY_COMPARE(document->deeds().count("redraw"), before + 1);
}

void TestRelay::pagesNameTheRelay()
{
    const QByteArray html = get(url("1"));
    QVERIFY(html.contains("src=\"/_kassa/page.js\""));
    QVERIFY(relayPath().startsWith("/_kassa/relay/"));
    QVERIFY(get(m_host->pageOrigin() + "/_kassa/page.js").contains("WebSocket"));
}

void TestRelay::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("pathEnd");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("a shop's page") << ""_ba << QByteArray(shopOrigin) << "403"_ba;
    QTest::newRow("the same host by another name") << ""_ba
                                                   << "http://127.0.0.1"_ba
                                                   << "403"_ba;
    QTest::newRow("a sandboxed frame") << ""_ba
                                       << "null"_ba
                                       << "403"_ba;
    QTest::newRow("no browser") << ""_ba
                                << ""_ba
                                << "403"_ba;
    QTest::newRow("a longer path") << "0"_ba
                                   << "own"_ba
                                   << "403"_ba;
}

void TestRelay::strangersAreRefused()
{
    QFETCH(QByteArray, pathEnd);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, status);
    const Document *document =
        connectTo(relayPath() + pathEnd, origin == "own" ? m_host->pageOrigin() : origin);
    QTRY_VERIFY(!document->failure.isEmpty());
    QVERIFY2(document->failure.contains(status), document->failure.constData());
    const Document *elsewhere = connectTo("/_kassa/relay/", m_host->pageOrigin());
    QTRY_VERIFY(!elsewhere->failure.isEmpty());
}

void TestRelay::junkIsIgnored()
{
    const QByteArray path = relayPath();
    get(url("1"));
    Document *document = connectTo(path, m_host->pageOrigin());
    QTRY_VERIFY(document->open);
    tell(document, "{\"heard\":{\"frame\":\"\",\"origin\":\"x\",\"text\":\"before it said who it is\"}}");
    for (const char *junk : {"", "not json", "[]", "null", "{}", "{\"ready\":1}", "{\"heard\":[]}",
                             "{\"heard\":{}}", "{\"do\":\"post\"}", "{\"stuck\":{}}"})
        tell(document, junk);
    tell(document, "{\"ready\":{\"url\":\"" + url("1") + "\",\"frame\":\"\",\"top\":true}}");
    tell(document, "{\"heard\":{\"frame\":\"\",\"origin\":\"x\"}}");
    tell(document, "{\"heard\":{\"frame\":\"inner\",\"origin\":\"x\",\"text\":\"from a frame within\"}}");
    tell(document, "{\"heard\":{\"frame\":\"\",\"origin\":\"x\",\"text\":\"" +
                       QByteArray(qsizetype(300) * 1024, 'a') + "\"}}");
    tell(document, "{\"heard\":{\"frame\":\"\",\"origin\":\"http://shop\",\"text\":\"update\"}}");
    QTRY_VERIFY(!m_provider->heard().empty());
    QCOMPARE(m_provider->heard(), (std::vector<Heard>{{url("1"), "http://shop", "update"}}));
}

void TestRelay::saidBeforeItListens()
{
    const Document *document = show(url("1"));
    QCOMPARE(document->told.front(), *Json::parse("{\"do\":\"post\",\"frame\":\"\",\"to\":\"" +
                                                  QByteArray(shopOrigin) + "\",\"text\":\"loaded\"}"));
}

void TestRelay::postsGoToTheRightDocument()
{
    const Document *one = show(url("1"));
    const Document *two = show(url("2"));
    operate("say", "1", "to one");
    operate("say", "2", "to two");
    QTRY_COMPARE(one->told.size(), std::size_t(2));
    QTRY_COMPARE(two->told.size(), std::size_t(2));
    QCOMPARE(one->told.back()["text"].text(), "to one");
    QCOMPARE(two->told.back()["text"].text(), "to two");
}

void TestRelay::postsGoToTheShopThatShowsThePage()
{
    const Document *known = show(url("1"), "http://shop.test:8000");
    const Document *unknown = show(url("2"), {});
    QCOMPARE(known->told.front()["to"].text(), "http://shop.test:8000");
    QCOMPARE(unknown->told.front()["to"].text(), "*");
    // A page that follows within the frame has the provider's own page for its referrer, or none.
    const Document *next = show(m_host->pageOrigin() + "/next/1", m_host->pageOrigin());
    QCOMPARE(next->told.front()["to"].text(), "http://shop.test:8000");
}

void TestRelay::changesAreDrawn()
{
    const Document *one = show(url("1"));
    const Document *two = show(url("2"));
    operate("change", "2");
    QTRY_COMPARE(two->deeds(), QByteArrayList({"post", "redraw"}));
    QVERIFY(two->told.back()["html"].text().contains("version 1"));
    settle("1", one);
    QCOMPARE(one->deeds(), QByteArrayList({"post", "redraw"}));
}

void TestRelay::whatHappenedMeanwhileIsDrawn()
{
    const QByteArray path = relayPath();
    get(url("1"));
    operate("change", "1");
    Document *document = connectTo(path, m_host->pageOrigin());
    QTRY_VERIFY(document->open);
    tell(document, "{\"ready\":{\"url\":\"" + url("1") + "\",\"frame\":\"\",\"top\":false}}");
    QTRY_COMPARE(document->deeds(), QByteArrayList({"redraw", "post"}));
}

void TestRelay::leadsToTheShop()
{
    const Document *one = show(url("1"));
    const Document *two = show(url("2"));
    operate("leave", "2");
    QTRY_COMPARE(two->deeds(), QByteArrayList({"post", "redraw", "go"}));
    QCOMPARE(two->told.back(),
             *Json::parse("{\"do\":\"go\",\"method\":\"POST\",\"url\":\"" + QByteArray(shopOrigin) +
                          "/accept\",\"form\":[[\"result\",\"ok\"]],\"target\":\"_top\"}"));
    settle("1", one);
    QVERIFY(!one->deeds().contains("go"));
    settle("2", two);
    QCOMPARE(two->deeds().count("go"), 1); // once
}

// The answer to a pressed form leads on without being told: told as well, the shop would see two returns.
void TestRelay::pressedPageLeadsOnByItself()
{
    const Document *document = show(url("1"));
    const QByteArray html = get(url("1"), {}, "control=press");
    QVERIFY(html.contains("/_kassa/advance.js"));
    settle("1", document);
    QVERIFY(!document->deeds().contains("go"));
    const Document *next = connectTo(relayPath(), m_host->pageOrigin());
    QTRY_VERIFY(next->open);
    tell(next, "{\"ready\":{\"url\":\"" + url("1") + "\",\"frame\":\"\",\"top\":false}}");
    settle("1", next);
    QVERIFY(!next->deeds().contains("go"));
}

void TestRelay::movesOn()
{
    const Document *one = show(url("1"));
    const Document *two = show(url("2"));
    operate("move", "1");
    QTRY_COMPARE(one->deeds(), QByteArrayList({"post", "go"}));
    QCOMPARE(one->told.back()["url"].text(), m_host->pageOrigin() + "/moved/1");
    QCOMPARE(one->told.back()["target"].text(), "_self");
    settle("2", two);
    QCOMPARE(one->deeds().count("go"), 1);
    QVERIFY(!two->deeds().contains("go"));
}

// While an address is loaded again, what its page posts is for the next document.
void TestRelay::loadedAgain()
{
    const Document *before = show(url("1"));
    const std::size_t told = before->told.size();
    const Document *after = show(url("1"));
    QCOMPARE(after->told.front()["text"].text(), "loaded");
    QCOMPARE(before->told.size(), told);
    operate("say", "1", "to the newest");
    QTRY_COMPARE(after->told.back()["text"].text(), "to the newest");
    settle("1", before); // it is still open, and shows what the page is
    QCOMPARE(before->deeds().count("post"), 1);
}

void TestRelay::heardIsAMessage()
{
    show(url("1"));
    const Document *two = show(url("2"));
    show(url("3"));
    tell(two, "{\"heard\":{\"frame\":\"\",\"origin\":\"http://shop.test\",\"text\":\"update\"}}");
    tell(two, "{\"heard\":{\"frame\":\"\",\"origin\":\"http://shop.test\",\"object\":{\"lock\":true}}}");
    QTRY_COMPARE(m_provider->heard().size(), std::size_t(2));
    QCOMPARE(m_provider->heard(), (std::vector<Heard>{{url("2"), "http://shop.test", "update"},
                                                      {url("2"), "http://shop.test", "{\"lock\":true}"}}));
}

void TestRelay::closedDocumentIsForgotten()
{
    const Document *first = show(url("1"));
    m_sockets->closeSocket(first->socket, 1001, {});
    const Document *second = show(url("2"));
    operate("say", "1", "nobody listens");
    settle("2", second);
    const Document *again = show(url("1"));
    QCOMPARE(again->told.front()["text"].text(), "loaded"); // the page says it anew; the old words are gone
}

// What was heard makes the session give the document up, while the same words go on.
void TestRelay::whatIsEndedSaysNothingMore()
{
    Relay relay;
    HttpServerOptions options;
    options.socketPaths = {relay.path()};
    const auto server = HttpServer::listen(options);
    QVERIFY(server);
    const QByteArray origin = "http://localhost:" + QByteArray::number((*server)->port());
    relay.serve(**server, origin);
    QSignalSpy heard(&relay, &Relay::heard), stuck(&relay, &Relay::stuck);
    connect(&relay, &Relay::heard, &relay, [&relay](DocumentId id) { relay.leave(id); });
    const Document *document = connectTo(origin, relay.path(), origin);
    QTRY_VERIFY(document->open);
    const QByteArray both = "\"stuck\":{\"control\":\"buy\"}";
    tell(document, "{\"ready\":{\"url\":\"" + origin + "/\"}}");
    tell(document, "{" + both + "}");
    tell(document, "{\"heard\":{\"text\":\"bye\"}," + both + "}");
    QTRY_COMPARE(heard.count(), 1);
    QCOMPARE(stuck.count(), 1); // when it was still there
}

// Countdowns follow the sandbox's clock: told once, and again when time is skipped.
void TestRelay::clockIsTold()
{
    const Document *document = show(url("1"));
    QTRY_COMPARE(document->clocks.size(), std::size_t(1));
    const auto nowOf = [](const Json &clock) { return clock["now"].text().toLongLong(); };
    const qint64 before = nowOf(document->clocks.front());
    QVERIFY(std::chrono::abs(m_host->now() - Time(std::chrono::milliseconds(before))) < 20s);
    QCOMPARE(document->clocks.front()["rate"].text(), "1");
    settle("1", document);
    QCOMPARE(document->clocks.size(), std::size_t(1)); // it goes on as it was told
    bool skipped = false;
    m_host->skip(10min, [&] { skipped = true; });
    QTRY_VERIFY(skipped);
    QTRY_COMPARE(document->clocks.size(), std::size_t(2));
    QVERIFY(nowOf(document->clocks.back()) - before >= 600'000);
}

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
