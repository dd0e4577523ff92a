// All vectors of kronor.md section 3, to the byte; the checker's rules; request texts.
#include "order/samples.h"
#include "providers/kronor/checker.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/test_data.h"
#include "providers/kronor/token.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;

class TestKronorVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void tokenOfTheSandbox();
    void forgedTokens();
    void tokenClaims();
    void webhookSignatures_data();
    void webhookSignatures();
    void webhookDoctor_data();
    void webhookDoctor();
    void returnUrls_data();
    void returnUrls();
    void taxes_data();
    void taxes();
    void fingerprints();
    void keys();
    void example();
    void requestText();
    void retryPauses();
    void answers();
    void frames();
};

namespace {

const QByteArray webhookSecret = "3d1f9a6e-52c4-4b7e-9f60-0a1b2c3d4e5f";
const QByteArray w1 =
    R"({"events":[{"event":"captureStateUpdate","id":"1","triggeredAt":"1970-01-01T00:00:00Z","additionalData":{}}]})";
const QByteArray w3 = "{\"events\":[{\"event\":\"purchaseOrderStateUpdate\",\"id\":\"2\",\"triggeredAt\":"
                      "\"2026-01-02T03:04:05.678901Z\","
                      "\"additionalData\":{\"merchantReference\":\"Malmö-Straße-Кириллица\"}}]}";

QByteArray apiClaims(const QByteArray &tid, const QByteArray &name)
{
    return "{\"iat\":1700000000,\"exp\":1900000000,\"tid\":\"" + tid + "\",\"tname\":" + name +
           ",\"ttype\":\"backend\",\"https://hasura.io/jwt/claims\":{\"x-hasura-merchant-id\":\"2\","
           "\"x-hasura-default-role\":\"merchant-backend\",\"x-hasura-allowed-roles\":[\"merchant-backend\"]}"
           "}";
}

Order sample()
{
    Order order = findSample("coffee")->order;
    order.reference = "order-1001";
    order.customer = testCustomer("SE");
    return order;
}

} // namespace

void TestKronorVectors::tokens_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<int>("length");
    QTest::newRow("J1") << apiClaims("2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e11", "null")
                        << QByteArray("tDJw4Bkkd90rDThb71o401zksB-fGnHemlikhGs9qiI") << 428;
    QTest::newRow("J2")
        << QByteArray(
               R"({"iat":1700000000,"exp":1700086400,"tid":"7a7f8a10-3f5b-4b57-8a65-0d9f6e2c4d22","tname":null,"ttype":"purchase-order","https://hasura.io/jwt/claims":{"x-hasura-merchant-id":"2","x-hasura-default-role":"purchase-order","x-hasura-allowed-roles":["purchase-order"],"x-hasura-purchase-order-id":"order-1001"}})")
        << QByteArray("_Sbvlm0Mukh8e7AnWGQrNqWThYjQNzzSNyq7wKDyRFs") << 488;
    QTest::newRow("J3") << apiClaims("0b9a4c1e-6c7d-4a3b-8f21-1a2b3c4d5e33", "\"Тест å ß\"")
                        << QByteArray("QWaIiZc9Egpc7vdurc6yOcgFGvmD9hybdWalqwqNLYI") << 444;
}

void TestKronorVectors::tokens()
{
    QFETCH(QByteArray, claims);
    QFETCH(QByteArray, signature);
    QFETCH(int, length);
    const Secret key("kronor-sandbox-secret-0001");
    const QByteArray token = makeToken(key, Json::parse(claims).value());
    QCOMPARE(token.split('.')[0], "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9");
    QCOMPARE(token.split('.')[2], signature);
    QCOMPARE(token.size(), length);
    const auto read = readToken(token);
    QVERIFY(read);
    QCOMPARE(read->claims.toCompact(), claims);
    QVERIFY(isSignedWith(*read, key));
    QVERIFY(!isSignedWith(*read, Secret("another")));
}

// The claims that the sandbox makes for an order's token are those of J2.
void TestKronorVectors::tokenOfTheSandbox()
{
    const Time issued{std::chrono::seconds(1700000000)};
    const Json claims = claimsFor({TokenKind::PurchaseOrder, "7a7f8a10-3f5b-4b57-8a65-0d9f6e2c4d22", "2",
                                   "order-1001", issued, issued + std::chrono::hours(24)});
    QCOMPARE(makeToken(Secret("kronor-sandbox-secret-0001"), claims).split('.')[2],
             "_Sbvlm0Mukh8e7AnWGQrNqWThYjQNzzSNyq7wKDyRFs");
}

