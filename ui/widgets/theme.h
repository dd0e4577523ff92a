// Colours with a meaning, for light and dark. What a colour tells is always told by a word or a sign as well.
#pragma once

#include "wire/event.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace kassa {

enum class Tone { Good, Note, Warning, Wrong, Muted, Accent, Live };
enum class ThemeChoice { System, Light, Dark };

namespace theme {

// Sets the application's style and palette; existing widgets follow. Text size in percent, 80 to 200.
void apply(ThemeChoice choice, int textPercent = 100);
bool isDark(const QPalette &palette);

// A text colour with a contrast of at least 4.5:1 on the palette's Base and Window.
QColor text(Tone tone, const QPalette &palette);
// A faint background for rows and banners on which palette.text() stays readable.
QColor ground(Tone tone, const QPalette &palette);
Tone toneOf(Verdict::Severity severity);
// "✓", "•", "!", "✕": the sign that goes with the colour.
QString signOf(Tone tone);
// Of a party's column in diagrams and tables.
QColor party(Party party, const QPalette &palette);

QFont fixedFont(); // for bytes, in the application's text size

} // namespace theme

} // namespace kassa
