// Following an order or a payment: polling, and subscriptions over either socket protocol with reconnection
// and the way back to polling (kronor.md sections 1.A, 4.9 and 12).
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

void startWatch(Step &step, Purchase &purchase);
void stopWatch(Step &step, Purchase &purchase);
void pollNow(Step &step, Purchase &purchase);

void pollDue(Step &step, Purchase &purchase);      // timer "poll:"
void reconnectDue(Step &step, Purchase &purchase); // timer "socket:"
void silenceDue(Step &step, Purchase &purchase);   // timer "silence:"
void watchAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Json> &data);

bool isSocketTag(const QByteArray &tag);
void socketCame(Step &step, const QByteArray &tag, const Message &message);

} // namespace kassa::kronor::shop
