// Cascad's side, the pages: hosted page, gateway, 3-D Secure, status page, return (cascad.md sections 6 and
// 10).
#include "driver.h"

#include <QTest>

#include <set>

using namespace kassa;
using namespace kassa::cascad;
using namespace kassa::cascad::test;

class TestCascadPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreSaidInWords();
    void linkShowsServices();
    void linkAddresses_data();
    void linkAddresses();
    void linkProblems_data();
    void linkProblems();
    void reloadMakesNoSecondInvoice();
    void namedServiceIsAsked();
    void completeLinksGoOnAtOnce();
    void incompleteLinksAreAsked();
    void linkSetsTheLook();
    void otherCurrencies();
    void localMethodsOnly();
    void badgeOfNoFee();
    void stuckInSecureCode();
    void fieldsComeFromThePrerequest();
    void labelsFollowTheLocale();
    void localeStaysToTheEnd();
    void deadlineIsShown();
    void statusPageNamesThePayer();
    void failedPrerequest();
    void refusedCreation();
    void cpiPage();
    void cards_data();
    void cards();
    void declinedCards_data();
    void declinedCards();
    void attemptsLimit();
    void challenge_data();
    void challenge();
    void wrongPassword();
    void challengeTimesOut();
    void forgedTermUrlProvesNothing();
    void paymentIsTakenOnce();
    void outcomes_data();
    void outcomes();
    void partIsTypedByPeople();
    void decidedLater();
    void abandoned();
    void testService_data();
    void testService();
    void paymentDetails();
    void wallets_data();
    void wallets();
    void expiredPage();
    void returnAddresses_data();
    void returnAddresses();
    void accountsReturnAddresses();
    void contextOfTheReturn();
    void autoReturn();
    void verifyFlow();
    void framedPages();
    void otherWordsOfTheWidget();
    void methodsAreFiltered();
    void countdown();
    void payButtonIsNamed();
    void challengeInAFrame();
    void challengeInAFrameTimesOut();
    void cardNumberIsNotKept();
    void pagesHaveKeys();
};

namespace {

QByteArray linkTo(const Sandbox &sandbox, const QByteArray &more = {},
                  const QByteArray &reference = "order-1")
{
    return sandbox.pay() + "/hpp/?public_key=" + account().publicTest +
           "&amount=100.55&currency=USD&reference_id=" + reference +
           "&return_urls[success]=http://127.0.0.1:8080/ok&return_urls[fail]=http://127.0.0.1:8080/no" + more;
}

QByteArrayList controlsOf(const std::optional<Page> &page)
{
    QByteArrayList ids;
    for (const Form &form : page ? page->forms : std::vector<Form>()) {
        for (const Control &control : form.controls)
            ids << control.id;
    }
    return ids;
}

QByteArray invoiceOf(Sandbox &sandbox, const QByteArray &reference = "order-1")
{
    const Json found = sandbox.privately("GET", "/payment-invoices/?filter[reference_id]=" + reference);
    return found["data"].items().empty() ? QByteArray() : found["data"].items().front()["id"].text();
}

bool warns(const Sandbox &sandbox)
{
    const auto &blocks = sandbox.page->blocks;
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block &block) { return block.kind == Block::Kind::Warning; });
}

// At the card page of a new invoice.
void toCardPage(Sandbox &sandbox)
{
    sandbox.open(linkTo(sandbox));
    sandbox.press("service.payment_card_hpp");
}

} // namespace

// What a payer reads can be translated; the API's own titles are English in any language.
void TestCascadPages::problemsAreSaidInWords()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::publicCreation, "forbidden");
    sandbox.open(linkTo(sandbox));
    QCOMPARE(sandbox.pageId(), page::problem);
    QCOMPARE(english(sandbox.page->blocks.front().text),
             QStringLiteral("Public creation of invoices is forbidden."));
    QCOMPARE(sandbox.page->blocks.front().text.context, "cascad.page");
    sandbox.set(sandboxOperation::publicCreation, "allowed");
    sandbox.open(linkTo(sandbox, "&expires=1&locale=ru"));
    QCOMPARE(sandbox.page->language, "ru");
    QCOMPARE(english(sandbox.page->blocks.front().text),
             QStringLiteral("Invalid value of the field expires."));
}

void TestCascadPages::linkShowsServices()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&description=%D0%97%D0%B0%D0%BA%D0%B0%D0%B7&locale=ru"));
    QCOMPARE(sandbox.pageId(), page::methods);
    QCOMPARE(sandbox.page->language, "ru");
    const QByteArrayList wanted{"search",
                                "group.all",
                                "group.cash",
                                "group.bank",
                                "group.electronic",
                                "local",
                                "service.payment_card_hpp",
                                "service.paypal_hpp",
                                "service.swift_invoice",
                                "service.test_test"};
    QCOMPARE(controlsOf(sandbox.page), wanted);
    QCOMPARE(sandbox.page->control("service.payment_card_hpp")->label.source, "Платежная карта");
    QVERIFY(invoiceOf(sandbox).isEmpty()); // nothing is made before the payer chooses
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(sandbox.pageId(), page::card);
    QVERIFY(!invoiceOf(sandbox).isEmpty());
}

void TestCascadPages::linkAddresses_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/hpp", "/hpp/", "/hpp/methods"})
        QTest::newRow(path) << QByteArray(path);
}

