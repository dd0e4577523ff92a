#include "bench/bench.h"

#include "bench/step_history.h"

namespace kassa {

// The parts refer to each other, so they stay where they are.
struct Bench::Inside
{
    Inside(SessionInputs given, BenchParts parts, History keep)
        : inputs(std::move(given)), state(stateOf(parts, inputs.start)),
          traffic(state, parts.sink, std::move(parts.resign)),
          stepper(state, traffic, inputs.origins, parts.redaction, parts.outside)
    {
        traffic.emitEvent(SessionBegan{inputs}, {});
        history.emplace(keep, state, traffic, stepper, std::move(parts.redaction));
    }

    static BenchState stateOf(BenchParts &parts, Time start)
    {
        BenchState state;
        state.shop = std::move(parts.shop);
        state.sandbox = std::move(parts.sandbox);
        state.inspector = std::move(parts.inspector);
        state.now = start;
        return state;
    }

    SessionInputs inputs;
    BenchState state;
    Traffic traffic;
    Stepper stepper;
    std::optional<StepHistory> history; // from the session's first entry on
};

Bench::Bench(SessionInputs inputs, BenchParts parts, History history)
    : m_inside(std::make_unique<Inside>(std::move(inputs), std::move(parts), history))
{
}

Bench::~Bench() = default;
Bench::Bench(Bench &&) noexcept = default;

Result<MessageId> Bench::apply(const Step &step)
{
    auto done = m_inside->stepper.perform(step);
    if (done)
        m_inside->history->remember(step);
    return done;
}

Result<MessageId> Bench::repeat(const Step &step)
{
    const auto whole = m_inside->history->repeatable(step);
    if (!whole)
        return tl::unexpected(whole.error());
    return apply(*whole);
}

std::optional<quint64> Bench::nextDeliverable() const
{
    for (qsizetype i = 0; i < qsizetype(m_inside->state.wire.size()); ++i) {
        if (m_inside->stepper.mayBeDelivered(i))
            return m_inside->state.wire[i].message.id.ordinal;
    }
    return std::nullopt;
}

std::vector<quint64> Bench::deliverable() const
{
    std::vector<quint64> ordinals;
    for (qsizetype i = 0; i < qsizetype(m_inside->state.wire.size()); ++i) {
        if (m_inside->stepper.mayBeDelivered(i))
            ordinals.push_back(m_inside->state.wire[i].message.id.ordinal);
    }
    return ordinals;
}

bool Bench::deliverNext()
{
    const auto next = nextDeliverable();
    return next && apply(step::Deliver{*next});
}

ExchangeId Bench::receivedExchange() const
{
    return m_inside->stepper.received();
}

const Page *Bench::shownToBuyer() const
{
    const auto &page = m_inside->stepper.shownPage();
    return page ? &*page : nullptr;
}

Time Bench::now() const
{
    return m_inside->state.now;
}

std::optional<Time> Bench::nextEssential() const
{
    return m_inside->stepper.nextEssential();
}

std::optional<Time> Bench::nextTimer() const
{
    const auto essential = m_inside->stepper.nextEssential();
    const auto any = m_inside->state.timers.next();
    if (!essential || !any)
        return essential ? essential : any;
    return std::min(*essential, *any);
}

const std::vector<InFlight> &Bench::inFlight() const
{
    return m_inside->state.wire;
}

const std::vector<Rule> &Bench::rules() const
{
    return m_inside->state.rules;
}

const SessionInputs &Bench::inputs() const
{
    return m_inside->inputs;
}

const Machine *Bench::machine(Side side) const
{
    return m_inside->state.machine(side);
}

const std::vector<Report> &Bench::lastReports() const
{
    return m_inside->traffic.reports;
}

qsizetype Bench::steps() const
{
    return qsizetype(history().size());
}

const std::vector<Step> &Bench::history() const
{
    return m_inside->history->steps();
}

qsizetype Bench::stepOf(MessageId entry) const
{
    return m_inside->history->stepOf(entry);
}

Done Bench::rewind(qsizetype step)
{
    return m_inside->history->rewind(step);
}

} // namespace kassa
