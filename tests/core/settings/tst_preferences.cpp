#include "settings/preferences.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void keeps();
    void strangeValuesAreDefaults();
    void saysWhenItCannotWrite();
};

void TestPreferences::defaults()
{
    const QTemporaryDir folder;
    const Preferences preferences(folder.path());
    QCOMPARE(preferences.file(), folder.filePath(u"kassa.ini"_s));
    QCOMPARE(preferences.language(), QByteArray());
    QCOMPARE(preferences.theme(), "system"_ba);
    QCOMPARE(preferences.textPercent(), 100);
    QCOMPARE(preferences.lastProvider(), QByteArray());
    QVERIFY(preferences.recentFiles().isEmpty());
    QVERIFY(!preferences.firstRunDone());
    QVERIFY(preferences.layout(u"main"_s).isEmpty());
}

void TestPreferences::keeps()
{
    const QTemporaryDir folder;
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files << u"/home/åsa, a/%1.kassa-purchase"_s.arg(i);
    {
        Preferences preferences(folder.path());
        preferences.setLanguage("ru");
        preferences.setTheme("dark");
        preferences.setTextPercent(150);
        preferences.setLastProvider("qvickly");
        preferences.setRecentFiles(files);
        preferences.setFirstRunDone(true);
        preferences.setLayout(u"main"_s, "\x00\xff\n;="_ba);
        QVERIFY(preferences.save());
    }
    const Preferences again(folder.path());
    QCOMPARE(again.language(), "ru"_ba);
    QCOMPARE(again.theme(), "dark"_ba);
    QCOMPARE(again.textPercent(), 150);
    QCOMPARE(again.lastProvider(), "qvickly"_ba);
    QCOMPARE(again.recentFiles(), files.mid(0, 10));
    QVERIFY(again.firstRunDone());
    QCOMPARE(again.layout(u"main"_s), "\x00\xff\n;="_ba);
}

void TestPreferences::strangeValuesAreDefaults()
{
    const QTemporaryDir folder;
    QFile out(folder.filePath(u"kassa.ini"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("[General]\ntheme=pink\ntextPercent=9999\nfirstRunDone=perhaps\n\x01\x02garbage\n[");
    out.close();
    const Preferences preferences(folder.path());
    QCOMPARE(preferences.theme(), "system"_ba);
    QCOMPARE(preferences.textPercent(), 200);
}

void TestPreferences::saysWhenItCannotWrite()
{
    const QTemporaryDir folder;
    QFile blocking(folder.filePath(u"file"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    Preferences preferences(folder.filePath(u"file"_s));
    preferences.setLanguage("ru");
    const Done saved = preferences.save();
    QVERIFY(!saved);
    QVERIFY(english(saved.error().detail).contains(preferences.file()));
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
