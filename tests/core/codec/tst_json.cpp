#include "codec/json.h"

#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compactKeepsTheText_data();
    void compactKeepsTheText();
    void compactNormalises_data();
    void compactNormalises();
    void prettyText();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefused();
    void errorSaysWhereButNotWhat();
    void errorSaysHow_data();
    void errorSaysHow();
    void depthIsBounded();
    void sizeIsBounded();
    void countIsBounded();
    void decimalPointIsNotTheLocales();
    void lastDuplicateCounts();
    void editing();
    void equalityCountsOrderAndNumberText();
    void rawMemberCutsExactly_data();
    void rawMemberCutsExactly();
    void rawMemberRefuses_data();
    void rawMemberRefuses();
};

void TestJson::compactKeepsTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"null",
                             "true",
                             "false",
                             "0",
                             "-0",
                             "-1",
                             "1.0",
                             "1.50",
                             "1e25",
                             "1E+2",
                             "-0.0",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "18446744073709551615",
                             "18446744073709551616",
                             "123456789012345678901234567890",
                             "\"\"",
                             "\"a/b\"",
                             "\"\x7f<>&'\"",
                             R"("\"\\\b\f\n\r\t\u0001\u001f\u0000")",
                             "\"R\xC3\xA4k \xF0\x9F\x98\x80\"",
                             "\"\xE2\x80\xA8\"",
                             "[]",
                             "{}",
                             "[[],{}]",
                             R"({"b":1,"a":2,"b":3,"":[1,2]})"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::compactKeepsTheText()
{
    QFETCH(QByteArray, text);
    const auto json = Json::parse(text);
    QVERIFY(json.has_value());
    QCOMPARE(json->toCompact(), text);
}

void TestJson::compactNormalises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("blanks") << QByteArray(" {\t\"a\" :\r\n[ 1 , 2 ] } \n") << QByteArray(R"({"a":[1,2]})");
    QTest::newRow("slash") << QByteArray(R"("a\/b")") << QByteArray(R"("a/b")");
    QTest::newRow("escapes") << QByteArray(R"("\u00E4\ud83d\ude00\u0041")")
                             << QByteArray("\"\xC3\xA4\xF0\x9F\x98\x80"
                                           "A\"");
}

void TestJson::compactNormalises()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, compact);
    const auto json = Json::parse(text);
    QVERIFY(json.has_value());
    QCOMPARE(json->toCompact(), compact);
}

void TestJson::prettyText()
{
    const auto json = Json::parse(R"({"a":{"b":[1,"x"],"c":[]},"d":{}})");
    QVERIFY(json.has_value());
    QCOMPARE(json->toPretty(), QByteArray("{\n"
                                          "  \"a\": {\n"
                                          "    \"b\": [\n"
                                          "      1,\n"
                                          "      \"x\"\n"
                                          "    ],\n"
                                          "    \"c\": []\n"
                                          "  },\n"
                                          "  \"d\": {}\n"
                                          "}"));
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "{",
                             "[1,]",
                             "{\"a\":}",
                             "{\"a\" 1}",
                             "{a:1}",
                             "{'a':1}",
                             "[1 2]",
                             "1 2",
                             "{}x",
                             "[]]",
                             "01",
                             "+1",
                             ".5",
                             "1.",
                             "1e",
                             "-",
                             "NaN",
                             "Infinity",
                             "nul",
                             "True",
                             "\"a",
                             "\"\t\"",
                             R"("\x")",
                             R"("\u12")",
                             R"("\ud800")",
                             R"("\ude00\ud83d")",
                             "\"\xFF\"",
                             "\"\xC0\xAF\"",
                             "\"\xED\xA0\x80\"",
                             "/* */1",
                             "1//",
                             "1e400"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("NUL behind") << QByteArray("{}\0x", 4);
    QTest::newRow("NUL in a string") << QByteArray("\"\0\"", 3);
}

void TestJson::refuses()
{
    QFETCH(QByteArray, text);
    const auto json = Json::parse(text);
    QVERIFY(!json.has_value());
    QCOMPARE(json.error().kind, ErrorKind::Malformed);
    QCOMPARE(json.error().code, QByteArray("json.syntax"));
    QVERIFY(english(json.error().detail).startsWith(QStringLiteral("not JSON at byte ")));
}

void TestJson::everyPrefixIsRefused()
{
    const QByteArray whole =
        R"({"a":[1,-2.50,1e+25,true,false,null],"b":{"c":"\\\"\u00e5\ud83d\ude00å/"},"d":[],"e":{}})";
    QVERIFY(Json::parse(whole).has_value());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!Json::parse(whole.left(size)).has_value(), QByteArray::number(size).constData());
}

