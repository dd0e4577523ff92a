// kill -9 while entries are written: what was acknowledged is there, unchanged and in order.
#include "journal/store.h"
#include "sample_entries.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedSurvives();
};

namespace {

// Kills after so many acknowledged entries; returns the last one that was acknowledged.
quint64 killAfter(int acknowledged, const QString &file, quint64 first)
{
    QProcess victim;
    victim.start(QStringLiteral(KASSA_VICTIM), {file, QString::number(first)});
    quint64 last = 0;
    for (int seen = 0; seen < acknowledged;) {
        if (!victim.waitForReadyRead(30'000))
            break;
        while (victim.canReadLine()) {
            last = victim.readLine().trimmed().toULongLong();
            ++seen;
        }
    }
    victim.kill();
    victim.waitForFinished();
    if (victim.exitStatus() != QProcess::CrashExit)
        return 0;
    while (victim.canReadLine())
        last = victim.readLine().trimmed().toULongLong();
    return last;
}

} // namespace

void TestKill::acknowledgedSurvives()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("KASSA_KILL_ROUNDS", &given);
    const int rounds = given ? wanted : 20;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"run.kassa"_s);
    qint64 checked = 0; // entries that earlier rounds have looked at
    for (int round = 0; round < rounds; ++round) {
        const int acknowledged = 1 + static_cast<int>(QRandomGenerator::global()->bounded(1500U));
        const quint64 last = killAfter(acknowledged, file, static_cast<quint64>(checked) + 1);
        QVERIFY2(last > static_cast<quint64>(checked), "the victim wrote nothing");
        const auto reader = Reader::open(file);
        QVERIFY2(reader.has_value(), qPrintable(reader ? QString() : english(reader.error().detail)));
        const qint64 count = (*reader)->count();
        QVERIFY2(count >= static_cast<qint64>(last),
                 qPrintable(u"round %1: %2 acknowledged, %3 kept"_s.arg(round).arg(last).arg(count)));
        const auto entries = (*reader)->entries(checked, count - checked);
        QVERIFY2(entries.has_value(), qPrintable(entries ? QString() : english(entries.error().detail)));
        QCOMPARE(static_cast<qint64>(entries->size()), count - checked);
        for (const Entry &entry : *entries)
            QCOMPARE(entry, sampleEntry(static_cast<quint64>(++checked)));
    }
    // All of it once more, after the last crash.
    const auto reader = Reader::open(file);
    QVERIFY(reader.has_value());
    const auto entries = (*reader)->entries(0, (*reader)->count());
    QVERIFY(entries.has_value());
    QCOMPARE(static_cast<qint64>(entries->size()), checked);
    quint64 ordinal = 0;
    for (const Entry &entry : *entries)
        QCOMPARE(entry.id.ordinal, ++ordinal);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
