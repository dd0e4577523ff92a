// The shop machine, fed with messages directly: every branch of qvickly.md section 1, and that goods are
// released once.
#include "order/samples.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/messages.h"
#include "providers/qvickly/shop.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace kassa;
using namespace kassa::qvickly;
using namespace std::chrono_literals;

namespace {

constexpr char finalNumber[] = "3600123";
constexpr char checkoutNumber[] = "111222";
constexpr char checkoutHash[] = "20260102aabbccddeeff00112233445566778899";

Json str(const QByteArray &text)
{
    return Json::string(text);
}

struct Asked // an API call that the shop made
{
    QByteArray function, tag;
    Json data;
};

struct Shown // an answer to a browser or server
{
    ExchangeId exchange;
    int status = 0; // 200 for a page
    QByteArray page, location;
    bool hasWarning = false;
};

// A shop, and what it has done since the last look.
class Desk
{
public:
    Desk()
    {
        MachineSetup setup;
        setup.inputs.origins = fixedOrigins();
        setup.keys = {{{"eid", "12345"}, {"test", "true"}}, {{"key", Secret("sbx-key-0123456789")}}};
        account = accountOf(setup.keys);
        origins = setup.inputs.origins;
        shop = makeShop(setup);
    }

    void give(const Input &input)
    {
        for (const Effect &effect : shop->handle(input, now))
            std::visit([this](const auto &one) { note(one); }, effect);
    }

    void start(Order order = findSample("coffee")->order) { give(Start{std::move(order), {}}); }
    void operate(const QByteArray &operation, Fields fields = {})
    {
        give(Operated{operation, std::move(fields)});
    }
    void set(const QByteArray &operation, const QByteArray &value) { operate(operation, {{"value", value}}); }

    // --- the API

    // The oldest call of that function that has no answer yet.
    Asked take(const QByteArray &function)
    {
        const auto found = std::find_if(asked.begin(), asked.end(),
                                        [&](const Asked &each) { return each.function == function; });
        if (found == asked.end())
            return {};
        Asked call = *found;
        asked.erase(found);
        return call;
    }
    bool isAsked(const QByteArray &function) const
    {
        return std::any_of(asked.begin(), asked.end(),
                           [&](const Asked &each) { return each.function == function; });
    }
    void answerWith(const QByteArray &function, Payload payload)
    {
        const Asked call = take(function);
        QVERIFY2(!call.tag.isEmpty(), function.constData());
        Message message;
        message.channel = Channel::Api;
        message.from = Party::ProviderServer;
        message.to = Party::ShopServer;
        message.payload = std::move(payload);
        give(Received{message, call.tag});
    }
    void answer(const QByteArray &function, const Json &data)
    {
        answerWith(function, signedAnswer(account, data, 1000001));
    }
    void answerError(const QByteArray &function, const QByteArray &code,
                     ErrorShape shape = ErrorShape::TopLevel)
    {
        answerWith(function, errorAnswer(account, {code, "refused", "7"}, shape));
    }
    void fail(const QByteArray &function) { answerWith(function, ExchangeFailed{}); }

    Json initData() const
    {
        return Json::object({{"number", str(checkoutNumber)},
                             {"status", str("WaitingForPurchase")},
                             {"orderid", str(ref)},
                             {"url", str(checkoutUrl())}});
    }
    QByteArray checkoutUrl() const { return origins.page + "/12345/" + checkoutHash + "/test"; }
    Json paymentData(const QByteArray &status, const QByteArray &method = "1",
                     const QByteArray &sum = "20000") const
    {
        return Json::object({{"PaymentData", Json::object({{"method", str(method)},
                                                           {"currency", str("SEK")},
                                                           {"orderid", str(ref)},
                                                           {"status", str(status)}})},
                             {"Cart", Json::object({{"Total", Json::object({{"withtax", str(sum)}})}})}});
    }
    Json checkoutData(const QByteArray &orderNumber = {}, const QByteArray &status = {}) const
    {
        Json payment = Json::object(
            {{"number", str(checkoutNumber)}, {"status", str("Step2Loaded")}, {"orderid", str(ref)}});
        if (!orderNumber.isEmpty())
            payment.set(
                "order",
                Json::object({{"number", str(orderNumber)}, {"status", str(status)}, {"orderid", str(ref)}}));
        return Json::object(
            {{"PaymentData", payment},
             {"Customer", Json::object({{"Billing", billing()}, {"Shipping", Json::array()}})}});
    }

    // --- browser

    ExchangeId visit(const QByteArray &url)
    {
        return navigated({Window::Top, {}, "GET", url, {}}, Party::ShopPage, Channel::PageLoad);
    }
    ExchangeId navigated(const Navigation &navigation, Party from, Channel channel)
    {
        Message message;
        message.exchange = ExchangeId{++exchanges};
        message.channel = channel;
        message.from = from;
        message.to = Party::ShopServer;
        message.payload = navigation;
        give(Received{message, {}});
        return message.exchange;
    }
    // The document that the shop answered last is open now.
    void showLast()
    {
        Message message;
        message.channel = Channel::PageLoad;
        message.from = Party::ShopServer;
        message.to = Party::ShopPage;
        message.payload = lastPage;
        give(Received{message, {}});
    }
    void event(const QByteArray &name, const Json &data = {})
    {
        post({"checkout_iframe", originOf(origins.page), PageEvent::Kind::Text, eventText(name, data)});
    }
    void post(const PageEvent &event)
    {
        Message message;
        message.channel = Channel::PageEvent;
        message.from = Party::ProviderPage;
        message.to = Party::ShopPage;
        message.payload = event;
        give(Received{message, {}});
    }
    Json billing(const QByteArray &zip = "12345", const QByteArray &country = "SE") const
    {
        return Json::object({{"firstname", str("Tess T")},
                             {"lastname", str("Person")},
                             {"street", str("Testgatan 1")},
                             {"zip", str(zip)},
                             {"city", str("Teststad")},
                             {"country", str(country)}});
    }
    void address(const Json &billing, const Json &shipping = Json::array())
    {
        event("address_selected",
              Json::object({{"status", str("Step2Loaded")},
                            {"Customer", Json::object({{"Billing", billing}, {"Shipping", shipping}})}}));
    }

    // --- results

