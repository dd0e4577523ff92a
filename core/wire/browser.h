// The part of a browser that needs no screen: what it does by itself with an answer. Used where delivery is
// direct (page none); with a web view the real browser does the same and what arrives is matched to these
// messages.
#pragma once

#include "wire/session_inputs.h"

namespace kassa {

// The party of the document at a server's address: ShopServer -> ShopPage, ProviderServer -> ProviderPage.
Party pageOf(Party server);

// The message of a navigation made by the document of `from`: to the server that answers the address, on the
// Return channel when it leads from the provider back to the shop; an AppLink for a scheme of its own.
// Blocked-looking addresses (nobody's of this session) give std::nullopt.
std::optional<Draft> navigate(Party from, const Navigation &navigation, const Origins &origins);

// What follows an answer to `request` (a Navigation, or a BuyerAction that came as a form): a redirect is
// followed (303 and 302 by GET, 307 and 308 with method and form kept), a page's frame is loaded, its advance
// is done.
std::vector<Navigation> follow(const Payload &request, const Payload &answer);

} // namespace kassa
