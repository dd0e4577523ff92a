// A translator's way: words of a Russian checkout page are clicked, their text is changed, and page and
// window show it at once.
#include "checkout/web_engine.h"
#include "open_window.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QWebEngineView>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestPointAtPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageSays_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::addColumn<QByteArray>("edited"); // the language whose words the page has
        QTest::newRow("ru") << "ru"_ba
                            << "ru"_ba;
        QTest::newRow("qps") << "qps"_ba
                             << "en"_ba;
    }

    void aPageSays()
    {
        QFETCH(QByteArray, locale);
        OpenWindow open;
        Workstation &window = open.window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        open.language().set("ru");
        StartBar &bar = *window.findChild<StartBar *>();
        bar.setLocale(locale);
        window.startPurchase();
        for (QAction *each : window.findChild<RunControls *>()->actions()) {
            if (each->shortcut() == QKeySequence(Qt::Key_F5)) {
                QTRY_VERIFY(each->isEnabled());
                each->trigger();
            }
        }
        auto *view = window.findChild<QWebEngineView *>();
        QVERIFY(view);
        // The shop's own page, above the frame.
        QTRY_VERIFY_WITH_TIMEOUT(!headingOf(*view).isEmpty(), 60'000);
        const QString heading = headingOf(*view);
        QCOMPARE(heading.startsWith(u'['), locale == "qps");

        const QPoint place = placeOfHeading(*view);
        QTest::mouseClick(view->focusProxy(), Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, place);
        auto *panel = window.findChild<TextsPanel *>();
        auto *editor = panel->findChild<TextEditor *>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->text(), 15'000);
        if (locale == "qps")
            return; // it is made, not written
        TextWorkshop &workshop = panel->workshop();
        Translation words = workshop.words(*editor->text(), "ru");
        QCOMPARE(words.forms.front(), heading);
        words.forms.front() = u"Касса, в новых словах"_s;
        workshop.edit(*editor->text(), "ru", words);
        QTRY_COMPARE_WITH_TIMEOUT(headingOf(*view), u"Касса, в новых словах"_s, 15'000);
        workshop.undo().undo();
        QTRY_COMPARE_WITH_TIMEOUT(headingOf(*view), heading, 15'000);
    }

private:
    static QString said(QWebEngineView &view, const QString &script)
    {
        const auto answer = std::make_shared<std::optional<QString>>();
        view.page()->runJavaScript(script, [answer](const QVariant &is) { *answer = is.toString(); });
        if (!QTest::qWaitFor([&] { return answer->has_value(); }, 15'000))
            return {};
        return **answer;
    }

    static QString headingOf(QWebEngineView &view)
    {
        return said(view, u"document.querySelector('h1') ? document.querySelector('h1').innerText : ''"_s);
    }

    static QPoint placeOfHeading(QWebEngineView &view)
    {
        const QStringList at =
            said(view, u"(() => { const r = document.querySelector('h1').getBoundingClientRect(); "
                       "return Math.round(r.left + 8) + ' ' + Math.round(r.top + r.height / 2); })()"_s)
                .split(u' ');
        const double zoom = view.zoomFactor();
        return at.size() == 2 ? QPoint(qRound(at[0].toInt() * zoom), qRound(at[1].toInt() * zoom)) : QPoint();
    }
};

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPointAtPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_point_at_page.moc"
