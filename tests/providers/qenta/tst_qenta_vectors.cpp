// The worked vectors of qenta.md section 3.1 and the signed bodies of sections 4, 7 and 9, byte for byte; and
// the fingerprint doctor, which is told what went wrong.
#include "providers/qenta/messages.h"
#include "providers/qenta/test_data.h"
#include "signing/mac.h"

#include <QTest>

#include <functional>

using namespace kassa;
using namespace kassa::qenta;

namespace {

Account vectorAccount(const QByteArray &shopId = "seamless")
{
    return {"D200001", shopId, Secret("kD7mGeheim-42x"), Secret("jcv45z"), HashKind::HmacSha512};
}

const char listL4[] =
    "customerId,shopId,language,amount,currency,orderDescription,successUrl,confirmUrl,consumerIpAddress,"
    "consumerUserAgent,financialInstitution,secret,storageId,orderIdent,requestFingerprintOrder";

Fields startL4(const QByteArray &amount, const QByteArray &list)
{
    return {{"customerId", "D200001"},
            {"shopId", "seamless"},
            {"language", "ru"},
            {"amount", amount},
            {"currency", "EUR"},
            {"orderDescription", "Заказ №7 – кириллица"},
            {"successUrl", "https://shop.example/ok"},
            {"confirmUrl", "https://shop.example/confirm"},
            {"consumerIpAddress", "192.0.2.17"},
            {"consumerUserAgent", "Mozilla/5.0 (X11; Linux)"},
            {"financialInstitution", ""},
            {"storageId", "0123456789abcdef0123456789abcdef"},
            {"orderIdent", "ord-1001"},
            {"requestFingerprintOrder", list}};
}

Fields startL5(const QByteArray &firstName)
{
    return {{"customerId", "D200001"},
            {"shopId", "seamless"},
            {"language", "de"},
            {"amount", "21.60"},
            {"currency", "EUR"},
            {"orderDescription", "Weiß & Söhne, 100% = ok"},
            {"successUrl", "https://shop.example/ok"},
            {"confirmUrl", "https://shop.example/confirm"},
            {"consumerIpAddress", "192.0.2.17"},
            {"consumerUserAgent", "Mozilla/5.0 (X11; Linux)"},
            {"consumerBillingFirstname", firstName},
            {"basketItems", "1"},
            {"basketItem1ArticleNumber", "A001"},
            {"basketItem1Quantity", "2"},
            {"basketItem1Name", "Grüner Tee"},
            {"basketItem1UnitGrossAmount", "10.80"},
            {"basketItem1UnitNetAmount", "9.00"},
            {"basketItem1UnitTaxAmount", "1.80"},
            {"basketItem1UnitTaxRate", "20.000"},
            {"requestFingerprintOrder",
             "secret,customerId,shopId,language,amount,currency,orderDescription,successUrl,confirmUrl,"
             "consumerIpAddress,consumerUserAgent,consumerBillingFirstname,basketItems,"
             "basketItem1ArticleNumber,basketItem1Quantity,basketItem1Name,basketItem1UnitGrossAmount,"
             "basketItem1UnitNetAmount,basketItem1UnitTaxAmount,basketItem1UnitTaxRate,"
             "requestFingerprintOrder"}};
}

Fields confirmationV6()
{
    return {{"amount", "12.5"},
            {"currency", "EUR"},
            {"paymentType", "CCARD"},
            {"financialInstitution", "MC"},
            {"language", "de"},
            {"orderNumber", "9000017"},
            {"paymentState", "SUCCESS"},
            {"authenticated", "No"},
            {"anonymousPan", "0002"},
            {"expiry", "12/2031"},
            {"cardholder", "Jörg Weiß"},
            {"maskedPan", "950000******0002"},
            {"gatewayReferenceNumber", "DGW_9000017_RN"},
            {"gatewayContractNumber", "DemoContractNumber123"},
            {"avsResponseCode", "X"},
            {"shop_cart", "корзина-å"},
            {"responseFingerprintOrder",
             "amount,currency,paymentType,financialInstitution,language,orderNumber,paymentState,"
             "authenticated,anonymousPan,expiry,cardholder,maskedPan,gatewayReferenceNumber,"
             "gatewayContractNumber,avsResponseCode,avsResponseMessage,shop_cart,secret,"
             "responseFingerprintOrder"}};
}

QByteArrayList listOf(const Fields &fields, const char *name)
{
    return splitOrder(fieldOf(fields, name));
}

struct Vector
{
    const char *name;
    Fields fields;
    QByteArrayList order;
    QByteArray message; // empty: only the fingerprint is published
    QByteArray fingerprint;
    HashKind hash = HashKind::HmacSha512;
};

std::vector<Vector> vectors()
{
    const Fields v1{{"customerId", "D200001"},
                    {"orderIdent", "ord-1001"},
                    {"returnUrl", "https://shop.example/return"},
                    {"language", "en"}};
    const Fields v2{{"customerId", "D200001"},
                    {"shopId", "seamless"},
                    {"orderIdent", "Bestellung-ßå-17"},
                    {"returnUrl", "https://shop.example/zurück"},
                    {"language", "de"},
                    {"javascriptScriptVersion", "pci3"}};
    const Fields v3{
        {"customerId", "D200001"}, {"shopId", "seamless"}, {"storageId", "0123456789abcdef0123456789abcdef"}};
    const Fields v4 = startL4("12,50", listL4);
    const Fields v5 = startL5("Åsa");
    const Fields v7{{"paymentType", "EPS"},
                    {"financialInstitution", "EPS-SO"},
                    {"language", "de"},
                    {"orderNumber", "9000018"},
                    {"paymentState", "PENDING"},
                    {"responseFingerprintOrder",
                     "paymentType,financialInstitution,language,orderNumber,paymentState,secret,"
                     "responseFingerprintOrder"}};
    const Fields account{{"customerId", "D200001"}, {"shopId", "seamless"}, {"password", "jcv45z"}};
    const auto with = [&](Fields more) {
        Fields all = account;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    const Fields v8 =
        with({{"language", "de"}, {"orderNumber", "9000017"}, {"amount", "3.05"}, {"currency", "EUR"}});
    const Fields v9 = with({{"language", "de"},
                            {"sourceOrderNumber", "9000017"},
                            {"orderDescription", "Abo März"},
                            {"amount", "1,20"},
                            {"currency", "EUR"}});
    const Fields v10{{"customerId", "D200001"},      {"shopId", "seamless"}, {"toolkitPassword", "jcv45z"},
                     {"command", "getOrderDetails"}, {"language", "de"},     {"orderNumber", "9000017"}};
    const Fields v11 = with({{"language", "en"},
                             {"orderDescription", "Auszahlung"},
                             {"amount", "5.00"},
                             {"currency", "EUR"},
                             {"fundTransferType", "SEPA-CT"},
                             {"bankAccountOwner", "Jürgen Groß"},
                             {"bankBic", "PBNKDEFFXXX"},
                             {"bankAccountIban", "DE42512308000000060004"}});
    QByteArrayList readWithoutSecret = storageReadOrder();
    readWithoutSecret.removeAll("secret");
    return {
        {"V1", v1, storageInitOrder(), "D200001ord-1001https://shop.example/returnenkD7mGeheim-42x",
         "78648903a761961b862a11301d423fc7172703d6741802c7d31e4b5f050bac5228234817332fce0cac2f874e3bd4f10f24"
         "c6b62f6c510b4b327920e9050b5ab6"},
        {"V1 legacy",
         v1,
         storageInitOrder(),
         {},
         "941bfa8f19e7f78d612f6d7786ab7c2e4f8ea28e0da99df22abdac19e86698f1ef7f6a45aad5597ad9056d1bfa8dca426f"
         "7f716cf09c36de87b0ea7f49dbf527",
         HashKind::Sha512},
        {"V2", v2, storageInitOrder(),
         "D200001seamlessBestellung-ßå-17https://shop.example/zurückdepci3kD7mGeheim-42x",
         "bc52db189ad83dad6241bd902e70dba2fa6528820903be6678ecbfd79259730caa471c3c920b01cf1dad2a4999e4ef09d4"
         "3f15defe983d717021e8a541cd309d"},
        {"V3", v3, storageReadOrder(), "D200001seamless0123456789abcdef0123456789abcdefkD7mGeheim-42x",
         "6607a9cb6cdf0b707104919058e8dcc5b4ddd8f4e59a6dc2cf023361fe3c935226fbff4c2370bba7abf9b9ef0d5704512e"
         "8917716a8868ef6e650203d653cbaf"},
        {"V3 without secret",
         v3,
         readWithoutSecret,
         {},
         "964a9215a038e3cfa9a0463c4d70d638ad9e99ddfd22c9a4dc8cae240336a5ef15029067aa47de1400459fbbe6acbf669e"
         "43744b2a10d0dd5cd39165fef5a062"},
        {"V4", v4, splitOrder(listL4),
         QByteArray("D200001seamlessru12,50EURЗаказ №7 – кириллицаhttps://shop.example/okhttps://"
                    "shop.example/confirm192.0.2.17Mozilla/5.0 (X11; "
                    "Linux)kD7mGeheim-42x0123456789abcdef0123456789abcdeford-1001") +
             listL4,
         "08172afcc831565985d1a793a201ddfd0ac49165e2ca905a323eef664b29d006843aa5789579fc9cee61e46badda1dcfbb"
         "e50beb1a4e1fbb1ec8a6dff58eccd4"},
        {"V4 with a point",
         startL4("12.50", listL4),
         splitOrder(listL4),
         {},
         "9e035680d183cfbc430dd8266bdd3c2437d76663743a55f38f4ce4c6c7a1da88837262f1db81e555b8ef4f653af0daab48"
         "1b6b0246190e9f1b0e5c729dcb1a09"},
        {"V4 shorter list",
         startL4("12,50", QByteArray(listL4).replace("financialInstitution,", "")),
         splitOrder(QByteArray(listL4).replace("financialInstitution,", "")),
         {},
         "f0c82b7b5e817069b11e181459f6651f9f0badef02960d46356f91bee2f0f1bf782a7fbb90935c771c994e21c002434444"
         "d4f825a4a675376ea221b842e37fdd"},
        {"V6",
         confirmationV6(),
         listOf(confirmationV6(), "responseFingerprintOrder"),
         {},
         "8e8a6d25e0571dfaee21ea6d538c849f4a56710cbf2a1c49b02cf17c942557a489eb51dd9666d2d2b76ed7c0c077c49f7b"
         "cd0eac0e90122ed8b34648c0a40947"},
        {"V7",
         v7,
         listOf(v7, "responseFingerprintOrder"),
         {},
         "68d327dcf89b04e684e5d63f3350551ddc8121b5db4c3003c06314cd1e99835fd651d6bb7a98ec1ff2461781d6c21045113"
         "d0e2d353266beb7a71f12ef1a1ed6"},
        {"V8", v8, backendOrder("refund", v8), "D200001seamlessjcv45zkD7mGeheim-42xde90000173.05EUR",
         "09dded4499feb95715b2cd40038cfb33fc544b413033d5d8268a3c5b0856c0faff0622d521ed946008719c610e129e982d"
         "17ba05a1c749770409c5cb6b7f9759"},
        {"V9", v9, backendOrder("recurPayment", v9),
         "D200001seamlessjcv45zkD7mGeheim-42xde9000017Abo März1,20EUR",
         "cd37f013ee2274d2abc3ac78989a9fa4be91881f0f50d58385f0da0b872383f4a912e2505853095f0d005dc82cecddc821"
         "56cd47a1cb48d59658921e9522c09c"},
        {"V10", v10, toolkitOrder("getOrderDetails", v10),
         "D200001seamlessjcv45zkD7mGeheim-42xgetOrderDetailsde9000017",
         "0194c6525f7cd6bfb6147c546590d67c5c3de58a969cdbe2560e1aae67d1e26e67b592c77797942154ef778b746691cabdf"
         "7300564eb617a8961cdb922aa9629"},
        {"V11", v11, backendOrder("transferFund", v11),
         "D200001seamlessjcv45zkD7mGeheim-42xenAuszahlung5.00EURSEPA-CTJürgen GroßPBNKDEFFXXX"
         "DE42512308000000060004",
         "65aa68f17338689b92b1a6251624364ddca61e337baf159f78eec321abb3060bd403f824182524276a3e27a5a0db8a886a"
         "1dfdaf111621f336c933744e05ace6"},
    };
}

// --- what a signer may do wrong: the account it signs for, the fields it sends, the fingerprint that comes

using Mistake = std::function<QByteArray(const Account &, const Fields &, const QByteArrayList &)>;

QByteArray hmacOf(const Account &account, const QByteArray &message)
{
    return hexHmac(QCryptographicHash::Sha512, account.secret, message);
}

Mistake eachValue(QByteArray (*change)(const QByteArray &))
{
    return [change](const Account &account, const Fields &fields, const QByteArrayList &order) {
        QByteArray message;
        for (const Piece &piece : piecesOf(fields, order, account.secret))
            message += piece.isSecret ? piece.value : change(piece.value);
        return hmacOf(account, message);
    };
}

} // namespace

class TestQentaVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fingerprints_data();
    void fingerprints();
    void basketAndUnicodeForms();
    void confirmationsVerify();
    void exampleStorageInit();
    void exampleStorageAnswers();
    void exampleStart();
    void exampleConfirmation();
    void exampleDeposit();
    void readsWhatClientsSend();
    void amounts();
    void confirmationAnswers();
    void doctor_data();
    void doctor();
    void everyCauseHasWords();
    void alteredValuesAreNamed();
    void doctorIsSilentWhenNothingExplains();
};

