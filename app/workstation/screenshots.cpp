// kassa texts screenshots: every state of every page, and every panel of the window, in several languages.
#include "windows.h"

#include "screen_index.h"
#include "session/page_states.h"
#include "session/text_files.h"
#include "settings/settings_dialog.h"
#include "texts/seen_words.h"
#include "texts/text_search.h"
#include "widgets/theme.h"
#include "window/workstation.h"
#include "wire/page_texts.h"
#include "wire/render.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

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
    mark.style.cssText = 'position:fixed;right:0;bottom:0;width:4px;height:4px;background:#12ab34;z-index:9999';
    document.documentElement.append(mark);
    return '';
})())"_s;

class PageCamera
{
public:
    PageCamera() : m_page(&m_profile, &m_view)
    {
        m_view.setPage(&m_page);
        m_view.resize(pageSize);
        m_view.show();
    }
    ~PageCamera() { m_view.setPage(nullptr); }

    // The page as it is painted; `words`: what wordsScript says of it.
    QImage take(const QByteArray &html, QJsonObject &words)
    {
        m_view.resize(pageSize);
        QEventLoop loaded;
        QObject::connect(&m_page, &QWebEnginePage::loadFinished, &loaded, &QEventLoop::quit);
        m_page.setHtml(QString::fromUtf8(html));
        loaded.exec();
        m_view.resize(pageSize.width(), std::clamp(said()[u"height"].toInt(), 200, longestPage));
        run(markScript);
        QImage image;
        for (int tries = 0; tries < mostFrames && !isMarked(image); ++tries) {
            paint();
            image = m_view.grab().toImage();
        }
        words = said(); // the height may have moved things
        return withoutMark(std::move(image));
    }

private:
    QString run(const QString &script)
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

    QJsonObject said() { return QJsonDocument::fromJson(run(wordsScript).toUtf8()).object(); }

    // The engine hears of another size some frames later, and what it shows comes later still.
    static bool isMarked(const QImage &image)
    {
        return !image.isNull() && QColor(image.pixel(image.width() - 2, image.height() - 2)) == markColour;
    }

    static QImage withoutMark(QImage image)
    {
        const QColor beside(image.pixel(image.width() - 2 * markSize, image.height() - 2));
        QPainter(&image).fillRect(image.width() - markSize, image.height() - markSize, markSize, markSize,
                                  beside);
        return image;
    }

    // Two frames after a change the engine has painted it; the title tells.
    void paint()
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

    QWebEngineProfile m_profile; // keeps nothing
    QWebEngineView m_view;
    QWebEnginePage m_page;
    int m_painted = 0;
};

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

class Shooting
{
public:
    Shooting(Context &context, const TextFiles &texts, QString folder)
        : m_context(context), m_texts(texts), m_folder(std::move(folder))
    {
    }

    Result<std::vector<Screen>> all(const std::vector<const Provider *> &providers,
                                    const std::vector<QByteArray> &locales)
    {
        for (const QByteArray &locale : locales) {
            for (const Provider *provider : providers)
                shootPages(*provider, locale);
        }
        shootWindow(locales);
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_screens);
    }

