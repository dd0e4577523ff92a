// The checkout panel with a real session: a purchase in real pages, driven as a person would.
#include "checkout/app_side.h"
#include "checkout/checkout_panel.h"
#include "checkout/web_engine.h"
#include "journal/journal.h"
#include "order/samples.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/provider.h"
#include "providers/qvickly/provider.h"
#include "web_site.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <unistd.h>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestCheckoutPanel : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openedOutside(const QUrl &url) { m_outside.append(url); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatToDoFirst();
    void tellsRoot();
    void showsThePurchase();
    void locksAndUnlocks();
    void buysInRealPages();
    void sendsMessages();
    void addressBarGoesWhereAllowed();
    void reloads();
    void zooms();
    void limitsThePageSize();
    void opensOutside();
    void aRestartGivesUpAPageOnItsWay();
    void aPageThatOpenedAnAppIsRedrawn();
    void tabGoesThroughThePage();
    void thePageBeforeIsNotSeen();
    void changesSessions();
    void survivesItsSession();

private:
    void begin();
    void beginAtKronor();
    QString evaluated(const QString &script) const; // in the page; empty as well when it does not answer
    Order order() const;
    template <class Button>
    Button *button(const QString &text) const;
    bool didOperate(const QByteArray &operation) const;
    QUrl url() const { return m_panel->browser()->current()->page().url(); }

    std::unique_ptr<Provider> m_provider, m_kronor;
    std::shared_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Language> m_language;
    MemoryJournal m_journal;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CheckoutPanel> m_panel;
    QList<QUrl> m_outside;
};

void TestCheckoutPanel::initTestCase()
{
    m_provider = qvickly::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
    m_language = std::make_unique<Language>(m_catalogue);
    QDesktopServices::setUrlHandler(u"http"_s, this, "openedOutside");
}

void TestCheckoutPanel::init()
{
    SessionOptions options;
    options.pages = true;
    auto made = Session::create(*m_provider, options, m_journal, m_catalogue);
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    m_session = std::move(*made);
    m_session->setClock(ClockMode::Jumping); // as far as a person lets it
    m_panel = std::make_unique<CheckoutPanel>(*m_language, nullptr);
    m_panel->resize(1000, 900);
    m_panel->show();
    m_outside.clear();
}

void TestCheckoutPanel::cleanup()
{
    const QString shots = qEnvironmentVariable("KASSA_SHOTS"); // a folder: what each test ended with
    if (!shots.isEmpty() && m_panel)
        m_panel->grab().save(shots + u'/' + QString::fromLatin1(QTest::currentTestFunction()) + u".png"_s);
    m_panel.reset();
    m_session.reset();
}

// Until the checkout stands in its frame and waits for the buyer.
void TestCheckoutPanel::begin()
{
    QSignalSpy failed(m_session.get(), &Session::failed);
    QSignalSpy ready(m_panel->browser(), &RealBrowser::bridgeReady);
    m_panel->setSession(m_session.get());
    QVERIFY(m_session->begin(order(), {}));
    m_session->run();
    QTRY_VERIFY_WITH_TIMEOUT(ready.count() > 0, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(int(m_session->doing()), int(Session::Doing::AwaitsBuyer), 15000);
    QCOMPARE(failed.count(), 0);
}

Order TestCheckoutPanel::order() const
{
    const Descriptor &descriptor = m_provider->descriptor();
    return adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements);
}

template <class Button>
Button *TestCheckoutPanel::button(const QString &text) const
{
    for (Button *each : m_panel->findChildren<Button *>()) {
        if (each->text() == text || each->accessibleName() == text)
            return each;
    }
    return nullptr;
}

bool TestCheckoutPanel::didOperate(const QByteArray &operation) const
{
    const auto &steps = m_session->history();
    return std::any_of(steps.begin(), steps.end(), [&](const Step &step) {
        const auto *operate = std::get_if<step::Operate>(&step);
        return operate && operate->operation == operation;
    });
}

void TestCheckoutPanel::saysWhatToDoFirst()
{
    const auto labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *each) {
        return each->isVisible() && each->text().startsWith(u"Start a purchase"_s);
    }));
    for (const auto &text : {u"Lock"_s, u"Update"_s, u"Unlock"_s, u"Send message..."_s})
        QVERIFY(!button<QPushButton>(text)->isEnabled());
    QVERIFY(!button<QToolButton>(u"Reload"_s)->isEnabled());
}