void TestQentaVectors::fingerprints_data()
{
    QTest::addColumn<int>("index");
    const auto all = vectors();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void TestQentaVectors::fingerprints()
{
    QFETCH(int, index);
    const Vector vector = vectors()[std::size_t(index)];
    Account account = vectorAccount();
    account.hash = vector.hash;
    const QByteArray message = messageOf(piecesOf(vector.fields, vector.order, account.secret));
    if (!vector.message.isEmpty())
        QCOMPARE(message, vector.message);
    QCOMPARE(fingerprintOf(account, vector.fields, vector.order), vector.fingerprint);
    QVERIFY(fits(account, {vector.fields, vector.order, vector.fingerprint.toUpper()}));
    QVERIFY(!maskedMessage(piecesOf(vector.fields, vector.order, account.secret))
                 .contains(account.secret.expose()));
}

// V5: what is signed is the bytes as they are, whatever form of Unicode they are in.
void TestQentaVectors::basketAndUnicodeForms()
{
    const Account account = vectorAccount();
    const auto of = [&](const QByteArray &firstName) {
        const Fields fields = startL5(firstName);
        const QByteArrayList order = listOf(fields, "requestFingerprintOrder");
        return std::pair{messageOf(piecesOf(fields, order, account.secret)),
                         fingerprintOf(account, fields, order)};
    };
    const auto [message, composed] = of("Åsa");
    QVERIFY(message.startsWith("kD7mGeheim-42xD200001seamlessde21.60EURWeiß & Söhne, 100% = ok"));
    QCOMPARE(composed, "8fd9b981416748ab17383687939e82c816aefa7e9708b5a13a920d89b288d7fc4c58118be093f465eed46"
                       "15a9e8b15de5bb8da4058881a67421eef1a1884aa3e");
    QCOMPARE(
        of("A\xCC\x8Asa").second,
        "c4168627447d7386b013424c843143eb8e0293915a3058747f8c9b637d12fa224b71c376a685abbad9fec2e746dfd13809"
        "d795e52ffaa7b95ea0d3f52bf9f45a");
}

void TestQentaVectors::confirmationsVerify()
{
    Fields fields = confirmationV6();
    fields.emplace_back("responseFingerprint", vectors()[8].fingerprint);
    const Account account = vectorAccount();
    QCOMPARE(faultWord(checkConfirmation(account, fields)), "none");
    const auto with = [&](const QByteArray &name, const QByteArray &value) {
        Fields changed = fields;
        setField(changed, name, value);
        return faultWord(checkConfirmation(account, changed));
    };
    QCOMPARE(with("amount", "12.6"), "wrong-signature");
    QCOMPARE(with("responseFingerprint", ""), "unsigned");
    QCOMPARE(with("paymentState", "DONE"), "unknown-state");
    QCOMPARE(with("paymentState", "FAILURE"), "none");
    QCOMPARE(with("orderNumber", ""), "fields-missing");
    QCOMPARE(with("responseFingerprintOrder", "paymentState,orderNumber,paymentType"), "secret-missing");
}

void TestQentaVectors::exampleStorageInit()
{
    const Account demo = accountOf(demoKeys());
    const Fields fields =
        storageInitFields(demo, "cart-4711", "https://shop.example/ds-return", "en", "", {});
    QCOMPARE(
        buildForm(fields),
        "customerId=D200001&shopId=seamless&orderIdent=cart-4711&returnUrl=https%3A%2F%2Fshop.example%2F"
        "ds-return&language=en&javascriptScriptVersion=&requestFingerprint=9b2d6bb4213d61e806cb312e1b12f3"
        "c9bda18366128af4515796fdfd7ab5bfa7b7208435200e7933a827d42b1daa42896e0f84e0eb572eb3c83696ec98bc24"
        "79");
}

void TestQentaVectors::exampleStorageAnswers()
{
    const QByteArray body =
        "storageId=5f0c1e7ab2d94c338e61f0aa97c4d210&paymentInformations=1&paymentInformation.1.paymentType="
        "CCARD&paymentInformation.1.anonymousPan=0002&paymentInformation.1.maskedPan=950000%2A%2A%2A%2A%2A%2A"
        "0002&paymentInformation.1.financialInstitution=MC&paymentInformation.1.brand=Mastercard&"
        "paymentInformation.1.cardholdername=J%C3%B6rg+Wei%C3%9F&paymentInformation.1.expiry=12%2F2031";
    const Fields fields = readForm(body);
    QCOMPARE(buildForm(fields), body);
    const Fields entry = entryOf(fields, "paymentInformation.1.");
    QCOMPARE(fieldOf(entry, "cardholdername"), "Jörg Weiß");
    QCOMPARE(fieldOf(entry, "maskedPan"), "950000******0002");
}

void TestQentaVectors::exampleStart()
{
    const Account demo = accountOf(demoKeys());
    const Fields fields = signedStart(demo, {{"customerId", "D200001"},
                                             {"shopId", "seamless"},
                                             {"language", "en"},
                                             {"paymentType", "CCARD"},
                                             {"amount", "33.00"},
                                             {"currency", "EUR"},
                                             {"orderDescription", "Order 4711, Weiß"},
                                             {"successUrl", "https://shop.example/ok"},
                                             {"cancelUrl", "https://shop.example/no"},
                                             {"failureUrl", "https://shop.example/no"},
                                             {"serviceUrl", "https://shop.example/help"},
                                             {"confirmUrl", "https://shop.example/confirm"},
                                             {"consumerIpAddress", "192.0.2.17"},
                                             {"consumerUserAgent", "Mozilla/5.0"},
                                             {"storageId", "5f0c1e7ab2d94c338e61f0aa97c4d210"},
                                             {"orderIdent", "cart-4711"}});
    QCOMPARE(
        buildForm(fields),
        "customerId=D200001&shopId=seamless&language=en&paymentType=CCARD&amount=33.00&currency=EUR&"
        "orderDescription=Order+4711%2C+Wei%C3%9F&successUrl=https%3A%2F%2Fshop.example%2Fok&cancelUrl=https%"
        "3A"
        "%2F%2Fshop.example%2Fno&failureUrl=https%3A%2F%2Fshop.example%2Fno&serviceUrl=https%3A%2F%2F"
        "shop.example%2Fhelp&confirmUrl=https%3A%2F%2Fshop.example%2Fconfirm&consumerIpAddress=192.0.2.17&"
        "consumerUserAgent=Mozilla%2F5.0&storageId=5f0c1e7ab2d94c338e61f0aa97c4d210&orderIdent=cart-4711&"
        "requestFingerprintOrder=customerId%2CshopId%2Clanguage%2Camount%2Ccurrency%2CorderDescription%2C"
        "successUrl%2CconfirmUrl%2CconsumerIpAddress%2CconsumerUserAgent%2CstorageId%2CorderIdent%2C"
        "requestFingerprintOrder%2Csecret&requestFingerprint=c5e89129dc52f55b5e6b6597e33352bee02ff148393eea11"
        "c806efa4fe8742504bffa683c54cdc74176f6008b1f9b791588f514f3086c7e4eb082802472a4d2c");
}

void TestQentaVectors::exampleConfirmation()
{
    const Account demo = accountOf(demoKeys());
    const Fields fields =
        signedConfirmation(demo, {{"shop_cart", "корзина-7"},
                                  {"amount", "33.00"},
                                  {"currency", "EUR"},
                                  {"paymentType", "CCARD"},
                                  {"financialInstitution", "MC"},
                                  {"language", "en"},
                                  {"orderNumber", "9000042"},
                                  {"paymentState", "SUCCESS"},
                                  {"authenticated", "No"},
                                  {"anonymousPan", "0002"},
                                  {"expiry", "12/2031"},
                                  {"cardholder", "Jörg Weiß"},
                                  {"maskedPan", "950000******0002"},
                                  {"gatewayReferenceNumber", "DGW_9000042_RN"},
                                  {"gatewayContractNumber", "DemoContractNumber123"},
                                  {"avsResponseCode", "X"},
                                  {"avsResponseMessage", "Demo AVS ResultMessage"},
                                  {"avsProviderResultCode", "X"},
                                  {"avsProviderResultMessage", "Demo AVS ProviderResultMessage"}});
    QCOMPARE(
        buildForm(fields),
        "shop_cart=%D0%BA%D0%BE%D1%80%D0%B7%D0%B8%D0%BD%D0%B0-7&amount=33.00&currency=EUR&paymentType=CCARD&"
        "financialInstitution=MC&language=en&orderNumber=9000042&paymentState=SUCCESS&authenticated=No&"
        "anonymousPan=0002&expiry=12%2F2031&cardholder=J%C3%B6rg+Wei%C3%9F&maskedPan=950000%2A%2A%2A%2A%2A%2A"
        "0002&gatewayReferenceNumber=DGW_9000042_RN&gatewayContractNumber=DemoContractNumber123&"
        "avsResponseCode=X&avsResponseMessage=Demo+AVS+ResultMessage&avsProviderResultCode=X&"
        "avsProviderResultMessage=Demo+AVS+ProviderResultMessage&responseFingerprintOrder=shop_cart%2Camount"
        "%2Ccurrency%2CpaymentType%2CfinancialInstitution%2Clanguage%2CorderNumber%2CpaymentState%2C"
        "authenticated%2CanonymousPan%2Cexpiry%2Ccardholder%2CmaskedPan%2CgatewayReferenceNumber%2C"
        "gatewayContractNumber%2CavsResponseCode%2CavsResponseMessage%2CavsProviderResultCode%2C"
        "avsProviderResultMessage%2Csecret%2CresponseFingerprintOrder&responseFingerprint="
        "34153b41a083bb947ee9"
        "26906eccfb1403050795bbbbc0764e0cfdcf2bb2e76a1842193f5ae7ec640dbd44a18405348264ed46dfecfe0011a860cf3d"
        "3d"
        "ad425f");
    QCOMPARE(faultWord(checkConfirmation(demo, readForm(buildForm(fields)))), "none");
}

void TestQentaVectors::exampleDeposit()
{
    const Fields fields =
        backendFields(accountOf(demoKeys()), "deposit", "en",
                      {{"orderNumber", "9000042"}, {"amount", "33.00"}, {"currency", "EUR"}});
    QCOMPARE(
        buildForm(fields),
        "customerId=D200001&shopId=seamless&password=jcv45z&language=en&orderNumber=9000042&amount=33.00&"
        "currency=EUR&requestFingerprint=72d9a81ca6c82faeef20b3516e2de9a05da056998cca6e35168ce98d259d882c8"
        "95c4dd2f3fadaf6889b74f047804fd173df30db30036673d14c95f97dd5ae17");
    const Fields refused = readForm("error.1.errorCode=11017&error.1.message=Amount+is+missing.&error.1."
                                    "consumerMessage=Amount+is+missing.&errors=1&status=1");
    QCOMPARE(errorsIn(refused).size(), 1U);
    QCOMPARE(errorsIn(refused)[0].code, "11017");
    QCOMPARE(fieldOf(readForm("paymentNumber=9000042&status=0"), "paymentNumber"), "9000042");
}

// Section 4: raw blanks and letters, bare names, percent signs that are none, names in any case.
void TestQentaVectors::readsWhatClientsSend()
{
    const Fields fields =
        readForm("customerId=D200001&orderDescription=Tee, 100% grün & gut&shopId&a=b=c&x=%4"
                 "&y=%C3%A5&z=a+b");
    QCOMPARE(fieldOf(fields, "CUSTOMERID"), "D200001");
    QCOMPARE(fieldOf(fields, "orderDescription"), "Tee, 100% grün ");
    QVERIFY(hasField(fields, "shopid"));
    QCOMPARE(fieldOf(fields, "shopId"), "");
    QCOMPARE(fieldOf(fields, "a"), "b=c");
    QCOMPARE(fieldOf(fields, "x"), "%4");
    QCOMPARE(fieldOf(fields, "y"), "å");
    QCOMPARE(fieldOf(fields, "z"), "a b");
    QVERIFY(hasField(fields, " gut"));
}

void TestQentaVectors::amounts()
{
    const Currency euro{"EUR", 2};
    QCOMPARE(minorOf("12,50", euro), std::optional<qint64>(1250));
    QCOMPARE(minorOf("12.5", euro), std::optional<qint64>(1250));
    QCOMPARE(minorOf("-1", euro), std::optional<qint64>(-100));
    QCOMPARE(minorOf("100", Currency{"JPY", 0}), std::optional<qint64>(100));
    for (const char *wrong :
         {"", "1.234", "1.000,00", "1e3", "abc", "12.", ".5", "1 000", "99999999999999999"})
        QVERIFY2(!minorOf(wrong, euro), wrong);
    QCOMPARE(currencyOf("978")->code, "EUR");
    QCOMPARE(currencyOf("PLN")->exponent, 2);
    QVERIFY(!currencyOf("0EUR"));
}

void TestQentaVectors::confirmationAnswers()
{
    const auto verdict = [](int status, const QByteArray &type, const QByteArray &body) {
        return verdictWord(readConfirmationAnswer(httpResponse(status, type, body)).verdict);
    };
    QCOMPARE(verdict(200, "text/plain", confirmationTag(true)), "OK");
    QCOMPARE(verdict(200, "text/plain", confirmationTag(false, "sum \"differs\"")), "NOK");
    QCOMPARE(verdict(200, "text/html", "<html><!-- " + confirmationTag(true) + " --></html>"), "OK");
    QCOMPARE(verdict(200, "text/html", "<Checkout Page-CONFIRMATION-RESPONSE result=\"OK\" />"), "OK");
    QCOMPARE(verdict(200, "application/json", confirmationJson(true)), "OK");
    QCOMPARE(verdict(200, "application/json", confirmationJson(false, "no")), "NOK");
    QCOMPARE(verdict(200, "text/plain", "\n\n"), "not-recognised");
    QCOMPARE(verdict(500, "text/plain", confirmationTag(true)), "http-error");
    QCOMPARE(confirmationJson(true),
             R"({"status":"OK","errorCodes":null,"QPAY-CONFIRMATION-RESPONSE":{"result":"OK"}})");
}

void TestQentaVectors::doctor_data()
{
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Mistake>("mistake");
    QTest::addColumn<QByteArray>("description"); // of the order, as it is sent
    const auto add = [](const char *cause, const Mistake &mistake,
                        const char *description = "Weiß & Söhne, 5% o'k") {
        QTest::addRow("%s: %s", cause, description)
            << QByteArray(cause) << mistake << QByteArray(description);
    };
    const auto rebuilt = [](const std::function<void(std::vector<Piece> &)> &change) -> Mistake {
        return [change](const Account &account, const Fields &fields, const QByteArrayList &order) {
            auto pieces = piecesOf(fields, order, account.secret);
            change(pieces);
            return hmacOf(account, messageOf(pieces));
        };
    };
    const auto find = [](std::vector<Piece> &pieces, const char *name) {
        return std::find_if(pieces.begin(), pieces.end(),
                            [&](const Piece &each) { return each.name == name; });
    };
    add("secret-missing", rebuilt([](auto &pieces) {
            std::erase_if(pieces, [](const Piece &piece) { return piece.isSecret; });
        }));
    add("secret-moved",
        rebuilt([](auto &pieces) { std::rotate(pieces.begin(), pieces.end() - 1, pieces.end()); }));
    add("secret-twice", rebuilt([](auto &pieces) { pieces.push_back(pieces.back()); }));
    add("url-encoded", eachValue([](const QByteArray &value) { return percentEncode(value); }));
    add("html-escaped",
        eachValue([](const QByteArray &value) { return QString::fromUtf8(value).toHtmlEscaped().toUtf8(); }));
    add("latin1-bytes",
        eachValue([](const QByteArray &value) { return QString::fromUtf8(value).toLatin1(); }));
    add("encoded-twice",
        eachValue([](const QByteArray &value) { return QString::fromLatin1(value).toUtf8(); }));
    add("decomposed", eachValue([](const QByteArray &value) {
            return QString::fromUtf8(value).normalized(QString::NormalizationForm_D).toUtf8();
        }));
    add("composed", eachValue([](const QByteArray &value) {
            return QString::fromUtf8(value).normalized(QString::NormalizationForm_C).toUtf8();
        }),
        "So\xCC\x88hne");
    add("trimmed", eachValue([](const QByteArray &value) { return value.trimmed(); }), "blank at the end ");
    add("slashes-added", eachValue([](const QByteArray &value) {
            return QByteArray(value).replace('\'', "\\'").replace('"', "\\\"");
        }));
    add("line-breaks", eachValue([](const QByteArray &value) { return QByteArray(value).replace("\n", ""); }),
        "two\nlines");
    add("lower-case",
        eachValue([](const QByteArray &value) { return QString::fromUtf8(value).toLower().toUtf8(); }));
    add("decimal-mark", rebuilt([find](auto &pieces) { find(pieces, "amount")->value.replace('.', ','); }));
    add("amount-format", rebuilt([find](auto &pieces) { find(pieces, "amount")->value = "33"; }));
    add("minor-units", rebuilt([find](auto &pieces) { find(pieces, "amount")->value = "3300"; }));
    add("order-not-signed",
        rebuilt([find](auto &pieces) { pieces.erase(find(pieces, "requestFingerprintOrder")); }));
    add("value-left-out", rebuilt([find](auto &pieces) { pieces.erase(find(pieces, "confirmUrl")); }));
    add("two-values-swapped", rebuilt([](auto &pieces) { std::swap(pieces[3], pieces[4]); }));
    add("value-not-in-list", rebuilt([](auto &pieces) {
            pieces.insert(pieces.begin() + 2, {"paymentType", "CCARD", false});
        }));
    add("separators", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        QByteArrayList values;
        for (const Piece &piece : piecesOf(fields, order, account.secret))
            values.append(piece.value);
        return hmacOf(account, values.join('|'));
    });
    add("names-included", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        QByteArrayList pairs;
        for (const Piece &piece : piecesOf(fields, order, account.secret))
            pairs.append(piece.name + '=' + piece.value);
        return hmacOf(account, pairs.join('&'));
    });
    add("sorted-names", [](const Account &account, const Fields &fields, QByteArrayList order) {
        order.removeAll("secret");
        std::sort(order.begin(), order.end());
        return hmacOf(account, messageOf(piecesOf(fields, order, account.secret)) + account.secret.expose());
    });
    add(
        "sorted-names",
        [](const Account &account, const Fields &fields, QByteArrayList order) {
            std::sort(order.begin(), order.end());
            return fingerprintOf(account, fields, order);
        },
        "Weiß, with the secret among the names");
    add("trailing-blank", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        return hmacOf(account, messageOf(piecesOf(fields, order, account.secret)) + '\n');
    });
    add("blank-in-value", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        Fields padded = fields;
        setField(padded, "orderDescription", fieldOf(fields, "orderDescription") + ' ');
        return fingerprintOf(account, padded, order);
    });
    add("password-as-secret", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        Account other = account;
        other.secret = account.password;
        return fingerprintOf(other, fields, order);
    });
    add("other-secret", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        Account other = account;
        other.secret = knownAccounts()[1].secret;
        return fingerprintOf(other, fields, order);
    });
    add("plain-sha512", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        return hexHash(QCryptographicHash::Sha512, messageOf(piecesOf(fields, order, account.secret)));
    });
    add("plain-md5", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        return hexHash(QCryptographicHash::Md5, messageOf(piecesOf(fields, order, account.secret)));
    });
    add("hmac-sha256", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        return hexHmac(QCryptographicHash::Sha256, account.secret,
                       messageOf(piecesOf(fields, order, account.secret)));
    });
    add("base64", [](const Account &account, const Fields &fields, const QByteArrayList &order) {
        return hmac(QCryptographicHash::Sha512, account.secret,
                    messageOf(piecesOf(fields, order, account.secret)))
            .toBase64();
    });
    add("key-and-message-swapped", [](const Account &account, const Fields &fields,
                                      const QByteArrayList &order) {
        return hexHmac(QCryptographicHash::Sha512, Secret(messageOf(piecesOf(fields, order, account.secret))),
                       account.secret.expose());
    });
}

