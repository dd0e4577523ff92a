// One WebSocket of the client, from the first attempt to the end.
#pragma once

#include "net/outgoing.h"
#include "net/socket_client.h"
#include "net/socket_link.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace kassa {

class ClientSocket : public QObject
{
public:
    using Tell = std::function<void(std::function<void(SocketClient &)>)>; // the client, later and in order

    // `options` outlives the socket. It deletes itself when its connection has gone.
    ClientSocket(SocketId id, SocketOpen what, const SocketClientOptions &options, Duration timeout,
                 Tell tell, QObject *parent);
    ~ClientSocket() override;

    void start();
    void send(const QByteArray &text);
    void close(int code, const QByteArray &reason);

private:
    using Phase = ExchangeFailed::Phase;
    using Reason = ExchangeFailed::Reason;

    QString fault() const; // of what was asked; empty: none
    void useAddresses(const FoundHost &found);
    void openSocket();
    void watchConnection();
    void connectionMade();
    void seeAnswer();
    void openFailed(QAbstractSocket::SocketError error);
    void opened();
    void fail(Reason reason, const QString &detail);
    void ended(int code, const QByteArray &reason);
    void leave();
    SocketLimits limits() const { return {m_options.limits.body, m_options.socketBacklog}; }

    SocketId m_id;
    SocketOpen m_what;
    QUrl m_url;
    const SocketClientOptions &m_options;
    Tell m_tell;
    QTimer m_timer;
    QList<QHostAddress> m_addresses; // that were checked
    QWebSocket *m_socket = nullptr;
    QPointer<QTcpSocket> m_tcp; // of m_socket
    SocketLink *m_link = nullptr;
    Phase m_phase = Phase::Connecting;
    QString m_tlsDetail;
    QByteArray m_answer; // to the upgrade, when it is none that opens; at most as much as a head may have
    bool m_over = false;
};

} // namespace kassa
