#include "net/socket_client.h"

#include "net/client_socket.h"

#include <QHash>

namespace kassa {

struct SocketClient::State
{
    SocketClientOptions options;
    QHash<SocketId, QPointer<ClientSocket>> sockets;
    quint64 lastId = 0;
};

SocketClient::SocketClient(SocketClientOptions options, QObject *parent)
    : QObject(parent), m_state(std::make_unique<State>(State{std::move(options), {}, 0}))
{
}

SocketClient::~SocketClient()
{
    // Before the options they refer to.
    for (const auto &socket : std::exchange(m_state->sockets, {}))
        delete socket;
}

SocketId SocketClient::open(const SocketOpen &what, Duration timeout)
{
    const SocketId id{++m_state->lastId};
    // Queued: a slot may delete the client, which must not happen within a signal of a socket.
    const auto tell = [this](std::function<void(SocketClient &)> event) {
        QMetaObject::invokeMethod(
            this, [this, event = std::move(event)] { event(*this); }, Qt::QueuedConnection);
    };
    auto *socket = new ClientSocket(id, what, m_state->options, timeout, tell, this);
    m_state->sockets.insert(id, socket);
    connect(socket, &QObject::destroyed, this, [this, id] { m_state->sockets.remove(id); });
    socket->start();
    return id;
}

void SocketClient::sendText(SocketId id, const QByteArray &bytes)
{
    if (ClientSocket *socket = m_state->sockets.value(id))
        socket->send(bytes);
}

void SocketClient::closeSocket(SocketId id, int code, const QByteArray &reason)
{
    if (ClientSocket *socket = m_state->sockets.value(id))
        socket->close(code, reason);
}

} // namespace kassa
