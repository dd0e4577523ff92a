// "My own shop": a sandbox is started from the window, a shop outside buys, buttons are pressed in the
// window.
#include "net/http_client.h"
#include "ownshop/ownshop_panel.h"
#include "providers/kronor/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/seqr/provider.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestOwnShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingRunsAtFirst();
    void startsAndStops();
    void takenPortIsSaid();
    void equalPortsAreSaid();
    void hostsAreCheckedAndWarnedOf();
    void addressesWithPaths();
    void onlyWhatAShopNeeds();
    void valuesAreCopied();
    void secretsAreCovered();
    void snippetsAreCopiedWhole();
    void purchasesAreBoughtByButtons();
    void aPageIsReadInASmallWindow();
    void missingFieldsAreSaid();
    void staffAndSwitches();
    void switchesHaveWordsForTheirValues();
    void refusalIsSaidAtTheSwitch();
    void timeIsSkipped();
    void trafficIsShown();
    void modelKeepsItsRows();
    void languageChangesLive();
    void namesAreVisible();

private:
    template <class Widget>
    Widget *named(const QString &name) const;
    QPushButton *button(const QString &name) const;
    QLabel *labelWith(const QString &words) const;
    QLineEdit *fieldOf(const QString &label) const { return named<QLineEdit>(label); }
    void press(const QString &name);
    void startNow();
    // What the shop outside would do: the example program does it.
    QByteArray beginPurchase();
    void openInBrowser(const QByteArray &url);
    // A purchase whose page shows the tester's ways to end it.
    void buyUntilDecision();
    void showTab(const QString &name);
    void set(const QByteArray &operation, const QByteArray &value);
    const QAbstractItemModel *purchases() const { return named<QTableView>(u"Purchases"_s)->model(); }
    QString firstState() const { return purchases()->index(0, PaymentsModel::State).data().toString(); }
    QString stateTitle(const QByteArray &state) const;
    bool says(const QString &words) const;

    std::unique_ptr<Registry> m_providers;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<OwnShopPanel> m_panel;
    HttpClient m_http{HttpClientOptions()};
};

void TestOwnShop::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    m_providers = std::make_unique<Registry>(std::move(providers));
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_language = std::make_unique<Language>(*catalogue);
    theme::apply(ThemeChoice::Light);
}

void TestOwnShop::init()
{
    m_language->set("en");
    m_panel = std::make_unique<OwnShopPanel>(*m_language, *m_providers);
    m_panel->resize(900, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestOwnShop::cleanup()
{
    m_panel.reset();
}

QPushButton *TestOwnShop::button(const QString &name) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        const QString called = each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
        if (called == name)
            return each;
    }
    return nullptr;
}

QLabel *TestOwnShop::labelWith(const QString &words) const
{
    for (QLabel *each : m_panel->findChildren<QLabel *>()) {
        if (each->isVisible() && each->text().contains(words))
            return each;
    }
    return nullptr;
}

template <class Widget>
Widget *TestOwnShop::named(const QString &name) const
{
    for (QLabel *each : m_panel->findChildren<QLabel *>()) {
        if (each->text() == name && qobject_cast<Widget *>(each->buddy()))
            return qobject_cast<Widget *>(each->buddy());
    }
    return nullptr;
}

void TestOwnShop::press(const QString &name)
{
    QPushButton *found = button(name);
    QVERIFY2(found && found->isEnabled(), qPrintable(name));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
}

bool TestOwnShop::says(const QString &words) const
{
    return labelWith(words) != nullptr;
}

void TestOwnShop::startNow()
{
    press(u"Start sandbox"_s);
    QVERIFY(m_panel->isRunning());
}