private:
    Screen &screen(const QString &name, const QString &what)
    {
        const auto found = std::find_if(m_screens.begin(), m_screens.end(),
                                        [&](const Screen &each) { return each.name == name; });
        if (found != m_screens.end())
            return *found;
        m_screens.push_back({name, what, {}});
        return m_screens.back();
    }

    void keep(Screen &screen, const QByteArray &locale, const QImage &image, std::vector<SeenText> texts)
    {
        QString file = screen.name + u'-' + QString::fromUtf8(locale) + u".png"_s;
        file.replace(u'/', u'-').replace(u' ', u'-');
        if (!image.save(m_folder + u'/' + file) && !m_error)
            m_error =
                Error{ErrorKind::Environment, "texts.file", u"%1/%2 cannot be written"_s.arg(m_folder, file)};
        screen.pictures.push_back({locale, file, image.size(), std::move(texts)});
    }

    // The same state in every locale has the same number: the machines do the same in all of them.
    void shootPages(const Provider &provider, const QByteArray &locale)
    {
        const auto &languages = provider.descriptor().languages;
        if (locale != "qps" && std::find(languages.begin(), languages.end(), locale) == languages.end())
            return;
        const std::shared_ptr<const Catalogue> words =
            locale == "qps" ? m_context.catalogue->pseudoEnglish() : m_context.catalogue;
        std::map<QByteArray, int> numbers;
        for (const PageState &state : pageStates(provider, locale, m_context.catalogue)) {
            const int number = ++numbers[state.page.id];
            QJsonObject seen;
            const QImage image = m_camera.take(standaloneHtml(state.page, *words), seen);
            QString name = QString::fromUtf8(state.provider + '/' + state.page.id);
            if (number > 1)
                name += u" %1"_s.arg(number);
            keep(screen(name, said(KASSA_TEXT("texts", "Page of %1, first met with the outcome %2")
                                       .with(state.provider)
                                       .with(state.outcome))),
                 locale, image, textsOn(state.page, *words, seen));
        }
    }

    // Every text of the page is known: only its place has to be found.
    std::vector<SeenText> textsOn(const Page &page, const Catalogue &words, const QJsonObject &seen) const
    {
        std::vector<SeenText> found;
        const QJsonArray places = seen[u"words"].toArray();
        for (const Text &text : textsOf(page)) {
            const qsizetype at = m_texts.index.find({text.context, text.source, {}});
            const QString said = words.text(text, page.language).simplified();
            for (const QJsonValue &each : places) {
                const QString there = each[u"words"].toString().simplified();
                if (at < 0 || said.isEmpty() || !there.contains(said))
                    continue;
                const QRect place(each[u"x"].toInt(), each[u"y"].toInt(), qRound(each[u"w"].toDouble()),
                                  qRound(each[u"h"].toDouble()));
                found.push_back({std::size_t(at), place, each[u"cut"].toBool()});
                break;
            }
        }
        return found;
    }

    void shootWindow(const std::vector<QByteArray> &locales)
    {
        const QTemporaryDir settings;
        Preferences preferences(settings.path());
        preferences.setFirstRunDone(true);
        Environments environments(settings.filePath(u"environments.json"_s));
        Credentials credentials;
        Language language(m_context.catalogue);
        theme::apply(ThemeChoice::Light);
        Workstation window(WorkstationParts{*m_context.registry, language, preferences, environments,
                                            credentials, QStringLiteral(KASSA_VERSION)},
                           {});
        window.resize(1600, 1000);
        window.show();
        window.runDemos();
        QApplication::processEvents();
        for (const QByteArray &locale : locales) {
            language.set(locale);
            QApplication::processEvents();
            shootPanels(window, locale);
        }
    }

    void shootPanels(Workstation &window, const QByteArray &locale)
    {
        // As they stand in the window; each is a page of another picture.
        QTabWidget *centre = nullptr;
        for (QTabWidget *each : window.centralWidget()->findChildren<QTabWidget *>()) {
            if (!centre || each->isAncestorOf(centre))
                centre = each;
        }
        for (int tab = 0; centre && tab < centre->count(); ++tab) {
            centre->setCurrentIndex(tab);
            shootPanel(window, u"window/centre %1"_s.arg(tab + 1), locale);
        }
        for (QDockWidget *dock : window.findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            shootPanel(window, u"window/"_s + dock->objectName(), locale);
        }
    }

    void shootPanel(Workstation &window, const QString &name, const QByteArray &locale)
    {
        QApplication::processEvents();
        const QImage image = window.grab().toImage();
        std::vector<SeenText> found;
        for (const SeenWords &seen : seenWords(window)) {
            const auto texts = textsSaying(m_texts.index, seen.words, locale, seen.contexts);
            if (!texts.empty())
                found.push_back({texts.front(), seen.place, seen.isCut});
        }
        keep(screen(name, said(KASSA_TEXT("texts", "The workstation"))), locale, image, std::move(found));
    }

    QString said(const Text &text) const { return m_context.catalogue->text(text, m_context.language); }

    Context &m_context;
    const TextFiles &m_texts;
    QString m_folder;
    PageCamera m_camera;
    std::vector<Screen> m_screens;
    std::optional<Error> m_error;
};

} // namespace

void takeScreenshots(Context &context, const ScreenshotArguments &arguments)
{
    initPages();
    const auto texts = openTexts();
    if (!texts)
        return context.complain(texts.error());
    if (!QDir().mkpath(arguments.folder))
        return context.complain({ErrorKind::Environment, "texts.folder",
                                 u"the folder %1 cannot be made"_s.arg(arguments.folder)});
    const auto screens =
        Shooting(context, *texts, arguments.folder).all(arguments.providers, arguments.locales);
    if (!screens)
        return context.complain(screens.error());
    const Done written =
        writeTextFile(arguments.folder + u"/index.html"_s,
                      screenIndex(*screens, texts->index, *context.catalogue, context.language));
    if (!written)
        return context.complain(written.error());
    int pictures = 0, cut = 0;
    for (const Screen &screen : *screens) {
        pictures += int(screen.pictures.size());
        for (const Picture &picture : screen.pictures) {
            cut += int(std::count_if(picture.texts.begin(), picture.texts.end(),
                                     [](const SeenText &each) { return each.isCut; }));
        }
    }
    context.print(KASSA_TEXT_N("cli", "%n picture(s) in %1")(pictures).with(
        Text::verbatim(arguments.folder + u"/index.html"_s)));
    for (const QByteArray &locale : arguments.locales) {
        const auto rest = textsNotShown(*screens, texts->index, locale);
        context.print(
            KASSA_TEXT_N("cli", "%n text(s) without a picture in %1")(int(rest.size())).with(locale));
    }
    context.print(KASSA_TEXT_N("cli", "%n text(s) do not fit into their place")(cut));
}

} // namespace kassa::app
