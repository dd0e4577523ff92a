// The browser of a session: messages both ways, navigation, tabs, crashes. Everything on loopback.
#include "checkout/web_engine.h"
#include "web_site.h"

#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <csignal>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestWebBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsTheFrame();
    void hearsWhatIsSaidEarly();
    void postsIntoTheFrame();
    void postsWaitForTheFrame();
    void postsToTheOriginOnly();
    void postsFormsThatItIsGiven();
    void hearsOnlyTheShopsPage();
    void silentFrameIsTold();
    void frameOfAPageThatGoesIsNotTold();
    void goesOnlyWhereAllowed();
    void opensWindowsAsTabs();
    void namedWindowsAreUsedAgain();
    void appLinksAreTold_data();
    void appLinksAreTold();
    void downloadsAreRefused();
    void permissionsAreRefused();
    void alertsAreTold();
    void survivesCrashes();
    void survivesACrashOnTheWay();
    void wheelScrollsFramesAndWhatIsAround();
    void forgetsEverything();
    void longAddressesAreListedOnce();
    void keepsNothingOnDisk();
};

void TestWebBrowser::hearsTheFrame()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    const PageEvent event = *web.heard("ready");
    QCOMPARE(event.frame, QByteArray("checkout"));
    QCOMPARE(event.origin, web.site.provider());
    QVERIFY(event.kind == PageEvent::Kind::Text);
    QCOMPARE(web.ready.count(), 1);
    QCOMPARE(web.ready[0][0].toByteArray(), web.site.shop("/host"));
    QCOMPARE(WarningWatch::lines(), QStringList());
}

void TestWebBrowser::hearsWhatIsSaidEarly()
{
    Browsing web;
    web.site.set("/early",
                 "<!DOCTYPE html><script>postMessage('first', '*'); postMessage({second: [1.50, 'ä']}, '*');"
                 "</script><body>early</body>");
    web.open(web.site.shop("/early"));
    WEB_TRY_COMPARE(web.posted.count(), 2);
    QCOMPARE(web.heard(), (QByteArrayList{"first", "{\"second\":[1.5,\"ä\"]}"}));
    const auto event = web.posted[1][0].value<PageEvent>();
    QVERIFY(event.kind == PageEvent::Kind::Object);
    QCOMPARE(event.frame, QByteArray());
    QCOMPARE(event.origin, web.site.shop());
}

void TestWebBrowser::postsIntoTheFrame()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "lock \"'\u2028</script>"},
                            web.site.provider());
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Object, "{\"b\":1,\"a\":\"x\"}"},
                            web.site.provider());
    WEB_TRY_VERIFY(web.heard("echo " + web.site.shop() + " lock \"'\u2028</script>"));
    WEB_TRY_VERIFY(web.heard("echo " + web.site.shop() + " {\"b\":1,\"a\":\"x\"}"));
}

void TestWebBrowser::postsWaitForTheFrame()
{
    Browsing web;
    web.site.hold("/frame");
    web.open(web.site.shop("/host"));
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "before the page"}, web.site.provider());
    WEB_TRY_COMPARE(web.site.count("/frame"), 1);
    WEB_TRY_COMPARE(web.ready.count(), 1);
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "before the frame"}, web.site.provider());
    web.site.release();
    WEB_TRY_COMPARE(web.posted.count(), 3);
    QCOMPARE(web.heard(), (QByteArrayList{"ready", "echo " + web.site.shop() + " before the page",
                                          "echo " + web.site.shop() + " before the frame"}));
}

void TestWebBrowser::postsToTheOriginOnly()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    for (const QByteArray &wrong : {QByteArray("*"), QByteArray(), web.site.stranger(), web.site.shop()})
        web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "not for you"}, wrong);
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "last"}, web.site.provider());
    WEB_TRY_VERIFY(web.heard("echo " + web.site.shop() + " last"));
    QVERIFY(!web.heard("echo " + web.site.shop() + " not for you"));
    QCOMPARE(WarningWatch::count(u"not of this session"_s), 1);
}

void TestWebBrowser::postsFormsThatItIsGiven()
{
    Browsing web;
    web.browser.open(
        {Window::Top, {}, "POST", web.site.shop("/empty"), {{"b", "1 ä"}, {"a", "2"}, {"b", "3"}}});
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    QCOMPARE(web.site.lastBody(), QByteArray("b=1+%C3%A4&a=2&b=3"));
    web.browser.current()->reload();
    WEB_TRY_COMPARE(web.site.count("/empty"), 2);
    QCOMPARE(web.site.lastBody(), QByteArray()); // the form is not sent twice
}

