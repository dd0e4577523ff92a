// Finds stories: files, folders, and the library that is built in (resources/stories).
#pragma once

#include "story/reader.h"

#include <QStringList>

namespace kassa {

struct FoundStories
{
    std::vector<Story> stories;
    std::vector<Error> errors; // of files that cannot be read, and names that nothing has
};

// Each name is a file, a folder (all its .yaml files, those beginning with "_" are only included), or of the
// library: "qvickly/approve", "qvickly"; none: the whole library. Errors: Malformed as readStory, NotFound
// ("story.not-found") with what would fit, Storage ("story.file").
FoundStories findStories(const QStringList &names, const Registry &registry);

} // namespace kassa
