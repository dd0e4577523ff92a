// The shop: nothing believed that is not signed or asked for, the newest wins in every order, four ways in.
#include "driver.h"
#include "providers/cascad/shop_result.h"
#include "texts/catalogue.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waysIn_data();
    void waysIn();
    void linkPageShowsTheCode();
    void widgetIsEdited();
    void allOrdersOfCallbacks_data();
    void allOrdersOfCallbacks();
    void allOrdersOfDoubledCallbacks_data();
    void allOrdersOfDoubledCallbacks();
    void gapsAreFilledByReconciliation();
    void sameSecond();
    void duplicatesAreAnswered();
    void unknownStatusesArePending();
    void refusesWrongSignatures();
    void rawBytesCount();
    void keyOfTheOtherMode();
    void differences_data();
    void differences();
    void apiDecidesAboutDifferences();
    void mismatchEnds();
    void mismatchIsRefunded();
    void otherTypesAndOrders();
    void returnProvesNothing();
    void askBeforeBelieving();
    void retriedCallbacksMakeItAsk();
    void ladderOfLooks();
    void ladderBeginsAnewForRefunds();
    void looksByReference();
    void ordersOwnInvoiceOfAList();
    void lostCreation();
    void createsAgainWhenNothingIsThere();
    void ownPageFields();
    void browserNamesNoInvoice();
    void anotherInvoiceIsNotBelieved();
    void ownPageNamesMethods();
    void unavailableServicesAreShown();
    void foreignWindowsAreIgnored();
    void refundBodies_data();
    void refundBodies();
    void refundAmounts();
    void operationsByState();
    void capturesAllOrAPart();
    void payerMayGoBackToPay();
    void listsInvoices();
    void listHasPages();
    void invoiceInFull();
    void listedInvoicesAreRefunded();
    void configurablePaths();
    void refusesBadOrders();
    void switchesAreChecked();
};

namespace {

class Shop : public Driver
{
public:
    Shop() : Driver(makeProvider()->shop(setup())) {}

    void start(const char *entry = entry::redirect)
    {
        Order order = findSample("coffee")->order;
        order.reference = "order-1";
        order.currency = {"USD", 2};
        give(Start{order, entry});
    }
    // The amount of that order.
    static QByteArray amount() { return "200"; }

    static QByteArray resource(const QByteArray &word, qint64 updated, const QByteArray &more = {})
    {
        return R"({"data":{"type":"payment-invoices","id":"cpi_1","attributes":{"status":")" + word +
               R"(","resolution":"ok","amount":200,"currency":"USD","reference_id":"order-1","test_mode":true,)"
               R"("processed_amount":200,)" +
               more +
               R"("flow_data":[],"hpp_url":"http:\/\/localhost:8082\/hpp\/?cpi=cpi_1","created":100,"updated":)" +
               QByteArray::number(updated) + "}}}";
    }
    void callback(const QByteArray &bytes, const Secret &key = account().privateTest, int attempt = 1)
    {
        status = 0;
        receive(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                callbackRequest("http://127.0.0.1:8080/callback", bytes, signBody(key, bytes), attempt, 0));
    }
    void hear(const QByteArray &word, qint64 updated) { callback(resource(word, updated)); }
    // Answers the last call of that kind that is under way.
    bool answer(const QByteArray &kind, int code, const QByteArray &bytes)
    {
        for (auto each = sent.begin(); each != sent.end(); ++each) {
            if (!each->tag.startsWith(kind + ':'))
                continue;
            const QByteArray tag = each->tag;
            last = std::get<HttpRequest>(each->draft.payload);
            sent.erase(each);
            receive(Channel::Api, Party::ProviderServer, Party::ShopServer,
                    httpResponse(code, "application/json", bytes), tag);
            return true;
        }
        return false;
    }
    bool asks(const QByteArray &kind) const
    {
        return std::any_of(sent.begin(), sent.end(),
                           [&](const Send &each) { return each.tag.startsWith(kind + ':'); });
    }
    HttpRequest requestOf(const QByteArray &kind) const
    {
        for (const Send &each : sent) {
            if (each.tag.startsWith(kind + ':'))
                return std::get<HttpRequest>(each.draft.payload);
        }
        return {};
    }
    QByteArray target(const QByteArray &kind) const
    {
        return parseRequestHead(requestOf(kind).raw.head)->target;
    }
    PurchaseView purchase() const { return machine_().view().purchases.front(); }
    QByteArray state() const { return purchase().state; }
    int fulfilled() const { return purchase().fulfilled; }
    void show(const QByteArray &path)
    {
        receive(Channel::PageLoad, Party::ShopPage, Party::ShopServer,
                Navigation{Window::Top, {}, "GET", "http://127.0.0.1:8080" + path, {}});
        if (page) {
            const Page shown = *page;
            receive(Channel::PageLoad, Party::ShopServer, Party::ShopPage, shown);
        }
    }
    void press(const QByteArray &control, const Fields &fields = {})
    {
        for (const OpenPage &each : machine_().pages())
            receive(Channel::Buyer, Party::Buyer, Party::ShopPage,
                    BuyerAction{each.page.url, control, fields});
    }
    QByteArrayList column(const QByteArray &table, std::size_t index) const
    {
        QByteArrayList words;
        for (const auto &row : machine_().table(table, 0, 1000).rows)
            words << row[index].source;
        return words;
    }
    HttpRequest last;

private:
    const Machine &machine_() const { return const_cast<Shop *>(this)->machine(); }
};

} // namespace

void TestCascadShop::waysIn_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("link") << QByteArray(entry::link) << QByteArray(page::shopLink);
    QTest::newRow("widget") << QByteArray(entry::widget) << QByteArray(page::shopWidget);
    QTest::newRow("own page") << QByteArray(entry::ownPage) << QByteArray(page::shopOwn);
}