void TestCascadPages::linkAddresses()
{
    QFETCH(QByteArray, path);
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox).replace("/hpp/", path));
    QCOMPARE(sandbox.pageId(), page::methods);
}

void TestCascadPages::linkProblems_data()
{
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *query) { QTest::newRow(query) << QByteArray(query); };
    row("public_key=pk_test_unknown&amount=1&currency=USD");
    row("public_key=KEY&currency=USD");
    row("public_key=KEY&amount=0&currency=USD");
    row("public_key=KEY&amount=1,5&currency=USD");
    row("public_key=KEY&amount=1&currency=SEK");
    row("public_key=KEY&amount=1&currency=USD&customer[email]=a");
    row("public_key=KEY&amount=1&currency=USD&return_url=nowhere");
    row("public_key=KEY&amount=1&currency=USD&expires=1000");
    row("cpi=cpi_unknown");
}

void TestCascadPages::linkProblems()
{
    QFETCH(QByteArray, query);
    Sandbox sandbox;
    sandbox.open(sandbox.pay() + "/hpp/?" + query.replace("KEY", account().publicTest));
    QCOMPARE(sandbox.pageId(), page::problem);
    QVERIFY(controlsOf(sandbox.page).isEmpty());
}

void TestCascadPages::reloadMakesNoSecondInvoice()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    const QByteArray id = invoiceOf(sandbox);
    sandbox.open(linkTo(sandbox)); // goes on where it was
    QCOMPARE(sandbox.pageId(), page::card);
    sandbox.payByCard("5519283812030000");
    sandbox.open(linkTo(sandbox));
    QCOMPARE(sandbox.pageId(), page::status); // a final invoice shows only this
    QCOMPARE(invoiceOf(sandbox), id);
    QCOMPARE(sandbox.privately("GET", invoicesPath).at({"meta", "total"}).text(), "1");
}

void TestCascadPages::namedServiceIsAsked()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&service=test_usd_test"));
    QCOMPARE(sandbox.pageId(), page::fields);
    QVERIFY(sandbox.page->field("status"));
}

// Nothing is left to ask: the payer is at the payment at once, and a reload makes no second invoice.
void TestCascadPages::completeLinksGoOnAtOnce()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&service=payment_card_usd_hpp&locale=ru&style[pay_button_label]=donate"));
    QCOMPARE(sandbox.pageId(), page::card);
    QCOMPARE(sandbox.page->language, "ru");
    QCOMPARE(english(sandbox.page->control("pay")->label), QStringLiteral("Donate"));
    const QByteArray anonymous = linkTo(sandbox, "&service=test_usd_test&service_fields[status]=processed")
                                     .replace("&reference_id=order-1", "");
    sandbox.open(anonymous);
    QCOMPARE(sandbox.pageId(), page::test);
    sandbox.open(anonymous);
    QCOMPARE(sandbox.pageId(), page::test);
    QCOMPARE(sandbox.privately("GET", invoicesPath).at({"meta", "total"}).text(), "2");
}

// What the link has filled in wrongly is shown again; a service of another currency or mode is refused.
void TestCascadPages::incompleteLinksAreAsked()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&service=qiwi_rub_hpp&service_fields[phone]=12").replace("USD", "RUB"));
    QCOMPARE(sandbox.pageId(), page::fields);
    QCOMPARE(sandbox.page->field("phone")->value, "12");
    QVERIFY(!sandbox.page->field("phone")->error.isEmpty());
    sandbox.open(linkTo(sandbox, "&service=payment_card_eur_hpp", "order-2"));
    QCOMPARE(sandbox.pageId(), page::problem);
    sandbox.open(linkTo(sandbox, "&service=test_usd_test", "order-3")
                     .replace(account().publicTest, account().publicLive));
    QCOMPARE(sandbox.pageId(), page::problem);
}

// display and style hold from the first page to the last, but not at a wallet's own site.
void TestCascadPages::linkSetsTheLook()
{
    const auto labels = [](const Sandbox &sandbox) {
        QStringList all;
        for (const Block &block : sandbox.page->blocks)
            all << english(block.text);
        return all;
    };
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    QVERIFY(sandbox.page->scripts.empty());
    QVERIFY(labels(sandbox).contains(QStringLiteral("Step 1 of 3")));
    const QByteArray look =
        "&display[hide_progress_bar]=true&display[hide_lifetime_counter]=true&theme=dark"
        "&style[primary]=%23ff0000&style[danger_color]=url(http://x)&style[font_family]=Noto Serif";
    const QByteArray script = "/_kassa/look.js?theme=dark&primary=%23ff0000&font_family=Noto+Serif";
    sandbox.open(linkTo(sandbox, look, "order-2"));
    for (const char *step : {page::methods, page::card, page::status}) {
        QCOMPARE(sandbox.pageId(), step);
        QCOMPARE(sandbox.page->scripts, std::vector<QByteArray>{script});
        QVERIFY(labels(sandbox).filter(QStringLiteral("Step ")).isEmpty());
        QVERIFY(!labels(sandbox).contains(QStringLiteral("Time left")));
        if (step == page::methods)
            sandbox.press("service.payment_card_hpp");
        else if (step == page::card)
            sandbox.payByCard("5519283812030000");
    }
    sandbox.open(linkTo(sandbox, look, "order-3"));
    sandbox.press("service.paypal_hpp");
    QCOMPARE(sandbox.pageId(), page::gateway);
    QVERIFY(sandbox.page->scripts.empty());
}

