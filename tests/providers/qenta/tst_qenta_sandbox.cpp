// The sandbox by itself: requests, pages and confirmations, without a shop.
#include "sandbox_desk_driver.h"

#include "providers/qenta/ids.h"

#include <QTest>

using namespace kassa;
using namespace kassa::qenta;
using namespace std::chrono_literals;

namespace {

Account accountOfCustomer(const QByteArray &customerId)
{
    const auto &known = knownAccounts();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const KnownAccount &each) { return each.customerId == customerId; });
    return {found->customerId, found->shopIds.front(), found->secret, found->password, HashKind::HmacSha512};
}

} // namespace

class TestQentaSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsHeaders();
    void aliases();
    void missingFields_data();
    void missingFields();
    void errorsInTheLanguage();
    void refusesWrongFingerprints();
    void explainsWrongFingerprints();
    void startMustNameTheMinimum();
    void storesAnonymised();
    void refusesOtherCards();
    void storageSlides();
    void readsTheStorage();
    void startConsumesTheStorage();
    void storageTellsItsStates();
    void frameShowsWhatWasAsked();
    void frameHasTheShopsStyle();
    void frameStoresFieldByField();
    void frameKeepsNoRealCard();
    void startAnswers();
    void startTakesAnEmptyStorage();
    void lengthsCountBytes();
    void parametersHaveLimits();
    void startFieldsHaveShapes();
    void basketItemsAreWhole();
    void warnsOfWhatTheProviderWouldNotTell();
    void duplicates();
    void fallback();
    void scriptIsServed();
    void redirectWaitsForTheConfirmation();
    void failuresAreUnsigned();
    void pageIsUsedOnce();
    void pageSaysWhenItsSessionEnds();
    void pageShowsTheOrder();
    void securedOutcomes();
    void methodsHaveTheirFields();
    void deliversNowOnlyWhatWaits();
    void pendingHasNoAmountToAlter();
    void yesHasManyWords();
    void brandsAreRestricted();
    void cardOnFile();
    void attemptsAreLogged();
    void pendingTakesTheMinutesOfThePage();
    void idleSessionIsAbandoned();
    void closedWindowTakesNothing();
    void refusalsAreExplained();
    void bankWantsItsPassword();
    void formatsComeBeforeLookups();
    void cardPageShowsEveryError();
    void tablesSpeakInWords();
    void scriptedOutcome();
    void backendLifeOfAnOrder();
    void ordersBelongToTheirCustomer();
    void refundsNeedASettledCapture();
    void transferIsLimited();
    void daysEnd();
    void approvalsExpireByThemselves();
    void approvalsExpireOnDemand();
    void statesAreSaidInWords();
    void testerReadsTheCodes();
    void whoIsWrittenTo();
    void demoOrders();
    void toolkitPage();
    void faults();
    void accountsCanBeAdded();
    void keepsNoCardNumber();
};

// Section 2: a wrong set of headers is answered 403, before anything else.
void TestQentaSandbox::wantsHeaders()
{
    Desk desk;
    const auto statusOf = [&](const HttpRequest &request) {
        const Payload answer = desk.ask(Channel::Api, Party::ShopServer, request);
        return parseResponseHead(std::get<HttpResponse>(answer).raw.head)->status;
    };
    const QByteArray url = "http://localhost:8081/seamless/dataStorage/init";
    QCOMPARE(statusOf(httpRequest("POST", url, {{"Content-Type", formType}}, "a=b")), 403);
    QCOMPARE(statusOf(httpRequest("POST", url, {{"User-Agent", "x"}, {"Content-Type", "text/plain"}}, "a=b")),
             403);
    QCOMPARE(statusOf(httpRequest("GET", url, {{"User-Agent", "x"}, {"Content-Type", formType}}, {})), 403);
    QCOMPARE(statusOf(httpRequest("POST", url, {{"User-Agent", "x"}, {"Content-Type", formType}}, "a=b")),
             200);
}

void TestQentaSandbox::aliases()
{
    Desk desk;
    const Fields fields = storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/r", "en", "", {});
    for (const char *path :
         {"/seamless/dataStorage/init", "/qmore/dataStorage/init", "/seamless/datastorage/INIT.php"})
        QCOMPARE(fieldOf(desk.postFields(path, fields), "storageId").size(), 32);
    QVERIFY(fieldOf(desk.postFields("/qmore/dataStorage/init", fields), "javascriptUrl")
                .contains("/qmore/dataStorage/js/"));
}

void TestQentaSandbox::missingFields_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("codes");
    QTest::newRow("init") << QByteArray("/seamless/dataStorage/init")
                          << QByteArray("11500,11009,15300,11301,11506");
    QTest::newRow("start") << QByteArray("/seamless/frontend/init")
                           << QByteArray(
                                  "11500,11051,11019,11009,11020,11017,11022,11023,11024,11031,11504,11146,"
                                  "11130,11050,11508");
    QTest::newRow("deposit") << QByteArray("/seamless/backend/deposit")
                             << QByteArray("11500,11123,11009,11011,11019,11017,11506");
    QTest::newRow("refundreversal") << QByteArray("/seamless/backend/refundreversal")
                                    << QByteArray("11500,11123,11009,11011,11013,11506");
    QTest::newRow("unknown operation") << QByteArray("/seamless/backend/dance") << QByteArray("18008");
}

void TestQentaSandbox::missingFields()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, codes);
    Desk desk;
    QCOMPARE(desk.codes(path, {{"x", ""}}), codes);
    // A missing storageId on read: errorCode and message only (section 5).
    const Fields read = desk.postFields("/seamless/dataStorage/read",
                                        {{"customerId", "D200001"}, {"requestFingerprint", "a"}});
    QCOMPARE(buildForm(read), "errorCode=11302&message=STORAGEID+is+missing.");
}

void TestQentaSandbox::errorsInTheLanguage()
{
    const auto messages = [](const QByteArray &language) {
        Desk desk;
        const auto errors = errorsIn(
            desk.postFields("/seamless/frontend/init",
                            signedStart(desk.account, {{"customerId", "D200001"}, {"language", language}})));
        for (const WireError &error : errors) {
            if (error.code == "11019")
                return error.message + '|' + error.consumerMessage;
        }
        return QByteArray();
    };
    QCOMPARE(messages("en"), "Currency is missing.|Currency is missing.");
    QCOMPARE(messages("de"), "Currency is missing.|Währung fehlt.");
    QCOMPARE(messages("ru"), "Currency is missing.|Валюта: не указано.");
    QCOMPARE(messages("fr"), "Currency is missing.|Currency is missing.");
    // Of a customer that is not known there is no configuration and so no consumerMessage.
    Desk desk;
    const auto errors =
        errorsIn(desk.postFields("/seamless/dataStorage/init",
                                 storageInitFields({"D999999", "", Secret("x"), {}, HashKind::HmacSha512},
                                                   "a", "http://x.example/", "en", "", {})));
    QCOMPARE(errors[0].code, "18500");
    QVERIFY(errors[0].consumerMessage.isEmpty());
}

void TestQentaSandbox::refusesWrongFingerprints()
{
    Desk desk;
    Fields init = storageInitFields(desk.account, "cart-1", "no-url", "xx", "", {});
    QCOMPARE(desk.codes("/seamless/dataStorage/init", init), "18009,18301"); // formats after the fingerprint
    setField(init, "requestFingerprint", QByteArray(128, '0'));
    QCOMPARE(desk.codes("/seamless/dataStorage/init", init), "18506");
    Fields start = signedStart(desk.account, desk.startFields());
    setField(start, "amount", "34.00");
    QCOMPARE(desk.codes("/seamless/frontend/init", start), "18050");
    Fields backend = backendFields(desk.account, "getOrderDetails", "en", {{"orderNumber", "1"}});
    setField(backend, "password", "wrong");
    QCOMPARE(desk.codes("/seamless/backend/getOrderDetails", backend), "18123");
}

// The explainer says what the provider does not: the signed text, the secret masked, and the cause.
void TestQentaSandbox::explainsWrongFingerprints()
{
    Desk desk;
    Fields start = signedStart(desk.account, desk.startFields());
    Account legacy = desk.account;
    legacy.hash = HashKind::Sha512;
    setField(start, "requestFingerprint",
             fingerprintOf(legacy, start, splitOrder(fieldOf(start, "requestFingerprintOrder"))));
    QCOMPARE(desk.codes("/seamless/frontend/init", start), "18050");
    const Rows rows = desk.machine->table("explainer", 0, 10);
    QCOMPARE(rows.total, 2);
    QCOMPARE(english(rows.rows[1][2]), QStringLiteral("18050"));
    QVERIFY(english(rows.rows[0][3]).contains(QStringLiteral("<secret>")));
    QVERIFY(!english(rows.rows[0][3]).contains(QString::fromLatin1(desk.account.secret.expose())));
    QVERIFY(english(rows.rows[0][6]).contains(QStringLiteral("legacy hash")));
}

void TestQentaSandbox::startMustNameTheMinimum()
{
    Desk desk;
    Fields fields = desk.startFields();
    QByteArrayList order = startOrder(fields);
    order.removeAll("confirmUrl");
    fields.emplace_back("requestFingerprintOrder", order.join(','));
    fields.emplace_back("requestFingerprint", fingerprintOf(desk.account, fields, order));
    QCOMPARE(desk.codes("/seamless/frontend/init", fields), "18508");
}

void TestQentaSandbox::storesAnonymised()
{
    Desk desk;
    const Fields storage = desk.init();
    const QByteArray script = fieldOf(storage, "javascriptUrl");
    const Fields stored = desk.store(script, Desk::card());
    QCOMPARE(fieldOf(stored, "paymentInformations"), "1");
    const Fields entry = entryOf(stored, "paymentInformation.1.");
    QCOMPARE(fieldOf(entry, "maskedPan"), "950000******0002");
    QCOMPARE(fieldOf(entry, "anonymousPan"), "0002");
    QCOMPARE(fieldOf(entry, "brand"), "Mastercard");
    QCOMPARE(fieldOf(entry, "expiry"), "12/2031");
    // The same type again: replaced. Another type: beside it.
    desk.store(script, Desk::card("9400000000000004"));
    desk.store(script, {{"paymentType", "SEPA-DD"},
                        {"accountOwner", "Test Consumer"},
                        {"bankAccountIban", "DE42 5123 0800 0000 0600 04"},
                        {"bankBic", "PBNKDEFFXXX"}});
    const Fields read = desk.read(fieldOf(storage, "storageId"));
    QCOMPARE(fieldOf(read, "paymentInformations"), "2");
    const QByteArray text = buildForm(read);
    QVERIFY(text.contains("Visa") && !text.contains("Mastercard"));
    QCOMPARE(fieldOf(entryOf(read, "paymentInformation.2."), "bankAccountIban"), "DE42**************0004");
}

