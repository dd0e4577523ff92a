// The shop alone: how it follows what it waits for, and what it does when nobody answers (kronor.md sections
// 1, 4.9, 7, 9 and 12).
#include "shop_driver.h"

#include "providers/kronor/hosts.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;
using namespace kassa::kronor::test;
using namespace std::chrono_literals;

class TestKronorWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersPings();
    void silenceMeansGone();
    void stallIsNoSilence();
    void fiveFailuresMeanPolling();
    void proofIsAskedForAgain();
    void cancelIsNoProof();
    void patienceAsksKronorToCancel();
    void unansweredOperationKeepsItsKey();
    void piecesOfAnArticle();
    void refundsAreFollowed();
    void methodThatDidNotStart();
    void shopperIsThanked();
    void eventsOfCompletePurchases();
    void knownWebhookAddress();
    void refusedBeforeItIsSent();
    void realHosts();
    void newKeysDiffer();
    void identifiesAgain();
    void sumsAreTold();
    void tablesAgree();
    void returnsAreCompared_data();
    void returnsAreCompared();
    void paidAlready();
    void flowOfTheApp_data();
    void flowOfTheApp();
    void looksUpByReference();
    void identityPageIsAStep();

private:
    static void followBySocket(ShopDriver &shop);
    static void complete(ShopDriver &shop);
    static void payByCard(ShopDriver &shop);
};

namespace {

const QByteArray completeOrder =
    R"({"purchaseOrders":[{"id":"order-1","status":[{"status":"WAITING_FOR_CAPTURE"}],"resultingPurchaseId":4711}]})";
const QByteArray completePurchase =
    R"({"purchases":[{"id":4711,"totalAmount":20000,"status":[{"status":"WAITING_FOR_CAPTURE"}]}]})";
const ExchangeFailed noAnswer; // cut

QByteArray orderIn(const char *status)
{
    return QByteArray(R"({"purchaseOrders":[{"id":"order-1","status":[{"status":")") + status +
           R"("}],"resultingPurchaseId":null}]})";
}

QByteArray paymentIn(const char *status, const char *payment = "null")
{
    return QByteArray(R"({"paymentRequests":[{"waitToken":"u-1","status":[{"status":")") + status +
           R"("}],"resultingPaymentId":)" + payment + "}]}";
}

QByteArray paymentRow(const QByteArray &refunds)
{
    return R"({"payments":[{"id":9001,"currency":"SEK","amountAuthorized":20000,"amountPaid":20000,)"
           R"("currentStatus":"PAID","refunds":[)" +
           refunds + "]}]}";
}

// Where the browser comes back to.
void comeBack(ShopDriver &shop, const QByteArray &more)
{
    shop.receive(
        Channel::Return,
        Navigation{Window::Top, {}, "GET", "http://127.0.0.1:8080/return?purchase=KR-1001" + more, {}}, {});
}

// All six attempts of a request.
void neverAnswer(ShopDriver &shop, const QByteArray &name)
{
    for (int i = 0; i < 6; ++i) {
        shop.answerWith(name, noAnswer);
        shop.advance(8s);
    }
}

QByteArray lastWarning(const ShopDriver &shop)
{
    for (auto each = shop.reports.rbegin(); each != shop.reports.rend(); ++each)
        if (each->kind == Report::Kind::Warning)
            return each->value;
    return {};
}

} // namespace

void TestKronorWatch::followBySocket(ShopDriver &shop)
{
    shop.set(shopOperation::watch, "socket");
    shop.startOrder();
    shop.onSocket(SocketOpened{newProtocol});
    shop.onSocket(SocketText{R"({"type":"connection_ack"})"});
    shop.takeFrames();
}

void TestKronorWatch::complete(ShopDriver &shop)
{
    shop.startOrder();
    shop.advance(1s);
    shop.answer("Watch", completeOrder);
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", completePurchase);
    QCOMPARE(shop.state(), shopState::reserved);
}

void TestKronorWatch::payByCard(ShopDriver &shop)
{
    shop.start(entry::paymentSession);
    shop.answer("Session", R"({"newPaymentSession":{"token":"t"}})");
    Page page; // the browser shows the methods
    page.url = "http://127.0.0.1:8080/checkout/KR-1001";
    shop.receive(Channel::PageLoad, page, {});
    shop.receive(Channel::Buyer, BuyerAction{page.url, "pay.creditCard", {}}, {});
    shop.answer("Pay", R"({"newCreditCardPayment":{"waitToken":"u-1"}})");
    shop.advance(1s);
    shop.answer("PaymentStatusQuery", paymentIn("WAITING_FOR_PAYMENT"));
    QCOMPARE(shop.state(), shopState::paying);
}

