// What a provider asks of an order, as data; and the check that gives at most one error per field.
#pragma once

#include "order/order.h"

namespace kassa {

struct Requirements
{
    std::vector<QByteArray> currencies; // ISO codes; empty: any known
    std::vector<QByteArray> countries;  // empty: any
    std::vector<QByteArray> languages;  // empty: any
    bool latin1Only = false;            // no character above U+00FF anywhere
    qsizetype maxText = 255;            // characters per text field
    qsizetype maxReference = 64;        // characters of the shop's order id
    QByteArray referenceCharacters;     // allowed characters; empty: any printable ASCII
    bool customerRequired = false;
    bool nationalIdRequired = false;
    bool zeroTotalAllowed = false;
    bool negativeRowsAllowed = true;    // discount rows
    qint64 maxTotal = 0;                // minor units; 0: no limit
    Decimal maxQuantity = Decimal(1'000'000);
};

// One error per field, the first that applies. `field` is a stable path: "items/0/title", "customer/billing/email",
// "currency". `code` is stable: "required", "length", "latin1", "format", "range", "unsupported", "sum".
struct FieldError
{
    QByteArray field;
    QByteArray code;
    QString detail; // technical English: the limit, the character, the sum

    bool operator==(const FieldError &) const = default;
};

// In the order of the fields. Empty: the order may be sent.
std::vector<FieldError> check(const Order &order, const Requirements &requirements);

} // namespace kassa
