// Environments by names and keys: made, changed, locked; the key goes where it says and nowhere else.
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "settings/environment_banner.h"
#include "settings/environments_dialog.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestEnvironmentsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void sandboxHasNothingToEdit();
    void aTestSystemIsMade();
    void tabGoesFromTopToBottom();
    void aKnownSystemIsChosen();
    void theKeyStaysInMemoryWithoutAKeychain();
    void aKeychainMayTurnOutToBeNone();
    void theKeyGoesToTheKeychain();
    void problemsAreTold();
    void liveIsLockedUntilItsNameIsTyped();
    void removing();
    void aKeyThatCannotBeRemovedIsTold();
    void theKeyMovesWithItsPlace();
    void aKeyIsNotAnotherProviders();
    void aFileThatCannotBeReadIsTold();
    void typedFieldsAreNotLost_data();
    void typedFieldsAreNotLost();
    void aPublishedSystemIsLive();
    void typedTextSurvivesALanguageSwitch();
    void bannerReadsWithoutColour();
    void nothingIsHalfTaken();

private:
    void open(std::unique_ptr<CredentialStore> store);
    template <class Widget>
    Widget *named(const QString &name) const;
    QPushButton *button(const QString &text) const;
    bool shows(const QString &part) const;
    void fillIn(const QString &name) const;
    QByteArray written() const;
    void answer(const QString &text) const;
    bool isAsked() const { return m_dialog->findChild<QMessageBox *>() != nullptr; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Environments> m_environments;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<EnvironmentsDialog> m_dialog;
};

namespace {

class FakeKeychain : public MemoryCredentials
{
public:
    Kind kind() const override { return Kind::Keychain; }
};

// It lets nothing go.
class StubbornKeychain : public FakeKeychain
{
public:
    void remove(const QByteArray &, std::function<void(Done)> done) override
    {
        done(fail(ErrorKind::Environment, "keychain.failed", Text::verbatim(QByteArray("it is locked"))));
    }
};

QByteArray fetched(CredentialStore &store, const QByteArray &account)
{
    QByteArray value = "(none)";
    store.fetch(account, [&](const Result<Secret> &secret) {
        if (secret)
            value = secret->expose();
    });
    return value;
}

} // namespace

void TestEnvironmentsDialog::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(qenta::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    theme::apply(ThemeChoice::Light);
}

void TestEnvironmentsDialog::init()
{
    m_language->set("en");
    m_folder = std::make_unique<QTemporaryDir>();
    m_environments = std::make_unique<Environments>(m_folder->filePath(u"environments.json"_s));
    open(std::make_unique<MemoryCredentials>());
}

void TestEnvironmentsDialog::open(std::unique_ptr<CredentialStore> store)
{
    m_dialog.reset();
    m_credentials = std::make_unique<Credentials>(std::move(store));
    m_dialog = std::make_unique<EnvironmentsDialog>(*m_environments, *m_credentials, *m_registry);
    m_dialog->show();
}

