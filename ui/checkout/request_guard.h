// Stops every request that does not go to the session's own servers: scripts, pictures, sockets, frames.
#pragma once

#include "checkout/allowed_origins.h"

#include <QWebEngineUrlRequestInterceptor>

namespace kassa {

class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit RequestGuard(const AllowedOrigins &allowed) : m_allowed(allowed) {}

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    void blocked(const QByteArray &url);

private:
    const AllowedOrigins &m_allowed;
};

} // namespace kassa
