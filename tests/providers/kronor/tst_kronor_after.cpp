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
    void purchasesExpire();
    void whatIsOffered();
    void webhooksKeepOrder();
    void webhooksAreGivenUp();
    void webhooksOfOrders();
    void paymentSessions();
    void requestStates();
    void paymentPageEnds_data();
    void paymentPageEnds();
    void validatesSessions_data();
    void validatesSessions();
    void checkedReferences();
    void cancelsRequests();
    void finishesPayments();
    void capturesWholePayments();
    void declinesCaptures();
    void manualSteps();
    void refundAndRelease();
    void capturesItemsOnce();
    void returnsItems();
    void refundsWaitForTheTester();
    void validatesRefunds_data();
    void validatesRefunds();
    void lostAnswersAfterwards_data();
    void lostAnswersAfterwards();
    void paymentPageAsDocumented();
    void paymentPageMakesTheRequest();
    void paymentPageWithoutReturn();
    void swishErrorHasNoCode();
    void methodsByCountryAndCurrency();
    void flowsOfApps();
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

// After the merchant's captureExpiryWindow, or the partialCaptureWindow that a capture in part begins anew
// (section 8.1).
void TestKronorAfter::purchasesExpire()
{
    constexpr std::chrono::hours day{24};
    SandboxDriver sandbox;
    sandbox.set(sandboxOperation::persona, "03"); // complete without BankID
    const auto buy = [&](const char *key) {
        Json input = SandboxDriver::purchase(key);
        Json line = input["purchaseLines"].items().front();
        line.set("quantity", Json::integer(2));
        line.set("pricePerItem", Json::integer(10000));
        input.set("purchaseLines", Json::array({line}));
        QVERIFY(sandbox.ask(request::createOrder(OrderVariant::Invoice, input)).contains("data"));
        sandbox.advance(10s);
    };
    const auto purchases = [&] {
        QByteArrayList all;
        const Json rows =
            sandbox.query("{purchases(orderBy: {id: ASC}) {status {status} expiration {expiresAt}}}");
        for (const Json &row : rows.at({"data", "purchases"}).items())
            all.append(row["status"].items().front()["status"].text() + ' ' +
                       row.at({"expiration", "expiresAt"}).text());
        return all.join(", ");
    };
    buy("order-1");
    QCOMPARE(purchases(), "WAITING_FOR_CAPTURE 2026-02-01");
    sandbox.advance(20 * day);
    const Json captured = sandbox.query(
        "mutation { newPurchaseCapture(capture: {purchaseId: 4711, idempotencyKey: \"c1\", captureItems: "
        "[{reference: \"KAFFE-1\", quantity: 1, pricePerItem: 10000, taxRate: 0, totalAmount: 10000, "
        "totalTaxAmount: 0}]}) { captureId } }");
    QVERIFY2(captured.contains("data"), captured.toCompact().constData());
    QCOMPARE(purchases(), "PARTIALLY_CAPTURED 2026-02-21");
    sandbox.advance(29 * day);
    buy("order-2");
    QCOMPARE(purchases(), "PARTIALLY_CAPTURED 2026-02-21, WAITING_FOR_CAPTURE 2026-03-22");
    sandbox.advance(2 * day);
    QCOMPARE(purchases(), "CANCELLED 2026-02-21, WAITING_FOR_CAPTURE 2026-03-22");
    QCOMPARE(messageIn(sandbox.ask(request::captureAll("4711", "c2"))), "purchase is CANCELLED");
    QVERIFY(sandbox.ask(request::captureAll("4712", "c3")).contains("data"));
    sandbox.advance(40 * day); // nothing is left that could expire
    QCOMPARE(purchases(), "CANCELLED 2026-02-21, CAPTURE_DONE 2026-03-22");
}

// What names no order can be done at any time; the rest is offered with the order it is about.
void TestKronorAfter::whatIsOffered()
{
    SandboxDriver sandbox;
    const auto offered = [&] {
        QByteArrayList all;
        for (const OperationOffer &offer : sandbox.machine().view().operations)
            all.append(offer.ref.isEmpty() ? offer.operation : offer.operation + ' ' + offer.ref);
        return all.join(", ");
    };
    const QByteArray standing = "fault, kill-sockets, retry-webhooks, return-address";
    QCOMPARE(offered(), standing);
    sandbox.create("order-1", 20003);
    QCOMPARE(offered(), "next order-1, expire-order order-1, expire-token order-1, " + standing);
    sandbox.advance(10s);
    QCOMPARE(offered(), "expire-order order-1, " + standing);
    sandbox.operate(sandboxOperation::expireOrder, {{"ref", "order-1"}});
    QCOMPARE(offered(), standing);
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
    QCOMPARE(sandbox.hooks.back().raw, first.raw); // the same again; what has come since waits behind it
    answerHook(sandbox, 200, "thank you [accepted]");
    QCOMPARE(sandbox.hooks.size(), size_t(3));
    QVERIFY(readWebhook(sandbox.hooks.back().raw.body)->front().id.toInt() >
            readWebhook(first.raw.body)->back().id.toInt());
    answerHook(sandbox, 200, "[accepted]");
    const Json stored = sandbox.query("{successfulWebhookNotifications(orderBy: {id: ASC}) {id event}}")
                            .at({"data", "successfulWebhookNotifications"});
    QVERIFY(stored.items().size() >= 2);
    QCOMPARE(stored.items().front()["event"].text(), "purchaseStateUpdate");
}

