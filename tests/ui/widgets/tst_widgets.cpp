// What all panels share: words of a peer stay words, in tool tips and in what is copied.
#include "widgets/choice_box.h"
#include "widgets/copyable.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QScopeGuard>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QToolBar>
#include <QToolTip>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tipsAreWords_data();
    void tipsAreWords();
    void choicesSayWordsToo();
    void copiedCellsStayCells();
    void whatDoesNotFitAToolBarIsInSight();
};

void TestWidgets::tipsAreWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("unchanged");
    QTest::newRow("usual") << u"Order 7 & more, \"x\" < 3"_s << true;
    QTest::newRow("two lines") << u"one\ntwo"_s << true;
    QTest::newRow("markup") << u"<b>PAID</b><img src=\"file:///home/u/x.png\">"_s << false;
    QTest::newRow("markup behind words") << u"Order <b>PAID</b>\nsecond line"_s << false;
    QTest::newRow("an entity") << u"a &lt;b&gt; c"_s << false;
    QTest::newRow("a document") << u"<!DOCTYPE html><p>x"_s << false;
}

void TestWidgets::tipsAreWords()
{
    QFETCH(QString, words);
    QFETCH(bool, unchanged);
    for (const QString &tip : {plainTip(words), wrappedTip(words)}) {
        QTextDocument shown; // as a tool tip decides it
        if (Qt::mightBeRichText(tip))
            shown.setHtml(tip);
        else
            shown.setPlainText(tip);
        QCOMPARE(shown.toPlainText(), words);
        QVERIFY(!shown.toHtml().contains(u"<img"_s));
    }
    QCOMPARE(plainTip(words) == words, unchanged);
}

void TestWidgets::choicesSayWordsToo()
{
    ChoiceBox box;
    box.addItem(u"<b>first</b> and much more than fits into it"_s);
    box.setItemData(0, u"<i>about</i>"_s, ChoiceBox::AboutRole);
    box.resize(40, 30);
    box.show();
    QHelpEvent help(QEvent::ToolTip, {}, {});
    QApplication::sendEvent(&box, &help);
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    QCOMPARE(shown.toPlainText(), u"<b>first</b> and much more than fits into it\n<i>about</i>"_s);
}

void TestWidgets::copiedCellsStayCells()
{
    QStandardItemModel model(2, 2);
    model.setItem(0, 0, new QStandardItem(u"one\ttwo\nthree"_s));
    model.setItem(0, 1, new QStandardItem(u"=HYPERLINK(\"http://x\")"_s));
    model.setItem(1, 0, new QStandardItem(u"usual"_s));
    model.setItem(1, 1, new QStandardItem(u"5"_s));
    QTableView table;
    table.setModel(&model);
    new CopyActions(table);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.selectAll();
    QTest::keySequence(&table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one two three\t'=HYPERLINK(\"http://x\")\nusual\t5"_s);
    table.clearSelection();
    table.selectionModel()->select(model.index(0, 0), QItemSelectionModel::Select); // one is copied as it is
    QTest::keySequence(&table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one\ttwo\nthree"_s);
}

// The button at its end, whose own picture is black.
void TestWidgets::whatDoesNotFitAToolBarIsInSight()
{
    const QPalette before = QApplication::palette();
    theme::apply(ThemeChoice::Dark);
    const auto back = qScopeGuard([&] { QApplication::setPalette(before); });
    QToolBar bar;
    for (int i = 0; i < 20; ++i)
        bar.addAction(u"An action"_s);
    bar.resize(200, 40);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    auto *button = bar.findChild<QWidget *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(button && button->isVisible());
    const QImage drawn = button->grab().toImage();
    int light = 0;
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x)
            light += drawn.pixelColor(x, y).lightness() > 160 ? 1 : 0;
    }
    QVERIFY2(light > 5, qPrintable(QString::number(light)));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
