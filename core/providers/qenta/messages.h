// The bytes of QENTA Checkout Seamless: form posts of name=value pairs, and the only place with the
// provider's field names (qenta.md sections 4, 5, 7, 9). Amounts on the wire are decimals in major units.
#pragma once

#include "order/totals.h"
#include "providers/qenta/signature.h"
#include "wire/message.h"

#include <optional>

namespace kassa::qenta {

inline constexpr char formType[] = "application/x-www-form-urlencoded";

// --- forms, section 4

// As a server must take them: "+" and %XX are decoded, a "%" that is no escape stands for itself, a name
// without "=" is empty, raw blanks and letters stay. Pairs above `most` are left out.
inline constexpr int mostFields = 12'000;
Fields readForm(const QByteArray &text, int most = mostFields);
// A field by name, without regard to case (section 4); empty when there is none.
QByteArray fieldOf(const Fields &fields, const QByteArray &name);
bool hasField(const Fields &fields, const QByteArray &name);
void setField(Fields &fields, const QByteArray &name, const QByteArray &value); // in its place, or at the end
void removeField(Fields &fields, const QByteArray &name);
void addField(Fields &fields, const QByteArray &name, const QByteArray &value); // unless the value is empty

// --- amounts, section 4: "12.50" or "12,50", at most as many decimals as the currency has

std::optional<qint64> minorOf(const QByteArray &amount, const Currency &currency);
QByteArray amountText(const Money &money); // "12.50"
// By ISO letters or digits ("EUR", "978").
std::optional<Currency> currencyOf(const QByteArray &code);

// --- requests of the shop's server

// What an endpoint is: the part of the path behind the base, in the documented spelling.
namespace endpoint {
inline constexpr char storageInit[] = "dataStorage/init";
inline constexpr char storageRead[] = "dataStorage/read";
inline constexpr char frontendInit[] = "frontend/init";
inline constexpr char backend[] = "backend/"; // + operation
inline constexpr char toolkit[] = "page/toolkit.php";
} // namespace endpoint

// POST of the fields to base + '/' + endpoint, with the headers of section 2.
HttpRequest formRequest(const QByteArray &url, const QByteArray &userAgent, const Fields &fields);
// base: of the API, "http://localhost:8081/seamless".
QByteArray endpointUrl(const QByteArray &base, const QByteArray &endpoint);

// Each is signed in the order of section 3; frontend/init gets requestFingerprintOrder, too.
Fields storageInitFields(const Account &account, const QByteArray &orderIdent, const QByteArray &returnUrl,
                         const QByteArray &language, const QByteArray &scriptVersion, const Fields &more);
Fields storageReadFields(const Account &account, const QByteArray &storageId, const QByteArray &language);
Fields signedStart(const Account &account, Fields fields);
// The order such a request is signed in: every sent field that must be signed when sent, then `secret`.
QByteArrayList startOrder(const Fields &fields);
Fields backendFields(const Account &account, const QByteArray &operation, const QByteArray &language,
                     const Fields &own);
Fields toolkitFields(const Account &account, const QByteArray &command, const QByteArray &language,
                     const Fields &own);

// basketItems and basketItem{i}…, in the order of section 9; prices per unit with VAT of PerUnit totals.
Fields basketFields(const Order &order, const Totals &totals);
// Names and addresses of section 4.3; bytes above the documented length are cut at a whole character.
Fields consumerFields(const Customer &customer);

// --- answers of the provider

struct WireError // section 5
{
    QByteArray code, message, consumerMessage, paySysMessage;
    bool operator==(const WireError &) const = default;
};

HttpResponse formAnswer(const Fields &fields);
Fields errorFields(const std::vector<WireError> &errors);
Fields flatErrorFields(const WireError &error); // of page/toolkit.php
// Both forms. Empty: the answer has no errors.
std::vector<WireError> errorsIn(const Fields &fields);
// The body of an answer. Network, Malformed ("qenta.answer"), Refused (the first error's code).
Result<Fields> readAnswer(const Payload &payload);
// For people: consumerMessage, in their language; where there is none, message.
QByteArray wordsOf(const WireError &error);

// Entry `index` (from 1) below `prefix`: "paymentInformation.1." without it.
Fields entryOf(const Fields &fields, const QByteArray &prefix);
Fields prefixed(const QByteArray &prefix, const Fields &fields);

// --- confirmation, section 7

// Appends responseFingerprintOrder, secret last but one, and responseFingerprint.
Fields signedConfirmation(const Account &account, Fields fields);

enum class ConfirmationFault {
    None,
    Unsigned,       // SUCCESS or PENDING without the response… fields
    SecretMissing,  // the list does not name the secret
    FieldsMissing,  // paymentState, orderNumber or paymentType not in the list, or empty
    WrongSignature, // the fingerprint does not fit
    UnknownState,
};
ConfirmationFault checkConfirmation(const Account &account, const Fields &fields);
bool isSignedState(const QByteArray &paymentState); // SUCCESS, PENDING
QByteArray faultWord(ConfirmationFault fault);      // stable: "unsigned", "secret-missing", ...

enum class ConfirmationVerdict { Ok, Nok, NotRecognised, HttpError, NoAnswer };
struct ConfirmationAnswer
{
    ConfirmationVerdict verdict = ConfirmationVerdict::NotRecognised;
    QByteArray message; // of NOK; the status of an HTTP error
};
// Tag, tag inside a comment, or JSON; both product names (section 7.2).
ConfirmationAnswer readConfirmationAnswer(const Payload &payload);
QByteArray verdictWord(ConfirmationVerdict verdict);
QByteArray confirmationTag(bool ok, const QByteArray &message = {});
QByteArray confirmationJson(bool ok, const QByteArray &message = {});

} // namespace kassa::qenta
