// What is left of purchases at a provider's own system is copied without being lost.
#include "journal/store.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "purchases/left_purchases_dialog.h"
#include "purchases/open_purchase.h"
#include "widgets/language.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestLeftPurchases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void datesAreInTheProgramsLanguage();
    void aCopyIsWhole();
    void aJournalIsNoCopyOfItself();
    void whatCannotBeWrittenStays();
    void whatIsBeingWrittenStays();

private:
    QString open() const { return m_folder->filePath(u"open"_s); }
    QString left() const { return open() + u"/qvickly-1-a.kassa"_s; }
    void copyTo(const QString &file) const;
    static qint64 countIn(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Environments> m_environments;
    std::vector<Entry> m_entries;
    std::unique_ptr<LeftPurchasesDialog> m_dialog;
};

void TestLeftPurchases::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    const auto purchase = OpenPurchase::create(*m_registry->find("qvickly"), {}, findSample("coffee")->order,
                                               "checkout", *Catalogue::builtIn());
    QVERIFY(purchase && (*purchase)->begin());
    m_entries = (*purchase)->entries().entries();
    QVERIFY(!m_entries.empty());
}

void TestLeftPurchases::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(open()));
    QVERIFY(writeJournal(left(), m_entries));
    m_environments = std::make_unique<Environments>(m_folder->filePath(u"environments.json"_s));
    m_dialog = std::make_unique<LeftPurchasesDialog>(open(), *m_registry, *m_environments);
    m_dialog->show();
}

void TestLeftPurchases::datesAreInTheProgramsLanguage()
{
    Language language(*Catalogue::builtIn());
    const auto *list = m_dialog->findChild<QTreeWidget *>();
    const QDateTime changed = leftJournals(open()).front().changed;
    for (const QString &code : {u"ru"_s, u"en"_s}) {
        language.set(code.toLatin1());
        QTRY_COMPARE(list->topLevelItem(0)->text(2), QLocale(code).toString(changed, QLocale::ShortFormat));
    }
}

void TestLeftPurchases::copyTo(const QString &file) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text() == u"Save a copy..."_s)
            each->click();
    }
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(file);
    chooser->close();
    QTRY_VERIFY(!m_dialog->findChild<QFileDialog *>());
}

qint64 TestLeftPurchases::countIn(const QString &file)
{
    const auto reader = Reader::open(file);
    return reader ? (*reader)->count() : -1;
}

void TestLeftPurchases::aCopyIsWhole()
{
    const QString file = m_folder->filePath(u"copy.kassa"_s);
    QFile older(file);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("an older file");
    older.close();
    copyTo(file);
    QVERIFY(m_dialog->findChild<Notice *>()->words().contains(u"Saved"_s));
    QCOMPARE(countIn(file), qint64(m_entries.size()));
    QCOMPARE(countIn(left()), qint64(m_entries.size()));
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestLeftPurchases::aJournalIsNoCopyOfItself()
{
    const QString link = m_folder->filePath(u"link.kassa"_s);
    QVERIFY(QFile::link(left(), link));
    for (const QString &file : {left(), open() + u"/../open/qvickly-1-a.kassa"_s, link}) {
        copyTo(file);
        const QString told = m_dialog->findChild<Notice *>()->words();
        QVERIFY2(told.contains(u"another"_s), qPrintable(told));
        QCOMPARE(countIn(left()), qint64(m_entries.size()));
    }
}

void TestLeftPurchases::whatCannotBeWrittenStays()
{
    copyTo(m_folder->path());
    const QString told = m_dialog->findChild<Notice *>()->words();
    QVERIFY2(told.contains(u"cannot be written"_s), qPrintable(told));
    QCOMPARE(countIn(left()), qint64(m_entries.size()));
}

// The journal of a purchase that is open, of this or another program.
void TestLeftPurchases::whatIsBeingWrittenStays()
{
    const QString file = m_folder->filePath(u"live.kassa"_s);
    const auto live = Store::open(file);
    QVERIFY(live);
    (*live)->append(m_entries.front());
    QVERIFY((*live)->flush());
    copyTo(file);
    const QString told = m_dialog->findChild<Notice *>()->words();
    QVERIFY2(told.contains(u"live.kassa"_s) && !told.contains(u"Saved"_s), qPrintable(told));
    QCOMPARE(countIn(file), 1);
}

QTEST_MAIN(TestLeftPurchases)
#include "tst_left_purchases.moc"
