// The camera's pictures of dialogs, of what is told at rare moments, and of the places that single texts are
// taken to.
#include "window_camera.h"

#include "checkout/send_message.h"
#include "galleries.h"
#include "journal/compare_dialog.h"
#include "session/demo.h"
#include "settings/about_dialog.h"
#include "settings/environments_dialog.h"
#include "settings/first_run_page.h"
#include "settings/help_panel.h"
#include "settings/settings_dialog.h"
#include "stories/new_story_dialog.h"
#include "texts/save_conflicts_dialog.h"
#include "widgets/duration_dialog.h"
#include "widgets/notice.h"
#include "widgets/theme.h"
#include "wire/message_editor.h"
#include "wire/rule_dialog.h"

#include <QDockWidget>
#include <QEventLoop>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize helpSize(560, 900);
constexpr std::size_t linesOfPicture = 25;

// Texts of one story after each other: it is played once for them.
bool isBefore(const TextWay &a, const TextWay &b)
{
    const auto rank = [](const TextWay &way) {
        return way.scenes.empty()
                   ? std::tuple(QByteArray(), qsizetype(0), quint64(0))
                   : std::tuple(way.scenes.front().provider + '/' + way.scenes.front().story,
                                way.scenes.front().steps, quint64(way.scenes.front().entry.ordinal));
    };
    return rank(a) < rank(b);
}

// No window shows it when a story is played, and it is neither a window's own word nor the command line's.
bool isOfRareMoments(const TextKey &key, const TextWay &way)
{
    const bool isOfMachines =
        !way.place && way.scenes.empty() && key.context != "cli" && key.context != "demo";
    const bool isOfCore = way.place && !key.context.contains("::") && !key.context.endsWith("Texts");
    return isOfMachines || isOfCore;
}

} // namespace

void WindowCamera::takeDialogs(const QByteArray &locale)
{
    setLocale(locale);
    for (const int percent : m_percents) {
        theme::apply(m_theme, percent);
        const auto taken = [&](QDialog &&dialog, const QString &name) { takeDialog(dialog, name, percent); };
        taken(SettingsDialog(m_language, m_preferences, {m_preferences.file()}), u"settings"_s);
        taken(EnvironmentsDialog(m_environments, m_credentials, *m_context.registry), u"environments"_s);
        taken(EnvironmentsDialog(m_systems, m_credentials, *m_context.registry), u"environments kept"_s);
        taken(AboutDialog(QStringLiteral(KASSA_VERSION)), u"about"_s);
        taken(DurationDialog(DurationDialog::toSkip()), u"skip"_s);
        taken(SendMessageDialog([](const FrameMessage &) { return Done(); }, nullptr), u"send"_s);
        taken(CompareDialog({u"1"_s, "a\nb\n"}, {u"2"_s, "a\nc\n"}), u"compare"_s);
        taken(CompareDialog({u"1"_s, "a\n"}, {u"2"_s, "a\n"}, CompareDialog::Of::Runs), u"compare runs"_s);
        taken(MatchDialog(m_language, Match()), u"breakpoint"_s);
        taken(NewStoryDialog(*m_context.registry, "story: 1\n", {}, {}), u"new story"_s);
        SaveConflict conflict;
        conflict.language = "ru";
        taken(SaveConflictsDialog(m_texts.index, {conflict}, textFileName(conflict.language)),
              u"save conflicts"_s);
        for (const RuleAction &action :
             std::vector<RuleAction>{action::Hold{}, action::Delay{}, action::Replace{}, action::Answer{}})
            taken(RuleDialog(m_language, {"r", {}, action, 1}), u"rule %1"_s.arg(action.index() + 1));
        FirstRunPage first;
        first.resize(m_window->size());
        first.show();
        take(first, u"window/first start"_s, said(KASSA_TEXT("texts", "First start")), percent);

        const Provider &provider = *m_context.registry->all().front();
        MemoryJournal journal;
        const auto session = Session::create(provider, {}, journal, m_language.catalogue());
        const auto order = demoOrder(provider.descriptor(), {});
        if (session && order && (*session)->begin(*order, {}) && !(*session)->inFlight().empty()) {
            const Message message = (*session)->inFlight().front().message;
            using Purpose = MessageEditor::Purpose;
            taken(MessageEditor(m_language, session->get(), message, Purpose::Replace), u"message"_s);
            taken(MessageEditor(m_language, session->get(), message, Purpose::SendAgain), u"message again"_s);
        }
        takeGalleries(percent);
    }
    theme::apply(m_theme);
}

void WindowCamera::takeGalleries(int percent)
{
    const QString what = said(KASSA_TEXT("texts", "What appears at rare moments, one below the other"));
    const auto taken = [&](const std::unique_ptr<QWidget> &gallery, const QString &name) {
        gallery->show();
        take(*gallery, u"gallery/"_s + name, what, percent);
    };
    taken(errorGallery(), u"errors"_s);
    taken(troubleGallery(), u"pages"_s);
    taken(problemGallery(*m_context.registry), u"order"_s);
    taken(bannerGallery(), u"environments"_s);
    HelpPanel help;
    help.resize(helpSize);
    help.show();
    for (const QByteArray &topic : HelpPanel::topics()) {
        help.showTopic(topic);
        take(help, u"help/"_s + QString::fromUtf8(topic), said(titleOfPart("help")), percent);
    }
}

