// The providers that are built in, in the order of their numbers.
#pragma once

#include "providers/provider.h"

namespace kassa {

class Registry
{
public:
    explicit Registry(std::vector<std::unique_ptr<Provider>> providers) : m_providers(std::move(providers)) {}

    const std::vector<std::unique_ptr<Provider>> &all() const { return m_providers; }
    const Provider *find(const QByteArray &id) const; // null when there is none

private:
    std::vector<std::unique_ptr<Provider>> m_providers;
};

} // namespace kassa
