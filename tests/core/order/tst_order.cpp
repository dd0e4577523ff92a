#include "order/requirements.h"
#include "order/samples.h"
#include "order/totals.h"

#include <QTest>

#include <set>

using namespace kassa;

namespace {

LineItem row(qint64 unitPrice, const char *quantity, const char *vatRate, const char *discount = "0")
{
    LineItem item;
    item.sku = "A-1";
    item.title = QStringLiteral("Räksmörgås");
    item.unitPrice = unitPrice;
    item.quantity = Decimal::parse(quantity).value();
    item.vatRate = Decimal::parse(vatRate).value();
    item.discount = Decimal::parse(discount).value();
    return item;
}

Order orderOf(std::vector<LineItem> items)
{
    Order order;
    order.reference = "WS-1001";
    order.currency = {"SEK", 2};
    order.country = "SE";
    order.language = "sv";
    order.items = std::move(items);
    return order;
}

Order validOrder()
{
    Order order = orderOf({row(8000, "2", "25")});
    order.shipping = Fee{QStringLiteral("Frakt"), 4900, Decimal(25)};
    order.handling = Fee{QStringLiteral("Avgift"), 2900, Decimal(25)};
    order.customer = findPersona("delivery-se")->customer;
    return order;
}

QByteArray described(const std::vector<FieldError> &errors)
{
    QByteArrayList lines;
    for (const FieldError &error : errors)
        lines << error.field + ' ' + error.code;
    return lines.join(", ");
}

// U+1D11E: one character, two UTF-16 units, four UTF-8 bytes.
QString clefs(qsizetype count)
{
    return QString::fromUtf8("\xF0\x9D\x84\x9E").repeated(count);
}

struct Scene
{
    Order order = validOrder();
    Requirements requirements = {};
    LineItem &item() { return order.items.front(); }
    Customer &customer() { return *order.customer; }
    Address &billing() { return customer().billing; }
    Address &delivery() { return *customer().delivery; }
};

using Change = void (*)(Scene &);

std::vector<RowTotal> feesOf(const Totals &totals)
{
    return {totals.shipping, totals.handling};
}

// kronor.md 3.4: |tax - (total - total / (1 + rate))| <= 1, in whole numbers.
bool isWithinOne(qint64 withVat, qint64 vat, const Decimal &rate)
{
    qint64 hundred = 100;
    for (int i = 0; i < rate.scale(); ++i)
        hundred *= 10;
    const Int128 whole = hundred + rate.units();
    const Int128 distance = Int128(vat) * whole - Int128(withVat) * rate.units();
    return distance <= whole && distance >= -whole;
}

} // namespace

class TestOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowTotals_data();
    void rowTotals();
    void roundsToWholeUnits_data();
    void roundsToWholeUnits();
    void roundsToWholeUnitsOfTheCurrency();
    void sumsPerRate();
    void refusesSums_data();
    void refusesSums();
    void takesTheLargestSum();
    void sampleTotals_data();
    void sampleTotals();
    void rowsAddUp_data();
    void rowsAddUp();
    void wholeNumbers();

    void acceptsValidOrder();
    void fieldErrors_data();
    void fieldErrors();
    void everyCodeOccurs();
    void emails_data();
    void emails();
    void phones_data();
    void phones();
    void reportsOneErrorPerField();
    void reportsInTheOrderOfTheFields();
    void detailsSayWhatWouldFit();
    void detailsKeepContentBack();

    void samplesAreSound_data();
    void samplesAreSound();
    void samplesHaveTheirShape();
    void personasAreSound_data();
    void personasAreSound();
    void findsByIdOnly();
    void adapts();
    void adaptedSamplesMayBeSent();
};

