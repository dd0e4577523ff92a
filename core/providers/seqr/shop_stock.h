// How many pieces of each article the shop has: down once with an order, and up again when nothing is paid.
#pragma once

#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

// False: there is not enough, and nothing was taken.
bool takeStock(Step &step, Purchase &purchase);
void giveStockBack(Step &step, Purchase &purchase);

} // namespace kassa::seqr::shop
