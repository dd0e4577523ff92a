// Hosted pages: BankID for an order and for an identity session (kronor.md sections 6 and 11).
#include "../../support/qr_reader.h"
#include "sandbox_driver.h"
#include "texts/catalogue.h"

#include <QTest>

using namespace kassa;
using namespace kassa::kronor;
using namespace kassa::kronor::test;

class TestKronorPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approvalMovesTheOrderFirst();
    void identificationEnds_data();
    void identificationEnds();
    void pagesNeedAToken();
    void theAppSaysWhatIsTrue();
    void reloadRepeatsNothing();
    void finishedOrderRedirects();
    void whereTheShopperReturns();
    void aPageWhosePurchaseIsClosedSaysSo();
    void htmlFormOutcome();
    void animatedCode();
    void lateStatus();
    void leftPageSendsNothing();
    void oneAddressOfThePage();
    void languageOfThePage_data();
    void languageOfThePage();
    void cancelledOrderStaysCancelled();
    void identitySessions();
    void pageOpenedTooEarly();
    void hintsInEveryLanguage_data();
    void hintsInEveryLanguage();
};

// Purchase, number, status, subscribers, then the redirect (section 11).
void TestKronorPages::approvalMovesTheOrderFirst()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const ExchangeId socket = sandbox.openSocket({newProtocol});
    sandbox.say(socket, frameText(initFrame(token)));
    sandbox.say(socket, R"({"id":"1","type":"subscribe","payload":{"query":"subscription { purchaseOrders { )"
                        R"(resultingPurchaseId } }"}})");
    sandbox.takeHeard();
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    QVERIFY(sandbox.lastPage);
    QCOMPARE(sandbox.lastPage->id, page::sca);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.lastStatus, 303);
    QCOMPARE(sandbox.heardBeforeReply, 1); // subscribers first
    QVERIFY(sandbox.takeHeard().first().contains("4711"));
    QCOMPARE(sandbox.lastLocation,
             "http://127.0.0.1:8080/"
             "return?purchase=a&status=WAITING_FOR_CAPTURE&reference=order-1&purchaseId=4711");
    QCOMPARE(sandbox.statusOf(token), "WAITING_FOR_CAPTURE");
    QCOMPARE(sandbox.ask(request::readPurchase("order-1"))
                 .at({"data", "purchases"})
                 .items()
                 .front()["id"]
                 .toCompact(),
             "4711");
    const Json bankid =
        sandbox.query("{bankIdAuth {status hintCode purchaseOrderId}}", token).at({"data", "bankIdAuth"});
    QCOMPARE(bankid.toCompact(), R"([{"status":"COMPLETE","hintCode":null,"purchaseOrderId":"order-1"}])");
}

void TestKronorPages::identificationEnds_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("bankid");
    QTest::newRow("reject") << QByteArray("outcome.reject") << QByteArray("FAILED userCancel");
    QTest::newRow("back") << QByteArray("back") << QByteArray("CANCELLED cancelled");
    QTest::newRow("cancel") << QByteArray("outcome.cancel") << QByteArray("CANCELLED cancelled");
    QTest::newRow("timeout") << QByteArray("outcome.timeout") << QByteArray("FAILED expiredTransaction");
    QTest::newRow("wrong person") << QByteArray("outcome.wrong-person") << QByteArray("FAILED ");
}

void TestKronorPages::identificationEnds()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, bankid);
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.press(url, control);
    QCOMPARE(sandbox.lastLocation,
             "http://127.0.0.1:8080/return?purchase=a&status=REJECTED&reference=order-1");
    QCOMPARE(sandbox.statusOf(token), "REJECTED");
    const Json row =
        sandbox.query("{bankIdAuth {status hintCode}}").at({"data", "bankIdAuth"}).items().front();
    QCOMPARE(row["status"].text() + ' ' + row["hintCode"].text(), bankid);
}

