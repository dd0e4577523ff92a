#include "checkout/web_browser.h"

#include "wire/session_inputs.h"

#include <QFile>
#include <QTabBar>
#include <QTabWidget>
#include <QUuid>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineHistory>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostTabs = 8; // a 3-D Secure page needs one more
constexpr std::size_t mostBlocked = 200;
constexpr int longestTitle = 30;
constexpr qsizetype longestBlocked = 2000; // bytes of an address that is listed

void applySettings(QWebEngineSettings &settings)
{
    using Settings = QWebEngineSettings;
    for (const auto off :
         {Settings::LocalContentCanAccessFileUrls, Settings::LocalContentCanAccessRemoteUrls,
          Settings::NavigateOnDropEnabled, Settings::PdfViewerEnabled, Settings::PluginsEnabled,
          Settings::JavascriptCanAccessClipboard, Settings::JavascriptCanPaste,
          Settings::FullScreenSupportEnabled, Settings::ScreenCaptureEnabled,
          Settings::AllowRunningInsecureContent, Settings::AllowGeolocationOnInsecureOrigins,
          Settings::AllowWindowActivationFromJavaScript, Settings::HyperlinkAuditingEnabled,
          Settings::DnsPrefetchEnabled, Settings::AutoLoadIconsForPage, Settings::ErrorPageEnabled,
          Settings::FocusOnNavigationEnabled})
        settings.setAttribute(off, false);
    settings.setAttribute(Settings::JavascriptCanOpenWindows, true); // newWindow() decides
    settings.setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    // Told to acceptNavigationRequest() also without a click, and always refused there: no app is started.
    settings.setUnknownUrlSchemePolicy(Settings::AllowAllUnknownUrlSchemes);
}

} // namespace

WebBrowser::WebBrowser(QTabWidget &tabs, QObject *parent)
    : RealBrowser(parent), m_guard(m_allowed),
      m_aliveMark(u"kassa-frame-"_s + QUuid::createUuid().toString(QUuid::Id128) + u':'),
      m_profile(std::make_unique<QWebEngineProfile>()), m_tabs(&tabs), m_blockGate(100, 10s),
      m_appGate(10, 10s), m_troubleGate(20, 10s)
{
    setUpProfile();
    m_blockedTelling.setSingleShot(true);
    m_blockedTelling.setInterval(100ms);
    connect(&m_blockedTelling, &QTimer::timeout, this, &WebBrowser::blockedChanged);
    tabs.setTabsClosable(true);
    tabs.setTabBarAutoHide(true);
    connect(&tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentChanged(); });
    connect(&tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { closeTab(qobject_cast<WebTab *>(m_tabs->widget(index))); });
    addTab();
}

WebBrowser::~WebBrowser()
{
    for (const auto &tab : m_open)
        delete tab.data(); // before the profile
}

void WebBrowser::setUpProfile()
{
    Q_ASSERT(m_profile->isOffTheRecord());
    applySettings(*m_profile->settings());
    m_profile->scripts()->insert(PageBridge::script(m_aliveMark));
    m_profile->setUrlRequestInterceptor(&m_guard);
    connect(&m_guard, &RequestGuard::blocked, this, &WebBrowser::block, Qt::QueuedConnection);
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
            [this](QWebEngineDownloadRequest *file) {
                file->cancel();
                trouble(PageTrouble::Download, file->suggestedFileName());
            });
}

void WebBrowser::coverSensitive()
{
    QFile file(u":/kassa/pages/cover.js"_s);
    const bool isThere = file.open(QIODevice::ReadOnly); // built in
    Q_ASSERT(isThere);
    QWebEngineScript script;
    script.setName(u"kassa cover"_s);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(QString::fromUtf8(isThere ? file.readAll() : QByteArray()));
    m_profile->scripts()->insert(script);
}

// --- tabs

