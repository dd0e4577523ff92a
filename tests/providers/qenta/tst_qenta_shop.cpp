// The shop by itself: the provider's part is played by the test.
#include "order/samples.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/messages.h"
#include "providers/qenta/shop.h"
#include "providers/qenta/test_data.h"

#include <QTest>

#include <map>

using namespace kassa;
using namespace kassa::qenta;
using namespace std::chrono_literals;

namespace {

class Till
{
public:
    Till()
    {
        setup.inputs.start = *fromIso("2026-01-02T00:00:00.000000Z");
        setup.inputs.origins = fixedOrigins();
        setup.keys = demoKeys();
        account = accountOf(setup.keys);
        now = setup.inputs.start;
        machine = makeShop(setup);
    }

    void give(const Input &input)
    {
        for (const Effect &effect : machine->handle(input, now))
            take(effect);
    }
    void receive(Channel channel, Party from, Party to, Payload payload, ExchangeId exchange = {},
                 const QByteArray &tag = {})
    {
        Message message;
        message.exchange = exchange;
        message.channel = channel;
        message.from = from;
        message.to = to;
        message.payload = std::move(payload);
        give(Received{message, tag});
    }
    // Answers the last request that went out.
    void answer(const Fields &fields)
    {
        receive(Channel::Api, Party::ProviderServer, Party::ShopServer, formAnswer(fields), {},
                requests.back().tag);
    }
    QByteArray press(const char *page, const char *control, const Fields &fields = {})
    {
        const ExchangeId exchange{++exchanges};
        receive(Channel::Buyer, Party::Buyer, Party::ShopPage,
                BuyerAction{"http://127.0.0.1:8080/" + QByteArray(page) + "/QS-1001", control, fields},
                exchange);
        return QByteArray::number(exchange.value);
    }
    void load(const QByteArray &path)
    {
        receive(Channel::PageLoad, Party::ShopPage, Party::ShopServer,
                Navigation{Window::Self, {}, "GET", "http://127.0.0.1:8080" + path, {}},
                ExchangeId{++exchanges});
    }
    void show(const char *id, const QByteArray &path)
    {
        Page page;
        page.id = id;
        page.url = "http://127.0.0.1:8080" + path;
        receive(Channel::PageLoad, Party::ShopServer, Party::ShopPage, page);
    }
    // A purchase by card up to the provider's page.
    void begin()
    {
        commit();
        answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
    }
    // The same up to the start, which is not answered yet.
    void commit()
    {
        const SampleOrder *sample = findSample("coffee");
        Order order = sample->order;
        order.currency = {"EUR", 2};
        give(Start{order, "own-form"});
        answer({{"storageId", QByteArray(32, 'a')},
                {"javascriptUrl", "http://localhost:8082/seamless/dataStorage/js/D200001/x/dataStorage.js"}});
        press("checkout", control::store, {{"pan", "9500000000000002"}, {"cardverifycode", "428"}});
        answer({{"paymentInformations", "1"},
                {"paymentInformation.1.paymentType", "CCARD"},
                {"paymentInformation.1.maskedPan", "950000******0002"}});
        load("/review/QS-1001");
        answer({{"storageId", QByteArray(32, 'a')}, {"paymentInformations", "1"}});
        press("review", control::commit);
        started = requests.back().fields;
    }
    Fields confirmation(const QByteArray &state, const QByteArray &number = "9000001") const
    {
        return {{"amount", "200.00"},
                {"currency", "EUR"},
                {"paymentType", "CCARD"},
                {"orderNumber", number},
                {"paymentState", state},
                {"shopOrder", "QS-1001"},
                {"error.1.consumerMessage", "no"}};
    }
    // What the shop answers.
    QByteArray confirm(const Fields &fields)
    {
        const ExchangeId exchange{++exchanges};
        receive(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                formRequest("http://127.0.0.1:8080/confirm", "QENTA", fields), exchange);
        const auto answer = readConfirmationAnswer(answers.at(exchange.value));
        return verdictWord(answer.verdict) + (answer.message.isEmpty() ? "" : ' ' + answer.message);
    }
    // A purchase up to its page with the methods; `storage`: a data storage is opened.
    void collect(const char *method, const char *entry, bool storage = true)
    {
        give(Operated{shopOperation::method, {{"value", method}}});
        Order order = findSample("coffee")->order;
        order.currency = {"EUR", 2};
        give(Start{order, entry});
        if (storage)
            answer({{"storageId", QByteArray(32, 'a')},
                    {"javascriptUrl",
                     "http://localhost:8082/seamless/dataStorage/js/D200001/x/dataStorage.js"}});
    }
    const Page &shown() const { return std::get<Page>(answers.at(exchanges)); }
    QByteArray words() const // of the page that was answered last
    {
        QByteArray all;
        for (const Block &block : shown().blocks)
            all += english(block.text).toUtf8() + ' ' + english(block.value).toUtf8() + '\n';
        return all;
    }
    int stepsWith(const QByteArray &number) const
    {
        int found = 0;
        for (const auto &row : machine->table("steps", 0, 100).rows)
            found += english(row[2]).toUtf8() == number ? 1 : 0;
        return found;
    }
    QByteArray state() const { return machine->view().purchases.front().state; }
    int fulfilled() const { return machine->view().purchases.front().fulfilled; }

    struct Request
    {
        QByteArray tag, url;
        Channel channel;
        Party from;
        Fields fields;
    };

