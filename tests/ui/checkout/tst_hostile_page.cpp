// Pages that try what they should not. Whatever they do has no effect but one warning in the log.
#include "checkout/web_engine.h"
#include "web_site.h"

#include <QWebEnginePage>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

// Waits until the page's script has come to its end.
QString finished(const char *script)
{
    return u"(async () => { %1; await fetch('/done', {method: 'POST'}); })(); 0"_s.arg(
        QString::fromUtf8(script));
}

} // namespace

class TestHostilePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bridgeCannotBeReached_data();
    void bridgeCannotBeReached();
    void forgedEventsAreNotHeard();
    void wrongOriginsAreNotHeard();
    void clobberedNamesDoNoHarm();
    void floodIsLimited();
    void hugeMessagesAreDropped();
    void whatIsNoDataIsDropped();
    void portTakesOnlyWhatItKnows_data();
    void portTakesOnlyWhatItKnows();
    void portIsNarrow();
    void navigationsAreBlocked_data();
    void navigationsAreBlocked();
    void requestsAreBlocked();
    void redirectsAreBlocked();
    void windowStormIsLimited();
    void appStormIsLimited();
    void blockStormIsLimited();
};

void TestHostilePage::bridgeCannotBeReached_data()
{
    QTest::addColumn<bool>("inFrame");
    QTest::newRow("top page") << false;
    QTest::newRow("frame") << true;
}

// Every name that somebody could guess.
void TestHostilePage::bridgeCannotBeReached()
{
    QFETCH(const bool, inFrame);
    Browsing web;
    const QByteArray probe =
        "<script>const found = ['qt', 'QWebChannel', 'kassa', 'kassaPost', 'kassaBridge', 'bridge', "
        "'port', 'aliveMark', 'external', 'chrome'].filter((name) => name in window "
        "&& !['external', 'chrome'].includes(name));"
        "try { qt.webChannelTransport.send('{\"type\":3}'); found.push('transport'); } catch {}"
        "try { qt.webChannelTransport.send(JSON.stringify({type: 6, object: 'kassa', method: "
        "'receive', args: ['{}'], id: 1})); found.push('invoked'); } catch {}"
        "parent.postMessage('found:' + found, '*');</script>";
    web.site.set("/frame", "<!DOCTYPE html>" + probe);
    web.site.set("/probe", "<!DOCTYPE html>" + probe);
    web.open(web.site.shop(inFrame ? "/host" : "/probe"));
    WEB_TRY_COMPARE(web.posted.count(), 1);
    QCOMPARE(web.heard(), QByteArrayList{"found:"});
}

void TestHostilePage::forgedEventsAreNotHeard()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.run(u"for (let i = 0; i < 10; ++i) dispatchEvent(new MessageEvent('message', {data: 'forged', "
            u"origin: '%1', "
            "source: frames[0]})); postMessage('last', '*')"_s.arg(QString::fromLatin1(web.site.provider())));
    WEB_TRY_VERIFY(web.heard("last"));
    QVERIFY(!web.heard("forged"));
}

void TestHostilePage::wrongOriginsAreNotHeard()
{
    Browsing web;
    web.site.set("/nobody", R"(<!DOCTYPE html><body>
        <iframe name="checkout" sandbox="allow-scripts" src="PROVIDER/frame"></iframe></body>)");
    web.site.set("/frame",
                 "<!DOCTYPE html><script>for (let i = 0; i < 50; ++i) parent.postMessage('believe me', '*');"
                 "</script>");
    web.open(web.site.shop("/nobody"));
    WEB_TRY_COMPARE(WarningWatch::count(u"not of this session"_s), 1);
    web.run(u"postMessage('last', '*')"_s);
    WEB_TRY_VERIFY(web.heard("last"));
    QCOMPARE(web.posted.count(), 1);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

void TestHostilePage::clobberedNamesDoNoHarm()
{
    Browsing web;
    web.site.set("/clobbered",
                 R"(<!DOCTYPE html><body><form name="querySelectorAll"></form><img name="addEventListener">
        <form id="kassaPost"></form><iframe name="kassaPost"></iframe>
        <iframe name="checkout" src="PROVIDER/frame"></iframe></body>)");
    web.open(web.site.shop("/clobbered"));
    WEB_TRY_VERIFY(web.heard("ready"));
    QCOMPARE(web.heard("ready")->frame, QByteArray("checkout"));
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "works"}, web.site.provider());
    WEB_TRY_VERIFY(web.heard("echo " + web.site.shop() + " works"));
}

