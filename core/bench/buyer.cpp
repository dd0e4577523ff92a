#include "bench/buyer.h"

namespace kassa {

namespace {

const OpenPage *pageFor(const BuyerStep &step, const std::vector<OpenPage> &pages, const QByteArray &key)
{
    for (const OpenPage &open : pages) {
        const bool ours = key.isEmpty() || open.key == key;
        const bool there = step.page.isEmpty() || open.page.id == step.page;
        if (ours && there && !open.page.locked && open.page.control(step.control))
            return &open;
    }
    return nullptr;
}

} // namespace

// Of the steps up to the first that must come. One that has its page and was not taken yet comes before later
// ones: two pages may be open at once, a card's frame and the shop's button below it.
size_t BuyerScript::nextStep(const std::vector<OpenPage> &pages) const
{
    if (!m_pressed && pageFor(m_steps[m_at], pages, m_key))
        return m_at;
    for (size_t i = m_at; m_steps[i].repeat && i + 1 < m_steps.size(); ++i) {
        if (pageFor(m_steps[i + 1], pages, m_key))
            return i + 1;
    }
    return m_at;
}

std::optional<BuyerPress> BuyerScript::next(const std::vector<OpenPage> &pages)
{
    if (isDone())
        return std::nullopt;
    m_at = nextStep(pages);
    const BuyerStep &step = m_steps[m_at];
    const OpenPage *open = pageFor(step, pages, m_key);
    m_pressed = open != nullptr;
    if (!open)
        return std::nullopt;
    if (!step.repeat) {
        ++m_at;
        m_pressed = false;
    }
    return BuyerPress{open->party, {open->page.url, step.control, step.fields}};
}

} // namespace kassa
