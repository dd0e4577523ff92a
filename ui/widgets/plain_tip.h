// Words for a tool tip. Qt takes a tool tip that looks like HTML for HTML, with pictures from files, and many
// of the words are a peer's or a file's. tests/house/tool_tips.py sees to it that these are used.
#pragma once

#include <QString>

namespace kassa {

// The same words, shown as they are. What does not look like markup comes back unchanged.
QString plainTip(const QString &words);
// The same, always with its long lines broken.
QString wrappedTip(const QString &words);

} // namespace kassa
