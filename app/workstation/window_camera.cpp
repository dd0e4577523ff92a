#include "window_camera.h"

#include "texts/reveal.h"
#include "texts/seen_words.h"
#include "texts/window_places.h"
#include "widgets/theme.h"
#include "words_sheet.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QEventLoop>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QTabWidget>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr int layoutRounds = 5;
constexpr int titleMargin = 6;
constexpr int longestList = 100; // items of a drop-down list

// Behind the first-run page and others.
QTabWidget *centreOf(const Workstation &window)
{
    QTabWidget *centre = nullptr;
    for (QTabWidget *each : window.centralWidget()->findChildren<QTabWidget *>()) {
        if (!centre || each->isAncestorOf(centre))
            centre = each;
    }
    return centre;
}

// As a window manager would show it: its frame is not in the picture of a dialog.
QImage withTitle(const QImage &image, const QString &title, int height, const QWidget &dialog)
{
    QImage all(image.width(), image.height() + height, QImage::Format_RGB32);
    QPainter painter(&all);
    const QRect bar(0, 0, image.width(), height);
    painter.fillRect(bar, dialog.palette().mid());
    painter.setFont(dialog.font());
    painter.setPen(dialog.palette().color(QPalette::WindowText));
    painter.drawText(bar.adjusted(titleMargin, 0, 0, 0), Qt::AlignVCenter, title);
    painter.drawImage(0, height, image);
    return all;
}

} // namespace

WindowCamera::WindowCamera(Context &context, const TextFiles &texts, ScreenBook &book,
                           std::vector<int> percents, const WindowLook &look)
    : m_context(context), m_texts(texts), m_book(book), m_percents(std::move(percents)),
      m_theme(look.dark ? ThemeChoice::Dark : ThemeChoice::Light), m_preferences(m_settings.path()),
      m_environments(m_settings.filePath(u"environments.json"_s)),
      m_systems(m_settings.filePath(u"systems.json"_s)), m_language(context.catalogue)
{
    for (const auto &[name, live] : {std::pair{u"Example"_s, false}, {u"Example, live"_s, true}}) {
        Environment system;
        system.name = name;
        system.provider = context.registry->all().front()->descriptor().id;
        system.apiUrl = "https://api.example/";
        system.live = live;
        (void)m_systems.add(system);
    }
    theme::apply(m_theme);
    m_preferences.setFirstRunDone(true);
    m_window = std::make_unique<Workstation>(WorkstationParts{*context.registry, m_language, m_preferences,
                                                              m_environments, m_credentials,
                                                              QStringLiteral(KASSA_VERSION)},
                                             WorkstationStart{});
    m_window->resize(look.width, look.height);
    m_window->show();
    m_provider = context.registry->all().front()->descriptor().id;
}

void WindowCamera::play()
{
    m_window->runDemos();
    m_window->findChild<QDockWidget *>(u"texts"_s)->raise(); // then its texts are read
    QApplication::processEvents();
    QEventLoop loop;
    QObject::connect(&ways(), &TextWays::found, &loop, &QEventLoop::quit);
    if (!ways().isFound())
        loop.exec();
}

void WindowCamera::setLocale(const QByteArray &locale)
{
    if (m_locale == locale)
        return;
    m_locale = locale;
    m_known.clear();
    m_language.set(locale);
}

void WindowCamera::takeEmptyPanels(const QByteArray &locale)
{
    setLocale(locale);
    const QString what = said(KASSA_TEXT("texts", "Before there is a purchase"));
    for (const int percent : m_percents) {
        theme::apply(m_theme, percent);
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            take(*dock, u"empty/"_s + dock->objectName(), what, percent);
        }
        QTabWidget *centre = centreOf(*m_window);
        for (int tab = 0; centre && tab < centre->count(); ++tab) {
            centre->setCurrentIndex(tab);
            take(*centre, u"empty/centre %1"_s.arg(tab + 1), what, percent);
        }
    }
    theme::apply(m_theme);
}

void WindowCamera::takePanels(const QByteArray &locale)
{
    setLocale(locale);
    const QString what = said(KASSA_TEXT("texts", "The workstation"));
    for (const int percent : m_percents) {
        theme::apply(m_theme, percent);
        QTabWidget *centre = centreOf(*m_window);
        for (int tab = 0; centre && tab < centre->count(); ++tab) {
            centre->setCurrentIndex(tab);
            const QString name = u"window/centre %1"_s.arg(tab + 1);
            take(*m_window, name, what, percent);
            takeWhole(*centre->currentWidget(), name + u" panel"_s, what, percent);
        }
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            takeWhole(*dock, u"window/"_s + dock->objectName(), what, percent);
        }
    }
    theme::apply(m_theme);
    takeAsked(*m_window, u"window/centre 1"_s, what); // what has not been asked with a panel
    takeMenus(*m_window, u"window/menu"_s, what);
}

