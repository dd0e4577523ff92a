// Cascad's side, the API: Public and Private API, validation, list, faults (cascad.md sections 4, 5, 11).
#include "driver.h"
#include "providers/cascad/flow.h"

#include <QTest>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothPrefixes();
    void prerequest();
    void prerequestRefuses_data();
    void prerequestRefuses();
    void createsPrivately();
    void createsPublicly();
    void servicesStartAtOnce();
    void validates_data();
    void validates();
    void allFailuresOfAStage();
    void stagesInOrder();
    void credentials();
    void otherAccountSeesNothing();
    void singularTypeIsAccepted();
    void duplicates();
    void publicStatusShowsLess();
    void getWithABody();
    void formIsRedirected();
    void lists();
    void filters_data();
    void filters();
    void pages();
    void badFilters_data();
    void badFilters();
    void servicesAndAccount();
    void servicesInOtherCurrencies();
    void currenciesAreAnOption();
    void saleOfACard();
    void savedCards();
    void saleNeedsItsToken();
    void faults_data();
    void faults();
    void rateLimit();
    void forbiddenAndBlocked();
    void lifetimes();
    void unknownRoutes();
    void manyInvoices();

private:
    static Json attributes(const QByteArray &reference, const QByteArray &change = "{}")
    {
        Json at = privateCreateBody(Sandbox::wish(reference)).at({"data", "attributes"});
        const Json more = Json::parse(change).value_or(Json());
        for (const auto &[name, value] : more.members())
            at.set(name, value);
        return at;
    }
    static Json document(const Json &attributes, const char *type = "payment-invoices")
    {
        return Json::object(
            {{"data", Json::object({{"type", Json::string(type)}, {"attributes", attributes}})}});
    }
};

void TestCascadApi::bothPrefixes()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    QCOMPARE(sandbox.status, 201);
    for (const char *prefix : {"", "/api"}) {
        const Json answer = sandbox.privately("GET", "/payment-invoices/" + id, {}, prefix);
        QCOMPARE(sandbox.status, 200);
        QCOMPARE(answer.at({"data", "id"}).text(), id);
        QCOMPARE(answer.at({"data", "links", "self"}).text(), "/api/payment-invoices/" + id);
        sandbox.privately("GET", "/payment-invoices/", {}, prefix);
        QCOMPARE(sandbox.status, 200);
    }
}

void TestCascadApi::prerequest()
{
    Sandbox sandbox;
    const Json body = prerequestBody(account().publicTest, {1000, {"USD", 2}});
    // The official client leaves a bare "?" at the end (section 4.1).
    const Json answer = sandbox.publicly(QByteArray(prerequestPath) + '?', body);
    QCOMPARE(sandbox.status, 200);
    QCOMPARE(answer.at({"data", "type"}).text(), "payment-prerequest");
    const auto read = readPrerequest(answer);
    QVERIFY(read->testMode);
    QByteArrayList codes;
    for (const Offer &offer : read->offers)
        codes << offer.code;
    QCOMPARE(codes.join(' '), "payment_card_usd_hpp paypal_usd_hpp swift_usd_invoice test_usd_test");
    QVERIFY(read->methods.contains("payment_card"));
    // The list depends on the key's mode.
    const Json live =
        sandbox.publicly(prerequestPath, prerequestBody(account().publicLive, {1000, {"USD", 2}}));
    QVERIFY(!readPrerequest(live)->testMode);
    QCOMPARE(readPrerequest(live)->offers.size(), size_t(3));
    // The amount filters services by their limits.
    const Json large =
        sandbox.publicly(prerequestPath, prerequestBody(account().publicTest, {20'000'000, {"USD", 2}}));
    QCOMPARE(readPrerequest(large)->offers.size(), size_t(2));
    sandbox.set(sandboxOperation::prerequest, "flat");
    const Json flat = sandbox.publicly(prerequestPath, body);
    QVERIFY(flat["data"].contains("services"));
    QCOMPARE(readPrerequest(flat)->offers.size(), size_t(4));
}

void TestCascadApi::prerequestRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("{") << 400;
    QTest::newRow("unknown key") << QByteArray(R"({"public_key":"pk_test_x","currency":"USD"})") << 401;
    QTest::newRow("no currency") << QByteArray(R"({"public_key":"KEY"})") << 422;
    QTest::newRow("inactive currency") << QByteArray(R"({"public_key":"KEY","currency":"SEK"})") << 422;
}

