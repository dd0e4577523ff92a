#include "net/http_client.h"

#include "net/http_exchange.h"

#include <algorithm>

namespace kassa {

namespace {

ExchangeFailed notAnOrigin(const QByteArray &text)
{
    ExchangeFailed failed;
    failed.reason = ExchangeFailed::Reason::Blocked;
    failed.phase = ExchangeFailed::Phase::Connecting;
    failed.detail = "\"" + text.left(200) + "\" is no origin; http://host:port would fit";
    return failed;
}

} // namespace

struct HttpClient::State
{
    State(HttpClientOptions given, HttpClient &client) : options(std::move(given)), owner(client) {}
    void startWhatFits();
    void deliver(const std::function<void(Answer)> &done, Answer answer);

    HttpClientOptions options;
    HttpClient &owner;
    std::vector<HttpExchange *> waiting; // in order of arrival; children of the client
    std::vector<HttpExchange *> running;
};

void HttpClient::State::startWhatFits()
{
    const auto fits = [this](const HttpExchange *exchange) {
        const auto same = [&](const HttpExchange *other) { return other->origin() == exchange->origin(); };
        return std::count_if(running.begin(), running.end(), same) < std::max(options.maxPerHost, 1);
    };
    for (auto next = waiting.begin(); (next = std::find_if(next, waiting.end(), fits)) != waiting.end();) {
        HttpExchange *exchange = *next;
        next = waiting.erase(next);
        running.push_back(exchange);
        exchange->start();
    }
}

void HttpClient::State::deliver(const std::function<void(Answer)> &done, Answer answer)
{
    QMetaObject::invokeMethod(
        &owner, [done, answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

HttpClient::HttpClient(HttpClientOptions options, QObject *parent)
    : QObject(parent), m_state(std::make_unique<State>(std::move(options), *this))
{
}

HttpClient::~HttpClient()
{
    // Before the options they refer to.
    for (const auto &exchanges : {m_state->waiting, m_state->running})
        qDeleteAll(exchanges);
}

void HttpClient::send(const HttpRequest &request, Duration timeout, std::function<void(Answer)> done)
{
    const auto origin = HttpOrigin::parse(request.origin);
    if (!origin) {
        return m_state->deliver(done, notAnOrigin(request.origin));
    }
    const auto finished = [this, done = std::move(done)](HttpExchange &exchange, Answer answer) {
        std::erase(m_state->waiting, &exchange);
        std::erase(m_state->running, &exchange);
        exchange.deleteLater();
        m_state->deliver(done, std::move(answer));
        m_state->startWhatFits();
    };
    auto *exchange = new HttpExchange(request, *origin, m_state->options, timeout, finished);
    exchange->setParent(this);
    m_state->waiting.push_back(exchange);
    m_state->startWhatFits();
}

} // namespace kassa