    Json notice(const QByteArray &status, const QByteArray &number = finalNumber,
                const QByteArray &orderid = "WS-1001") const
    {
        return noticeData({number, status, orderid, {}});
    }
    ExchangeId callback(const Json &data, const QByteArray &hash = {})
    {
        return request(callbackRequest(origins.shop + "/callback?purchase=WS-1001", account, data, hash));
    }
    ExchangeId request(const HttpRequest &request)
    {
        Message message;
        message.exchange = ExchangeId{++exchanges};
        message.channel = Channel::Callback;
        message.from = Party::ProviderServer;
        message.to = Party::ShopServer;
        message.payload = request;
        give(Received{message, {}});
        return message.exchange;
    }
    ExchangeId accept(const Json &data, const QByteArray &method = "POST", const QByteArray &hash = {})
    {
        return back("/accept", data, method, hash);
    }
    ExchangeId back(const QByteArray &path, const Json &data, const QByteArray &method = "POST",
                    const QByteArray &hash = {})
    {
        return navigated(
            returnNavigation(origins.shop + path + "?purchase=WS-1001", method, account, data, hash),
            Party::ProviderPage, Channel::Return);
    }
    void timer(const QByteArray &key)
    {
        QVERIFY2(timers.removeOne(key), key.constData());
        Message message;
        message.channel = Channel::Timer;
        message.to = Party::ShopServer;
        message.payload = TimerFired{key};
        give(Received{message, {}});
    }

    // --- looks

    PurchaseView purchase() const { return shop->view().purchases.front(); }
    QByteArray state() const { return purchase().state; }
    bool offers(const QByteArray &operation) const
    {
        const auto offered = shop->view().operations;
        return std::any_of(offered.begin(), offered.end(),
                           [&](const OperationOffer &each) { return each.operation == operation; });
    }
    int fulfilments() const
    {
        return int(std::count_if(reports.begin(), reports.end(),
                                 [](const Report &each) { return each.kind == Report::Kind::Fulfilled; }));
    }
    bool reported(Report::Kind kind, const QByteArray &value) const
    {
        return std::any_of(reports.begin(), reports.end(),
                           [&](const Report &each) { return each.kind == kind && each.value == value; });
    }
    Shown shown(ExchangeId exchange) const
    {
        const auto found = std::find_if(answers.begin(), answers.end(),
                                        [&](const Shown &each) { return each.exchange == exchange; });
        return found == answers.end() ? Shown() : *found;
    }

    // --- stages

    void open()
    {
        start();
        answer("initCheckout", initData());
        visit(tops.takeLast());
        showLast();
        event("checkout_loaded");
    }
    void identify()
    {
        open();
        address(billing());
    }
    void reserve()
    {
        identify();
        callback(notice("Created"));
        answer("getPaymentinfo", paymentData("Created"));
    }
    void answerLookups(const QByteArray &status)
    {
        while (isAsked("getPaymentinfo"))
            answer("getPaymentinfo", paymentData(status));
    }

    Time now = Time(std::chrono::hours(24 * 365 * 56));
    QByteArray ref = "WS-1001";
    Account account;
    Origins origins;
    std::unique_ptr<Machine> shop;
    std::vector<Asked> asked;
    std::vector<Report> reports;
    std::vector<Shown> answers;
    QByteArrayList words; // posted to the frame
    QByteArrayList tops;  // where the top window was sent
    QByteArrayList timers;
    Page lastPage;
    quint64 exchanges = 0;

private:
    void note(const Send &send)
    {
        if (const auto *request = std::get_if<HttpRequest>(&send.draft.payload)) {
            const ApiRequest read = readApiRequest(request->raw.body);
            QVERIFY(verifyAsServer(account.key, read.hash, read.rawData) != HashMatch::None);
            QCOMPARE(send.timeout, Duration(30s));
            asked.push_back({read.function, send.tag, read.data()});
        } else if (const auto *navigation = std::get_if<Navigation>(&send.draft.payload)) {
            tops.append(navigation->url);
        } else if (const auto *link = std::get_if<AppLink>(&send.draft.payload)) {
            tops.append(link->url);
        } else if (const auto *event = std::get_if<PageEvent>(&send.draft.payload)) {
            words.append(event->data);
        }
    }
    void note(const Reply &reply)
    {
        Shown shown;
        shown.exchange = reply.exchange;
        if (const auto *page = std::get_if<Page>(&reply.answer)) {
            lastPage = *page;
            shown.status = 200;
            shown.page = page->id;
            shown.hasWarning = std::any_of(page->blocks.begin(), page->blocks.end(), [](const Block &block) {
                return block.kind == Block::Kind::Warning;
            });
        } else {
            const auto head = parseResponseHead(std::get<HttpResponse>(reply.answer).raw.head);
            shown.status = head->status;
            shown.location = header(head->headers, "Location");
        }
        answers.push_back(shown);
    }
    void note(const Cut &) {}
    void note(const StartTimer &timer)
    {
        QCOMPARE(timer.weight, TimerWeight::Essential);
        timers.removeAll(timer.key);
        timers.append(timer.key);
    }
    void note(const StopTimer &timer) { timers.removeAll(timer.key); }
    void note(const Report &report) { reports.push_back(report); }
};

} // namespace

class TestQvicklyShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheHostPage();
    void initFailures_data();
    void initFailures();
    void refusesUnbuyableOrders();
    void checkoutNumberIsNotThePayment();

    void eventsAreUntrusted_data();
    void eventsAreUntrusted();
    void addressLoopGuard();
    void addressVariants_data();
    void addressVariants();
    void oneUpdateAtATime();
    void newCheckoutWhenUpdateFails();
    void newCheckoutForAnotherCurrency();
    void handshake();
    void handshakeAborts_data();
    void handshakeAborts();
    void goTo_data();
    void goTo();
    void overlay();
    void shopSideChanges();

    void fulfilsOnceInEveryOrder_data();
    void fulfilsOnceInEveryOrder();
    void deniedEndsIt();
    void pendingThenApproved();
    void successEventLeadsToThanks();
    void refusesWrongHash();
    void refusesOtherOrders();
    void callbackForms_data();
    void callbackForms();
    void callbackAnswerSwitch();
    void acceptWithoutData();
    void acceptHeldUntilKnown();
    void cancelReturns();
    void comparesAmountAndCurrency_data();
    void comparesAmountAndCurrency();
    void secondPaymentIsNotReleased();
    void asksWhenNothingComes();
    void lookupsAreRepeatedInitIsNot();
    void unverifiedAnswers();

    void operationsByState_data();
    void operationsByState();
    void creditsAndUpdates();
    void unknownOutcomeOfActivate();
    void switchesRefuseNonsense_data();
    void switchesRefuseNonsense();

    void pagesAndRoutes_data();
    void pagesAndRoutes();
    void cloneIsIndependent();
    void anythingInAnyState();
    void tables();
};