    MachineSetup setup;
    Account account;
    Time now;
    std::unique_ptr<Machine> machine;
    std::vector<Request> requests;
    Fields started;
    std::map<quint64, Payload> answers;
    std::vector<Report> reports;
    QSet<QByteArray> timers; // started
    QByteArrayList navigations;
    quint64 exchanges = 0;

private:
    void take(const Effect &effect)
    {
        if (const auto *reply = std::get_if<Reply>(&effect))
            answers[reply->exchange.value] =
                std::visit([](const auto &one) { return Payload(one); }, reply->answer);
        else if (const auto *report = std::get_if<Report>(&effect))
            reports.push_back(*report);
        else if (const auto *timer = std::get_if<StartTimer>(&effect))
            timers.insert(timer->key);
        else if (const auto *stop = std::get_if<StopTimer>(&effect))
            timers.remove(stop->key);
        else if (const auto *send = std::get_if<Send>(&effect))
            sent(*send);
    }
    void sent(const Send &send)
    {
        if (const auto *navigation = std::get_if<Navigation>(&send.draft.payload))
            navigations.append(navigation->url);
        if (const auto *request = std::get_if<HttpRequest>(&send.draft.payload))
            requests.push_back({send.tag, request->origin + parseRequestHead(request->raw.head)->target,
                                send.draft.channel, send.draft.from, readForm(request->raw.body)});
    }
};

} // namespace

class TestQentaShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardGoesPastTheServer();
    void signsWhatItSends();
    void refusesForgeries_data();
    void refusesForgeries();
    void comparesAmountAndCurrency();
    void releasesOnce();
    void hintsDoNotUndo();
    void hintsNeedAStart();
    void survivesEveryAnswer_data();
    void survivesEveryAnswer();
    void collectsAgainWhenTheStorageDied();
    void successAfterFailure();
    void lateSuccessEndsTheSecondTry();
    void pendingAfterForgedFailure();
    void tokenComesOnlyWhileItIsAwaited();
    void banksAreNotFramed();
    void answersAsToldButUnderstands();
    void unknownOrdersGetNok();
    void returnProvesNothing();
    void deadStorageIsCollectedAgain();
    void errorsAreShown();
    void operationsFollowTheState();
    void sumsDecideTheState();
    void transferPaysBackWhatWasCaptured();
    void statusWithoutErrorIsNotDone();
    void wrongSwitchesAreRefused();
    void switchesCountWhenThePaymentIsStarted();
    void couponCombinesWithDiscounts();
    void methodMayBeChangedOnTheReview();
    void googlePayHasItsOwnButton();
    void refusedDataAreNotStored();
    void failuresAreToldInTheBuyersLanguage();
    void refundBeforeTheDayIsClosedIsExplained();
    void undecidedPaymentIsAskedForAgain();
    void storageCountsOnlyWhereItIsUsed();
    void pendingPageGoesOn();
    void describesTheOrderInItsLanguage();
    void detailsAreReadable();
    void tablesSpeakOfMethods();
    void returnIsToldInWords();
    void bicIsOptional();
    void buyersPageHasNoDiagnostics();
    void nextStepNamesNoStorageWithoutOne();
};

// Step 6: the only message with the card number is the page's own call to the data storage.
void TestQentaShop::cardGoesPastTheServer()
{
    Till till;
    till.begin();
    int calls = 0;
    for (const Till::Request &request : till.requests) {
        if (buildForm(request.fields).contains("9500000000000002")) {
            ++calls;
            QVERIFY(request.channel == Channel::PageCall && request.from == Party::ShopPage);
            QVERIFY(request.url.endsWith("/store"));
        }
    }
    QCOMPARE(calls, 1);
    QByteArray shown;
    for (const OpenPage &open : till.machine->view().pages) {
        for (const Block &block : open.page.blocks)
            shown += english(block.value).toUtf8();
    }
    QVERIFY(!shown.contains("9500000000000002"));
}

void TestQentaShop::signsWhatItSends()
{
    Till till;
    till.begin();
    const QByteArrayList order = splitOrder(fieldOf(till.started, "requestFingerprintOrder"));
    QVERIFY(fits(till.account, {till.started, order, fieldOf(till.started, "requestFingerprint")}));
    for (const char *name :
         {"customerId", "amount", "currency", "confirmUrl", "storageId", "orderIdent", "shopOrder",
          "orderReference", "basketItem1UnitGrossAmount", "consumerEmail", "secret"})
        QVERIFY2(order.contains(name), name);
    QCOMPARE(fieldOf(till.started, "amount"), "200.00");
    QCOMPARE(fieldOf(till.started, "orderIdent"), "QS-1001");
    QVERIFY(!buildForm(till.started).contains(till.account.secret.expose()));
}

void TestQentaShop::refusesForgeries_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("answer");
    for (const auto &[kind, answer] :
         {std::pair{"unsigned", "NOK unsigned"}, std::pair{"other-amount", "NOK wrong-signature"},
          std::pair{"no-secret", "NOK secret-missing"}, std::pair{"foreign-secret", "NOK wrong-signature"},
          std::pair{"legacy-hash", "NOK wrong-signature"}, std::pair{"swapped", "NOK wrong-signature"},
          std::pair{"odd-state", "NOK unknown-state"}})
        QTest::newRow(kind) << QByteArray(kind) << QByteArray(answer);
}

