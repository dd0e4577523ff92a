// Closing the window asks for all that would be lost by it, and for nothing else.
#include "checkout/web_engine.h"
#include "flow/operation_card.h"
#include "open_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenWindow>(); }
    void cleanup() { m_open.reset(); }
    void nothingIsAskedForNothing();
    void textsAreAskedFor();
    void purchasesAndTheSandboxAreAskedFor();
    void settingsThatCannotBeKeptAreTold();

private:
    // What it asks (empty: nothing) when the window is closed and that button is pressed.
    QString askedAtClosing(const QString &answer);

    std::unique_ptr<OpenWindow> m_open;
};

QString TestClosing::askedAtClosing(const QString &answer)
{
    QString asked;
    QTimer looking;
    connect(&looking, &QTimer::timeout, &looking, [&] {
        auto *question = m_open->window().findChild<QMessageBox *>();
        if (!question || !question->isVisible())
            return;
        asked = question->text() + u'\n' + question->informativeText();
        for (QAbstractButton *each : question->buttons()) {
            if (each->text() == answer)
                each->click();
        }
    });
    looking.start(1);
    m_open->window().close();
    return asked;
}

void TestClosing::nothingIsAskedForNothing()
{
    QCOMPARE(askedAtClosing({}), QString());
    QVERIFY(!m_open->window().isVisible());
}

void TestClosing::textsAreAskedFor()
{
    TextWorkshop &workshop = m_open->window().texts().workshop();
    QVERIFY(workshop.load());
    workshop.edit(0, "ru", {{u"another wording"_s}, {}});
    QCOMPARE(workshop.changes(), std::size_t(1));
    QVERIFY(askedAtClosing(u"Go back"_s).contains(u"changes of 1 text that are not saved"_s));
    QVERIFY(m_open->window().isVisible());
    QVERIFY(askedAtClosing(u"Close without saving"_s).contains(u"1 text"_s));
    QVERIFY(!m_open->window().isVisible());
}

void TestClosing::purchasesAndTheSandboxAreAskedFor()
{
    m_open->window().startPurchase();
    m_open->window().findChild<OwnShopPanel *>()->start();
    QTRY_VERIFY(askedAtClosing(u"Go back"_s).contains(u"purchases that are not saved"_s));
    QVERIFY(askedAtClosing(u"Go back"_s).contains(u"the sandbox for your own shop"_s));
    auto *shop = m_open->window().findChild<OwnShopPanel *>();
    const auto press = [&](const QString &text) {
        const auto buttons = shop->findChildren<QAbstractButton *>();
        const auto found = std::ranges::find(buttons, text, &QAbstractButton::text);
        QVERIFY(found != buttons.end());
        (*found)->click(); // others may be gone by then
    };
    auto *cards = shop->findChildren<OperationCard *>().front();
    for (OperationCard *each : shop->findChildren<OperationCard *>()) {
        if (each->isVisibleTo(shop))
            cards = each;
    }
    Q_EMIT cards->asked({});
    QTRY_VERIFY(shop->hasTraffic());
    press(u"Stop sandbox"_s);
    QVERIFY(askedAtClosing(u"Go back"_s).contains(u"the journal of your own shop"_s));
    press(u"Start sandbox"_s);
    QVERIFY(!shop->isRunning()); // it asks
    auto *question = shop->findChild<QMessageBox *>();
    QVERIFY(question);
    question->defaultButton()->click();
    QVERIFY(!shop->isRunning() && shop->hasTraffic());
    QVERIFY(m_open->window().isVisible());
}

// Its folder is a file by now, so nothing is written there, for root neither.
void TestClosing::settingsThatCannotBeKeptAreTold()
{
    const QString file = m_open->preferences().file();
    QFile::remove(file);
    QVERIFY(QDir().mkpath(file)); // a folder is where it would be
    m_open->preferences().setTheme("dark");
    const QString asked = askedAtClosing(u"Go back"_s);
    QVERIFY2(asked.contains(u"changes of the settings, which cannot be kept"_s), qPrintable(asked));
    QVERIFY(m_open->window().isVisible());
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestClosing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_closing.moc"
