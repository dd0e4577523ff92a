// Runs a bench by itself: delivers what can be delivered, then lets the buyer act, then jumps the clock to
// the next essential moment. The same loop serves demos, stories and "run" in the workstation.
#pragma once

#include "bench/bench.h"
#include "bench/buyer.h"

namespace kassa {

class Driver
{
public:
    enum class Did { Delivered, Pressed, Jumped, Idle };
    enum class Jumps { Allowed, None }; // None: live, the clock is somebody else's

    explicit Driver(Bench &bench, Jumps jumps = Jumps::Allowed) : m_bench(bench), m_jumps(jumps) {}

    void setBuyer(BuyerScript buyer) { m_buyer = std::move(buyer); }
    const BuyerScript &buyer() const { return m_buyer; }

    // One thing, the first of the three that is possible. Error: a press that could not be made.
    Result<Did> one();

    // Until idle, until `stop` says so (asked after each thing; a breakpoint), or until `limit` things were
    // done: Limit ("bench.endless") then, because machines that never come to rest are a fault.
    Done run(const std::function<bool()> &stop = {}, qsizetype limit = 100'000);
    // The same, but the clock goes no further than `until` and ends there.
    Done runUntil(Time until, qsizetype limit = 1'000'000);

private:
    Bench &m_bench;
    Jumps m_jumps;
    BuyerScript m_buyer;
};

} // namespace kassa
