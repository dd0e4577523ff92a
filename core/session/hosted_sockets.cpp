#include "session/hosted_sockets.h"

#include "session/gate.h"

namespace kassa {

namespace {

Draft draftOn(ExchangeId exchange, Payload payload)
{
    return {Channel::Socket, Party::ShopServer, Party::ProviderServer, std::move(payload), exchange, {}};
}

void put(HttpServer &server, SocketId socket, const Payload &payload)
{
    if (const auto *opened = std::get_if<SocketOpened>(&payload))
        server.acceptSocket(socket, opened->chosen);
    else if (const auto *text = std::get_if<SocketText>(&payload))
        server.sendText(socket, text->bytes);
    else if (const auto *closed = std::get_if<SocketClosed>(&payload))
        server.closeSocket(socket, closed->code, closed->reason);
    else if (const auto *refusal = std::get_if<HttpResponse>(&payload))
        server.refuseSocket(socket, refusal->raw);
    else
        server.closeSocket(socket, 1006, {}); // cut by a rule
}

} // namespace

void HostedSockets::serve(HttpServer &server, const QByteArray &origin)
{
    connect(&server, &HttpServer::socketAsked, this,
            [this, &server, origin](const ArrivedSocket &socket) { asked(server, origin, socket); });
    connect(&server, &HttpServer::socketTexts, this,
            [this, &server](const std::vector<SocketTextArrived> &texts) {
                for (const SocketTextArrived &text : texts)
                    told(server, text.id, SocketText{text.bytes});
                Q_EMIT heard();
            });
    connect(&server, &HttpServer::socketClosed, this,
            [this, &server](SocketId socket, int code, const QByteArray &reason) {
                told(server, socket, SocketClosed{code, reason});
                if (const auto gone = m_exchanges.extract({&server, socket.value}))
                    m_sockets.erase(gone.mapped().value);
                Q_EMIT heard();
            });
}

void HostedSockets::asked(HttpServer &server, const QByteArray &origin, const ArrivedSocket &socket)
{
    const auto head = parseRequestHead(socket.raw.head);
    if (!head || isOwnPath(head->path))
        return;
    const QByteArray query = head->query.isEmpty() ? QByteArray() : '?' + head->query;
    const QByteArray url = "ws" + origin.mid(qsizetype(qstrlen("http"))) + head->path + query;
    const ExchangeId exchange =
        m_receive(draftOn({}, SocketOpen{url, socket.offered, head->headers}), socket.peer);
    m_exchanges.emplace(std::pair(&server, socket.id.value), exchange);
    m_sockets.emplace(exchange.value, std::pair(&server, socket.id));
    Q_EMIT heard();
}

void HostedSockets::told(HttpServer &server, SocketId socket, Payload payload)
{
    const auto exchange = m_exchanges.find({&server, socket.value});
    if (exchange != m_exchanges.end())
        m_receive(draftOn(exchange->second, std::move(payload)), {});
}

bool HostedSockets::take(const Message &message)
{
    const auto socket = m_sockets.find(message.exchange.value);
    if (socket == m_sockets.end())
        return false;
    const auto [server, id] = socket->second;
    m_sayings.push_back({server, id, message.payload});
    const bool goesOn = std::holds_alternative<SocketOpened>(message.payload) ||
                        std::holds_alternative<SocketText>(message.payload);
    if (!goesOn) { // what its peer still says, nobody hears
        m_exchanges.erase({server, id.value});
        m_sockets.erase(socket);
    }
    return true;
}

void HostedSockets::say(const std::vector<Saying> &batch, const Done &durable)
{
    for (const Saying &saying : batch) {
        if (durable)
            put(*saying.server, saying.socket, saying.payload);
        else
            saying.server->closeSocket(saying.socket, 1011, "The journal cannot be written");
    }
}

} // namespace kassa
