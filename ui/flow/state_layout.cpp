#include "flow/state_layout.h"

#include <algorithm>

namespace kassa {

namespace {

bool leadsTo(const StateInfo &from, const QByteArray &to)
{
    return std::find(from.next.begin(), from.next.end(), to) != from.next.end();
}

// The longest way from the first state along the arrows that point forward in the list. What ends a purchase
// stands together at the end: it is reached from nearly everywhere.
std::vector<int> ranksOf(const std::vector<StateInfo> &states)
{
    std::vector<int> ranks(states.size(), 0);
    int last = 0;
    for (std::size_t to = 0; to < states.size(); ++to) {
        for (std::size_t from = 0; from < to; ++from) {
            if (!states[from].final && leadsTo(states[from], states[to].id))
                ranks[to] = std::max(ranks[to], ranks[from] + 1);
        }
        if (!states[to].final)
            last = std::max(last, ranks[to]);
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i].final)
            ranks[i] = last + 1;
    }
    return ranks;
}

} // namespace

int StateLayout::inLayer(int layer) const
{
    return int(std::count_if(places.begin(), places.end(),
                             [&](const StatePlace &place) { return place.layer == layer; }));
}

StateLayout layOut(const std::vector<StateInfo> &states, int widest)
{
    const std::vector<int> ranks = ranksOf(states);
    StateLayout layout;
    layout.places.resize(states.size());
    const int ranksUsed = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end()) + 1;
    for (int rank = 0; rank < ranksUsed; ++rank) {
        int column = 0;
        bool any = false;
        for (std::size_t i = 0; i < states.size(); ++i) {
            if (ranks[i] != rank)
                continue;
            if (column == std::max(widest, 1)) {
                column = 0;
                ++layout.layers;
            }
            layout.places[i] = {layout.layers, column++};
            layout.columns = std::max(layout.columns, column);
            any = true;
        }
        if (any)
            ++layout.layers;
    }
    return layout;
}

} // namespace kassa
