// Whole bodies of qvickly.md sections 4, 7 and 9, byte for byte, and the readers of what comes from outside.
#include "providers/qvickly/messages.h"

#include <QTest>

Q_DECLARE_METATYPE(kassa::PageEvent::Kind)
Q_DECLARE_METATYPE(kassa::HttpRequest)

using namespace kassa;
using namespace kassa::qvickly;

namespace {

constexpr char shopOrigin[] = "http://127.0.0.1:8081";
constexpr char apiOrigin[] = "http://127.0.0.1:8443";

constexpr char initBody[] =
    "{\"credentials\":{\"id\":\"12345\",\"hash\":"
    "\"f92dd91e0508f3de2a61020588de06ab7f6212ab7617a41180fd6b39ac0d49f8bf4ee131"
    "4834ab18e7bf2fd6863114e8e639fa7e5be80b326d5d4a050b95c990\",\"version\":\"2.5.0\",\"client\":"
    "\"Workstation:Qvickly:1.0\""
    ",\"language\":\"sv\",\"time\":\"1767312000.1234\",\"test\":\"true\"},\"data\":{\"CheckoutData\":{"
    "\"terms\":\"http:\\/\\/127.0.0.1"
    ":8081\\/terms\",\"privacyPolicy\":\"http:\\/\\/127.0.0.1:8081\\/"
    "privacy\",\"companyView\":\"false\",\"showPhoneOnDelivery\""
    ":\"false\",\"redirectOnSuccess\":\"true\"},\"PaymentData\":{\"currency\":\"SEK\",\"language\":\"sv\","
    "\"country\":\"SE\",\"orderid\""
    ":\"WS-1001\",\"autoactivate\":\"0\",\"accepturl\":\"http:\\/\\/127.0.0.1:8081\\/"
    "accept\",\"cancelurl\":\"http:\\/\\/127.0.0.1:"
    "8081\\/cancel\",\"callbackurl\":\"http:\\/\\/127.0.0.1:8081\\/"
    "callback\",\"returnmethod\":\"POST\"},\"Articles\":[{\"artnr\":"
    "\"KAFFE-1\",\"title\":\"Kokkaffe 500 "
    "g\",\"quantity\":\"2\",\"aprice\":\"8000\",\"discount\":\"0\",\"withouttax\":\"16000\",\"taxra"
    "te\":\"25\"}],\"Cart\":{\"Total\":{\"withouttax\":\"16000\",\"tax\":\"4000\",\"rounding\":\"0\","
    "\"withtax\":\"20000\"}}},\"function\""
    ":\"initCheckout\"}";

constexpr char initAnswer[] =
    "{\"credentials\":{\"hash\":"
    "\"51cb213335101016107f9313b0b254d2b21fae8f6c694a5a28028ca78e6c802a45a8cebf3b5df26b06815e"
    "d1e43c94cb2efc5a66b66457114cfe93c25ac82ffd\",\"logid\":1000001},\"data\":{\"number\":\"111222\","
    "\"status\":\"WaitingForPur"
    "chase\",\"orderid\":\"WS-1001\",\"url\":\"http:\\/\\/127.0.0.1:8443\\/12345\\/"
    "20260102aabbccddeeff00112233445566778899\\/te"
    "st\"}}";

constexpr char updateBody[] =
    "{\"credentials\":{\"id\":\"12345\",\"hash\":"
    "\"95145861b4d5677f3c4b6825984f749b9c6c543b1f244d1701a3654d6c223b5cf1ad7fa0"
    "d1e9772dcbe732a8971de540e4c75fb976c2917f3fb67dc469743263\",\"version\":\"2.5.0\",\"client\":"
    "\"Workstation:Qvickly:1.0\""
    ",\"language\":\"sv\",\"time\":\"1767312000.1234\",\"test\":\"true\"},\"data\":{\"PaymentData\":{"
    "\"number\":\"111222\"},\"Articles\":["
    "{\"artnr\":\"KAFFE-1\",\"title\":\"Kokkaffe 500 "
    "g\",\"quantity\":\"2\",\"aprice\":\"8000\",\"discount\":\"0\",\"withouttax\":\"16000\""
    ",\"taxrate\":\"25\"}],\"Cart\":{\"Shipping\":{\"withouttax\":\"4000\",\"taxrate\":\"25\"},\"Total\":{"
    "\"withouttax\":\"20000\",\"tax\":"
    "\"5000\",\"rounding\":\"0\",\"withtax\":\"25000\"}}},\"function\":\"updateCheckout\"}";

constexpr char updateAnswer[] =
    "{\"credentials\":{\"hash\":"
    "\"301c156a0ab114b036f3fdba327c208758e9664d9c0cb58b9cea7ac0cd6f949de0d828f1c28ccc8640fbfe"
    "3eb4787ac78f92f530184a8aac58d549adc9a52413\",\"logid\":1000002},\"data\":{\"number\":\"111222\","
    "\"orderid\":\"WS-1001\",\"s"
    "tatus\":\"Step2Loaded\",\"url\":\"http:\\/\\/127.0.0.1:8443\\/12345\\/"
    "20260102aabbccddeeff00112233445566778899\\/test\"}}";

constexpr char hashI[] = "0aeaa9ae66fca6960c4bee9f1e8415bb7307ed04854c8b487bcb3ae2f6ab06b3"
                         "dddf552f2a63929dfc372f2fa3e190f7d50e98abc43614c183556dffb766a131";
constexpr char dataI[] =
    "{\"number\":\"3600123\",\"status\":\"Created\",\"orderid\":\"WS-1001\",\"url\":"
    "\"https:\\/\\/api.qvickly.io\\/invoice\\/12345\\/20260102aabbccddeeff00112233445566778899\"}";

Account account()
{
    return {"12345", Secret("sbx-key-0123456789"), true};
}

Order coffee()
{
    Order order;
    order.reference = "WS-1001";
    order.currency = *Currency::fromCode("SEK");
    order.country = "SE";
    order.language = "sv";
    LineItem item;
    item.sku = "KAFFE-1";
    item.title = QStringLiteral("Kokkaffe 500 g");
    item.quantity = Decimal(2);
    item.unitPrice = 8000;
    item.vatRate = Decimal(25);
    order.items = {item};
    return order;
}

Time vectorTime()
{
    return Time(std::chrono::microseconds(1'767'312'000'123'400));
}

Json initData(const Order &order)
{
    const QByteArray shop(shopOrigin);
    const ShopUrls urls{shop + "/terms", shop + "/privacy", shop + "/accept", shop + "/cancel",
                        shop + "/callback"};
    return initCheckoutData(order, *totalsOf(order), urls, {});
}

Notice noticeI()
{
    return {"3600123", "Created", "WS-1001",
            "https://api.qvickly.io/invoice/12345/20260102aabbccddeeff00112233445566778899"};
}

QByteArray formJ()
{
    return QByteArray("credentials=%7B%22hash%22%3A%22") + hashI +
           "%22%7D&data=%7B%22number%22%3A%223600123%22%2C%22status%22%3A%22Created%22%2C%22orderid%22%3A%22"
           "WS-1001%22%2C%22url%22%3A%22https%3A%5C%2F%5C%2Fapi.qvickly.io%5C%2Finvoice%5C%2F12345%5C%2F"
           "20260102aabbccddeeff00112233445566778899%22%7D";
}

void compare(const ReceivedNotice &received)
{
    QCOMPARE(received.notice.number, QByteArray("3600123"));
    QCOMPARE(received.notice.status, QByteArray("Created"));
    QCOMPARE(received.notice.orderid, QByteArray("WS-1001"));
    QCOMPARE(received.notice.url, noticeI().url);
    QCOMPARE(received.hash, QByteArray(hashI));
    QCOMPARE(received.match, HashMatch::Raw);
    QCOMPARE(received.rawData, QByteArray(dataI));
}

HttpRequest requestOf(const QByteArray &method, const QByteArray &url, const QByteArray &body)
{
    return httpRequest(method, url, {{"Content-Type", "whatever"}}, body);
}

} // namespace

class TestQvicklyMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initCheckout();
    void updateCheckout();
    void afterPurchase();
    void articleForms();
    void optionsThatAreEmptyAreLeftOut();
    void customerIsSentOnlyWhenKnown();
    void answersByteForByte();
    void readRequest();
    void requestsThatLackThings_data();
    void requestsThatLackThings();
    void everyPrefixOfARequest();
    void readAnswer();
    void errorShapes();
    void brokenAnswers();
    void callback();
    void callbackForms_data();
    void callbackForms();
    void callbackWithoutData();
    void returnByPost();
    void returnByGet_data();
    void returnByGet();
    void returnWithoutData();
    void numberAsInteger();
    void events();
    void wrongEvents_data();
    void wrongEvents();
    void ajax();
    void addresses();
    void checkoutHash_data();
    void checkoutHash();
    void accounts();
};

void TestQvicklyMessages::initCheckout()
{
    const HttpRequest request =
        apiRequest(apiOrigin, account(), "initCheckout", initData(coffee()), vectorTime());
    QCOMPARE(request.raw.body, QByteArray(initBody));
    QCOMPARE(request.origin, QByteArray(apiOrigin));
    const auto head = parseRequestHead(request.raw.head);
    QVERIFY(head.has_value());
    QCOMPARE(head->method, QByteArray("POST"));
    QCOMPARE(head->target, QByteArray("/"));
    QCOMPARE(header(head->headers, "Content-Length"), QByteArray("992"));
    QCOMPARE(header(head->headers, "Content-Type"), QByteArray("application/json"));
}

void TestQvicklyMessages::updateCheckout()
{
    Order order = coffee();
    order.shipping = Fee{QStringLiteral("Frakt"), 4000, Decimal(25)};
    const Json data = updateCheckoutData("111222", {}, order, *totalsOf(order));
    QCOMPARE(apiRequest(apiOrigin, account(), "updateCheckout", data, vectorTime()).raw.body,
             QByteArray(updateBody));
    const Json renamed = updateCheckoutData("111222", "WS-2", order, *totalsOf(order));
    QCOMPARE(renamed["PaymentData"].toCompact(), QByteArray("{\"number\":\"111222\",\"orderid\":\"WS-2\"}"));
}

void TestQvicklyMessages::afterPurchase()
{
    const auto hashOf = [](const QByteArray &function, const Json &data) {
        return readApiRequest(apiRequest(apiOrigin, account(), function, data, vectorTime()).raw.body).hash;
    };
    const Order order = coffee();
    const Totals totals = *totalsOf(order);
    QCOMPARE(hashOf("getPaymentinfo", numberData("3600123")),
             QByteArray("e7a6c1a4489f12280b86589d009c6c5c30eff757063b493d3a3412ba6fea8d41"
                        "6605c5df944e0e2ac3e536bc1d949dbf2cce8e6c81a29f23c3bf825e15a53898"));
    QCOMPARE(hashOf("creditPayment", creditPaymentData("3600123", false, order, totals)),
             QByteArray("2de9d9d76987a2364416316ab257f4777f258c9a01c175fa12cd4ea09c8eff0c"
                        "80cb025d00ab9d6c33a3ce5147c53d6397235b36fde4bddaa3a62362f2b540ce"));
    const Json part = creditPaymentData("3600123", true, order, totals);
    QCOMPARE(part.at({"PaymentData", "partcredit"}).text(), QByteArray("true"));
    QCOMPARE(part["Articles"], articlesOf(order, totals));
    const Json update = updatePaymentData("3600123", "1", order, totals);
    QCOMPARE(update["PaymentData"].toCompact(),
             QByteArray("{\"number\":\"3600123\",\"method\":\"1\",\"currency\":\"SEK\",\"country\":\"SE\","
                        "\"language\":\"sv\","
                        "\"orderid\":\"WS-1001\"}"));
    QCOMPARE(duplicatePaymentData("3600123", "2").toCompact(),
             QByteArray("{\"PaymentData\":{\"number\":\"3600123\",\"method\":\"2\"}}"));
    QCOMPARE(getCheckoutData("20260102aa").toCompact(),
             QByteArray("{\"PaymentData\":{\"hash\":\"20260102aa\"}}"));
    QCOMPARE(termsData("1", 20000).toCompact(),
             QByteArray("{\"PaymentData\":{\"method\":\"1\"},\"Cart\":{\"Total\":{\"withtax\":\"20000\"}}}"));
    QCOMPARE(paymentPlansData(order, totals).at({"PaymentData", "totalwithtax"}).text(), QByteArray("20000"));
    QCOMPARE(getAddressData("195501011018", "SE").toCompact(),
             QByteArray("{\"pno\":\"195501011018\",\"country\":\"SE\"}"));
}

void TestQvicklyMessages::articleForms()
{
    Order order = coffee();
    order.items[0].quantity = *Decimal::parse("0.500");
    order.items[0].discount = *Decimal::parse("12.50");
    order.items[0].unit = QStringLiteral("kg");
    LineItem words;
    words.sku = "--freetext--";
    words.title = QStringLiteral("Tack för köpet");
    order.items.push_back(words);
    order.handling = Fee{QStringLiteral("Avgift"), 100, Decimal(25)};
    const Totals totals = *totalsOf(order);
    QCOMPARE(
        articlesOf(order, totals).toCompact(),
        QByteArray(
            "[{\"artnr\":\"KAFFE-1\",\"title\":\"Kokkaffe 500 g\",\"quantity\":\"0.5\",\"aprice\":\"8000\","
            "\"discount\":\"12.5\",\"withouttax\":\"3500\",\"taxrate\":\"25\",\"unit\":\"kg\"},"
            "{\"artnr\":\"--freetext--\",\"title\":\"Tack för köpet\"}]"));
    QCOMPARE(
        cartOf(order, totals).toCompact(),
        QByteArray(
            "{\"Handling\":{\"withouttax\":\"100\",\"taxrate\":\"25\"},\"Total\":{\"withouttax\":\"3600\","
            "\"tax\":\"900\",\"rounding\":\"0\",\"withtax\":\"4500\"}}"));
}

void TestQvicklyMessages::optionsThatAreEmptyAreLeftOut()
{
    const Order order = coffee();
    CheckoutOptions options;
    options.returnMethod.clear();
    options.autoActivate.clear();
    options.autoCancelMinutes = "2880";
    const Json data = initCheckoutData(order, *totalsOf(order), {}, options);
    QCOMPARE(data["PaymentData"].toCompact(),
             QByteArray("{\"currency\":\"SEK\",\"language\":\"sv\",\"country\":\"SE\",\"orderid\":\"WS-"
                        "1001\",\"autocancel\":\"2880\"}"));
    QVERIFY(!data["CheckoutData"].contains("terms"));
}

void TestQvicklyMessages::customerIsSentOnlyWhenKnown()
{
    Order order = coffee();
    order.customer = Customer{};
    QVERIFY(!initData(order).contains("Customer"));
    order.customer->nationalId = QStringLiteral("195501011018");
    order.customer->billing.firstName = QStringLiteral("Tess");
    QCOMPARE(initData(order).at({"Customer", "Billing", "firstname"}).text(), QByteArray("Tess"));
    QVERIFY(!initData(order)["Customer"].contains("Shipping"));
    order.customer->delivery = Address{};
    QVERIFY(initData(order)["Customer"].contains("Shipping"));
}

void TestQvicklyMessages::answersByteForByte()
{
    const QByteArray url = "http://127.0.0.1:8443/12345/20260102aabbccddeeff00112233445566778899/test";
    const Json init = noticeData({"111222", "WaitingForPurchase", "WS-1001", url});
    QCOMPARE(signedAnswer(account(), init, 1000001).raw.body, QByteArray(initAnswer));
    const Json update = Json::object({{"number", Json::string("111222")},
                                      {"orderid", Json::string("WS-1001")},
                                      {"status", Json::string("Step2Loaded")},
                                      {"url", Json::string(url)}});
    QCOMPARE(signedAnswer(account(), update, 1000002).raw.body, QByteArray(updateAnswer));
}

void TestQvicklyMessages::readRequest()
{
    const ApiRequest request = readApiRequest(initBody);
    QCOMPARE(request.function, QByteArray("initCheckout"));
    QCOMPARE(request.eid, QByteArray("12345"));
    QCOMPARE(request.language, QByteArray("sv"));
    QVERIFY(request.test);
    QVERIFY(request.rawData.startsWith("{\"CheckoutData\":") && request.rawData.endsWith("}}}"));
    QCOMPARE(verifyAsServer(account().key, request.hash, request.rawData), HashMatch::Raw);
    QCOMPARE(request.data(), initData(coffee()));
    QVERIFY(sameFunction(request.function, "INITcheckout"));
    QVERIFY(!sameFunction(request.function, "updateCheckout"));
    QCOMPARE(
        readApiRequest("{ \"data\" : {\"a\": \"}\"} , \"credentials\":{\"id\":12345,\"test\":1}}").rawData,
        QByteArray("{\"a\": \"}\"}"));
    QCOMPARE(readApiRequest("{\"credentials\":{\"id\":12345,\"test\":1}}").eid, QByteArray("12345"));
}

void TestQvicklyMessages::requestsThatLackThings_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isObject");
    for (const char *body : {"", "[]", "null", "{", "{\"data\":", "\xff\xfe", "credentials=1&data=2"})
        QTest::newRow(body) << QByteArray(body) << false;
    for (const char *body :
         {"{}", "{\"function\":3}", "{\"credentials\":[]}", "{\"credentials\":{\"id\":null}}"})
        QTest::newRow(body) << QByteArray(body) << true;
    QTest::newRow("too deep") << QByteArray("{\"data\":" + QByteArray(100'000, '[')) << false;
}

void TestQvicklyMessages::requestsThatLackThings()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isObject);
    const ApiRequest request = readApiRequest(body);
    QCOMPARE(request.body.isObject(), isObject);
    QVERIFY(request.eid.isEmpty());
    QVERIFY(request.hash.isEmpty());
    QVERIFY(request.rawData.isEmpty());
}

void TestQvicklyMessages::everyPrefixOfARequest()
{
    const QByteArray whole(initBody);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(readApiRequest(whole.left(size)).body.isNull());
}

void TestQvicklyMessages::readAnswer()
{
    const auto answer =
        readApiAnswer(httpResponse(200, "application/json", initAnswer), account(), "initCheckout");
    QVERIFY(answer.has_value());
    QVERIFY(!answer->error);
    QVERIFY(!answer->plain);
    QCOMPARE(answer->match, HashMatch::Raw);
    QCOMPARE(answer->data["number"].text(), QByteArray("111222"));
    const QByteArray decoded = QByteArray(initAnswer).replace("\\/", "/");
    QCOMPARE(readApiAnswer(httpResponse(200, {}, decoded), account(), "initCheckout")->match,
             HashMatch::Canonical);
    const QByteArray altered = QByteArray(initAnswer).replace("111222", "111223");
    QCOMPARE(readApiAnswer(httpResponse(200, {}, altered), account(), "initCheckout")->match,
             HashMatch::None);
    const auto terms = readApiAnswer(httpResponse(200, "text/html", "<p>Villkor</p>"), account(), "getterms");
    QVERIFY(terms.has_value() && terms->plain);
    QCOMPARE(terms->data.text(), QByteArray("<p>Villkor</p>"));
}

void TestQvicklyMessages::errorShapes()
{
    const ApiError error{"5201", "Fakturan finns inte / åäö", "1234567"};
    const HttpResponse top = errorAnswer(account(), error, ErrorShape::TopLevel);
    QCOMPARE(top.raw.body, QByteArray("{\"code\":\"5201\",\"message\":\"Fakturan finns inte \\/ "
                                      "\\u00e5\\u00e4\\u00f6\",\"logid\":\"1234567\"}"));
    const HttpResponse nested = errorAnswer(account(), error, ErrorShape::Nested);
    QVERIFY(nested.raw.body.startsWith("{\"credentials\":{\"hash\":\""));
    QVERIFY(nested.raw.body.endsWith("\"},\"data\":" + top.raw.body + "}"));
    for (const HttpResponse &response : {top, nested}) {
        const auto answer = readApiAnswer(response, account(), "activatePayment");
        QVERIFY(answer.has_value() && answer->error.has_value());
        QCOMPARE(answer->error->code, error.code);
        QCOMPARE(answer->error->message, error.message);
        QCOMPARE(answer->error->logid, error.logid);
        QVERIFY(answer->data.isNull());
    }
    QCOMPARE(readApiAnswer(top, account(), {})->match, HashMatch::None);
    QCOMPARE(readApiAnswer(nested, account(), {})->match, HashMatch::Raw);
    QCOMPARE(
        readApiAnswer(httpResponse(200, {}, "{\"code\":5201,\"message\":\"\"}"), account(), {})->error->code,
        QByteArray("5201"));
}

void TestQvicklyMessages::brokenAnswers()
{
    for (const char *body : {"", "<html>502 Bad Gateway</html>", "{}", "[]", "{\"code\":\"1\"}"}) {
        const auto answer = readApiAnswer(httpResponse(200, {}, body), account(), "initCheckout");
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Malformed);
    }
}

