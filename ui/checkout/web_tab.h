// One page in a tab: the view, as large as a phone, a tablet or the tab, on a neutral ground.
#pragma once

#include "checkout/page_bridge.h"
#include "checkout/web_page.h"
#include "checkout/wheel_turns.h"

#include <QWebEngineView>
#include <QWidget>

class QLabel;

namespace kassa {

class WebTab : public QWidget
{
    Q_OBJECT

public:
    // Profile and origins outlive the tab.
    WebTab(QWebEngineProfile &profile, const AllowedOrigins &allowed, const QString &aliveMark,
           QWidget *parent);
    ~WebTab() override; // the page dies before its profile

    QWebEngineView &view() { return *m_view; }
    WebPage &page() { return *m_page; }
    PageBridge &bridge() { return *m_bridge; }

    QByteArray name() const { return m_name; } // of the window, for Window::Named
    void setName(const QByteArray &name) { m_name = name; }

    // The address is allowed.
    void open(const Navigation &navigation);
    // The page before, which the engine paints until the next one has come, is seen no more.
    void cover();
    void reload();
    void setZoom(double factor);
    // Logical pixels at most; an empty size fills the tab.
    void setPageSize(QSize size);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // page() and bridge() are other ones.
    void renewed();

private:
    void makePage(QWebEngineProfile &profile);
    void renew();
    void placeView();
    void uncoverAtDocument();
    void watchFrames();
    void forgetFrames();

    const AllowedOrigins &m_allowed;
    const QString m_aliveMark;
    QWebEngineView *m_view = nullptr; // children, by Qt's parents
    QLabel *m_cover;
    WebPage *m_page = nullptr;
    PageBridge *m_bridge = nullptr;
    QByteArray m_name;
    double m_zoom = 1;
    QSize m_pageSize;             // empty: all of the tab
    std::set<QByteArray> m_alive; // frames that show a document, since the last load began
    WheelTurns m_turns;
    bool m_isLeaving = false;    // the focus, from the page
    bool m_isOfThisLoad = false; // what the bridge tells: it may still come from the document before
};

} // namespace kassa
