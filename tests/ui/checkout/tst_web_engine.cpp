// What is set before the engine starts, and that root is told instead of a crash. Nothing of the engine runs.
#include "checkout/web_engine.h"

#include <QLoggingCategory>
#include <QTest>

#include <unistd.h>

using namespace kassa;

class TestWebEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isolatesSites();
    void keepsWhatIsSet();
    void refusesRemoteDebugging();
    void isPreparedOnce();
    void tellsRoot();
    void tellsItsVersion();
};

void TestWebEngine::init()
{
    for (const char *name :
         {"QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DISABLE_SANDBOX"})
        qunsetenv(name);
}

void TestWebEngine::isolatesSites()
{
    prepareWebEngine();
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--site-per-process --log-level=3"));
    QVERIFY(!QLoggingCategory("qt.webenginecontext").isInfoEnabled());
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
}

void TestWebEngine::keepsWhatIsSet()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu  --lang=sv --log-level=0");
    prepareWebEngine();
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"),
             QByteArray("--disable-gpu --lang=sv --log-level=0 --site-per-process"));
}

void TestWebEngine::refusesRemoteDebugging()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--remote-debugging-port=9222 --lang=sv");
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    prepareWebEngine(RemoteDebugging::AsSet);
    QVERIFY(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--remote-debugging-port=9222"));
    QCOMPARE(qgetenv("QTWEBENGINE_REMOTE_DEBUGGING"), QByteArray("9222"));
    prepareWebEngine();
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--lang=sv --site-per-process --log-level=3"));
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
}

void TestWebEngine::isPreparedOnce()
{
    prepareWebEngine();
    const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    prepareWebEngine();
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), flags);
}

void TestWebEngine::tellsRoot()
{
    QString why;
    QCOMPARE(canShowPages(&why), geteuid() != 0);
    QCOMPARE(why.contains(QStringLiteral("root")), geteuid() == 0);
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // a person's own decision
    QVERIFY(canShowPages(nullptr));
}

void TestWebEngine::tellsItsVersion()
{
    QVERIFY(engineVersion().startsWith(QStringLiteral("Chromium 1")));
}

QTEST_GUILESS_MAIN(TestWebEngine)
#include "tst_web_engine.moc"
