#include "session/peer_answers.h"

#include "session/gate.h"

#include <algorithm>

namespace kassa {

void PeerAnswers::await(ExchangeId exchange, WaitingPeer peer)
{
    m_exchanges.emplace(std::pair(peer.server, peer.request.value), exchange);
    m_peers.emplace(exchange.value, std::move(peer));
}

std::optional<ExchangeId> PeerAnswers::left(HttpServer &server, RequestId request)
{
    const auto found = m_exchanges.find({&server, request.value});
    if (found == m_exchanges.end())
        return std::nullopt;
    const ExchangeId exchange = found->second;
    m_peers.erase(exchange.value);
    m_exchanges.erase(found);
    return exchange;
}

bool PeerAnswers::take(const Message &answer)
{
    const auto peer = m_peers.find(answer.exchange.value);
    if (peer == m_peers.end())
        return false;
    m_exchanges.erase({peer->second.server, peer->second.request.value});
    m_answers.push_back({std::move(peer->second), answer.payload, 0});
    m_peers.erase(peer);
    return true;
}

void PeerAnswers::showLatest(const std::vector<OpenPage> &open, int seconds)
{
    for (PeerAnswer &answer : m_answers) {
        auto *shown = std::get_if<Page>(&answer.payload);
        const auto latest = std::find_if(open.begin(), open.end(), [&](const OpenPage &each) {
            return shown && each.page.url == shown->url;
        });
        if (latest == open.end())
            continue;
        *shown = latest->page;
        if (!shown->advance)
            answer.refreshSeconds = seconds;
    }
}

void PeerAnswers::send(const std::vector<PeerAnswer> &batch, const Done &durable)
{
    for (const PeerAnswer &answer : batch) {
        const WaitingPeer &peer = answer.peer;
        if (!durable) {
            peer.server->answer(peer.request,
                                buildResponse(507, {{"Content-Type", "text/plain"}},
                                              "The journal cannot be written: " +
                                                  english(durable.error().detail).toUtf8() + '\n'));
        } else if (const auto *failed = std::get_if<ExchangeFailed>(&answer.payload)) {
            peer.server->cut(peer.request, RawHttp{failed->partial, {}}, failed->partial.size());
        } else {
            sendOne(answer);
        }
    }
}

void PeerAnswers::sendOne(const PeerAnswer &answer)
{
    const bool asksAgain = answer.refreshSeconds > 0;
    RawHttp http =
        withCors(httpOf(answer.payload, m_catalogue, m_pages.relayPath()), answer.peer.head, m_descriptor);
    if (asksAgain)
        http = withHeader(std::move(http), "Refresh", QByteArray::number(answer.refreshSeconds));
    if (const auto *page = std::get_if<Page>(&answer.payload))
        m_pages.served(*page, asksAgain);
    answer.peer.server->answer(answer.peer.request, http);
}

} // namespace kassa
