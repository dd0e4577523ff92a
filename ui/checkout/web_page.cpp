#include "checkout/web_page.h"

#include "wire/session_inputs.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineLoadingInfo>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCrashes = 3;
constexpr int longestWords = 300; // of a page's alert, of a frame's name

// Others are told by other means: a request that was blocked, and a page whose process ended (no code at
// all). What was given up for a download or another page is not a failure for the engine either.
bool isNotLoaded(const QWebEngineLoadingInfo &info)
{
    constexpr int blockedByClient = -20; // Chromium's net_error_list.h
    return info.status() == QWebEngineLoadingInfo::LoadFailedStatus && info.errorCode() != 0 &&
           info.errorCode() != blockedByClient;
}

} // namespace

WebPage::WebPage(QWebEngineProfile &profile, const AllowedOrigins &allowed, QString aliveMark,
                 QObject *parent)
    : QWebEnginePage(&profile, parent), m_allowed(allowed), m_aliveMark(std::move(aliveMark))
{
    refuseRights();
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status) {
                if (status != NormalTerminationStatus)
                    crashed();
            });
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (isNotLoaded(info) && m_allowed.allows(info.url()))
            Q_EMIT troubled(PageTrouble::NotLoaded, info.url().toDisplayString());
    });
}

void WebPage::refuseRights()
{
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        Q_EMIT troubled(PageTrouble::Certificate, error.url().host());
    });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
                Q_EMIT troubled(PageTrouble::Permission, origin.toDisplayString());
            });
}

QUrl WebPage::address() const
{
    return url().isEmpty() ? requestedUrl() : url();
}

void WebPage::crashed()
{
    m_isDead = true;
    const bool again = ++m_crashes <= mostCrashes;
    Q_EMIT troubled(again ? PageTrouble::Crashed : PageTrouble::GaveUp, address().toDisplayString());
    if (again)
        Q_EMIT renewalWanted();
}

bool WebPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool)
{
    if (m_allowed.allows(url) || url == QUrl(u"about:blank"_s))
        return true;
    const QByteArray address = url.toEncoded();
    if (isAppUrl(address))
        Q_EMIT appAsked(address);
    else
        Q_EMIT navigationBlocked(address);
    return false;
}

void WebPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int,
                                       const QString &)
{
    if (!message.startsWith(m_aliveMark))
        return;
    const QString told = message.mid(m_aliveMark.size()).left(longestWords);
    if (told.startsWith(u'\n'))
        Q_EMIT wordsPointedAt(told.mid(1));
    else if (told.startsWith(u'\t'))
        Q_EMIT wheelPassedOn(told.mid(1).section(u' ', 0, 0).toInt(), told.endsWith(u'1'));
    else
        Q_EMIT frameAlive(told.toUtf8());
}

// Not as a dialog: a page could hold the whole window with a row of them.
void WebPage::javaScriptAlert(const QUrl &, const QString &message)
{
    Q_EMIT troubled(PageTrouble::Dialog, message.left(longestWords));
}

bool WebPage::javaScriptConfirm(const QUrl &origin, const QString &message)
{
    javaScriptAlert(origin, message);
    return false;
}

bool WebPage::javaScriptPrompt(const QUrl &origin, const QString &message, const QString &, QString *)
{
    javaScriptAlert(origin, message);
    return false;
}

QStringList WebPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

} // namespace kassa