void TestQentaShop::refusesForgeries()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, answer);
    Till till;
    till.begin();
    Account forger = till.account;
    if (kind == "foreign-secret")
        forger.secret = Secret("guessed");
    if (kind == "legacy-hash")
        forger.hash = HashKind::Sha512;
    Fields fields = till.confirmation("SUCCESS");
    if (kind != "unsigned")
        fields = signedConfirmation(forger, fields);
    if (kind == "other-amount")
        setField(fields, "amount", "0.01");
    if (kind == "odd-state")
        setField(fields, "paymentState", "DONE");
    QByteArrayList order = splitOrder(fieldOf(fields, "responseFingerprintOrder"));
    if (kind == "no-secret") {
        order.removeAll("secret");
        setField(fields, "responseFingerprintOrder", order.join(','));
        setField(fields, "responseFingerprint", fingerprintOf(till.account, fields, order));
    }
    if (kind == "swapped") {
        order.swapItemsAt(0, 1);
        setField(fields, "responseFingerprintOrder", order.join(','));
    }
    QCOMPARE(till.confirm(fields), answer);
    QCOMPARE(till.state(), "paying");
    QCOMPARE(till.fulfilled(), 0);
}

// Section 3: amount=1, currency=0EUR and amount=10, currency=EUR sign alike.
void TestQentaShop::comparesAmountAndCurrency()
{
    for (const auto &[amount, currency] :
         {std::pair{"200.0", "0EUR"}, std::pair{"20.00", "EUR"}, std::pair{"200.00", "USD"}}) {
        Till till;
        till.begin();
        Fields fields = till.confirmation("SUCCESS");
        setField(fields, "amount", amount);
        setField(fields, "currency", currency);
        QCOMPARE(till.confirm(signedConfirmation(till.account, fields)),
                 "OK"); // understood, but not released
        QCOMPARE(till.fulfilled(), 0);
        QCOMPARE(till.reports.back().value, "confirm.mismatch");
    }
}

void TestQentaShop::releasesOnce()
{
    Till till;
    till.begin();
    const Fields success = signedConfirmation(till.account, till.confirmation("SUCCESS"));
    QCOMPARE(till.confirm(success), "OK");
    QCOMPARE(till.confirm(success), "OK");
    QCOMPARE(till.confirm(signedConfirmation(till.account, till.confirmation("PENDING"))),
             "OK"); // an old one
    QCOMPARE(till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS", "9000002"))), "OK");
    QCOMPARE(till.reports.back().value, "confirm.second-payment");
    QCOMPARE(till.state(), "approved");
    QCOMPARE(till.fulfilled(), 1);
}

void TestQentaShop::hintsDoNotUndo()
{
    Till till;
    till.begin();
    till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
    for (const char *state : {"FAILURE", "CANCEL"}) {
        QCOMPARE(till.confirm(till.confirmation(state)), "OK");
        QCOMPARE(till.state(), "approved");
    }
}

// Anybody may send an unsigned FAILURE: it means nothing as long as nothing was started.
void TestQentaShop::hintsNeedAStart()
{
    Till till;
    till.commit();
    till.answer(errorFields({{"18050", "FINGERPRINT is invalid.", "", ""}}));
    QCOMPARE(till.state(), "review");
    for (const char *state : {"FAILURE", "CANCEL"}) {
        QCOMPARE(till.confirm(till.confirmation(state)), "OK");
        QCOMPARE(till.state(), "review");
    }
}

void TestQentaShop::survivesEveryAnswer_data()
{
    QTest::addColumn<Payload>("answer");
    QTest::addColumn<QByteArray>("state");
    const QByteArray url = "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1";
    const auto row = [](const char *name, Payload answer, const char *state) {
        QTest::newRow(name) << std::move(answer) << QByteArray(state);
    };
    const char html[] = "text/html; charset=UTF-8";
    row("403", httpResponse(403, html, "<html>Forbidden</html>"), "review");
    row("500", httpResponse(500, html, "<html>Internal error</html>"), "review");
    row("maintenance", httpResponse(200, html, "<html>redirectUrl=http://a.example/</html>"), "review");
    row("empty", httpResponse(200, html, {}), "review");
    row("truncated", httpResponse(200, html, "redirectU"), "review");
    row("no answer",
        ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Receiving, {}, {}}, "review");
    row("neither", formAnswer({{"unknownName", "42"}}), "review");
    row("extra names", formAnswer({{"unknownName", "42"}, {"redirectUrl", url}}), "paying");
    row("errors in another order",
        httpResponse(200, html, "errors=1&error.1.message=x&error.1.errorCode=18017"), "review");
    row("dead storage", formAnswer(errorFields({{"18302", "STORAGEID is invalid.", "", ""}})), "created");
}

// Section 11, faults on demand: the buyer sees words and may try again.
void TestQentaShop::survivesEveryAnswer()
{
    QFETCH(Payload, answer);
    QFETCH(QByteArray, state);
    Till till;
    till.commit();
    till.receive(Channel::Api, Party::ProviderServer, Party::ShopServer, answer, {},
                 till.requests.back().tag);
    QCOMPARE(till.state(), state);
    if (state != "review")
        return;
    till.press("review", control::commit);
    till.answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
    QCOMPARE(till.state(), "paying");
}

// The buyer has typed for more than half an hour: store says so, and a new data storage is opened.
void TestQentaShop::collectsAgainWhenTheStorageDied()
{
    Till till;
    const SampleOrder *sample = findSample("coffee");
    Order order = sample->order;
    order.currency = {"EUR", 2};
    till.give(Start{order, "own-form"});
    const Fields opened{
        {"storageId", QByteArray(32, 'a')},
        {"javascriptUrl", "http://localhost:8082/seamless/dataStorage/js/D200001/x/dataStorage.js"}};
    till.answer(opened);
    till.press("checkout", control::store, {{"pan", "9500000000000002"}, {"cardverifycode", "428"}});
    till.answer(errorFields({{"18302", "STORAGEID is invalid.", "", ""}}));
    QCOMPARE(till.state(), "created");
    QVERIFY(hasField(till.requests.back().fields, "orderIdent"));
    till.answer(opened);
    QCOMPARE(till.state(), "collecting");
}

