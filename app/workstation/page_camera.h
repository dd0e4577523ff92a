// Pictures of pages without a purchase around them.
#pragma once

#include "texts/catalogue.h"
#include "wire/page.h"

#include <QImage>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <vector>

namespace kassa::app {

struct WordsOnPage
{
    QString words;
    QRect place;        // in the picture
    bool isCut = false; // wider than what they stand in
};

struct PagePicture
{
    QImage image;
    std::vector<WordsOnPage> words;
};

class PageCamera
{
public:
    PageCamera();
    ~PageCamera();

    // The page as it is painted, whole; `percent`: of the usual size of its text, in the same width.
    PagePicture take(const Page &page, const Catalogue &catalogue, int percent);

private:
    QString run(const QString &script);
    QImage painted();
    void paint();

    QWebEngineProfile m_profile; // keeps nothing
    QWebEngineView m_view;
    QWebEnginePage m_page;
    int m_painted = 0;
};

} // namespace kassa::app
