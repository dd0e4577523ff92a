#include "net/server_worker.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

namespace kassa {

namespace {

std::vector<QByteArray> allowedHosts(const std::vector<QByteArray> &more, quint16 port)
{
    std::vector<QByteArray> hosts;
    for (const QByteArray name : {"127.0.0.1", "localhost", "[::1]"}) {
        hosts.push_back(name + ":" + QByteArray::number(port));
        if (port == 80)
            hosts.push_back(name);
    }
    std::transform(more.begin(), more.end(), std::back_inserter(hosts),
                   [](const QByteArray &host) { return host.toLower(); });
    return hosts;
}

Error listenError(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    if (server.serverError() == QAbstractSocket::AddressInUseError)
        return Error{ErrorKind::Environment, "net.port-in-use",
                     KASSA_TEXT("error", "port %1 of %2 is in use by another program; another port would fit")
                         .with(port)
                         .with(address.toString())};
    return Error{ErrorKind::Environment, "net.listen",
                 KASSA_TEXT("error", "cannot listen on port %1 of %2: %3")
                     .with(port)
                     .with(address.toString())
                     .with(server.errorString())};
}

class SocketListener : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new LingeringSocket(this);
        socket->setSocketDescriptor(descriptor);
        addPendingConnection(socket);
    }
};

} // namespace

ServerWorker::ServerWorker(HttpServerOptions options, Mailbox<ServerEvent> &toOwner,
                           Mailbox<OwnerWish> &toNet, std::function<void()> wakeOwner)
    : m_options(std::move(options)), m_toOwner(toOwner), m_toNet(toNet), m_wakeOwner(std::move(wakeOwner))
{
}

Result<QTcpServer *> ServerWorker::listenOn(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<SocketListener>();
    server->setProxy(QNetworkProxy::NoProxy);
    server->setListenBacklogSize(1024);
    if (server->listen(address, port))
        return server.release();
    return tl::unexpected(listenError(*server, address, port));
}

// ::1 may be missing on a machine; in use there is as bad as in use on 127.0.0.1.
Result<quint16> ServerWorker::openBoth()
{
    auto first = listenOn(QHostAddress(QHostAddress::LocalHost), m_options.port);
    if (!first)
        return tl::unexpected(first.error());
    std::unique_ptr<QTcpServer> ipv4(*first);
    const quint16 port = ipv4->serverPort();
    auto second = listenOn(QHostAddress(QHostAddress::LocalHostIPv6), port);
    if (!second && second.error().code == "net.port-in-use")
        return tl::unexpected(second.error());
    serve(ipv4.release());
    if (second)
        serve(*second);
    return port;
}

Result<quint16> ServerWorker::open()
{
    Result<quint16> port = openBoth();
    // A free port of 127.0.0.1 can be taken on ::1.
    for (int tries = 0; !port && m_options.port == 0 && tries < 20; ++tries)
        port = openBoth();
    if (!port)
        return port;
    m_options.hosts = allowedHosts(m_options.hosts, *port);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ServerWorker::sweep);
    const auto shortest = std::min(
        {m_options.headTime, m_options.bodyTime, m_options.idleTime, m_options.writeTime,
         m_options.decisionTime, m_options.pingTime.count() > 0 ? m_options.pingTime : m_options.idleTime});
    timer->start(std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(1000)));
    return port;
}

void ServerWorker::serve(QTcpServer *server)
{
    server->setParent(this);
    m_servers.push_back(server);
    connect(server, &QTcpServer::newConnection, this, [this, server] {
        while (auto *socket = static_cast<LingeringSocket *>(server->nextPendingConnection()))
            admit(socket);
    });
}

// An owner that does not come to read its events must not let peers fill the memory.
void ServerWorker::admit(LingeringSocket *socket)
{
    const auto open = static_cast<size_t>(m_connections.size() + m_sockets.size());
    if (open >= 2 * most() + 16 || m_toOwner.size() > 4 * most() + 64) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    auto *connection = new HttpConnection(socket, m_options, *this);
    connection->setParent(this);
    m_connections.insert(connection);
    if (open >= most())
        connection->refuse(
            Error{ErrorKind::Limit, "net.connections",
                  KASSA_TEXT("error", "more than %1 connections at once").with(m_options.maxConnections)},
            {});
}