QByteArray TestOwnShop::beginPurchase()
{
    Origins origins;
    origins.api = fieldOf(u"API address"_s)->text().toUtf8();
    QTemporaryFile file;
    if (!file.open())
        return {};
    for (const Snippet &snippet : m_panel->provider()->snippets(origins, m_panel->keys())) {
        if (snippet.language == "curl")
            file.write(snippet.code);
    }
    file.close();
    QProcess shop;
    shop.start(u"sh"_s, {file.fileName()});
    [&] { QTRY_COMPARE_WITH_TIMEOUT(shop.state(), QProcess::NotRunning, 30'000); }();
    return shop.readAllStandardOutput().trimmed();
}

void TestOwnShop::openInBrowser(const QByteArray &url)
{
    bool come = false;
    m_http.send(httpRequest("GET", url, {}, {}), 20s, [&](const HttpClient::Answer &) { come = true; });
    QTRY_VERIFY(come);
}

void TestOwnShop::buyUntilDecision()
{
    const QByteArray url = beginPurchase();
    QVERIFY(url.startsWith(fieldOf(u"Page address"_s)->text().toUtf8()));
    openInBrowser(url);
    QTRY_VERIFY(button(u"Continue"_s));
    fieldOf(u"E-mail address"_s)->setText(u"tess@example.com"_s);
    fieldOf(u"Personal number"_s)->setText(u"195501011018"_s);
    fieldOf(u"Zip code"_s)->setText(u"12345"_s);
    press(u"Continue"_s);
    QTRY_VERIFY(button(u"Approve: Created"_s));
}

void TestOwnShop::showTab(const QString &name)
{
    for (QTabWidget *tabs : m_panel->findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == name)
                tabs->setCurrentIndex(i);
        }
    }
}

void TestOwnShop::set(const QByteArray &operation, const QByteArray &value)
{
    for (const OperationCard *card : m_panel->findChildren<OperationCard *>()) {
        if (card->content().offer.operation != operation)
            continue;
        card->findChild<QLineEdit *>()->setText(QString::fromUtf8(value));
        card->findChild<QPushButton *>()->click();
        return;
    }
    QFAIL("no such switch");
}

QString TestOwnShop::stateTitle(const QByteArray &state) const
{
    for (const StateInfo &info : m_panel->provider()->descriptor().states) {
        if (info.side == Side::Sandbox && info.id == state)
            return m_language->words(info.title);
    }
    return QString::fromUtf8(state);
}

void TestOwnShop::nothingRunsAtFirst()
{
    QVERIFY(says(u"The sandbox is not running."_s));
    QVERIFY(says(u"Choose a provider and press “Start sandbox”"_s));
    QVERIFY(!button(u"Stop sandbox"_s)->isEnabled());
    QVERIFY(!button(u"Show its traffic"_s)->isEnabled());
    QVERIFY(!m_panel->journal());
}

void TestOwnShop::startsAndStops()
{
    const QSignalSpy running(m_panel.get(), &OwnShopPanel::runningChanged);
    startNow();
    QVERIFY(says(u"is running."_s));
    QVERIFY(!button(u"Start sandbox"_s)->isEnabled());
    QVERIFY(fieldOf(u"API address"_s)->text().startsWith(u"http://localhost:"_s));
    QVERIFY(fieldOf(u"Page address"_s)->text() != fieldOf(u"API address"_s)->text());
    QCOMPARE(fieldOf(u"eid"_s)->text(), u"12345"_s);
    press(u"Stop sandbox"_s);
    QVERIFY(!m_panel->isRunning());
    QVERIFY(says(u"The sandbox is not running."_s));
    QVERIFY(m_panel->journal()); // what was said stays to be read
    startNow();
    QCOMPARE(running.count(), 3);
}

void TestOwnShop::takenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    named<QComboBox>(u"Ports"_s)->setCurrentIndex(1);
    named<QSpinBox>(u"API port"_s)->setValue(other.serverPort());
    press(u"Start sandbox"_s);
    QVERIFY(!m_panel->isRunning());
    QVERIFY(says(u"The sandbox has not started"_s));
    QVERIFY(says(QString::number(other.serverPort())));
    QVERIFY(named<QSpinBox>(u"API port"_s)->hasFocus());
    m_language->set("en"); // what is said survives a change of language
    QVERIFY(says(u"The sandbox has not started"_s));
    other.close();
    startNow();
    QVERIFY(!says(u"The sandbox has not started"_s));
    QVERIFY(fieldOf(u"API address"_s)
                ->text()
                .endsWith(u':' + QString::number(named<QSpinBox>(u"API port"_s)->value())));
}