void TestOrder::rowTotals_data()
{
    QTest::addColumn<LineItem>("item");
    QTest::addColumn<VatRule>("rule");
    QTest::addColumn<qint64>("withoutVat");
    QTest::addColumn<qint64>("vat");
    QTest::addColumn<qint64>("unitWithoutVat");
    QTest::addColumn<qint64>("unitVat");

    const auto add = [](const char *name, VatRule rule, const LineItem &item, RowTotal total, RowTotal unit) {
        QTest::newRow(name) << item << rule << total.withoutVat << total.vat << unit.withoutVat << unit.vat;
    };
    const auto perRow = VatRule::PerRow;
    add("plain", perRow, row(8000, "2", "25"), {16000, 4000}, {8000, 2000});
    add("quantity rounds down", perRow, row(3482, "0.455", "12"), {1584, 190}, {3482, 418});
    add("quantity half rounds up", perRow, row(1, "0.5", "0"), {1, 0}, {1, 0});
    add("negative half rounds away from zero", perRow, row(-1, "0.5", "0"), {-1, 0}, {-1, 0});
    add("vat half rounds up", perRow, row(2, "1", "25"), {2, 1}, {2, 1});
    add("vat rounds down", perRow, row(1, "1", "25"), {1, 0}, {1, 0});
    add("vat of the rounded row", perRow, row(333, "1.005", "25"), {335, 84}, {333, 83});
    add("vat of the row, not of the units", perRow, row(333, "3", "25"), {999, 250}, {333, 83});
    add("discount", perRow, row(11927, "2", "25", "12.5"), {20872, 5218}, {11927, 2982});
    add("all discounted", perRow, row(11927, "2", "25", "100"), {0, 0}, {11927, 2982});
    add("fractional rate", perRow, row(10000, "1", "5.5"), {10000, 550}, {10000, 550});
    add("discount row", perRow, row(-5000, "1", "25"), {-5000, -1250}, {-5000, -1250});
    add("no vat", perRow, row(50000, "1", "0"), {50000, 0}, {50000, 0});
    add("long decimals", perRow,
        row(1'000'000'000, "1.00000000000000", "25.0000000000000", "0.0000000000000"),
        {1'000'000'000, 250'000'000}, {1'000'000'000, 250'000'000});

    const auto perUnit = VatRule::PerUnit;
    add("unit: QENTA's tea", perUnit, row(900, "2", "20"), {1800, 360}, {900, 180});
    add("unit: vat of the units", perUnit, row(333, "3", "25"), {999, 249}, {333, 83});
    add("unit: discount within the unit", perUnit, row(11927, "2", "25", "12.5"), {20872, 5218},
        {10436, 2609});
    add("unit: fraction is one unit", perUnit, row(3482, "0.455", "12"), {1584, 190}, {1584, 190});
    add("unit: voucher", perUnit, row(-5000, "1", "25"), {-5000, -1250}, {-5000, -1250});

    const auto included = VatRule::Included;
    add("included: plain", included, row(8000, "2", "25"), {16000, 4000}, {8000, 2000});
    add("included: unit with VAT is rounded", included, row(333, "3", "25"), {998, 250}, {333, 83});
    add("included: kronor.md 3.4, 100 at 15 %", included, row(87, "1", "15"), {87, 13}, {87, 13});
    add("included: discount with VAT", included, row(11927, "2", "25", "12.5"), {20873, 5218}, {11927, 2982});
    add("included: fraction is one unit", included, row(3482, "0.455", "12"), {1584, 190}, {1584, 190});
    add("included: discount row", included, row(-1980, "1", "12"), {-1980, -238}, {-1980, -238});
}

void TestOrder::rowTotals()
{
    QFETCH(LineItem, item);
    QFETCH(VatRule, rule);
    QFETCH(qint64, withoutVat);
    QFETCH(qint64, vat);
    QFETCH(qint64, unitWithoutVat);
    QFETCH(qint64, unitVat);
    const auto totals = totalsOf(orderOf({item}), Rounding::None, rule);
    QVERIFY(totals.has_value());
    QCOMPARE(totals->rows.size(), std::size_t(1));
    QCOMPARE(totals->units.size(), std::size_t(1));
    QCOMPARE(totals->rows.front().withoutVat, withoutVat);
    QCOMPARE(totals->rows.front().vat, vat);
    QCOMPARE(totals->units.front().withoutVat, unitWithoutVat);
    QCOMPARE(totals->units.front().vat, unitVat);
    QCOMPARE(totals->withVat, withoutVat + vat);
}

void TestOrder::roundsToWholeUnits_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("withVat");
    QTest::newRow("whole") << qint64(10000) << qint64(10000);
    QTest::newRow("down") << qint64(10049) << qint64(10000);
    QTest::newRow("half up") << qint64(10050) << qint64(10100);
    QTest::newRow("up") << qint64(10051) << qint64(10100);
    QTest::newRow("to zero") << qint64(1) << qint64(0);
    QTest::newRow("negative half") << qint64(-10050) << qint64(-10100);
}

void TestOrder::roundsToWholeUnits()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, withVat);
    const auto totals = totalsOf(orderOf({row(amount, "1", "0")}), Rounding::WholeUnits);
    QVERIFY(totals.has_value());
    QCOMPARE(totals->withVat, withVat);
    QCOMPARE(totals->rounding, withVat - amount);
    QCOMPARE(totals->withoutVat, amount);
}