void TestKronorWatch::answersPings()
{
    ShopDriver shop;
    followBySocket(shop);
    shop.onSocket(SocketText{R"({"type":"ping"})"});
    QCOMPARE(shop.takeFrames(), QByteArrayList{R"({"type":"pong"})"});
    shop.onSocket(SocketText{R"({"type":"ping","payload":{"message":"keepalive"}})"});
    QCOMPARE(shop.takeFrames(), QByteArrayList{R"({"type":"pong","payload":{"message":"keepalive"}})"});
}

// The server says something every 5 s; after 15 s without a word nobody is there (section 4.9).
void TestKronorWatch::silenceMeansGone()
{
    ShopDriver shop;
    followBySocket(shop);
    shop.advance(10s);
    shop.onSocket(SocketText{R"({"type":"ping"})"});
    shop.takeFrames();
    shop.advance(14s);
    QVERIFY(shop.takeFrames().isEmpty());
    shop.advance(1s);
    QCOMPARE(shop.takeFrames(), QByteArrayList{"closed 1000"});
    QCOMPARE(shop.socketsOpened(), 1);
    shop.advance(3s);
    QCOMPARE(shop.socketsOpened(), 2);
}

// After half a minute in which nothing ran, the server's ping and the end of the patience with it are due at
// once: what the server said waits to be heard.
void TestKronorWatch::stallIsNoSilence()
{
    ShopDriver shop;
    followBySocket(shop);
    shop.stall(31s);
    QVERIFY(shop.takeFrames().isEmpty());
    shop.onSocket(SocketText{R"({"type":"ping"})"});
    QCOMPARE(shop.takeFrames(), QByteArrayList{R"({"type":"pong"})"});
    shop.advance(14s);
    QVERIFY(shop.takeFrames().isEmpty());
    shop.stall(31s); // and where nothing comes it is closed in the end
    shop.advance(5s);
    QCOMPARE(shop.takeFrames(), QByteArrayList{"closed 1000"});
}

void TestKronorWatch::fiveFailuresMeanPolling()
{
    ShopDriver shop;
    followBySocket(shop);
    for (int i = 1; i <= 5; ++i) {
        QCOMPARE(shop.timesAsked("Watch"), 0);
        QCOMPARE(shop.socketsOpened(), i);
        shop.onSocket(SocketClosed{1006, {}});
        shop.advance(3s);
        if (i < 5)
            shop.onSocket(SocketOpened{newProtocol});
    }
    QCOMPARE(shop.socketsOpened(), 5);
    QCOMPARE(shop.timesAsked("Watch"), 1);
    shop.answer("Watch", completeOrder);
    QCOMPARE(shop.timesAsked("Order"), 1);
}

// The proof was lost, or asked for too early: no result is repeated on a socket, so the shop asks by itself.
void TestKronorWatch::proofIsAskedForAgain()
{
    ShopDriver shop;
    followBySocket(shop);
    shop.onSocket(SocketText{R"({"id":"1","type":"next","payload":{"data":)" + completeOrder + "}}"});
    neverAnswer(shop, "Order");
    QCOMPARE(shop.timesAsked("Order"), 7);
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", R"({"purchases":[]})"); // not there yet
    QCOMPARE(shop.state(), shopState::verifying);
    shop.advance(5s);
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", completePurchase);
    QCOMPARE(shop.state(), shopState::reserved);
    shop.advance(60s);
    QCOMPARE(shop.timesAsked("Purchase"), 2);
}

// "cancel" in the address, or a status that is not even documented there: a hint, and nothing else (section
// 12, 17). A success that comes late counts.
void TestKronorWatch::cancelIsNoProof()
{
    for (const char *more : {"&cancel=true", "&status=REJECTED"}) {
        ShopDriver shop;
        payByCard(shop);
        comeBack(shop, more);
        shop.advance(5s);
        QCOMPARE(shop.state(), shopState::paying);
        shop.answer("PaymentStatusQuery", paymentIn("PAID", "9001"));
        shop.answer("Payments", paymentRow({}));
        QCOMPARE(shop.state(), shopState::paid);
    }
    ShopDriver shop; // and where it is so, Kronor says it
    payByCard(shop);
    comeBack(shop, "&cancel=true");
    shop.answer("PaymentStatusQuery", paymentIn("CANCELLED"));
    QCOMPARE(shop.state(), shopState::cancelled);
}

