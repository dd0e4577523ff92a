#include "settings/environments.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Environment)

class TestEnvironments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sandboxIsAlwaysThere();
    void keepsProfiles();
    void fileIsPrivate();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void namesAreUnique();
    void damagedFiles_data();
    void damagedFiles();
    void damageNeverOpensALiveOne();
    void whatCannotBeReadIsNeverWrittenOver_data() { damagedFiles_data(); }
    void whatCannotBeReadIsNeverWrittenOver();
    void twoWindowsKeepEachOthersProfiles();
    void waitsForWhoeverWrites();
    void idsAreNeverUsedAgain();
    void whatAnotherWindowChangesIsLockedAgain();
    void nothingChangesWhenTheFileCannotBeWritten();
    void liveIsLocked();
    void changingLocksAgain();

private:
    QString file() const { return m_folder->filePath(u"kassa/environments.json"_s); }
    void write(const QByteArray &bytes) const;
    QByteArray written() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Environment testSystem()
{
    Environment environment;
    environment.name = u"Qvickly test – Åsa"_s;
    environment.provider = "qvickly";
    environment.apiUrl = "https://api.example/v2";
    environment.ids = {{"eid", "12345"}};
    environment.keyPlace = Environment::KeyPlace::Memory;
    environment.pageUrls = {"https://pages.example/", "https://bank.example/3ds"};
    environment.callbackUrl = "https://shop.example/hook";
    environment.shopPort = 8310;
    return environment;
}

Environment liveSystem()
{
    Environment environment = testSystem();
    environment.name = u"Real shop"_s;
    environment.live = true;
    return environment;
}

} // namespace

void TestEnvironments::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestEnvironments::write(const QByteArray &bytes) const
{
    QDir().mkpath(m_folder->filePath(u"kassa"_s));
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

QByteArray TestEnvironments::written() const
{
    QFile in(file());
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TestEnvironments::sandboxIsAlwaysThere()
{
    Environments environments(file());
    QVERIFY(environments.load());
    QCOMPARE(environments.all().size(), std::size_t(1));
    QVERIFY(environments.find("sandbox")->isSandbox());
    QVERIFY(!environments.isLocked("sandbox"));
    QCOMPARE(environments.remove("sandbox").error().code, "environment.built-in"_ba);
    QCOMPARE(environments.change(*environments.find("sandbox")).error().code, "environment.built-in"_ba);
    QVERIFY(!QFile::exists(file()));
}

void TestEnvironments::keepsProfiles()
{
    Environments environments(file());
    const auto first = environments.add(testSystem());
    const auto second = environments.add(liveSystem());
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    Environments again(file());
    QVERIFY(again.load());
    QVERIFY(again.all() == environments.all());
    QCOMPARE(again.find(*first)->callbackUrl, "https://shop.example/hook"_ba);

    QVERIFY(environments.remove(*first));
    QVERIFY(again.load());
    QVERIFY(!again.find(*first));
    QVERIFY(again.find(*second)->live);
    QCOMPARE(environments.remove(*first).error().code, "environment.unknown"_ba);
    QCOMPARE(environments.change(testSystem()).error().code, "environment.unknown"_ba);
}

void TestEnvironments::fileIsPrivate()
{
    Environments environments(file());
    QVERIFY(environments.add(testSystem()));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(file()) & others));
    // Only what is listed here is written; nothing that could hold a secret.
    const QByteArray text = written();
    for (const char *member : {"id", "name", "provider", "api", "ids", "key", "callback", "live"})
        QVERIFY2(text.contains(member), member);
    QVERIFY(text.contains("\"key\": \"memory\""));
    QVERIFY(!text.contains("secret") && !text.contains("password"));
}

