#include "net/socket_link.h"

#include <QStringDecoder>

namespace kassa {

namespace {

constexpr qsizetype longestReason = 123; // bytes; a control frame has 125, two are the code (RFC 6455 5.5)
constexpr qsizetype frameHead = 14;      // bytes at most

// With U+FEFF at the beginning, which QString::fromUtf8 drops.
QString textOf(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decode(bytes);
}

QByteArray shortened(const QByteArray &utf8)
{
    if (utf8.size() <= longestReason)
        return utf8;
    qsizetype end = longestReason;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U)
        --end;
    return utf8.left(end);
}

} // namespace

qint64 readBufferFor(const SocketLimits &limits)
{
    return limits.message + frameHead + 65536;
}

void setLimits(QWebSocket &socket, const SocketLimits &limits)
{
    socket.setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.message));
    socket.setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.message));
    socket.setReadBufferSize(readBufferFor(limits));
}

SocketLink::SocketLink(QWebSocket *socket, const SocketLimits &limits, Heard heard, QObject *parent)
    : QObject(parent), m_socket(socket), m_limits(limits), m_heard(std::move(heard))
{
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (!m_over)
            m_heard.text(text.toUtf8());
    });
    connect(socket, &QWebSocket::binaryFrameReceived, this,
            [this] { close(closeCode::unsupportedData, "only text is understood here"); });
    // Emitted behind every close frame, sent or answered; a peer that just ends makes an error first.
    connect(socket, &QWebSocket::aboutToClose, this,
            [this] { finish(m_socket->closeCode(), m_socket->closeReason().toUtf8()); });
    connect(socket, webSocketError, this, [this] { drop(m_socket->errorString().toUtf8()); });
    connect(socket, &QWebSocket::disconnected, this,
            [this] { finish(closeCode::abnormal, m_socket->errorString().toUtf8()); });
}

void SocketLink::send(const QByteArray &bytes)
{
    if (m_over)
        return;
    if (bytes.size() + m_socket->bytesToWrite() > m_limits.backlog)
        return drop("the peer does not read what it is sent");
    m_socket->sendTextMessage(textOf(bytes));
}

void SocketLink::close(int code, const QByteArray &reason)
{
    if (m_over)
        return;
    if (code == closeCode::abnormal)
        return drop(reason);
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), QString::fromUtf8(shortened(reason)));
}

void SocketLink::drop(const QByteArray &reason)
{
    if (m_over)
        return;
    finish(closeCode::abnormal, reason);
    m_socket->abort();
}

void SocketLink::finish(int code, const QByteArray &reason)
{
    if (std::exchange(m_over, true))
        return;
    m_heard.closed(code, reason);
}

} // namespace kassa
