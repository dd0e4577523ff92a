// What a story expects, as it stands in its file. Used inside this room.
#pragma once

#include "story/story.h"

namespace kassa {

// Of one map, whose shape has been checked: each of its names is an expectation, with "times" and "within"
// for all of them. Malformed with the place ("story.unknown", "story.times", "story.missing").
Result<std::vector<std::pair<Place, Expectation>>> expectationsOf(const YamlNode &node,
                                                                  const Descriptor &descriptor);

} // namespace kassa
