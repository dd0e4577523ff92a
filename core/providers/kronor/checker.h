// The arithmetic that Kronor documents for a purchase order (kronor.md 3.4 and 4.2), with each rule's
// numbers. Used by the sandbox to refuse, by the lint to warn, by the shop before it sends.
#pragma once

#include "base/text.h"
#include "codec/json.h"

#include <QChar>

#include <optional>

namespace kassa::kronor {

// Taxes that are accepted for a total with tax, both ends included.
struct TaxRange
{
    qint64 low = 0, high = 0; // minor units
    // total - total * 10000 / (10000 + rate) as numerator / denominator
    qint64 exactTenThousandths = 0; // rounded, for people: 39800000 is 3980.0000
};
// `rate` in hundredths of a percent, not negative; |total| below 2^31.
TaxRange taxRange(qint64 total, qint64 rate);

struct CheckRow
{
    QByteArray
        rule; // stable: "line.total", "line.tax", "order.total", "order.tax", "line.quantity", "key", ...
    QByteArray path; // "purchaseLines/0/totalAmount"
    bool holds = true;
    Text numbers; // "2 x 10450 - 1000 = 19900, given 19900"
};

// All rules of section 4.2 for the `purchase` argument; `holds` says which fail.
std::vector<CheckRow> checkPurchase(const Json &purchase);
// The lines alone (of a payment session, a capture).
std::vector<CheckRow> checkLines(const Json &lines, const QByteArray &path);
// All rules of section 4.7 for the `payment` argument of a payment session that need no clock and no memory.
std::vector<CheckRow> checkSession(const Json &session);
// The members that are longer than they may be.
struct Longest
{
    const char *name;
    qsizetype characters;
};
std::vector<CheckRow> checkLengths(const Json &object, const QByteArray &path,
                                   const std::vector<Longest> &lengths);

// The first rule that does not hold, as a refusal says it: "invalid message: at most 50 characters, given
// 51".
std::optional<QByteArray> firstBroken(const std::vector<CheckRow> &rows);

// Letters incl. Swedish ones, digits, : ; . , ? ! ( ) two quotes and blanks (section 4.7).
bool isMessageSign(QChar sign);

// ^[A-Za-z0-9\-_.,\[\]+]{1,64}$
bool isIdempotencyKey(const QByteArray &key);
// SHA-256 of the input as JSON with sorted keys, without nulls (section 3.5).
QByteArray fingerprintOf(const Json &input);

} // namespace kassa::kronor