void TestCascadPages::otherCurrencies()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::exchange, "on");
    sandbox.open(linkTo(sandbox));
    QVERIFY(sandbox.page->control("service.payment_card_hpp"));
    const Control *euro = sandbox.page->control("service.payment_card_hpp.eur");
    QVERIFY(euro);
    QCOMPARE(english(euro->label), QStringLiteral("Payment card (EUR)"));
    sandbox.press("service.payment_card_hpp.eur");
    QCOMPARE(sandbox.pageId(), page::card);
    const auto &blocks = sandbox.page->blocks;
    QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return english(block.text) == QStringLiteral("Amount in EUR") && block.value.money->minor == 9310;
    }));
    // An invoice that the shop has made gets such a service as well.
    const QByteArray id = sandbox.create("order-2", {});
    sandbox.open(sandbox.pay() + "/hpp/?cpi=" + id);
    sandbox.press("service.bitcoin_hpp.btc");
    QCOMPARE(sandbox.pageId(), page::gateway);
    QCOMPARE(sandbox.read(id)["service_currency"].text(), "BTC");
}

void TestCascadPages::localMethodsOnly()
{
    Sandbox sandbox;
    const QByteArray link = linkTo(sandbox).replace("USD", "UAH");
    sandbox.open(link);
    QVERIFY(sandbox.page->control("service.payment_card_hpp"));
    sandbox.press("local");
    QVERIFY(sandbox.page->control("local")->primary);
    QVERIFY(!sandbox.page->control("service.payment_card_hpp"));
    QVERIFY(sandbox.page->control("service.privat24_hpp"));
    sandbox.press("local");
    QVERIFY(sandbox.page->control("service.payment_card_hpp"));
}

void TestCascadPages::badgeOfNoFee()
{
    Sandbox sandbox;
    const auto label = [&](const char *fee, const QByteArray &reference) {
        sandbox.set(sandboxOperation::fee, fee);
        sandbox.open(linkTo(sandbox, {}, reference));
        return english(sandbox.page->control("service.payment_card_hpp")->label);
    };
    QCOMPARE(label("none", "order-1"), QStringLiteral("Payment card"));
    sandbox.set(sandboxOperation::feeBadge, "on");
    QCOMPARE(label("internal-direct", "order-2"), QStringLiteral("Payment card, fee 0 %"));
    QCOMPARE(label("external-direct", "order-3"), QStringLiteral("Payment card"));
}

void TestCascadPages::fieldsComeFromThePrerequest()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox).replace("currency=USD", "currency=RUB"));
    sandbox.press("service.qiwi_hpp");
    QCOMPARE(sandbox.pageId(), page::fields);
    const PageField *phone = sandbox.page->field("phone");
    QVERIFY(phone && phone->required);
    QCOMPARE(phone->pattern, "^\\+\\d{10,14}$");
    QVERIFY(phone->error.isEmpty());
    sandbox.press("continue"); // without the field that is required
    QVERIFY(!sandbox.page->field("phone")->error.isEmpty());
    sandbox.press("continue", {{"phone", "123"}});
    QCOMPARE(sandbox.pageId(), page::fields);
    QVERIFY(!sandbox.page->field("phone")->error.isEmpty());
    QCOMPARE(sandbox.page->field("phone")->value, "123");
    sandbox.press("back");
    QCOMPARE(sandbox.pageId(), page::methods);
    sandbox.press("service.qiwi_hpp");
    sandbox.press("continue", {{"phone", "+79991234567"}});
    QCOMPARE(sandbox.pageId(), page::gateway);
}

void TestCascadPages::labelsFollowTheLocale()
{
    for (const auto &[locale, label] : {std::pair("ru", "Номер телефона"), std::pair("en", "Phone number"),
                                        std::pair("uk", "Номер телефону")}) {
        Sandbox sandbox;
        sandbox.open(
            linkTo(sandbox, QByteArray("&locale=") + locale).replace("currency=USD", "currency=RUB"));
        sandbox.press("service.qiwi_hpp");
        QCOMPARE(sandbox.page->field("phone")->label.source, QByteArray(label));
    }
}

// The link's locale is that of the whole way, not of its first page only.
void TestCascadPages::localeStaysToTheEnd()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&locale=ru"));
    QCOMPARE(sandbox.page->language, "ru");
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(sandbox.pageId(), page::card);
    QCOMPARE(sandbox.page->language, "ru");
    sandbox.payByCard("5519283812030000");
    QCOMPARE(sandbox.pageId(), page::status);
    QCOMPARE(sandbox.page->language, "ru");
    Sandbox other; // beside cpi, too
    other.open(other.pay() + "/hpp/?cpi=" + other.create("order-2", "") + "&locale=uk");
    QCOMPARE(other.page->language, "uk");
}

void TestCascadPages::deadlineIsShown()
{
    const auto deadline = [](const Sandbox &sandbox) {
        for (const Block &block : sandbox.page->blocks) {
            if (english(block.text) == QStringLiteral("Pay until"))
                return english(block.value);
        }
        return QString();
    };
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    QCOMPARE(deadline(sandbox), QString()); // it begins with the invoice
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(deadline(sandbox), QStringLiteral("2026-01-04 00:00 (UTC)"));
    Sandbox limited;
    limited.open(linkTo(limited, "&expires=1767315600"));
    QCOMPARE(deadline(limited), QStringLiteral("2026-01-02 01:00 (UTC)"));
    limited.open(linkTo(limited, "&expires=1767315600&display[hide_lifetime_counter]=true"));
    QCOMPARE(deadline(limited), QString());
}