void TestKronorVectors::forgedTokens()
{
    const Secret key("kronor-sandbox-secret-0001");
    const QByteArray good = sandboxAccount().secrets.at("token").expose();
    for (const QByteArray &text :
         {QByteArray(), QByteArray("a.b"), QByteArray("a.b.c"), good.left(good.size() - 50), good + ".x",
          QByteArray("!!!.???.***"), QByteArray(9000, 'a')})
        QVERIFY(!readToken(text) || !isSignedWith(*readToken(text), key));
    // "none" is no signature.
    const QByteArray header = QByteArray(R"({"alg":"none","typ":"JWT"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto none = readToken(header + '.' + good.split('.')[1] + '.');
    QVERIFY(!none || !isSignedWith(*none, key));
}

void TestKronorVectors::tokenClaims()
{
    const Json claims =
        Json::parse(
            R"({"iat":1700000000.25,"exp":1700086400.5,"tid":"t","tname":"n","https://hasura.io/jwt/claims":{"x-hasura-merchant-id":"2","x-hasura-default-role":"payment-session","x-hasura-payment-reference":"r"}})")
            .value();
    const TokenClaims read = claimsOf(readToken(makeToken(Secret("k"), claims)).value());
    QVERIFY(read.kind == TokenKind::PaymentSession);
    QCOMPARE(read.scope, "r");
    QCOMPARE(toIso(*read.issued), "2023-11-14T22:13:20.250000Z"); // a fraction is kept
    QCOMPARE(toIso(*read.expires), "2023-11-15T22:13:20.500000Z");
    QVERIFY(isPaymentRequestId("2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e11"));
    QVERIFY(!isPaymentRequestId("2f0c3a52-0c1e-4a4d-9a51-6d7c5a0b1e1G"));
    QVERIFY(!isPaymentRequestId("eyJ.eyJ.x"));
}

void TestKronorVectors::webhookSignatures_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const QByteArray &body, int length, const char *hex) {
        QTest::newRow(name) << body << length << QByteArray(hex);
    };
    row("W1", w1, 109, "d7312a8a28419709646520c4cb005eb2190738d86ff6aa683edf36221c1afd4f");
    row("W2",
        "{\n    \"events\": [\n        {\n            \"event\": \"captureStateUpdate\",\n            "
        "\"id\": \"1\",\n            "
        "\"triggeredAt\": \"1970-01-01T00:00:00Z\",\n            \"additionalData\": {}\n        }\n    ]\n}",
        195, "84d151f06bd0e8d1cc1531d5f69fed0a2bfd4a77c9a10c39083ac77ac152c0c0");
    row("W3", w3, 177, "e1ee349f2ff79045130a7f6f080ebce6141ce8f84e3ef6ffab417f93a6fbb9b1");
    QByteArray w4 = w3;
    w4.replace("ö", "\\u00f6").replace("ß", "\\u00df");
    w4.replace("Кириллица", "\\u041a\\u0438\\u0440\\u0438\\u043b\\u043b\\u0438\\u0446\\u0430");
    row("W4", w4, 221, "add3a11ba841d293f37e89b259734cfede0a4667fa13dade9a8f3811deee122e");
    row("W5", "{\"events\":[]}", 13, "974ca2b67abc42b4deaa6282e675b2ea0600926cb196c1d438bfd7888a419542");
    row("W6", "", 0, "adbdcfdbaf8b2422ab75ed8eef8a1f6585fb83c5b8faef91d49e8c739538fdd2");
    row("W7",
        "{\"events\":[{\"event\":\"refundStateUpdate\",\"id\":\"9007199254740993\",\"triggeredAt\":\"2026-01-"
        "02T03:04:05Z\","
        "\"additionalData\":{\"amount\":10056,\"reference\":null,\"rate\":25.00}}]}",
        167, "866760368ea88750c075ace60bd6a6660a21b98c6d2a0517df5bef67ad300a95");
}

void TestKronorVectors::webhookSignatures()
{
    QFETCH(QByteArray, body);
    QFETCH(int, length);
    QFETCH(QByteArray, hex);
    const Secret secret(webhookSecret);
    QCOMPARE(body.size(), length);
    QCOMPARE(signWebhook(secret, body), hex);
    QVERIFY(verifyWebhook(secret, hex, body));
    QVERIFY(verifyWebhook(secret, hex.toUpper(), body));
    QVERIFY(verifyWebhook(secret, QByteArray::fromHex(hex).toBase64(), body));
    QVERIFY(!verifyWebhook(secret, hex, body + ' '));
    QVERIFY(!verifyWebhook(secret, {}, body));
    QVERIFY(!verifyWebhook(Secret("other"), hex, body));
}

