#include "story/coverage.h"

#include "journal/entry_parts.h"

namespace kassa {

namespace {

// "checkout_loaded" of {"event": "checkout_loaded"}; else the text itself, up to its first blank or colon.
QByteArray eventName(const PageEvent &event)
{
    if (const auto json = Json::parse(event.data); json && json->isObject()) {
        for (const char *name : {"event", "type", "name", "action"}) {
            if ((*json)[name].isString())
                return (*json)[name].text();
        }
        return {};
    }
    qsizetype end = 0;
    while (end < event.data.size() && event.data[end] != ' ' && event.data[end] != ':')
        ++end;
    return event.data.left(end);
}

class Tally
{
public:
    explicit Tally(const Descriptor &descriptor)
    {
        for (const StateInfo &state : descriptor.states) {
            m_coverage.states.push_back({state.id, state.side, {}});
            for (const QByteArray &next : state.next)
                m_coverage.transitions.push_back({state.id + " -> " + next, state.side, {}});
        }
        for (const Outcome &outcome : descriptor.outcomes)
            m_coverage.outcomes.push_back({outcome.id, std::nullopt, {}});
    }

    void add(const StoryRun &run)
    {
        mark(m_coverage.outcomes, run.story.outcome, std::nullopt, run.story.name);
        std::map<QByteArray, QByteArray> last; // state by subject
        for (const Entry *entry : currentBranch(run.journal)) {
            const QByteArray kind = entry->kind == "reported" ? entry->core["kind"].text() : QByteArray();
            const QByteArray value = entry->core["value"].text();
            if (kind == "state")
                moved(entry->core["subject"].text(), value, last, run.story.name);
            else if (kind == "refused" && !value.isEmpty())
                m_coverage.refusals.insert(value);
            const auto payload = sentPayload(*entry);
            const auto *event = payload ? std::get_if<PageEvent>(&*payload) : nullptr;
            if (event && !eventName(*event).isEmpty())
                m_coverage.pageEvents.insert(eventName(*event));
        }
    }

    Coverage take() { return std::move(m_coverage); }

private:
    void moved(const QByteArray &subject, const QByteArray &state, std::map<QByteArray, QByteArray> &last,
               const QByteArray &story)
    {
        const Side side = subject.startsWith("purchase") ? Side::Shop : Side::Sandbox;
        mark(m_coverage.states, state, side, story);
        if (const auto before = last.find(subject); before != last.end())
            mark(m_coverage.transitions, before->second + " -> " + state, side, story);
        last[subject] = state;
    }

    static void mark(std::vector<CoverageRow> &rows, const QByteArray &id, std::optional<Side> side,
                     const QByteArray &story)
    {
        for (CoverageRow &row : rows) {
            if (row.id == id && row.side == side && !row.stories.contains(story))
                row.stories << story;
        }
    }

    Coverage m_coverage;
};

} // namespace

int Coverage::percent(const std::vector<CoverageRow> &rows)
{
    const auto met = std::count_if(rows.begin(), rows.end(),
                                   [](const CoverageRow &row) { return !row.stories.isEmpty(); });
    return rows.empty() ? 100 : int(met * 100 / qsizetype(rows.size()));
}

int Coverage::least() const
{
    return std::min({percent(states), percent(transitions), percent(outcomes)});
}

Coverage coverageOf(const Descriptor &descriptor, const std::vector<StoryRun> &runs)
{
    Tally tally(descriptor);
    for (const StoryRun &run : runs) {
        if (run.story.provider == descriptor.id && run.result.passed)
            tally.add(run);
    }
    return tally.take();
}

} // namespace kassa
