// The ready file of a sandbox: a stale one is replaced, one's own is removed, another's is left alone.
#include "settings/places.h"
#include "settings/write_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace kassa;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staleFileIsReplaced();
    void isForItsOwnerOnly();
    void ownFileIsRemoved();
    void filesOfOthersStay_data();
    void filesOfOthersStay();
    void noFileIsNoHarm();
    void unwritableIsTold();
    void translationsAreForAll();
    void readyFileHasAPlaceWithoutRuntimeFolder();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("kassa/sandbox.json")); }

    QTemporaryDir m_folder;
};

void TestPlaces::staleFileIsReplaced()
{
    // What a killed sandbox left behind is longer than the new line, and open to all.
    QVERIFY(writePrivately(file(), QByteArray(1000, 'x')));
    QVERIFY(QFile::setPermissions(file(), QFile::permissions(file()) | QFileDevice::ReadOther));
    QVERIFY(writePrivately(file(), "new\n"));
    QCOMPARE(contentOf(file()), "new\n");
    QCOMPARE(QFile::permissions(file()) & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
             QFileDevice::Permissions());
}

void TestPlaces::isForItsOwnerOnly()
{
    QVERIFY(writePrivately(file(), "line\n"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(QFile::permissions(file()) & others, QFileDevice::Permissions());
}

void TestPlaces::ownFileIsRemoved()
{
    QVERIFY(writePrivately(file(), "line\n"));
    removeIfUnchanged(file(), "line\n");
    QVERIFY(!QFile::exists(file()));
}

void TestPlaces::filesOfOthersStay_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("other") << QByteArray("LINE\n");
    QTest::newRow("longer") << QByteArray("line\nmore");
    QTest::newRow("shorter") << QByteArray("line");
    QTest::newRow("empty") << QByteArray();
}

void TestPlaces::filesOfOthersStay()
{
    QFETCH(QByteArray, written);
    QVERIFY(writePrivately(file(), written));
    removeIfUnchanged(file(), "line\n");
    QVERIFY(QFile::exists(file()));
    QCOMPARE(contentOf(file()), written);
}

void TestPlaces::noFileIsNoHarm()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    removeIfUnchanged({}, "line\n");
    removeIfUnchanged(m_folder.filePath(QStringLiteral("never-written")), "line\n");
}

void TestPlaces::unwritableIsTold()
{
    QVERIFY(writePrivately(file(), "line\n"));
    const auto done = writePrivately(file() + QStringLiteral("/below-a-file"), "line\n");
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, QByteArray("file.write"));
}

void TestPlaces::translationsAreForAll()
{
    const QString name = m_folder.filePath(QStringLiteral("kassa_ru.ts"));
    const mode_t usual = ::umask(022);
    QVERIFY(writeFile(name, "<TS/>\n", Readers::All));
    QVERIFY(QFile::permissions(name) & QFileDevice::ReadOther);
    QVERIFY(writeFile(name, "<TS/>\n", Readers::Owner));
    QVERIFY(!(QFile::permissions(name) & QFileDevice::ReadOther));
    ::umask(usual);
    QCOMPARE(contentOf(name), "<TS/>\n");
    const Done done = writeFile(m_folder.filePath(QStringLiteral("none/at/all")), "x", Readers::All);
    QVERIFY(!done);
    QCOMPARE(done.error().code, "file.write");
}

void TestPlaces::readyFileHasAPlaceWithoutRuntimeFolder()
{
    const auto restore =
        qScopeGuard([runtime = qgetenv("XDG_RUNTIME_DIR"), cache = qgetenv("XDG_CACHE_HOME")] {
            runtime.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", runtime);
            cache.isNull() ? qunsetenv("XDG_CACHE_HOME") : qputenv("XDG_CACHE_HOME", cache);
        });
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder.path()));
    qunsetenv("XDG_RUNTIME_DIR");
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); // Qt has one about a substitute
    QCOMPARE(readyFile(), file());
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
