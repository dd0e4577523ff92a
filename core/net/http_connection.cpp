#include "net/http_connection.h"

#include <QHostAddress>

#include <algorithm>

namespace kassa {

namespace {

constexpr qint64 readChunk = 65536; // bytes
constexpr qsizetype firstBytesKept = 2048;
constexpr std::chrono::milliseconds lingerTime{2000};
const char headEnd[] = "\r\n\r\n";

Error netError(ErrorKind kind, const char *code, const Text &detail)
{
    return Error{kind, QByteArray(code), detail};
}

int statusOf(const Error &error)
{
    static constexpr std::pair<const char *, int> statuses[] = {
        {"http.head-size", 431},  {"http.header-count", 431}, {"http.body-size", 413},
        {"net.wrong-host", 421},  {"net.head-time", 408},     {"net.body-time", 408},
        {"net.connections", 503}, {"net.sockets", 503},       {"net.decision-time", 503}};
    for (const auto &[code, status] : statuses) {
        if (error.code == code)
            return status;
    }
    return 400;
}

QByteArray peerText(const QTcpSocket &socket)
{
    const QByteArray address = socket.peerAddress().toString().toLatin1();
    const QByteArray port = QByteArray::number(socket.peerPort());
    return address.contains(':') ? "[" + address + "]:" + port : address + ":" + port;
}

// DNS rebinding: a page of a foreign name that points here must not reach the port, so every name is checked.
Done checkHost(const QByteArray &host, const std::vector<QByteArray> &allowed)
{
    if (std::find(allowed.begin(), allowed.end(), host.toLower()) != allowed.end())
        return {};
    return fail(ErrorKind::Refused, "net.wrong-host",
                KASSA_TEXT("error", "host \"%1\" is not served on this port; \"%2\" would fit")
                    .with(host.left(200))
                    .with(allowed.front()));
}

Done checkTarget(const RequestHead &head, const std::vector<QByteArray> &allowed)
{
    static const QByteArray scheme = "http://";
    if (head.target.startsWith('/') || (head.target == "*" && head.method == "OPTIONS"))
        return {};
    if (!head.target.toLower().startsWith(scheme))
        return fail(ErrorKind::Malformed, "net.target",
                    KASSA_TEXT("error", "request target \"%1\"; a path or an absolute http URL would fit")
                        .with(head.target.left(200)));
    const auto end = std::find_if(head.target.begin() + scheme.size(), head.target.end(),
                                  [](char c) { return c == '/' || c == '?' || c == '#'; });
    return checkHost(
        QByteArray(head.target.begin() + scheme.size(), end - head.target.begin() - scheme.size()), allowed);
}

bool hasToken(const Headers &headers, const QByteArray &name, const QByteArray &token)
{
    const QList<QByteArray> tokens = header(headers, name).toLower().split(',');
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const QByteArray &one) { return one.trimmed() == token; });
}

// Only HTTP/1.0 may come without a Host (the reader sees to that), and no browser speaks it.
Done checkHead(const QByteArray &bytes, const std::vector<QByteArray> &allowed)
{
    const auto head = parseRequestHead(bytes);
    if (!head)
        return tl::unexpected(head.error());
    if (Done good = checkTarget(*head, allowed); !good || !hasHeader(head->headers, "host"))
        return good;
    return checkHost(header(head->headers, "host"), allowed);
}

std::vector<QByteArray> offeredSubprotocols(const Headers &headers)
{
    std::vector<QByteArray> offered;
    for (const auto &[name, value] : headers) {
        if (name.compare("Sec-WebSocket-Protocol", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &one : value.split(',')) {
            if (!one.trimmed().isEmpty())
                offered.push_back(one.trimmed());
        }
    }
    return offered;
}

tl::unexpected<Error> noUpgrade(const Text &detail)
{
    return fail(ErrorKind::Refused, "net.upgrade", detail);
}

// The client's half of the handshake, RFC 6455 section 4.2.1. A request that asks for a WebSocket in a way
// the reader does not take for an upgrade (another method, HTTP/1.0) would else be answered as if it had not
// asked.
Done checkUpgrade(const HttpReader::Arrived &request, const std::vector<QByteArray> &socketPaths)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return tl::unexpected(head.error());
    const bool asks =
        hasToken(head->headers, "upgrade", "websocket") && hasToken(head->headers, "connection", "upgrade");
    const bool served = std::any_of(socketPaths.begin(), socketPaths.end(),
                                    [&](const QByteArray &prefix) { return head->path.startsWith(prefix); });
    if (!request.upgrade)
        return asks && served ? noUpgrade(KASSA_TEXT("error", "an upgrade is a GET of HTTP/1.1")) : Done();
    if (!served)
        return noUpgrade(socketPaths.empty() ? KASSA_TEXT("error", "this port does not change protocols")
                                             : KASSA_TEXT("error", "no WebSocket is served at this path"));
    if (header(head->headers, "sec-websocket-version") != "13")
        return noUpgrade(KASSA_TEXT("error", "Sec-WebSocket-Version 13 would fit"));
    const auto key = QByteArray::fromBase64Encoding(header(head->headers, "sec-websocket-key"),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16)
        return noUpgrade(KASSA_TEXT("error", "Sec-WebSocket-Key is missing, or not base64 of 16 bytes"));
    if (!request.raw.body.isEmpty())
        return noUpgrade(KASSA_TEXT("error", "an upgrade has no body"));
    return {};
}