void TestKronorWatch::patienceAsksKronorToCancel()
{
    ShopDriver shop;
    payByCard(shop);
    shop.advance(30min);
    QCOMPARE(shop.variables("CancelPayment")["cancel"]["paymentReference"].text(), "KR-1001");
    QCOMPARE(shop.state(), shopState::paying);
    shop.answer("CancelPayment", R"({"cancelPayment":{"waitToken":null}})"); // nothing was open any more
    shop.answer("PaymentStatusQuery", paymentIn("PAID", "9001"));
    shop.answer("Payments", paymentRow({}));
    QCOMPARE(shop.state(), shopState::paid);
}

// Six answers were lost, so nobody knows whether it was done: pressed again it is the same operation.
void TestKronorWatch::unansweredOperationKeepsItsKey()
{
    ShopDriver shop;
    complete(shop);
    const auto key = [&] { return shop.variables("CaptureAll")["capture"]["idempotencyKey"].text(); };
    shop.operate(shopOperation::captureAll, {});
    const QByteArray first = key();
    neverAnswer(shop, "CaptureAll");
    QCOMPARE(shop.timesAsked("CaptureAll"), 6);
    shop.operate(shopOperation::captureAll, {});
    QCOMPARE(shop.timesAsked("CaptureAll"), 7);
    QCOMPARE(key(), first);
    shop.answerWith("CaptureAll", graphqlAnswer(*Json::parse(R"({"errors":[{"message":"no"}]})"), "r"));
    shop.operate(shopOperation::captureAll, {}); // it was refused: the next one is another
    QVERIFY(key() != first);
}

// newPurchaseCapture and newPurchaseReturn list what is sent or comes back, with its price and tax.
void TestKronorWatch::piecesOfAnArticle()
{
    ShopDriver shop;
    complete(shop);
    const QByteArray sku = ShopDriver::coffee().items.front().sku;
    const auto refused = [&](const QByteArray &article, const QByteArray &quantity) {
        shop.operate(shopOperation::capturePieces, {{"sku", article}, {"quantity", quantity}});
        return shop.reports.back().kind == Report::Kind::Refused ? shop.reports.back().value : QByteArray();
    };
    QCOMPARE(refused("no-such", {}), "value");
    QCOMPARE(refused(sku, "1000"), "value");
    QCOMPARE(refused(sku, "0"), "value");
    QCOMPARE(refused(sku, "many"), "value");
    QVERIFY(!shop.asked("CapturePieces"));
    shop.operate(shopOperation::capturePieces, {{"sku", sku}});
    const Json item = shop.variables("CapturePieces")["capture"]["captureItems"].items().front();
    const Json line = shop.variables("Create")["purchase"]["purchaseLines"].items().front();
    for (const char *member :
         {"reference", "quantity", "pricePerItem", "taxRate", "totalAmount", "totalTaxAmount"})
        QCOMPARE(item[member].toCompact(), line[member].toCompact());
    shop.answer("CapturePieces", R"({"newPurchaseCapture":{"captureId":1}})");
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", QByteArray(completePurchase).replace("WAITING_FOR_CAPTURE", "CAPTURE_DONE"));
    QCOMPARE(shop.state(), shopState::captured);
    shop.operate(shopOperation::returnPieces, {{"sku", sku}, {"quantity", "1"}});
    QCOMPARE(shop.variables("ReturnPieces")["return"]["returnItems"].items().front()["quantity"].text(), "1");
    const Json two =
        *itemsOf(*Json::parse(R"([{"reference":"a","quantity":3,"pricePerItem":10056,"taxRate":1200,)"
                              R"("totalAmount":30000,"totalTaxAmount":3214,"totalDiscountAmount":168}])"),
                 "a", 2);
    QCOMPARE(two.toCompact(), R"([{"reference":"a","quantity":2,"pricePerItem":10056,"taxRate":1200,)"
                              R"("totalAmount":20112,"totalTaxAmount":2155}])");
}

