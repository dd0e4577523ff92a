// The panel of purchases by names and keys.
#include "journal/store.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "purchases/purchases_panel.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestPurchasesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void columns();
    void sameReferencesAreToldApart();
    void followsItsSession();
    void saysWhatTheRunDoes();
    void switchesByKeyboard();
    void savesAndOpens();
    void opensOnlyOnce();
    void damagedFileIsTold();
    void whatIsPlayedInPartKeepsItsFile();
    void noTwoShareAFile();
    void whatHappenedOutsideIsKeptAsAJournal();
    void theOnlyRecordIsNotGivenUpUnasked();
    void duplicates();
    void rowsHaveAMenu();
    void closesAtOnceWhenNothingIsLost();
    void asksBeforeSomethingIsLost();
    void savesAndClosesWithoutAFile();
    void recentFiles();
    void speaksAnotherLanguage();

private:
    QPushButton *button(const QString &text) const;
    QString cell(int row, int column) const { return m_list->index(row, column).data().toString(); }
    int add(const QByteArray &reference) const;
    OpenPurchase *begunOutside() const;
    void chooseFile(const QString &file) const;
    QString problem() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<PurchaseList> m_list;
    std::unique_ptr<PurchasesPanel> m_panel;
};

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

void TestPurchasesPanel::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    theme::apply(ThemeChoice::Light);
}

void TestPurchasesPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_list = std::make_unique<PurchaseList>(*m_registry, *m_language);
    new QAbstractItemModelTester(m_list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_list.get());
    m_panel = std::make_unique<PurchasesPanel>(*m_list);
    m_panel->resize(1280, 300);
    m_panel->show();
    m_panel->activateWindow();
    QTRY_VERIFY(m_panel->isActiveWindow());
}

void TestPurchasesPanel::cleanup()
{
    m_panel.reset();
    m_list.reset();
    m_language->set("en");
}

QPushButton *TestPurchasesPanel::button(const QString &text) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

int TestPurchasesPanel::add(const QByteArray &reference) const
{
    Order order = findSample("coffee")->order;
    order.reference = reference;
    SessionOptions options;
    options.start = Time(std::chrono::seconds(1'767'312'000));
    const auto row = m_list->add("qvickly", options, order, "checkout");
    return row ? *row : -1;
}

// Nobody listens there: what is kept of it is the same.
OpenPurchase *TestPurchasesPanel::begunOutside() const
{
    ProviderSystem system;
    system.environment = "qvickly-1";
    system.apiUrl = "https://127.0.0.1:1/";
    system.keys = m_registry->find("qvickly")->sandboxKeys();
    SessionOptions options;
    options.system = system;
    const auto row = m_list->add("qvickly", options, findSample("coffee")->order, "checkout");
    OpenPurchase *purchase = row ? m_list->at(*row) : nullptr;
    return purchase && purchase->begin() ? purchase : nullptr;
}

void TestPurchasesPanel::chooseFile(const QString &file) const
{
    QTRY_VERIFY(m_panel->findChild<QFileDialog *>());
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY(!m_panel->findChild<QFileDialog *>());
}

QString TestPurchasesPanel::problem() const
{
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->text().startsWith(theme::signOf(Tone::Wrong)))
            return label->text();
    }
    return {};
}