// Unknown whether the real ones send any, so they do not unless the tester wants it; ids are decimal numbers
// and increase.
void TestKronorAfter::webhooksOfOrders()
{
    SandboxDriver sandbox;
    sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    sandbox.create("order-1", 20001);
    sandbox.advance(10s);
    QVERIFY(sandbox.hooks.empty());
    sandbox.set(sandboxOperation::orderWebhooks, "on");
    sandbox.create("order-2", 20001);
    sandbox.advance(10s);
    QCOMPARE(sandbox.hooks.size(), size_t(1)); // the next ones wait for its answer
    answerHook(sandbox, 200, "[accepted]");
    QCOMPARE(sandbox.hooks.size(), size_t(2));
    qint64 last = 0;
    for (const HttpRequest &hook : sandbox.hooks) {
        const auto events = readWebhook(hook.raw.body);
        for (const WebhookEvent &event : *events) {
            QCOMPARE(event.event, "purchaseOrderStateUpdate");
            QVERIFY(event.id.toLongLong() > last);
            last = event.id.toLongLong();
        }
    }
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
    QCOMPARE(messageIn(sandbox.ask(request::createSession(odd))),
             "invalid message: Latin letters, digits, blanks and :;.,?!()\", given no <signs>");
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
    sandbox.advance(4s);
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

namespace {

// A session with one payment request; its rows, its page.
class Payments
{
public:
    explicit Payments(SandboxDriver &sandbox, const char *method = "creditCard")
        : m_sandbox(sandbox), token(sandbox.ask(request::createSession(sessionFor(sandbox, "S-1", 20000)))
                                        .at({"data", "newPaymentSession", "token"})
                                        .text())
    {
        answer = sandbox.ask(
            *request::createPayment(
                {method, "p-1", "http://localhost:8082/swish-redirect", "http://127.0.0.1:8080/return", {}}),
            token);
        id = request::paymentIdOf(answer["data"]);
    }
    Json row() const
    {
        return m_sandbox.ask(request::watchPayments(false), token)
            .at({"data", "paymentRequests"})
            .items()
            .front();
    }
    QByteArray history() const
    {
        QByteArrayList states;
        const Json rows = m_sandbox.query("{paymentRequests {statusHistory {status}}}", token)
                              .at({"data", "paymentRequests"});
        for (const Json &each : rows.items().front()["statusHistory"].items())
            states << each["status"].text();
        return states.join(' ');
    }
    QByteArray pageUrl() const
    {
        return row()["transactionCreditCardDetails"].items().front()["sessionUrl"].text();
    }
    void approve()
    {
        m_sandbox.advance(4s);
        const QByteArray url = pageUrl();
        m_sandbox.open(url);
        m_sandbox.press(url, "outcome.approve");
    }

private:
    SandboxDriver &m_sandbox;

public:
    QByteArray token, id;
    Json answer;
};

} // namespace

// Section 8.2, in the order that the dossier infers.
void TestKronorAfter::requestStates()
{
    SandboxDriver sandbox;
    Payments card(sandbox);
    card.approve();
    QCOMPARE(card.history(),
             "INITIALIZING PRE_FLIGHT_CHECK WAITING_FOR_PAYMENT PROCESSING_REDIRECTED_WEB AUTHORIZED");
    SandboxDriver other;
    Payments swish(other, "swish");
    other.advance(4s);
    const QByteArray link = swish.row()["transactionSwishDetails"].items().front()["returnUrl"].text();
    other.receive(Channel::App, Party::ShopPage, Party::App, AppLink{link});
    other.press(link, "outcome.approve", Party::App);
    QCOMPARE(swish.history(),
             "INITIALIZING PRE_FLIGHT_CHECK WAITING_FOR_PAYMENT PROCESSING_REDIRECTED_APP PAID");
}

void TestKronorAfter::paymentPageEnds_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("state"); // the last one
    QTest::addColumn<QByteArray>("went");  // empty: the page stays
    const auto row = [](const char *control, const char *state, const char *went) {
        QTest::newRow(control) << QByteArray(control) << QByteArray(state) << QByteArray(went);
    };
    const char *plain = "http://localhost:8082/swish-redirect";
    row("outcome.approve", "AUTHORIZED", plain);
    row("outcome.reject", "DECLINED", plain);
    row("outcome.error", "ERROR", plain);
    row("outcome.timeout", "ERROR", plain);
    row("outcome.pending", "PROCESSING_REDIRECTED_WEB", "");
    row("back", "CANCELLED", "http://localhost:8082/swish-redirect?cancel=true");
}

// Section 11: only leaving the page is told by the address (section 6.3).
void TestKronorAfter::paymentPageEnds()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, state);
    SandboxDriver sandbox;
    const Payments card(sandbox);
    sandbox.advance(4s);
    const QByteArray url = card.pageUrl();
    sandbox.open(url);
    sandbox.press(url, control);
    QTEST(sandbox.lastLocation, "went");
    QVERIFY2(card.history().endsWith(' ' + state), card.history().constData());
}