void TestQentaSandbox::refusesOtherCards()
{
    Desk desk;
    const QByteArray script = fieldOf(desk.init(), "javascriptUrl");
    const auto codes = [&](const Fields &data) {
        QByteArrayList all;
        for (const WireError &error : errorsIn(desk.store(script, data)))
            all.append(error.code);
        return all.join(',');
    };
    const auto with = [](const char *name, const QByteArray &value) {
        Fields data = Desk::card();
        setField(data, name, value);
        return data;
    };
    QCOMPARE(codes(Desk::card("4111111111111111")), "30010"); // Luhn is right, and still no demo card
    QCOMPARE(codes(Desk::card("4200000000000000")), "30010"); // one of the test mode
    QCOMPARE(codes(Desk::card("12")), "18115");
    QCOMPARE(codes(with("pan", "")), "11115");
    QCOMPARE(codes(with("expirationMonth", "13")), "18116");
    QCOMPARE(codes(with("expirationYear", "2025")), "20004");
    QCOMPARE(codes(with("cardVerifyCode", "")), "11117");
    QCOMPARE(codes(with("cardVerifyCode", "12a")), "18117");
    QCOMPARE(codes(with("cardholdername", QByteArray(31, 'x'))), "15151");
    QCOMPARE(codes(with("expirationYear", "2031")), ""); // four digits are taken, too
    QCOMPARE(codes({{"paymentType", "SEPA-DD"}, {"bankAccountIban", "DE1"}}), "11142,15152");
}

void TestQentaSandbox::storageSlides()
{
    Desk desk;
    const Fields storage = desk.init();
    const QByteArray id = fieldOf(storage, "storageId");
    desk.advance(20min);
    QCOMPARE(fieldOf(desk.store(fieldOf(storage, "javascriptUrl"), Desk::card()), "paymentInformations"),
             "1");
    desk.advance(20min); // the store was an access
    QCOMPARE(fieldOf(desk.read(id), "paymentInformations"), "1");
    desk.advance(30min); // so was the read
    QCOMPARE(fieldOf(desk.read(id), "paymentInformations"), "1");
    desk.advance(30min + 1s);
    QCOMPARE(errorsIn(desk.read(id))[0].code, "18302");
    QCOMPARE(desk.machine->table("lifetimes", 0, 10).total, 5); // the end, too
    QCOMPARE(english(desk.machine->table("storages", 0, 1).rows[0][2]),
             QStringLiteral("Data storage, expired"));
}

void TestQentaSandbox::readsTheStorage()
{
    Desk desk;
    const QByteArray id = fieldOf(desk.init(), "storageId");
    QCOMPARE(fieldOf(desk.read(id), "paymentInformations"), "0");
    // As the guide's text has it, without the secret: taken, with a remark.
    Fields fields = storageReadFields(desk.account, id, {});
    QByteArrayList order = storageReadOrder();
    order.removeAll("secret");
    setField(fields, "requestFingerprint", fingerprintOf(desk.account, fields, order));
    desk.reports.clear();
    QCOMPARE(fieldOf(desk.postFields("/seamless/dataStorage/read", fields), "storageId"), id);
    QCOMPARE(desk.reports.front().value, "fingerprint.other-order");
}

void TestQentaSandbox::startConsumesTheStorage()
{
    Desk desk;
    const Fields storage = desk.init("cart-1");
    const QByteArray id = fieldOf(storage, "storageId");
    desk.store(fieldOf(storage, "javascriptUrl"), Desk::card());
    const Fields other{{"storageId", id}, {"orderIdent", "cart-2"}};
    QCOMPARE(errorsIn(desk.start(other))[0].code, "18302");       // paired with its orderIdent
    QCOMPARE(fieldOf(desk.read(id), "paymentInformations"), "1"); // and still alive
    const Fields right{{"storageId", id}, {"orderIdent", "cart-1"}};
    QVERIFY(!fieldOf(desk.start(right), "redirectUrl").isEmpty());
    QCOMPARE(errorsIn(desk.read(id))[0].code, "18302");
    QCOMPARE(errorsIn(desk.start(right))[0].code, "18302");
    QCOMPARE(errorsIn(desk.store(fieldOf(storage, "javascriptUrl"), Desk::card()))[0].code, "18302");
}

// The words of section 8, and which order's storage it was.
void TestQentaSandbox::storageTellsItsStates()
{
    Desk desk;
    const auto states = [&] {
        QByteArrayList told;
        for (const Report &report : desk.reports) {
            if (report.kind == Report::Kind::State && report.subject.startsWith("storage "))
                told.append(report.value);
        }
        return told.join(' ');
    };
    const Fields first = desk.init("cart-1");
    desk.store(fieldOf(first, "javascriptUrl"), Desk::card());
    desk.store(fieldOf(first, "javascriptUrl"), Desk::card());
    desk.start({{"storageId", fieldOf(first, "storageId")}, {"orderIdent", "cart-1"}});
    QCOMPARE(states(), "empty filled consumed");
    desk.reports.clear();
    const Fields second = desk.init("cart-2");
    desk.advance(31min);
    desk.read(fieldOf(second, "storageId"));
    desk.read(fieldOf(second, "storageId"));
    QCOMPARE(states(), "empty expired");
    desk.reports.clear();
    desk.init("cart-3");
    desk.operate(sandboxOperation::expireStorage, {{"ref", "cart-3"}});
    QCOMPARE(states(), "empty expired");
    const Rows rows = desk.machine->table("lifetimes", 0, 100);
    QCOMPARE(rows.total, 8);
    QCOMPARE(english(rows.rows[3][2]) + QLatin1Char(' ') + english(rows.rows[3][3]),
             QStringLiteral("cart-1 Data storage, used up"));
    QCOMPARE(english(rows.rows[7][2]) + QLatin1Char(' ') + english(rows.rows[7][3]),
             QStringLiteral("cart-3 Data storage, expired"));
}

// Section 4.1: which fields the provider's frame has, and its placeholders.
void TestQentaSandbox::frameShowsWhatWasAsked()
{
    const auto frame = [](Desk &desk, const Fields &options) {
        const Fields storage =
            desk.postFields("/seamless/dataStorage/init",
                            storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/stored/X", "en",
                                              "pci3", options));
        QByteArray url = fieldOf(storage, "javascriptUrl");
        url = url.left(url.lastIndexOf('/')).replace("/js/", "/frame/") + "/pci3";
        const Payload shown = desk.open(url);
        return std::get<Page>(shown);
    };
    const auto names = [](const Page &page) {
        QByteArrayList all;
        for (const PageField &field : page.forms.at(0).fields)
            all.append(field.name);
        return all.join(' ');
    };
    Desk plain;
    const Page usual = frame(plain, {});
    QCOMPARE(names(usual), "pan expirationMonth expirationYear cardverifycode cardholdername");
    QCOMPARE(usual.field("pan")->placeholder, "0000 0000 0000 0000");
    Desk desk;
    const Page page = frame(desk, {{"creditcardPanPlaceholder", "Nummer"},
                                   {"creditcardShowCvcField", "false"},
                                   {"creditcardShowCardholderNameField", "false"},
                                   {"creditcardShowIssueDateField", "true"},
                                   {"creditcardShowIssueNumberField", "true"},
                                   {"creditcardShowExpirationDatePlaceholder", "false"}});
    QCOMPARE(names(page), "pan expirationMonth expirationYear issueMonth issueYear issueNumber");
    QCOMPARE(page.field("pan")->placeholder, "Nummer");
    QCOMPARE(page.field("expirationMonth")->placeholder, "");
    Fields card = Desk::card(); // a frame that asks for no code takes none
    removeField(card, "cardVerifyCode");
    const QByteArray script =
        QByteArray(page.url).replace("/frame/", "/js/").replace("pci3", "dataStorage.js");
    QCOMPARE(fieldOf(desk.store(script, card), "paymentInformations"), "1");
    const QByteArray other =
        QByteArray(usual.url).replace("/frame/", "/js/").replace("pci3", "dataStorage.js");
    QCOMPARE(errorsIn(plain.store(other, card))[0].code, "11117");
}

// Section 4.1: the server fetches the sheet once for each address, and drops what would load anything.
void TestQentaSandbox::frameHasTheShopsStyle()
{
    Desk desk;
    const auto scriptOf = [&](const QByteArray &css) {
        const Fields answer =
            desk.postFields("/seamless/dataStorage/init",
                            storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/stored/X", "en",
                                              "pci3", {{"iframeCssUrl", css}}));
        QByteArray frame =
            fieldOf(answer, "javascriptUrl").replace("/dataStorage/js/", "/dataStorage/frame/");
        frame.replace("/dataStorage.js", "/pci3");
        const Payload shown = desk.open(frame);
        auto scripts = std::get<Page>(shown).scripts;
        scripts.erase(scripts.begin()); // that of the fields
        return scripts;
    };
    const auto load = [&](const QByteArray &path) {
        const Payload answer = desk.ask(Channel::PageCall, Party::ProviderPage,
                                        httpRequest("GET", "http://localhost:8082" + path, {}, {}));
        const auto *response = std::get_if<HttpResponse>(&answer);
        return response ? response->raw.body : QByteArray();
    };
    const QByteArray url = "http://127.0.0.1:8080/pci3.css";
    QVERIFY(scriptOf({}).empty());
    const auto scripts = scriptOf(url);
    QCOMPARE(scripts.size(), std::size_t(1));
    QVERIFY(load(scripts[0]).isEmpty()); // it waits for the shop
    QCOMPARE(desk.fetched.size(), 1);
    QCOMPARE(desk.fetched.first(), "style:" + url);
    desk.receive(Channel::Api, Party::ShopServer, Party::ProviderServer,
                 httpResponse(200, "text/css", "@IMPORT \"a.css\";b{c:u/**/rl( x.png )}\"d\"{e:f}"), {},
                 desk.fetched.first());
    const QByteArray script = load(scripts[0]);
    QVERIFY2(script.contains(R"(replaceSync("b{c:}\"d\"{e:f}"))"), script.constData());
    QCOMPARE(desk.reports.back().value, "style.cleaned");
    QCOMPARE(desk.fetched.size(), 1); // kept
    load(scriptOf(url + "?1").front());
    QCOMPARE(desk.fetched.size(), 2); // another address
    desk.receive(Channel::Api, Party::ShopServer, Party::ProviderServer, httpResponse(404, "text/css", "x"),
                 {}, desk.fetched.last());
    QCOMPARE(desk.reports.back().value, "style.missing");
}

