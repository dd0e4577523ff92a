#include "session/outside_provider.h"

#include "session/session.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QByteArray withoutSlash(QByteArray url)
{
    while (url.endsWith('/'))
        url.chop(1);
    return url;
}

Done checkWebAddress(const QByteArray &url, const char *code)
{
    const QByteArray scheme = schemeOf(url);
    if ((scheme == "https" || scheme == "http") && !originOf(url).isEmpty())
        return {};
    return fail(ErrorKind::Usage, code,
                KASSA_TEXT("error", "\"%1\" is no address of a web server").with(url.left(200)));
}

std::vector<QByteArray> hostsOf(const Origins &origins)
{
    const auto host = [](const QByteArray &url) {
        return QUrl::fromEncoded(url).host(QUrl::FullyEncoded).toLatin1();
    };
    return {host(origins.api), host(origins.page)};
}

// "wss://host" is the same server as "https://host".
QByteArray webOriginOf(const QByteArray &socketUrl)
{
    return schemeOf(socketUrl).startsWith("ws") ? originOf("http" + socketUrl.mid(2)) : QByteArray();
}

bool isEnd(const Payload &payload)
{
    return std::holds_alternative<HttpResponse>(payload) || std::holds_alternative<ExchangeFailed>(payload) ||
           std::holds_alternative<SocketClosed>(payload);
}

} // namespace