void TestKronorAfter::validatesSessions_data()
{
    QTest::addColumn<QByteArray>("member"); // of the session, or of additionalData after a dot
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *member, const QByteArray &value) {
        QTest::newRow(name) << QByteArray(member) << value;
    };
    row("cyrillic", "message", "\"\u041f\u0440\u0438\u0432\u0435\u0442\"");
    row("sign", "message", "\"a & b\"");
    row("long message", "message", '"' + QByteArray(51, 'm') + '"');
    row("no amount", "amount", "0");
    row("no reference", "merchantReference", "\"\"");
    row("long reference", "merchantReference", '"' + QByteArray(65, 'r') + '"');
    row("long second reference", "merchantReference2", '"' + QByteArray(1001, 'r') + '"');
    row("long name", "additionalData.name", '"' + QByteArray(101, 'n') + '"');
    row("gateway", "preferredGateway", "\"AVARDA\"");
    row("currency", "currency", "\"RUB\"");
    row("past", "expiresAt", "\"2020-01-01T00:00:00Z\"");
    row("relative image", "additionalData.orderLines",
        R"([{"name":"a","quantity":1,"pricePerItem":1,"taxRate":0,"totalAmount":1,"totalTaxAmount":0,"imageUrl":"a.png"}])");
    row("street twice", "additionalData.shippingAddress",
        R"({"firstName":"a","lastName":"b","streetAddress":"c 1","streetNumber":"1","postalCode":"1","city":"d","country":"SE","email":"e","phoneNumber":"f"})");
}

void TestKronorAfter::validatesSessions()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    SandboxDriver sandbox;
    Json input = sessionFor(sandbox, "S-1", 20000);
    QVERIFY(sandbox.ask(request::createSession(input)).contains("data"));
    input.set("merchantReference", Json::string("S-2"));
    input.set("idempotencyKey", Json::string("k-2"));
    const Json given = Json::parse('[' + value + ']')->items().front();
    if (member.startsWith("additionalData.")) {
        Json data = input["additionalData"];
        data.set(member.mid(15), given);
        input.set("additionalData", data);
    } else {
        input.set(member, given);
    }
    const Json answer = sandbox.ask(request::createSession(input));
    QCOMPARE(answer["errors"].items().front().at({"extensions", "code"}).text(), "validation-failed");
}

// newPaymentSessionWithReferenceCheck: an open session is given again, a paid one says so, one whose time is
// over is opened anew (section 4.7).
void TestKronorAfter::checkedReferences()
{
    SandboxDriver sandbox;
    Payments card(sandbox);
    const auto checked = [&](const char *key, qint64 amount = 20000, const char *reference = "S-1") {
        Json input = sessionFor(sandbox, reference, amount);
        input.set("idempotencyKey", Json::string(key));
        const Json answer = sandbox.ask({"mutation Check($payment: PaymentSessionWithReferenceCheckInput!) { "
                                         "newPaymentSessionWithReferenceCheck(payment: $payment) { token "
                                         "paymentId } }",
                                         "Check", Json::object({{"payment", input}})});
        return answer.contains("errors") ? answer
                                         : answer.at({"data", "newPaymentSessionWithReferenceCheck"});
    };
    QCOMPARE(checked("c-1")["token"].text(), card.token);
    QVERIFY(checked("c-2", 20001).contains("errors"));
    const QByteArray first = checked("c-3", 20000, "S-2")["token"].text();
    card.approve();
    QCOMPARE(checked("c-4")["paymentId"].text(), "9001");
    sandbox.advance(std::chrono::hours(2));
    QCOMPARE(checked("c-5")["paymentId"].text(), "9001");
    const QByteArray anew = checked("c-6", 20000, "S-2")["token"].text();
    QVERIFY(!anew.isEmpty() && anew != first);
}

void TestKronorAfter::cancelsRequests()
{
    SandboxDriver sandbox;
    const Payments card(sandbox);
    QCOMPARE(
        sandbox.ask(request::cancelPayment("S-1", "x-1")).at({"data", "cancelPayment", "waitToken"}).text(),
        card.id);
    QCOMPARE(card.history(), "INITIALIZING CANCELLING CANCELLED");
    QVERIFY(sandbox.ask(request::cancelPayment("S-1", "x-2"))
                .at({"data", "cancelPayment", "waitToken"})
                .isNull());
    SandboxDriver other;
    const Payments swish(other, "swish");
    const QByteArray document = "mutation { cancelSwishPayment(pay: {idempotencyKey: \"s-1\", paymentId: \"" +
                                swish.id + "\"}) { waitToken } }";
    QCOMPARE(other.query(document, swish.token).at({"data", "cancelSwishPayment", "waitToken"}).text(),
             swish.id);
    QVERIFY(other.query(QByteArray(document).replace("s-1", "s-2"), swish.token).contains("errors"));
}