// Section 6.2: each field is sent and stored as the buyer leaves it; the verdict is asked for afterwards.
void TestQentaSandbox::frameStoresFieldByField()
{
    Desk desk;
    const Fields storage = desk.postFields(
        "/seamless/dataStorage/init",
        storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/stored/X", "en", "pci3", {}));
    const QByteArray script = fieldOf(storage, "javascriptUrl");
    const QByteArray frame =
        QByteArray(script).replace("/js/", "/frame/").replace("dataStorage.js", "pci3?paymentType=CCARD");
    const Payload shown = desk.open(frame);
    QVERIFY(std::get<Page>(shown).scripts.at(0).endsWith("/fields.js"));
    const auto leave = [&](const QByteArray &name, const QByteArray &value) {
        desk.press(frame, control::store, {{name, value}});
        return desk.storeSent();
    };
    const auto errorAt = [&](const char *name) {
        const Payload page = desk.open(frame);
        return english(std::get<Page>(page).field(name)->error);
    };
    QCOMPARE(fieldOf(leave("pan", "9400 0000 0000 0004"), "paymentInformation.1.maskedPan"),
             "940000******0004");
    QCOMPARE(fieldOf(desk.read(fieldOf(storage, "storageId")), "paymentInformation.1.brand"), "Visa");
    QCOMPARE(errorsIn(leave("cardverifycode", "12a"))[0].code, "18117");
    QCOMPARE(errorAt("cardverifycode"), QStringLiteral("Card security code is invalid."));
    QCOMPARE(errorAt("pan"), QString());
    const auto verdict = [&] {
        desk.told.clear();
        desk.receive(Channel::PageEvent, Party::ShopPage, Party::ProviderPage,
                     PageEvent{"qenta_storage", "http://127.0.0.1:8080", PageEvent::Kind::Object,
                               R"({"qenta":"verdict"})"});
        QByteArrayList codes;
        for (const WireError &error : errorsIn(desk.told))
            codes.append(error.code);
        return codes.join(',');
    };
    QCOMPARE(verdict(), "11116,18117");
    leave("cardverifycode", "428");
    leave("expirationMonth", "12");
    QCOMPARE(verdict(), "18116");
    leave("expirationYear", "31");
    QCOMPARE(desk.reports.back().value, "filled");
    QCOMPARE(verdict(), "");
    QCOMPARE(fieldOf(desk.told, "paymentInformation.1.expiry"), "12/2031");
}

// A number that looks real is refused as it is left, with an explanation, and nothing of it stays.
void TestQentaSandbox::frameKeepsNoRealCard()
{
    Desk desk;
    const Fields storage = desk.postFields(
        "/seamless/dataStorage/init",
        storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/stored/X", "ru", "pci3", {}));
    const QByteArray frame = fieldOf(storage, "javascriptUrl")
                                 .replace("/js/", "/frame/")
                                 .replace("dataStorage.js", "pci3?paymentType=CCARD");
    desk.open(frame);
    desk.press(frame, control::store, {{"pan", "4111111111111111"}});
    QCOMPARE(errorsIn(desk.storeSent())[0].code, "30010");
    const Payload page = desk.open(frame);
    QCOMPARE(english(std::get<Page>(page).field("pan")->error),
             QStringLiteral("В деморежиме нельзя использовать настоящие платёжные данные."));
    const Fields read = desk.read(fieldOf(storage, "storageId"));
    QCOMPARE(fieldOf(read, "paymentInformations"), "0");
    QVERIFY(!buildForm(read).contains("1111"));
}

void TestQentaSandbox::startAnswers()
{
    Desk desk;
    const Fields right = desk.start();
    QCOMPARE(right.size(), 1U);
    const QByteArray url = fieldOf(right, "redirectUrl");
    QVERIFY2(
        url.startsWith("http://localhost:8082/seamless/frontend/D200001seamless_DESKTOP/select.php?SID="),
        url.constData());
    QCOMPARE(url.size() - url.indexOf("SID=") - 4, 26);
    const auto codes = [&](const Fields &more) {
        QByteArrayList all;
        const Fields answer = desk.start(more);
        for (const WireError &error : errorsIn(answer))
            all.append(error.code);
        return all.join(',');
    };
    QCOMPARE(codes({{"amount", "1.234,00"}}), "18017");
    QCOMPARE(codes({{"currency", "XYZ"}}), "18019");
    QCOMPARE(codes({{"currency", "978"}}), "");
    QCOMPARE(codes({{"paymentType", "TELEPATHY"}}), "18051");
    QCOMPARE(codes({{"paymentType", "EPS"}}), "11502");
    QCOMPARE(codes({{"paymentType", "PRZELEWY24"}, {"consumerEmail", "a@b.example"}}), "14019");
    QCOMPARE(codes({{"paymentType", "SEPA-DD"}}), "99997");
    QCOMPARE(codes({{"successUrl", "nowhere"}}), "18022");
    QCOMPARE(codes({{"orderDescription", QByteArray(256, 'x')}}), "15020");
    const Fields basket = Desk::basketItem("2", "10.00");
    QCOMPARE(codes(basket), ""); // noted only
    desk.operate(sandboxOperation::basket, {{"value", "refuse"}});
    QCOMPARE(codes(basket), "18450");
}

// Section 11: as the official example does it; of a card the provider's page asks then.
void TestQentaSandbox::startTakesAnEmptyStorage()
{
    for (const auto &[type, page] :
         {std::pair{"PAYPAL", page::select}, std::pair{"CCARD", page::cardEntry}}) {
        Desk desk;
        const Fields storage = desk.init();
        const Fields answer = desk.start(
            {{"paymentType", type}, {"storageId", fieldOf(storage, "storageId")}, {"orderIdent", "cart-1"}});
        const Payload shown = desk.open(fieldOf(answer, "redirectUrl"));
        QCOMPARE(std::get<Page>(shown).id, QByteArray(page));
    }
}

// Section 2: lengths count bytes of UTF-8; each parameter by its own number.
void TestQentaSandbox::lengthsCountBytes()
{
    Desk desk;
    const auto codes = [&](const QByteArray &name, const QByteArray &value) {
        QByteArrayList all;
        for (const WireError &error : errorsIn(desk.start({{name, value}})))
            all.append(error.code);
        return all.join(',');
    };
    QCOMPARE(codes("consumerBillingFirstname", QByteArray("å").repeated(15)), "");
    QCOMPARE(codes("consumerBillingFirstname", QByteArray("å").repeated(16)), "15406");
    QCOMPARE(codes("consumerBillingZipCode", "1234567890123"), "15411");
    QCOMPARE(codes("consumerShippingLastName", QByteArray(31, 'x')), "15417");
    QCOMPARE(codes("consumerEmail", QByteArray(257, 'x')), "15400");
    QCOMPARE(codes("orderReference", QByteArray(129, 'x')), "15217");
    QCOMPARE(codes("customerStatement", QByteArray(255, 'x')), "15218");
    QCOMPARE(codes("confirmMail", QByteArray(128, 'x')), "15513");
    QCOMPARE(codes("serviceUrl", "http://127.0.0.1/" + QByteArray(255, 'x')), "15031");
    QCOMPARE(codes("consumerBirthDate", "1980-01-15"), "");
    QCOMPARE(codes("consumerBirthDate", "15.01.1980"), "18401");
    QCOMPARE(codes("orderDescription", QByteArray(254, 'x') + "\r\n" + "x"), ""); // line breaks do not count
    QCOMPARE(codes("orderDescription", QByteArray(256, 'x')), "15020");
}

// Section 2: beyond them nothing is read; a custom parameter shows it.
void TestQentaSandbox::parametersHaveLimits()
{
    const auto cameBack = [](const Fields &more) {
        Desk desk;
        const QByteArray url = fieldOf(desk.start(more), "redirectUrl");
        desk.open(url + "&outcome=success");
        return desk.confirmations.empty() ? Fields() : desk.confirmations[0].fields;
    };
    const QByteArray longName = "shop_" + QByteArray(60, 'n');
    QVERIFY(!hasField(cameBack({{longName, "1"}}), longName));
    QVERIFY(hasField(cameBack({{longName.chopped(1), "1"}}), longName.chopped(1)));
    QVERIFY(!hasField(cameBack({{"shop_note", QByteArray(65'001, 'v')}}), "shop_note"));
    QVERIFY(hasField(cameBack({{"shop_note", QByteArray(65'000, 'v')}}), "shop_note"));
    Desk desk;
    QByteArray body = "customerId=D200001";
    for (int i = 0; i < 12'000; ++i)
        body += "&a=";
    desk.ask(Channel::Api, Party::ShopServer,
             httpRequest("POST", "http://localhost:8081/seamless/dataStorage/init",
                         {{"User-Agent", "x"}, {"Content-Type", formType}}, body));
    QCOMPARE(desk.reports.front().value, "limits");
    desk.open("http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=" + QByteArray(2049, 'x'));
    QCOMPARE(desk.reports.back().value, "limits");
}

// Section 4.3: refused where a parameter number is published, else told.
void TestQentaSandbox::startFieldsHaveShapes()
{
    const auto said = [](const QByteArray &name, const QByteArray &value) {
        Desk desk;
        const Fields answer = desk.start({{name, value}});
        for (const WireError &error : errorsIn(answer))
            return error.code;
        const auto isOfField = [&](const Report &report) { return report.value == name; };
        return std::any_of(desk.reports.begin(), desk.reports.end(), isOfField) ? QByteArray("told")
                                                                                : QByteArray();
    };
    QCOMPARE(said("duplicateRequestCheck", "maybe"), "18507");
    QCOMPARE(said("autoDeposit", "later"), "18514");
    QCOMPARE(said("autoDeposit", "Yes"), "");
    QCOMPARE(said("mandateId", QByteArray(36, 'm')), "told");
    QCOMPARE(said("mandateId", QByteArray(35, 'm')), "");
    QCOMPARE(said("consumerBillingMobilePhone", "+43 664 1234567 ext 9"), "told");
    QCOMPARE(said("consumerChallengeIndicator", "05"), "told");
    QCOMPARE(said("consumerChallengeIndicator", "04"), "");
    QCOMPARE(said("consumerShippingMethod", "pigeon"), "told");
    QCOMPARE(said("displayBasketData", "E"), "told");
    QCOMPARE(said("displayBillingData", "E"), "");
    const auto basket = [](const char *name, const QByteArray &value) {
        Desk desk;
        Fields item = Desk::basketItem("3", "11.00");
        setField(item, name, value);
        const auto errors = errorsIn(desk.start(item));
        return errors.empty() ? QByteArray() : errors.front().code;
    };
    QCOMPARE(basket("basketItem1UnitNetAmount", "nine"), "18460");
    QCOMPARE(basket("basketItem1UnitTaxAmount", "1.005"), "18461");
    QCOMPARE(basket("basketItem1UnitTaxRate", "20.0001"), "18462");
    QCOMPARE(basket("basketItem1UnitTaxRate", "20,5"), "");
}

// Section 12, 23: all of an item's fields, or no basket.
void TestQentaSandbox::basketItemsAreWhole()
{
    Desk desk;
    const auto codes = [&](const Fields &more) {
        QByteArrayList all;
        for (const WireError &error : errorsIn(desk.start(more)))
            all.append(error.code);
        return all.join(',');
    };
    QCOMPARE(codes(Desk::basketItem("3", "11.00")), "");
    Fields part = Desk::basketItem("3", "11.00");
    removeField(part, "basketItem1Name");
    removeField(part, "basketItem1UnitTaxRate");
    QCOMPARE(codes(part), "11464,11462");
    QCOMPARE(codes(Desk::basketItem("0", "11.00")), "18454");
    QCOMPARE(codes(Desk::basketItem("3", "eleven")), "18463");
    QCOMPARE(codes({{"basketItems", "0"}}), "18452");
    Fields invoice{{"paymentType", "INVOICE"},          {"consumerEmail", "a@b.example"},
                   {"consumerBirthDate", "1980-01-15"}, {"consumerBillingFirstname", "Jörg"},
                   {"consumerBillingLastname", "Weiß"}, {"consumerBillingCountry", "AT"}};
    QCOMPARE(codes(invoice), "11408,11410,11411");
    invoice.insert(invoice.end(), {{"consumerBillingAddress1", "Weg 1"},
                                   {"consumerBillingCity", "Graz"},
                                   {"consumerBillingZipCode", "8010"}});
    QCOMPARE(codes(invoice), "");
    setField(invoice, "consumerBirthDate", "");
    QCOMPARE(codes(invoice), "11401");
    invoice.emplace_back("companyName", "Weiß GmbH"); // a firm has no birthday
    QCOMPARE(codes(invoice), "");
}

// Section 11: what the real provider takes in silence, or cannot reach.
void TestQentaSandbox::warnsOfWhatTheProviderWouldNotTell()
{
    const auto remarks = [](const Fields &more) {
        Desk desk;
        desk.start(more);
        QByteArrayList codes;
        for (const Report &report : desk.reports) {
            if (report.kind == Report::Kind::Warning)
                codes.append(report.value);
        }
        return codes;
    };
    const Fields consumer{{"consumerEmail", "a@b.example"},
                          {"consumerBillingFirstname", "Jörg"},
                          {"consumerBillingLastname", "Weiß"}};
    const auto at = [&](const QByteArray &confirmUrl) {
        Fields fields = consumer;
        fields.emplace_back("confirmUrl", confirmUrl);
        return remarks(fields);
    };
    QVERIFY(at("https://shop.example/confirm").isEmpty());
    QVERIFY(at("https://shop.example:443/confirm").isEmpty());
    for (const char *address : {"https://shop.example:8443/c", "http://10.1.2.3/c", "https://192.168.0.7/c",
                                "https://172.20.0.1/c", "https://localhost/c"})
        QCOMPARE(at(address), QByteArrayList{"confirmUrl.private"});
    QCOMPARE(at("https://me:secret@shop.example/c").front(), "confirmUrl.basic-auth");
    QVERIFY(remarks({}).contains("consumer.3ds2"));
    QVERIFY(remarks({{"pendingUrl", ""}}).contains("pendingUrl.missing"));
    QVERIFY(remarks({{"paymentType", "QUICK"}}).contains("paymentType.legacy"));
    QVERIFY(remarks({{"merchantTokenizationFlag", "yes"}}).contains("merchantTokenizationFlag"));
    QVERIFY(!remarks({{"merchantTokenizationFlag", "true"}}).contains("merchantTokenizationFlag"));
    QVERIFY(remarks({{"periodicType", "monthly"}}).contains("periodicType"));
    QVERIFY(!remarks({{"periodicType", "ucof"}}).contains("periodicType"));
    const Fields onFile{{"sourceOrderNumber", "9000001"}, {"storageId", QByteArray(32, 'a')}};
    QVERIFY(remarks(onFile).contains("sourceOrderNumber.storage"));
    Desk twice; // the same orderIdent for two storages
    twice.init("cart-1");
    twice.reports.clear();
    twice.init("cart-1");
    QCOMPARE(twice.reports.front().value, "orderIdent.again");
}

void TestQentaSandbox::duplicates()
{
    Desk desk;
    const Fields twice{{"duplicateRequestCheck", "yes"}};
    QVERIFY(errorsIn(desk.start(twice)).empty());
    QCOMPARE(errorsIn(desk.start(twice))[0].code, "13506");
    desk.advance(31min);
    QVERIFY(errorsIn(desk.start(twice)).empty());
    const Fields numbered{{"orderNumber", "123456"}};
    QVERIFY(errorsIn(desk.start(numbered)).empty());
    QCOMPARE(errorsIn(desk.start(numbered))[0].code, "13011");
}

// Section 6.4: the answer is a page that posts `response` to returnUrl by itself.
void TestQentaSandbox::fallback()
{
    Desk desk;
    const QByteArray script = fieldOf(desk.init(), "javascriptUrl");
    const QByteArray url = script.left(script.lastIndexOf('/')) + "/fallback";
    const Payload answer =
        desk.ask(Channel::PageLoad, Party::ShopPage, Navigation{Window::Self, {}, "POST", url, Desk::card()});
    const auto *page = std::get_if<Page>(&answer);
    QVERIFY(page && page->advance);
    QCOMPARE(page->advance->url, "http://127.0.0.1:8080/stored/X");
    const Fields response = readForm(value(page->advance->form, "response"));
    QCOMPARE(fieldOf(response, "paymentInformation.1.maskedPan"), "950000******0002");
}

void TestQentaSandbox::scriptIsServed()
{
    Desk desk;
    const QByteArray url = fieldOf(desk.init(), "javascriptUrl");
    const Payload answer = desk.ask(Channel::PageCall, Party::ShopPage, httpRequest("GET", url, {}, {}));
    const QByteArray script = std::get<HttpResponse>(answer).raw.body;
    QVERIFY(script.contains("QentaCEE_DataStorage") && script.contains("WirecardCEE_DataStorage"));
    QVERIFY(!script.contains('\0'));
    const Payload nothing = desk.ask(
        Channel::PageCall, Party::ShopPage,
        httpRequest("GET", "http://localhost:8082/seamless/dataStorage/js/D200001/x/y/dataStorage.js", {},
                    {}));
    QCOMPARE(parseResponseHead(std::get<HttpResponse>(nothing).raw.head)->status, 404);
}

// Section 7.3: first the confirmation and its answer, whatever it says; then the browser goes on.
void TestQentaSandbox::redirectWaitsForTheConfirmation()
{
    Desk desk;
    const QByteArray url = desk.started();
    QCOMPARE(std::get<Page>(desk.open(url)).id, QByteArray(page::select));
    const ExchangeId pressed = desk.press(url, control::pay);
    QCOMPARE(desk.confirmations.size(), 1U);
    const Fields fields = desk.confirmations[0].fields;
    QCOMPARE(faultWord(checkConfirmation(desk.account, fields)), "none");
    QCOMPARE(fieldOf(fields, "paymentState"), "SUCCESS");
    QCOMPARE(fieldOf(fields, "shop_cart"), "корзина-7");
    QCOMPARE(fieldOf(fields, "amount"), "33.00");
    QCOMPARE(fieldOf(fields, "maskedPan"), "950000******0002");
    QVERIFY(!desk.answers.contains(pressed.value));
    desk.answerConfirmation(desk.confirmations[0].tag, 500, "broken");
    QCOMPARE(desk.locationOf(pressed), "http://127.0.0.1:8080/ok");
    desk.advance(24h); // by default there is no second attempt
    QCOMPARE(desk.confirmations.size(), 1U);
}

void TestQentaSandbox::failuresAreUnsigned()
{
    Desk desk;
    const QByteArray url = desk.started({{"language", "ru"}});
    desk.open(url);
    desk.press(url, "outcome.decline", {{"code", "20004"}});
    const Fields fields = desk.confirmations.at(0).fields;
    QCOMPARE(fieldOf(fields, "paymentState"), "FAILURE");
    QVERIFY(!hasField(fields, "responseFingerprint") && !hasField(fields, "orderNumber"));
    QCOMPARE(errorsIn(fields)[0].message, "The credit card has already expired.");
    QCOMPARE(errorsIn(fields)[0].consumerMessage, "Срок действия карты истёк.");
    QCOMPARE(fieldOf(fields, "shop_cart"), "корзина-7");
}

void TestQentaSandbox::pageIsUsedOnce()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, "outcome.approve");
    const Payload again = desk.open(url);
    QCOMPARE(std::get<Page>(again).id, QByteArray(page::over));
    desk.press(url, "outcome.decline");
    QCOMPARE(desk.confirmations.size(), 1U);
    QCOMPARE(
        std::get<Page>(desk.open("http://localhost:8082/seamless/frontend/x_DESKTOP/select.php?SID=no")).id,
        QByteArray(page::over));
}

void TestQentaSandbox::pageSaysWhenItsSessionEnds()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.advance(10min);
    const Payload shown = desk.open(url);
    const auto &blocks = std::get<Page>(shown).blocks;
    QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return english(block.value) == QStringLiteral("02.01.2026 00:40:00 (UTC)");
    }));
}

void TestQentaSandbox::pageShowsTheOrder()
{
    Desk desk;
    const Payload shown = desk.open(desk.started({{"language", "ru"}}));
    const Page &page = std::get<Page>(shown);
    QCOMPARE(page.language, "ru");
    QStringList values;
    for (const Block &block : page.blocks)
        values.append(english(block.value));
    for (const char *wanted : {"33.00 EUR", "Order 1", "Credit card", "950000******0002"})
        QVERIFY2(values.contains(QLatin1String(wanted)), qPrintable(values.join(QLatin1Char('|'))));
}

// Section 11: passed and without a question are authenticated, the others are failures of their own codes.
void TestQentaSandbox::securedOutcomes()
{
    const auto said = [](const char *chosen, const QByteArray &pan) {
        Desk desk;
        const Fields storage = desk.init();
        desk.store(fieldOf(storage, "javascriptUrl"), Desk::card(pan));
        const QByteArray url =
            fieldOf(desk.start({{"storageId", fieldOf(storage, "storageId")}, {"orderIdent", "cart-1"}}),
                    "redirectUrl");
        desk.open(url);
        desk.press(url, QByteArray(control::outcomePrefix) + chosen);
        const Fields fields = desk.confirmations.at(0).fields;
        const auto errors = errorsIn(fields);
        return fieldOf(fields, "paymentState") + ' ' +
               (errors.empty() ? fieldOf(fields, "authenticated") : errors.front().code);
    };
    const QByteArray visa = "9400000000000003";
    const QByteArray mastercard = "9500000000000001";
    QCOMPARE(said(outcome::secured, visa), "SUCCESS Yes");
    QCOMPARE(said(outcome::frictionless, visa), "SUCCESS Yes");
    QCOMPARE(said(outcome::notSecured, visa), "FAILURE 20009");
    QCOMPARE(said(outcome::notEnrolled, visa), "FAILURE 20013");
    QCOMPARE(said(outcome::notEnrolled, mastercard), "FAILURE 20014");
    QCOMPARE(said(outcome::notEnrolled, "9100000000000005"), "FAILURE 20038");
    QCOMPARE(said(outcome::approve, visa), "SUCCESS No");
}

// Section 7.1: what the shop sent comes back, else what the method has by itself.
void TestQentaSandbox::methodsHaveTheirFields()
{
    const auto confirmed = [](const Fields &more) {
        Desk desk;
        const QByteArray url = fieldOf(desk.start(more), "redirectUrl");
        desk.open(url + "&outcome=success");
        return desk.confirmations.at(0).fields;
    };
    QCOMPARE(fieldOf(confirmed({{"paymentType", "AFTERPAY"}}), "financialInstitution"), "afterpay-inv");
    QCOMPARE(fieldOf(confirmed({{"paymentType", "AFTERPAY"}, {"financialInstitution", "afterpay-inst"}}),
                     "financialInstitution"),
             "afterpay-inst");
    const Fields once = confirmed({{"paymentType", "PAYPAL"}});
    QCOMPARE(fieldOf(once, "paypalPayerAddressStreet1"), "Musterstraße 1");
    QVERIFY(!hasField(once, "paypalBillingAgreementID"));
    QCOMPARE(fieldOf(confirmed({{"paymentType", "PAYPAL"}, {"transactionIdentifier", "INITIAL"}}),
                     "paypalBillingAgreementID"),
             "B-9000001");
    const auto debit = [](const Fields &more) {
        Desk desk;
        const Fields storage = desk.init();
        desk.store(fieldOf(storage, "javascriptUrl"), {{"paymentType", "SEPA-DD"},
                                                       {"accountOwner", "Test Consumer"},
                                                       {"bankAccountIban", "DE42512308000000060004"}});
        Fields fields{{"paymentType", "SEPA-DD"},
                      {"storageId", fieldOf(storage, "storageId")},
                      {"orderIdent", "cart-1"}};
        fields.insert(fields.end(), more.begin(), more.end());
        desk.open(fieldOf(desk.start(fields), "redirectUrl") + "&outcome=success");
        const Fields &confirmation = desk.confirmations.at(0).fields;
        return fieldOf(confirmation, "mandateId") + ' ' + fieldOf(confirmation, "mandateSignatureDate");
    };
    QCOMPARE(debit({}), "M-9000001 02.01.2026");
    QCOMPARE(debit({{"mandateId", "MY-7"}, {"mandateSignatureDate", "24.12.2025"}}), "MY-7 24.12.2025");
}

// Section 4: yes/no, also true/false and on/off.
void TestQentaSandbox::yesHasManyWords()
{
    for (const auto &[word, yes] : {std::pair{"yes", true}, std::pair{"True", true}, std::pair{"on", true},
                                    std::pair{"no", false}, std::pair{"off", false}}) {
        Desk desk;
        const QByteArray url = desk.started({{"autoDeposit", word}});
        desk.open(url);
        desk.press(url, control::pay);
        const Fields details = desk.backend("getOrderDetails", {{"orderNumber", "9000001"}});
        QCOMPARE(fieldOf(details, "payment.1.1.state"), yes ? "payment_deposited" : "payment_approved");
        const Fields once = signedStart(desk.account, [&] {
            Fields fields = desk.startFields();
            fields.emplace_back("duplicateRequestCheck", word);
            return fields;
        }());
        desk.postFields("/seamless/frontend/init", once);
        QCOMPARE(desk.codes("/seamless/frontend/init", once), yes ? "13506" : "");
        const Fields again = desk.backend("recurPayment", {{"sourceOrderNumber", "9000001"},
                                                           {"autoDeposit", word},
                                                           {"orderDescription", "Abo"},
                                                           {"amount", "1.00"},
                                                           {"currency", "EUR"}});
        const Fields recurred =
            desk.backend("getOrderDetails", {{"orderNumber", fieldOf(again, "orderNumber")}});
        QCOMPARE(fieldOf(recurred, "payment.1.1.state"), yes ? "payment_deposited" : "payment_approved");
    }
    Desk desk;
    const Fields letters = desk.backend("recurPayment", {{"orderNumber", "x7"},
                                                         {"sourceOrderNumber", "23473341"},
                                                         {"orderDescription", "Abo"},
                                                         {"amount", "1.00"},
                                                         {"currency", "EUR"}});
    QCOMPARE(errorsIn(letters).at(0).code, "17011");
}

// Section 4.4: financialInstitution restricts the brands of cards, and some words force 3-D Secure.
void TestQentaSandbox::brandsAreRestricted()
{
    const auto paid = [](const QByteArray &list) {
        Desk desk;
        const QByteArray url =
            desk.started({{"financialInstitution", list}}); // a Mastercard without 3-D Secure
        desk.open(url);
        const ExchangeId browser = desk.press(url, control::pay);
        if (desk.confirmations.empty())
            return QByteArray(desk.locationOf(browser).contains("/acs.php") ? "acs" : "nothing");
        const auto errors = errorsIn(desk.confirmations.at(0).fields);
        return errors.empty() ? QByteArray("paid") : errors.at(0).code;
    };
    QCOMPARE(paid("Visa,MC"), "paid");
    QCOMPARE(paid("VbV,MCSC"), "acs");
    QCOMPARE(paid("Visa,Amex"), "20003");
    const auto told = [](const QByteArray &type, const QByteArray &word) {
        Desk desk;
        desk.start({{"paymentType", type}, {"financialInstitution", word}});
        return std::any_of(desk.reports.begin(), desk.reports.end(),
                           [](const Report &each) { return each.value == "financialInstitution"; });
    };
    QVERIFY(told("CCARD", "Mastercard") && !told("CCARD", "MC,Maestro,amexsafekey"));
    QVERIFY(told("IDL", "MYBANK") && !told("IDL", "NNBANL2G"));
    QVERIFY(told("AFTERPAY", "afterpay") && !told("AFTERPAY", "afterpay-inst"));
}

// Section 4.3: one click pays with the card of an order of the same customer.
void TestQentaSandbox::cardOnFile()
{
    Desk desk;
    const QByteArray first = desk.started();
    desk.open(first);
    desk.press(first, control::pay);
    const QByteArray url = fieldOf(desk.start({{"sourceOrderNumber", "9000001"}}), "redirectUrl");
    const Payload page = desk.open(url);
    QCOMPARE(std::get<Page>(page).id, page::select);
    desk.press(url, control::pay);
    QCOMPARE(fieldOf(desk.confirmations.back().fields, "maskedPan"), "950000******0002");
    desk.account = accountOfCustomer("D200410");
    const auto codes = [&](const Fields &more) {
        Fields fields = desk.startFields();
        for (const auto &[name, value] : more)
            setField(fields, name, value);
        return desk.codes("/seamless/frontend/init", signedStart(desk.account, fields));
    };
    QCOMPARE(codes({{"sourceOrderNumber", "9000001"}}), "18159"); // another customer's
    QCOMPARE(codes({{"pendingUrl", "later"}}), "18515");
    QCOMPARE(codes({{"paymentType", "KLARNA"}, {"consumerBillingCountry", "AT"}}),
             "11452,11406,11407,11408,11410,11411,11400");
}

// "Deliver now" is for what waits: what is under way is neither sent twice nor kept from its browser.
void TestQentaSandbox::deliversNowOnlyWhatWaits()
{
    Desk desk;
    desk.operate(sandboxOperation::redelivery, {{"value", "5"}});
    const QByteArray url = desk.started();
    desk.open(url);
    const ExchangeId browser = desk.press(url, control::pay);
    desk.operate(sandboxOperation::deliverNow, {{"ref", "9000001"}});
    QCOMPARE(desk.reports.back().kind, Report::Kind::Refused);
    QCOMPARE(desk.confirmations.size(), std::size_t(1));
    desk.answerConfirmation(desk.confirmations.at(0).tag, 500, "broken");
    QVERIFY(desk.locationOf(browser).endsWith("/ok"));
    desk.operate(sandboxOperation::deliverNow, {{"ref", "9000001"}});
    QCOMPARE(desk.confirmations.size(), std::size_t(2));
    desk.operate(sandboxOperation::deliverNow, {{"ref", "9000001"}});
    QCOMPARE(desk.confirmations.size(), std::size_t(2));
}

// A forgery has something forged: of a pending payment there is no amount yet.
void TestQentaSandbox::pendingHasNoAmountToAlter()
{
    Desk desk;
    desk.operate(sandboxOperation::forgery, {{"value", forgery::alteredAmount}});
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, QByteArray(control::outcomePrefix) + outcome::pendingApprove);
    QCOMPARE(desk.confirmations.size(), std::size_t(1));
    desk.answerConfirmation(desk.confirmations.at(0).tag);
    desk.advance(10min);
    QCOMPARE(desk.confirmations.size(), std::size_t(3)); // the forged one and the genuine one
    const auto fault = [&](std::size_t index) {
        return faultWord(checkConfirmation(desk.account, desk.confirmations.at(index).fields));
    };
    QCOMPARE(fault(0), "none");
    QCOMPARE(fault(1), "wrong-signature");
    QCOMPARE(fault(2), "none");
}

// Section 11: what the shop answered to each attempt.
void TestQentaSandbox::attemptsAreLogged()
{
    const auto verdict = [](int status, const QByteArray &body) {
        Desk desk;
        const QByteArray url = desk.started();
        desk.open(url);
        desk.press(url, control::pay);
        if (status > 0)
            desk.answerConfirmation(desk.confirmations.at(0).tag, status, body);
        else
            desk.receive(Channel::Callback, Party::ShopServer, Party::ProviderServer, ExchangeFailed{}, {},
                         desk.confirmations.at(0).tag);
        const Rows rows = desk.machine->table("confirmations", 0, 10);
        return english(rows.rows.at(0).at(4));
    };
    QCOMPARE(verdict(200, confirmationTag(true)), QStringLiteral("OK"));
    QCOMPARE(verdict(200, confirmationTag(false, "why")), QStringLiteral("NOK"));
    QCOMPARE(verdict(200, "thank you"), QStringLiteral("neither OK nor NOK"));
    QCOMPARE(verdict(500, "broken"), QStringLiteral("an HTTP error"));
    QCOMPARE(verdict(0, {}), QStringLiteral("no answer"));
}

// Section 11: pending, then approved or declined after so many minutes.
void TestQentaSandbox::pendingTakesTheMinutesOfThePage()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, "outcome.pending-approve", {{"minutes", "90"}});
    QCOMPARE(fieldOf(desk.confirmations.at(0).fields, "paymentState"), "PENDING");
    desk.answerConfirmation(desk.confirmations[0].tag);
    desk.advance(89min);
    QCOMPARE(desk.confirmations.size(), 1U);
    desk.advance(1min);
    QCOMPARE(fieldOf(desk.confirmations.at(1).fields, "paymentState"), "SUCCESS");
    QCOMPARE(fieldOf(desk.confirmations[1].fields, "orderNumber"),
             fieldOf(desk.confirmations[0].fields, "orderNumber"));
}

void TestQentaSandbox::idleSessionIsAbandoned()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.advance(31min);
    QByteArrayList stages;
    for (const Report &report : desk.reports) {
        if (report.kind == Report::Kind::State && report.subject.startsWith("checkout "))
            stages.append(report.value);
    }
    QCOMPARE(stages.join(' '), "started abandoned failure");
    QCOMPARE(errorsIn(desk.confirmations.at(0).fields)[0].code, "99996");
}

// A window that the buyer has closed: what is pressed in it means nothing, and the payment stays paid.
void TestQentaSandbox::closedWindowTakesNothing()
{
    for (const bool paid : {true, false}) {
        Desk desk;
        const QByteArray url = desk.started();
        desk.open(url);
        const ExchangeId closing = desk.press(url, paid ? "outcome.close-paid" : "outcome.close-unpaid");
        for (const ExchangeId exchange : {closing, desk.press(url, control::cancel)}) {
            const auto &shown = std::get<Page>(desk.answers.at(exchange.value));
            QCOMPARE(english(shown.title), QStringLiteral("This window is closed"));
            QVERIFY(shown.forms.empty());
        }
        QVERIFY(desk.machine->view().pages.empty());
        QVERIFY(desk.confirmations.empty());
        desk.advance(31min);
        QCOMPARE(fieldOf(desk.confirmations.at(0).fields, "paymentState"), paid ? "SUCCESS" : "FAILURE");
    }
    Desk desk; // the buyer comes back to the address
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, "outcome.close-unpaid");
    QVERIFY(!std::get<Page>(desk.open(url)).forms.empty());
}

// Section 11: each refusal goes to the explainer, with the code that the shop was told.
void TestQentaSandbox::refusalsAreExplained()
{
    Desk desk;
    const auto last = [&] {
        const Rows rows = desk.machine->table("explainer", 0, 100);
        const std::vector<Text> row = rows.rows.empty() ? std::vector<Text>(7) : rows.rows.back();
        const bool warned = !desk.reports.empty() && desk.reports.back().kind == Report::Kind::Warning;
        return english(row[1]) + QLatin1Char(' ') + english(row[2]) +
               (warned ? QString() : QStringLiteral(" untold"));
    };
    Fields fields = storageInitFields(desk.account, "cart-1", "http://127.0.0.1:8080/r", "en", "", {});
    removeField(fields, "orderIdent");
    desk.postFields("/seamless/dataStorage/init", fields);
    QCOMPARE(last(), QStringLiteral("dataStorage/init 15300"));
    desk.store(fieldOf(desk.init(), "javascriptUrl"), Desk::card("4111111111111111"));
    QCOMPARE(last(), QStringLiteral("dataStorage/store 30010"));
    desk.backend("refund", {{"orderNumber", "9000001"}, {"amount", "1.00"}});
    QCOMPARE(last(), QStringLiteral("backend/refund 11019"));
    const auto why = [&](const HttpRequest &request) {
        desk.ask(Channel::Api, Party::ShopServer, request);
        const Rows rows = desk.machine->table("explainer", 0, 100);
        return english(rows.rows.back()[2]) + QLatin1Char(' ') + english(rows.rows.back()[3]);
    };
    const QByteArray url = "http://localhost:8081/seamless/dataStorage/init";
    QCOMPARE(why(httpRequest("POST", url, {{"Content-Type", formType}}, "a=b")),
             QStringLiteral("403 dataStorage/init is refused: there is no User-Agent"));
    QCOMPARE(why(httpRequest("POST", url, {{"User-Agent", "x"}, {"Content-Type", "text/plain"}}, "a=b")),
             QStringLiteral("403 dataStorage/init is refused: Content-Type is \"text/plain\", not "
                            "application/x-www-form-urlencoded"));
    QCOMPARE(why(httpRequest("GET", url, {{"User-Agent", "x"}, {"Content-Type", formType}}, {})),
             QStringLiteral("403 dataStorage/init is refused: the method is GET, not POST"));
}

// The page says which password; another one asks again.
void TestQentaSandbox::bankWantsItsPassword()
{
    for (const char *wrong : {"", "9999", "12345"}) {
        Desk desk;
        const Fields storage = desk.init();
        desk.store(fieldOf(storage, "javascriptUrl"), Desk::card("9500000000000001"));
        const QByteArray url =
            fieldOf(desk.start({{"storageId", fieldOf(storage, "storageId")}, {"orderIdent", "cart-1"}}),
                    "redirectUrl");
        desk.open(url);
        const QByteArray acs = desk.locationOf(desk.press(url, control::pay));
        QVERIFY(acs.contains("/acs.php"));
        desk.open(acs);
        const ExchangeId refused = desk.press(acs, control::confirm, {{"password", wrong}});
        QVERIFY(desk.confirmations.empty());
        const auto &blocks = std::get<Page>(desk.answers.at(refused.value)).blocks;
        QVERIFY(std::any_of(blocks.begin(), blocks.end(),
                            [](const Block &each) { return each.kind == Block::Kind::Warning; }));
        desk.press(acs, control::confirm, {{"password", "1234"}});
        QCOMPARE(fieldOf(desk.confirmations.at(0).fields, "authenticated"), "Yes");
    }
}

// Section 11: formats are step 5, look-ups step 6, also of numbers that demo customers may invent.
void TestQentaSandbox::formatsComeBeforeLookups()
{
    Desk desk;
    for (const char *operation : {"deposit", "refund"}) {
        const auto codes = [&](const QByteArray &amount, const QByteArray &currency) {
            const auto errors = errorsIn(desk.backend(
                operation, {{"orderNumber", "23473341"}, {"amount", amount}, {"currency", currency}}));
            return errors.empty() ? QByteArray() : errors.front().code;
        };
        QCOMPARE(codes("abc", "EUR"), "18017");
        QCOMPARE(codes("-1.00", "EUR"), "18017");
        QCOMPARE(codes("1.00", "QQQ"), "18019");
        QCOMPARE(codes("1.00", "EUR"), "");
    }
}

void TestQentaSandbox::cardPageShowsEveryError()
{
    Desk desk;
    const QByteArray url = fieldOf(desk.start(), "redirectUrl");
    desk.open(url);
    const ExchangeId pressed = desk.press(url, control::pay, {{"pan", "12"}, {"cardverifycode", "x"}});
    const auto &blocks = std::get<Page>(desk.answers.at(pressed.value)).blocks;
    QVERIFY(std::count_if(blocks.begin(), blocks.end(),
                          [](const Block &each) { return each.kind == Block::Kind::Warning; }) >= 3);
}

void TestQentaSandbox::tablesSpeakInWords()
{
    Desk desk;
    desk.started();
    QCOMPARE(english(desk.machine->table("checkouts", 0, 1).rows[0][2]), QStringLiteral("Credit card"));
    QCOMPARE(english(desk.machine->table("storages", 0, 1).rows[0][3]), QStringLiteral("Stored"));
    QCOMPARE(english(desk.machine->table("lifetimes", 0, 1).rows[0][3]), QStringLiteral("Opened"));
    Fields wrong = desk.startFields();
    desk.postFields("/seamless/frontend/init", [&] {
        Fields start = signedStart(desk.account, wrong);
        setField(start, "amount", "34.00");
        return start;
    }());
    const Rows rows = desk.machine->table("explainer", 0, 100);
    QVERIFY(std::any_of(rows.rows.begin(), rows.rows.end(), [](const auto &row) {
        return english(row[3]).contains(QStringLiteral("│34.00│EUR│Order 1│"));
    }));
}

void TestQentaSandbox::scriptedOutcome()
{
    const auto stateAndTarget = [](const QByteArray &query) {
        Desk desk;
        const QByteArray url = fieldOf(desk.start(), "redirectUrl") + query;
        const ExchangeId exchange{9001};
        desk.receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                     Navigation{Window::Self, {}, "GET", url, {}}, exchange);
        desk.answerConfirmation(desk.confirmations.at(0).tag);
        return fieldOf(desk.confirmations[0].fields, "paymentState") + ' ' + desk.locationOf(exchange);
    };
    QCOMPARE(stateAndTarget("&outcome=success"), "SUCCESS http://127.0.0.1:8080/ok");
    QCOMPARE(stateAndTarget("&outcome=failure&code=20009"), "FAILURE http://127.0.0.1:8080/no");
    QCOMPARE(stateAndTarget("&outcome=cancel"), "CANCEL http://127.0.0.1:8080/cancel");
    QCOMPARE(stateAndTarget("&outcome=pending"), "PENDING http://127.0.0.1:8080/later");
}

void TestQentaSandbox::backendLifeOfAnOrder()
{
    Desk desk;
    const QByteArray url = desk.started();
    const QByteArray number = "9000001";
    const Fields order{{"orderNumber", number}};
    const auto statusOf = [](const Fields &fields) {
        const auto errors = errorsIn(fields);
        return fieldOf(fields, "status") + (errors.empty() ? QByteArray() : ' ' + errors[0].code);
    };
    const auto allowed = [&](const char *name) {
        return fieldOf(desk.backend("getOrderDetails", order), name);
    };
    QCOMPARE(statusOf(desk.backend("getOrderDetails", order)), "3 30014"); // not paid yet
    desk.open(url);
    desk.press(url, control::pay);
    QCOMPARE(allowed("payment.1.1.state"), "payment_approved");
    QCOMPARE(allowed("payment.1.1.operationsAllowed"), "DEPOSIT,APPROVEREVERSAL");
    const auto amount = [&](const QByteArray &text) {
        Fields fields = order;
        fields.insert(fields.end(), {{"amount", text}, {"currency", "EUR"}});
        return fields;
    };
    QCOMPARE(statusOf(desk.backend("refund", amount("1.00"))), "2 30013"); // the day is not closed
    QCOMPARE(statusOf(desk.backend("deposit", amount("99.00"))), "1 18017");
    const Fields part = desk.backend("deposit", amount("10.00"));
    QVERIFY(fieldOf(part, "paymentNumber") != number); // a split capture
    QCOMPARE(fieldOf(desk.backend("deposit", amount("23.00")), "paymentNumber"), number);
    QCOMPARE(allowed("payment.1.1.operationsAllowed"), "DEPOSITREVERSAL");
    Fields reversal = order;
    reversal.emplace_back("paymentNumber", number);
    QCOMPARE(statusOf(desk.backend("depositReversal", reversal)), "0");
    QCOMPARE(statusOf(desk.backend("deposit", amount("23.00"))), "0");
    desk.operate(sandboxOperation::closeDay, {});
    QCOMPARE(allowed("order.1.state"), "REFUNDABLE");
    QCOMPARE(statusOf(desk.backend("depositReversal", reversal)), "2 30013");
    const Fields refunded = desk.backend("refund", amount("33.00"));
    QCOMPARE(statusOf(refunded), "0");
    QCOMPARE(statusOf(desk.backend("refund", amount("0.01"))), "2 30013");
    Fields credit = order;
    credit.emplace_back("creditNumber", fieldOf(refunded, "creditNumber"));
    QCOMPARE(statusOf(desk.backend("refundReversal", credit)), "0");
    QCOMPARE(allowed("order.1.operationsAllowed"), "REFUND");
    const Fields recurred = desk.backend("recurPayment", {{"sourceOrderNumber", number},
                                                          {"orderDescription", "Abo März"},
                                                          {"amount", "1,20"},
                                                          {"currency", "EUR"}});
    QCOMPARE(statusOf(recurred), "0");
    QVERIFY(fieldOf(recurred, "orderNumber") != number);
    QVERIFY(!fieldOf(desk.backend("generateOrderNumber", {}), "orderNumber").isEmpty());
    QCOMPARE(fieldOf(desk.backend("getFinancialInstitutions", {{"paymentType", "EPS"}}),
                     "financialInstitution.1.id"),
             "EPS-SO");
    QCOMPARE(statusOf(desk.backend("transferFund", {{"orderDescription", "Auszahlung"},
                                                    {"amount", "5.00"},
                                                    {"currency", "EUR"},
                                                    {"fundTransferType", "SEPA-CT"},
                                                    {"bankAccountOwner", "Jürgen Groß"},
                                                    {"bankBic", "PBNKDEFFXXX"},
                                                    {"bankAccountIban", "DE42512308000000060004"}})),
             "0");
}

void TestQentaSandbox::ordersBelongToTheirCustomer()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    const Account own = desk.account;
    desk.account = accountOfCustomer("D200410");
    const QByteArray number = "9000001";
    const Fields money{{"orderNumber", number}, {"amount", "33.00"}, {"currency", "EUR"}};
    const auto codeOf = [&](const QByteArray &operation, const Fields &fields) {
        const auto errors = errorsIn(desk.backend(operation, fields));
        return errors.empty() ? QByteArray() : errors[0].code;
    };
    QCOMPARE(codeOf("deposit", money), "18011");
    QCOMPARE(codeOf("approveReversal", {{"orderNumber", number}}), "18011");
    desk.account = own;
    QCOMPARE(codeOf("deposit", money), "");
    desk.account = accountOfCustomer("D200410");
    QCOMPARE(codeOf("depositReversal", {{"orderNumber", number}, {"paymentNumber", number}}), "18011");
    desk.operate(sandboxOperation::closeDay, {});
    QCOMPARE(codeOf("refund", money), "18011");
    QCOMPARE(codeOf("recurPayment", {{"sourceOrderNumber", number},
                                     {"orderDescription", "Abo"},
                                     {"amount", "1.00"},
                                     {"currency", "EUR"}}),
             "18159");
    QCOMPARE(codeOf("transferFund", {{"orderDescription", "Auszahlung"},
                                     {"amount", "1.00"},
                                     {"currency", "EUR"},
                                     {"fundTransferType", "EXISTINGORDER"},
                                     {"sourceOrderNumber", number}}),
             "18159");
}

// Section 9: refunds only after the day was closed, also of an order that was captured in parts; else the
// capture could be taken back afterwards, and more would be paid back than was taken.
void TestQentaSandbox::refundsNeedASettledCapture()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    const auto asked = [&](const QByteArray &operation, const QByteArray &amount,
                           const QByteArray &currency = "EUR") {
        const Fields answer =
            desk.backend(operation, {{"orderNumber", "9000001"}, {"amount", amount}, {"currency", currency}});
        const auto errors = errorsIn(answer);
        return errors.empty() ? QByteArray("done") : errors[0].code;
    };
    QCOMPARE(asked("deposit", "10.00", "USD"), "18019");
    QCOMPARE(asked("deposit", "10.00"), "done");
    QCOMPARE(fieldOf(desk.backend("getOrderDetails", {{"orderNumber", "9000001"}}), "order.1.approveAmount"),
             "33.00");
    desk.operate(sandboxOperation::closeDay, {});
    QCOMPARE(asked("deposit", "23.00"), "done");
    QCOMPARE(asked("refund", "10.01"), "18017");
    QCOMPARE(asked("refund", "10.00"), "done");
    QCOMPARE(asked("refund", "0.01"), "30013");
    desk.operate(sandboxOperation::closeDay, {});
    QCOMPARE(asked("refund", "23.01"), "18017");
    QCOMPARE(asked("refund", "23.00"), "done");
}

void TestQentaSandbox::transferIsLimited()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    desk.backend("deposit", {{"orderNumber", "9000001"}, {"amount", "33.00"}, {"currency", "EUR"}});
    const auto transferred = [&](const Fields &more) {
        Fields fields{{"orderDescription", "Auszahlung"}, {"fundTransferType", "EXISTINGORDER"}};
        fields.insert(fields.end(), more.begin(), more.end());
        const Fields answer = desk.backend("transferFund", fields);
        const auto errors = errorsIn(answer);
        return errors.empty() ? QByteArray("done") : errors[0].code;
    };
    const auto toOrder = [&](const QByteArray &amount, const QByteArray &currency = "EUR") {
        return transferred({{"amount", amount}, {"currency", currency}, {"sourceOrderNumber", "9000001"}});
    };
    QCOMPARE(toOrder("5.00"), "30013"); // the day is not closed
    desk.operate(sandboxOperation::closeDay, {});
    QCOMPARE(toOrder("5.00", "USD"), "18019");
    QCOMPARE(toOrder("33.01"), "18017");
    QCOMPARE(toOrder("30.00"), "done");
    QCOMPARE(toOrder("3.01"), "18017");
    // To an account: its BIC is needed, too; demo customers are told a number that is always the same.
    Fields byAccount{{"amount", "5.00"},
                     {"currency", "EUR"},
                     {"fundTransferType", "SEPA-CT"},
                     {"orderDescription", "Auszahlung"},
                     {"bankAccountOwner", "Jürgen Groß"},
                     {"bankAccountIban", "DE42512308000000060004"}};
    QCOMPARE(errorsIn(desk.backend("transferFund", byAccount))[0].code, "11153");
    byAccount.emplace_back("bankBic", "PBNKDEFFXXX");
    QCOMPARE(fieldOf(desk.backend("transferFund", byAccount), "creditNumber"), "14949449");
}

