#include "story/gap_story.h"

#include "story/recorded_lines.h"
#include "story/yaml_writer.h"

namespace kassa {

namespace {

Text titleOf(const CoverageGap &gap)
{
    switch (gap.of) {
    case CoverageGap::Of::State:
        return KASSA_TEXT("story", "State %1").with(gap.id);
    case CoverageGap::Of::Transition:
        return KASSA_TEXT("story", "Transition %1").with(gap.id);
    case CoverageGap::Of::PageEvent:
        return KASSA_TEXT("story", "Page event %1").with(gap.id);
    case CoverageGap::Of::ErrorCode:
        return KASSA_TEXT("story", "Error code %1").with(gap.id);
    case CoverageGap::Of::Outcome:
        return KASSA_TEXT("story", "Outcome %1").with(gap.id);
    }
    return {};
}

QByteArray inState(const CoverageGap &gap, const QByteArray &state)
{
    return YamlWriter::inlined({{gap.side == Side::Sandbox ? "payment" : "state", state}});
}

QByteArray matching(const Match &match)
{
    return "{message: " + inlined(match) + '}';
}

void addGaps(std::vector<CoverageGap> &gaps, CoverageGap::Of of, const std::vector<CoverageRow> &rows)
{
    for (const CoverageRow &row : rows) {
        if (row.stories.isEmpty())
            gaps.push_back({of, row.id, row.side});
    }
}

} // namespace

std::vector<CoverageGap> gapsOf(const Coverage &coverage)
{
    using Of = CoverageGap::Of;
    std::vector<CoverageGap> gaps;
    addGaps(gaps, Of::State, coverage.states);
    addGaps(gaps, Of::Transition, coverage.transitions);
    addGaps(gaps, Of::PageEvent, coverage.pageEvents);
    addGaps(gaps, Of::ErrorCode, coverage.errorCodes);
    addGaps(gaps, Of::Outcome, coverage.outcomes);
    return gaps;
}

QByteArray storyForGap(const Descriptor &descriptor, const CoverageGap &gap, const Catalogue &catalogue)
{
    YamlWriter out;
    Fields titles;
    for (const QByteArray language : {"en", "ru"})
        titles.emplace_back(language, catalogue.text(titleOf(gap), language).toUtf8());
    out.line("title", titles);
    out.line("provider", descriptor.id);
    if (gap.of == CoverageGap::Of::Outcome) {
        out.line("outcome", gap.id);
        return out.take();
    }
    out.key("steps");
    out.item("checkout");
    QByteArray end;
    if (gap.of == CoverageGap::Of::Transition) {
        const qsizetype arrow = gap.id.indexOf(" -> ");
        out.entry("expect", inState(gap, gap.id.left(arrow)));
        end = inState(gap, gap.id.mid(arrow + 4));
    } else if (gap.of == CoverageGap::Of::State) {
        end = inState(gap, gap.id);
    } else {
        const auto &signs =
            gap.of == CoverageGap::Of::PageEvent ? descriptor.pageEvents : descriptor.errorCodes;
        const auto sign =
            std::find_if(signs.begin(), signs.end(), [&](const WireSign &each) { return each.id == gap.id; });
        if (sign != signs.end())
            end = matching(sign->seen);
    }
    out.key("expect");
    out.entry(end);
    return out.take();
}

} // namespace kassa
