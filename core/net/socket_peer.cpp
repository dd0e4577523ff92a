#include "net/socket_peer.h"

#include <QWebSocketServer>

namespace kassa {

namespace {

constexpr std::chrono::milliseconds farewellTime{2000}; // for the peer to close its side as well

SocketLimits linkLimits(const HttpServerOptions &options)
{
    return {options.limits.body, options.socketBacklog};
}

// QWebSocketServer reads the handshake from the connection, whose bytes have been read already, and perhaps
// in pieces, so peeking would not do; they are put back. Not as they came, but written from the values that
// were checked: Qt's parser has limits of its own (100 headers, 8 KB a line), and an upgrade the owner has
// accepted must not fail by them. With one subprotocol offered and supported, that one is confirmed.
QByteArray plainHandshake(const QByteArray &key, const QByteArray &chosen)
{
    Headers headers{{"Host", "localhost"},
                    {"Upgrade", "websocket"},
                    {"Connection", "Upgrade"},
                    {"Sec-WebSocket-Version", "13"},
                    {"Sec-WebSocket-Key", key}};
    if (!chosen.isEmpty())
        headers.emplace_back("Sec-WebSocket-Protocol", chosen);
    return buildRequest("GET", "/", headers, {}).head;
}

void putBack(QIODevice &device, const QByteArray &bytes)
{
    for (auto c = bytes.crbegin(); c != bytes.crend(); ++c)
        device.ungetChar(*c);
}

} // namespace

SocketPeer::SocketPeer(SocketId id, const HttpConnection::Upgraded &upgraded,
                       const HttpServerOptions &options, SocketPeerEvents &events)
    : m_id(id), m_options(options), m_events(events), m_tcp(upgraded.socket)
{
    m_tcp->setParent(this);
    connect(m_tcp, &QTcpSocket::disconnected, this, &SocketPeer::closed);
    connect(m_tcp, &QTcpSocket::bytesWritten, this, [this] { m_written = Clock::now(); });
    connect(m_tcp, &QTcpSocket::readyRead, this, [this] {
        m_heard = Clock::now();
        m_pinged = false;
    });
    shakeHands(upgraded);
}

// The QWebSocket says goodbye (1001) through the connection, so it goes first.
SocketPeer::~SocketPeer()
{
    if (m_tcp)
        m_tcp->disconnect(this);
    delete m_link;
    delete m_webSocket;
}

// A new QWebSocket (6.4) at once reads what lies behind the handshake, when nobody can hear it yet, and
// answers it masked, as if it were a client. So that is kept from it until it is set up, and so is, by the
// full buffer, what may come meanwhile.
void SocketPeer::shakeHands(const HttpConnection::Upgraded &upgraded)
{
    m_rest = upgraded.rest + m_tcp->readAll();
    const QByteArray handshake = plainHandshake(upgraded.key, upgraded.subprotocol);
    m_tcp->setReadBufferSize(handshake.size());
    putBack(*m_tcp, handshake);
    m_server = new QWebSocketServer(QStringLiteral("Kassa"), QWebSocketServer::NonSecureMode, this);
    if (!upgraded.subprotocol.isEmpty())
        m_server->setSupportedSubprotocols({QString::fromLatin1(upgraded.subprotocol)});
    connect(m_server, &QWebSocketServer::newConnection, this, &SocketPeer::opened);
    m_server->handleConnection(m_tcp);
}

void SocketPeer::opened()
{
    m_webSocket = m_server->nextPendingConnection();
    m_webSocket->setParent(this);
    m_server->deleteLater();
    setLimits(*m_webSocket, linkLimits(m_options));
    SocketLink::Heard heard{[this](QByteArray bytes) { m_events.text(*this, std::move(bytes)); },
                            [this](int code, const QByteArray &reason) { finish(code, reason); }};
    // Before the link hears of it: QWebSocket closes the connection next.
    connect(m_webSocket, &QWebSocket::aboutToClose, m_tcp, [tcp = m_tcp.data()] { tcp->lingerAtClose(); });
    m_link = new SocketLink(m_webSocket, linkLimits(m_options), std::move(heard), this);
    for (const auto &action : std::exchange(m_early, {}))
        action();
    if (!m_tcp || m_rest.isEmpty())
        return;
    putBack(*m_tcp, std::exchange(m_rest, {}));
    Q_EMIT m_tcp->readyRead(); // nothing else would announce them
}

void SocketPeer::whenOpen(qsizetype bytes, std::function<void()> action)
{
    if (m_link)
        return action();
    m_earlyBytes += bytes;
    if (m_earlyBytes > m_options.socketBacklog)
        return drop("too much was sent before the handshake was complete");
    m_early.push_back(std::move(action));
}

void SocketPeer::send(const QByteArray &text)
{
    whenOpen(text.size(), [this, text] {
        if (m_webSocket->bytesToWrite() == 0)
            m_written = Clock::now();
        m_link->send(text);
    });
}

void SocketPeer::close(int code, const QByteArray &reason)
{
    whenOpen(reason.size(), [this, code, reason] { m_link->close(code, reason); });
}

void SocketPeer::sweep(Clock::time_point now)
{
    if (!m_tcp)
        return;
    if (m_ended) {
        if (now - m_since > std::min(farewellTime, m_options.writeTime))
            m_tcp->abort();
    } else if (!m_link) {
        if (now - m_since > m_options.headTime)
            drop("the handshake was not completed");
    } else if (m_tcp->bytesToWrite() > 0 && now - m_written > m_options.writeTime) {
        drop("the peer does not read what it is sent");
    } else if (m_options.pingTime.count() > 0) {
        pingIfSilent(now);
    }
}

void SocketPeer::pingIfSilent(Clock::time_point now)
{
    const auto silent = now - m_heard;
    if (silent > 2 * m_options.pingTime)
        return drop("the peer does not answer pings");
    if (silent > m_options.pingTime && !std::exchange(m_pinged, true))
        m_webSocket->ping();
}

void SocketPeer::drop(const QByteArray &reason)
{
    finish(closeCode::abnormal, reason);
    if (m_tcp)
        m_tcp->abort();
}

void SocketPeer::finish(int code, const QByteArray &reason)
{
    if (std::exchange(m_ended, true))
        return;
    m_since = Clock::now();
    m_events.ended(*this, code, reason);
}

void SocketPeer::closed()
{
    finish(closeCode::abnormal, "the peer ended the connection");
    if (m_tcp)
        m_tcp->disconnect(this);
    m_events.gone(*this);
    deleteLater();
}

} // namespace kassa