WebTab *WebBrowser::addTab()
{
    auto *tab = new WebTab(*m_profile, m_allowed, m_aliveMark, m_tabs);
    tab->setZoom(m_zoom);
    tab->setPageSize(m_pageSize);
    m_open.emplace_back(tab);
    const int index = m_tabs->addTab(tab, QString());
    QWidget::setTabOrder(m_tabs, tab); // not behind all that the window had before
    titleChanged(*tab);
    if (m_open.size() == 1) { // the purchase's stays
        m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, nullptr);
        m_tabs->tabBar()->setTabButton(index, QTabBar::LeftSide, nullptr);
    }
    connectTab(*tab);
    connect(tab, &WebTab::renewed, this, [this, tab] { connectTab(*tab); });
    return tab;
}

void WebBrowser::connectTab(WebTab &tab)
{
    WebPage &page = tab.page();
    // Queued: what is told may open or close pages, and the engine must have returned from its call before.
    connect(&page, &WebPage::navigationBlocked, this, &WebBrowser::block, Qt::QueuedConnection);
    connect(&page, &WebPage::appAsked, this, &WebBrowser::appAsked, Qt::QueuedConnection);
    connect(&page, &WebPage::wordsPointedAt, this, &WebBrowser::wordsPointedAt, Qt::QueuedConnection);
    connect(&page, &WebPage::troubled, this, &WebBrowser::trouble, Qt::QueuedConnection);
    connect(
        &page, &QWebEnginePage::windowCloseRequested, this, [this, &tab] { closeTab(&tab); },
        Qt::QueuedConnection);
    connect(&page, &QWebEnginePage::newWindowRequested, this, &WebBrowser::newWindow);
    connect(&page, &QWebEnginePage::urlChanged, this, &WebBrowser::currentChanged);
    connect(&page, &QWebEnginePage::loadFinished, this, &WebBrowser::currentChanged);
    connect(&page, &QWebEnginePage::titleChanged, this, [this, &tab] { titleChanged(tab); });
    connect(&tab.bridge(), &PageBridge::ready, this, &WebBrowser::bridgeConnected, Qt::QueuedConnection);
    connect(&tab.bridge(), &PageBridge::heard, this, &WebBrowser::heard, Qt::QueuedConnection);
}

void WebBrowser::closeTab(WebTab *tab)
{
    if (!tab || tab == m_open.front())
        return;
    std::erase(m_open, tab);
    m_tabs->removeTab(m_tabs->indexOf(tab));
    delete tab; // at once: not after the profile
    Q_EMIT currentChanged();
}

WebTab *WebBrowser::tabFor(const Navigation &navigation)
{
    if (navigation.window != Window::New && navigation.window != Window::Named)
        return m_open.front();
    for (const auto &tab : m_open) {
        if (!navigation.name.isEmpty() && tab->name() == navigation.name)
            return tab;
    }
    if (m_open.size() >= mostTabs)
        closeTab(m_open[1]); // the session's own window is not refused
    WebTab *tab = addTab();
    tab->setName(navigation.name);
    return tab;
}

// The window must be opened, or not, before this returns; what is told waits until the engine has returned.
void WebBrowser::newWindow(QWebEngineNewWindowRequest &request)
{
    const QUrl url = request.requestedUrl();
    const QByteArray address = url.toEncoded();
    const auto later = [this](auto told) { QMetaObject::invokeMethod(this, told, Qt::QueuedConnection); };
    if (isAppUrl(address))
        return later([this, address] { appAsked(address); });
    if (!url.isEmpty() && url != QUrl(u"about:blank"_s) && !m_allowed.allows(url))
        return later([this, address] { block(address); });
    if (m_open.size() >= mostTabs)
        return m_log.once("windows", "A page opens more windows than are allowed: they are refused.");
    WebTab *tab = addTab();
    request.openIn(&tab->page());
    m_tabs->setCurrentWidget(tab);
}

void WebBrowser::titleChanged(WebTab &tab)
{
    QString title = tab.page().title().left(longestTitle);
    title.replace(u'&', u"&&"_s);
    const int index = m_tabs->indexOf(&tab);
    m_tabs->setTabText(index, title.isEmpty() ? tab.page().url().host() : title);
    Q_EMIT currentChanged();
}

WebTab *WebBrowser::current() const
{
    return m_tabs ? qobject_cast<WebTab *>(m_tabs->currentWidget()) : nullptr;
}

