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
    const auto fits = [&](size_t at) { return at < m_steps.size() && pageFor(m_steps[at], pages, m_key); };
    // A step that may be repeated is over as soon as the next one fits; where its own page does not come, so
    // are those behind it, up to the first that must.
    size_t at = m_at;
    if (at < m_steps.size() && m_steps[at].repeat && fits(at + 1))
        ++at;
    while (at < m_steps.size() && m_steps[at].repeat && !fits(at))
        ++at;
    if (!fits(at))
        return std::nullopt;
    const BuyerStep &step = m_steps[at];
    m_at = step.repeat ? at : at + 1;
    return BuyerPress{pageFor(step, pages, m_key)->party,
                      {pageFor(step, pages, m_key)->page.url, step.control, step.fields}};
}

} // namespace kassa