void TestCascadPages::statusPageNamesThePayer()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&customer[reference_id]=7&customer[email]=zoe@example.org"));
    sandbox.press("service.payment_card_hpp");
    sandbox.payByCard("5519283812030000");
    const auto &blocks = sandbox.page->blocks;
    QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return english(block.value) == QStringLiteral("zoe@example.org");
    }));
}

void TestCascadPages::failedPrerequest()
{
    Sandbox sandbox;
    sandbox.operate(sandboxOperation::fault, {{"kind", "500"}, {"on", "prerequest"}});
    sandbox.open(linkTo(sandbox));
    QVERIFY(warns(sandbox));
}

void TestCascadPages::refusedCreation()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    sandbox.operate(sandboxOperation::fault, {{"kind", "422"}, {"on", "create"}});
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(sandbox.pageId(), page::methods);
    QVERIFY(warns(sandbox));
    sandbox.press("service.payment_card_hpp"); // and again
    QCOMPARE(sandbox.pageId(), page::card);
}

void TestCascadPages::cpiPage()
{
    Sandbox sandbox;
    const QByteArray id = sandbox.create("order-1", {});
    sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
    QCOMPARE(sandbox.pageId(), page::methods);
    QVERIFY(controlsOf(sandbox.page).contains("cancel"));
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(sandbox.pageId(), page::card);
    sandbox.press("cancel");
    QCOMPARE(sandbox.pageId(), page::status);
    QCOMPARE(sandbox.statusOf(id), "terminated");
    sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
    QCOMPARE(sandbox.pageId(), page::status);
}

void TestCascadPages::cards_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("expiry");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("resolution");
    const auto row = [](const char *name, const char *number, const char *expiry, const char *status,
                        const char *resolution) {
        QTest::newRow(name) << QByteArray(number) << QByteArray(expiry) << QByteArray(status)
                            << QByteArray(resolution);
    };
    row("approved", "5519283812030000", "12/39", "processed", "ok");
    row("with blanks", "5519 2838 1203 0000", "1239", "processed", "ok");
    row("stuck", "5519283812030000", "07/77", "process_pending", "ok");
    row("expired", "5519283812030000", "12/24", "process_pending", "card_expired");
    row("no Luhn", "5519283812030001", "12/39", "process_pending", "invalid_pan");
    row("not a test card", "4111111111111111", "12/39", "process_pending", "invalid_card");
    row("no month", "5519283812030000", "13/39", "process_pending", "invalid_details");
}

void TestCascadPages::cards()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, expiry);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, resolution);
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard(number.constData(), expiry.constData());
    QCOMPARE(sandbox.pageId(), page::status);
    const Json at = sandbox.read(invoiceOf(sandbox));
    QCOMPARE(at["status"].text(), status);
    QCOMPARE(at["resolution"].text(), resolution);
}

// Section 10: 07/77 of the card with 3-D Secure stays pending, and the reason is seen on reconciliation only.
void TestCascadPages::stuckInSecureCode()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000", "07/77");
    sandbox.press("confirm");
    QCOMPARE(sandbox.pageId(), page::status);
    const QByteArray id = invoiceOf(sandbox);
    QCOMPARE(sandbox.statusOf(id), "process_pending");
    QCOMPARE(sandbox.read(id)["resolution"].text(), "auth_3ds_required");
    Sandbox failing; // not of a card that fails
    toCardPage(failing);
    failing.payByCard("4302912837020000", "07/77");
    QCOMPARE(failing.read(invoiceOf(failing))["resolution"].text(), "general_fatal_error");
}

void TestCascadPages::declinedCards_data()
{
    QTest::addColumn<QByteArray>("expiry");
    QTest::addColumn<QByteArray>("resolution");
    QTest::newRow("insufficient_funds") << QByteArray("05/29") << QByteArray("insufficient_funds");
    QTest::newRow("in the past, by the table") << QByteArray("01/25") << QByteArray("invalid_credentials");
    QTest::newRow("2056") << QByteArray("08/56") << QByteArray("access_denied");
    QTest::newRow("any other") << QByteArray("12/39") << QByteArray("general_fatal_error");
}

void TestCascadPages::declinedCards()
{
    QFETCH(QByteArray, expiry);
    QFETCH(QByteArray, resolution);
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("4302912837020000", expiry.constData());
    QCOMPARE(sandbox.read(invoiceOf(sandbox))["resolution"].text(), resolution);
    QCOMPARE(controlsOf(sandbox.page), (QByteArrayList{"again", "return"}));
}

void TestCascadPages::attemptsLimit()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::attempts, "2");
    toCardPage(sandbox);
    sandbox.payByCard("4302912837020000", "05/29");
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "process_pending");
    sandbox.press("again");
    QCOMPARE(sandbox.pageId(), page::card);
    sandbox.payByCard("4302912837020000", "05/29");
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "process_failed");
    QCOMPARE(controlsOf(sandbox.page), QByteArrayList{"return"});
    QVERIFY(!sandbox.read(invoiceOf(sandbox))["failed"].isNull());
}