void TestCascadApi::prerequestRefuses()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    Sandbox sandbox;
    sandbox.send(httpRequest("POST", sandbox.pay() + prerequestPath, {{"Content-Type", "application/json"}},
                             body.replace("KEY", account().publicTest)));
    QCOMPARE(sandbox.status, status);
    QVERIFY(!sandbox.json["errors"].items().empty());
}

void TestCascadApi::createsPrivately()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1", {});
    wish.description = "Заказ № 1";
    wish.metadata = Json::object({{"order_id", Json::string("1")}});
    const Json answer = sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    QCOMPARE(sandbox.status, 201);
    QVERIFY(sandbox.body.contains("\\u0417")); // as PHP writes it
    const Json &at = answer.at({"data", "attributes"});
    QCOMPARE(answer.at({"data", "type"}).text(), "payment-invoices");
    const QByteArray id = answer.at({"data", "id"}).text();
    QVERIFY(id.startsWith("cpi_") && id.size() == 20);
    QCOMPARE(at["status"].text(), "created");
    QCOMPARE(at["serial_number"].text(), id.mid(4));
    QCOMPARE(at["amount"].text(), "100.55");
    QVERIFY(at["flow_data"].isArray() && at["flow_data"].items().empty()); // [] of PHP
    QCOMPARE(at["hpp_url"].text(), sandbox.pay() + "/hpp/?cpi=" + id);
    QCOMPARE(at["expires"].text().toLongLong() - at["created"].text().toLongLong(), 2880 * 60);
    QCOMPARE(at["source"].text(), "merchant_api");
    QCOMPARE(at.at({"metadata", "order_id"}).text(), "1");
    QVERIFY(at["test_mode"].toBool());
}

void TestCascadApi::createsPublicly()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1", "test_usd_test");
    wish.serviceFields = {{"status", "processed"}};
    const Json answer = sandbox.publicly(publicInvoicesPath, publicCreateBody(wish, account().publicTest));
    QCOMPARE(sandbox.status, 201);
    const QByteArray id = answer.at({"data", "id"}).text();
    QCOMPARE(sandbox.read(id)["source"].text(), "platform_public_api");
    // callback_url cannot be given publicly: the account's stands.
    Json body = publicCreateBody(Sandbox::wish("order-2"), account().publicTest);
    body.set("callback_url", Json::string("http://evil.example/"));
    const Json other = sandbox.publicly(publicInvoicesPath, body);
    QCOMPARE(sandbox.read(other.at({"data", "id"}).text())["callback_url"].text(),
             "http://127.0.0.1:8080/callback");
}

void TestCascadApi::servicesStartAtOnce()
{
    Sandbox sandbox;
    const Json card = sandbox.read(sandbox.create("order-1"));
    QCOMPARE(card["status"].text(), "process_pending");
    QCOMPARE(card["flow"].text(), "hpp");
    QCOMPARE(card["payment_flow"].text(), "charge");
    QCOMPARE(card.at({"flow_data", "method"}).text(), "GET");
    QVERIFY(card.at({"flow_data", "action"}).text().startsWith(sandbox.pay() + "/hpp/cgi_"));
    QVERIFY(card.at({"flow_data", "metadata", "token"}).text().startsWith("eyJ"));
    sandbox.set(sandboxOperation::gateway, "post");
    const Json wallet = sandbox.read(sandbox.create("order-2", "paypal_usd_hpp"));
    QCOMPARE(wallet.at({"flow_data", "method"}).text(), "POST");
    QVERIFY(wallet.at({"flow_data", "params", "session"}).text().startsWith("prq_"));
}

