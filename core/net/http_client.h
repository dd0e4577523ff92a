// HTTP/1.1 requests to peers outside. A request is sent exactly once (never a second time after a lost connection), bytes
// as given; the answer's bytes as they came. Redirects are not followed.
#pragma once

#include "wire/message.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kassa {

struct HttpClientOptions
{
    std::vector<QByteArray> allowedHosts; // besides loopback (127.0.0.0/8, ::1, localhost); "*" allows all
    HttpLimits limits;
    int maxPerHost = 6; // connections
};

class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Answer = std::variant<HttpResponse, ExchangeFailed>;

    explicit HttpClient(HttpClientOptions options, QObject *parent = nullptr);
    ~HttpClient() override;

    // `done` is called exactly once, later, on this thread; not after the client's end. A host that is not allowed gives
    // ExchangeFailed{Blocked}; a name is resolved once and the address checked, so that a name cannot point elsewhere.
    // TLS errors say which certificate and why. timeout zero: 60 s.
    void send(const HttpRequest &request, Duration timeout, std::function<void(Answer)> done);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
