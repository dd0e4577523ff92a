// A column is never narrower than its heading, a label never lower than its words.
#include "widgets/fitting.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QTest>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestFitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void columnsHoldTheirHeadings_data();
    void columnsHoldTheirHeadings();
    void aStretchedColumnTakesItsRoomBack();
    void labelsHoldTheirWords();
    void labelsHoldTheLongestWord();
    void whatOthersAskForStays();
    void questionsAreReadWhole();

private:
    static bool areHeld(const QHeaderView &header);
};

void TestFitting::initTestCase()
{
    theme::apply(ThemeChoice::Light);
    new Fitting(this);
}

void TestFitting::cleanup()
{
    theme::apply(ThemeChoice::Light);
}

bool TestFitting::areHeld(const QHeaderView &header)
{
    for (int i = 0; i < header.count(); ++i) {
        const QString words = header.model()->headerData(i, Qt::Horizontal).toString();
        if (header.sectionSize(i) < header.fontMetrics().horizontalAdvance(words))
            return false;
    }
    return true;
}

void TestFitting::columnsHoldTheirHeadings_data()
{
    QTest::addColumn<int>("stretched");
    QTest::addColumn<bool>("last");
    QTest::newRow("none") << -1 << false;
    QTest::newRow("the first") << 0 << false;
    QTest::newRow("the last") << -1 << true;
}

void TestFitting::columnsHoldTheirHeadings()
{
    QFETCH(int, stretched);
    QFETCH(bool, last);
    QTreeWidget tree;
    tree.setHeaderLabels({u"Any heading"_s, u"Another heading"_s, u"Last heading"_s});
    QHeaderView &header = *tree.header();
    header.setStretchLastSection(last);
    if (stretched >= 0)
        header.setSectionResizeMode(stretched, QHeaderView::Stretch);
    for (int i = 0; i < 2; ++i)
        header.resizeSection(i, 30);
    tree.resize(120, 100); // narrower than the headings are together
    tree.show();
    QTRY_VERIFY(areHeld(header));
    header.resizeSection(1, 30);
    QTRY_VERIFY(areHeld(header));
    tree.setHeaderLabels({u"Any heading that is longer"_s, u"Another heading"_s, u"Last heading, too"_s});
    QApplication::sendPostedEvents();
    theme::apply(ThemeChoice::Light, 200);
    QTRY_VERIFY(areHeld(header));
}

void TestFitting::aStretchedColumnTakesItsRoomBack()
{
    QTreeWidget tree;
    tree.setHeaderLabels({u"Any heading"_s, u"Another heading"_s});
    QHeaderView &header = *tree.header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    tree.resize(60, 100);
    tree.show();
    QTRY_VERIFY(areHeld(header));
    QVERIFY(tree.horizontalScrollBar()->maximum() > 0);
    tree.resize(600, 100);
    QTRY_COMPARE(header.length(), tree.viewport()->width());
    QVERIFY(areHeld(header));
}

void TestFitting::labelsHoldTheirWords()
{
    QWidget panel;
    auto *lines = new QVBoxLayout(&panel);
    auto *label = new QLabel(u"Words that need more than one line in a panel of this width"_s);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(label);
    auto *table = new QTreeWidget;
    table->setMinimumHeight(60);
    lines->addWidget(table, 1);
    panel.resize(160, 90);
    panel.show();
    const auto isHeld = [&] { return label->height() >= label->heightForWidth(label->width()); };
    QTRY_VERIFY(isHeld());
    const int usual = label->height();
    theme::apply(ThemeChoice::Light, 200);
    QTRY_VERIFY(label->height() > usual && isHeld());
    theme::apply(ThemeChoice::Light);
    panel.resize(160, 90);
    QTRY_COMPARE(label->minimumHeight(), usual);
    label->setText(u"Few words"_s);
    QTRY_COMPARE(label->minimumHeight(), label->fontMetrics().height());
    label->clear();
    QTRY_COMPARE(label->minimumHeight(), 0);
}

void TestFitting::labelsHoldTheLongestWord()
{
    QWidget panel;
    auto *lines = new QVBoxLayout(&panel);
    auto *label = new QLabel(u"PRE_FLIGHT_SCORING is waited for"_s);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(label);
    panel.resize(90, 200);
    panel.show();
    QTRY_VERIFY(label->width() >= label->fontMetrics().horizontalAdvance(u"PRE_FLIGHT_SCORING"_s));
    label->setText(u"https://example.com/an/address/that/is/longer/than/a/panel/is/wide"_s);
    QTRY_COMPARE(label->minimumWidth(), 0);
}

void TestFitting::whatOthersAskForStays()
{
    QWidget panel;
    auto *lines = new QVBoxLayout(&panel);
    auto *label = new QLabel(u"How often is it done"_s);
    label->setWordWrap(true);
    lines->addWidget(label);
    panel.resize(300, 200);
    panel.show();
    QTRY_VERIFY(label->minimumWidth() > 0);
    constexpr int asked = 150;
    label->setMinimumWidth(asked);
    label->setText(u"How long"_s);
    panel.resize(320, 200);
    for (int i = 0; i < 5; ++i)
        QTest::qWait(0);
    QCOMPARE(label->minimumWidth(), asked);
}

void TestFitting::questionsAreReadWhole()
{
    QMessageBox question;
    question.setIcon(QMessageBox::Question);
    question.setText(u"KR-1001 has changed since it was saved. Save it before it is closed?"_s);
    question.setInformativeText(u"What is not saved is gone for good: closing cannot be undone."_s);
    for (const char *button : {"Save", "Close", "Keep"})
        question.addButton(QString::fromLatin1(button), QMessageBox::AcceptRole);
    question.open();
    QVERIFY(QTest::qWaitForWindowExposed(&question));
    for (int i = 0; i < 5; ++i)
        QTest::qWait(0); // what is fitted later has been
    const auto *label = question.findChild<QLabel *>(u"qt_msgbox_label"_s);
    QVERIFY(label);
    QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()) || label->wordWrap());
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
