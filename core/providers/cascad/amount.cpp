#include "providers/cascad/amount.h"

#include <QChar>

namespace kassa::cascad {

namespace {

constexpr int mostDigits = 15;

struct Number // digits * 10^exponent
{
    bool negative = false;
    QByteArray digits; // without zeros in front or at the end
    int exponent = 0;
};

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "-12.50", "1.0e-5"; what JSON and PHP write.
std::optional<Number> readNumber(QByteArray text)
{
    Number number;
    number.negative = text.startsWith('-');
    if (number.negative)
        text.remove(0, 1);
    const qsizetype e = std::max(text.indexOf('e'), text.indexOf('E'));
    if (e >= 0) {
        bool ok = false;
        QByteArray exponent = text.mid(e + 1);
        if (exponent.startsWith('+'))
            exponent.remove(0, 1);
        number.exponent = exponent.toInt(&ok);
        if (!ok || std::abs(number.exponent) > 100)
            return std::nullopt;
        text.truncate(e);
    }
    const qsizetype point = text.indexOf('.');
    const QByteArray whole = point < 0 ? text : text.left(point);
    const QByteArray fraction = point < 0 ? QByteArray() : text.mid(point + 1);
    if (!isDigits(whole) || (point >= 0 && !isDigits(fraction)))
        return std::nullopt;
    number.digits = whole + fraction;
    number.exponent -= int(fraction.size());
    while (number.digits.endsWith('0')) {
        number.digits.chop(1);
        ++number.exponent;
    }
    while (number.digits.startsWith('0'))
        number.digits.remove(0, 1);
    return number;
}

} // namespace

Result<Currency> currencyOf(const QByteArray &code)
{
    if (code == "BTC")
        return Currency{code, 8};
    return code == "XTS" ? Result<Currency>(Currency{code, 2}) : Currency::fromCode(code);
}

std::optional<qint64> minorOfText(const QByteArray &text, const Currency &currency)
{
    const auto number = readNumber(text);
    if (!number)
        return std::nullopt;
    if (number->digits.isEmpty())
        return 0;
    const int shift = number->exponent + currency.exponent;
    if (shift < 0 || number->digits.size() + shift > mostDigits)
        return std::nullopt;
    const qint64 minor = (number->digits + QByteArray(shift, '0')).toLongLong();
    return number->negative ? -minor : minor;
}

std::optional<qint64> minorOf(const Json &number, const Currency &currency)
{
    return number.isNumber() ? minorOfText(number.text(), currency) : std::nullopt;
}

QByteArray amountText(const Money &money)
{
    QByteArray text = toDecimalText(money);
    if (!text.contains('.'))
        return text;
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

Json amountJson(const Money &money)
{
    return Json::number(amountText(money));
}

} // namespace kassa::cascad
