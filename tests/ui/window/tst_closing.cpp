// Closing the window asks for all that would be lost by it, and for nothing else.
#include "checkout/web_engine.h"
#include "flow/operation_card.h"
#include "open_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
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
    void manyPurchasesAreSavedAtOnce();
    void demosThatHaveEndedAreNotAskedFor();
    void settingsThatCannotBeKeptAreTold();

private:
    // What it asks (empty: nothing) when the window is closed and that button is pressed.
    QString askedAtClosing(const QString &answer);

    PurchaseList &purchases() const;

    std::unique_ptr<OpenWindow> m_open;
    QTemporaryDir m_folder; // that is chosen to save in
};

QString TestClosing::askedAtClosing(const QString &answer)
{
    QString asked;
    QTimer looking;
    connect(&looking, &QTimer::timeout, &looking, [&] {
        if (auto *chooser = m_open->window().findChild<QFileDialog *>(); chooser && chooser->isVisible()) {
            chooser->selectFile(m_folder.path());
            static_cast<QDialog *>(chooser)->accept();
        }
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

PurchaseList &TestClosing::purchases() const
{
    const auto *table = m_open->window().findChild<PurchasesPanel *>()->findChild<QTableView *>();
    return *qobject_cast<PurchaseList *>(table->model());
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
    QTRY_VERIFY(askedAtClosing(u"Go back"_s).contains(u"1 purchase that is not saved"_s));
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

void TestClosing::manyPurchasesAreSavedAtOnce()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const auto fileNamed = [this](const QString &name) { return m_folder.filePath(name); };
    for (int count = 0; count < 3; ++count)
        m_open->window().startPurchase();
    OpenPurchase &kept = *purchases().at(0);
    QVERIFY(kept.save(fileNamed(u"mine.kassa-purchase"_s)));
    kept.session().step();
    QTRY_COMPARE(purchases().changed(), 3);
    const QString lost = askedAtClosing(u"Go back"_s);
    QVERIFY2(lost.contains(u"3 purchases that are not saved"_s), qPrintable(lost));
    QVERIFY(m_open->window().isVisible());
    askedAtClosing(u"Save all purchases..."_s);
    QVERIFY(!m_open->window().isVisible());
    QCOMPARE(purchases().changed(), 0);
    for (const QString &name : {u"mine"_s, u"WS-1001-2"_s, u"WS-1001-3"_s})
        QVERIFY2(loadPurchase(fileNamed(name + u".kassa-purchase"_s), m_open->providers()), qPrintable(name));
    QCOMPARE(loadPurchase(fileNamed(u"mine.kassa-purchase"_s), m_open->providers())->steps.size(),
             kept.session().history().size());
}

// They are made again as easily; what somebody has changed in one is not.
void TestClosing::demosThatHaveEndedAreNotAskedFor()
{
    m_open->window().runDemos();
    const int demos = purchases().rowCount();
    QVERIFY(demos > 5);
    for (int row = 0; row < demos; ++row)
        QTRY_COMPARE(purchases().at(row)->session().doing(), Session::Doing::Finished);
    QTRY_COMPARE(purchases().changed(), 0);
    QVERIFY(purchases().at(1)->session().rewindToStep(2));
    QTRY_COMPARE(purchases().changed(), 1);
    const QString lost = askedAtClosing(u"Go back"_s);
    QVERIFY2(lost.contains(u"1 purchase that is not saved"_s), qPrintable(lost));
    m_open->window().findChild<PurchasesPanel *>()->setCurrent(1);
    purchases().close(1);
    QCOMPARE(askedAtClosing({}), QString());
    QVERIFY(!m_open->window().isVisible());
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
