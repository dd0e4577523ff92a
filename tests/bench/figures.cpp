#include "figures.h"

#include <algorithm>

namespace kassa {

void Latencies::report(benchmark::State &state)
{
    if (m_micros.empty())
        return;
    state.counters["p50_us"] = part(0.5);
    state.counters["p99_us"] = part(0.99);
    state.counters["max_us"] = part(1);
}

double Latencies::part(double share)
{
    const auto last = static_cast<double>(m_micros.size() - 1);
    const auto place = m_micros.begin() + static_cast<std::ptrdiff_t>(share * last);
    std::nth_element(m_micros.begin(), place, m_micros.end());
    return *place;
}

} // namespace kassa
