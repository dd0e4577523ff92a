// One peer of the HTTP server; lives on the net thread.
#pragma once

#include "net/http_server.h"
#include "net/lingering_socket.h"

#include <optional>

namespace kassa {

class HttpConnection;

// What a connection tells its server.
class HttpConnectionEvents
{
public:
    virtual RequestId arrived(HttpConnection &connection, RawHttp raw) = 0;
    // Zero: no more sockets.
    virtual SocketId asked(HttpConnection &connection, RawHttp raw,
                           const std::vector<QByteArray> &offered) = 0;
    // The owner did not decide in time.
    virtual void undecided(const HttpConnection &connection) = 0;
    virtual void refused(const HttpConnection &connection, const Error &error,
                         const QByteArray &firstBytes) = 0;
    // The last call; the connection deletes itself afterwards.
    virtual void closed(HttpConnection &connection) = 0;

protected:
    HttpConnectionEvents() = default;
    ~HttpConnectionEvents() = default;
    Q_DISABLE_COPY_MOVE(HttpConnectionEvents)
};

class HttpConnection : public QObject
{
public:
    using Clock = std::chrono::steady_clock;

    // `options.hosts` holds all allowed values here, in lower case. Both references outlive the connection.
    HttpConnection(LingeringSocket *socket, const HttpServerOptions &options, HttpConnectionEvents &events);

    const QByteArray &peer() const { return m_peer; }
    RequestId waiting() const { return m_waiting; } // for its answer; zero: none

    SocketId asking() const { return m_asking; } // to become a WebSocket; zero: no

    // A connection that becomes a WebSocket.
    struct Upgraded
    {
        LingeringSocket *socket = nullptr;
        QByteArray key;         // Sec-WebSocket-Key
        QByteArray subprotocol; // to be confirmed; empty: none
        QByteArray rest;        // bytes that came behind the handshake
    };

    // asking() must hold. Gives the socket away; the connection is only to be deleted then. A subprotocol
    // that was not offered is not confirmed.
    Upgraded upgrade(const QByteArray &subprotocol);

    // waiting() or asking() must hold.
    void answer(const RawHttp &response);
    void cut(const RawHttp &response, qsizetype bytes);

    // Says why and closes.
    void refuse(const Error &error, const QByteArray &firstBytes);
    // Ends what has taken too long.
    void sweep(Clock::time_point now);

private:
    // Idle: no byte of a request yet. Head, Body: that part is under way. Waiting: for the answer. Writing:
    // the answer. Deciding: the owner, whether this becomes a WebSocket. Lingering: everything is sent and
    // our side closed; closing with bytes of the peer unread would reset the connection and could take the
    // answer with it.
    enum class Step { Idle, Head, Body, Waiting, Deciding, Writing, Lingering, Closed };

    struct Asked // of the request that is being answered
    {
        bool keepAlive = false;
        bool isHead = false;
        bool oldVersion = false; // HTTP/1.0
    };

    struct Handshake // of the upgrade that is asked for
    {
        QByteArray key;
        std::vector<QByteArray> offered;
    };

    struct UnderWay // the message that is not complete yet
    {
        QByteArray first; // bytes of it
        QByteArray tail;  // the last three, while the head's end has not come
        bool headDone = false;
        void add(const QByteArray &bytes);
    };

    void pump();
    bool mayRead() const;
    bool takeRequest();
    void askForSocket(RawHttp raw);
    bool readMore();
    void follow(const QByteArray &bytes);
    void enter(Step step);
    void send(const QByteArray &bytes);
    void progress();
    void written();
    void closed();
    QByteArray framed(const RawHttp &response);

    LingeringSocket *m_socket;
    const HttpServerOptions &m_options;
    HttpConnectionEvents &m_events;
    QByteArray m_peer;
    HttpReader m_reader;
    std::optional<Error> m_refusal; // the reader's, once the requests before it are answered
    Asked m_asked;
    UnderWay m_underWay;
    RequestId m_waiting;
    SocketId m_asking;
    Handshake m_handshake;
    Step m_step = Step::Idle;
    bool m_last = false;                      // the connection ends after what is being written
    Clock::time_point m_since = Clock::now(); // entered the step, or wrote the last byte
};

} // namespace kassa