void TestCascadShop::waysIn()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, page);
    Shop shop;
    shop.start(entry.constData());
    QCOMPARE(shop.state(), shopState::created);
    shop.show("/checkout/order-1");
    QCOMPARE(shop.view().pages.front().page.id, page);
}

void TestCascadShop::linkPageShowsTheCode()
{
    Shop shop;
    shop.start(entry::link);
    shop.show("/checkout/order-1");
    QByteArrayList payloads;
    for (const Block &block : shop.page->blocks) {
        if (block.kind == Block::Kind::Qr || block.kind == Block::Kind::Link)
            payloads << block.payload;
    }
    QCOMPARE(payloads.size(), 2);
    QCOMPARE(payloads[0], payloads[1]);
    QVERIFY(payloads[0].startsWith("http://localhost:8082/hpp/?public_key=pk_test_"));
    QVERIFY(payloads[0].contains("&amount=200&currency=USD&reference_id=order-1"));
}

// Section 6.4: what the widget makes of each edit is seen at once, on the page and in the linter's table.
void TestCascadShop::widgetIsEdited()
{
    Shop shop;
    shop.start(entry::widget);
    shop.show("/checkout/order-1");
    const auto offered = [&] {
        const auto offers = shop.view().operations;
        const auto found = std::find_if(offers.begin(), offers.end(), [](const OperationOffer &offer) {
            return offer.operation == shopOperation::editWidget;
        });
        return found == offers.end() ? QByteArray() : found->fields.front().value;
    };
    const auto edit = [&](const QByteArray &name, const Json &value) {
        Json config = Json::parse(offered()).value_or(Json());
        config.set(name, value);
        shop.operate(shopOperation::editWidget, {{"ref", "order-1"}, {"config", config.toCompact()}});
        shop.show("/checkout/order-1");
    };
    const auto checks = [&] {
        QByteArrayList ids;
        for (const auto &row : shop.machine().table("linter", 0, 100).rows)
            ids << english(row[1]).toUtf8();
        return ids.join(' ');
    };
    QVERIFY(shop.page->frame.has_value());
    QCOMPARE(checks(), "link.unsigned");
    edit("amount", Json::string(QByteArray("200.00"))); // as the guide's examples have it
    QVERIFY(!shop.page->frame.has_value());
    QVERIFY(english(shop.page->blocks.back().text).endsWith(u"amount must be of the type number"));
    QCOMPARE(checks(), "widget.type");
    edit("amount", Json::number(QByteArray("150")));
    QVERIFY(shop.page->frame->url.contains("?amount=150&currency=USD"));
    edit("return_url", Json::string(QByteArray("https://shop.example/")));
    QCOMPARE(checks(), "widget.unknown");
    shop.operate(shopOperation::editWidget, {{"ref", "order-1"}, {"config", "{"}});
    QCOMPARE(shop.lastRefused, "config");
    Shop linked;
    linked.start(entry::link);
    linked.operate(shopOperation::editWidget, {{"ref", "order-1"}, {"config", "{}"}});
    QCOMPARE(linked.lastRefused, "operation.state");
}

void TestCascadShop::allOrdersOfCallbacks_data()
{
    QTest::addColumn<QByteArrayList>("statuses");
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const QByteArrayList &statuses, const char *state) {
        QTest::newRow(statuses.join(' ').constData()) << statuses << QByteArray(state);
    };
    row({"process_pending", "processed"}, shopState::paid);
    row({"process_pending", "process_error", "processing", "processed"}, shopState::paid);
    row({"process_pending", "process_failed"}, shopState::failed);
    row({"process_pending", "partially_processed"}, shopState::partlyPaid);
    row({"process_pending", "processed", "refund_pending", "partially_refunded", "refunded"},
        shopState::refunded);
    row({"process_pending", "processed", "refund_pending", "refund_failed"}, shopState::refundFailed);
    row({"process_pending", "processed", "partially_charged_back", "charged_back"}, shopState::chargedBack);
}

