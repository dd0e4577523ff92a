#include "checkout/request_guard.h"

#include <QWebEngineUrlRequestInfo>

namespace kassa {

using namespace Qt::StringLiterals;

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const QString scheme = url.scheme();
    const bool isInline =
        scheme == u"data"_s || scheme == u"blob"_s || scheme == u"about"_s; // contacts nobody
    if (isInline || m_allowed.allows(url))
        return;
    info.block(true);
    Q_EMIT blocked(url.toEncoded());
}

} // namespace kassa
