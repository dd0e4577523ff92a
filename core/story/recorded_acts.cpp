#include "story/recorded_acts.h"

#include "journal/entry_parts.h"

namespace kassa {

namespace {

// The wire as it was after each entry: what was in flight, in the bench's order.
class WireThen
{
public:
    void happened(const Entry &entry)
    {
        if (entry.kind == "sent")
            sent(entry);
        else if (entry.kind == "delivered")
            take(entry.core["message"].text());
        else if (entry.kind == "ruled")
            ruled(entry.core["message"].text(), entry.core["done"].text(),
                  !entry.core["rule"].text().isEmpty());
    }

    bool isAtRest() const { return next() == m_wire.end(); }

    // Whether an older one could be delivered as well.
    bool isOutOfTurn(const QByteArray &ordinal) { return next() < find(ordinal); }

private:
    struct Flying
    {
        QByteArray ordinal, lane;
        bool waits = false; // held or delayed
    };

    std::vector<Flying>::const_iterator next() const
    {
        for (auto one = m_wire.begin(); one != m_wire.end(); ++one) {
            const bool blocked = !one->lane.isEmpty() &&
                                 std::any_of(m_wire.begin(), one,
                                             [&](const Flying &other) { return other.lane == one->lane; });
            if (!one->waits && !blocked)
                return one;
        }
        return m_wire.end();
    }

    std::vector<Flying>::iterator find(const QByteArray &ordinal)
    {
        return std::find_if(m_wire.begin(), m_wire.end(),
                            [&](const Flying &each) { return each.ordinal == ordinal; });
    }

    void take(const QByteArray &ordinal)
    {
        if (const auto one = find(ordinal); one != m_wire.end())
            m_wire.erase(one);
    }

    // What a hand has edited flies in the old one's place, and waits if that did.
    void sent(const Entry &entry)
    {
        const Flying fresh{QByteArray::number(entry.id.ordinal), entry.core["lane"].text()};
        const auto old = m_edited.isEmpty() ? m_wire.end() : find(std::exchange(m_edited, {}));
        if (old == m_wire.end())
            m_wire.push_back(fresh);
        else
            *old = {fresh.ordinal, fresh.lane, old->waits};
    }

    void ruled(const QByteArray &ordinal, const QByteArray &done, bool byRule)
    {
        if (done == "edited" && !byRule)
            m_edited = ordinal;
        else if (done == "dropped" || done == "answered" || done == "cut" || done == "edited")
            take(ordinal);
        else if (const auto one = find(ordinal); one != m_wire.end() && done != "doubled")
            one->waits = done == "held" || done == "delayed";
    }

    std::vector<Flying> m_wire;
    QByteArray m_edited; // by hand; the message that takes its place is sent next
};

class RunReader
{
public:
    explicit RunReader(const std::vector<const Entry *> &branch) : m_branch(branch) {}

    Result<std::vector<Act>> read()
    {
        for (m_at = 0; m_at < m_branch.size(); ++m_at) {
            if (Done done = look(*m_branch[m_at]); !done)
                return tl::unexpected(done.error());
            count(*m_branch[m_at]);
        }
        return std::move(m_acts);
    }

private:
    Done look(const Entry &entry)
    {
        if (entry.kind == "clock")
            m_jumps.push_back(entry.at);
        else if (entry.kind == "given")
            act(entry);
        else if (entry.kind == "ruled" && entry.core["rule"].text().isEmpty())
            return byHand(entry);
        else if (entry.kind == "delivered")
            delivered(entry);
        else if (const auto payload = sentPayload(entry))
            sent(entry, *payload);
        return {};
    }

    void count(const Entry &entry)
    {
        m_wire.happened(entry);
        if (entry.kind == "sent")
            m_sent.push_back(&entry);
        m_delivered += entry.kind == "delivered" ? 1 : 0;
        if (entry.kind == "ruled" && entry.core["done"].text() == "held")
            m_held[entry.core["message"].text()] = entry.core["rule"].text();
    }

    Act &act(const Entry &entry)
    {
        m_acts.push_back({&entry});
        Act &made = m_acts.back();
        made.jumps = std::exchange(m_jumps, {});
        made.atRest = m_wire.isAtRest();
        made.delivered = m_delivered;
        return made;
    }

    void sent(const Entry &entry, const Payload &payload)
    {
        if (const auto *press = std::get_if<BuyerAction>(&payload);
            press && entry.core["from"].text() == "buyer" && entry.cause.ordinal == 0)
            act(entry).press = *press;
    }

    void delivered(const Entry &entry)
    {
        if (const QByteArray message = entry.core["message"].text(); m_wire.isOutOfTurn(message))
            hand(entry, message, tale::DeliverNow{});
    }

    Act &hand(const Entry &entry, const QByteArray &message, tale::ByHand::What what)
    {
        Act &made = act(entry);
        made.hand = std::move(what);
        const auto sent = std::find_if(m_sent.begin(), m_sent.end(), [&](const Entry *each) {
            return QByteArray::number(each->id.ordinal) == message;
        });
        made.message = std::size_t(sent - m_sent.begin());
        made.sent = sent == m_sent.end() ? nullptr : *sent;
        return made;
    }

    Done byHand(const Entry &entry)
    {
        const QByteArray message = entry.core["message"].text();
        const QByteArray done = entry.core["done"].text();
        if (done == "held")
            hand(entry, message, action::Hold{});
        else if (done == "dropped")
            hand(entry, message, action::Drop{});
        else if (done == "doubled")
            hand(entry, message, action::Double{});
        else if (done == "delayed")
            hand(entry, message, action::Delay{delayOf(message, entry.at)});
        else if (done == "edited")
            hand(entry, message, action::Replace{}).edited = nextSent();
        else if (done != "released")
            return fail(ErrorKind::State, "record.by-hand",
                        KASSA_TEXT("error", "Message #%1 was %2 by hand: a rule that does it can be recorded")
                            .with(message)
                            .with(done));
        else if (const auto held = m_held.find(message); held != m_held.end() && !held->second.isEmpty())
            act(entry).release = held->second;
        else
            hand(entry, message, tale::LetGo{});
        return {};
    }

    const Entry *nextSent() const
    {
        const auto sent = std::find_if(m_branch.begin() + std::ptrdiff_t(m_at), m_branch.end(),
                                       [](const Entry *each) { return each->kind == "sent"; });
        return sent == m_branch.end() ? nullptr : *sent;
    }

    // Until it arrived. Where it never did, or where something else was done to it before, longer than the
    // run went on.
    Duration delayOf(const QByteArray &message, Time from) const
    {
        for (std::size_t i = m_at + 1; i < m_branch.size(); ++i) {
            const Entry &entry = *m_branch[i];
            if (entry.core["message"].text() != message)
                continue;
            if (entry.kind == "delivered")
                return entry.at - from;
            if (entry.kind == "ruled")
                break;
        }
        return m_branch.back()->at - from + std::chrono::hours(1);
    }

    const std::vector<const Entry *> &m_branch;
    std::size_t m_at = 0;
    WireThen m_wire;
    std::vector<Act> m_acts;
    std::vector<Time> m_jumps;
    std::vector<const Entry *> m_sent;
    std::map<QByteArray, QByteArray> m_held; // the rule that held a message last; empty: a hand
    std::size_t m_delivered = 0;
};

} // namespace

Result<std::vector<Act>> actsIn(const std::vector<const Entry *> &branch)
{
    return RunReader(branch).read();
}

} // namespace kassa