// Every order of arrival, with every choice of missing ones and each of the others doubled: as long as the
// newest comes, the end is the same. When only that does not come, the shop's next look finds it.
void TestCascadShop::allOrdersOfCallbacks()
{
    QFETCH(QByteArrayList, statuses);
    QFETCH(QByteArray, state);
    QList<int> order;
    for (int i = 0; i < statuses.size(); ++i)
        order << i;
    const int newest = order.last();
    do {
        for (unsigned missing = 0; missing <= 1U << newest; ++missing) {
            const auto isMissing = [&](int i) { return (missing >> i & 1U) != 0; };
            Shop shop;
            shop.start();
            shop.answer("create", 201, Shop::resource("created", 100));
            for (const int i : order) {
                for (int doubled = 0; doubled < 2 && !isMissing(i); ++doubled) {
                    shop.hear(statuses[i], 1000 + i);
                    QCOMPARE(shop.status, 200);
                }
            }
            if (isMissing(newest)) {
                shop.operate(shopOperation::look, {{"ref", "order-1"}});
                while (shop.answer("look", 200, Shop::resource(statuses.last(), 1000 + newest))) {
                }
            }
            QCOMPARE(shop.state(), state);
            QVERIFY(shop.fulfilled() <= 1);
            if (state == shopState::paid)
                QCOMPARE(shop.fulfilled(), 1);
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

// The second of a callback comes whenever it comes: every order of all of them.
void TestCascadShop::allOrdersOfDoubledCallbacks_data()
{
    allOrdersOfCallbacks_data();
}

void TestCascadShop::allOrdersOfDoubledCallbacks()
{
    QFETCH(QByteArrayList, statuses);
    QFETCH(QByteArray, state);
    QList<int> order; // of the last three: two of each of five callbacks have 113,400 orders
    for (int i = std::max(0, int(statuses.size()) - 3); i < statuses.size(); ++i)
        order << i << i;
    do {
        Shop shop;
        shop.start();
        shop.answer("create", 201, Shop::resource("created", 100));
        for (const int i : order)
            shop.hear(statuses[i], 1000 + i);
        QCOMPARE(shop.state(), state);
        QVERIFY(shop.fulfilled() <= 1);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestCascadShop::gapsAreFilledByReconciliation()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("process_pending", 1000); // nothing else ever comes
    QCOMPARE(shop.state(), shopState::pending);
    shop.advance(1min);
    QVERIFY(shop.answer("look", 200, Shop::resource("processed", 1001)));
    QCOMPARE(shop.state(), shopState::paid);
    QVERIFY(!shop.timer("look:"));
}

// Cascad's clock has whole seconds: the life of an invoice decides.
void TestCascadShop::sameSecond()
{
    QByteArrayList statuses{"process_pending", "processed", "refund_pending", "refunded"};
    std::sort(statuses.begin(), statuses.end());
    do {
        Shop shop;
        shop.start();
        shop.answer("create", 201, Shop::resource("created", 1000));
        for (const QByteArray &status : statuses)
            shop.hear(status, 1000);
        QCOMPARE(shop.state(), shopState::refunded);
    } while (std::next_permutation(statuses.begin(), statuses.end()));
}

void TestCascadShop::duplicatesAreAnswered()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("processed", 1000);
    shop.hear("processed", 1000);
    shop.hear("process_pending", 900);
    QCOMPARE(shop.status, 200);
    QCOMPARE(shop.fulfilled(), 1);
    QCOMPARE(shop.column("callbacks", 5),
             (QByteArrayList{"applied", "duplicate", "older than what is known"}));
}

void TestCascadShop::unknownStatusesArePending()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("something_new", 1000);
    QCOMPARE(shop.status, 200);
    QCOMPARE(shop.state(), shopState::pending);
    shop.hear("processed", 1000);
    QCOMPARE(shop.state(), shopState::paid);
}

void TestCascadShop::refusesWrongSignatures()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    for (const Secret &key : {account().apiKey, Secret(account().publicTest), Secret(), Secret("x")}) {
        shop.callback(Shop::resource("processed", 1000), key);
        QCOMPARE(shop.status, 403);
    }
    QCOMPARE(shop.state(), shopState::pending);
    QCOMPARE(shop.fulfilled(), 0);
}

void TestCascadShop::rawBytesCount()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const QByteArray body = Shop::resource("processed", 1000);
    const QByteArray written = QByteArray(body).replace("\\/", "/"); // the same value
    shop.receive(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                 callbackRequest("http://127.0.0.1:8080/callback", written,
                                 signBody(account().privateTest, body), 1, 0));
    QCOMPARE(shop.status, 403);
}

void TestCascadShop::keyOfTheOtherMode()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.callback(Shop::resource("processed", 1000), account().privateLive);
    QCOMPARE(shop.state(), shopState::pending);                           // not believed ...
    QVERIFY(shop.answer("look", 200, Shop::resource("processed", 1000))); // ... but asked about
    QCOMPARE(shop.state(), shopState::paid);
}

void TestCascadShop::differences_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("report");
    QTest::newRow("amount") << QByteArray(R"("amount":200,)") << QByteArray(R"("amount":1,)")
                            << QByteArray("callback.amount");
    QTest::newRow("amount as text") << QByteArray(R"("amount":200,)") << QByteArray(R"("amount":"200",)")
                                    << QByteArray("callback.amount");
    QTest::newRow("currency") << QByteArray(R"("USD")") << QByteArray(R"("RUB")")
                              << QByteArray("callback.currency");
    QTest::newRow("mode") << QByteArray(R"("test_mode":true)") << QByteArray(R"("test_mode":false)")
                          << QByteArray("callback.mode");
}

void TestCascadShop::differences()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, report);
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const bool live = to.contains("false");
    shop.callback(Shop::resource("processed", 1000).replace(from, to),
                  live ? account().privateLive : account().privateTest);
    QCOMPARE(shop.status, 200);
    QVERIFY(shop.reports.contains(report));
    QCOMPARE(shop.state(), shopState::pending);
    QVERIFY(shop.asks("look"));
    // "100.00" and "100" are the same amount.
    shop.callback(Shop::resource("processed", 1000).replace(R"("amount":200,)", R"("amount":2.00e2,)"));
    QCOMPARE(shop.state(), shopState::paid);
}

void TestCascadShop::apiDecidesAboutDifferences()
{
    Shop shop;
    shop.start(entry::link);
    shop.show("/checkout/order-1");
    shop.press("pay");
    const QByteArray other = Shop::resource("processed", 1000).replace(R"("amount":200,)", R"("amount":1,)");
    shop.callback(other);
    QCOMPARE(shop.state(), shopState::created);
    shop.answer("look", 200, R"({"data":[)" + Json::parse(other)->at({"data"}).toCompact() + "]}");
    QCOMPARE(shop.state(), shopState::mismatch);
    QCOMPARE(shop.fulfilled(), 0);
}

// An answer that was altered on its way: the next one ends the mismatch.
void TestCascadShop::mismatchEnds()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const QByteArray altered =
        Shop::resource("processed", 1000).replace(R"("amount":200,)", R"("amount":2,)");
    shop.operate(shopOperation::look);
    QVERIFY(shop.answer("look", 200, altered));
    QCOMPARE(shop.state(), shopState::mismatch);
    shop.hear("process_pending", 900); // older still, and so it asks
    QCOMPARE(shop.state(), shopState::mismatch);
    QVERIFY(shop.answer("look", 200, Shop::resource("processed", 1000)));
    QCOMPARE(shop.state(), shopState::paid);
    QCOMPARE(shop.fulfilled(), 1);
}

