// The shop's own pages.
#pragma once

#include "providers/kronor/shop_state.h"

namespace kassa::kronor::shop {

Page checkoutPage(const State &state, const Purchase &purchase); // waiting, methods or Swish
Page resultPage(const State &state, const Purchase &purchase);
// The document in the shopper's window; none when it is not the shop's.
std::optional<Page> openPage(const State &state, const Purchase &purchase);

} // namespace kassa::kronor::shop
