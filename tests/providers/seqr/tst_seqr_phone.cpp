// The phone, the calls of createPurchase that come from it, and notifications.
#include "providers/seqr/result_codes.h"
#include "sandbox_desk_driver.h"

#include <QTest>

using namespace kassa;
using namespace kassa::seqr;
using namespace kassa::seqr::test;

class TestSeqrPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notifications();
    void noticeAttempts();
    void widget();
    void webshopPlugin();
    void phone();
    void pinAndBalance();
    void scanning();
    void createPurchase();
    void twoBuyersOfOneProduct();
    void createPurchaseVariants_data();
    void createPurchaseVariants();
};

void TestSeqrPhone::notifications()
{
    SandboxDesk desk;
    const auto noticesAfter = [&](const char *way, const char *chosen) {
        desk.set(sandboxOperation::notification, way);
        desk.scan(invoicePayload(desk.bill()));
        desk.takeSent();
        desk.press(chosen);
        return desk.takeSent();
    };
    const auto normal = noticesAfter("normal", "outcome.approve");
    QCOMPARE(normal.size(), std::size_t(1));
    const auto &request = std::get<HttpRequest>(normal.front().draft.payload);
    QCOMPARE(request.raw.head, "POST /notify/T-1?t=5f1c HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
                               "Content-Length: 0\r\n\r\n");
    QCOMPARE(request.raw.body, QByteArray());
    QCOMPARE(noticesAfter("lost", "outcome.approve").size(), std::size_t(0));
    QCOMPARE(noticesAfter("twice", "outcome.approve").size(), std::size_t(2));
    const auto form = noticesAfter("form", "outcome.approve");
    QVERIFY(
        std::get<HttpRequest>(form.front().draft.payload).raw.body.startsWith("invoiceReference=20260314"));
    QCOMPARE(noticesAfter("late", "outcome.approve").size(), std::size_t(0));
    desk.advance(10s);
    QCOMPARE(desk.takeSent().size(), std::size_t(1));
    for (const char *ending :
         {"outcome.cancel", "outcome.bank-declines", "outcome.expire", "outcome.abandon"})
        QCOMPARE(noticesAfter("normal", ending).size(), std::size_t(0));
    QCOMPARE(noticesAfter("normal", "outcome.forged").size(), std::size_t(1));
    QCOMPARE(desk.phone().id, page::bill); // nothing is paid
    desk.set(sandboxOperation::notifyOnCancel, "on");
    QCOMPARE(noticesAfter("normal", "outcome.cancel").size(), std::size_t(1));
}

void TestSeqrPhone::noticeAttempts()
{
    for (const int attempts : {1, 3}) {
        SandboxDesk desk;
        desk.set(sandboxOperation::notifyAttempts, attempts == 1 ? "1" : "3");
        desk.pay(desk.bill());
        int sent = 0;
        for (int i = 0; i < 5; ++i) {
            for (const auto &each : desk.takeSent()) {
                ++sent;
                desk.answer(each, httpResponse(500, "text/plain", {}));
            }
            desk.advance(10s);
        }
        QCOMPARE(sent, attempts);
    }
    SandboxDesk desk;
    desk.set(sandboxOperation::notifyAttempts, "3");
    desk.pay(desk.bill());
    desk.answer(desk.takeSent().front(), okay());
    desk.advance(1min);
    QVERIFY(desk.takeSent().empty());
}

