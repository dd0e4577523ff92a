// Golden bytes: the signature vectors, every sample body, links and widget addresses of the dossier
// (cascad.md).
#include "codec/php_json.h"
#include "providers/cascad/link.h"
#include "providers/cascad/services.h"
#include "providers/cascad/signature.h"
#include "providers/cascad/test_data.h"
#include "providers/cascad/words.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;

class TestCascadVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void basicAuthorization();
    void signatures_data();
    void signatures();
    void signatureIsCaseSensitive();
    void keysSideBySide();
    void causes_data();
    void causes();
    void oldProtocol();
    void amounts_data();
    void amounts();
    void amountsPrinted_data();
    void amountsPrinted();
    void prerequestSample();
    void publicCreateSample();
    void privateCreateSample();
    void createdSample();
    void callbackSample();
    void emptyObjectsOfPhp();
    void refundSamples();
    void errorSamples_data();
    void errorSamples();
    void saleBody();
    void patterns_data();
    void patterns();
    void serviceFieldsInBothSpellings();
    void links();
    void widgetUrl();
    void widgetNested();
    void widgetRefuses_data();
    void widgetRefuses();
    void widgetWarns();
    void linkLint_data();
    void linkLint();
    void goodLinks();
    void cardsPassLuhn();
    void resolutionsByExpiry();
};

namespace {

constexpr char body3[] = R"({"data":{"type":"payment-invoices","id":"cpi_AAAAAAAAAAAAAAAA","attributes":{)"
                         R"("status":"processed","resolution":"ok","amount":12.34,"currency":"USD"}}})";
constexpr char body5[] =
    R"({"data":{"type":"payment-invoices","id":"cpi_BBBBBBBBBBBBBBBB","attributes":{"description":"Заказ № 7, å ß",)"
    R"("return_url":null,"metadata":[]}}})";
constexpr char body6[] =
    R"({"data":{"type":"payment-invoices","id":"cpi_BBBBBBBBBBBBBBBB","attributes":{)"
    R"("description":"\u0417\u0430\u043a\u0430\u0437 \u2116 7, \u00e5 \u00df","return_url":null,"metadata":[]}}})";
constexpr char body7[] = R"({"data":{"type":"payment-invoices","id":"cpi_CCCCCCCCCCCCCCCC","attributes":{)"
                         R"("return_url":"https:\/\/shop.test\/back","amount":100,"fee":0}}})";

Json parsed(const char *text)
{
    return Json::parse(text).value_or(Json());
}

Payload answerWith(int status, const QByteArray &body)
{
    return httpResponse(status, "application/json", body);
}

Currency dollar()
{
    return {"USD", 2};
}

Wish sampleWish()
{
    Wish wish;
    wish.reference = "order-1001";
    wish.description = "Заказ № 1001";
    wish.amount = {1234, dollar()};
    wish.service = "payment_card_usd_hpp";
    wish.metadata = Json::object({{"order_id", Json::string("1001")}});
    return wish;
}

} // namespace

void TestCascadVectors::basicAuthorization()
{
    Account account;
    account.id = "coma_AAAAAAAAAAAAAAAA";
    account.apiKey = Secret("demoApiKey_0123456789");
    QCOMPARE(basicAuth(account), "Basic Y29tYV9BQUFBQUFBQUFBQUFBQUFBOmRlbW9BcGlLZXlfMDEyMzQ1Njc4OQ==");
}

void TestCascadVectors::signatures_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("hashed");
    QTest::addColumn<QByteArray>("signature");
    const auto row = [](const char *name, const char *secret, const QByteArray &body, qsizetype hashed,
                        const char *signature) {
        QTest::newRow(name) << QByteArray(secret) << body << hashed << QByteArray(signature);
    };
    row("1", "sk_test_demo", "{}", 26, "pVZSEBjCNkvfoS4RIFyV1RC8ibY=");
    row("2 empty body", "sk_test_demo", "", 24, "o3TA2a0R8UqsmQdZOsbEme1fXF4=");
    row("3", "sk_test_demo", body3, 174, "myWp/nYvkWECa1b0LerQRWH73BE=");
    row("4 newline", "sk_test_demo", QByteArray(body3) + '\n', 175, "CVIOmR8lggDiDlmNDLqBUq1OdCA=");
    row("5 raw UTF-8", "sk_test_demo", body5, 175, "o1P8ixkzgRHU4BFwwfNOrQgAuw0=");
    row("6 PHP escapes", "sk_test_demo", body6, 206, "lhvPHx6Rz2rpjUBk8bIWAzvX0LI=");
    row("7 escaped slashes", "sk_test_demo", body7, 165, "lmDXVLmZJL/qYG8AuXYzYqZVk/g=");
    row("8 secret outside ASCII", "sk_live_ключ-ß",
        R"({"data":{"type":"payment-invoices","id":"cpi_DDDDDDDDDDDDDDDD"}})", 102,
        "Rs+5RBc8b12/unAU2ycNSopHeXc=");
    row("9 empty secret", "", R"({"data":null})", 13, "XXcxLjB/sjfS0AB6+CxvXcLGrm4=");
}