void TestKronorVectors::webhookDoctor_data()
{
    QTest::addColumn<QByteArray>("signedBody");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("correct") << w1 << webhookSecret << QByteArray("correct");
    QTest::newRow("newline") << w1 + '\n' << webhookSecret << QByteArray("trailing-newline");
    QTest::newRow("pretty") << Json::parse(w1)->toPretty() << webhookSecret << QByteArray("pretty-printed");
    QTest::newRow("pretty by four") << Json::parse(w1)->toPretty().replace("  ", "    ") << webhookSecret
                                    << QByteArray("pretty-printed");
    QTest::newRow("no hyphens") << w1 << QByteArray(webhookSecret).replace('-', "")
                                << QByteArray("secret-without-hyphens");
    QTest::newRow("empty") << QByteArray() << webhookSecret << QByteArray("empty-body");
    QTest::newRow("other secret") << w1 << QByteArray("x") << QByteArray();
}

void TestKronorVectors::webhookDoctor()
{
    QFETCH(QByteArray, signedBody);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, cause);
    const QByteArray signature = signWebhook(Secret(secret), signedBody);
    QCOMPARE(diagnoseWebhook(Secret(webhookSecret), signature, w1).cause, cause);
    QCOMPARE(signWebhook(Secret(webhookSecret), w1).size(), 64);
    QCOMPARE(QByteArray::fromHex(signWebhook(Secret(webhookSecret), w1)).toBase64(),
             "1zEqiihBlwlkZSDEywBeshkHONhv9qpoPt82Ihwa/U8=");
}

void TestKronorVectors::returnUrls_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("purchase"); // empty: failure
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *target, const char *reference, const char *purchase,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(target) << QByteArray(reference) << QByteArray(purchase)
                            << QByteArray(expected);
    };
    row("R1", "https://shop.example/done", "order-1001", "4711",
        "https://shop.example/done?status=WAITING_FOR_CAPTURE&reference=order-1001&purchaseId=4711");
    row("R2", "https://shop.example/done?cart=42&lang=sv", "order-1001", "4711",
        "https://shop.example/"
        "done?cart=42&lang=sv&status=WAITING_FOR_CAPTURE&reference=order-1001&purchaseId=4711");
    row("R3", "https://shop.example/done?status=old&cart=42", "order-1001", "4711",
        "https://shop.example/done?cart=42&status=WAITING_FOR_CAPTURE&reference=order-1001&purchaseId=4711");
    row("R4", "https://shop.example/done?cart=42#top", "order-1001", "",
        "https://shop.example/done?cart=42&status=REJECTED&reference=order-1001#top");
    row("R5", "https://shop.example/done?note=%C3%A5%20%D0%AF&empty=", "Malmö Straße/Я", "9007199254740993",
        "https://shop.example/"
        "done?note=%C3%A5+%D0%AF&empty=&status=WAITING_FOR_CAPTURE&reference=Malm%C3%B6+Stra%C3%9Fe%2F%D0%AF"
        "&purchaseId=9007199254740993");
    row("R6", "myapp://pay/back", "order-1001", "", "myapp://pay/back?status=REJECTED&reference=order-1001");
}

void TestKronorVectors::returnUrls()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, reference);
    QFETCH(QByteArray, purchase);
    QFETCH(QByteArray, expected);
    Fields fields{{"status", purchase.isEmpty() ? "REJECTED" : "WAITING_FOR_CAPTURE"},
                  {"reference", reference}};
    if (!purchase.isEmpty())
        fields.emplace_back("purchaseId", purchase);
    QCOMPARE(mergedUrl(target, fields), expected);
}

void TestKronorVectors::taxes_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<qint64>("exact");
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    const auto row = [](qint64 total, qint64 rate, qint64 exact, qint64 low, qint64 high) {
        QTest::addRow("%lld at %lld", total, rate) << total << rate << exact << low << high;
    };
    row(19900, 2500, 39800000, 3979, 3981);
    row(10056, 2500, 20112000, 2011, 2012);
    row(10056, 1200, 10774286, 1077, 1078);
    row(9990, 600, 5654717, 565, 566);
    row(150025, 0, 0, 0, 1);
    row(1, 2500, 2000, 0, 1);
    row(100, 1500, 130435, 13, 14);
}

