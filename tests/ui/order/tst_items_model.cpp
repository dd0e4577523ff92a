#include "order/items_model.h"
#include "order/samples.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestItemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsAndTakesTexts();
    void rowTotals();
    void problemsAreAtTheirCells();
    void staysInStep();
    void rowsThatStayKeepTheirPlace();
    void followsTheLanguage();
    void tabbedRoundTrip();
    void tabbedFromElsewhere();

private:
    std::unique_ptr<Language> m_language;
};

namespace {

ItemDraft titled(int number)
{
    ItemDraft row;
    row.title = QString::number(number);
    return row;
}

} // namespace

void TestItemsModel::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_language = std::make_unique<Language>(*catalogue);
}

void TestItemsModel::showsAndTakesTexts()
{
    OrderDocument document;
    document.begin(draftOf(findSample("mixed-vat")->order));
    ItemsModel model(document, *m_language);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex quantity = model.index(1, ItemsModel::Quantity);
    QCOMPARE(quantity.data().toString(), u"0.455"_s);
    QCOMPARE(model.headerData(ItemsModel::UnitPrice, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Unit price"_s);
    QVERIFY(model.setData(quantity, u"1,5"_s, Qt::EditRole));
    QCOMPARE(document.order().items[1].quantity, Decimal(15, 1));
    QVERIFY(!(model.flags(model.index(0, ItemsModel::RowTotal)) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, ItemsModel::RowTotal), u"1"_s, Qt::EditRole));
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(quantity.data().toString(), u"0.455"_s);
}

void TestItemsModel::rowTotals()
{
    OrderDocument document;
    document.begin(draftOf(findSample("coffee")->order));
    ItemsModel model(document, *m_language);
    const QModelIndex total = model.index(0, ItemsModel::RowTotal);
    QCOMPARE(total.data().toString(), u"200.00 SEK"_s);
    model.setData(model.index(0, ItemsModel::Discount), u"50"_s, Qt::EditRole);
    QCOMPARE(total.data().toString(), u"100.00 SEK"_s);
    model.setData(model.index(0, ItemsModel::Quantity), u"two"_s, Qt::EditRole);
    QCOMPARE(total.data().toString(), u"–"_s);
}

void TestItemsModel::problemsAreAtTheirCells()
{
    OrderDocument document;
    document.begin(draftOf(findSample("coffee")->order));
    ItemsModel model(document, *m_language);
    model.setData(model.index(0, ItemsModel::Title), u" "_s, Qt::EditRole);
    model.setData(model.index(0, ItemsModel::VatRate), u"101"_s, Qt::EditRole);
    for (int column = 0; column < ItemsModel::ColumnCount; ++column) {
        const QModelIndex cell = model.index(0, column);
        const bool wrong = column == ItemsModel::Title || column == ItemsModel::VatRate;
        QCOMPARE(!model.problemAt(cell).isEmpty(), wrong);
        QCOMPARE(cell.data(Qt::DecorationRole).isValid(), wrong); // a sign, not the colour alone
        QCOMPARE(cell.data(Qt::BackgroundRole).isValid(), wrong);
        QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), model.problemAt(cell));
    }
}

void TestItemsModel::staysInStep()
{
    OrderDocument document;
    ItemsModel model(document, *m_language);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        OrderDraft draft = document.draft();
        auto &items = draft.items;
        for (int n = random.bounded(3); n >= 0; --n) {
            if (random.bounded(2) == 0)
                items.insert(items.begin() + random.bounded(int(items.size()) + 1), random.bounded(3) + 1,
                             titled(random.bounded(4)));
            else if (!items.empty())
                items.erase(items.begin() + random.bounded(int(items.size())));
        }
        document.change(draft, {});
        if (random.bounded(4) == 0)
            document.undoStack().undo();
        QCOMPARE(model.rowCount(), int(document.draft().items.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, ItemsModel::Title).data().toString(),
                     document.draft().items[std::size_t(row)].title);
    }
}

void TestItemsModel::rowsThatStayKeepTheirPlace()
{
    OrderDocument document;
    document.begin(draftOf(findSample("mixed-vat")->order));
    ItemsModel model(document, *m_language);
    const QPersistentModelIndex last = model.index(3, ItemsModel::Title);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    OrderDraft draft = document.draft();
    draft.items.erase(draft.items.begin() + 1);
    document.change(draft, {});
    QCOMPARE(last.row(), 2);
    document.undoStack().undo();
    QCOMPARE(last.row(), 3);
    QCOMPARE(reset.count(), 0);
}

void TestItemsModel::followsTheLanguage()
{
    OrderDocument document;
    document.begin(draftOf(findSample("mixed-vat")->order));
    ItemsModel model(document, *m_language);
    QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy cells(&model, &QAbstractItemModel::dataChanged);
    m_language->set("ru");
    model.retranslate();
    QCOMPARE(model.index(1, ItemsModel::Quantity).data().toString(), u"0,455"_s);
    QCOMPARE(model.index(0, ItemsModel::RowTotal).data().toString(), u"999,00\u00a0SEK"_s);
    QCOMPARE(header.count(), 1);
    QVERIFY(cells.count() > 0);
    m_language->set("en");
}

void TestItemsModel::tabbedRoundTrip()
{
    for (const QByteArray language : {"en", "ru"}) {
        const auto rows = draftOf(findSample("mixed-vat")->order).items;
        QVERIFY(fromTabbed(toTabbed(rows, language)) == rows);
    }
    QCOMPARE(toTabbed({{u"A"_s, u"one\ttwo\nthree"_s, u"1.5"_s, {}, u"2"_s, u"25"_s, {}}}, "ru"),
             u"A\tone two three\t1,5\t\t2\t25\t\n"_s);
}

void TestItemsModel::tabbedFromElsewhere()
{
    const auto rows = fromTabbed(u"A\tTea\t1,5\tkg\t1 200,50 \t12 %\t\textra\r\n\r\nB\n"_s);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].unitPrice, u"1200.50"_s);
    QCOMPARE(rows[0].vatRate, u"12"_s);
    QCOMPARE(rows[1].sku, u"B"_s);
    QVERIFY(fromTabbed({}).empty());
    QCOMPARE(fromTabbed(QString(u"x\n"_s).repeated(5000)).size(), std::size_t(1000));
    QCOMPARE(fromTabbed(QString(5000, u'x'))[0].sku.size(), 1000);
}

QTEST_MAIN(TestItemsModel)
#include "tst_items_model.moc"