void TestCascadVectors::signatures()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, hashed);
    QFETCH(QByteArray, signature);
    QCOMPARE(body.size() + 2 * secret.size(), hashed);
    QCOMPARE(signBody(Secret(secret), body), signature);
    QVERIFY(verifyBody(Secret(secret), signature, body));
    QVERIFY(!verifyBody(Secret(secret), signature, body + ' '));
    QVERIFY(!verifyBody(Secret(secret + 'x'), signature, body));
}

void TestCascadVectors::signatureIsCaseSensitive()
{
    QVERIFY(!verifyBody(Secret("sk_test_demo"), "PVZSEBjCNkvfoS4RIFyV1RC8ibY=", "{}"));
    QVERIFY(!verifyBody(Secret("sk_test_demo"), "", "{}"));
}

void TestCascadVectors::keysSideBySide()
{
    const Account account = accountOf(sandboxAccount());
    const QByteArray body = body3;
    const auto tries = tryAllKeys(account, signBody(account.apiKey, body), body);
    QCOMPARE(tries.size(), size_t(6));
    for (const KeyTry &each : tries)
        QCOMPARE(each.fits, each.key == "api-key");
    QCOMPARE(signedBy(account, signBody(account.privateLive, body), body), "private-live");
    QCOMPARE(signedBy(account, signBody(account.apiKey, body), body), "");
}

void TestCascadVectors::causes_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("cause");
    const Account account = accountOf(sandboxAccount());
    const Secret &key = account.privateTest;
    const QByteArray body = body7;
    const auto row = [](const char *cause, const QByteArray &signature) {
        QTest::newRow(cause) << signature << QByteArray(cause);
    };
    row("right", signBody(key, body));
    row("other-mode", signBody(account.privateLive, body));
    row("api-key", signBody(account.apiKey, body));
    row("public-key", signBody(Secret(account.publicTest), body));
    row("account-id", signBody(Secret(account.id), body));
    row("empty-key", signBody(Secret(), body));
    row("key-with-newline", signBody(Secret(key.expose() + '\n'), body));
    row("trailing-newline", signBody(key, body + '\n'));
    row("empty-body", signBody(key, {}));
    row("unescaped-slash", signBody(key, QByteArray(body).replace("\\/", "/")));
    row("pretty-printed", signBody(key, parsed(body7).toPretty()));
    row("data-only", signBody(key, parsed(body7)["data"].toCompact()));
    const QByteArray digest =
        QCryptographicHash::hash(key.expose() + body + key.expose(), QCryptographicHash::Sha1);
    row("hex-digest", digest.toHex());
    row("base64-of-hex", digest.toHex().toBase64());
    row("unpadded", digest.toBase64(QByteArray::OmitTrailingEquals));
    row("key-once", QCryptographicHash::hash(key.expose() + body, QCryptographicHash::Sha1).toBase64());
    row("missing", {});
    row("malformed", "???");
    row("changed-or-other-key", signBody(Secret("somebody else"), body));
}

void TestCascadVectors::causes()
{
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, cause);
    const Diagnosis found = diagnoseCallback(accountOf(sandboxAccount()), true, signature, body7);
    QCOMPARE(found.cause, cause);
    QCOMPARE(found.matches, cause == "right");
}