void TestCascadApi::validates_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char *change, const char *pointer) {
        QTest::newRow(change) << QByteArray(change) << QByteArray(pointer);
    };
    row(R"({"currency":null})", "/data/attributes/currency");
    row(R"({"amount":null})", "/data/attributes/amount");
    row(R"({"amount":"100.55"})", "/data/attributes/amount");
    row(R"({"amount":0})", "/data/attributes/amount");
    row(R"({"amount":-1})", "/data/attributes/amount");
    row(R"({"amount":1.001})", "/data/attributes/amount");
    row(R"({"amount":200000})", "/data/attributes/amount"); // above the service's limit
    row(R"({"currency":"SEK","service":null})", "/data/attributes/currency");
    row(R"({"service":"nothing_usd_hpp"})", "/data/attributes/service");
    row(R"({"service":"payment_card_eur_hpp"})", "/data/attributes/service");
    row(R"({"service":"test_usd_test","test_mode":false})", "/data/attributes/service");
    row(R"({"service":"test_usd_test"})", "/data/attributes/service_fields/status");
    row(R"({"service":"test_usd_test","fields":{"status":"1+1"}})", "/data/attributes/fields/status");
    row(R"({"service":"test_usd_test","service_fields":[{"key":"status","value":"1+1"}]})",
        "/data/attributes/service_fields/status");
    row(R"({"customer":{"email":"a@example.org"}})", "/data/attributes/customer/reference_id");
    row(R"({"return_url":"shop.example"})", "/data/attributes/return_url");
    row(R"({"return_urls":{"fail":"no"}})", "/data/attributes/return_urls/fail");
    row(R"({"callback_url":"/callback"})", "/data/attributes/callback_url");
    row(R"({"expires":1000})", "/data/attributes/expires");
    row(R"({"expires":"tomorrow"})", "/data/attributes/expires");
}

void TestCascadApi::validates()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, pointer);
    Sandbox sandbox;
    const Json answer = sandbox.privately("POST", invoicesPath, document(attributes("order-1", change)));
    QCOMPARE(sandbox.status, 422);
    QCOMPARE(pointers(answer), pointer);
    QCOMPARE(answer["errors"].items().front()["code"].text(), "422");
    // Nothing was made.
    QVERIFY(sandbox.privately("GET", invoicesPath)["data"].items().empty());
}

void TestCascadApi::allFailuresOfAStage()
{
    Sandbox sandbox;
    const Json answer = sandbox.privately(
        "POST", invoicesPath,
        document(
            attributes("order-1", R"({"currency":null,"amount":null,"customer":{"name":"Z"},"expires":1})")));
    QCOMPARE(pointers(answer),
             "/data/attributes/currency /data/attributes/amount /data/attributes/customer/reference_id");
    const Json flat = sandbox.publicly(publicInvoicesPath,
                                       Json::object({{"public_key", Json::string(account().publicTest)}}));
    QCOMPARE(pointers(flat), "/currency /amount");
}

void TestCascadApi::stagesInOrder()
{
    Sandbox sandbox;
    // Malformed before unauthorised.
    HttpRequest request = privateRequest("POST", sandbox.api(), invoicesPath, Account(), Json::object());
    request.raw.body = "{";
    sandbox.send(httpRequest("POST", sandbox.api() + invoicesPath, {{"Authorization", "Basic x"}}, "{"));
    QCOMPARE(sandbox.status, 400);
    sandbox.send(privateRequest("POST", sandbox.api(), invoicesPath, Account(), Json::object()));
    QCOMPARE(sandbox.status, 401);
    sandbox.set(sandboxOperation::accountStatus, "blocked");
    sandbox.privately("POST", invoicesPath, document(attributes("order-1"), "nonsense"));
    QCOMPARE(sandbox.status, 403);
    sandbox.set(sandboxOperation::accountStatus, "active");
    sandbox.privately("POST", invoicesPath,
                      document(attributes("order-1", R"({"amount":null})"), "nonsense"));
    QCOMPARE(pointers(sandbox.json), "/data/type");
}

void TestCascadApi::credentials()
{
    Sandbox sandbox;
    Account wrong = account();
    wrong.apiKey = account().privateTest; // the classic mistake
    sandbox.send(privateRequest("GET", sandbox.api(), invoicesPath, wrong));
    QCOMPARE(sandbox.status, 401);
    sandbox.send(httpRequest("GET", sandbox.api() + invoicesPath, {}, {}));
    QCOMPARE(sandbox.status, 401);
    sandbox.publicly(publicInvoicesPath, publicCreateBody(Sandbox::wish("order-1"), "pk_test_unknown"));
    QCOMPARE(sandbox.status, 401);
    const QByteArray pair = basicAuth(account()).mid(6);
    for (const auto &[scheme, status] : {std::pair("basic ", 200), std::pair("Bearer ", 401)}) {
        sandbox.send(
            httpRequest("GET", sandbox.api() + invoicesPath, {{"Authorization", scheme + pair}}, {}));
        QCOMPARE(sandbox.status, status);
    }
}