void TestQentaVectors::doctor()
{
    QFETCH(QByteArray, cause);
    QFETCH(Mistake, mistake);
    QFETCH(QByteArray, description);
    const Account demo = accountOf(demoKeys());
    Fields fields = signedStart(demo, {{"customerId", "D200001"},
                                       {"shopId", "seamless"},
                                       {"language", "en"},
                                       {"paymentType", "CCARD"},
                                       {"amount", "33.00"},
                                       {"currency", "EUR"},
                                       {"orderDescription", description},
                                       {"successUrl", "https://shop.example/ok"},
                                       {"confirmUrl", "https://shop.example/confirm"},
                                       {"consumerIpAddress", "192.0.2.17"},
                                       {"consumerUserAgent", "Mozilla/5.0"}});
    const QByteArrayList order = listOf(fields, "requestFingerprintOrder");
    const QByteArray received = mistake(demo, fields, order);
    const Diagnosis found = diagnoseFingerprint(demo, {fields, order, received},
                                                {knownAccounts()[1].secret, knownAccounts()[2].secret});
    QVERIFY(!found.matches);
    QCOMPARE(found.cause, cause);
    QCOMPARE(found.expected, fieldOf(fields, "requestFingerprint"));
    QVERIFY(!causeText(found.cause).isEmpty());
}

