// The worked vectors of qvickly.md section 3 through sign, verify and verifyAsServer, and the signature
// doctor.
#include "providers/qvickly/signature.h"

#include "codec/php_json.h"
#include "signing/mac.h"

#include <QTest>

#include <random>

Q_DECLARE_METATYPE(kassa::qvickly::HashMatch)

using namespace kassa;
using namespace kassa::qvickly;

namespace {

const Secret &vectorKey()
{
    static const Secret key("sbx-key-0123456789");
    return key;
}

constexpr char urlText[] =
    R"(https:\/\/api.qvickly.io\/invoice\/12345\/20260102aabbccddeeff00112233445566778899)";

QByteArray callbackData()
{
    return QByteArray("{\"number\":\"3600123\",\"status\":\"Created\",\"orderid\":\"WS-1001\",\"url\":\"") +
           urlText + "\"}";
}

constexpr char hashB[] = "c7311e31f8c4c2bd0808158e312fecbf90f94428ad47a8f8b862144f117e8754"
                         "52153316c90bda88cf79eb38db14dce081a95983ed6eab276def0dc44a92a870";
constexpr char hashBRaw[] = "0e241c72105c5faf8df4005e299086dd4a0379c1e55e93e3ae3689ba64ee80cf"
                            "51634b5964b5017efe7dd3e8578ad7bf2d08c5019fa3e073c6edc08d402ec05b";
constexpr char hashF[] = "01869a20184d2cb8afcd7f96db32c828e74780301312c9d93263615e2126773b"
                         "7fa801ba6c3c44c114bf73d32c7c1a2cefc0936381d6c772fde2b3418a7b2ede";
constexpr char hashFObject[] = "03236f9108df72d4fb6277966a86239784e945f6bb1a6f6758af1ec5b8b85f18"
                               "c688a32c892201f33648492a9c232ca65e1c1b984dcb6d3b0e3cc648abacb96b";
constexpr char hashD[] = "79dd5e6a3b2b6587d18f548e87ee0ff3cfdd0de7a184358fc489476781057268"
                         "2b42f8f619088e896d72b440d8f61523e09e8719180f390e5fe8d30c02d1cc92";
constexpr char hashDServer[] = "4d5a947e5f3cd16b54bcb477928ecf6a872a106da6311e16e9c15288f3fc9101"
                               "d66986c880eaa4a652946640a78b3940473eb0cdcf4049e3bf95ccebcf1a3b78";
constexpr char hashE[] = "a86a23dded972b93a24b4923a0a1d7b3a8a2ac09ebbb9f40758477011a3a1a88"
                         "986ebff71396c6b15dd26321f2c24cd1da69680636e6809e8ccccf32f77dc79d";
constexpr char hashG[] = "a83f7ae12bdca90c64823a3abd9abf8520ef251b76cce5478dfad7d2615db511"
                         "84f87c7934636b5a29c4999c54465823d215a39fd233703ba597439ba37380fc";
constexpr char hashGNumbers[] = "df412a2b00bf268e3555f4772a6a47048dfcdfe6568949a9fe0b8ac12722e489"
                                "c8ca9447b8a80f58fc58391f634c27dbb86b2889a3f28d6e6696318da564a92a";
constexpr char hashGWhole[] = "2eb3876f0d3e73877bb7bc557b1f24e5b00405b6e8e034896dd8c290bd6354d7"
                              "6fd382cd86896321a2f378250a9600ebcf958f021d626c530a69ceeadf69471a";
constexpr char hashH[] = "ab778cb60e195221d06b62007623bd94b67a1c10a89e940c22307a2ddce9f3ca"
                         "57548a0f4aa90c7c9dbbcfba8d3c06ce1e0567af8e7d00bca1ae26d6eafbb4fc";
constexpr char hashI[] = "0aeaa9ae66fca6960c4bee9f1e8415bb7307ed04854c8b487bcb3ae2f6ab06b3"
                         "dddf552f2a63929dfc372f2fa3e190f7d50e98abc43614c183556dffb766a131";
constexpr char hashISorted[] = "ddcad603ae613060b8cc5ff4a756e8f76f22738fa48f0ad1d032ec0484130621"
                               "d25ceb4a75285e7dc122df7175d715aee4185bbec949246028826f0350f925b2";

QByteArray requestB(bool php)
{
    const Json data = *Json::parse(
        R"({"PaymentData":{"currency":"SEK","language":"sv","country":"SE","orderid":"WS-1001",)"
        R"("accepturl":"http://127.0.0.1:8081/accept","cancelurl":"http://127.0.0.1:8081/cancel",)"
        R"("callbackurl":"http://127.0.0.1:8081/callback"},"Articles":[{"artnr":"A1","title":"Räksmörgås",)"
        R"("quantity":"1","aprice":"8000","discount":"0","withouttax":"8000","taxrate":"25"}],)"
        R"("Cart":{"Total":{"withouttax":"8000","tax":"2000","rounding":"0","withtax":"10000"}}})");
    return php ? phpCanonical(data) : data.toCompact();
}

// Deterministic random JSON: seeded, nested, with every kind of character.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed) : m_engine(seed) {}

