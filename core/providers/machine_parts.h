// What the providers' machines have in common. A machine is one value, its State, with the rules as free
// functions over it that stand beside the State and are found there:
//   void respond(Step &step, const Input &input);
//   View viewOf(const State &state);
//   std::vector<OpenPage> pagesOf(const State &state); // may be left out: those of the view
//   Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count);
// The first may be anything that a Step allows, the others only look.
#pragma once

#include "bench/machine.h"

#include <type_traits>

namespace kassa {

// One call of handle().
template <class State>
struct StepOn
{
    State &state;
    Time now;
    Effects effects = {};
};

template <class State>
void report(StepOn<State> &step, Report::Kind kind, const QByteArray &subject, const QByteArray &value,
            Text text)
{
    step.effects.emplace_back(Report{kind, subject, value, std::move(text)});
}

// Nothing when nobody waits: no exchange.
template <class State>
void reply(StepOn<State> &step, ExchangeId exchange, std::variant<HttpResponse, Page> answer)
{
    if (exchange)
        step.effects.emplace_back(Reply{exchange, std::move(answer)});
}

template <class State>
void startTimer(StepOn<State> &step, const QByteArray &key, Duration after,
                TimerWeight weight = TimerWeight::Essential)
{
    step.effects.emplace_back(StartTimer{key, after, weight});
}

template <class State>
void stopTimer(StepOn<State> &step, const QByteArray &key)
{
    step.effects.emplace_back(StopTimer{key});
}

// Step: a StepOn<State>, or what is made of state and time like it.
template <class Step>
class MachineOf final : public Machine
{
public:
    using State = std::remove_reference_t<decltype(std::declval<Step>().state)>;

    explicit MachineOf(State state) : m_state(std::move(state)) {}

    Effects handle(const Input &input, Time now) override
    {
        Step step{m_state, now};
        respond(step, input);
        return std::move(step.effects);
    }
    std::unique_ptr<Machine> clone() const override { return std::make_unique<MachineOf>(*this); }
    View view() const override { return viewOf(m_state); }
    std::vector<OpenPage> pages() const override
    {
        if constexpr (requires { pagesOf(m_state); })
            return pagesOf(m_state);
        else
            return Machine::pages();
    }
    Rows table(const TableId &table, qsizetype from, qsizetype count) const override
    {
        return tableOf(m_state, table, from, count);
    }

private:
    State m_state;
};

} // namespace kassa