void TestSeqrPhone::widget()
{
    SandboxDesk desk;
    const QByteArray origin = SandboxDesk::setup().inputs.origins.page;
    const Payload script = desk.get(origin + "/seqr-services-dev/wss-dev/seqrQRCode-0.0.1.min.js");
    QVERIFY(
        std::get<HttpResponse>(script).raw.head.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    QVERIFY(bodyOf(script).contains("seqrQRCode"));
    const QByteArray code = "HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=kassa_shop";
    const Payload image = desk.get(origin + "/qr.svg?" + buildForm({{"data", code}}));
    QVERIFY(std::get<HttpResponse>(image).raw.head.contains("Content-Type: image/svg+xml\r\n"));
    QVERIFY(bodyOf(image).startsWith("<svg"));
    // A code that a page shows can be picked on the phone.
    QVERIFY(desk.home().control("pick.1"));
    desk.pressOn(desk.home().url, "pick.1");
    QCOMPARE(desk.phone().id, page::address);
    QCOMPARE(statusOfHttp(desk.get(origin + "/qr.svg")), 404);
}

// What it does is peer_soap's to see.
void TestSeqrPhone::webshopPlugin()
{
    SandboxDesk desk;
    const Payload script =
        desk.get(SandboxDesk::setup().inputs.origins.page + "/webshop-plugin/js/seqrShop.js");
    QVERIFY(
        std::get<HttpResponse>(script).raw.head.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    for (const char *word : {"seqrShop", "seqr-container", "seqr-status-", "SKANNA FÖR ATT BETALA"})
        QVERIFY(bodyOf(script).contains(word));
    QCOMPARE(statusOfHttp(desk.get(SandboxDesk::setup().inputs.origins.page + "/webshop-plugin/x.js")), 404);
}

void TestSeqrPhone::phone()
{
    SandboxDesk desk;
    QCOMPARE(desk.home().id, page::home);
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    QCOMPARE(desk.phone().id, page::address);
    QCOMPARE(desk.phone().field("city")->value, "Stockholm");
    desk.press(control::confirm, {{"city", "Umeå"}});
    QCOMPARE(desk.phone().id, page::waiting);
    const auto call = desk.takeSent();
    QCOMPARE(call.size(), std::size_t(1));
    QCOMPARE(readPurchaseCall(std::get<HttpRequest>(call.front().draft.payload).raw.body)->city, "Umeå");
    const QByteArray reference = desk.bill();
    desk.answer(call.front(), purchaseAnswer(reference));
    QCOMPARE(desk.phone().id, page::bill);
    desk.press(control::pay);
    QCOMPARE(desk.phone().id, page::pin);
    QVERIFY(desk.phone().field("pin")->sensitive);
    desk.press(control::confirm, {{"pin", "0000"}});
    QVERIFY(!desk.phone().field("pin")->error.isEmpty());
    desk.press(control::confirm, {{"pin", "2580"}});
    QCOMPARE(desk.phone().id, page::paying);
    desk.statusOf(reference);
    QCOMPARE(desk.phone().id, page::receipt);
    desk.press(control::leave);
    QCOMPARE(desk.phone().id, QByteArray());
}

void TestSeqrPhone::pinAndBalance()
{
    SandboxDesk desk;
    const QByteArray rich = desk.bill("T-1", "101000.00");
    desk.pay(rich);
    QCOMPARE(desk.statusOf(rich).status, "PAID");
    const QByteArray poor = desk.bill("T-2", "101000.01");
    desk.pay(poor);
    QCOMPARE(desk.statusOf(poor).status, "FAILED");
    QCOMPARE(desk.phone().id, page::ended);
    const QByteArray third = desk.bill("T-3");
    desk.scan(invoicePayload(third));
    for (int i = 0; i < 3; ++i) {
        desk.press(i == 0 ? "outcome.wrong-pin" : control::confirm, {{"pin", "0000"}});
        QCOMPARE(desk.phone().id, page::pin);
        QCOMPARE(desk.statusOf(third).status, "ISSUED");
    }
    for (const char *strange : {"", "123", "12345", "12a4"}) { // four digits (section 10)
        desk.press(control::confirm, {{"pin", strange}});
        QVERIFY(!desk.phone().field("pin")->error.isEmpty());
    }
    desk.press(control::confirm, {{"pin", "9999"}});
    QCOMPARE(desk.statusOf(third).status, "PAID");
}

void TestSeqrPhone::scanning()
{
    SandboxDesk desk;
    const QByteArray origin = SandboxDesk::setup().inputs.origins.page;
    const QByteArray reference = desk.bill();
    // The code's path is the phone's page: for a browser, for curl, and for a link.
    const auto page = std::get<Page>(desk.get(origin + "/R" + reference));
    QCOMPARE(page.id, page::bill);
    QCOMPARE(page.url, origin + "/R" + reference);
    QCOMPARE(desk.machine().pages().size(), std::size_t(2));
    desk.follow("seqr://SEQR.SE/R" + reference);
    QCOMPARE(desk.machine().pages().size(), std::size_t(2)); // the same phone
    // From the home page.
    desk.pressOn(origin + "/phone", control::scan, {{"payload", "HTTP://SEQR.SE/R" + reference}});
    QCOMPARE(statusOfHttp(desk.lastAnswer()), 303);
    const Page unknown = desk.pressOn(origin + "/phone", control::scan, {{"payload", "hello"}});
    QVERIFY(!unknown.field("payload")->error.isEmpty());
    desk.takeReports();
    desk.follow("seqr://elsewhere/R1");
    QVERIFY(desk.wasReported("link.unknown"));
    for (const char *code : {"HTTP://SEQR.SE/R1", "HTTP://SEQR.SE/QNOBODY",
                             "HTTP://SEQR.SE/000/wss?t=1&w=nobody", "HTTP://SEQR.SE/000/wss?w=kassa_shop"}) {
        desk.scan(code);
        QCOMPARE(desk.phone().id, page::ended);
    }
    QCOMPARE(statusOfHttp(desk.get(origin + "/nothing")), 404);
    // Over is over: scanning once more begins anew.
    desk.scan(invoicePayload(reference));
    desk.press("outcome.abandon");
    QCOMPARE(desk.statusOf(reference).status, "ISSUED");
    desk.scan(invoicePayload(reference));
    QCOMPARE(desk.phone().id, page::bill);
}

void TestSeqrPhone::createPurchase()
{
    SandboxDesk desk;
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::back);
    QVERIFY(desk.takeSent().empty());
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::confirm);
    const auto sent = desk.takeSent();
    QCOMPARE(sent.size(), std::size_t(1));
    const auto &request = std::get<HttpRequest>(sent.front().draft.payload);
    QCOMPARE(request.origin, "http://127.0.0.1:8080");
    QVERIFY(request.raw.head.startsWith("POST /seqr/5f1c9a27d3b8/createPurchase HTTP/1.1\r\n"));
    QVERIFY(request.raw.head.contains("Accept: application/json\r\n"));
    QVERIFY(request.raw.head.contains("Content-Type: application/json;charset=UTF-8\r\n"));
    desk.answer(sent.front(), purchaseRefusal(purchaseError::invoicing));
    QCOMPARE(desk.phone().id, page::ended);
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-18&w=kassa_shop");
    desk.press(control::confirm);
    const auto unanswered = desk.takeSent();
    QVERIFY(unanswered.front().timeout == 10s);
    desk.answer(unanswered.front(), ExchangeFailed{ExchangeFailed::Reason::Timeout, {}, {}, {}});
    QCOMPARE(desk.phone().id, page::ended);
    // A shop outside says where it is.
    desk.takeReports();
    desk.operate(sandboxOperation::registerWebshop, {{"id", "other"}, {"url", "http://127.0.0.1:9000/x"}});
    QVERIFY(desk.wasReported("value"));
    desk.operate(sandboxOperation::registerWebshop,
                 {{"id", "other"}, {"url", "http://127.0.0.1:9000/a/createPurchase"}});
    desk.scan("HTTP://SEQR.SE/000/wss?t=1&w=other");
    desk.press(control::confirm);
    QCOMPARE(std::get<HttpRequest>(desk.takeSent().front().draft.payload).origin, "http://127.0.0.1:9000");
    // Without an address the app goes no further.
    desk.set(sandboxOperation::persona, "no-address");
    desk.scan("HTTP://SEQR.SE/000/wss?t=2&w=other");
    desk.press(control::confirm);
    QVERIFY(desk.takeSent().empty());
    desk.press("outcome.persona", {{"persona", "ivan"}});
    desk.press(control::confirm);
    QCOMPARE(
        readPurchaseCall(std::get<HttpRequest>(desk.takeSent().front().draft.payload).raw.body)->clientName,
        "Иван Weiß");
}

