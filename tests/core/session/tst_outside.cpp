// A session against a provider's own system. A live sandbox on loopback ports stands in for that system; its
// outcome's buyer acts by itself, and a browser without a screen shows the pages.
#include "journal/live_journal.h"
#include "net/http_server.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "session/outside_provider.h"
#include "session/provider_host.h"
#include "session/session.h"

#include "outside_stand_ins.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <set>

using namespace kassa;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Error)
Q_DECLARE_METATYPE(kassa::Headers)

namespace {

constexpr int longest = 30'000; // milliseconds until a QTRY_ gives up, on a busy machine
constexpr char otherKey[] = "another-key-9876543210";

int countOf(const MemoryJournal &journal, const QByteArray &words)
{
    const auto &entries = journal.entries();
    return int(std::count_if(entries.begin(), entries.end(),
                             [&](const Entry &entry) { return entry.core.toCompact().contains(words); }));
}

bool mentions(const MemoryJournal &journal, const QByteArray &words)
{
    return countOf(journal, words) > 0;
}

// Sent messages of a channel by a party.
std::vector<Entry> sentBy(const MemoryJournal &journal, const QByteArray &channel, const QByteArray &from)
{
    std::vector<Entry> found;
    for (const Entry &entry : journal.entries()) {
        if (entry.kind == "sent" && entry.core["channel"].text() == channel &&
            entry.core["from"].text() == from)
            found.push_back(entry);
    }
    return found;
}

} // namespace

class TestOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void wholePurchase();
    void withoutAWindow();
    void callbackIsAnsweredWhenOnDisk();
    void forgedCallbackIsJudged();
    void publicAddress();
    void apiDown();
    void noAnswerInTime();
    void wrongKey();
    void liveIsLocked();
    void addressesAreChecked();
    void realTimeOnly();
    void pageEventsBothWays();
    void rewindIsOneSided();
    void socketIsCarried();
    void nothingIsSentElsewhere();
    void browserOrServer_data();
    void browserOrServer();

private:
    void startHost(const QByteArray &outcome);
    ProviderSystem systemOfHost() const;
    std::unique_ptr<Session> session(Journal &journal, const ProviderSystem &system) const;
    // Without the handshake of scripts, which the browser does not run.
    static bool begin(Session &session, const Order &order);
    Order sample() const;
    static QByteArray stateOf(const Session &session);
    static QByteArray localCallback(const Session &session);
    // Status of the answer, once there is one; zero: none yet.
    std::shared_ptr<int> post(const HttpRequest &request);

    std::unique_ptr<Provider> m_provider;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<ProviderHost> m_host;
    MemoryJournal *m_hostJournal = nullptr; // the host's
    HttpClient m_client{{}};
};

void TestOutside::initTestCase()
{
    m_provider = qvickly::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

void TestOutside::cleanup()
{
    m_host.reset();
}

void TestOutside::startHost(const QByteArray &outcome)
{
    ProviderHostOptions options;
    options.outcome = outcome;
    auto journal = std::make_unique<MemoryJournal>();
    m_hostJournal = journal.get();
    auto host = ProviderHost::start(*m_provider, options, std::move(journal), m_catalogue);
    QVERIFY2(host.has_value(), host ? "" : qPrintable(english(host.error().detail)));
    m_host = std::move(*host);
}

ProviderSystem TestOutside::systemOfHost() const
{
    ProviderSystem system;
    system.environment = "test-1";
    system.apiUrl = m_host->apiOrigin() + '/';
    system.pageUrls = {m_host->pageOrigin()};
    system.keys = m_host->keys();
    return system;
}

std::unique_ptr<Session> TestOutside::session(Journal &journal, const ProviderSystem &system) const
{
    SessionOptions options;
    options.system = system;
    auto made = Session::create(*m_provider, options, journal, m_catalogue);
    return made ? std::move(*made) : nullptr;
}

bool TestOutside::begin(Session &session, const Order &order)
{
    return session.apply(step::Operate{Side::Shop, "set.js-events", {{"value", "off"}}}) &&
           session.begin(order, {});
}

Order TestOutside::sample() const
{
    const Descriptor &descriptor = m_provider->descriptor();
    return adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements);
}

QByteArray TestOutside::stateOf(const Session &session)
{
    const View view = session.view(Side::Shop);
    return view.purchases.empty() ? QByteArray() : view.purchases.front().state;
}