// Section 8: at midnight, and again at the next; "Nightcapture" deposits what the shop has not.
void TestQentaSandbox::daysEnd()
{
    for (const auto &[end, first, second] :
         {std::tuple{"closes", "payment_approved", "payment_closed"},
          std::tuple{"captures", "payment_closed", "payment_closed"},
          std::tuple{"by-hand", "payment_approved", "payment_deposited"}}) {
        Desk desk;
        desk.operate(sandboxOperation::dayEnd, {{"value", end}});
        const QByteArray url = desk.started();
        desk.open(url);
        desk.press(url, control::pay);
        const Fields order{{"orderNumber", "9000001"}};
        const auto state = [&] {
            return fieldOf(desk.backend("getOrderDetails", order), "payment.1.1.state");
        };
        desk.advance(23h + 59min);
        QCOMPARE(state(), "payment_approved");
        desk.advance(1min);
        QCOMPARE(state(), first);
        Fields deposit = order;
        deposit.insert(deposit.end(), {{"amount", "33.00"}, {"currency", "EUR"}});
        desk.backend("deposit", deposit);
        desk.advance(24h);
        QCOMPARE(state(), second);
    }
}

// Section 8: an approval lives 7 to 14 days. Days end by themselves; what is old then is over.
void TestQentaSandbox::approvalsExpireByThemselves()
{
    Desk desk;
    desk.operate(sandboxOperation::dayEnd, {{"value", "closes"}});
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    const auto state = [&] {
        return fieldOf(desk.backend("getOrderDetails", {{"orderNumber", "9000001"}}), "payment.1.1.state");
    };
    desk.advance(24h * 14 - 1min);
    QCOMPARE(state(), "payment_approved");
    desk.advance(1min);
    QCOMPARE(state(), "payment_approvalexpired");
}

