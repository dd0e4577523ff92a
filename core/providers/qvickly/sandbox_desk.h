// The tester's desk: switches, operations, what windows and tables show of the sandbox.
#pragma once

#include "providers/qvickly/sandbox_state.h"

namespace kassa::qvickly::sandbox {

void operate(Step &step, const Operated &operated);
// "autocancel:" and "pending:" timers.
void autocancelDue(Step &step, const QByteArray &checkoutNumber);
void decisionDue(Step &step, const QByteArray &paymentNumber);

View viewOf(const State &state);
// Those of the last used checkouts, the latest first.
std::vector<OpenPage> pagesOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::qvickly::sandbox
