// WebSockets that peers outside open at the API of a live sandbox (Descriptor::socketPaths): what they say
// becomes messages, what the sandbox says goes out in the order it was said. Used inside this room.
#pragma once

#include "net/http_server.h"
#include "wire/message.h"

#include <functional>
#include <map>
#include <unordered_map>

namespace kassa {

class HostedSockets : public QObject
{
    Q_OBJECT

public:
    struct Saying
    {
        HttpServer *server = nullptr;
        SocketId socket;
        Payload payload;
    };
    // Puts it on the wire; the exchange that it opened, if it opens one.
    using Receive = std::function<ExchangeId(Draft draft, const QByteArray &peer)>;

    explicit HostedSockets(Receive receive) : m_receive(std::move(receive)) {}

    // `origin`: of the API, "http://localhost:1". Paths below "/_kassa/" are not ours.
    void serve(HttpServer &server, const QByteArray &origin);

    // False: it is said on none of the sockets.
    bool take(const Message &message);
    bool areSilent() const { return m_sayings.empty(); }
    std::vector<Saying> takeAll() { return std::exchange(m_sayings, {}); }
    // An error: what led to it is not on disk; the sockets are closed (1011).
    static void say(const std::vector<Saying> &batch, const Done &durable);

Q_SIGNALS:
    // Something was received: it can be delivered.
    void heard();

private:
    void asked(HttpServer &server, const QByteArray &origin, const ArrivedSocket &socket);
    void told(HttpServer &server, SocketId socket, Payload payload);

    Receive m_receive;
    std::map<std::pair<HttpServer *, quint64>, ExchangeId> m_exchanges;
    std::unordered_map<quint64, std::pair<HttpServer *, SocketId>> m_sockets; // by exchange
    std::vector<Saying> m_sayings;
};

} // namespace kassa
