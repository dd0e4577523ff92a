// Callbacks at the shop's address (cascad.md section 7): signature over the exact bytes, comparison, answer.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

void callbackCame(Step &step, ExchangeId exchange, const HttpRequest &request);

} // namespace kassa::cascad::shop
