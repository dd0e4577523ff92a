#include "providers/registry.h"

#include <algorithm>

namespace kassa {

const Provider *Registry::find(const QByteArray &id) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&](const auto &provider) { return provider->descriptor().id == id; });
    return found == m_providers.end() ? nullptr : found->get();
}

} // namespace kassa
