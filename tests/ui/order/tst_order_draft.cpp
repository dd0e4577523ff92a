// What is typed becomes an order and back; undo and redo go through every state.
#include "order/field_words.h"
#include "order/order_document.h"
#include "order/samples.h"
#include "widgets/number_text.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestOrderDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void numbersInALanguage();
    void minorUnitsOfCurrencies();
    void samplesSurvive();
    void everyFieldOfAnOrderHasAPath();
    void unreadableNumbers();
    void oneErrorPerField();
    void everyErrorHasWords();
    void totalsAreTotalsOf();
    void undoAndRedoVisitEveryState();
    void typingIsOneStep();
    void whatIsSwitchedOffIsKept();
};

void TestOrderDraft::numbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("whole") << u"80"_s << "80"_ba;
    QTest::newRow("comma") << u"12,5"_s << "12.5"_ba;
    QTest::newRow("point") << u"12.50"_s << "12.50"_ba;
    QTest::newRow("blanks") << u" 1 234,50 "_s << "1234.50"_ba;
    QTest::newRow("no-break blank") << u"1\u00a0234,50"_s << "1234.50"_ba;
    QTest::newRow("narrow blank") << u"1\u202f234"_s << "1234"_ba;
    QTest::newRow("German") << u"1.234,50"_s << "1234.50"_ba;
    QTest::newRow("English") << u"1,234.50"_s << "1234.50"_ba;
    QTest::newRow("two groups") << u"1,234,567"_s << "1234567"_ba;
    QTest::newRow("negative") << u"-3,5"_s << "-3.5"_ba;
    QTest::newRow("typographic minus") << u"\u22123"_s << "-3"_ba;
    QTest::newRow("plus") << u"+3"_s << "3"_ba;
    QTest::newRow("percent") << u"25 %"_s << "25"_ba;
    QTest::newRow("being typed") << u"12,"_s << "12"_ba;
    QTest::newRow("no zero") << u",5"_s << "0.5"_ba;
    QTest::newRow("negative, no zero") << u"-,5"_s << "-0.5"_ba;
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("a sign alone") << u"-"_s << QByteArray();
    QTest::newRow("letters") << u"ten"_s << QByteArray();
    QTest::newRow("exponent") << u"1e3"_s << QByteArray();
    QTest::newRow("sum") << u"1+1"_s << QByteArray();
    QTest::newRow("too long") << u"1234567890123456"_s << QByteArray();
    QTest::newRow("Arabic digits") << u"\u0661"_s << QByteArray();
}

void TestOrderDraft::numbers()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, number);
    const auto read = numberOf(typed);
    QCOMPARE(read ? read->toText() : QByteArray(), number);
    QCOMPARE(keptNumber(typed), number.isEmpty() ? typed : QString::fromLatin1(number));
    QCOMPARE(keptNumber(keptNumber(typed)), keptNumber(typed));
}

void TestOrderDraft::numbersInALanguage()
{
    QCOMPARE(shownNumber(u"1234.5"_s, "en"), u"1234.5"_s);
    QCOMPARE(shownNumber(u"1234.5"_s, "ru"), u"1234,5"_s);
    QCOMPARE(shownNumber(u"v1.5"_s, "ru"), u"v1.5"_s); // what is no number stays as it was typed
}

void TestOrderDraft::minorUnitsOfCurrencies()
{
    QCOMPARE(minorUnits(Decimal(1250, 2), 2), std::optional<qint64>(1250));
    QCOMPARE(minorUnits(Decimal(125, 1), 2), std::optional<qint64>(1250));
    QCOMPARE(minorUnits(Decimal(1200, 2), 0), std::optional<qint64>(12));
    QCOMPARE(minorUnits(Decimal(1250, 2), 0), std::optional<qint64>());
    QCOMPARE(minorUnits(Decimal(-5), 3), std::optional<qint64>(-5000));
}

void TestOrderDraft::samplesSurvive()
{
    for (const SampleOrder &sample : sampleOrders()) {
        const ReadOrder read = readOrder(draftOf(sample.order), {.referenceRequired = false});
        QVERIFY2(read.order == sample.order, sample.id.constData());
        QVERIFY(read.errors.empty());
    }
    for (const Persona &persona : personas()) {
        Order order = findSample("coffee")->order;
        order.customer = persona.customer;
        QVERIFY2(readOrder(draftOf(order), {}).order == order, persona.id.constData());
    }
}