void TestCascadApi::otherAccountSeesNothing()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    const Account other = accountOf(otherAccount());
    sandbox.send(privateRequest("GET", sandbox.api(), "/payment-invoices/" + id, other));
    QCOMPARE(sandbox.status, 404);
    QVERIFY(sandbox.send(privateRequest("GET", sandbox.api(), invoicesPath, other))["data"].items().empty());
    // The same reference_id is free there.
    sandbox.send(privateRequest("POST", sandbox.api(), invoicesPath, other,
                                privateCreateBody(Sandbox::wish("order-1"))));
    QCOMPARE(sandbox.status, 201);
}

void TestCascadApi::singularTypeIsAccepted()
{
    Sandbox sandbox;
    const Json answer =
        sandbox.privately("POST", invoicesPath, document(attributes("order-1"), "payment-invoice"));
    QCOMPARE(sandbox.status, 201);
    QCOMPARE(answer.at({"data", "type"}).text(), "payment-invoices");
}

void TestCascadApi::duplicates()
{
    Sandbox sandbox;
    const QByteArray first = sandbox.create("order-1");
    QVERIFY(sandbox.create("order-1").isEmpty());
    QCOMPARE(sandbox.status, 422);
    QCOMPARE(pointers(sandbox.json), "/data/attributes/reference_id");
    QVERIFY(isDuplicate(readAnswer(httpResponse(422, "application/json", sandbox.body)).error()));
    sandbox.set(sandboxOperation::duplicate, "429");
    sandbox.create("order-1");
    QCOMPARE(sandbox.status, 429);
    QCOMPARE(sandbox.statusOf(first), "process_pending"); // untouched
    QCOMPARE(
        sandbox.privately("GET", "/payment-invoices/?filter[reference_id]=order-1")["data"].items().size(),
        size_t(1));
}

void TestCascadApi::publicStatusShowsLess()
{
    Sandbox sandbox;
    Wish wish = Sandbox::wish("order-1");
    wish.customer = Json::object({{"reference_id", Json::string("cus-1")}});
    wish.metadata = Json::object({{"margin", Json::string("12 %")}});
    const QByteArray id =
        sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "id"}).text();
    const Json at = sandbox.send(publicStatusRequest(sandbox.pay(), id)).at({"data", "attributes"});
    QCOMPARE(at["status"].text(), "process_pending");
    for (const char *kept :
         {"customer", "metadata", "payload", "callback_url", "original_data", "callback_logs"}) {
        QVERIFY2(!at.contains(kept), kept);
        QVERIFY2(sandbox.read(id).contains(kept), kept);
    }
    sandbox.send(publicStatusRequest(sandbox.pay(), "cpi_unknown"));
    QCOMPARE(sandbox.status, 404);
}

void TestCascadApi::getWithABody()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    sandbox.send(httpRequest("GET", sandbox.pay() + publicInvoicesPath + '/' + id,
                             {{"Content-Type", "application/json"}, {"Content-Length", "2"}}, "{}"));
    QCOMPARE(sandbox.status, 200);
}

void TestCascadApi::formIsRedirected()
{
    Sandbox sandbox;
    const auto post = [&](const Wish &wish) {
        sandbox.receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                        Navigation{Window::Top,
                                   {},
                                   "POST",
                                   sandbox.pay() + processPath,
                                   processForm(wish, account().publicTest)});
    };
    post(Sandbox::wish("order-1"));
    QCOMPARE(sandbox.status, 302);
    QVERIFY(sandbox.location.startsWith(sandbox.pay() + "/hpp/cgi_"));
    sandbox.set(sandboxOperation::gateway, "post");
    post(Sandbox::wish("order-2", "paypal_usd_hpp"));
    QVERIFY(sandbox.page && sandbox.page->advance);
    QCOMPARE(sandbox.page->advance->method, "POST");
    post(Sandbox::wish("order-3", {})); // the payer chooses
    QVERIFY(sandbox.location.contains("/hpp/?cpi=cpi_"));
    post(Sandbox::wish("order-3"));
    QCOMPARE(sandbox.status, 422);
}

void TestCascadApi::lists()
{
    Sandbox sandbox;
    const QByteArray first = sandbox.create("order-1");
    const QByteArray second = sandbox.create("order-2");
    const auto ids = [&](const QByteArray &query) {
        QByteArrayList all;
        const Json answer = sandbox.privately("GET", "/payment-invoices" + query);
        for (const Json &each : answer["data"].items())
            all << each["id"].text();
        return all;
    };
    QCOMPARE(ids({}), (QByteArrayList{second, first})); // newest first
    QCOMPARE(ids("?sort=created"), (QByteArrayList{first, second}));
    QCOMPARE(ids("/?filter%5Breference_id%5D=order-2"), QByteArrayList{second});
    QCOMPARE(ids("?filter[id]=" + first), QByteArrayList{first});
    QCOMPARE(ids("?filter[shoe]=44").size(), 2);        // unknown names are ignored
    const QByteArray third = sandbox.create("order,3"); // no list
    QCOMPARE(ids("/?filter[reference_id]=order%2C3"), QByteArrayList{third});
}