// Money that does not match the order can go back, in the invoice's own amount and currency.
void TestCascadShop::mismatchIsRefunded()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const auto other = [](const QByteArray &word, qint64 updated) {
        return Shop::resource(word, updated)
            .replace(R"("amount":200,"currency":"USD")", R"("amount":0.00015,"currency":"BTC")")
            .replace(R"("processed_amount":200,)", R"("processed_amount":0.00015,)");
    };
    shop.operate(shopOperation::look);
    QVERIFY(shop.answer("look", 200, other("process_pending", 900)));
    QCOMPARE(shop.state(), shopState::mismatch);
    shop.operate(shopOperation::refund);
    QCOMPARE(shop.lastRefused, "operation.state"); // nothing is paid
    shop.operate(shopOperation::look);
    QVERIFY(shop.answer("look", 200, other("processed", 1000)));
    shop.operate(shopOperation::refund);
    QCOMPARE(Json::parse(shop.requestOf("refund").raw.body)->at({"data", "attributes", "amount"}).text(),
             "0.00015");
    QVERIFY(shop.answer("refund", 200, other("refunded", 1001)));
    QCOMPARE(shop.state(), shopState::mismatch);
    shop.operate(shopOperation::refund);
    QCOMPARE(shop.lastRefused, "operation.state");
}

void TestCascadShop::otherTypesAndOrders()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.callback(R"({"data":{"type":"payout-invoices","id":"cpoi_1","attributes":{}}})");
    QCOMPARE(shop.status, 200);
    shop.callback(Shop::resource("processed", 1000).replace("order-1", "order-2"));
    QCOMPARE(shop.status, 200); // so that it is not sent 100 times
    shop.callback("not JSON");
    QCOMPARE(shop.status, 400);
    QCOMPARE(shop.state(), shopState::pending);
}

void TestCascadShop::returnProvesNothing()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.show("/return?order=order-1&result=success&status=processed&amount=200.00");
    QVERIFY(!shop.answered); // the browser waits for the look
    QCOMPARE(shop.state(), shopState::pending);
    shop.answer("look", 200, Shop::resource("process_pending", 1000));
    QCOMPARE(shop.location, "http://127.0.0.1:8080/orders/order-1");
    shop.show("/orders/order-1");
    QCOMPARE(shop.view().pages.front().page.id, page::shopWaiting);
    shop.takeSent();
    shop.hear("processed", 1001);
    const auto sent = shop.takeSent(); // the waiting page goes on by itself
    QVERIFY(std::any_of(sent.begin(), sent.end(), [](const Send &each) {
        const auto *navigation = std::get_if<Navigation>(&each.draft.payload);
        return navigation && navigation->url.endsWith("/orders/order-1");
    }));
}

void TestCascadShop::askBeforeBelieving()
{
    Shop shop;
    shop.set(shopOperation::confirm, "ask");
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("processed", 1000);
    QCOMPARE(shop.state(), shopState::pending);
    QVERIFY(shop.answer("look", 200, Shop::resource("processed", 1000)));
    QCOMPARE(shop.state(), shopState::paid);
}

void TestCascadShop::retriedCallbacksMakeItAsk()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.callback(Shop::resource("process_pending", 1000), account().privateTest, 1);
    QVERIFY(!shop.asks("look"));
    shop.callback(Shop::resource("process_pending", 1001), account().privateTest,
                  2); // something was missed before
    QVERIFY(shop.asks("look"));
}

void TestCascadShop::ladderOfLooks()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    QList<int> minutes;
    for (int i = 0; i < 5; ++i) {
        const auto pause = shop.timer("look:");
        QVERIFY(pause);
        minutes << int(std::chrono::duration_cast<std::chrono::minutes>(*pause).count());
        shop.advance(*pause);
        QVERIFY(shop.answer("look", 200, Shop::resource("process_pending", 101)));
    }
    QCOMPARE(minutes, (QList<int>{1, 5, 30, 120, 360}));
}

// However long the payment took: a refund is looked after from the first rung.
void TestCascadShop::ladderBeginsAnewForRefunds()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    for (int i = 0; i < 5; ++i) {
        shop.advance(*shop.timer("look:"));
        QVERIFY(shop.answer("look", 200, Shop::resource("process_pending", 101)));
    }
    shop.hear("processed", 1000);
    QVERIFY(!shop.timer("look:"));
    shop.hear("refund_pending", 1001);
    QCOMPARE(shop.timer("look:"), std::optional<Duration>(1min));
    shop.advance(1min);
    QVERIFY(shop.answer("look", 200, Shop::resource("refund_pending", 1001)));
    QCOMPARE(shop.timer("look:"), std::optional<Duration>(5min));
}

void TestCascadShop::looksByReference()
{
    Shop shop;
    shop.start(entry::link);
    shop.operate(shopOperation::look);
    QCOMPARE(shop.target("look"), "/payment-invoices/?filter%5Breference_id%5D=order-1");
    shop.answer("look", 200, R"({"data":[]})");
    QCOMPARE(shop.state(), shopState::created);
    shop.operate(shopOperation::look);
    shop.answer("look", 200,
                R"({"data":[)" + Json::parse(Shop::resource("processed", 5))->at({"data"}).toCompact() +
                    "]}");
    QCOMPARE(shop.state(), shopState::paid);
    shop.operate(shopOperation::look);
    QCOMPARE(shop.target("look"), "/payment-invoices/cpi_1");
}

// The first of a list need not be the order's.
void TestCascadShop::ordersOwnInvoiceOfAList()
{
    const auto data = [](const QByteArray &id, const QByteArray &reference) {
        return Json::parse(Shop::resource("processed", 5).replace("cpi_1", id).replace("order-1", reference))
            ->at({"data"})
            .toCompact();
    };
    Shop shop;
    shop.start(entry::link);
    shop.operate(shopOperation::look);
    shop.answer("look", 200, R"({"data":[)" + data("cpi_2", "order-2") + "]}");
    QCOMPARE(shop.state(), shopState::created);
    QVERIFY(!shop.reports.contains("differs.reference"));
    shop.operate(shopOperation::look);
    shop.answer("look", 200,
                R"({"data":[)" + data("cpi_2", "order-2") + ',' + data("cpi_1", "order-1") + "]}");
    QCOMPARE(shop.state(), shopState::paid);
}

