#include "net/client_socket.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace kassa {

namespace {

constexpr std::chrono::milliseconds partingTime{2000}; // for the last bytes and the peer's end

bool isHeaderToken(const QByteArray &text)
{
    static const QByteArray separators = "()<>@,;:\\\"/[]?={}";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7f && !separators.contains(c);
    });
}

// They belong to the handshake; given twice they would make two handshakes of one.
bool isReserved(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "upgrade" || lower == "connection" ||
           lower.startsWith("sec-websocket-");
}

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

QByteArray hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLatin1().toLower();
}

bool isTls(const QUrl &url)
{
    return url.scheme() == u"wss";
}

} // namespace

ClientSocket::ClientSocket(SocketId id, SocketOpen what, const SocketClientOptions &options, Duration timeout,
                           Tell tell, QObject *parent)
    : QObject(parent), m_id(id), m_what(std::move(what)),
      m_url(QUrl::fromEncoded(m_what.url, QUrl::StrictMode)), m_options(options), m_tell(std::move(tell))
{
    const auto span = timerSpan(timeout);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this, span] {
        fail(Reason::Timeout, QStringLiteral("not open within %1 ms").arg(span.count()));
    });
    m_timer.start(span);
}

// No word of an end that the client has brought about by its own.
ClientSocket::~ClientSocket()
{
    m_over = true;
    delete m_link;
    if (m_socket)
        m_socket->disconnect(this);
    delete m_socket;
}

void ClientSocket::start()
{
    if (const QString wrong = fault(); !wrong.isEmpty())
        return fail(Reason::Blocked, wrong);
    findHost(hostOf(m_url), m_options.allowedHosts, {}, this,
             [this](const FoundHost &found) { useAddresses(found); });
}

QString ClientSocket::fault() const
{
    if (!m_url.isValid() || (!isTls(m_url) && m_url.scheme() != u"ws") || m_url.host().isEmpty() ||
        !m_url.userInfo().isEmpty() || m_url.hasFragment() || m_url.port(80) <= 0)
        return QStringLiteral("\"%1\" is no WebSocket URL; ws://host:port/path would fit")
            .arg(QString::fromLatin1(m_what.url.left(200)));
    for (const auto &[name, value] : m_what.headers) {
        if (!isHeaderToken(name) || isReserved(name) || hasControl(value))
            return QStringLiteral("header \"%1\" cannot be set").arg(QString::fromLatin1(name.left(200)));
    }
    const auto bad = std::find_if_not(m_what.offered.begin(), m_what.offered.end(), isHeaderToken);
    if (bad != m_what.offered.end())
        return QStringLiteral("\"%1\" is no name of a subprotocol").arg(QString::fromLatin1(bad->left(200)));
    return {};
}

void ClientSocket::useAddresses(const FoundHost &found)
{
    if (m_over)
        return;
    if (!found)
        return fail(found.error().reason, found.error().detail);
    m_addresses = *found;
    openSocket();
}

void ClientSocket::openSocket()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setSslConfiguration(QSslConfiguration::defaultConfiguration());
    setLimits(*m_socket, limits());
    connect(m_socket, &QWebSocket::connected, this, &ClientSocket::opened);
    connect(m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsDetail = tlsText(errors); });
    connect(m_socket, webSocketError, this, &ClientSocket::openFailed);
    connect(m_socket, &QWebSocket::disconnected, this,
            [this] { openFailed(QAbstractSocket::RemoteHostClosedError); });
    QNetworkRequest request(m_url);
    for (const auto &[name, value] : m_what.headers)
        request.setRawHeader(name, value);
    QStringList offered;
    offered.reserve(static_cast<qsizetype>(m_what.offered.size()));
    for (const QByteArray &one : m_what.offered)
        offered.append(QString::fromLatin1(one));
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols(offered);
    m_socket->open(request, handshake);
    if (!m_over)
        watchConnection();
}

// QWebSocket::open() takes a name, which the system answers from what it has just been asked (it remembers
// for a minute). That it did is checked before a byte is sent. QWebSocket shows neither that moment nor the
// status line of a refusal; its connection does, where a transaction keeps what QWebSocket reads until the
// handshake is over.
void ClientSocket::watchConnection()
{
    m_tcp = m_socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    if (!m_tcp)
        return fail(Reason::Refused, QStringLiteral("this version of Qt hides the connection"));
    connect(m_tcp, &QTcpSocket::connected, this, &ClientSocket::connectionMade);
    if (auto *tls = qobject_cast<QSslSocket *>(m_tcp))
        connect(tls, &QSslSocket::encrypted, this, [this] { m_phase = Phase::Waiting; });
}

