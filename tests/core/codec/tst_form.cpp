#include "codec/form.h"

#include <QTest>

using namespace kassa;

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void everyPrefix();
    void countIsBounded();
    void buildsLikePhp_data();
    void buildsLikePhp();
    void everyByteSurvives();
    void percent();
    void lookup();
    void nestedNames();
};

void TestForm::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("empty") << QByteArray() << Fields{};
    QTest::newRow("order and duplicates")
        << QByteArray("b=1&a=2&b=3") << Fields{{"b", "1"}, {"a", "2"}, {"b", "3"}};
    QTest::newRow("empty pairs") << QByteArray("&&a=1&&") << Fields{{"a", "1"}};
    QTest::newRow("without =") << QByteArray("a&b=") << Fields{{"a", ""}, {"b", ""}};
    QTest::newRow("= in the value") << QByteArray("a=b=c&=d") << Fields{{"a", "b=c"}, {"", "d"}};
    QTest::newRow("decoded") << QByteArray("a%26+%c3%A4=%2B+%00x")
                             << Fields{{"a& \xC3\xA4", QByteArray("+ \0x", 4)}};
}

void TestForm::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(Fields, fields);
    const auto parsed = parseForm(text);
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, fields);
}

void TestForm::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a=%", "a=%2", "a=%2&b=1", "a=%zz", "%g1=x", "a=%1g", "a=b%"})
        QTest::newRow(text) << QByteArray(text);
}

void TestForm::refuses()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseForm(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, ErrorKind::Malformed);
    QCOMPARE(parsed.error().code, QByteArray("form.percent"));
}

// What came so far is read as it will be in the whole; only an escape may not be cut.
void TestForm::everyPrefix()
{
    const QByteArray whole = "email=tess%40example.com&pno=195501011018&x%5B%5D=%C3%A5+b&&last=";
    const Fields all = parseForm(whole).value();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray part = whole.left(size);
        const auto parsed = parseForm(part);
        QCOMPARE(parsed.has_value(), part.lastIndexOf('%') < size - 2 || !part.contains('%'));
        for (std::size_t i = 0; parsed && i < parsed->size(); ++i) {
            const bool last = i + 1 == parsed->size();
            QVERIFY(last ? all[i].first.startsWith((*parsed)[i].first) : all[i] == (*parsed)[i]);
            QVERIFY(all[i].second.startsWith((*parsed)[i].second));
        }
    }
}

void TestForm::countIsBounded()
{
    QVERIFY(parseForm("a&&b&", 2).has_value());
    const auto tooMany = parseForm("a&b&c", 2);
    QVERIFY(!tooMany.has_value());
    QCOMPARE(tooMany.error().kind, ErrorKind::Limit);
    QCOMPARE(tooMany.error().code, QByteArray("form.fields"));
}

// Recorded from PHP 8.2's http_build_query.
void TestForm::buildsLikePhp_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << Fields{} << QByteArray();
    QTest::newRow("unreserved") << Fields{{"a", "aZ09-._~"}} << QByteArray("a=aZ09-._%7E");
    QTest::newRow("reserved") << Fields{{"a[b]", "!'()* &=+/?\"{}"}, {"c", "\xC3\xA4"}}
                              << QByteArray("a%5Bb%5D=%21%27%28%29%2A+%26%3D%2B%2F%3F%22%7B%7D&c=%C3%A4");
}

void TestForm::buildsLikePhp()
{
    QFETCH(Fields, fields);
    QFETCH(QByteArray, text);
    QCOMPARE(buildForm(fields), text);
}

void TestForm::everyByteSurvives()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const Fields fields = {{all, all}, {"", all}, {all, ""}};
    const auto parsed = parseForm(buildForm(fields));
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, fields);
    QCOMPARE(percentDecode(percentEncode(all)), Result<QByteArray>(all));
}

void TestForm::percent()
{
    QCOMPARE(percentEncode("a b~-._/+\xC3\xA4"), QByteArray("a%20b~-._%2F%2B%C3%A4"));
    QCOMPARE(percentDecode("a+b%20c%2f"), Result<QByteArray>(QByteArray("a+b c/")));
    const auto bad = percentDecode("abc%4");
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error().code, QByteArray("form.percent"));
}

void TestForm::lookup()
{
    const Fields fields = {{"a", "1"}, {"b", ""}, {"a", "2"}};
    QCOMPARE(value(fields, "a"), QByteArray("1"));
    QCOMPARE(value(fields, "x"), QByteArray());
    QVERIFY(contains(fields, "b"));
    QVERIFY(!contains(fields, "x"));
}

void TestForm::nestedNames()
{
    const Fields fields = {{"adr[zip]", "1"}, {"adr", "2"},           {"adrx[zip]", "3"},
                           {"adr[", "4"},     {"adr[geo][lat]", "5"}, {"adr[]", "6"}};
    QCOMPARE(nested(fields, "adr"), (Fields{{"zip", "1"}, {"geo[lat]", "5"}, {"", "6"}}));
    QCOMPARE(nested(nested(fields, "adr"), "geo"), (Fields{{"lat", "5"}}));
    QCOMPARE(nested(fields, "adr[geo]"), (Fields{{"lat", "5"}}));
}

QTEST_APPLESS_MAIN(TestForm)
#include "tst_form.moc"