// Every path that check() can name leads to a text, is called something, and no two are the same text.
void TestOrderDraft::everyFieldOfAnOrderHasAPath()
{
    Order order = findSample("mixed-vat")->order;
    order.customer = findPersona("delivery-se")->customer;
    OrderDraft draft = draftOf(order);
    QByteArrayList paths{
        "reference", "currency", "country", "language", "customer/nationalId", "customer/customerNumber"};
    for (const char *fee : {"shipping/", "handling/"}) {
        for (const char *field : {"title", "amount", "vatRate"})
            paths << QByteArray(fee) + field;
    }
    for (const char *row : {"items/0/", "items/3/"}) {
        for (const char *field : {"sku", "title", "quantity", "unit", "unitPrice", "vatRate", "discount"})
            paths << QByteArray(row) + field;
    }
    for (const char *address : {"customer/billing/", "customer/delivery/"}) {
        for (const char *field : {"firstName", "lastName", "company", "street", "street2", "postalCode",
                                  "city", "country", "phone", "email"})
            paths << QByteArray(address) + field;
    }
    std::set<QString *> texts;
    for (const QByteArray &path : paths) {
        QString *text = textAt(draft, path);
        QVERIFY2(text, path.constData());
        QVERIFY2(texts.insert(text).second, path.constData());
        QVERIFY2(!FieldWords::name(path).contains(u'/') && !FieldWords::name(path).isEmpty(),
                 path.constData());
    }
    for (const char *path : {"", "items", "items/9/sku", "items/x/sku", "items/0", "total", "customer",
                             "customer/billing", "shipping", "a/b/c/d"})
        QVERIFY2(!textAt(draft, path), path);
}

void TestOrderDraft::unreadableNumbers()
{
    OrderDocument document;
    document.begin(draftOf(findSample("coffee")->order));
    document.setRequirements({.referenceRequired = false});
    document.setText("items/0/quantity", u"a few"_s, {});
    document.setText("items/0/unitPrice", u"80,005"_s, {});
    document.setText("items/0/discount", u"?"_s, {});
    QCOMPARE(document.errorAt("items/0/quantity")->code, "number"_ba);
    QCOMPARE(document.errorAt("items/0/unitPrice")->code, "decimals"_ba);
    QCOMPARE(document.errorAt("items/0/discount")->code, "number"_ba);
    QVERIFY(!document.errorAt("total")); // follows from the others
    QCOMPARE(document.draft().items[0].quantity, u"a few"_s);
    document.setText("items/0/discount", {}, {});
    QVERIFY(!document.errorAt("items/0/discount")); // none given: no discount
    // Another currency makes other decimals right.
    document.setText("items/0/unitPrice", u"80,005"_s, {});
    document.setText("currency", u"KWD"_s, {});
    QVERIFY(!document.errorAt("items/0/unitPrice"));
    QCOMPARE(document.order().items[0].unitPrice, 80'005);
}

void TestOrderDraft::oneErrorPerField()
{
    Requirements strict;
    strict.customerRequired = strict.contactRequired = strict.nationalIdRequired = strict.latin1Only = true;
    strict.maxText = 3;
    strict.negativeRowsAllowed = false;
    OrderDraft draft = draftOf(findSample("russian")->order);
    draft.items[0].quantity = u"many"_s;
    draft.items[1].unitPrice = u"-1"_s;
    draft.items[2].vatRate = u"101"_s;
    draft.customer.choice = CustomerChoice::Person;
    const ReadOrder read = readOrder(draft, strict);
    std::set<QByteArray> fields;
    for (const FieldError &error : read.errors)
        QVERIFY2(fields.insert(error.field).second, error.field.constData());
    QVERIFY(fields.contains("items/0/quantity") && fields.contains("items/1/unitPrice") &&
            fields.contains("items/2/vatRate") && fields.contains("customer/nationalId"));
}

void TestOrderDraft::everyErrorHasWords()
{
    Requirements requirements;
    requirements.currencies = {"SEK", "EUR"};
    const Order order = findSample("coffee")->order;
    std::set<QString> all;
    const auto words = [&](const char *field, const char *code) {
        return FieldWords::problem({field, code, Text::verbatim(u"technical"_s)}, order, requirements);
    };
    for (const char *code :
         {"required", "length", "latin1", "format", "range", "unsupported", "sum", "number", "decimals"}) {
        const QString problem = words("items/0/unitPrice", code);
        QVERIFY2(problem != u"technical"_s && problem.count(u'.') >= 2, code); // what is wrong; what to do
        all.insert(problem);
    }
    QCOMPARE(all.size(), std::size_t(9));
    QVERIFY(words("currency", "unsupported").contains(u"SEK, EUR"_s));
    QVERIFY(words("customer/billing/email", "format").contains(u"@"_s));
    QVERIFY(words("items/0/quantity", "range").contains(u"1000000"_s));
    QCOMPARE(words("x", "of a later version"), u"technical"_s);
    QCOMPARE(FieldWords::place("items/1/unitPrice"), u"Row 2, Unit price"_s);
    QCOMPARE(FieldWords::place("customer/delivery/email"), u"Delivery address, E-mail"_s);
}

void TestOrderDraft::totalsAreTotalsOf()
{
    OrderDocument document;
    for (const VatRule rule : {VatRule::PerRow, VatRule::PerUnit, VatRule::Included}) {
        for (const SampleOrder &sample : sampleOrders()) {
            Requirements requirements;
            requirements.vatRule = rule;
            document.setRequirements(requirements);
            document.begin(draftOf(sample.order));
            const auto expected = totalsOf(sample.order, Rounding::None, rule);
            QVERIFY(document.totals() && expected);
            QCOMPARE(document.totals()->withVat, expected->withVat);
            QVERIFY(document.totals()->perRate == expected->perRate);
            QVERIFY(document.totals()->rows == expected->rows);
        }
    }
}

// Whatever is done: undoing everything leads back through the same states to the first, redoing to the last.
void TestOrderDraft::undoAndRedoVisitEveryState()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        OrderDocument document;
        document.begin(draftOf(findSample("mixed-vat")->order));
        QUndoStack &undo = document.undoStack();
        std::vector<OrderDraft> states{document.draft()};
        for (int i = 0; i < 200; ++i) {
            OrderDraft draft = document.draft();
            const auto items = draft.items.size();
            switch (random.bounded(6)) {
            case 0:
                draft.items.insert(draft.items.begin() + random.bounded(int(items) + 1), ItemDraft());
                break;
            case 1:
                if (items > 0)
                    draft.items.erase(draft.items.begin() + random.bounded(int(items)));
                break;
            case 2:
                draft = draftOf(sampleOrders()[std::size_t(random.bounded(3))].order);
                break;
            case 3:
                draft.customer = draftOf(std::optional(personas()[std::size_t(random.bounded(7))].customer));
                break;
            case 4:
                draft.shipping.on = !draft.shipping.on;
                break;
            default:
                draft.reference = QString::number(random.bounded(1000));
            }
            document.change(draft, u"step"_s);
            if (!(document.draft() == states.back()))
                states.push_back(document.draft());
            if (random.bounded(10) == 0) { // a branch: what was undone is gone
                for (int back = random.bounded(5); back > 0 && undo.canUndo(); --back) {
                    undo.undo();
                    states.pop_back();
                }
            }
            QCOMPARE(std::size_t(undo.index()) + 1, states.size());
        }
        for (auto state = states.rbegin(); state != states.rend(); ++state) {
            QVERIFY(document.draft() == *state);
            QVERIFY(document.order() == readOrder(*state, document.requirements()).order);
            undo.undo();
        }
        QVERIFY(!undo.canUndo());
        for (const OrderDraft &state : states) {
            QVERIFY(document.draft() == state);
            undo.redo();
        }
        QVERIFY(document.draft() == states.back());
    }
}

