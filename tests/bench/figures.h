// What several benchmarks report in the same way.
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <vector>

namespace kassa {

using SteadyClock = std::chrono::steady_clock;

// How long each of many things took; a benchmark reports p50, p99 and the longest, in microseconds.
class Latencies
{
public:
    void add(SteadyClock::duration taken)
    {
        m_micros.push_back(std::chrono::duration<float, std::micro>(taken).count());
    }
    void report(benchmark::State &state);
    // The microseconds that this share of them does not exceed; of at least one.
    double part(double share);

private:
    std::vector<float> m_micros;
};

} // namespace kassa
