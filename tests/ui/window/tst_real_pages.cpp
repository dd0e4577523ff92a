// Whole purchases through the real web view: the courier carries every message of a page, and the
// conversation is the one that is held without a browser.
#include "checkout/web_browser.h"
#include "checkout/web_engine.h"
#include "journal/exports.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"
#include "session/session.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QWebEnginePage>

using namespace kassa;

class TestRealPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSame_data();
    void saysTheSame();
    void rewindsWithThePage();
    void aPersonsClickIsAPress();
    void aLateBrowserCatchesUp_data() { saysTheSame_data(); }
    void aLateBrowserCatchesUp();

private:
    std::unique_ptr<Session> begun(Journal &journal, const QByteArray &outcome, WebBrowser &browser,
                                   std::chrono::milliseconds patience = browserPatience) const;

    std::unique_ptr<Provider> m_provider;
    std::shared_ptr<Catalogue> m_catalogue;
};

namespace {

// What of a run does not depend on addresses and on what is computed from texts that hold them.
QStringList told(const std::vector<Entry> &entries)
{
    QStringList lines;
    for (const Entry &entry : entries) {
        if (entry.kind == "session")
            continue;
        const Json &core = entry.core;
        QString line = QString::fromUtf8(
            entry.kind + ' ' + core["channel"].text() + ' ' + core["from"].text() + ' ' + core["to"].text() +
            ' ' + core["message"].text() + ' ' + core["operation"].text() + ' ' + core["value"].text());
        line += QString::fromUtf8(core["payload"]["kind"].text());
        for (const Json &verdict : core["verdicts"].items())
            line += QString::fromUtf8(' ' + verdict["id"].text() + '=' + verdict["severity"].text());
        lines << line;
    }
    return lines;
}

qsizetype presses(const std::vector<Entry> &entries)
{
    return std::count_if(entries.begin(), entries.end(), [](const Entry &entry) {
        return entry.kind == "sent" && entry.core["payload"]["kind"].text() == "buyer-action";
    });
}

} // namespace

void TestRealPages::initTestCase()
{
    m_provider = qvickly::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

std::unique_ptr<Session> TestRealPages::begun(Journal &journal, const QByteArray &outcome,
                                              WebBrowser &browser, std::chrono::milliseconds patience) const
{
    SessionOptions options;
    options.outcome = outcome;
    options.start = DemoOptions().start;
    options.pages = true;
    options.patience = patience;
    auto session = Session::create(*m_provider, options, journal, m_catalogue);
    if (!session || !(*session)->setBrowser(&browser))
        return nullptr;
    (*session)->setClock(ClockMode::Jumping);
    const auto order = demoOrder(m_provider->descriptor(), {});
    return order && (*session)->begin(*order, {}) ? std::move(*session) : nullptr;
}

void TestRealPages::saysTheSame_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const char *outcome :
         {"approve", "decline", "user-cancels", "card-3ds-refused", "swish-paid", "bankid-ok"}) {
        const auto &all = m_provider->descriptor().outcomes;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Outcome &one) { return one.id == outcome; });
        QVERIFY2(found != all.end(), outcome);
        QTest::addRow("%s", outcome) << QByteArray(outcome);
    }
}

void TestRealPages::saysTheSame()
{
    QFETCH(QByteArray, outcome);
    MemoryJournal plain, real;
    DemoOptions options;
    options.outcome = outcome;
    QVERIFY((*Demo::create(*m_provider, options, plain))->run().right);

    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    const auto session = begun(real, outcome, browser);
    QVERIFY(session);
    session->run();
    QTRY_COMPARE_WITH_TIMEOUT(session->doing(), Session::Doing::Finished, 60'000);
    const DemoResult result = session->result();
    QVERIFY2(result.right, qPrintable(english(result.reason)));
    const QStringList here = told(real.entries()), there = told(plain.entries());
    for (qsizetype i = 0; i < std::min(here.size(), there.size()); ++i)
        QVERIFY2(here[i] == there[i],
                 qPrintable(QStringLiteral("%1: with pages %2, without %3").arg(i).arg(here[i], there[i])));
    QCOMPARE(here.size(), there.size());
}

void TestRealPages::rewindsWithThePage()
{
    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    MemoryJournal journal;
    const auto session = begun(journal, "approve", browser);
    QVERIFY(session);
    session->run();
    QTRY_COMPARE_WITH_TIMEOUT(session->doing(), Session::Doing::Finished, 60'000);
    const QStringList whole = told(journal.entries());
    QVERIFY(session->rewindTo(journal.entries()[journal.entries().size() / 2].id));
    session->run();
    QTRY_COMPARE_WITH_TIMEOUT(session->doing(), Session::Doing::Finished, 60'000);
    QVERIFY2(session->result().right, qPrintable(english(session->result().reason)));
}

void TestRealPages::aPersonsClickIsAPress()
{
    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    MemoryJournal journal;
    const auto session = begun(journal, {}, browser);
    QVERIFY(session);
    session->run();
    QTRY_COMPARE_WITH_TIMEOUT(session->doing(), Session::Doing::AwaitsBuyer, 60'000);
    const View view = session->view(Side::Sandbox);
    QVERIFY(!view.pages.empty());
    const QByteArray url = view.pages.front().page.url;
    browser.go(QString::fromUtf8(url)); // the frame's page in the window: a reload, as a person may do it
    QWebEnginePage *page = &browser.current()->page();
    QSignalSpy loaded(page, &QWebEnginePage::loadFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 60'000);
    page->runJavaScript(QStringLiteral("document.querySelector('[data-control=cancel]').click()"));
    const auto isPress = [](const Entry &entry) { return entry.core["channel"].text() == "buyer"; };
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(journal.entries().begin(), journal.entries().end(), isPress),
                             60'000);
    QTRY_COMPARE_WITH_TIMEOUT(session->view(Side::Shop).purchases.front().state, QByteArray("cancelled"),
                              60'000);
}

// As on a machine under load: the run does not wait for the browser. In the end that shows what the journal
// has, and what it has done late has happened once.
void TestRealPages::aLateBrowserCatchesUp()
{
    QFETCH(QByteArray, outcome);
    QTabWidget tabs;
    tabs.resize(1000, 800);
    tabs.show();
    WebBrowser browser(tabs);
    MemoryJournal plain, real;
    DemoOptions options;
    options.outcome = outcome;
    QVERIFY((*Demo::create(*m_provider, options, plain))->run().right);
    const auto session = begun(real, outcome, browser, std::chrono::milliseconds(1));
    QVERIFY(session);
    session->run();
    QTRY_COMPARE_WITH_TIMEOUT(session->doing(), Session::Doing::Finished, 60'000);
    QVERIFY2(session->result().right, qPrintable(english(session->result().reason)));
    const QUrl last = QUrl::fromEncoded(session->view(Side::Shop).pages.back().page.url);
    QTRY_COMPARE_WITH_TIMEOUT(browser.current()->page().url(), last, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(!browser.current()->page().isLoading(), 60'000);
    QCOMPARE(presses(real.entries()), presses(plain.entries()));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestRealPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_real_pages.moc"