void TestHostilePage::floodIsLimited()
{
    Browsing web;
    web.site.set(
        "/flood",
        "<!DOCTYPE html><script>(async () => { for (let i = 0; i < 100000; ++i) "
        "parent.postMessage('flood ' + i, '*'); await fetch('/done', {method: 'POST'}); })();</script>");
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.run(u"frames[0].location = '%1'"_s.arg(QString::fromLatin1(web.site.provider("/flood"))));
    QTRY_COMPARE_WITH_TIMEOUT(web.site.count("/done"), 1, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(WarningWatch::count(u"floods"_s), 1, 30000);
    // The bridge is not broken by it.
    QTRY_VERIFY_WITH_TIMEOUT((web.run(u"postMessage('last', '*')"_s), web.heard("last")), 30000);
    QVERIFY2(web.posted.count() < 20000, qPrintable(QString::number(web.posted.count())));
    QCOMPARE(WarningWatch::lines().size(), 1);
}

void TestHostilePage::hugeMessagesAreDropped()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    const char *huge = "const text = 'x'.repeat(10 * 1024 * 1024);"
                       "for (let i = 0; i < 5; ++i) { postMessage(text, '*'); postMessage({text}, '*'); }"
                       "postMessage('ä'.repeat(200 * 1024), '*'); postMessage('last', '*')";
    web.run(finished(huge));
    WEB_TRY_VERIFY(web.heard("last"));
    QCOMPARE(web.heard(), (QByteArrayList{"ready", "last"}));
    WEB_TRY_COMPARE(WarningWatch::count(u"256 KiB"_s), 1);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

void TestHostilePage::whatIsNoDataIsDropped()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.run(finished("const loop = {}; loop.loop = loop; postMessage(loop, '*'); postMessage(10n, '*');"
                     "postMessage(undefined, '*'); postMessage('\\ud800', '*');"
                     "let deep = []; for (let i = 0; i < 500; ++i) deep = [deep]; postMessage(deep, '*');"
                     "postMessage('last', '*')"));
    WEB_TRY_VERIFY(web.heard("last"));
    QCOMPARE(web.heard(), (QByteArrayList{"ready", "last"}));
    QCOMPARE(WarningWatch::count(u"no text and no JSON"_s), 1);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

// A renderer that was taken over can say anything through the channel.
void TestHostilePage::portTakesOnlyWhatItKnows_data()
{
    QTest::addColumn<QString>("envelope");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"hello"_s;
    QTest::newRow("no object") << u"[1]"_s;
    QTest::newRow("deep") << u"[[[[[[[[]]]]]]]]"_s;
    QTest::newRow("large") << u"\"%1\""_s.arg(QString(300 * 1024, u'x'));
    QTest::newRow("unknown") << u"{\"at\":\"SHOP/host\",\"open\":\"file:///\"}"_s;
    QTest::newRow("no frame")
        << u"{\"at\":\"SHOP/host\",\"heard\":{\"origin\":\"PROVIDER\",\"text\":\"x\"}}"_s;
    QTest::newRow("no data")
        << u"{\"at\":\"SHOP/host\",\"heard\":{\"frame\":\"\",\"origin\":\"PROVIDER\"}}"_s;
    QTest::newRow("bad object")
        << u"{\"at\":\"SHOP/host\",\"heard\":{\"frame\":\"\",\"origin\":\"PROVIDER\",\"object\":\"{\"}}"_s;
    QTest::newRow("elsewhere")
        << u"{\"at\":\"PROVIDER/x\",\"heard\":{\"frame\":\"\",\"origin\":\"PROVIDER\",\"text\":\"x\"}}"_s;
    QTest::newRow("stranger")
        << u"{\"at\":\"SHOP/host\",\"heard\":{\"frame\":\"\",\"origin\":\"STRANGER\",\"text\":\"x\"}}"_s;
}

void TestHostilePage::portTakesOnlyWhatItKnows()
{
    QFETCH(QString, envelope);
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    envelope.replace(u"SHOP"_s, QString::fromLatin1(web.site.shop()))
        .replace(u"PROVIDER"_s, QString::fromLatin1(web.site.provider()))
        .replace(u"STRANGER"_s, QString::fromLatin1(web.site.stranger()));
    auto *port = qobject_cast<BridgePort *>(web.page().webChannel()->registeredObjects().value(u"kassa"_s));
    QVERIFY(port);
    for (int i = 0; i < 3; ++i)
        port->receive(envelope);
    QCOMPARE(web.posted.count(), 1);
    QCOMPARE(web.ready.count(), 1);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

void TestHostilePage::portIsNarrow()
{
    Browsing web;
    const auto objects = web.page().webChannel()->registeredObjects();
    QCOMPARE(objects.size(), 1);
    const QMetaObject *meta = objects.value(u"kassa"_s)->metaObject();
    QCOMPARE(meta->propertyCount(), QObject::staticMetaObject.propertyCount());
    QCOMPARE(meta->methodCount(), QObject::staticMetaObject.methodCount() + 1);
    QCOMPARE(meta->method(meta->methodCount() - 1).methodSignature(), QByteArray("receive(QString)"));
}

void TestHostilePage::navigationsAreBlocked_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<bool>("isTold"); // the engine refuses some by itself
    const QString form = u"{ const f = document.createElement('form'); f.method = 'POST'; f.action = '%1';"
                         "document.body.append(f); f.submit(); }"_s;
    QTest::newRow("elsewhere") << u"location.href = 'STRANGER/empty'"_s << true;
    QTest::newRow("elsewhere in the frame") << u"frames[0].location = 'STRANGER/empty'"_s << true;
    QTest::newRow("form") << form.arg(u"STRANGER/empty"_s) << true;
    QTest::newRow("user name") << u"location.href = 'http://127.0.0.1@[::1]/'"_s << true;
    QTest::newRow("data") << u"frames[0].location = 'data:text/html,<script>parent.postMessage(1)</script>'"_s
                          << true;
    QTest::newRow("blob") << u"location.href = URL.createObjectURL(new Blob(['x'], {type: 'text/html'}))"_s
                          << true;
    QTest::newRow("javascript") << u"frames[0].location = 'javascript:parent.postMessage(1, \"*\")'"_s
                                << false;
    QTest::newRow("file") << u"location.href = 'file:///etc/passwd'"_s << false;
    QTest::newRow("chrome") << u"location.href = 'chrome://crash'"_s << false;
    QTest::newRow("view-source") << u"location.href = 'view-source:' + location.href"_s << false;
    QTest::newRow("mailto") << u"location.href = 'mailto:somebody@example.com'"_s << true;
}

void TestHostilePage::navigationsAreBlocked()
{
    QFETCH(QString, act);
    QFETCH(const bool, isTold);
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    act.replace(u"STRANGER"_s, QString::fromLatin1(web.site.stranger()));
    web.run(act);
    if (isTold)
        WEB_TRY_COMPARE(web.blocked.count(), 1);
    web.run(u"document.title = 'still here'"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"still here"_s);
    QCOMPARE(web.page().url().toEncoded(), web.site.shop("/host"));
    QVERIFY(!web.site.wasAskedAsStranger());
    QCOMPARE(web.posted.count(), 1); // "ready"
    QCOMPARE(web.apps.count(), 0);
    QCOMPARE(web.crashes.count(), 0);
}

void TestHostilePage::requestsAreBlocked()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    QString script =
        u"new Image().src = 'STRANGER/a'; fetch('STRANGER/b').catch(() => 0);"
        "{ const s = document.createElement('script'); s.src = 'STRANGER/c'; document.body.append(s); }"
        "try { new WebSocket('STRANGER/d'.replace('http', 'ws')); } catch {}"
        "navigator.sendBeacon('STRANGER/e'); fetch('https://example.com/f').catch(() => 0);"
        "new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; 0"_s;
    web.run(script.replace(u"STRANGER"_s, QString::fromLatin1(web.site.stranger())));
    WEB_TRY_COMPARE(web.browser.blockedCount(), 6);
    QCOMPARE(web.browser.blockedRequests().size(), std::size_t(6));
    QVERIFY(!web.site.wasAskedAsStranger());
    web.run(u"fetch('/allowed')"_s);
    WEB_TRY_COMPARE(web.site.count("/allowed"), 1);
}

