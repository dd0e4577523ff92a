// Numbers as people type and read them: a comma or a point before the decimals, blanks or the other sign
// between thousands.
#pragma once

#include "base/money.h"

#include <optional>

namespace kassa {

// "12,5", "12.50", "1 234,50", "1.234,50", "-3", "25 %"; none: not a number. A single sign stands before
// decimals: "1,234" is one and a bit.
std::optional<Decimal> numberOf(const QString &typed);

// The number in the form that is kept ("1234.5"), so that the language may change; what is not a number stays
// as it was typed.
QString keptNumber(const QString &typed);
// What is kept, as it is read and typed in a language: "12,5" in ru and sv.
QString shownNumber(const QString &kept, const QByteArray &language);

// In minor units; none when it has more decimals than the currency. 12.50 has none too many for two decimals,
// nor has 12.00 for none.
std::optional<qint64> minorUnits(const Decimal &amount, int exponent);

} // namespace kassa
