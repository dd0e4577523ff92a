// Error codes and their texts (qenta.md sections 5 and 13). Wire texts, not ours: `message` is English in
// every language, `consumerMessage` is in the language of the request. The German and Russian words are our
// proposal.
#pragma once

#include "providers/qenta/messages.h"

namespace kassa::qenta {

// The first two digits of a code.
namespace errorClass {
inline constexpr char unknownError[] = "10";
inline constexpr char missing[] = "11";
inline constexpr char missingOrNotAllowed[] = "12";
inline constexpr char usedTwice[] = "13";
inline constexpr char notAllowed[] = "14";
inline constexpr char wrongLength[] = "15";
inline constexpr char invalidOrder[] = "16";
inline constexpr char notNumeric[] = "17";
inline constexpr char invalid[] = "18";
} // namespace errorClass

// The last three digits.
namespace parameter {
inline constexpr int toolkitPassword = 3;
inline constexpr int command = 8;
inline constexpr int language = 9;
inline constexpr int orderNumber = 11;
inline constexpr int paymentNumber = 12;
inline constexpr int creditNumber = 13;
inline constexpr int amount = 17;
inline constexpr int currency = 19;
inline constexpr int orderDescription = 20;
inline constexpr int successUrl = 22;
inline constexpr int failureUrl = 23;
inline constexpr int cancelUrl = 24;
inline constexpr int serviceUrl = 31;
inline constexpr int fingerprint = 50;
inline constexpr int paymentType = 51;
inline constexpr int cardNumber = 115;
inline constexpr int expirationDate = 116;
inline constexpr int securityCode = 117;
inline constexpr int accountNumber = 119;
inline constexpr int bankSortingCode = 120;
inline constexpr int password = 123;
inline constexpr int userAgent = 130;
inline constexpr int accountOwner = 142;
inline constexpr int ipAddress = 146;
inline constexpr int windowName = 149;
inline constexpr int cardholder = 151;
inline constexpr int iban = 152;
inline constexpr int bic = 153;
inline constexpr int idealIssuer = 154;
inline constexpr int issueNumber = 157;
inline constexpr int issueDate = 158;
inline constexpr int sourceOrderNumber = 159;
inline constexpr int fundTransferType = 216;
inline constexpr int orderReference = 217;
inline constexpr int customerStatement = 218;
inline constexpr int orderIdent = 300;
inline constexpr int returnUrl = 301;
inline constexpr int storageId = 302;
inline constexpr int scriptVersion = 303;
inline constexpr int mailAddress = 400;
inline constexpr int birthDate = 401;
inline constexpr int billingFirstName = 406;
inline constexpr int billingLastName = 407;
inline constexpr int billingAddress1 = 408;
inline constexpr int billingAddress2 = 409;
inline constexpr int billingCity = 410;
inline constexpr int billingZipCode = 411;
inline constexpr int billingState = 412;
inline constexpr int billingCountry = 413;
inline constexpr int billingPhone = 414;
inline constexpr int billingFax = 415;
inline constexpr int shippingFirstName = 416;
inline constexpr int shippingLastName = 417;
inline constexpr int shippingAddress1 = 418;
inline constexpr int shippingAddress2 = 419;
inline constexpr int shippingCity = 420;
inline constexpr int shippingZipCode = 421;
inline constexpr int shippingState = 422;
inline constexpr int shippingCountry = 423;
inline constexpr int shippingPhone = 424;
inline constexpr int shippingFax = 425;
inline constexpr int basketAmount = 450;
inline constexpr int basketItemCount = 452;
inline constexpr int basketArticleNumber = 453;
inline constexpr int basketQuantity = 454;
inline constexpr int basketNet = 460;
inline constexpr int basketTax = 461;
inline constexpr int basketTaxRate = 462;
inline constexpr int basketGross = 463;
inline constexpr int basketName = 464;
inline constexpr int customerId = 500;
inline constexpr int shopId = 501;
inline constexpr int financialInstitution = 502;
inline constexpr int confirmUrl = 504;
inline constexpr int requestFingerprint = 506;
inline constexpr int duplicateRequestCheck = 507;
inline constexpr int requestFingerprintOrder = 508;
inline constexpr int confirmMail = 513;
inline constexpr int autoDeposit = 514;
inline constexpr int pendingUrl = 515;
inline constexpr int merchantCrmId = 426; // [inferred]: no number is documented
} // namespace parameter

// `language`: of the request; empty when the configuration could not be loaded: then there is no
// consumerMessage (section 5).
WireError composedError(const char *errorClass, int parameter, const QByteArray &language);
// 20000 to 99997, by their exact texts where they are known.
WireError knownError(int code, const QByteArray &language);
// The codes that knownError() has a text for, as documented in section 5.
const std::vector<int> &knownErrorCodes();
// "en" and "de" are on by default, others are words that a request may name (section 4).
bool isLanguage(const QByteArray &language);

} // namespace kassa::qenta