void TestQvicklyShop::opensTheHostPage()
{
    Desk desk;
    desk.start();
    const Json data = desk.asked.front().data;
    QCOMPARE(data.at({"PaymentData", "orderid"}).text(), QByteArray("WS-1001"));
    QCOMPARE(data.at({"PaymentData", "accepturl"}).text(), desk.origins.shop + "/accept?purchase=WS-1001");
    QCOMPARE(data.at({"CheckoutData", "redirectOnSuccess"}).text(), QByteArray("true"));
    desk.answer("initCheckout", desk.initData());
    QCOMPARE(desk.state(), QByteArray(shopState::open));
    QCOMPARE(desk.tops, QByteArrayList{desk.origins.shop + "/checkout/WS-1001"});
    desk.visit(desk.tops.front());
    QCOMPARE(desk.lastPage.id, QByteArray(page::shopCheckout));
    QVERIFY(desk.lastPage.frame.has_value());
    QCOMPARE(desk.lastPage.frame->url, desk.checkoutUrl() + "?activateJsEvents=1");
    QCOMPARE(desk.lastPage.frame->name, QByteArray("checkout_iframe"));
    QVERIFY(desk.lastPage.frame->sandbox.contains("allow-top-navigation"));
    QVERIFY(desk.lastPage.frame->sandbox.contains("allow-popups-to-escape-sandbox"));
}

void TestQvicklyShop::initFailures_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("refused") << 0 << QByteArray("9107");
    QTest::newRow("refused, nested") << 1 << QByteArray("9107");
    QTest::newRow("no connection") << 2 << QByteArray("9510");
    QTest::newRow("wrong hash") << 3 << QByteArray("9511");
    QTest::newRow("no JSON") << 4 << QByteArray("json.syntax");
}

void TestQvicklyShop::initFailures()
{
    QFETCH(int, how);
    QFETCH(QByteArray, value);
    Desk desk;
    desk.start();
    Account stranger = desk.account;
    stranger.key = Secret("another key");
    if (how < 2)
        desk.answerError("initCheckout", "9107", how == 0 ? ErrorShape::TopLevel : ErrorShape::Nested);
    else if (how == 2)
        desk.fail("initCheckout");
    else if (how == 3)
        desk.answerWith("initCheckout", signedAnswer(stranger, desk.initData(), 1));
    else
        desk.answerWith("initCheckout", httpResponse(500, "text/html", "<h1>Oops</h1>"));
    QCOMPARE(desk.state(), QByteArray(shopState::error));
    QVERIFY(desk.reported(Report::Kind::Warning, value));
    QVERIFY(desk.asked.empty()); // never sent again by itself
    QVERIFY(desk.timers.isEmpty());
    QVERIFY(desk.tops.isEmpty());
}

void TestQvicklyShop::refusesUnbuyableOrders()
{
    Desk desk;
    Order order = findSample("coffee")->order;
    order.reference = "A-1";
    desk.start(order);
    desk.start(order);
    QVERIFY(desk.reported(Report::Kind::Refused, "shop.reference-used"));
    order.reference = "A-2";
    order.items.front().unitPrice = 0;
    desk.start(order);
    QVERIFY(desk.reported(Report::Kind::Refused, "shop.zero-sum"));
    QCOMPARE(desk.shop->view().purchases.size(), size_t(1));
}

void TestQvicklyShop::checkoutNumberIsNotThePayment()
{
    Desk desk;
    desk.identify();
    desk.callback(desk.notice("Created"));
    QCOMPARE(desk.take("getPaymentinfo").data["number"].text(), QByteArray(finalNumber));
    QVERIFY(!desk.offers("activate"));
}

void TestQvicklyShop::eventsAreUntrusted_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("object");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("warning");
    const QByteArray page = originOf(fixedOrigins().page);
    const QByteArray good = R"({"event":"purchase_initialized"})";
    QTest::newRow("other origin") << QByteArray("checkout_iframe") << QByteArray("https://evil.example")
                                  << false << good << QByteArray("event.origin");
    QTest::newRow("other frame") << QByteArray("ad") << page << false << good << QByteArray("event.origin");
    QTest::newRow("object") << QByteArray("checkout_iframe") << page << true << good
                            << QByteArray("qvickly.event-object");
    QTest::newRow("no JSON") << QByteArray("checkout_iframe") << page << false << QByteArray("hello")
                             << QByteArray("json.syntax");
    QTest::newRow("no name") << QByteArray("checkout_iframe") << page << false << QByteArray("{}")
                             << QByteArray("qvickly.event-name");
    QTest::newRow("no address") << QByteArray("checkout_iframe") << page << false
                                << QByteArray(R"({"event":"address_selected"})")
                                << QByteArray("event.address_selected");
    QTest::newRow("height") << QByteArray("checkout_iframe") << page << false
                            << QByteArray(R"({"event":"content_height","data":"tall"})")
                            << QByteArray("event.content_height");
}

void TestQvicklyShop::eventsAreUntrusted()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, origin);
    QFETCH(bool, object);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, warning);
    Desk desk;
    desk.open();
    desk.post({frame, origin, object ? PageEvent::Kind::Object : PageEvent::Kind::Text, text});
    QVERIFY(desk.reported(Report::Kind::Warning, warning));
    QCOMPARE(desk.state(), QByteArray(shopState::open));
    QVERIFY(desk.asked.empty());
    QVERIFY(desk.words.isEmpty());
}

// The checkout posts address_selected after every update; that must not start another update.
void TestQvicklyShop::addressLoopGuard()
{
    Desk desk;
    desk.set("set.shipping-by-address", "on");
    desk.open();
    desk.address(desk.billing());
    QCOMPARE(desk.state(), QByteArray(shopState::identified));
    QCOMPARE(desk.words, QByteArrayList{"lock"});
    const Json sent = desk.asked.front().data;
    QCOMPARE(sent.at({"PaymentData", "number"}).text(), QByteArray(checkoutNumber));
    QCOMPARE(sent.at({"Cart", "Shipping", "withouttax"}).text(), QByteArray("3900"));
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, (QByteArrayList{"lock", "update"}));
    for (int i = 0; i < 3; ++i)
        desk.address(desk.billing("12345", "se")); // lower case, as some pages send it
    QVERIFY(desk.asked.empty());
    QCOMPARE(desk.words.size(), 2);
    desk.address(desk.billing("11122")); // another place, the same fee
    QVERIFY(desk.asked.empty());
    desk.address(desk.billing("98139"));
    QVERIFY(desk.isAsked("updateCheckout"));
}

