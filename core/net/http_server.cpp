#include "net/http_server.h"

#include "net/http_connection.h"
#include "net/mailbox.h"

#include <QHash>
#include <QNetworkProxy>
#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <variant>

namespace kassa {

struct RefusedRequest
{
    Error error;
    QByteArray firstBytes;
    QByteArray peer;
};

struct LeftPeer
{
    RequestId id;
};

using ServerEvent = std::variant<ArrivedRequest, RefusedRequest, LeftPeer>;

struct GivenAnswer
{
    RequestId id;
    RawHttp response;
    std::optional<qsizetype> cutAfter; // bytes
};

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
    const QString where = QStringLiteral("port %1 of %2").arg(QString::number(port), address.toString());
    if (server.serverError() == QAbstractSocket::AddressInUseError)
        return Error{ErrorKind::Environment, "net.port-in-use",
                     where + QStringLiteral(" is in use by another program; another port would fit")};
    return Error{ErrorKind::Environment, "net.listen",
                 QStringLiteral("cannot listen on %1: %2").arg(where, server.errorString())};
}

} // namespace

// Lives on the net thread; so do all sockets. The two mailboxes are all that both threads touch.
class ServerWorker : public QObject, public HttpConnectionEvents
{
public:
    ServerWorker(HttpServerOptions options, Mailbox<ServerEvent> &toOwner, Mailbox<GivenAnswer> &toNet,
                 std::function<void()> wakeOwner)
        : m_options(std::move(options)), m_toOwner(toOwner), m_toNet(toNet), m_wakeOwner(std::move(wakeOwner))
    {
    }

    Result<quint16> open();
    void giveAnswers();

private:
    RequestId arrived(HttpConnection &connection, RawHttp raw) override;
    void refused(const HttpConnection &connection, const Error &error, const QByteArray &firstBytes) override;
    void closed(HttpConnection &connection) override;

    Result<QTcpServer *> listenOn(const QHostAddress &address, quint16 port);
    Result<quint16> openBoth();
    void serve(QTcpServer *server);
    void admit(QTcpSocket *socket);
    void sweep();
    void report(ServerEvent event);
    size_t most() const { return static_cast<size_t>(std::max(m_options.maxConnections, 0)); }

    HttpServerOptions m_options;
    Mailbox<ServerEvent> &m_toOwner;
    Mailbox<GivenAnswer> &m_toNet;
    std::function<void()> m_wakeOwner;
    std::vector<QTcpServer *> m_servers;
    QSet<HttpConnection *> m_connections;
    QHash<RequestId, HttpConnection *> m_waiting; // for the owner's answer
    std::vector<ServerEvent> m_events;            // of this pass of the event loop
    quint64 m_lastId = 0;
};

Result<QTcpServer *> ServerWorker::listenOn(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
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
    const auto shortest =
        std::min({m_options.headTime, m_options.bodyTime, m_options.idleTime, m_options.writeTime});
    timer->start(std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(1000)));
    return port;
}

void ServerWorker::serve(QTcpServer *server)
{
    server->setParent(this);
    m_servers.push_back(server);
    connect(server, &QTcpServer::newConnection, this, [this, server] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            admit(socket);
    });
}

// An owner that does not come to read its events must not let peers fill the memory.
void ServerWorker::admit(QTcpSocket *socket)
{
    const auto open = static_cast<size_t>(m_connections.size());
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
                  QStringLiteral("more than %1 connections at once").arg(m_options.maxConnections)},
            {});
}

void ServerWorker::sweep()
{
    const auto now = HttpConnection::Clock::now();
    const auto connections = m_connections; // closing ones leave the set
    for (HttpConnection *connection : connections)
        connection->sweep(now);
    // QTcpServer stops accepting when the process has no descriptor left.
    for (QTcpServer *server : m_servers)
        server->resumeAccepting();
}

void ServerWorker::giveAnswers()
{
    for (const GivenAnswer &given : m_toNet.takeAll()) {
        HttpConnection *connection = m_waiting.take(given.id);
        if (!connection)
            continue;
        if (given.cutAfter)
            connection->cut(given.response, *given.cutAfter);
        else
            connection->answer(given.response);
    }
}

RequestId ServerWorker::arrived(HttpConnection &connection, RawHttp raw)
{
    const RequestId id{++m_lastId};
    m_waiting.insert(id, &connection);
    report(ArrivedRequest{id, std::move(raw), connection.peer()});
    return id;
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

struct HttpServer::State
{
    explicit State(HttpServer &server) : owner(&server) {}
    void deliver();
    void hand(GivenAnswer answer);

    HttpServer *owner;
    Mailbox<ServerEvent> events;
    Mailbox<GivenAnswer> answers;
    std::vector<GivenAnswer> given; // since the owner's event loop last ran
    QThread thread;
    ServerWorker *worker = nullptr; // ends with the thread
    quint16 port = 0;
};

// A slot may delete the server, and this with it.
void HttpServer::State::deliver()
{
    const QPointer<HttpServer> alive(owner);
    std::vector<ArrivedRequest> requests;
    const auto emitRequests = [&] {
        if (!requests.empty() && alive)
            Q_EMIT alive->arrived(std::exchange(requests, {}));
    };
    for (ServerEvent &event : events.takeAll()) {
        if (auto *request = std::get_if<ArrivedRequest>(&event)) {
            requests.push_back(std::move(*request));
            continue;
        }
        emitRequests();
        if (!alive)
            return;
        if (const auto *refusal = std::get_if<RefusedRequest>(&event))
            Q_EMIT alive->refused(refusal->error, refusal->firstBytes, refusal->peer);
        else if (const auto *peer = std::get_if<LeftPeer>(&event))
            Q_EMIT alive->left(peer->id);
    }
    emitRequests();
}

void HttpServer::State::hand(GivenAnswer answer)
{
    given.push_back(std::move(answer));
    if (given.size() > 1)
        return;
    QMetaObject::invokeMethod(
        owner,
        [this] {
            if (answers.put(std::exchange(given, {})))
                QMetaObject::invokeMethod(
                    worker, [net = worker] { net->giveAnswers(); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

HttpServer::HttpServer() : m_state(std::make_unique<State>(*this)) {}

HttpServer::~HttpServer()
{
    m_state->thread.quit();
    m_state->thread.wait();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const HttpServerOptions &options)
{
    std::unique_ptr<HttpServer> server(new HttpServer);
    State &state = *server->m_state;
    // Events for a server that has gone are dropped with it: its destructor waits for the thread first.
    const auto wakeOwner = [owner = server.get()] {
        QMetaObject::invokeMethod(
            owner, [owner] { owner->m_state->deliver(); }, Qt::QueuedConnection);
    };
    state.worker = new ServerWorker(options, state.events, state.answers, wakeOwner);
    state.worker->moveToThread(&state.thread);
    connect(&state.thread, &QThread::finished, state.worker, &QObject::deleteLater);
    state.thread.setObjectName(QStringLiteral("http-server"));
    state.thread.start();
    Result<quint16> port;
    QMetaObject::invokeMethod(
        state.worker, [&] { port = state.worker->open(); }, Qt::BlockingQueuedConnection);
    if (!port)
        return tl::unexpected(port.error());
    state.port = *port;
    return server;
}

quint16 HttpServer::port() const
{
    return m_state->port;
}

void HttpServer::answer(RequestId id, const RawHttp &response)
{
    m_state->hand({id, response, std::nullopt});
}

void HttpServer::cut(RequestId id, const RawHttp &response, qsizetype bytes)
{
    m_state->hand({id, response, bytes});
}

} // namespace kassa
