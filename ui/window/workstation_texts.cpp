// The translator's way through the window: words are pointed at in it, and a text is taken to where it is
// seen.
#include "window/workstation.h"

#include "checkout/web_engine.h"
#include "story/library.h"
#include "texts/reveal.h"
#include "texts/text_search.h"

#include <QApplication>
#include <QDockWidget>
#include <QTabWidget>
#include <QToolBar>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

constexpr int betweenTries = 50; // ms
constexpr int mostTries = 10;

// A provider that does not speak the language is bought from in English.
QByteArray localeFor(const QByteArray &language, const Descriptor &descriptor)
{
    const auto &known = descriptor.languages;
    const bool isSpoken =
        language == pseudoLocale || std::find(known.begin(), known.end(), language) != known.end();
    return isSpoken ? language : QByteArray("en");
}

// "qvickly/methods" of "qvickly/methods [method=card]".
QString fileOf(const QByteArray &story)
{
    const qsizetype end = story.indexOf(" [");
    return QString::fromUtf8(end < 0 ? story : story.first(end));
}

} // namespace

// What is edited is seen in window and pages at once.
void Workstation::connectTexts()
{
    const auto point = [this](const PointedWords &at) {
        m_textsDock->show();
        m_textsDock->raise();
        m_texts->point(at, m_purchase ? m_purchase->session().inputs().locale : QByteArray());
    };
    connect(new PointAt(this), &PointAt::pointed, this, [this, point](PointedWords at) {
        // A panel shows its own words and the provider's; those of the window are around it.
        const auto window = std::find(at.contexts.begin(), at.contexts.end(), "kassa::Workstation");
        if (m_purchase && window != at.contexts.begin())
            at.contexts.insert(window, m_purchase->session().provider().descriptor().id);
        point(at);
    });
    connect(m_texts, &TextsPanel::wayAsked, this, &Workstation::goToText);
    if (WebBrowser *browser = m_checkout->browser()) {
        connect(browser, &WebBrowser::wordsPointedAt, this, [this, point](const QString &words) {
            PointedWords at{words, {}};
            if (m_purchase)
                at.contexts = {m_purchase->session().provider().descriptor().id, "page"};
            point(at);
        });
        connect(&browser->current()->view(), &QWebEngineView::loadFinished, this, [this, browser] {
            if (!m_wordsOnPage.isEmpty())
                browser->current()->view().findText(m_wordsOnPage);
        });
    }
    connect(&m_parts.language, &Language::wordsChanged, this, [this] {
        for (int row = 0; row < m_purchases.rowCount(); ++row)
            m_purchases.at(row)->session().redrawPages();
    });
}

void Workstation::goToText()
{
    const auto text = m_texts->text();
    if (!text)
        return;
    const TextKey key = m_texts->workshop().index().texts()[*text].key;
    const TextWay way = m_texts->ways().to(key);
    if (!way.leads())
        return;
    enter();
    m_wordsOnPage.clear();
    m_textEntry = {};
    QByteArray part;
    QString where;
    if (!way.scenes.empty()) {
        const TextScene &scene = way.scenes.front();
        if (!bringScene(scene, key)) {
            Q_EMIT textShown(false);
            return;
        }
        part = partOf(scene);
        where = m_parts.language.words(wordsFor(scene));
    } else {
        part = way.place->part;
        where = m_parts.language.words(titleOfPart(part)).remove(u'&');
    }
    const bool isPlayed = !way.scenes.empty() && !way.scenes.front().story.isEmpty();
    markText(part, where, isPlayed ? mostTries : 0);
}

bool Workstation::bringScene(const TextScene &scene, const TextKey &key)
{
    if (!scene.story.isEmpty())
        return playTo(scene, key);
    if (scene.where == TextScene::Where::OwnShop) {
        m_ownShop->setProvider(scene.provider);
    } else {
        m_start->setProvider(scene.provider);
        providerChosen();
        const auto isKey = [&](const Text &text) {
            return text.context == key.context && text.source == key.source;
        };
        for (const Outcome &outcome : m_start->provider()->descriptor().outcomes) {
            if (isKey(outcome.title) || isKey(outcome.description)) // it may be another way in's
                m_start->setOutcome(outcome.id);
        }
    }
    return true;
}