// A forged FAILURE must not keep a genuine SUCCESS out.
void TestQentaShop::successAfterFailure()
{
    Till till;
    till.begin();
    till.confirm(till.confirmation("FAILURE"));
    QCOMPARE(till.state(), "failed");
    till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
    QCOMPARE(till.state(), "approved");
    QCOMPARE(till.fulfilled(), 1);
}

// Section 7.5: whatever of the second try is under way when the first one is confirmed after all, the buyer
// does not come to the provider's page and does not pay twice.
void TestQentaShop::lateSuccessEndsTheSecondTry()
{
    const Fields storage{
        {"storageId", QByteArray(32, 'b')},
        {"javascriptUrl", "http://localhost:8082/seamless/dataStorage/js/D200001/x/dataStorage.js"}};
    const Fields stored{{"paymentInformations", "1"}, {"paymentInformation.1.paymentType", "CCARD"}};
    const Fields started{
        {"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=2"}};
    for (const QByteArray late : {"init", "store", "read", "slow buyer", "start"}) {
        Till till;
        till.begin();
        till.confirm(till.confirmation("FAILURE"));
        till.show(page::shopResult, "/result/QS-1001");
        till.press("result", control::again);
        const auto confirmIf = [&](const QByteArray &at) {
            if (late == at)
                till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
            return late == at;
        };
        const auto walk = [&] {
            const bool atInit = confirmIf("init");
            till.answer(storage);
            if (atInit)
                return;
            till.press("checkout", control::store, {{"pan", "9500000000000002"}});
            const bool atStore = confirmIf("store");
            till.answer(stored);
            if (atStore)
                return;
            till.load("/review/QS-1001");
            const bool atRead = confirmIf("read");
            till.answer(stored);
            if (atRead)
                return;
            if (late == "slow buyer")
                till.give(Operated{shopOperation::wait, {{"value", "5"}}});
            till.press("review", control::commit);
            if (confirmIf("slow buyer")) {
                till.receive(Channel::Timer, Party::ShopServer, Party::ShopServer,
                             TimerFired{"wait:QS-1001"});
                return;
            }
            confirmIf("start");
            till.answer(started);
        };
        walk();
        QVERIFY2(till.state() == "approved", late.constData());
        QCOMPARE(till.fulfilled(), 1);
        for (const auto &[number, answer] : till.answers) {
            const auto *response = std::get_if<HttpResponse>(&answer);
            const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>();
            QVERIFY(!response || !header(head->headers, "Location").contains("SID=2"));
        }
    }
}

// An unsigned FAILURE may be forged; PENDING is signed. The one that was pending before stays failed.
void TestQentaShop::pendingAfterForgedFailure()
{
    for (const char *hint : {"FAILURE", "CANCEL"}) {
        Till till;
        till.begin();
        till.confirm(till.confirmation(hint));
        till.confirm(signedConfirmation(till.account, till.confirmation("PENDING")));
        QCOMPARE(till.state(), "pending");
        till.confirm(till.confirmation("FAILURE"));
        till.confirm(signedConfirmation(till.account, till.confirmation("PENDING")));
        QCOMPARE(till.state(), "failed");
    }
}

void TestQentaShop::tokenComesOnlyWhileItIsAwaited()
{
    Till till;
    till.give(Operated{shopOperation::method, {{"value", "GOOGLEPAY"}}});
    Order order = findSample("coffee")->order;
    order.currency = {"EUR", 2};
    till.give(Start{order, "own-form"});
    till.answer({{"storageId", QByteArray(32, 'a')},
                 {"javascriptUrl", "http://localhost:8082/seamless/dataStorage/js/x/y/dataStorage.js"}});
    till.load("/stored/QS-1001?paymentToken=gp-1&browserData=bd-1");
    QCOMPARE(till.state(), "review");
    till.press("review", control::commit);
    QCOMPARE(fieldOf(till.requests.back().fields, "paymentToken"), "gp-1");
    QCOMPARE(fieldOf(till.requests.back().fields, "browserData"), "bd-1");
    till.answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
    till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
    QCOMPARE(till.state(), "approved");
    till.load("/stored/QS-1001?paymentToken=gp-2");
    QCOMPARE(till.state(), "approved");
}

// Section 6.5: PayPal's page does not load in a frame of ours; a card's does.
void TestQentaShop::banksAreNotFramed()
{
    for (const auto &[method, isFramed] : {std::pair{"PAYPAL", false}, std::pair{"CCARD", true}}) {
        Till till;
        till.give(Operated{shopOperation::window, {{"value", "iframe"}}});
        till.give(Operated{shopOperation::method, {{"value", method}}});
        Order order = findSample("coffee")->order;
        order.currency = {"EUR", 2};
        till.give(Start{order, "hosted"});
        till.press("checkout", control::proceed);
        const QByteArray pressed = till.press("review", control::commit);
        QCOMPARE(hasField(till.requests.back().fields, "windowName"), isFramed);
        till.answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
        const auto &answer = std::get<HttpResponse>(till.answers.at(pressed.toULongLong()));
        const QByteArray to = header(parseResponseHead(answer.raw.head)->headers, "Location");
        QCOMPARE(to.endsWith("/pay/QS-1001"), isFramed);
        QCOMPARE(to.endsWith("SID=1"), !isFramed);
    }
}

