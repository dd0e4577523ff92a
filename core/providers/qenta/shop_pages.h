// The shop's own pages.
#pragma once

#include "providers/qenta/shop_state.h"

namespace kassa::qenta::shop {

Page checkoutPage(const State &state, const Purchase &purchase);
Page reviewPage(const State &state, const Purchase &purchase);
Page popupPage(const State &state, const Purchase &purchase); // opens the provider's page in a window
Page payPage(const State &state, const Purchase &purchase);   // shows it in a frame
Page returnPage(const State &state, const Purchase &purchase, const QByteArray &kind);
Page resultPage(const State &state, const Purchase &purchase);
Page storedPage(const State &state, const Purchase &purchase);
inline constexpr char styleSheetPath[] = "/pci3.css";
HttpResponse styleSheet(); // for the provider's frame (section 4.1, iframeCssUrl)
Page helpPage(const State &state);
std::optional<Page> openPage(const State &state, const Purchase &purchase);

bool usesFrame(const Purchase &purchase); // the checkout page shows the provider's frame
QByteArray frameUrlOf(const Purchase &purchase);

} // namespace kassa::qenta::shop
