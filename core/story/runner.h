// Many stories at once, each in a session of its own.
#pragma once

#include "providers/registry.h"
#include "story/own_shop.h"
#include "story/picture.h"

namespace kassa {

struct StoryRun
{
    Story story;
    StoryResult result;
    std::vector<Entry> journal;
    double seconds = 0;     // wall time
    bool inBrowser = false; // in real pages
    std::vector<StepPicture> pictures = {};
};

// Plays one in a session that was made for it. The session is made with the given options and handed to
// `show` before it is played (a browser is attached there); an error of either is the failure. With what
// takes pictures `play` takes one after each step of buyer or operator, after others where the page has
// changed, and where the story failed; none: it takes none.
using ShowPages = std::function<Done(Session &, const std::function<void(const TakePicture &take)> &play)>;
StoryRun runStory(const Story &story, const Provider &provider, const StageOptions &options,
                  const std::shared_ptr<const Catalogue> &catalogue, const ShowPages &show = {});

// At somebody else's shop, which buys at the ports that it names. Pictures are of the provider's page that is
// open, as `picture` gives them; the shop's own are not seen. Null: there are none.
StoryRun runAtShop(const Story &story, const Provider &provider, const StageOptions &options,
                   const OwnShop &shop, const std::shared_ptr<const Catalogue> &catalogue,
                   const PicturePage &picture = {});

// All of them with page none on `jobs` threads, in the order of the stories. `told` is called as each ends,
// one call at a time, on any thread. Those that `stop` left out are not among the runs.
std::vector<StoryRun> runStories(const std::vector<Story> &stories, const Registry &registry,
                                 const StageOptions &options,
                                 const std::shared_ptr<const Catalogue> &catalogue, int jobs,
                                 const std::function<void(const StoryRun &)> &told,
                                 const std::atomic<bool> &stop);

} // namespace kassa
