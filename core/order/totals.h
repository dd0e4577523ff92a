// Sums of an order with each provider's rounding: always to whole minor units, half away from zero, and the
// totals are the sums of the rounded parts. What is rounded first is the VatRule.
#pragma once

#include "order/order.h"

#include <map>

namespace kassa {

struct RowTotal
{
    qint64 withoutVat = 0; // minor units
    qint64 vat = 0;

    bool operator==(const RowTotal &) const = default;
    qint64 withVat() const { return withoutVat + vat; }
};

enum class VatRule {
    // Qvickly (qvickly.md 4.1), and providers that take only a sum (CASCAD): the row without VAT is
    // unitPrice * quantity * (1 - discount/100), its VAT is a share of that.
    PerRow,
    // QENTA (qenta.md 4, basketItem): the discounted unit and its VAT are rounded, a row is quantity times
    // both,
    // so that quantity * gross adds up to the amount without a remainder.
    PerUnit,
    // Kronor (kronor.md 3.4, 4.2) and SEQR (seqr.md, invoiceRow): prices contain VAT. The unit with VAT is
    // rounded, a
    // row is quantity * unit less the discount, VAT is the part that it contains. VAT fractions are carried
    // from row
    // to row of a rate, so rows and totals both stay within one minor unit of the exact tax.
    Included,
};

struct Totals
{
    std::vector<RowTotal> rows; // one per LineItem
    // One per LineItem, the price of one: PerUnit after the discount, else before it. Under PerUnit and
    // Included a row whose quantity is not whole counts as one unit ("1 x 0.455 kg"): such providers take
    // whole quantities.
    std::vector<RowTotal> units;
    RowTotal shipping, handling;
    std::map<Decimal, RowTotal> perRate; // VAT rate in percent -> sums of rows and fees with that rate
    qint64 withoutVat = 0;
    qint64 vat = 0;
    qint64 rounding = 0; // so that withoutVat + vat + rounding == withVat
    qint64 withVat = 0;
};

enum class Rounding {
    None,
    WholeUnits, // Swedish öresavrundning: withVat to whole currency units, |rounding| <= half a unit
};

// Limit: "order.range" when a VAT rate or a discount is not a percentage, "order.overflow" when a sum leaves
// the range of 15 digits.
Result<Totals> totalsOf(const Order &order, Rounding rounding = Rounding::None,
                        VatRule rule = VatRule::PerRow);

bool isPercentage(const Decimal &value); // 0 to 100
bool isWhole(const Decimal &value);

} // namespace kassa