void ServerWorker::sweep()
{
    const auto now = HttpConnection::Clock::now();
    const auto connections = m_connections; // closing ones leave the set
    for (HttpConnection *connection : connections)
        connection->sweep(now);
    const auto sockets = m_sockets;
    for (const OpenSocket &socket : sockets)
        socket.peer->sweep(now);
    // QTcpServer stops accepting when the process has no descriptor left.
    for (QTcpServer *server : m_servers)
        server->resumeAccepting();
}

void ServerWorker::fulfil()
{
    for (const OwnerWish &wish : m_toNet.takeAll())
        std::visit([this](const auto &one) { fulfilOne(one); }, wish);
}

void ServerWorker::fulfilOne(const GivenAnswer &given)
{
    HttpConnection *connection = m_waiting.take(given.id);
    if (!connection)
        return;
    if (given.cutAfter)
        connection->cut(given.response, *given.cutAfter);
    else
        connection->answer(given.response);
}

void ServerWorker::fulfilOne(const AcceptedSocket &accepted)
{
    HttpConnection *connection = m_asking.take(accepted.id);
    if (!connection)
        return;
    m_connections.remove(connection);
    auto *peer = new SocketPeer(accepted.id, connection->upgrade(accepted.subprotocol), m_options, *this);
    connection->deleteLater();
    peer->setParent(this);
    m_sockets.insert(accepted.id, {peer, std::make_shared<std::atomic<qsizetype>>(0)});
}

void ServerWorker::fulfilOne(const RefusedSocket &refusal)
{
    if (HttpConnection *connection = m_asking.take(refusal.id))
        connection->answer(refusal.response);
}

void ServerWorker::fulfilOne(const TextToSend &text)
{
    if (SocketPeer *peer = m_sockets.value(text.id).peer)
        peer->send(text.bytes);
}

void ServerWorker::fulfilOne(const SocketToClose &closing)
{
    if (SocketPeer *peer = m_sockets.value(closing.id).peer)
        peer->close(closing.code, closing.reason);
}

RequestId ServerWorker::arrived(HttpConnection &connection, RawHttp raw)
{
    const RequestId id{++m_lastId};
    m_waiting.insert(id, &connection);
    report(ArrivedRequest{id, std::move(raw), connection.peer()});
    return id;
}

SocketId ServerWorker::asked(HttpConnection &connection, RawHttp raw, const std::vector<QByteArray> &offered)
{
    if (m_asking.size() + m_sockets.size() >= m_options.maxSockets)
        return {};
    const SocketId id{++m_lastId};
    m_asking.insert(id, &connection);
    report(ArrivedSocket{id, std::move(raw), offered, connection.peer()});
    return id;
}

void ServerWorker::undecided(const HttpConnection &connection)
{
    if (m_asking.remove(connection.asking()) > 0)
        report(EndedSocket{connection.asking(), closeCode::abnormal, "it was not decided about in time"});
}

void ServerWorker::refused(const HttpConnection &connection, const Error &error, const QByteArray &firstBytes)
{
    report(RefusedRequest{error, firstBytes, connection.peer()});
}

void ServerWorker::closed(HttpConnection &connection)
{
    m_connections.remove(&connection);
    if (m_waiting.remove(connection.waiting()) > 0)
        report(LeftPeer{connection.waiting()});
    if (m_asking.remove(connection.asking()) > 0)
        report(EndedSocket{connection.asking(), closeCode::abnormal, "the peer left before the decision"});
}

// An owner that does not come to read must not let a peer fill the memory.
void ServerWorker::text(SocketPeer &peer, QByteArray bytes)
{
    const OpenSocket socket = m_sockets.value(peer.id());
    HeardText heard{{peer.id(), std::move(bytes)}, socket.unread};
    if (socket.unread->fetch_add(heard.weight()) + heard.weight() > m_options.socketBacklog)
        return peer.close(closeCode::policyViolation, "messages come faster than they are read");
    report(std::move(heard));
}

void ServerWorker::ended(SocketPeer &peer, int code, const QByteArray &reason)
{
    report(EndedSocket{peer.id(), code, reason});
}

void ServerWorker::gone(SocketPeer &peer)
{
    m_sockets.remove(peer.id());
}

// Handed over once all sockets of this pass of the event loop have been heard.
void ServerWorker::report(ServerEvent event)
{
    m_events.push_back(std::move(event));
    if (m_events.size() > 1)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_toOwner.put(std::exchange(m_events, {})))
                m_wakeOwner();
        },
        Qt::QueuedConnection);
}

} // namespace kassa
