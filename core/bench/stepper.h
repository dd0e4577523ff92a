// Performs steps: delivers messages to the machines and to what is outside, moves the clock. Private to the
// bench.
#pragma once

#include "bench/traffic.h"

namespace kassa {

class Stepper
{
public:
    Stepper(BenchState &state, Traffic &traffic, Origins origins, std::shared_ptr<Redaction> redaction,
            Outside *outside);

    // Errors change nothing, see Bench::apply().
    Result<MessageId> perform(const Step &what);
    ExchangeId received() const { return m_received; }
    const std::optional<Page> &shownPage() const { return m_shownPage; }

    // By its place on the wire.
    bool mayBeDelivered(qsizetype index) const;
    // Of the timers, timeouts and delays.
    std::optional<Time> nextEssential() const;

private:
    Result<MessageId> run(const step::Begin &begin);
    Result<MessageId> run(const step::Operate &operate);
    Result<MessageId> run(const step::Press &press);
    Result<MessageId> run(const step::Receive &receive);
    Result<MessageId> run(const step::Browse &browse);
    Result<MessageId> run(const step::SendAgain &again);
    Result<MessageId> run(const step::AnswerFrom &from);
    Result<MessageId> run(const step::Abandon &abandon);
    Result<MessageId> run(const step::Deliver &which);
    Result<MessageId> run(const step::Hold &which);
    Result<MessageId> run(const step::Release &which);
    Result<MessageId> run(const step::Delay &which);
    Result<MessageId> run(const step::Drop &which);
    Result<MessageId> run(const step::Copy &which);
    Result<MessageId> run(const step::Edit &edit);
    Result<MessageId> run(const step::Advance &advance);
    Result<MessageId> run(const step::Note &note);
    Result<MessageId> run(const step::AddRule &add);
    Result<MessageId> run(const step::RemoveRule &remove);
    Result<MessageId> mark(quint64 ordinal, Ruled::What what, Duration by = {});

    Machine *machineOf(Party party);
    qsizetype indexOf(quint64 ordinal) const; // -1: not in flight
    void deliver(qsizetype index);
    void carry(const Message &message, Duration timeout = {});
    void carryOrRefuse(const Message &message);
    void goOn(const Payload &request, const Message &answered);
    void fireDueTimers();

    void perform(Side side, Effects effects, MessageId cause);
    void performOne(Side side, Send &send, MessageId cause);
    void performOne(Side side, Reply &reply, MessageId cause);
    void performOne(Side side, Cut &cut, MessageId cause);
    void performOne(Side side, StartTimer &timer, MessageId cause);
    void performOne(Side side, StopTimer &timer, MessageId cause);
    void performOne(Side side, Report &what, MessageId cause);

    BenchState &m_state;
    Traffic &m_traffic;
    Origins m_origins;
    std::shared_ptr<Redaction> m_redaction; // may be null
    Outside *m_outside;                     // not owned; may be null
    ExchangeId m_received;                  // what the last step opened
    std::optional<Page> m_shownPage;
};

} // namespace kassa