void TestCheckoutPanel::tellsRoot()
{
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    if (geteuid() != 0) { // nobody else is
        QVERIFY(canShowPages(nullptr));
        return;
    }
    CheckoutPanel panel(*m_language, nullptr);
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    panel.resize(800, 600);
    panel.show();
    QVERIFY(!panel.browser());
    const auto labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *each) {
        return each->isVisible() && each->text().contains(u"ordinary user"_s);
    }));
    panel.setSession(m_session.get()); // runs without a browser
    panel.setSession(nullptr);
}

void TestCheckoutPanel::showsThePurchase()
{
    begin();
    QCOMPARE(originOf(url().toEncoded()), originOf(m_session->inputs().origins.shop));
    WEB_TRY_COMPARE(m_panel->findChild<QLineEdit *>()->text(), url().toString());
    QVERIFY(button<QPushButton>(u"Lock"_s)->isEnabled());
    QCOMPARE(m_panel->browser()->blockedCount(), 0);
}

void TestCheckoutPanel::locksAndUnlocks()
{
    begin();
    for (const auto &[text, operation] :
         {std::pair{u"Lock"_s, "lock"}, {u"Unlock"_s, "unlock"}, {u"Update"_s, "update"}}) {
        WEB_TRY_VERIFY(button<QPushButton>(text)->isEnabled());
        button<QPushButton>(text)->click();
        QVERIFY(didOperate(operation));
        WEB_TRY_VERIFY(m_session->inFlight().empty()); // posted into the frame and heard there
    }
}

// The outcome's buyer presses in the real pages: through the engine, the ports and the bench.
void TestCheckoutPanel::buysInRealPages()
{
    QVERIFY(m_session->setOutcome("approve"));
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_panel->setSession(m_session.get());
    QVERIFY(m_session->begin(order(), {}));
    m_session->run();
    QTRY_COMPARE_WITH_TIMEOUT(int(m_session->doing()), int(Session::Doing::Finished), 30000);
    QCOMPARE(failed.count(), 0);
    const View shop = m_session->view(Side::Shop);
    QCOMPARE(shop.purchases.size(), std::size_t(1));
    QCOMPARE(shop.purchases[0].fulfilled, 1);
    WEB_TRY_VERIFY(url().path().contains(u"thank"_s) || url().path().contains(u"accept"_s));
    QCOMPARE(m_panel->browser()->blockedCount(), 0);
}

void TestCheckoutPanel::sendsMessages()
{
    begin();
    button<QPushButton>(u"Send message..."_s)->click();
    auto *dialog = m_panel->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QComboBox *>()->currentText(), u"checkout_iframe"_s);
}

void TestCheckoutPanel::addressBarGoesWhereAllowed()
{
    begin();
    auto *address = m_panel->findChild<QLineEdit *>();
    QTest::keyClick(m_panel.get(), Qt::Key_L, Qt::ControlModifier);
    WEB_TRY_VERIFY(address->hasFocus());
    QCOMPARE(address->selectedText(), address->text());
    const QUrl before = url();
    QTest::keyClicks(address, u"https://example.com/"_s);
    QTest::keyClick(address, Qt::Key_Return);
    WEB_TRY_VERIFY(button<QToolButton>(u"Close"_s)->isVisible()); // of the notice
    QCOMPARE(url(), before);
    QCOMPARE(m_panel->browser()->blockedCount(), 0);
    QTest::keyClick(m_panel.get(), Qt::Key_L, Qt::ControlModifier);
    const QString wanted = QString::fromLatin1(originOf(m_session->inputs().origins.shop)) + u"/nothing"_s;
    QTest::keyClicks(address, wanted);
    QTest::keyClick(address, Qt::Key_Return);
    WEB_TRY_COMPARE(url().toString(), wanted);
    WEB_TRY_VERIFY(button<QToolButton>(u"Back"_s)->isEnabled());
    QTest::keyClick(m_panel.get(), Qt::Key_Left, Qt::AltModifier);
    WEB_TRY_COMPARE(url(), before);
}

