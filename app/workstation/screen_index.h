// Pictures of screens with the texts in them, as one page of HTML and as JSON.
#pragma once

#include "texts/catalogue.h"
#include "texts/text_index.h"

#include <QRect>

#include <functional>

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
    int percent = 100; // of the usual size of texts
    QString file;      // beside the page
    QSize size;
    std::vector<SeenText> texts;
};

struct Screen
{
    QString name; // "qvickly/qvickly.step1", "window/journal"
    QString what; // in the program's language
    std::vector<Picture> pictures;
};

struct CutText
{
    const Screen *screen;
    const Picture *picture;
    const SeenText *seen;
};

// Those that do not fit, in the order of the screens.
std::vector<CutText> cutTexts(const std::vector<Screen> &screens);
// Texts that no picture of that locale shows.
std::vector<std::size_t> textsNotShown(const std::vector<Screen> &screens, const TextIndex &texts,
                                       const QByteArray &locale);

// `language`: of the page itself. `why`: says of a text without a picture why it has none.
using WhyNoPicture = std::function<Text(std::size_t text)>;
QByteArray screenIndex(const std::vector<Screen> &screens, const TextIndex &texts, const Catalogue &catalogue,
                       const QByteArray &language, const WhyNoPicture &why);
// For programs, such as the panel Texts: [{"screen", "locale", "percent", "file", "texts": [{"context",
// "source", "comment", "place": [x, y, width, height], "cut"}]}].
QByteArray screensJson(const std::vector<Screen> &screens, const TextIndex &texts);

} // namespace kassa::app
