// One WebSocket of the server; lives on the net thread.
#pragma once

#include "net/http_connection.h"
#include "net/socket_link.h"

#include <QPointer>

class QWebSocketServer;

namespace kassa {

class SocketPeer;

// What a socket tells its server.
class SocketPeerEvents
{
public:
    virtual void text(SocketPeer &peer, QByteArray bytes) = 0;
    virtual void ended(SocketPeer &peer, int code, const QByteArray &reason) = 0; // once, no text afterwards
    // The last call; the connection is gone, and the peer deletes itself afterwards.
    virtual void gone(SocketPeer &peer) = 0;

protected:
    SocketPeerEvents() = default;
    ~SocketPeerEvents() = default;
    Q_DISABLE_COPY_MOVE(SocketPeerEvents)
};

class SocketPeer : public QObject
{
public:
    using Clock = HttpConnection::Clock;

    // Takes the connection over. Both references outlive the peer.
    SocketPeer(SocketId id, const HttpConnection::Upgraded &upgraded, const HttpServerOptions &options,
               SocketPeerEvents &events);
    ~SocketPeer() override;

    SocketId id() const { return m_id; }
    // In order, from the first moment on: what comes before the handshake is complete waits for it.
    void send(const QByteArray &text);
    void close(int code, const QByteArray &reason);
    void sweep(Clock::time_point now);

private:
    void shakeHands(const HttpConnection::Upgraded &upgraded);
    void opened();
    void whenOpen(qsizetype bytes, std::function<void()> action);
    void drop(const QByteArray &reason);
    void finish(int code, const QByteArray &reason);
    void closed();
    void pingIfSilent(Clock::time_point now);

    SocketId m_id;
    const HttpServerOptions &m_options;
    SocketPeerEvents &m_events;
    QPointer<LingeringSocket> m_tcp;
    QWebSocketServer *m_server = nullptr; // for the handshake
    QWebSocket *m_webSocket = nullptr;    // afterwards
    SocketLink *m_link = nullptr;
    QByteArray m_rest;                          // bytes behind the handshake
    std::vector<std::function<void()>> m_early; // see whenOpen()
    qsizetype m_earlyBytes = 0;
    bool m_ended = false;
    bool m_pinged = false;
    Clock::time_point m_since = Clock::now();   // begun, or ended
    Clock::time_point m_written = Clock::now(); // the last byte, or nothing had to be
    Clock::time_point m_heard = Clock::now();
};

} // namespace kassa
