#include "session/outcome_buyers.h"

namespace kassa {

std::optional<BuyerPress> OutcomeBuyers::next(const std::vector<OpenPage> &pages)
{
    std::map<QByteArray, BuyerScript> open;
    for (const OpenPage &page : pages) {
        const auto known = m_buyers.find(page.key);
        open.try_emplace(page.key, known != m_buyers.end() ? known->second : BuyerScript(m_script, page.key));
    }
    m_buyers = std::move(open);
    for (auto &[key, buyer] : m_buyers) {
        if (auto press = buyer.next(pages))
            return press;
    }
    return std::nullopt;
}

} // namespace kassa