QByteArray TestOutside::localCallback(const Session &session)
{
    return session.inputs().origins.shop +
           "/callback?purchase=" + session.view(Side::Shop).purchases.front().reference;
}

std::shared_ptr<int> TestOutside::post(const HttpRequest &request)
{
    auto status = std::make_shared<int>(0);
    m_client.send(request, 20s, [status](const HttpClient::Answer &answer) {
        const auto *response = std::get_if<HttpResponse>(&answer);
        const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>();
        *status = response && head ? head->status : -1;
    });
    return status;
}

void TestOutside::wholePurchase()
{
    startHost("approve");
    MemoryJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run);
    QVERIFY(run->rewindIsOneSided());
    QCOMPARE(run->inputs().environment, "test-1");
    QSignalSpy failures(run.get(), &Session::failed);
    ScreenlessBrowser browser;
    QVERIFY(run->setBrowser(&browser));
    QVERIFY(std::find(browser.allowed.begin(), browser.allowed.end(), m_host->pageOrigin()) !=
            browser.allowed.end());
    QVERIFY(begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("reserved"), longest);
    QTRY_VERIFY_WITH_TIMEOUT(!sentBy(journal, "return", "provider-page").empty(), longest);
    QTRY_COMPARE_WITH_TIMEOUT(run->doing(), Session::Doing::Finished, longest);
    QTRY_VERIFY_WITH_TIMEOUT(mentions(*m_hostJournal, "callback.delivered"), longest);

    QCOMPARE(failures.size(), 0);
    QCOMPARE(run->view(Side::Shop).purchases.front().fulfilled, 1);
    QCOMPARE(countOf(journal, "\"fulfilled\""), 1);
    const auto callbacks = sentBy(journal, "callback", "provider-server");
    QCOMPARE(callbacks.size(), size_t(1));
    QVERIFY(callbacks.front().annex.peer.startsWith("127.0.0.1:") ||
            callbacks.front().annex.peer.startsWith('['));
    const auto requests = sentBy(journal, "api", "shop-server");
    QVERIFY(requests.size() >= 2); // initCheckout and getPaymentinfo
    for (const Entry &request : requests)
        QVERIFY(request.annex.wallMicros > 0);
    QCOMPARE(countOf(journal, "session.unseen"), 1);
    QVERIFY(!mentions(journal, m_host->keys().secrets.at("key").expose()));
    QVERIFY(!mentions(journal, "\"wrong\""));
    QVERIFY(run->view(Side::Sandbox).pages.empty());
}

void TestOutside::withoutAWindow()
{
    startHost("approve");
    MemoryJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run && begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("open"), longest);
    QTRY_VERIFY_WITH_TIMEOUT(!run->view(Side::Shop).pages.empty(), longest);
    ScreenlessBrowser systemBrowser; // the session knows nothing of it
    systemBrowser.open({Window::Top, {}, "GET", run->view(Side::Shop).pages.front().page.url, {}});
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("reserved"), longest);
    QTRY_VERIFY_WITH_TIMEOUT(!sentBy(journal, "return", "provider-page").empty(), longest);
    QTRY_VERIFY_WITH_TIMEOUT(systemBrowser.loaded.back().contains("/thanks/"), longest);
    QCOMPARE(run->view(Side::Shop).purchases.front().fulfilled, 1);
}

