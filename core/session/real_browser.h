// What a session asks of a real browser, and what it is told by one. Implemented by the web view; the session
// works without one as well. Everything lives on one thread.
//
// Our own pages talk to the session through the relay (session/relay.h) in any browser. This interface is for
// what only the window around the page can do: open addresses, bridge the messages between the shop's page
// and the frame in it, and notice links of apps.
#pragma once

#include "wire/message.h"

#include <QObject>

#include <chrono>

namespace kassa {

// A browser that has been asked answers in milliseconds, on a busy computer in seconds; after this long a run
// goes on without it.
constexpr std::chrono::seconds browserPatience{30};

class RealBrowser : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Goes to an address: Self, Top and Parent in the window of the purchase, New and Named in a tab of its
    // own. Only addresses that allow() named are loaded; anything else is blocked and told.
    virtual void open(const Navigation &navigation) = 0;
    // No page of the purchase is open: one on its way is given up, the tabs are closed.
    virtual void showNothing() = 0;
    // Posts from the shop's page into the frame event.frame, to `targetOrigin` only.
    virtual void postToFrame(const PageEvent &event, const QByteArray &targetOrigin) = 0;
    // The origins (scheme and authority) that may be shown.
    virtual void allow(const std::vector<QByteArray> &origins) = 0;

Q_SIGNALS:
    // The bridge in the shop's page at `url` listens: nothing posted from now on is lost.
    void bridgeReady(const QByteArray &url);
    // The shop's page heard a message. `origin` is the sender's as the browser knows it; the rest is what the
    // sender claims: data, limited to 256 KiB.
    void posted(const kassa::PageEvent &event);
    // A page wants an app opened.
    void appLink(const QByteArray &url);
    // An address that is not allowed was asked for.
    void blocked(const QByteArray &url);
    // The page's process ended by itself; it is loaded again.
    void crashed(const QByteArray &url);
};

} // namespace kassa
