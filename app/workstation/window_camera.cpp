#include "window_camera.h"

#include "checkout/send_message.h"
#include "journal/compare_dialog.h"
#include "session/demo.h"
#include "settings/about_dialog.h"
#include "settings/environments_dialog.h"
#include "settings/settings_dialog.h"
#include "texts/seen_words.h"
#include "widgets/duration_dialog.h"
#include "widgets/theme.h"
#include "wire/message_editor.h"
#include "wire/rule_dialog.h"

#include <QApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QTabWidget>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr int layoutRounds = 5;

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

void waitFor(const TextWays &ways)
{
    QEventLoop loop;
    QObject::connect(&ways, &TextWays::found, &loop, &QEventLoop::quit);
    if (!ways.isFound())
        loop.exec();
}

} // namespace

WindowCamera::WindowCamera(Context &context, const TextFiles &texts, ScreenBook &book)
    : m_context(context), m_texts(texts), m_book(book), m_preferences(m_settings.path()),
      m_environments(m_settings.filePath(u"environments.json"_s)), m_language(context.catalogue)
{
    theme::apply(ThemeChoice::Light);
    m_preferences.setFirstRunDone(true);
    m_window = std::make_unique<Workstation>(WorkstationParts{*context.registry, m_language, m_preferences,
                                                              m_environments, m_credentials,
                                                              QStringLiteral(KASSA_VERSION)},
                                             WorkstationStart{});
    m_window->resize(1600, 1000);
    m_window->show();
    m_window->runDemos();
    auto *dock = m_window->findChild<QDockWidget *>(u"texts"_s);
    dock->raise(); // then its texts are read
    QApplication::processEvents();
    waitFor(m_window->texts().ways());
}

void WindowCamera::takePanels(const QByteArray &locale, const std::vector<int> &percents)
{
    m_language.set(locale);
    for (const int percent : percents) {
        theme::apply(ThemeChoice::Light, percent);
        const QString what = said(KASSA_TEXT("texts", "The workstation"));
        QTabWidget *centre = centreOf(*m_window);
        for (int tab = 0; centre && tab < centre->count(); ++tab) {
            centre->setCurrentIndex(tab);
            take(*m_window, u"window/centre %1"_s.arg(tab + 1), what, locale, percent);
        }
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            take(*m_window, u"window/"_s + dock->objectName(), what, locale, percent);
        }
        takeDialogs(locale, percent);
    }
    theme::apply(ThemeChoice::Light);
}

void WindowCamera::takeDialogs(const QByteArray &locale, int percent)
{
    const auto taken = [&](QDialog &&dialog, const QString &name) {
        takeDialog(dialog, name, locale, percent);
    };
    taken(SettingsDialog(m_language, m_preferences, {m_preferences.file()}), u"settings"_s);
    taken(EnvironmentsDialog(m_environments, m_credentials, *m_context.registry), u"environments"_s);
    taken(AboutDialog(QStringLiteral(KASSA_VERSION)), u"about"_s);
    taken(DurationDialog(DurationDialog::toSkip()), u"skip"_s);
    taken(SendMessageDialog([](const FrameMessage &) { return Done(); }, nullptr), u"send"_s);
    taken(CompareDialog({u"1"_s, "a\nb\n"}, {u"2"_s, "a\nc\n"}), u"compare"_s);
    taken(MatchDialog(m_language, Match()), u"breakpoint"_s);
    for (const RuleAction &action :
         std::vector<RuleAction>{action::Hold{}, action::Delay{}, action::Replace{}, action::Answer{}})
        taken(RuleDialog(m_language, {"r", {}, action, 1}), u"rule %1"_s.arg(action.index() + 1));
    FirstRunPage first;
    first.resize(m_window->size());
    first.show();
    take(first, u"window/first start"_s, said(KASSA_TEXT("texts", "First start")), locale, percent);

    const Provider &provider = *m_context.registry->all().front();
    MemoryJournal journal;
    const auto session = Session::create(provider, {}, journal, m_language.catalogue());
    const auto order = demoOrder(provider.descriptor(), {});
    if (session && order && (*session)->begin(*order, {}) && !(*session)->inFlight().empty())
        taken(MessageEditor(m_language, session->get(), (*session)->inFlight().front()), u"message"_s);
}

