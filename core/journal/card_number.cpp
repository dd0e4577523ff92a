#include "journal/card_number.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace kassa {

namespace {

constexpr int ShortestCard = 13;
constexpr int LongestCard = 19;
constexpr int LongWord = 32; // the shortest digest that stands in messages: MD5 in hex

struct CardRange
{
    int first; // of the leading six digits
    int last;
    int shortest;
    int longest;
    const char *brand;
};

constexpr CardRange CardRanges[] = {
    {501900, 501999, 16, 16, "dankort"},    {220000, 220499, 16, 19, "mir"},
    {222100, 272099, 16, 16, "mastercard"}, {510000, 559999, 16, 16, "mastercard"},
    {340000, 349999, 15, 15, "amex"},       {370000, 379999, 15, 15, "amex"},
    {300000, 305999, 14, 19, "diners"},     {309500, 309599, 14, 19, "diners"},
    {360000, 369999, 14, 19, "diners"},     {380000, 399999, 14, 19, "diners"},
    {352800, 358999, 16, 19, "jcb"},        {601100, 601199, 16, 19, "discover"},
    {644000, 659999, 16, 19, "discover"},   {620000, 629999, 16, 19, "unionpay"},
    {501800, 501899, 13, 19, "maestro"},    {502000, 502099, 13, 19, "maestro"},
    {503800, 503899, 13, 19, "maestro"},    {589300, 589399, 13, 19, "maestro"},
    {630400, 630499, 13, 19, "maestro"},    {675900, 676399, 13, 19, "maestro"},
};

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlnumByte(char c)
{
    return isDigitByte(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool insideLongWord(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const qsizetype first = std::max<qsizetype>(0, begin - LongWord);
    const qsizetype last = std::min<qsizetype>(text.size(), end + LongWord);
    while (begin > first && isAlnumByte(text[begin - 1]))
        --begin;
    while (end < last && isAlnumByte(text[end]))
        ++end;
    return end - begin >= LongWord;
}

} // namespace

bool luhnHolds(QByteArrayView digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit, doubled = !doubled) {
        const int value = *digit - '0';
        sum += !doubled ? value : value < 5 ? 2 * value : 2 * value - 9;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

QByteArray cardBrand(QByteArrayView digits)
{
    const auto length = digits.size();
    if (digits.startsWith('4') && (length == 13 || length == 16 || length == 19))
        return QByteArrayLiteral("visa");
    const int leading = digits.first(std::min<qsizetype>(6, length)).toInt();
    const auto range = std::find_if(std::begin(CardRanges), std::end(CardRanges), [&](const CardRange &r) {
        return leading >= r.first && leading <= r.last && length >= r.shortest && length <= r.longest;
    });
    return range == std::end(CardRanges) ? QByteArray() : QByteArray(range->brand);
}

QByteArray plainCardNumber(const QByteArray &brand, qsizetype length, bool luhn)
{
    QByteArray digits = brand == "visa" ? "4" : "9"; // no range begins with 9
    const auto range = std::find_if(std::begin(CardRanges), std::end(CardRanges), [&](const CardRange &r) {
        return brand == r.brand && length >= r.shortest && length <= r.longest;
    });
    if (range != std::end(CardRanges))
        digits = QByteArray::number(range->first);
    digits = digits.leftJustified(length, '0', true);
    for (char last = '0'; last <= '9' && !digits.isEmpty(); ++last) {
        digits.back() = last;
        if (luhnHolds(digits) == luhn)
            break;
    }
    return digits;
}

qsizetype cardNumberAt(const QByteArray &text, qsizetype begin)
{
    if (text[begin] < '2' || text[begin] > '6')
        return 0;
    std::array<char, LongestCard> digits{}; // looked for at every number of every text: nothing is allocated
    qsizetype count = 0;
    qsizetype found = 0;
    for (qsizetype at = begin; at < text.size() && count < LongestCard; ++at) {
        if (!isDigitByte(text[at])) {
            const bool separates = (text[at] == ' ' || text[at] == '-') && isDigitByte(text[at - 1]);
            if (!separates)
                break;
            continue;
        }
        digits[std::size_t(count++)] = text[at];
        const bool ends = at + 1 == text.size() || !isDigitByte(text[at + 1]);
        const QByteArrayView number(digits.data(), count);
        if (ends && count >= ShortestCard && luhnHolds(number) && !cardBrand(number).isEmpty() &&
            !insideLongWord(text, begin, at + 1))
            found = at + 1 - begin;
    }
    return found;
}

} // namespace kassa
