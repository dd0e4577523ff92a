// Which states were passed, read from a journal. A value without widgets.
#pragma once

#include "journal/entry.h"

#include <set>

namespace kassa {

class StateTrail
{
public:
    // What a rewind left behind is forgotten.
    void append(const std::vector<Entry> &entries);
    void clear() { *this = {}; }

    // Ids of the states that the machine of that side reported. `reference`: of the shop's order; empty: of
    // all. The sandbox's reports name payments and checkouts in the provider's own way, so theirs all count.
    std::set<QByteArray> passed(Side side, const QByteArray &reference) const;

private:
    struct Receiver // who a message went to, or who was told to do something
    {
        quint64 ordinal = 0;
        Side side = Side::Shop;
    };
    struct Stage
    {
        quint64 ordinal = 0;
        Side side = Side::Shop;
        QByteArray subject, state;
    };

    void add(const Entry &entry);
    std::optional<Side> sideOfCause(quint64 ordinal) const;

    std::vector<Receiver> m_receivers; // by ordinal
    std::vector<Stage> m_stages;       // by ordinal
};

} // namespace kassa