// The story is played once more, in the language of the translation; not again for the next text of it.
bool Workstation::stageStory(const TextScene &scene)
{
    const Provider *provider = m_parts.providers.find(scene.provider);
    const QByteArray locale =
        provider ? localeFor(m_texts->textLanguage(), provider->descriptor()) : QByteArray();
    if (m_textStage && m_textStage->story == scene.story && m_textStage->locale == locale)
        return true;
    const auto stories = findStories({fileOf(scene.story)}, m_parts.providers).stories;
    const auto story = std::find_if(stories.begin(), stories.end(),
                                    [&](const Story &each) { return each.name == scene.story; });
    if (story == stories.end() || !provider)
        return false;
    auto played = playedStory(*story, *provider, locale, m_parts.language.catalogue());
    if (!played) {
        say(played.error());
        return false;
    }
    TextScenes scenes = scenesOf(*played, scene.story, *provider);
    m_textStage = TextStage{scene.story, locale, story->locale.isEmpty() ? locale : story->locale,
                            std::move(*played), std::move(scenes)};
    return true;
}

// What has been done there is done again in a purchase of the window, up to the scene.
bool Workstation::playTo(const TextScene &scene, const TextKey &key)
{
    if (!stageStory(scene))
        return false;
    TextScene there = scene;
    for (const TextScene &each : m_textStage->scenes.of(key)) {
        if (each.where == scene.where && each.id == scene.id)
            there = each; // another language may take other steps
    }
    const bool isThere = m_textPurchase && !m_textPurchase->isChanged() && m_textStage->steps == there.steps;
    if (isThere)
        m_purchasesPanel->setCurrent(m_purchases.rowOf(m_textPurchase));
    else if (!setTextPurchase(scene.provider, there.steps))
        return false;
    if (there.entry.ordinal > 0) {
        using Where = TextScene::Where;
        if (m_centre->currentIndex() == OwnShopTab) // with which the journal is that of its sandbox
            m_centre->setCurrentIndex(CheckoutTab);
        m_journalDock->show();
        m_journal->inspector().setTab(there.where == Where::Finding   ? EntryInspector::Signature
                                      : there.where == Where::Message ? EntryInspector::Tree
                                                                      : EntryInspector::Overview);
        m_textEntry = there.entry;
    }
    return true;
}

bool Workstation::setTextPurchase(const QByteArray &provider, qsizetype count)
{
    const PlayedStory &played = m_textStage->played;
    SessionOptions options;
    options.locale = m_textStage->pageLocale;
    options.seed = played.inputs.seed;
    options.start = played.inputs.start;
    options.pages = canShowPages(nullptr);
    const auto row = m_purchases.add(provider, options, played.order, played.entry);
    if (!row) {
        say(row.error());
        return false;
    }
    OpenPurchase *purchase = m_purchases.at(*row);
    (void)purchase->session().setClock(ClockMode::Standing);
    const std::vector<Step> steps(played.steps.begin(),
                                  played.steps.begin() + std::min(qsizetype(played.steps.size()), count));
    const Done done =
        playAgain({played.inputs, false, played.order, played.entry, steps}, purchase->session());
    purchase->settle({}); // nothing is lost with it
    m_purchasesPanel->setCurrent(*row);
    if (m_textPurchase && !m_textPurchase->isChanged())
        m_purchases.close(m_purchases.rowOf(m_textPurchase));
    m_textPurchase = purchase;
    m_textStage->steps = done ? count : -1;
    if (!done)
        say(done.error());
    return done.has_value();
}

