// Amounts on Cascad's wire: major units as JSON numbers, 100.55 or 100 or 1.0e-5 (cascad.md section 4).
#pragma once

#include "base/money.h"
#include "codec/json.h"

namespace kassa::cascad {

// ISO 4217 currencies that Kassa knows, BTC with 8 decimals, XTS (the code for tests) with 2.
Result<Currency> currencyOf(const QByteArray &code);

// Exact minor units of a JSON number in any spelling. None: no number, a fraction of a minor unit, or more
// than 15 digits.
std::optional<qint64> minorOf(const Json &number, const Currency &currency);
// The same of text as it stands in a link or form ("12.34").
std::optional<qint64> minorOfText(const QByteArray &text, const Currency &currency);

// As PHP prints it after decoding: no zeros at the end, 100 and not 100.00.
Json amountJson(const Money &money);
QByteArray amountText(const Money &money); // "12.34", the same spelling

} // namespace kassa::cascad
