// What may be loaded: the addresses of this session's own servers.
#pragma once

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace kassa {

class AllowedOrigins
{
public:
    // Scheme and authority of each; the first is the shop's.
    void set(const std::vector<QByteArray> &origins);

    const QByteArray &shop() const { return m_shop; } // empty: none
    bool contains(const QByteArray &origin) const;    // as originOf() writes it
    // http, https, ws and wss addresses of these origins.
    bool allows(const QUrl &url) const;

private:
    QByteArray m_shop;
    std::vector<QByteArray> m_origins;
};

} // namespace kassa