// --- what the session asks

void WebBrowser::allow(const std::vector<QByteArray> &origins)
{
    m_allowed.set(origins);
}

void WebBrowser::open(const Navigation &navigation)
{
    if (!m_allowed.allows(QUrl::fromEncoded(navigation.url)))
        return block(navigation.url);
    WebTab *tab = tabFor(navigation);
    m_isOpen = true;
    Q_EMIT opened();
    m_tabs->setCurrentWidget(tab);
    tab->open(navigation);
}

void WebBrowser::showNothing()
{
    while (m_open.size() > 1)
        closeTab(m_open.back());
    m_open.front()->bridge().expectDocument();
    if (!std::exchange(m_isOpen, false))
        return;
    m_open.front()->cover();
    m_open.front()->view().setUrl(QUrl(u"about:blank"_s));
}

void WebBrowser::postToFrame(const PageEvent &event, const QByteArray &targetOrigin)
{
    const auto shows = [this](const auto &tab) {
        return originOf(tab->page().url().toEncoded()) == m_allowed.shop();
    };
    const auto found = std::find_if(m_open.begin(), m_open.end(), shows);
    (found == m_open.end() ? m_open.front() : *found)->bridge().post(event, targetOrigin);
}

// --- what pages tell. It has waited in the queue: by now it may be of the session before.

void WebBrowser::bridgeConnected(const QByteArray &url)
{
    if (originOf(url) == m_allowed.shop())
        Q_EMIT bridgeReady(url);
}

void WebBrowser::heard(const PageEvent &event)
{
    if (m_allowed.contains(originOf(event.origin)))
        Q_EMIT posted(event);
}

// --- what a person asks

void WebBrowser::go(const QString &address)
{
    const QUrl url = QUrl::fromUserInput(address);
    if (!m_allowed.allows(url))
        return trouble(PageTrouble::NotAllowed, url.isValid() ? url.toDisplayString() : address);
    current()->open({Window::Self, {}, "GET", url.toEncoded(), {}});
}

void WebBrowser::setZoom(double factor)
{
    m_zoom = factor;
    for (const auto &tab : m_open)
        tab->setZoom(factor);
}

void WebBrowser::setPageSize(QSize size)
{
    m_pageSize = size;
    for (const auto &tab : m_open)
        tab->setPageSize(size);
}

void WebBrowser::clear()
{
    m_allowed.set({});
    showNothing();
    m_profile->cookieStore()->deleteAllCookies();
    m_log = {};
    forgetBlocked();
}

// --- what pages ask in vain

void WebBrowser::block(const QByteArray &url)
{
    ++m_blockedCount;
    const QByteArray listed = url.left(longestBlocked);
    const auto known = std::find_if(m_blocked.begin(), m_blocked.end(),
                                    [&](const Blocked &each) { return each.url == listed; });
    if (known != m_blocked.end())
        ++known->times;
    else if (m_blocked.size() < mostBlocked)
        m_blocked.push_back({listed, 1});
    m_blockedTelling.start();
    if (!m_blockGate.passes())
        return m_log.once("blocked",
                          "Pages ask for many addresses that are not of this session: they are blocked "
                          "and no longer told one by one.");
    Q_EMIT blocked(url);
}

void WebBrowser::forgetBlocked()
{
    m_blocked.clear();
    m_blockedCount = 0;
    Q_EMIT blockedChanged();
}

void WebBrowser::appAsked(const QByteArray &url)
{
    if (!m_appGate.passes())
        return m_log.once("apps",
                          "A page asks for apps again and again: the links above the limit are dropped.");
    Q_EMIT appLink(url);
}

void WebBrowser::trouble(PageTrouble trouble, const QString &what)
{
    if (!m_troubleGate.passes())
        return m_log.once("trouble", "Pages ask for many things that are refused: they are no longer told.");
    if (trouble == PageTrouble::Crashed)
        Q_EMIT crashed(QUrl(what).toEncoded());
    Q_EMIT troubled(trouble, what);
}

} // namespace kassa