void TestHostilePage::redirectsAreBlocked()
{
    Browsing web;
    web.site.set("/away", "", {{"Location", web.site.stranger("/empty")}}, 302);
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(u"location.href = '/away'"_s);
    WEB_TRY_COMPARE(web.blocked.count(), 1);
    QVERIFY(!web.site.wasAskedAsStranger());
    // A script's request is refused to the script. Qt WebEngine 6.4 asks the guard while it follows the
    // redirect, so the stranger may see that request; what it answers does not come back.
    web.run(u"fetch('/away', {mode: 'no-cors'}).then(() => document.title = 'answered', "
            u"() => document.title = 'refused')"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"refused"_s);
}

void TestHostilePage::windowStormIsLimited()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(finished("for (let i = 0; i < 100; ++i) window.open('about:blank', 'w' + i)"));
    WEB_TRY_COMPARE(web.site.count("/done"), 1);
    QVERIFY(web.tabs.count() <= 8);
    QCOMPARE(WarningWatch::lines().size(), 1);
    QCOMPARE(WarningWatch::count(u"more windows"_s), 1);
}

void TestHostilePage::appStormIsLimited()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(finished("for (let i = 0; i < 200; ++i) { const f = document.createElement('iframe');"
                     "f.src = 'bankid:///?' + i; document.body.append(f); }"));
    WEB_TRY_COMPARE(web.site.count("/done"), 1);
    WEB_TRY_COMPARE(WarningWatch::count(u"for apps"_s), 1);
    QVERIFY(web.apps.count() <= 20);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

void TestHostilePage::blockStormIsLimited()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(finished("for (let i = 0; i < 1000; ++i) new Image().src = 'http://a.example/' + i"));
    WEB_TRY_COMPARE(web.browser.blockedCount(), 1000);
    QVERIFY(web.blocked.count() <= 300);
    QVERIFY(web.browser.blockedRequests().size() <= 200);
    QCOMPARE(WarningWatch::lines().size(), 1);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestHostilePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile_page.moc"
