#include "journal/store.h"
#include "sample_entries.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

// Runs one statement on a file behind the store's back.
bool tamper(const QString &file, const QString &sql)
{
    sqlite3 *connection = nullptr;
    const bool done =
        sqlite3_open(file.toUtf8().constData(), &connection) == SQLITE_OK &&
        sqlite3_exec(connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    return sqlite3_close(connection) == SQLITE_OK && done;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Files cannot grow beyond a size while this lives: a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEntriesInOrder();
    void isItsOwnersOnly();
    void continuesAnOlderRun();
    void growingFileIsReadable();
    void durableIsCalledOnThisThread();
    void waitersAreServedInOrder();
    void nothingToWaitFor();
    void destructorWrites();
    void wholeJournalAtOnce();
    void secondWriterIsRefused();
    void foreignFilesAreLeftAlone_data();
    void foreignFilesAreLeftAlone();
    void newerVersionIsRefused();
    void missingFolder();
    void fullDisk();
    void lostTable();
    void changedBytesAreFound_data();
    void changedBytesAreFound();
    void search_data();
    void search();

private:
    void fill(int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"run.kassa"_s);
}

void TestStore::fill(int count)
{
    const auto store = Store::open(m_file);
    QVERIFY2(store.has_value(), qPrintable(store ? QString() : english(store.error().detail)));
    const qint64 before = (*store)->appended();
    for (int i = 1; i <= count; ++i)
        (*store)->append(sampleEntry(static_cast<quint64>(before + i)));
    QVERIFY((*store)->flush().has_value());
}

void TestStore::isItsOwnersOnly()
{
    // Made beforehand, for all to read.
    QFile empty(m_file);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QVERIFY(empty.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    empty.close();
    const auto store = Store::open(m_file);
    QVERIFY(store);
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &name : {m_file, m_file + QStringLiteral("-wal")}) {
        QVERIFY2(QFileInfo::exists(name), qPrintable(name));
        QVERIFY2(!(QFileInfo(name).permissions() & others), qPrintable(name));
    }
}

void TestStore::keepsEntriesInOrder()
{
    fill(3000);
    const auto reader = Reader::open(m_file);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->count(), 3000);
    const auto entries = (*reader)->entries(0, 4000);
    QVERIFY(entries.has_value());
    QCOMPARE(entries->size(), 3000U);
    quint64 ordinal = 0;
    for (const Entry &entry : *entries)
        QCOMPARE(entry, sampleEntry(++ordinal));
    const auto page = (*reader)->entries(2990, 5);
    QVERIFY(page.has_value());
    QCOMPARE(page->size(), 5U);
    QCOMPARE(page->front().id.ordinal, 2991U);
    QCOMPARE((*reader)->entries(3000, 5)->size(), 0U);
}

void TestStore::continuesAnOlderRun()
{
    fill(10);
    fill(10);
    const auto store = Store::open(m_file);
    QVERIFY(store.has_value());
    QCOMPARE((*store)->appended(), 20);
    const auto entries = (*Reader::open(m_file))->entries(0, 100);
    QCOMPARE(entries->size(), 20U);
    QCOMPARE(entries->back(), sampleEntry(20));
}

void TestStore::growingFileIsReadable()
{
    const auto store = Store::open(m_file);
    const auto reader = Reader::open(m_file);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->count(), 0);
    for (quint64 ordinal = 1; ordinal <= 5; ++ordinal) {
        (*store)->append(sampleEntry(ordinal));
        QVERIFY((*store)->flush().has_value());
        QCOMPARE((*reader)->count(), static_cast<qint64>(ordinal));
        QCOMPARE((*reader)->entries(static_cast<qint64>(ordinal) - 1, 1)->front(), sampleEntry(ordinal));
    }
}

void TestStore::durableIsCalledOnThisThread()
{
    const auto store = Store::open(m_file);
    const auto reader = Reader::open(m_file);
    (*store)->append(sampleEntry(1));
    QThread *calledOn = nullptr;
    qint64 kept = 0;
    (*store)->whenDurable([&](const Done &done) {
        calledOn = done ? QThread::currentThread() : nullptr;
        kept = (*reader)->count();
    });
    QCOMPARE(calledOn, nullptr); // never within the call
    QTRY_COMPARE(calledOn, QThread::currentThread());
    QCOMPARE(kept, 1);
}

