// What stands in for the world in tst_outside: a browser without a screen, a slow disk, a shop that talks on
// a socket.
#pragma once

#include "journal/journal.h"
#include "net/http_client.h"
#include "providers/provider.h"
#include "session/real_browser.h"

#include <QRegularExpression>
#include <QTimer>

#include <set>

namespace kassa {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

inline QByteArray htmlText(QByteArray html)
{
    for (const auto &[escaped, plain] :
         {std::pair("&quot;", "\""), std::pair("&#39;", "'"), std::pair("&lt;", "<"), std::pair("&gt;", ">"),
          std::pair("&amp;", "&")})
        html.replace(escaped, plain);
    return html;
}

inline QByteArray firstIn(const QByteArray &html, const char *pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern));
    return htmlText(expression.match(QString::fromUtf8(html)).captured(1).toUtf8());
}

// Loads pages and their frames, follows redirects and what a page does by itself, as scripts are not run.
class ScreenlessBrowser : public RealBrowser
{
public:
    void open(const Navigation &navigation) override
    {
        load(navigation.method, navigation.url, navigation.form, {});
    }
    void showNothing() override {}
    void postToFrame(const PageEvent &event, const QByteArray &targetOrigin) override
    {
        posts.emplace_back(event.data, targetOrigin);
    }
    void allow(const std::vector<QByteArray> &origins) override { allowed = origins; }

    std::vector<QByteArray> allowed, loaded;
    std::vector<std::pair<QByteArray, QByteArray>> posts;

private:
    void load(const QByteArray &method, const QByteArray &url, const Fields &form, const QByteArray &from)
    {
        loaded.push_back(url);
        const bool elsewhere = !from.isEmpty() && originOf(from) != originOf(url);
        Headers headers{{"Accept", "text/html"},
                        {"Sec-Fetch-Mode", "navigate"},
                        {"Sec-Fetch-Site", elsewhere        ? "cross-site"
                                           : from.isEmpty() ? "none"
                                                            : "same-origin"}};
        if (method == "POST")
            headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        const QByteArray body = method == "POST" ? buildForm(form) : QByteArray();
        m_client.send(httpRequest(method, url, headers, body), 20s,
                      [this, url](const HttpClient::Answer &answer) {
                          if (const auto *response = std::get_if<HttpResponse>(&answer))
                              show(url, *response);
                      });
    }

    void show(const QByteArray &url, const HttpResponse &response)
    {
        const auto head = parseResponseHead(response.raw.head);
        if (!head)
            return;
        const QByteArray &html = response.raw.body;
        if (const QByteArray to = header(head->headers, "Location"); !to.isEmpty())
            return load("GET", to, {}, url);
        if (const QByteArray frame = firstIn(html, "<iframe[^>]* src=\"([^\"]+)\""); !frame.isEmpty())
            load("GET", frame, {}, url);
        if (const QByteArray link = firstIn(html, "<a class=\"advance\" href=\"([^\"]+)\""); !link.isEmpty())
            return load("GET", link, {}, url);
        if (const QByteArray action = firstIn(html, "<form class=\"advance\"[^>]* action=\"([^\"]+)\"");
            !action.isEmpty())
            return load("POST", action, hiddenFields(html), url);
        if (hasHeader(head->headers, "Refresh"))
            m_changing.insert(url);
        if (m_changing.contains(url)) // until it leads on, as its script would be told
            QTimer::singleShot(50ms, this, [this, url] { load("GET", url, {}, url); });
    }

    static Fields hiddenFields(const QByteArray &html)
    {
        static const QRegularExpression hidden(
            u"<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\""_s);
        Fields fields;
        auto found = hidden.globalMatch(QString::fromUtf8(html));
        while (found.hasNext()) {
            const auto match = found.next();
            fields.emplace_back(htmlText(match.captured(1).toUtf8()), htmlText(match.captured(2).toUtf8()));
        }
        return fields;
    }

    std::set<QByteArray> m_changing; // pages that asked to be loaded again
    HttpClient m_client{{}};
};

// Says that something is on disk when it is told to.
class SlowJournal : public MemoryJournal
{
public:
    void whenDurable(std::function<void(Done)> durable) override { waiting.push_back(std::move(durable)); }
    std::vector<std::function<void(Done)>> waiting;
};

// A shop that opens a socket, says "hello" on it, and reports what it hears.
class SocketShop final : public Machine
{
public:
    explicit SocketShop(const QByteArray &api) : m_url("ws" + api.mid(4) + "/talk") {}

    Effects handle(const Input &input, Time) override
    {
        if (std::holds_alternative<Start>(input))
            return {Send{{Channel::Socket,
                          Party::ShopServer,
                          Party::ProviderServer,
                          SocketOpen{m_url, {}, {}},
                          {},
                          {}},
                         "socket",
                         {}}};
        const auto *received = std::get_if<Received>(&input);
        if (!received || received->tag != "socket")
            return {};
        const Message &message = received->message;
        if (std::holds_alternative<SocketOpened>(message.payload))
            return {Send{{Channel::Socket,
                          Party::ShopServer,
                          Party::ProviderServer,
                          SocketText{"hello"},
                          message.exchange,
                          {}},
                         {},
                         {}}};
        if (const auto *text = std::get_if<SocketText>(&message.payload))
            return {Report{Report::Kind::Info, "socket", text->bytes, {}}};
        if (const auto *closed = std::get_if<SocketClosed>(&message.payload))
            return {Report{Report::Kind::Info, "socket", QByteArray::number(closed->code), {}}};
        return {};
    }
    std::unique_ptr<Machine> clone() const override { return std::make_unique<SocketShop>(*this); }
    View view() const override { return {}; }
    Rows table(const TableId &, qsizetype, qsizetype) const override { return {}; }

private:
    QByteArray m_url;
};

class SocketProvider final : public Provider
{
public:
    SocketProvider()
    {
        m_descriptor.id = "socket";
        m_descriptor.languages = {"en"};
    }
    const Descriptor &descriptor() const override { return m_descriptor; }
    Keys sandboxKeys() const override { return {}; }
    SensitiveRules sensitive(const Keys &) const override { return {}; }
    std::unique_ptr<Machine> shop(const MachineSetup &setup) const override
    {
        return std::make_unique<SocketShop>(setup.inputs.origins.api);
    }
    std::unique_ptr<Machine> sandbox(const MachineSetup &) const override { return nullptr; }
    std::unique_ptr<Inspector> inspector(const MachineSetup &) const override { return nullptr; }
    Explanation explain(const Message &, const Keys &) const override { return {}; }
    Result<Payload> resign(const Message &, const Keys &) const override
    {
        return fail(ErrorKind::State, "resign.unsigned", Text::verbatim(u"nothing is signed"_s));
    }

private:
    Descriptor m_descriptor;
};

} // namespace kassa
