#include "checkout/page_picture.h"

#include "checkout/web_browser.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QWebEngineScript>

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int width = 640;     // pixels, of the picture
constexpr int margin = 16;     // pixels, kept of what is empty below
constexpr auto patience = 3s;  // until a page is loaded and painted
constexpr auto still = 100ms;  // a frame in the page is drawn anew by another process
constexpr auto interval = 5ms; // between questions

// How often two frames were painted since the document was loaded; less than nothing before it was.
const QString framesScript = uR"((() => {
    if (document.readyState !== 'complete') {
        return -1;
    }
    globalThis.kassaFrames ??= 0;
    if (!globalThis.kassaWaits) {
        globalThis.kassaWaits = true;
        requestAnimationFrame(() => requestAnimationFrame(() => {
            globalThis.kassaFrames += 1;
            globalThis.kassaWaits = false;
        }));
    }
    return globalThis.kassaFrames;
})())"_s;

// -1 where the page went away meanwhile.
int framesOf(QWebEnginePage &page)
{
    QEventLoop loop;
    int answer = -1;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    page.runJavaScript(framesScript, QWebEngineScript::ApplicationWorld,
                       [&answer, quit = QPointer<QEventLoop>(&loop)](const QVariant &value) {
                           if (!quit)
                               return;
                           answer = value.isValid() ? value.toInt() : -1;
                           quit->quit();
                       });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return answer;
}

// Until what is loaded now has been painted.
void waitForFrames(const QPointer<WebPage> &page)
{
    const QDeadlineTimer end(patience);
    int before = -1;
    while (page && !end.hasExpired()) {
        const int frames = framesOf(*page);
        if (!page || page->isLoading() || frames < 0)
            before = -1;
        else if (before < 0)
            before = frames;
        else if (frames > before)
            return;
        QEventLoop pause;
        QTimer::singleShot(interval, &pause, &QEventLoop::quit);
        pause.exec(QEventLoop::ExcludeUserInputEvents);
    }
}

// Rows that are all of the colour of the last one, but for a margin.
int filledHeight(const QImage &image)
{
    const auto isEmpty = [&](int y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        return std::all_of(row, row + image.width(), [&](QRgb colour) { return colour == row[0]; }) &&
               row[0] == image.pixel(0, image.height() - 1);
    };
    int height = image.height();
    while (height > 1 && isEmpty(height - 1))
        --height;
    return std::min(height + margin, image.height());
}

// 32 steps of each colour: more make the file larger and nothing clearer.
QRgb roughly(QRgb colour)
{
    const QRgb rough = colour & 0xf8f8f8;
    return 0xff000000 | rough | ((rough >> 5) & 0x070707);
}

} // namespace

std::optional<Picture> pictureOf(const WebBrowser &browser)
{
    WebTab *tab = browser.current();
    if (!browser.isOpen() || !tab)
        return std::nullopt;
    const QPointer<WebPage> page = &tab->page();
    QImage image;
    QElapsedTimer unchanged;
    unchanged.start();
    const QDeadlineTimer end(patience);
    while (image.isNull() || (!unchanged.hasExpired(still.count()) && !end.hasExpired())) {
        waitForFrames(page);
        if (!page) // a pop-up that has closed itself
            return pictureOf(browser);
        const QImage next = tab->view().grab().toImage();
        if (next != image)
            unchanged.start();
        image = next;
    }
    return pictureFrom(image);
}

Picture pictureFrom(const QImage &image)
{
    QImage small = image.convertToFormat(QImage::Format_RGB32);
    small = small.copy(0, 0, small.width(), filledHeight(small));
    if (small.width() > width)
        small = small.scaledToWidth(width, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(small.scanLine(y));
        std::for_each(row, row + small.width(), [](QRgb &colour) { colour = roughly(colour); });
    }
    Picture picture;
    picture.width = small.width();
    picture.height = small.height();
    QBuffer buffer(&picture.png);
    buffer.open(QIODevice::WriteOnly);
    small.save(&buffer, "PNG", 0); // quality 0: packed as well as it can be
    return picture;
}

} // namespace kassa