void TestQentaSandbox::approvalsExpireOnDemand()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    desk.operate(sandboxOperation::expireApprovals, {});
    const Fields details = desk.backend("getOrderDetails", {{"orderNumber", "9000001"}});
    QCOMPARE(fieldOf(details, "payment.1.1.state"), "payment_approvalexpired");
    QCOMPARE(fieldOf(details, "payment.1.1.operationsAllowed"), "APPROVEREVERSAL");
}

// What a report calls a state is its title, which can be translated, and not the word of the wire.
void TestQentaSandbox::statesAreSaidInWords()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    desk.operate(sandboxOperation::approvePending, {{"ref", "9000001"}});
    QStringList said;
    for (const Report &report : desk.reports)
        said.append(english(report.text));
    const QString all = said.join(QLatin1Char('\n'));
    for (const char *words :
         {"Checkout of order 9000001 is now: Started", "Checkout of order 9000001 is now: Success",
          "9000001 is now: Payment authorised", "Checkout of order 9000001 is Success, which does not"})
        QVERIFY2(all.contains(QLatin1String(words)), qPrintable(all));
}

// The choice of error codes is in the page's language, as the buyer would read them (section 13).
void TestQentaSandbox::testerReadsTheCodes()
{
    for (const auto &[language, words] : {std::pair{"en", "20004 The credit card has already expired."},
                                          std::pair{"ru", "20004 Срок действия карты истёк."}}) {
        Desk desk;
        const Payload shown = desk.open(desk.started({{"language", language}}));
        const PageField *code = std::get<Page>(shown).field("code");
        QVERIFY(code != nullptr);
        QVERIFY(std::any_of(code->choices.begin(), code->choices.end(), [words = words](const auto &each) {
            return english(each.second) == QString::fromUtf8(words);
        }));
    }
}