void TestCascadVectors::oldProtocol()
{
    const QByteArray json = R"({"amount":1234,"public_key":"pk_test_demo","currency":"UAH",)"
                            R"("description":"\u0417\u0430\u043a\u0430\u0437 7","reference":"7"})";
    const QByteArray data = json.toBase64();
    QVERIFY(data.startsWith("eyJhbW91bnQiOjEyMzQs"));
    QCOMPARE(signBody(Secret("sk_test_demo"), data), "xavhfTf8X1brYfDSfNG+mmKxfro=");
    Account account;
    account.privateTest = Secret("sk_test_demo");
    const auto old =
        readOldCallback(account, R"({"data":")" + data + R"(","signature":"xavhfTf8X1brYfDSfNG+mmKxfro="})");
    QVERIFY(old);
    QCOMPARE(old->json, json);
    QVERIFY(old->fitsTest && !old->fitsLive);
    QVERIFY(!readOldCallback(account, body3));
}

void TestCascadVectors::amounts_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<qint64>("minor"); // -1: refused
    const auto row = [](const char *number, int exponent, qint64 minor) {
        QTest::addRow("%s /%d", number, exponent) << QByteArray(number) << exponent << minor;
    };
    row("100.55", 2, 10055);
    row("100", 2, 10000);
    row("100.0", 2, 10000);
    row("100.00", 2, 10000);
    row("1e2", 2, 10000);
    row("1.0e-5", 8, 1000);
    row("1.0E+3", 0, 1000);
    row("0.01", 2, 1);
    row("0", 2, 0);
    row("0.001", 2, -1);
    row("1.5", 0, -1);
    row("99999999999999", 2, -1);
    row("1e400", 2, -1);
    row("\"100.55\"", 2, -1);
    row("null", 2, -1);
    row("true", 2, -1);
}

void TestCascadVectors::amounts()
{
    QFETCH(QByteArray, number);
    QFETCH(int, exponent);
    QFETCH(qint64, minor);
    const auto json = Json::parse(number).value_or(Json());
    QCOMPARE(minorOf(json, {"XXX", exponent}).value_or(-1), minor);
}

void TestCascadVectors::amountsPrinted_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("whole") << qint64(10000) << 2 << QByteArray("100");
    QTest::newRow("one decimal") << qint64(10050) << 2 << QByteArray("100.5");
    QTest::newRow("two") << qint64(10055) << 2 << QByteArray("100.55");
    QTest::newRow("yen") << qint64(100) << 0 << QByteArray("100");
    QTest::newRow("bitcoin, as PHP") << qint64(1000) << 8 << QByteArray("1.0e-5");
}

void TestCascadVectors::amountsPrinted()
{
    QFETCH(qint64, minor);
    QFETCH(int, exponent);
    QFETCH(QByteArray, printed);
    QCOMPARE(phpEncode(amountJson({minor, {"XXX", exponent}})), printed);
}

void TestCascadVectors::prerequestSample()
{
    const Json answer = parsed(
        R"({"data":{"type":"payment-prerequest","attributes":{"currency":"RUB","test_mode":true,"services":{)"
        R"("qiwi_rub_hpp":{"code":"qiwi_rub_hpp","method":"qiwi","flow":"hpp","currency":"RUB","status":"available",)"
        R"("amount_min":0.01,"amount_max":100000,"fields":[{"key":"phone","type":"string",)"
        R"("label":{"ru":"Номер телефона","en":"Phone number","uk":"Номер телефону"},)"
        R"("hint":{"ru":"Введите номер телефона","en":"Enter phone number","uk":"Введіть номер телефону"},)"
        R"("example":null,"regexp":"/^\\+\\d{10,14}$/","required":true,"position":1}]},)"
        R"("payment_card_rub_hpp":{"code":"payment_card_rub_hpp","method":"payment_card","flow":"hpp",)"
        R"("currency":"RUB","status":"closed","fields":[]}},"methods":{"qiwi":{"code":"qiwi"}}}}})");
    const auto read = readPrerequest(answer);
    QVERIFY(read);
    QVERIFY(read->testMode);
    QCOMPARE(read->offers.size(), size_t(2));
    QVERIFY(read->offers[0].available);
    QVERIFY(!read->offers[1].available); // a status that is not documented cannot be chosen
    const Json &field = read->offers[0].fields.items().front();
    QCOMPARE(inLanguage(field["label"], "ru"), "Номер телефона");
    QCOMPARE(inLanguage(field["label"], "uk"), "Номер телефону");
    QCOMPARE(inLanguage(field["label"], "sv"), "Phone number");
    QVERIFY(fitsPattern(field["regexp"].text(), "+79991234567"));
    QVERIFY(!fitsPattern(field["regexp"].text(), "79991234567"));
    // The other generation: the same members directly in data.
    const Json flat = Json::object({{"data", answer.at({"data", "attributes"})}});
    QCOMPARE(readPrerequest(flat)->offers.size(), size_t(2));
    QVERIFY(readPrerequest(parsed("{\"data\":{\"services\":[],\"methods\":[]}}"))->offers.empty());
    QVERIFY(!readPrerequest(parsed("{\"data\":{}}")));
}

