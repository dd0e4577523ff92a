// Messages of the library's stories with one mistake each: what a shop or a provider may send by mistake and
// no story does.
#pragma once

#include "story/story.h"
#include "texts/text_index.h"

#include <functional>
#include <set>

namespace kassa::app {

struct SpoiltMessage
{
    QByteArray kind;  // for `kassa verify`: "callback", "request" or "response"
    QByteArray bytes; // a whole HTTP message
};

// Those that are explained with a text that neither the others nor `isKnown` has.
std::vector<SpoiltMessage> spoiltMessages(const std::vector<Story> &stories, const Provider &provider,
                                          const std::shared_ptr<const Catalogue> &catalogue,
                                          const std::function<bool(const Text &)> &isKnown);

} // namespace kassa::app