// The mutation's answer says that a refund was asked for, not that the money is back (section 9).
void TestKronorWatch::refundsAreFollowed()
{
    ShopDriver shop;
    payByCard(shop);
    shop.advance(1s);
    shop.answer("PaymentStatusQuery", paymentIn("PAID", "9001"));
    shop.answer("Payments", paymentRow({}));
    const auto row = [](const char *amount, const char *status) {
        return QByteArray(R"({"totalAmount":)") + amount +
               R"(,"errorMessage":"no account","status":[{"status":")" + status + R"("}]})";
    };
    shop.operate(shopOperation::refund, {});
    shop.answer("Refund", R"({"refundPayment":{"waitToken":"r","refundTransactionId":"x"}})");
    shop.answer("Payments", paymentRow(row("20000", "WAITING_FOR_REFUND")));
    QCOMPARE(shop.state(), shopState::paid);
    shop.operate(shopOperation::refund, {}); // nothing is left while it is on its way
    QCOMPARE(shop.reports.back().value, "value");
    shop.advance(5s);
    shop.answer("Payments", paymentRow(row("20000", "ERROR")));
    QCOMPARE(shop.state(), shopState::paid);
    QCOMPARE(lastWarning(shop), "shop.refund-failed");
    const auto asked = shop.timesAsked("Payments");
    shop.advance(1h);
    QCOMPARE(shop.timesAsked("Payments"), asked); // it is final
    shop.operate(shopOperation::refund, {});
    shop.answer("Refund", R"({"refundPayment":{"waitToken":"s","refundTransactionId":"y"}})");
    shop.answer("Payments", paymentRow(row("20000", "ERROR") + ',' + row("20000", "PAID")));
    QCOMPARE(shop.state(), shopState::refunded);
}

// Another method in the same session: what was wrong with the first is history, and a lost answer is asked
// for again.
void TestKronorWatch::methodThatDidNotStart()
{
    ShopDriver shop;
    shop.start(entry::paymentSession);
    shop.answer("Session", R"({"newPaymentSession":{"token":"t"}})");
    Page page;
    page.url = "http://127.0.0.1:8080/checkout/KR-1001";
    shop.receive(Channel::PageLoad, page, {});
    const auto choose = [&](const char *control) {
        shop.receive(Channel::Buyer, BuyerAction{page.url, control, {}}, {});
    };
    choose("pay.creditCard");
    neverAnswer(shop, "Pay");
    QCOMPARE(shop.state(), shopState::choosing);
    const auto next = [&] { return shop.machine().view().purchases.front().next.source; };
    QVERIFY(next().startsWith("The payment could not be started"));
    choose("pay.paypal");
    QVERIFY(!next().startsWith("The payment could not be started"));
    shop.answer("Pay", R"({"newPaypalPayment":{"waitToken":"u-1"}})");
    shop.advance(1s);
    shop.answer("PaymentStatusQuery", paymentIn("PAID", "9001"));
    neverAnswer(shop, "Payments");
    shop.advance(5s);
    shop.answer("Payments", paymentRow({}));
    QCOMPARE(shop.state(), shopState::paid);
}

// Whether Kronor could capture is the shop's matter, not the shopper's.
void TestKronorWatch::shopperIsThanked()
{
    ShopDriver shop;
    payByCard(shop);
    shop.advance(1s);
    shop.answer("PaymentStatusQuery", paymentIn("AUTHORIZED", "9001"));
    const auto row = [](const char *status) { return paymentRow({}).replace("PAID", status); };
    shop.answer("Payments", row("AUTHORIZED"));
    shop.operate(shopOperation::capturePayment, {{"amount", "100"}});
    shop.answer("CapturePayment", R"({"newPaymentCapture":{"captureId":1}})");
    shop.answer("Payments", row("CAPTURE_DECLINED"));
    QCOMPARE(lastWarning(shop), "shop.capture-declined");
    const QByteArray url = "http://127.0.0.1:8080/thanks/KR-1001";
    shop.receive(Channel::PageLoad, Navigation{Window::Top, {}, "GET", url, {}}, {});
    QVERIFY(shop.lastPage);
    QCOMPARE(shop.lastPage->id, page::shopThanks);
    for (const Block &block : shop.lastPage->blocks)
        QVERIFY(block.kind != Block::Kind::Warning);
}

