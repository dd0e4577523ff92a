#include "flow/next_set_up.h"

namespace kassa {

NextSetUp::NextSetUp(std::shared_ptr<const Catalogue> catalogue) : m_catalogue(std::move(catalogue)) {}

Session *NextSetUp::sessionOf(const Provider &provider)
{
    Draft &draft = m_drafts[provider.descriptor().id];
    if (!draft.session) {
        if (auto session = Session::create(provider, {}, draft.journal, m_catalogue))
            draft.session = std::move(*session);
    }
    return draft.session.get();
}

Result<bool> NextSetUp::takeOver(const Session &from)
{
    Session *next = sessionOf(from.provider());
    const std::vector<Step> setUp = from.testSetUp();
    if (!next || (setUp.empty() && from.breakpoints().empty()))
        return false;
    if (const Done emptied = next->rewindToStep(0); !emptied)
        return tl::unexpected(emptied.error());
    next->setBreakpoints(from.breakpoints());
    if (const Done done = next->setUp(setUp); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace kassa
