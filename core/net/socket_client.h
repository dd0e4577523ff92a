// WebSockets to peers outside, as careful as HttpClient: only allowed hosts, no proxies, no redirects, TLS
// checked and explained, everything limited. QWebSocket does RFC 6455.
#pragma once

#include "net/socket_id.h"
#include "wire/message.h"

#include <QObject>

#include <memory>

namespace kassa {

struct SocketClientOptions
{
    std::vector<QByteArray> allowedHosts; // besides loopback (127.0.0.0/8, ::1, localhost); "*" allows all
    HttpLimits limits;                    // head: of the answer to the upgrade; body: of one message
    qsizetype socketBacklog = qsizetype(16) * 1024 * 1024; // bytes that wait for a peer that does not read
};

class SocketClient : public QObject
{
    Q_OBJECT

public:
    explicit SocketClient(SocketClientOptions options, QObject *parent = nullptr);
    ~SocketClient() override; // ends all sockets, without another signal

    // `what.url`: ws or wss, without user and fragment. Headers of the handshake itself (Host, Upgrade,
    // Connection, Sec-WebSocket-*) cannot be given; of two with the same name the last one is sent. The host
    // is judged as HttpClient does: not allowed is Blocked without a lookup. `timeout` is for the opening;
    // zero: 60 s.
    SocketId open(const SocketOpen &what, Duration timeout);

    // Ids that are over are ignored, and texts before opened(). `bytes` are UTF-8; what is not goes out as
    // U+FFFD.
    void sendText(SocketId id, const QByteArray &bytes);
    // As HttpServer::closeSocket. Before opened() it gives up the attempt.
    void closeSocket(SocketId id, int code, const QByteArray &reason);

Q_SIGNALS:
    // All come later, on this thread. A socket ends with exactly one failed() or closed().
    void opened(kassa::SocketId id, const QByteArray &chosen);
    void text(kassa::SocketId id, const QByteArray &bytes);
    // Codes as in HttpServer::socketClosed.
    void closed(kassa::SocketId id, int code, const QByteArray &reason);
    // It never opened. An answer other than 101 is Refused with its status line at the end of the detail, and
    // its first bytes as `partial`; what is no answer to this handshake, or a subprotocol that was not
    // offered, is Cut.
    void failed(kassa::SocketId id, const kassa::ExchangeFailed &failure);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
