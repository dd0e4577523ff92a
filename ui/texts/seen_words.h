// The words that a window shows now, and where: for pictures of it, and for what does not fit.
#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QWidget;

namespace kassa {

struct SeenWords
{
    QString words;
    QRect place;                      // in the window
    std::vector<QByteArray> contexts; // as PointedWords has them
    bool isCut = false;               // the place is too small for the words
};

// Of labels, buttons, boxes, tabs, menu bars, headers and cells of tables, hints of empty fields, and
// documents that are visible. Cells and boxes shorten their words by design: those are not said to be cut.
// `window` may be a part of one, such as all that a scroll area has.
std::vector<SeenWords> seenWords(QWidget &window);

// What the widget shows is no words of the window but what a person works on: it is passed over here and by
// reveal().
void showsData(QWidget &widget);
bool isData(const QWidget &widget); // or within such a one

} // namespace kassa