void WindowCamera::takeProvider(const QByteArray &locale, const Provider &provider)
{
    setLocale(locale);
    m_provider = provider.descriptor().id;
    auto *start = m_window->findChild<StartBar *>();
    start->setProvider(m_provider);
    start->setLocale(locale);
    settle();
    const QString name = QString::fromUtf8(m_provider);
    takeAsked(*start, u"window/start "_s + name, said(titleOfPart("start")));
    m_window->startPurchase();
    for (const char *part : {"state", "steps"}) {
        auto *dock = m_window->findChild<QDockWidget *>(QString::fromLatin1(part));
        dock->raise();
        takeWhole(*dock, u"window/%1 %2"_s.arg(QLatin1String(part), name), said(titleOfPart(part)), 100);
    }
}

void WindowCamera::takeWhole(QWidget &part, const QString &name, const QString &what, int percent)
{
    take(part, name, what, percent);
    hear(part);
    int number = 0;
    for (QTabWidget *tabs : part.findChildren<QTabWidget *>()) {
        const int before = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tab == before || !tabs->isVisible() || isData(*tabs))
                continue;
            tabs->setCurrentIndex(tab);
            take(part, u"%1 tab %2"_s.arg(name).arg(++number), what, percent);
        }
        tabs->setCurrentIndex(before);
    }
    settle();
    number = 0;
    for (QScrollArea *area : part.findChildren<QScrollArea *>()) {
        QWidget *all = area->widget();
        if (all && area->isVisible() && all->height() > area->viewport()->height() + 1)
            take(*all, u"%1 all %2"_s.arg(name).arg(++number), what, percent);
    }
    if (percent == 100) {
        takeAsked(part, name, what);
        takeMenus(part, name + u" menu"_s, what);
    }
}

// Drop-down lists, opened, with all their items: those that have what no other picture of the locale has.
void WindowCamera::takeLists(QWidget &part, const QString &name, const QString &what)
{
    int number = 0;
    for (QComboBox *box : part.findChildren<QComboBox *>()) {
        ++number;
        if (!box->isVisible() || isData(*box))
            continue;
        std::vector<std::pair<int, std::size_t>> said; // by rows
        for (int row = 0; row < std::min(box->count(), longestList); ++row) {
            for (const std::size_t text : partsOf(box->itemText(row), PointAt::contextsOf(*box)))
                said.emplace_back(row, text);
        }
        if (std::all_of(said.begin(), said.end(),
                        [&](const auto &each) { return m_book.shows(each.second, m_locale); }))
            continue;
        box->showPopup();
        settle();
        QWidget &list = *box->view()->window();
        const int row = box->view()->sizeHintForRow(0);
        list.resize(list.width(), list.height() + box->count() * row - box->view()->viewport()->height());
        settle();
        std::vector<SeenText> texts;
        for (const auto &[at, text] : said) {
            QRect place = box->view()->visualRect(box->model()->index(at, box->modelColumn()));
            place.moveTopLeft(box->view()->viewport()->mapTo(&list, place.topLeft()));
            if (list.rect().contains(place.center()))
                texts.push_back({text, place, false});
        }
        keep(u"%1 list %2"_s.arg(name).arg(number), what, 100, list.grab().toImage(), std::move(texts));
        box->hidePopup();
    }
}

// Lists, and of tool tips only what no other picture of the locale has. `wanted` as in take().
void WindowCamera::takeAsked(QWidget &part, const QString &name, const QString &what, qsizetype wanted)
{
    takeLists(part, name, what);
    std::optional<SaidWords> said;
    if (wanted >= 0)
        said.emplace(m_texts.index, std::size_t(wanted), m_locale);
    std::vector<AskedWords> rest;
    std::vector<std::vector<std::size_t>> textsOf; // of each of them
    for (AskedWords &each : askedWords(part)) {
        std::vector<std::size_t> texts = partsOf(each.words, each.contexts);
        if (said && said->areCertainlyIn(each.words))
            texts.push_back(std::size_t(wanted));
        if (std::any_of(texts.begin(), texts.end(),
                        [&](std::size_t t) { return !m_book.shows(t, m_locale); })) {
            rest.push_back(std::move(each));
            textsOf.push_back(std::move(texts));
        }
    }
    if (rest.empty())
        return;
    const WordsSheet sheet = sheetOf(rest);
    std::vector<SeenText> texts;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        for (const std::size_t text : textsOf[i])
            texts.push_back({text, sheet.places[i], false});
    }
    keep(name + u" tips"_s, what, 100, sheet.image, std::move(texts));
}

