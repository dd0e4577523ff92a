// Stories in real pages, as `kassa run --page web` plays them: with and without pictures, and what a picture
// takes in a report.
#include "checkout/page_picture.h"
#include "checkout/web_browser.h"
#include "checkout/web_engine.h"
#include "figures.h"
#include "providers/qvickly/provider.h"
#include "story/library.h"
#include "story/results.h"

#include <QApplication>
#include <QTabWidget>

using namespace kassa;

namespace {

StoryRun playedInPages(const Story &story, const Provider &provider,
                       const std::shared_ptr<const Catalogue> &catalogue, bool pictures)
{
    StageOptions options;
    options.pages = true;
    return runStory(story, provider, options, catalogue, [pictures](Session &session, const auto &play) {
        QTabWidget tabs;
        tabs.resize(800, 1300);
        tabs.show();
        WebBrowser browser(tabs);
        browser.coverSensitive();
        if (Done attached = session.setBrowser(&browser); !attached)
            return attached;
        play(pictures ? TakePicture([&] { return pictureOf(browser); }) : TakePicture());
        session.pause();
        return session.setBrowser(nullptr);
    });
}

void storyInPages(benchmark::State &state)
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    const Registry registry(std::move(providers));
    const auto catalogue = Catalogue::builtIn();
    const auto found = findStories({QStringLiteral("qvickly/card-3ds-ok")}, registry);
    if (!catalogue || found.stories.empty())
        return state.SkipWithError("the story cannot be read");
    StoryRun run;
    while (state.KeepRunning()) {
        run =
            playedInPages(found.stories.front(), *registry.find("qvickly"), *catalogue, state.range(0) == 1);
        if (!run.result.passed)
            return state.SkipWithError("the story fails");
    }
    state.counters["pictures"] = double(run.pictures.size());
    state.counters["report_bytes"] = double(htmlReport({run}, **catalogue, "en").size());
}

BENCHMARK(storyInPages)->ArgName("pictures")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    prepareWebEngine();
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
