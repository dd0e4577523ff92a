// Messages in words, signing anew, and both lints.
#include "providers/qvickly/explain.h"

#include "codec/php_json.h"
#include "providers/qvickly/lint.h"
#include "providers/qvickly/messages.h"
#include "providers/qvickly/signature_verdict.h"

#include <QTest>

Q_DECLARE_METATYPE(kassa::Message)

using namespace kassa;
using namespace kassa::qvickly;

namespace {

constexpr char pageUrl[] = "http://localhost:8444/12345/20260102aa/test?activateJsEvents=1";
constexpr char pageOrigin[] = "http://localhost:8444";

Keys keys()
{
    Keys keys;
    keys.ids = {{"eid", "12345"}};
    keys.secrets.emplace("key", Secret("sbx-key-0123456789"));
    return keys;
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

Json initData()
{
    return initCheckoutData(
        coffee(), *totalsOf(coffee()),
        {"http://s/terms", "http://s/privacy", "http://s/accept", "http://s/cancel", "http://s/cb"}, {});
}

Json updateData()
{
    return updateCheckoutData("111222", {}, coffee(), *totalsOf(coffee()));
}

Message messageOf(Channel channel, Party from, Party to, Payload payload, quint64 exchange = 0)
{
    Message message;
    message.channel = channel;
    message.from = from;
    message.to = to;
    message.payload = std::move(payload);
    message.exchange.value = exchange;
    return message;
}

Message apiMessage(const QByteArray &function, const Json &data, quint64 exchange = 1)
{
    return messageOf(Channel::Api, Party::ShopServer, Party::ProviderServer,
                     apiRequest("http://api", accountOf(keys()), function, data, Time()), exchange);
}

Message bodyMessage(const QByteArray &body)
{
    return messageOf(Channel::Api, Party::ShopServer, Party::ProviderServer,
                     httpRequest("POST", "http://api/", {}, body), 1);
}

Message answerMessage(const HttpResponse &response, quint64 exchange = 1)
{
    return messageOf(Channel::Api, Party::ProviderServer, Party::ShopServer, response, exchange);
}

Message answerWith(const QByteArray &data, quint64 exchange = 1)
{
    return answerMessage(signedAnswer(accountOf(keys()), *Json::parse(data), 7), exchange);
}

Json notice()
{
    return noticeData({"3600123", "Created", "WS-1001", "http://x/invoice"});
}

Message callbackMessage()
{
    return messageOf(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                     callbackRequest("http://s/cb", accountOf(keys()), notice()), 2);
}

Message returnMessage(const QByteArray &method, const Json &data)
{
    return messageOf(Channel::Return, Party::ProviderPage, Party::ShopServer,
                     returnNavigation("http://s/accept", method, accountOf(keys()), data), 3);
}

PageEvent pageEvent(const QByteArray &data, const QByteArray &origin = pageOrigin)
{
    PageEvent event;
    event.frame = "checkout_iframe";
    event.origin = origin;
    event.data = data;
    return event;
}

Message hosted(const QByteArray &name, const Json &data = {})
{
    return messageOf(Channel::PageEvent, Party::ProviderPage, Party::ShopPage,
                     pageEvent(eventText(name, data)));
}

Message host(const QByteArray &word)
{
    return messageOf(Channel::PageEvent, Party::ShopPage, Party::ProviderPage, pageEvent(word, "http://s"));
}

Json address(const QByteArray &zip)
{
    return *Json::parse("{\"Customer\":{\"Billing\":{\"zip\":\"" + zip + "\"},\"Shipping\":[]}}");
}

QByteArrayList idsOf(const std::vector<Verdict> &verdicts)
{
    QByteArrayList ids;
    for (const Verdict &verdict : verdicts)
        ids.append(verdict.id);
    return ids;
}

const TreeRow *rowNamed(const Explanation &explanation, const QByteArray &name)
{
    for (const TreeRow &row : explanation.tree) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

// An inspector that has seen a checkout being opened in the shop's iframe.
class Watched
{
public:
    Watched()
    {
        MachineSetup setup;
        setup.keys = keys();
        m_inspector = makeInspector(setup);
        see(apiMessage("initCheckout", initData(), 90));
        see(answerWith("{\"number\":\"111222\",\"status\":\"WaitingForPurchase\",\"orderid\":\"WS-1001\","
                       "\"url\":\"http://localhost:8444/12345/20260102aa/test\"}",
                       90));
        Navigation frame;
        frame.window = Window::Named;
        frame.name = "checkout_iframe";
        frame.url = pageUrl;
        see(messageOf(Channel::PageLoad, Party::ShopPage, Party::ProviderServer, frame, 91));
    }

    // Ids of what is not right about the message.
    QByteArrayList see(const Message &message)
    {
        QByteArrayList ids;
        for (const Verdict &verdict : m_inspector->inspect(message)) {
            if (verdict.severity != Verdict::Severity::Good)
                ids.append(verdict.id);
        }
        return ids;
    }
    std::unique_ptr<Inspector> copy() const { return m_inspector->clone(); }

private:
    std::unique_ptr<Inspector> m_inspector;
};

const QByteArrayList none;

} // namespace

class TestQvicklyExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void treeHasNotes();
    void treeHidesPersonalNumbersAndCards();
    void treeIsBounded();
    void signedBytes();
    void signatures_data();
    void signatures();
    void everyCauseHasWords();
    void resign_data();
    void resign();
    void resignKeepsTheRest();
    void requestLint_data();
    void requestLint();
    void requestLintOfGoodRequests();
    void purchaseWithoutFindings();
    void lockBeforeUpdate();
    void updateBeforeAnswer();
    void unlockMissing();
    void addressLoop();
    void handshake();
    void eventFaults_data();
    void eventFaults();
    void paymentRules();
    void callbackAnswers();
    void failedExchangeEndsAnUpdate();
    void memoryIsBounded();
};

void TestQvicklyExplain::labels_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QString>("label");
    const auto row = [](const Message &message, const char *label) {
        QTest::newRow(label) << message << QString::fromUtf8(label);
    };
    row(apiMessage("initCheckout", initData()), "initCheckout WS-1001");
    row(apiMessage("getPaymentinfo", numberData("3600123")), "getPaymentinfo 3600123");
    row(bodyMessage("nonsense"), "A request that cannot be read");
    row(answerWith("{\"number\":\"111222\",\"status\":\"WaitingForPurchase\",\"orderid\":\"WS-1001\"}"),
        "Answer WS-1001 WaitingForPurchase");
    row(answerMessage(errorAnswer(accountOf(keys()), {"5201", "m", "1"}, ErrorShape::TopLevel)),
        "Error 5201");
    row(answerMessage(errorAnswer(accountOf(keys()), {"9013", "m", "1"}, ErrorShape::Nested)), "Error 9013");
    row(answerMessage(httpResponse(200, "text/html", "<p>")), "An answer in words, not JSON");
    row(callbackMessage(), "Callback: WS-1001 is Created");
    row(messageOf(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                  httpRequest("POST", "http://s/cb", {}, "{")),
        "A callback that cannot be read");
    row(messageOf(Channel::Callback, Party::ShopServer, Party::ProviderServer, httpResponse(503, {}, {})),
        "Callback answered with 503");
    row(returnMessage("POST", notice()), "Return to the shop: WS-1001 is Created");
    row(returnMessage("GET", {}), "Return to the shop without data");
    Navigation load;
    load.url = pageUrl;
    row(messageOf(Channel::PageLoad, Party::ShopPage, Party::ProviderServer, load),
        "The browser opens /12345/20260102aa/test?activateJsEvents=1");
    row(messageOf(Channel::PageCall, Party::ProviderPage, Party::ProviderServer,
                  ajaxRequest(pageOrigin, "step1", {{"zip", "12345"}})),
        "Page call step1");
    row(messageOf(Channel::PageCall, Party::ProviderServer, Party::ProviderPage, httpResponse(200, {}, "{}")),
        "Answer to the page's call");
    row(hosted("content_height", Json::integer(841)), "Page event content_height");
    row(host("lock"), "The shop page says lock");
    row(messageOf(Channel::Buyer, Party::Buyer, Party::ProviderPage, BuyerAction{pageUrl, "buy", {}}),
        "The buyer presses buy");
    row(messageOf(Channel::App, Party::ShopPage, Party::App, AppLink{"bankid:///?autostarttoken=x"}),
        "An app is opened: bankid");
    ExchangeFailed failed;
    failed.reason = ExchangeFailed::Reason::Timeout;
    row(messageOf(Channel::Api, Party::ProviderServer, Party::ShopServer, failed), "No answer: timed out");
    row(messageOf(Channel::Timer, Party::ProviderServer, Party::ProviderServer,
                  TimerFired{"callback:3600123"}),
        "Timer callback:3600123");
}