void WindowCamera::takeMenus(QWidget &part, const QString &name, const QString &what)
{
    int number = 0;
    for (QMenu *menu : part.findChildren<QMenu *>()) {
        ++number;
        const auto *above = menu->parentWidget();
        const bool isOfPanel = above && above->isVisible();
        if (menu->isEmpty() || !isOfPanel)
            continue;
        menu->popup({});
        settle();
        std::vector<SeenText> texts;
        for (const QAction *action : menu->actions()) {
            std::vector<QByteArray> contexts = PointAt::contextsOf(*menu);
            for (const std::size_t text : partsOf(action->text(), std::move(contexts)))
                texts.push_back({text, menu->actionGeometry(const_cast<QAction *>(action)), false});
        }
        const bool isNews = std::any_of(texts.begin(), texts.end(), [&](const SeenText &each) {
            return !m_book.shows(each.text, m_locale);
        });
        if (isNews)
            keep(u"%1 %2"_s.arg(name).arg(number), what, 100, menu->grab().toImage(), std::move(texts));
        menu->close();
    }
}

void WindowCamera::takeDialog(QDialog &dialog, const QString &name, int percent)
{
    dialog.show();
    settle();
    hear(dialog);
    const int height = dialog.fontMetrics().height() + 2 * titleMargin;
    std::vector<SeenText> texts = textsIn(dialog);
    for (SeenText &each : texts)
        each.place.translate(0, height);
    for (const std::size_t text : partsOf(dialog.windowTitle(), PointAt::contextsOf(dialog)))
        texts.push_back({text, {0, 0, dialog.width(), height}, false});
    keep(u"dialog/"_s + name, dialog.windowTitle(), percent,
         withTitle(dialog.grab().toImage(), dialog.windowTitle(), height, dialog), std::move(texts));
    if (percent == 100)
        takeAsked(dialog, u"dialog/"_s + name, dialog.windowTitle());
}

// Layouts that depend on each other, such as those of wrapped words, settle in rounds.
void WindowCamera::settle()
{
    for (int round = 0; round < layoutRounds; ++round) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

void WindowCamera::take(QWidget &part, const QString &name, const QString &what, int percent,
                        qsizetype wanted)
{
    settle();
    if (wanted < 0)
        removeMarks(*m_window);
    std::vector<SeenText> texts = textsIn(part);
    const bool isThere = std::any_of(texts.begin(), texts.end(),
                                     [&](const SeenText &each) { return qsizetype(each.text) == wanted; });
    if (wanted >= 0 && !isThere) {
        const auto found = wantedIn(part, std::size_t(wanted));
        if (!found)
            return;
        texts.push_back(*found);
    }
    const QImage image = ScreenBook::keeps(percent, texts) ? part.grab().toImage() : QImage();
    keep(name, what, percent, image, std::move(texts));
}

// Others that say the same words are found when the words are looked up: who knows that it is said there
// looks for it.
std::optional<SeenText> WindowCamera::wantedIn(QWidget &part, std::size_t text)
{
    const SaidWords said(m_texts.index, text, m_locale);
    for (const SeenWords &seen : seenWords(part)) {
        if (said.areCertainlyIn(seen.words))
            return SeenText{text, seen.place, false};
    }
    return std::nullopt;
}

void WindowCamera::keep(const QString &name, const QString &what, int percent, const QImage &image,
                        std::vector<SeenText> texts)
{
    m_book.keep(name, what, m_locale, percent, image, std::move(texts));
}

const std::vector<std::size_t> &WindowCamera::partsOf(const QString &words, std::vector<QByteArray> contexts)
{
    contexts.push_back(m_provider);
    const auto [known, isNew] = m_known.try_emplace({words, std::move(contexts)});
    if (isNew) {
        const TextFinder &finder = m_finders.try_emplace(m_locale, m_texts.index, m_locale).first->second;
        known->second = finder.partsOf(words, withContextsBeside(known->first.second));
    }
    return known->second;
}

std::vector<SeenText> WindowCamera::textsIn(QWidget &part)
{
    std::vector<SeenText> found;
    for (const SeenWords &seen : seenWords(part)) {
        bool isFirst = true;
        for (const std::size_t text : partsOf(seen.words, seen.contexts)) {
            found.push_back({text, seen.place, seen.isCut && isFirst});
            isFirst = false;
        }
    }
    return found;
}

// Names and descriptions for those who do not see the window.
void WindowCamera::hear(QWidget &part)
{
    for (QWidget *each : part.findChildren<QWidget *>()) {
        if (isData(*each))
            continue;
        for (const QString &words : {each->accessibleName(), each->accessibleDescription()}) {
            if (words.isEmpty())
                continue;
            const auto &texts = partsOf(words, PointAt::contextsOf(*each));
            m_spoken.insert(texts.begin(), texts.end());
        }
    }
}

} // namespace kassa::app