void TestEnvironments::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &code, auto change) {
        Environment environment = testSystem();
        change(environment);
        QTest::newRow(name) << environment << code;
    };
    row("as it should be", {}, [](Environment &) {});
    row("no name", "environment.name", [](Environment &e) { e.name = u"  "_s; });
    row("long name", "environment.name", [](Environment &e) { e.name = QString(101, u'x'); });
    row("no provider", "environment.provider", [](Environment &e) { e.provider.clear(); });
    row("no address", "environment.api", [](Environment &e) { e.apiUrl.clear(); });
    row("plain http", "environment.api", [](Environment &e) { e.apiUrl = "http://api.example/"; });
    row("http to this computer", {}, [](Environment &e) { e.apiUrl = "http://127.0.0.1:8081/x"; });
    row("live over http", "environment.api", [](Environment &e) {
        e.apiUrl = "http://localhost:8081/";
        e.live = true;
    });
    row("a file", "environment.api", [](Environment &e) { e.apiUrl = "file:///etc/passwd"; });
    row("with a user", "environment.api", [](Environment &e) { e.apiUrl = "https://a:b@api.example/"; });
    row("with a query", "environment.api", [](Environment &e) { e.apiUrl = "https://api.example/?x=1"; });
    row("a page that is no address", "environment.pages",
        [](Environment &e) { e.pageUrls.emplace_back("pages.example"); });
    row("a page over plain http", "environment.pages",
        [](Environment &e) { e.pageUrls = {"http://pages.example/"}; });
    row("no pages named", {}, [](Environment &e) { e.pageUrls.clear(); });
    row("a port of the system", "environment.port", [](Environment &e) { e.shopPort = 80; });
    row("any free port", {}, [](Environment &e) { e.shopPort = 0; });
    row("not an address", "environment.api", [](Environment &e) { e.apiUrl = "api.example"; });
    row("no callback", {}, [](Environment &e) { e.callbackUrl.clear(); });
    row("callback over http", "environment.callback", [](Environment &e) { e.callbackUrl = "http://x.se/"; });
}

void TestEnvironments::refusesWhatDoesNotFit()
{
    QFETCH(Environment, environment);
    QFETCH(QByteArray, code);
    Environments environments(file());
    const auto added = environments.add(environment);
    QCOMPARE(added ? QByteArray() : added.error().code, code);
    QCOMPARE(environments.all().size(), std::size_t(code.isEmpty() ? 2 : 1));
}

void TestEnvironments::namesAreUnique()
{
    Environments environments(file());
    const auto id = environments.add(testSystem());
    QVERIFY(id);
    Environment twin = testSystem();
    twin.name = twin.name.toUpper();
    QCOMPARE(environments.add(twin).error().code, "environment.taken"_ba);
    twin.name = u"sandbox"_s;
    QCOMPARE(environments.add(twin).error().code, "environment.taken"_ba);
    Environment same = *environments.find(*id);
    same.callbackUrl.clear();
    QVERIFY(environments.change(same));
}

void TestEnvironments::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << ""_ba
                           << "environments.format"_ba;
    QTest::newRow("not JSON") << "hello"_ba
                              << "environments.format"_ba;
    QTest::newRow("truncated") << "{\"version\": 1, \"environ"_ba
                               << "environments.format"_ba;
    QTest::newRow("a list") << "[]"_ba
                            << "environments.version"_ba;
    QTest::newRow("other version") << "{\"version\": 2}"_ba
                                   << "environments.version"_ba;
    QTest::newRow("huge") << QByteArray(2 << 20, ' ') << "environments.format"_ba;
    QTest::newRow("no id") << "{\"version\": 1, \"environments\": [{}]}"_ba
                           << "environments.format"_ba;
    QTest::newRow("a second sandbox") << "{\"version\": 1, \"environments\": [{\"id\": \"sandbox\"}]}"_ba
                                      << "environments.format"_ba;
    QTest::newRow("a file address") << "{\"version\": 1, \"environments\": [{\"id\": \"x\", \"name\": \"x\", "
                                       "\"provider\": \"p\", \"api\": \"file:///\"}]}"_ba
                                    << "environments.format"_ba;
}

void TestEnvironments::damagedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    Environments environments(file());
    QVERIFY(environments.add(testSystem()));
    write(bytes);
    const Done loaded = environments.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QVERIFY(english(loaded.error().detail).contains(file()));
    QCOMPARE(environments.all().size(), std::size_t(2));
}

void TestEnvironments::damageNeverOpensALiveOne()
{
    for (const QByteArray &live : {""_ba, ",\"live\":0"_ba, ",\"live\":\"false\""_ba, ",\"live\":null"_ba}) {
        write("{\"version\":1,\"environments\":[{\"id\":\"x\",\"name\":\"x\",\"provider\":\"p\",\"api\":"
              "\"https://h/\"" +
              live + "}]}");
        Environments environments(file());
        QVERIFY(environments.load());
        QVERIFY2(environments.isLocked("x"), live.constData());
    }
}

