// The timers of a bench: machines' own and the timeouts of requests. Private to the bench.
#pragma once

#include "bench/machine.h"

#include <map>
#include <tuple>

namespace kassa {

// Whose timer it is. Not for the machines: they name theirs by key alone.
struct TimerKey
{
    enum class Owner { Shop, Sandbox, Timeout } owner = Owner::Shop;
    QByteArray key; // of a Timeout: the exchange's number
    auto operator<=>(const TimerKey &other) const
    {
        return std::tie(owner, key) <=> std::tie(other.owner, other.key);
    }
    bool operator==(const TimerKey &) const = default;
};

struct TimerPlace
{
    Time due;
    quint64 order = 0; // of timers due together, the one started first fires first
    bool operator<(const TimerPlace &other) const
    {
        return std::tie(due, order) < std::tie(other.due, other.order);
    }
};

// All timers of a bench by due time. A value.
class Timers
{
public:
    void start(const TimerKey &key, Time due, TimerWeight weight)
    {
        stop(key);
        const TimerPlace place{due, ++m_order};
        m_places.emplace(key, std::pair(place, weight));
        ofWeight(weight).emplace(place, key);
    }

    void stop(const TimerKey &key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return;
        ofWeight(found->second.second).erase(found->second.first);
        m_places.erase(found);
    }

    std::optional<Time> nextEssential() const { return first(m_essential); }

    std::optional<Time> next() const
    {
        const auto essential = first(m_essential);
        const auto background = first(m_background);
        if (!essential || !background)
            return essential ? essential : background;
        return std::min(*essential, *background);
    }

    // Removes and returns what is due, in the order of the due times.
    std::vector<TimerKey> takeDue(Time now)
    {
        std::map<TimerPlace, TimerKey> due;
        for (auto *queue : {&m_essential, &m_background}) {
            while (!queue->empty() && queue->begin()->first.due <= now) {
                m_places.erase(queue->begin()->second);
                due.insert(queue->extract(queue->begin()));
            }
        }
        std::vector<TimerKey> keys;
        keys.reserve(due.size());
        for (auto &[place, key] : due)
            keys.push_back(std::move(key));
        return keys;
    }

private:
    using Queue = std::map<TimerPlace, TimerKey>;
    Queue &ofWeight(TimerWeight weight)
    {
        return weight == TimerWeight::Essential ? m_essential : m_background;
    }
    static std::optional<Time> first(const Queue &queue)
    {
        return queue.empty() ? std::nullopt : std::optional(queue.begin()->first.due);
    }

    std::map<TimerKey, std::pair<TimerPlace, TimerWeight>> m_places;
    Queue m_essential, m_background;
    quint64 m_order = 0;
};

} // namespace kassa
