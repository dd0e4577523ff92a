// HTTP/1.1 requests to peers outside. A request is sent exactly once (never a second time after a lost
// connection), bytes as given; the answer's bytes as they came, interim 1xx answers left out. Redirects are
// not followed, proxies not used. One connection per request, closed after its answer.
#pragma once

#include "wire/message.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace kassa {

struct HttpClientOptions
{
    std::vector<QByteArray> allowedHosts; // besides loopback (127.0.0.0/8, ::1, localhost); "*" allows all
    HttpLimits limits;
    int maxPerHost = 6; // connections to one host and port; more requests wait, and their timeouts run
    std::map<QByteArray, std::vector<QByteArray>> addresses; // of names, instead of asking the system
};

class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Answer = std::variant<HttpResponse, ExchangeFailed>;

    explicit HttpClient(HttpClientOptions options, QObject *parent = nullptr);
    ~HttpClient() override;

    // `done` is called exactly once, later, on this thread; not after the client's end. A host that is not
    // allowed gives ExchangeFailed{Blocked} without being looked up, so does an origin that is none; an
    // allowed name is resolved once. An unlisted name with `addresses` is allowed when all of them are
    // loopback. TLS errors say which certificate and why. An answer that is no HTTP, or larger than the
    // limits, is Cut while Receiving, with the reader's words as detail. timeout zero: 60 s.
    void send(const HttpRequest &request, Duration timeout, std::function<void(Answer)> done);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
