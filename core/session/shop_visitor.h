// The part of a browser that somebody else's shop needs where Kassa is the buyer and there is no screen: the
// requests of navigations, cookies, and the provider's page that the shop's page shows or links to. No script
// runs. Used inside this room.
#pragma once

#include "providers/provider.h"

#include <map>

namespace kassa {

class ShopVisitor
{
public:
    // `origins.shop`: of that shop. `descriptor` outlives the visitor.
    ShopVisitor(Origins origins, QByteArray userAgent, const Descriptor &descriptor);

    HttpRequest requestFor(const Navigation &navigation) const;
    void keepCookies(const HttpResponse &response);
    // The first address of a provider's page in the shop's page: of a frame, a link, or data of a script.
    std::optional<Navigation> wayToProvider(const HttpResponse &response) const;

private:
    bool isPage(const QByteArray &url) const;

    Origins m_origins;
    QByteArray m_userAgent;
    const Descriptor *m_descriptor;
    std::map<QByteArray, QByteArray> m_cookies;
};

} // namespace kassa
