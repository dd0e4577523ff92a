// The order editor as a person uses it: by names and keys.
#include "order/field_edit.h"
#include "order/field_words.h"
#include "order/items_table.h"
#include "order/order_editor.h"
#include "order/samples.h"
#include "widgets/notice.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestOrderEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void ordersGoInAndOut();
    void anOrderByKeyboardAlone();
    void samples();
    void samplesFitTheProvider();
    void errorsStandAtTheirFields();
    void everythingIsUndone();
    void undoInsideAField();
    void undoIsAlsoThereAfterTypingIntoACell();
    void languageSwitchLosesNothing();
    void rowsByKeyboard();
    void copyAndPaste();
    void nationalIdIsHidden();
    void totalsFollow();
    void namesAreWhatIsSeen();
    void nothingIsLostOnBadNumbers();
    void errorsFollowTheTheme();
    void theCustomerHasRoom();
    void largerTextsAreNotCut();

private:
    template <class Widget>
    Widget *named(const QString &name) const;
    QLineEdit *field(const QByteArray &path) const;
    Notice *errorAt(const QByteArray &path) const;
    QTableView *items() const { return named<QTableView>(u"Items"_s); }
    void speak(const QByteArray &language) const;
    void type(const QString &text) const;
    void typeInto(const QByteArray &path, const QString &text) const;

    std::unique_ptr<Language> m_language;
    std::unique_ptr<OrderEditor> m_editor;
};

void TestOrderEditor::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_language = std::make_unique<Language>(*catalogue);
    theme::apply(ThemeChoice::Light);
}

void TestOrderEditor::init()
{
    m_editor = std::make_unique<OrderEditor>(*m_language);
    m_editor->resize(1280, 720);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->activateWindow();
    QTRY_VERIFY(m_editor->isActiveWindow());
}

void TestOrderEditor::cleanup()
{
    m_editor.reset();
    m_language->set("en");
}

