// The shop's pages as a function of its state.
#pragma once

#include "providers/seqr/shop_state.h"

namespace kassa::seqr::shop {

Page checkoutPage(const State &state, const Purchase &purchase); // the code
Page resultPage(const State &state, const Purchase &purchase);
// The page in the buyer's window as it is now; none: no window.
std::optional<Page> openPage(const State &state, const Purchase &purchase);
// What the code on the checkout page says; empty when there is none yet.
QByteArray codeOf(const State &state, const Purchase &purchase);

} // namespace kassa::seqr::shop