void TestCheckoutPanel::reloads()
{
    begin();
    QSignalSpy ready(m_panel->browser(), &RealBrowser::bridgeReady);
    QTest::keyClick(m_panel.get(), Qt::Key_R, Qt::ControlModifier);
    WEB_TRY_COMPARE(ready.count(), 1);
    button<QToolButton>(u"Reload"_s)->click();
    WEB_TRY_COMPARE(ready.count(), 2);
}

void TestCheckoutPanel::zooms()
{
    begin();
    const QWebEngineView &view = m_panel->browser()->current()->view();
    QTest::keyClick(m_panel.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view.zoomFactor(), 1.1);
    QVERIFY(button<QToolButton>(u"110 %"_s));
    QSignalSpy ready(m_panel->browser(), &RealBrowser::bridgeReady);
    m_panel->browser()->current()->reload();
    WEB_TRY_COMPARE(ready.count(), 1);
    WEB_TRY_COMPARE(view.zoomFactor(), 1.1);
    QTest::keyClick(m_panel.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_panel.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view.zoomFactor(), 0.9);
    QTest::keyClick(m_panel.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.zoomFactor(), 1.0);
    for (int i = 0; i < 20; ++i)
        button<QToolButton>(u"+"_s)->click();
    QCOMPARE(view.zoomFactor(), 5.0);
}

void TestCheckoutPanel::limitsThePageSize()
{
    begin();
    m_panel->resize(1000, 1200);
    const QWebEngineView &view = m_panel->browser()->current()->view();
    auto *size = m_panel->findChild<QComboBox *>();
    WEB_TRY_VERIFY(view.width() > 900);
    size->setCurrentIndex(0);
    WEB_TRY_COMPARE(view.size(), QSize(390, 844));
    QCOMPARE(view.geometry().center().x(), m_panel->browser()->current()->rect().center().x());
    const auto width = std::make_shared<int>(0); // an answer may come when this function has returned
    const auto measured = [&] {
        m_panel->browser()->current()->page().runJavaScript(
            u"innerWidth"_s, [width](const QVariant &is) { *width = is.toInt(); });
        return *width;
    };
    WEB_TRY_COMPARE(measured(), 390);
    size->setCurrentIndex(1);
    WEB_TRY_COMPARE(view.width(), 820);
    m_panel->resize(760, 900); // shown smaller, laid out as wide
    WEB_TRY_VERIFY(view.width() < 800);
    WEB_TRY_COMPARE(measured(), 820);
    m_panel->resize(1000, 1200);
    size->setCurrentIndex(2);
    WEB_TRY_VERIFY(view.width() > 900);
}

void TestCheckoutPanel::opensOutside()
{
    begin();
    button<QToolButton>(u"Open in the system browser"_s)->click();
    QCOMPARE(m_outside, QList<QUrl>{url()});
}

void TestCheckoutPanel::aRestartGivesUpAPageOnItsWay()
{
    QSignalSpy troubled(m_panel->browser(), &WebBrowser::troubled);
    m_panel->setSession(m_session.get());
    QVERIFY(m_session->begin(order(), {}));
    Match pages;
    pages.channel = Channel::PageLoad;
    pages.to = Party::ShopPage;
    QVERIFY(m_session->apply(step::AddRule{{"hold", pages, action::Hold{}, 1}}));
    m_session->run();
    QTRY_VERIFY(std::ranges::any_of(m_session->inFlight(), &FlyingMessage::held));
    QVERIFY(m_panel->browser()->isOpen());
    QVERIFY(m_session->apply(step::RemoveRule{"hold"}));

    QVERIFY(m_session->restart());
    QVERIFY(!m_panel->browser()->isOpen());
    QSignalSpy ready(m_panel->browser(), &RealBrowser::bridgeReady);
    m_session->run();
    QTRY_VERIFY_WITH_TIMEOUT(ready.count() > 0, 15000);
    QCOMPARE(troubled.count(), 0);
}

// BankID on the same device: the page stays open behind the app.
// Whose page is no frame of the shop's.
void TestCheckoutPanel::beginAtKronor()
{
    m_kronor = kronor::makeProvider();
    SessionOptions options;
    options.pages = true;
    auto made = Session::create(*m_kronor, options, m_journal, m_catalogue);
    QVERIFY(made);
    m_session = std::move(*made);
    m_panel->setSession(m_session.get());
    const Descriptor &descriptor = m_kronor->descriptor();
    QVERIFY(
        m_session->begin(adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements), {}));
    m_session->run();
}