// capturePayPalPayment, updateBankTransferFlow.
void TestKronorAfter::finishesPayments()
{
    SandboxDriver sandbox;
    const Payments paypal(sandbox, "paypal");
    const auto capture = [&](const QByteArray &key, const QByteArray &id) {
        return sandbox.query("mutation { capturePayPalPayment(pay: {idempotencyKey: \"" + key +
                                 "\", paymentId: \"" + id + "\"}) { paymentId } }",
                             paypal.token);
    };
    QVERIFY(capture("c-1", "no-such").contains("errors"));
    QCOMPARE(capture("c-2", paypal.id).at({"data", "capturePayPalPayment", "paymentId"}).text(), paypal.id);
    QVERIFY(paypal.history().endsWith(" AUTHORIZED"));
    QCOMPARE(capture("c-3", paypal.id).at({"data", "capturePayPalPayment", "paymentId"}).text(), paypal.id);
    QCOMPARE(paypal.history().count("AUTHORIZED"), 1);

    SandboxDriver other;
    const Payments transfer(other, "bankTransfer");
    const QByteArray document =
        "mutation { updateBankTransferFlow(flow: {idempotencyKey: \"f-1\", paymentRequestId: \"" +
        transfer.id + "\"}) { waitToken } }";
    QCOMPARE(other.query(document, transfer.token).at({"data", "updateBankTransferFlow", "waitToken"}).text(),
             transfer.id);
    QVERIFY(transfer.history().endsWith(" FLOW_COMPLETED"));
    QCOMPARE(transfer.row()["resultingPaymentId"].text(), "9001");
    other.advance(2s);
    QVERIFY(transfer.history().endsWith(" FLOW_COMPLETED PAID"));
}

void TestKronorAfter::capturesWholePayments()
{
    SandboxDriver sandbox;
    Payments card(sandbox);
    card.approve();
    const auto capture = [&](const QByteArray &more) {
        return sandbox.query("mutation { capturePaymentAll(capture: {paymentId: 9001, idempotencyKey: \"a" +
                             QByteArray::number(more.size()) + "\"" + more +
                             "}) { captureId captureTransactionId } }");
    };
    QVERIFY(capture(" amount: 20001").contains("errors"));
    QVERIFY(capture(" message: \"" + QByteArray(51, 'm') + '"').contains("errors"));
    QVERIFY(capture(" amount: 15000").contains("data"));
    const Json row =
        sandbox.query("{payments {amountPaid currentStatus} transactionReleases {amount}}")["data"];
    QCOMPARE(
        row.toCompact(),
        R"({"payments":[{"amountPaid":15000,"currentStatus":"PAID"}],"transactionReleases":[{"amount":5000}]})");
    QVERIFY(capture({}).contains("errors")); // nothing is left
}

void TestKronorAfter::declinesCaptures()
{
    SandboxDriver sandbox;
    Payments card(sandbox);
    card.approve();
    const auto payment = [&] {
        return sandbox
            .query("{payments {amountPaid currentStatus} paymentCaptures {amount status {status}} "
                   "transactionReleases {amount}}")["data"]
            .toCompact();
    };
    sandbox.set(sandboxOperation::captures, "declined");
    QVERIFY(sandbox.ask(request::capturePayment("9001", 15000, "c-1")).contains("data"));
    const QByteArray declined = R"({"amount":15000,"status":[{"status":"CAPTURE_DECLINED"}]})";
    QCOMPARE(payment(),
             R"({"payments":[{"amountPaid":0,"currentStatus":"CAPTURE_DECLINED"}],"paymentCaptures":[)" +
                 declined + R"(],"transactionReleases":[]})");
    sandbox.set(sandboxOperation::captures, "done");
    QVERIFY(sandbox.ask(request::capturePayment("9001", 20000, "c-2")).contains("data")); // still reserved
    QCOMPARE(payment(),
             R"({"payments":[{"amountPaid":20000,"currentStatus":"PAID"}],"paymentCaptures":[)" + declined +
                 R"(,{"amount":20000,"status":[{"status":"CAPTURE_DONE"}]}],"transactionReleases":[]})");
}

// Timing "manual": nothing moves but by the tester's hand, payment requests and instalments neither.
void TestKronorAfter::manualSteps()
{
    SandboxDriver sandbox;
    sandbox.set(sandboxOperation::timing, "manual");
    const Payments card(sandbox);
    sandbox.advance(std::chrono::minutes(1));
    QCOMPARE(card.history(), "INITIALIZING");
    sandbox.operate(sandboxOperation::next, {{"ref", "S-1"}});
    sandbox.operate(sandboxOperation::next, {{"ref", "S-1"}});
    QCOMPARE(card.history(), "INITIALIZING PRE_FLIGHT_CHECK WAITING_FOR_PAYMENT");
    const QByteArray order = sandbox.create("order-1");
    const auto next = [&] {
        sandbox.operate(sandboxOperation::next, {{"ref", "order-1"}});
        sandbox.advance(std::chrono::minutes(1));
        return sandbox.statusOf(order);
    };
    QCOMPARE(next(), "SCA_REQUIRED");
    QCOMPARE(next(), "WAITING_FOR_CAPTURE");
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
    sandbox.advance(4s);
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
    QVERIFY(sandbox.ask(request::refundPayment("9001", 10000, "r-2")).contains("data"));
    const QByteArray refund =
        "mutation { refundPayment(refund: {paymentId: 9001, amount: 2500, message: \"m\", "
        "merchantReference: \"R-1\", idempotencyKey: \"r-3\"}) { waitToken } }";
    QVERIFY(sandbox.query(refund).contains("data"));
    QCOMPARE(messageIn(sandbox.query(QByteArray(refund).replace("r-3", "r-4"))),
             "merchantReference was already used");
    const Json payment = sandbox.query("{payments {amountPaid currentStatus refunds {status {status}}}}")
                             .at({"data", "payments"})
                             .items()
                             .front();
    QCOMPARE(
        payment.toCompact(),
        R"({"amountPaid":15000,"currentStatus":"PAID","refunds":[{"status":[{"status":"WAITING_FOR_REFUND"}]},{"status":[{"status":"WAITING_FOR_REFUND"}]}]})");
    sandbox.advance(2s);
    QCOMPARE(sandbox.query("{refunds {status {status}}}").at({"data", "refunds"}).toCompact(),
             R"([{"status":[{"status":"PAID"}]},{"status":[{"status":"PAID"}]}])");
}

