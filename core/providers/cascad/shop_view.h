// What is shown of the shop: purchases, operations, pages, tables.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

View viewOf(const State &state);
std::vector<OpenPage> pagesOf(const State &state);
Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);

} // namespace kassa::cascad::shop
