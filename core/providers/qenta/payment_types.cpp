#include "providers/qenta/payment_types.h"

#include "providers/qenta/consumer_fields.h"
#include "providers/qenta/errors.h"

#include <algorithm>

namespace kassa::qenta {

namespace {

PaymentType type(const char *id, Text title, Storing storing, const char *institution, const char *code)
{
    PaymentType made;
    made.id = id;
    made.title = std::move(title);
    made.storing = storing;
    made.institution = institution;
    made.code = code;
    return made;
}

// eps, iDEAL, Przelewy24, Sofort and the like are paid at once (section 8).
PaymentType paidAtOnce(PaymentType made)
{
    made.deposited = true;
    made.reversible = false;
    return made;
}

PaymentType withoutReversals(PaymentType made)
{
    made.reversible = false;
    return made;
}

PaymentType needing(PaymentType made, std::vector<int> needs)
{
    made.needs = std::move(needs);
    return made;
}

PaymentType inCurrency(PaymentType made, const char *currency)
{
    made.currency = currency;
    return made;
}

PaymentType atInstitution(PaymentType made, const char *wanted)
{
    made.institutionWanted = wanted;
    return made;
}

PaymentType withoutRefund(PaymentType made)
{
    made.refundable = false;
    made.reversible = false;
    return made;
}

Text named(const char *name)
{
    return Text::verbatim(QByteArray(name));
}

PaymentType old(const char *id)
{
    PaymentType made = type(id, named(id), Storing::None, id, id);
    made.legacy = true;
    made.deposited = true;
    made.reversible = false;
    return made;
}

std::vector<PaymentType> currentTypes()
{
    using namespace parameter;
    constexpr Storing none = Storing::None;
    return {
        type("CCARD", KASSA_TEXT("qenta", "Credit card"), Storing::Card, "MC", "VPG"),
        type("CCARD-MOTO", KASSA_TEXT("qenta", "Credit card by mail or telephone"), Storing::Card, "MC",
             "VPG"),
        type("MAESTRO", named("Maestro"), Storing::Card, "Maestro", "SCM"),
        withoutRefund(needing(
            type("SEPA-DD", KASSA_TEXT("qenta", "SEPA direct debit"), Storing::Account, "SEPA-DD", "SEPA-DD"),
            {})),
        type("GOOGLEPAY", named("Google Pay"), Storing::GooglePay, "Visa", "VPG"),
        withoutReversals(type("PAYPAL", named("PayPal"), none, "PayPal", "PPL")),
        paidAtOnce(type("SOFORTUEBERWEISUNG", named("Sofort"), none, "sofortueberweisung", "SUE")),
        atInstitution(
            needing(paidAtOnce(type("EPS", named("eps"), none, "EPS-SO", "EPS2")), {financialInstitution}),
            "EPS-SO"),
        atInstitution(needing(paidAtOnce(type("IDL", named("iDEAL"), none, "INGBANK", "IDEAL")),
                              {financialInstitution}),
                      "INGBANK"),
        inCurrency(needing(paidAtOnce(type("PRZELEWY24", named("Przelewy24"), none, "PRZELEWY24", "APE")),
                           {mailAddress}),
                   "PLN"),
        // One billing field, and the country is one: then all of them.
        needing(withoutReversals(type("KLARNA", named("Klarna"), none, "KLARNA", "KLARNA")),
                {basketItemCount, billingFirstName, billingLastName, billingAddress1, billingCity,
                 billingZipCode, billingCountry, mailAddress}),
        needing(paidAtOnce(type("PSC", named("paysafecard"), none, "PSC", "PSC")), {merchantCrmId}),
        needing(type("INVOICE", KASSA_TEXT("qenta", "Invoice"), none, "INVOICE", "PPS"),
                {billingFirstName, billingLastName, billingAddress1, billingCity, billingZipCode,
                 billingCountry, mailAddress, birthDate}),
        needing(type("INSTALLMENT", KASSA_TEXT("qenta", "Instalments"), none, "INSTALLMENT", "PPS"),
                {billingFirstName, billingLastName, billingCountry, mailAddress, birthDate}),
        atInstitution(type("AFTERPAY", named("Riverty"), none, "afterpay-inv", "AFTERPAY"), "afterpay-inv"),
        paidAtOnce(type("CIRCLEK", named("Circle K"), none, "CIRCLEK", "CIRCLEK")),
        paidAtOnce(type("CVSPHARMACY", named("CVS Pharmacy"), none, "CVSPHARMACY", "CVSPHARMACY")),
        paidAtOnce(type("DOLLARGENERAL", named("Dollar General"), none, "DOLLARGENERAL", "DOLLARGENERAL")),
        paidAtOnce(type("OPENBUCKSCARD", named("Openbucks"), none, "OPENBUCKSCARD", "OPENBUCKSCARD")),
        paidAtOnce(type("PAGOEFECTIVO", named("PagoEfectivo"), none, "PAGOEFECTIVO", "PAGOEFECTIVO")),
        paidAtOnce(type("SAFETYPAY", named("SafetyPay"), none, "SAFETYPAY", "SAFETYPAY")),
        type("CLICKTOPAY", named("Click to Pay"), none, "Visa", "VPG"),
        paidAtOnce(type("CRYPTO", KASSA_TEXT("qenta", "Crypto currencies"), none, "CRYPTO", "CRYPTO")),
    };
}

constexpr const char *legacyNames[] = {"BANCONTACT_MISTERCASH",
                                       "EKONTO",
                                       "ELV",
                                       "EPAY_BG",
                                       "GIROPAY",
                                       "MASTERPASS",
                                       "MONETA",
                                       "MPASS",
                                       "PBX",
                                       "POLI",
                                       "QUICK",
                                       "SKRILLDIRECT",
                                       "SKRILLWALLET",
                                       "TATRAPAY",
                                       "TRUSTLY",
                                       "TRUSTPAY",
                                       "VOUCHER"};

// The second word forces 3-D Secure.
struct CardScheme
{
    const char *brand, *secured;
};
constexpr CardScheme cardSchemes[] = {
    {"MC", "MCSC"},          {"Maestro", nullptr},           {"Visa", "VbV"},
    {"Amex", "amexsafekey"}, {"Diners", "DinersProtectBuy"}, {"Discover", "DiscoverProtectBuy"}};

Fields cardFields(const Fields &stored, const QByteArray &authenticated)
{
    Fields fields{{"authenticated", authenticated}};
    addField(fields, "anonymousPan", fieldOf(stored, "anonymousPan"));
    addField(fields, "expiry", fieldOf(stored, "expiry"));
    addField(fields, "cardholder", fieldOf(stored, "cardholdername"));
    addField(fields, "maskedPan", fieldOf(stored, "maskedPan"));
    return fields;
}

Fields payPalFields(const PaidWith &paid)
{
    Fields fields{{"paypalPayerID", "PAYER123456ID"},
                  {"paypalPayerEmail", "buyer@paypal.com"},
                  {"paypalPayerLastName", "Consumer"},
                  {"paypalPayerFirstName", "Test"},
                  {"paypalPayerAddressName", "Test Consumer"},
                  {"paypalPayerAddressCountry", "AT"},
                  {"paypalPayerAddressCity", "Musterstadt"},
                  {"paypalPayerAddressState", "Musterland"},
                  {"paypalPayerAddressStreet1", "Musterstraße 1"},
                  {"paypalPayerAddressStreet2", "Stiege 2"},
                  {"paypalPayerAddressZIP", "1234"}};
    // What later payments are made by (section 9).
    if (fieldOf(paid.request, "transactionIdentifier") == "INITIAL")
        fields.emplace_back("paypalBillingAgreementID", "B-" + paid.orderNumber);
    return fields;
}

// What the shop gave; else generated, and today (section 4.3).
Fields mandateFields(const PaidWith &paid)
{
    const auto given = [&](const char *name, const QByteArray &otherwise) {
        const QByteArray value = fieldOf(paid.request, name);
        return value.isEmpty() ? otherwise : value;
    };
    return {{"mandateId", given("mandateId", "M-" + paid.orderNumber)},
            {"mandateSignatureDate", given("mandateSignatureDate", paid.today)},
            {"creditorId", "AT00ZZZ00000000000"},
            {"dueDate", paid.today}};
}

Fields sofortFields()
{
    return {{"senderAccountOwner", "Test Consumer"},
            {"senderAccountNumber", "1234567890"},
            {"senderBankNumber", "1234578"},
            {"senderBankName", "Test Bank"},
            {"senderBIC", "PNAGDE00000"},
            {"senderIBAN", "DE0000000000000000"},
            {"senderCountry", "DE"},
            {"securityCriteria", "1"}};
}

} // namespace

const std::vector<PaymentType> &paymentTypes()
{
    static const std::vector<PaymentType> all = [] {
        std::vector<PaymentType> types = currentTypes();
        for (const char *name : legacyNames)
            types.push_back(old(name));
        return types;
    }();
    return all;
}

const PaymentType *findPaymentType(const QByteArray &id)
{
    const auto &types = paymentTypes();
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const PaymentType &each) { return each.id == id; });
    return found == types.end() ? nullptr : &*found;
}