namespace {

// Two articles: three pieces at 100.00 with 25 %, and one at 90.00 instead of 100.00.
void buyTwoArticles(SandboxDriver &sandbox)
{
    Json input = SandboxDriver::purchase("order-1");
    input.set("purchaseLines",
              *Json::parse(R"([{"name":"A","reference":"a","quantity":3,"pricePerItem":10000,"taxRate":2500,)"
                           R"("totalAmount":30000,"totalTaxAmount":6000},{"name":"B","reference":"b",)"
                           R"("quantity":1,"pricePerItem":10000,"taxRate":2500,"totalAmount":9000,)"
                           R"("totalTaxAmount":1800,"totalDiscountAmount":1000}])"));
    input.set("purchaseTotalAmount", Json::integer(39000));
    input.set("purchaseTaxAmount", Json::integer(7800));
    sandbox.set(sandboxOperation::persona, "03");
    sandbox.ask(request::createOrder(OrderVariant::Invoice, input));
    sandbox.advance(10s);
}

Json item(const char *reference, qint64 quantity, qint64 total, qint64 tax)
{
    return Json::object({{"reference", Json::string(reference)},
                         {"quantity", Json::integer(quantity)},
                         {"pricePerItem", Json::integer(10000)},
                         {"taxRate", Json::integer(2500)},
                         {"totalAmount", Json::integer(total)},
                         {"totalTaxAmount", Json::integer(tax)}});
}

QByteArray itemsNow(SandboxDriver &sandbox)
{
    QByteArrayList all;
    const Json rows = sandbox.query("{purchases {items {reference quantityDelivered quantityReturned "
                                    "totalCapturedAmount totalReturnedAmount}}}");
    for (const Json &row : rows.at({"data", "purchases"}).items().front()["items"].items())
        all << row["reference"].text() + ' ' + row["quantityDelivered"].text() + '-' +
                   row["quantityReturned"].text() + ' ' + row["totalCapturedAmount"].text() + '-' +
                   row["totalReturnedAmount"].text();
    return all.join(", ");
}

} // namespace

// Quantity, amount and tax are those of the purchase, and nothing is taken twice.
void TestKronorAfter::capturesItemsOnce()
{
    SandboxDriver sandbox;
    buyTwoArticles(sandbox);
    int key = 0;
    const auto capture = [&](const std::vector<Json> &items) {
        return messageIn(
            sandbox.ask(request::captureItems("4711", "c-" + QByteArray::number(++key), Json::array(items))));
    };
    QCOMPARE(capture({item("a", 2, 20000, 4000), item("a", 2, 20000, 4000)}),
             "the reference a is given twice");
    QCOMPARE(capture({item("a", 4, 40000, 8000)}), "quantity of a must be 1 to 3");
    QCOMPARE(capture({item("a", 2, 19999, 4000)}), "totalAmount of a must be 20000");
    QCOMPARE(capture({item("a", 2, 20000, 4002)}), "totalTaxAmount of a must be 3999 to 4001");
    QCOMPARE(capture({item("b", 1, 10000, 2000)}), "totalAmount of b must be 9000");
    QCOMPARE(capture({item("c", 1, 1, 0)}), "no item with the reference c");
    QCOMPARE(messageIn(sandbox.ask(request::captureReferences("4711", "d-1", {"a", "a"}))),
             "nothing to capture of a");
    QCOMPARE(itemsNow(sandbox), "a 0-0 0-0, b 0-0 0-0");
    QCOMPARE(capture({item("a", 2, 20000, 4000), item("b", 1, 9000, 1800)}), "");
    QCOMPARE(itemsNow(sandbox), "a 2-0 20000-0, b 1-0 9000-0");
    QCOMPARE(capture({item("a", 2, 20000, 4000)}), "quantity of a must be 1 to 1");
    const Json tooLong = Json::object({{"purchaseId", Json::integer(4711)},
                                       {"idempotencyKey", Json::string("l-1")},
                                       {"description", Json::string(QByteArray(10001, 'd'))}});
    Operation all = request::captureAll("4711", "l-1");
    all.variables.set("capture", tooLong);
    QCOMPARE(messageIn(sandbox.ask(all)), "invalid description: at most 10000 characters, given 10001");
    QVERIFY(sandbox.ask(request::captureAll("4711", "a-1")).contains("data"));
    QCOMPARE(itemsNow(sandbox), "a 3-0 30000-0, b 1-0 9000-0");
}

