#include "order/totals.h"

#include <algorithm>
#include <initializer_list>

namespace kassa {

namespace {

constexpr qint64 largestSum = 999'999'999'999'999;
constexpr Int128 largestProduct = Int128(1) << 125; // leaves roundedQuotient() room to add a half

struct Factor
{
    Int128 numerator = 1;
    Int128 denominator = 1;
};

Int128 whole(const Decimal &percent)
{
    return 100 * powerOfTen(percent.scale());
}

Factor times(const Decimal &number)
{
    return {number.units(), powerOfTen(number.scale())};
}

Factor share(const Decimal &percent)
{
    return {percent.units(), whole(percent)};
}

Factor withShare(const Decimal &percent)
{
    return {whole(percent) + percent.units(), whole(percent)};
}

Factor withoutShare(const Decimal &percent)
{
    return {whole(percent) - percent.units(), whole(percent)};
}

Factor shareContained(const Decimal &percent)
{
    return {percent.units(), whole(percent) + percent.units()};
}

// Long decimals such as 25.0000000000000 must not exhaust 128 bits.
Factor reduced(Factor factor)
{
    while (factor.numerator % 10 == 0 && factor.denominator % 10 == 0) {
        factor.numerator /= 10;
        factor.denominator /= 10;
    }
    return factor;
}

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

// The arithmetic of one order; a value out of range is remembered and reported once, at the end.
class Summation
{
public:
    explicit Summation(VatRule rule) : m_rule(rule) {}

    void addItem(const LineItem &item);
    RowTotal addFee(const Fee &fee);
    void close(Rounding rounding, int exponent);

    bool isOutOfRange() const { return m_outOfRange; }
    Totals &totals() { return m_totals; }

private:
    qint64 product(qint64 amount, std::initializer_list<Factor> factors);
    qint64 sum(qint64 a, qint64 b);
    qint64 outOfRange();
    bool multiply(Int128 &value, Int128 factor);
    RowTotal taxed(qint64 withoutVat, const Decimal &rate);
    RowTotal carried(qint64 withVat, const Decimal &rate);
    void add(const RowTotal &row, const Decimal &rate);

    VatRule m_rule;
    Totals m_totals;
    bool m_outOfRange = false;
};

qint64 Summation::outOfRange()
{
    m_outOfRange = true;
    return 0;
}

bool Summation::multiply(Int128 &value, Int128 factor)
{
    if (factor != 0 && magnitude(value) > largestProduct / magnitude(factor))
        return false;
    value *= factor;
    return true;
}

qint64 Summation::product(qint64 amount, std::initializer_list<Factor> factors)
{
    Int128 numerator = amount;
    Int128 denominator = 1;
    for (const Factor &factor : factors) {
        const auto [top, bottom] = reduced(factor);
        if (!multiply(numerator, top) || !multiply(denominator, bottom))
            return outOfRange();
    }
    if (magnitude(numerator / denominator) > largestSum)
        return outOfRange();
    return sum(roundedQuotient(numerator, denominator), 0);
}

// Both are in range already, or the product just rounded past it: their sum fits 64 bits.
qint64 Summation::sum(qint64 a, qint64 b)
{
    const qint64 result = a + b;
    return result < -largestSum || result > largestSum ? outOfRange() : result;
}

RowTotal Summation::taxed(qint64 withoutVat, const Decimal &rate)
{
    return {withoutVat, product(withoutVat, {share(rate)})};
}

RowTotal Summation::carried(qint64 withVat, const Decimal &rate)
{
    const RowTotal &before = m_totals.perRate[rate];
    const qint64 vat = product(sum(before.withVat(), withVat), {shareContained(rate)}) - before.vat;
    return {withVat - vat, vat};
}

void Summation::add(const RowTotal &row, const Decimal &rate)
{
    RowTotal &perRate = m_totals.perRate[rate];
    perRate = {sum(perRate.withoutVat, row.withoutVat), sum(perRate.vat, row.vat)};
    m_totals.withoutVat = sum(m_totals.withoutVat, row.withoutVat);
    m_totals.vat = sum(m_totals.vat, row.vat);
}

void Summation::addItem(const LineItem &item)
{
    const Decimal &rate = item.vatRate;
    const Factor lessDiscount = withoutShare(item.discount);
    const Factor pieces = isWhole(item.quantity) ? times(item.quantity) : Factor{};
    const Factor pieceSize = isWhole(item.quantity) ? Factor{} : times(item.quantity);
    RowTotal unit;
    RowTotal row;
    switch (m_rule) {
    case VatRule::PerRow:
        unit = taxed(item.unitPrice, rate);
        row = taxed(product(item.unitPrice, {times(item.quantity), lessDiscount}), rate);
        break;
    case VatRule::PerUnit:
        unit = taxed(product(item.unitPrice, {pieceSize, lessDiscount}), rate);
        row = {product(unit.withoutVat, {pieces}), product(unit.vat, {pieces})};
        break;
    case VatRule::Included: {
        const qint64 withVat = product(item.unitPrice, {pieceSize, withShare(rate)});
        const qint64 vat = product(withVat, {shareContained(rate)});
        unit = {withVat - vat, vat};
        row = carried(product(withVat, {pieces, lessDiscount}), rate);
        break;
    }
    }
    m_totals.units.push_back(unit);
    m_totals.rows.push_back(row);
    add(row, rate);
}

RowTotal Summation::addFee(const Fee &fee)
{
    const RowTotal row = m_rule == VatRule::Included
                             ? carried(product(fee.amount, {withShare(fee.vatRate)}), fee.vatRate)
                             : taxed(product(fee.amount, {}), fee.vatRate);
    add(row, fee.vatRate);
    return row;
}

void Summation::close(Rounding rounding, int exponent)
{
    const qint64 exact = sum(m_totals.withoutVat, m_totals.vat);
    m_totals.withVat = exact;
    if (rounding == Rounding::WholeUnits) {
        const qint64 unit = static_cast<qint64>(powerOfTen(exponent));
        m_totals.withVat = sum(roundedQuotient(exact, unit) * unit, 0);
    }
    m_totals.rounding = m_totals.withVat - exact;
}

bool hasPercentages(const Order &order)
{
    const auto rateFits = [](const std::optional<Fee> &fee) { return !fee || isPercentage(fee->vatRate); };
    return rateFits(order.shipping) && rateFits(order.handling) &&
           std::ranges::all_of(order.items, [](const LineItem &item) {
               return isPercentage(item.vatRate) && isPercentage(item.discount);
           });
}

} // namespace

bool isPercentage(const Decimal &value)
{
    return !value.isNegative() && value <= Decimal(100);
}

bool isWhole(const Decimal &value)
{
    return value.units() % powerOfTen(value.scale()) == 0;
}

Result<Totals> totalsOf(const Order &order, Rounding rounding, VatRule rule)
{
    if (!hasPercentages(order))
        return fail(
            ErrorKind::Limit, "order.range",
            KASSA_TEXT("error", "A VAT rate or discount of the order is not within 0 to 100 percent"));
    Summation summation(rule);
    Totals &totals = summation.totals();
    for (const LineItem &item : order.items)
        summation.addItem(item);
    if (order.shipping)
        totals.shipping = summation.addFee(*order.shipping);
    if (order.handling)
        totals.handling = summation.addFee(*order.handling);
    summation.close(rounding, order.currency.exponent);
    if (summation.isOutOfRange())
        return fail(ErrorKind::Limit, "order.overflow",
                    KASSA_TEXT("error", "A sum of the order has more than 15 digits"));
    return std::move(totals);
}

} // namespace kassa