void TestCascadApi::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("references");
    const auto row = [](const char *query, const char *references) {
        QTest::newRow(query) << QByteArray(query) << QByteArray(references);
    };
    row("filter[status]=processed", "paid");
    row("filter[status]=processed,terminated", "paid stopped");
    row("filter[status]=-processed", "eur later stopped");
    row("filter[currency]=EUR", "eur");
    row("filter[test_mode]=1", "eur later paid stopped");
    row("filter[test_mode]=false", "");
    row("filter[service]=payment_card_eur_hpp", "eur");
    row("filter[resolution]=ok&filter[currency]=USD", "later paid stopped");
    row("filter[created][from]=1767312100", "later");
    row("filter[created][to]=1767312099", "eur paid stopped");
    row("filter[created][from]=1&filter[created][to]=2", "");
}

void TestCascadApi::filters()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, references);
    Sandbox sandbox;
    sandbox.create("paid");
    sandbox.operate(sandboxOperation::approve, {{"ref", "paid"}});
    sandbox.create("stopped");
    sandbox.operate(sandboxOperation::terminate, {{"ref", "stopped"}});
    Wish euro = Sandbox::wish("eur", "payment_card_eur_hpp");
    euro.amount.currency = {"EUR", 2};
    sandbox.privately("POST", invoicesPath, privateCreateBody(euro));
    sandbox.advance(100s);
    sandbox.create("later");
    QByteArrayList found;
    const Json answer = sandbox.privately("GET", "/payment-invoices/?" + query);
    QCOMPARE(sandbox.status, 200);
    for (const Json &each : answer["data"].items())
        found << each.at({"attributes", "reference_id"}).text();
    std::sort(found.begin(), found.end());
    QCOMPARE(found.join(' '), references);
}

void TestCascadApi::pages()
{
    Sandbox sandbox;
    for (int i = 1; i <= 45; ++i)
        sandbox.create("order-" + QByteArray::number(i));
    const Json first = sandbox.privately("GET", invoicesPath);
    QCOMPARE(first["data"].items().size(), size_t(20));
    QCOMPARE(first.at({"meta", "total"}).text(), "45");
    QVERIFY(first.at({"links", "prev"}).isNull());
    const QByteArray next = first.at({"links", "next"}).text();
    const Json second = sandbox.privately("GET", QByteArray(next).replace("/api", ""));
    QCOMPARE(second["data"].items().front().at({"attributes", "reference_id"}).text(), "order-25");
    const Json last = sandbox.privately("GET", "/payment-invoices?page[number]=3&page[size]=20");
    QCOMPARE(last["data"].items().size(), size_t(5));
    QVERIFY(last.at({"links", "next"}).isNull());
    QCOMPARE(sandbox.privately("GET", "/payment-invoices?page[size]=100")["data"].items().size(), size_t(45));
    QVERIFY(sandbox.privately("GET", "/payment-invoices?page[number]=9")["data"].items().empty());
}

void TestCascadApi::badFilters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("title");
    const auto row = [](const char *query, const char *title) {
        QTest::newRow(query) << QByteArray(query) << QByteArray(title);
    };
    row("filter[created]=1767312000", "Invalid value provided for field `created`. Expected array type.");
    row("filter[test_mode]=maybe", "Invalid value provided for field `test_mode`.");
    row("filter[status]=processed,processed", "Invalid value provided for field `status`.");
    row("filter[created][about]=1", "Operator `about` does not defined.");
    row("filter[created][from]=today", "Invalid value provided for operator `from`.");
    row("page[size]=1000", "Invalid value provided for key `page[size]`.");
    row("page[number]=0", "Invalid value provided for key `page[number]`.");
}

void TestCascadApi::badFilters()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, title);
    Sandbox sandbox;
    const Json answer = sandbox.privately("GET", "/payment-invoices?" + query);
    QCOMPARE(sandbox.status, 400);
    const Json &error = answer["errors"].items().front();
    QCOMPARE(error["title"].text(), title);
    QCOMPARE(error["status"].text(), "error"); // as the platform's library has it
    QCOMPARE(error["code"].text(), "400");
}

