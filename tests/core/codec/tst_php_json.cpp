#include "codec/php_json.h"

#include <QTest>

using namespace kassa;

class TestPhpJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void strings_data();
    void strings();
    void canonical_data();
    void canonical();
    void encodeKeepsObjects();
    void latin1_data();
    void latin1();
    void latin1Paths();
};

// Recorded from PHP 8.2: json_encode(json_decode($text, true)).
void TestPhpJson::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("php");
    for (const auto &[text, php] : {std::pair("0", "0"),
                                    {"-0", "0"},
                                    {"-0.0", "-0"},
                                    {"-0e5", "-0"},
                                    {"0.0", "0"},
                                    {"1.0", "1"},
                                    {"1.50", "1.5"},
                                    {"1e0", "1"},
                                    {"1E3", "1000"},
                                    {"100000.0", "100000"},
                                    {"1e14", "100000000000000"},
                                    {"123456789012345.0", "123456789012345"},
                                    {"1e15", "1000000000000000"},
                                    {"1e16", "10000000000000000"},
                                    {"1e17", "1.0e+17"},
                                    {"1e18", "1.0e+18"},
                                    {"123456789012345678.0", "1.2345678901234568e+17"},
                                    {"12345678901234567.5", "12345678901234568"},
                                    {"999999999999999.0", "999999999999999"},
                                    {"9999999999999999.0", "10000000000000000"},
                                    {"1e19", "1.0e+19"},
                                    {"1e25", "1.0e+25"},
                                    {"1.5e25", "1.5e+25"},
                                    {"-1e25", "-1.0e+25"},
                                    {"1e+2", "100"},
                                    {"0.1", "0.1"},
                                    {"0.01", "0.01"},
                                    {"0.001", "0.001"},
                                    {"0.0001", "0.0001"},
                                    {"0.00001", "1.0e-5"},
                                    {"0.00012345", "0.00012345"},
                                    {"0.000012345", "1.2345e-5"},
                                    {"-0.00001", "-1.0e-5"},
                                    {"1e-5", "1.0e-5"},
                                    {"1e-4", "0.0001"},
                                    {"1.0e-7", "1.0e-7"},
                                    {"1.25e-10", "1.25e-10"},
                                    {"3.14159265358979", "3.14159265358979"},
                                    {"0.30000000000000004", "0.30000000000000004"},
                                    {"1e100", "1.0e+100"},
                                    {"1.7976931348623157e308", "1.7976931348623157e+308"},
                                    {"5e-324", "5.0e-324"},
                                    {"2.2250738585072014e-308", "2.2250738585072014e-308"},
                                    {"1e-400", "0"},
                                    {"9223372036854775807", "9223372036854775807"},
                                    {"-9223372036854775808", "-9223372036854775808"},
                                    {"9223372036854775808", "9.223372036854776e+18"},
                                    {"-9223372036854775809", "-9.223372036854776e+18"},
                                    {"10000000000000000000", "1.0e+19"},
                                    {"18446744073709551615", "1.8446744073709552e+19"},
                                    {"18446744073709551616", "1.8446744073709552e+19"},
                                    {"123456789012345678901234567890", "1.2345678901234568e+29"},
                                    {"1234567890.123456789", "1234567890.1234567"},
                                    {"0.1e1", "1"},
                                    {"100.10", "100.1"},
                                    {"4.35", "4.35"},
                                    {"123456789012345680", "123456789012345680"},
                                    {"1e22", "1.0e+22"},
                                    {"1e23", "1.0e+23"},
                                    {"99999999999999990000.0", "9.999999999999998e+19"},
                                    {"1.2345678901234567e17", "1.2345678901234566e+17"},
                                    {"1234567890123456.7", "1234567890123456.8"},
                                    {"0.00010", "0.0001"},
                                    {"12e-1", "1.2"},
                                    {"1000000000000000000000", "1.0e+21"}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(php);
}

void TestPhpJson::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, php);
    const auto json = Json::parse(text);
    QVERIFY(json.has_value());
    QCOMPARE(phpCanonical(*json), php);
}