void TestWebBrowser::hearsOnlyTheShopsPage()
{
    Browsing web;
    web.site.set("/top",
                 "<!DOCTYPE html><title>Top</title><script>postMessage('I am the shop', '*')</script>");
    web.open(web.site.provider("/top"));
    WEB_TRY_COMPARE(web.page().title(), u"Top"_s);
    WEB_TRY_COMPARE(WarningWatch::count(u"not the shop's"_s), 1);
    QCOMPARE(web.posted.count(), 0);
    QCOMPARE(web.ready.count(), 0);
}

void TestWebBrowser::silentFrameIsTold()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.site.set("/frame", "<!DOCTYPE html>refused", {{"X-Frame-Options", "DENY"}});
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.hasTrouble(PageTrouble::SilentFrame));
    QCOMPARE(web.troubles.count(), 1); // and not for the frame that was there before
    QCOMPARE(web.troubles[0][1].toString(), u"checkout"_s);
}

// A quick purchase: the page around the frame is already on its way to the next when the frame has loaded.
void TestWebBrowser::frameOfAPageThatGoesIsNotTold()
{
    Browsing web;
    web.site.set("/quick", R"(<!DOCTYPE html><body><script>
        addEventListener('message', () => { location = 'SHOP/next'; });
        function loaded() { fetch('SHOP/loaded', { keepalive: true }); }</script>
        <iframe name="quick" src="PROVIDER/first" onload='loaded()'></iframe></body>)");
    web.site.set("/first", R"(<!DOCTYPE html><body><script>
        addEventListener('message', () => { location = 'PROVIDER/frame'; });</script></body>)");
    web.site.set("/next", R"(<!DOCTYPE html><title>Next</title><body>
        <iframe name="next" src="PROVIDER/no"></iframe></body>)");
    web.site.set("/no", "<!DOCTYPE html>refused", {{"X-Frame-Options", "DENY"}});
    web.site.hold("/next");
    web.open(web.site.shop("/quick"));
    WEB_TRY_VERIFY(web.site.count("/loaded") == 1 && web.isAt(web.site.shop("/quick")));
    web.browser.postToFrame({"quick", {}, PageEvent::Kind::Text, "go on"}, web.site.provider());
    WEB_TRY_COMPARE(web.site.count("/next"), 1);
    WEB_TRY_COMPARE(web.site.count("/loaded"), 2);
    web.site.release();
    WEB_TRY_COMPARE(web.page().title(), u"Next"_s);
    WEB_TRY_VERIFY(web.troubles.count() > 0);
    QCOMPARE(web.troubles[0][1].toString(), u"next"_s); // of the frame before it would have been told earlier
    QCOMPARE(web.troubles.count(), 1);
}

void TestWebBrowser::goesOnlyWhereAllowed()
{
    Browsing web;
    web.open(web.site.stranger("/empty"));
    QCOMPARE(web.blocked.count(), 1);
    QVERIFY(!web.browser.isOpen());
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.browser.go(QString::fromUtf8(web.site.stranger("/empty")));
    QVERIFY(web.hasTrouble(PageTrouble::NotAllowed));
    web.browser.go(QString::fromUtf8(web.site.provider("/empty")));
    WEB_TRY_VERIFY(web.isAt(web.site.provider("/empty")));
    QVERIFY(web.page().history()->canGoBack());
    QVERIFY(!web.site.wasAskedAsStranger());
}

void TestWebBrowser::opensWindowsAsTabs()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.run(u"window.popup = window.open('%1'); 0"_s.arg(QString::fromLatin1(web.site.provider("/empty"))));
    WEB_TRY_COMPARE(web.tabs.count(), 2);
    WEB_TRY_VERIFY(web.isAt(web.site.provider("/empty")));
    WEB_TRY_COMPARE(web.tabs.tabText(1), u"Empty"_s);
    web.run(u"opener.postMessage('from the popup', '*')"_s);
    WEB_TRY_VERIFY(web.heard("from the popup"));
    QCOMPARE(web.heard("from the popup")->frame, QByteArray());
    QCOMPARE(web.heard("from the popup")->origin, web.site.provider());
    web.run(u"close()"_s);
    WEB_TRY_COMPARE(web.tabs.count(), 1);
    web.run(u"close()"_s); // the purchase's own window stays
    web.run(u"document.title = 'still here'"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"still here"_s);
    QCOMPARE(web.tabs.count(), 1);
}

void TestWebBrowser::namedWindowsAreUsedAgain()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    web.browser.open({Window::Named, "acs", "GET", web.site.provider("/empty"), {}});
    web.browser.open({Window::Named, "acs", "GET", web.site.provider("/frame"), {}});
    QCOMPARE(web.tabs.count(), 2);
    WEB_TRY_VERIFY(web.isAt(web.site.provider("/frame")));
    web.browser.open({Window::New, {}, "GET", web.site.provider("/empty"), {}});
    QCOMPARE(web.tabs.count(), 3);
    web.open(web.site.shop("/empty"));
    QCOMPARE(web.tabs.currentIndex(), 0);
}

