// What a provider asks of an order, as data; and the check that gives at most one error per field.
#pragma once

#include "order/order.h"
#include "order/totals.h"

#include <map>

namespace kassa {

struct Requirements
{
    std::vector<QByteArray> currencies = {}; // ISO codes; empty: any known
    std::vector<QByteArray> countries = {};  // empty: any, or none given
    std::vector<QByteArray> languages = {};  // empty: any, or none given
    bool latin1Only = false;                 // no character above U+00FF anywhere
    qsizetype maxText = 255;                 // characters per text field
    // Other limits than maxText, by the last part of the path: {"title", 100}.
    std::map<QByteArray, qsizetype> maxTextOf = {};
    bool lengthInBytes = false; // QENTA counts UTF-8 bytes, not characters (qenta.md 4)
    bool referenceRequired = true;
    qsizetype maxReference = 64;         // characters of the shop's order id
    QByteArray referenceCharacters = {}; // allowed characters; empty: any printable ASCII
    bool customerRequired = false;       // with a complete billing address
    bool contactRequired = false;        // e-mail and phone in every address that is given
    bool nationalIdRequired = false;
    bool zeroTotalAllowed = false;
    bool negativeRowsAllowed = true; // discount rows
    qint64 maxTotal = 0;             // minor units; 0: no limit
    qsizetype maxItems = 1000;
    Decimal maxQuantity = Decimal(1'000'000);
    VatRule vatRule = VatRule::PerRow; // for the sums of the order: totalsOf(order, rounding, vatRule)
};

// One error per field, the first that applies. `field` is a stable path: "items/0/title",
// "customer/billing/email", "currency", "total". `code` is stable:
//   required     empty or missing
//   length       too many characters, or too many rows
//   latin1       a character above U+00FF
//   format       not shaped like its kind: control characters, e-mail, phone, codes of countries and
//   languages range        a number outside its limits unsupported  a currency, country or language that the
//   provider does not take sum          the total: zero, negative, above maxTotal or above 15 digits
struct FieldError
{
    QByteArray field;
    QByteArray code;
    Text detail; // the limit, the character, the sum; never the content of a field

    bool operator==(const FieldError &) const = default;
};

// In the order of the fields. Empty: the order may be sent.
std::vector<FieldError> check(const Order &order, const Requirements &requirements);

} // namespace kassa
