// Where the states of a machine stand in its diagram. Pure.
#pragma once

#include "providers/provider.h"

namespace kassa {

struct StatePlace
{
    int layer = 0;  // from the top; what leads on stands below
    int column = 0; // within the layer, from the left
    bool operator==(const StatePlace &) const = default;
};

struct StateLayout
{
    std::vector<StatePlace> places; // one for each state, in their order
    int layers = 0;
    int columns = 0; // of the widest layer

    int inLayer(int layer) const;
};

// A state stands below every state that leads to it and is listed before it, so that the arrows of an
// ordinary purchase point down. Ways back (a retry, a late result) point up. Layers wider than `widest` go on
// below.
StateLayout layOut(const std::vector<StateInfo> &states, int widest);

} // namespace kassa
