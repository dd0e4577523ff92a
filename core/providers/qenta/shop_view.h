// What is shown of the shop: purchases, open pages, what may be done, tables.
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

View viewOf(const State &state);
std::vector<OpenPage> pagesOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::qenta::shop
