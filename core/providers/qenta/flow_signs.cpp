// What passes between the provider and a shop and means something: codes of errors, and what the script and
// the provider's frame tell each other.
#include "providers/qenta/errors.h"
#include "providers/qenta/flow_parts.h"

namespace kassa::qenta {

namespace {

// `message` is English on the wire, in every language (section 5); so it stands here as it is.
WireSign sign(const WireError &error)
{
    return {error.code, Text::verbatim(error.message), {{}, {}, {}, {}, "errorCode=" + error.code}};
}

struct Composed
{
    const char *errorClass;
    std::vector<int> parameters;
};

// Those that a purchase can meet, and what is done afterwards.
std::vector<Composed> composedCodes()
{
    using namespace parameter;
    return {
        {errorClass::missing,
         {// the three ways to ask
          customerId, language, returnUrl, requestFingerprint, storageId, paymentType, currency,
          orderDescription, parameter::amount, successUrl, failureUrl, cancelUrl, serviceUrl, confirmUrl,
          ipAddress, userAgent, fingerprint, requestFingerprintOrder,
          // what a method needs
          financialInstitution, mailAddress, birthDate, billingFirstName, billingLastName, billingAddress1,
          billingCity, billingZipCode, billingCountry, merchantCrmId, basketItemCount, basketArticleNumber,
          basketQuantity, basketName, basketGross, basketNet, basketTax, basketTaxRate,
          // backend operations
          password, toolkitPassword, orderNumber, paymentNumber, creditNumber, sourceOrderNumber,
          fundTransferType, iban, bic,
          // what the buyer types
          cardNumber, expirationDate, securityCode, accountOwner}},
        {errorClass::usedTwice, {orderNumber, requestFingerprint}},
        {errorClass::notAllowed, {currency}},
        {errorClass::notNumeric, {orderNumber}},
        {errorClass::wrongLength,
         {orderIdent, orderDescription, orderReference, mailAddress, billingFirstName, billingLastName,
          billingAddress1, billingCity, billingZipCode, billingCountry, billingPhone, cardholder, iban, bic}},
        {errorClass::invalid,
         {command,
          language,
          parameter::amount,
          currency,
          paymentNumber,
          creditNumber,
          successUrl,
          failureUrl,
          cancelUrl,
          serviceUrl,
          confirmUrl,
          parameter::pendingUrl,
          returnUrl,
          scriptVersion,
          paymentType,
          windowName,
          birthDate,
          basketAmount,
          basketItemCount,
          basketQuantity,
          basketGross,
          basketNet,
          basketTax,
          basketTaxRate,
          duplicateRequestCheck,
          autoDeposit,
          fundTransferType,
          cardNumber,
          expirationDate,
          securityCode,
          requestFingerprint,
          fingerprint,
          requestFingerprintOrder,
          storageId,
          customerId,
          shopId,
          password,
          toolkitPassword}},
    };
}

WireSign frameWord(const char *word, Party from, Party to, Text title)
{
    return {
        word, std::move(title), {Channel::PageEvent, from, to, {}, "\"qenta\":\"" + QByteArray(word) + '"'}};
}

} // namespace

std::vector<WireSign> errorCodes()
{
    std::vector<WireSign> all;
    for (const Composed &each : composedCodes()) {
        for (const int number : each.parameters)
            all.push_back(sign(composedError(each.errorClass, number, {})));
    }
    // Of the pages' own codes only these leave the page (section 5).
    for (const int code : knownErrorCodes()) {
        if (code < 90'000 || code == 99'996 || code == 99'997)
            all.push_back(sign(knownError(code, {})));
    }
    return all;
}

// Private to the script and its frame; the words are the sandbox's own (section 6.2).
std::vector<WireSign> pageEvents()
{
    return {
        frameWord("verdict", Party::ShopPage, Party::ProviderPage,
                  KASSA_TEXT("qenta", "The shop's page asks what has been stored")),
        frameWord("stored", Party::ProviderPage, Party::ShopPage,
                  KASSA_TEXT("qenta", "The provider's frame says what has been stored, or what was wrong")),
    };
}

} // namespace kassa::qenta