void TestCascadShop::lostCreation()
{
    for (const int status : {500, 422, 429}) {
        Shop shop;
        shop.start();
        shop.answer("create", status,
                    R"({"errors":[{"title":"x","source":{"pointer":"/data/attributes/reference_id"}}]})");
        QVERIFY(shop.asks("look"));
        shop.takeSent(Channel::PageLoad);
        shop.answer("look", 200,
                    R"({"data":[)" + Json::parse(Shop::resource("created", 5))->at({"data"}).toCompact() +
                        "]}");
        const auto navigation = shop.takeSent(Channel::PageLoad); // the payer is sent there
        QVERIFY(navigation);
        QCOMPARE(std::get<Navigation>(navigation->draft.payload).url, "http://localhost:8082/hpp/?cpi=cpi_1");
    }
    Shop refused;
    refused.start();
    refused.answer("create", 422,
                   R"({"errors":[{"title":"x","source":{"pointer":"/data/attributes/amount"}}]})");
    QCOMPARE(refused.state(), shopState::error);
}

void TestCascadShop::createsAgainWhenNothingIsThere()
{
    Shop shop;
    shop.start();
    const QByteArray first = shop.requestOf("create").raw.body;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(shop.answer("create", 500, {}));
        QVERIFY(shop.answer("look", 200, "{\"data\":[]}"));
        QCOMPARE(shop.requestOf("create").raw.body, first);
    }
    shop.answer("create", 500, {});
    shop.answer("look", 200, R"({"data":[]})");
    QVERIFY(!shop.asks("create"));
    QCOMPARE(shop.state(), shopState::error);
}

void TestCascadShop::ownPageFields()
{
    Shop shop;
    shop.start(entry::ownPage);
    shop.show("/checkout/order-1");
    shop.answer(
        "prerequest", 200,
        R"({"data":{"currency":"USD","test_mode":true,"methods":[],"services":{"x_usd_hpp":{"method":"x",)"
        R"("flow":"hpp","currency":"USD","fields":[{"key":"phone","label":{"en":"Phone"},"hint":{"en":"Your phone"},)"
        R"("regexp":"^\\\\d+$","required":true,"position":1}]}}}})");
    shop.press("service.x_hpp");
    const PageField *field = shop.page->field("phone");
    QVERIFY(field);
    QCOMPARE(field->label.source, "Phone");
    QCOMPARE(field->placeholder, "Your phone");
    QCOMPARE(field->pattern, "^\\d+$"); // doubled backslashes undone
    QVERIFY(field->error.isEmpty());
    shop.press("continue"); // without the field that is required
    QVERIFY(!shop.page->field("phone")->error.isEmpty());
    shop.press("continue", {{"phone", "abc"}});
    QVERIFY(!shop.page->field("phone")->error.isEmpty());
    shop.press("continue", {{"phone", "123"}});
    QCOMPARE(Json::parse(shop.requestOf("public-create").raw.body)->at({"service_fields", "phone"}).text(),
             "123");
    QVERIFY(!shop.answered); // until the invoice is made
    shop.answer("public-create", 201, Shop::resource("process_pending", 5));
    QVERIFY(shop.page && shop.page->advance);
    QCOMPARE(shop.state(), shopState::created); // what the browser says is not believed
}

// A payer may edit what the browser tells: it must not name the invoice that is refunded.
void TestCascadShop::browserNamesNoInvoice()
{
    Shop shop;
    shop.start(entry::ownPage);
    shop.show("/checkout/order-1");
    shop.answer(
        "prerequest", 200,
        R"({"data":{"currency":"USD","test_mode":true,"methods":[],"services":{"x_usd_hpp":{"method":"x",)"
        R"("flow":"hpp","currency":"USD","fields":[]}}}})");
    shop.press("service.x_hpp");
    QVERIFY(
        shop.answer("public-create", 201, Shop::resource("process_pending", 5).replace("cpi_1", "cpi_2")));
    shop.operate(shopOperation::look);
    QCOMPARE(shop.target("look"), "/payment-invoices/?filter%5Breference_id%5D=order-1");
    shop.hear("processed", 1000);
    shop.operate(shopOperation::refund);
    QCOMPARE(shop.target("refund"), "/payment-invoices/cpi_1/refund");
}

// Callbacks are folded by data.id (section 7): another invoice's end is not this one's.
void TestCascadShop::anotherInvoiceIsNotBelieved()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("processed", 1000);
    shop.callback(Shop::resource("expired", 2000).replace("cpi_1", "cpi_2"));
    QCOMPARE(shop.status, 200);
    QVERIFY(shop.reports.contains("callback.invoice"));
    QCOMPARE(shop.state(), shopState::paid);
    QCOMPARE(shop.target("look"), "/payment-invoices/cpi_1");
    QVERIFY(shop.answer("look", 200, Shop::resource("processed", 1000)));
    QCOMPARE(shop.state(), shopState::paid);
}

// The answer has them in one language only.
void TestCascadShop::ownPageNamesMethods()
{
    Shop shop;
    shop.start(entry::ownPage);
    shop.show("/checkout/order-1");
    shop.answer(
        "prerequest", 200,
        R"({"data":{"currency":"USD","test_mode":true,"methods":{"qiwi":{"name":"VISA QIWI Wallet"},)"
        R"("payment_card":{"name":"Payment card"}},"services":{)"
        R"("qiwi_usd_hpp":{"method":"qiwi","flow":"hpp","currency":"USD","fields":[]},)"
        R"("payment_card_usd_hpp":{"method":"payment_card","flow":"hpp","currency":"USD","fields":[]}}}})");
    const View view = shop.view();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    QStringList titles;
    for (const Control &control : view.pages.front().page.forms.front().controls)
        titles << (*catalogue)->text(control.label, "ru");
    QCOMPARE(titles, QStringList({QStringLiteral("VISA QIWI Wallet"), QStringLiteral("Платёжная карта")}));
}