// Section 7.4: one e-mail to confirmMail, after the last attempt and when none was answered OK.
void TestQentaSandbox::whoIsWrittenTo()
{
    const auto mails = [](const QByteArray &lastAnswer) {
        Desk desk;
        desk.operate(sandboxOperation::redelivery, {{"value", "1,2"}});
        const QByteArray url = desk.started({{"confirmMail", "till@shop.example"}});
        desk.open(url);
        desk.press(url, control::pay);
        const auto told = [&] {
            return std::count_if(desk.reports.begin(), desk.reports.end(),
                                 [](const Report &each) { return each.value == "confirm.mail"; });
        };
        for (std::size_t i = 0; i < 3; ++i) {
            if (told() > 0)
                return qsizetype(-1);
            desk.answerConfirmation(desk.confirmations.at(i).tag, 200, i == 2 ? lastAnswer : "nothing");
            desk.advance(5min);
        }
        return qsizetype(told());
    };
    QCOMPARE(mails("still nothing"), 1);
    QCOMPARE(mails(confirmationTag(true)), 0);
    // Without redelivery: when confirmUrl is not reached.
    for (const auto &[status, told] : {std::pair{500, true}, std::pair{200, false}}) {
        Desk desk;
        const QByteArray url = desk.started({{"confirmMail", "till@shop.example"}});
        desk.open(url);
        desk.press(url, control::pay);
        desk.answerConfirmation(desk.confirmations.at(0).tag, status, "nothing");
        QCOMPARE(std::any_of(desk.reports.begin(), desk.reports.end(),
                             [](const Report &each) { return each.value == "confirm.mail"; }),
                 told);
    }
}