void TestKronorPages::pagesNeedAToken()
{
    SandboxDriver sandbox;
    const auto refused = [&sandbox] {
        return sandbox.lastPage && sandbox.lastPage->status == 400 &&
               english(sandbox.lastPage->title) == QStringLiteral("This link is not valid");
    };
    sandbox.open(sandbox.scaUrl("nonsense"));
    QVERIFY(refused());
    sandbox.open(sandbox.scaUrl(SandboxDriver::apiToken())); // foreign
    QVERIFY(refused());
    const QByteArray token = sandbox.create("order-1");
    sandbox.operate(sandboxOperation::expireToken, {{"ref", "order-1"}});
    sandbox.open(sandbox.scaUrl(token));
    QVERIFY(refused());
    SandboxDriver swedish("sv");
    swedish.open(swedish.scaUrl("nonsense"));
    QCOMPARE(english(swedish.lastPage->title), QStringLiteral("Länken gäller inte"));
}

// The app says what has become of it, and stays open while it is still under way.
void TestKronorPages::theAppSaysWhatIsTrue()
{
    const auto pressed = [](const char *outcome) {
        SandboxDriver sandbox;
        const QByteArray token = sandbox.create("order-1");
        sandbox.advance(2s);
        const QByteArray url = sandbox.scaUrl(token);
        sandbox.open(url);
        sandbox.press(url, control::openApp);
        const QByteArray app = sandbox.lastPage->advance->url;
        sandbox.receive(Channel::App, Party::ProviderPage, Party::App, AppLink{app});
        sandbox.press(app, QByteArray(control::outcomePrefix) + outcome, Party::App);
        const Page page = *sandbox.lastPage;
        const bool isOpen = page.control(QByteArray(control::outcomePrefix) + outcome::approve);
        return english(page.title) + (isOpen ? u'|' + english(page.blocks.back().text) : QString());
    };
    QCOMPARE(pressed(outcome::approve), QStringLiteral("Done. Go back to the browser."));
    QCOMPARE(pressed(outcome::pending),
             QStringLiteral("BankID|Enter your security code in the BankID app and choose Identify."));
    for (const char *outcome : {outcome::reject, outcome::timeout, outcome::wrongPerson})
        QCOMPARE(pressed(outcome), QStringLiteral("Nothing was approved. Go back to the browser."));
    QCOMPARE(pressed("close"), QStringLiteral("The page is closed"));
}

void TestKronorPages::reloadRepeatsNothing()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    sandbox.open(sandbox.scaUrl(token));
    sandbox.open(sandbox.scaUrl(token));
    QCOMPARE(sandbox.query("{bankIdAuth {id}}").at({"data", "bankIdAuth"}).items().size(), size_t(1));
    QCOMPARE(sandbox.statusOf(token), "SCA_REQUIRED");
}

void TestKronorPages::finishedOrderRedirects()
{
    SandboxDriver sandbox;
    const QByteArray done = sandbox.create("order-1", 20003);
    const QByteArray refusedOne = sandbox.create("order-2", 20001);
    sandbox.advance(10s);
    sandbox.open(sandbox.scaUrl(done));
    QVERIFY(sandbox.lastLocation.contains("status=WAITING_FOR_CAPTURE"));
    sandbox.open(sandbox.scaUrl(refusedOne));
    QVERIFY(sandbox.lastLocation.contains("status=REJECTED"));
}

// success_url, else what is configured for the merchant, else the test shop (section 6.1); always absolute.
void TestKronorPages::whereTheShopperReturns()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1", 20003);
    sandbox.advance(10s);
    sandbox.open(sandbox.scaUrl(token, {}));
    QVERIFY(sandbox.lastLocation.contains("/return?status=WAITING_FOR_CAPTURE"));
    sandbox.operate(sandboxOperation::returnAddress, {{"url", "/relative"}});
    QCOMPARE(sandbox.lastRefused, "value");
    sandbox.operate(sandboxOperation::returnAddress, {{"url", "https://shop.example/back?a=1"}});
    sandbox.open(sandbox.scaUrl(token, {}));
    QVERIFY(sandbox.lastLocation.startsWith("https://shop.example/back?a=1&status=WAITING_FOR_CAPTURE"));
    sandbox.lastPage.reset();
    sandbox.open(sandbox.scaUrl(token, "/relative"));
    QVERIFY(sandbox.lastPage && sandbox.lastPage->status == 400);
    sandbox.open(sandbox.scaUrl(token, "https://other.example/"));
    QVERIFY(sandbox.lastLocation.startsWith("https://other.example/?status=WAITING_FOR_CAPTURE"));
}

