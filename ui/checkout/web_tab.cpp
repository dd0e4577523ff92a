#include "checkout/web_tab.h"

#include "codec/form.h"

#include <QLabel>
#include <QWebEngineHttpRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>

namespace kassa {

using namespace Qt::StringLiterals;

WebTab::WebTab(QWebEngineProfile &profile, const AllowedOrigins &allowed, const QString &aliveMark,
               QWidget *parent)
    : QWidget(parent), m_allowed(allowed), m_aliveMark(aliveMark), m_view(new QWebEngineView(this)),
      m_cover(new QLabel(this))
{
    m_cover->setAlignment(Qt::AlignCenter);
    m_cover->setWordWrap(true);
    m_cover->setAutoFillBackground(true);
    m_cover->hide();
    makePage(profile);
    m_view->setContextMenuPolicy(Qt::NoContextMenu); // its entries save, print and show sources
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Mid);
    setFocusPolicy(Qt::TabFocus);
    m_view->installEventFilter(this);
}

WebTab::~WebTab() = default;

// Qt (6.4.2) moves what shows a page, and all that stands between it and the tab, about in the window's Tab
// order each time the engine makes it anew. So the tab alone stands in that order: it hands the focus to the
// page, and the page leaves from the tab's place.
void WebTab::focusInEvent(QFocusEvent *event)
{
    if (!m_isLeaving)
        m_view->setFocus(event->reason());
}

bool WebTab::focusNextPrevChild(bool next)
{
    m_isLeaving = true;
    setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_isLeaving = false;
    return QWidget::focusNextPrevChild(next);
}

bool WebTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::ChildPolished) {
        if (QWidget *shown = m_view->focusProxy()) {
            shown->setFocusPolicy(Qt::ClickFocus);
            shown->installEventFilter(this);
        }
    }
    if (watched == m_view->focusProxy() && event->type() == QEvent::Wheel && m_isOfThisLoad) {
        m_turns.send(*m_view->focusProxy(), *static_cast<QWheelEvent *>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WebTab::makePage(QWebEngineProfile &profile)
{
    m_page = new WebPage(profile, m_allowed, m_aliveMark, m_view);
    m_bridge = new PageBridge(*m_page, m_allowed);
    m_bridge->setParent(m_page);
    m_view->setPage(m_page);
    watchFrames();
    uncoverAtDocument();
    connect(m_page, &QWebEnginePage::loadFinished, this, &WebTab::placeView);
    // Queued: the engine is still taking the old process apart.
    connect(
        m_page, &WebPage::renewalWanted, this,
        [this] {
            const QUrl address = m_page->address();
            renew();
            m_page->load(address);
        },
        Qt::QueuedConnection);
}

// A page whose process has crashed is not given the profile's scripts again (Qt 6.4.2): it would be without a
// bridge.
void WebTab::renew()
{
    WebPage *dead = m_page;
    makePage(*dead->profile());
    m_page->takePlaceOf(*dead);
    dead->deleteLater();
    Q_EMIT renewed();
}

// A frame that the server refuses to have framed (X-Frame-Options, CSP) loads an error page of the engine, in
// which no script of ours runs: it does not say that it is alive.
void WebTab::watchFrames()
{
    connect(m_page, &QWebEnginePage::loadStarted, this, [this] { forgetFrames(); });
    connect(m_page, &WebPage::frameAlive, this, [this](const QByteArray &name) {
        if (m_alive.size() < 100)
            m_alive.insert(name);
    });
    connect(m_page, &WebPage::wheelPassedOn, this, [this](int by, bool across) {
        m_page->runJavaScript(u"window.kassaTurn && window.kassaTurn(%1, %2)"_s.arg(by).arg(across),
                              QWebEngineScript::ApplicationWorld);
    });
    connect(m_bridge, &PageBridge::ready, this, [this] { m_isOfThisLoad = true; });
    connect(m_bridge, &PageBridge::frameLoaded, this, [this](const QByteArray &name) {
        if (m_isOfThisLoad && !m_alive.contains(name))
            Q_EMIT m_page->troubled(PageTrouble::SilentFrame, QString::fromUtf8(name));
    });
}

void WebTab::forgetFrames()
{
    m_alive.clear();
    m_isOfThisLoad = false;
}

void WebTab::cover()
{
    m_cover->setText(tr("The page is being opened."));
    m_cover->show();
    m_cover->raise();
}

// Not at the end of what was loaded before and given up, nor when an empty page has come in between.
void WebTab::uncoverAtDocument()
{
    connect(m_bridge, &PageBridge::ready, m_cover, &QWidget::hide);
    connect(m_page, &QWebEnginePage::loadingChanged, m_cover, [this](const QWebEngineLoadingInfo &info) {
        const auto status = info.status();
        const bool hasCome = status == QWebEngineLoadingInfo::LoadSucceededStatus ||
                             status == QWebEngineLoadingInfo::LoadFailedStatus;
        if (hasCome && info.url() != QUrl(u"about:blank"_s))
            m_cover->hide();
    });
}

void WebTab::open(const Navigation &navigation)
{
    if (m_page->isDead())
        renew();
    m_bridge->expectDocument();
    forgetFrames(); // loadStarted is not told while another page still loads
    m_page->forgiveCrashes();
    QWebEngineHttpRequest request(QUrl::fromEncoded(navigation.url));
    if (navigation.method == "POST") {
        request.setMethod(QWebEngineHttpRequest::Post);
        request.setPostData(buildForm(navigation.form));
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    m_view->load(request);
}

void WebTab::reload()
{
    const QUrl address = m_page->address();
    if (m_page->isDead())
        renew();
    m_page->forgiveCrashes();
    m_page->load(address);
}

void WebTab::setZoom(double factor)
{
    m_zoom = factor;
    placeView();
}

void WebTab::setPageSize(QSize size)
{
    m_pageSize = size;
    placeView();
}

void WebTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_cover->isHidden())
        cover();
}

void WebTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeView();
}

// A page is laid out for the whole width of its device: where there is less room it is shown smaller. Of the
// height there is what fits, and the page scrolls.
void WebTab::placeView()
{
    const double shrunk =
        m_pageSize.isEmpty() ? 1 : std::min(1.0, double(width()) / double(m_pageSize.width()));
    QRect place({}, m_pageSize.isEmpty() ? size() : (m_pageSize * shrunk).boundedTo(size()));
    place.moveCenter(rect().center());
    m_view->setGeometry(place);
    m_view->setZoomFactor(m_zoom * shrunk);
    m_cover->setGeometry(rect());
}

} // namespace kassa