// A webhook tells of what happened without the shop: here a purchase that has expired.
void TestKronorWatch::eventsOfCompletePurchases()
{
    ShopDriver shop;
    complete(shop);
    shop.set(shopOperation::webhooks, "on");
    shop.answer("Webhook", R"({"setWebhookUrl":{"hmacSecret":"secret","settingId":1}})");
    const QByteArray body = webhookBody({{"captureStateUpdate", "1", "2026-01-02T00:00:00Z",
                                          *Json::parse(R"({"captureId":1,"purchaseId":4711})")}});
    shop.receive(Channel::Callback,
                 webhookRequest("http://127.0.0.1:8080/webhook", body, signWebhook(Secret("secret"), body)),
                 {});
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", QByteArray(completePurchase).replace("WAITING_FOR_CAPTURE", "CANCELLED"));
    QCOMPARE(shop.state(), shopState::cancelled);
}

// The secret is told on creation only: the address is taken away and set anew, once.
void TestKronorWatch::knownWebhookAddress()
{
    ShopDriver shop;
    shop.set(shopOperation::webhooks, "on");
    shop.start();
    shop.answer("Webhook", R"({"setWebhookUrl":{"hmacSecret":null,"settingId":1}})");
    QCOMPARE(shop.variables("WebhookDelete")["webhook"]["webhookUrl"].text(),
             "http://127.0.0.1:8080/webhook");
    shop.answer("WebhookDelete", R"({"deleteWebhookUrl":{"found":true}})");
    QCOMPARE(shop.timesAsked("Webhook"), 2);
    QVERIFY(!shop.asked("Create"));
    shop.answer("Webhook", R"({"setWebhookUrl":{"hmacSecret":null,"settingId":1}})");
    QCOMPARE(lastWarning(shop), "webhook.secret");
    QVERIFY(shop.asked("Create"));
}

// What Kronor would refuse is not sent, and the numbers say why; nothing of a basket is asked of an identity.
void TestKronorWatch::refusedBeforeItIsSent()
{
    Order order = ShopDriver::coffee();
    order.items.front().sku = QByteArray(65, 's');
    for (const char *entry : {entry::purchaseOrder, entry::paymentSession}) {
        ShopDriver shop;
        shop.start(entry, order);
        QCOMPARE(shop.reports.back().value, "length");
        QVERIFY(
            english(shop.reports.back().text).contains(QStringLiteral("at most 64 characters, given 65")));
        QVERIFY(shop.sent.empty());
    }
    ShopDriver shop;
    shop.start(entry::identity, order);
    QVERIFY(shop.asked("Identify"));
}

void TestKronorWatch::realHosts()
{
    Origins origins = fixedOrigins();
    QCOMPARE(scaPage(origins), "http://localhost:8082/sca/");
    QCOMPARE(paymentGateway(origins), "http://localhost:8082");
    origins.api = "https://staging.kronor.io";
    QCOMPARE(scaPage(origins), "https://sca.staging.kronor.io/");
    QCOMPARE(paymentGateway(origins), "https://payment-gateway.staging.kronor.io");
    QCOMPARE(paymentEnvironment(origins), "staging");
    origins.api = "https://kronor.io";
    QCOMPARE(scaPage(origins), "https://sca.kronor.io/");
    QCOMPARE(paymentEnvironment(origins), "prod");

    origins.page = "https://sca.kronor.io";
    ShopDriver shop(origins);
    shop.startOrder();
    shop.advance(1s);
    shop.answer("Watch", orderIn("SCA_REQUIRED"));
    const auto *navigation = std::get_if<Navigation>(&shop.sent.back().draft.payload);
    QVERIFY(navigation);
    QVERIFY(navigation->url.startsWith("https://sca.kronor.io/?token=t&success_url="));
}

// The lab's experiments are new ones each time they are pressed, and an identity has other data to change.
void TestKronorWatch::newKeysDiffer()
{
    ShopDriver shop;
    shop.start(entry::identity);
    shop.answer("Identify", R"({"newScaSession":{"id":"s-1","token":"t"}})");
    const auto pressed = [&](const char *operation) {
        shop.operate(operation, {});
        return shop.variables("Identify")["session"];
    };
    const Json first = pressed(shopOperation::sendAgain);
    const QByteArray second = pressed(shopOperation::sendNewKey)["idempotencyKey"].text();
    const QByteArray third = pressed(shopOperation::sendNewKey)["idempotencyKey"].text();
    QVERIFY(second != first["idempotencyKey"].text() && third != second);
    const Json changed = pressed(shopOperation::sendChanged);
    QCOMPARE(changed["idempotencyKey"].text(), first["idempotencyKey"].text());
    QVERIFY(changed["onSuccessRedirectUrl"].text() != first["onSuccessRedirectUrl"].text());
    QCOMPARE(changed.members().size(), first.members().size());
}