void TestQvicklyMessages::callback()
{
    const HttpRequest request =
        callbackRequest("http://127.0.0.1:8081/callback?ref=7", account(), noticeData(noticeI()));
    QCOMPARE(request.raw.body,
             QByteArray("{\"credentials\":{\"hash\":\"") + hashI + "\"},\"data\":" + dataI + "}");
    QCOMPARE(parseRequestHead(request.raw.head)->target, QByteArray("/callback?ref=7"));
    const auto received = readCallback(request, account());
    QVERIFY(received.has_value());
    compare(*received);
    const auto wrong = readCallback(
        callbackRequest("http://127.0.0.1:8081/callback", account(), noticeData(noticeI()), "00ff"),
        account());
    QVERIFY(wrong.has_value());
    QCOMPARE(wrong->match, HashMatch::None);
    QCOMPARE(wrong->hash, QByteArray("00ff"));
}

void TestQvicklyMessages::callbackForms_data()
{
    QTest::addColumn<HttpRequest>("request");
    const QByteArray url = "http://127.0.0.1:8081/callback";
    QTest::newRow("form") << requestOf("POST", url, formJ());
    QTest::newRow("GET") << requestOf("GET", url + '?' + formJ(), {});
    QTest::newRow("GET with a query of the shop") << requestOf("GET", url + "?data=mine&" + formJ(), {});
    QTest::newRow("JSON with blanks around") << requestOf(
        "POST", url,
        QByteArray("\n { \"data\" : ") + dataI + ", \"credentials\" : {\"hash\":\"" + hashI + "\"} } \n");
}

