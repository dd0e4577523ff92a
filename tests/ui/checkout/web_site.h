// A small web site on loopback, for tests of the web view. The same server is three sites: 127.0.0.1 is the
// shop, localhost the provider, [::1] somebody who is not allowed.
#pragma once

#include "checkout/web_browser.h"
#include "net/http_server.h"

#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <map>

// The engine's processes start slowly on a busy machine.
#define WEB_TRY_VERIFY(what) QTRY_VERIFY_WITH_TIMEOUT(what, 30000)
#define WEB_TRY_COMPARE(is, wanted) QTRY_COMPARE_WITH_TIMEOUT(is, wanted, 30000)

namespace kassa {

class WebSite : public QObject
{
public:
    WebSite()
    {
        auto listening = HttpServer::listen({});
        if (!listening)
            qFatal("%s", qPrintable(english(listening.error().detail)));
        m_server = std::move(*listening);
        connect(m_server.get(), &HttpServer::arrived, this, &WebSite::arrived);
    }

    QByteArray shop(const QByteArray &path = {}) const { return at("127.0.0.1", path); }
    QByteArray provider(const QByteArray &path = {}) const { return at("localhost", path); }
    QByteArray stranger(const QByteArray &path = {}) const { return at("[::1]", path); }

    // SHOP, PROVIDER and STRANGER in a body stand for the origins.
    void set(const QByteArray &path, QByteArray html, const Headers &more = {}, int status = 200)
    {
        html.replace("SHOP", shop()).replace("PROVIDER", provider()).replace("STRANGER", stranger());
        Headers headers{{"Content-Type", "text/html; charset=utf-8"}};
        headers.insert(headers.end(), more.begin(), more.end());
        m_pages.insert_or_assign(path, buildResponse(status, headers, html));
    }

    // Requests for that path wait until release().
    void hold(const QByteArray &path) { m_held = path; }
    void release()
    {
        m_held.clear();
        for (const auto &[id, path] : std::exchange(m_waiting, {}))
            m_server->answer(id, pageAt(path));
    }

    int count(const QByteArray &path) const { return int(m_paths.count(path)); }
    bool wasAskedAsStranger() const { return m_strangers > 0; }
    const QByteArray &lastBody() const { return m_lastBody; }

private:
    QByteArray at(const char *host, const QByteArray &path) const
    {
        return QByteArray("http://") + host + ':' + QByteArray::number(m_server->port()) + path;
    }

    RawHttp pageAt(const QByteArray &path) const
    {
        const auto found = m_pages.find(path);
        return found == m_pages.end() ? buildResponse(404, {{"Content-Type", "text/plain"}}, "Nothing here")
                                      : found->second;
    }

    void arrived(const std::vector<ArrivedRequest> &requests)
    {
        for (const ArrivedRequest &request : requests) {
            const auto head = parseRequestHead(request.raw.head);
            if (!head)
                continue;
            m_paths.append(head->path);
            m_lastBody = request.raw.body;
            m_strangers += request.raw.head.contains("Host: [::1]") ? 1 : 0;
            if (head->path == m_held)
                m_waiting.emplace_back(request.id, head->path);
            else
                m_server->answer(request.id, pageAt(head->path));
        }
    }

    std::unique_ptr<HttpServer> m_server;
    std::map<QByteArray, RawHttp> m_pages;
    QByteArray m_held;
    std::vector<std::pair<RequestId, QByteArray>> m_waiting;
    QByteArrayList m_paths;
    QByteArray m_lastBody;
    int m_strangers = 0;
};

// The warnings of the checkout page while it lives; everything else goes where it went.
class WarningWatch
{
public:
    WarningWatch()
    {
        lines().clear();
        previous() = qInstallMessageHandler(&WarningWatch::heard);
    }
    ~WarningWatch() { qInstallMessageHandler(previous()); }

    static QStringList &lines()
    {
        static QStringList all;
        return all;
    }
    static int count(const QString &part) { return int(lines().filter(part).size()); }

private:
    static QtMessageHandler &previous()
    {
        static QtMessageHandler handler = nullptr;
        return handler;
    }
    static void heard(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (qstrcmp(context.category, "kassa.checkout") == 0)
            lines().append(message);
        else
            previous()(type, context, message);
    }
};

// A browser on the offscreen platform that shows the site's shop.
struct Browsing
{
    Browsing()
    {
        tabs.resize(900, 700);
        tabs.show();
        browser.allow({site.shop(), site.provider()});
        site.set("/host", R"(<!DOCTYPE html><title>Shop</title><body>shop
            <iframe name="checkout" src="PROVIDER/frame"></iframe></body>)");
        site.set("/frame", R"(<!DOCTYPE html><title>Checkout</title><body>checkout<script>
            addEventListener('message', (event) => parent.postMessage('echo ' + event.origin + ' '
                + (typeof event.data === 'string' ? event.data : JSON.stringify(event.data)), '*'));
            parent.postMessage('ready', '*');</script></body>)");
        site.set("/empty", "<!DOCTYPE html><title>Empty</title><body>empty</body>");
    }

    void open(const QByteArray &url) { browser.open({Window::Top, {}, "GET", url, {}}); }
    WebPage &page() { return browser.current()->page(); }
    // In the page's own world, as its own scripts.
    void run(const QString &script) { page().runJavaScript(script); }
    bool isAt(const QByteArray &url) { return page().url().toEncoded() == url && !page().isLoading(); }

    // The data of what was heard, in order.
    QByteArrayList heard() const
    {
        QByteArrayList all;
        for (const auto &call : posted)
            all.append(call[0].value<PageEvent>().data);
        return all;
    }
    std::optional<PageEvent> heard(const QByteArray &data) const
    {
        for (const auto &call : posted) {
            if (call[0].value<PageEvent>().data == data)
                return call[0].value<PageEvent>();
        }
        return std::nullopt;
    }
    bool hasTrouble(PageTrouble trouble) const
    {
        return std::any_of(troubles.begin(), troubles.end(), [trouble](const QList<QVariant> &call) {
            return call[0].value<PageTrouble>() == trouble;
        });
    }

    WarningWatch warnings;
    WebSite site;
    QTabWidget tabs;
    WebBrowser browser{tabs};
    QSignalSpy ready{&browser, &RealBrowser::bridgeReady};
    QSignalSpy posted{&browser, &RealBrowser::posted};
    QSignalSpy apps{&browser, &RealBrowser::appLink};
    QSignalSpy blocked{&browser, &RealBrowser::blocked};
    QSignalSpy crashes{&browser, &RealBrowser::crashed};
    QSignalSpy troubles{&browser, &WebBrowser::troubled};
};

} // namespace kassa