void WindowCamera::takeDialog(QDialog &dialog, const QString &name, const QByteArray &locale, int percent)
{
    dialog.show();
    take(dialog, u"dialog/"_s + name, dialog.windowTitle(), locale, percent);
}

void WindowCamera::take(QWidget &part, const QString &name, const QString &what, const QByteArray &locale,
                        int percent, qsizetype wanted)
{
    // Layouts that depend on each other, such as those of wrapped words, settle in rounds.
    for (int round = 0; round < layoutRounds; ++round) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
    std::vector<SeenText> texts = textsIn(part, locale);
    const bool isThere = std::any_of(texts.begin(), texts.end(),
                                     [&](const SeenText &each) { return qsizetype(each.text) == wanted; });
    if (wanted < 0 || isThere)
        m_book.keep(name, what, locale, percent, part.grab().toImage(), std::move(texts));
}

std::vector<SeenText> WindowCamera::textsIn(QWidget &part, const QByteArray &locale)
{
    const TextFinder &finder = m_finders.try_emplace(locale, m_texts.index, locale).first->second;
    std::vector<SeenText> found;
    for (const SeenWords &seen : seenWords(part)) {
        bool isFirst = true;
        for (const std::size_t text : finder.partsOf(seen.words, seen.contexts)) {
            found.push_back({text, seen.place, seen.isCut && isFirst});
            isFirst = false;
        }
    }
    return found;
}

void WindowCamera::takeScenes(const QByteArray &locale, const std::vector<const Provider *> &providers)
{
    m_language.set(locale);
    std::set<QByteArray> wanted;
    for (const Provider *provider : providers)
        wanted.insert(provider->descriptor().id);
    for (std::size_t text = 0; text < m_texts.index.texts().size(); ++text) {
        const TextKey &key = m_texts.index.texts()[text].key;
        const TextWay way = ways().to(key);
        const bool isOfPage = !way.scenes.empty() && way.scenes.front().where == TextScene::Where::Page;
        const bool isWanted = way.scenes.empty() || wanted.contains(way.scenes.front().provider);
        const bool isDialog = way.place && (way.place->opener || QByteArray(way.place->part).contains('.'));
        if (way.leads() && isWanted && !isOfPage && !isDialog && !m_book.shows(text, locale))
            takeScene(key, way, locale);
    }
}

void WindowCamera::takeScene(const TextKey &key, const TextWay &way, const QByteArray &locale)
{
    TextsPanel &panel = m_window->texts();
    const qsizetype text = panel.workshop().index().find(key);
    if (text < 0)
        return;
    panel.showText(std::size_t(text));
    QEventLoop shown;
    bool isMarked = false, isOver = false;
    QObject::connect(m_window.get(), &Workstation::textShown, &shown, [&](bool marked) {
        isMarked = marked;
        isOver = true;
        shown.quit();
    });
    m_window->showChosenText();
    if (!isOver)
        shown.exec();
    if (!isMarked)
        return;
    const QByteArray part = way.scenes.empty() ? QByteArray(way.place->part) : partOf(way.scenes.front());
    QWidget *dock = m_window->findChild<QDockWidget *>(QString::fromUtf8(part));
    const Text where = way.scenes.empty() ? titleOfPart(part) : wordsFor(way.scenes.front());
    QString name = u"window/"_s + QString::fromUtf8(part);
    if (!way.scenes.empty() && !way.scenes.front().story.isEmpty()) {
        const TextScene &scene = way.scenes.front();
        name = u"%1 %2"_s.arg(QString::fromUtf8(scene.story), QString::fromUtf8(part));
        name += scene.entry.ordinal > 0 ? u" #%1"_s.arg(scene.entry.ordinal) : u" %1"_s.arg(scene.steps);
    }
    // Several texts of one state may each need something else to be chosen.
    QString own = name;
    for (int i = 2; std::any_of(m_book.screens().begin(), m_book.screens().end(),
                                [&](const Screen &each) {
                                    return each.name == own &&
                                           std::any_of(each.pictures.begin(), each.pictures.end(),
                                                       [&](const Picture &p) { return p.locale == locale; });
                                });
         ++i)
        own = u"%1 (%2)"_s.arg(name).arg(i);
    take(dock ? *dock : static_cast<QWidget &>(*m_window), own, said(where).remove(u'&'), locale, 100, text);
}

} // namespace kassa::app
