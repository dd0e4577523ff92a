// Requests of peers outside that wait for their answers, and how these go out. Used inside this room.
#pragma once

#include "net/http_server.h"
#include "providers/provider.h"
#include "session/hosted_pages.h"

#include <unordered_map>

namespace kassa {

struct WaitingPeer
{
    HttpServer *server = nullptr;
    RequestId request;
    RequestHead head;
};

struct PeerAnswer
{
    WaitingPeer peer;
    Payload payload;
    int refreshSeconds = 0; // the browser asks again after it; zero: not
};

class PeerAnswers
{
public:
    // All outlive it.
    PeerAnswers(const Descriptor &descriptor, const Catalogue &catalogue, HostedPages &pages)
        : m_descriptor(descriptor), m_catalogue(catalogue), m_pages(pages)
    {
    }

    void await(ExchangeId exchange, WaitingPeer peer);
    // The peer has gone; none: nothing of it waited.
    std::optional<ExchangeId> left(HttpServer &server, RequestId request);
    // False: nobody waits for it.
    bool take(const Message &answer);

    bool areNone() const { return m_answers.empty(); }
    // Pages that wait to go out become what they are now, and those that do not lead on by themselves are
    // asked for again after so many seconds.
    void showLatest(const std::vector<OpenPage> &open, int seconds);
    std::vector<PeerAnswer> takeAll() { return std::exchange(m_answers, {}); }
    // An error: what led to these answers is not on disk, and that is what the peers are told.
    void send(const std::vector<PeerAnswer> &batch, const Done &durable);

private:
    void sendOne(const PeerAnswer &answer);

    const Descriptor &m_descriptor;
    const Catalogue &m_catalogue;
    HostedPages &m_pages;
    std::unordered_map<quint64, WaitingPeer> m_peers; // by exchange
    std::map<std::pair<HttpServer *, quint64>, ExchangeId> m_exchanges;
    std::vector<PeerAnswer> m_answers;
};

} // namespace kassa
