// Pictures of screens with their texts, as one page of HTML.
#pragma once

#include "texts/catalogue.h"
#include "texts/text_index.h"

#include <QRect>

namespace kassa::app {

struct SeenText
{
    std::size_t text = 0; // of the index
    QRect place;          // in the picture
    bool isCut = false;   // the words do not fit there
};

struct Picture
{
    QByteArray locale;
    QString file; // beside the page
    QSize size;
    std::vector<SeenText> texts;
};

struct Screen
{
    QString name; // "qvickly.step1", "window/journal"
    QString what; // in the program's language
    std::vector<Picture> pictures;
};

// `language`: of the page itself.
QByteArray screenIndex(const std::vector<Screen> &screens, const TextIndex &texts, const Catalogue &catalogue,
                       const QByteArray &language);
// Texts that no picture of that locale shows.
std::vector<std::size_t> textsNotShown(const std::vector<Screen> &screens, const TextIndex &texts,
                                       const QByteArray &locale);

} // namespace kassa::app
