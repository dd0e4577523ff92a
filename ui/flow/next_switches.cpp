#include "flow/next_switches.h"

namespace kassa {

NextSwitches::NextSwitches(std::shared_ptr<const Catalogue> catalogue) : m_catalogue(std::move(catalogue)) {}

Session *NextSwitches::sessionOf(const Provider &provider)
{
    Draft &draft = m_drafts[provider.descriptor().id];
    if (!draft.session) {
        if (auto session = Session::create(provider, {}, draft.journal, m_catalogue))
            draft.session = std::move(*session);
    }
    return draft.session.get();
}

std::vector<step::Operate> NextSwitches::of(const Provider &provider) const
{
    const auto draft = m_drafts.find(provider.descriptor().id);
    return draft == m_drafts.end() || !draft->second.session ? std::vector<step::Operate>()
                                                             : switchesIn(draft->second.session->history());
}

} // namespace kassa
