#include "bench/buyer.h"

#include <algorithm>

namespace kassa {

namespace {

const OpenPage *pageFor(const BuyerStep &step, const std::vector<OpenPage> &pages, const QByteArray &key)
{
    for (const OpenPage &open : pages) {
        const bool ours = key.isEmpty() || open.key == key;
        if (ours && open.page.id == step.page && !open.page.locked && open.page.control(step.control))
            return &open;
    }
    return nullptr;
}

} // namespace

std::optional<BuyerPress> BuyerScript::next(const std::vector<OpenPage> &pages)
{
    if (isDone())
        return std::nullopt;
    const bool goesOn = m_steps[m_at].repeat && m_at + 1 < m_steps.size() &&
                        pageFor(m_steps[m_at + 1], pages, m_key) != nullptr;
    for (size_t at = goesOn ? m_at + 1 : m_at; at < m_steps.size(); ++at) {
        const BuyerStep &step = m_steps[at];
        if (const OpenPage *open = pageFor(step, pages, m_key)) {
            m_at = step.repeat ? at : at + 1;
            return BuyerPress{open->party, {open->page.url, step.control, step.fields}};
        }
        if (!step.optional)
            break;
    }
    return std::nullopt;
}

const BuyerStep *BuyerScript::awaited() const
{
    const auto from = m_steps.begin() + static_cast<std::ptrdiff_t>(m_at);
    const auto found =
        std::find_if(from, m_steps.end(), [](const BuyerStep &step) { return !step.optional; });
    return found == m_steps.end() ? nullptr : &*found;
}

} // namespace kassa