void TestQvicklyMessages::callbackForms()
{
    QFETCH(HttpRequest, request);
    const auto received = readCallback(request, account());
    QVERIFY(received.has_value());
    compare(*received);
}

void TestQvicklyMessages::callbackWithoutData()
{
    const QByteArray url = "http://127.0.0.1:8081/callback";
    const auto codeOf = [&url](const QByteArray &method, const QByteArray &body) {
        const auto received = readCallback(requestOf(method, url, body), account());
        return received ? QByteArray("read") : received.error().code;
    };
    QCOMPARE(codeOf("GET", {}), QByteArray("qvickly.no-data"));
    QCOMPARE(codeOf("POST", "{}"), QByteArray("qvickly.no-data"));
    QCOMPARE(codeOf("POST", "credentials=1"), QByteArray("qvickly.no-data"));
    QCOMPARE(codeOf("POST", "{\"data\":"), QByteArray("json.syntax"));
    QCOMPARE(codeOf("POST", "{\"data\":[]}"), QByteArray("qvickly.notice"));
    QCOMPARE(codeOf("POST", "data=%7"), QByteArray("form.percent"));
    QCOMPARE(codeOf("POST", "data=x"), QByteArray("json.syntax"));
}

void TestQvicklyMessages::returnByPost()
{
    for (const char *method : {"POST", "post", ""}) {
        const Navigation navigation = returnNavigation("http://127.0.0.1:8081/accept?order=7", method,
                                                       account(), noticeData(noticeI()));
        QCOMPARE(navigation.method, QByteArray("POST"));
        QCOMPARE(navigation.window, Window::Top);
        QCOMPARE(navigation.url, QByteArray("http://127.0.0.1:8081/accept?order=7"));
        QCOMPARE(buildForm(navigation.form), formJ());
        const auto received = readReturn(navigation, account());
        QVERIFY(received.has_value());
        compare(*received);
    }
}

