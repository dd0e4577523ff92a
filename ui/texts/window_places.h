// Which part of the window says the texts of a class: tr()'s context is the class.
#pragma once

#include "base/text.h"

namespace kassa {

struct WindowPlace
{
    const char *context; // "kassa::JournalPanel"
    const char *part;    // id: "journal", "dialog.settings"
    // What opens it there, where it is not seen by itself: context and source of a button.
    const char *openerContext = nullptr;
    const char *opener = nullptr;
};

// Null: the context is no class of the window.
const WindowPlace *windowPlace(const QByteArray &context);
// Of all classes, for those who check them.
const std::vector<WindowPlace> &windowPlaces();

// With those of the same parts behind them: a table's words are its model's, those of a field another
// class's.
std::vector<QByteArray> withContextsBeside(std::vector<QByteArray> contexts);

// Of the id of a part: "Journal". Ids are those of the window's docks, and "order", "checkout", "sequence",
// "ownshop", "start", "run", "menus", "everywhere", "first-start", "dialog.settings", "dialog.environments",
// "dialog.about".
Text titleOfPart(const QByteArray &part);

} // namespace kassa
