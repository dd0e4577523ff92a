// Steps of a story in words, for people who play it line by line.
#pragma once

#include "story/story.h"

namespace kassa {

// "the buyer presses buy on page qvickly.step2", "expected: purchase in state reserved".
Text wordsFor(const StoryDoing &doing);

} // namespace kassa