// The code beside a product is there for everybody: each scan is a purchase, and the bills stand side by
// side.
void TestSeqrPhone::twoBuyersOfOneProduct()
{
    SandboxDesk desk;
    const QByteArray code = "HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop";
    const auto buy = [&](const QByteArray &order) {
        desk.scan(code);
        if (desk.phone().id != QByteArray(page::address))
            return QByteArray();
        desk.scan(code); // the same buyer: the address is not confirmed yet
        desk.press(control::confirm);
        const QByteArray reference = desk.bill(order);
        desk.answer(desk.takeSent().front(), purchaseAnswer(reference));
        return reference;
    };
    const QByteArray first = buy("T-1");
    const QByteArray second = buy("T-2");
    QVERIFY(!second.isEmpty());
    QCOMPARE(desk.machine().pages().size(), std::size_t(3)); // home, and two bills
    desk.press("outcome.approve");
    QCOMPARE(desk.statusOf(second).status, "PAID");
    QCOMPARE(desk.statusOf(first).status, "ISSUED");
    const QByteArray origin = SandboxDesk::setup().inputs.origins.page;
    desk.pressOn(origin + "/R" + first, "outcome.approve");
    QCOMPARE(desk.statusOf(first).status, "PAID");
}

void TestSeqrPhone::createPurchaseVariants_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<int>("count");
    const auto row = [](const char *variant, const char *contains, int count = 1) {
        QTest::newRow(variant) << QByteArray(variant) << QByteArray(contains) << count;
    };
    row(callVariant::normal, "\"purchaseToken\":\"TEA-17\"");
    row(callVariant::twice, "\"purchaseToken\":\"TEA-17\"", 2);
    row(callVariant::unknownToken, "\"purchaseToken\":\"no-such-product\"");
    row(callVariant::missingFields, "{\"purchaseToken\":\"TEA-17\"}");
    row(callVariant::noToken, "\"purchaseToken\":\"\"");
    row(callVariant::brokenJson, "\"msisdn\":\"46701740605\"");
    row(callVariant::wrongType, "Content-Type: text/plain\r\n");
}

