// The worked vectors of qvickly.md section 3.
#include "codec/php_json.h"
#include "signing/mac.h"

#include <QTest>

using namespace kassa;

namespace {

QByteArray qvicklyHash(const QByteArray &message, const QByteArray &key = "sbx-key-0123456789")
{
    return hexHmac(QCryptographicHash::Sha512, Secret(key), message);
}

} // namespace

class TestQvicklyVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void official();
    void canonical_data();
    void canonical();
    void sentText();
    void serverSideLatin1_data();
    void serverSideLatin1();
    void emptyObjectAsSent();
    void escapes();
};

void TestQvicklyVectors::official()
{
    const auto json = Json::parse(R"({"id":"123456","amount":100,"currency":"SEK"})");
    QVERIFY(json.has_value());
    QCOMPARE(qvicklyHash(phpCanonical(*json), "1234567890123456"),
             QByteArray("8dde708fea8cfcee68d6817975f37bf9b0c5412f3edfbd1d1d2bca629bd49f06"
                        "a57bddcaac465ebe8306d25d6e1ff32e8a225c6b58ebef2ea39f51a6777f037a"));
}

void TestQvicklyVectors::canonical_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("A") << QByteArray(R"({"number":"1000235"})") << QByteArray(R"({"number":"1000235"})")
                       << QByteArray("9953ae23405f7f572c1ccc01b7c14b649f0d54dd28dc36b8aa26798537b9688a"
                                     "8e66be4684ce62f1340c9dd8b9ed06be9f8361055f02ced3e774d2feb85710c8");
    QTest::newRow("B")
        << QByteArray(
               R"({"PaymentData":{"currency":"SEK","language":"sv","country":"SE","orderid":"WS-1001",)"
               R"("accepturl":"http://127.0.0.1:8081/accept",)"
               R"("cancelurl":"http://127.0.0.1:8081/cancel",)"
               R"("callbackurl":"http://127.0.0.1:8081/callback"},"Articles":[{"artnr":"A1",)"
               R"("title":"Räksmörgås","quantity":"1","aprice":"8000","discount":"0",)"
               R"("withouttax":"8000","taxrate":"25"}],"Cart":{"Total":{"withouttax":"8000",)"
               R"("tax":"2000","rounding":"0","withtax":"10000"}}})")
        << QByteArray(
               R"({"PaymentData":{"currency":"SEK","language":"sv","country":"SE","orderid":"WS-1001",)"
               R"("accepturl":"http:\/\/127.0.0.1:8081\/accept",)"
               R"("cancelurl":"http:\/\/127.0.0.1:8081\/cancel",)"
               R"("callbackurl":"http:\/\/127.0.0.1:8081\/callback"},"Articles":[{"artnr":"A1",)"
               R"("title":"R\u00e4ksm\u00f6rg\u00e5s","quantity":"1","aprice":"8000","discount":"0",)"
               R"("withouttax":"8000","taxrate":"25"}],"Cart":{"Total":{"withouttax":"8000",)"
               R"("tax":"2000","rounding":"0","withtax":"10000"}}})")
        << QByteArray("c7311e31f8c4c2bd0808158e312fecbf90f94428ad47a8f8b862144f117e8754"
                      "52153316c90bda88cf79eb38db14dce081a95983ed6eab276def0dc44a92a870");
    QTest::newRow("C") << QByteArray(R"({"title":"Straße é ÿ"})")
                       << QByteArray(R"({"title":"Stra\u00dfe \u00e9 \u00ff"})")
                       << QByteArray("9e781acd23b4f3785c7bea6606cbdd36f083b6767274363de452ea3ec532c99b"
                                     "e19af70c73c9323ff255ef21f1770de1b5f4a3f314af02660e7b882003fb06b0");
    QTest::newRow("D client") << QByteArray(R"({"title":"Straße 5 – 10 €"})")
                              << QByteArray(R"({"title":"Stra\u00dfe 5 \u2013 10 \u20ac"})")
                              << QByteArray(
                                     "79dd5e6a3b2b6587d18f548e87ee0ff3cfdd0de7a184358fc489476781057268"
                                     "2b42f8f619088e896d72b440d8f61523e09e8719180f390e5fe8d30c02d1cc92");
    QTest::newRow("E client") << QByteArray(R"({"title":"Чай"})")
                              << QByteArray(R"({"title":"\u0427\u0430\u0439"})")
                              << QByteArray(
                                     "a86a23dded972b93a24b4923a0a1d7b3a8a2ac09ebbb9f40758477011a3a1a88"
                                     "986ebff71396c6b15dd26321f2c24cd1da69680636e6809e8ccccf32f77dc79d");
    QTest::newRow("F list") << QByteArray(R"({"Card":[],"Customer":{"nr":""}})")
                            << QByteArray(R"({"Card":[],"Customer":{"nr":""}})")
                            << QByteArray("01869a20184d2cb8afcd7f96db32c828e74780301312c9d93263615e2126773b"
                                          "7fa801ba6c3c44c114bf73d32c7c1a2cefc0936381d6c772fde2b3418a7b2ede");
    QTest::newRow("F empty object becomes a list")
        << QByteArray(R"({"Card":{},"Customer":{"nr":""}})")
        << QByteArray(R"({"Card":[],"Customer":{"nr":""}})")
        << QByteArray("01869a20184d2cb8afcd7f96db32c828e74780301312c9d93263615e2126773b"
                      "7fa801ba6c3c44c114bf73d32c7c1a2cefc0936381d6c772fde2b3418a7b2ede");
    QTest::newRow("F missing") << QByteArray(R"({"Customer":{"nr":""}})")
                               << QByteArray(R"({"Customer":{"nr":""}})")
                               << QByteArray(
                                      "b3c7cc64fa003842a29c8cc2c6665600251ff8310eafb0c33fa1f28fdd129260"
                                      "fd10c95971d7d29fc24be3ffcb0e7b24db20fa84f93137087d21fcd88de4bc4c");
    QTest::newRow("G strings") << QByteArray(R"({"quantity":"3.5","aprice":"56780","rounding":"-6"})")
                               << QByteArray(R"({"quantity":"3.5","aprice":"56780","rounding":"-6"})")
                               << QByteArray(
                                      "a83f7ae12bdca90c64823a3abd9abf8520ef251b76cce5478dfad7d2615db511"
                                      "84f87c7934636b5a29c4999c54465823d215a39fd233703ba597439ba37380fc");
    QTest::newRow("G numbers") << QByteArray(R"({"quantity":3.50,"aprice":56780,"rounding":-6})")
                               << QByteArray(R"({"quantity":3.5,"aprice":56780,"rounding":-6})")
                               << QByteArray(
                                      "df412a2b00bf268e3555f4772a6a47048dfcdfe6568949a9fe0b8ac12722e489"
                                      "c8ca9447b8a80f58fc58391f634c27dbb86b2889a3f28d6e6696318da564a92a");
    QTest::newRow("G 1.0") << QByteArray(R"({"quantity":1.0})") << QByteArray(R"({"quantity":1})")
                           << QByteArray("2eb3876f0d3e73877bb7bc557b1f24e5b00405b6e8e034896dd8c290bd6354d7"
                                         "6fd382cd86896321a2f378250a9600ebcf958f021d626c530a69ceeadf69471a");
    QTest::newRow("I")
        << QByteArray(
               R"({"number":"3600123","status":"Created","orderid":"WS-1001",)"
               R"("url":"https://api.qvickly.io/invoice/12345/20260102aabbccddeeff00112233445566778899"})")
        << QByteArray(
               R"({"number":"3600123","status":"Created","orderid":"WS-1001",)"
               R"("url":"https:\/\/api.qvickly.io\/invoice\/12345\/20260102aabbccddeeff00112233445566778899"})")
        << QByteArray("0aeaa9ae66fca6960c4bee9f1e8415bb7307ed04854c8b487bcb3ae2f6ab06b3"
                      "dddf552f2a63929dfc372f2fa3e190f7d50e98abc43614c183556dffb766a131");
    QTest::newRow("I sorted")
        << QByteArray(
               R"({"number":"3600123","orderid":"WS-1001","status":"Created",)"
               R"("url":"https://api.qvickly.io/invoice/12345/20260102aabbccddeeff00112233445566778899"})")
        << QByteArray(
               R"({"number":"3600123","orderid":"WS-1001","status":"Created",)"
               R"("url":"https:\/\/api.qvickly.io\/invoice\/12345\/20260102aabbccddeeff00112233445566778899"})")
        << QByteArray("ddcad603ae613060b8cc5ff4a756e8f76f22738fa48f0ad1d032ec0484130621"
                      "d25ceb4a75285e7dc122df7175d715aee4185bbec949246028826f0350f925b2");
}

void TestQvicklyVectors::canonical()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hash);
    const auto json = Json::parse(sent);
    QVERIFY(json.has_value());
    QCOMPARE(phpCanonical(*json), text);
    QCOMPARE(qvicklyHash(text), hash);
    QCOMPARE(phpCanonical(*Json::parse(text)), text);
}

