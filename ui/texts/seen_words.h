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

// Of labels, buttons, group boxes, tabs, and headers of tables that are visible.
std::vector<SeenWords> seenWords(QWidget &window);

} // namespace kassa
