#include "session/relay.h"

#include "session/gate.h"
#include "session/random_token.h"

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Duration unnoticed = 500ms; // countdowns show seconds

QByteArray target(const Navigation &navigation)
{
    switch (navigation.window) {
    case Window::Self:
        return "_self"_ba;
    case Window::Top:
        return "_top"_ba;
    case Window::Parent:
        return "_parent"_ba;
    case Window::New:
        return "_blank"_ba;
    case Window::Named:
        break;
    }
    return navigation.name;
}

Json pairs(const Fields &fields)
{
    std::vector<Json> items;
    items.reserve(fields.size());
    for (const auto &[name, value] : fields)
        items.push_back(Json::array({Json::string(name), Json::string(value)}));
    return Json::array(std::move(items));
}

Json deed(const char *what)
{
    Json json = Json::object();
    json.set("do"_ba, Json::string(what));
    return json;
}

// What a message event says; none when it says nothing that a script could have posted.
std::optional<PageEvent> eventIn(const Json &heard)
{
    PageEvent event;
    event.frame = heard["frame"_ba].text();
    event.origin = heard["origin"_ba].text();
    if (heard.contains("text"_ba)) {
        event.data = heard["text"_ba].text();
        return event;
    }
    if (!heard.contains("object"_ba))
        return std::nullopt;
    event.kind = PageEvent::Kind::Object;
    event.data = heard["object"_ba].toCompact();
    return event;
}

} // namespace

Relay::Relay(QObject *parent) : QObject(parent), m_path("/_kassa/relay/" + randomToken()) {}

void Relay::serve(HttpServer &server, const QByteArray &origin)
{
    connect(&server, &HttpServer::socketAsked, this, [this, &server, origin](const ArrivedSocket &asked) {
        const auto head = parseRequestHead(asked.raw.head);
        if (head && !isOwnPath(head->path))
            return; // the provider's
        if (!head || head->path != m_path || header(head->headers, "Origin") != origin) {
            server.refuseSocket(asked.id,
                                buildResponse(403, {{"Content-Type", "text/plain"}}, "Not for you\n"));
            return;
        }
        const DocumentId document{++m_last};
        m_sockets.emplace(document, Socket{&server, asked.id});
        m_ids.emplace(std::pair(&server, asked.id.value), document);
        server.acceptSocket(asked.id, {});
    });
    connect(&server, &HttpServer::socketTexts, this,
            [this, &server](const std::vector<SocketTextArrived> &texts) {
                for (const SocketTextArrived &text : texts) {
                    const auto found = m_ids.find({&server, text.id.value});
                    if (found != m_ids.end())
                        told(found->second, text.bytes);
                }
            });
    connect(&server, &HttpServer::socketClosed, this, [this, &server](SocketId id) {
        const auto found = m_ids.find({&server, id.value});
        if (found != m_ids.end())
            lost(found->second);
    });
}

void Relay::told(DocumentId document, const QByteArray &bytes)
{
    const auto what = Json::parse(bytes, 32, qsizetype(256) * 1024);
    if (!what || !what->isObject())
        return;
    const Json &readiness = (*what)["ready"_ba];
    const Json &heardWhat = (*what)["heard"_ba];
    const Json &stuckAt = (*what)["stuck"_ba];
    if (readiness.isObject()) {
        m_ready.insert_or_assign(document,
                                 RelayDocument{readiness["url"_ba].text(), readiness["frame"_ba].text(),
                                               readiness["top"_ba].toBool(), readiness["alone"_ba].toBool()});
        tellClock(document);
        Q_EMIT ready(document);
        return;
    }
    if (!m_ready.contains(document))
        return; // says who it is first
    if (const auto event = heardWhat.isObject() ? eventIn(heardWhat) : std::nullopt)
        Q_EMIT heard(document, *event);
    if (stuckAt.isObject() && m_ready.contains(document)) // what it has said may have ended it
        Q_EMIT stuck(document, stuckAt["control"_ba].text());
}

void Relay::tell(DocumentId document, const Json &what)
{
    const auto socket = m_sockets.find(document);
    if (socket != m_sockets.end())
        socket->second.server->sendText(socket->second.id, what.toCompact());
}

void Relay::lost(DocumentId document)
{
    const auto socket = m_sockets.find(document);
    m_ids.erase({socket->second.server, socket->second.id.value});
    m_sockets.erase(socket);
    if (m_ready.erase(document) > 0)
        Q_EMIT closed(document);
}

void Relay::post(DocumentId document, const PageEvent &event, const QByteArray &frame,
                 const QByteArray &targetOrigin)
{
    Json what = deed("post");
    what.set("frame"_ba, Json::string(frame));
    what.set("to"_ba, Json::string(targetOrigin));
    const auto object =
        event.kind == PageEvent::Kind::Object ? Json::parse(event.data) : Result<Json>(Json());
    if (event.kind == PageEvent::Kind::Object && object)
        what.set("object"_ba, *object);
    else
        what.set("text"_ba, Json::string(event.data));
    tell(document, what);
}

void Relay::call(DocumentId document, const QByteArray &method, const QByteArray &url, const Headers &headers,
                 const QByteArray &body)
{
    Json what = deed("call");
    what.set("method"_ba, Json::string(method));
    what.set("url"_ba, Json::string(url));
    what.set("headers"_ba, pairs(headers));
    what.set("body"_ba, Json::string(body));
    tell(document, what);
}

void Relay::go(DocumentId document, const Navigation &navigation)
{
    Json what = deed("go");
    what.set("method"_ba, Json::string(navigation.method));
    what.set("url"_ba, Json::string(navigation.url));
    what.set("form"_ba, pairs(navigation.form));
    what.set("target"_ba, Json::string(target(navigation)));
    tell(document, what);
}

void Relay::press(DocumentId document, const QByteArray &control, const Fields &fields)
{
    Json what = deed("press");
    what.set("control"_ba, Json::string(control));
    what.set("fields"_ba, pairs(fields));
    tell(document, what);
}

void Relay::redraw(DocumentId document, const QByteArray &html)
{
    Json what = deed("redraw");
    what.set("html"_ba, Json::string(html));
    tell(document, what);
}

void Relay::setClock(Time now, double rate)
{
    if (rate == m_rate && std::chrono::abs(now - clock()) < unnoticed)
        return;
    m_clock = now;
    m_rate = rate;
    m_sinceClock.start();
    for (const auto &[document, what] : m_ready)
        tellClock(document);
}

Time Relay::clock() const
{
    const double micros = m_sinceClock.isValid() ? double(m_sinceClock.nsecsElapsed()) / 1000 * m_rate : 0;
    return m_clock + Duration(qint64(micros));
}

void Relay::tellClock(DocumentId document)
{
    if (!m_sinceClock.isValid())
        return; // nobody has told
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(clock());
    Json what = deed("clock");
    what.set("now"_ba, Json::integer(millis.time_since_epoch().count()));
    what.set("rate"_ba, Json::number(QByteArray::number(m_rate)));
    tell(document, what);
}

void Relay::leave(DocumentId document)
{
    if (m_ready.erase(document) > 0)
        Q_EMIT closed(document);
}

void Relay::forgetAll()
{
    for (const auto &[document, socket] : m_sockets)
        socket.server->closeSocket(socket.id, 1000, {});
    m_sockets.clear();
    m_ids.clear();
    m_ready.clear();
}

} // namespace kassa
