// What Qt 6.4 leaves out for those who use the windows by name and keyboard.
#pragma once

#include <QAccessible>

class QToolBar;

namespace kassa {

// From now on a combo box is called by its label and what is chosen is its text: on Unix Qt gives what is
// chosen as the name. And widgets have the role that setRole() gave them. May be called again.
void improveAccessibility();

// Of a widget that draws itself: Qt knows none for it. Before somebody asks for it.
void setRole(QWidget &widget, QAccessible::Role role);

// The button for what does not fit into a tool bar is reached by Tab and has a name, in the language of now.
void nameExtension(const QToolBar &bar);

} // namespace kassa
