// A purchase at a provider's own system begins as it was when Start was pressed, once, and only if nothing
// has locked or changed that system until its keys are there. What is acknowledged there is on disk.
#include "checkout/web_engine.h"
#include "open_window.h"
#include "order/order_editor.h"
#include "purchases/kept_journal.h"
#include "purchases/left_purchases_dialog.h"
#include "window/run_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestStartOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }
    void itIsAsItWasAtTheClick();
    void oneClickIsOnePurchase();
    void waitingCanBeCancelled();
    void whatIsLockedMeanwhileStaysShut();
    void theBannerIsOfTheOpenPurchase();
    void restartAsksAndMindsTheLock();
    void aRewindSaysThatItIsOneSided();
    void whatAnotherWindowChangedIsNotUsed();
    void aMissingKeyIsTold();
    void theWindowMayBeGoneBeforeTheKeys();
    void profilesThatCannotBeReadAreTold();
    void itsJournalIsOnDiskWhileItIsOpen();

private:
    OpenPurchase *current() const { return m_open->window().findChild<PurchasesPanel *>()->current(); }
    Environment added(bool live = false);
    void choose(const QByteArray &environment);
    void keysCome(const Environment &of);
    void begin(const Environment &environment);
    QAction *action(const QKeySequence &key) const;
    QPushButton *button(const QString &text) const;
    QString told() const;

    std::unique_ptr<OpenWindow> m_open;
    LateCredentials *m_keychain = nullptr; // the window's
};

void TestStartOutside::init()
{
    auto keychain = std::make_unique<LateCredentials>();
    m_keychain = keychain.get();
    m_open = std::make_unique<OpenWindow>(QByteArray(), std::move(keychain));
}

// Nobody listens there: what matters is what would be sent.
Environment TestStartOutside::added(bool live)
{
    Environment environment;
    environment.name = u"My <b>shop</b>"_s;
    environment.provider = "qvickly";
    environment.apiUrl = "https://127.0.0.1:1/";
    for (const auto &[name, value] : m_open->providers().all().front()->sandboxKeys().ids)
        environment.ids[name] = "4711";
    environment.live = live;
    const auto id = m_open->environments().add(environment);
    return id ? *m_open->environments().find(*id) : Environment();
}

void TestStartOutside::choose(const QByteArray &environment)
{
    auto *bar = m_open->window().findChild<StartBar *>();
    bar->environmentsChanged();
    bar->setEnvironment(environment);
    QCOMPARE(bar->environment()->id, environment);
}

void TestStartOutside::keysCome(const Environment &of)
{
    auto store = std::make_unique<MemoryCredentials>();
    for (const auto &[name, secret] : m_open->providers().all().front()->sandboxKeys().secrets)
        store->store(of.account(name), Secret("t0p-s3cret"), [](const Done &) {});
    m_keychain->come(std::move(store));
}

