#include "story/coverage.h"

#include "journal/entry_parts.h"

namespace kassa {

namespace {

constexpr qsizetype longestEvent = 60; // of one that is not listed

struct LastStates
{
    std::map<QByteArray, QByteArray> ofSubject; // "payment 3600123"
    std::map<Side, QByteArray> ofSide;
};

class Tally
{
public:
    explicit Tally(const Descriptor &descriptor) : m_descriptor(descriptor)
    {
        for (const StateInfo &state : descriptor.states) {
            m_coverage.states.push_back({state.id, state.side, {}});
            for (const QByteArray &next : state.next)
                m_coverage.transitions.push_back({state.id + " -> " + next, state.side, {}});
        }
        for (const WireSign &sign : descriptor.pageEvents)
            m_coverage.pageEvents.push_back({sign.id, std::nullopt, {}});
        for (const WireSign &sign : descriptor.errorCodes)
            m_coverage.errorCodes.push_back({sign.id, std::nullopt, {}});
        for (const Outcome &outcome : descriptor.outcomes)
            m_coverage.outcomes.push_back({outcome.id, std::nullopt, {}});
    }

    void add(const StoryRun &run)
    {
        (void)mark(m_coverage.outcomes, run.story.outcome, std::nullopt, run.story.name);
        LastStates last;
        for (const Entry *entry : currentBranch(run.journal)) {
            if (entry->kind == "reported" && entry->core["kind"].text() == "state")
                moved(entry->core["subject"].text(), entry->core["value"].text(), last, run.story.name);
            else if (const auto message = sentMessage(*entry))
                sent(*message, run.story.name);
        }
    }

    Coverage take() { return std::move(m_coverage); }

private:
    // What of a purchase comes into being later (a payment after its checkout, a refund with a number of its
    // own) goes on from where the side was, if that is documented.
    void moved(const QByteArray &subject, const QByteArray &state, LastStates &last, const QByteArray &story)
    {
        const Side side = subject.startsWith("purchase") ? Side::Shop : Side::Sandbox;
        if (!mark(m_coverage.states, state, side, story))
            m_coverage.unlistedStates.insert(toWord(side) + ' ' + state);
        const auto own = last.ofSubject.find(subject);
        const bool begins = own == last.ofSubject.end();
        const QByteArray before = begins ? last.ofSide[side] : own->second;
        const QByteArray transition = before + " -> " + state;
        if (before != state && !mark(m_coverage.transitions, transition, side, story) && !begins)
            m_coverage.unlistedTransitions.insert(toWord(side) + ' ' + transition);
        last.ofSubject[subject] = state;
        last.ofSide[side] = state;
    }

    void sent(const Message &message, const QByteArray &story)
    {
        for (const WireSign &sign : m_descriptor.errorCodes) {
            if (sign.fits(message))
                (void)mark(m_coverage.errorCodes, sign.id, std::nullopt, story);
        }
        const auto *event = std::get_if<PageEvent>(&message.payload);
        bool listed = event == nullptr;
        for (const WireSign &sign : m_descriptor.pageEvents) {
            if (event != nullptr && sign.fits(message))
                listed = mark(m_coverage.pageEvents, sign.id, std::nullopt, story);
        }
        if (!listed)
            m_coverage.unlistedEvents.insert(event->data.left(longestEvent));
    }

    // Whether it is in the list.
    static bool mark(std::vector<CoverageRow> &rows, const QByteArray &id, std::optional<Side> side,
                     const QByteArray &story)
    {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const CoverageRow &each) {
            return each.id == id && each.side == side;
        });
        if (row != rows.end() && !row->stories.contains(story))
            row->stories << story;
        return row != rows.end();
    }

    const Descriptor &m_descriptor;
    Coverage m_coverage;
};

bool counts(const StoryRun &run, const Descriptor &descriptor)
{
    return run.story.provider == descriptor.id && run.result.passed;
}

} // namespace

int Coverage::percent(const std::vector<CoverageRow> &rows)
{
    const auto met = std::count_if(rows.begin(), rows.end(),
                                   [](const CoverageRow &row) { return !row.stories.isEmpty(); });
    return rows.empty() ? 100 : int(met * 100 / qsizetype(rows.size()));
}

int Coverage::least() const
{
    return std::min({percent(states), percent(transitions), percent(pageEvents), percent(outcomes)});
}

Coverage coverageOf(const Descriptor &descriptor, const std::vector<StoryRun> &runs)
{
    Tally tally(descriptor);
    for (const StoryRun &run : runs) {
        if (counts(run, descriptor))
            tally.add(run);
    }
    return tally.take();
}

std::optional<Coverage> coverageOf(const Descriptor &descriptor, const std::vector<PastRun> &runs,
                                   const std::function<bool(std::size_t done)> &goesOn)
{
    Tally tally(descriptor);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (counts(*runs[i].result, descriptor)) {
            if (const auto run = wholeOf(runs[i]))
                tally.add(**run);
        }
        if (!goesOn(i + 1))
            return std::nullopt;
    }
    return tally.take();
}

} // namespace kassa