void TestQvicklyMessages::returnByGet_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray accept = "http://127.0.0.1:8081/accept";
    QTest::newRow("plain") << accept << accept + '?' + formJ();
    QTest::newRow("own query") << accept + "?order=7&data=mine" << accept + "?order=7&data=mine&" + formJ();
    QTest::newRow("empty query") << accept + '?' << accept + '?' + formJ();
    QTest::newRow("open query") << accept + "?a=1&" << accept + "?a=1&" + formJ();
    QTest::newRow("fragment") << accept + "?a=1#top" << accept + "?a=1&" + formJ() + "#top";
}

void TestQvicklyMessages::returnByGet()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, expected);
    const Navigation navigation = returnNavigation(url, "GET", account(), noticeData(noticeI()));
    QCOMPARE(navigation.method, QByteArray("GET"));
    QCOMPARE(navigation.url, expected);
    QVERIFY(navigation.form.empty());
    const auto received = readReturn(navigation, account());
    QVERIFY(received.has_value());
    compare(*received);
}

void TestQvicklyMessages::returnWithoutData()
{
    for (const char *method : {"GET", "POST"}) {
        const Navigation navigation = returnNavigation("http://127.0.0.1:8081/accept", method, account(), {});
        QCOMPARE(navigation.url, QByteArray("http://127.0.0.1:8081/accept"));
        const auto received = readReturn(navigation, account());
        QVERIFY(!received.has_value());
        QCOMPARE(received.error().code, QByteArray("qvickly.no-data"));
    }
    const Navigation wrong =
        returnNavigation("http://127.0.0.1:8081/accept", "POST", account(), noticeData(noticeI()), "00ff");
    QCOMPARE(readReturn(wrong, account())->match, HashMatch::None);
}