void TestCascadPages::challenge_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("post") << QByteArray("post") << QByteArray("confirm") << QByteArray("processed");
    QTest::newRow("get") << QByteArray("get") << QByteArray("confirm") << QByteArray("processed");
    QTest::newRow("password") << QByteArray("otp") << QByteArray("confirm") << QByteArray("processed");
    QTest::newRow("refused") << QByteArray("post") << QByteArray("refuse") << QByteArray("process_pending");
}

void TestCascadPages::challenge()
{
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, status);
    Sandbox sandbox;
    sandbox.set(sandboxOperation::threeDs, mode);
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000");
    QCOMPARE(sandbox.pageId(), page::acs);
    QCOMPARE(sandbox.page->field("otp") != nullptr, mode == "otp");
    sandbox.press(control, {{"otp", "123456"}});
    QCOMPARE(sandbox.pageId(), page::status);
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), status);
}

void TestCascadPages::wrongPassword()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::threeDs, "otp");
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000");
    for (const char *wrong : {"404404", "12345", "abcdef", ""}) {
        sandbox.press("confirm", {{"otp", wrong}});
        QCOMPARE(sandbox.pageId(), page::acs);
        QVERIFY(!sandbox.page->field("otp")->error.isEmpty());
    }
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "process_pending");
}

void TestCascadPages::challengeTimesOut()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000");
    sandbox.advance(29min);
    QCOMPARE(sandbox.read(invoiceOf(sandbox))["resolution"].text(), "ok");
    sandbox.advance(2min);
    QCOMPARE(sandbox.read(invoiceOf(sandbox))["resolution"].text(), "fatal_timeout");
    bool shown = false; // at the same address, without the browser asking
    for (const OpenPage &each : sandbox.machine().pages())
        shown = shown || each.page.id == page::status;
    QVERIFY(shown);
}

void TestCascadPages::forgedTermUrlProvesNothing()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000");
    const QByteArray action = sandbox.read(invoiceOf(sandbox)).at({"flow_data", "action"}).text();
    sandbox.load({Window::Self, {}, "POST", action + "/3ds", {{"PaRes", "Y"}, {"MD", "x"}}});
    QCOMPARE(sandbox.read(invoiceOf(sandbox))["resolution"].text(), "invalid_3ds_code");
    sandbox.load({Window::Self, {}, "POST", sandbox.pay() + "/hpp/cgi_unknown/3ds", {}});
    QCOMPARE(sandbox.status, 404);
}

// What is authorised waits for the shop, what is moderated for staff: the payer cannot pay it again.
void TestCascadPages::paymentIsTakenOnce()
{
    for (const bool moderated : {true, false}) {
        Sandbox sandbox;
        sandbox.set(moderated ? sandboxOperation::moderation : sandboxOperation::capture, "on");
        Wish wish = Sandbox::wish("order-1");
        wish.flow = moderated ? "charge" : "authorize";
        const QByteArray id =
            sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "id"}).text();
        const QByteArray action = sandbox.read(id).at({"flow_data", "action"}).text();
        sandbox.open(action);
        sandbox.payByCard("4302912837020000", "05/29"); // fails first
        sandbox.press("again");
        sandbox.payByCard("5519283812030000");
        const QByteArray status = moderated ? "processing" : "process_pending";
        QCOMPARE(sandbox.statusOf(id), status);
        QCOMPARE(controlsOf(sandbox.page), (QByteArrayList{"check", "return"}));
        for (const QByteArray &url : {action, cpiUrl(sandbox.pay() + "/hpp/", id)}) {
            sandbox.open(url);
            QCOMPARE(sandbox.pageId(), page::status);
        }
        const QByteArray token = sandbox.read(id).at({"flow_data", "metadata", "token"}).text();
        sandbox.send(saleRequest(sandbox.pay(), token, {"5519283812030000", "Z", "123", "12", "39"}));
        QCOMPARE(sandbox.status, 422);
        QCOMPARE(sandbox.statusOf(id), status);
        QCOMPARE(sandbox.read(id)["resolution"].text(), "ok");
    }
}

void TestCascadPages::outcomes_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("resolution");
    const auto row = [](const char *control, const Fields &fields, const char *status,
                        const char *resolution) {
        QTest::newRow(control) << QByteArray(control) << fields << QByteArray(status)
                               << QByteArray(resolution);
    };
    row("outcome.approve", {}, "processed", "ok");
    row("outcome.approve-partly", {{"amount", "20"}}, "partially_processed", "ok");
    row("outcome.decline", {{"resolution", "antifraud_error"}}, "process_pending", "antifraud_error");
    row("outcome.pending", {}, "process_pending", "ok");
    row("outcome.error", {}, "process_error", "provider_error");
    row("cancel", {}, "terminated", "ok");
}

void TestCascadPages::outcomes()
{
    QFETCH(QByteArray, control);
    QFETCH(Fields, fields);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, resolution);
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.press(control, fields);
    QCOMPARE(sandbox.pageId(), page::status);
    const Json at = sandbox.read(invoiceOf(sandbox));
    QCOMPARE(at["status"].text(), status);
    QCOMPARE(at["resolution"].text(), resolution);
    if (status == "partially_processed")
        QCOMPARE(at["processed_amount"].text(), "20");
    if (status == "process_error") {
        sandbox.advance(60s);
        QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "processing");
        sandbox.advance(10s);
        QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "processed");
    }
}

