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

// A step that may be repeated is over as soon as a later one fits, and passed over where its page never
// comes: of those up to the first that must come, the furthest whose page is there; else where the script is.
size_t furthest(const std::vector<BuyerStep> &steps, size_t at, const std::vector<OpenPage> &pages,
                const QByteArray &key)
{
    size_t found = at;
    for (size_t i = at; steps[i].repeat && i + 1 < steps.size(); ++i) {
        if (pageFor(steps[i + 1], pages, key))
            found = i + 1;
    }
    return found;
}

} // namespace

std::optional<BuyerPress> BuyerScript::next(const std::vector<OpenPage> &pages)
{
    if (isDone())
        return std::nullopt;
    m_at = furthest(m_steps, m_at, pages, m_key);
    const BuyerStep &step = m_steps[m_at];
    const OpenPage *open = pageFor(step, pages, m_key);
    if (!open)
        return std::nullopt;
    if (!step.repeat)
        ++m_at;
    return BuyerPress{open->party, {open->page.url, step.control, step.fields}};
}

} // namespace kassa