void TestQvicklyMessages::numberAsInteger()
{
    const Json data = noticeData(noticeI(), true);
    QVERIFY(data["number"].isNumber());
    const auto received =
        readCallback(callbackRequest("http://127.0.0.1:8081/callback", account(), data), account());
    QVERIFY(received.has_value());
    QCOMPARE(received->match, HashMatch::Raw);
    QCOMPARE(received->notice.number, QByteArray("3600123"));
}

void TestQvicklyMessages::events()
{
    QCOMPARE(eventText("checkout_loaded"), QByteArray("{\"event\":\"checkout_loaded\"}"));
    QCOMPARE(eventText("content_height", Json::integer(841)),
             QByteArray("{\"event\":\"content_height\",\"data\":841}"));
    QCOMPARE(eventText("go_to", Json::string("bankid:///?å")),
             QByteArray("{\"event\":\"go_to\",\"data\":\"bankid:///?å\"}"));
    PageEvent event;
    event.data = eventText("content_height", Json::integer(841));
    const auto read = readEvent(event);
    QVERIFY(read.has_value());
    QCOMPARE(read->name, QByteArray("content_height"));
    QCOMPARE(read->data, Json::integer(841));
}

void TestQvicklyMessages::wrongEvents_data()
{
    QTest::addColumn<PageEvent::Kind>("kind");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("object") << PageEvent::Kind::Object << eventText("checkout_loaded")
                            << QByteArray("qvickly.event-object");
    QTest::newRow("bare word") << PageEvent::Kind::Text << QByteArray("lock") << QByteArray("json.syntax");
    QTest::newRow("no name") << PageEvent::Kind::Text << QByteArray("{}") << QByteArray("qvickly.event-name");
    QTest::newRow("name is a number")
        << PageEvent::Kind::Text << QByteArray("{\"event\":1}") << QByteArray("qvickly.event-name");
}