void TestStore::waitersAreServedInOrder()
{
    const auto store = Store::open(m_file);
    std::vector<int> served;
    for (int i = 0; i < 500; ++i) {
        (*store)->append(sampleEntry(static_cast<quint64>(i + 1)));
        (*store)->whenDurable([&served, i](const Done &done) { served.push_back(done ? i : -1); });
    }
    QTRY_COMPARE(served.size(), 500U);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(served[static_cast<std::size_t>(i)], i);
}

void TestStore::nothingToWaitFor()
{
    const auto store = Store::open(m_file);
    QVERIFY((*store)->flush().has_value());
    bool called = false;
    (*store)->whenDurable([&](const Done &done) { called = done.has_value(); });
    QTRY_VERIFY(called);
}

void TestStore::destructorWrites()
{
    {
        const auto store = Store::open(m_file);
        for (quint64 ordinal = 1; ordinal <= 100; ++ordinal)
            (*store)->append(sampleEntry(ordinal));
        (*store)->whenDurable([](const Done &) { QFAIL("the store is gone"); });
    }
    QCoreApplication::processEvents();
    QCOMPARE((*Reader::open(m_file))->count(), 100);
    // A finished journal is one plain file.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"run.kassa"_s});
}

void TestStore::wholeJournalAtOnce()
{
    std::vector<Entry> entries;
    for (quint64 ordinal = 1; ordinal <= 100; ++ordinal)
        entries.push_back(sampleEntry(ordinal));
    const Done done = writeJournal(m_file, entries);
    QVERIFY2(done, done ? "" : qPrintable(english(done.error().detail)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"run.kassa"_s});
    QCOMPARE(*(*Reader::open(m_file))->entries(0, 1000), entries);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(m_file) & others));
    // A store goes on where it ends.
    (*Store::open(m_file))->append(sampleEntry(101));
    QCOMPARE((*Reader::open(m_file))->count(), 101);
    QCOMPARE(writeJournal(m_folder->filePath(u"no/run.kassa"_s), entries).error().code, "journal.open"_ba);
}

void TestStore::secondWriterIsRefused()
{
    auto first = Store::open(m_file);
    QVERIFY(first.has_value());
    const auto second = Store::open(m_file);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, "journal.locked"_ba);
    QCOMPARE(second.error().kind, ErrorKind::Storage);
    first->reset();
    QVERIFY(Store::open(m_file).has_value());
}

void TestStore::foreignFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"text", "cut", "head only", "other database", "garbage inside"})
        QTest::newRow(how) << QByteArray(how);
}