void TestCascadVectors::publicCreateSample()
{
    const QByteArray expected1 =
        R"({"public_key":"pk_test_demo","reference_id":"order-1001","currency":"USD","amount":12.34,)"
        R"("service":"payment_card_usd_hpp","description":"Заказ № 1001","metadata":{"order_id":"1001"}})";
    QCOMPARE(publicCreateBody(sampleWish(), "pk_test_demo").toCompact(), expected1);
    QCOMPARE(buildForm(processForm(sampleWish(), "pk_test_demo")),
             "public_key=pk_test_demo&reference_id=order-1001&currency=USD&amount=12.34&service=payment_card_"
             "usd_hpp&"
             "description=%D0%97%D0%B0%D0%BA%D0%B0%D0%B7+%E2%84%96+1001&metadata%5Border_id%5D=1001");
}

void TestCascadVectors::privateCreateSample()
{
    Wish wish = sampleWish();
    wish.flow = "charge";
    wish.returns = {{}, "https://shop.example/ok", "https://shop.example/wait", "https://shop.example/sorry"};
    wish.callbackUrl = "https://shop.example/cascad/callback";
    const QByteArray expected2 =
        R"({"data":{"type":"payment-invoices","attributes":{"reference_id":"order-1001","currency":"USD",)"
        R"("amount":12.34,"service":"payment_card_usd_hpp","description":"Заказ № 1001",)"
        R"("metadata":{"order_id":"1001"},"return_urls":{"success":"https://shop.example/ok",)"
        R"("pending":"https://shop.example/wait","fail":"https://shop.example/sorry"},"flow":"charge",)"
        R"("test_mode":true,"callback_url":"https://shop.example/cascad/callback"}}})";
    QCOMPARE(privateCreateBody(wish).toCompact(), expected2);
}

void TestCascadVectors::createdSample()
{
    const Json answer = parsed(
        R"({"data":{"type":"payment-invoices","id":"cpi_Ab3dE5fG7hJ9kL1m","attributes":{"status":"process_pending",)"
        R"("resolution":"ok","amount":100.55,"currency":"EUR","reference_id":"3f0c2d1e","test_mode":true,)"
        R"("flow":"hpp","payment_flow":"charge","flow_data":{"action":"https://checkout.example/hpp/cgi_Qw3rTy7uIo9pAs1d",)"
        R"("method":"GET","params":[],"metadata":{"sid":"cgi_Qw3rTy7uIo9pAs1d","token":"eyJ..."}},)"
        R"("hpp_url":"https://pay.example/hpp/?cpi=cpi_Ab3dE5fG7hJ9kL1m","created":1732712812,"updated":1732712812},)"
        R"("relationships":{"payment-service":{"data":{"type":"payment-services","id":"payment_card_eur_hpp"}}}}})");
    const auto read = readInvoice(answer["data"]);
    QVERIFY(read);
    QCOMPARE(read->id, "cpi_Ab3dE5fG7hJ9kL1m");
    QCOMPARE(read->paymentFlow, "charge");
    QCOMPARE(read->service, "payment_card_eur_hpp");
    QCOMPARE(read->updated, 1732712812);
    const auto target = payerGoesTo(*read, Window::Top);
    QCOMPARE(target->url, "https://checkout.example/hpp/cgi_Qw3rTy7uIo9pAs1d"); // before hpp_url
    InvoiceData posted = *read;
    posted.flow = {"https://psp.example/pay", "POST", {{"session", "1"}}};
    QCOMPARE(payerGoesTo(posted, Window::Top)->form, (Fields{{"session", "1"}}));
    InvoiceData withParams = *read;
    withParams.flow = {"https://psp.example/pay?a=1", "GET", {{"b", "2"}}};
    QCOMPARE(payerGoesTo(withParams, Window::Top)->url, "https://psp.example/pay?a=1&b=2");
    InvoiceData without = *read;
    without.flow = {};
    QCOMPARE(payerGoesTo(without, Window::Top)->url, "https://pay.example/hpp/?cpi=cpi_Ab3dE5fG7hJ9kL1m");
}