void TestKronorPages::aPageWhosePurchaseIsClosedSaysSo()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.ask(request::cancelOrder("order-1"));
    QCOMPARE(sandbox.statusOf(token), "CANCELLED");
    const Page page = sandbox.machine().pages().front().page;
    QCOMPARE(page.blocks.back().text.source, QByteArray("This purchase is closed. Go back to the shop."));
    QVERIFY(page.control(control::back));
    sandbox.press(url, control::back);
    QVERIFY(sandbox.lastLocation.contains("status=REJECTED")); // for all that is not bought (section 6)
}

void TestKronorPages::htmlFormOutcome()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                    Navigation{Window::Self, {}, "POST", url, {{"outcome", "approve"}}});
    QCOMPARE(sandbox.lastStatus, 303);
    QVERIFY(sandbox.lastLocation.contains("WAITING_FOR_CAPTURE"));
}

void TestKronorPages::animatedCode()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    const auto code = [&] {
        for (const OpenPage &open : sandbox.machine().pages())
            for (const Block &block : open.page.blocks)
                if (block.kind == Block::Kind::Qr)
                    return block.payload;
        return QByteArray();
    };
    QSet<QByteArray> codes;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(code().startsWith("bankid."));
        QCOMPARE(kassa::test::readBack(*qrMatrix(code())), code());
        codes.insert(code());
        sandbox.advance(1s);
    }
    QCOMPARE(codes.size(), 5);                                 // another one every virtual second
    QVERIFY(!sandbox.lastPage->control(control::otherDevice)); // the code is there already
    sandbox.press(url, control::openApp);
    const QByteArray link = sandbox.lastPage->advance->url;
    QVERIFY(link.startsWith("bankid:///?autostarttoken="));
    QCOMPARE(code(), ""); // same device
    sandbox.receive(Channel::App, Party::ProviderPage, Party::App, AppLink{link});
    const auto hint = [&] {
        for (const OpenPage &open : sandbox.machine().pages())
            for (const Block &block : open.page.blocks)
                if (block.kind == Block::Kind::Notice)
                    return english(block.text);
        return QString();
    };
    QVERIFY(hint().startsWith(QStringLiteral("Searching for BankID"))); // the app has begun
    sandbox.press(url, control::otherDevice);
    QVERIFY(!code().isEmpty());
    sandbox.advance(180s);
    QCOMPARE(sandbox.statusOf(token), "REJECTED");
    QVERIFY(sandbox.navigations.last().contains("status=REJECTED")); // the page leaves by itself
}

void TestKronorPages::lateStatus()
{
    SandboxDriver sandbox;
    sandbox.set(sandboxOperation::late, "on");
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.contains("purchaseId=4711"));
    QCOMPARE(sandbox.statusOf(token), "SCA_REQUIRED");
    sandbox.advance(3s);
    QCOMPARE(sandbox.statusOf(token), "WAITING_FOR_CAPTURE");
}

// Section 11, "Abandon": the order waits for BankID's time, or for its own where nobody has begun.
void TestKronorPages::leftPageSendsNothing()
{
    SandboxDriver sandbox;
    const QByteArray opened = sandbox.create("order-1");
    const QByteArray unopened = sandbox.create("order-2");
    sandbox.advance(2s);
    sandbox.open(sandbox.scaUrl(opened));
    sandbox.advance(170s);
    QVERIFY(sandbox.navigations.isEmpty());
    QCOMPARE(sandbox.statusOf(opened), "SCA_REQUIRED");
    sandbox.advance(10s);
    QCOMPARE(sandbox.statusOf(opened), "REJECTED");
    QCOMPARE(sandbox.statusOf(unopened), "SCA_REQUIRED");
    sandbox.advance(std::chrono::hours(24));
    QCOMPARE(sandbox.query("{purchaseOrders(where: {id: {_eq: \"order-2\"}}) {status {status}}}")
                 .at({"data", "purchaseOrders"})
                 .toCompact(),
             R"([{"status":[{"status":"CANCELLED"}]}])"); // nobody has refused it (section 8.1)
}