void TestQvicklyShop::addressVariants_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("fee");
    const auto row = [](const char *name, const char *data, const char *fee) {
        QTest::newRow(name) << QByteArray(data) << QByteArray(fee);
    };
    row("billing only", R"({"Customer":{"Billing":{"zip":"12345"},"Shipping":[]}})", "3900");
    row("no shipping", R"({"Customer":{"Billing":{"zip":"12345"}}})", "3900");
    row("shipping without zip",
        R"({"Customer":{"Billing":{"zip":"12345"},"Shipping":{"zip":"","city":"X"}}})", "3900");
    row("customer's shipping", R"({"Customer":{"Billing":{"zip":"12345"},"Shipping":{"zip":"98139"}}})",
        "9900");
    row("edited billing",
        R"({"billingAddress":{"zip":"45678"},"Customer":{"Billing":{"zip":"12345"},"Shipping":[]}})", "5900");
    row("other delivery",
        R"({"shippingAddress":{"zip":"98139"},"Customer":{"Billing":{"zip":"12345"},"Shipping":[]}})",
        "9900");
    row("delivery switched off",
        R"({"shippingAddress":{},"Customer":{"Billing":{"zip":"12345"},"Shipping":{"zip":"98139"}}})",
        "3900");
    row("only billingAddress", R"({"billingAddress":{"zip":"12345"}})", "3900");
}

void TestQvicklyShop::addressVariants()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, fee);
    Desk desk;
    desk.set("set.shipping-by-address", "on");
    desk.open();
    desk.event("address_selected", *Json::parse(data));
    QCOMPARE(desk.take("updateCheckout").data.at({"Cart", "Shipping", "withouttax"}).text(), fee);
}

void TestQvicklyShop::oneUpdateAtATime()
{
    Desk desk;
    desk.set("set.shipping-by-address", "on");
    desk.open();
    desk.address(desk.billing("12345"));
    desk.address(desk.billing("98139"));
    QCOMPARE(desk.asked.size(), size_t(1));
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, QByteArrayList{"lock"}); // the provider does not have the last sums yet
    QCOMPARE(desk.asked.front().data.at({"Cart", "Shipping", "withouttax"}).text(), QByteArray("9900"));
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, (QByteArrayList{"lock", "update"}));
}

void TestQvicklyShop::newCheckoutWhenUpdateFails()
{
    Desk desk;
    desk.identify();
    desk.operate("change-shipping", {{"amount", "4000"}});
    desk.answerError("updateCheckout", "50013");
    QCOMPARE(desk.words, (QByteArrayList{"lock", "unlock"}));
    QCOMPARE(desk.state(), QByteArray(shopState::created));
    desk.answer("initCheckout", desk.initData());
    QCOMPARE(desk.state(), QByteArray(shopState::open));
    QCOMPARE(desk.tops, QByteArrayList{desk.origins.shop + "/checkout/WS-1001"});

    // Not for ever.
    for (int i = 0; i < 10 && desk.state() != shopState::error; ++i) {
        desk.visit(desk.origins.shop + "/checkout/WS-1001");
        desk.showLast();
        desk.operate("change-shipping", {{"amount", QByteArray::number(5000 + i)}});
        desk.fail("updateCheckout");
        if (desk.isAsked("initCheckout"))
            desk.answer("initCheckout", desk.initData());
    }
    QCOMPARE(desk.state(), QByteArray(shopState::error));
    QVERIFY(desk.asked.empty());
}

void TestQvicklyShop::newCheckoutForAnotherCurrency()
{
    Desk desk;
    desk.identify();
    desk.operate("change-currency", {{"currency", "NOK"}});
    QVERIFY(!desk.isAsked("updateCheckout"));
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "currency"}).text(), QByteArray("NOK"));
}

void TestQvicklyShop::handshake()
{
    Desk desk;
    desk.identify();
    desk.event("purchase_initialized");
    desk.event("purchase_initialized"); // a second one while the first is being answered
    QCOMPARE(desk.state(), QByteArray(shopState::confirming));
    QCOMPARE(desk.asked.size(), size_t(1));
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "hash"}).text(), QByteArray(checkoutHash));
    QVERIFY(desk.words.isEmpty());
    desk.answer("getCheckout", desk.checkoutData());
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "orderid"}).text(), QByteArray("WS-1001"));
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, QByteArrayList{"purchase_complete"});
    // After a third party was left, the buyer presses again and the shop answers again.
    desk.event("purchase_initialized");
    desk.answer("getCheckout", desk.checkoutData());
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, (QByteArrayList{"purchase_complete", "purchase_complete"}));
}

void TestQvicklyShop::handshakeAborts_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("abort") << QByteArray("abort") << QByteArrayList{"abort_waiting"};
    QTest::newRow("silent") << QByteArray("silent") << QByteArrayList{};
    QTest::newRow("update refused") << QByteArray("refused") << QByteArrayList{"abort_waiting"};
    QTest::newRow("other checkout") << QByteArray("other") << QByteArrayList{"abort_waiting"};
    QTest::newRow("sum changed") << QByteArray("sum") << QByteArrayList{"abort_waiting", "lock"};
}

void TestQvicklyShop::handshakeAborts()
{
    QFETCH(QByteArray, how);
    QFETCH(QByteArrayList, words);
    Desk desk;
    if (how == "abort" || how == "silent")
        desk.set("set.handshake", how);
    desk.identify();
    if (how == "sum")
        desk.set("set.shipping-by-address", "on"); // too late for what the buyer saw
    desk.event("purchase_initialized");
    Json checkout = desk.checkoutData();
    if (how == "other")
        checkout.set("PaymentData", Json::object({{"number", str("999")}}));
    if (desk.isAsked("getCheckout"))
        desk.answer("getCheckout", checkout);
    if (how == "refused")
        desk.answerError("updateCheckout", "50013");
    QCOMPARE(desk.words, words);
    QCOMPARE(desk.state(), QByteArray(how == "silent" ? shopState::confirming : shopState::identified));
    QCOMPARE(desk.fulfilments(), 0);
}

void TestQvicklyShop::goTo_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("gone");
    QTest::newRow("bankid") << QByteArray("bankid:///?autostarttoken=x&redirect=null") << true;
    QTest::newRow("swish") << QByteArray("swish://paymentrequest?token=x") << true;
    QTest::newRow("card page") << fixedOrigins().page + "/swedbankpay/12345/x" << true;
    QTest::newRow("nobody's") << QByteArray("https://elsewhere.example/") << false;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestQvicklyShop::goTo()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, gone);
    Desk desk;
    desk.identify();
    desk.event("go_to", str(url));
    QCOMPARE(desk.tops, gone ? QByteArrayList{url} : QByteArrayList{});
    QCOMPARE(desk.reported(Report::Kind::Warning, "event.go_to") ||
                 desk.reported(Report::Kind::Warning, "shop.address"),
             !gone);
}

void TestQvicklyShop::overlay()
{
    Desk desk;
    desk.identify();
    desk.event("show_overlay");
    QVERIFY(desk.shop->view().pages.front().page.locked);
    desk.event("hide_overlay");
    QVERIFY(!desk.shop->view().pages.front().page.locked);
}

