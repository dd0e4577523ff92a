// A purchase in a provider's own live system, with its pages in the real web view. A live sandbox on loopback
// ports stands in for that system; its API and its pages have origins of their own, as a provider's have.
#include "checkout/web_browser.h"
#include "checkout/web_engine.h"
#include "journal/journal.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "session/provider_host.h"
#include "session/session.h"

#include <QApplication>
#include <QTabWidget>
#include <QTcpServer>
#include <QTest>

using namespace kassa;

namespace {

constexpr int longest = 60'000; // milliseconds until a QTRY_ gives up, on a busy machine

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

class TestOutsidePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }
    void liveSystemLocked();
    void liveSystemUnlocked();
    void otherHostsAreBlockedUntilTheyAreListed();

private:
    Result<std::unique_ptr<Session>> session(Journal &journal, const ProviderSystem &system,
                                             bool unlocked) const;
    ProviderSystem liveSystem() const;
    bool begin(Session &session) const;
    static QByteArray stateOf(const Session &session);

    std::unique_ptr<Provider> m_provider;
    std::shared_ptr<Catalogue> m_catalogue;
    std::unique_ptr<ProviderHost> m_host;
};

void TestOutsidePages::initTestCase()
{
    m_provider = qvickly::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

void TestOutsidePages::init()
{
    ProviderHostOptions options;
    options.outcome = "approve"; // its buyer acts on the page that the web view opens
    auto host = ProviderHost::start(*m_provider, options, std::make_unique<MemoryJournal>(), m_catalogue);
    QVERIFY(host.has_value());
    m_host = std::move(*host);
}

ProviderSystem TestOutsidePages::liveSystem() const
{
    ProviderSystem system;
    system.environment = "live-1";
    system.apiUrl = m_host->apiOrigin() + '/';
    system.pageUrls = {m_host->pageOrigin(), "http://localhost:1/bank"};
    system.keys = m_host->keys();
    system.live = true;
    return system;
}

Result<std::unique_ptr<Session>> TestOutsidePages::session(Journal &journal, const ProviderSystem &system,
                                                           bool unlocked) const
{
    SessionOptions options;
    options.system = system;
    options.pages = true;
    options.liveUnlocked = unlocked;
    return Session::create(*m_provider, options, journal, m_catalogue);
}

bool TestOutsidePages::begin(Session &session) const
{
    const Descriptor &descriptor = m_provider->descriptor();
    return session.begin(adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements), {})
        .has_value();
}

QByteArray TestOutsidePages::stateOf(const Session &session)
{
    const View view = session.view(Side::Shop);
    return view.purchases.empty() ? QByteArray() : view.purchases.front().state;
}

void TestOutsidePages::liveSystemLocked()
{
    MemoryJournal journal;
    const auto refused = session(journal, liveSystem(), false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QByteArray("session.live-locked"));
    QVERIFY(m_host->view().purchases.empty()); // nothing was sent
}

void TestOutsidePages::liveSystemUnlocked()
{
    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    MemoryJournal journal;
    ProviderSystem system = liveSystem();
    system.shopPort = freePort();
    auto run = session(journal, system, true);
    QVERIFY2(run.has_value(), run ? "" : qPrintable(english(run.error().detail)));
    QVERIFY((*run)->setBrowser(&browser));
    QVERIFY(
        (*run)->inputs().origins.shop.startsWith("http://127.0.0.1:" + QByteArray::number(system.shopPort)));
    QVERIFY(begin(**run));
    (*run)->run();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(**run), QByteArray("reserved"), longest);
    QTRY_COMPARE_WITH_TIMEOUT((*run)->doing(), Session::Doing::Finished, longest);
    QCOMPARE((*run)->view(Side::Shop).purchases.front().fulfilled, 1);
    QCOMPARE(browser.blockedCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(browser.current()->page().url().path().contains(QLatin1String("/thanks/")),
                             longest);
}

void TestOutsidePages::otherHostsAreBlockedUntilTheyAreListed()
{
    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    MemoryJournal journal;
    ProviderSystem system = liveSystem();
    system.pageUrls.clear();
    auto run = session(journal, system, true);
    QVERIFY(run.has_value());
    QVERIFY((*run)->setBrowser(&browser));
    QVERIFY(begin(**run));
    (*run)->run();
    QTRY_VERIFY_WITH_TIMEOUT(browser.blockedCount() > 0, longest);
    QVERIFY(browser.blockedRequests().front().url.startsWith(m_host->pageOrigin()));
    QCOMPARE(stateOf(**run), QByteArray("open"));
    const auto allowed = [&](const QByteArray &url) { return browser.allows(QUrl::fromEncoded(url)); };
    QVERIFY(!allowed("http://localhost:1/bank"));
    (void)(*run)->setBrowser(nullptr);

    MemoryJournal other;
    run = session(other, liveSystem(), true);
    QVERIFY(run.has_value());
    browser.clear();
    QVERIFY((*run)->setBrowser(&browser));
    QVERIFY(allowed(m_host->pageOrigin() + "/any"));
    QVERIFY(allowed("http://localhost:1/3ds"));
    QVERIFY(!allowed("http://localhost:2/3ds"));
    (void)(*run)->setBrowser(nullptr);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestOutsidePages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outside_pages.moc"