// Into view; null: there is no such part now.
QWidget *Workstation::bringPart(const QByteArray &part)
{
    for (const Dock &each : m_docks) {
        if (each.dock->objectName().toUtf8() != part)
            continue;
        each.dock->show();
        each.dock->raise();
        return each.dock;
    }
    const std::array<QByteArray, 4> centre{"order", "checkout", "sequence", "ownshop"};
    if (const auto tab = std::find(centre.begin(), centre.end(), part); tab != centre.end()) {
        m_centre->setCurrentIndex(int(tab - centre.begin()));
        return m_centre->currentWidget();
    }
    if (part == "start")
        return m_startTools;
    if (part == "run")
        return m_controls;
    return part == "menus" || part == "everywhere" ? this : nullptr;
}

// The panels hear of a purchase some moments later, and fill their tables in parts.
void Workstation::markText(const QByteArray &part, const QString &where, int tries)
{
    const auto text = m_texts->text();
    if (!text)
        return;
    const TextKey key = m_texts->workshop().index().texts()[*text].key;
    const WindowPlace *known = windowPlace(key.context);
    if (part == "journal" && m_textEntry.ordinal > 0)
        showEntry(m_textEntry);
    QWidget *place = bringPart(part);
    bool isMarked = false;
    if (part == "checkout" && !known && m_checkout->browser()) {
        const Translation *words = m_texts->workshop().index().translation(
            *text, m_purchase ? m_purchase->session().inputs().locale : QByteArray());
        m_wordsOnPage = words && !words->isEmpty() ? words->forms.front() : QString::fromUtf8(key.source);
        m_checkout->browser()->current()->view().findText(m_wordsOnPage);
        m_texts->tellWay(Tone::Good, tr("It is in: %1").arg(where));
    } else if (place && markWords(*place, key, where)) {
        isMarked = true;
    } else if (known && (known->opener || part.startsWith("dialog."))) {
        tellDialog(*known, place, where);
    } else if (part == "first-start") {
        m_texts->tellWay(Tone::Note, tr("It is on the page of the very first start."));
    } else if (tries > 0) {
        return QTimer::singleShot(betweenTries, this,
                                  [this, part, where, tries] { markText(part, where, tries - 1); });
    } else {
        m_texts->tellWay(
            Tone::Note,
            tr("It appears there when there is a reason for it, and is not seen now: %1").arg(where));
    }
    Q_EMIT textShown(isMarked);
}

bool Workstation::markWords(QWidget &place, const TextKey &key, const QString &where)
{
    const TextIndex &index = m_texts->workshop().index();
    const SaidWords said(index, std::size_t(index.find(key)), m_parts.language.code());
    if (place.isAncestorOf(m_state)) {
        const auto isKey = [&](const Text &text) {
            return text.context == key.context && text.source == key.source;
        };
        m_state->showState(
            [&](const StateInfo &state) { return isKey(state.description) || isKey(state.title); });
    }
    const auto found = reveal(place, [&](const PointedWords &at) { return said.areIn(at.words); });
    if (!found)
        return false;
    markFor(*found);
    m_texts->tellWay(Tone::Good, tr("Marked in: %1").arg(where));
    return true;
}

void Workstation::tellDialog(const WindowPlace &place, QWidget *part, const QString &where)
{
    if (place.opener) {
        const QString opener = QCoreApplication::translate(place.openerContext, place.opener);
        const auto found =
            part ? reveal(*part,
                          [&](const PointedWords &at) {
                              return QString(at.words).remove(u'&') == QString(opener).remove(u'&');
                          })
                 : std::nullopt;
        if (found)
            markFor(*found);
        return m_texts->tellWay(
            Tone::Note,
            tr("It is in the dialog that “%1” opens there: %2").arg(QString(opener).remove(u'&'), where));
    }
    m_texts->tellWay(Tone::Good, tr("It is in: %1").arg(where));
    const QByteArray dialog = place.part;
    if (dialog == "dialog.settings")
        openSettings();
    else if (dialog == "dialog.environments")
        openEnvironments();
    else
        openAbout();
}

} // namespace kassa