template <class Widget>
Widget *TestEnvironmentsDialog::named(const QString &name) const
{
    for (Widget *widget : m_dialog->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QPushButton *TestEnvironmentsDialog::button(const QString &text) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

bool TestEnvironmentsDialog::shows(const QString &part) const
{
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

void TestEnvironmentsDialog::fillIn(const QString &name) const
{
    button(u"New"_s)->click();
    QTest::keyClicks(named<QLineEdit>(u"Name"_s), name);
    QTest::keyClicks(named<QLineEdit>(u"API address"_s), u"https://api.example/v2"_s);
    named<QPlainTextEdit>(u"Page addresses"_s)
        ->setPlainText(u"https://pages.example\n\n https://bank.example "_s);
    named<QSpinBox>(u"Forwarded to port"_s)->setValue(8310);
    for (const auto &[id, value] : m_registry->all()[0]->sandboxKeys().ids)
        QTest::keyClicks(named<QLineEdit>(QString::fromUtf8(id)), u"4711"_s);
    for (const auto &[secret, value] : m_registry->all()[0]->sandboxKeys().secrets)
        QTest::keyClicks(named<QLineEdit>(QString::fromUtf8(secret)), u"t0p-s3cret"_s);
}

// The question that is asked.
void TestEnvironmentsDialog::answer(const QString &text) const
{
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    for (QAbstractButton *each : box->buttons()) {
        if (each->text() == text)
            return each->click();
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

QByteArray TestEnvironmentsDialog::written() const
{
    QFile in(m_folder->filePath(u"environments.json"_s));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TestEnvironmentsDialog::sandboxHasNothingToEdit()
{
    QCOMPARE(named<QListWidget>(u"Environments"_s)->currentItem()->text(), u"Sandbox"_s);
    QVERIFY(!named<QLineEdit>(u"Name"_s)->isVisible());
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QVERIFY(!button(u"Remove"_s)->isEnabled());
}

void TestEnvironmentsDialog::aTestSystemIsMade()
{
    QSignalSpy changed(m_dialog.get(), &EnvironmentsDialog::environmentsChanged);
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_environments->all().size(), std::size_t(2));
    const Environment made = m_environments->all()[1];
    QCOMPARE(made.name, u"My test"_s);
    QCOMPARE(made.provider, "qvickly"_ba);
    QVERIFY(!made.live);
    for (const auto &[id, value] : made.ids)
        QCOMPARE(value, "4711"_ba);
    QVERIFY(!made.ids.empty());
    QVERIFY(made.pageUrls == (std::vector<QByteArray>{"https://pages.example", "https://bank.example"}));
    QCOMPARE(made.shopPort, 8310);
    // Once more, changed.
    QTest::keyClicks(named<QLineEdit>(u"Public callback address"_s), u"https://me.example"_s);
    button(u"Save"_s)->click();
    QCOMPARE(m_environments->find(made.id)->callbackUrl, "https://me.example"_ba);
    QCOMPARE(m_environments->all().size(), std::size_t(2));
}

// The provider's published systems fill in the addresses.
void TestEnvironmentsDialog::tabGoesFromTopToBottom()
{
    button(u"New"_s)->click();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    auto *form = m_dialog->findChild<EnvironmentForm *>();
    const auto topOf = [&](const QWidget *widget) { return widget->mapTo(m_dialog.get(), QPoint()).y(); };
    QWidget *first = m_dialog->focusWidget();
    QVERIFY(form->isAncestorOf(first));
    int top = topOf(first), stops = 0;
    for (; form->isAncestorOf(m_dialog->focusWidget()); ++stops) {
        QVERIFY2(topOf(m_dialog->focusWidget()) >= top, m_dialog->focusWidget()->metaObject()->className());
        top = topOf(m_dialog->focusWidget());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(stops >= 8);
}

void TestEnvironmentsDialog::aKnownSystemIsChosen()
{
    QTest::mouseClick(button(u"New"_s), Qt::LeftButton);
    auto *provider = named<QComboBox>(u"Provider"_s);
    auto *known = named<QComboBox>(u"Known system"_s);
    QVERIFY(!known->isVisible()); // the first provider has published none
    provider->setCurrentIndex(provider->findData(QByteArray("qenta")));
    Q_EMIT provider->activated(provider->currentIndex());
    QVERIFY(known->isVisible());
    QCOMPARE(known->count(), 4); // three generations of names, and another
    known->setCurrentIndex(known->findData(QByteArray("hobex")));
    Q_EMIT known->activated(known->currentIndex());
    QCOMPARE(named<QLineEdit>(u"API address"_s)->text(), u"https://papi.hobex.at"_s);
    m_language->set("ru");
    QCoreApplication::processEvents();
    QCOMPARE(known->currentData().toByteArray(), "hobex");
    QCOMPARE(known->currentText(), u"hobex, с 2025 года"_s);
}

void TestEnvironmentsDialog::theKeyStaysInMemoryWithoutAKeychain()
{
    fillIn(u"My test"_s);
    QVERIFY(shows(u"memory only, because this system has no keychain"_s));
    QCOMPARE(named<QComboBox>(u"Keep the key in"_s)->count(), 1);
    button(u"Save"_s)->click();
    const Environment made = m_environments->all()[1];
    QCOMPARE(made.keyPlace, Environment::KeyPlace::Memory);
    for (const auto &[name, value] : m_registry->all()[0]->sandboxKeys().secrets) {
        QCOMPARE(fetched(m_credentials->of(made), made.account(name)), "t0p-s3cret"_ba);
        QVERIFY(named<QLineEdit>(QString::fromUtf8(name))->text().isEmpty()); // nor is it left in the window
        QCOMPARE(named<QLineEdit>(QString::fromUtf8(name))->echoMode(), QLineEdit::Password);
    }
    QVERIFY(!written().isEmpty() && !written().contains("t0p-s3cret"));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"environments.json"_s)) &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

// It may be asked for a while, and the dialog is open already.
void TestEnvironmentsDialog::aKeychainMayTurnOutToBeNone()
{
    auto store = std::make_unique<LateCredentials>();
    LateCredentials &late = *store;
    open(std::move(store));
    button(u"New"_s)->click();
    QVERIFY(!shows(u"memory only"_s));
    auto *place = named<QComboBox>(u"Keep the key in"_s);
    QCOMPARE(place->currentText(), u"The system's keychain"_s);
    late.come(std::make_unique<MemoryCredentials>());
    QVERIFY(shows(u"memory only, because this system has no keychain"_s));
    QCOMPARE(place->count(), 1);
    QCOMPARE(place->currentText(), u"Memory, until Kassa is closed"_s);
    button(u"Close"_s)->click(); // nobody has typed anything
    QVERIFY(!isAsked() && !m_dialog->isVisible());
    // One that has been closed is not told, nor is one of which it is known.
    auto another = std::make_unique<LateCredentials>();
    LateCredentials &slow = *another;
    open(std::move(another));
    m_dialog.reset();
    slow.come(std::make_unique<FakeKeychain>());
    m_dialog = std::make_unique<EnvironmentsDialog>(*m_environments, *m_credentials, *m_registry);
    m_dialog->show();
    button(u"New"_s)->click();
    QCOMPARE(named<QComboBox>(u"Keep the key in"_s)->count(), 2);
}

void TestEnvironmentsDialog::theKeyGoesToTheKeychain()
{
    open(std::make_unique<FakeKeychain>());
    fillIn(u"My test"_s);
    QVERIFY(!shows(u"memory only"_s));
    QCOMPARE(named<QComboBox>(u"Keep the key in"_s)->count(), 2);
    button(u"Save"_s)->click();
    const Environment made = m_environments->all()[1];
    QCOMPARE(made.keyPlace, Environment::KeyPlace::Keychain);
    CredentialStore &keychain = m_credentials->of(made);
    QCOMPARE(keychain.kind(), CredentialStore::Kind::Keychain);
    const QByteArray secret = m_registry->all()[0]->sandboxKeys().secrets.begin()->first;
    QCOMPARE(fetched(keychain, made.account(secret)), "t0p-s3cret"_ba);
    QVERIFY(!written().contains("t0p-s3cret"));
    // An empty secret field leaves what is kept.
    button(u"Save"_s)->click();
    QCOMPARE(fetched(keychain, made.account(secret)), "t0p-s3cret"_ba);
}

void TestEnvironmentsDialog::problemsAreTold()
{
    fillIn(u"My test"_s);
    named<QLineEdit>(u"API address"_s)->setText(u"http://api.example"_s);
    button(u"Save"_s)->click();
    QVERIFY(shows(u"✕ The API address does not fit"_s));
    QCOMPARE(m_environments->all().size(), std::size_t(1));
    m_language->set("ru"); // what was typed and what was said stay
    QCoreApplication::processEvents();
    m_language->set("en");
    QCoreApplication::processEvents();
    QVERIFY(shows(u"✕ The API address does not fit"_s));
    QCOMPARE(named<QLineEdit>(u"API address"_s)->text(), u"http://api.example"_s);
    named<QLineEdit>(u"API address"_s)->setText(u"https://api.example"_s);
    named<QPlainTextEdit>(u"Page addresses"_s)->setPlainText(u"pages.example"_s);
    button(u"Save"_s)->click();
    QVERIFY(shows(u"✕ A page address does not fit"_s));
    named<QPlainTextEdit>(u"Page addresses"_s)->clear();
    named<QLineEdit>(u"Name"_s)->setText(u"sandbox"_s);
    button(u"Save"_s)->click();
    QVERIFY(shows(u"already"_s));
}

void TestEnvironmentsDialog::liveIsLockedUntilItsNameIsTyped()
{
    fillIn(u"Real Shop"_s);
    m_dialog->findChild<QCheckBox *>()->setChecked(true);
    button(u"Save"_s)->click();
    const QByteArray id = m_environments->all()[1].id;
    auto *list = named<QListWidget>(u"Environments"_s);
    QVERIFY(m_environments->isLocked(id));
    QVERIFY(list->currentItem()->text().contains(u"locked"_s));
    QSignalSpy changed(m_dialog.get(), &EnvironmentsDialog::environmentsChanged);
    QTest::keyClicks(named<QLineEdit>(u"Name to unlock"_s), u"real shop"_s);
    button(u"Unlock"_s)->click();
    QVERIFY(m_environments->isLocked(id));
    QVERIFY(shows(u"stays locked"_s));
    QCOMPARE(changed.count(), 0);
    named<QLineEdit>(u"Name to unlock"_s)->setText(u"Real Shop"_s);
    button(u"Unlock"_s)->click();
    QVERIFY(!m_environments->isLocked(id));
    QVERIFY(list->currentItem()->text().contains(u"unlocked"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!shows(u"stays locked"_s));
    button(u"Lock"_s)->click();
    QVERIFY(m_environments->isLocked(id));
}

void TestEnvironmentsDialog::removing()
{
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    const Environment made = m_environments->all()[1];
    const QByteArray secret = m_registry->all()[0]->sandboxKeys().secrets.begin()->first;
    button(u"Remove"_s)->click();
    answer(u"Keep it"_s);
    QCOMPARE(m_environments->all().size(), std::size_t(2));
    QTRY_VERIFY(!isAsked());
    button(u"Remove"_s)->click();
    answer(u"Remove"_s);
    QCOMPARE(m_environments->all().size(), std::size_t(1));
    QCOMPARE(fetched(m_credentials->of(made), made.account(secret)), "(none)"_ba);
    QCOMPARE(named<QListWidget>(u"Environments"_s)->currentItem()->text(), u"Sandbox"_s);
    // One that was only being made.
    button(u"New"_s)->click();
    QCOMPARE(named<QListWidget>(u"Environments"_s)->count(), 2);
    button(u"Remove"_s)->click();
    QCOMPARE(named<QListWidget>(u"Environments"_s)->count(), 1);
}

void TestEnvironmentsDialog::aKeyThatCannotBeRemovedIsTold()
{
    open(std::make_unique<StubbornKeychain>());
    fillIn(u"My <b>test"_s);
    button(u"Save"_s)->click();
    const Environment made = m_environments->all()[1];
    const QByteArray secret = m_registry->all()[0]->sandboxKeys().secrets.begin()->first;
    button(u"Remove"_s)->click();
    answer(u"Remove"_s);
    QCOMPARE(m_environments->all().size(), std::size_t(1));
    QVERIFY(shows(u"The key of \"My <b>test\" is still in the keychain"_s));
    QVERIFY(shows(QString::fromUtf8(made.account(secret))));
    QVERIFY(shows(u"it is locked"_s));
    // The next profile has nothing of it.
    fillIn(u"My next"_s);
    for (const auto &[name, value] : m_registry->all()[0]->sandboxKeys().secrets)
        named<QLineEdit>(QString::fromUtf8(name))->clear();
    button(u"Save"_s)->click();
    const Environment next = m_environments->all()[1];
    QCOMPARE(fetched(m_credentials->of(next), next.account(secret)), "(none)"_ba);
}

void TestEnvironmentsDialog::theKeyMovesWithItsPlace()
{
    open(std::make_unique<FakeKeychain>());
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    const Environment inKeychain = m_environments->all()[1];
    const QByteArray account = inKeychain.account(m_registry->all()[0]->sandboxKeys().secrets.begin()->first);
    auto *place = named<QComboBox>(u"Keep the key in"_s);
    place->setCurrentIndex(1);
    button(u"Save"_s)->click(); // without typing it again
    const Environment inMemory = m_environments->all()[1];
    QCOMPARE(inMemory.keyPlace, Environment::KeyPlace::Memory);
    QCOMPARE(fetched(m_credentials->of(inMemory), account), "t0p-s3cret"_ba);
    QCOMPARE(fetched(m_credentials->of(inKeychain), account), "(none)"_ba);
}

void TestEnvironmentsDialog::aKeyIsNotAnotherProviders()
{
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    const Environment before = m_environments->all()[1];
    auto *provider = named<QComboBox>(u"Provider"_s);
    provider->setCurrentIndex(provider->findData(QByteArray("qenta")));
    Q_EMIT provider->activated(provider->currentIndex());
    button(u"Save"_s)->click();
    QCOMPARE(m_environments->all()[1].provider, "qenta"_ba);
    for (const auto &[name, value] : m_registry->all()[0]->sandboxKeys().secrets)
        QCOMPARE(fetched(m_credentials->of(before), before.account(name)), "(none)"_ba);
}

void TestEnvironmentsDialog::aFileThatCannotBeReadIsTold()
{
    QFile out(m_folder->filePath(u"environments.json"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"version\": 2}");
    out.close();
    open(std::make_unique<MemoryCredentials>());
    QVERIFY(shows(u"✕ The file of the environments cannot be read"_s));
    QVERIFY(shows(u"another version of Kassa"_s));
    fillIn(u"My test"_s);
    QVERIFY(shows(u"✕ The file of the environments cannot be read"_s));
    button(u"Save"_s)->click();
    QCOMPARE(written(), "{\"version\": 2}"_ba);
    QCOMPARE(named<QLineEdit>(u"Name"_s)->text(), u"My test"_s);
    QFile::remove(m_folder->filePath(u"environments.json"_s)); // a person has moved it away
    button(u"Save"_s)->click();
    QCOMPARE(m_environments->all().size(), std::size_t(2));
    QVERIFY(!shows(u"cannot be read"_s));
}

void TestEnvironmentsDialog::typedFieldsAreNotLost_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"another row", "New", "Close", "Esc"})
        QTest::addRow("%s", way) << QString::fromLatin1(way);
}

void TestEnvironmentsDialog::typedFieldsAreNotLost()
{
    QFETCH(QString, way);
    auto *list = named<QListWidget>(u"Environments"_s);
    const auto leave = [&] {
        if (way == u"another row")
            list->setCurrentRow(0);
        else if (way == u"Esc")
            QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        else
            button(way)->click();
    };
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClicks(named<QLineEdit>(u"Name"_s), u" two"_s);
    leave();
    QTRY_VERIFY(isAsked());
    answer(u"Go back"_s);
    QTRY_VERIFY(!isAsked());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(named<QLineEdit>(u"Name"_s)->text(), u"My test two"_s);
    leave();
    QTRY_VERIFY(isAsked());
    answer(u"Save"_s);
    QTRY_COMPARE(m_environments->all()[1].name, u"My test two"_s);
    if (way == u"another row")
        QTRY_COMPARE(list->currentRow(), 0);
    else if (way == u"New")
        QTRY_COMPARE(list->count(), 3);
    else
        QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!isAsked());
    // What is discarded is gone, and nothing is asked where nothing was typed.
    m_dialog->show();
    list->setCurrentRow(1);
    QTRY_COMPARE(named<QLineEdit>(u"Name"_s)->text(), u"My test two"_s);
    named<QLineEdit>(u"Public callback address"_s)->setText(u"https://me.example"_s);
    leave();
    QTRY_VERIFY(isAsked());
    answer(u"Discard"_s);
    QTRY_VERIFY(!isAsked());
    QVERIFY(m_environments->all()[1].callbackUrl.isEmpty());
    m_dialog->show();
    list->setCurrentRow(1);
    QCoreApplication::processEvents();
    leave();
    QCoreApplication::processEvents();
    QVERIFY(!isAsked());
}

// Whether money moves at one is decided by the account: nobody is told "test" by its looks.
void TestEnvironmentsDialog::aPublishedSystemIsLive()
{
    button(u"New"_s)->click();
    auto *live = m_dialog->findChild<QCheckBox *>();
    QVERIFY(!live->isChecked());
    auto *provider = named<QComboBox>(u"Provider"_s);
    provider->setCurrentIndex(provider->findData(QByteArray("qenta")));
    Q_EMIT provider->activated(provider->currentIndex());
    QVERIFY(!shows(u"the account decides"_s));
    auto *known = named<QComboBox>(u"Known system"_s);
    known->setCurrentIndex(known->findData(QByteArray("hobex")));
    Q_EMIT known->activated(known->currentIndex());
    QVERIFY(live->isChecked());
    QVERIFY(shows(u"the account decides"_s));
    live->setChecked(false); // a test account
    named<QLineEdit>(u"Name"_s)->setText(u"Test account"_s);
    button(u"Save"_s)->click();
    QVERIFY(!m_environments->all()[1].live);
    QVERIFY(shows(u"the account decides"_s));
}

void TestEnvironmentsDialog::typedTextSurvivesALanguageSwitch()
{
    fillIn(u"My test"_s);
    m_language->set("ru");
    QCoreApplication::processEvents();
    m_language->set("en");
    QCoreApplication::processEvents();
    QCOMPARE(named<QLineEdit>(u"Name"_s)->text(), u"My test"_s);
    button(u"Save"_s)->click();
    QCOMPARE(m_environments->all().size(), std::size_t(2));
}

void TestEnvironmentsDialog::bannerReadsWithoutColour()
{
    QWidget window;
    EnvironmentBanner banner(&window);
    Environment sandbox = *m_environments->find("sandbox");
    banner.setEnvironment(sandbox, false);
    const QString ofSandbox = banner.words();
    Environment test;
    test.id = "x";
    test.name = u"Mine <b>"_s;
    test.apiUrl = "https://api.example/v2";
    banner.setEnvironment(test, false);
    const QString ofTest = banner.words();
    QVERIFY(ofTest.contains(u"Mine <b>"_s) && ofTest.contains(u"api.example"_s));
    QCOMPARE(banner.frameShape(), QFrame::NoFrame);
    test.live = true;
    banner.setEnvironment(test, true);
    const QString locked = banner.words();
    banner.setEnvironment(test, false);
    QVERIFY(banner.words().contains(u"REAL MONEY"_s));
    QCOMPARE(banner.frameShape(), QFrame::Box);
    QCOMPARE(QSet<QString>({ofSandbox, ofTest, locked, banner.words()}).size(), 4);
    window.show();
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        theme::apply(choice);
        QTRY_COMPARE(banner.palette().color(QPalette::Window),
                     theme::ground(Tone::Live, QApplication::palette()));
    }
}

void TestEnvironmentsDialog::nothingIsHalfTaken()
{
    m_environments =
        std::make_unique<Environments>(m_folder->path()); // a folder: no file can be written there
    open(std::make_unique<MemoryCredentials>());
    fillIn(u"My test"_s);
    button(u"Save"_s)->click();
    QVERIFY(shows(u"✕ The file of the environments cannot be read"_s));
    QCOMPARE(named<QLineEdit>(u"Name"_s)->text(), u"My test"_s);
}

QTEST_MAIN(TestEnvironmentsDialog)
#include "tst_environments_dialog.moc"