// The shopper left Kronor's page without a word: the shop's page leads there once more.
void TestKronorWatch::identifiesAgain()
{
    ShopDriver shop;
    shop.startOrder();
    shop.advance(1s);
    shop.answer("Watch", orderIn("SCA_REQUIRED"));
    const QByteArray url = "http://127.0.0.1:8080/checkout/KR-1001";
    shop.receive(Channel::PageLoad, Navigation{Window::Top, {}, "GET", url, {}}, {});
    QVERIFY(shop.lastPage && shop.lastPage->control(control::identify));
    shop.receive(Channel::PageLoad, *shop.lastPage, {});
    shop.receive(Channel::Buyer, BuyerAction{url, control::identify, {}}, {});
    const auto *navigation = std::get_if<Navigation>(&shop.sent.back().draft.payload);
    QVERIFY(navigation);
    QVERIFY(navigation->url.startsWith("http://localhost:8082/sca/?token=t&success_url="));
}

namespace {

QByteArray purchaseWith(const char *status, const char *captures, const char *returns = "")
{
    return QByteArray(R"({"purchases":[{"id":4711,"totalAmount":20000,"status":[{"status":")") + status +
           R"("}],"captures":[)" + captures + R"(],"returns":[)" + returns + "]}]}";
}

QString nextOf(ShopDriver &shop)
{
    return english(shop.machine().view().purchases.front().next);
}

QByteArray valueOfLast(const ShopDriver &shop, const char *wanted)
{
    for (auto each = shop.reports.rbegin(); each != shop.reports.rend(); ++each)
        if (each->value == wanted)
            return english(each->text).toUtf8();
    return {};
}

// Column of the shop's only purchase in the table "purchases".
QString cell(ShopDriver &shop, std::size_t column)
{
    return english(shop.machine().table("purchases", 0, 1).rows.front()[column]);
}

} // namespace

// What was captured and came back is said where the state is said, and in the journal.
void TestKronorWatch::sumsAreTold()
{
    ShopDriver shop;
    complete(shop);
    const auto verify = [&](const QByteArray &purchase) {
        shop.operate(shopOperation::look, {});
        shop.answer("Order", completeOrder);
        shop.answer("Purchase", purchase);
    };
    verify(purchaseWith("PARTIALLY_CAPTURED", R"({"totalAmount":3000},{"totalAmount":"2000"})"));
    const QString sums =
        QStringLiteral("Captured 50.00 SEK of 200.00 SEK; 150.00 SEK can still be captured.");
    QVERIFY2(nextOf(shop).startsWith(sums), qPrintable(nextOf(shop)));
    QCOMPARE(valueOfLast(shop, "shop.sums"), "Order KR-1001: " + sums.toUtf8());
    verify(purchaseWith("PARTIALLY_CAPTURED", R"({"totalAmount":5000})", R"({"totalAmount":1000})"));
    QVERIFY2(nextOf(shop).contains(QStringLiteral("Returned 10.00 SEK of 50.00 SEK.")),
             qPrintable(nextOf(shop)));
    verify(purchaseWith("CANCELLED", R"({"totalAmount":5000})", R"({"totalAmount":1000})"));
    QVERIFY2(nextOf(shop).startsWith(
                 QStringLiteral("Captured 50.00 SEK of 200.00 SEK; 150.00 SEK will not be captured.")),
             qPrintable(nextOf(shop)));

    ShopDriver paid;
    payByCard(paid);
    paid.advance(1s);
    paid.answer("PaymentStatusQuery", paymentIn("PAID", "9001"));
    paid.answer("Payments", paymentRow({}));
    QVERIFY(!nextOf(paid).contains(QStringLiteral("efunded")));
    paid.operate(shopOperation::look, {});
    paid.answer("Payments", paymentRow(R"({"totalAmount":500,"status":[{"status":"PAID"}]})"));
    QVERIFY2(nextOf(paid).startsWith(QStringLiteral("Refunded 5.00 SEK of 200.00 SEK.")),
             qPrintable(nextOf(paid)));
}

