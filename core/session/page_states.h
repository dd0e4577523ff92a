// Every page that a provider's purchases show, without a browser: for those who look at pages, not at
// purchases.
#pragma once

#include "session/session.h"

namespace kassa {

struct PageState
{
    QByteArray provider, outcome; // of the first purchase that shows it
    Page page;
};

// Plays every outcome in every way into it and keeps one of all pages that have the same texts, in the order
// in which they are met. A purchase that cannot begin is passed over. `locale` as Session::create().
std::vector<PageState> pageStates(const Provider &provider, const QByteArray &locale,
                                  const std::shared_ptr<const Catalogue> &catalogue);

} // namespace kassa
