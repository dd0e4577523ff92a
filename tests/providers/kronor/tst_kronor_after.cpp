// Payments, what comes after a purchase, webhooks (kronor.md sections 4.7, 7 and 9).
#include "sandbox_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;
using namespace kassa::kronor::test;

class TestKronorAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelBeforeCompletion();
    void captureAndReturn();
    void webhooksKeepOrder();
    void webhooksAreGivenUp();
    void paymentSessions();
    void refundAndRelease();
};

namespace {

QByteArray messageIn(const Json &answer)
{
    const auto &errors = answer["errors"].items();
    return errors.empty() ? QByteArray() : errors.front()["message"].text();
}

} // namespace

void TestKronorAfter::cancelBeforeCompletion()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const auto cancel = [&] {
        return sandbox.ask(request::cancelOrder("order-1"))
            .at({"data", "purchaseOrderCancel", "result"})
            .toBool();
    };
    QVERIFY(cancel());
    QCOMPARE(sandbox.statusOf(token), "CANCELLED");
    QVERIFY(!cancel());
    QVERIFY(
        !sandbox.ask(request::cancelOrder("no-such")).at({"data", "purchaseOrderCancel", "result"}).toBool());
}

void TestKronorAfter::captureAndReturn()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    QCOMPARE(messageIn(sandbox.ask(request::returnAll("4711", "r0"))),
             "nothing was captured that is not returned");
    QCOMPARE(sandbox.ask(request::captureAll("4711", "c1"))
                 .at({"data", "newPurchaseCaptureAll", "captureId"})
                 .toCompact(),
             "1");
    QCOMPARE(sandbox.statusOf(token), "CAPTURE_DONE");
    QCOMPARE(messageIn(sandbox.ask(request::captureAll("4711", "c2"))), "purchase is CAPTURE_DONE");
    QCOMPARE(sandbox.ask(request::captureAll("4711", "c1"))
                 .at({"data", "newPurchaseCaptureAll", "captureId"})
                 .toCompact(),
             "1");
    QVERIFY(sandbox.ask(request::returnAll("4711", "r1")).contains("data"));
    const Json row = sandbox
                         .query("{purchases {status {status} items {quantityDelivered quantityReturned "
                                "totalReturnedAmount} captures "
                                "{totalAmount} returns {totalAmount}}}")
                         .at({"data", "purchases"})
                         .items()
                         .front();
    QCOMPARE(
        row.toCompact(),
        R"({"status":[{"status":"RETURNED"}],"items":[{"quantityDelivered":1,"quantityReturned":1,"totalReturnedAmount":20003}],"captures":[{"totalAmount":20003}],"returns":[{"totalAmount":20003}]})");
    QVERIFY(!sandbox.ask(request::cancelPurchase("4711")).at({"data", "purchaseCancel", "result"}).toBool());
}

namespace {

void answerHook(SandboxDriver &sandbox, int status, const QByteArray &body)
{
    sandbox.receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                    httpResponse(status, "text/plain", body), sandbox.hookTags.last());
}

} // namespace

// One unacknowledged message blocks all later ones (section 12, 20).
void TestKronorAfter::webhooksKeepOrder()
{
    SandboxDriver sandbox;
    const Json set = sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    const Secret secret(set.at({"data", "setWebhookUrl", "hmacSecret"}).text());
    QCOMPARE(secret.expose().size(), 36);
    sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    QCOMPARE(sandbox.hooks.size(), size_t(1));
    const HttpRequest first = sandbox.hooks.front();
    const auto head = parseRequestHead(first.raw.head);
    QVERIFY(verifyWebhook(secret, header(head->headers, signatureHeader), first.raw.body));
    QCOMPARE(header(head->headers, signatureHeader), signWebhook(secret, first.raw.body)); // lower-case hex
    sandbox.ask(request::captureAll("4711", "c1"));
    QCOMPARE(sandbox.hooks.size(), size_t(1)); // waits
    answerHook(sandbox, 200, "ok");            // not "[accepted]"
    QCOMPARE(
        sandbox.query("{webhookURLs {materializedStatus faulty}}").at({"data", "webhookURLs"}).toCompact(),
        R"([{"materializedStatus":"waiting_for_next_attempt","faulty":false}])");
    sandbox.advance(1s);
    QCOMPARE(sandbox.hooks.size(), size_t(2));
    const auto again = readWebhook(sandbox.hooks.back().raw.body);
    QCOMPARE(again->front().id, "1"); // the same first, then what has come since
    QVERIFY(again->size() > 1);
    answerHook(sandbox, 200, "thank you [accepted]");
    const Json stored = sandbox.query("{successfulWebhookNotifications(orderBy: {id: ASC}) {id event}}")
                            .at({"data", "successfulWebhookNotifications"});
    QVERIFY(stored.items().size() >= 2);
    QCOMPARE(stored.items().front()["event"].text(), "purchaseStateUpdate");
}

void TestKronorAfter::webhooksAreGivenUp()
{
    SandboxDriver sandbox;
    sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(sandbox.hooks.size(), size_t(i + 1));
        answerHook(sandbox, 500, {});
        sandbox.advance(std::chrono::seconds(1 << i));
    }
    QCOMPARE(
        sandbox.query("{webhookURLs {materializedStatus faulty}}").at({"data", "webhookURLs"}).toCompact(),
        R"([{"materializedStatus":"given_up","faulty":true}])");
    sandbox.advance(std::chrono::hours(1));
    QCOMPARE(sandbox.hooks.size(), size_t(8));
    sandbox.operate(sandboxOperation::retryWebhooks, {});
    QCOMPARE(sandbox.hooks.size(), size_t(9));
}

