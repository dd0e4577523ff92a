// The first-run page, help and about.
#include "settings/about_dialog.h"
#include "settings/first_run_page.h"
#include "settings/help_panel.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestPagesOfHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threeDoorsByKeyboard();
    void everyTopicHelps();
    void helpKeepsItsTopicInAnotherLanguage();
    void aboutNamesVersions();

private:
    std::unique_ptr<Language> m_language;
};

void TestPagesOfHelp::initTestCase()
{
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    theme::apply(ThemeChoice::Light);
}

void TestPagesOfHelp::threeDoorsByKeyboard()
{
    FirstRunPage page;
    QSignalSpy step(&page, &FirstRunPage::stepCheckoutChosen);
    QSignalSpy demos(&page, &FirstRunPage::demoPurchasesChosen);
    QSignalSpy translate(&page, &FirstRunPage::translateChosen);
    page.show();
    page.activateWindow();
    QTRY_VERIFY(page.isActiveWindow());
    page.setFocus();
    for (int i = 0; i < 3; ++i) {
        auto *door = qobject_cast<QCommandLinkButton *>(QApplication::focusWidget());
        QVERIFY(door);
        QVERIFY(!door->text().isEmpty() && door->description().endsWith(u'.'));
        QTest::keyClick(door, Qt::Key_Space);
        QTest::keyClick(door, Qt::Key_Tab);
    }
    QCOMPARE(step.count(), 1);
    QCOMPARE(demos.count(), 1);
    QCOMPARE(translate.count(), 1);
}

void TestPagesOfHelp::everyTopicHelps()
{
    HelpPanel help;
    const auto *text = help.findChild<QTextBrowser *>();
    // Three things to do, and more where a panel has more to it.
    const QMap<QByteArray, int> points{{"flow", 4}, {"stories", 6}, {"texts", 4}};
    QSet<QString> texts;
    for (const QByteArray &topic : HelpPanel::topics()) {
        help.showTopic(topic);
        QCOMPARE(help.topic(), topic);
        QCOMPARE(text->toHtml().count(u"<li"_s), points.value(topic, 3));
        texts.insert(text->toPlainText());
    }
    QCOMPARE(texts.size(), HelpPanel::topics().size());
    help.showTopic("order");
    QVERIFY(text->toPlainText().contains(u"Ctrl+Z"_s));
    help.showTopic("no such panel");
    QCOMPARE(help.topic(), HelpPanel::topics().first());
}

void TestPagesOfHelp::helpKeepsItsTopicInAnotherLanguage()
{
    HelpPanel help;
    help.showTopic("wire");
    m_language->set("ru");
    QCoreApplication::processEvents();
    QCOMPARE(help.topic(), "wire"_ba);
    m_language->set("en");
    QCoreApplication::processEvents();
    QCOMPARE(help.findChild<QComboBox *>()->currentText(), u"Wire"_s);
}

void TestPagesOfHelp::aboutNamesVersions()
{
    AboutDialog about(u"1.2.3"_s);
    const auto *text = about.findChild<QTextBrowser *>();
    QVERIFY(text->toPlainText().contains(u"Kassa 1.2.3"_s));
    QVERIFY(text->toPlainText().contains(QString::fromLatin1(qVersion())));
    QVERIFY(!text->toPlainText().contains(u"Browser engine"_s));
    about.setEngineVersion(u"Chromium <102>"_s);
    QVERIFY(text->toPlainText().contains(u"Chromium <102>"_s));
    for (const char *part : {"Apache-2.0", "LGPL-3.0", "BSL-1.0"})
        QVERIFY2(text->toPlainText().contains(QString::fromLatin1(part)), part);
}

QTEST_MAIN(TestPagesOfHelp)
#include "tst_pages_of_help.moc"
