// The shop's own pages. Each is a function of the shop's state and its address, so that a reload repeats
// nothing.
#pragma once

#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly::shop {

Page checkoutPage(const State &state, const Purchase &purchase); // hosts the iframe, section 6
Page resultPage(const State &state, const Purchase &purchase);   // thanks, cancelled or waiting
Page termsPage(const State &state);
Page privacyPage(const State &state);
// The document that is open in the buyer's window; none when it is not ours.
std::optional<Page> openPage(const State &state, const Purchase &purchase);

} // namespace kassa::qvickly::shop
