// Puts messages on a bench's wire: numbers them, keeps their exchanges, applies rules and edits. Private to
// the bench.
#pragma once

#include "bench/bench_state.h"

namespace kassa {

class Traffic
{
public:
    Traffic(BenchState &state, EventSink *sink, Resign resign)
        : m_state(state), m_sink(sink), m_resign(std::move(resign))
    {
    }

    bool replaying = false;      // a rewind repeats steps: the journal has their entries already
    std::vector<Report> reports; // since the last step began

    // --- the journal's entries
    MessageId emitEvent(Happening happening, MessageId cause);
    void report(Report what, MessageId cause);
    // The state is an earlier one, on a new branch.
    void rewound(quint32 fromBranch);
    void ruled(MessageId message, Ruled::What what, const QByteArray &rule);

    struct Origin // of a draft, beside the draft itself
    {
        MessageId cause;
        QByteArray tag;
        Duration timeout = {};
        bool outside = false;  // a peer outside asks
        bool followed = false; // a browser does it by itself
        bool deaf = false;     // nobody waits for its answer
    };
    MessageId put(Draft draft, const Origin &origin);
    // To whoever asked; a warning when the exchange is over.
    void answer(ExchangeId id, Payload payload, MessageId cause, bool rulesApply = true);
    void timeOut(ExchangeId id);
    Duration stopTimeout(ExchangeId id); // how long its sender would have waited; zero: for ever

    // A second copy behind the message. A copied request has an exchange of its own whose answer nobody waits
    // for.
    MessageId copyOf(Message message, const QByteArray &rule);
    // Messages are immutable: an edited one is a new message in the old one's place.
    MessageId edited(Message message, Payload payload, const QByteArray &rule);

private:
    MessageId putMessage(Message message, bool rulesApply);
    Rule *ruleFor(const Message &message);
    void applyRule(const QByteArray &rule, const action::Hold &act, Message message);
    void applyRule(const QByteArray &rule, const action::Delay &act, Message message);
    void applyRule(const QByteArray &rule, const action::Drop &act, const Message &message);
    void applyRule(const QByteArray &rule, const action::Double &act, const Message &message);
    void applyRule(const QByteArray &rule, const action::Replace &act, const Message &message);
    void applyRule(const QByteArray &rule, const action::Answer &act, const Message &message);
    void applyRule(const QByteArray &rule, const action::Cut &act, const Message &message);

    BenchState &m_state;
    EventSink *m_sink; // not owned; may be null
    Resign m_resign;   // may be empty
};

} // namespace kassa
