#include "base/id_source.h"
#include "base/money.h"
#include "base/result.h"
#include "base/sha2.h"
#include "base/time.h"

#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimalText_data();
    void decimalText();
    void decimalRefuses_data();
    void decimalRefuses();
    void decimalsCompareByValue();
    void powersOfTen();
    void quotientRoundsHalfAwayFromZero();
    void moneyText();
    void timeRoundTrip();
    void durations();
    void idsAreFunctionsOfTheirInputs();
    void sha2();
};

void TestBase::decimalText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shortText");
    for (const auto &[text, shortText] : {std::pair("1", "1"),
                                          {"1.50", "1.5"},
                                          {"-0.25", "-0.25"},
                                          {"10.00", "10"},
                                          {"100", "100"},
                                          {"0", "0"}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(shortText);
}

void TestBase::decimalText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shortText);
    const auto value = Decimal::parse(text);
    QVERIFY(value.has_value());
    QCOMPARE(value->toText(), text);
    QCOMPARE(value->toShortText(), shortText);
}

void TestBase::decimalRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "-", ".", "1.", ".5", "1,5", "1e3", " 1", "1 ", "+1", "1.2.3", "1234567890123456"})
        QTest::newRow(text) << QByteArray(text);
}

void TestBase::decimalRefuses()
{
    QFETCH(QByteArray, text);
    const auto value = Decimal::parse(text);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, "decimal.syntax");
}

void TestBase::decimalsCompareByValue()
{
    QVERIFY(Decimal(150, 2) == Decimal(15, 1));
    QVERIFY(Decimal(-1) < Decimal(1, 15));
    QVERIFY(Decimal(999'999'999'999'999) > Decimal(999'999'999'999'998));
}

void TestBase::powersOfTen()
{
    QVERIFY(powerOfTen(0) == 1);
    QVERIFY(powerOfTen(15) == 1'000'000'000'000'000);
    QVERIFY(powerOfTen(38) / powerOfTen(20) == powerOfTen(18));
}

void TestBase::quotientRoundsHalfAwayFromZero()
{
    QCOMPARE(roundedQuotient(5, 2), 3);
    QCOMPARE(roundedQuotient(-5, 2), -3);
    QCOMPARE(roundedQuotient(4, 3), 1);
    QCOMPARE(roundedQuotient(5, 3), 2);
    QCOMPARE(roundedQuotient(5, -2), -3);
}

void TestBase::moneyText()
{
    const auto sek = Currency::fromCode("SEK");
    QVERIFY(sek.has_value());
    QCOMPARE(toDecimalText({10055, *sek}), "100.55");
    QCOMPARE(toDecimalText({-5, *sek}), "-0.05");
    QCOMPARE(toDecimalText({7, *Currency::fromCode("JPY")}), "7");
    QCOMPARE(toDecimalText({1500, *Currency::fromCode("KWD")}), "1.500");
    QCOMPARE(Currency::fromCode("sek").error().code, "currency.unknown");
}

void TestBase::timeRoundTrip()
{
    const Time time = Time(1767312000s + 1234us);
    QCOMPARE(toIso(time), "2026-01-02T00:00:00.001234Z");
    QVERIFY(fromIso(toIso(time)) == time);
    QCOMPARE(toIso(Time()), "1970-01-01T00:00:00.000000Z");
    QCOMPARE(toIso(Time(-1us)), "1969-12-31T23:59:59.999999Z");
    QCOMPARE(toIso(Time(951'827'696s + 789'000us)), "2000-02-29T12:34:56.789000Z");
    QVERIFY(!fromIso("2026-01-02T00:00:00Z"));
    QVERIFY(!fromIso("2026-13-02T00:00:00.001234Z"));
}

void TestBase::durations()
{
    QVERIFY(parseDuration("300ms") == 300ms);
    QVERIFY(parseDuration("97d") == 97 * 24h);
    QVERIFY(parseDuration("2h") == 2h);
    for (const char *bad : {"", "5", "h", "-5s", "5 s", "5w", "99999999999999999d", "10001d"})
        QVERIFY2(!parseDuration(bad), bad);
}

void TestBase::idsAreFunctionsOfTheirInputs()
{
    IdSource a(7, "shop");
    IdSource b(7, "shop");
    IdSource other(7, "sandbox");
    QCOMPARE(a.hex("x", 32), b.hex("x", 32));
    b.hex("another purpose", 8);
    QCOMPARE(a.hex("x", 32), b.hex("x", 32));
    QVERIFY(a.hex("x", 32) != other.hex("x", 32));
    const QByteArray digits = a.digits("number", 7);
    QCOMPARE(digits.size(), 7);
    QVERIFY(digits[0] != '0');
    QCOMPARE(a.uuid("u").size(), 36);
}

// FIPS 180-4's "abc", and test case 2 of RFC 4231.
void TestBase::sha2()
{
    QCOMPARE(sha256({"a", "bc"}).toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha512({"abc"}).toHex(), "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                      "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    const QByteArray text = "what do ya want for nothing?";
    QCOMPARE(hmacSha256("Jefe", text).toHex(),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QCOMPARE(hmacSha512("Jefe", text).toHex(),
             "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
             "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
}

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