void TestOutside::callbackIsAnsweredWhenOnDisk()
{
    startHost({});
    SlowJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run && begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("open"), longest);
    const auto status =
        post(httpRequest("POST", localCallback(*run), {{"Content-Type", "application/json"}}, "{}"));
    QTRY_VERIFY_WITH_TIMEOUT(!journal.waiting.empty(), longest);
    QCoreApplication::processEvents();
    QCOMPARE(*status, 0);
    journal.waiting.front()(Done());
    QTRY_COMPARE_WITH_TIMEOUT(*status, 400, longest); // it is no callback of Qvickly's

    journal.waiting.clear();
    const auto lost =
        post(httpRequest("POST", localCallback(*run), {{"Content-Type", "application/json"}}, "{}"));
    QTRY_VERIFY_WITH_TIMEOUT(!journal.waiting.empty(), longest);
    journal.waiting.front()(fail(ErrorKind::Storage, "journal.full", Text::verbatim(u"No space left"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(*lost, 507, longest);
}

void TestOutside::forgedCallbackIsJudged()
{
    startHost({});
    MemoryJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run && begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("open"), longest);
    const QByteArray body = "{\"credentials\":{\"hash\":\"" + QByteArray(128, 'a') +
                            "\"},\"data\":{\"number\":\"1\",\"status\":\"Created\",\"orderid\":\"" +
                            run->view(Side::Shop).purchases.front().reference + "\",\"url\":\"\"}}";
    const auto status =
        post(httpRequest("POST", localCallback(*run), {{"Content-Type", "application/json"}}, body));
    QTRY_COMPARE_WITH_TIMEOUT(*status, 403, longest);
    QVERIFY(mentions(journal, "\"signature.changed-or-other-secret\""));
    QCOMPARE(stateOf(*run), "open");
}

void TestOutside::publicAddress()
{
    startHost({});
    ProviderSystem system = systemOfHost();
    system.callbackUrl = "https://shop.example.test/hook/";
    MemoryJournal journal;
    const auto run = session(journal, system);
    QVERIFY(run && begin(*run, sample()));
    QCOMPARE(run->inputs().origins.shopPublic, "https://shop.example.test/hook");
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("open"), longest);
    QVERIFY(mentions(journal, "shop.example.test"));
    const QByteArray port = originOf(run->inputs().origins.shop);
    const auto posted = [&](const QByteArray &target) {
        const Headers headers{{"Host", "shop.example.test"}, {"Content-Type", "application/json"}};
        return post(HttpRequest{port, buildRequest("POST", target, headers, "{}")});
    };
    const auto known = posted("/hook/callback");
    const auto other = posted("/callback");
    QTRY_COMPARE_WITH_TIMEOUT(*known, 400, longest); // it came as far as the shop, which cannot read it
    QTRY_COMPARE_WITH_TIMEOUT(*other, 404, longest);
    QCOMPARE(sentBy(journal, "callback", "provider-server").size(), size_t(1));
}

void TestOutside::apiDown()
{
    startHost({});
    const ProviderSystem system = systemOfHost();
    m_host.reset();
    MemoryJournal journal;
    const auto run = session(journal, system);
    QVERIFY(run);
    QSignalSpy failures(run.get(), &Session::failed);
    QVERIFY(begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("error"), longest);
    QTRY_COMPARE_WITH_TIMEOUT(run->doing(), Session::Doing::Finished, longest);
    QCOMPARE(failures.size(), 0);
    QVERIFY(mentions(journal, "\"refused\""));
    QCOMPARE(run->view(Side::Shop).purchases.size(), size_t(1));
    // Each has a reference of its own, also those of one millisecond.
    for (int again = 0; again < 10; ++again)
        QVERIFY(run->restart());
    const View view = run->view(Side::Shop);
    QCOMPARE(view.purchases.size(), size_t(11));
    std::set<QByteArray> references;
    for (const PurchaseView &purchase : view.purchases)
        references.insert(purchase.reference);
    QCOMPARE(references.size(), size_t(11));
}

void TestOutside::noAnswerInTime()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ProviderSystem system;
    system.apiUrl = "http://127.0.0.1:" + QByteArray::number(silent.serverPort());
    system.keys = m_provider->sandboxKeys();
    system.answerTime = 50ms;
    MemoryJournal journal;
    const auto run = session(journal, system);
    QVERIFY(run && begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("error"), longest);
    QVERIFY(mentions(journal, "\"timeout\""));
}

void TestOutside::wrongKey()
{
    startHost("approve");
    ProviderSystem system = systemOfHost();
    system.keys.secrets["key"] = Secret(otherKey);
    MemoryJournal journal;
    const auto run = session(journal, system);
    QVERIFY(run && begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("error"), longest);
    QVERIFY(mentions(*m_hostJournal, "\"signature.changed-or-other-secret\""));
    QVERIFY(mentions(journal, "9013"));
    QVERIFY(!mentions(journal, otherKey));
}

void TestOutside::liveIsLocked()
{
    startHost({});
    SessionOptions options;
    options.system = systemOfHost();
    options.system->live = true;
    MemoryJournal journal;
    const auto locked = Session::create(*m_provider, options, journal, m_catalogue);
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, ErrorKind::Refused);
    QCOMPARE(locked.error().code, "session.live-locked");
    QVERIFY(journal.entries().empty());
    options.liveUnlocked = true;
    QVERIFY(Session::create(*m_provider, options, journal, m_catalogue));
}

