// What a person is shown of the shop: its purchases with what may be done next, and its tables.
#pragma once

#include "bench/machine.h"
#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

View viewOf(const State &state);
// `table`: "purchases", "items" or "steps"; no rows and no columns for any other.
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::qvickly::shop