void TestCascadApi::servicesAndAccount()
{
    Sandbox sandbox;
    QCOMPARE(sandbox.privately("GET", "/payment-services")["data"].items().size(), services().size());
    QCOMPARE(sandbox.privately("GET", "/payment-services/qiwi_rub_hpp").at({"data", "id"}).text(),
             "qiwi_rub_hpp");
    sandbox.privately("GET", "/payment-services/nothing");
    QCOMPARE(sandbox.status, 404);
    const Json at = sandbox.privately("GET", "/account").at({"data", "attributes"});
    QCOMPARE(at["status"].text(), "active");
    QCOMPARE(at.at({"payment_options", "invoice_lifetime"}).text(), "2880");
    QVERIFY(!at.at({"payment_options", "forbid_public_creation"}).toBool());
}

// Sections 4.1 and 4.5: by the account's option a service may work in another currency than the invoice.
void TestCascadApi::servicesInOtherCurrencies()
{
    Sandbox sandbox;
    const auto offered = [&] {
        const Json answer =
            sandbox.publicly(prerequestPath, prerequestBody(account().publicTest, {10000, {"EUR", 2}}));
        return answer.at({"data", "attributes", "services"});
    };
    QVERIFY(!offered().contains("payment_card_usd_hpp"));
    Wish wish = Sandbox::wish("order-1", "payment_card_usd_hpp");
    wish.amount = {10000, {"EUR", 2}};
    sandbox.privately("POST", invoicesPath, privateCreateBody(wish));
    QCOMPARE(sandbox.status, 422);
    sandbox.set(sandboxOperation::exchange, "on");
    QCOMPARE(offered()["payment_card_usd_hpp"]["exchange_rate"].text(), "1.08");
    QVERIFY(!offered()["payment_card_eur_hpp"].contains("exchange_rate"));
    QVERIFY(!offered().contains("vcreditos_brl_transfer")); // not an active currency
    const Json at =
        sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "attributes"});
    QCOMPARE(sandbox.status, 201);
    QCOMPARE(at["currency"].text(), "EUR");
    QCOMPARE(at["service_currency"].text(), "USD");
    QCOMPARE(at["service_amount"].text(), "108");
    QCOMPARE(at["payment_service_amount"].text(), "108");
    QCOMPARE(at["exchange_rate"].text(), "1.08");
    // Limits are the service's: 100,000 USD are less in EUR.
    wish.reference = "order-2";
    wish.amount.minor = 9'999'900;
    QCOMPARE(pointers(sandbox.privately("POST", invoicesPath, privateCreateBody(wish))),
             "/data/attributes/amount");
}

void TestCascadApi::currenciesAreAnOption()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::currencies, "EUR,BTC");
    QCOMPARE(sandbox.lastRefused, "");
    sandbox.create("order-1");
    QCOMPARE(sandbox.status, 422);
    QCOMPARE(pointers(sandbox.json), "/data/attributes/currency");
    sandbox.publicly(prerequestPath, prerequestBody(account().publicTest, {100, {"USD", 2}}));
    QCOMPARE(sandbox.status, 422);
    sandbox.publicly(prerequestPath, prerequestBody(account().publicTest, {100, {"EUR", 2}}));
    QCOMPARE(sandbox.status, 200);
    for (const char *wrong : {"", "EUR,", "DOUBLOON"}) {
        sandbox.set(sandboxOperation::currencies, wrong);
        QCOMPARE(sandbox.lastRefused, "value");
    }
    const auto all = descriptor().operations;
    for (const OperationInfo &each : all) { // an address and a list of codes are no numbers
        if (each.id == sandboxOperation::currencies || each.id == sandboxOperation::callbackUrl)
            QVERIFY(each.fields.front().kind == PageField::Kind::Text);
    }
}