void TestOutside::addressesAreChecked()
{
    startHost("approve");
    const auto codeOf = [&](auto change) {
        SessionOptions options;
        options.system = systemOfHost();
        change(options);
        MemoryJournal journal;
        const auto made = Session::create(*m_provider, options, journal, m_catalogue);
        return made ? QByteArray() : made.error().code;
    };
    QCOMPARE(codeOf([](SessionOptions &options) { options.system->apiUrl = "api.example"; }),
             "session.api-url");
    QCOMPARE(codeOf([](SessionOptions &options) { options.system->pageUrls.emplace_back("file:///x"); }),
             "session.page-url");
    QCOMPARE(codeOf([](SessionOptions &options) { options.system->callbackUrl = "x:"; }),
             "session.callback-url");
    QCOMPARE(codeOf([](SessionOptions &options) { options.outcome = "approve"; }), "session.outcome");
    QCOMPARE(codeOf([](SessionOptions &options) { options.system->pageUrls.clear(); }), "");
}

void TestOutside::realTimeOnly()
{
    startHost({});
    MemoryJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run);
    QCOMPARE(run->clock(), ClockMode::Live);
    for (const Done &done : {run->setClock(ClockMode::Jumping), run->setClock(ClockMode::Live, 60),
                             run->jumpToNext(), run->skip(1h)}) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::State);
        QCOMPARE(done.error().code, "session.real-time");
    }
    QCOMPARE(run->timeScale(), 1.0);
    QCOMPARE(run->replay({}).error().code, "session.real-system");
    QCOMPARE(run->apply(step::Press{Party::ProviderPage, {m_host->pageOrigin(), "buy", {}}}).error().code,
             "session.real-page");
    const auto wall = [] { return Time(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())); };
    QVERIFY(begin(*run, sample()));
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("open"), longest);
    QVERIFY(run->now() < wall() + 1min && run->now() > wall() - 1min);
    run->pause();
    run->step(); // nothing to deliver: the hour until the shop asks by itself is not skipped
    QVERIFY(run->now() < wall() + 1min);
}

void TestOutside::pageEventsBothWays()
{
    startHost({});
    MemoryJournal journal;
    const auto run = session(journal, systemOfHost());
    QVERIFY(run);
    ScreenlessBrowser browser;
    QVERIFY(run->setBrowser(&browser));
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_VERIFY_WITH_TIMEOUT(mentions(journal, "session.unseen"), longest);
    const auto loaded = [](const QByteArray &origin) {
        return PageEvent{"checkout_iframe", origin, PageEvent::Kind::Text, "{\"event\":\"checkout_loaded\"}"};
    };
    Q_EMIT browser.posted(loaded("https://evil.example"));
    QTRY_COMPARE_WITH_TIMEOUT(countOf(journal, "\"event.origin\""), 1, longest);
    Q_EMIT browser.posted(loaded(m_host->pageOrigin()));
    QTRY_COMPARE_WITH_TIMEOUT(sentBy(journal, "page-event", "provider-page").size(), size_t(2), longest);
    QCOMPARE(countOf(journal, "\"event.origin\""), 1);

    QVERIFY(run->apply(step::Operate{Side::Shop, "lock", {}}));
    QTRY_COMPARE_WITH_TIMEOUT(run->doing(), Session::Doing::AwaitsBrowser, longest); // nothing listens yet
    QVERIFY(browser.posts.empty());
    Q_EMIT browser.bridgeReady(run->inputs().origins.shop);
    QTRY_COMPARE_WITH_TIMEOUT(browser.posts.size(), size_t(1), longest);
    QCOMPARE(browser.posts.front(), std::pair(QByteArray("lock"), m_host->pageOrigin()));
    QTRY_COMPARE_WITH_TIMEOUT(run->doing(), Session::Doing::AwaitsBuyer, longest);
    QVERIFY(!mentions(journal, "browser.differs"));
}

void TestOutside::rewindIsOneSided()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ProviderSystem system;
    system.apiUrl = "http://127.0.0.1:" + QByteArray::number(silent.serverPort());
    system.keys = m_provider->sandboxKeys();
    MemoryJournal journal;
    const auto run = session(journal, system);
    QVERIFY(run && begin(*run, sample()));
    const qsizetype asked = qsizetype(run->history().size());
    run->step(); // the request has gone out
    QVERIFY(!run->nextStep().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), longest);
    QTcpSocket *peer = silent.nextPendingConnection();
    QTRY_VERIFY_WITH_TIMEOUT(peer->peek(65536).contains("initCheckout"), longest);

    QVERIFY(run->rewindToStep(asked + 1)); // it has gone out, and its answer is not waited for
    QVERIFY(mentions(journal, "taken back"));
    peer->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    QTRY_VERIFY_WITH_TIMEOUT(mentions(journal, "session.late-answer"), longest);
    QVERIFY(!silent.hasPendingConnections()); // and nothing is sent a second time
    run->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*run), QByteArray("error"), longest);

    QVERIFY(run->rewindToStep(asked)); // before it went out
    QCOMPARE(run->inFlight().size(), size_t(1));
    run->step();
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), longest); // what a person lets go, goes
}