bool hasOwnPage(const PaymentType &type)
{
    return type.storing == Storing::None;
}

QByteArrayList institutionsOf(const PaymentType &type)
{
    if (type.id == "IDL")
        return {"ABNAMROBANK", "ASNBANK",     "BUNQ",        "INGBANK",  "KNAB",     "RABOBANK", "SNSBANK",
                "REGIOBANK",   "TRIODOSBANK", "VANLANSCHOT", "REVOLT21", "BITSNL2A", "NTSBDEB1", "NNBANL2G"};
    if (type.id == "AFTERPAY")
        return {"afterpay-inst", "afterpay-inv"};
    if (type.storing != Storing::Card)
        return {};
    QByteArrayList words;
    for (const CardScheme &each : cardSchemes) {
        words.append(each.brand);
        if (each.secured != nullptr)
            words.append(each.secured);
    }
    return words;
}

BrandWish wishFor(const QByteArray &brand, const QByteArray &list)
{
    if (list.isEmpty())
        return BrandWish::Any;
    const QByteArrayList words = list.split(',');
    const auto *scheme = std::find_if(std::begin(cardSchemes), std::end(cardSchemes),
                                      [&](const CardScheme &each) { return brand == each.brand; });
    if (scheme != std::end(cardSchemes) && scheme->secured != nullptr && words.contains(scheme->secured))
        return BrandWish::Secured;
    return words.contains(brand) ? BrandWish::Plain : BrandWish::Refused;
}

QByteArray fieldOfParameter(int number)
{
    if (number == parameter::financialInstitution)
        return "financialInstitution";
    if (number == parameter::basketItemCount)
        return "basketItems";
    const ConsumerField *field = findConsumerField(number);
    return field ? QByteArray(field->name) : QByteArray();
}

Fields methodFields(const PaymentType &type, const PaidWith &paid)
{
    if (type.storing == Storing::Card || type.storing == Storing::GooglePay)
        return cardFields(paid.stored, paid.authenticated);
    if (type.id == "SEPA-DD")
        return mandateFields(paid);
    if (type.id == "PAYPAL")
        return payPalFields(paid);
    if (type.id == "SOFORTUEBERWEISUNG")
        return sofortFields();
    if (type.id == "IDL")
        return {{"idealConsumerName", "Test Consumer"},
                {"idealConsumerCity", "Den Haag"},
                {"idealConsumerAccountNumber", "P001234567"}};
    if (type.id == "EPS")
        return {{"epsConsumerName", "Test Consumer"},
                {"epsConsumerIBAN", "AT000000000000000000"},
                {"epsConsumerBIC", "STZZATWWXXX"}};
    return {};
}

} // namespace kassa::qenta