void TestCascadVectors::callbackSample()
{
    const QByteArray body =
        R"({"data":{"type":"payment-invoices","id":"cpi_Ab3dE5fG7hJ9kL1m","attributes":{"status":"processed",)"
        R"("resolution":"ok","amount":100.55,"payment_amount":100.55,"currency":"EUR","reference_id":"3f0c2d1e",)"
        R"("test_mode":true,"description":"\u0417\u0430\u043a\u0430\u0437","processed_amount":100.55,)"
        R"("refunded_amount":null,"metadata":{"order_id":"1001"},"flow_data":[],"updated":1732712899},)"
        R"("links":{"self":"\/api\/payment-invoices\/cpi_Ab3dE5fG7hJ9kL1m"}},)"
        R"("included":[{"type":"payment-requests","attributes":{"status":"CHARGED_BACK","resolution":"OK"}}]})";
    const auto read = readCallback(body);
    QVERIFY(read && read->invoice);
    QCOMPARE(read->invoice->status, "processed"); // not the upper-case one of `included`
    QCOMPARE(minorOf(read->invoice->processedAmount, {"EUR", 2}), 10055);
    QVERIFY(read->invoice->refundedAmount.isNull());
    const auto payout = readCallback(R"({"data":{"type":"payout-invoices","id":"cpoi_1","attributes":{}}})");
    QVERIFY(payout && !payout->invoice);
    QVERIFY(!readCallback("{}"));
    QVERIFY(!readCallback("not JSON"));
    QVERIFY(!readCallback("{\"data\":{\"type\":\"payment-invoices\",\"id\":\"\",\"attributes\":{}}}"));
}

void TestCascadVectors::emptyObjectsOfPhp()
{
    for (const char *empty : {"[]", "{}", "null"}) {
        const QByteArray body =
            R"({"type":"payment-invoices","id":"cpi_1","attributes":{"status":"created",)"
            R"("flow_data":@,"metadata":@,"payload":@,"return_urls":@},"relationships":@,"links":@})";
        const Json resource = parsed(QByteArray(body).replace("@", empty).constData());
        const auto read = readInvoice(resource);
        QVERIFY2(read, empty);
        QVERIFY(!payerGoesTo(*read, Window::Top));
    }
}

void TestCascadVectors::refundSamples()
{
    RefundWish wish{"cpi_1", "refund-1001-1", "Возврат", {1050, {"EUR", 2}}, true, true};
    const QByteArray expected3 =
        R"({"data":{"type":"refund","id":"cpi_1","attributes":{"invoiceId":"cpi_1","amount":10.5,)"
        R"("reference_id":"refund-1001-1","description":"Возврат"}}})";
    QCOMPARE(refundBody(wish).toCompact(), expected3);
    const auto refund = readRefund(parsed(
        R"({"type":"refunds","id":"ref_Zx1Cv2Bn3Mq4Wt5Y","attributes":{"reference_id":"refund-1001-1",)"
        R"("status":"processed","amount":10.5}})"));
    QCOMPARE(refund->status, "processed");
    QVERIFY(!readRefund(
        parsed("{\"type\":\"payment-invoices\",\"id\":\"cpi_1\",\"attributes\":{\"status\":\"refunded\"}}")));
}

void TestCascadVectors::errorSamples_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, int status, const char *body, const char *code, const char *words) {
        QTest::newRow(name) << status << QByteArray(body) << QByteArray(code) << QByteArray(words);
    };
    row("documented", 422,
        R"({"errors":[{"id":"6f1c2b0a","status":"422","code":"422","title":"Invalid value provided for field `amount`.",)"
        R"("source":{"pointer":"/data/attributes/amount"}}]})",
        "422", "Invalid value provided for field `amount`. (/data/attributes/amount)");
    row("status is a word", 400,
        R"({"errors":[{"status":"error","code":"400","title":"Bad","detail":"Worse"}]})", "400", "Worse");
    row("draft page", 422,
        R"({"request_id":"1","error_type":"validation","error_codes":["amount_invalid","x"]})", "422",
        "amount_invalid; x");
    row("errors with 200", 200, R"({"errors":[{"title":"No"}]})", "200", "No");
    row("error member", 200, R"({"error":"No"})", "200", "No");
    row("no body", 404, "", "404", "HTTP 404");
    row("server error", 503, "<html>", "http.503", "HTTP 503");
    row("not JSON", 200, "<html>", "cascad.answer", "The answer is no JSON document");
}