// newPurchaseReturn: what was captured, and no more; in part the purchase stays as it is.
void TestKronorAfter::returnsItems()
{
    SandboxDriver sandbox;
    buyTwoArticles(sandbox);
    int key = 0;
    const auto giveBack = [&](const std::vector<Json> &items) {
        return messageIn(
            sandbox.ask(request::returnItems("4711", "r-" + QByteArray::number(++key), Json::array(items))));
    };
    const auto status = [&] {
        return sandbox.query("{purchases {status {status} returns {totalAmount}}}")
            .at({"data", "purchases"})
            .items()
            .front()
            .toCompact();
    };
    QCOMPARE(giveBack({item("a", 1, 10000, 2000)}), "nothing of a is left");
    sandbox.ask(request::captureAll("4711", "c-1"));
    QCOMPARE(giveBack({item("a", 1, 10000, 2000), item("a", 1, 10000, 2000)}),
             "the reference a is given twice");
    QCOMPARE(giveBack({item("a", 1, 10000, 2000), item("b", 1, 9000, 1800)}), "");
    QCOMPARE(status(), R"({"status":[{"status":"CAPTURE_DONE"}],"returns":[{"totalAmount":19000}]})");
    QCOMPARE(itemsNow(sandbox), "a 3-1 30000-10000, b 1-1 9000-9000");
    QCOMPARE(giveBack({item("b", 1, 9000, 1800)}), "nothing of b is left");
    QCOMPARE(giveBack({item("a", 2, 20000, 4000)}), "");
    QCOMPARE(status(),
             R"({"status":[{"status":"RETURNED"}],"returns":[{"totalAmount":19000},{"totalAmount":20000}]})");
}

// "manual": a refund, and a bank transfer that is on its way, move by the tester's hand. Both are told.
void TestKronorAfter::refundsWaitForTheTester()
{
    SandboxDriver sandbox;
    sandbox.ask(request::setWebhook("http://127.0.0.1:8080/webhook"));
    sandbox.set(sandboxOperation::timing, "manual");
    const Payments transfer(sandbox, "bankTransfer");
    sandbox.query("mutation { updateBankTransferFlow(flow: {idempotencyKey: \"f-1\", paymentRequestId: \"" +
                      transfer.id + "\"}) { waitToken } }",
                  transfer.token);
    const auto next = [&] {
        sandbox.lastRefused.clear();
        sandbox.operate(sandboxOperation::next, {{"ref", "S-1"}});
        return sandbox.lastRefused;
    };
    sandbox.advance(1min);
    QVERIFY(transfer.history().endsWith(" FLOW_COMPLETED"));
    QCOMPARE(next(), "");
    QVERIFY(transfer.history().endsWith(" FLOW_COMPLETED PAID"));
    QCOMPARE(next(), "state");
    while (sandbox.query("{webhookURLs {queuedNotificationCount}}")
               .at({"data", "webhookURLs"})
               .items()
               .front()["queuedNotificationCount"]
               .text() != "0")
        answerHook(sandbox, 200, "[accepted]");
    const std::size_t before = sandbox.hooks.size();
    QVERIFY(sandbox.ask(request::refundPayment("9001", 20000, "r-1")).contains("data"));
    const auto refund = [&] {
        return sandbox.query("{refunds {status {status}}}").at({"data", "refunds"}).toCompact();
    };
    sandbox.advance(1min);
    QCOMPARE(refund(), R"([{"status":[{"status":"WAITING_FOR_REFUND"}]}])");
    QCOMPARE(sandbox.hooks.size(), before + 1);
    const auto told = readWebhook(sandbox.hooks.back().raw.body);
    QCOMPARE(told->front().event, "refundStateUpdate");
    QCOMPARE(told->front().data["status"].text(), "WAITING_FOR_REFUND");
    QCOMPARE(told->front().data["paymentId"].text(), "9001");
    QVERIFY(told->front().triggeredAt.endsWith('Z')); // as documented (section 7)
    QCOMPARE(next(), "");
    QCOMPARE(refund(), R"([{"status":[{"status":"PAID"}]}])");
}

void TestKronorAfter::validatesRefunds_data()
{
    QTest::addColumn<QByteArray>("more"); // of the input
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("sign") << QByteArray("message: \"a & b\"") << QByteArray("message must have");
    QTest::newRow("empty") << QByteArray("message: \"\"") << QByteArray("message must have");
    QTest::newRow("long message") << QByteArray("message: \"") + QByteArray(51, 'm') + '"'
                                  << QByteArray("invalid message: at most 50");
    QTest::newRow("long reference") << QByteArray("message: \"m\" merchantReference: \"") +
                                           QByteArray(101, 'r') + '"'
                                    << QByteArray("invalid merchantReference: at most 100");
    QTest::newRow("two ways") << QByteArray(
                                     "message: \"m\" refundMethod: BANK_PAYOUT bankAccountInfo: {name: \"n\" "
                                     "ibanAccountNumber: \"i\" bic: \"b\"}")
                              << QByteArray("exclude each other");
}

void TestKronorAfter::validatesRefunds()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, why);
    SandboxDriver sandbox;
    Payments card(sandbox);
    card.approve();
    sandbox.ask(request::capturePayment("9001", 20000, "c-1"));
    const QByteArray told = messageIn(
        sandbox.query("mutation { refundPayment(refund: {paymentId: 9001 amount: 1 idempotencyKey: \"r-1\" " +
                      more + "}) { waitToken } }"));
    QVERIFY2(told.contains(why), told.constData());
}

