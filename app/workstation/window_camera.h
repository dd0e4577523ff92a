// Pictures of the window: every panel and dialog, and the places that single texts are taken to.
#pragma once

#include "context.h"
#include "screen_book.h"
#include "session/text_files.h"
#include "settings/credentials.h"
#include "settings/preferences.h"
#include "texts/text_search.h"
#include "widgets/theme.h"
#include "window/workstation.h"
#include "windows.h"

#include <QTemporaryDir>

#include <set>

namespace kassa::app {

class WindowCamera
{
public:
    // All outlive the camera. `percents`: sizes of texts, of the usual, in which panels and dialogs are
    // looked at.
    WindowCamera(Context &context, const TextFiles &texts, ScreenBook &book, std::vector<int> percents,
                 const WindowLook &look);

    // Panels before there is any purchase. Only before play().
    void takeEmptyPanels(const QByteArray &locale);
    // Purchases of the first provider are played, and the ways to all texts are found.
    void play();
    void takePanels(const QByteArray &locale);
    void takeDialogs(const QByteArray &locale);
    // Once, before takeStories(): the panel Stories plays some that fail in each way.
    void playStories();
    void takeStories(const QByteArray &locale);
    void takeOwnShop(const QByteArray &locale, const Provider &provider); // while its sandbox runs
    // What can be chosen, the states and the steps of a provider.
    void takeProvider(const QByteArray &locale, const Provider &provider);
    // Of those providers what no picture of the locale shows yet and a story or a panel does.
    void takeScenes(const QByteArray &locale, const std::vector<const Provider *> &providers);

    const TextWays &ways() { return m_window->texts().ways(); }
    // Wordings that no picture of the locale shows yet: of errors, and of faults and mistakes that no story
    // has, of no provider or of those.
    void takeWordings(const QByteArray &locale, const std::vector<const Provider *> &providers);

    // Screen readers say it, of a panel or dialog that was taken.
    bool isSpoken(std::size_t text) const { return m_spoken.contains(text); }

private:
    // The words it shows now. `wanted`: a text that is known to be said there, only when its words are;
    // below zero: in any case.
    void take(QWidget &part, const QString &name, const QString &what, int percent, qsizetype wanted = -1);
    // Also all its tabs, what is scrolled away, and what it says when it is asked.
    void takeWhole(QWidget &part, const QString &name, const QString &what, int percent);
    void takeNews(QWidget &part, const QString &name, const QString &what);
    void takeLists(QWidget &part, const QString &name, const QString &what);
    void takeAsked(QWidget &part, const QString &name, const QString &what, qsizetype wanted = -1);
    void takeMenus(QWidget &part, const QString &name, const QString &what);
    void takeDialog(QDialog &dialog, const QString &name, int percent);
    void takeGalleries(int percent);
    void takeScene(const TextKey &key, const TextWay &way);
    void takeLines(Tone tone, const QString &name, const QString &what,
                   const std::vector<std::size_t> &texts);
    QString example(std::size_t text) const; // with something at its place markers
    std::optional<SeenText> wantedIn(QWidget &part, std::size_t text);
    void keep(const QString &name, const QString &what, int percent, const QImage &image,
              std::vector<SeenText> texts);
    std::vector<SeenText> textsIn(QWidget &part);
    const std::vector<std::size_t> &partsOf(const QString &words, std::vector<QByteArray> contexts);
    void hear(QWidget &part);
    void setLocale(const QByteArray &locale);
    void settle();
    QString said(const Text &text) const { return m_context.catalogue->text(text, m_context.language); }

    Context &m_context;
    const TextFiles &m_texts;
    ScreenBook &m_book;
    const std::vector<int> m_percents;
    const ThemeChoice m_theme;
    QTemporaryDir m_settings;
    Preferences m_preferences;
    Environments m_environments, m_systems; // the sandbox alone; also a test system and a live one
    Credentials m_credentials;
    Language m_language;
    std::unique_ptr<Workstation> m_window;
    QByteArray m_locale;
    QByteArray m_provider;                      // of the purchase that is looked at
    std::map<QByteArray, TextFinder> m_finders; // by locale
    // Of the locale: most words are seen in many pictures.
    std::map<std::pair<QString, std::vector<QByteArray>>, std::vector<std::size_t>> m_known;
    std::set<std::size_t> m_spoken, m_unmarked; // texts; unmarked: were not found where they were to be
};

} // namespace kassa::app
