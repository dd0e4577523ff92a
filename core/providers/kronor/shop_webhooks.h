// The shop's webhook address: set before a purchase, verified over the raw bytes, each event once (kronor.md
// sections 3, 4.8 and 7).
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

// The purchase begins when Kronor knows the address.
void beginAfterWebhook(Step &step, qsizetype purchase);
// Kronor is told the address, unless it knows it or nothing has been bought yet.
void setWebhookNow(Step &step);
void webhookSet(Step &step, const Json &data);
void webhookDeleted(Step &step);
void webhookNotSet(Step &step, const Error &error);
void webhookCame(Step &step, ExchangeId exchange, const HttpRequest &request);

} // namespace kassa::kronor::shop
