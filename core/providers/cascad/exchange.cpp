#include "providers/cascad/exchange.h"

#include <algorithm>

namespace kassa::cascad {

namespace {

constexpr int rateDecimals = 8;

// In millionths of a US dollar; they never move, so that runs can be repeated.
constexpr std::pair<const char *, qint64> worth[] = {{"USD", 1'000'000},      {"EUR", 1'080'000},
                                                     {"UAH", 24'000},         {"RUB", 11'000},
                                                     {"BTC", 60'000'000'000}, {"BRL", 180'000}};

std::optional<qint64> worthOf(const QByteArray &currency)
{
    const auto *found = std::find_if(std::begin(worth), std::end(worth),
                                     [&](const auto &each) { return currency == each.first; });
    return found == std::end(worth) ? std::nullopt : std::optional(found->second);
}

// In units of the last decimal.
std::optional<qint64> scaledRate(const QByteArray &from, const QByteArray &to)
{
    const auto given = worthOf(from);
    const auto wanted = worthOf(to);
    if (!given || !wanted)
        return std::nullopt;
    return roundedQuotient(Int128(*given) * powerOfTen(rateDecimals), *wanted);
}

} // namespace

std::optional<Json> exchangeRate(const QByteArray &from, const QByteArray &to)
{
    const auto rate = scaledRate(from, to);
    return rate ? std::optional(amountJson({*rate, {{}, rateDecimals}})) : std::nullopt;
}

std::optional<Money> exchanged(const Money &money, const Currency &to)
{
    const auto rate = scaledRate(money.currency.code, to.code);
    if (!rate)
        return std::nullopt;
    const Int128 there = Int128(money.minor) * *rate * powerOfTen(to.exponent);
    const qint64 minor = roundedQuotient(there, powerOfTen(rateDecimals + money.currency.exponent));
    return minor > 0 ? std::optional(Money{minor, to}) : std::nullopt;
}

} // namespace kassa::cascad