// B': JSON.stringify's text of B.
void TestQvicklyVectors::sentText()
{
    const QByteArray sent =
        R"({"PaymentData":{"currency":"SEK","language":"sv","country":"SE","orderid":"WS-1001",)"
        R"("accepturl":"http://127.0.0.1:8081/accept",)"
        R"("cancelurl":"http://127.0.0.1:8081/cancel",)"
        R"("callbackurl":"http://127.0.0.1:8081/callback"},"Articles":[{"artnr":"A1",)"
        R"("title":"Räksmörgås","quantity":"1","aprice":"8000","discount":"0",)"
        R"("withouttax":"8000","taxrate":"25"}],"Cart":{"Total":{"withouttax":"8000",)"
        R"("tax":"2000","rounding":"0","withtax":"10000"}}})";
    QCOMPARE(sent.size(), 436);
    const auto json = Json::parse(sent);
    QVERIFY(json.has_value());
    QCOMPARE(json->toCompact(), sent);
    QCOMPARE(phpCanonical(*json).size(), 457);
    QCOMPARE(qvicklyHash(sent),
             QByteArray("0e241c72105c5faf8df4005e299086dd4a0379c1e55e93e3ae3689ba64ee80cf"
                        "51634b5964b5017efe7dd3e8578ad7bf2d08c5019fa3e073c6edc08d402ec05b"));
}