void TestCascadVectors::errorSamples()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, words);
    const auto answer = readAnswer(answerWith(status, body));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QCOMPARE(english(answer.error().detail).toUtf8(), words);
}

void TestCascadVectors::saleBody()
{
    const HttpRequest sale =
        saleRequest("http://localhost:8082", "a.b.c", {"5519283812030000", "ZOE", "123", "10", "30"});
    const auto head = parseRequestHead(sale.raw.head);
    QCOMPARE(header(head->headers, "Authorization"), "Bearer a.b.c");
    const QByteArray expected4 =
        R"({"data":{"type":"sale-operation","attributes":{"card_number":"5519283812030000","card_holder":"ZOE",)"
        R"("cvv":"123","exp_month":"10","exp_year":"30"}}})";
    QCOMPARE(sale.raw.body, expected4);
    QCOMPARE(readSale(Json::parse(sale.raw.body).value_or(Json())).year, "30");
}

void TestCascadVectors::patterns_data()
{
    QTest::addColumn<QByteArray>("regexp");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("fits");
    QTest::newRow("delimiters") << QByteArray(R"(/^\d{12,19}$/)") << QByteArray("123456789012") << true;
    QTest::newRow("delimiters, wrong") << QByteArray(R"(/^\d{12,19}$/)") << QByteArray("12") << false;
    QTest::newRow("flags") << QByteArray("/^[a-z]+$/iu") << QByteArray("Zoe") << true;
    QTest::newRow("no flags") << QByteArray("/^[a-z]+$/") << QByteArray("Zoe") << false;
    QTest::newRow("bare") << QByteArray(R"(^\d{1,15}$)") << QByteArray("12") << true;
    QTest::newRow("doubled") << QByteArray(R"(^\\d{1,15}$)") << QByteArray("12") << true;
    QTest::newRow("doubled, wrong") << QByteArray(R"(^\\d{1,15}$)") << QByteArray("ab") << false;
    QTest::newRow("not compilable") << QByteArray("/^[a-/") << QByteArray("anything") << true;
}

void TestCascadVectors::patterns()
{
    QFETCH(QByteArray, regexp);
    QFETCH(QByteArray, value);
    QFETCH(bool, fits);
    QCOMPARE(fitsPattern(regexp, value), fits);
}

void TestCascadVectors::serviceFieldsInBothSpellings()
{
    const auto fieldsOf = [](const QByteArray &query) {
        return readLink(parseForm(query).value_or(Fields()))["service_fields"].toCompact();
    };
    const QByteArray expected5 = R"({"phone":"+79991234567"})";
    QCOMPARE(fieldsOf("service_fields[phone]=%2B79991234567"), expected5);
    const QByteArray expected6 = R"({"phone":"+7"})";
    QCOMPARE(fieldsOf("service_fields%5B0%5D%5Bkey%5D=phone&service_fields%5B0%5D%5Bvalue%5D=%2B7"),
             expected6);
    const Json list = parsed(R"([{"key":"phone","value":"1"}])");
    const QByteArray expected7 = R"({"phone":"1"})";
    QCOMPARE(serviceFieldsOf(list).toCompact(), expected7);
    QCOMPARE(serviceFieldsOf(Json()).toCompact(), "{}");
}

void TestCascadVectors::links()
{
    Wish wish = sampleWish();
    wish.customer = parsed(R"({"reference_id":"cus-1","address":{"city":"Malmö"}})");
    wish.returns.success = "https://shop.example/ok?a=1&b=2";
    const QByteArray url = linkUrl("https://pay.example/hpp/", wish, "pk_test_demo", "ru");
    QCOMPARE(
        url,
        "https://pay.example/hpp/?public_key=pk_test_demo&amount=12.34&currency=USD&reference_id=order-1001&"
        "description=%D0%97%D0%B0%D0%BA%D0%B0%D0%B7%20%E2%84%96%201001&customer[reference_id]=cus-1&"
        "customer[address][city]=Malm%C3%B6&metadata[order_id]=1001&service=payment_card_usd_hpp&"
        "return_urls[success]=https%3A%2F%2Fshop.example%2Fok%3Fa%3D1%26b%3D2&locale=ru");
    const Json read = readLink(parseForm(url.mid(url.indexOf('?') + 1)).value_or(Fields()));
    QCOMPARE(read["amount"], Json::number("12.34"));
    QCOMPARE(read.at({"customer", "address", "city"}).text(), "Malmö");
    QCOMPARE(read.at({"return_urls", "success"}).text(), "https://shop.example/ok?a=1&b=2");
    // "+" of an HTML form is a blank.
    QCOMPARE(readLink(*parseForm("description=a+b"))["description"].text(), "a b");
    QCOMPARE(cpiUrl("https://pay.example/hpp/", "cpi_1"), "https://pay.example/hpp/?cpi=cpi_1");
}

