// Services that work in another currency than the invoice (cascad.md sections 4.1 and 4.5). That the
// invoice's amount times exchange_rate is the service's amount, and the rates themselves, are the sandbox's
// own.
#pragma once

#include "providers/cascad/amount.h"

namespace kassa::cascad {

// What one unit of `from` is in units of `to`, with up to 8 decimals. None: the sandbox has no such rate.
std::optional<Json> exchangeRate(const QByteArray &from, const QByteArray &to);
// At that rate. None: no rate, or it is worth nothing there.
std::optional<Money> exchanged(const Money &money, const Currency &to);

} // namespace kassa::cascad
