// What of a provider's documented flow a set of runs has gone through.
#pragma once

#include "story/past_runs.h"

#include <set>

namespace kassa {

struct CoverageRow
{
    QByteArray id;            // "reserved", "open -> identified", "checkout_loaded", "9013", "approve"
    std::optional<Side> side; // of states and transitions
    QByteArrayList stories;   // that went through it; empty: a gap
};

struct Coverage
{
    // Against the Descriptor.
    std::vector<CoverageRow> states, transitions, pageEvents, errorCodes, outcomes;
    // Met although the Descriptor does not list them, which is a fault in it: "shop open -> paid"; of a page
    // event how it begins.
    std::set<QByteArray> unlistedStates, unlistedTransitions, unlistedEvents;

    static int percent(const std::vector<CoverageRow> &rows); // rounded down; 100 for none
    // Of all lists but the error codes the least.
    int least() const;
};

// Runs of other providers and runs that failed do not count.
Coverage coverageOf(const Descriptor &descriptor, const std::vector<StoryRun> &runs);
// The same of runs that may have been kept: their journals are read as it comes to them, and what cannot be
// read does not count. Asks after each run whether it goes on, with the number of runs so far. None: it did
// not.
std::optional<Coverage> coverageOf(const Descriptor &descriptor, const std::vector<PastRun> &runs,
                                   const std::function<bool(std::size_t done)> &goesOn);

} // namespace kassa