void TestCascadVectors::widgetUrl()
{
    const Json config = parsed(
        R"({"selector":"checkout","flow":"iframe","baseUrl":"BASE","public_key":"pk_test_demo","amount":12.34,)"
        R"("currency":"RUB","description":"Заказ № 7 & ещё å ß","locale":"ru","reference_id":"ord/7?x=1"})");
    const WidgetResult result = readWidgetConfig(config);
    QVERIFY(result.complaints.empty());
    QVERIFY(!result.opensTab);
    QCOMPARE(result.frameId, "payment_widget");
    QCOMPARE(result.url,
             "BASE?amount=12.34&currency=RUB&public_key=pk_test_demo&description=%D0%97%D0%B0%D0%BA%D0%B0%D0%"
             "B7%20%E2%"
             "84%96%207%20%26%20%D0%B5%D1%89%D1%91%20%C3%A5%20%C3%9F&locale=ru&reference_id=ord%2F7%3Fx%3D1");
}

void TestCascadVectors::widgetNested()
{
    const Json config = parsed(
        R"({"selector":"c","flow":"iframe","baseUrl":"B","public_key":"k","amount":100.00,"currency":"RUB",)"
        R"("customer":{"reference_id":"1","metadata":{"k 2":"ж"}},"service_fields":[{"key":"phone","value":"+7"}],)"
        R"("description":null})");
    QCOMPARE(readWidgetConfig(config).url,
             "B?amount=100&currency=RUB&public_key=k&customer%5Breference_id%5D=1&customer%5Bmetadata%5D%5Bk%"
             "202%5D=%D0%"
             "B6&service_fields%5B0%5D%5Bkey%5D=phone&service_fields%5B0%5D%5Bvalue%5D=%2B7");
}

void TestCascadVectors::widgetRefuses_data()
{
    QTest::addColumn<QByteArray>("member"); // replaces or adds
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *member, const char *key, const char *code) {
        QTest::newRow(member) << QByteArray(member) << QByteArray(key) << QByteArray(code);
    };
    row(R"({"amount":"100.00"})", "amount", "type");
    row(R"({"amount":null})", "amount", "required");
    row(R"({"public_key":null,"cpi":"cpi_1"})", "public_key", "required"); // cpi alone
    row(R"({"return_url":"https://shop.example/"})", "return_url", "unknown");
    row(R"({"service_fields":{"phone":"1"}})", "service_fields", "type");
    row(R"({"customer":{"email":"a@example.org"}})", "customer", "shape");
    row(R"({"customer":{"reference_id":"1","shoe":"44"}})", "customer", "shape");
    row(R"({"customer":{"reference_id":"1","date_of_birth":"1.1.2000"}})", "customer", "value");
    row(R"({"display":"none"})", "display", "type");
}

void TestCascadVectors::widgetRefuses()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, code);
    Json config = parsed(
        R"({"selector":"c","flow":"iframe","baseUrl":"B","public_key":"k","amount":12,"currency":"RUB"})");
    QVERIFY(!readWidgetConfig(config).url.isEmpty());
    const Json change = parsed(member.constData());
    for (const auto &[name, value] : change.members())
        config.set(name, value);
    const WidgetResult result = readWidgetConfig(config);
    QVERIFY(result.url.isEmpty());
    QCOMPARE(result.complaints.front().key, key);
    QCOMPARE(result.complaints.front().code, code);
    QVERIFY(!result.complaints.front().what.isEmpty());
}