    Json object(int depth)
    {
        Json object = Json::object();
        const int count = upTo(5);
        for (int i = 0; i <= count; ++i)
            object.members().emplace_back(text() + QByteArray::number(i), value(depth));
        return object;
    }

private:
    int upTo(int most) { return static_cast<int>(m_engine() % static_cast<quint32>(most + 1)); }

    QByteArray text()
    {
        static constexpr char32_t alphabet[] = U"aZ09 /\\\"'<>&\t\n\r\b\f\x01\x7f\u00e5\u00e4\u00f6\u00ff";
        QString text;
        for (int i = upTo(12); i > 0; --i)
            text += QString::fromUcs4(&alphabet[upTo(std::size(alphabet) - 2)], 1);
        return text.toUtf8();
    }

    Json value(int depth)
    {
        switch (upTo(depth > 0 ? 7 : 5)) {
        case 0:
            return {};
        case 1:
            return Json::boolean(upTo(1) == 1);
        case 2:
            return Json::integer(upTo(1'000'000) - 500'000);
        case 3:
            return Json::number(QByteArray::number(upTo(9999)) + '.' + QByteArray::number(upTo(99)));
        case 6:
            return object(depth - 1);
        case 7: {
            Json list = Json::array();
            for (int i = upTo(3); i > 0; --i)
                list.append(value(depth - 1));
            return list;
        }
        default:
            return Json::string(text());
        }
    }

    std::mt19937 m_engine;
};

} // namespace

class TestQvicklySignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void official();
    void vectors_data();
    void vectors();
    void malformedIsNoMatch();
    void randomDataVerifies();
    void causes_data();
    void causes();
    void otherHashes_data();
    void otherHashes();
    void rightIsRight();
    void secretAsHexBytes();
    void firstDifference();
    void noGuessNamesTheKey();
    void largeDataIsBounded();
};

void TestQvicklySignature::official()
{
    QCOMPARE(sign(Secret("1234567890123456"), R"({"id":"123456","amount":100,"currency":"SEK"})"),
             QByteArray("8dde708fea8cfcee68d6817975f37bf9b0c5412f3edfbd1d1d2bca629bd49f06"
                        "a57bddcaac465ebe8306d25d6e1ff32e8a225c6b58ebef2ea39f51a6777f037a"));
}