QPushButton *TestStartOutside::button(const QString &text) const
{
    for (QPushButton *each : m_open->window().centralWidget()->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

QString TestStartOutside::told() const
{
    QStringList words;
    for (const Notice *each :
         m_open->window().centralWidget()->findChildren<Notice *>(QString(), Qt::FindDirectChildrenOnly))
        words << each->words();
    return words.join(u'\n');
}

void TestStartOutside::itIsAsItWasAtTheClick()
{
    const Environment environment = added();
    choose(environment.id);
    auto *editor = m_open->window().findChild<OrderEditor *>();
    const Order ordered = editor->order();
    m_open->window().startPurchase();
    QVERIFY(!current());
    QVERIFY(told().contains(u"is being fetched"_s));
    // The keychain asks its owner, who looks around meanwhile.
    choose("sandbox");
    m_open->window().findChild<StartBar *>()->setSample("discount");
    QVERIFY(editor->order() != ordered);
    keysCome(environment);
    QVERIFY(current());
    const SessionOptions &options = current()->options();
    QVERIFY(options.system);
    QCOMPARE(options.system->environment, environment.id);
    QCOMPARE(options.system->apiUrl, environment.apiUrl);
    QCOMPARE(options.system->keys.secrets.begin()->second.expose(), "t0p-s3cret"_ba);
    QVERIFY(current()->order() == ordered);
    QVERIFY(!told().contains(u"is being fetched"_s));
    const auto *list =
        m_open->window().findChild<PurchasesPanel *>()->findChild<QAbstractItemView *>()->model();
    QCOMPARE(list->index(0, PurchaseList::EnvironmentName).data().toString(), environment.name);
}

void TestStartOutside::oneClickIsOnePurchase()
{
    const Environment environment = added();
    choose(environment.id);
    QPushButton *start = m_open->window().findChild<StartBar *>()->findChild<QPushButton *>();
    start->click();
    QVERIFY(!start->isEnabled());
    start->click();
    m_open->window().startPurchase(); // as the panel's New does
    keysCome(environment);
    const auto *list =
        m_open->window().findChild<PurchasesPanel *>()->findChild<QAbstractItemView *>()->model();
    QCOMPARE(list->rowCount(), 1);
    QVERIFY(start->isEnabled());
}

void TestStartOutside::waitingCanBeCancelled()
{
    const Environment environment = added();
    choose(environment.id);
    m_open->window().startPurchase();
    button(u"Cancel"_s)->click();
    QVERIFY(told().contains(u"nothing was sent"_s));
    QVERIFY(m_open->window().findChild<StartBar *>()->findChild<QPushButton *>()->isEnabled());
    keysCome(environment);
    QVERIFY(!current());
    m_open->window().startPurchase(); // the keychain is open now
    QVERIFY(current());
}

void TestStartOutside::whatIsLockedMeanwhileStaysShut()
{
    const Environment environment = added(true);
    choose(environment.id);
    QVERIFY(m_open->environments().unlock(environment.id, environment.name));
    m_open->window().startPurchase();
    m_open->environments().lock(environment.id);
    keysCome(environment);
    QVERIFY(!current());
    QVERIFY(told().contains(u"nothing was sent"_s));
    QVERIFY(told().contains(environment.name)); // as it is, not as markup
    m_open->window().startPurchase();
    QVERIFY(!current());
    QVERIFY(m_open->environments().unlock(environment.id, environment.name));
    m_open->window().startPurchase();
    QVERIFY(current() && current()->options().liveUnlocked);
}

void TestStartOutside::begin(const Environment &environment)
{
    choose(environment.id);
    if (environment.live)
        QVERIFY(m_open->environments().unlock(environment.id, environment.name));
    keysCome(environment);
    m_open->window().startPurchase();
    QVERIFY(current());
}

QAction *TestStartOutside::action(const QKeySequence &key) const
{
    for (QAction *each : m_open->window().findChild<RunControls *>()->findChildren<QAction *>()) {
        if (each->shortcut() == key)
            return each;
    }
    return nullptr;
}

// Whatever the start bar says of the next one.
void TestStartOutside::theBannerIsOfTheOpenPurchase()
{
    const auto *banner = m_open->window().findChild<EnvironmentBanner *>();
    const Environment environment = added(true);
    begin(environment);
    QVERIFY(banner->words().contains(u"REAL MONEY"_s));
    choose("sandbox");
    QVERIFY(banner->words().contains(u"This purchase: LIVE"_s));
    QVERIFY(banner->words().contains(u"The next one: Sandbox"_s));
    m_open->environments().lock(environment.id);
    choose(environment.id);
    QVERIFY2(banner->words().contains(u"locked"_s), qPrintable(banner->words()));
    m_open->window().findChild<StartBar *>()->setEnvironment("sandbox");
    m_open->window().startPurchase();
    QVERIFY(!banner->words().contains(u"LIVE"_s));
}

void TestStartOutside::restartAsksAndMindsTheLock()
{
    const Environment environment = added(true);
    begin(environment);
    const auto begun = [this] {
        const auto &steps = current()->session().history();
        return std::ranges::count_if(
            steps, [](const Step &step) { return std::holds_alternative<step::Begin>(step); });
    };
    QAction *restart = action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5));
    QVERIFY(restart && restart->toolTip().contains(u"another purchase"_s));
    QTRY_VERIFY(restart->isEnabled());
    restart->trigger();
    QCOMPARE(begun(), 1);
    QVERIFY(told().contains(u"REAL MONEY"_s));
    m_open->environments().lock(environment.id);
    button(u"Begin it"_s)->click();
    QCOMPARE(begun(), 1);
    QVERIFY(told().contains(u"nothing was sent"_s));
    QVERIFY(m_open->environments().unlock(environment.id, environment.name));
    restart->trigger();
    button(u"Begin it"_s)->click();
    QCOMPARE(begun(), 2);
}

void TestStartOutside::aRewindSaysThatItIsOneSided()
{
    begin(added());
    QTRY_VERIFY(!current()->session().inFlight().empty());
    current()->session().step();
    QTRY_VERIFY(current()->session().history().size() > 1);
    QCoreApplication::processEvents();
    QVERIFY(!told().contains(u"Only this side"_s));
    QVERIFY(current()->session().rewindToStep(1));
    QTRY_VERIFY(told().contains(u"Only this side went back"_s));
    m_open->language().set("ru");
    QTRY_VERIFY(!told().contains(u"Only this side"_s));
    QVERIFY(!told().isEmpty());
}

void TestStartOutside::whatAnotherWindowChangedIsNotUsed()
{
    const Environment environment = added();
    choose(environment.id);
    keysCome(environment);
    Environments other(m_open->environmentsFile());
    QVERIFY(other.load());
    Environment changed = environment;
    changed.apiUrl = "https://127.0.0.1:2/";
    QVERIFY(other.change(changed));
    m_open->window().startPurchase();
    QVERIFY(!current());
    QVERIFY(told().contains(u"Another window has changed"_s));
    m_open->window().startPurchase(); // they have looked at it
    QVERIFY(current());
    QCOMPARE(current()->options().system->apiUrl, changed.apiUrl);
}

