// An HTTP/1.1 port on loopback, in a thread of its own. Requests come out as signals on the owner's thread,
// in order per connection; answers may be given in any later step. Limits and Host are checked here; what a
// request means is not. One request of a connection is out at a time; pipelined ones wait. A peer that closes
// its sending side has left. WebSocket upgrades are refused for now (400, "net.upgrade").
#pragma once

#include "codec/http.h"

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
        30'000}; // a peer that does not read its answer, since its last progress
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

Q_SIGNALS:
    // Batches: everything that arrived since the owner's event loop last ran.
    void arrived(const std::vector<kassa::ArrivedRequest> &requests);
    // A request that was refused here, for the journal: malformed ("http.*", "net.host", "net.target",
    // "net.upgrade"), too large, wrong Host ("net.wrong-host"), too slow ("net.head-time", "net.body-time"),
    // one connection too many
    // ("net.connections"), or cut off by its sender ("http.truncated"). At most the first 1024 bytes of it.
    void refused(const kassa::Error &error, const QByteArray &firstBytes, const QByteArray &peer);
    // The peer closed before its answer.
    void left(kassa::RequestId id);

private:
    HttpServer();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