// One page of one order, with and without the slash.
void TestKronorPages::oneAddressOfThePage()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(QByteArray(url).replace("/sca/?", "/sca?"));
    QCOMPARE(sandbox.lastStatus, 303);
    QCOMPARE(sandbox.lastLocation, url);
    QVERIFY(sandbox.machine().pages().empty());
    sandbox.open(url);
    QCOMPARE(sandbox.machine().pages().size(), size_t(1));
}

// As chosen for the purchase or the sandbox; or the order's own language, where Kronor's pages have it.
void TestKronorPages::languageOfThePage_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QByteArray>("ordered");
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QByteArray>("ofTheOrder");
    const auto row = [](const char *locale, const char *ordered, const char *chosen, const char *ofTheOrder) {
        QTest::addRow("%s, %s", locale, ordered)
            << QByteArray(locale) << QByteArray(ordered) << QByteArray(chosen) << QByteArray(ofTheOrder);
    };
    row("en", "SV", "en", "sv");
    row("sv", "EN", "sv", "en");
    row("ru", "SV", "ru", "sv");
    row("ru", "PL", "ru", "ru");
    row("sv", "DA", "sv", "sv");
}

void TestKronorPages::languageOfThePage()
{
    QFETCH(QByteArray, locale);
    QFETCH(QByteArray, ordered);
    SandboxDriver sandbox(locale);
    Json input = SandboxDriver::purchase("order-1");
    input.set("purchaseLanguage", Json::string(ordered));
    const QByteArray token = sandbox.ask(request::createOrder(OrderVariant::Invoice, input))
                                 .at({"data", "newPurchaseOrderWithInvoice", "waitToken"})
                                 .text();
    sandbox.advance(2s);
    sandbox.open(sandbox.scaUrl(token));
    QTEST(sandbox.lastPage->language, "chosen");
    sandbox.set(sandboxOperation::pageLanguage, "order");
    sandbox.open(sandbox.scaUrl(token));
    QTEST(sandbox.lastPage->language, "ofTheOrder");
    QCOMPARE(sandbox.lastPage->title.context.isEmpty(), sandbox.lastPage->language == "sv"); // verbatim
}

// The shop cancels while BankID is under way: neither the shopper nor BankID's time moves the order again.
void TestKronorPages::cancelledOrderStaysCancelled()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    sandbox.advance(2s);
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    sandbox.ask(request::cancelOrder("order-1"));
    QCOMPARE(sandbox.query("{bankIdAuth {status}}", token).at({"data", "bankIdAuth"}).toCompact(),
             R"([{"status":"CANCELLED"}])");
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.contains("status=REJECTED"));
    sandbox.open(url);
    sandbox.advance(std::chrono::minutes(10));
    QCOMPARE(sandbox.statusOf(token), "CANCELLED");
    QVERIFY(sandbox.query("{purchases {id}}").at({"data", "purchases"}).items().empty());
}

void TestKronorPages::identitySessions()
{
    SandboxDriver sandbox;
    const Json made = sandbox.ask(request::createScaSession("i-1", "https://shop.example/back",
                                                            "198001019876"))["data"]["newScaSession"];
    const QByteArray url = "http://localhost:8081/bankId?" + buildForm({{"token", made["token"].text()}});
    sandbox.open(url);
    QCOMPARE(sandbox.lastPage->id, page::bankid);
    sandbox.press(url, "outcome.approve");
    QCOMPARE(sandbox.lastLocation, "https://shop.example/back"); // no documented parameters
    const Json rows = sandbox.ask(request::readIdentity(made["id"].text())).at({"data", "bankIdAuth"});
    QCOMPARE(rows.items().front()["status"].text(), "COMPLETE");
    QVERIFY(sandbox.ask(request::createScaSession("i-2", "not-a-url", {})).contains("errors"));
}

