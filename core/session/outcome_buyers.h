// The buyers of an outcome in a live sandbox: one for each checkout that is open. Used inside this room.
#pragma once

#include "bench/buyer.h"
#include "bench/machine.h"

#include <map>

namespace kassa {

class OutcomeBuyers
{
public:
    OutcomeBuyers() = default;
    explicit OutcomeBuyers(std::vector<BuyerStep> script) : m_script(std::move(script)) {}

    bool isNobody() const { return m_script.empty(); }
    // What one of them presses now; none: all wait. Those of closed pages are forgotten.
    std::optional<BuyerPress> next(const std::vector<OpenPage> &pages);

private:
    std::vector<BuyerStep> m_script;
    std::map<QByteArray, BuyerScript> m_buyers; // by OpenPage::key
};

} // namespace kassa