template <class Widget>
Widget *TestOrderEditor::named(const QString &name) const
{
    for (Widget *widget : m_editor->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QLineEdit *TestOrderEditor::field(const QByteArray &path) const
{
    for (FieldEdit *edit : m_editor->findChildren<FieldEdit *>()) {
        if (edit->path() == path)
            return edit->line();
    }
    return nullptr;
}

Notice *TestOrderEditor::errorAt(const QByteArray &path) const
{
    for (FieldEdit *edit : m_editor->findChildren<FieldEdit *>()) {
        if (edit->path() == path)
            return edit->findChild<Notice *>();
    }
    return nullptr;
}

void TestOrderEditor::speak(const QByteArray &language) const
{
    m_language->set(language);
    QCoreApplication::processEvents(); // widgets are told by a posted event
}

void TestOrderEditor::type(const QString &text) const
{
    for (const QChar c : text)
        QTest::keyClicks(QApplication::focusWidget(),
                         QString(c)); // the first may move the focus to an editor
}

void TestOrderEditor::typeInto(const QByteArray &path, const QString &text) const
{
    QLineEdit *line = field(path);
    QVERIFY2(line, path.constData());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestOrderEditor::ordersGoInAndOut()
{
    QSignalSpy changed(m_editor.get(), &OrderEditor::changed);
    for (const SampleOrder &sample : sampleOrders()) {
        Order order = sample.order;
        order.customer = findPersona("delivery-se")->customer;
        order.reference = "WS-1";
        m_editor->setOrder(order);
        QVERIFY(m_editor->order() == order);
        QVERIFY(m_editor->isValid());
        QVERIFY(!m_editor->undoAction()->isEnabled());
    }
    QCOMPARE(changed.count(), int(sampleOrders().size()));
}

void TestOrderEditor::anOrderByKeyboardAlone()
{
    items()->setFocus();
    const auto key = [](int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
    };
    const auto row = [&](const QStringList &cells) {
        key(Qt::Key_Insert);
        for (const QString &cell : cells) {
            type(cell); // the first key opens the editor
            key(Qt::Key_Tab);
        }
        key(Qt::Key_Escape); // Tab has opened the next cell
        QVERIFY(QApplication::focusWidget() == items());
    };
    row({u"TEA-1"_s, u"Green tea"_s, u"2"_s, u"pcs"_s, u"79,90"_s, u"25"_s});
    row({u"CUP"_s, u"Cup"_s, u"1.5"_s, u"kg"_s, u"100"_s});
    // Out of the table with Tab, on through buttons and fields.
    QSet<QWidget *> met;
    for (int i = 0; i < 60 && !met.contains(QApplication::focusWidget()); ++i) {
        met.insert(QApplication::focusWidget());
        key(Qt::Key_Tab);
    }
    for (const char *path : {"reference", "currency", "country", "language"})
        QVERIFY2(met.contains(field(path)) || met.contains(field(path)->parentWidget()), path);
    QVERIFY(met.contains(named<QComboBox>(u"Based on"_s)));
    QVERIFY(met.contains(named<QComboBox>(u"Customer"_s)));

    named<QComboBox>(u"Customer"_s)->setFocus();
    key(Qt::Key_Down); // Person
    QTRY_VERIFY(field("customer/billing/firstName")->isVisible());
    field("customer/billing/firstName")->setFocus();
    type(u"Åsa"_s);
    key(Qt::Key_Tab);
    type(u"Påhittad"_s);

    const Order order = m_editor->order();
    QCOMPARE(order.items.size(), std::size_t(2));
    QCOMPARE(order.items[0].sku, "TEA-1"_ba);
    QCOMPARE(order.items[0].title, u"Green tea"_s);
    QCOMPARE(order.items[0].unitPrice, 7990);
    QCOMPARE(order.items[1].quantity, Decimal(15, 1));
    QCOMPARE(order.items[1].vatRate, Decimal(25)); // as the row before
    QVERIFY(order.customer);
    QCOMPARE(order.customer->billing.firstName, u"Åsa"_s);
    QCOMPARE(order.customer->billing.lastName, u"Påhittad"_s);
}

void TestOrderEditor::samples()
{
    auto *box = named<QComboBox>(u"Based on"_s);
    QVERIFY(box);
    QCOMPARE(box->count(), int(sampleOrders().size()) + 1);
    m_editor->setOrder({});
    box->setFocus();
    for (std::size_t i = 0; i < sampleOrders().size(); ++i) {
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY2(m_editor->order().items == sampleOrders()[i].order.items, sampleOrders()[i].id.constData());
        QCOMPARE(box->currentIndex(), int(i) + 1);
    }
    QVERIFY(m_editor->order().customer); // of the company, which later samples do not take away
    // A change makes it an order of my own, undo makes it the sample again.
    typeInto("country", u"NO"_s);
    QCOMPARE(box->currentIndex(), 0);
    m_editor->undoAction()->trigger();
    QCOMPARE(box->currentIndex(), int(sampleOrders().size()));
    // A typed reference stays.
    typeInto("reference", u"MY-1"_s);
    m_editor->takeSample("coffee");
    QCOMPARE(m_editor->order().reference, "MY-1"_ba);
    m_editor->takeSample("unknown");
    QVERIFY(m_editor->order().items == findSample("coffee")->order.items);
}

void TestOrderEditor::samplesFitTheProvider()
{
    Requirements requirements;
    requirements.currencies = {"EUR", "CHF"};
    requirements.countries = {"AT"};
    requirements.languages = {"de"};
    m_editor->setRequirements(requirements);
    m_editor->takeSample("coffee");
    QCOMPARE(m_editor->order().currency.code, "EUR"_ba);
    QCOMPARE(m_editor->order().country, "AT"_ba);
    QVERIFY(m_editor->isValid());
    auto *currency = named<QComboBox>(u"Currency"_s);
    QCOMPARE(currency->count(), 2);
    QCOMPARE(currency->itemText(1), u"CHF"_s);
    QCOMPARE(currency->currentText(), u"EUR"_s);
    // An untouched sample goes with the provider; what a person has changed stays.
    requirements.currencies = {"CHF"};
    m_editor->setRequirements(requirements);
    QCOMPARE(m_editor->order().currency.code, "CHF"_ba);
    QVERIFY(m_editor->isValid());
    m_editor->undoAction()->trigger();
    QCOMPARE(m_editor->order().currency.code, "EUR"_ba);
    typeInto("country", u"DE"_s);
    requirements.currencies = {"SEK"};
    m_editor->setRequirements(requirements);
    QCOMPARE(m_editor->order().currency.code, "EUR"_ba);
}

void TestOrderEditor::errorsStandAtTheirFields()
{
    Requirements requirements;
    requirements.customerRequired = requirements.contactRequired = true;
    m_editor->setRequirements(requirements);
    m_editor->takeSample("company");
    QVERIFY(m_editor->isValid());
    typeInto("customer/billing/email", u"nobody"_s);
    typeInto("customer/billing/postalCode", u" "_s);
    typeInto("currency", u"XYZ"_s);
    QVERIFY(!m_editor->isValid());
    for (FieldEdit *edit : m_editor->findChildren<FieldEdit *>()) {
        const FieldError *error = m_editor->document().errorAt(edit->path());
        const QString shown = edit->findChild<Notice *>()->words();
        if (error) {
            QCOMPARE(shown, u"✕ "_s + FieldWords::problem(*error, m_editor->order(), requirements));
            QCOMPARE(u"✕ "_s + edit->line()->accessibleDescription(), shown);
        } else {
            QVERIFY2(shown.isEmpty(), edit->path().constData());
        }
    }
    QVERIFY(errorAt("customer/billing/email")->isVisible());
    QVERIFY(errorAt("currency")->words().contains(u"Kassa does not know"_s));
    typeInto("currency", u"SEK"_s);
    QVERIFY(!errorAt("currency")->isVisible());
    // From the summary to the first of them.
    items()->setFocus();
    for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
        if (button->text() == u"Go to the first one")
            button->click();
    }
    QCOMPARE(QApplication::focusWidget(), field("customer/billing/postalCode"));
}

void TestOrderEditor::everythingIsUndone()
{
    const Order before = findSample("mixed-vat")->order;
    m_editor->setOrder(before);
    m_editor->takeSample("company");
    typeInto("reference", u"R"_s);
    typeInto("shipping/amount", u"1,5"_s);
    typeInto("customer/billing/city", u"Lund"_s);
    items()->setCurrentIndex(items()->model()->index(0, 0));
    items()->setFocus();
    QTest::keyClick(items(), Qt::Key_D, Qt::ControlModifier);
    const Order after = m_editor->order();
    QCOMPARE(after.shipping->amount, 150);
    QCOMPARE(after.items.size(), findSample("company")->order.items.size() + 1);
    int steps = 0;
    while (m_editor->undoAction()->isEnabled()) {
        QTest::keyClick(items(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(++steps < 20);
    }
    QCOMPARE(steps, 5);
    QVERIFY(m_editor->order() == before);
    while (m_editor->redoAction()->isEnabled())
        QTest::keyClick(items(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_editor->order() == after);
}

void TestOrderEditor::undoInsideAField()
{
    m_editor->takeSample("coffee");
    typeInto("reference", u"first"_s);
    typeInto("country", u"NO"_s);
    QLineEdit *country = field("country");
    QTest::keyClick(country, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(country->text(), u"SE"_s);
    QTest::keyClick(country, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field("reference")->text(), QString());
    QTest::keyClick(country, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(country, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(field("reference")->text(), u"first"_s);
    QCOMPARE(country->text(), u"NO"_s);
}

void TestOrderEditor::undoIsAlsoThereAfterTypingIntoACell()
{
    m_editor->setOrder(findSample("coffee")->order);
    items()->setCurrentIndex(items()->model()->index(0, ItemsModel::Title));
    items()->setFocus();
    type(u"Tea"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_editor->order().items[0].title, u"Tea"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_editor->order() == findSample("coffee")->order);
}

void TestOrderEditor::languageSwitchLosesNothing()
{
    m_editor->takeSample("mixed-vat");
    typeInto("handling/amount", u"12,"_s); // in the middle of a number
    const Order typed = m_editor->order();
    const int steps = m_editor->document().undoStack().count();
    speak("ru");
    QCOMPARE(field("handling/amount")->text(), u"12,"_s);
    QCOMPARE(field("shipping/amount")->text(), u"49,00"_s);
    speak("en");
    QCOMPARE(field("shipping/amount")->text(), u"49.00"_s);

    // An open cell editor with half a text, and the selected row.
    const QTableView *table = items(); // in Russian it has another name
    items()->setCurrentIndex(items()->model()->index(2, ItemsModel::UnitPrice));
    items()->setFocus();
    type(u"1"_s);
    type(u"5,"_s);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell && cell != field("handling/amount"));
    speak("ru");
    QCOMPARE(QApplication::focusWidget(), cell);
    QCOMPARE(cell->text(), u"15,"_s);
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(table->selectionModel()->isRowSelected(2));
    QTest::keyClicks(cell, u"5"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(m_editor->order().items[2].unitPrice, 1550);
    speak("en");
    QCOMPARE(m_editor->document().undoStack().count(), steps + 1);
    m_editor->undoAction()->trigger();
    QVERIFY(m_editor->order() == typed);
}

void TestOrderEditor::rowsByKeyboard()
{
    m_editor->setOrder(findSample("mixed-vat")->order);
    const auto skus = [this] {
        QByteArrayList list;
        for (const LineItem &item : m_editor->order().items)
            list << item.sku;
        return list.join(' ');
    };
    items()->setFocus();
    items()->setCurrentIndex(items()->model()->index(0, 1));
    QTest::keyClick(items(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(skus(), "APPLE-KG BRYGG-2 BOK-17 GAVA-500"_ba);
    QCOMPARE(items()->currentIndex().row(), 1);
    QTest::keyClick(items(), Qt::Key_Down, Qt::ShiftModifier); // two rows
    QTest::keyClick(items(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(skus(), "APPLE-KG GAVA-500 BRYGG-2 BOK-17"_ba);
    QTest::keyClick(items(), Qt::Key_Down, Qt::AltModifier); // at the end already
    QCOMPARE(skus(), "APPLE-KG GAVA-500 BRYGG-2 BOK-17"_ba);
    QTest::keyClick(items(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(skus(), "APPLE-KG BRYGG-2 BOK-17 GAVA-500"_ba);
    QTest::keyClick(items(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(skus(), "APPLE-KG BRYGG-2 BOK-17 BRYGG-2 BOK-17 GAVA-500"_ba);
    QTest::keyClick(items(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(skus(), "APPLE-KG BRYGG-2 BOK-17 GAVA-500"_ba);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(items(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(m_editor->order().items.empty());
    QVERIFY(!m_editor->isValid());
}

void TestOrderEditor::copyAndPaste()
{
    m_editor->setOrder(findSample("mixed-vat")->order);
    items()->setFocus();
    items()->setCurrentIndex(items()->model()->index(1, 0));
    QTest::keyClick(items(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"APPLE-KG\tÄpplen Ingrid Marie, lösvikt\t0.455\tkg\t34.82\t12\t\n"_s);
    QTest::keyClick(items(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_editor->order().items[2] == m_editor->order().items[1]);
    QApplication::clipboard()->setText(u"X\tFrom a sheet\t2\t\t1 000,50\t25"_s);
    QTest::keyClick(items(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_editor->order().items[3].unitPrice, 100'050);
    m_editor->undoAction()->trigger();
    m_editor->undoAction()->trigger();
    QVERIFY(m_editor->order() == findSample("mixed-vat")->order);
}

void TestOrderEditor::nationalIdIsHidden()
{
    m_editor->takeSample("company");
    typeInto("customer/nationalId", u"199001019999"_s);
    QLineEdit *line = field("customer/nationalId");
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!line->displayText().contains(u'1'));
    QCOMPARE(m_editor->order().customer->nationalId, u"199001019999"_s);
}

void TestOrderEditor::totalsFollow()
{
    m_editor->takeSample("mixed-vat");
    auto *totals = named<QTableWidget>(u"Totals"_s);
    QCOMPARE(totals->rowCount(), 5); // four rates and all
    typeInto("handling/amount", u"0"_s);
    const auto expected = totalsOf(m_editor->order());
    QCOMPARE(totals->item(4, 3)->text(),
             m_language->words(Money{expected->withoutVat + expected->vat, m_editor->order().currency}));
    bool shown = false;
    for (const QLabel *label : m_editor->findChildren<QLabel *>())
        shown |= label->text() ==
                 u"Total: "_s + m_language->words(Money{expected->withVat, m_editor->order().currency});
    QVERIFY(shown);
    m_editor->document().setText("items/0/quantity", u"abc"_s, u"Quantity"_s); // no sum is anybody's
    QCOMPARE(totals->item(totals->rowCount() - 1, 3)->text(), u"–"_s);
}

void TestOrderEditor::namesAreWhatIsSeen()
{
    m_editor->takeSample("company");
    for (const char *name : {"Based on", "Currency", "Country", "Purchase language", "Customer"})
        QVERIFY2(named<QComboBox>(QString::fromLatin1(name)), name);
    for (FieldEdit *edit : m_editor->findChildren<FieldEdit *>()) {
        const auto *label = edit->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(edit->line()->accessibleName().endsWith(label->text())); // after the part it belongs to
        QVERIFY(label->buddy());
    }
}

void TestOrderEditor::nothingIsLostOnBadNumbers()
{
    m_editor->takeSample("coffee");
    items()->setCurrentIndex(items()->model()->index(0, ItemsModel::Quantity));
    items()->setFocus();
    type(u"a lot"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(items()->model()->index(0, ItemsModel::Quantity).data().toString(), u"a lot"_s);
    QVERIFY(!m_editor->isValid());
    const auto labels = m_editor->findChild<ItemsTable *>()->findChildren<Notice *>();
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels[0]->words().contains(u"Row 1, Quantity: This is not a number"_s));
}

void TestOrderEditor::errorsFollowTheTheme()
{
    m_editor->takeSample("coffee");
    typeInto("currency", u"XYZ"_s);
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        theme::apply(choice);
        QTRY_COMPARE(errorAt("currency")->findChild<QLabel *>()->palette().color(QPalette::WindowText),
                     theme::text(Tone::Wrong, QApplication::palette()));
    }
}

// Beside the order, what is the customer's is read whole, also when nobody was named while it stood below.
void TestOrderEditor::theCustomerHasRoom()
{
    const Order order = findSample("coffee")->order;
    Order named = order;
    named.customer = personas().front().customer;
    const QLineEdit *mail = field("customer/billing/email");
    for (const int width : {1180, 1280}) {
        m_editor->setOrder(order);
        for (const int each : {700, width}) {
            m_editor->resize(each, 720);
            QCoreApplication::processEvents();
        }
        m_editor->setOrder(named);
        QTRY_VERIFY(mail->isVisible());
        const auto x = [this](const QWidget *of) { return of->mapTo(m_editor.get(), QPoint()).x(); };
        QVERIFY(x(mail) > x(field("reference")) + field("reference")->width());
        const int words = mail->fontMetrics().horizontalAdvance(mail->text());
        QTRY_VERIFY2(!mail->text().isEmpty() && words < mail->width() - 8,
                     qPrintable(QStringLiteral("%1 of %2").arg(mail->width()).arg(words)));
    }
}

void TestOrderEditor::largerTextsAreNotCut()
{
    m_editor->resize(1040, 540);
    speak("ru");
    theme::apply(ThemeChoice::Light, 200);
    const auto isCut = [](const QPushButton *button) {
        return button->isVisible() && button->width() < button->sizeHint().width();
    };
    const auto buttons = m_editor->findChildren<QPushButton *>();
    QTRY_VERIFY(std::none_of(buttons.begin(), buttons.end(), isCut));
    theme::apply(ThemeChoice::Light);
    speak("en");
}

QTEST_MAIN(TestOrderEditor)
#include "tst_order_editor.moc"
