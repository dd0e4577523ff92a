// What a link says of the look of its pages (cascad.md section 6.1): display, style, theme.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

// {"display": .., "style": ..}; null: it says nothing.
Json lookOf(const Json &link);
bool hides(const Json &look, const char *part); // "hide_progress_bar"
// The page's script that shows colours, font and theme; empty: they are the page's own.
QByteArray lookScript(const Json &look);

} // namespace kassa::cascad::sandbox
