// Sums of an order, with the rounding that the dossiers use: each row is rounded to whole minor units (half away from
// zero), VAT is computed per row and per fee, and the totals are the sums of the rounded parts.
#pragma once

#include "order/order.h"

#include <map>

namespace kassa {

struct RowTotal
{
    qint64 withoutVat = 0; // unitPrice * quantity * (1 - discount/100), rounded
    qint64 vat = 0;        // withoutVat * vatRate/100, rounded
};

struct Totals
{
    std::vector<RowTotal> rows; // one per LineItem
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

// Limit ("order.overflow") when a sum leaves the range of 15 digits.
Result<Totals> totalsOf(const Order &order, Rounding rounding = Rounding::None);

} // namespace kassa
