// What a part of the window says only when it is asked: its tool tips, each as it is shown, one below the
// other.
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace kassa::app {

struct AskedWords
{
    QString words;
    std::vector<QByteArray> contexts; // as PointedWords has them
};

// The tool tips of the part and of all within it but a person's data, also those of the items of its lists;
// each words once.
std::vector<AskedWords> askedWords(QWidget &part);

struct WordsSheet
{
    QImage image;
    std::vector<QRect> places; // of each of the words
};

WordsSheet sheetOf(const std::vector<AskedWords> &all);

} // namespace kassa::app
