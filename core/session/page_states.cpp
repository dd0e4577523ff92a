#include "session/page_states.h"

#include "journal/journal.h"
#include "session/demo.h"
#include "wire/page_texts.h"

namespace kassa {

namespace {

constexpr int mostSteps = 3000; // of a purchase; none of the built-in ones needs as many

bool isSameState(const Page &a, const Page &b)
{
    const auto sources = [](const Page &page) {
        std::vector<std::pair<QByteArray, QByteArray>> all;
        for (const Text &text : textsOf(page))
            all.emplace_back(text.context, text.source);
        return all;
    };
    return a.id == b.id && a.locked == b.locked && sources(a) == sources(b);
}

class Collector
{
public:
    Collector(const Provider &provider, std::vector<PageState> &found) : m_provider(provider), m_found(found)
    {
    }

    void play(Session &session, const QByteArray &outcome)
    {
        for (int step = 0; step < mostSteps && session.doing() != Session::Doing::Finished; ++step) {
            const qsizetype before = session.history().size();
            session.step();
            for (const Side side : {Side::Shop, Side::Sandbox}) {
                for (const OpenPage &open : session.view(side).pages)
                    take(open.page, outcome);
            }
            if (qsizetype(session.history().size()) == before)
                return; // waits for a person
        }
    }

private:
    void take(const Page &page, const QByteArray &outcome)
    {
        const bool isKnown = std::any_of(m_found.begin(), m_found.end(),
                                         [&](const PageState &each) { return isSameState(each.page, page); });
        if (!isKnown)
            m_found.push_back({m_provider.descriptor().id, outcome, page});
    }

    const Provider &m_provider;
    std::vector<PageState> &m_found;
};

} // namespace

std::vector<PageState> pageStates(const Provider &provider, const QByteArray &locale,
                                  const std::shared_ptr<const Catalogue> &catalogue)
{
    std::vector<PageState> found;
    const Descriptor &descriptor = provider.descriptor();
    const auto order = demoOrder(descriptor, {});
    if (!order)
        return found;
    Collector collector(provider, found);
    for (const Outcome &outcome : descriptor.outcomes) {
        for (const EntryPoint &entry : descriptor.entries) {
            if (!outcome.entry.isEmpty() && outcome.entry != entry.id)
                continue;
            SessionOptions options;
            options.locale = locale;
            options.outcome = outcome.id;
            MemoryJournal journal;
            const auto session = Session::create(provider, options, journal, catalogue);
            if (!session || !(*session)->setClock(ClockMode::Jumping) || !(*session)->begin(*order, entry.id))
                continue;
            collector.play(**session, outcome.id);
        }
    }
    return found;
}

} // namespace kassa
