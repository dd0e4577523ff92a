#include "story/runner.h"

#include <QElapsedTimer>
#include <QThread>

#include <mutex>

namespace kassa {

namespace {

StoryRun failedToStart(StoryRun run, const Error &error)
{
    const Place place = run.story.steps.empty() ? Place{run.story.file} : run.story.steps.front().place;
    run.result.failure = {
        place, KASSA_TEXT("story", "the purchase can begin"), Text::verbatim(error.detail), {}};
    return run;
}

} // namespace

StoryRun runStory(const Story &story, const Provider &provider, const StageOptions &options,
                  std::shared_ptr<const Catalogue> catalogue, const ShowPages &show)
{
    QElapsedTimer timer;
    timer.start();
    StoryRun run;
    run.story = story;
    MemoryJournal journal;
    const auto session = stageFor(story, provider, options, journal, catalogue);
    if (!session)
        return failedToStart(std::move(run), session.error());
    SessionStage stage(**session);
    StoryPlayer player(story, provider.descriptor(), stage, journal, *catalogue);
    const auto play = [&] { player.play(); };
    if (!show)
        play();
    else if (const Done shown = show(**session, play); !shown)
        return failedToStart(std::move(run), shown.error());
    run.result = player.result();
    run.journal = journal.entries();
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    return run;
}

StoryRun runAtShop(const Story &story, const Provider &provider, const StageOptions &options,
                   const OwnShop &shop, std::shared_ptr<const Catalogue> catalogue)
{
    QElapsedTimer timer;
    timer.start();
    StoryRun run;
    run.story = story;
    MemoryJournal journal;
    const auto stage = OwnShopStage::create(story, provider, options, shop, journal, catalogue);
    if (!stage)
        return failedToStart(std::move(run), stage.error());
    StoryPlayer player(story, provider.descriptor(), **stage, journal, *catalogue);
    player.play();
    run.result = player.result();
    run.journal = journal.entries();
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    return run;
}

std::vector<StoryRun> runStories(const std::vector<Story> &stories, const Registry &registry,
                                 const StageOptions &options, std::shared_ptr<const Catalogue> catalogue,
                                 int jobs, const std::function<void(const StoryRun &)> &told,
                                 const std::atomic<bool> &stop)
{
    std::vector<std::optional<StoryRun>> done(stories.size());
    std::atomic<std::size_t> next = 0;
    std::mutex telling;
    const auto work = [&] {
        for (std::size_t i = next++; i < stories.size() && !stop; i = next++) {
            done[i] = runStory(stories[i], *registry.find(stories[i].provider), options, catalogue);
            const std::lock_guard lock(telling);
            told(*done[i]);
        }
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < jobs; ++i) {
        threads.emplace_back(QThread::create(work));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    std::vector<StoryRun> runs;
    for (auto &slot : done) {
        if (slot)
            runs.push_back(std::move(*slot));
    }
    return runs;
}

} // namespace kassa
