// Pictures of pages without a purchase around them.
#pragma once

#include "texts/catalogue.h"
#include "wire/page.h"

#include <QImage>
#include <QJsonObject>
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
    int percent = 100; // of the usual size of texts, in the same width
    QImage image;      // null: of another size than the usual, and everything fits
    std::vector<WordsOnPage> words;
};

class PageCamera
{
public:
    PageCamera();
    ~PageCamera();

    // The page as it is painted, whole, once for each of those sizes of texts.
    std::vector<PagePicture> take(const Page &page, const Catalogue &catalogue,
                                  const std::vector<int> &percents);

private:
    PagePicture takeAt(int percent);
    QJsonObject words();
    QString run(const QString &script);
    QImage painted();
    void paint();

    QWebEngineProfile m_profile; // keeps nothing
    QWebEngineView m_view;
    QWebEnginePage m_page;
    int m_painted = 0;
};

} // namespace kassa::app
