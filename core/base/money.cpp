#include "base/money.h"

#include "base/result.h"

#include <array>

namespace kassa {

namespace {

QByteArray decimalText(qint64 units, int scale)
{
    const bool negative = units < 0;
    QByteArray digits =
        QByteArray::number(negative ? 0 - static_cast<quint64>(units) : static_cast<quint64>(units));
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, '0');
        digits.insert(digits.size() - scale, '.');
    }
    return negative ? '-' + digits : digits;
}

} // namespace

Result<Currency> Currency::fromCode(const QByteArray &code)
{
    struct Known
    {
        const char *code;
        int exponent;
    };
    static constexpr std::array known{
        Known{"SEK", 2}, Known{"NOK", 2}, Known{"DKK", 2}, Known{"EUR", 2}, Known{"USD", 2}, Known{"GBP", 2},
        Known{"CHF", 2}, Known{"PLN", 2}, Known{"CZK", 2}, Known{"HUF", 2}, Known{"RUB", 2}, Known{"UAH", 2},
        Known{"KZT", 2}, Known{"BYN", 2}, Known{"RON", 2}, Known{"BGN", 2}, Known{"ISK", 0}, Known{"JPY", 0},
        Known{"KWD", 3}, Known{"TRY", 2}, Known{"CAD", 2}, Known{"AUD", 2}, Known{"GEL", 2}, Known{"AMD", 2}};
    for (const Known &currency : known) {
        if (code == currency.code)
            return Currency{code, currency.exponent};
    }
    return fail(ErrorKind::NotFound, "currency.unknown",
                KASSA_TEXT("error", "Currency \"%1\" is not known").with(code));
}

QByteArray toDecimalText(const Money &money)
{
    return decimalText(money.minor, money.currency.exponent);
}

Result<Decimal> Decimal::parse(const QByteArray &text)
{
    const auto refused = [&] {
        return fail(ErrorKind::Malformed, "decimal.syntax",
                    KASSA_TEXT("error", "\"%1\" is not a decimal number").with(text));
    };
    constexpr int mostDigits = 15;
    qsizetype at = text.startsWith('-') ? 1 : 0;
    qint64 units = 0;
    int digits = 0;
    int scale = -1;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && scale < 0 && digits > 0) {
            scale = 0;
        } else if (c >= '0' && c <= '9' && digits < mostDigits) {
            units = units * 10 + (c - '0');
            ++digits;
            if (scale >= 0)
                ++scale;
        } else {
            return refused();
        }
    }
    if (digits == 0 || scale == 0)
        return refused();
    return Decimal(text.startsWith('-') ? -units : units, qMax(scale, 0));
}

QByteArray Decimal::toText() const
{
    return decimalText(m_units, m_scale);
}

QByteArray Decimal::toShortText() const
{
    qint64 units = m_units;
    int scale = m_scale;
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    return decimalText(units, scale);
}

bool operator==(const Decimal &a, const Decimal &b)
{
    return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    const Int128 left = a.m_units * powerOfTen(b.m_scale);
    const Int128 right = b.m_units * powerOfTen(a.m_scale);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

Int128 powerOfTen(int exponent)
{
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

qint64 roundedQuotient(Int128 numerator, Int128 denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Int128 half = denominator / 2;
    const Int128 shifted = numerator >= 0 ? numerator + half : numerator - half;
    // An odd denominator has no exact half, so `half` rounds down and ties cannot occur.
    return static_cast<qint64>(shifted / denominator);
}

QString moneyText(const Money &money, const QByteArray &language)
{
    // Swedish pages are written as Russian ones are: 1 234,50.
    const bool comma = language == "ru" || language == "sv";
    const QChar group = comma ? QChar(QChar::Nbsp) : u',';
    QString number = QString::fromLatin1(toDecimalText(money));
    qsizetype whole = number.indexOf(u'.');
    if (whole < 0)
        whole = number.size();
    else if (comma)
        number[whole] = u',';
    const qsizetype firstDigit = number.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = whole - 3; at > firstDigit; at -= 3)
        number.insert(at, group);
    return number + (comma ? QChar(QChar::Nbsp) : u' ') + QString::fromLatin1(money.currency.code);
}

} // namespace kassa
