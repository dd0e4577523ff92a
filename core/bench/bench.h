// The bench owns the wire between the machines: it numbers messages, decides what is delivered next, applies
// rules, keeps the clock and the history. Pure: the same session inputs and steps give the same run.
#pragma once

#include "bench/step.h"
#include "wire/redaction.h"

#include <functional>

namespace kassa {

// What is done with messages for a party that has no machine here, and with answers to a peer outside. Called
// during delivery; must not call back into the bench.
class Outside
{
public:
    virtual ~Outside() = default;
    // `timeout`: how long the sender of a request waits for the answer, in wall time, which whoever carries
    // it keeps; zero: it does not say.
    virtual void carry(const Message &message, Duration timeout) = 0;
};

// A message's bytes with the provider's signature made anew; an error where it carries none.
using Resign = std::function<Result<Payload>(const Message &message)>;

struct BenchParts
{
    std::unique_ptr<Machine> shop;    // null: somebody else's shop, outside
    std::unique_ptr<Machine> sandbox; // null: the real provider, outside
    std::unique_ptr<Inspector> inspector;
    Resign resign;                        // of rules that replace and sign; may be empty
    std::shared_ptr<Redaction> redaction; // null in tests without sensitive data
    EventSink *sink = nullptr;            // not owned, outlives the bench; may be null
    Outside *outside = nullptr; // not owned, outlives the bench; null: nobody there, connections are refused
};

enum class History { Kept, None }; // None: no rewind; for sandboxes that run for days

struct InFlight
{
    Message message;
    bool held = false;
    Time notBefore;        // virtual; a delayed message
    bool followed = false; // a browser does it by itself: a redirect, a frame, an advance (wire/browser.h)
};

class Bench
{
public:
    Bench(SessionInputs inputs, BenchParts parts, History history = History::Kept);
    ~Bench();
    Bench(Bench &&) noexcept;

    // The only way anything changes. Errors change nothing: State ("bench.no-machine", "bench.blocked" when
    // an earlier message of the lane is undelivered or it is held), NotFound ("bench.not-in-flight",
    // "bench.no-exchange", "bench.no-rule"). Returns the entry the step made (a message, or what was given),
    // or none.
    Result<MessageId> apply(const Step &step);
    // The same for a step of a kept history, whose known sensitive values stand by their names.
    Result<MessageId> repeat(const Step &step);

    // The oldest message that may be delivered now; none when nothing is deliverable.
    std::optional<quint64> nextDeliverable() const;
    std::vector<quint64> deliverable() const; // one per lane, oldest first
    bool deliverNext();                       // false: nothing was deliverable
    // The exchange that the last Receive, Browse or Press opened; rules may have answered it already. Zero:
    // none.
    ExchangeId receivedExchange() const;
    // The page that the buyer was shown last in answer to a press; null when the last step showed none.
    const Page *shownToBuyer() const;

    Time now() const;
    // The next moment something happens by itself: an essential timer, a timeout, the end of a delay.
    std::optional<Time> nextEssential() const;
    std::optional<Time> nextTimer() const; // background timers included

    const std::vector<InFlight> &inFlight() const;
    const std::vector<Rule> &rules() const;
    const SessionInputs &inputs() const;
    const Machine *machine(Side side) const; // null: outside
    // What the last step's machines reported, in order.
    const std::vector<Report> &lastReports() const;

    // --- rewind. Steps are counted from 0; step k is the state after k steps.
    qsizetype steps() const;
    const std::vector<Step> &history() const;
    // The step after which the entry existed.
    qsizetype stepOf(MessageId entry) const;
    // Back to the state after `step` steps, on a new branch. State ("bench.no-history", "redaction.lost" when
    // a step held a value that was not kept): then nothing has changed.
    Done rewind(qsizetype step);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace kassa