void TestPhpJson::strings_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QByteArray>("php");
    QTest::newRow("slash and quotes") << QByteArray("a/b\"c\\d") << QByteArray(R"("a\/b\"c\\d")");
    QTest::newRow("controls") << QByteArray("\b\f\n\r\t\x01\x1f")
                              << QByteArray(R"("\b\f\n\r\t\u0001\u001f")");
    QTest::newRow("NUL") << QByteArray("\0", 1) << QByteArray(R"("\u0000")");
    QTest::newRow("raw ASCII") << QByteArray("\x7f<>&'") << QByteArray("\"\x7f<>&'\"");
    QTest::newRow("Latin-1") << QByteArray("R\xC3\xA4k") << QByteArray(R"("R\u00e4k")");
    QTest::newRow("line separator") << QByteArray("\xE2\x80\xA8") << QByteArray(R"("\u2028")");
    QTest::newRow("surrogates") << QByteArray("\xF0\x9F\x98\x80") << QByteArray(R"("\ud83d\ude00")");
    QTest::newRow("no UTF-8") << QByteArray("a\xFF") << QByteArray(R"("a\ufffd")");
}

void TestPhpJson::strings()
{
    QFETCH(QByteArray, utf8);
    QFETCH(QByteArray, php);
    QCOMPARE(phpEncode(Json::string(utf8)), php);
    QCOMPARE(phpEncode(Json::object({{utf8, Json()}})), '{' + php + ":null}");
}

// Recorded from PHP 8.2 like the numbers.
void TestPhpJson::canonical_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("php");
    for (const auto &[text, php] :
         {std::pair(R"({ "b" : 1, "a" : [ true, false, null ] })", R"({"b":1,"a":[true,false,null]})"),
          {R"({"1":1,"0":2})", R"({"1":1,"0":2})"},
          {R"({"0":1,"1":2,"2":3})", "[1,2,3]"},
          {R"({"0":1,"2":2,"1":3})", R"({"0":1,"2":2,"1":3})"},
          {R"({"0":1,"1":{},"0":3})", "[3,[]]"},
          {R"({"a":1,"b":2,"a":{}})", R"({"a":[],"b":2})"},
          {R"({"":1,"-0":1})", R"({"":1,"-0":1})"},
          {R"([[],{},{"0":{}},{"00":1}])", R"([[],[],[[]],{"00":1}])"},
          {"{}", "[]"}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(php);
}

void TestPhpJson::canonical()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, php);
    const auto json = Json::parse(text);
    QVERIFY(json.has_value());
    QCOMPARE(phpCanonical(*json), php);
}

void TestPhpJson::encodeKeepsObjects()
{
    const auto json = Json::parse(R"({"a":{},"b":{"0":1.0},"b":[]})");
    QVERIFY(json.has_value());
    QCOMPARE(phpEncode(*json), QByteArray(R"({"a":{},"b":{"0":1},"b":[]})"));
}

void TestPhpJson::latin1_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lossy");
    QTest::newRow("survives") << QStringLiteral("Straße é ÿ\u0080") << QStringLiteral("Straße é ÿ\u0080");
    QTest::newRow("typographic") << QStringLiteral("Straße 5 – 10 €") << QStringLiteral("Straße 5 ? 10 ?");
    QTest::newRow("Cyrillic") << QStringLiteral("Чай") << QStringLiteral("???");
    QTest::newRow("one per character") << QStringLiteral("a😀😀b") << QStringLiteral("a??b");
    QTest::newRow("first outside") << QStringLiteral("ÿĀ") << QStringLiteral("ÿ?");
}

void TestPhpJson::latin1()
{
    QFETCH(QString, text);
    QFETCH(QString, lossy);
    const auto sample = [](const QString &s) {
        return Json::object({{s.toUtf8(), Json::array({Json::string(s), Json::number("1.0")})}});
    };
    QCOMPARE(toLatin1Lossy(sample(text)).toCompact(), sample(lossy).toCompact());
    QCOMPARE(pathsOutsideLatin1(sample(text)).size(), text == lossy ? 0U : 2U);
}

void TestPhpJson::latin1Paths()
{
    const Json json = Json::object({{"a/b", Json::array({Json::string("x"), Json::string("\xE2\x82\xAC")})},
                                    {"~", Json::string("\xE2\x82\xAC")},
                                    {"\xE2\x82\xAC", Json::integer(1)},
                                    {"ok", Json::string("\xC3\xA4")}});
    const std::vector<QByteArray> expected = {"/a~1b/1", "/~0", "/\xE2\x82\xAC"};
    QCOMPARE(pathsOutsideLatin1(json), expected);
}

QTEST_APPLESS_MAIN(TestPhpJson)
#include "tst_php_json.moc"