void TestQvicklyMessages::wrongEvents()
{
    QFETCH(PageEvent::Kind, kind);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, code);
    PageEvent event;
    event.kind = kind;
    event.data = data;
    const auto read = readEvent(event);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, code);
}

void TestQvicklyMessages::ajax()
{
    const HttpRequest request = ajaxRequest("http://127.0.0.1:8444", "updateBillingAddress",
                                            {{"eid", "12345"}, {"billingAddress[zip]", "123 45"}});
    const auto head = parseRequestHead(request.raw.head);
    QCOMPARE(head->target, QByteArray("/public/ajax.php?updateBillingAddress"));
    QCOMPARE(header(head->headers, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(request.raw.body, QByteArray("eid=12345&billingAddress%5Bzip%5D=123+45"));
    QCOMPARE(parseRequestHead(ajaxRequest("http://h", {}, {}).raw.head)->target,
             QByteArray("/public/ajax.php"));
}

void TestQvicklyMessages::addresses()
{
    Address address;
    address.firstName = QStringLiteral("Tess T");
    address.lastName = QStringLiteral("Person");
    address.street = QStringLiteral("Testgatan 1");
    address.postalCode = QStringLiteral("12345");
    address.city = QStringLiteral("Teststad");
    address.country = "SE";
    address.phone = QStringLiteral("0712345678");
    address.email = QStringLiteral("tess@example.com");
    const Json json = addressJson(address, CustomerKind::Person);
    QCOMPARE(
        json.toCompact(),
        QByteArray(
            "{\"firstname\":\"Tess T\",\"lastname\":\"Person\",\"street\":\"Testgatan 1\",\"zip\":\"12345\","
            "\"city\":\"Teststad\",\"country\":\"SE\",\"phone\":\"0712345678\",\"email\":\"tess@example."
            "com\","
            "\"type\":\"person\"}"));
    QCOMPARE(addressFromJson(json), address);
    address.company = QStringLiteral("Bolaget AB");
    address.street2 = QStringLiteral("Box 1");
    const Json company = addressJson(address, CustomerKind::Company);
    QCOMPARE(company["company"].text(), QByteArray("Bolaget AB"));
    QCOMPARE(company["type"].text(), QByteArray("company"));
    QCOMPARE(addressFromJson(company), address);
    QCOMPARE(addressFromJson(*Json::parse("{\"country\":\"se\"}")).country, QByteArray("SE"));
    QVERIFY(addressFromJson(Json::array()).isEmpty());
}

void TestQvicklyMessages::checkoutHash_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"https://checkout.qvickly.io/12345/20260102aa", "https://checkout.qvickly.io/12345/20260102aa/test",
          "https://checkout.qvickly.io/12345/20260102aa/test/",
          "https://checkout.qvickly.io/12345/20260102aa/test?activateJsEvents=1",
          "http://127.0.0.1:8444/prefix/12345/20260102aa?a=/b/c#d/e"})
        QTest::newRow(url) << QByteArray(url);
}