// The shop's own state and Kronor's status stand side by side: each operation asks for both.
void TestKronorWatch::tablesAgree()
{
    ShopDriver shop;
    complete(shop);
    QCOMPARE(cell(shop, 4), QStringLiteral("WAITING_FOR_CAPTURE"));
    const auto done = [&](const char *operation, const char *name, const char *answer,
                          const QByteArray &purchase) {
        shop.operate(operation, {});
        shop.answer(name, answer);
        shop.answer("Order", completeOrder); // the order's own status may be behind
        shop.answer("Purchase", purchase);
        return cell(shop, 1) + u'|' + cell(shop, 4) + u'|' + cell(shop, 5) + u'|' + cell(shop, 7);
    };
    QCOMPARE(done(shopOperation::captureAll, "CaptureAll", R"({"newPurchaseCaptureAll":{"captureId":1}})",
                  purchaseWith("CAPTURE_DONE", R"({"totalAmount":20000})")),
             QStringLiteral("Captured|CAPTURE_DONE|200.00 SEK|"));
    QCOMPARE(done(shopOperation::returnAll, "ReturnAll", R"({"newPurchaseReturnAll":{"returnId":1}})",
                  purchaseWith("RETURNED", R"({"totalAmount":20000})", R"({"totalAmount":20000})")),
             QStringLiteral("Returned|RETURNED|200.00 SEK|200.00 SEK"));
}

void TestKronorWatch::returnsAreCompared_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("status"); // of the order
    QTest::addColumn<QByteArray>("doubt");  // empty: none
    const auto row = [](const char *name, const char *more, const char *status, const char *doubt) {
        QTest::newRow(name) << QByteArray(more) << QByteArray(status) << QByteArray(doubt);
    };
    row("b1", "&status=WAITING_FOR_CAPTURE&reference=KR-1001&purchaseId=4711", "WAITING_FOR_CAPTURE", "");
    row("b1 with another purchase", "&status=WAITING_FOR_CAPTURE&reference=KR-1001&purchaseId=9999",
        "WAITING_FOR_CAPTURE", "the address names purchase 9999, Kronor 4711");
    row("b1 of another order", "&status=WAITING_FOR_CAPTURE&reference=KR-2", "WAITING_FOR_CAPTURE",
        "the address names order KR-2");
    row("b1 too early", "&status=WAITING_FOR_CAPTURE&reference=KR-1001&purchaseId=9999", "SCA_REQUIRED",
        "the address says WAITING_FOR_CAPTURE, Kronor says SCA_REQUIRED");
    row("b2", "&status=REJECTED&reference=KR-1001", "REJECTED", "");
    row("b2 forged", "&status=REJECTED&reference=KR-1001", "SCA_REQUIRED",
        "the address says REJECTED, Kronor says SCA_REQUIRED");
    row("b3 with a number", "&purchaseId=9999", "SCA_REQUIRED",
        "the address names purchase 9999, Kronor knows none");
    row("nothing claimed", "", "SCA_REQUIRED", "");
}

void TestKronorWatch::returnsAreCompared()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, doubt);
    ShopDriver shop;
    shop.startOrder();
    shop.advance(1s);
    shop.answer("Watch", orderIn("SCA_REQUIRED"));
    comeBack(shop, more);
    const bool complete = status == "WAITING_FOR_CAPTURE";
    shop.answer("Order", complete ? completeOrder : orderIn(status.constData()));
    if (complete)
        shop.answer("Purchase", completePurchase);
    const QByteArray told = valueOfLast(shop, "shop.return-unproven");
    QCOMPARE(told, doubt.isEmpty() ? QByteArray()
                                   : "The return to order KR-1001 is not proven by Kronor: " + doubt);
    QCOMPARE(nextOf(shop).contains(QString::fromUtf8(doubt)), true);
    QCOMPARE(nextOf(shop).startsWith(QStringLiteral("The return is not proven by Kronor")), !doubt.isEmpty());
    if (complete || status == "REJECTED")
        return;
    shop.advance(1s); // Kronor says how it is: what was doubted is no news any more
    shop.answer("Watch", completeOrder);
    shop.answer("Order", completeOrder);
    shop.answer("Purchase", completePurchase);
    QVERIFY(!nextOf(shop).contains(QStringLiteral("not proven")));
    ShopDriver unasked;
    unasked.startOrder();
    comeBack(unasked, more);
    QCOMPARE(valueOfLast(unasked, "shop.return-unproven"),
             "The return to order KR-1001 is not proven by Kronor: nobody was sent to Kronor's page");
}