void TestCascadApi::saleOfACard()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    const QByteArray token = sandbox.read(id).at({"flow_data", "metadata", "token"}).text();
    const Json plain =
        sandbox.send(saleRequest(sandbox.pay(), token, {"5519283812030000", "ZOE", "123", "10", "30"}));
    QCOMPARE(sandbox.status, 201);
    QCOMPARE(plain.at({"data", "attributes", "status"}).text(), "processed");
    QCOMPARE(sandbox.read(id).at({"payload", "payment_card", "mask"}).text(), "551928******0000");

    const QByteArray second = sandbox.create("order-2");
    const Json challenged = sandbox.send(
        saleRequest(sandbox.pay(), sandbox.read(second).at({"flow_data", "metadata", "token"}).text(),
                    {"5123817234060000", "ZOE", "123", "10", "30"}));
    const Json &at = challenged.at({"data", "attributes"});
    QCOMPARE(at.at({"active_payment", "status"}).text(), "authorize_required");
    QCOMPARE(at.at({"auth_payload", "method"}).text(), "POST");
    QVERIFY(at.at({"auth_payload", "params"}).contains("PaReq"));
    QVERIFY(at.at({"auth_payload", "params"}).contains("TermUrl"));
}

// Section 4.4: gateway_options.cardgate.tokenize saves the card of a payment, `token` charges it again.
void TestCascadApi::savedCards()
{
    Sandbox sandbox;
    const auto create = [&](const QByteArray &reference, const char *name, const Json &member,
                            const QByteArray &service = "payment_card_usd_hpp", bool test = true) {
        Wish wish = Sandbox::wish(reference, service);
        wish.testMode = test;
        Json body = privateCreateBody(wish);
        Json data = body["data"];
        Json at = data["attributes"];
        at.set(name, member);
        data.set("attributes", at);
        body.set("data", data);
        return sandbox.privately("POST", invoicesPath, body);
    };
    const Json tokenize = Json::object({{"cardgate", Json::object({{"tokenize", Json::boolean(true)}})}});
    const QByteArray first = create("order-1", "gateway_options", tokenize).at({"data", "id"}).text();
    sandbox.open(sandbox.pay() + "/hpp/?cpi=" + first);
    sandbox.payByCard("5519283812030000");
    const Json token = sandbox.read(first).at({"payload", "token"});
    QVERIFY(token.text().startsWith("tok_"));
    const Json again = create("order-2", "token", token).at({"data", "attributes"});
    QCOMPARE(sandbox.status, 201);
    QCOMPARE(again["status"].text(), "processed");
    QCOMPARE(again.at({"payload", "payment_card", "last"}).text(), "0000");
    for (const auto &[given, service, test] :
         {std::tuple(str("tok_unknown"), "payment_card_usd_hpp", true),
          std::tuple(token, "paypal_usd_hpp", true), std::tuple(token, "", true),
          std::tuple(token, "payment_card_usd_hpp", false)}) {
        QCOMPARE(pointers(create("order-3", "token", given, service, test)), "/data/attributes/token");
        QCOMPARE(sandbox.status, 422);
    }
    // Nobody charges a card from a browser, and nothing is saved unasked.
    Json body = publicCreateBody(Sandbox::wish("order-4"), account().publicTest);
    body.set("token", token);
    QCOMPARE(sandbox.publicly(publicInvoicesPath, body).at({"data", "attributes", "status"}).text(),
             "process_pending");
    const QByteArray plain = sandbox.create("order-5");
    sandbox.open(sandbox.pay() + "/hpp/?cpi=" + plain);
    sandbox.payByCard("5519283812030000");
    QVERIFY(sandbox.read(plain).at({"payload", "token"}).isNull());
}

void TestCascadApi::saleNeedsItsToken()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1");
    const QByteArray token = sandbox.read(id).at({"flow_data", "metadata", "token"}).text();
    const CardData card{"5519283812030000", "ZOE", "123", "10", "30"};
    for (const QByteArray &wrong : {QByteArray(), QByteArray("a.b.c"), token + 'x'}) {
        sandbox.send(saleRequest(sandbox.pay(), wrong, card));
        QCOMPARE(sandbox.status, 401);
    }
    sandbox.advance(2h); // it lives one hour
    sandbox.send(saleRequest(sandbox.pay(), token, card));
    QCOMPARE(sandbox.status, 401);
}

void TestCascadApi::faults_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<bool>("made");
    for (const int code : {401, 403, 404, 422, 429, 500})
        QTest::addRow("%d", code) << QByteArray::number(code) << code << false;
    QTest::newRow("timeout") << QByteArray(faultKind::timeout) << 0 << true;
    QTest::newRow("cut") << QByteArray(faultKind::cut) << 0 << true;
    QTest::newRow("invalid JSON") << QByteArray(faultKind::invalidJson) << 200 << true;
}

