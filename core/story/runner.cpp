#include "story/runner.h"

#include "story/step_words.h"

#include <QElapsedTimer>
#include <QThread>

#include <mutex>

namespace kassa {

namespace {

StoryRun failedToStart(StoryRun run, const Error &error)
{
    const Place place = run.story.steps.empty() ? Place{run.story.file} : run.story.steps.front().place;
    run.result.failure = {place, KASSA_TEXT("story", "the purchase can begin"), error.detail, {}};
    return run;
}

// Pictures of a story while it is played.
class Photographer
{
public:
    Photographer(StoryRun &run, const StoryPlayer &player, const Stage &stage, const TakePicture &take)
        : m_run(run), m_player(player), m_stage(stage), m_take(take)
    {
    }

    void look(std::size_t step)
    {
        const StoryStep &played = m_run.story.steps[step];
        const bool failed = m_player.failedAt() == step;
        if (!failed && !mayBeSeen(played.doing))
            return;
        auto picture = m_take();
        if (!picture)
            return;
        const bool changed = m_run.pictures.empty() || !(m_run.pictures.back().picture == *picture);
        if (changed || failed || isDone(played.doing))
            m_run.pictures.push_back(
                {played.place.line, wordsFor(played.doing), m_stage.now(), std::move(*picture)});
    }

private:
    // By the buyer or the operator.
    static bool isDone(const StoryDoing &doing)
    {
        return std::holds_alternative<tale::Checkout>(doing) || std::holds_alternative<BuyerStep>(doing) ||
               std::holds_alternative<OperationStep>(doing);
    }

    static bool mayBeSeen(const StoryDoing &doing)
    {
        return !std::holds_alternative<Rule>(doing) && !std::holds_alternative<tale::EndRule>(doing) &&
               !std::holds_alternative<Expectation>(doing);
    }

    StoryRun &m_run;
    const StoryPlayer &m_player;
    const Stage &m_stage;
    const TakePicture &m_take;
};

} // namespace

StoryRun runStory(const Story &story, const Provider &provider, const StageOptions &options,
                  const std::shared_ptr<const Catalogue> &catalogue, const ShowPages &show)
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
    const auto play = [&](const TakePicture &take) {
        Photographer photographer(run, player, stage, take);
        if (take)
            player.setWatch([&](std::size_t step) { photographer.look(step); });
        player.play();
        player.setWatch({});
    };
    run.inBrowser = show != nullptr;
    if (!show)
        play({});
    else if (const Done shown = show(**session, play); !shown)
        return failedToStart(std::move(run), shown.error());
    run.result = player.result();
    run.journal = journal.entries();
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    return run;
}

StoryRun runAtShop(const Story &story, const Provider &provider, const StageOptions &options,
                   const OwnShop &shop, const std::shared_ptr<const Catalogue> &catalogue,
                   const PicturePage &picture)
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
    const TakePicture take = [&]() -> std::optional<Picture> {
        const std::vector<OpenPage> pages = (*stage)->pages();
        return pages.empty() ? std::nullopt : picture(pages.back().page);
    };
    Photographer photographer(run, player, **stage, take);
    run.inBrowser = picture != nullptr;
    if (picture)
        player.setWatch([&](std::size_t step) { photographer.look(step); });
    player.play();
    player.setWatch({});
    run.result = player.result();
    run.journal = journal.entries();
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    return run;
}

std::vector<StoryRun> runStories(const std::vector<Story> &stories, const Registry &registry,
                                 const StageOptions &options,
                                 const std::shared_ptr<const Catalogue> &catalogue, int jobs,
                                 const std::function<void(const StoryRun &)> &told,
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
