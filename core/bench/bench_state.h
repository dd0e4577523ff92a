// What of a bench a checkpoint copies. Private to the bench.
#pragma once

#include "bench/bench.h"
#include "bench/exchange.h"
#include "bench/timers.h"

#include <unordered_map>

namespace kassa {

struct BenchState
{
    std::unique_ptr<Machine> shop, sandbox; // null: outside
    std::unique_ptr<Inspector> inspector;
    std::vector<InFlight> wire; // in the order of sending
    std::unordered_map<ExchangeId, Exchange, ExchangeHash> exchanges;
    Timers timers;
    std::vector<Rule> rules;
    Time now;
    quint32 branch = 0;
    quint64 lastOrdinal = 0;
    quint64 lastExchange = 0;

    Machine *machine(Side side) const { return side == Side::Shop ? shop.get() : sandbox.get(); }

    BenchState copy() const
    {
        BenchState other;
        other.shop = shop ? shop->clone() : nullptr;
        other.sandbox = sandbox ? sandbox->clone() : nullptr;
        other.inspector = inspector ? inspector->clone() : nullptr;
        other.wire = wire;
        other.exchanges = exchanges;
        other.timers = timers;
        other.rules = rules;
        other.now = now;
        other.branch = branch;
        other.lastOrdinal = lastOrdinal;
        other.lastExchange = lastExchange;
        return other;
    }
};

} // namespace kassa