void TestQvicklySignature::vectors_data()
{
    QTest::addColumn<QByteArray>("rawData");
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<HashMatch>("client");
    QTest::addColumn<HashMatch>("server");
    const auto row = [](const char *name, const QByteArray &rawData, const char *hash, HashMatch client,
                        HashMatch server) {
        QTest::newRow(name) << rawData << QByteArray(hash) << client << server;
    };
    row("A", R"({"number":"1000235"})",
        "9953ae23405f7f572c1ccc01b7c14b649f0d54dd28dc36b8aa26798537b9688a"
        "8e66be4684ce62f1340c9dd8b9ed06be9f8361055f02ced3e774d2feb85710c8",
        HashMatch::Raw, HashMatch::Raw);
    row("B", requestB(true), hashB, HashMatch::Raw, HashMatch::Raw);
    row("B sent as JavaScript prints it, signed as PHP", requestB(false), hashB, HashMatch::Canonical,
        HashMatch::Canonical);
    row("B'", requestB(false), hashBRaw, HashMatch::Raw, HashMatch::Raw);
    row("B' does not fit the text of B", requestB(true), hashBRaw, HashMatch::None, HashMatch::None);
    row("C", R"({"title":"Stra\u00dfe \u00e9 \u00ff"})",
        "9e781acd23b4f3785c7bea6606cbdd36f083b6767274363de452ea3ec532c99b"
        "e19af70c73c9323ff255ef21f1770de1b5f4a3f314af02660e7b882003fb06b0",
        HashMatch::Raw, HashMatch::Raw);
    row("D escaped", R"({"title":"Stra\u00dfe 5 \u2013 10 \u20ac"})", hashD, HashMatch::Raw, HashMatch::None);
    row("D raw", R"({"title":"Straße 5 – 10 €"})", hashD, HashMatch::Canonical, HashMatch::None);
    row("D server", R"({"title":"Stra\u00dfe 5 ? 10 ?"})", hashDServer, HashMatch::Raw, HashMatch::Raw);
    row("E", R"({"title":"Чай"})", hashE, HashMatch::Canonical, HashMatch::None);
    row("E server", R"({"title":"???"})",
        "b881da584e5cf8ab1595fcdbfe51546dab3871a62e930bd4038e8ad0cd5c981d"
        "0c8c2442a11d5d9d3d6e5a52605a115799a3c211030bf32c800f1ea1d6fd11e8",
        HashMatch::Raw, HashMatch::Raw);
    row("F list", R"({"Card":[],"Customer":{"nr":""}})", hashF, HashMatch::Raw, HashMatch::Raw);
    row("F object, signed as a list", R"({"Card":{},"Customer":{"nr":""}})", hashF, HashMatch::Canonical,
        HashMatch::Canonical);
    row("F object, signed so", R"({"Card":{},"Customer":{"nr":""}})", hashFObject, HashMatch::Raw,
        HashMatch::Raw);
    row("F object, signed so, sent with spaces", R"({"Card": {}, "Customer": {"nr": ""}})", hashFObject,
        HashMatch::None, HashMatch::None);
    row("F member missing", R"({"Customer":{"nr":""}})",
        "b3c7cc64fa003842a29c8cc2c6665600251ff8310eafb0c33fa1f28fdd129260"
        "fd10c95971d7d29fc24be3ffcb0e7b24db20fa84f93137087d21fcd88de4bc4c",
        HashMatch::Raw, HashMatch::Raw);
    row("G strings", R"({"quantity":"3.5","aprice":"56780","rounding":"-6"})", hashG, HashMatch::Raw,
        HashMatch::Raw);
    row("G numbers", R"({"quantity":3.5,"aprice":56780,"rounding":-6})", hashGNumbers, HashMatch::Raw,
        HashMatch::Raw);
    row("G 1.0", R"({"quantity":1.0})", hashGWhole, HashMatch::Canonical, HashMatch::Canonical);
    row("H",
        R"({"t":"a\"b\\c\/d\t\n\b\f\r\u0001)"
        "\x7f"
        R"(<>&'\u2028\ud83d\ude00"})",
        hashH, HashMatch::Raw, HashMatch::None);
    row("I", callbackData(), hashI, HashMatch::Raw, HashMatch::Raw);
    row("I plain slashes", callbackData().replace("\\/", "/"), hashI, HashMatch::Canonical,
        HashMatch::Canonical);
    row("I sorted", callbackData(), hashISorted, HashMatch::None, HashMatch::None);
}

