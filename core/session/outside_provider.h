// A provider's own system in the place of our sandbox: what the wire has for it goes out over HTTP and
// WebSockets, what comes back is told. Each request is sent exactly once, and only to the system's own
// addresses. Used inside this room.
#pragma once

#include "bench/bench.h"
#include "net/http_client.h"
#include "net/socket_client.h"

namespace kassa {

struct ProviderSystem;

Time wallNow();

// Usage ("session.api-url", "session.page-url", "session.callback-url"): no address of a web server. Refused
// ("session.live-locked").
Done checkSystem(const ProviderSystem &system, bool liveUnlocked);
// shopPublic, api and page; not the shop's own.
Origins originsOf(const ProviderSystem &system);

// Whether a request that came to the shop's port is a browser's; else it is a server's: a callback.
bool isFromBrowser(const RequestHead &head);
// Of a browser's: whether it was sent here by a page of another site, the provider's `page` for one.
bool isFromElsewhere(const RequestHead &head, const QByteArray &page);

class OutsideProvider : public QObject, public Outside
{
    Q_OBJECT

public:
    // `answerTime`: after it a request has failed, or when its sender waits no longer.
    OutsideProvider(const Origins &origins, Duration answerTime);
    ~OutsideProvider() override;

    void carry(const Message &message, Duration timeout) override; // takes note: sendOut() sends
    // After each step of the bench; `steps` is their number now.
    void sendOut(qsizetype steps);
    bool isAwaited() const; // an answer is owed
    // True once: the first page of the provider has been opened.
    bool takeFirstPage();

    // The bench has gone back to the state after so many steps: everything under way is given up. What stood
    // open then would wait for ever; the answers that it gets instead.
    std::vector<std::pair<ExchangeId, Payload>> rewound(qsizetype steps);

Q_SIGNALS:
    // An answer, a failure, or something on a socket; becomes one step of the bench.
    void came(kassa::ExchangeId exchange, const kassa::Payload &payload);
    // An answer to what a rewind has taken back.
    void cameTooLate();

private:
    struct Carried // what the steps of the bench have to do with an exchange, for rewinding
    {
        ExchangeId exchange;
        bool isSocket = false;
        qsizetype begunAt = 0;
        std::optional<qsizetype> endedAt;
    };

    template <class Other>
    void send(ExchangeId, const Other &, Duration)
    {
    }
    void send(ExchangeId exchange, const HttpRequest &request, Duration timeout);
    void send(ExchangeId exchange, const SocketOpen &open, Duration timeout);
    void send(ExchangeId exchange, const SocketText &text, Duration timeout);
    void send(ExchangeId exchange, const SocketClosed &closed, Duration timeout);
    void send(ExchangeId exchange, const Navigation &navigation, Duration timeout);
    void connectSockets();
    bool isOurs(const QByteArray &origin) const;
    void refuse(ExchangeId exchange, const QByteArray &origin);
    void tell(ExchangeId exchange, const Payload &payload);
    void tellOf(SocketId socket, const Payload &payload);
    SocketId socketOf(ExchangeId exchange) const; // zero: none

    Origins m_origins;
    Duration m_answerTime;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SocketClient> m_socketClient;
    std::vector<std::pair<Message, Duration>> m_outgoing;
    std::vector<Carried> m_carried;
    std::map<SocketId, ExchangeId> m_sockets;
    qsizetype m_steps = 0;
    quint64 m_turn = 0; // counts rewinds: exchanges are numbered anew after one
    bool m_sawPage = false, m_saidPage = false;
};

} // namespace kassa