void WindowCamera::takeScenes(const QByteArray &locale, const std::vector<const Provider *> &providers)
{
    setLocale(locale);
    std::set<QByteArray> wanted;
    for (const Provider *provider : providers)
        wanted.insert(provider->descriptor().id);
    std::vector<std::pair<std::size_t, TextWay>> all;
    for (std::size_t text = 0; text < m_texts.index.texts().size(); ++text) {
        TextWay way = ways().to(m_texts.index.texts()[text].key);
        const bool isOfPage = !way.scenes.empty() && way.scenes.front().where == TextScene::Where::Page;
        const bool isWanted = way.scenes.empty() || wanted.contains(way.scenes.front().provider);
        const bool isDialog = way.place && (way.place->opener || QByteArray(way.place->part).contains('.'));
        if (way.leads() && isWanted && !isOfPage && !isDialog && !m_unmarked.contains(text))
            all.emplace_back(text, std::move(way));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return isBefore(a.second, b.second); });
    for (const auto &[text, way] : all) {
        if (!m_book.shows(text, locale))
            takeScene(m_texts.index.texts()[text].key, way);
    }
}

void WindowCamera::takeWordings(const QByteArray &locale, const std::vector<const Provider *> &providers)
{
    setLocale(locale);
    std::vector<std::size_t> errors;
    std::map<QByteArray, std::vector<std::size_t>> others; // by provider, or context
    for (std::size_t text = 0; text < m_texts.index.texts().size(); ++text) {
        const TextKey &key = m_texts.index.texts()[text].key;
        const QByteArray part = key.context.left(key.context.indexOf('.'));
        const bool isWanted = !m_context.registry->find(part) ||
                              std::any_of(providers.begin(), providers.end(), [&](const Provider *each) {
                                  return each->descriptor().id == part;
                              });
        if (m_book.shows(text, locale) || !isWanted)
            continue;
        if (key.context == "error")
            errors.push_back(text);
        else if (isOfRareMoments(key, ways().to(key)))
            others[part].push_back(text);
    }
    takeLines(
        Tone::Wrong, u"gallery/wordings"_s,
        said(KASSA_TEXT("texts", "Errors as the window shows them; examples stand at their place markers")),
        errors);
    for (const auto &[part, texts] : others)
        takeLines(Tone::Note, u"gallery/wordings "_s + QString::fromUtf8(part),
                  said(KASSA_TEXT("texts", "What is shown for faults, mistakes and rare moments that no "
                                           "story has; examples stand at their place markers")),
                  texts);
}

void WindowCamera::takeLines(Tone tone, const QString &name, const QString &what,
                             const std::vector<std::size_t> &texts)
{
    for (std::size_t from = 0; from < texts.size(); from += linesOfPicture) {
        const auto end = std::min(texts.size(), from + linesOfPicture);
        QStringList words;
        for (std::size_t i = from; i < end; ++i)
            words << example(texts[i]);
        const auto gallery = lineGallery(tone, words);
        gallery->show();
        settle();
        const QList<Notice *> lines = gallery->findChildren<Notice *>();
        std::vector<SeenText> seen;
        for (std::size_t i = from; i < end; ++i)
            seen.push_back({texts[i], lines[qsizetype(i - from)]->geometry(), false});
        keep(u"%1 %2"_s.arg(name).arg(from / linesOfPicture + 1), what, 100, gallery->grab().toImage(),
             std::move(seen));
    }
}

QString WindowCamera::example(std::size_t text) const
{
    const IndexedText &each = m_texts.index.texts()[text];
    Text words(each.key.context, each.key.source);
    if (each.plural)
        words = words.counted(2);
    for (qsizetype i = placeMarkers(QString::fromUtf8(each.key.source)).size(); i > 0; --i)
        words = words.with(QByteArray("example"));
    return m_language.words(words);
}

void WindowCamera::takeScene(const TextKey &key, const TextWay &way)
{
    TextsPanel &panel = m_window->texts();
    const qsizetype text = panel.workshop().index().find(key);
    if (text < 0)
        return;
    m_provider = way.scenes.empty() ? QByteArray() : way.scenes.front().provider;
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
    for (int i = 2; m_book.has(own, m_locale, 100) || m_book.has(own + u" tips"_s, m_locale, 100); ++i)
        own = u"%1 (%2)"_s.arg(name).arg(i);
    QWidget &place = dock ? *dock : static_cast<QWidget &>(*m_window);
    const QString what = said(where).remove(u'&');
    if (isMarked)
        take(place, own, what, 100, text);
    const auto known = std::size_t(m_texts.index.find(key));
    if (!m_book.shows(known, m_locale))
        takeAsked(place, own, what, text); // a tool tip says it
    if (!m_book.shows(known, m_locale))
        m_unmarked.insert(known);
}

} // namespace kassa::app
