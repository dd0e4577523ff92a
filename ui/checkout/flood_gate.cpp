#include "checkout/flood_gate.h"

#include <algorithm>

namespace kassa {

Q_LOGGING_CATEGORY(checkoutLog, "kassa.checkout")

void MisuseLog::once(const QByteArray &kind, const QByteArray &words)
{
    if (!m_known.insert(kind).second)
        return;
    QByteArray line = words; // may quote a page: one line stays one line
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < ' '; }, '?');
    qCWarning(checkoutLog, "%s", line.constData());
}

bool FloodGate::passes()
{
    if (m_since.hasExpired(m_span.count())) {
        m_since.restart();
        m_count = 0;
    }
    return ++m_count <= m_most;
}

} // namespace kassa
