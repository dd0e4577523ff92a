// What a part of the window says only when it is asked: items of its drop-down lists and tool tips, one below
// the other.
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace kassa::app {

struct AskedWords
{
    QString words;
    std::vector<QByteArray> contexts; // as PointedWords has them
    bool isTip = false;
};

// Of the part and all within it but a person's data; each words once.
std::vector<AskedWords> askedWords(QWidget &part);

class WordsSheet : public QWidget
{
public:
    explicit WordsSheet(const std::vector<AskedWords> &all);
    QRect placeOf(std::size_t at) const; // of all

private:
    std::vector<QLabel *> m_labels;
};

} // namespace kassa::app
