// From a story file to stories: includes, parameters, words, and the provider's own names are checked; an
// error names file, line, column and what would fit.
#pragma once

#include "providers/registry.h"
#include "story/story.h"

#include <functional>

namespace kassa {

// The bytes of a file that is included.
using StoryLoader = std::function<Result<QByteArray>(const QString &file)>;

struct StorySource
{
    QString file;    // for errors, and what an include is relative to
    QByteArray name; // of the story: "qvickly/approve"
    QByteArray bytes;
};

// One story for each set of parameters. Malformed, "story.*", as "FILE:LINE:COLUMN: WHAT".
Result<std::vector<Story>> readStory(const StorySource &source, const Registry &registry,
                                     const StoryLoader &load);

} // namespace kassa
