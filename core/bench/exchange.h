// What the bench knows of a request that is under way. Private to bench.cpp.
#pragma once

#include "wire/message.h"

#include <functional>

namespace kassa {

struct Exchange
{
    Party asker = Party::ShopServer, answerer = Party::ProviderServer;
    Channel channel = Channel::Api;
    QByteArray tag;
    std::optional<Payload> request; // of page loads and buyers' actions: what follow() needs
    bool outside = false;           // the asker is a peer outside
    bool deaf = false;              // nobody waits any more: a copy's exchange, a peer that left
    bool failed = false;            // timed out: a later answer is journaled, not delivered
};

struct ExchangeHash
{
    size_t operator()(ExchangeId id) const { return std::hash<quint64>()(id.value); }
};

} // namespace kassa
