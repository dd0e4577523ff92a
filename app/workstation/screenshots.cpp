// kassa texts screenshots: every page that a story comes to, and every panel and dialog of the window, in
// several languages; what shows a text that those do not; and what does not fit, at two sizes of texts.
#include "windows.h"

#include "page_camera.h"
#include "story/library.h"
#include "terminal_camera.h"
#include "window_camera.h"
#include "wire/page_texts.h"

#include <QDir>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

const std::vector<int> textPercents{100, 200};

class Shooting
{
public:
    Shooting(Context &context, const TextFiles &texts, ScreenBook &book, const WindowLook &look)
        : m_context(context), m_texts(texts), m_book(book),
          m_window(context, texts, book, textPercents, look),
          m_terminal(*context.registry, context.catalogue, texts, book),
          m_stories(findStories({}, *context.registry).stories)
    {
    }

    void all(const ScreenshotArguments &wanted)
    {
        for (const QByteArray &locale : wanted.locales)
            m_window.takeEmptyPanels(locale);
        m_window.play();
        m_window.playStories();
        for (const QByteArray &locale : wanted.locales) {
            for (const Provider *provider : wanted.providers)
                takePages(*provider, locale);
            m_window.takePanels(locale);
            m_window.takeDialogs(locale);
            m_window.takeStories(locale);
            for (const Provider *provider : wanted.providers) {
                m_window.takeProvider(locale, *provider);
                m_window.takeOwnShop(locale, *provider);
            }
            m_window.takeScenes(locale, wanted.providers);
            takeTerminal(wanted, locale);
            m_window.takeWordings(locale, wanted.providers);
        }
    }

    Text whyNoPicture(std::size_t text)
    {
        const TextWay way = m_window.ways().to(m_texts.index.texts()[text].key);
        if (!way.leads())
            return way.why;
        if (m_window.isSpoken(text))
            return KASSA_TEXT("texts", "Read out by screen readers in “%1”; nothing is painted.")
                .with(titleOfPart(way.place ? way.place->part : partOf(way.scenes.front())));
        if (way.scenes.empty() && !way.uses.empty())
            return whyNotSeen(way.uses.front());
        if (way.scenes.empty())
            return KASSA_TEXT("texts", "It belongs to “%1” and is seen there at another time: with another "
                                       "choice, in a menu, in a tool tip, or when something is wrong.")
                .with(titleOfPart(way.place->part));
        return KASSA_TEXT("texts", "It is there, but was not found in time as words of its own: %1")
            .with(wordsFor(way.scenes.front()));
    }

private:
    void takeTerminal(const ScreenshotArguments &wanted, const QByteArray &locale)
    {
        const QString what =
            m_context.catalogue->text(KASSA_TEXT("texts", "The command line"), m_context.language);
        m_terminal.takeAll(locale, what);
        for (const Provider *provider : wanted.providers)
            m_terminal.takeProvider(locale, what, *provider, m_stories);
    }

    // The same state in every locale has the same number: the machines do the same in all of them.
    void takePages(const Provider &provider, const QByteArray &locale)
    {
        const auto &languages = provider.descriptor().languages;
        if (locale != pseudoLocale &&
            std::find(languages.begin(), languages.end(), locale) == languages.end())
            return;
        const std::shared_ptr<const Catalogue> words =
            locale == pseudoLocale ? m_context.catalogue->pseudoEnglish() : m_context.catalogue;
        std::map<QByteArray, int> numbers;
        for (const StoryPage &seen : pagesOf(m_stories, provider, locale, m_context.catalogue)) {
            const int number = ++numbers[seen.page.id];
            QString name = QString::fromUtf8(seen.provider + '/' + seen.page.id);
            if (number > 1)
                name += u" %1"_s.arg(number);
            const Text what = KASSA_TEXT("texts", "First met in the story %1, after %2 steps")
                                  .with(seen.story)
                                  .with(QByteArray::number(seen.steps));
            for (const PagePicture &picture : m_camera.take(seen.page, *words, textPercents))
                m_book.keep(name, m_context.catalogue->text(what, m_context.language), locale,
                            picture.percent, picture.image, textsOn(seen.page, *words, picture.words));
        }
    }

    // Every text of the page is known: only its place has to be found.
    std::vector<SeenText> textsOn(const Page &page, const Catalogue &words,
                                  const std::vector<WordsOnPage> &seen) const
    {
        std::vector<SeenText> found;
        for (const Text &text : textsOf(page)) {
            const qsizetype at = m_texts.index.find({text.context, text.source, {}});
            const QString said = words.text(text, page.language).simplified();
            const auto there = std::find_if(seen.begin(), seen.end(), [&](const WordsOnPage &each) {
                return !said.isEmpty() && each.words.contains(said);
            });
            if (at >= 0 && there != seen.end())
                found.push_back({std::size_t(at), there->place, there->isCut});
        }
        return found;
    }

    Context &m_context;
    const TextFiles &m_texts;
    ScreenBook &m_book;
    PageCamera m_camera;
    WindowCamera m_window;
    TerminalCamera m_terminal;
    std::vector<Story> m_stories;
};

void report(Context &context, const ScreenBook &book, const TextFiles &texts,
            const ScreenshotArguments &arguments)
{
    int pictures = 0;
    for (const Screen &screen : book.screens())
        pictures += int(screen.pictures.size());
    const std::vector<CutText> cut = cutTexts(book.screens());
    for (const CutText &each : cut) {
        const TextKey &key = texts.index.texts()[each.seen->text].key;
        context.print(KASSA_TEXT("cli", "%1, %2 %, %3: does not fit: %4 “%5”")
                          .with(each.picture->locale)
                          .with(QByteArray::number(each.picture->percent))
                          .with(each.screen->name.toUtf8())
                          .with(key.context)
                          .with(key.source));
    }
    context.print(KASSA_TEXT_N("cli", "%n picture(s) in %1")(pictures).with(
        Text::verbatim(arguments.folder + u"/index.html"_s)));
    for (const QByteArray &locale : arguments.locales) {
        const auto rest = textsNotShown(book.screens(), texts.index, locale);
        context.print(
            KASSA_TEXT_N("cli", "%n text(s) without a picture in %1")(int(rest.size())).with(locale));
    }
    context.print(KASSA_TEXT_N("cli", "%n text(s) do not fit into their place")(int(cut.size())));
    context.exit = cut.empty() ? Exit::Ok : Exit::Failed;
}

} // namespace

void takeScreenshots(Context &context, const ScreenshotArguments &arguments)
{
    const auto texts = openTexts(textsFolderHere());
    if (!texts)
        return context.complain(texts.error());
    if (!QDir().mkpath(arguments.folder))
        return context.complain({ErrorKind::Storage, "texts.folder",
                                 KASSA_TEXT("error", "the folder %1 cannot be made").with(arguments.folder)});
    ScreenBook book(arguments.folder);
    Shooting shooting(context, *texts, book, arguments.look);
    shooting.all(arguments);
    Done written = book.written();
    if (written)
        written =
            writeTextFile(arguments.folder + u"/index.html"_s,
                          screenIndex(book.screens(), texts->index, *context.catalogue, context.language,
                                      [&](std::size_t text) { return shooting.whyNoPicture(text); }));
    if (written)
        written =
            writeTextFile(arguments.folder + u"/screens.json"_s, screensJson(book.screens(), texts->index));
    if (!written)
        return context.complain(written.error());
    report(context, book, *texts, arguments);
}

} // namespace kassa::app
