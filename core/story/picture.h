// What a browser showed while a story was played. Bytes only: taken by whoever has a browser, everything
// sensitive on it covered (architecture section 5).
#pragma once

#include "base/text.h"
#include "base/time.h"
#include "wire/page.h"

#include <functional>
#include <optional>

namespace kassa {

struct Picture
{
    QByteArray png;
    int width = 0, height = 0; // pixels

    bool operator==(const Picture &) const = default;
};

// Of the page that is seen now; none: no page is.
using TakePicture = std::function<std::optional<Picture>()>;

// Of a page by itself, without a purchase around it.
using PicturePage = std::function<std::optional<Picture>(const Page &page)>;

struct StepPicture // after a step
{
    int line = 0; // of the step in its file
    Text what;    // it did
    Time at;      // virtual
    Picture picture;

    bool operator==(const StepPicture &) const = default;
};

} // namespace kassa
