// What of a provider's documented flow a set of runs has gone through.
#pragma once

#include "story/runner.h"

#include <set>

namespace kassa {

struct CoverageRow
{
    QByteArray id;            // "reserved", "open -> identified", "approve"
    std::optional<Side> side; // of states and transitions
    QByteArrayList stories;   // that went through it; empty: a gap
};

struct Coverage
{
    // Against the Descriptor.
    std::vector<CoverageRow> states, transitions, outcomes;
    // What else was met; the Descriptor has no list of them to measure against.
    std::set<QByteArray> pageEvents, refusals;

    static int percent(const std::vector<CoverageRow> &rows); // 100 for none
    // Of the three lists the least.
    int least() const;
};

// Runs of other providers and runs that failed do not count.
Coverage coverageOf(const Descriptor &descriptor, const std::vector<StoryRun> &runs);

} // namespace kassa