void TestQentaShop::answersAsToldButUnderstands()
{
    Till till;
    till.begin();
    till.give(Operated{shopOperation::confirmAnswer, {{"value", "500,nok,json"}}});
    const Fields success = signedConfirmation(till.account, till.confirmation("SUCCESS"));
    QCOMPARE(till.confirm(success), "http-error 500");
    QCOMPARE(till.confirm(success), "NOK not wanted");
    QCOMPARE(till.state(), "paying"); // both were not taken
    QCOMPARE(till.confirm(success), "OK");
    QCOMPARE(till.state(), "approved");
}

void TestQentaShop::unknownOrdersGetNok()
{
    Till till;
    till.begin();
    Fields fields = till.confirmation("SUCCESS");
    setField(fields, "shopOrder", "QS-9999");
    QCOMPARE(till.confirm(signedConfirmation(till.account, fields)), "NOK unknown order");
    removeField(fields, "shopOrder");
    QCOMPARE(till.confirm(signedConfirmation(till.account, fields)), "NOK unknown order");
}

void TestQentaShop::returnProvesNothing()
{
    Till till;
    till.begin();
    till.load("/return/success/QS-1001");
    QCOMPARE(till.state(), "paying");
    till.load("/result/QS-1001");
    const auto *page = std::get_if<Page>(&till.answers.at(till.exchanges));
    QVERIFY(page && page->id == page::shopWaiting);
    QCOMPARE(till.fulfilled(), 0);
}

// Steps 8 and 9: a data storage that died is replaced, under another orderIdent.
void TestQentaShop::deadStorageIsCollectedAgain()
{
    Till till;
    till.begin();
    Till other;
    const SampleOrder *sample = findSample("coffee");
    Order order = sample->order;
    order.currency = {"EUR", 2};
    other.give(Start{order, "own-form"});
    const Fields storage{
        {"storageId", QByteArray(32, 'a')},
        {"javascriptUrl", "http://localhost:8082/seamless/dataStorage/js/x/y/dataStorage.js"}};
    other.answer(storage);
    other.press("checkout", control::store, {{"pan", "9500000000000002"}});
    other.answer({{"paymentInformations", "1"}, {"paymentInformation.1.paymentType", "CCARD"}});
    other.load("/review/QS-1001");
    other.answer(errorFields({{"18302", "STORAGEID is invalid.", "", ""}}));
    QVERIFY(other.requests.back().url.endsWith("/dataStorage/init"));
    QCOMPARE(fieldOf(other.requests.back().fields, "orderIdent"), "QS-1001-2");
    other.answer(storage);
    QCOMPARE(other.state(), "collecting");
}

void TestQentaShop::errorsAreShown()
{
    Till till;
    const SampleOrder *sample = findSample("coffee");
    Order order = sample->order;
    order.currency = {"EUR", 2};
    till.give(Start{order, "hosted"});
    till.press("checkout", control::proceed);
    till.press("review", control::commit);
    till.answer(errorFields({{"11019", "Currency is missing.", "Валюта: не указано.", ""}}));
    const auto *page = std::get_if<Page>(&till.answers.at(till.exchanges));
    QVERIFY(page && page->id == page::shopReview);
    QVERIFY(std::any_of(page->blocks.begin(), page->blocks.end(), [](const Block &block) {
        return english(block.text) == QStringLiteral("Валюта: не указано.");
    }));
    QCOMPARE(till.state(), "review");
}

void TestQentaShop::operationsFollowTheState()
{
    Till till;
    till.begin();
    const auto offers = [&] {
        QByteArrayList ids;
        for (const OperationOffer &offer : till.machine->view().operations)
            ids.append(offer.operation);
        return ids;
    };
    QVERIFY(!offers().contains(shopOperation::deposit));
    till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
    QVERIFY(offers().contains(shopOperation::deposit) && offers().contains(shopOperation::approveReversal));
    QVERIFY(!offers().contains(shopOperation::refund));
    till.give(Operated{shopOperation::deposit, {{"ref", "QS-1001"}}});
    QVERIFY(!offers().contains(shopOperation::deposit)); // one at a time
    QCOMPARE(fieldOf(till.requests.back().fields, "amount"), "200.00");
    till.answer({{"paymentNumber", "9000001"}, {"status", "0"}});
    QCOMPARE(till.state(), "paid");
    QVERIFY(offers().contains(shopOperation::refund) && !offers().contains(shopOperation::approveReversal));
    till.give(Operated{shopOperation::approveReversal, {}});
    QVERIFY(till.reports.back().kind == Report::Kind::Refused);
}

namespace {

class PaidTill : public Till
{
public:
    PaidTill()
    {
        begin();
        confirm(signedConfirmation(account, confirmation("SUCCESS")));
    }
    QByteArrayList offers() const
    {
        QByteArrayList ids;
        for (const OperationOffer &offer : machine->view().operations)
            ids.append(offer.operation);
        return ids;
    }
    void operate(const char *operation, const QByteArray &amount = {})
    {
        give(Operated{operation, {{"ref", "QS-1001"}, {"amount", amount}}});
    }
    // Carried to its end.
    QByteArray done(const char *operation, const QByteArray &amount = {}, const QByteArray &number = "1")
    {
        operate(operation, amount);
        answer({{"paymentNumber", number}, {"creditNumber", number}, {"status", "0"}});
        return state();
    }
};

} // namespace