void TestKronorAfter::lostAnswersAfterwards_data()
{
    QTest::addColumn<QByteArray>("mutation");
    for (const char *mutation : {"newPurchaseCaptureAll", "newPurchaseReturnAll", "newPaymentCapture",
                                 "refundPayment", "releasePayment"})
        QTest::newRow(mutation) << QByteArray(mutation);
}

// The answer is lost, the same key comes again: one effect, and the same answer.
void TestKronorAfter::lostAnswersAfterwards()
{
    QFETCH(QByteArray, mutation);
    SandboxDriver sandbox;
    sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    Payments card(sandbox);
    card.approve();
    if (mutation == "newPurchaseReturnAll")
        sandbox.ask(request::captureAll("4711", "before"));
    if (mutation == "refundPayment")
        sandbox.ask(request::capturePayment("9001", 20000, "before"));
    const Operation operation = mutation == "newPurchaseCaptureAll"  ? request::captureAll("4711", "k")
                                : mutation == "newPurchaseReturnAll" ? request::returnAll("4711", "k")
                                : mutation == "newPaymentCapture"
                                    ? request::capturePayment("9001", 10000, "k")
                                : mutation == "refundPayment" ? request::refundPayment("9001", 10000, "k")
                                                              : request::releasePayment("9001", 10000, "k");
    const auto effects = [&] {
        return sandbox
            .query("{purchases {captures {id} returns {id}} payments {captures {id} refunds "
                   "{waitToken}} transactionReleases {id}}")
            .toCompact();
    };
    const QByteArray before = effects();
    sandbox.operate(sandboxOperation::fault, {{"kind", "cut-after"}, {"operation", mutation}});
    sandbox.ask(operation);
    QVERIFY(sandbox.lastCut);
    const QByteArray once = effects();
    QVERIFY(once != before);
    sandbox.ask(operation);
    const QByteArray answer = sandbox.lastBody;
    QVERIFY(answer.contains("\"data\""));
    sandbox.ask(operation);
    QCOMPARE(sandbox.lastBody, answer);
    QCOMPARE(effects(), once);
}

namespace {

// GET {gateway}/payment?env=staging&paymentMethod={m}&token={session token}&merchantReturnUrl={url}
QByteArray documentedPage(const QByteArray &method, const QByteArray &token,
                          const QByteArray &back = "https://shop.example/done?cart=1")
{
    Fields fields{{"env", "staging"}, {"paymentMethod", method}, {"token", token}};
    if (!back.isEmpty())
        fields.emplace_back("merchantReturnUrl", back);
    return "http://localhost:8082/payment?" + buildForm(fields);
}

} // namespace

// Section 6.3: nothing but the method, the token and the address is needed.
void TestKronorAfter::paymentPageAsDocumented()
{
    SandboxDriver sandbox;
    const Payments card(sandbox);
    sandbox.advance(4s);
    const QByteArray url = documentedPage("creditCard", card.token);
    sandbox.open(url);
    QVERIFY(sandbox.lastPage);
    sandbox.press(url, "outcome.approve");
    QVERIFY(card.history().endsWith(" AUTHORIZED"));
    sandbox.open(url); // finished: at once back, with the result
    QCOMPARE(sandbox.lastLocation, "http://127.0.0.1:8080/return");
    for (const QByteArray &wrong : {documentedPage("noSuch", card.token), documentedPage("creditCard", "x"),
                                    documentedPage("paypal", card.token)}) { // already paid
        sandbox.open(wrong);
        QCOMPARE(sandbox.lastStatus, 400);
    }
}

// "The page creates the payment request itself": and another one where the shopper starts over.
void TestKronorAfter::paymentPageMakesTheRequest()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.ask(request::createSession(sessionFor(sandbox, "S-1", 20000)))
                                 .at({"data", "newPaymentSession", "token"})
                                 .text();
    const QByteArray url = documentedPage("avarda", token);
    sandbox.open(url);
    QVERIFY(sandbox.lastPage);
    sandbox.press(url, control::back);
    QCOMPARE(sandbox.lastLocation, "https://shop.example/done?cart=1&cancel=true");
    sandbox.open(url);
    QVERIFY(sandbox.lastPage);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.lastLocation, "https://shop.example/done?cart=1");
    const Json rows = sandbox.query("{paymentRequests(orderBy: {createdAt: ASC}) {status {status}}}", token);
    QCOMPARE(rows.at({"data", "paymentRequests"}).toCompact(),
             R"([{"status":[{"status":"CANCELLED"}]},{"status":[{"status":"AUTHORIZED"}]}])");
}

// Section 12, 12: then the shopper stays on Kronor's page, which says how it ended.
void TestKronorAfter::paymentPageWithoutReturn()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.ask(request::createSession(sessionFor(sandbox, "S-1", 20000)))
                                 .at({"data", "newPaymentSession", "token"})
                                 .text();
    const QByteArray url = documentedPage("pointspay", token, {});
    sandbox.open(url);
    sandbox.press(url, control::back);
    QVERIFY(sandbox.lastPage);
    QCOMPARE(english(sandbox.lastPage->title), QStringLiteral("Nothing was paid"));
    QVERIFY(sandbox.lastPage->forms.empty());
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(english(sandbox.lastPage->title), QStringLiteral("The payment is complete"));
    sandbox.open(url);
    QCOMPARE(english(sandbox.lastPage->title), QStringLiteral("The payment is complete"));
    sandbox.open("http://localhost:8082/reepay-redirect?env=staging");
    QVERIFY(sandbox.lastPage);
}