void TestStore::foreignFilesAreLeftAlone()
{
    QFETCH(QByteArray, how);
    if (how == "other database") {
        QVERIFY(tamper(m_file, u"CREATE TABLE notes (text)"_s));
    } else {
        fill(200);
        const QByteArray whole = contents(m_file);
        QVERIFY(whole.size() > 50'000);
        const QByteArray damaged = how == "text"  ? "not a journal\n"_ba
                                   : how == "cut" ? whole.left(whole.size() / 2)
                                   : how == "head only"
                                       ? whole.left(60)
                                       : whole.left(4096) + QByteArray(whole.size() - 4096, 'x');
        QVERIFY(writeFile(m_file, damaged));
    }
    const QByteArray before = contents(m_file);
    const auto store = Store::open(m_file);
    QVERIFY(!store.has_value());
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QCOMPARE(store.error().code, "journal.open"_ba);
    QVERIFY(english(store.error().detail).contains(m_file));
    QCOMPARE(contents(m_file), before);
}

void TestStore::newerVersionIsRefused()
{
    fill(1);
    QVERIFY(tamper(m_file, u"PRAGMA user_version = 99"_s));
    QCOMPARE(Store::open(m_file).error().code, "journal.version"_ba);
    QCOMPARE(Reader::open(m_file).error().code, "journal.version"_ba);
}

void TestStore::missingFolder()
{
    const QString file = m_folder->filePath(u"no/such/run.kassa"_s);
    QCOMPARE(Store::open(file).error().code, "journal.open"_ba);
    QCOMPARE(Reader::open(file).error().code, "journal.open"_ba);
}

void TestStore::fullDisk()
{
    const auto store = Store::open(m_file);
    (*store)->append(sampleEntry(1));
    QVERIFY((*store)->flush().has_value());
    std::optional<Done> durable;
    {
        const FileSizeLimit limit(100'000);
        for (quint64 ordinal = 2; ordinal < 1000; ++ordinal)
            (*store)->append(sampleEntry(ordinal));
        const Done flushed = (*store)->flush();
        QVERIFY(!flushed.has_value());
        QCOMPARE(flushed.error().kind, ErrorKind::Storage);
        QCOMPARE(flushed.error().code, "journal.write"_ba);
        (*store)->whenDurable([&](const Done &done) { durable = done; });
        QTRY_VERIFY(durable.has_value());
        QVERIFY(!durable->has_value());
    }
    // Later entries would leave a hole: the first error stays.
    (*store)->append(sampleEntry(1000));
    QVERIFY(!(*store)->flush().has_value());
    QCOMPARE((*Reader::open(m_file))->count(), 1);
}

void TestStore::lostTable()
{
    const auto store = Store::open(m_file);
    QVERIFY(tamper(m_file, u"DROP TABLE entries"_s));
    (*store)->append(sampleEntry(1));
    const Done flushed = (*store)->flush();
    QVERIFY(!flushed.has_value());
    QCOMPARE(flushed.error().code, "journal.write"_ba);
}

void TestStore::changedBytesAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("core")
        << u"UPDATE entries SET core = CAST(replace(core, 'api', 'app') AS BLOB) WHERE position = 3"_s;
    QTest::newRow("annex") << u"UPDATE entries SET annex = CAST('{}' AS BLOB) WHERE position = 3"_s;
    QTest::newRow("time") << u"UPDATE entries SET at_us = at_us + 1 WHERE position = 3"_s;
    QTest::newRow("ordinal") << u"UPDATE entries SET ordinal = 77 WHERE position = 3"_s;
    QTest::newRow("kind") << u"UPDATE entries SET kind = 'given' WHERE position = 3"_s;
    QTest::newRow("hash") << u"UPDATE entries SET hash = zeroblob(32) WHERE position = 3"_s;
    QTest::newRow("no json") << u"UPDATE entries SET core = CAST('{' AS BLOB) WHERE position = 3"_s;
    QTest::newRow("gone") << u"DELETE FROM entries WHERE position = 3"_s;
}

void TestStore::changedBytesAreFound()
{
    QFETCH(QString, sql);
    fill(10);
    QVERIFY(tamper(m_file, sql));
    const auto reader = Reader::open(m_file);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->entries(0, 3)->size(), 3U);
    const auto entries = (*reader)->entries(0, 10);
    QVERIFY(!entries.has_value());
    QCOMPARE(entries.error().code, "journal.hash"_ba);
    QVERIFY(english(entries.error().detail).contains(u"position 3"_s));
}

void TestStore::search_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<std::vector<qint64>>("positions");
    QTest::newRow("number") << u"\"Number\":17,"_s << std::vector<qint64>{16};
    QTest::newRow("case") << u"NUMBER\":17,"_s << std::vector<qint64>{16};
    QTest::newRow("two words") << u"växjö  \":5,"_s << std::vector<qint64>{4};
    QTest::newRow("case of other letters") << u"VÄXJÖ number\":3,"_s << std::vector<qint64>{2};
    QTest::newRow("wildcards are letters") << u"Num_er"_s << std::vector<qint64>{};
    QTest::newRow("limit") << u"api"_s << std::vector<qint64>{0, 1, 2};
    QTest::newRow("nothing") << u"nobody"_s << std::vector<qint64>{};
}

void TestStore::search()
{
    QFETCH(QString, words);
    QFETCH(std::vector<qint64>, positions);
    fill(20);
    const auto found = (*Reader::open(m_file))->search(words, 3);
    QVERIFY(found.has_value());
    QCOMPARE(*found, positions);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