void TestQentaSandbox::demoOrders()
{
    Desk desk;
    const Fields visa = desk.backend("getOrderDetails", {{"orderNumber", "23473341"}});
    QCOMPARE(fieldOf(visa, "order.1.orderDescription"), "Lisa Kaufrausch, K-Nr: 54435");
    QCOMPARE(fieldOf(visa, "payment.1.1.state"), "payment_approved");
    QCOMPARE(fieldOf(visa, "payment.1.1.operationsAllowed"), "DEPOSIT,APPROVEREVERSAL");
    QCOMPARE(
        fieldOf(desk.backend("getOrderDetails", {{"orderNumber", "1453243"}}), "order.1.operationsAllowed"),
        "REFUND");
    QCOMPARE(buildForm(desk.backend("getOrderDetails", {{"orderNumber", "77"}})),
             "objectsTotal=0&orders=0&status=0");
    // They never change, and unknown numbers are told that all went well.
    const Fields amount{{"orderNumber", "23473341"}, {"amount", "1.00"}, {"currency", "EUR"}};
    QCOMPARE(buildForm(desk.backend("deposit", amount)), "paymentNumber=23473341&status=0");
    QCOMPARE(buildForm(desk.backend("refund", amount)), "creditNumber=14949449&status=0");
    QCOMPARE(fieldOf(desk.backend("getOrderDetails", {{"orderNumber", "23473341"}}), "payment.1.1.state"),
             "payment_approved");
    QCOMPARE(fieldOf(desk.backend("getOrderDetails", {{"orderNumber", "5000004"}}), "credit.1.1.state"),
             "credit_closed");
}