void TestQvicklyShop::shopSideChanges()
{
    Desk desk;
    desk.identify();
    desk.operate("change-quantity", {{"sku", "KAFFE-1"}, {"quantity", "3"}});
    QCOMPARE(desk.words, QByteArrayList{"lock"});
    QCOMPARE(desk.asked.front().data.at({"Cart", "Total", "withtax"}).text(), QByteArray("30000"));
    desk.answer("updateCheckout", desk.initData());
    QCOMPARE(desk.words, (QByteArrayList{"lock", "update"}));
    for (const QByteArray &quantity : QByteArrayList{"0", "-1", "many"})
        desk.operate("change-quantity", {{"sku", "KAFFE-1"}, {"quantity", quantity}});
    desk.operate("change-quantity", {{"sku", "TE-1"}, {"quantity", "1"}});
    QVERIFY(desk.asked.empty());
    QVERIFY(desk.reported(Report::Kind::Refused, "shop.fields"));
    desk.operate("lock");
    desk.operate("unlock");
    QCOMPARE(desk.words.mid(2), (QByteArrayList{"lock", "unlock"}));
}

void TestQvicklyShop::fulfilsOnceInEveryOrder_data()
{
    QTest::addColumn<QByteArrayList>("order");
    QTest::addColumn<bool>("late"); // answers of getPaymentinfo come after everything else
    QByteArrayList events{"accept", "accept", "callback", "callback", "empty", "success"};
    std::sort(events.begin(), events.end());
    int number = 0;
    do {
        for (const bool late : {false, true})
            QTest::newRow(QByteArray::number(++number).constData()) << events << late;
    } while (std::next_permutation(events.begin(), events.end()));
}

void TestQvicklyShop::fulfilsOnceInEveryOrder()
{
    QFETCH(QByteArrayList, order);
    QFETCH(bool, late);
    Desk desk;
    desk.identify();
    const auto settle = [&] {
        while (desk.isAsked("getCheckout"))
            desk.answer("getCheckout", desk.checkoutData(finalNumber, "Created"));
        desk.answerLookups("Created");
    };
    for (const QByteArray &event : order) {
        if (event == "accept")
            desk.accept(desk.notice("Created"));
        else if (event == "callback")
            desk.callback(desk.notice("Created"));
        else if (event == "empty")
            desk.accept({});
        else
            desk.event("checkout_success");
        if (!late)
            settle();
    }
    settle();
    QCOMPARE(desk.state(), QByteArray(shopState::reserved));
    QCOMPARE(desk.fulfilments(), 1);
    QCOMPARE(desk.purchase().fulfilled, 1);
    QVERIFY(desk.timers.isEmpty());
    QCOMPARE(desk.answers.size(),
             size_t(6)); // the host page, three returns, two callbacks: each answered once
}

void TestQvicklyShop::deniedEndsIt()
{
    QByteArrayList events{"Approved", "Denied", "Pending", "accept"};
    std::sort(events.begin(), events.end());
    do {
        for (const bool late : {false, true}) {
            Desk desk;
            desk.identify();
            for (const QByteArray &event : events) {
                if (event == "accept")
                    desk.accept(desk.notice("Pending"));
                else
                    desk.callback(desk.notice(event));
                if (!late)
                    desk.answerLookups("Cancelled");
            }
            desk.answerLookups("Cancelled");
            QCOMPARE(desk.state(), QByteArray(shopState::denied));
            QCOMPARE(desk.fulfilments(), 0);
        }
    } while (std::next_permutation(events.begin(), events.end()));
}