void TestKronorVectors::taxes()
{
    QFETCH(qint64, total);
    QFETCH(qint64, rate);
    const TaxRange range = taxRange(total, rate);
    QTEST(range.exactTenThousandths, "exact");
    QTEST(range.low, "low");
    QTEST(range.high, "high");
}

void TestKronorVectors::fingerprints()
{
    const auto print = [](const char *json) { return fingerprintOf(Json::parse(json).value()); };
    const QByteArray plain = "1542e429fd7c8f5b30b29f695fd20394c40e5897c23b649aef2332b2d1e2df31";
    QCOMPARE(print(R"({"idempotencyKey":"order-1001","purchaseTotalAmount":19900})"), plain);
    QCOMPARE(print(R"({"purchaseTotalAmount":19900,"merchantReference":null,"idempotencyKey":"order-1001"})"),
             plain);
    QCOMPARE(
        print(
            R"({"idempotencyKey":"order-1001","merchantReference":"Malmö-ß-Я","purchaseTotalAmount":19900})"),
        "cc0367c461595daf58eac2ff666294b43f78a394eaf5aa60dc9484420af55087");
}

void TestKronorVectors::keys()
{
    for (const char *good : {"order-1001", "a", "A_.,[]+-9"})
        QVERIFY(isIdempotencyKey(good));
    QVERIFY(isIdempotencyKey(QByteArray(64, 'x')));
    for (const QByteArray &bad :
         {QByteArray(), QByteArray(65, 'x'), QByteArray("a b"), QByteArray("å"), QByteArray("a/b")})
        QVERIFY(!isIdempotencyKey(bad));
}

// The complete example of section 4.2 holds every rule.
void TestKronorVectors::example()
{
    Json purchase =
        Json::parse(
            R"({"idempotencyKey":"order-1001","merchantReference":"order-1001","nationalIdentificationNumber":"198001019876",)"
            R"("purchaseCountry":"SE","purchaseLanguage":"SV","purchaseTotalAmount":19900,"purchaseTaxAmount":3980,)"
            R"("purchaseLines":[{"name":"Blåbärssylt","reference":"SKU-1","quantity":2,"pricePerItem":10450,"totalDiscountAmount":1000,"totalAmount":19900,"taxRate":2500,"totalTaxAmount":3980}],)"
            R"("billingAddress":{"firstName":"Åsa","lastName":"Öberg"}})")
            .value();
    const auto broken = [&] {
        QByteArrayList rules;
        for (const CheckRow &row : checkPurchase(purchase))
            if (!row.holds)
                rules << row.rule;
        return rules.join(' ');
    };
    QCOMPARE(broken(), "");
    purchase.set("purchaseTaxAmount", Json::integer(3982));
    QCOMPARE(broken(), "order.tax");
    purchase.set("purchaseTotalAmount", Json::integer(19901));
    QCOMPARE(broken(), "order.total order.tax");
    purchase.set("idempotencyKey", Json::string("a b"));
    Json line = purchase["purchaseLines"].items().front();
    line.set("quantity", Json::integer(0));
    purchase.set("purchaseLines", Json::array({line}));
    QCOMPARE(broken(), "key line.quantity line.total order.total order.tax");
    const auto rows = checkPurchase(purchase);
    const auto total =
        std::find_if(rows.begin(), rows.end(), [](const CheckRow &row) { return row.rule == "line.total"; });
    QCOMPARE(english(total->numbers), QStringLiteral("0 x 10450 - 1000 = -1000, given 19900"));
}

