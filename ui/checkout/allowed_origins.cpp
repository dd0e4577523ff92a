#include "checkout/allowed_origins.h"

#include "wire/session_inputs.h"

#include <algorithm>

namespace kassa {

void AllowedOrigins::set(const std::vector<QByteArray> &origins)
{
    m_origins.clear();
    m_origins.reserve(origins.size());
    for (const QByteArray &origin : origins)
        m_origins.push_back(originOf(origin));
    m_shop = m_origins.empty() ? QByteArray() : m_origins.front();
}

bool AllowedOrigins::contains(const QByteArray &origin) const
{
    return !origin.isEmpty() && std::find(m_origins.begin(), m_origins.end(), origin) != m_origins.end();
}

bool AllowedOrigins::allows(const QUrl &url) const
{
    QByteArray address = url.toEncoded();
    if (address.startsWith("ws:") || address.startsWith("wss:"))
        address.replace(0, 2, "http"); // a socket belongs to the origin of the same authority
    return contains(originOf(address)) && schemeOf(address).startsWith("http");
}

} // namespace kassa