void TestQvicklyShop::pendingThenApproved()
{
    Desk desk;
    desk.identify();
    desk.callback(desk.notice("Pending"));
    desk.answer("getPaymentinfo", desk.paymentData("Pending"));
    QCOMPARE(desk.state(), QByteArray(shopState::pending));
    desk.accept(desk.notice("Pending"));
    QVERIFY(desk.asked.empty());
    QCOMPARE(desk.fulfilments(), 0);
    desk.visit(desk.origins.shop + "/thanks/WS-1001");
    QCOMPARE(desk.lastPage.id, QByteArray(page::shopThanks));
    desk.callback(desk.notice("Approved"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.state(), QByteArray(shopState::reserved));
    QCOMPARE(desk.fulfilments(), 1);

    // Approved arrives while the answer "Pending" is under way: the shop asks once more.
    Desk racing;
    racing.identify();
    racing.callback(racing.notice("Pending"));
    racing.callback(racing.notice("Approved"));
    racing.answer("getPaymentinfo", racing.paymentData("Pending"));
    racing.answer("getPaymentinfo", racing.paymentData("Created"));
    QCOMPARE(racing.state(), QByteArray(shopState::reserved));
    QCOMPARE(racing.fulfilments(), 1);
}

void TestQvicklyShop::successEventLeadsToThanks()
{
    Desk desk;
    desk.set("set.redirect-on-success", "off");
    desk.identify();
    desk.event("checkout_success", Json::object({{"status", str("Step2Loaded")}}));
    QVERIFY(desk.tops.isEmpty());
    desk.answer("getCheckout", desk.checkoutData(finalNumber, "Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.tops, QByteArrayList{desk.origins.shop + "/thanks/WS-1001"});
    QCOMPARE(desk.fulfilments(), 1);
}

void TestQvicklyShop::refusesWrongHash()
{
    Desk desk;
    desk.identify();
    const QByteArray wrong(128, 'a');
    QCOMPARE(desk.shown(desk.callback(desk.notice("Created"), wrong)).status, 403);
    const ExchangeId returned = desk.accept(desk.notice("Created"), "POST", wrong);
    QCOMPARE(desk.shown(returned).location, desk.origins.shop + "/thanks/WS-1001");
    QVERIFY(desk.asked.empty());
    QVERIFY(desk.reported(Report::Kind::Warning, "shop.wrong-hash"));
    QCOMPARE(desk.state(), QByteArray(shopState::identified));
    const ExchangeId page = desk.visit(desk.origins.shop + "/thanks/WS-1001");
    QCOMPARE(desk.shown(page).page, QByteArray(page::shopWaiting));
    QVERIFY(desk.shown(page).hasWarning);
    // The page goes on by itself when the genuine callback comes.
    desk.showLast();
    desk.callback(desk.notice("Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.tops, QByteArrayList{desk.origins.shop + "/thanks/WS-1001"});
    QCOMPARE(desk.fulfilments(), 1);
}

void TestQvicklyShop::refusesOtherOrders()
{
    Desk desk;
    desk.identify();
    QCOMPARE(desk.shown(desk.callback(desk.notice("Created", finalNumber, "WS-2000"))).status, 403);
    desk.accept(desk.notice("Created", finalNumber, "WS-2000"));
    QVERIFY(desk.asked.empty());
    QVERIFY(desk.reported(Report::Kind::Warning, "shop.other-order"));
    const HttpRequest foreign = callbackRequest(desk.origins.shop + "/callback?purchase=X", desk.account,
                                                desk.notice("Created", "1", "X"));
    QCOMPARE(desk.shown(desk.request(foreign)).status, 404);
}

void TestQvicklyShop::callbackForms_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("JSON") << QByteArray("json");
    QTest::newRow("form") << QByteArray("form");
    QTest::newRow("GET") << QByteArray("get");
    QTest::newRow("GET by a browser") << QByteArray("navigation");
    QTest::newRow("number as integer") << QByteArray("integer");
}

void TestQvicklyShop::callbackForms()
{
    QFETCH(QByteArray, how);
    Desk desk;
    desk.identify();
    const QByteArray url = desk.origins.shop + "/callback?purchase=WS-1001";
    const Navigation post = returnNavigation(url, "POST", desk.account, desk.notice("Created"));
    const Navigation get = returnNavigation(url, "GET", desk.account, desk.notice("Created"));
    ExchangeId exchange;
    if (how == "json")
        exchange = desk.callback(desk.notice("Created"));
    else if (how == "form")
        exchange = desk.request(httpRequest(
            "POST", url, {{"Content-Type", "application/x-www-form-urlencoded"}}, buildForm(post.form)));
    else if (how == "get")
        exchange = desk.request(httpRequest("GET", get.url, {}, {}));
    else if (how == "navigation")
        exchange = desk.navigated(get, Party::ProviderPage, Channel::Return);
    else
        exchange = desk.callback(noticeData({finalNumber, "Created", "WS-1001", {}}, true));
    QCOMPARE(desk.shown(exchange).status, 200);
    QCOMPARE(desk.take("getPaymentinfo").data["number"].text(), QByteArray(finalNumber));
}

void TestQvicklyShop::callbackAnswerSwitch()
{
    Desk desk;
    desk.set("set.callback-answer", "503,404,200");
    desk.identify();
    QCOMPARE(desk.shown(desk.callback(desk.notice("Created"))).status, 503);
    QCOMPARE(desk.shown(desk.callback(desk.notice("Created"))).status, 404);
    QVERIFY(desk.asked.empty()); // nothing was processed
    QCOMPARE(desk.shown(desk.callback(desk.notice("Created"))).status, 200);
    QVERIFY(desk.isAsked("getPaymentinfo"));
    QCOMPARE(desk.shown(desk.request(httpRequest("POST", desk.origins.shop + "/callback", {}, "{"))).status,
             400);
}

void TestQvicklyShop::acceptWithoutData()
{
    Desk desk;
    desk.identify();
    const ExchangeId returned = desk.accept({}, "GET");
    QCOMPARE(desk.shown(returned).status, 0); // held
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "hash"}).text(), QByteArray(checkoutHash));
    desk.answer("getCheckout", desk.checkoutData(finalNumber, "Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.shown(returned).location, desk.origins.shop + "/thanks/WS-1001");
    QCOMPARE(desk.fulfilments(), 1);
}

void TestQvicklyShop::acceptHeldUntilKnown()
{
    for (const QByteArray &method : QByteArrayList{"POST", "GET"}) {
        Desk desk;
        desk.identify();
        const ExchangeId returned = desk.accept(desk.notice("Paid"), method);
        QCOMPARE(desk.state(), QByteArray(shopState::verifying));
        QCOMPARE(desk.shown(returned).status, 0);
        desk.answer("getPaymentinfo", desk.paymentData("Paid", "8"));
        QCOMPARE(desk.shown(returned).status, 303);
        QCOMPARE(desk.state(), QByteArray(shopState::paid));
        desk.visit(desk.origins.shop + "/checkout/WS-1001");
        QCOMPARE(desk.answers.back().location, desk.origins.shop + "/thanks/WS-1001");
    }
}

void TestQvicklyShop::cancelReturns()
{
    Desk desk;
    desk.identify();
    desk.back("/cancel", {}); // anybody can open that address, so it changes nothing
    desk.answer("getCheckout", desk.checkoutData());
    QCOMPARE(desk.state(), QByteArray(shopState::identified));
    desk.visit(desk.origins.shop + "/thanks/WS-1001");
    QCOMPARE(desk.lastPage.id, QByteArray(page::shopCancelled));

    desk.back("/cancel", desk.notice("Cancelled"));
    desk.answer("getPaymentinfo", desk.paymentData("Cancelled"));
    QCOMPARE(desk.state(), QByteArray(shopState::cancelled));

    Desk early; // no payment was ever made
    early.identify();
    early.back("/cancel", early.notice("Failed", checkoutNumber));
    QCOMPARE(early.state(), QByteArray(shopState::failed));
    QVERIFY(early.asked.empty());
}

void TestQvicklyShop::comparesAmountAndCurrency_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("less") << QByteArray("sum") << QByteArray("19999");
    QTest::newRow("no sum") << QByteArray("sum") << QByteArray();
    QTest::newRow("currency") << QByteArray("currency") << QByteArray("EUR");
    QTest::newRow("order") << QByteArray("orderid") << QByteArray("WS-1002");
}

void TestQvicklyShop::comparesAmountAndCurrency()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    Desk desk;
    desk.identify();
    desk.callback(desk.notice("Created"));
    Json data = desk.paymentData("Created", "1", member == "sum" ? value : QByteArray("20000"));
    if (member != "sum") {
        Json payment = data["PaymentData"];
        payment.set(member, str(value));
        data.set("PaymentData", payment);
    }
    desk.answer("getPaymentinfo", data);
    QVERIFY(desk.reported(Report::Kind::Warning, "shop.mismatch"));
    QCOMPARE(desk.fulfilments(), 0);
    QCOMPARE(desk.state(), QByteArray(shopState::verifying));
    QVERIFY(desk.timers.isEmpty());
}

void TestQvicklyShop::secondPaymentIsNotReleased()
{
    Desk desk;
    desk.reserve();
    desk.callback(desk.notice("Created", "3600999"));
    QVERIFY(desk.asked.empty());
    QVERIFY(desk.reported(Report::Kind::Warning, "shop.second-payment"));
    QCOMPARE(desk.fulfilments(), 1);
}

void TestQvicklyShop::asksWhenNothingComes()
{
    Desk desk;
    desk.identify();
    int asks = 0;
    while (desk.timers.contains("watch:WS-1001")) {
        desk.timer("watch:WS-1001");
        if (desk.isAsked("getCheckout")) {
            ++asks;
            desk.answer("getCheckout", desk.checkoutData());
        }
    }
    QCOMPARE(asks, 6);
    QCOMPARE(desk.state(), QByteArray(shopState::expired));

    // A late callback still counts.
    desk.callback(desk.notice("Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.state(), QByteArray(shopState::reserved));
    QCOMPARE(desk.fulfilments(), 1);

    Desk lost; // callback and redirect lost
    lost.identify();
    lost.timer("watch:WS-1001");
    lost.answer("getCheckout", lost.checkoutData(finalNumber, "Created"));
    lost.answer("getPaymentinfo", lost.paymentData("Created"));
    QCOMPARE(lost.fulfilments(), 1);

    Desk gone; // the checkout has expired
    gone.identify();
    gone.timer("watch:WS-1001");
    gone.answerError("getCheckout", "50012");
    QCOMPARE(gone.state(), QByteArray(shopState::expired));

    Desk undecided; // Pending for ever: the shop stops asking
    undecided.identify();
    undecided.callback(undecided.notice("Pending"));
    undecided.answer("getPaymentinfo", undecided.paymentData("Pending"));
    for (int i = 0; i < 20 && !undecided.timers.isEmpty(); ++i) {
        undecided.timer("watch:WS-1001");
        undecided.answerLookups("Pending");
    }
    QVERIFY(undecided.timers.isEmpty());
    QCOMPARE(undecided.state(), QByteArray(shopState::pending));
}

void TestQvicklyShop::lookupsAreRepeatedInitIsNot()
{
    Desk desk;
    desk.identify();
    desk.callback(desk.notice("Created"));
    int asks = 0;
    while (desk.isAsked("getPaymentinfo")) {
        ++asks;
        desk.fail("getPaymentinfo");
        for (const QByteArray &key : QByteArrayList(desk.timers)) {
            if (key.startsWith("retry:"))
                desk.timer(key);
        }
    }
    QCOMPARE(asks, 3);
    QCOMPARE(desk.state(), QByteArray(shopState::verifying));
    // The provider's next callback makes it ask again.
    desk.callback(desk.notice("Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(desk.fulfilments(), 1);

    Desk refused;
    refused.identify();
    refused.callback(refused.notice("Created"));
    refused.answerError("getPaymentinfo", "5201");
    QVERIFY(refused.asked.empty());
    QVERIFY(refused.reported(Report::Kind::Warning, "5201"));
}

void TestQvicklyShop::unverifiedAnswers()
{
    Desk desk;
    desk.identify();
    desk.callback(desk.notice("Created"));
    Account stranger = desk.account;
    stranger.key = Secret("another key");
    desk.answerWith("getPaymentinfo", signedAnswer(stranger, desk.paymentData("Created"), 1));
    QVERIFY(desk.reported(Report::Kind::Warning, "9511"));
    QCOMPARE(desk.fulfilments(), 0);
    QCOMPARE(desk.state(), QByteArray(shopState::verifying));
}

void TestQvicklyShop::operationsByState_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArrayList>("offered");
    const auto row = [](const char *status, const char *method, const QByteArrayList &offered) {
        QTest::newRow((QByteArray(status) + ' ' + method).constData())
            << QByteArray(status) << QByteArray(method) << offered;
    };
    row("Created", "1", {"activate", "cancel", "update-payment", "duplicate"});
    row("Created", "8", {"activate", "cancel", "update-payment"});
    row("Created", "16", {"cancel"});
    row("Created", "24", {"cancel"});
    row("Created", "32", {"cancel"});
    row("Created", "1024", {"cancel"});
    row("Paid", "8", {"credit", "credit-part"});
    row("Paid", "1024", {"credit", "credit-part"});
    row("Factoring", "1", {"credit", "credit-part", "duplicate"});
    row("PartPayment", "4", {"credit", "credit-part", "duplicate"});
    row("Pending", "1", {});
    row("Cancelled", "1", {});
    row("Failed", "8", {});
    row("Credited", "1", {});
}

void TestQvicklyShop::operationsByState()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArrayList, offered);
    Desk desk;
    desk.identify();
    desk.callback(desk.notice(status));
    desk.answer("getPaymentinfo", desk.paymentData(status, method));
    for (const QByteArray &each :
         QByteArrayList{"activate", "cancel", "credit", "credit-part", "update-payment", "duplicate"})
        QVERIFY2(desk.offers(each) == offered.contains(each), each.constData());
    for (const QByteArray &each :
         QByteArrayList{"lock", "update", "unlock", "change-quantity", "change-shipping", "change-currency"})
        QVERIFY2(!desk.offers(each), each.constData());
    for (const QByteArray &each : QByteArrayList{"payment-info", "get-checkout", "get-address",
                                                 "account-info", "payment-plans", "terms", "due-payments"})
        QVERIFY2(desk.offers(each), each.constData());
    if (!offered.contains("activate")) {
        desk.operate("activate", {{"ref", "WS-1001"}});
        QVERIFY(desk.reported(Report::Kind::Refused, "shop.not-now"));
        QVERIFY(desk.asked.empty());
    }
}

void TestQvicklyShop::creditsAndUpdates()
{
    const Json done = Json::object({{"number", str("3600200")}, {"status", str("Credited")}});
    Desk desk;
    desk.reserve();
    desk.operate("update-payment", {{"ref", finalNumber}, {"sku", "KAFFE-1"}, {"quantity", "1"}});
    QVERIFY(!desk.offers("activate")); // one change at a time
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "number"}).text(), QByteArray(finalNumber));
    desk.answer("updatePayment", Json::object({{"number", str(finalNumber)}, {"status", str("Created")}}));
    desk.answer("getPaymentinfo", desk.paymentData("Created", "1", "10000"));
    QCOMPARE(desk.purchase().total.minor, qint64(10000));
    desk.operate("activate");
    QCOMPARE(desk.asked.front().data, numberData(finalNumber));
    desk.answer("activatePayment",
                Json::object({{"number", str(finalNumber)}, {"status", str("Factoring")}}));
    desk.answer("getPaymentinfo", desk.paymentData("Factoring", "1", "10000"));
    QCOMPARE(desk.state(), QByteArray(shopState::activated));
    desk.operate("credit-part", {{"sku", "KAFFE-1"}, {"quantity", "2"}}); // more than is left of it
    QVERIFY(desk.reported(Report::Kind::Refused, "shop.fields"));
    desk.operate("credit-part", {{"sku", "KAFFE-1"}, {"quantity", "0.5"}});
    QCOMPARE(desk.asked.front().data.at({"PaymentData", "partcredit"}).text(), QByteArray("true"));
    QCOMPARE(desk.asked.front().data.at({"Cart", "Total", "withtax"}).text(), QByteArray("5000"));
    desk.answer("creditPayment", done);
    QCOMPARE(desk.state(), QByteArray(shopState::activated));
    desk.operate("credit");
    desk.answer("creditPayment", done);
    QCOMPARE(desk.state(), QByteArray(shopState::credited));
    desk.operate("payment-info");
    desk.answer("getPaymentinfo", desk.paymentData("Factoring", "1", "10000"));
    QCOMPARE(desk.state(), QByteArray(shopState::credited));
    QCOMPARE(desk.fulfilments(), 1);
}

