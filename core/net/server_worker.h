// What the HTTP server does on the net thread.
#pragma once

#include "net/http_connection.h"
#include "net/mailbox.h"
#include "net/socket_peer.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <variant>

class QTcpServer;

namespace kassa {

// For the owner.

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

struct HeardText
{
    SocketTextArrived text;
    std::shared_ptr<std::atomic<qsizetype>>
        unread; // bytes of the socket; the owner's side takes off weight()
    qsizetype weight() const { return text.bytes.size() + 64; }
};

struct EndedSocket
{
    SocketId id;
    int code = 0;
    QByteArray reason;
};

using ServerEvent =
    std::variant<ArrivedRequest, RefusedRequest, LeftPeer, ArrivedSocket, HeardText, EndedSocket>;

// From the owner.

struct GivenAnswer
{
    RequestId id;
    RawHttp response;
    std::optional<qsizetype> cutAfter; // bytes
};

struct AcceptedSocket
{
    SocketId id;
    QByteArray subprotocol;
};

struct RefusedSocket
{
    SocketId id;
    RawHttp response;
};

struct TextToSend
{
    SocketId id;
    QByteArray bytes;
};

struct SocketToClose
{
    SocketId id;
    int code = 0;
    QByteArray reason;
};

using OwnerWish = std::variant<GivenAnswer, AcceptedSocket, RefusedSocket, TextToSend, SocketToClose>;

// Lives on the net thread; so do all sockets. The two mailboxes and the counts of unread texts are all that
// both threads touch.
class ServerWorker : public QObject, public HttpConnectionEvents, public SocketPeerEvents
{
public:
    ServerWorker(HttpServerOptions options, Mailbox<ServerEvent> &toOwner, Mailbox<OwnerWish> &toNet,
                 std::function<void()> wakeOwner);

    Result<quint16> open();
    void fulfil(); // what the owner wishes

private:
    struct OpenSocket
    {
        SocketPeer *peer = nullptr;
        std::shared_ptr<std::atomic<qsizetype>> unread;
    };

    RequestId arrived(HttpConnection &connection, RawHttp raw) override;
    SocketId asked(HttpConnection &connection, RawHttp raw, const std::vector<QByteArray> &offered) override;
    void undecided(const HttpConnection &connection) override;
    void refused(const HttpConnection &connection, const Error &error, const QByteArray &firstBytes) override;
    void closed(HttpConnection &connection) override;
    void text(SocketPeer &peer, QByteArray bytes) override;
    void ended(SocketPeer &peer, int code, const QByteArray &reason) override;
    void gone(SocketPeer &peer) override;

    void fulfilOne(const GivenAnswer &given);
    void fulfilOne(const AcceptedSocket &accepted);
    void fulfilOne(const RefusedSocket &refusal);
    void fulfilOne(const TextToSend &text);
    void fulfilOne(const SocketToClose &closing);

    Result<QTcpServer *> listenOn(const QHostAddress &address, quint16 port);
    Result<quint16> openBoth();
    void serve(QTcpServer *server);
    void admit(LingeringSocket *socket);
    void sweep();
    void report(ServerEvent event);
    size_t most() const { return static_cast<size_t>(std::max(m_options.maxConnections, 0)); }

    HttpServerOptions m_options;
    Mailbox<ServerEvent> &m_toOwner;
    Mailbox<OwnerWish> &m_toNet;
    std::function<void()> m_wakeOwner;
    std::vector<QTcpServer *> m_servers;
    QSet<HttpConnection *> m_connections;
    QHash<RequestId, HttpConnection *> m_waiting; // for the owner's answer
    QHash<SocketId, HttpConnection *> m_asking;   // for the owner's decision
    QHash<SocketId, OpenSocket> m_sockets;
    std::vector<ServerEvent> m_events; // of this pass of the event loop
    quint64 m_lastId = 0;
};

} // namespace kassa