void TestSeqrPhone::createPurchaseVariants()
{
    QFETCH(QByteArray, variant);
    QFETCH(QByteArray, contains);
    QFETCH(int, count);
    SandboxDesk desk;
    desk.set(sandboxOperation::createPurchase, variant.constData());
    desk.scan("HTTP://SEQR.SE/000/wss-dev?t=TEA-17&w=kassa_shop");
    desk.press(control::confirm);
    const auto sent = desk.takeSent();
    QCOMPARE(int(sent.size()), count);
    const QByteArray bytes = std::get<HttpRequest>(sent.front().draft.payload).raw.bytes();
    QVERIFY2(bytes.contains(contains), bytes.constData());
    QCOMPARE(bytes.endsWith('}'), variant != callVariant::brokenJson);
    if (count == 2) { // the first answer is shown, the second one stays unpaid
        const QByteArray first = desk.bill("T-1");
        const QByteArray second = desk.bill("T-2");
        desk.answer(sent[0], purchaseAnswer(first));
        desk.answer(sent[1], purchaseAnswer(second));
        desk.press("outcome.approve");
        QCOMPARE(desk.statusOf(first).status, "PAID");
        QCOMPARE(desk.statusOf(second).status, "ISSUED");
    }
}

QTEST_APPLESS_MAIN(TestSeqrPhone)
#include "tst_seqr_phone.moc"