void TestPurchasesPanel::columns()
{
    QCOMPARE(m_list->headerData(PurchaseList::Reference, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Reference"_s);
    add("WS-7");
    QCOMPARE(cell(0, PurchaseList::Reference), u"WS-7"_s);
    QCOMPARE(cell(0, PurchaseList::State), u"Not started"_s);
    QCOMPARE(cell(0, PurchaseList::OutcomeName), u"you decide"_s);
    QCOMPARE(cell(0, PurchaseList::Total), u"200.00 SEK"_s);
    QCOMPARE(cell(0, PurchaseList::EnvironmentName), u"Sandbox"_s);
    QCOMPARE(cell(0, PurchaseList::File), u"not saved"_s);
    QVERIFY(cell(0, PurchaseList::Started).contains(u"26"_s));
    QCOMPARE(m_panel->findChild<QTableView *>()->accessibleName(), u"Purchases"_s);
    QCOMPARE(m_list->add("none", {}, {}, {}).error().code, "purchase.provider"_ba);
}

// Every shop of the sandbox counts from the same number.
void TestPurchasesPanel::sameReferencesAreToldApart()
{
    for (int row = 0; row < 3; ++row)
        QVERIFY(m_list->at(add({}))->begin());
    add("WS-7");
    QTRY_COMPARE(cell(2, PurchaseList::Reference), u"WS-1001 (3)"_s);
    QCOMPARE(cell(0, PurchaseList::Reference), u"WS-1001"_s);
    QCOMPARE(cell(1, PurchaseList::Reference), u"WS-1001 (2)"_s);
    QCOMPARE(cell(3, PurchaseList::Reference), u"WS-7"_s);
    m_list->close(0);
    QCOMPARE(cell(0, PurchaseList::Reference), u"WS-1001 (2)"_s);
    QVERIFY(m_list->at(add({}))->begin());
    QTRY_COMPARE(cell(3, PurchaseList::Reference), u"WS-1001 (4)"_s);
}

void TestPurchasesPanel::followsItsSession()
{
    OpenPurchase &purchase = *m_list->at(add({}));
    QVERIFY(purchase.session().setOutcome("approve"));
    QVERIFY(purchase.begin());
    purchase.session().setClock(ClockMode::Jumping);
    purchase.session().run();
    QTRY_COMPARE(cell(0, PurchaseList::Released), u"1 time"_s);
    QTRY_VERIFY2(cell(0, PurchaseList::State).startsWith(u"✓ "_s), qPrintable(cell(0, PurchaseList::State)));
    QVERIFY(cell(0, PurchaseList::Reference).startsWith(u"WS-"_s));
    QTRY_COMPARE(cell(0, PurchaseList::OutcomeName), u"✓ Approved"_s);
}

// Also of a purchase that nobody looks at.
void TestPurchasesPanel::saysWhatTheRunDoes()
{
    OpenPurchase &purchase = *m_list->at(add({}));
    Session &session = purchase.session();
    const auto run = [this](int role = Qt::DisplayRole) {
        return m_list->index(0, PurchaseList::Run).data(role).toString();
    };
    QCOMPARE(m_list->headerData(PurchaseList::Run, Qt::Horizontal, Qt::DisplayRole).toString(), u"Run"_s);
    QCOMPARE(run(), QString());
    QVERIFY(purchase.begin());
    QTRY_COMPARE(run(), u"‖ Stopped"_s);
    const quint64 first = session.inFlight().front().message.id.ordinal;
    QVERIFY(session.apply(step::Hold{first}));
    QTRY_COMPARE(run(), u"‖ Stopped, held: 1"_s);
    QVERIFY(session.apply(step::Release{first}));
    QTRY_COMPARE(run(), u"‖ Stopped"_s);
    session.setBreakpoints({{"1", {}, true}}); // every message
    session.run();
    QTRY_COMPARE(run(), u"● At a breakpoint"_s);
    session.setBreakpoints({});
    QCOMPARE(run(Qt::ToolTipRole), QString());

    // A fault is kept until something is done after it.
    Q_EMIT session.failed({ErrorKind::Refused, "some.code", KASSA_TEXT("error", "This is not the time"), {}});
    QCOMPARE(run(), u"✕ Stopped by a fault"_s);
    session.setBreakpoints({}); // a change
    QTest::qWait(0);
    QCOMPARE(run(), u"✕ Stopped by a fault"_s);
    QVERIFY2(run(Qt::ToolTipRole).contains(u"some.code"_s), qPrintable(run(Qt::ToolTipRole)));
    QCOMPARE(run(Qt::AccessibleDescriptionRole), run(Qt::ToolTipRole));
    session.run();
    QTRY_COMPARE(run(), u"▶ Waiting for the buyer or the clock"_s);
    QCOMPARE(run(Qt::ToolTipRole), QString());
}

void TestPurchasesPanel::switchesByKeyboard()
{
    QSignalSpy current(m_panel.get(), &PurchasesPanel::currentChanged);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    for (const char *reference : {"A", "B", "C"})
        add(reference);
    QCOMPARE(m_panel->current(), m_list->at(0));
    QVERIFY(button(u"Save"_s)->isEnabled());
    const auto key = [this](Qt::Key code) {
        QTest::keyClick(m_panel->findChild<QTableView *>(), code, Qt::ControlModifier);
        return m_panel->current()->reference();
    };
    QCOMPARE(key(Qt::Key_PageDown), "B"_ba);
    QCOMPARE(key(Qt::Key_PageDown), "C"_ba);
    QCOMPARE(key(Qt::Key_PageDown), "A"_ba);
    QCOMPARE(key(Qt::Key_PageUp), "C"_ba);
    QCOMPARE(current.count(), 5);
    QSignalSpy wanted(m_panel.get(), &PurchasesPanel::newRequested);
    QTest::keyClick(m_panel->findChild<QTableView *>(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestPurchasesPanel::savesAndOpens()
{
    const QString file = m_folder->filePath(u"mine.kassa-purchase"_s);
    OpenPurchase &purchase = *m_list->at(add({}));
    QVERIFY(purchase.begin());
    purchase.session().step();
    QTest::keyClick(m_panel->findChild<QTableView *>(), Qt::Key_S, Qt::ControlModifier);
    chooseFile(file);
    QCOMPARE(cell(0, PurchaseList::File), u"mine.kassa-purchase"_s);
    purchase.session().step();
    QTRY_COMPARE(cell(0, PurchaseList::File), u"mine.kassa-purchase, changed"_s);
    button(u"Save"_s)->click(); // to the same file, without asking
    QVERIFY(!m_panel->findChild<QFileDialog *>());
    QCOMPARE(cell(0, PurchaseList::File), u"mine.kassa-purchase"_s);
    const auto steps = purchase.session().history().size();

    m_list->close(0);
    button(u"Open..."_s)->click();
    chooseFile(file);
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(m_panel->current()->session().history().size(), steps);
    QTest::qWait(0);
    QVERIFY(!m_panel->current()->isChanged());
    QCOMPARE(problem(), QString());
}

void TestPurchasesPanel::opensOnlyOnce()
{
    const QString file = m_folder->filePath(u"a.kassa-purchase"_s);
    QVERIFY(m_list->at(add("A"))->save(file));
    add("B");
    m_panel->setCurrent(1);
    m_panel->openFile(
        m_folder->filePath(u"../%1/a.kassa-purchase"_s.arg(QFileInfo(m_folder->path()).fileName())));
    QCOMPARE(m_list->rowCount(), 2);
    QCOMPARE(m_panel->current(), m_list->at(0));
}

void TestPurchasesPanel::damagedFileIsTold()
{
    const QString file = m_folder->filePath(u"bad.kassa-purchase"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"kassa-purchase\": 1, ");
    out.close();
    m_panel->openFile(file);
    QVERIFY(problem().contains(u"damaged"_s) && problem().contains(file));
    QCOMPARE(m_list->rowCount(), 0);
    QVERIFY(!button(u"Recent"_s)->isEnabled());
    m_panel->openFile(m_folder->filePath(u"none"_s));
    QVERIFY(problem().contains(u"cannot be read"_s));
}

void TestPurchasesPanel::whatIsPlayedInPartKeepsItsFile()
{
    const QString file = m_folder->filePath(u"part.kassa-purchase"_s);
    OpenPurchase &purchase = *m_list->at(add("A"));
    QVERIFY(purchase.begin());
    SavedPurchase saved = purchase.saved();
    saved.steps.emplace_back(step::Deliver{4711});
    QVERIFY(savePurchase(file, saved, m_registry->find("qvickly")->sensitive(purchase.session().keys())));
    m_list->close(0);
    const QByteArray whole = bytesOf(file);

    const QSignalSpy told(m_panel.get(), &PurchasesPanel::problemTold);
    m_panel->openFile(file);
    QVERIFY2(problem().contains(u"not all of it"_s), qPrintable(problem()));
    QCOMPARE(told.size(), 1); // who sees another panel is shown this one
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(m_list->at(0)->session().history().size(), saved.steps.size() - 1);
    QTRY_VERIFY(m_list->at(0)->isChanged());
    QCOMPARE(cell(0, PurchaseList::File), u"not saved"_s);
    button(u"Save"_s)->click(); // asks where to
    QTRY_VERIFY(m_panel->findChild<QFileDialog *>());
    QVERIFY(m_panel->findChild<QFileDialog *>()->selectedFiles().value(0).endsWith(
        QString::fromUtf8(m_list->at(0)->reference()) + u".kassa-purchase"_s));
    chooseFile(m_folder->filePath(u"rest.kassa-purchase"_s));
    QVERIFY(!m_list->at(0)->isChanged());
    QCOMPARE(bytesOf(file), whole);
}

void TestPurchasesPanel::noTwoShareAFile()
{
    const QString file = m_folder->filePath(u"a.kassa-purchase"_s);
    OpenPurchase &first = *m_list->at(add("A"));
    QVERIFY(first.save(file));
    const QByteArray kept = bytesOf(file);
    OpenPurchase &second = *m_list->at(add("B"));
    m_panel->setCurrent(1);
    button(u"Save"_s)->click();
    chooseFile(file);
    QVERIFY2(problem().contains(u"A"_s) && problem().contains(u"a.kassa-purchase"_s), qPrintable(problem()));
    QVERIFY(second.file().isEmpty());
    QCOMPARE(bytesOf(file), kept);
    button(u"Save"_s)->click();
    chooseFile(m_folder->filePath(u"b.kassa-purchase"_s));
    QCOMPARE(problem(), QString());
    button(u"Save as..."_s)->click(); // over its own one
    chooseFile(m_folder->filePath(u"b.kassa-purchase"_s));
    QCOMPARE(problem(), QString());
    m_list->close(0);
    button(u"Save as..."_s)->click(); // it is nobody's by now
    chooseFile(file);
    QCOMPARE(second.file(), file);
}

// What a provider answered cannot be played again: it is kept, and shown.
void TestPurchasesPanel::whatHappenedOutsideIsKeptAsAJournal()
{
    const QString file = m_folder->filePath(u"real.kassa"_s);
    OpenPurchase *purchase = begunOutside();
    QVERIFY(purchase);
    QTRY_VERIFY(purchase->isChanged());
    button(u"Save"_s)->click();
    QTRY_VERIFY(m_panel->findChild<QFileDialog *>());
    QCOMPARE(m_panel->findChild<QFileDialog *>()->defaultSuffix(), u"kassa"_s);
    chooseFile(file);
    QCOMPARE(problem(), QString());
    QVERIFY(!purchase->isChanged());
    const std::vector<Entry> happened = purchase->entries().entries();
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    {
        const auto reader = Reader::open(file);
        QVERIFY(reader);
        const auto kept = (*reader)->entries(0, (*reader)->count());
        QVERIFY(kept && *kept == happened);
    }
    m_list->close(0);

    std::vector<Entry> shown;
    QString title;
    const Provider *of = nullptr;
    connect(m_panel.get(), &PurchasesPanel::journalWanted, m_panel.get(),
            [&](const QString &name, const std::vector<Entry> &entries, const Provider *provider) {
                title = name;
                shown = entries;
                of = provider;
            });
    button(u"Open..."_s)->click();
    chooseFile(file);
    QCOMPARE(m_list->rowCount(), 0); // nothing was sent again, here or there
    QCOMPARE(title, u"real.kassa"_s);
    QVERIFY(shown == happened);
    QCOMPARE(of, m_registry->find("qvickly"));
    QCOMPARE(problem(), QString());
    QVERIFY(button(u"Recent"_s)->isEnabled());
    // One that is damaged.
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(100));
    damaged.write(QByteArray(4000, 'x'));
    damaged.close();
    shown.clear();
    m_panel->openFile(file);
    QVERIFY(shown.empty());
    QVERIFY(!problem().isEmpty());
}

void TestPurchasesPanel::theOnlyRecordIsNotGivenUpUnasked()
{
    const QString file = m_folder->filePath(u"real.kassa"_s);
    OpenPurchase *purchase = begunOutside();
    QVERIFY(purchase);
    QCOMPARE(m_list->changed(), 1); // at once
    QVERIFY(purchase->save(file));
    QCOMPARE(m_list->changed(), 0);
    QVERIFY(QFile::remove(file)); // by somebody else
    QCOMPARE(m_list->changed(), 1);
    button(u"Close"_s)->click();
    QTRY_VERIFY(m_panel->findChild<QMessageBox *>());
    QCOMPARE(m_list->rowCount(), 1);
}

void TestPurchasesPanel::duplicates()
{
    add("A");
    add("B");
    m_panel->setCurrent(0);
    const OpenPurchase *asked = nullptr;
    connect(m_panel.get(), &PurchasesPanel::duplicateRequested, m_panel.get(),
            [&](const OpenPurchase &purchase) { asked = &purchase; });
    button(u"Duplicate"_s)->click();
    QCOMPARE(asked, m_list->at(0));
}

void TestPurchasesPanel::rowsHaveAMenu()
{
    add("ONE");
    auto *table = m_panel->findChild<QTableView *>();
    QCOMPARE(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    QStringList texts;
    for (QAction *each : table->actions())
        texts << each->text();
    QCOMPARE(texts, (QStringList{u"Save"_s, u"Save as..."_s, u"Duplicate"_s, u"Close"_s, u"Copy"_s}));
    table->setFocus();
    m_panel->setCurrent(0);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), m_list->columnCount() - 1);
    QSignalSpy duplicates(m_panel.get(), &PurchasesPanel::duplicateRequested);
    table->actions().at(2)->trigger();
    QCOMPARE(duplicates.count(), 1);
}

void TestPurchasesPanel::closesAtOnceWhenNothingIsLost()
{
    add("A");
    QTest::keyClick(m_panel->findChild<QTableView *>(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_list->rowCount(), 0);
    QVERIFY(!m_panel->current());
    QVERIFY(!button(u"Close"_s)->isEnabled());
}

void TestPurchasesPanel::asksBeforeSomethingIsLost()
{
    OpenPurchase &purchase = *m_list->at(add("A"));
    add("B");
    m_panel->setCurrent(0);
    QVERIFY(purchase.begin());
    QTRY_COMPARE(m_list->changed(), 1);
    const auto answer = [this](const QString &text) {
        const bool hasNoFile = m_panel->current()->file().isEmpty();
        button(u"Close"_s)->click();
        QTRY_VERIFY(m_panel->findChild<QMessageBox *>());
        auto *question = m_panel->findChild<QMessageBox *>();
        QVERIFY(question->informativeText().contains(u"cannot be undone"_s));
        QCOMPARE(question->text().contains(u"not saved in any file"_s), hasNoFile);
        for (QAbstractButton *each : question->buttons()) {
            if (each->text() == text)
                each->click();
        }
        QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());
    };
    answer(u"Keep it open"_s);
    QCOMPARE(m_list->rowCount(), 2);
    QVERIFY(purchase.save(m_folder->filePath(u"a"_s)));
    purchase.session().step();
    QTRY_VERIFY(purchase.isChanged());
    const std::size_t steps = purchase.session().history().size();
    answer(u"Save"_s);
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(loadPurchase(m_folder->filePath(u"a"_s), *m_registry)->steps.size(), steps);
    m_panel->setCurrent(0);
    QVERIFY(m_panel->current()->begin());
    QTRY_VERIFY(m_panel->current()->isChanged());
    answer(u"Close without saving"_s);
    QCOMPARE(m_list->rowCount(), 0);
}

void TestPurchasesPanel::savesAndClosesWithoutAFile()
{
    OpenPurchase &purchase = *m_list->at(add("A"));
    QVERIFY(purchase.begin());
    QTRY_VERIFY(purchase.isChanged());
    const auto pressSave = [this] {
        button(u"Close"_s)->click();
        QTRY_VERIFY(m_panel->findChild<QMessageBox *>());
        for (QAbstractButton *each : m_panel->findChild<QMessageBox *>()->buttons()) {
            if (each->text() == u"Save")
                each->click();
        }
    };
    pressSave();
    chooseFile(m_folder->path()); // a folder: it cannot be saved there, so it stays open
    QCOMPARE(m_list->rowCount(), 1);
    QVERIFY(problem().contains(u"cannot be written"_s));
    pressSave();
    chooseFile(m_folder->filePath(u"a"_s));
    QCOMPARE(m_list->rowCount(), 0);
    QVERIFY(QFile::exists(m_folder->filePath(u"a"_s)));
}

void TestPurchasesPanel::recentFiles()
{
    QSignalSpy changed(m_panel.get(), &PurchasesPanel::recentFilesChanged);
    QVERIFY(m_list->at(add("A"))->save(m_folder->filePath(u"a & b"_s)));
    m_list->close(0);
    m_panel->openFile(m_folder->filePath(u"a & b"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toStringList(), QStringList{m_folder->filePath(u"a & b"_s)});
    m_list->close(0);
    m_panel->setRecentFiles({u"/nowhere/x"_s, m_folder->filePath(u"a & b"_s)});
    QMenu *menu = button(u"Recent"_s)->menu();
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions()[1]->text(), u"a && b"_s);
    menu->actions()[1]->trigger();
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(changed.last()[0].toStringList().first(), m_folder->filePath(u"a & b"_s));
}

void TestPurchasesPanel::speaksAnotherLanguage()
{
    add("A");
    add("B");
    m_panel->setCurrent(1);
    m_language->set("ru");
    QCOMPARE(cell(0, PurchaseList::Total), u"200,00\u00a0SEK"_s);
    QCOMPARE(m_panel->current(), m_list->at(1));
}

QTEST_MAIN(TestPurchasesPanel)
#include "tst_purchases_panel.moc"