// Captured, refunded and given up in parts: what is still authorised can be captured or given up, and each
// refund can be taken back, the last one first.
void TestQentaShop::sumsDecideTheState()
{
    using namespace shopOperation;
    PaidTill till;
    QCOMPARE(till.done(depositPart, "50.00", "9000002"), "approved");
    QCOMPARE(till.done(refundPart, "20.00", "71"), "approved");
    QCOMPARE(till.done(refund, {}, "72"), "approved"); // 150.00 are authorised still
    QVERIFY(till.offers().contains(deposit) && till.offers().contains(approveReversal));
    QCOMPARE(till.done(refundReversal), "approved");
    QCOMPARE(fieldOf(till.requests.back().fields, "creditNumber"), "72");
    QCOMPARE(till.done(refundReversal), "approved");
    QCOMPARE(fieldOf(till.requests.back().fields, "creditNumber"), "71");
    QVERIFY(!till.offers().contains(refundReversal));
    QCOMPARE(till.done(approveReversal), "paid"); // 50.00
    QVERIFY(!till.offers().contains(deposit) && !till.offers().contains(approveReversal));
    QCOMPARE(till.done(depositReversal), "approved");
    QCOMPARE(till.done(deposit, {}, "9000003"), "paid");
    QCOMPARE(fieldOf(till.requests.back().fields, "amount"), "50.00");
    QCOMPARE(till.done(refund, {}, "73"), "refunded");
    QCOMPARE(till.done(refundReversal), "paid");
}

void TestQentaShop::transferPaysBackWhatWasCaptured()
{
    using namespace shopOperation;
    PaidTill till;
    QVERIFY(!till.offers().contains(transferFund)); // nothing was captured
    till.done(depositPart, "60.00");
    QCOMPARE(till.done(refundPart, "20.00"), "approved");
    till.done(approveReversal);
    QCOMPARE(till.done(transferFund), "refunded");
    QCOMPARE(fieldOf(till.requests.back().fields, "amount"), "40.00");
    QVERIFY(!till.offers().contains(transferFund) && !till.offers().contains(refund));
}

// Section 5: status 0 is done; another one is not, whether errors are named or not.
void TestQentaShop::statusWithoutErrorIsNotDone()
{
    PaidTill till;
    till.operate(shopOperation::deposit);
    till.answer({{"paymentNumber", "9000001"}, {"status", "4"}});
    QCOMPARE(till.state(), "approved");
    QCOMPARE(till.reports.back().value, "status.4");
    QVERIFY(till.offers().contains(shopOperation::deposit));
}

void TestQentaShop::wrongSwitchesAreRefused()
{
    Till till;
    for (const auto &[operation, value] :
         {std::pair{shopOperation::window, "sideways"}, std::pair{shopOperation::hash, "rot13"},
          std::pair{shopOperation::confirmAnswer, "ok,maybe"}, std::pair{shopOperation::wait, "-1"},
          std::pair{shopOperation::currency, "XXY"}, std::pair{"set.nonsense", "on"}}) {
        till.give(Operated{operation, {{"value", value}}});
        QVERIFY2(till.reports.back().kind == Report::Kind::Refused, operation);
    }
}

// What was sent counts, not what the switch says when the confirmation comes or the buyer is back.
void TestQentaShop::switchesCountWhenThePaymentIsStarted()
{
    Till till;
    till.begin();
    till.give(Operated{shopOperation::autoDeposit, {{"value", "yes"}}});
    till.give(Operated{shopOperation::window, {{"value", "iframe"}}});
    till.confirm(signedConfirmation(till.account, till.confirmation("SUCCESS")));
    QCOMPARE(till.state(), "approved");
    till.load("/return/success/QS-1001");
    QVERIFY(std::holds_alternative<HttpResponse>(till.answers.at(till.exchanges))); // no frame to leave
    Till other;
    other.give(Operated{shopOperation::autoDeposit, {{"value", "yes"}}});
    other.begin();
    other.give(Operated{shopOperation::autoDeposit, {{"value", "no"}}});
    other.confirm(signedConfirmation(other.account, other.confirmation("SUCCESS")));
    QCOMPARE(other.state(), "paid");
}

// 10 percent off what is left of each row; a row that is a discount itself stays.
void TestQentaShop::couponCombinesWithDiscounts()
{
    Till till;
    till.give(Operated{shopOperation::method, {{"value", "PAYPAL"}}});
    Order order = findSample("coffee")->order;
    order.currency = {"EUR", 2};
    LineItem item;
    item.sku = "A";
    item.title = QStringLiteral("Tea");
    item.unitPrice = 10'000;
    item.discount = Decimal(15);
    LineItem plain = item;
    plain.title = QStringLiteral("Cup");
    plain.discount = {};
    LineItem voucher = plain;
    voucher.title = QStringLiteral("Voucher");
    voucher.unitPrice = -1'000;
    order.items = {item, plain, voucher};
    order.shipping.reset();
    order.handling.reset();
    till.give(Start{order, "hosted"});
    till.press("checkout", control::proceed);
    till.load("/review/QS-1001");
    QVERIFY(till.shown().control(control::coupon) != nullptr);
    till.press("review", control::coupon);
    QVERIFY(till.words().contains("1 × Tea, 23.5 % off 76.50 EUR"));
    QVERIFY(till.words().contains("1 × Cup, 10 % off 90.00 EUR"));
    QVERIFY(till.words().contains("1 × Voucher -10.00 EUR"));
    QVERIFY(till.words().contains("156.50 EUR"));
    QVERIFY(till.shown().control(control::coupon) == nullptr);
    till.press("review", control::coupon); // of a page that is still open elsewhere
    QVERIFY(till.words().contains("156.50 EUR"));
}