void TestQvicklyExplain::labels()
{
    QFETCH(Message, message);
    QFETCH(QString, label);
    QCOMPARE(english(explainMessage(message, keys()).label), label);
}

void TestQvicklyExplain::treeHasNotes()
{
    const Explanation explanation = explainMessage(apiMessage("initCheckout", initData()), keys());
    const TreeRow *price = rowNamed(explanation, "aprice");
    QVERIFY(price);
    QCOMPARE(price->value, QByteArray("8000"));
    QCOMPARE(english(price->note), QStringLiteral("price of one without tax, in öre"));
    QVERIFY(!rowNamed(explanation, "function")->note.isEmpty());
    QVERIFY(rowNamed(explanation, "data")->depth < rowNamed(explanation, "PaymentData")->depth);
    QVERIFY(rowNamed(explainMessage(returnMessage("GET", notice()), keys()), "status"));
    QCOMPARE(rowNamed(explainMessage(hosted("address_selected", address("12345")), keys()), "zip")->value,
             QByteArray("12345"));
}

void TestQvicklyExplain::treeHidesPersonalNumbersAndCards()
{
    const Message lookup = apiMessage("getAddress", getAddressData("195501011018", "SE"));
    QCOMPARE(rowNamed(explainMessage(lookup, keys()), "pno")->value, QByteArray("***"));
    const BuyerAction action{
        pageUrl, "pay-card", {{"cardnumber", "4925000000000004"}, {"cvv", "123"}, {"cardholder", "T"}}};
    const Explanation card =
        explainMessage(messageOf(Channel::Buyer, Party::Buyer, Party::ProviderPage, action), keys());
    QCOMPARE(rowNamed(card, "cardnumber")->value, QByteArray("***"));
    QCOMPARE(rowNamed(card, "cvv")->value, QByteArray("***"));
    QCOMPARE(rowNamed(card, "cardholder")->value, QByteArray("***"));
    const Message call =
        messageOf(Channel::PageCall, Party::ProviderPage, Party::ProviderServer,
                  ajaxRequest(pageOrigin, "step1", {{"pno", "195501011018"}, {"a[pno]", "<<pno#1>>"}}));
    QCOMPARE(rowNamed(explainMessage(call, keys()), "pno")->value, QByteArray("***"));
    QCOMPARE(rowNamed(explainMessage(call, keys()), "a[pno]")->value, QByteArray("<<pno#1>>"));
}