QByteArray asOneChunk(const QByteArray &body)
{
    const QByteArray chunk =
        body.isEmpty() ? QByteArray() : QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    return chunk + "0\r\n\r\n";
}

} // namespace

void HttpConnection::UnderWay::add(const QByteArray &bytes)
{
    first.append(bytes.left(firstBytesKept - first.size()));
    if (headDone)
        return;
    const QByteArray seam = tail + bytes;
    headDone = seam.contains(headEnd);
    tail = seam.right(3);
}

HttpConnection::HttpConnection(LingeringSocket *socket, const HttpServerOptions &options,
                               HttpConnectionEvents &events)
    : m_socket(socket), m_options(options), m_events(events), m_peer(peerText(*socket)),
      m_reader(HttpReader::Role::Requests, options.limits)
{
    m_socket->setParent(this);
    // What waits for its turn stays in the kernel, beyond this.
    m_socket->setReadBufferSize(readChunk);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::progress);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::closed);
}

void HttpConnection::answer(const RawHttp &response)
{
    m_waiting = {};
    m_asking = {};
    send(framed(response));
}

HttpConnection::Upgraded HttpConnection::upgrade(const QByteArray &subprotocol)
{
    const auto &offered = m_handshake.offered;
    const bool known = std::find(offered.begin(), offered.end(), subprotocol) != offered.end();
    m_asking = {};
    m_step = Step::Closed;
    m_socket->disconnect(this);
    m_socket->setParent(nullptr);
    return {std::exchange(m_socket, nullptr), m_handshake.key, known ? subprotocol : QByteArray(),
            m_reader.rest()};
}

void HttpConnection::cut(const RawHttp &response, qsizetype bytes)
{
    m_waiting = {};
    m_last = true;
    send(response.bytes().left(std::max<qsizetype>(bytes, 0)));
}

void HttpConnection::refuse(const Error &error, const QByteArray &firstBytes)
{
    m_events.refused(*this, error, firstBytes);
    const int status = statusOf(error);
    const QByteArray body = QByteArray::number(status) + " " + reasonPhrase(status) + ": " +
                            english(error.detail).toUtf8() + "\n";
    const RawHttp response =
        buildResponse(status, {{"Content-Type", "text/plain; charset=utf-8"}, {"Connection", "close"}}, body);
    m_last = true;
    send(m_asked.isHead ? response.head : response.bytes());
}

void HttpConnection::sweep(Clock::time_point now)
{
    const auto age = now - m_since;
    const auto tooSlow = [this](const char *code, const Text &detail) {
        m_asked = {};
        refuse(netError(ErrorKind::Limit, code, detail), m_underWay.first);
    };
    if (m_step == Step::Head && age > m_options.headTime) {
        tooSlow("net.head-time", KASSA_TEXT("error", "the request's head did not arrive within %1 ms")
                                     .with(m_options.headTime.count()));
    } else if (m_step == Step::Body && age > m_options.bodyTime) {
        tooSlow("net.body-time", KASSA_TEXT("error", "the request's body did not arrive within %1 ms")
                                     .with(m_options.bodyTime.count()));
    } else if (m_step == Step::Deciding && age > m_options.decisionTime) {
        m_events.undecided(*this);
        m_asking = {};
        tooSlow("net.decision-time",
                KASSA_TEXT("error", "nobody decided within %1 ms whether to open the socket")
                    .with(m_options.decisionTime.count()));
    } else if ((m_step == Step::Idle && age > m_options.idleTime) ||
               (m_step == Step::Writing && age > m_options.writeTime) ||
               (m_step == Step::Lingering && age > std::min(lingerTime, m_options.writeTime))) {
        m_socket->abort();
    }
}

void HttpConnection::pump()
{
    if (m_step == Step::Lingering)
        m_socket->skip(m_socket->bytesAvailable());
    while (mayRead() && (takeRequest() || readMore())) {
    }
}

bool HttpConnection::mayRead() const
{
    return m_step == Step::Idle || m_step == Step::Head || m_step == Step::Body;
}