QString TestCheckoutPanel::evaluated(const QString &script) const
{
    const auto value = std::make_shared<std::optional<QString>>();
    m_panel->browser()->current()->page().runJavaScript(
        script, [value](const QVariant &result) { *value = result.toString(); });
    return QTest::qWaitFor([value] { return value->has_value(); }, 5000) ? **value : QString();
}

void TestCheckoutPanel::aPageThatOpenedAnAppIsRedrawn()
{
    beginAtKronor();
    QSignalSpy links(m_panel->browser(), &RealBrowser::appLink);
    const QString open = u"(b => { if (b) b.click(); return b ? 'yes' : '' })"
                         "(document.querySelector('[data-control=open-app]'))"_s;
    WEB_TRY_VERIFY(!evaluated(open).isEmpty());
    WEB_TRY_COMPARE(links.count(), 1);
    const View sandbox = m_session->view(Side::Sandbox);
    const auto app = std::ranges::find(sandbox.pages, Party::App, &OpenPage::party);
    QVERIFY(app != sandbox.pages.end());
    const QByteArray pending = QByteArray(kronor::control::outcomePrefix) + kronor::outcome::pending;
    QVERIFY(m_session->apply(step::Press{Party::App, {app->page.url, pending, {}}}));
    WEB_TRY_VERIFY(evaluated(u"document.body.innerText"_s).contains(u"security code"_s));
}

void TestCheckoutPanel::tabGoesThroughThePage()
{
    beginAtKronor();
    const QString count =
        u"String(document.querySelectorAll('button:enabled, input:not([type=hidden])').length)"_s;
    WEB_TRY_VERIFY(evaluated(count).toInt() > 1);
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    button<QToolButton>(u"Zoom in"_s)->setFocus(Qt::TabFocusReason);
    const QString focused = u"document.activeElement.name + document.activeElement.value"_s;
    QSet<QString> seen;
    for (int press = 0; press < 20; ++press) {
        QTest::keyClick(m_panel->windowHandle(), Qt::Key_Tab);
        for (int i = 0; i < 3; ++i) // what the page says to the window goes the same way
            seen.insert(evaluated(focused));
        if (!m_panel->browser()->current()->isAncestorOf(m_panel->focusWidget()))
            break;
    }
    seen.remove({}); // the document itself
    QCOMPARE(seen.size(), evaluated(count).toInt());
}

// The engine paints it until the page of the next purchase has come.
void TestCheckoutPanel::thePageBeforeIsNotSeen()
{
    begin();
    const auto labels = m_panel->browser()->current()->findChildren<QLabel *>();
    QCOMPARE(labels.size(), 1);
    QVERIFY(!labels.front()->isVisible());
    m_panel->setSession(nullptr);
    m_session.reset();
    int opened = 0, covered = 0;
    connect(
        m_panel->browser(), &WebBrowser::opened, labels.front(),
        [&] {
            ++opened;
            covered += labels.front()->isVisibleTo(m_panel.get());
        },
        Qt::QueuedConnection);
    beginAtKronor();
    WEB_TRY_COMPARE(opened, 1);
    QCOMPARE(covered, 1);
    WEB_TRY_VERIFY(!labels.front()->isVisible());
    WEB_TRY_VERIFY(!evaluated(u"document.body.innerText"_s).isEmpty());
}

void TestCheckoutPanel::changesSessions()
{
    begin();
    m_panel->setSession(nullptr);
    QVERIFY(!m_panel->browser()->isOpen());
    QVERIFY(!button<QPushButton>(u"Lock"_s)->isEnabled());
    QCOMPARE(m_panel->findChild<QLineEdit *>()->text(), QString());
    auto made = Session::create(*m_provider, {}, m_journal, m_catalogue); // without ports for pages
    QVERIFY(made);
    m_panel->setSession(made->get());
    const auto labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"This purchase runs without a browser"_s);
    }));
    m_panel->setSession(nullptr);
}

void TestCheckoutPanel::survivesItsSession()
{
    begin();
    m_panel->setSession(nullptr);
    m_session.reset();
    m_panel->resize(900, 800);
    QVERIFY(!button<QPushButton>(u"Lock"_s)->isEnabled());
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestCheckoutPanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_checkout_panel.moc"