void TestJson::errorSaysWhereButNotWhat()
{
    const auto json = Json::parse(R"({"card": 4111111111111111x})");
    QVERIFY(!json.has_value());
    QCOMPARE(english(json.error().detail), u"not JSON at byte 26: a comma or } is expected here"_s);
    const auto open = Json::parse("\"4111111111111111\n");
    QVERIFY(!open.has_value());
    QVERIFY(!english(open.error().detail).contains(QStringLiteral("4111")));
    const auto large = Json::parse("4111111111111111e400");
    QVERIFY(!large.has_value());
    QVERIFY(!english(large.error().detail).contains(QStringLiteral("4111")));
}

void TestJson::errorSaysHow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("how");
    QTest::newRow("nothing") << ""_ba << u"a value is expected here"_s;
    QTest::newRow("value") << R"({"a":})"_ba << u"a value is expected here"_s;
    QTest::newRow("literal") << "nul"_ba << u"a value is expected here"_s;
    QTest::newRow("name") << "{a:1}"_ba << u"a name in double quotes is expected here"_s;
    QTest::newRow("colon") << R"({"a" 1})"_ba << u"a colon is expected here"_s;
    QTest::newRow("member") << R"({"a":1 "b":2})"_ba << u"a comma or } is expected here"_s;
    QTest::newRow("item") << "[1 2]"_ba << u"a comma or ] is expected here"_s;
    QTest::newRow("behind") << "{}x"_ba << u"there is more after the end"_s;
    QTest::newRow("quote") << R"({"a":"b})"_ba << u"the closing quote of a string is missing"_s;
    QTest::newRow("control") << "\"\t\""_ba << u"a control character in a string must be escaped"_s;
    QTest::newRow("escape") << R"("\x")"_ba << u"an escape in a string is wrong"_s;
    QTest::newRow("UTF-8") << "\"\xFF\""_ba << u"the bytes are not UTF-8"_s;
    QTest::newRow("number") << "1e"_ba << u"a number is written wrong"_s;
}

void TestJson::errorSaysHow()
{
    QFETCH(QByteArray, text);
    const auto json = Json::parse(text);
    QVERIFY(!json.has_value());
    QTEST(english(json.error().detail).section(u": "_s, 1), "how");
}

void TestJson::depthIsBounded()
{
    const auto nestedArrays = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(Json::parse(nestedArrays(64)).has_value());
    const auto tooDeep = Json::parse(nestedArrays(65));
    QVERIFY(!tooDeep.has_value());
    QCOMPARE(tooDeep.error().kind, ErrorKind::Limit);
    QCOMPARE(tooDeep.error().code, QByteArray("json.depth"));
    QVERIFY(Json::parse(R"({"a":{"b":1}})", 2).has_value());
    QCOMPARE(Json::parse(R"({"a":{"b":[]}})", 2).error().code, QByteArray("json.depth"));
    QCOMPARE(Json::parse(QByteArray(1'000'000, '[')).error().code, QByteArray("json.depth"));
}

void TestJson::sizeIsBounded()
{
    QVERIFY(Json::parse("[1]", 64, 3).has_value());
    const auto tooLong = Json::parse("[12]", 64, 3);
    QVERIFY(!tooLong.has_value());
    QCOMPARE(tooLong.error().kind, ErrorKind::Limit);
    QCOMPARE(tooLong.error().code, QByteArray("json.size"));
}

