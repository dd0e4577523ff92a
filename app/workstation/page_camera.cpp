#include "page_camera.h"

#include "wire/render.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QWebEngineScript>

// A static library's resources are only there when they are asked for; the macro must stand outside any
// namespace.
static void initPages()
{
    Q_INIT_RESOURCE(pages);
}

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize pageSize(900, 700);
constexpr int mostFrames = 200;
constexpr int longestPage = 4000; // pixels; what is below is not in the picture

// Words of the page with their places; `cut`: wider than what they stand in.
const QString wordsScript = uR"((() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const add = (words, box, cut) => {
        if (words.trim() !== '' && box.width > 0 && box.height > 0) {
            found.push({ words: words.trim(), x: box.x + scrollX, y: box.y + scrollY, w: box.width, h: box.height, cut });
        }
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const around = node.parentElement;
        const box = range.getBoundingClientRect();
        add(node.data, box, around.scrollWidth > around.clientWidth + 1 && around.clientWidth > 0);
    }
    return JSON.stringify({ words: found, height: document.documentElement.scrollHeight });
})())"_s;

// In the lower right corner: the picture that has it there is of the whole page.
constexpr int markSize = 4;
const QColor markColour(0x12, 0xab, 0x34);
const QString markScript = uR"((() => {
    document.documentElement.style.overflow = 'hidden';
    const mark = document.createElement('div');
    mark.id = 'kassa-mark';
    mark.style.cssText = 'position:fixed;right:0;bottom:0;width:4px;height:4px;background:#12ab34;z-index:9999';
    document.documentElement.append(mark);
    return '';
})())"_s;

const QString unmarkScript = u"document.getElementById('kassa-mark').remove(); ''"_s;

// Without what loads something: it stands alone.
QByteArray standaloneHtml(Page page, const Catalogue &catalogue)
{
    page.frame.reset();
    page.scripts.clear();
    QFile css(u":/kassa/pages/page.css"_s);
    QByteArray style = "<style>";
    if (css.open(QIODevice::ReadOnly))
        style += css.readAll();
    QByteArray html = render(page, catalogue);
    return html.replace("</head>", style + "</style></head>");
}

// The engine hears of another size some frames later, and what it shows comes later still.
bool isMarked(const QImage &image)
{
    return !image.isNull() && QColor(image.pixel(image.width() - 2, image.height() - 2)) == markColour;
}

QImage withoutMark(QImage image, int size)
{
    const QColor beside(image.pixel(image.width() - 2 * size, image.height() - 2));
    QPainter(&image).fillRect(image.width() - size, image.height() - size, size, size, beside);
    return image;
}

} // namespace

PageCamera::PageCamera() : m_page(&m_profile, &m_view)
{
    initPages();
    m_view.setPage(&m_page);
    m_view.resize(pageSize);
    m_view.show();
}

PageCamera::~PageCamera()
{
    m_view.setPage(nullptr);
}

std::vector<PagePicture> PageCamera::take(const Page &page, const Catalogue &catalogue,
                                          const std::vector<int> &percents)
{
    m_view.resize(pageSize);
    QEventLoop loaded;
    QObject::connect(&m_page, &QWebEnginePage::loadFinished, &loaded, &QEventLoop::quit);
    m_page.setHtml(QString::fromUtf8(standaloneHtml(page, catalogue)));
    loaded.exec();
    std::vector<PagePicture> pictures;
    for (const int percent : percents)
        pictures.push_back(takeAt(percent));
    return pictures;
}

PagePicture PageCamera::takeAt(int percent)
{
    const double zoom = percent / 100.0;
    m_page.setZoomFactor(zoom);
    // The engine hears of it later.
    for (int tries = 0; tries < mostFrames && run(u"String(devicePixelRatio)"_s).toDouble() != zoom; ++tries)
        paint();
    PagePicture picture{percent, {}, {}};
    QJsonObject said = words();
    const QJsonArray all = said[u"words"].toArray();
    const bool isCut =
        std::any_of(all.begin(), all.end(), [](const QJsonValue &each) { return each[u"cut"].toBool(); });
    if (percent == 100 || isCut) {
        m_view.resize(pageSize.width(), std::clamp(qRound(said[u"height"].toInt() * zoom), 200, longestPage));
        run(markScript);
        picture.image = painted();
        run(unmarkScript);
        said = words(); // the height may have moved things
    }
    for (const QJsonValue &each : said[u"words"].toArray()) {
        const auto at = [&](QLatin1String name) { return qRound(each[name].toDouble() * zoom); };
        picture.words.push_back({each[u"words"].toString().simplified(),
                                 QRect(at("x"_L1), at("y"_L1), at("w"_L1), at("h"_L1)),
                                 each[u"cut"].toBool()});
    }
    return picture;
}

QJsonObject PageCamera::words()
{
    return QJsonDocument::fromJson(run(wordsScript).toUtf8()).object();
}

QImage PageCamera::painted()
{
    QImage image;
    for (int tries = 0; tries < mostFrames && !isMarked(image); ++tries) {
        paint();
        image = m_view.grab().toImage();
    }
    return withoutMark(std::move(image), qRound(markSize * m_page.zoomFactor()));
}

QString PageCamera::run(const QString &script)
{
    QEventLoop answered;
    QString answer;
    m_page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &is) {
        answer = is.toString();
        answered.quit();
    });
    answered.exec();
    return answer;
}

// Two frames after a change the engine has painted it; the title tells.
void PageCamera::paint()
{
    QEventLoop painted;
    const QString mark = u"painted %1"_s.arg(++m_painted);
    QObject::connect(&m_page, &QWebEnginePage::titleChanged, &painted, [&](const QString &title) {
        if (title == mark)
            painted.quit();
    });
    run(u"requestAnimationFrame(() => requestAnimationFrame(() => { document.title = '%1'; })); ''"_s.arg(
        mark));
    painted.exec();
}

} // namespace kassa::app