void TestQentaVectors::everyCauseHasWords()
{
    for (const char *cause : {"name-case", "listed-twice", "order-of-sending", "plus-for-blank", "empty-key",
                              "hex-secret", "trimmed-secret", "hmac-sha512"})
        QVERIFY2(!causeText(cause).isEmpty(), cause);
    QVERIFY(causeText("no-such-cause").isEmpty());
}

// A receiver that knows the order can tell what a forger altered, which no guess finds.
void TestQentaVectors::alteredValuesAreNamed()
{
    Fields fields = confirmationV6();
    fields.emplace_back("responseFingerprint", vectors()[8].fingerprint);
    const Fields known{{"amount", fieldOf(fields, "amount")},
                       {"currency", fieldOf(fields, "currency")},
                       {"orderNumber", fieldOf(fields, "orderNumber")}};
    const auto altered = [&](const Fields &changes, const Fields &own) {
        SignedParts parts{fields, splitOrder(fieldOf(fields, "responseFingerprintOrder")),
                          vectors()[8].fingerprint};
        for (const auto &[name, value] : changes)
            setField(parts.fields, name, value);
        return alteredValues(vectorAccount(), parts, own).join(',');
    };
    QCOMPARE(altered({{"amount", "0.01"}}, known), "amount");
    QCOMPARE(altered({{"amount", "0.01"}, {"orderNumber", "1"}}, known), "amount,orderNumber");
    QCOMPARE(altered({{"paymentType", "SELECT"}}, known), ""); // the receiver does not know that one
    QCOMPARE(altered({{"amount", "0.01"}}, {{"amount", "0.02"}}), "");
}

void TestQentaVectors::doctorIsSilentWhenNothingExplains()
{
    const Account demo = accountOf(demoKeys());
    const Fields fields = storageReadFields(demo, "0123456789abcdef0123456789abcdef", "en");
    const Diagnosis found = diagnoseFingerprint(demo, {fields, storageReadOrder(), QByteArray(128, 'a')}, {});
    QVERIFY(!found.matches);
    QVERIFY(found.cause.isEmpty());
    const Diagnosis right =
        diagnoseFingerprint(demo, {fields, storageReadOrder(), fieldOf(fields, "requestFingerprint")}, {});
    QVERIFY(right.matches);
}

QTEST_APPLESS_MAIN(TestQentaVectors)
#include "tst_qenta_vectors.moc"
