#include "bench/buyer.h"

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
    const BuyerStep &step = m_steps[m_at];
    if (step.repeat && m_at + 1 < m_steps.size() && pageFor(m_steps[m_at + 1], pages, m_key)) {
        ++m_at;
        return next(pages);
    }
    const OpenPage *open = pageFor(step, pages, m_key);
    if (!open)
        return std::nullopt;
    if (!step.repeat)
        ++m_at;
    return BuyerPress{open->party, {open->page.url, step.control, step.fields}};
}

} // namespace kassa
