// What the buyer and the tester do on the provider's pages (qenta.md sections 8 and 11).
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

// GET of a page below frontend/. `script`: "select.php", "acs.php", "bank.php".
void openPage(Step &step, ExchangeId exchange, const QByteArray &url, const QByteArray &script,
              const Fields &query);
void buyerActs(Step &step, ExchangeId exchange, const BuyerAction &action);
void sessionDue(Step &step, const QByteArray &sid); // 30 minutes without activity

} // namespace kassa::qenta::sandbox