void TestOrder::roundsToWholeUnitsOfTheCurrency()
{
    Order order = orderOf({row(12'501, "1", "0")});
    order.currency = {"KWD", 3};
    QCOMPARE(totalsOf(order, Rounding::WholeUnits)->withVat, 13'000);
    order.currency = {"JPY", 0};
    QCOMPARE(totalsOf(order, Rounding::WholeUnits)->withVat, 12'501);
}

void TestOrder::sumsPerRate()
{
    Order order =
        orderOf({row(1000, "1", "25"), row(1000, "1", "12"), row(500, "1", "25.00"), row(70, "1", "0")});
    order.shipping = Fee{QStringLiteral("Frakt"), 400, Decimal(25)};
    order.handling = Fee{QStringLiteral("Avgift"), 100, Decimal(6)};
    const auto totals = totalsOf(order);
    QVERIFY(totals.has_value());
    const std::map<Decimal, RowTotal> expected{{Decimal(0), {70, 0}},
                                               {Decimal(6), {100, 6}},
                                               {Decimal(12), {1000, 120}},
                                               {Decimal(25), {1900, 475}}};
    QVERIFY(totals->perRate == expected);
    QVERIFY(totals->shipping == (RowTotal{400, 100}));
    QVERIFY(totals->handling == (RowTotal{100, 6}));
    QCOMPARE(totals->withoutVat, 3070);
    QCOMPARE(totals->vat, 601);
    QCOMPARE(totals->withVat, 3671);
}

void TestOrder::refusesSums_data()
{
    constexpr qint64 largest = 999'999'999'999'999;
    QTest::addColumn<Order>("order");
    QTest::addColumn<QByteArray>("code");
    const auto add = [](const char *name, const Order &order, const char *code) {
        QTest::newRow(name) << order << QByteArray(code);
    };
    add("price", orderOf({row(largest + 1, "1", "0")}), "order.overflow");
    add("negative price", orderOf({row(-largest - 1, "1", "0")}), "order.overflow");
    add("smallest price", orderOf({row(std::numeric_limits<qint64>::min(), "1", "0")}), "order.overflow");
    add("quantity", orderOf({row(largest, "999999999999999", "100")}), "order.overflow");
    add("rounded up", orderOf({row(largest, "1.0000000000000", "0"), row(1, "0.5", "0")}), "order.overflow");
    add("vat", orderOf({row(largest, "1", "25")}), "order.overflow");
    add("sum of rows", orderOf({row(largest, "1", "0"), row(largest, "1", "0")}), "order.overflow");
    add("sum passes through", orderOf({row(largest, "2", "0"), row(-largest, "1", "0")}), "order.overflow");
    add("long decimals", orderOf({row(largest, "1.23456789012345", "1.23456789012345", "1.23456789012345")}),
        "order.overflow");
    Order fees = orderOf({});
    fees.shipping = fees.handling = Fee{{}, largest, Decimal(0)};
    add("fees", fees, "order.overflow");
    add("negative rate", orderOf({row(1, "1", "-100")}), "order.range");
    add("rate", orderOf({row(1, "1", "100.01")}), "order.range");
    add("discount", orderOf({row(1, "1", "25", "101")}), "order.range");
    add("negative discount", orderOf({row(1, "1", "25", "-1")}), "order.range");
    fees.shipping = std::nullopt;
    fees.handling->vatRate = Decimal(-1);
    add("rate of a fee", fees, "order.range");
}

void TestOrder::refusesSums()
{
    QFETCH(Order, order);
    QFETCH(QByteArray, code);
    for (const VatRule rule : {VatRule::PerRow, VatRule::PerUnit, VatRule::Included}) {
        const auto totals = totalsOf(order, Rounding::None, rule);
        QVERIFY(!totals.has_value());
        QCOMPARE(totals.error().code, code);
        QCOMPARE(totals.error().kind, ErrorKind::Limit);
        QVERIFY(!english(totals.error().detail).isEmpty());
    }
}

void TestOrder::takesTheLargestSum()
{
    const Order order = orderOf({row(999'999'999'999'999, "1", "0")});
    QCOMPARE(totalsOf(order)->withVat, 999'999'999'999'999);
    QCOMPARE(totalsOf(order, Rounding::WholeUnits).error().code, QByteArray("order.overflow"));
    QCOMPARE(totalsOf(orderOf({}))->withVat, 0);
}

void TestOrder::sampleTotals_data()
{
    QTest::addColumn<qint64>("withoutVat");
    QTest::addColumn<qint64>("vat");
    QTest::addColumn<qint64>("rounding");
    QTest::newRow("coffee") << qint64(16000) << qint64(4000) << qint64(0);
    QTest::newRow("mixed-vat") << qint64(195'046) << qint64(25'354) << qint64(0);
    QTest::newRow("discount") << qint64(70'204) << qint64(17'551) << qint64(45);
    QTest::newRow("company") << qint64(1'039'100) << qint64(192'227) << qint64(-27);
    QTest::newRow("single-cent") << qint64(1) << qint64(0) << qint64(-1);
    QTest::newRow("russian") << qint64(916'402) << qint64(174'530) << qint64(-32);
}

void TestOrder::sampleTotals()
{
    QFETCH(qint64, withoutVat);
    QFETCH(qint64, vat);
    QFETCH(qint64, rounding);
    const auto totals = totalsOf(findSample(QTest::currentDataTag())->order, Rounding::WholeUnits);
    QVERIFY(totals.has_value());
    QCOMPARE(totals->withoutVat, withoutVat);
    QCOMPARE(totals->vat, vat);
    QCOMPARE(totals->rounding, rounding);
    QCOMPARE(totals->withVat, withoutVat + vat + rounding);
}

void TestOrder::rowsAddUp_data()
{
    QTest::addColumn<Order>("order");
    QTest::addColumn<VatRule>("rule");
    for (const auto &[id, order] : sampleOrders()) {
        QTest::newRow((id + " per row").constData()) << order << VatRule::PerRow;
        QTest::newRow((id + " per unit").constData()) << order << VatRule::PerUnit;
        QTest::newRow((id + " included").constData()) << order << VatRule::Included;
    }
}

void TestOrder::rowsAddUp()
{
    QFETCH(Order, order);
    QFETCH(VatRule, rule);
    const auto totals = totalsOf(order, Rounding::None, rule);
    QVERIFY(totals.has_value());
    RowTotal sum;
    RowTotal rates;
    std::vector<RowTotal> parts = totals->rows;
    for (const RowTotal &fee : feesOf(*totals))
        parts.push_back(fee);
    for (const RowTotal &part : parts)
        sum = {sum.withoutVat + part.withoutVat, sum.vat + part.vat};
    for (const auto &[rate, part] : totals->perRate) {
        rates = {rates.withoutVat + part.withoutVat, rates.vat + part.vat};
        QVERIFY(rule != VatRule::Included || isWithinOne(part.withVat(), part.vat, rate));
    }
    QVERIFY(sum == (RowTotal{totals->withoutVat, totals->vat}));
    QVERIFY(sum == rates);
    QCOMPARE(totals->withVat, sum.withVat());
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        const LineItem &item = order.items[i];
        const RowTotal &total = totals->rows[i];
        const qint64 pieces = isWhole(item.quantity) ? item.quantity.units() : 1;
        const qint64 unitTimesPieces = totals->units[i].withVat() * pieces;
        if (rule == VatRule::PerUnit || (rule == VatRule::Included && item.discount.isZero()))
            QCOMPARE(total.withVat(), unitTimesPieces);
        if (rule == VatRule::Included && item.unitPrice > 0)
            QVERIFY(total.withVat() <= unitTimesPieces);
        QVERIFY(rule != VatRule::Included || isWithinOne(total.withVat(), total.vat, item.vatRate));
    }
}

void TestOrder::wholeNumbers()
{
    QVERIFY(isWhole(Decimal(2)));
    QVERIFY(isWhole(Decimal(200, 2)));
    QVERIFY(!isWhole(Decimal(455, 3)));
    QVERIFY(isPercentage(Decimal(100)));
    QVERIFY(isPercentage(Decimal(0)));
    QVERIFY(!isPercentage(Decimal(10001, 2)));
    QVERIFY(!isPercentage(Decimal(-1, 2)));
}

void TestOrder::acceptsValidOrder()
{
    QCOMPARE(described(check(validOrder(), {})), QByteArray());
    Order small = orderOf({row(100, "1", "25")});
    small.country = small.language = "";
    QCOMPARE(described(check(small, {})), QByteArray());
}

void TestOrder::fieldErrors_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("errors");
    const auto add = [](const char *errors, const char *why, Change change) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(errors), QLatin1String(why))))
            << change << QByteArray(errors);
    };
    add("reference required", "empty", [](Scene &s) { s.order.reference.clear(); });
    add("", "no reference wanted", [](Scene &s) {
        s.order.reference.clear();
        s.requirements.referenceRequired = false;
    });
    add("", "longest reference", [](Scene &s) { s.order.reference = QByteArray(64, 'x'); });
    add("reference length", "65", [](Scene &s) { s.order.reference = QByteArray(65, 'x'); });
    add("reference format", "newline", [](Scene &s) { s.order.reference = "a\nb"; });
    add("reference format", "not ASCII", [](Scene &s) { s.order.reference = "\xC3\xA5"; });
    add("reference format", "character of the provider", [](Scene &s) {
        s.order.reference = "A1_2";
        s.requirements.referenceCharacters = "A123";
    });
    add("currency required", "empty", [](Scene &s) { s.order.currency = {}; });
    add("currency unsupported", "unknown", [](Scene &s) { s.order.currency = {"XXX", 2}; });
    add("currency unsupported", "other", [](Scene &s) { s.requirements.currencies = {"EUR", "NOK"}; });
    add("currency format", "decimals", [](Scene &s) { s.order.currency.exponent = 3; });
    add("country required", "empty", [](Scene &s) {
        s.order.country.clear();
        s.requirements.countries = {"SE"};
    });
    add("country format", "lower case", [](Scene &s) { s.order.country = "se"; });
    add("country format", "three letters", [](Scene &s) { s.order.country = "SWE"; });
    add("country unsupported", "other", [](Scene &s) { s.requirements.countries = {"DE"}; });
    add("language required", "empty", [](Scene &s) {
        s.order.language.clear();
        s.requirements.languages = {"sv"};
    });
    add("language format", "upper case", [](Scene &s) { s.order.language = "SV"; });
    add("language unsupported", "other", [](Scene &s) { s.requirements.languages = {"en"}; });

    add("items required", "empty", [](Scene &s) { s.order.items.clear(); });
    add("items length", "too many", [](Scene &s) {
        s.requirements.maxItems = 2;
        s.order.items.assign(3, s.item());
    });
    add("items/0/sku length", "256", [](Scene &s) { s.item().sku = QByteArray(256, 'x'); });
    add("items/0/sku format", "bad UTF-8", [](Scene &s) { s.item().sku = "\xFF"; });
    add("items/0/title required", "empty", [](Scene &s) { s.item().title.clear(); });
    add("items/0/title required", "blank", [](Scene &s) { s.item().title = QStringLiteral("  "); });
    add("", "255 characters, 510 UTF-16 units", [](Scene &s) { s.item().title = clefs(255); });
    add("items/0/title length", "256 characters", [](Scene &s) { s.item().title = clefs(256); });
    add("", "255 characters, 510 bytes", [](Scene &s) { s.item().title = QString(255, QChar(u'å')); });
    add("", "63 characters, 252 bytes", [](Scene &s) {
        s.item().title = clefs(63);
        s.requirements.lengthInBytes = true;
    });
    add("items/0/title length", "64 characters, 256 bytes", [](Scene &s) {
        s.item().title = clefs(64);
        s.requirements.lengthInBytes = true;
    });
    add("items/0/title length", "limit of the field",
        [](Scene &s) { s.requirements.maxTextOf["title"] = 9; });
    add("items/0/title latin1", "Cyrillic", [](Scene &s) {
        s.item().title = QStringLiteral("Чай");
        s.requirements.latin1Only = true;
    });
    add("items/0/title latin1", "clef", [](Scene &s) {
        s.item().title = clefs(1);
        s.requirements.latin1Only = true;
    });
    add("", "last of Latin-1", [](Scene &s) {
        s.item().title = QStringLiteral("Straße é ÿ");
        s.requirements.latin1Only = true;
    });
    add("", "Cyrillic where it is allowed", [](Scene &s) { s.item().title = QStringLiteral("Чай"); });
    add("items/0/title format", "control", [](Scene &s) { s.item().title = QStringLiteral("a\tb"); });
    add("items/0/title format", "half a pair", [](Scene &s) { s.item().title = QString(QChar(0xD834)); });
    add("items/0/quantity range", "zero", [](Scene &s) { s.item().quantity = Decimal(0, 3); });
    add("items/0/quantity range", "negative", [](Scene &s) {
        s.item().quantity = Decimal(-1);
        s.order.items.push_back(row(90000, "1", "25"));
    });
    add("", "largest quantity", [](Scene &s) { s.item().quantity = s.requirements.maxQuantity; });
    add("items/0/quantity range", "large", [](Scene &s) { s.item().quantity = Decimal(10'000'000'001, 4); });
    add("items/0/unitPrice range", "negative", [](Scene &s) {
        s.item().unitPrice = -1;
        s.requirements.negativeRowsAllowed = false;
    });
    add("", "negative where it is allowed", [](Scene &s) { s.item().unitPrice = -1; });
    add("items/0/unitPrice range, total sum", "16 digits",
        [](Scene &s) { s.item().unitPrice = 1'000'000'000'000'000; });
    add("items/0/vatRate range", "negative", [](Scene &s) { s.item().vatRate = Decimal(-1); });
    add("items/0/discount range", "101", [](Scene &s) { s.item().discount = Decimal(101); });
    add("items/0/unit length", "256", [](Scene &s) { s.item().unit = QString(256, QChar(u'x')); });
    add("items/1/title required", "second row", [](Scene &s) {
        s.order.items.push_back(s.item());
        s.order.items.back().title.clear();
    });

    add("shipping/title length", "256",
        [](Scene &s) { s.order.shipping->title = QString(256, QChar(u'x')); });
    add("shipping/amount range", "negative", [](Scene &s) { s.order.shipping->amount = -1; });
    add("handling/vatRate range", "101", [](Scene &s) { s.order.handling->vatRate = Decimal(101); });

    add("customer required", "none", [](Scene &s) {
        s.order.customer.reset();
        s.requirements.customerRequired = true;
    });
    add("customer required", "none, with a national id", [](Scene &s) {
        s.order.customer.reset();
        s.requirements.nationalIdRequired = true;
    });
    add("customer/nationalId required", "none", [](Scene &s) { s.requirements.nationalIdRequired = true; });
    add("customer/customerNumber length", "256",
        [](Scene &s) { s.customer().customerNumber = QString(256, QChar(u'1')); });
    add("customer/billing required", "empty", [](Scene &s) {
        s.billing() = {};
        s.requirements.customerRequired = true;
    });
    add("", "billing left to the provider", [](Scene &s) { s.billing() = {}; });
    add("", "complete",
        [](Scene &s) { s.requirements.customerRequired = s.requirements.contactRequired = true; });
    add("customer/billing/firstName required, customer/billing/lastName required, "
        "customer/billing/street required, customer/billing/city required",
        "incomplete", [](Scene &s) {
            s.requirements.customerRequired = true;
            s.billing().firstName = s.billing().lastName = s.billing().street = s.billing().city = QString();
        });
    add("", "names not wanted", [](Scene &s) { s.billing().firstName.clear(); });
    add("customer/billing/company required", "company",
        [](Scene &s) { s.customer().kind = CustomerKind::Company; });
    add("", "company without a person", [](Scene &s) {
        s.requirements.customerRequired = true;
        s.customer() = findPersona("company-se")->customer;
        s.billing().firstName = s.billing().lastName = QString();
    });
    add("customer/billing/company latin1", "company", [](Scene &s) {
        s.requirements.latin1Only = true;
        s.customer() = findPersona("company-se")->customer;
        s.billing().company = QStringLiteral("ООО Пример");
    });
    add("customer/billing required", "company, empty", [](Scene &s) {
        s.customer().kind = CustomerKind::Company;
        s.billing() = {};
    });
    add("customer/billing/postalCode required", "none", [](Scene &s) { s.billing().postalCode.clear(); });
    add("customer/billing/country required", "none", [](Scene &s) { s.billing().country.clear(); });
    add("customer/billing/country format", "lower case", [](Scene &s) { s.billing().country = "se"; });
    add("customer/billing/phone format", "letters",
        [](Scene &s) { s.billing().phone = QStringLiteral("call me"); });
    add("customer/billing/phone required, customer/billing/email required", "contact", [](Scene &s) {
        s.requirements.contactRequired = true;
        s.billing().phone = s.billing().email = QString();
    });
    add("customer/billing/email format", "no at",
        [](Scene &s) { s.billing().email = QStringLiteral("asa.se"); });
    add("customer/delivery/postalCode required", "none", [](Scene &s) { s.delivery().postalCode.clear(); });
    add("customer/delivery/country format", "digits", [](Scene &s) { s.delivery().country = "46"; });

    add("total sum", "zero", [](Scene &s) { s.order = orderOf({row(0, "1", "25")}); });
    add("", "zero where it is allowed", [](Scene &s) {
        s.order = orderOf({row(0, "1", "25")});
        s.requirements.zeroTotalAllowed = true;
    });
    add("total sum", "negative", [](Scene &s) {
        s.order = orderOf({row(-1, "1", "25")});
        s.requirements.zeroTotalAllowed = true;
    });
    add("", "at the limit", [](Scene &s) { s.requirements.maxTotal = 29'750; });
    add("total sum", "above the limit", [](Scene &s) { s.requirements.maxTotal = 29'749; });
    add("total sum", "by the provider's rule", [](Scene &s) {
        s.order = orderOf({row(333, "3", "25")}); // 1249 per row, 1248 with VAT included
        s.requirements.maxTotal = 1247;
        s.requirements.vatRule = VatRule::Included;
    });
}

void TestOrder::fieldErrors()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, errors);
    Scene scene;
    change(scene);
    QCOMPARE(described(check(scene.order, scene.requirements)), errors);
}

void TestOrder::everyCodeOccurs()
{
    Scene scene;
    scene.order.reference = QByteArray(65, 'x');
    scene.order.country = "Sweden";
    scene.order.shipping->vatRate = Decimal(0);
    scene.item().title.clear();
    scene.item().unit = QStringLiteral("кг");
    scene.item().quantity = Decimal(2'000'000);
    scene.requirements = {.languages = {"en"}, .latin1Only = true, .maxTotal = 1};
    QCOMPARE(described(check(scene.order, scene.requirements)),
             QByteArray("reference length, country format, language unsupported, items/0/title required, "
                        "items/0/quantity range, items/0/unit latin1, total sum"));
}

void TestOrder::emails_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("isPlausible");
    const auto add = [](const char *email, bool isPlausible) {
        QTest::newRow(email) << QString::fromUtf8(email) << isPlausible;
    };
    for (const char *good : {"a@b.se", "asa.oberg+test@mail.example.com", "o'neil_1@xn--exmpel-bua.se",
                             "åsa@exämpel.se", "1@2.io", "пример@пример.рф"})
        add(good, true);
    for (const char *bad :
         {"a", "@b.se", "a@", "a@b", "a@b.", "a@.se", "a@b..se", "a@@b.se", "a b@c.se", "a@b c.se", ".a@b.se",
          "a.@b.se", "a..b@c.se", "a@-b.se", "a@b-.se", "a@b_c.se", "<a@b.se>", "a,b@c.se", "a@b.se,c@d.se"})
        add(bad, false);
    QTest::newRow("64 in the mailbox") << QString(64, QChar(u'a')) + QStringLiteral("@b.se") << true;
    QTest::newRow("65 in the mailbox") << QString(65, QChar(u'a')) + QStringLiteral("@b.se") << false;
    QTest::newRow("255 in all") << QStringLiteral("a@") + QString(250, QChar(u'b')) + QStringLiteral(".se")
                                << false;
}

void TestOrder::emails()
{
    QFETCH(QString, email);
    QFETCH(bool, isPlausible);
    Scene scene;
    scene.billing().email = email;
    QCOMPARE(described(check(scene.order, {})),
             isPlausible ? QByteArray() : QByteArray("customer/billing/email format"));
}

void TestOrder::phones_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("isPlausible");
    for (const char *good : {"+46701740605", "070-174 06 05", "+7 (495) 000-00-00", "030/23125001", "112"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad : {"12", "1234567890123456", "070+1740605", "++46701740605", "070.1740605", "٠١٢٣٤"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestOrder::phones()
{
    QFETCH(QString, phone);
    QFETCH(bool, isPlausible);
    Scene scene;
    scene.delivery().phone = phone;
    QCOMPARE(described(check(scene.order, {})),
             isPlausible ? QByteArray() : QByteArray("customer/delivery/phone format"));
}

// A field that is wrong in every way still has one error: the first that applies.
void TestOrder::reportsOneErrorPerField()
{
    Scene scene;
    scene.requirements.latin1Only = true;
    scene.requirements.maxText = 30;
    scene.billing().email = QStringLiteral("ю\n").repeated(20);
    QCOMPARE(described(check(scene.order, scene.requirements)), QByteArray("customer/billing/email length"));
    scene.billing().email = QStringLiteral("ю\n");
    QCOMPARE(described(check(scene.order, scene.requirements)), QByteArray("customer/billing/email latin1"));
    scene.billing().email = QStringLiteral("a\n");
    QCOMPARE(described(check(scene.order, scene.requirements)), QByteArray("customer/billing/email format"));
}

void TestOrder::reportsInTheOrderOfTheFields()
{
    Scene scene;
    scene.order = Order{};
    scene.order.items = {LineItem{}};
    scene.order.customer = Customer{};
    scene.requirements = {.countries = {"SE"}, .languages = {"sv"}, .customerRequired = true};
    QCOMPARE(described(check(scene.order, scene.requirements)),
             QByteArray("reference required, currency required, country required, language required, "
                        "items/0/title required, customer/billing required, total sum"));
}

void TestOrder::detailsSayWhatWouldFit()
{
    Scene scene;
    scene.requirements = {.currencies = {"EUR", "NOK"}, .latin1Only = true, .maxText = 40, .maxTotal = 100};
    scene.item().title = QStringLiteral("Te och ") + clefs(1);
    scene.item().unit = QString(41, QChar(u'x'));
    QStringList details;
    for (const FieldError &error : check(scene.order, scene.requirements))
        details << english(error.detail);
    QCOMPARE(details, QStringList({QStringLiteral("Only EUR, NOK"),
                                   QStringLiteral("Character U+1D11E at position 8 is outside Latin-1"),
                                   QStringLiteral("41 characters, at most 40 fit"),
                                   QStringLiteral("29750 minor units, at most 100 fit")}));
}

void TestOrder::detailsKeepContentBack()
{
    Scene scene;
    scene.requirements.maxText = 5;
    scene.customer().nationalId = QStringLiteral("secret-id");
    scene.billing().email = QStringLiteral("secret");
    const auto errors = check(scene.order, scene.requirements);
    QVERIFY(described(errors).contains("customer/nationalId length"));
    for (const FieldError &error : errors)
        QVERIFY(!english(error.detail).contains(u"secret"));
}

void TestOrder::samplesAreSound_data()
{
    QTest::addColumn<Order>("order");
    for (const auto &[id, order] : sampleOrders())
        QTest::newRow(id.constData()) << order;
}

void TestOrder::samplesAreSound()
{
    QFETCH(Order, order);
    QVERIFY(order.reference.isEmpty());
    order.reference = "WS-1001";
    QCOMPARE(described(check(order, {})), QByteArray());
    const bool isLatin1 = order.language != "ru" && order.language != "pl";
    QCOMPARE(check(order, {.latin1Only = true}).empty(), isLatin1);
}

void TestOrder::samplesHaveTheirShape()
{
    const auto order = [](const char *id) { return findSample(id)->order; };
    QCOMPARE(order("coffee").items.front().sku, QByteArray("KAFFE-1"));
    QCOMPARE(order("large").items.size(), std::size_t(120));
    std::set<QByteArray> skus;
    for (const LineItem &item : order("large").items)
        skus.insert(item.sku);
    QCOMPARE(skus.size(), std::size_t(120));
    QCOMPARE(totalsOf(order("mixed-vat"))->perRate.size(), std::size_t(4));
    QVERIFY(order("mixed-vat").shipping && order("mixed-vat").handling);
    QCOMPARE(order("company").customer->kind, CustomerKind::Company);
    QCOMPARE(order("russian").currency.code, QByteArray("RUB"));
    QCOMPARE(totalsOf(order("single-cent"))->withVat, 1);
}

void TestOrder::personasAreSound_data()
{
    QTest::addColumn<Customer>("customer");
    for (const auto &[id, customer] : personas())
        QTest::newRow(id.constData()) << customer;
}

void TestOrder::personasAreSound()
{
    QFETCH(Customer, customer);
    QVERIFY(customer.nationalId.isEmpty());
    QVERIFY(customer.billing.email.contains(u"@example."));
    Order order = validOrder();
    order.customer = customer;
    QCOMPARE(described(check(order, {.customerRequired = true, .contactRequired = true})), QByteArray());
}

void TestOrder::findsByIdOnly()
{
    std::set<QByteArray> ids;
    for (const SampleOrder &sample : sampleOrders()) {
        QCOMPARE(findSample(sample.id), &sample);
        QVERIFY(ids.insert(sample.id).second);
    }
    for (const Persona &persona : personas()) {
        QCOMPARE(findPersona(persona.id), &persona);
        QVERIFY(ids.insert(persona.id).second);
    }
    QVERIFY(!findSample("tea"));
    QVERIFY(!findPersona("coffee"));
}

void TestOrder::adapts()
{
    const Order order = validOrder();
    QVERIFY(adaptedTo(order, {}) == order);
    QVERIFY(
        adaptedTo(order, {.currencies = {"EUR", "SEK"}, .countries = {"DE", "SE"}, .languages = {"sv"}}) ==
        order);

    Order expected = order;
    expected.currency = {"KWD", 3};
    expected.country = "AT";
    expected.language = "de";
    QVERIFY(
        adaptedTo(order, {.currencies = {"KWD", "EUR"}, .countries = {"AT"}, .languages = {"de", "en"}}) ==
        expected);
    QVERIFY(adaptedTo(order, {.currencies = {"XXX"}}) == order); // nothing is known of its decimals
}

void TestOrder::adaptedSamplesMayBeSent()
{
    const Requirements requirements{.currencies = {"EUR"}, .countries = {"AT"}, .languages = {"de"}};
    for (const SampleOrder &sample : sampleOrders()) {
        Order order = adaptedTo(sample.order, requirements);
        order.reference = "WS-1001";
        QCOMPARE(described(check(order, requirements)), QByteArray());
    }
}

QTEST_APPLESS_MAIN(TestOrder)
#include "tst_order.moc"