// What cannot be read, or is more than is to be paid, pays nothing.
void TestCascadPages::partIsTypedByPeople()
{
    for (const auto &[typed, paid] :
         {std::pair("20,5", "20.5"), std::pair("much", ""), std::pair("9999", "")}) {
        Sandbox sandbox;
        toCardPage(sandbox);
        sandbox.press("outcome.approve-partly", {{"amount", typed}});
        QCOMPARE(sandbox.pageId(), QByteArray(*paid ? page::status : page::card));
        const Json at = sandbox.read(invoiceOf(sandbox));
        QCOMPARE(at["processed_amount"].text(), QByteArray(paid));
        QCOMPARE(at["status"].text() == "partially_processed", *paid != 0);
        QCOMPARE(std::any_of(sandbox.page->blocks.begin(), sandbox.page->blocks.end(),
                             [](const Block &block) { return block.kind == Block::Kind::Warning; }),
                 *paid == 0);
    }
    Sandbox wallet; // the other pages say it as well
    wallet.open(linkTo(wallet));
    wallet.press("service.paypal_hpp");
    wallet.press("outcome.approve-partly", {{"amount", "much"}});
    QCOMPARE(wallet.pageId(), page::gateway);
    QVERIFY(wallet.page->blocks.front().kind == Block::Kind::Warning);
}

void TestCascadPages::decidedLater()
{
    for (const bool paid : {true, false}) {
        Sandbox sandbox;
        toCardPage(sandbox);
        sandbox.press("outcome.pending");
        const QByteArray id = invoiceOf(sandbox);
        sandbox.advance(3h);
        QCOMPARE(sandbox.statusOf(id), "process_pending");
        sandbox.operate(paid ? sandboxOperation::approve : sandboxOperation::decline, {{"ref", id}});
        QCOMPARE(sandbox.statusOf(id), paid ? "processed" : "process_failed");
    }
}

void TestCascadPages::abandoned()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::callbackUrl, "http://127.0.0.1:8080/callback");
    toCardPage(sandbox);
    const auto statuses = [&] {
        QByteArrayList all;
        for (const HttpRequest &each : sandbox.callbacks()) {
            all << readCallback(each.raw.body)->invoice->status;
            sandbox.answerCallback(sandbox.tags[all.size() - 1], 200);
        }
        return all;
    };
    QCOMPARE(statuses(), QByteArrayList{"process_pending"});
    sandbox.press("outcome.close");
    sandbox.advance(47h);
    QCOMPARE(statuses(), QByteArrayList());
    sandbox.advance(1h);
    QCOMPARE(statuses(), QByteArrayList{"expired"});
}

void TestCascadPages::testService_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("status");
    for (const char *each : {"processed", "process_failed", "partially_processed", "process_error",
                             "process_pending", "terminated", "expired"})
        QTest::newRow(each) << QByteArray(each) << QByteArray(each);
    QTest::newRow("unknown") << QByteArray("nosuch")
                             << QByteArray("process_failed"); // nothing is sold for it
}

void TestCascadPages::testService()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, status);
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&service=test_usd_test&service_fields[status]=" + wanted));
    sandbox.press("continue", {{"status", wanted}});
    QCOMPARE(sandbox.pageId(), page::test);
    sandbox.press("pay");
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), status);
}

void TestCascadPages::paymentDetails()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    sandbox.press("service.swift_invoice");
    QCOMPARE(sandbox.pageId(), page::details);
    const auto notices = [&] {
        const auto &blocks = sandbox.page->blocks;
        return std::count_if(blocks.begin(), blocks.end(),
                             [](const Block &each) { return each.kind == Block::Kind::Notice; });
    };
    QCOMPARE(notices(), 0);
    sandbox.press("check");
    QCOMPARE(sandbox.pageId(), page::details);
    QCOMPARE(notices(), 1); // "not yet"
    sandbox.operate(sandboxOperation::approve, {{"ref", "order-1"}});
    sandbox.press("check");
    QCOMPARE(sandbox.pageId(), page::status);
}

void TestCascadPages::wallets_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("get") << QByteArray("get");
    QTest::newRow("post") << QByteArray("post");
}

void TestCascadPages::wallets()
{
    QFETCH(QByteArray, method);
    Sandbox sandbox;
    sandbox.set(sandboxOperation::gateway, method);
    sandbox.open(linkTo(sandbox));
    sandbox.press("service.paypal_hpp");
    QCOMPARE(sandbox.pageId(), page::gateway);
    QCOMPARE(sandbox.page->url.endsWith("/gateway/"), method == "post");
    sandbox.press("pay");
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "processed");
}

void TestCascadPages::expiredPage()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    const QByteArray url = sandbox.page->url;
    sandbox.advance(48h);
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "expired");
    sandbox.open(url);
    QCOMPARE(sandbox.pageId(), page::status);
    const QByteArray token = "a.b.c";
    sandbox.send(saleRequest(sandbox.pay(), token, {"5519283812030000", "Z", "123", "12", "39"}));
    QCOMPARE(sandbox.status, 401);
}