void TestCascadVectors::widgetWarns()
{
    const WidgetResult result = readWidgetConfig(parsed(
        R"({"selector":"payment_widget","flow":"popup","public_key":"sk_test_x","amount":1,"currency":"RUB",)"
        R"("language":"ru","styling":{}})"));
    QVERIFY(!result.url.isEmpty());
    QVERIFY(result.opensTab);
    QByteArrayList keys;
    for (const WidgetComplaint &complaint : result.complaints) {
        QVERIFY(!complaint.refuses);
        keys << complaint.key;
    }
    QCOMPARE(keys.join(' '), "baseUrl frameId flow language styling public_key");
    QVERIFY(readWidgetConfig(Json::array()).url.isEmpty());
}

void TestCascadVectors::linkLint_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char *query, const char *finding) {
        QTest::newRow(query) << QByteArray(query) << QByteArray(finding);
    };
    row("public_key=k&amount=1&currency=USD", "link.unsigned");
    row("public_key=k&amount=1", "link.required");
    row("public_key=k&amount=0&currency=USD", "link.amount");
    row("public_key=k&amount=1,5&currency=USD", "link.amount");
    row("public_key=k&amount=1.001&currency=USD", "link.amount");
    row("public_key=k&amount=1&currency=usd", "link.currency");
    row("public_key=k&amount=abc&currency=ZZZ", "link.amount");
    row("public_key=k&amount=1&currency=USD&callback_url=http://a/", "link.callback-url");
    row("public_key=k&amount=1&currency=USD&signature=x", "link.signature");
    row("public_key=k&amount=1&currency=USD&ammount=2", "link.unknown");
    row("public_key=k&amount=1&currency=USD&language=ru", "link.language");
    row("public_key=k&amount=1&currency=USD&customer[email]=a", "link.customer");
    row("public_key=k&amount=1&currency=USD&return_url=shop.example", "link.url");
    row("public_key=k&amount=1&currency=EUR&service=payment_card_usd_hpp", "link.service-currency");
    row("public_key=pk_live_k&amount=1&currency=USD&service=test_usd_test", "link.service-mode");
    row("public_key=sk_test_k&amount=1&currency=USD", "link.private-key");
    row("cpi=cpi_1", "link.by-cpi");
    row("cpi=cpi_1&amount=1&locale=ru", "link.beside-cpi");
    row("public_key=k&amount=1&currency=USD&expires=tomorrow", "link.expires");
    row("public_key=k&amount=1&currency=USD&locale=de", "link.locale");
    row("public_key=k&amount=1&currency=USD&service=card", "link.service-unknown");
    row("public_key=k&amount=1&currency=RUB&service=qiwi_rub_hpp", "link.service-fields");
    row("public_key=k&amount=1&currency=RUB&service=qiwi_rub_hpp&service_fields[phone]=7",
        "link.service-fields");
}

void TestCascadVectors::linkLint()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, finding);
    QByteArrayList ids;
    for (const Verdict &verdict : lintLink(parseForm(query).value_or(Fields())))
        ids << verdict.id;
    QVERIFY2(ids.contains(finding), ids.join(' ').constData());
}

void TestCascadVectors::goodLinks()
{
    for (const char *query :
         {"public_key=k&amount=1&currency=USD&expires=1767315600&locale=uk",
          "public_key=k&amount=1&currency=RUB&service=qiwi_rub_hpp&service_fields[phone]=%2B79991234567"}) {
        const auto verdicts = lintLink(parseForm(query).value_or(Fields()));
        QCOMPARE(verdicts.size(), std::size_t(1));
        QCOMPARE(verdicts.front().id, "link.unsigned");
    }
    QCOMPARE(lintLink({{"cpi", "cpi_1"}, {"locale", "ru"}}).size(), std::size_t(1));
}

void TestCascadVectors::cardsPassLuhn()
{
    for (const TestCard &card : testCards())
        QVERIFY(passesLuhn(card.number));
    QVERIFY(!passesLuhn("5519283812030001"));
    QCOMPARE(findTestCard("5519 2838 1203 0000")->name, "card:approved");
    QVERIFY(!findTestCard("4111111111111111"));
}

void TestCascadVectors::resolutionsByExpiry()
{
    QCOMPARE(resolutionForExpiry("0529"), "insufficient_funds");
    QCOMPARE(resolutionForExpiry("0125"), "invalid_credentials");
    QCOMPARE(resolutionForExpiry("0856"), "access_denied");
    QCOMPARE(resolutionForExpiry("1230"), "general_fatal_error");
    QCOMPARE(knownResolutions().size(), size_t(57)); // all of section 5
}

QTEST_APPLESS_MAIN(TestCascadVectors)
#include "tst_cascad_vectors.moc"