void TestQvicklyMessages::checkoutHash()
{
    QFETCH(QByteArray, url);
    QCOMPARE(checkoutHashOf(url), QByteArray("20260102aa"));
    QCOMPARE(checkoutHashOf({}), QByteArray());
    QCOMPARE(checkoutHashOf("http://h/test"), QByteArray());
}

void TestQvicklyMessages::accounts()
{
    Keys keys;
    keys.ids = {{"eid", "12345"}};
    keys.secrets.emplace("key", Secret("k"));
    QCOMPARE(accountOf(keys).eid, QByteArray("12345"));
    QCOMPARE(accountOf(keys).key.expose(), QByteArray("k"));
    QVERIFY(accountOf(keys).test);
    keys.ids["test"] = "false";
    QVERIFY(!accountOf(keys).test);
    QVERIFY(accountOf({}).eid.isEmpty());
    for (const char *yes : {"\"true\"", "\"TRUE\"", "\"1\"", "1", "true"})
        QVERIFY(truthy(*Json::parse(yes)));
    for (const char *no : {"\"false\"", "\"0\"", "0", "false", "null", "{}", "\"\""})
        QVERIFY(!truthy(*Json::parse(no)));
}

QTEST_APPLESS_MAIN(TestQvicklyMessages)
#include "tst_qvickly_messages.moc"
