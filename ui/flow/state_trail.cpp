#include "flow/state_trail.h"

#include <algorithm>

namespace kassa {

namespace {

// "purchase WS-1001" is about WS-1001.
bool isAbout(const QByteArray &subject, const QByteArray &reference)
{
    return reference.isEmpty() || subject.endsWith(' ' + reference);
}

template <class T>
void forgetAfter(std::vector<T> &all, quint64 ordinal)
{
    while (!all.empty() && all.back().ordinal > ordinal)
        all.pop_back();
}

} // namespace

void StateTrail::append(const std::vector<Entry> &entries)
{
    for (const Entry &entry : entries)
        add(entry);
}

void StateTrail::add(const Entry &entry)
{
    const quint64 ordinal = entry.id.ordinal;
    if (entry.kind == "rewound") {
        const quint64 to = entry.core["to"].text().toULongLong();
        forgetAfter(m_receivers, to);
        forgetAfter(m_stages, to);
    } else if (entry.kind == "sent") {
        const auto to = partyFromWord(entry.core["to"].text());
        if (const auto side = to ? sideOf(*to) : std::nullopt)
            m_receivers.push_back({ordinal, *side});
    } else if (entry.kind == "given") {
        const bool shop = entry.core["side"].text() == toWord(Side::Shop);
        m_receivers.push_back({ordinal, shop ? Side::Shop : Side::Sandbox});
    } else if (entry.kind == "reported" && entry.core["kind"].text() == toWord(Report::Kind::State)) {
        if (const auto side = sideOfCause(entry.cause.ordinal))
            m_stages.push_back({ordinal, *side, entry.core["subject"].text(), entry.core["value"].text()});
    }
}

std::optional<Side> StateTrail::sideOfCause(quint64 ordinal) const
{
    const auto found =
        std::lower_bound(m_receivers.begin(), m_receivers.end(), ordinal,
                         [](const Receiver &each, quint64 wanted) { return each.ordinal < wanted; });
    return found == m_receivers.end() || found->ordinal != ordinal ? std::nullopt
                                                                   : std::optional(found->side);
}

std::set<QByteArray> StateTrail::passed(Side side, const QByteArray &reference) const
{
    std::set<QByteArray> states;
    for (const Stage &stage : m_stages) {
        if (stage.side == side && (side == Side::Sandbox || isAbout(stage.subject, reference)))
            states.insert(stage.state);
    }
    return states;
}

} // namespace kassa