void TestOwnShop::equalPortsAreSaid()
{
    QVERIFY(!named<QSpinBox>(u"API port"_s)->isEnabled());
    named<QComboBox>(u"Ports"_s)->setCurrentIndex(1);
    named<QSpinBox>(u"Page port"_s)->setValue(named<QSpinBox>(u"API port"_s)->value());
    press(u"Start sandbox"_s);
    QVERIFY(!m_panel->isRunning());
    QVERIFY(says(u"two different ports"_s));
}

void TestOwnShop::hostsAreCheckedAndWarnedOf()
{
    QLineEdit *hosts = fieldOf(u"Callbacks also to"_s);
    for (const QString &wrong :
         {u"http://shop.example.com"_s, u"shop.example.com/path"_s, u"*"_s, u"a b:80"_s}) {
        hosts->setText(wrong);
        QVERIFY2(says(u"Enter names of hosts only"_s), qPrintable(wrong));
        press(u"Start sandbox"_s);
        QVERIFY(!m_panel->isRunning());
    }
    hosts->setText(u"shop.example.com, 10.0.0.7 fe80::1"_s);
    QVERIFY(says(u"they may go to shop.example.com, 10.0.0.7, fe80::1"_s));
    startNow();
}

// Where everything is at one path, and at sockets, a shop needs those addresses whole.
void TestOwnShop::addressesWithPaths()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(kronor::makeProvider());
    const Registry registry(std::move(providers));
    m_panel = std::make_unique<OwnShopPanel>(*m_language, registry);
    startNow();
    const QString api = fieldOf(u"API address"_s)->text();
    QCOMPARE(fieldOf(u"API address with path"_s)->text(), api + u"/v1/graphql"_s);
    QCOMPARE(fieldOf(u"WebSocket address"_s)->text(), u"ws"_s + api.mid(4) + u"/v1/graphql"_s);
    m_panel.reset(); // before its providers
}

// The path of Kassa's own shop is no value for somebody else's.
void TestOwnShop::onlyWhatAShopNeeds()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(seqr::makeProvider());
    const Registry registry(std::move(providers));
    m_panel = std::make_unique<OwnShopPanel>(*m_language, registry);
    startNow();
    const QString api = fieldOf(u"API address"_s)->text();
    QCOMPARE(fieldOf(u"API address with path"_s)->text(), api + u"/extclientproxy/service/v2"_s);
    QVERIFY(fieldOf(u"terminal"_s));
    QVERIFY(!fieldOf(u"create-purchase"_s));
    m_panel.reset(); // before its providers
}

void TestOwnShop::valuesAreCopied()
{
    startNow();
    press(u"Copy: API address"_s);
    QCOMPARE(QApplication::clipboard()->text(), fieldOf(u"API address"_s)->text());
    QCOMPARE(button(u"Copy: API address"_s)->text(), u"✓ Copied"_s); // at the button: nothing moves
    press(u"Copy: Page address"_s);
    QCOMPARE(button(u"Copy: API address"_s)->text(), u"Copy"_s);
    QVERIFY(std::ranges::all_of(m_panel->findChildren<Notice *>(), &Notice::isHidden));
}