void TestCascadShop::unavailableServicesAreShown()
{
    Shop shop;
    shop.start(entry::ownPage);
    shop.show("/checkout/order-1");
    shop.answer(
        "prerequest", 200,
        R"({"data":{"currency":"USD","test_mode":true,"methods":{"paypal":{"name":"PayPal"}},"services":{)"
        R"("paypal_usd_hpp":{"method":"paypal","flow":"hpp","currency":"USD","status":"disabled","fields":[]},)"
        R"("payment_card_usd_hpp":{"method":"payment_card","flow":"hpp","currency":"USD","fields":[]}}}})");
    const Page page = shop.view().pages.front().page;
    QVERIFY(page.control("service.payment_card_hpp"));
    QVERIFY(!page.control("service.paypal_hpp"));
    QVERIFY(std::any_of(page.blocks.begin(), page.blocks.end(), [](const Block &each) {
        return english(each.text) == QStringLiteral("PayPal is not available now");
    }));
}

void TestCascadShop::foreignWindowsAreIgnored()
{
    Shop shop;
    shop.start(entry::widget);
    shop.show("/checkout/order-1");
    const auto say = [&](const QByteArray &origin, const QByteArray &word) {
        shop.takeSent();
        shop.receive(Channel::PageEvent, Party::ProviderPage, Party::ShopPage,
                     PageEvent{"payment_widget", origin, PageEvent::Kind::Text, word});
        return shop.asks("look");
    };
    QVERIFY(!say("https://evil.example", "return"));
    QCOMPARE(shop.reports.last(), "event.origin");
    QVERIFY(!say("http://localhost:8082", "rendered"));
    QVERIFY(say("http://localhost:8082", "return"));
    shop.takeSent();
    QVERIFY(!say("http://localhost:8082", "reinit")); // the frame is made anew
    const auto again = shop.takeSent(Channel::PageLoad);
    QVERIFY(again);
    QVERIFY(std::get<Navigation>(again->draft.payload).url.endsWith("/checkout/order-1"));
    shop.show("/orders/order-1"); // the tab of the payment is still open
    shop.reports.clear();
    QVERIFY(!say("http://localhost:8082", "return"));
    QCOMPARE(shop.reports, QByteArrayList{"event"});
}

void TestCascadShop::refundBodies_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("invoiceId");
    QTest::addColumn<bool>("id");
    QTest::addColumn<bool>("reference");
    QTest::newRow("both") << QByteArray("both") << true << true << true;
    QTest::newRow("new") << QByteArray("new") << true << false << true;
    QTest::newRow("old") << QByteArray("old") << false << true << true;
    QTest::newRow("no-reference") << QByteArray("no-reference") << true << true << false;
}

void TestCascadShop::refundBodies()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, invoiceId);
    QFETCH(bool, id);
    QFETCH(bool, reference);
    Shop shop;
    shop.set(shopOperation::refundForm, form);
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("processed", 1000);
    shop.operate(shopOperation::refund, {{"amount", "10.50"}});
    QCOMPARE(shop.target("refund"), "/payment-invoices/cpi_1/refund");
    const auto body = Json::parse(shop.requestOf("refund").raw.body);
    const Json &at = body->at({"data", "attributes"});
    QCOMPARE(at.contains("invoiceId"), invoiceId);
    QCOMPARE((*body)["data"].contains("id"), id);
    QCOMPARE(at.contains("reference_id"), reference);
    QCOMPARE(at["amount"].text(), "10.5");
    // Either answer is understood.
    shop.answer("refund", 200, Shop::resource("partially_refunded", 1001, R"("refunded_amount":10.5,)"));
    QCOMPARE(shop.state(), shopState::partlyRefunded);
    shop.operate(shopOperation::refund);
    QCOMPARE(Json::parse(shop.requestOf("refund").raw.body)->at({"data", "attributes", "amount"}).text(),
             "189.5");
    shop.answer("refund", 201,
                R"({"data":{"type":"refunds","id":"ref_1","attributes":{"status":"processed"}}})");
    QVERIFY(shop.answer("look", 200, Shop::resource("refunded", 1002, "\"refunded_amount\":200,")));
    QCOMPARE(shop.state(), shopState::refunded);
}

void TestCascadShop::refundAmounts()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.hear("processed", 1000);
    for (const char *bad : {"0", "-1", "1.001", "ten"}) {
        shop.operate(shopOperation::refund, {{"amount", bad}});
        QCOMPARE(shop.lastRefused, "amount");
    }
}

void TestCascadShop::operationsByState()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const auto offers = [&] {
        QByteArrayList ids;
        for (const OperationOffer &offer : shop.view().operations)
            ids << offer.operation;
        return ids.join(' ');
    };
    QCOMPARE(offers(), "look cancel list details");
    for (const char *never : {shopOperation::refund, shopOperation::capture}) {
        shop.operate(never);
        QCOMPARE(shop.lastRefused, "operation.state");
    }
    shop.hear("process_pending", 101);
    shop.callback(Shop::resource("process_pending", 102, R"("payment_flow":"authorize",)"));
    QCOMPARE(offers(), "look cancel capture list details");
    shop.hear("processing", 103); // there it cannot be taken back any more
    QCOMPARE(offers(), "look list details");
    shop.hear("processed", 1000);
    QCOMPARE(offers(), "look refund list details");
    shop.hear("charged_back", 1001);
    QCOMPARE(offers(), "look list details");
}

