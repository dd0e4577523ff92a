#include "bench/step_history.h"

#include "wire/message_parts.h"

#include <functional>

namespace kassa {

namespace {

constexpr qsizetype stepsPerCheckpoint = 64;

using Change = std::function<Done(Payload &)>;

// Of a message in flight or a draft. Bytes are handed over as a link, which is nothing else.
template <class Envelope>
Done changeMessage(Envelope &message, const Change &change)
{
    for (QByteArray *bytes : partsAround(message)) {
        if (bytes->isEmpty())
            continue;
        Payload part = AppLink{std::move(*bytes)};
        Done done = change(part);
        *bytes = std::move(std::get<AppLink>(part).url);
        if (!done)
            return done;
    }
    return change(message.payload);
}

// What of a step may be sensitive. Fields are handed over as a buyer's, whose names the rules know. The page
// that is pressed stays as it is: a token in its address is the sandbox's own, and without it nothing could
// be pressed again.
Done eachSensitivePart(Step &what, const Change &change)
{
    const auto changeFields = [&](Fields &fields) -> Done {
        Payload part = BuyerAction{{}, {}, std::move(fields)};
        Done done = change(part);
        fields = std::move(std::get<BuyerAction>(part).fields);
        return done;
    };
    if (auto *press = std::get_if<step::Press>(&what))
        return changeFields(press->action.fields);
    if (auto *operate = std::get_if<step::Operate>(&what))
        return changeFields(operate->fields);
    if (auto *begin = std::get_if<step::Begin>(&what); begin && begin->order.customer) {
        QString &nationalId = begin->order.customer->nationalId;
        Fields fields{{"nationalId", nationalId.toUtf8()}};
        Done done = changeFields(fields);
        nationalId = QString::fromUtf8(fields.front().second);
        return done;
    }
    if (auto *receive = std::get_if<step::Receive>(&what))
        return changeMessage(receive->draft, change);
    if (auto *browse = std::get_if<step::Browse>(&what))
        return changeMessage(browse->draft, change);
    if (auto *again = std::get_if<step::SendAgain>(&what))
        return changeMessage(again->draft, change);
    if (auto *from = std::get_if<step::AnswerFrom>(&what))
        return change(from->payload);
    if (auto *edit = std::get_if<step::Edit>(&what))
        return change(edit->payload);
    return {};
}

Done eachSensitivePart(BenchState &kept, const Change &change)
{
    for (InFlight &flying : kept.wire) {
        if (Done done = changeMessage(flying.message, change); !done)
            return done;
    }
    for (auto &[id, exchange] : kept.exchanges) {
        if (!exchange.request)
            continue;
        if (Done done = change(*exchange.request); !done)
            return done;
    }
    return {};
}

} // namespace

StepHistory::StepHistory(History keep, BenchState &state, Traffic &traffic, Stepper &stepper,
                         std::shared_ptr<Redaction> redaction)
    : m_keep(keep), m_state(state), m_traffic(traffic), m_stepper(stepper), m_redaction(std::move(redaction))
{
    checkpointIfDue();
}

void StepHistory::remember(const Step &what)
{
    if (m_keep == History::None)
        return;
    m_steps.push_back(stored(what));
    m_lastOrdinals.push_back(m_state.lastOrdinal);
    checkpointIfDue();
}

Step StepHistory::stored(Step what) const
{
    if (m_redaction)
        (void)eachSensitivePart(what, [this](Payload &part) {
            part = m_redaction->redacted(part);
            return Done();
        });
    return what;
}

Result<Step> StepHistory::repeatable(Step what) const
{
    if (!m_redaction)
        return what;
    const Done expanded = eachSensitivePart(what, [this](Payload &part) { return expand(part); });
    if (!expanded)
        return tl::unexpected(expanded.error());
    return what;
}

Done StepHistory::expand(Payload &part) const
{
    auto expanded = m_redaction->expanded(part);
    if (!expanded)
        return tl::unexpected(expanded.error());
    part = std::move(*expanded);
    return {};
}

void StepHistory::checkpointIfDue()
{
    const auto step = qsizetype(m_steps.size());
    if (m_keep == History::None || step % stepsPerCheckpoint != 0)
        return;
    BenchState copy = m_state.copy();
    (void)eachSensitivePart(copy, [this](Payload &part) {
        if (m_redaction)
            part = m_redaction->redacted(part);
        return Done();
    });
    m_checkpoints.insert_or_assign(step, std::move(copy));
}

Done StepHistory::restore(const BenchState &checkpoint)
{
    BenchState copy = checkpoint.copy();
    Done expanded =
        eachSensitivePart(copy, [this](Payload &part) { return m_redaction ? expand(part) : Done(); });
    if (!expanded)
        return expanded;
    m_state = std::move(copy);
    return {};
}

// On error the caller puts the old state back.
Done StepHistory::repeatUpTo(qsizetype target)
{
    // A checkpoint with a value in flight that was not kept cannot be used: an earlier one can.
    auto checkpoint = std::prev(m_checkpoints.upper_bound(target));
    Done restored = restore(checkpoint->second);
    while (!restored && checkpoint != m_checkpoints.begin())
        restored = restore((--checkpoint)->second);
    if (!restored)
        return restored;
    for (qsizetype i = checkpoint->first; i < target; ++i) {
        if (const auto branch = m_branchFromStep.find(i); branch != m_branchFromStep.end())
            m_state.branch = branch->second;
        const auto what = repeatable(m_steps[i]);
        if (!what)
            return tl::unexpected(what.error());
        if (const auto done = m_stepper.perform(*what); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Done StepHistory::rewind(qsizetype target)
{
    if (m_keep == History::None || target < 0 || target > qsizetype(m_steps.size()))
        return fail(ErrorKind::State, "bench.no-history",
                    KASSA_TEXT("error", "There is no step %1").with(target));
    BenchState old = std::exchange(m_state, BenchState{});
    m_traffic.replaying = true;
    Done repeated = repeatUpTo(target);
    m_traffic.replaying = false;
    if (!repeated) {
        m_state = std::move(old);
        return repeated;
    }
    m_steps.resize(target);
    m_lastOrdinals.resize(target);
    m_checkpoints.erase(m_checkpoints.upper_bound(target), m_checkpoints.end());
    m_branchFromStep.erase(m_branchFromStep.lower_bound(target), m_branchFromStep.end());
    m_state.branch = ++m_lastBranch;
    m_branchFromStep[target] = m_state.branch;
    m_traffic.rewound(old.branch);
    return {};
}

qsizetype StepHistory::stepOf(MessageId entry) const
{
    const auto found = std::lower_bound(m_lastOrdinals.begin(), m_lastOrdinals.end(), entry.ordinal);
    return found == m_lastOrdinals.end() ? qsizetype(m_steps.size())
                                         : qsizetype(found - m_lastOrdinals.begin()) + 1;
}

} // namespace kassa
