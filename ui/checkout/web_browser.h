// The real browser of a session: its pages in the tabs of a tab widget. The first tab is the window of the
// purchase and stays; pages that open windows get more. Nothing is kept on disk.
#pragma once

#include "checkout/request_guard.h"
#include "checkout/web_tab.h"
#include "session/real_browser.h"

#include <QPointer>
#include <QTimer>

class QTabWidget;
class QWebEngineProfile;

namespace kassa {

class WebBrowser : public RealBrowser
{
    Q_OBJECT

public:
    struct Blocked
    {
        QByteArray url;
        int times = 0;
    };

    // canShowPages() holds. Works without a person as well, if `tabs` is shown: pages without a view are 0x0
    // and their timers are slow. `tabs` may go first.
    explicit WebBrowser(QTabWidget &tabs, QObject *parent = nullptr);
    ~WebBrowser() override;

    void open(const Navigation &navigation) override;
    void showNothing() override;
    void postToFrame(const PageEvent &event, const QByteArray &targetOrigin) override;
    void allow(const std::vector<QByteArray> &origins) override;

    // Of pages opened from now on: what stands in fields for card data, personal numbers and passwords is not
    // seen. For pictures that are kept.
    void coverSensitive();

    // Forgets all pages, cookies and what was blocked: the next session finds nothing of this one.
    void clear();
    bool isOpen() const { return m_isOpen; } // something was opened since showNothing()
    bool allows(const QUrl &url) const { return m_allowed.allows(url); }

    WebTab *current() const;         // never null while `tabs` lives
    void go(const QString &address); // where a person wants to go, as it was typed
    void setZoom(double factor);
    double zoom() const { return m_zoom; }
    void setPageSize(QSize size); // logical pixels; empty: fill

    int blockedCount() const { return m_blockedCount; }
    const std::vector<Blocked> &blockedRequests() const { return m_blocked; } // the first 200 addresses
    void forgetBlocked();

Q_SIGNALS:
    void opened();
    void currentChanged(); // the tab, its address, its title or its history
    void blockedChanged();
    void wordsPointedAt(const QString &words); // in a page, with Ctrl and Shift held
    void troubled(kassa::PageTrouble trouble, const QString &what);

private:
    void setUpProfile();
    WebTab *addTab();
    void connectTab(WebTab &tab);
    void closeTab(WebTab *tab);
    WebTab *tabFor(const Navigation &navigation);
    void newWindow(QWebEngineNewWindowRequest &request);
    void titleChanged(WebTab &tab);
    void bridgeConnected(const QByteArray &url);
    void heard(const PageEvent &event);
    void block(const QByteArray &url);
    void appAsked(const QByteArray &url);
    void trouble(PageTrouble trouble, const QString &what);

    AllowedOrigins m_allowed;
    RequestGuard m_guard;
    QString m_aliveMark;
    std::unique_ptr<QWebEngineProfile> m_profile;
    QPointer<QTabWidget> m_tabs;
    std::vector<QPointer<WebTab>> m_open; // the first is the purchase's
    double m_zoom = 1;
    QSize m_pageSize;
    bool m_isOpen = false;
    std::vector<Blocked> m_blocked;
    int m_blockedCount = 0;
    QTimer m_blockedTelling; // blockedChanged(), a few times a second at most
    FloodGate m_blockGate, m_appGate, m_troubleGate;
    MisuseLog m_log;
};

} // namespace kassa