void TestQvicklySignature::vectors()
{
    QFETCH(QByteArray, rawData);
    QFETCH(QByteArray, hash);
    QFETCH(HashMatch, client);
    QFETCH(HashMatch, server);
    QCOMPARE(verify(vectorKey(), hash, rawData), client);
    QCOMPARE(verifyAsServer(vectorKey(), hash, rawData), server);
    if (client == HashMatch::Raw)
        QCOMPARE(sign(vectorKey(), rawData), hash);
}

void TestQvicklySignature::malformedIsNoMatch()
{
    for (const char *rawData : {"", "{", "[1,", "\xff", "nul"}) {
        QCOMPARE(verify(vectorKey(), hashI, rawData), HashMatch::None);
        QCOMPARE(verifyAsServer(vectorKey(), hashI, rawData), HashMatch::None);
    }
    QCOMPARE(verify(vectorKey(), {}, callbackData()), HashMatch::None);
    QCOMPARE(verify(vectorKey(), QByteArray(hashI).toUpper(), callbackData()), HashMatch::None);
}

void TestQvicklySignature::randomDataVerifies()
{
    RandomJson random(20260102);
    for (int i = 0; i < 200; ++i) {
        const Json data = random.object(3);
        const QByteArray canonical = phpCanonical(data);
        const QByteArray hash = sign(vectorKey(), canonical);
        QCOMPARE(verifyAsServer(vectorKey(), hash, canonical), HashMatch::Raw);
        const QByteArray pretty = data.toPretty();
        QCOMPARE(verifyAsServer(vectorKey(), hash, pretty), HashMatch::Canonical);
        QVERIFY(diagnoseSignature(vectorKey(), hash, pretty).matches);
    }
}