// All that is authorised: with an outer fee that is more than the order's sum.
void TestCascadShop::capturesAllOrAPart()
{
    for (const char *amount : {"", "1.5"}) {
        Shop shop;
        shop.start();
        shop.answer("create", 201, Shop::resource("created", 100));
        shop.callback(Shop::resource("process_pending", 102, R"("payment_flow":"authorize",)"));
        shop.operate(shopOperation::capture, {{"amount", amount}});
        QCOMPARE(shop.requestOf("capture").raw.body.contains("amount"), *amount != 0);
    }
}

// Declined, or gone without a word: the way back to the payment is there.
void TestCascadShop::payerMayGoBackToPay()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    const auto link = [&] {
        shop.show("/orders/order-1");
        return std::any_of(shop.page->blocks.begin(), shop.page->blocks.end(),
                           [](const Block &block) { return block.kind == Block::Kind::Link; });
    };
    shop.hear("process_pending", 101);
    QVERIFY(link());
    shop.hear("processing", 102);
    QVERIFY(!link());
}

void TestCascadShop::listsInvoices()
{
    Shop shop;
    const std::vector<OperationOffer> offers = shop.view().operations;
    const auto offered = std::find_if(offers.begin(), offers.end(), [](const OperationOffer &each) {
        return each.operation == shopOperation::list;
    });
    QVERIFY(offered != offers.end());
    QCOMPARE(offered->fields.size(), std::size_t(11)); // filters and page: typed in the window as well
    shop.operate(shopOperation::list, {{"status", "-expired"}, {"from", "1"}, {"page", "2"}});
    QCOMPARE(shop.target("list"),
             "/payment-invoices/?filter%5Bstatus%5D=-expired&filter%5Bcreated%5D%5Bfrom%5D=1&"
             "page%5Bnumber%5D=2");
    // Works where neither meta nor links exist.
    shop.answer("list", 200,
                R"({"data":[)" + Json::parse(Shop::resource("processed", 5))->at({"data"}).toCompact() +
                    R"(,{"x":1}]})");
    QCOMPARE(shop.column("invoices", 0), QByteArrayList{"cpi_1"});
    shop.operate(shopOperation::list);
    QCOMPARE(shop.target("list"), "/payment-invoices");
    shop.answer("list", 401, {});
    QVERIFY(shop.reports.contains("401"));
    // A date is from its first to its last second (UTC).
    shop.operate(shopOperation::list, {{"from", "2026-01-02"}, {"to", "2026-01-02"}});
    QCOMPARE(shop.target("list"), "/payment-invoices/?filter%5Bcreated%5D%5Bfrom%5D=1767312000&"
                                  "filter%5Bcreated%5D%5Bto%5D=1767398399");
    shop.answer("list", 200, R"({"data":[]})");
    shop.operate(shopOperation::list, {{"reference", "order-1"},
                                       {"resolution", "ok"},
                                       {"currency", "USD"},
                                       {"service", "paypal_usd_hpp"},
                                       {"test", "true"},
                                       {"sort", "created"},
                                       {"size", "50"}});
    QCOMPARE(shop.target("list"),
             "/payment-invoices/?filter%5Breference_id%5D=order-1&filter%5Bresolution%5D=ok&"
             "filter%5Bcurrency%5D=USD&filter%5Bservice%5D=paypal_usd_hpp&filter%5Btest_mode%5D=true&"
             "sort=created&page%5Bsize%5D=50");
}

// From page to page with the filters as they are; the form is filled in as it was.
void TestCascadShop::listHasPages()
{
    const QByteArray one = Json::parse(Shop::resource("processed", 5))->at({"data"}).toCompact();
    const auto answerOf = [&](const QByteArray &rest) { return R"({"data":[)" + one + "]" + rest + "}"; };
    const auto offered = [](const Shop &shop, const char *operation) {
        const auto offers = const_cast<Shop &>(shop).view().operations;
        return std::any_of(offers.begin(), offers.end(), [&](const OperationOffer &each) {
            return each.operation == operation &&
                   (each.fields.empty() || each.fields[1].value == "processed");
        });
    };
    Shop shop;
    shop.operate(shopOperation::listNext);
    QCOMPARE(shop.lastRefused, "page"); // nothing was listed yet
    shop.operate(shopOperation::list, {{"status", "processed"}, {"size", "1"}});
    shop.answer("list", 200, answerOf(R"(,"links":{"next":"\/x"},"meta":{"total":2})"));
    QVERIFY(offered(shop, shopOperation::list));
    QVERIFY(offered(shop, shopOperation::listNext) && !offered(shop, shopOperation::listPrevious));
    shop.operate(shopOperation::listNext);
    QCOMPARE(shop.target("list"), "/payment-invoices/?filter%5Bstatus%5D=processed&page%5Bsize%5D=1&"
                                  "page%5Bnumber%5D=2");
    shop.answer("list", 200, answerOf(R"(,"links":{"next":null})"));
    QVERIFY(!offered(shop, shopOperation::listNext) && offered(shop, shopOperation::listPrevious));
    shop.operate(shopOperation::listPrevious);
    shop.answer("list", 200, answerOf({})); // neither links nor total: a full page may have a next one
    QVERIFY(offered(shop, shopOperation::listNext));
    shop.operate(shopOperation::listNext);
    shop.answer("list", 200, answerOf(R"(,"meta":{"total":2})"));
    QVERIFY(!offered(shop, shopOperation::listNext));
}