void TestJson::countIsBounded()
{
    const auto list = [](qsizetype values) { return '[' + QByteArray("0,").repeated(values - 1) + "0]"; };
    QVERIFY(Json::parse(list(999'999)).has_value());
    QCOMPARE(Json::parse(list(1'000'000)).error().code, QByteArray("json.size"));
}

// QCoreApplication sets the person's locale, in which a decimal point may be a comma.
void TestJson::decimalPointIsNotTheLocales()
{
    const QByteArray before = setlocale(LC_NUMERIC, nullptr);
    for (const char *name : {"C", "ru_RU.UTF-8", "sv_SE.UTF-8", "de_DE.UTF-8"}) {
        if (!setlocale(LC_NUMERIC, name))
            continue;
        const auto json = Json::parse("[1.5,-2.25e-3]");
        QVERIFY(json.has_value());
        QCOMPARE(json->toCompact(), QByteArray("[1.5,-2.25e-3]"));
    }
    setlocale(LC_NUMERIC, before.constData());
}

void TestJson::lastDuplicateCounts()
{
    const auto json = Json::parse(R"({"a":1,"b":{"c":2},"a":3})");
    QVERIFY(json.has_value());
    QCOMPARE((*json)["a"].text(), QByteArray("3"));
    QCOMPARE(json->at({"b", "c"}).text(), QByteArray("2"));
    QVERIFY(json->at({"b", "c", "d"}).isNull());
    QVERIFY((*json)["x"].isNull());
    QVERIFY(json->contains("b"));
    QVERIFY(!json->contains("c"));
}

void TestJson::editing()
{
    Json json;
    json.set("a", Json::integer(1));
    json.set("b", Json::string(QStringLiteral("ä")));
    json.set("a", Json::boolean(true));
    Json list;
    list.append(Json());
    list.append(Json::number("1.0"));
    json.set("c", list);
    QCOMPARE(json.toCompact(), QByteArray("{\"a\":true,\"b\":\"\xC3\xA4\",\"c\":[null,1.0]}"));
    QVERIFY(json["a"].toBool());
    json.remove("b");
    json.remove("missing");
    QCOMPARE(json.toCompact(), QByteArray(R"({"a":true,"c":[null,1.0]})"));

    auto duplicates = Json::parse(R"({"a":1,"b":2,"a":3})");
    QVERIFY(duplicates.has_value());
    duplicates->set("a", Json::integer(4));
    QCOMPARE(duplicates->toCompact(), QByteArray(R"({"a":1,"b":2,"a":4})"));
    duplicates->remove("a");
    QCOMPARE(duplicates->toCompact(), QByteArray(R"({"b":2})"));
}

void TestJson::equalityCountsOrderAndNumberText()
{
    QVERIFY(Json::parse(R"({"a": 1})") == Json::parse(R"({"a":1})"));
    QVERIFY(Json::parse(R"({"a":1,"b":2})") != Json::parse(R"({"b":2,"a":1})"));
    QVERIFY(Json::parse("1.0") != Json::parse("1"));
    QVERIFY(Json::parse("\"1\"") != Json::parse("1"));
}

void TestJson::rawMemberCutsExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("object") << QByteArray(R"({"credentials":{"hash":"x"},"data":{"a" : 1.0, "b":"\/" }})")
                            << QByteArray(R"({"a" : 1.0, "b":"\/" })");
    QTest::newRow("blanks") << QByteArray("{ \"data\" :\n [ 1, 2 ] \n, \"x\": 1}") << QByteArray("[ 1, 2 ]");
    QTest::newRow("scalar last") << QByteArray(R"({"data":-1.50e3})") << QByteArray("-1.50e3");
    QTest::newRow("scalar before blank") << QByteArray(R"({"data":true })") << QByteArray("true");
    QTest::newRow("string") << QByteArray(R"({"data":"a\"}],{\\","x":1})") << QByteArray(R"("a\"}],{\\")");
    QTest::newRow("the last one") << QByteArray(R"({"data":1,"data":2,"x":3})") << QByteArray("2");
    QTest::newRow("top level only") << QByteArray(R"({"x":{"data":1},"y":["data",{"data":2}],"data":3})")
                                    << QByteArray("3");
    QTest::newRow("brackets in strings")
        << QByteArray(R"({"x":"{\"data\":1","data":{"y":"}"}})") << QByteArray(R"({"y":"}"})");
    QTest::newRow("escaped name") << QByteArray(R"({"d\u0061ta":"x"})") << QByteArray("\"x\"");
    QTest::newRow("empty containers") << QByteArray(R"({"a":{},"data":[],"b":[]})") << QByteArray("[]");
}

void TestJson::rawMemberCutsExactly()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, raw);
    const auto cut = rawMember(text, "data");
    QVERIFY(cut.has_value());
    QCOMPARE(*cut, raw);
}

void TestJson::rawMemberRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no member") << QByteArray(R"({"dat":1,"x":{"data":1}})") << QByteArray("json.member");
    QTest::newRow("empty object") << QByteArray("{}") << QByteArray("json.member");
    QTest::newRow("array") << QByteArray(R"([{"data":1}])") << QByteArray("json.syntax");
    QTest::newRow("truncated") << QByteArray(R"({"data":{"a":1})") << QByteArray("json.syntax");
}

void TestJson::rawMemberRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto cut = rawMember(text, "data");
    QVERIFY(!cut.has_value());
    QCOMPARE(cut.error().code, code);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