Time wallNow()
{
    return Time(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

Done checkSystem(const ProviderSystem &system, bool liveUnlocked)
{
    if (Done fits = checkWebAddress(system.apiUrl, "session.api-url"); !fits)
        return fits;
    for (const QByteArray &url : system.pageUrls) {
        if (Done fits = checkWebAddress(url, "session.page-url"); !fits)
            return fits;
    }
    if (Done fits = checkWebAddress(system.callbackUrl, "session.callback-url");
        !fits && !system.callbackUrl.isEmpty())
        return fits;
    if (system.live && !liveUnlocked)
        return fail(ErrorKind::Refused, "session.live-locked",
                    KASSA_TEXT("error", "This system moves real money and has not been unlocked"));
    return {};
}

Origins originsOf(const ProviderSystem &system)
{
    Origins origins;
    origins.shopPublic = withoutSlash(system.callbackUrl);
    origins.api = withoutSlash(system.apiUrl);
    origins.page = system.pageUrls.empty() ? origins.api : withoutSlash(system.pageUrls.front());
    return origins;
}

// Every current browser says Sec-Fetch-Mode to an address it trusts, and it trusts loopback and https;
// servers never do. Without it a read that wants HTML is an older browser's, because a notice reads no page.
// All the rest is a server's. In particular a form: providers post their notices as forms too (QENTA's
// confirmation), so that the content type does not tell, and a browser's post would have said so.
bool isFromBrowser(const RequestHead &head)
{
    if (hasHeader(head.headers, "Sec-Fetch-Mode"))
        return true;
    return (head.method == "GET" || head.method == "HEAD") &&
           header(head.headers, "Accept").contains("text/html");
}

bool isFromElsewhere(const RequestHead &head, const QByteArray &page)
{
    const QByteArray site = header(head.headers, "Sec-Fetch-Site");
    return site == "cross-site" || site == "same-site" ||
           originOf(header(head.headers, "Origin")) == originOf(page);
}

OutsideProvider::OutsideProvider(const Origins &origins, Duration answerTime)
    : m_origins(origins), m_answerTime(answerTime)
{
    HttpClientOptions http;
    http.allowedHosts = hostsOf(origins);
    m_http = std::make_unique<HttpClient>(std::move(http));
    SocketClientOptions sockets;
    sockets.allowedHosts = hostsOf(origins);
    m_socketClient = std::make_unique<SocketClient>(std::move(sockets));
    connectSockets();
}

OutsideProvider::~OutsideProvider() = default;

void OutsideProvider::connectSockets()
{
    connect(m_socketClient.get(), &SocketClient::opened, this,
            [this](SocketId id, const QByteArray &chosen) { tellOf(id, SocketOpened{chosen}); });
    connect(m_socketClient.get(), &SocketClient::text, this,
            [this](SocketId id, const QByteArray &bytes) { tellOf(id, SocketText{bytes}); });
    connect(m_socketClient.get(), &SocketClient::closed, this,
            [this](SocketId id, int code, const QByteArray &reason) {
                tellOf(id, SocketClosed{code, reason});
            });
    connect(m_socketClient.get(), &SocketClient::failed, this,
            [this](SocketId id, const ExchangeFailed &failure) { tellOf(id, failure); });
}

void OutsideProvider::carry(const Message &message, Duration timeout)
{
    m_outgoing.emplace_back(message, timeout);
}

void OutsideProvider::sendOut(qsizetype steps)
{
    m_steps = steps;
    for (const auto &[message, timeout] : std::exchange(m_outgoing, {})) {
        const Duration patience = timeout > Duration::zero() ? std::min(timeout, m_answerTime) : m_answerTime;
        std::visit([&, to = message.exchange](const auto &one) { send(to, one, patience); }, message.payload);
    }
}

bool OutsideProvider::isAwaited() const
{
    return std::any_of(m_carried.begin(), m_carried.end(),
                       [](const Carried &each) { return !each.isSocket && !each.endedAt; });
}

bool OutsideProvider::takeFirstPage()
{
    return m_sawPage && !std::exchange(m_saidPage, m_sawPage);
}

// --- sending

bool OutsideProvider::isOurs(const QByteArray &origin) const
{
    return !origin.isEmpty() && (origin == originOf(m_origins.api) || origin == originOf(m_origins.page));
}

void OutsideProvider::send(ExchangeId exchange, const HttpRequest &request, Duration timeout)
{
    m_carried.push_back({exchange, false, m_steps, {}});
    if (!isOurs(originOf(request.origin)))
        return refuse(exchange, request.origin);
    m_http->send(request, timeout, [this, exchange, turn = m_turn](HttpClient::Answer answer) {
        if (turn != m_turn)
            return Q_EMIT cameTooLate();
        tell(exchange, std::visit([](auto &one) { return Payload(std::move(one)); }, answer));
    });
}

void OutsideProvider::send(ExchangeId exchange, const SocketOpen &open, Duration timeout)
{
    m_carried.push_back({exchange, true, m_steps, {}});
    if (!isOurs(webOriginOf(open.url)))
        return refuse(exchange, open.url);
    m_sockets.emplace(m_socketClient->open(open, timeout), exchange);
}

void OutsideProvider::send(ExchangeId exchange, const SocketText &text, Duration)
{
    m_socketClient->sendText(socketOf(exchange), text.bytes);
}

// Our shop has closed it: what the provider still says is for nobody.
void OutsideProvider::send(ExchangeId exchange, const SocketClosed &closed, Duration)
{
    const SocketId socket = socketOf(exchange);
    m_socketClient->closeSocket(socket, closed.code, closed.reason);
    m_sockets.erase(socket);
    for (Carried &each : m_carried) {
        if (each.exchange == exchange && !each.endedAt)
            each.endedAt = m_steps;
    }
}

// The browser shows it, and what happens in there is its own.
void OutsideProvider::send(ExchangeId, const Navigation &, Duration)
{
    m_sawPage = true;
}

// A loopback address would be let through by the clients, and a shop's address is what a provider says it is.
void OutsideProvider::refuse(ExchangeId exchange, const QByteArray &origin)
{
    const ExchangeFailed failed{ExchangeFailed::Reason::Blocked,
                                ExchangeFailed::Phase::Connecting,
                                originOf(origin) + " is not the provider's system at " + m_origins.api,
                                {}};
    QMetaObject::invokeMethod(
        this,
        [this, exchange, failed, turn = m_turn] {
            if (turn == m_turn)
                tell(exchange, failed);
        },
        Qt::QueuedConnection);
}

SocketId OutsideProvider::socketOf(ExchangeId exchange) const
{
    const auto found = std::find_if(m_sockets.begin(), m_sockets.end(),
                                    [&](const auto &each) { return each.second == exchange; });
    return found == m_sockets.end() ? SocketId() : found->first;
}

// --- what comes back

void OutsideProvider::tellOf(SocketId socket, const Payload &payload)
{
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end())
        return;
    const ExchangeId exchange = found->second;
    if (isEnd(payload))
        m_sockets.erase(found);
    tell(exchange, payload);
}

void OutsideProvider::tell(ExchangeId exchange, const Payload &payload)
{
    Q_EMIT came(exchange, payload);
    if (!isEnd(payload))
        return;
    for (Carried &each : m_carried) {
        if (each.exchange == exchange && !each.endedAt)
            each.endedAt = m_steps; // sendOut() has told of the step that this became
    }
}

std::vector<std::pair<ExchangeId, Payload>> OutsideProvider::rewound(qsizetype steps)
{
    ++m_turn;
    m_outgoing.clear();
    for (const auto &[socket, exchange] : std::exchange(m_sockets, {}))
        m_socketClient->closeSocket(socket, 1001, "rewound");
    std::erase_if(m_carried, [&](const Carried &each) { return each.begunAt > steps; });
    std::vector<std::pair<ExchangeId, Payload>> open;
    for (Carried &each : m_carried) {
        if (each.endedAt && *each.endedAt <= steps)
            continue;
        each.endedAt = steps + qsizetype(open.size()) + 1;
        const QByteArray why = "the run was taken back while the provider's answer was under way";
        open.emplace_back(each.exchange,
                          each.isSocket
                              ? Payload(SocketClosed{1006, why})
                              : Payload(ExchangeFailed{
                                    ExchangeFailed::Reason::Cut, ExchangeFailed::Phase::Waiting, why, {}}));
    }
    return open;
}

} // namespace kassa
