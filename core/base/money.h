// Money in whole minor units; no floating point anywhere.
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QString>

namespace kassa {

// ISO 4217 code and the number of decimals of its minor unit (SEK 2, JPY 0, KWD 3).
struct Currency
{
    QByteArray code;
    int exponent = 2;

    bool operator==(const Currency &) const = default;

    // The currencies that the five providers name; empty Result (NotFound, "currency.unknown") for others.
    static Result<Currency> fromCode(const QByteArray &code);
};

struct Money
{
    qint64 minor = 0;
    Currency currency;

    bool operator==(const Money &) const = default;
};

// "100.55": always a point, exactly `exponent` decimals, no grouping. The form for wires that use decimals.
QByteArray toDecimalText(const Money &money);

// An exact decimal number: `units` / 10^`scale`. For quantities, tax rates, discounts.
// Kept as it was written (1.50 stays 1.50) but compared by value.
class Decimal
{
public:
    constexpr Decimal() = default;
    constexpr explicit Decimal(qint64 units, int scale = 0) : m_units(units), m_scale(scale) {}

    // "-12.50", at most 15 digits; no exponent, no blanks. Malformed, "decimal.syntax".
    static Result<Decimal> parse(const QByteArray &text);

    QByteArray toText() const;      // as written: "1.50"
    QByteArray toShortText() const; // no trailing zeros: "1.5", "2"
    constexpr qint64 units() const { return m_units; }
    constexpr int scale() const { return m_scale; }
    bool isNegative() const { return m_units < 0; }
    bool isZero() const { return m_units == 0; }

    friend bool operator==(const Decimal &a, const Decimal &b);
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);

private:
    qint64 m_units = 0;
    int m_scale = 0; // 0..15
};

__extension__ using Int128 = __int128; // GCC and clang both have it; -Wpedantic wants the mark

Int128 powerOfTen(int exponent); // exponent: 0..38

// numerator / denominator rounded half away from zero (commercial rounding, PHP's round()). denominator != 0.
qint64 roundedQuotient(Int128 numerator, Int128 denominator);

// An amount for people: "1 234,50 kr" style is avoided because all purchases show ISO codes: "1,234.50 SEK"
// (en), "1 234,50 SEK" (ru and sv, with no-break spaces).
QString moneyText(const Money &money, const QByteArray &language);

} // namespace kassa