// A method that the order's currency rules out is no dead end.
void TestQentaShop::methodMayBeChangedOnTheReview()
{
    Till till;
    till.collect("CCARD", "own-form");
    till.press("checkout", control::store, {{"pan", "9500000000000002"}});
    till.answer({{"paymentInformations", "1"}, {"paymentInformation.1.paymentType", "CCARD"}});
    QCOMPARE(till.state(), "review");
    till.press("review", "change-method");
    QCOMPARE(till.state(), "collecting");
    till.load("/checkout/QS-1001");
    QVERIFY(till.shown().control(control::chooseMethod) != nullptr);
    till.press("checkout", control::chooseMethod, {{"method", "PAYPAL"}});
    QCOMPARE(till.state(), "review");
    till.load("/review/QS-1001");
    QVERIFY(!till.words().contains("Card"));
    till.press("review", control::commit);
    QCOMPARE(fieldOf(till.requests.back().fields, "paymentType"), "PAYPAL");
}

// Section 6.3: the button is in the frame; a token cannot be asked for.
void TestQentaShop::googlePayHasItsOwnButton()
{
    Till till;
    till.collect("GOOGLEPAY", "own-form");
    till.load("/checkout/QS-1001");
    QVERIFY(till.shown().frame.has_value());
    QVERIFY(till.shown().control(control::proceed) == nullptr);
    till.press("checkout", control::proceed);
    QCOMPARE(till.shown().id, page::shopCheckout);
}

// Steps 6 and 7 are done when the data storage has taken the data, not when it refused them.
void TestQentaShop::refusedDataAreNotStored()
{
    Till till;
    till.collect("CCARD", "own-form");
    till.press("checkout", control::store, {{"pan", "4111111111111111"}});
    till.answer(errorFields({{"30010", "Not allowed in demo mode.", "Nicht erlaubt.", ""}}));
    QCOMPARE(till.state(), "collecting");
    QCOMPARE(till.stepsWith("5"), 1);
    QCOMPARE(till.stepsWith("6"), 0);
    QCOMPARE(till.stepsWith("7"), 0);
    till.press("checkout", control::store, {{"pan", "9500000000000002"}});
    till.answer({{"paymentInformations", "1"}, {"paymentInformation.1.paymentType", "CCARD"}});
    QCOMPARE(till.stepsWith("6"), 1);
    QCOMPARE(till.stepsWith("7"), 1);
}

// Section 5: message is always English, consumerMessage is in the language of the request.
void TestQentaShop::failuresAreToldInTheBuyersLanguage()
{
    PaidTill till;
    till.operate(shopOperation::deposit);
    till.answer({{"errors", "1"},
                 {"error.1.errorCode", "18017"},
                 {"error.1.message", "Amount is invalid."},
                 {"error.1.consumerMessage", "Сумма: недопустимое значение."},
                 {"status", "1"}});
    QVERIFY(english(till.reports.back().text).contains(QStringLiteral("18017 Сумма")));
}

// 30013 alone does not say that the day has to be closed first (section 8).
void TestQentaShop::refundBeforeTheDayIsClosedIsExplained()
{
    PaidTill till;
    till.done(shopOperation::deposit, {}, "9000001");
    till.operate(shopOperation::refund);
    till.answer(
        errorFields({{"30013", "The operation is not allowed.", "The operation is not allowed.", ""}}));
    QVERIFY(english(till.reports.back().text).contains(QStringLiteral("after the day was closed")));
    till.operate(shopOperation::depositReversal);
    till.answer(
        errorFields({{"30013", "The operation is not allowed.", "The operation is not allowed.", ""}}));
    QVERIFY(english(till.reports.back().text).contains(QStringLiteral("until the day is closed")));
}

// 30014 is no end: the shop waits and asks again; PENDING ends within 14 days (section 1).
void TestQentaShop::undecidedPaymentIsAskedForAgain()
{
    Till till;
    till.give(Operated{shopOperation::orderNumbers, {{"value", "on"}}});
    till.collect("PAYPAL", "hosted", false);
    till.press("checkout", control::proceed);
    till.press("review", control::commit);
    till.answer({{"orderNumber", "9000001"}, {"status", "0"}});
    till.answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
    const auto askedAfter = [&](Duration wait) {
        till.now += wait;
        const std::size_t before = till.requests.size();
        till.receive(Channel::Timer, Party::ShopServer, Party::ShopServer, TimerFired{"watch:QS-1001"});
        const bool asked = till.requests.size() == before + 1;
        till.answer(errorFields({{"30014", "The final state could not yet be determined.", "", ""}}));
        return asked && till.state() == "pending";
    };
    QVERIFY(askedAfter(45min));
    QVERIFY(till.timers.contains("watch:QS-1001"));
    QVERIFY(askedAfter(24h));
    QVERIFY(!askedAfter(24h * 15));
    QCOMPARE(till.state(), "unknown");
    Till other; // confirmed while the question was under way
    other.begin();
    other.confirm(signedConfirmation(other.account, other.confirmation("PENDING")));
    other.receive(Channel::Timer, Party::ShopServer, Party::ShopServer, TimerFired{"watch:QS-1001"});
    QVERIFY(other.requests.back().url.endsWith("/backend/getOrderDetails"));
    other.confirm(other.confirmation("FAILURE"));
    other.answer(errorFields({{"30014", "The final state could not yet be determined.", "", ""}}));
    QCOMPARE(other.state(), "failed");
}

void TestQentaShop::storageCountsOnlyWhereItIsUsed()
{
    Till till;
    till.collect("CCARD", "own-form");
    QCOMPARE(till.machine->view().deadlines.size(), std::size_t(1));
    till.press("checkout", control::chooseMethod, {{"method", "PAYPAL"}});
    QCOMPARE(till.state(), "review");
    QCOMPARE(till.machine->view().deadlines.size(), std::size_t(0));
}