namespace {

Json sessionFor(SandboxDriver &sandbox, const QByteArray &reference, qint64 amount)
{
    Order order = findSample("coffee")->order;
    order.reference = reference;
    order.customer = testCustomer("SE");
    Json input = request::sessionInput(order, *totalsOf(order, Rounding::None, VatRule::Included), reference,
                                       sandbox.now() + std::chrono::hours(1));
    input.set("amount", Json::integer(amount));
    return input;
}

} // namespace

void TestKronorAfter::paymentSessions()
{
    SandboxDriver sandbox;
    const Json input = sessionFor(sandbox, "S-1", 20000);
    const QByteArray token =
        sandbox.ask(request::createSession(input)).at({"data", "newPaymentSession", "token"}).text();
    QVERIFY(!token.isEmpty());
    Json late = sessionFor(sandbox, "S-2", 20000);
    late.set("expiresAt", Json::string("2030-01-01T00:00:00Z"));
    QCOMPARE(messageIn(sandbox.ask(request::createSession(late))),
             "expiresAt must be within the next 24 hours");
    Json odd = sessionFor(sandbox, "S-3", 20000);
    odd.set("message", Json::string("no <signs>"));
    QCOMPARE(messageIn(sandbox.ask(request::createSession(odd))), "invalid message");
    const auto pay = request::createPayment(
        {"creditCard",
         "p-1",
         "http://localhost:8082/reepay-redirect?merchantReturnUrl=http%3A%2F%2F127.0.0.1%3A8080%2Freturn",
         "http://127.0.0.1:8080/return",
         {}});
    const Json paid = sandbox.ask(*pay, token);
    const QByteArray id = request::paymentIdOf(paid["data"]);
    QVERIFY(isPaymentRequestId(id)); // a UUID, not a bearer token
    QVERIFY(paid.at({"data", "addSessionDeviceInformation", "result"}).toBool());
    const auto row = [&] {
        return sandbox.ask(request::watchPayments(false), token)
            .at({"data", "paymentRequests"})
            .items()
            .front();
    };
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"INITIALIZING"}])");
    sandbox.advance(2s);
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"WAITING_FOR_PAYMENT"}])");
    QVERIFY(row()["transactionSwishDetails"].isNull()); // of another method
    const QByteArray url = row()["transactionCreditCardDetails"].items().front()["sessionUrl"].text();
    sandbox.open(url);
    QCOMPARE(sandbox.lastPage->id, page::payment);
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.startsWith("http://localhost:8082/reepay-redirect?"));
    sandbox.open(sandbox.lastLocation);
    QCOMPARE(sandbox.lastLocation, "http://127.0.0.1:8080/return");
    QCOMPARE(row()["status"].toCompact(), R"([{"status":"AUTHORIZED"}])");
    QCOMPARE(row()["resultingPaymentId"].toCompact(), "9001"); // in the same update
    const Json again =
        sandbox.ask(*request::createPayment({"paypal", "p-2", "https://a.example", {}, {}}), token);
    QVERIFY(again.contains("errors"));
}

void TestKronorAfter::refundAndRelease()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.ask(request::createSession(sessionFor(sandbox, "S-1", 20000)))
                                 .at({"data", "newPaymentSession", "token"})
                                 .text();
    sandbox.ask(*request::createPayment(
                    {"creditCard", "p-1", "https://a.example", "http://127.0.0.1:8080/return", {}}),
                token);
    sandbox.advance(2s);
    const Json row =
        sandbox.ask(request::watchPayments(false), token).at({"data", "paymentRequests"}).items().front();
    const QByteArray url = row["transactionCreditCardDetails"].items().front()["sessionUrl"].text();
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QVERIFY(
        sandbox.ask(request::refundPayment("9001", 100, "r-1")).contains("errors")); // nothing captured yet
    QVERIFY(sandbox.ask(request::capturePayment("9001", 15000, "c-1")).contains("data"));
    QVERIFY(sandbox.ask(request::capturePayment("9001", 6000, "c-2")).contains("errors")); // too much
    QVERIFY(sandbox.ask(request::releasePayment("9001", 5000, "l-1")).contains("data"));
    QVERIFY(sandbox.ask(request::refundPayment("9001", 15000, "r-2")).contains("data"));
    const Json payment = sandbox.query("{payments {amountPaid currentStatus refunds {status {status}}}}")
                             .at({"data", "payments"})
                             .items()
                             .front();
    QCOMPARE(
        payment.toCompact(),
        R"({"amountPaid":15000,"currentStatus":"PAID","refunds":[{"status":[{"status":"WAITING_FOR_REFUND"}]}]})");
    sandbox.advance(2s);
    QCOMPARE(sandbox.query("{refunds {status {status}}}").at({"data", "refunds"}).toCompact(),
             R"([{"status":[{"status":"PAID"}]}])");
}

QTEST_APPLESS_MAIN(TestKronorAfter)
#include "tst_kronor_after.moc"