void TestQvicklyVectors::serverSideLatin1_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("C survives") << QByteArray(R"({"title":"Straße é ÿ"})")
                                << QByteArray(R"({"title":"Stra\u00dfe \u00e9 \u00ff"})")
                                << QByteArray(
                                       "9e781acd23b4f3785c7bea6606cbdd36f083b6767274363de452ea3ec532c99b"
                                       "e19af70c73c9323ff255ef21f1770de1b5f4a3f314af02660e7b882003fb06b0");
    QTest::newRow("D") << QByteArray(R"({"title":"Straße 5 – 10 €"})")
                       << QByteArray(R"({"title":"Stra\u00dfe 5 ? 10 ?"})")
                       << QByteArray("4d5a947e5f3cd16b54bcb477928ecf6a872a106da6311e16e9c15288f3fc9101"
                                     "d66986c880eaa4a652946640a78b3940473eb0cdcf4049e3bf95ccebcf1a3b78");
    QTest::newRow("E") << QByteArray(R"({"title":"Чай"})") << QByteArray(R"({"title":"???"})")
                       << QByteArray("b881da584e5cf8ab1595fcdbfe51546dab3871a62e930bd4038e8ad0cd5c981d"
                                     "0c8c2442a11d5d9d3d6e5a52605a115799a3c211030bf32c800f1ea1d6fd11e8");
}

void TestQvicklyVectors::serverSideLatin1()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hash);
    const auto json = Json::parse(sent);
    QVERIFY(json.has_value());
    QCOMPARE(phpCanonical(toLatin1Lossy(*json)), text);
    QCOMPARE(qvicklyHash(text), hash);
}

void TestQvicklyVectors::emptyObjectAsSent()
{
    const auto json = Json::parse(R"({"Card":{},"Customer":{"nr":""}})");
    QVERIFY(json.has_value());
    QCOMPARE(qvicklyHash(phpEncode(*json)),
             QByteArray("03236f9108df72d4fb6277966a86239784e945f6bb1a6f6758af1ec5b8b85f18"
                        "c688a32c892201f33648492a9c232ca65e1c1b984dcb6d3b0e3cc648abacb96b"));
}

void TestQvicklyVectors::escapes()
{
    const Json json =
        Json::object({{"t", Json::string("a\"b\\c/d\t\n\b\f\r\x01\x7f<>&'\xE2\x80\xA8\xF0\x9F\x98\x80")}});
    const QByteArray text = phpCanonical(json);
    const QByteArray expected =
        "{\"t\":\"a\\\"b\\\\c\\/d\\t\\n\\b\\f\\r\\u0001\x7f<>&'\\u2028\\ud83d\\ude00\"}";
    QCOMPARE(text, expected);
    QCOMPARE(text.size(), 57);
    QCOMPARE(qvicklyHash(text),
             QByteArray("ab778cb60e195221d06b62007623bd94b67a1c10a89e940c22307a2ddce9f3ca"
                        "57548a0f4aa90c7c9dbbcfba8d3c06ce1e0567af8e7d00bca1ae26d6eafbb4fc"));
}

QTEST_APPLESS_MAIN(TestQvicklyVectors)
#include "tst_qvickly_vectors.moc"