// A page that says "is being checked" does not stay when the payment has failed.
void TestQentaShop::pendingPageGoesOn()
{
    Till till;
    till.begin();
    till.confirm(signedConfirmation(till.account, till.confirmation("PENDING")));
    till.show(page::shopResult, "/result/QS-1001");
    till.navigations.clear();
    till.confirm(till.confirmation("FAILURE"));
    QCOMPARE(till.state(), "failed");
    QCOMPARE(till.navigations, QByteArrayList{"http://127.0.0.1:8080/result/QS-1001"});
}

void TestQentaShop::describesTheOrderInItsLanguage()
{
    for (const auto &[language, words] :
         {std::pair{"ru", "Заказ QS-1001"}, std::pair{"en", "Order QS-1001"}}) {
        Till till;
        till.setup.inputs.locale = language;
        till.machine = makeShop(till.setup);
        till.begin();
        QCOMPARE(fieldOf(till.started, "orderDescription"), words);
    }
}

// Titles of states and whole names, not what the wire looks like.
void TestQentaShop::detailsAreReadable()
{
    PaidTill till;
    till.operate(shopOperation::orderDetails);
    till.answer({{"order.1.orderNumber", "9000001"},
                 {"order.1.state", "ORDERED"},
                 {"order.1.operationsAllowed", ""},
                 {"order.1.payments", "1"},
                 {"order.1.credits", "1"},
                 {"payment.1.1.paymentNumber", "9000001"},
                 {"payment.1.1.state", "payment_approved"},
                 {"payment.1.1.operationsAllowed", "DEPOSIT,APPROVEREVERSAL"},
                 {"credit.1.1.creditNumber", "14000001"},
                 {"credit.1.1.state", "credit_refunded"},
                 {"credit.1.1.operationsAllowed", "REFUNDREVERSAL"},
                 {"objectsTotal", "1"},
                 {"orders", "1"},
                 {"status", "0"}});
    QCOMPARE(english(till.reports.back().text),
             QStringLiteral("Order details is done: order 9000001: ORDERED; payment 9000001: Payment "
                            "authorised, allowed: DEPOSIT, APPROVEREVERSAL; credit 14000001: Refund booked, "
                            "allowed: REFUNDREVERSAL"));
    till.operate(shopOperation::institutions);
    Fields many{{"financialInstitutions", "30"}, {"status", "0"}};
    for (int i = 1; i <= 30; ++i)
        many.emplace_back("financialInstitution." + QByteArray::number(i) + ".name",
                          "Bank für alle " + QByteArray::number(i));
    till.answer(many);
    const QString told = english(till.reports.back().text);
    QVERIFY(told.contains(QStringLiteral("30: Bank für alle 1, Bank für alle 2, ")));
    QVERIFY(told.endsWith(QStringLiteral(", …")));
}

void TestQentaShop::tablesSpeakOfMethods()
{
    Till till;
    till.begin();
    QCOMPARE(english(till.machine->table("purchases", 0, 1).rows[0][3]), QStringLiteral("Credit card"));
}

void TestQentaShop::returnIsToldInWords()
{
    Till till;
    till.begin();
    till.load("/return/pending/QS-1001");
    QCOMPARE(english(till.reports.back().text),
             QStringLiteral("The buyer of order QS-1001 came back to the page for pending payments"));
}

// Section 6.1: only hobex as acquirer wants the BIC; what is stored of an account is in the table.
void TestQentaShop::bicIsOptional()
{
    Till till;
    till.collect("SEPA-DD", "own-form");
    till.load("/checkout/QS-1001");
    int seen = 0;
    for (const Form &form : till.shown().forms) {
        for (const PageField &field : form.fields) {
            if (field.name == "bankBic") {
                ++seen;
                QVERIFY(!field.required);
            }
        }
    }
    QCOMPARE(seen, 1);
    till.press("checkout", control::store, {{"bankAccountIban", "DE42512308000000060004"}});
    till.answer({{"paymentInformations", "1"},
                 {"paymentInformation.1.paymentType", "SEPA-DD"},
                 {"paymentInformation.1.bankAccountIban", "DE42512308000000060004"}});
    const Rows rows = till.machine->table("storage", 0, 1);
    QCOMPARE(english(rows.columns[4]), QStringLiteral("Account"));
    QCOMPARE(english(rows.rows[0][4]), QStringLiteral("DE42512308000000060004"));
}

// What the tester is told in "State" is not for the buyer.
void TestQentaShop::buyersPageHasNoDiagnostics()
{
    Till till;
    till.collect("CCARD", "own-form", false);
    till.answer({{"nothing", "1"}});
    QCOMPARE(till.state(), "error");
    till.load("/result/QS-1001");
    QVERIFY(!till.words().contains("javascriptUrl"));
    QVERIFY(till.words().contains("Please try again"));
    QVERIFY(english(till.machine->view().purchases.front().next).contains(QStringLiteral("javascriptUrl")));
}

void TestQentaShop::nextStepNamesNoStorageWithoutOne()
{
    Till till;
    till.collect("CCARD", "hosted", false);
    const auto next = [&] { return english(till.machine->view().purchases.front().next); };
    QCOMPARE(next(), QStringLiteral("The buyer chooses a payment method"));
    till.press("checkout", control::proceed);
    till.press("review", control::commit);
    till.answer({{"redirectUrl", "http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=1"}});
    till.confirm(till.confirmation("FAILURE"));
    QCOMPARE(next(), QStringLiteral("The buyer may try again"));
}

QTEST_APPLESS_MAIN(TestQentaShop)
#include "tst_qenta_shop.moc"
