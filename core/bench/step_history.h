// The steps of a run and its checkpoints: rewind repeats the steps after the nearest checkpoint. Private to
// the bench. Raw sensitive bytes live only in a message not yet delivered and in its delivery: what is kept
// here is redacted, and known values are put back when it is repeated.
#pragma once

#include "bench/stepper.h"

#include <map>

namespace kassa {

class StepHistory
{
public:
    // What it refers to belongs to the bench.
    StepHistory(History keep, BenchState &state, Traffic &traffic, Stepper &stepper,
                std::shared_ptr<Redaction> redaction);

    void remember(const Step &what);
    // The step with its known values. State ("redaction.lost").
    Result<Step> repeatable(Step what) const;
    // See Bench::rewind().
    Done rewind(qsizetype target);

    const std::vector<Step> &steps() const { return m_steps; }
    // The step after which the entry existed.
    qsizetype stepOf(MessageId entry) const;

private:
    Step stored(Step what) const;
    Done expand(Payload &part) const;
    void checkpointIfDue();
    Done restore(const BenchState &checkpoint);
    Done repeatUpTo(qsizetype target);

    History m_keep;
    BenchState &m_state;
    Traffic &m_traffic;
    Stepper &m_stepper;
    std::shared_ptr<Redaction> m_redaction; // may be null
    std::vector<Step> m_steps;
    std::vector<quint64> m_lastOrdinals;           // by step
    std::map<qsizetype, BenchState> m_checkpoints; // by step
    std::map<qsizetype, quint32> m_branchFromStep;
    quint32 m_lastBranch = 0;
};

} // namespace kassa
