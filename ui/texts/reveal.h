// Brings words of a window to where they are seen, and marks them there for a moment.
#pragma once

#include "texts/point_at.h"

#include <QRect>

#include <functional>
#include <optional>

namespace kassa {

struct RevealedWords
{
    QWidget *widget = nullptr;
    QRect place; // in the widget
};

// The first place within `part` whose words are accepted: in labels, buttons, titles, tabs, headers, and
// cells of tables and trees. Tabs and scrolled areas around it come to it; none: there is none, and nothing
// has moved.
using IsWanted = std::function<bool(const PointedWords &words)>;
std::optional<RevealedWords> reveal(QWidget &part, const IsWanted &isWanted);

// A frame around the place, in place of any other; it goes away by itself.
void markFor(const RevealedWords &words);
void removeMarks(QWidget &window);

} // namespace kassa
