// Stories without a browser: reading the library, one story, the whole library on all cores, and the page and
// the JUnit file of 1,000 runs.
#include "figures.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/seqr/provider.h"
#include "story/library.h"
#include "story/results.h"
#include "story/runner.h"

#include <QThread>

using namespace kassa;

namespace {

Registry allProviders()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    providers.push_back(seqr::makeProvider());
    providers.push_back(qenta::makeProvider());
    providers.push_back(cascad::makeProvider());
    return Registry(std::move(providers));
}

struct Library
{
    Registry registry = allProviders();
    std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn().value_or(nullptr);
    std::vector<Story> stories;

    explicit Library(benchmark::State &state, const QStringList &names = {})
    {
        FoundStories found = findStories(names, registry);
        if (!catalogue || !found.errors.empty() || found.stories.empty())
            state.SkipWithError("the library cannot be read");
        stories = std::move(found.stories);
    }

    std::vector<StoryRun> play(int jobs) const
    {
        const std::atomic<bool> go = false;
        return runStories(
            stories, registry, {}, catalogue, jobs, [](const StoryRun &) {}, go);
    }
};

void readLibrary(benchmark::State &state)
{
    const Registry registry = allProviders();
    qint64 stories = 0;
    while (state.KeepRunning())
        stories += qint64(findStories({}, registry).stories.size());
    state.SetItemsProcessed(stories);
}

void oneStory(benchmark::State &state)
{
    const Library library(state, {QStringLiteral("qvickly/approve")});
    Latencies latencies;
    while (state.KeepRunning()) {
        const auto began = SteadyClock::now();
        const auto runs = library.play(1);
        if (runs.empty() || !runs.front().result.passed)
            return state.SkipWithError("the story fails");
        latencies.add(SteadyClock::now() - began);
    }
    latencies.report(state);
}

void wholeLibrary(benchmark::State &state)
{
    const Library library(state);
    qint64 stories = 0;
    while (state.KeepRunning()) {
        for (const StoryRun &run : library.play(QThread::idealThreadCount())) {
            if (!run.result.passed)
                return state.SkipWithError(run.story.name.constData());
            ++stories;
        }
    }
    state.SetItemsProcessed(stories);
}

std::vector<StoryRun> thousandRuns(benchmark::State &state)
{
    const Library library(state);
    std::vector<StoryRun> runs = library.play(QThread::idealThreadCount());
    const std::size_t played = runs.size();
    for (std::size_t i = 0; played > 0 && runs.size() < 1000; ++i)
        runs.push_back(runs[i % played]);
    runs.resize(std::min<std::size_t>(runs.size(), 1000));
    return runs;
}

void report(benchmark::State &state)
{
    const Library library(state);
    const auto runs = thousandRuns(state);
    while (state.KeepRunning()) {
        const QByteArray html = htmlReport(runs, *library.catalogue, "en");
        state.counters["bytes"] = double(html.size());
    }
}

void junitFile(benchmark::State &state)
{
    const Library library(state);
    const auto runs = thousandRuns(state);
    while (state.KeepRunning())
        benchmark::DoNotOptimize(junit(runs, *library.catalogue));
}

BENCHMARK(readLibrary)->Unit(benchmark::kMillisecond);
BENCHMARK(oneStory)->Unit(benchmark::kMicrosecond);
BENCHMARK(wholeLibrary)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(report)->Unit(benchmark::kMillisecond);
BENCHMARK(junitFile)->Unit(benchmark::kMillisecond);

} // namespace
