// A picture of what a browser shows now, for reports: as small as it can be read.
#pragma once

#include "story/picture.h"

#include <QImage>

namespace kassa {

class WebBrowser;

// Of the tab in front, once it has been painted and stands still; a page that never does is taken as it is.
// WebBrowser::coverSensitive() has been called before the page was opened. None: no page is shown.
std::optional<Picture> pictureOf(const WebBrowser &browser);

// The same of an image: scaled down, without what is empty below, few colours.
Picture pictureFrom(const QImage &image);

} // namespace kassa