// TM01 is a time-out, and no other error.
void TestKronorAfter::swishErrorHasNoCode()
{
    for (const auto &[outcome, code] :
         {std::pair("outcome.error", "null"), std::pair("outcome.timeout", "\"TM01\"")}) {
        SandboxDriver sandbox;
        const Payments swish(sandbox, "swish");
        sandbox.advance(4s);
        const QByteArray link = swish.row()["transactionSwishDetails"].items().front()["returnUrl"].text();
        sandbox.receive(Channel::App, Party::ShopPage, Party::App, AppLink{link});
        sandbox.press(link, outcome, Party::App);
        QCOMPARE(swish.row()["transactionSwishDetails"].items().front()["errorCode"].toCompact(), code);
    }
}

// MobilePay and Vipps by country (section 4.7); the others and the currencies are assumed.
void TestKronorAfter::methodsByCountryAndCurrency()
{
    const auto answer = [](const char *method, const char *country, const char *currency) {
        SandboxDriver sandbox;
        Json input = sessionFor(sandbox, "S-1", 20000);
        input.set("country", Json::string(country));
        input.set("currency", Json::string(currency));
        const QByteArray token =
            sandbox.ask(request::createSession(input)).at({"data", "newPaymentSession", "token"}).text();
        return messageIn(sandbox.ask(
            *request::createPayment({method, "p-1", "https://a.example", "https://a.example", {}}), token));
    };
    QCOMPARE(answer("vipps", "NO", "NOK"), "");
    QCOMPARE(answer("vipps", "SE", "SEK"), "VIPPS is not available in SE with SEK");
    QCOMPARE(answer("mobilePay", "FI", "EUR"), "");
    QCOMPARE(answer("mobilePay", "DK", "DKK"), "");
    QCOMPARE(answer("mobilePay", "NO", "NOK"), "MOBILEPAY is not available in NO with NOK");
    QCOMPARE(answer("swish", "SE", "EUR"), "SWISH is not available in SE with EUR");
    QCOMPARE(answer("swish", "SE", "SEK"), "");
    QCOMPARE(answer("creditCard", "NO", "NOK"), "");
}

void TestKronorAfter::flowsOfApps()
{
    const auto details = [](SandboxDriver &sandbox, const char *method, const char *country,
                            const char *currency, PayFlow flow) {
        Json input = sessionFor(sandbox, "S-1", 20000);
        input.set("country", Json::string(country));
        input.set("currency", Json::string(currency));
        const QByteArray token =
            sandbox.ask(request::createSession(input)).at({"data", "newPaymentSession", "token"}).text();
        request::PaymentWish wish{
            method, "p-1", "http://localhost:8082/swish-redirect", "http://127.0.0.1:8080/return", {}};
        wish.flow = flow;
        wish.phone = "+46701740605";
        sandbox.ask(*request::createPayment(wish), token);
        sandbox.advance(4s);
        return sandbox
            .query("{paymentRequests {paymentFlow transactionSwishDetails {returnUrl qrCode "
                   "customerSwishNumber} transactionMobilePayDetails {redirectUrl qrCodeUrl userFlow} "
                   "transactionVippsDetails {sessionUrl}}}",
                   token)
            .at({"data", "paymentRequests"})
            .items()
            .front();
    };
    SandboxDriver ecom;
    const Json swish = details(ecom, "swish", "SE", "SEK", PayFlow::Push);
    QCOMPARE(swish["paymentFlow"].text(), "ecom");
    QCOMPARE(swish["transactionSwishDetails"].toCompact(),
             R"([{"returnUrl":null,"qrCode":null,"customerSwishNumber":"+46701740605"}])");
    // The app on the phone is asked by itself, and no browser goes anywhere from there.
    const auto pages = ecom.machine().pages();
    QCOMPARE(pages.size(), std::size_t(1));
    QCOMPARE(pages.front().party, Party::App);
    ecom.press(pages.front().page.url, "outcome.approve", Party::App);
    QCOMPARE(ecom.navigations, QByteArrayList());
    QVERIFY(ecom.machine().pages().empty());
    QCOMPARE(english(ecom.lastPage->title), QStringLiteral("Done. Go back to the browser."));

    SandboxDriver byCode;
    const Json code = details(byCode, "mobilePay", "DK", "DKK", PayFlow::Qr)["transactionMobilePayDetails"];
    const QByteArray link = code.items().front()["qrCodeUrl"].text();
    QVERIFY(link.startsWith("mobilepay://"));
    QCOMPARE(code.items().front()["userFlow"].text(), "QR");
    SandboxDriver native;
    const Json app = details(native, "vipps", "NO", "NOK", PayFlow::App)["transactionVippsDetails"];
    QVERIFY(app.items().front()["sessionUrl"].text().startsWith("vipps://"));
    SandboxDriver web;
    const Json page = details(web, "vipps", "NO", "NOK", PayFlow::SameDevice)["transactionVippsDetails"];
    QVERIFY(page.items().front()["sessionUrl"].text().contains("/payment?"));
}

QTEST_APPLESS_MAIN(TestKronorAfter)
#include "tst_kronor_after.moc"