void TestKronorVectors::requestText()
{
    const Order order = sample();
    const auto totals = totalsOf(order, Rounding::None, VatRule::Included);
    const Json purchase = purchaseInput(order, *totals, "order-1001");
    const HttpRequest request =
        graphqlRequest("http://localhost:8081", "T", request::createOrder(OrderVariant::Plain, purchase));
    QVERIFY(request.raw.head.startsWith("POST /v1/graphql HTTP/1.1\r\n"));
    QVERIFY(request.raw.head.contains("Authorization: Bearer T\r\n"));
    QCOMPARE(
        request.raw.body,
        "{\"query\":\"mutation Create($purchase: PurchaseOrderWithInvoiceInput!) { "
        "newPurchaseOrder(purchase: $purchase) { id "
        "waitToken } "
        "}\",\"operationName\":\"Create\",\"variables\":{\"purchase\":{\"idempotencyKey\":\"order-1001\","
        "\"merchantReference\":\"order-1001\",\"nationalIdentificationNumber\":\"198001019876\","
        "\"purchaseCountry\":\"SE\","
        "\"purchaseLanguage\":\"SV\",\"purchaseTotalAmount\":20000,\"purchaseTaxAmount\":4000,"
        "\"purchaseLines\":[{\"name\":"
        "\"Kokkaffe 500 "
        "g\",\"reference\":\"KAFFE-1\",\"quantity\":2,\"pricePerItem\":10000,\"totalAmount\":20000,"
        "\"taxRate\":"
        "2500,\"totalTaxAmount\":4000}],\"billingAddress\":{\"firstName\":\"Åsa\",\"lastName\":\"Öberg\","
        "\"streetAddress\":"
        "\"Hyllie Boulevard "
        "35\",\"postalCode\":\"21537\",\"city\":\"Malmö\",\"country\":\"SE\",\"email\":\"asa@example.com\","
        "\"phoneNumber\":\"+46701740605\"}}}}");
    // Every sample and every currency of the issue makes an order that holds all rules; ISK has no decimals.
    for (const SampleOrder &each : sampleOrders()) {
        Order other = each.order;
        const bool discountRow = std::any_of(other.items.begin(), other.items.end(),
                                             [](const LineItem &item) { return item.unitPrice < 0; });
        other.reference = "R-1";
        other.customer = testCustomer("SE");
        const auto sums = totalsOf(other, Rounding::None, VatRule::Included);
        for (const CheckRow &row : checkPurchase(purchaseInput(other, *sums, "R-1")))
            QVERIFY2(row.holds || discountRow,
                     QByteArray(each.id + ' ' + row.path + ' ' + english(row.numbers).toUtf8()).constData());
    }
}

void TestKronorVectors::retryPauses()
{
    using namespace std::chrono_literals;
    QVERIFY(retryPause(1) == Duration(500ms));
    QVERIFY(retryPause(5) == Duration(8s));
    QVERIFY(!retryPause(6));
    QVERIFY(!retryPause(0));
}

void TestKronorVectors::answers()
{
    const auto read = [](int status, const char *body) {
        return readGraphqlAnswer(Payload(httpResponse(status, "application/json", body)));
    };
    QCOMPARE(read(200, R"({"data":{"a":1}})")->toCompact(), R"({"a":1})");
    QCOMPARE(read(200, R"({"data":{"a":1},"errors":[{"message":"x"}]})")->toCompact(), R"({"a":1})");
    const auto temporary =
        read(200, R"({"errors":[{"message":"m","extensions":{"type":"TEMPORARY_FAILURE"}}]})");
    QVERIFY(temporary.error().kind == ErrorKind::Network); // to be sent again
    const auto outside =
        read(200, R"({"errors":[{"message":"m"}],"extensions":{"type":"TEMPORARY_FAILURE"}})");
    QVERIFY(outside.error().kind == ErrorKind::Network);
    const auto final = read(
        200,
        R"({"data":null,"errors":[{"message":"invalid phone number","extensions":{"type":"VALIDATION_FAILURE","code":"validation-failed"}}]})");
    QVERIFY(final.error().kind == ErrorKind::Refused);
    QCOMPARE(final.error().code, "validation-failed");
    QCOMPARE(read(503, "").error().code, "http.503");
    QVERIFY(read(200, "{}").error().kind == ErrorKind::Malformed);
    QVERIFY(read(200, "<html>").error().kind == ErrorKind::Malformed);
    QCOMPARE(readGraphqlAnswer(Payload(ExchangeFailed{})).error().code, "cut");
}

void TestKronorVectors::frames()
{
    QCOMPARE(frameText(initFrame("T")),
             R"({"type":"connection_init","payload":{"headers":{"Authorization":"Bearer T"}}})");
    QCOMPARE(tokenOfInit(readFrame(frameText(initFrame("T")))->payload), "Bearer T");
    QCOMPARE(tokenOfInit(Json::parse(R"({"Authorization":"Bearer T"})").value()),
             ""); // not without "headers"
    QVERIFY(!readFrame("[]"));
    QVERIFY(!readFrame("{\"id\":\"1\"}"));
    QVERIFY(!readFrame("nonsense"));
}

QTEST_APPLESS_MAIN(TestKronorVectors)
#include "tst_kronor_vectors.moc"
