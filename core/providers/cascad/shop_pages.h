// The shop's own pages.
#pragma once

#include "providers/cascad/shop_state.h"

namespace kassa::cascad::shop {

Page checkoutPage(const State &state, const Purchase &purchase);
Page resultPage(const State &state, const Purchase &purchase);
std::optional<Page> openPage(const State &state, const Purchase &purchase);

} // namespace kassa::cascad::shop