void TestQvicklySignature::causes_data()
{
    QTest::addColumn<QByteArray>("sent"); // bytes of `data` as they arrived
    QTest::addColumn<QByteArray>("signedText");
    QTest::addColumn<QByteArray>("cause");
    const QByteArray spaced =
        R"({"title": "Räksmörgås", "url": "http://a/b", "nr": 1.0, "pris": 1.50, "Card": {}, "a": "x"})";
    const auto row = [&spaced](const char *name, const QByteArray &signedText, const char *cause) {
        QTest::newRow(name) << spaced << signedText << QByteArray(cause);
    };
    row("sorted keys",
        R"({"Card":[],"a":"x","nr":1,"pris":1.5,"title":"R\u00e4ksm\u00f6rg\u00e5s","url":"http:\/\/a\/b"})",
        "sorted-keys");
    row("sorted keys, JavaScript",
        R"({"Card":{},"a":"x","nr":1,"pris":1.5,"title":"Räksmörgås","url":"http://a/b"})", "sorted-keys");
    row("unescaped slash",
        R"({"title":"R\u00e4ksm\u00f6rg\u00e5s","url":"http://a/b","nr":1,"pris":1.5,"Card":[],"a":"x"})",
        "unescaped-slash");
    row("unescaped unicode",
        R"({"title":"Räksmörgås","url":"http:\/\/a\/b","nr":1,"pris":1.5,"Card":[],"a":"x"})",
        "unescaped-unicode");
    row("unescaped slash and unicode",
        R"({"title":"Räksmörgås","url":"http://a/b","nr":1,"pris":1.5,"Card":[],"a":"x"})", "unescaped-both");
    row("upper-case unicode",
        R"({"title":"R\u00E4ksm\u00F6rg\u00E5s","url":"http:\/\/a\/b","nr":1,"pris":1.5,"Card":[],"a":"x"})",
        "upper-case-unicode");
    row("Latin-1 bytes",
        "{\"title\":\"R\xe4ksm\xf6rg\xe5s\",\"url\":\"http:\\/\\/a\\/b\",\"nr\":1,\"pris\":1.5,\"Card\":[],"
        "\"a\":\"x\"}",
        "latin1-bytes");
    row("empty object",
        R"({"title":"R\u00e4ksm\u00f6rg\u00e5s","url":"http:\/\/a\/b","nr":1,"pris":1.5,"Card":{},"a":"x"})",
        "empty-object");
    row("whole float",
        R"({"title":"R\u00e4ksm\u00f6rg\u00e5s","url":"http:\/\/a\/b","nr":1.0,"pris":1.50,"Card":[],"a":"x"})",
        "whole-float");
    row("json.dumps",
        R"({"title": "R\u00e4ksm\u00f6rg\u00e5s", "url": "http://a/b", "nr": 1, "pris": 1.5, "Card": [], "a": "x"})",
        "spaced");
    row("pretty-printed by PHP",
        "{\n    \"title\": \"R\\u00e4ksm\\u00f6rg\\u00e5s\",\n    \"url\": \"http:\\/\\/a\\/b\",\n    "
        "\"nr\": 1,\n"
        "    \"pris\": 1.5,\n    \"Card\": [],\n    \"a\": \"x\"\n}",
        "pretty-printed");
    row("pretty-printed by JavaScript",
        "{\n  \"title\": \"Räksmörgås\",\n  \"url\": \"http://a/b\",\n  \"nr\": 1,\n  \"pris\": 1.5,\n"
        "  \"Card\": [],\n  \"a\": \"x\"\n}",
        "pretty-printed");
    row("newline at the end", spaced + "\n", "trailing-newline");
    row("numbers as strings",
        R"({"title":"R\u00e4ksm\u00f6rg\u00e5s","url":"http:\/\/a\/b","nr":"1.0","pris":"1.50","Card":[],"a":"x"})",
        "numbers-as-strings");

    const auto other = [](const char *name, const QByteArray &sent, const QByteArray &signedText,
                          const char *cause) {
        QTest::newRow(name) << sent << signedText << QByteArray(cause);
    };
    other("signed trimmed", R"({"a":" x "})", R"({"a":"x"})", "trimmed-values");
    other("arrived trimmed", R"({"a":"x"})", R"({"a":"x"} )", "trailing-newline");
    other("signed HTML-escaped", R"({"a":"x & y"})", R"({"a":"x &amp; y"})", "html-escaped");
    other("arrived HTML-escaped", R"({&quot;a&quot;:&quot;x&quot;})", R"({"a":"x"})", "html-escaped");
    other("arrived with slashes", R"({\"a\":\"x\"})", R"({"a":"x"})", "slashes-stripped");
    other("arrived without slashes", R"({"a":"u00e4","b":"/"})", R"({"a":"\u00e4","b":"\/"})",
          "slashes-stripped");
    other("en dash and euro", R"({"title":"5 – 10 €"})", R"({"title":"5 \u2013 10 \u20ac"})", "latin1-loss");
    other("en dash and euro, raw", R"({"title":"5 – 10 €"})", R"({"title":"5 – 10 €"})", "latin1-loss");
    other("en dash and euro, as the server reads them", R"({"title":"5 – 10 €"})", R"({"title":"5 ? 10 ?"})",
          "latin1-loss");
    other("amount altered", R"({"withtax":"10000"})", R"({"withtax":"20000"})", "changed-or-other-secret");
}

void TestQvicklySignature::causes()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, signedText);
    QFETCH(QByteArray, cause);
    const Diagnosis found = diagnoseSignature(vectorKey(), sign(vectorKey(), signedText), sent);
    QCOMPARE(found.cause, cause);
    QVERIFY(!found.matches);
}

