#include "net/http_exchange.h"

#include <QNetworkProxy>
#include <QSslError>
#include <QSslSocket>
#include <QUrl>

namespace kassa {

std::optional<HttpOrigin> HttpOrigin::parse(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool tls = url.scheme() == u"https";
    if (!url.isValid() || (!tls && url.scheme() != u"http") || url.host().isEmpty() ||
        !url.userInfo().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    const int port = url.port(tls ? 443 : 80);
    if (port <= 0)
        return std::nullopt;
    return HttpOrigin{url.host(QUrl::FullyEncoded).toLatin1().toLower(), static_cast<quint16>(port), tls};
}

HttpExchange::HttpExchange(HttpRequest request, HttpOrigin origin, const HttpClientOptions &options,
                           Duration timeout, Finished finished)
    : m_request(std::move(request)), m_origin(std::move(origin)), m_options(options),
      m_finished(std::move(finished)), m_reader(HttpReader::Role::Responses, options.limits)
{
    const auto span = timerSpan(timeout);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this, span] {
        fail(Reason::Timeout, QStringLiteral("no complete answer within %1 ms").arg(span.count()));
    });
    m_timer.start(span);
}

void HttpExchange::start()
{
    findHost(m_origin.host, m_options.allowedHosts, m_options.addresses, this,
             [this](const FoundHost &found) { useAddresses(found); });
}

void HttpExchange::useAddresses(const FoundHost &found)
{
    if (m_over)
        return;
    if (!found)
        return fail(found.error().reason, found.error().detail);
    m_addresses = *found;
    connectToNext();
}

void HttpExchange::connectToNext()
{
    openSocket();
    const QHostAddress address = m_addresses.takeFirst();
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        tls->connectToHostEncrypted(address.toString(), m_origin.port, QString::fromLatin1(m_origin.host));
    else
        m_socket->connectToHost(address, m_origin.port);
}

void HttpExchange::openSocket()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
    }
    auto *tls = m_origin.tls ? new QSslSocket(this) : nullptr;
    m_socket = tls ? tls : new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpExchange::noteProgress);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpExchange::receive);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpExchange::socketFailed);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpExchange::peerClosed);
    if (!tls) {
        connect(m_socket, &QTcpSocket::connected, this, &HttpExchange::sendRequest);
        return;
    }
    connect(tls, &QSslSocket::encryptedBytesWritten, this, &HttpExchange::noteProgress);
    connect(tls, &QSslSocket::encrypted, this, &HttpExchange::sendRequest);
    connect(tls, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsDetail = tlsText(errors); });
}

// The only place that writes: once per exchange.
void HttpExchange::sendRequest()
{
    if (m_over || m_phase != Phase::Connecting)
        return;
    m_phase = Phase::Sending;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_request.raw.head.startsWith("HEAD "))
        m_reader.expectNoBody();
    m_socket->write(m_request.raw.bytes());
}

void HttpExchange::noteProgress()
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    if (m_phase == Phase::Sending && m_socket->bytesToWrite() == 0 &&
        (!tls || tls->encryptedBytesToWrite() == 0))
        m_phase = Phase::Waiting;
}

void HttpExchange::receive()
{
    while (!m_over && m_socket->bytesAvailable() > 0) {
        if (m_phase == Phase::Sending || m_phase == Phase::Waiting)
            m_phase = Phase::Receiving;
        const QByteArray bytes = m_socket->readAll();
        m_received += bytes;
        const Done fed = m_reader.feed(bytes);
        readerHas();
        if (!fed && !m_over)
            fail(Reason::Cut, QStringLiteral("the answer cannot be read: %1 (%2)")
                                  .arg(english(fed.error().detail), QString::fromLatin1(fed.error().code)));
    }
}

// Interim answers (1xx) are not what was asked for.
void HttpExchange::readerHas()
{
    while (!m_over && m_reader.hasMessage()) {
        RawHttp raw = m_reader.take().raw;
        const auto head = parseResponseHead(raw.head);
        if (!head || head->status >= 200 || head->status == 101)
            return finish(HttpResponse{std::move(raw)});
        m_received.remove(0, raw.head.size());
        m_phase = m_received.isEmpty() ? Phase::Waiting : Phase::Receiving;
    }
}

void HttpExchange::peerClosed()
{
    if (m_over || m_phase == Phase::Connecting)
        return;
    receive();
    if (m_over)
        return;
    const Done complete = m_reader.finish();
    readerHas();
    if (!complete)
        fail(Reason::Cut, QStringLiteral("the connection ended within the answer: %1")
                              .arg(english(complete.error().detail)));
    else if (!m_over)
        fail(Reason::Cut, QStringLiteral("the peer closed the connection without an answer"));
}

void HttpExchange::socketFailed(QAbstractSocket::SocketError error)
{
    // A plain end is seen by peerClosed().
    const bool ended = error == QAbstractSocket::RemoteHostClosedError;
    if (m_over || (ended && m_phase != Phase::Connecting))
        return;
    if (m_phase != Phase::Connecting) {
        receive();
        return fail(Reason::Cut, m_socket->errorString());
    }
    const bool inHandshake = ended || error == QAbstractSocket::SslHandshakeFailedError ||
                             error == QAbstractSocket::SslInternalError;
    if (m_origin.tls && inHandshake)
        return fail(Reason::Tls, m_tlsDetail.isEmpty() ? m_socket->errorString() : m_tlsDetail);
    if (!m_addresses.isEmpty())
        return connectToNext();
    fail(Reason::Refused, m_socket->errorString());
}

void HttpExchange::fail(Reason reason, const QString &detail)
{
    const QByteArray where = m_origin.host + ":" + QByteArray::number(m_origin.port) + ": ";
    finish(ExchangeFailed{reason, m_phase, where + detail.toUtf8(), std::exchange(m_received, {})});
}

void HttpExchange::finish(HttpClient::Answer answer)
{
    if (m_over)
        return;
    m_over = true;
    m_timer.stop();
    if (m_socket)
        m_socket->disconnectFromHost();
    m_finished(*this, std::move(answer));
}

} // namespace kassa