void TestCascadApi::faults()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(bool, made);
    Sandbox sandbox;
    sandbox.operate(sandboxOperation::fault, {{"kind", kind}, {"on", "create"}});
    QCOMPARE(sandbox.lastRefused, "");
    QCOMPARE(sandbox.reports.last(), sandboxOperation::fault); // said, as everything that is done
    sandbox.create("order-1");
    QCOMPARE(sandbox.status, status);
    QCOMPARE(sandbox.cut, kind == faultKind::cut);
    const Json found = sandbox.privately("GET", "/payment-invoices/?filter[reference_id]=order-1");
    QCOMPARE(found["data"].items().size(), size_t(made ? 1 : 0));
    sandbox.create("order-2"); // once only
    QCOMPARE(sandbox.status, 201);
    sandbox.operate(sandboxOperation::fault, {{"kind", "nonsense"}});
    QCOMPARE(sandbox.lastRefused, "fault");
}

void TestCascadApi::rateLimit()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::rateLimit, "2");
    sandbox.create("order-1");
    sandbox.privately("GET", invoicesPath);
    QCOMPARE(sandbox.status, 200);
    sandbox.create("order-2");
    QCOMPARE(sandbox.status, 429);
    sandbox.publicly(prerequestPath, Json::object({{"public_key", Json::string(account().publicTest)},
                                                   {"currency", Json::string("USD")}}));
    QCOMPARE(sandbox.status, 429); // of the same account
    sandbox.send(privateRequest("GET", sandbox.api(), invoicesPath, accountOf(otherAccount()), {}));
    QCOMPARE(sandbox.status, 200);
    sandbox.advance(1min);
    sandbox.create("order-2");
    QCOMPARE(sandbox.status, 201);
}

void TestCascadApi::forbiddenAndBlocked()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::publicCreation, "forbidden");
    sandbox.publicly(publicInvoicesPath, publicCreateBody(Sandbox::wish("order-1"), account().publicTest));
    QCOMPARE(sandbox.status, 403);
    QVERIFY(!sandbox.create("order-1").isEmpty()); // privately it is allowed
    sandbox.set(sandboxOperation::accountStatus, "blocked");
    sandbox.create("order-2");
    QCOMPARE(sandbox.status, 403);
}

void TestCascadApi::lifetimes()
{
    Sandbox sandbox;
    const qint64 now = unixSeconds(sandbox.now());
    Wish shorter = Sandbox::wish("order-1");
    shorter.expires = now + 60;
    Wish longer = Sandbox::wish("order-2");
    longer.expires = now + 10'000'000;
    const auto expiryOf = [&](const Wish &wish) {
        return sandbox.privately("POST", invoicesPath, privateCreateBody(wish))
                   .at({"data", "attributes", "expires"})
                   .text()
                   .toLongLong() -
               now;
    };
    QCOMPARE(expiryOf(shorter), 60);
    QCOMPARE(expiryOf(longer), 2880 * 60); // the shorter wins
    sandbox.advance(61s);
    const Json list = sandbox.privately("GET", "/payment-invoices/?filter[status]=expired");
    QCOMPARE(list["data"].items().size(), size_t(1));
}

void TestCascadApi::unknownRoutes()
{
    Sandbox sandbox;
    for (const char *path : {"/", "/nothing", "/payment-invoices/cpi_1/dance", "/public-api/"}) {
        sandbox.privately("POST", path, Json::object());
        QCOMPARE(sandbox.status, 404);
    }
    sandbox.privately("DELETE", invoicesPath);
    QCOMPARE(sandbox.status, 404);
}

void TestCascadApi::manyInvoices()
{
    Sandbox sandbox;
    for (int i = 0; i < 2000; ++i)
        sandbox.create("order-" + QByteArray::number(i));
    const Json found = sandbox.privately("GET", "/payment-invoices/?filter[reference_id]=order-1234");
    QCOMPARE(found["data"].items().size(), size_t(1));
    QCOMPARE(sandbox.privately("GET", invoicesPath).at({"meta", "total"}).text(), "2000");
    QCOMPARE(sandbox.machine().table("invoices", 0, 5).total, 2000);
    QCOMPARE(sandbox.machine().table("invoices", 1990, 100).rows.size(), size_t(10));
    QCOMPARE(sandbox.view().purchases.size(), size_t(100)); // small
}

QTEST_APPLESS_MAIN(TestCascadApi)
#include "tst_cascad_api.moc"