void TestQvicklySignature::otherHashes_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QByteArray>("cause");
    using Hash = QCryptographicHash;
    const QByteArray data = callbackData();
    const QByteArray key = vectorKey().expose();
    const auto row = [](const char *name, const QByteArray &hash, const char *cause) {
        QTest::newRow(name) << hash << QByteArray(cause);
    };
    row("key with newline", sign(Secret(key + '\n'), data), "other-secret");
    row("upper-case key", sign(Secret(key.toUpper()), data), "other-secret");
    row("quoted key", sign(Secret('"' + key + '"'), data), "other-secret");
    row("the documentation's key", sign(Secret("1234567890123456"), data), "other-secret");
    row("no key", sign(Secret(QByteArray()), data), "other-secret");
    row("any other key", sign(Secret("another-shop"), data), "changed-or-other-secret");
    row("key and data swapped", sign(Secret(data), key), "swapped-secret-and-data");
    row("upper-case hash", QByteArray(hashI).toUpper(), "upper-case-hash");
    row("no HMAC", hexHash(Hash::Sha512, data), "no-hmac");
    row("no HMAC, key first", hexHash(Hash::Sha512, key + data), "no-hmac");
    row("no HMAC, key last", hexHash(Hash::Sha512, data + key), "no-hmac");
    row("HMAC-SHA256", hexHmac(Hash::Sha256, vectorKey(), data), "other-algorithm");
    row("MD5", hexHash(Hash::Md5, data), "other-algorithm");
    row("base64", hmac(Hash::Sha512, vectorKey(), data).toBase64(), "base64-hash");
    row("cut short", QByteArray(hashI).left(64), "truncated-hash");
    row("none", {}, "missing-hash");
    row("nonsense", "nonsense", "malformed-hash");
    row("the body with this hash left out", sign(vectorKey(), R"({"credentials":[],"data":)" + data + '}'),
        "hash-of-body");
    row("only the member data", sign(vectorKey(), R"({"data":)" + data + '}'), "hash-of-body");
}

void TestQvicklySignature::otherHashes()
{
    QFETCH(QByteArray, hash);
    QFETCH(QByteArray, cause);
    const QByteArray body = "{\"credentials\":{\"hash\":\"" + hash + R"("},"data":)" + callbackData() + '}';
    const Diagnosis found = diagnoseSignature(vectorKey(), hash, callbackData(), body);
    QCOMPARE(found.cause, cause);
    QVERIFY(!found.matches);
    QCOMPARE(found.expected, QByteArray(hashI));
}

void TestQvicklySignature::rightIsRight()
{
    const Diagnosis canonical = diagnoseSignature(vectorKey(), hashI, callbackData());
    QVERIFY(canonical.matches);
    QCOMPARE(canonical.cause, QByteArray("correct"));
    QCOMPARE(canonical.expected, QByteArray(hashI));
    const Diagnosis raw = diagnoseSignature(vectorKey(), hashBRaw, requestB(false));
    QVERIFY(raw.matches);
    QCOMPARE(raw.cause, QByteArray("raw"));
    QCOMPARE(raw.expected, QByteArray(hashB));
}

void TestQvicklySignature::secretAsHexBytes()
{
    const Secret key("0123456789abcdef0123456789ABCDEF");
    const QByteArray hash = sign(Secret(QByteArray::fromHex(key.expose())), callbackData());
    QCOMPARE(diagnoseSignature(key, hash, callbackData()).cause, QByteArray("secret-as-hex-bytes"));
}

void TestQvicklySignature::firstDifference()
{
    const Diagnosis found = diagnoseSignature(vectorKey(), hashISorted, callbackData());
    QCOMPARE(found.cause, QByteArray("sorted-keys"));
    QCOMPARE(found.firstDifference, QByteArray("{\"number\":\"3600123\",\"").size());
}

void TestQvicklySignature::noGuessNamesTheKey()
{
    for (const Hypothesis &guess : hypotheses(vectorKey(), callbackData())) {
        QVERIFY2(!guess.signedBytes.contains(vectorKey().expose()) || guess.id == "swapped-secret-and-data",
                 guess.id.constData());
    }
}

void TestQvicklySignature::largeDataIsBounded()
{
    const QByteArray large = "{\"a\":\"" + QByteArray(1024 * 1024, 'x') + "\"}";
    QVERIFY(hypotheses(vectorKey(), large).size() < 50);
    QVERIFY(hypotheses(vectorKey(), callbackData()).size() < 500);
}

QTEST_APPLESS_MAIN(TestQvicklySignature)
#include "tst_qvickly_signature.moc"