void TestOrderDraft::typingIsOneStep()
{
    OrderDocument document;
    QSignalSpy changed(&document, &OrderDocument::changed);
    for (const QString &text : {u"W"_s, u"WS"_s, u"WS-"_s, u"WS-1"_s})
        document.setText("reference", text, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.setText("country", u"S"_s, u"typing"_s); // another field
    document.endRun();
    document.setText("country", u"SE"_s, u"typing"_s); // the field was left in between
    QCOMPARE(document.undoStack().count(), 3);
    QCOMPARE(changed.count(), 6);
    document.setText("country", u"SE"_s, u"nothing new"_s);
    QCOMPARE(document.undoStack().count(), 3);
    // Typed and taken back again: nothing to undo.
    document.endRun();
    document.setText("country", u"SEx"_s, u"typing"_s);
    document.setText("country", u"SE"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 3);
}

void TestOrderDraft::whatIsSwitchedOffIsKept()
{
    OrderDraft draft = draftOf(findSample("mixed-vat")->order);
    draft.customer = draftOf(std::optional(findPersona("delivery-se")->customer));
    draft.shipping.on = false;
    draft.customer.choice = CustomerChoice::None;
    const Order order = readOrder(draft, {}).order;
    QVERIFY(!order.shipping && !order.customer);
    draft.shipping.on = true;
    draft.customer.choice = CustomerChoice::Person;
    QVERIFY(readOrder(draft, {}).order.customer == findPersona("delivery-se")->customer);
    QVERIFY(readOrder(draft, {}).order.shipping == findSample("mixed-vat")->order.shipping);
}

QTEST_GUILESS_MAIN(TestOrderDraft)
#include "tst_order_draft.moc"