void TestQentaSandbox::toolkitPage()
{
    Desk desk;
    const Fields asked = toolkitFields(desk.account, "getOrderDetails", "en", {{"orderNumber", "23473341"}});
    QCOMPARE(fieldOf(desk.postFields("/page/toolkit.php", asked), "order.1.orderNumber"), "23473341");
    Fields wrong = asked;
    setField(wrong, "toolkitPassword", "no");
    QCOMPARE(buildForm(desk.postFields("/page/toolkit.php", wrong)),
             "errorCode=18003&message=TOOLKIT+PASSWORD+is+invalid.&status=1");
}

void TestQentaSandbox::faults()
{
    const auto answerWith = [](const QByteArray &kind) {
        auto desk = std::make_unique<Desk>();
        desk->operate(sandboxOperation::fault, {{"kind", kind}, {"times", "1"}});
        const Fields fields = storageInitFields(desk->account, "a", "http://x.example/", "en", "", {});
        const Payload answer = desk->post("/seamless/dataStorage/init", fields);
        if (!fieldOf(desk->postFields("/seamless/dataStorage/init", fields), "storageId").isEmpty())
            return std::pair(answer, std::move(desk)); // the next answer is right again
        return std::pair(Payload(ExchangeFailed{}), std::move(desk));
    };
    QCOMPARE(readAnswer(answerWith("403").first).error().code, "http.403");
    QCOMPARE(readAnswer(answerWith("500").first).error().code, "http.500");
    QCOMPARE(readAnswer(answerWith("maintenance").first).error().code, "qenta.answer");
    QCOMPARE(readAnswer(answerWith("empty").first).error().code, "qenta.answer");
    QCOMPARE(readAnswer(answerWith("truncated").first).error().code, "qenta.network");
    QVERIFY(hasField(*readAnswer(answerWith("extra-names").first), "unknownName"));
    QCOMPARE(readAnswer(answerWith("shuffled").first)->front().first, "javascriptUrl");
    QVERIFY(!readAnswer(answerWith("slow").first)); // held for ten seconds
    Desk desk;
    desk.operate(sandboxOperation::fault, {{"kind", "nonsense"}});
    QVERIFY(desk.reports.back().kind == Report::Kind::Refused);
}

void TestQentaSandbox::accountsCanBeAdded()
{
    Desk desk;
    const Account own{"D299999", "mine", Secret("own-secret"), Secret("own-password"), HashKind::HmacSha512};
    const Fields init = storageInitFields(own, "a", "http://x.example/", "en", "", {});
    QCOMPARE(desk.codes("/seamless/dataStorage/init", init), "18500");
    desk.operate(sandboxOperation::addAccount, {{"customerId", "D299999"},
                                                {"shopId", "mine"},
                                                {"secret", "own-secret"},
                                                {"password", "own-password"}});
    QCOMPARE(desk.codes("/seamless/dataStorage/init", init), "");
    desk.operate(sandboxOperation::addAccount,
                 {{"customerId", "D299998"}, {"secret", "s"}, {"password", "p"}, {"mode", "test"}});
    desk.account = {"D299998", "", Secret("s"), Secret("p"), HashKind::HmacSha512};
    const QByteArray script = fieldOf(desk.init(), "javascriptUrl");
    QVERIFY(errorsIn(desk.store(script, Desk::card("4200000000000000"))).empty()); // a card of the test mode
    QCOMPARE(errorsIn(desk.backend("approveReversal", {{"orderNumber", "77"}})).at(0).code, "18011");
    for (const KnownAccount &known : knownAccounts()) {
        const Account account{known.customerId, known.shopIds.front(), known.secret, known.password,
                              HashKind::HmacSha512};
        QCOMPARE(desk.codes("/seamless/dataStorage/init",
                            storageInitFields(account, "b", "http://x.example/", "en", "", {})),
                 "");
    }
}

// Nothing that the machine shows or tells has the number or the security code.
void TestQentaSandbox::keepsNoCardNumber()
{
    Desk desk;
    const QByteArray url = desk.started();
    desk.open(url);
    desk.press(url, control::pay);
    QByteArray all;
    for (const char *table : {"storages", "lifetimes", "checkouts", "confirmations", "orders", "explainer"}) {
        for (const auto &row : desk.machine->table(table, 0, 100).rows) {
            for (const Text &cell : row)
                all += english(cell).toUtf8() + ' ';
        }
    }
    for (const Report &report : desk.reports)
        all += english(report.text).toUtf8();
    for (const auto &sent : desk.confirmations)
        all += buildForm(sent.fields);
    QVERIFY(all.contains("CCARD") && all.contains("0002"));
    QVERIFY(!all.contains("9500000000000002"));
}

QTEST_APPLESS_MAIN(TestQentaSandbox)
#include "tst_qenta_sandbox.moc"
