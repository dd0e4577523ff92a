#include "net/http_server.h"

#include "net/server_worker.h"

#include <QPointer>
#include <QThread>

namespace kassa {

struct HttpServer::State
{
    explicit State(HttpServer &server) : owner(&server) {}
    void deliver();
    void hand(OwnerWish wish);

    HttpServer *owner;
    Mailbox<ServerEvent> events;
    Mailbox<OwnerWish> wishes;
    std::vector<OwnerWish> given; // since the owner's event loop last ran
    QThread thread;
    ServerWorker *worker = nullptr; // ends with the thread
    quint16 port = 0;
};

// Gathers what may go out in one signal, and sends it before anything of another kind: the order is kept. A
// slot may delete the server, and its state with it.
class SignalBatches
{
public:
    explicit SignalBatches(HttpServer *server) : m_server(server) {}

    void add(ArrivedRequest &&request)
    {
        sendTexts();
        m_requests.push_back(std::move(request));
    }
    void add(HeardText &&heard)
    {
        sendRequests();
        *heard.unread -= heard.weight();
        m_texts.push_back(std::move(heard.text));
    }
    template <class Event>
    void add(Event &&event)
    {
        flush();
        if (m_server)
            tell(event);
    }
    void flush()
    {
        sendRequests();
        sendTexts();
    }

private:
    void sendRequests()
    {
        if (!m_requests.empty() && m_server)
            Q_EMIT m_server->arrived(std::exchange(m_requests, {}));
    }
    void sendTexts()
    {
        if (!m_texts.empty() && m_server)
            Q_EMIT m_server->socketTexts(std::exchange(m_texts, {}));
    }
    void tell(const RefusedRequest &refusal)
    {
        Q_EMIT m_server->refused(refusal.error, refusal.firstBytes, refusal.peer);
    }
    void tell(const LeftPeer &peer) { Q_EMIT m_server->left(peer.id); }
    void tell(const ArrivedSocket &asked) { Q_EMIT m_server->socketAsked(asked); }
    void tell(const EndedSocket &socket)
    {
        Q_EMIT m_server->socketClosed(socket.id, socket.code, socket.reason);
    }

    QPointer<HttpServer> m_server;
    std::vector<ArrivedRequest> m_requests;
    std::vector<SocketTextArrived> m_texts;
};

void HttpServer::State::deliver()
{
    SignalBatches batches(owner);
    for (ServerEvent &event : events.takeAll())
        std::visit([&batches](auto &one) { batches.add(std::move(one)); }, event);
    batches.flush();
}

void HttpServer::State::hand(OwnerWish wish)
{
    given.push_back(std::move(wish));
    if (given.size() > 1)
        return;
    QMetaObject::invokeMethod(
        owner,
        [this] {
            if (wishes.put(std::exchange(given, {})))
                QMetaObject::invokeMethod(
                    worker, [net = worker] { net->fulfil(); }, Qt::QueuedConnection);
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
    state.worker = new ServerWorker(options, state.events, state.wishes, wakeOwner);
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
    m_state->hand(GivenAnswer{id, response, std::nullopt});
}

void HttpServer::cut(RequestId id, const RawHttp &response, qsizetype bytes)
{
    m_state->hand(GivenAnswer{id, response, bytes});
}

void HttpServer::acceptSocket(SocketId id, const QByteArray &chosen)
{
    m_state->hand(AcceptedSocket{id, chosen});
}

void HttpServer::refuseSocket(SocketId id, const RawHttp &response)
{
    m_state->hand(RefusedSocket{id, response});
}

void HttpServer::sendText(SocketId id, const QByteArray &bytes)
{
    m_state->hand(TextToSend{id, bytes});
}

void HttpServer::closeSocket(SocketId id, int code, const QByteArray &reason)
{
    m_state->hand(SocketToClose{id, code, reason});
}

} // namespace kassa