void TestOutside::socketIsCarried()
{
    HttpServerOptions options;
    options.socketPaths = {"/talk"};
    const auto server = HttpServer::listen(options);
    QVERIFY(server);
    SocketId socket;
    QByteArrayList heard;
    connect(server->get(), &HttpServer::socketAsked, this, [&](const ArrivedSocket &asked) {
        socket = asked.id;
        (*server)->acceptSocket(asked.id, {});
    });
    connect(server->get(), &HttpServer::socketTexts, this, [&](const std::vector<SocketTextArrived> &texts) {
        for (const SocketTextArrived &text : texts)
            heard << text.bytes;
    });
    const SocketProvider provider;
    SessionOptions how;
    how.system = ProviderSystem();
    how.system->apiUrl = "http://127.0.0.1:" + QByteArray::number((*server)->port());
    MemoryJournal journal;
    const auto run = Session::create(provider, how, journal, m_catalogue);
    QVERIFY(run && (*run)->begin({}, {}));
    (*run)->run();
    QTRY_COMPARE_WITH_TIMEOUT(heard, QByteArrayList{"hello"}, longest);
    (*server)->sendText(socket, "world");
    QTRY_VERIFY_WITH_TIMEOUT(mentions(journal, "\"value\":\"world\""), longest);
    QVERIFY((*run)->rewindToStep(qsizetype((*run)->history().size()))); // a socket cannot be taken back
    (*run)->run();
    QTRY_VERIFY_WITH_TIMEOUT(mentions(journal, "\"value\":\"1006\""), longest);
}

void TestOutside::nothingIsSentElsewhere()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QByteArray elsewhere = "127.0.0.1:" + QByteArray::number(other.serverPort());
    OutsideProvider outside({{}, {}, "http://127.0.0.1:1", "http://127.0.0.1:2"}, 20s);
    std::vector<Payload> came;
    connect(&outside, &OutsideProvider::came, this,
            [&](ExchangeId, const Payload &payload) { came.push_back(payload); });
    Message request;
    request.exchange = ExchangeId{1};
    request.payload = httpRequest("POST", "http://" + elsewhere + '/', {}, "secret");
    outside.carry(request, {});
    Message socket;
    socket.exchange = ExchangeId{2};
    socket.payload = SocketOpen{"ws://" + elsewhere + '/', {}, {}};
    outside.carry(socket, {});
    outside.sendOut(1);
    QVERIFY(outside.isAwaited());
    QTRY_COMPARE_WITH_TIMEOUT(came.size(), size_t(2), longest);
    for (const Payload &payload : came)
        QCOMPARE(std::get<ExchangeFailed>(payload).reason, ExchangeFailed::Reason::Blocked);
    QVERIFY(!outside.isAwaited());
    QVERIFY(!other.hasPendingConnections());
}

void TestOutside::browserOrServer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<bool>("browser");
    const Header form{"Content-Type", "application/x-www-form-urlencoded"};
    QTest::newRow("page") << "GET"_ba << Headers{{"Sec-Fetch-Mode", "navigate"}} << true;
    QTest::newRow("form of a page") << "POST"_ba << Headers{form, {"Sec-Fetch-Mode", "navigate"}} << true;
    QTest::newRow("older browser") << "GET"_ba << Headers{{"Accept", "text/html,*/*;q=0.8"}} << true;
    QTest::newRow("notice by GET") << "GET"_ba << Headers{{"Accept", "*/*"}} << false;
    QTest::newRow("notice in JSON") << "POST"_ba << Headers{{"Content-Type", "application/json"}} << false;
    QTest::newRow("notice as a form") << "POST"_ba << Headers{form} << false;
}

void TestOutside::browserOrServer()
{
    QFETCH(QByteArray, method);
    QFETCH(Headers, headers);
    QFETCH(bool, browser);
    RequestHead head;
    head.method = method;
    head.headers = headers;
    QCOMPARE(isFromBrowser(head), browser);
}

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
