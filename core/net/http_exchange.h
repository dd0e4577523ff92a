// One request of the HTTP client and its answer.
#pragma once

#include "net/http_client.h"
#include "net/outgoing.h"

#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace kassa {

// Scheme and authority of an HttpRequest.
struct HttpOrigin
{
    QByteArray host; // lower case, without brackets
    quint16 port = 0;
    bool tls = false;

    static std::optional<HttpOrigin> parse(const QByteArray &text);
    bool operator==(const HttpOrigin &) const = default;
};

// QNetworkAccessManager is not used: it sends a request, a POST too, a second time when the peer closes the
// connection without an answer (qt-notes.md "Network"). A payment would happen twice.
class HttpExchange : public QObject
{
public:
    using Finished = std::function<void(HttpExchange &, HttpClient::Answer)>;

    // `options` outlives the exchange. `finished` is called once, never from within the constructor or
    // start().
    HttpExchange(HttpRequest request, HttpOrigin origin, const HttpClientOptions &options, Duration timeout,
                 Finished finished);

    const HttpOrigin &origin() const { return m_origin; }
    void start();

private:
    using Phase = ExchangeFailed::Phase;
    using Reason = ExchangeFailed::Reason;

    void useAddresses(const FoundHost &found);
    void connectToNext();
    void openSocket();
    void sendRequest();
    void noteProgress();
    void receive();
    void readerHas();
    void peerClosed();
    void socketFailed(QAbstractSocket::SocketError error);
    void fail(Reason reason, const QString &detail);
    void finish(HttpClient::Answer answer);

    HttpRequest m_request;
    HttpOrigin m_origin;
    const HttpClientOptions &m_options;
    Finished m_finished;
    HttpReader m_reader;
    QTimer m_timer;
    QList<QHostAddress> m_addresses; // not tried yet
    QTcpSocket *m_socket = nullptr;
    Phase m_phase = Phase::Connecting;
    QString m_tlsDetail;
    QByteArray m_received; // of the answer, as it came
    bool m_over = false;
};

} // namespace kassa
