// Subscriptions over WebSocket, both protocols (kronor.md section 4.9).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

void socketOpened(Step &step, const Message &message, const SocketOpen &open);
void socketSays(Step &step, ExchangeId exchange, const QByteArray &text);
void socketGone(Step &step, ExchangeId exchange);

// After anything changed: new results to those who follow it.
void pushChanges(Step &step);
// "init", "ka", "exp", and "hold" of one subscription; `rest`: exchange, or "exchange:subscription".
void socketTimer(Step &step, const QByteArray &kind, const QByteArray &rest);
bool isSocketTimer(const QByteArray &kind);
void killSockets(Step &step);
void expireSocketsOf(Step &step, const QByteArray &tokenId);

} // namespace kassa::kronor::sandbox