void TestQvicklyShop::unknownOutcomeOfActivate()
{
    Desk desk;
    desk.reserve();
    desk.operate("activate");
    desk.fail("activatePayment");
    QVERIFY(!desk.isAsked("activatePayment")); // never sent twice by itself
    desk.answer("getPaymentinfo", desk.paymentData("Factoring"));
    QCOMPARE(desk.state(), QByteArray(shopState::activated));
    desk.operate("credit");
    desk.answerError("creditPayment", "5213", ErrorShape::Nested);
    QVERIFY(desk.reported(Report::Kind::Refused, "5213"));
    QVERIFY(desk.offers("credit"));
}

void TestQvicklyShop::switchesRefuseNonsense_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("word") << QByteArray("set.handshake") << QByteArray("maybe");
    QTest::newRow("flag") << QByteArray("set.js-events") << QByteArray("1");
    QTest::newRow("status") << QByteArray("set.callback-answer") << QByteArray("99");
    QTest::newRow("minutes") << QByteArray("set.auto-cancel") << QByteArray("soon");
    QTest::newRow("unknown") << QByteArray("set.colour") << QByteArray("red");
}

void TestQvicklyShop::switchesRefuseNonsense()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, value);
    Desk desk;
    desk.set(operation, value);
    QVERIFY(desk.reported(Report::Kind::Refused, "shop.switch"));
}