void ClientSocket::connectionMade()
{
    if (m_over)
        return;
    const QHostAddress peer = m_tcp->peerAddress();
    const bool checked = std::any_of(m_addresses.begin(), m_addresses.end(),
                                     [&peer](const QHostAddress &address) { return address.isEqual(peer); });
    if (!checked)
        return fail(Reason::Blocked,
                    QStringLiteral("the name led to %1, which was not checked").arg(peer.toString()));
    m_tcp->startTransaction();
    if (!isTls(m_url))
        m_phase = Phase::Waiting;
}

void ClientSocket::seeAnswer()
{
    if (!m_tcp || !m_tcp->isTransactionStarted())
        return;
    m_tcp->rollbackTransaction();
    m_answer = m_tcp->peek(m_options.limits.head);
    if (!m_answer.isEmpty())
        m_phase = Phase::Receiving;
}

void ClientSocket::openFailed(QAbstractSocket::SocketError error)
{
    if (m_over || m_link)
        return;
    seeAnswer();
    const QString words = m_socket->errorString();
    const QByteArray status = m_answer.left(m_answer.indexOf('\n') + 1).trimmed();
    if (m_phase == Phase::Connecting) {
        const bool inHandshake = error == QAbstractSocket::RemoteHostClosedError ||
                                 error == QAbstractSocket::SslHandshakeFailedError ||
                                 error == QAbstractSocket::SslInternalError;
        if (isTls(m_url) && inHandshake)
            return fail(Reason::Tls, m_tlsDetail.isEmpty() ? words : m_tlsDetail);
        return fail(Reason::Refused, words);
    }
    if (status.startsWith("HTTP/1.") && status.mid(8, 5) != " 101 ")
        return fail(
            Reason::Refused,
            QStringLiteral("the peer answered the upgrade with: %1").arg(QString::fromLatin1(status)));
    if (m_phase == Phase::Waiting)
        return fail(Reason::Cut, QStringLiteral("the peer closed the connection without an answer"));
    fail(Reason::Cut, QStringLiteral("the answer to the upgrade cannot be used: %1").arg(words));
}

void ClientSocket::opened()
{
    if (m_over)
        return m_socket->abort();
    m_tcp->commitTransaction();
    const QByteArray chosen = m_socket->subprotocol().toLatin1();
    const auto &offered = m_what.offered;
    if (!chosen.isEmpty() && std::find(offered.begin(), offered.end(), chosen) == offered.end())
        return fail(Reason::Cut, QStringLiteral("the peer chose a subprotocol that was not offered"));
    m_timer.stop();
    m_tell([id = m_id, chosen](SocketClient &client) { Q_EMIT client.opened(id, chosen); });
    SocketLink::Heard heard{
        [this](const QByteArray &bytes) {
            m_tell([id = m_id, bytes](SocketClient &client) { Q_EMIT client.text(id, bytes); });
        },
        [this](int code, const QByteArray &reason) { ended(code, reason); }};
    m_link = new SocketLink(m_socket, limits(), std::move(heard), this);
}

void ClientSocket::send(const QByteArray &text)
{
    if (m_link)
        m_link->send(text);
}

void ClientSocket::close(int code, const QByteArray &reason)
{
    if (m_link)
        return m_link->close(code, reason);
    if (m_over)
        return;
    ended(closeCode::abnormal, "closed before it was open");
    if (m_socket)
        m_socket->abort();
}

void ClientSocket::fail(Reason reason, const QString &detail)
{
    if (m_over)
        return;
    m_over = true;
    seeAnswer();
    const int port = m_url.port(isTls(m_url) ? 443 : 80);
    const QByteArray where = hostOf(m_url) + ":" + QByteArray::number(port) + ": ";
    const ExchangeFailed failure{reason, m_phase, where + detail.toUtf8(), m_answer};
    m_tell([id = m_id, failure](SocketClient &client) { Q_EMIT client.failed(id, failure); });
    if (m_socket)
        m_socket->abort();
    leave();
}

void ClientSocket::ended(int code, const QByteArray &reason)
{
    m_over = true;
    m_tell([id = m_id, code, reason](SocketClient &client) { Q_EMIT client.closed(id, code, reason); });
    leave();
}

// The close frame may still be on its way.
void ClientSocket::leave()
{
    m_timer.stop();
    if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState)
        return deleteLater();
    connect(m_socket, &QWebSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(partingTime, this, &QObject::deleteLater);
}

} // namespace kassa