void TestStartOutside::aMissingKeyIsTold()
{
    const Environment environment = added();
    choose(environment.id);
    m_keychain->come(std::make_unique<MemoryCredentials>());
    m_open->window().startPurchase();
    QVERIFY(!current());
    QVERIFY(told().contains(u"No key of"_s));
    QVERIFY(button(u"Environments..."_s));
}

void TestStartOutside::theWindowMayBeGoneBeforeTheKeys()
{
    const Environment environment = added();
    choose(environment.id);
    std::vector<std::function<void(Result<Secret>)>> asked;
    class Asking : public MemoryCredentials
    {
    public:
        explicit Asking(std::vector<std::function<void(Result<Secret>)>> &asked) : m_asked(asked) {}
        void fetch(const QByteArray &, std::function<void(Result<Secret>)> done) override
        {
            m_asked.push_back(std::move(done));
        }

    private:
        std::vector<std::function<void(Result<Secret>)>> &m_asked;
    };
    m_keychain->come(std::make_unique<Asking>(asked));
    m_open->window().startPurchase();
    QVERIFY(!asked.empty());
    m_open.reset();
    for (const auto &answer : asked)
        answer(Secret("late"));
}

void TestStartOutside::profilesThatCannotBeReadAreTold()
{
    QFile out(m_open->environmentsFile());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"version\": 2}");
    out.close();
    Language language(*Catalogue::builtIn());
    QTemporaryDir folder;
    Preferences preferences(folder.path());
    Environments environments(m_open->environmentsFile());
    Credentials credentials;
    Workstation window(
        WorkstationParts{m_open->providers(), language, preferences, environments, credentials, u"1.0"_s},
        {});
    window.show();
    const auto *notice = window.centralWidget()->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY2(notice->words().contains(u"environments are not shown"_s), qPrintable(notice->words()));
    QVERIFY(notice->isVisible());
}

void TestStartOutside::itsJournalIsOnDiskWhileItIsOpen()
{
    const Environment environment = added();
    choose(environment.id);
    keysCome(environment);
    m_open->window().startPurchase();
    QVERIFY(current());
    const auto files = [&] {
        return QDir(m_open->openJournals()).entryInfoList({u"*.kassa"_s}, QDir::Files);
    };
    QCOMPARE(files().size(), 1);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QVERIFY(!(files().front().permissions() & others));
    QVERIFY(!(QFile::permissions(m_open->openJournals()) & others));
    QVERIFY(leftJournals(m_open->openJournals()).empty()); // it is open
    // A program that falls: the file as it is then. What is told durable is in it.
    bool isDurable = false;
    current()->journal().whenDurable([&](const Done &done) { isDurable = done.has_value(); });
    QTRY_VERIFY(isDurable);
    const QString file = files().front().filePath();
    const QString fallen = m_open->openJournals() + u"/fallen.kassa"_s;
    QVERIFY(QFile::copy(file, fallen));
    QVERIFY(QFile::copy(file + u"-wal"_s, fallen + u"-wal"_s));
    const auto left = leftJournals(m_open->openJournals());
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(left.front().file, fallen);
    QVERIFY(!left.front().fault);
    QCOMPARE(left.front().provider, "qvickly"_ba);
    QCOMPARE(left.front().environment, environment.id);
    QVERIFY(left.front().entries > 0);
    // The next window offers it.
    Language language(*Catalogue::builtIn());
    QTemporaryDir folder;
    Preferences preferences(folder.path());
    Credentials credentials;
    Workstation window(WorkstationParts{m_open->providers(),
                                        language,
                                        preferences,
                                        m_open->environments(),
                                        credentials,
                                        u"1.0"_s,
                                        {},
                                        m_open->openJournals()},
                       {});
    window.show();
    auto *notice = window.centralWidget()->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY2(notice->words().contains(u"1 purchase at a provider's own system was open"_s),
             qPrintable(notice->words()));
    Q_EMIT notice->actionAsked();
    auto *dialog = window.findChild<LeftPurchasesDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QSignalSpy wanted(dialog, &LeftPurchasesDialog::journalWanted);
    for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
        if (each->text() == u"Show journal"_s)
            each->click();
    }
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front()[0].toString(), environment.name);
    auto *shown = window.findChild<RunWindow *>();
    QVERIFY(shown->isVisible());
    for (const QAction *each : shown->findChildren<QAction *>())
        QVERIFY(!each->isVisible() || !each->text().contains(u"ewind to here")); // it is over
    QVERIFY(removeJournal(fallen));
    // Closing the purchase is its owner's decision: nothing of it stays but what was saved.
    const QString saved = folder.filePath(u"saved.kassa"_s);
    QVERIFY(current()->save(saved));
    const std::vector<Entry> happened = current()->entries().entries();
    m_open->window().findChild<PurchasesPanel *>()->setCurrent(0);
    auto *list = m_open->window().findChild<PurchasesPanel *>()->findChild<QAbstractItemView *>()->model();
    qobject_cast<PurchaseList *>(list)->close(0);
    QVERIFY(QDir(m_open->openJournals()).isEmpty());
    const auto read = readJournal(saved);
    QVERIFY(read && read->entries == happened);
    QCOMPARE(read->inputs.environment, environment.id);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestStartOutside test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_start_outside.moc"