// True when there was something to take: a request, or the reason why no more can come.
bool HttpConnection::takeRequest()
{
    if (!m_reader.hasMessage()) {
        m_asked = {};
        if (m_refusal)
            refuse(*m_refusal, m_underWay.first);
        return m_refusal.has_value();
    }
    HttpReader::Arrived request = m_reader.take();
    const QByteArray firstLine = request.raw.head.left(request.raw.head.indexOf('\r'));
    m_asked = {request.keepAlive, firstLine.startsWith("HEAD "), firstLine.endsWith("HTTP/1.0")};
    Done checked = checkHead(request.raw.head, m_options.hosts);
    if (checked)
        checked = checkUpgrade(request, m_options.socketPaths);
    if (!checked) {
        refuse(checked.error(), request.raw.bytes().left(firstBytesKept));
        return true;
    }
    if (request.upgrade) {
        askForSocket(std::move(request.raw));
        return true;
    }
    enter(Step::Waiting);
    m_waiting = m_events.arrived(*this, std::move(request.raw));
    return true;
}

void HttpConnection::askForSocket(RawHttp raw)
{
    const auto head = parseRequestHead(raw.head);
    m_asked.keepAlive = false; // what follows an upgrade is no request, even if it is refused
    m_handshake = {header(head->headers, "sec-websocket-key"), offeredSubprotocols(head->headers)};
    const QByteArray firstBytes = raw.head.left(firstBytesKept);
    m_underWay = {};
    m_underWay.add(firstBytes);
    enter(Step::Deciding);
    m_asking = m_events.asked(*this, std::move(raw), m_handshake.offered);
    if (!m_asking)
        refuse(netError(ErrorKind::Limit, "net.sockets",
                        KASSA_TEXT("error", "more than %1 sockets at once").with(m_options.maxSockets)),
               firstBytes);
}

bool HttpConnection::readMore()
{
    if (m_reader.wantsContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    const QByteArray bytes = m_socket->read(readChunk);
    if (bytes.isEmpty())
        return false;
    if (const Done fed = m_reader.feed(bytes); !fed)
        m_refusal = fed.error();
    follow(bytes);
    return true;
}

// Keeps the step and what belongs to the incomplete message, for limits of time and for the journal.
void HttpConnection::follow(const QByteArray &bytes)
{
    if (m_reader.hasMessage()) {
        m_underWay = {};
        m_underWay.add(m_reader.rest());
        m_underWay.headDone = m_underWay.first.isEmpty(); // then what is under way, if anything, is a body
        return;
    }
    m_underWay.add(bytes);
    const Step step = m_underWay.headDone ? Step::Body : Step::Head;
    if (m_step != step)
        enter(step);
}

void HttpConnection::enter(Step step)
{
    m_step = step;
    m_since = Clock::now();
}

void HttpConnection::send(const QByteArray &bytes)
{
    enter(Step::Writing);
    m_socket->write(bytes);
    m_socket->flush();
    progress();
}

void HttpConnection::progress()
{
    if (m_step != Step::Writing)
        return;
    m_since = Clock::now();
    if (m_socket->bytesToWrite() == 0)
        written();
}

void HttpConnection::written()
{
    if (m_last) {
        enter(Step::Lingering);
        m_socket->endSending();
    } else if (m_reader.inMessage()) {
        enter(m_underWay.headDone ? Step::Body : Step::Head);
    } else {
        enter(Step::Idle);
    }
    pump();
}

void HttpConnection::closed()
{
    if (m_step == Step::Closed)
        return;
    if ((m_step == Step::Head || m_step == Step::Body) && m_reader.inMessage()) {
        if (const Done complete = m_reader.finish(); !complete)
            m_events.refused(*this, complete.error(), m_underWay.first);
    }
    m_step = Step::Closed;
    m_events.closed(*this);
    deleteLater();
}

// The bytes of an answer as this peer can read it; sets whether the connection ends with it.
QByteArray HttpConnection::framed(const RawHttp &response)
{
    const auto head = parseResponseHead(response.head);
    m_last = true;
    if (!head)
        return response.bytes();
    const bool chunked = hasToken(head->headers, "transfer-encoding", "chunked");
    const bool bodyless = head->status < 200 || head->status == 204 || head->status == 304;
    QByteArray body = m_asked.isHead ? QByteArray() : response.body;
    bool delimited = m_asked.isHead || (bodyless && body.isEmpty());
    if (!delimited && chunked && !m_asked.oldVersion) {
        body = asOneChunk(body);
        delimited = true;
    } else if (!delimited && !chunked) {
        delimited = header(head->headers, "content-length") == QByteArray::number(body.size());
    }
    m_last = !m_asked.keepAlive || !delimited || hasToken(head->headers, "connection", "close");
    QByteArray bytes = response.head;
    if (!hasHeader(head->headers, "connection") && (m_last || m_asked.oldVersion))
        bytes.insert(bytes.size() - 2, m_last ? "Connection: close\r\n" : "Connection: keep-alive\r\n");
    return bytes + body;
}

} // namespace kassa