void TestCascadPages::returnAddresses_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("success") << QByteArray("outcome.approve") << QByteArray("http://127.0.0.1:8080/ok");
    QTest::newRow("pending, by the account")
        << QByteArray("outcome.pending") << QByteArray("http://127.0.0.1:8080/any");
    QTest::newRow("fail") << QByteArray("cancel") << QByteArray("http://127.0.0.1:8080/no");
}

void TestCascadPages::returnAddresses()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, address);
    Sandbox sandbox;
    sandbox.set(sandboxOperation::returnUrl, "http://127.0.0.1:8080/any");
    toCardPage(sandbox);
    sandbox.press(control);
    sandbox.press("return");
    QCOMPARE(sandbox.location, address);
}

// Section 6.3: the invoice's own, then the account's for that result, then the account's.
void TestCascadPages::accountsReturnAddresses()
{
    const auto target = [](const QByteArrayList &set, bool paid) {
        Sandbox sandbox;
        for (const QByteArray &name : set)
            sandbox.set(name, "https://shop.example/" + name.mid(4));
        sandbox.open(sandbox.pay() + "/hpp/?public_key=" + account().publicTest + "&amount=1&currency=USD");
        sandbox.press("service.payment_card_hpp");
        paid ? sandbox.payByCard("5519283812030000") : sandbox.press("cancel");
        sandbox.press("return");
        return sandbox.location;
    };
    const QByteArray any = sandboxOperation::returnUrl;
    const QByteArray success = sandboxOperation::returnSuccess;
    const QByteArray fail = sandboxOperation::returnFail;
    QCOMPARE(target({any}, true), "https://shop.example/return-url");
    QCOMPARE(target({any, success, fail}, true), "https://shop.example/return-success");
    QCOMPARE(target({any, success, fail}, false), "https://shop.example/return-fail");
    QCOMPARE(target({any, success}, false), "https://shop.example/return-url");
}

void TestCascadPages::contextOfTheReturn()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::sendContext, "on");
    Wish wish = Sandbox::wish("order-1");
    wish.returns.success = "http://127.0.0.1:8080/ok?a=1#part";
    const QByteArray id =
        sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "id"}).text();
    sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
    sandbox.press("outcome.approve");
    sandbox.press("return");
    QCOMPARE(sandbox.location,
             "http://127.0.0.1:8080/ok?a=1&id=" + id + "&serial_number=" + id.mid(4) +
                 "&amount=100.55&currency=USD&reference_id=order-1&status=processed&resolution=ok&"
                 "test_mode=1#part");
}

void TestCascadPages::autoReturn()
{
    Sandbox sandbox;
    sandbox.set(sandboxOperation::autoReturn, "on");
    toCardPage(sandbox);
    sandbox.payByCard("5519283812030000");
    QCOMPARE(sandbox.location, "http://127.0.0.1:8080/ok");
}

void TestCascadPages::verifyFlow()
{
    for (const bool good : {true, false}) {
        Sandbox sandbox;
        sandbox.set(sandboxOperation::attempts, "1");
        Wish wish = Sandbox::wish("order-1");
        wish.flow = "verify";
        const QByteArray id =
            sandbox.privately("POST", invoicesPath, privateCreateBody(wish)).at({"data", "id"}).text();
        QCOMPARE(sandbox.read(id)["payment_flow"].text(), "verify");
        sandbox.open(cpiUrl(sandbox.pay() + "/hpp/", id));
        sandbox.payByCard(good ? "5519283812030000" : "4302912837020000", "12/39");
        QCOMPARE(sandbox.statusOf(id), good ? "verified" : "verify_failed");
        QVERIFY(sandbox.read(id)["processed_amount"].isNull()); // balances stay
    }
}

void TestCascadPages::framedPages()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox), Window::Named);
    QCOMPARE(sandbox.events, QByteArrayList{"rendered"});
    sandbox.press("service.payment_card_hpp");
    sandbox.payByCard("5519283812030000");
    sandbox.events.clear();
    sandbox.press("return");
    QCOMPARE(sandbox.events, QByteArrayList{"return"});
    QCOMPARE(sandbox.pageId(), page::closed); // the shop's page takes over
    QVERIFY(sandbox.location.isEmpty());
    Sandbox closed; // the widget removes the frame
    closed.open(linkTo(closed), Window::Named);
    closed.press("service.payment_card_hpp");
    closed.events.clear();
    closed.press("outcome.close");
    QCOMPARE(closed.events, QByteArrayList{"close"});
}

void TestCascadPages::otherWordsOfTheWidget()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    QVERIFY(!controlsOf(sandbox.page).contains("outcome.reinit")); // there is no widget
    sandbox.open(linkTo(sandbox), Window::Named);
    sandbox.events.clear();
    sandbox.press("outcome.reinit");
    QCOMPARE(sandbox.events.first(), "reinit");
    QCOMPARE(sandbox.pageId(), page::methods);
    sandbox.events.clear();
    sandbox.press("outcome.delete");
    QCOMPARE(sandbox.events, QByteArrayList{"delete"});
    QCOMPARE(sandbox.pageId(), page::closed);
}