namespace {

QByteArrayList controlsOf(const SandboxDriver &sandbox)
{
    QByteArrayList ids;
    for (const OpenPage &open : const_cast<SandboxDriver &>(sandbox).machine().pages())
        for (const Form &form : open.page.forms)
            for (const Control &control : form.controls)
                ids << control.id;
    return ids;
}

} // namespace

// The shopper is there before the check is over: the buttons come with SCA_REQUIRED, and the code is
// animated.
void TestKronorPages::pageOpenedTooEarly()
{
    SandboxDriver sandbox;
    const QByteArray token = sandbox.create("order-1");
    const QByteArray url = sandbox.scaUrl(token);
    sandbox.open(url);
    QVERIFY(controlsOf(sandbox).isEmpty());
    sandbox.advance(2s);
    QCOMPARE(sandbox.statusOf(token), "SCA_REQUIRED");
    QVERIFY(controlsOf(sandbox).contains("outcome.approve"));
    const auto code = [&] {
        const Page page = sandbox.machine().pages().front().page;
        for (const Block &block : page.blocks)
            if (block.kind == Block::Kind::Qr)
                return block.payload;
        return QByteArray();
    };
    const QByteArray before = code();
    sandbox.advance(1s);
    QVERIFY(code() != before);
    sandbox.press(url, "outcome.approve");
    QVERIFY(sandbox.lastLocation.contains("status=WAITING_FOR_CAPTURE"));
}

void TestKronorPages::hintsInEveryLanguage_data()
{
    QTest::addColumn<QByteArray>("outcome"); // how the identification goes on or ends; empty: it has begun
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("swedish");
    const auto row = [](const char *outcome, const char *english, const char *swedish) {
        QTest::newRow(qstrlen(outcome) == 0 ? "begun" : outcome)
            << QByteArray(outcome) << QString::fromUtf8(english) << QString::fromUtf8(swedish);
    };
    row("", "Start the BankID app.", "Starta BankID-appen.");
    row("app", "Searching for BankID, it may take a little while ...",
        "Söker efter BankID, det kan ta en liten stund ...");
    row("pending", "Enter your security code in the BankID app and choose Identify.",
        "Skriv in din säkerhetskod i BankID-appen och välj Legitimera.");
    row("reject", "The identification was cancelled.", "Åtgärden avbröts.");
    row("timeout", "The BankID app did not answer in time.", "BankID-appen svarade inte i tid.");
    row("wrong-person", "The personal number does not match.", "Personnumret stämmer inte.");
}

// An identity page that has failed stays and says why.
void TestKronorPages::hintsInEveryLanguage()
{
    QFETCH(QByteArray, outcome);
    QFETCH(QString, english);
    const auto hint = [&](const QByteArray &language) {
        SandboxDriver sandbox(language);
        const Json made =
            sandbox.ask(request::createScaSession("i-1", "https://shop.example/back", {}))["data"];
        const QByteArray url = "http://localhost:8081/bankId?" +
                               buildForm({{"token", made.at({"newScaSession", "token"}).text()}});
        sandbox.open(url);
        if (outcome == "app") {
            sandbox.press(url, control::openApp);
            sandbox.receive(Channel::App, Party::ProviderPage, Party::App,
                            AppLink{sandbox.lastPage->advance->url});
        } else if (!outcome.isEmpty()) {
            sandbox.press(url, control::outcomePrefix + outcome);
        }
        for (const OpenPage &open : sandbox.machine().pages())
            for (const Block &block : open.page.blocks)
                if (block.kind == Block::Kind::Notice || block.kind == Block::Kind::Warning)
                    return block.text;
        return Text();
    };
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    QCOMPARE(kassa::english(hint("en")), english);
    QTEST(kassa::english(hint("sv")), "swedish");
    QVERIFY(hint("sv").context.isEmpty()); // verbatim
    const QString russian = (*catalogue)->text(hint("ru"), "ru");
    QVERIFY(russian != english && !russian.isEmpty());
}

QTEST_APPLESS_MAIN(TestKronorPages)
#include "tst_kronor_pages.moc"
