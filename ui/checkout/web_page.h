// One web page with the rights that a page of a checkout gets: it may show and navigate among the session's
// own servers, and nothing else. What it asks for besides is refused and told.
#pragma once

#include "checkout/allowed_origins.h"

#include <QWebEnginePage>

namespace kassa {

// What a person is told about a page.
enum class PageTrouble {
    Download,        // refused; the file's name
    Certificate,     // refused; the host
    Permission,      // refused: camera, place, notifications; the origin
    Dialog,          // the page's alert(); its words
    NotAllowed,      // an address that a person asked for; the address
    NotLoaded,       // no answer; the address
    SilentFrame,     // a frame that loaded and shows no document; its name
    Crashed,         // and is loaded again; the address
    GaveUp,          // crashed too often; the address
    NoSystemBrowser, // nothing on this computer opens the address
};

class WebPage : public QWebEnginePage
{
    Q_OBJECT

public:
    // `aliveMark`: what the bridge script of a frame puts in front of the frame's name on the console, and,
    // with a line feed, of words that a person points at.
    WebPage(QWebEngineProfile &profile, const AllowedOrigins &allowed, QString aliveMark, QObject *parent);

    // From now on the page may crash three times again.
    void forgiveCrashes() { m_crashes = 0; }
    int crashes() const { return m_crashes; }
    bool isDead() const { return m_isDead; } // its process has ended by itself
    QUrl address() const;                    // that it shows, or is on its way to
    void takePlaceOf(const WebPage &dead) { m_crashes = dead.m_crashes; }

Q_SIGNALS:
    // The page has crashed and may try again: in a page of its own (WebTab::renew()).
    void renewalWanted();
    // From inside the engine: receivers that load or close pages connect queued.
    void navigationBlocked(const QByteArray &url);
    void appAsked(const QByteArray &url);
    void frameAlive(const QByteArray &name);
    void wordsPointedAt(const QString &words); // with Ctrl and Shift held
    void wheelPassedOn(int by, bool across);   // from a frame that scrolls no further; in CSS pixels
    void troubled(kassa::PageTrouble trouble, const QString &what);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &given,
                          QString *result) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedTypes) override;

private:
    void refuseRights();
    void crashed();

    const AllowedOrigins &m_allowed;
    QString m_aliveMark;
    int m_crashes = 0;
    bool m_isDead = false;
};

} // namespace kassa

Q_DECLARE_METATYPE(kassa::PageTrouble)