void TestWebBrowser::appLinksAreTold_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("location") << u"location.href = 'bankid:///?autostarttoken=x'"_s;
    QTest::newRow("click")
        << u"{ const a = document.createElement('a'); a.href = 'bankid:///?autostarttoken=x';"
           "document.body.append(a); a.click(); }"_s;
    QTest::newRow("window") << u"window.open('bankid:///?autostarttoken=x'); 0"_s;
    QTest::newRow("frame") << u"document.querySelector('iframe').src = 'bankid:///?autostarttoken=x'"_s;
    QTest::newRow("redirect") << u"location.href = '/away'"_s;
}

void TestWebBrowser::appLinksAreTold()
{
    QFETCH(const QString, act);
    Browsing web;
    web.site.set("/away", "", {{"Location", "bankid:///?autostarttoken=x"}}, 302);
    web.open(web.site.shop("/host"));
    WEB_TRY_VERIFY(web.heard("ready"));
    web.run(act);
    WEB_TRY_COMPARE(web.apps.count(), 1);
    QCOMPARE(web.apps[0][0].toByteArray(), QByteArray("bankid:///?autostarttoken=x"));
    web.run(u"document.title = 'still here'"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"still here"_s);
    QCOMPARE(web.apps.count(), 1);
    QCOMPARE(web.tabs.count(), 1);
    QCOMPARE(web.blocked.count(), 0);
}

void TestWebBrowser::downloadsAreRefused()
{
    Browsing web;
    web.site.set("/file", "bytes", {{"Content-Disposition", "attachment; filename=\"invoice.pdf\""}});
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(u"location.href = '/file'"_s);
    WEB_TRY_VERIFY(web.hasTrouble(PageTrouble::Download));
    QCOMPARE(web.troubles[0][1].toString(), u"invoice.pdf"_s);
}

void TestWebBrowser::permissionsAreRefused()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(u"navigator.geolocation.getCurrentPosition(() => 0, () => document.title = 'refused')"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"refused"_s);
    WEB_TRY_VERIFY(web.hasTrouble(PageTrouble::Permission));
}

void TestWebBrowser::alertsAreTold()
{
    Browsing web;
    web.open(web.site.shop("/empty"));
    WEB_TRY_VERIFY(web.isAt(web.site.shop("/empty")));
    web.run(u"alert('<b>hello</b>'); document.title = String(confirm('x')) + prompt('y')"_s);
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"falsenull"_s);
    WEB_TRY_COMPARE(web.troubles.count(), 3);
    QCOMPARE(web.troubles[0][1].toString(), u"<b>hello</b>"_s);
}

void TestWebBrowser::survivesCrashes()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    for (int crash = 1; crash <= 4; ++crash) {
        WEB_TRY_COMPARE(web.ready.count(), crash);
        WEB_TRY_VERIFY(web.page().renderProcessPid() > 0);
        ::kill(pid_t(web.page().renderProcessPid()), SIGKILL);
        WEB_TRY_COMPARE(web.troubles.count(), crash);
    }
    QCOMPARE(web.crashes.count(), 3);
    QCOMPARE(web.crashes[0][0].toByteArray(), web.site.shop("/host"));
    QVERIFY(web.hasTrouble(PageTrouble::GaveUp));
    QCOMPARE(web.ready.count(), 4);
    web.browser.current()->reload(); // a person tries again
    WEB_TRY_COMPARE(web.ready.count(), 5);
    web.browser.postToFrame({"checkout", {}, PageEvent::Kind::Text, "alive"}, web.site.provider());
    WEB_TRY_VERIFY(web.heard("echo " + web.site.shop() + " alive"));
}

// The page has no address of its own yet.
void TestWebBrowser::survivesACrashOnTheWay()
{
    Browsing web;
    web.open(web.site.shop("/host"));
    QVERIFY(web.page().url().isEmpty());
    Q_EMIT web.page().renderProcessTerminated(QWebEnginePage::CrashedTerminationStatus, 0);
    WEB_TRY_COMPARE(web.ready.count(), 1);
    QCOMPARE(web.page().url().toEncoded(), web.site.shop("/host"));
    QCOMPARE(web.troubles[0][1].toString().toUtf8(), web.site.shop("/host"));
}

