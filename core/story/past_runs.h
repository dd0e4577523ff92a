// Runs of stories that outlive the program: each a folder as kept_run.h makes it, named by its moment, below
// one folder that only its owner can read. There are so many of each story and so many in all; the oldest go.
#pragma once

#include "story/kept_run.h"

#include <QDateTime>

namespace kassa {

struct PastRun
{
    QDateTime ended;                        // wall time, UTC
    std::shared_ptr<const StoryRun> result; // as keptResult(), or all of it
    QString folder;                         // for keptRun(); empty: not kept
};

// With its journal and pictures, which are read where they are not there. Errors as keptRun().
Result<std::shared_ptr<const StoryRun>> wholeOf(const PastRun &run);
// Without its journal and the pictures' bytes, as keptResult() reads it.
std::shared_ptr<const StoryRun> resultOf(const StoryRun &run);

class PastRuns
{
public:
    static constexpr std::size_t mostOfStory = 10;
    static constexpr std::size_t mostInAll = 1000;

    // Nothing is read before load().
    explicit PastRuns(QString folder, std::size_t most = mostInAll);

    // Those that are there, the last one first. What is no whole run is left out.
    const std::vector<PastRun> &load();
    // Of a run that ended at that moment; its result is all of it. Not synced before sync(). Errors as
    // keepRun().
    Result<PastRun> keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended);
    // Errors as syncKept().
    Done sync() const { return syncKept(m_folder); }
    // Removes all of them, also those that another Kassa has kept meanwhile, and nothing else. Storage
    // ("run.remove") naming a folder that stays.
    Done forget();

private:
    void removeOldest();

    QString m_folder;
    std::size_t m_most;
    std::vector<PastRun> m_runs; // the last one first
};

} // namespace kassa