// The reference check has found a payment: no second one is begun.
void TestKronorWatch::paidAlready()
{
    ShopDriver shop;
    shop.set(shopOperation::session, "reference-check");
    shop.start(entry::paymentSession);
    const auto &request = std::get<HttpRequest>(shop.asked("Session")->draft.payload);
    QVERIFY(request.raw.body.contains("newPaymentSessionWithReferenceCheck"));
    shop.answer("Session", R"({"newPaymentSessionWithReferenceCheck":{"token":"t","paymentId":"9001",)"
                           R"("paymentTransactionId":"T"}})");
    QCOMPARE(shop.state(), shopState::verifying);
    shop.answer("Payments", paymentRow({}));
    QCOMPARE(shop.state(), shopState::paid);
    QCOMPARE(shop.timesAsked("Pay"), 0);
}

void TestKronorWatch::flowOfTheApp_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("flow"); // of the switch
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *method, const char *flow, const char *sent) {
        QTest::addRow("%s %s", method, flow) << QByteArray(method) << QByteArray(flow) << QByteArray(sent);
    };
    row("swish", "same-device", "mcom");
    row("swish", "qr", "mcom");
    row("swish", "push", "ecom");
    row("mobilePay", "same-device", "WebRedirect");
    row("mobilePay", "qr", "QR");
    row("vipps", "push", "PushMessage");
    row("vipps", "app", "NativeRedirect");
}

void TestKronorWatch::flowOfTheApp()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, flow);
    QFETCH(QByteArray, sent);
    const char *sample = method == "swish" ? "coffee" : method == "vipps" ? "norwegian" : "danish";
    ShopDriver shop;
    shop.set(shopOperation::payFlow, flow);
    shop.start(entry::paymentSession, findSample(sample)->order);
    shop.answer("Session", R"({"newPaymentSession":{"token":"t"}})");
    Page page;
    page.url = "http://127.0.0.1:8080/checkout/KR-1001";
    shop.receive(Channel::PageLoad, page, {});
    shop.receive(Channel::Buyer, BuyerAction{page.url, "pay." + method, {}}, {});
    const Json pay = shop.variables("Pay")["pay"];
    QCOMPARE(pay[method == "swish" ? "flow" : "userFlow"].text(), sent);
    QCOMPARE(pay["customerSwishNumber"].isNull(), sent != "ecom");
}

// Section 4.4: an empty list until the order is complete.
void TestKronorWatch::looksUpByReference()
{
    ShopDriver shop;
    shop.startOrder();
    shop.operate(shopOperation::lookUp, {});
    QCOMPARE(shop.variables("Purchase")["reference"].text(), "KR-1001");
    shop.answer("Purchase", R"({"purchases":[]})");
    QCOMPARE(valueOfLast(shop, "shop.no-purchase"),
             "Kronor has no purchase with the reference KR-1001: the order is not complete");
    shop.operate(shopOperation::lookUp, {});
    shop.answer("Purchase", completePurchase);
    QCOMPARE(valueOfLast(shop, "shop.purchase"),
             "Kronor has purchase 4711 with the reference KR-1001: WAITING_FOR_CAPTURE");
    QCOMPARE(shop.state(), shopState::checking); // looked at, and nothing else
}

// Declined there, nothing leads back: the way there was a step all the same.
void TestKronorWatch::identityPageIsAStep()
{
    ShopDriver shop;
    shop.start(entry::identity);
    shop.answer("Identify", R"({"newScaSession":{"id":"i-1","token":"t"}})");
    shop.advance(5s);
    shop.answer("Identity", R"({"bankIdAuth":[{"id":"b","status":"FAILED"}]})");
    QByteArrayList steps;
    for (const auto &row : shop.machine().table("steps", 0, 100).rows)
        steps << row[2].source;
    QCOMPARE(steps.join(' '), "1 2 3 4b 4c");
}

QTEST_APPLESS_MAIN(TestKronorWatch)
#include "tst_kronor_watch.moc"