void TestEnvironments::whatCannotBeReadIsNeverWrittenOver()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    Environments before(file());
    const QByteArray known = *before.add(testSystem());
    write(bytes);
    Environments fresh(file());
    QVERIFY(!fresh.load());
    QCOMPARE(fresh.add(liveSystem()).error().code, code);
    QCOMPARE(before.change(*before.find(known)).error().code, code);
    QCOMPARE(before.remove(known).error().code, code);
    QCOMPARE(written(), bytes);
    QFile::remove(file()); // a person has moved it away
    QVERIFY(fresh.add(liveSystem()));
}

void TestEnvironments::twoWindowsKeepEachOthersProfiles()
{
    Environments one(file()), other(file());
    QVERIFY(one.load() && other.load());
    const QByteArray first = *one.add(testSystem());
    const QByteArray second = *other.add(liveSystem());
    QVERIFY(first != second);
    QVERIFY(other.find(first) && other.find(second));
    QVERIFY(one.load());
    QVERIFY(one.all() == other.all());
    // Names are compared with those of the other window, too.
    Environment third = testSystem();
    third.name = u"Third"_s;
    QVERIFY(one.add(third));
    QCOMPARE(other.add(third).error().code, "environment.taken"_ba);
    QVERIFY(one.remove(first));
    QCOMPARE(other.change(*other.find(first)).error().code, "environment.unknown"_ba);
}

void TestEnvironments::waitsForWhoeverWrites()
{
    Environments environments(file());
    QVERIFY(environments.add(testSystem()));
    QLockFile others(file() + u".lock"_s);
    QVERIFY(others.lock());
    const QByteArray bytes = written();
    const auto added = environments.add(liveSystem());
    QCOMPARE(added.error().code, "environments.locked"_ba);
    QCOMPARE(written(), bytes);
    others.unlock();
    QVERIFY(environments.add(liveSystem()));
}

// A key may have been left behind under the id of one that was removed.
void TestEnvironments::idsAreNeverUsedAgain()
{
    Environments environments(file());
    const QByteArray first = *environments.add(testSystem());
    QVERIFY(environments.remove(first));
    const QByteArray second = *environments.add(testSystem());
    QVERIFY(first != second);
    QVERIFY(second.startsWith("qvickly-"));
}

void TestEnvironments::whatAnotherWindowChangesIsLockedAgain()
{
    Environments one(file()), other(file());
    const QByteArray live = *one.add(liveSystem());
    const QByteArray test = *one.add(testSystem());
    QVERIFY(one.unlock(live, u"Real shop"_s));
    QVERIFY(other.load());
    Environment changed = *other.find(test);
    changed.shopPort = 9000;
    QVERIFY(other.change(changed));
    QVERIFY(one.load());
    QVERIFY(!one.isLocked(live)); // another profile's change does not concern it
    changed = *other.find(live);
    changed.apiUrl = "https://elsewhere.example/";
    QVERIFY(other.change(changed));
    QVERIFY(one.load());
    QVERIFY(one.isLocked(live));
}

void TestEnvironments::nothingChangesWhenTheFileCannotBeWritten()
{
    QFile blocking(m_folder->filePath(u"kassa"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    Environments environments(file());
    const auto added = environments.add(testSystem());
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Storage);
    QCOMPARE(environments.all().size(), std::size_t(1));
}

void TestEnvironments::liveIsLocked()
{
    Environments environments(file());
    const QByteArray test = *environments.add(testSystem());
    const QByteArray live = *environments.add(liveSystem());
    QVERIFY(!environments.isLocked(test));
    QVERIFY(environments.isLocked(live));
    QCOMPARE(environments.unlock(live, u"real shop"_s).error().code, "environment.unlock"_ba);
    QCOMPARE(environments.unlock("none", u"x"_s).error().code, "environment.unknown"_ba);
    QVERIFY(environments.isLocked(live));
    QVERIFY(environments.unlock(live, u"Real shop"_s));
    QVERIFY(!environments.isLocked(live));
    environments.lock(live);
    QVERIFY(environments.isLocked(live));
    QVERIFY(environments.unlock(live, u"Real shop"_s));
    // For this run of the program only.
    Environments again(file());
    QVERIFY(again.load());
    QVERIFY(again.isLocked(live));
}

void TestEnvironments::changingLocksAgain()
{
    Environments environments(file());
    const QByteArray live = *environments.add(liveSystem());
    QVERIFY(environments.unlock(live, u"Real shop"_s));
    Environment changed = *environments.find(live);
    changed.apiUrl = "https://other.example/";
    QVERIFY(environments.change(changed));
    QVERIFY(environments.isLocked(live));
}

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