void TestQvicklyExplain::treeIsBounded()
{
    Json rows = Json::array();
    for (int i = 0; i < 5000; ++i)
        rows.append(Json::string(QByteArray(10, 'x')));
    const Json data = Json::object({{"rows", rows}, {"long", Json::string(QByteArray(100'000, 'x'))}});
    const Explanation explanation = explainMessage(apiMessage("x", data), keys());
    QVERIFY(explanation.tree.size() <= 2000);
}

void TestQvicklyExplain::signedBytes()
{
    QCOMPARE(explainMessage(apiMessage("x", initData()), keys()).signedBytes, phpCanonical(initData()));
    QCOMPARE(explainMessage(callbackMessage(), keys()).signedBytes, phpCanonical(notice()));
    QCOMPARE(explainMessage(returnMessage("GET", notice()), keys()).signedBytes, phpCanonical(notice()));
    QCOMPARE(explainMessage(answerWith("{\"a\":\"/\"}"), keys()).signedBytes, QByteArray("{\"a\":\"\\/\"}"));
    QVERIFY(explainMessage(hosted("checkout_loaded"), keys()).signedBytes.isEmpty());
}

void TestQvicklyExplain::signatures_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Message &message, const char *id, const char *words) {
        QTest::newRow(name) << message << QByteArray(id) << QString::fromUtf8(words);
    };
    const auto bodyWith = [](const QByteArray &sent, const QByteArray &signedText) {
        const QByteArray hash = sign(accountOf(keys()).key, signedText);
        return bodyMessage("{\"credentials\":{\"id\":\"12345\",\"hash\":\"" + hash + "\"},\"data\":" + sent +
                           ",\"function\":\"getCheckout\"}");
    };
    row("raw", bodyWith("{\"a\":\"ä\"}", "{\"a\":\"ä\"}"), "signature",
        "it fits the bytes of data as they were sent");
    row("canonical", bodyWith("{\"a\":\"ä\"}", "{\"a\":\"\\u00e4\"}"), "signature",
        "it fits data as PHP's json_encode prints it");
    row("sorted", bodyWith("{\"b\":\"1\",\"a\":\"2\"}", "{\"a\":\"2\",\"b\":\"1\"}"), "signature.sorted-keys",
        "the members were sorted before signing");
    row("Latin-1", bodyWith("{\"a\":\"–\"}", "{\"a\":\"\\u2013\"}"), "signature.latin1-loss",
        "the data has characters outside ISO-8859-1");
    row("changed", bodyWith("{\"a\":\"1\"}", "{\"a\":\"2\"}"), "signature.changed-or-other-secret",
        "data was changed after signing or another secret was used");
    row("whole body",
        bodyWith("{\"a\":\"1\"}",
                 "{\"credentials\":{\"id\":\"12345\"},\"data\":{\"a\":\"1\"},\"function\":\"getCheckout\"}"),
        "signature.hash-of-body", "more than the member data was signed");
    row("no hash", bodyMessage("{\"data\":{\"a\":\"1\"}}"), "signature.missing-hash", "there is no hash");
    row("answer", answerWith("{\"a\":\"1\"}"), "signature", "is right");
    row("error without signature",
        answerMessage(errorAnswer(accountOf(keys()), {"5201", "m", "1"}, ErrorShape::TopLevel)),
        "signature.none", "carries no signature");
    row("error with signature",
        answerMessage(errorAnswer(accountOf(keys()), {"5201", "m", "1"}, ErrorShape::Nested)), "signature",
        "is right");
    row("callback", callbackMessage(), "signature", "is right");
    row("return by GET", returnMessage("GET", notice()), "signature", "is right");
    row("return without data", returnMessage("POST", {}), "signature.none", "carries no data");
    row("callback, capital letters",
        messageOf(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                  callbackRequest("http://s/cb", accountOf(keys()), notice(),
                                  sign(accountOf(keys()).key, phpCanonical(notice())).toUpper())),
        "signature.upper-case-hash", "capital letters");
}

void TestQvicklyExplain::signatures()
{
    QFETCH(Message, message);
    QFETCH(QByteArray, id);
    QFETCH(QString, words);
    const Explanation explanation = explainMessage(message, keys());
    QVERIFY(!explanation.verdicts.empty());
    const Verdict &verdict = explanation.verdicts.front();
    QCOMPARE(verdict.id, id);
    QVERIFY2(english(verdict.what).contains(words), qPrintable(english(verdict.what)));
    QVERIFY(verdict.source.startsWith("github.com/Billmate/QvicklyDocumentation"));
    QVERIFY(!verdict.what.source.contains("sbx-key"));
    QCOMPARE(verdict.severity == Verdict::Severity::Good, id == "signature");
}

void TestQvicklyExplain::everyCauseHasWords()
{
    const Text unknown = causeText("no such cause");
    QByteArrayList causes{"hash-of-body",  "no-hmac",      "other-algorithm",         "upper-case-hash",
                          "base64-hash",   "missing-hash", "changed-or-other-secret", "truncated-hash",
                          "malformed-hash"};
    for (const Hypothesis &guess :
         hypotheses(Secret("ab12"), "{\"b\":{},\"a\": \"– / &quot; \",\"n\":1.0,\"s\":\"2\"}")) {
        if (guess.id != "correct" && guess.id != "raw")
            causes.append(guess.id);
    }
    for (const QByteArray &cause : causes)
        QVERIFY2(causeText(cause) != unknown, cause.constData());
}

void TestQvicklyExplain::resign_data()
{
    QTest::addColumn<Message>("message");
    QTest::newRow("request") << bodyMessage("{\"credentials\":{\"id\":\"1\",\"hash\":\"00\"}, "
                                            "\"data\":{\"a\" : \"ä/\"}, \"function\":\"getCheckout\"}");
    QTest::newRow("answer") << answerMessage(
        httpResponse(200, {}, "{\"credentials\":{\"hash\":\"00\",\"logid\":7},\"data\":{\"a\":\"ä\"}}"));
    QTest::newRow("callback") << messageOf(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                                           callbackRequest("http://s/cb", accountOf(keys()), notice(), "00"));
    QTest::newRow("callback as form") << messageOf(
        Channel::Callback, Party::ProviderServer, Party::ShopServer,
        httpRequest("POST", "http://s/cb", {}, "credentials={\"hash\":\"00\"}&data={\"number\":\"1\"}&x=1"));
    for (const char *method : {"GET", "POST"})
        QTest::newRow(method) << messageOf(
            Channel::Return, Party::ProviderPage, Party::ShopServer,
            returnNavigation("http://s/accept?o=1", method, accountOf(keys()), notice(), "00"));
}

void TestQvicklyExplain::resign()
{
    QFETCH(Message, message);
    QVERIFY(verdictsOn(message, keys()).front().id != "signature");
    const auto payload = resignMessage(message, keys());
    QVERIFY(payload.has_value());
    message.payload = *payload;
    QCOMPARE(verdictsOn(message, keys()).front().id, QByteArray("signature"));
    if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        QCOMPARE(header(parseRequestHead(request->raw.head)->headers, "Content-Length").toLongLong(),
                 request->raw.body.size());
}

void TestQvicklyExplain::resignKeepsTheRest()
{
    const Message message = apiMessage("initCheckout", initData());
    QCOMPARE(*resignMessage(message, keys()), message.payload);
    QCOMPARE(*resignMessage(returnMessage("GET", notice()), keys()), returnMessage("GET", notice()).payload);
    for (const Message &unsignedMessage :
         {hosted("checkout_loaded"), bodyMessage("{}"), bodyMessage("x"), returnMessage("POST", {}),
          answerMessage(errorAnswer(accountOf(keys()), {"1", "m", "1"}, ErrorShape::TopLevel))}) {
        const auto payload = resignMessage(unsignedMessage, keys());
        QVERIFY(!payload.has_value());
        QCOMPARE(payload.error().code, QByteArray("resign.unsigned"));
        QCOMPARE(payload.error().kind, ErrorKind::State);
    }
}

void TestQvicklyExplain::requestLint_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<QByteArray>("from"); // replaced in the good initCheckout ...
    QTest::addColumn<QByteArray>("to");   // ... by this; an empty `from`: the whole data
    QTest::addColumn<QByteArrayList>("ids");
    const auto row = [](const char *name, const char *from, const char *to, const QByteArrayList &ids,
                        const char *function = "initCheckout") {
        QTest::newRow(name) << QByteArray(function) << QByteArray(from) << QByteArray(to) << ids;
    };
    row("row sum", "\"aprice\":\"8000\"", "\"aprice\":\"9000\"", {"lint.row-sum"});
    row("row sum with discount", "\"discount\":\"0\"", "\"discount\":\"10\"", {"lint.row-sum"});
    row("cart sum", "\"Cart\":{", "\"Cart\":{\"Shipping\":{\"withouttax\":\"100\",\"taxrate\":\"0\"},",
        {"lint.cart-sum"});
    row("tax", "\"tax\":\"4000\",\"rounding\":\"0\",\"withtax\":\"20000\"",
        "\"tax\":\"3000\",\"withtax\":\"19000\"", {"lint.tax"});
    row("tax within the slack", "\"tax\":\"4000\",\"rounding\":\"0\",\"withtax\":\"20000\"",
        "\"tax\":\"4002\",\"withtax\":\"20002\"", {});
    row("total", "\"withtax\":\"20000\"", "\"withtax\":\"20001\"", {"lint.total"});
    row("rounding", "\"rounding\":\"0\",\"withtax\":\"20000\"", "\"rounding\":\"51\",\"withtax\":\"20051\"",
        {"lint.rounding"});
    row("rounding allowed", "\"rounding\":\"0\",\"withtax\":\"20000\"",
        "\"rounding\":\"-50\",\"withtax\":\"19950\"", {});
    row("decimals in a total", "\"tax\":\"4000\"", "\"tax\":\"40.00\"", {"lint.whole-numbers"});
    row("terms", "\"terms\":\"http://s/terms\"", "\"terms\":\"\"", {"lint.required"});
    row("order id", "\"orderid\":\"WS-1001\",", "", {"lint.required"});
    row("tax rate", ",\"taxrate\":\"25\"", "", {"lint.required"});
    row("text row", "{\"artnr\":\"KAFFE-1\"",
        "{\"artnr\":\"--freetext--\",\"title\":\"x\"},{\"artnr\":\"KAFFE-1\"", {});
    row("en dash", "Kokkaffe 500 g", "Kokkaffe – 500 g", {"lint.latin1"});
    row("Latin-1", "Kokkaffe 500 g", "Kärlek é ÿ", {});
    row("empty object", "\"Cart\":{", "\"Card\":{},\"Cart\":{", {"lint.empty-object"});
    row("callback address", "\"callbackurl\":\"http://s/cb\"", "\"callbackurl\":\"\"",
        {"lint.address-missing"});
    row("nothing", "", "{}", {"lint.data-empty"});
    row("credit number", "", "{\"number\":\"1\",\"PaymentData\":{\"number\":\"1\"}}", {"lint.credit-number"},
        "creditPayment");
    row("credit number at the wrong place", "", "{\"number\":\"1\"}", {"lint.required", "lint.credit-number"},
        "CREDITPAYMENT");
    row("number missing", "", "{\"nr\":\"1\"}", {"lint.required"}, "activatePayment");
    row("list instead of an object", "", "[\"x\"]", {"lint.required"}, "getPaymentinfo");
    row("huge numbers", "",
        "{\"number\":\"1\",\"Articles\":[{\"title\":\"x\",\"aprice\":\"9e9\",\"quantity\":\"99999999999999\","
        "\"withouttax\":"
        "\"999999999999999999\",\"taxrate\":\"99999999\"}],\"Cart\":{\"Total\":{\"withouttax\":1,\"tax\":0,"
        "\"withtax\":1}}}",
        {}, "other");
}

void TestQvicklyExplain::requestLint()
{
    QFETCH(QByteArray, function);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArrayList, ids);
    const QByteArray good = initData().toCompact();
    QVERIFY(from.isEmpty() || good.contains(from));
    const auto data = Json::parse(from.isEmpty() ? to : QByteArray(good).replace(from, to));
    QVERIFY(data.has_value());
    QCOMPARE(idsOf(lintRequest(function, *data)), ids);
}

void TestQvicklyExplain::requestLintOfGoodRequests()
{
    Order order = coffee();
    order.items[0].quantity = *Decimal::parse("0.455");
    order.items[0].discount = *Decimal::parse("12.5");
    order.shipping = Fee{QStringLiteral("Frakt"), 4900, Decimal(25)};
    order.handling = Fee{QStringLiteral("Avgift"), 2320, Decimal(6)};
    const Totals totals = *totalsOf(order, Rounding::WholeUnits);
    QCOMPARE(idsOf(lintRequest("updateCheckout", updateCheckoutData("1", {}, order, totals))), none);
    QCOMPARE(idsOf(lintRequest("creditPayment", creditPaymentData("1", true, order, totals))), none);
    QCOMPARE(idsOf(lintRequest("updatePayment", updatePaymentData("1", "1", order, totals))), none);
    QCOMPARE(idsOf(lintRequest("initCheckout", initData())), none);
    const Json longText = Json::object({{"number", Json::string(QByteArray(256, 'x'))}});
    QCOMPARE(idsOf(lintRequest("getPaymentinfo", longText)), QByteArrayList{"lint.length"});
}

void TestQvicklyExplain::purchaseWithoutFindings()
{
    Watched watched;
    for (const Message &message :
         {hosted("checkout_loaded"), hosted("content_height", Json::integer(841)),
          hosted("address_selected", address("12345")), host("lock"),
          apiMessage("updateCheckout", updateData(), 4), answerWith("{\"number\":\"111222\"}", 4),
          host("update"), hosted("address_selected", address("12345")), hosted("purchase_initialized"),
          apiMessage("updateCheckout", updateData(), 5), answerWith("{\"number\":\"111222\"}", 5),
          host("purchase_complete"), callbackMessage(),
          messageOf(Channel::Callback, Party::ShopServer, Party::ProviderServer, httpResponse(200, {}, {}),
                    2),
          returnMessage("POST", notice()), apiMessage("getPaymentinfo", numberData("3600123"), 6),
          answerWith("{\"PaymentData\":{\"method\":\"8\",\"status\":\"Created\"}}", 6),
          apiMessage("activatePayment", numberData("3600123"), 7)})
        QCOMPARE(watched.see(message), none);
}

void TestQvicklyExplain::lockBeforeUpdate()
{
    Watched watched;
    QCOMPARE(watched.see(apiMessage("updateCheckout", updateData(), 4)),
             QByteArrayList{"lint.lock-before-update"});
    QCOMPARE(watched.see(host("lock")), none);
    QCOMPARE(watched.see(apiMessage("updateCheckout", updateData(), 5)), none);
    const Json unknown = updateCheckoutData("999", {}, coffee(), *totalsOf(coffee()));
    QCOMPARE(watched.see(apiMessage("updateCheckout", unknown, 6)), none);
}

void TestQvicklyExplain::updateBeforeAnswer()
{
    Watched watched;
    watched.see(host("lock"));
    watched.see(apiMessage("updateCheckout", updateData(), 4));
    const auto copy = watched.copy();
    QCOMPARE(watched.see(host("update")), QByteArrayList{"lint.update-too-early"});
    copy->inspect(answerWith("{\"number\":\"111222\"}", 4));
    QCOMPARE(idsOf(copy->inspect(host("update"))), none);
}

void TestQvicklyExplain::failedExchangeEndsAnUpdate()
{
    Watched watched;
    watched.see(host("lock"));
    watched.see(apiMessage("updateCheckout", updateData(), 4));
    watched.see(messageOf(Channel::Api, Party::ProviderServer, Party::ShopServer, ExchangeFailed{}, 4));
    QCOMPARE(watched.see(host("update")), none);
}

void TestQvicklyExplain::unlockMissing()
{
    for (const Message &end :
         {hosted("purchase_initialized"), hosted("checkout_success"), returnMessage("POST", notice())}) {
        Watched watched;
        watched.see(host("lock"));
        const auto copy = watched.copy();
        QCOMPARE(watched.see(end), QByteArrayList{"lint.unlock-missing"});
        copy->inspect(host("unlock"));
        QCOMPARE(idsOf(copy->inspect(end)).contains("lint.unlock-missing"), false);
    }
}

void TestQvicklyExplain::addressLoop()
{
    Watched watched;
    const auto round = [&watched](const QByteArray &zip) {
        watched.see(hosted("address_selected", address(zip)));
        watched.see(host("lock"));
        return watched.see(apiMessage("updateCheckout", updateData(), 4));
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(round("12345"), none);
    QCOMPARE(round("12345"), QByteArrayList{"lint.address-loop"});
    QCOMPARE(round("54321"), none);
    QCOMPARE(round("54321"), none);
}

void TestQvicklyExplain::handshake()
{
    for (const char *word : {"purchase_complete", "abort_waiting"}) {
        Watched watched;
        QCOMPARE(watched.see(host(word)), QByteArrayList{"lint.not-initialized"});
        watched.see(hosted("purchase_initialized"));
        QCOMPARE(watched.see(host(word)), none);
        QCOMPARE(watched.see(host(word)), QByteArrayList{"lint.not-initialized"});
    }
}

void TestQvicklyExplain::eventFaults_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QByteArrayList>("ids");
    const auto event = [](const PageEvent &payload) {
        return messageOf(Channel::PageEvent, Party::ProviderPage, Party::ShopPage, payload);
    };
    PageEvent object = pageEvent(eventText("checkout_loaded"));
    object.kind = PageEvent::Kind::Object;
    QTest::newRow("object") << event(object) << QByteArrayList{"lint.event-object"};
    QTest::newRow("no JSON") << event(pageEvent("checkout_loaded")) << QByteArrayList{"lint.event-format"};
    QTest::newRow("origin") << event(pageEvent(eventText("checkout_loaded"), "http://evil.example"))
                            << QByteArrayList{"lint.event-origin"};
    QTest::newRow("unknown") << hosted("checkout_successful") << QByteArrayList{"lint.event-unknown"};
    QTest::newRow("unknown word") << host("reload") << QByteArrayList{"lint.word-unknown"};
    QTest::newRow("dialect of 2017") << host("{\"event\":\"update_checkout\"}") << none;
}

void TestQvicklyExplain::eventFaults()
{
    QFETCH(Message, message);
    QFETCH(QByteArrayList, ids);
    Watched watched;
    QCOMPARE(watched.see(message), ids);
}

void TestQvicklyExplain::paymentRules()
{
    Watched watched;
    QCOMPARE(watched.see(apiMessage("getPaymentinfo", numberData("111222"), 4)),
             QByteArrayList{"lint.checkout-number"});
    watched.see(callbackMessage());
    QCOMPARE(watched.see(apiMessage("activatePayment", numberData("3600123"), 5)),
             QByteArrayList{"lint.trusted-notice"});
    watched.see(apiMessage("getPaymentInfo", numberData("3600123"), 6));
    watched.see(answerWith("{\"PaymentData\":{\"method\":\"1024\",\"status\":\"Paid\"}}", 6));
    QCOMPARE(watched.see(apiMessage("activatePayment", numberData("3600123"), 7)),
             QByteArrayList{"lint.activate-direct"});
    QCOMPARE(watched.see(returnMessage("GET", notice())), QByteArrayList{"lint.return-get"});
    QCOMPARE(watched.see(returnMessage("GET", {})), QByteArrayList{"signature.none"});
}

void TestQvicklyExplain::callbackAnswers()
{
    Watched watched;
    const auto answered = [&watched](int status) {
        return watched.see(messageOf(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                                     httpResponse(status, {}, {}), 2));
    };
    QCOMPARE(answered(200), none);
    QCOMPARE(answered(204), none);
    QCOMPARE(answered(404), QByteArrayList{"lint.callback-404"});
    QCOMPARE(answered(503), QByteArrayList{"lint.callback-retry"});
}

// What was learned first is forgotten; the rest works on.
void TestQvicklyExplain::memoryIsBounded()
{
    Watched watched;
    for (quint64 i = 0; i < 600; ++i) {
        const QByteArray number = QByteArray::number(200'000 + i);
        watched.see(apiMessage("initCheckout", initData(), 1000 + i));
        watched.see(answerWith("{\"number\":\"" + number + "\",\"url\":\"http://x/1/h\"}", 1000 + i));
    }
    QCOMPARE(watched.see(apiMessage("getPaymentinfo", numberData("200599"), 4)),
             QByteArrayList{"lint.checkout-number"});
    QCOMPARE(watched.see(apiMessage("getPaymentinfo", numberData("200001"), 5)), none);
}

QTEST_APPLESS_MAIN(TestQvicklyExplain)
#include "tst_qvickly_explain.moc"
