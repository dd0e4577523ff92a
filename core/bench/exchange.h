// What the bench knows of a request that is under way. Private to the bench.
#pragma once

#include "wire/message.h"

#include <functional>

namespace kassa {

inline bool opensExchange(const Payload &payload)
{
    return std::holds_alternative<HttpRequest>(payload) || std::holds_alternative<Navigation>(payload) ||
           std::holds_alternative<BuyerAction>(payload) || std::holds_alternative<SocketOpen>(payload);
}

inline bool endsExchange(const Payload &payload)
{
    return std::holds_alternative<HttpResponse>(payload) || std::holds_alternative<Page>(payload) ||
           std::holds_alternative<ExchangeFailed>(payload) || std::holds_alternative<SocketClosed>(payload);
}

struct Exchange
{
    Party asker = Party::ShopServer, answerer = Party::ProviderServer;
    Channel channel = Channel::Api;
    QByteArray tag;
    Duration timeout = {};          // how long the asker waits; zero: for ever
    std::optional<Payload> request; // of page loads and buyers' actions: what follow() needs
    bool outside = false;           // the asker is a peer outside
    bool deaf = false;              // nobody waits any more: a copy's exchange, a peer that left
    bool failed = false;            // timed out: a later answer is journaled, not delivered
    bool halfOver = false;          // failed, and the asker has heard of it or the later answer has come
};

struct ExchangeHash
{
    size_t operator()(ExchangeId id) const { return std::hash<quint64>()(id.value); }
};

} // namespace kassa
