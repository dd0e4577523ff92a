// Pictures of the window: every panel and dialog, and the places that single texts are taken to.
#pragma once

#include "context.h"
#include "screen_book.h"
#include "session/text_files.h"
#include "settings/credentials.h"
#include "settings/preferences.h"
#include "texts/text_search.h"
#include "window/workstation.h"

#include <QTemporaryDir>

namespace kassa::app {

class WindowCamera
{
public:
    // All outlive the camera.
    WindowCamera(Context &context, const TextFiles &texts, ScreenBook &book);

    // Each panel and dialog, in each of those sizes of texts (percent of the usual).
    void takePanels(const QByteArray &locale, const std::vector<int> &percents);
    // Of those providers what no picture of the locale shows yet and a story or a panel does.
    void takeScenes(const QByteArray &locale, const std::vector<const Provider *> &providers);
    const TextWays &ways() { return m_window->texts().ways(); } // found

private:
    void takeDialogs(const QByteArray &locale, int percent);
    void takeDialog(QDialog &dialog, const QString &name, const QByteArray &locale, int percent);
    // `wanted`: only when that text is in it; below zero: in any case.
    void take(QWidget &part, const QString &name, const QString &what, const QByteArray &locale, int percent,
              qsizetype wanted = -1);
    void takeScene(const TextKey &key, const TextWay &way, const QByteArray &locale);
    std::vector<SeenText> textsIn(QWidget &part, const QByteArray &locale);
    QString said(const Text &text) const { return m_context.catalogue->text(text, m_context.language); }

    Context &m_context;
    const TextFiles &m_texts;
    ScreenBook &m_book;
    QTemporaryDir m_settings;
    Preferences m_preferences;
    Environments m_environments;
    Credentials m_credentials;
    Language m_language;
    std::unique_ptr<Workstation> m_window;
    std::map<QByteArray, TextFinder> m_finders; // by locale
};

} // namespace kassa::app