void TestCascadPages::methodsAreFiltered()
{
    const auto services = [](const Sandbox &sandbox) {
        QByteArrayList found;
        for (const QByteArray &id : controlsOf(sandbox.page)) {
            if (id.startsWith("service."))
                found << id.mid(8);
        }
        return found;
    };
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    sandbox.press("group.electronic");
    QCOMPARE(services(sandbox), (QByteArrayList{"paypal_hpp", "test_test"}));
    sandbox.press("search", {{"search", "PAYPAL"}}); // within the group
    QCOMPARE(services(sandbox), QByteArrayList{"paypal_hpp"});
    QCOMPARE(sandbox.page->field("search")->value, "PAYPAL");
    sandbox.press("group.cash", {{"search", ""}});
    QVERIFY(services(sandbox).isEmpty());
    QCOMPARE(sandbox.page->blocks.back().kind, Block::Kind::Notice);
    sandbox.press("group.all", {{"search", "карт"}}); // whatever language the page is in
    QCOMPARE(services(sandbox), QByteArrayList{"payment_card_hpp"});
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(sandbox.pageId(), page::card);
    Sandbox hidden;
    hidden.open(linkTo(hidden, "&display[hide_method_filter]=true"));
    QVERIFY(!hidden.page->field("search"));
    QCOMPARE(services(hidden).size(), 4);
}

void TestCascadPages::countdown()
{
    const auto left = [](const Sandbox &sandbox) {
        for (const Block &block : sandbox.page->blocks) {
            if (block.kind == Block::Kind::Countdown)
                return block.payload;
        }
        return QByteArray();
    };
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&expires=1767315600"));
    QCOMPARE(left(sandbox), "3600");
    sandbox.advance(10min);
    sandbox.press("group.bank");
    QCOMPARE(left(sandbox), "3000");
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(left(sandbox), "3000");
    sandbox.open(linkTo(sandbox, "&expires=1767315600&display[hide_lifetime_counter]=true", "order-2"));
    QCOMPARE(left(sandbox), "");
}

void TestCascadPages::payButtonIsNamed()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox, "&style[pay_button_label]=donate"));
    sandbox.press("service.payment_card_hpp");
    QCOMPARE(english(sandbox.page->control("pay")->label), QStringLiteral("Donate"));
    Sandbox other;
    other.open(linkTo(other, "&style[pay_button_label]=subscribe"));
    other.press("service.payment_card_hpp");
    QCOMPARE(english(other.page->control("pay")->label), QStringLiteral("Subscribe"));
}

void TestCascadPages::challengeInAFrame()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox), Window::Named);
    sandbox.press("service.payment_card_hpp");
    sandbox.events.clear();
    sandbox.payByCard("5123817234060000");
    QCOMPARE(sandbox.pageId(), page::acs);
    QVERIFY(sandbox.around);
    QCOMPARE(sandbox.around->id, page::acsFrame);
    QCOMPARE(sandbox.events, QByteArrayList{"rendered"}); // the frame within posts nothing to the shop
    const QByteArray around = sandbox.around->url;
    sandbox.press("confirm");
    QCOMPARE(sandbox.pageId(), page::status); // out of the frame
    QCOMPARE(sandbox.statusOf(invoiceOf(sandbox)), "processed");
    for (const OpenPage &each : sandbox.machine().pages())
        QVERIFY(each.page.url != around);
    Sandbox closed;
    closed.open(linkTo(closed), Window::Named);
    closed.press("service.payment_card_hpp");
    closed.payByCard("5123817234060000");
    closed.events.clear();
    closed.press("outcome.close");
    QCOMPARE(closed.events, QByteArrayList{"close"});
    QVERIFY(closed.machine().pages().empty());
    Sandbox whole;
    whole.set(sandboxOperation::threeDsWindow, "page");
    toCardPage(whole);
    whole.payByCard("5123817234060000");
    QCOMPARE(whole.pageId(), page::acs);
    QVERIFY(!whole.around);
}

void TestCascadPages::challengeInAFrameTimesOut()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("5123817234060000");
    const QByteArray around = sandbox.around->url;
    sandbox.open(around); // loaded again
    QCOMPARE(sandbox.around->id, page::acsFrame);
    sandbox.advance(31min);
    std::set<QByteArray> ids;
    for (const OpenPage &each : sandbox.machine().pages())
        ids.insert(each.page.id);
    QCOMPARE(ids, (std::set<QByteArray>{page::closed, page::status}));
    sandbox.open(around); // once more, with another card: nothing of the frame is left
    QCOMPARE(sandbox.pageId(), page::card);
    QCOMPARE(sandbox.machine().pages().size(), std::size_t(1));
}

void TestCascadPages::cardNumberIsNotKept()
{
    Sandbox sandbox;
    toCardPage(sandbox);
    sandbox.payByCard("4302912837020000", "05/29");
    const QByteArray id = invoiceOf(sandbox);
    sandbox.privately("GET", "/payment-invoices/" + id);
    QVERIFY(!sandbox.body.contains("4302912837020000"));
    QVERIFY(sandbox.body.contains("430291******0000"));
}

void TestCascadPages::pagesHaveKeys()
{
    Sandbox sandbox;
    sandbox.open(linkTo(sandbox));
    const QByteArray key = sandbox.machine().pages().front().key;
    sandbox.press("service.payment_card_hpp");
    bool found = false; // the same checkout all the way
    for (const OpenPage &each : sandbox.machine().pages())
        found = found || (each.page.id == page::card && each.key == key && each.ref == "order-1");
    QVERIFY(found);
}

QTEST_APPLESS_MAIN(TestCascadPages)
#include "tst_cascad_pages.moc"
