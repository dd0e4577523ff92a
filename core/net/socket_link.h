// One open WebSocket, of the server or of the client: its texts, its limits, its one end.
#pragma once

#include <QWebSocket>

#include <functional>

namespace kassa {

struct SocketLimits
{
    qsizetype message = 0; // bytes of one message from the peer
    qsizetype backlog = 0; // bytes that wait for a peer that does not read
};

// Close codes of RFC 6455 section 7.4.1 that are used here.
namespace closeCode {
constexpr int unsupportedData = 1003;
constexpr int abnormal = 1006; // never in a close frame: the connection ended without one
constexpr int policyViolation = 1008;
} // namespace closeCode

// The signal was renamed in Qt 6.5.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto webSocketError = &QWebSocket::errorOccurred;
#else
constexpr auto webSocketError = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#endif

// To be set before the first byte is read. QWebSocket reads a frame only when all of it is there, so the
// buffer must hold one; more stays with the peer.
void setLimits(QWebSocket &socket, const SocketLimits &limits);
qint64 readBufferFor(const SocketLimits &limits);

class SocketLink : public QObject
{
public:
    struct Heard
    {
        std::function<void(QByteArray bytes)> text;
        std::function<void(int code, QByteArray reason)> closed; // once, the last call
    };

    // `socket` is open and outlives the link. Neither function may delete the link or the socket at once.
    SocketLink(QWebSocket *socket, const SocketLimits &limits, Heard heard, QObject *parent);

    void send(const QByteArray &bytes);
    // closeCode::abnormal ends the connection without a close frame.
    void close(int code, const QByteArray &reason);
    void drop(const QByteArray &reason);
    bool isOver() const { return m_over; }

private:
    void finish(int code, const QByteArray &reason);

    QWebSocket *m_socket;
    SocketLimits m_limits;
    Heard m_heard;
    bool m_over = false;
};

} // namespace kassa