void TestQvicklyShop::pagesAndRoutes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("checkout") << QByteArray("/checkout/WS-1001") << 200 << QByteArray(page::shopCheckout);
    QTest::newRow("no checkout") << QByteArray("/checkout/WS-9") << 404 << QByteArray();
    QTest::newRow("result") << QByteArray("/thanks/WS-1001") << 200 << QByteArray(page::shopWaiting);
    QTest::newRow("no result") << QByteArray("/thanks/") << 404 << QByteArray();
    QTest::newRow("terms") << QByteArray("/terms") << 200 << QByteArray(page::shopTerms);
    QTest::newRow("privacy") << QByteArray("/privacy") << 200 << QByteArray(page::shopPrivacy);
    QTest::newRow("accept of nobody") << QByteArray("/accept") << 404 << QByteArray();
    QTest::newRow("unknown") << QByteArray("/admin") << 404 << QByteArray();
    QTest::newRow("bad escape") << QByteArray("/checkout/%zz") << 404 << QByteArray();
}

void TestQvicklyShop::pagesAndRoutes()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, page);
    Desk desk;
    desk.identify();
    const Shown shown = desk.shown(desk.visit(desk.origins.shop + path));
    QCOMPARE(shown.status, status);
    QCOMPARE(shown.page, page);
    const Shown requested = desk.shown(desk.request(httpRequest("GET", desk.origins.shop + path, {}, {})));
    QCOMPARE(requested.status, status);
    QVERIFY(desk.asked.empty());
}

void TestQvicklyShop::cloneIsIndependent()
{
    Desk desk;
    desk.identify();
    const auto copy = desk.shop->clone();
    desk.callback(desk.notice("Created"));
    desk.answer("getPaymentinfo", desk.paymentData("Created"));
    QCOMPARE(copy->view().purchases.front().state, QByteArray(shopState::identified));
    QCOMPARE(desk.state(), QByteArray(shopState::reserved));
}

// Every kind of message in every stage: nothing may be asked twice, nothing may crash, every exchange gets
// its answer.
void TestQvicklyShop::anythingInAnyState()
{
    using Stage = void (*)(Desk &);
    const std::vector<Stage> stages{[](Desk &) {}, [](Desk &desk) { desk.start(); },
                                    [](Desk &desk) { desk.open(); }, [](Desk &desk) { desk.identify(); },
                                    [](Desk &desk) { desk.reserve(); }};
    const QByteArrayList events{"checkout_loaded",
                                "content_height",
                                "content_scroll_position",
                                "address_selected",
                                "payment_method_selected",
                                "purchase_initialized",
                                "checkout_success",
                                "go_to",
                                "show_overlay",
                                "hide_overlay",
                                "nonsense"};
    for (const Stage &stage : stages) {
        Desk desk;
        stage(desk);
        const size_t before = desk.answers.size();
        for (const QByteArray &event : events)
            desk.event(event, Json::boolean(true));
        Message message;
        message.to = Party::ShopPage;
        message.exchange = ExchangeId{++desk.exchanges};
        message.payload = BuyerAction{desk.origins.shop + "/checkout/WS-1001", "buy", {}};
        desk.give(Received{message, {}});
        for (const Payload &payload :
             {Payload(HttpResponse()), Payload(ExchangeFailed()), Payload(AppLink()), Payload(SocketText()),
              Payload(TimerFired{"watch:nobody"}), Payload(Page())}) {
            message.payload = payload;
            desk.give(Received{message, "unknown tag"});
        }
        message.exchange = ExchangeId{++desk.exchanges};
        message.payload = HttpRequest();
        desk.give(Received{message, {}});
        QCOMPARE(desk.answers.size(), before + 2);
        desk.operate("nonsense");
        QVERIFY(desk.reported(Report::Kind::Refused, "shop.unknown-operation") ||
                desk.reported(Report::Kind::Refused, "shop.unknown-purchase"));
    }
}

void TestQvicklyShop::tables()
{
    Desk desk;
    desk.reserve();
    QCOMPARE(desk.shop->table("purchases", 0, 10).total, qsizetype(1));
    QCOMPARE(desk.shop->table("items", 0, 10).rows.front().at(1), Text::verbatim(QByteArray("KAFFE-1")));
    const Rows steps = desk.shop->table("steps", 0, 1000);
    QVERIFY(steps.total > 3);
    for (const auto &row : steps.rows)
        QVERIFY2(!row.back().isEmpty(), row.at(2).source.constData());
    QCOMPARE(desk.shop->table("steps", 1, 1).rows.size(), size_t(1));
    QCOMPARE(desk.shop->table("steps", 99999, -5).rows.size(), size_t(0));
    QCOMPARE(desk.shop->table("nothing", 0, 10).total, qsizetype(0));
}

QTEST_APPLESS_MAIN(TestQvicklyShop)
#include "tst_qvickly_shop.moc"