void TestOwnShop::secretsAreCovered()
{
    startNow();
    QLineEdit *key = fieldOf(u"key"_s);
    const QString secret = key->text();
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    press(u"Copy: key"_s);
    QCOMPARE(QApplication::clipboard()->text(), secret);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    press(u"Show: key"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
    press(u"Hide: key"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
}

void TestOwnShop::snippetsAreCopiedWhole()
{
    startNow();
    const QString secret = fieldOf(u"key"_s)->text();
    const QString api = fieldOf(u"API address"_s)->text();
    const auto codes = m_panel->findChildren<QPlainTextEdit *>();
    QCOMPARE(codes.size(), 3);
    for (const QPlainTextEdit *code : codes) {
        QVERIFY(code->toPlainText().contains(api));
        QVERIFY(!code->toPlainText().contains(secret));
    }
    button(u"Copy: Begin a purchase with PHP"_s)->click();
    QVERIFY(QApplication::clipboard()->text().contains(secret));
    QCOMPARE(button(u"Copy: Begin a purchase with PHP"_s)->text(), u"✓ Copied"_s);
    for (QCheckBox *each : m_panel->findChildren<QCheckBox *>()) {
        if (each->text() == u"Show secrets in the code"_s)
            each->setChecked(true);
    }
    QVERIFY(codes.front()->toPlainText().contains(secret));
}

void TestOwnShop::purchasesAreBoughtByButtons()
{
    startNow();
    showTab(u"Purchases and pages"_s);
    QCOMPARE(purchases()->rowCount(), 0);
    QVERIFY(says(u"No buyer has a page open."_s));
    buyUntilDecision();
    const auto *pages = named<QListWidget>(u"Open pages"_s);
    QCOMPARE(pages->count(), 1);
    QVERIFY(pages->item(0)->text().startsWith(u"CURL-"_s));
    press(u"Approve: Created"_s);
    QTRY_COMPARE(firstState(), stateTitle("Created"));
    QCOMPARE(purchases()->rowCount(), 1);
    QVERIFY(purchases()->index(0, PaymentsModel::Reference).data().toString().startsWith(u"CURL-"_s));
    QVERIFY(purchases()->index(0, PaymentsModel::Total).data().toString().contains(u"100.00"_s));
}

// In a small window, whose centre is that large, the panel is scrolled rather than the page.
void TestOwnShop::aPageIsReadInASmallWindow()
{
    QScrollArea centre;
    centre.setWidgetResizable(true);
    centre.setWidget(m_panel.release());
    centre.resize(700, 300);
    centre.show();
    m_panel.reset(qobject_cast<OwnShopPanel *>(centre.widget()));
    const auto ours = qScopeGuard([&centre] { centre.takeWidget(); });
    startNow();
    showTab(u"Purchases and pages"_s);
    buyUntilDecision();
    const auto *page = m_panel->findChild<NativePage *>();
    QVERIFY(page->isVisible());
    QTRY_VERIFY2(page->width() >= 350 && page->height() >= 120,
                 qPrintable(QStringLiteral("%1 x %2").arg(page->width()).arg(page->height())));
}

void TestOwnShop::missingFieldsAreSaid()
{
    startNow();
    showTab(u"Purchases and pages"_s);
    openInBrowser(beginPurchase());
    QTRY_VERIFY(button(u"Continue"_s));
    press(u"Continue"_s);
    QVERIFY(says(u"Please fill this in."_s));
    fieldOf(u"E-mail address"_s)->setText(u"tess@example.com"_s);
    fieldOf(u"Personal number"_s)->setText(u"12"_s);
    press(u"Continue"_s);
    QTRY_VERIFY(says(u"Refused"_s)); // what the page answers
}

void TestOwnShop::staffAndSwitches()
{
    startNow();
    set("set.pending-seconds", "100000");
    buyUntilDecision();
    press(u"Pending, then Approved"_s);
    QTRY_COMPARE(firstState(), stateTitle("Pending"));
    QTRY_VERIFY(button(u"Deny the payment"_s));
    press(u"Deny the payment"_s);
    QTRY_VERIFY(firstState() != stateTitle("Pending"));
    QTRY_VERIFY(!button(u"Deny the payment"_s));
}

void TestOwnShop::switchesHaveWordsForTheirValues()
{
    startNow();
    showTab(u"Behaviour"_s);
    QCOMPARE(named<QComboBox>(u"Callback and redirect"_s)->currentText(), u"before the redirect"_s);
    m_language->set("ru");
    QCOMPARE(named<QComboBox>(u"Уведомление и перенаправление"_s)->currentText(), u"до перенаправления"_s);
    QCOMPARE(named<QComboBox>(u"Метод перенаправлений"_s)->itemText(1), u"GET"_s); // as on the wire
}

void TestOwnShop::refusalIsSaidAtTheSwitch()
{
    startNow();
    showTab(u"Behaviour"_s);
    set("set.pending-seconds", "many");
    QVERIFY(says(u"Refused"_s) || says(u"This did not work"_s) || says(u"Enter a number"_s));
}

void TestOwnShop::timeIsSkipped()
{
    startNow();
    set("set.pending-seconds", "7200");
    buyUntilDecision();
    press(u"Pending, then Approved"_s);
    QTRY_COMPARE(firstState(), stateTitle("Pending"));
    QTimer::singleShot(0, m_panel.get(), [this] {
        auto *dialog = m_panel->findChild<QDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"3h"_s);
        dialog->accept();
    });
    press(u"Skip time..."_s);
    QTRY_VERIFY(says(u"The time has been skipped."_s));
    QVERIFY(firstState() != stateTitle("Pending"));
}

void TestOwnShop::trafficIsShown()
{
    const QSignalSpy changed(m_panel.get(), &OwnShopPanel::journalChanged);
    startNow();
    QCOMPARE(changed.count(), 1);
    const QSignalSpy appended(m_panel->journal(), &LiveJournal::appended);
    QVERIFY(!beginPurchase().isEmpty());
    QTRY_VERIFY(appended.count() > 0);
    QTRY_VERIFY(m_panel->journalSource()->count() > 2);
    const auto entries = m_panel->journalSource()->entries(0, 100);
    QVERIFY(entries);
    const bool told = std::any_of(entries->begin(), entries->end(), [](const Entry &entry) {
        return entry.core.toCompact().contains("initCheckout");
    });
    QVERIFY(told);
    for (const Entry &entry : *entries)
        QVERIFY(!entry.core.toCompact().contains(m_panel->keys().secrets.at("key").expose()));
    const qint64 count = m_panel->journalSource()->count();
    press(u"Stop sandbox"_s);
    QCOMPARE(m_panel->journalSource()->count(), count);
    const QSignalSpy wanted(m_panel.get(), &OwnShopPanel::journalRequested);
    press(u"Show its traffic"_s);
    QCOMPARE(wanted.count(), 1);
}

void TestOwnShop::modelKeepsItsRows()
{
    PaymentsModel model(*m_language);
    const QAbstractItemModelTester tester(&model);
    const Descriptor &descriptor = m_providers->all().front()->descriptor();
    const Money total{12345, Currency{"SEK", 2}};
    model.setPurchases({{"A", "Created", total, 0, {}}, {"B", "Created", total, 0, {}}}, &descriptor);
    const QPersistentModelIndex second = model.index(1, PaymentsModel::State);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPurchases({{"A", "Created", total, 0, {}},
                        {"B", "no such state", total, 0, {}},
                        {"C", "Created", total, 0, {}}},
                       &descriptor);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(second.data().toString(), u"no such state"_s);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(2, PaymentsModel::Total).data().toString().contains(u"123.45"_s));
    model.setPurchases({}, &descriptor);
    QCOMPARE(model.rowCount(), 0);
}

void TestOwnShop::languageChangesLive()
{
    startNow();
    QVERIFY(!beginPurchase().isEmpty());
    m_language->set("qps");
    QVERIFY(m_panel->isRunning());
    m_language->set("en");
    QVERIFY(says(u"is running."_s));
    QVERIFY(button(u"Copy: API address"_s));
}

void TestOwnShop::namesAreVisible()
{
    startNow();
    for (const QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        QVERIFY(!each->text().isEmpty());
        if (!each->accessibleName().isEmpty())
            QVERIFY2(each->accessibleName().contains(each->text()), qPrintable(each->accessibleName()));
    }
    const auto labels = m_panel->findChildren<QLabel *>();
    for (const QWidget *each : m_panel->findChildren<QComboBox *>())
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *label) { return label->buddy() == each; }));
}

QTEST_MAIN(TestOwnShop)
#include "tst_ownshop.moc"