// Turn after turn: the frame of another origin, then the page around it. No page is told of a movement.
void TestWebBrowser::wheelScrollsFramesAndWhatIsAround()
{
    Browsing web;
    web.site.set("/long",
                 "<!DOCTYPE html><body style='margin:0'><div style='height:600px'></div><script>"
                 "addEventListener('scroll', () => parent.postMessage('frame ' + Math.round(scrollY), '*'));"
                 "for (const kind of ['wheel', 'pointermove', 'mousemove'])"
                 "  addEventListener(kind, () => parent.postMessage('seen ' + kind, '*'), true);"
                 "parent.postMessage('here', '*')</script>");
    web.site.set("/around",
                 "<!DOCTYPE html><body style='margin:0'><iframe name=long src='PROVIDER/long' "
                 "style='border:0;width:300px;height:300px'></iframe><div style='height:3000px'></div>"
                 "<script>addEventListener('scroll', () => postMessage('page ' + Math.round(scrollY), "
                 "'*'))</script>");
    web.open(web.site.shop("/around"));
    WEB_TRY_VERIFY(web.heard("here"));
    QWidget *shown = web.browser.current()->view().focusProxy();
    QVERIFY(shown);
    const auto turn = [shown](int notches) {
        const QPointF at(100, 100);
        QWheelEvent wheel(at, shown->mapToGlobal(at), {}, {0, -120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown, &wheel);
    };
    const auto frameIsAt = [&web] {
        const QByteArrayList heard = web.heard();
        const auto last = std::find_if(heard.rbegin(), heard.rend(),
                                       [](const QByteArray &each) { return each.startsWith("frame "); });
        return last == heard.rend() ? 0 : last->mid(6).toInt();
    };
    // At first the engine may not know yet where on the page the frame is.
    WEB_TRY_VERIFY((turn(1), QTest::qWait(500), frameIsAt() > 0));
    turn(-20);
    WEB_TRY_COMPARE(frameIsAt(), 0);
    for (const int scrolled : {60, 120, 180}) {
        turn(1);
        WEB_TRY_COMPARE(frameIsAt(), scrolled);
    }
    turn(2); // to its end, and no further: the rest would scroll what is around, and the frame out of reach
    WEB_TRY_COMPARE(frameIsAt(), 300);
    turn(-1);
    WEB_TRY_COMPARE(frameIsAt(), 240);
    turn(1);
    WEB_TRY_COMPARE(frameIsAt(), 300);
    const auto before = web.heard().size();
    turn(1); // and on
    WEB_TRY_VERIFY(web.heard().size() > before && web.heard().last().startsWith("page "));
    QCOMPARE(frameIsAt(), 300);
    for (const QByteArray &each : web.heard())
        QVERIFY2(!each.startsWith("seen"), each.constData());
}

void TestWebBrowser::forgetsEverything()
{
    Browsing web;
    web.site.set("/cookie", "<!DOCTYPE html><script>document.title = 'was:' + document.cookie;"
                            "document.cookie = 'a=b'</script>");
    web.open(web.site.shop("/cookie"));
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"was:"_s);
    web.browser.open({Window::New, {}, "GET", web.site.shop("/cookie"), {}});
    WEB_TRY_COMPARE(web.tabs.tabText(1), u"was:a=b"_s);
    web.open(web.site.stranger());
    web.browser.clear();
    QCOMPARE(web.tabs.count(), 1);
    QVERIFY(!web.browser.isOpen());
    QCOMPARE(web.browser.blockedCount(), 0);
    web.open(web.site.shop("/cookie")); // nothing is allowed any more
    QCOMPARE(web.browser.blockedCount(), 1);
    web.browser.allow({web.site.shop()});
    web.open(web.site.shop("/cookie"));
    WEB_TRY_COMPARE(web.tabs.tabText(0), u"was:"_s);
}

// One address that is asked for again and again is one line of the list, however long it is.
void TestWebBrowser::longAddressesAreListedOnce()
{
    Browsing web;
    const QByteArray address = web.site.stranger() + "/?" + QByteArray(5000, 'x');
    for (int i = 0; i < 3; ++i)
        web.open(address);
    QCOMPARE(web.browser.blockedCount(), 3);
    QCOMPARE(web.browser.blockedRequests().size(), std::size_t(1));
    QCOMPARE(web.browser.blockedRequests().front().times, 3);
}

void TestWebBrowser::keepsNothingOnDisk()
{
    Browsing web;
    QVERIFY(web.page().profile()->isOffTheRecord());
    const QWebEngineSettings &settings = *web.page().settings();
    for (const auto off : {QWebEngineSettings::LocalContentCanAccessFileUrls,
                           QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::NavigateOnDropEnabled})
        QVERIFY(!settings.testAttribute(off));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestWebBrowser test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_web_browser.moc"
