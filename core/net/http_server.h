// An HTTP/1.1 port on loopback, in a thread of its own. Requests come out as signals on the owner's thread,
// in order per connection; answers may be given in any later step. Limits and Host are checked here; what a
// request means is not. One request of a connection is out at a time; pipelined ones wait. A peer that closes
// its sending side has left. A WebSocket upgrade is offered to the owner, who accepts or refuses it in any
// later step; elsewhere than below `socketPaths` it is refused here (400, "net.upgrade"). QWebSocket does RFC
// 6455.
#pragma once

#include "codec/http.h"
#include "net/socket_id.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace kassa {

using RequestId = Id<struct RequestTag>;

struct ArrivedRequest
{
    RequestId id;
    RawHttp raw;
    QByteArray peer; // "127.0.0.1:43210" or "[::1]:43210"
};

// Somebody asks for a WebSocket. Host is checked; Origin is not (RFC 6455 section 10.2): look at it.
struct ArrivedSocket
{
    SocketId id;
    RawHttp raw;                     // the head exactly as it came
    std::vector<QByteArray> offered; // subprotocols, in the peer's order
    QByteArray peer;                 // as of a request
};

struct SocketTextArrived
{
    SocketId id;
    QByteArray bytes; // UTF-8, checked; without a U+FEFF at the beginning, which QWebSocket drops
};

struct HttpServerOptions
{
    quint16 port = 0; // 0: a free one. The same port is used on 127.0.0.1 and, where there is one, ::1
    std::vector<QByteArray>
        hosts; // allowed Host values besides 127.0.0.1:port, localhost:port and [::1]:port
    HttpLimits limits;
    int maxConnections = 1024;                  // more are told 503 and closed
    std::chrono::milliseconds headTime{10'000}; // from the first byte of a head to its end
    std::chrono::milliseconds bodyTime{30'000}; // from the end of the head to the end of the body
    std::chrono::milliseconds idleTime{60'000}; // keep-alive without a request
    std::chrono::milliseconds writeTime{
        30'000};                         // a peer that does not read its answer, since its last progress
    std::vector<QByteArray> socketPaths; // beginnings of paths that may become WebSockets; empty: none
    int maxSockets = 256;                // asked for and open, among the connections; more are told 503
    std::chrono::milliseconds decisionTime{10'000}; // of the owner, from socketAsked
    // Bytes: what may wait for a peer that does not read, and for an owner that does not (each message counts
    // 64 more there). One message from a peer is limited by limits.body.
    qsizetype socketBacklog = qsizetype(16) * 1024 * 1024;
    // A socket that is silent for so long is pinged, and dropped when nothing comes for as long again. Zero:
    // no.
    std::chrono::milliseconds pingTime{0};
};

class HttpServer : public QObject
{
    Q_OBJECT

public:
    // Environment ("net.port-in-use" naming the port, "net.listen").
    static Result<std::unique_ptr<HttpServer>> listen(const HttpServerOptions &options);
    ~HttpServer() override; // closes all connections

    quint16 port() const;
    // Gives the answer to a request; unknown ids (the peer has left) are ignored. Connection handling headers
    // are added here; HEAD gets no body. An answer whose length the peer could not tell, or that is no HTTP,
    // goes out as it is and ends the connection.
    void answer(RequestId id, const RawHttp &response);
    // Sends the first `bytes` bytes of the response, without any addition, and drops the connection.
    void cut(RequestId id, const RawHttp &response, qsizetype bytes);

    // Decide about a socketAsked. `chosen` is confirmed if it was offered; empty: none is. An answer of a
    // refusal ends the connection. Here and below ids that are over are ignored.
    void acceptSocket(SocketId id, const QByteArray &chosen);
    void refuseSocket(SocketId id, const RawHttp &response);
    // `bytes` are UTF-8; what is not goes out as U+FFFD. Allowed from acceptSocket() on, kept in order.
    void sendText(SocketId id, const QByteArray &bytes);
    // Codes of RFC 6455 section 7.4, as given; 1006 ends the connection without a close frame. A reason is
    // cut at 123 bytes.
    void closeSocket(SocketId id, int code, const QByteArray &reason);

Q_SIGNALS:
    // Batches: everything that arrived since the owner's event loop last ran.
    void arrived(const std::vector<kassa::ArrivedRequest> &requests);
    // A request that was refused here, for the journal: malformed ("http.*", "net.host", "net.target",
    // "net.upgrade"), too large, wrong Host ("net.wrong-host"), too slow ("net.head-time", "net.body-time"),
    // one connection or socket too many ("net.connections", "net.sockets"), an upgrade its owner did not
    // decide about ("net.decision-time"), or cut off by its sender ("http.truncated"). At most the first 2048
    // bytes: more than a journal keeps, because what the end goes through is not recognised as sensitive.
    void refused(const kassa::Error &error, const QByteArray &firstBytes, const QByteArray &peer);
    // The peer closed before its answer.
    void left(kassa::RequestId id);

    void socketAsked(const kassa::ArrivedSocket &asked);
    // Batches, in order per socket.
    void socketTexts(const std::vector<kassa::SocketTextArrived> &texts);
    // Exactly once for each socket that was asked for and not refused, the last of it: closed by its peer (a
    // close frame without code counts as 1000), by closeSocket(), or here: 1003 binary data, 1007 no UTF-8,
    // 1008 the owner does not keep up, 1009 a message too large, 1002 any other fault; 1006 the connection
    // ended without a close frame, or before it was accepted (also when the decision took too long).
    void socketClosed(kassa::SocketId id, int code, const QByteArray &reason);

private:
    HttpServer();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