void TestCascadShop::invoiceInFull()
{
    Shop shop;
    shop.start();
    shop.answer("create", 201, Shop::resource("created", 100));
    shop.operate(shopOperation::details, {{"invoice", "order-1"}});
    QCOMPARE(shop.target("details"), "/payment-invoices/cpi_1");
    shop.answer("details", 200,
                Shop::resource("processed", 5,
                               R"("customer":{"email":"a@example.org"},"callback_logs":[{"created":100,)"
                               R"("attempt":2,"status":"processed","answer":"200","bytes":900}],)"));
    QVERIFY(shop.column("details", 0).contains("customer.email"));
    QVERIFY(shop.column("details", 1).contains("a@example.org"));
    QCOMPARE(shop.column("history", 1), QByteArrayList{"2"});
    QCOMPARE(shop.column("history", 4), QByteArrayList{"900"});
    shop.operate(shopOperation::details, {{"invoice", "cpi_other"}});
    QCOMPARE(shop.target("details"), "/payment-invoices/cpi_other");
    shop.answer("details", 404, {});
    QVERIFY(shop.reports.contains("404"));
    shop.operate(shopOperation::details); // of the only purchase
    QCOMPARE(shop.target("details"), "/payment-invoices/cpi_1");
    Shop empty;
    empty.operate(shopOperation::details);
    QCOMPARE(empty.lastRefused, "invoice");
    Shop other; // of another program, by the order id that the list shows
    other.operate(shopOperation::list);
    const QByteArray listed =
        Shop::resource("processed", 5).replace("cpi_1", "cpi_9").replace("order-1", "order-9");
    other.answer("list", 200, R"({"data":[)" + Json::parse(listed)->at({"data"}).toCompact() + "]}");
    other.operate(shopOperation::details, {{"invoice", "order-9"}});
    QCOMPARE(other.target("details"), "/payment-invoices/cpi_9");
}

// What another program has made is refunded and cancelled like what this shop sold.
void TestCascadShop::listedInvoicesAreRefunded()
{
    Shop shop;
    const auto offers = [&] {
        QByteArrayList ids;
        for (const OperationOffer &offer : shop.view().operations)
            ids << offer.operation + ':' + offer.ref;
        return ids.join(' ');
    };
    shop.operate(shopOperation::refund, {{"ref", "cpi_1"}});
    QCOMPARE(shop.lastRefused, "ref"); // nobody has read it
    shop.operate(shopOperation::details, {{"invoice", "cpi_1"}});
    shop.answer("details", 200, Shop::resource("processed", 5, R"("refunded_amount":50,)"));
    QCOMPARE(offers(), "list: details: refund:cpi_1");
    shop.operate(shopOperation::refund, {{"ref", "cpi_1"}, {"amount", "0"}});
    QCOMPARE(shop.lastRefused, "amount");
    shop.operate(shopOperation::refund, {{"ref", "cpi_1"}});
    QCOMPARE(shop.target("refund"), "/payment-invoices/cpi_1/refund");
    const auto body = Json::parse(shop.requestOf("refund").raw.body);
    QCOMPARE(body->at({"data", "attributes", "amount"}).text(), "150");
    QVERIFY(body->at({"data", "attributes", "reference_id"}).text().startsWith("refund-order-1-"));
    shop.answer("refund", 201,
                R"({"data":{"type":"refunds","id":"ref_1","attributes":{"status":"processed"}}})");
    QVERIFY(shop.answer("details", 200, Shop::resource("refunded", 6, R"("refunded_amount":200,)")));
    QCOMPARE(offers(), "list: details:");
    shop.operate(shopOperation::details, {{"invoice", "cpi_1"}});
    shop.answer("details", 200, Shop::resource("process_pending", 7));
    QCOMPARE(offers(), "list: details: cancel:cpi_1");
    shop.operate(shopOperation::cancel, {{"ref", "cpi_1"}});
    QCOMPARE(shop.target("cancel"), "/payment-invoices/cpi_1/terminate");
    shop.answer("cancel", 422, {});
    QVERIFY(shop.reports.contains("422"));
    shop.start(); // now it is a purchase's own
    shop.answer("create", 201, Shop::resource("created", 100));
    QVERIFY(!offers().contains("cpi_1"));
}

void TestCascadShop::configurablePaths()
{
    MachineSetup other = setup();
    other.inputs.origins.api += "/api"; // the prefix is part of the address (section 2)
    Driver shop(makeProvider()->shop(other));
    Order order = findSample("coffee")->order;
    order.reference = "order-1";
    order.currency = {"USD", 2};
    shop.operate(shopOperation::cancelPath, {{"value", "/void"}});
    shop.give(Start{order, entry::redirect});
    const auto created = shop.takeSent(Channel::Api);
    QCOMPARE(parseRequestHead(std::get<HttpRequest>(created->draft.payload).raw.head)->target,
             "/api/payment-invoices");
    shop.receive(Channel::Api, Party::ProviderServer, Party::ShopServer,
                 httpResponse(201, "application/json", Shop::resource("created", 5)), created->tag);
    shop.operate(shopOperation::cancel);
    const auto cancelled = shop.takeSent(Channel::Api);
    QCOMPARE(parseRequestHead(std::get<HttpRequest>(cancelled->draft.payload).raw.head)->target,
             "/api/payment-invoices/cpi_1/void");
}

void TestCascadShop::refusesBadOrders()
{
    Shop shop;
    Order empty;
    empty.currency = {"USD", 2};
    shop.give(Start{empty, {}});
    QCOMPARE(shop.lastRefused, "shop.zero-sum");
    shop.start();
    shop.start();
    QCOMPARE(shop.lastRefused, "shop.reference-used");
}

void TestCascadShop::switchesAreChecked()
{
    Shop shop;
    for (const auto &[operation, value] :
         {std::pair(shopOperation::mode, "sandbox"), std::pair(shopOperation::service, "nothing"),
          std::pair(shopOperation::cancelPath, "void"), std::pair(shopOperation::callbackAnswer, "200,maybe"),
          std::pair("set.nothing", "1")}) {
        shop.set(operation, value);
        QCOMPARE(shop.lastRefused, "value");
    }
    shop.set(shopOperation::callbackAnswer, "204,silent,200");
    QCOMPARE(shop.lastRefused, "");
}

QTEST_APPLESS_MAIN(TestCascadShop)
#include "tst_cascad_shop.moc"
