#include "session/choices.h"
#include "session/random_token.h"
#include "session/session_state.h"

#include <QDateTime>

namespace kassa {

namespace {

// Our shop counts its orders from the same number in every session; a provider outside remembers them. The
// time alone does not do: a purchase may be begun again within its millisecond.
Order withReference(Order order)
{
    if (order.reference.isEmpty()) {
        const QByteArray made =
            QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36) + randomToken().left(6);
        order.reference = "WS-" + made.toUpper();
    }
    return order;
}

} // namespace

tl::unexpected<Error> realTimeOnly()
{
    return fail(ErrorKind::State, "session.real-time",
                KASSA_TEXT("error", "A provider's own system has its own clock: time cannot be changed"));
}

// The message that a breakpoint stopped; on its way to the browser it is still the same one.
void Session::State::goPast()
{
    if (stoppedAt)
        passed = std::exchange(stoppedAt, std::nullopt);
}

void Session::State::run()
{
    if (running)
        return;
    running = true;
    fault = {};
    goPast();
    if (clock == ClockMode::Live)
        startClock();
    goOn();
}

void Session::State::step()
{
    stop();
    goPast();
    auto did = one();
    if (did && *did == Did::Nothing && nextMayStepTo())
        did = jumped();
    if (const auto next = bench->nextDeliverable(); next && did && *did == Did::Waits)
        awaitBrowser(*next); // one press, one delivery
    if (courier)
        courier->refresh();
    tell();
    if (!did)
        Q_EMIT session->failed(did.error());
}

Result<MessageId> Session::State::begin(const Order &what, const QByteArray &by)
{
    const auto way = entryOf(provider->descriptor(), outcome, by);
    if (!way)
        return tl::unexpected(way.error());
    if (const Done fitting = checkOrder(outcome, what); !fitting)
        return tl::unexpected(fitting.error());
    for (const OperationStep &step : outcome.before) {
        if (auto done = operate({step.side, step.operation, step.fields}); !done)
            return done;
        // The next one may need what this one asks for.
        while (const auto next = bench->nextDeliverable()) {
            const auto did = deliver(*next);
            if (!did)
                return tl::unexpected(did.error());
            if (*did == Did::Waits)
                break;
        }
    }
    auto done = applied(step::Begin{outside ? withReference(what) : what, *way});
    if (!done)
        return done;
    order = what;
    entry = by;
    begun = true;
    remember({BuyerScript(outcome.buyer), 0});
    goOn();
    return done;
}

Done Session::State::rewind(qsizetype to)
{
    stop();
    if (Done done = bench->rewind(to); !done)
        return done;
    scripts.erase(scripts.upper_bound(to), scripts.end());
    stoppedAt.reset();
    passed.reset();
    const auto &done = bench->history();
    begun = std::any_of(done.begin(), done.end(),
                        [](const Step &step) { return std::holds_alternative<step::Begin>(step); });
    if (outside) {
        for (const auto &[exchange, payload] : outside->rewound(to))
            (void)applied(step::AnswerFrom{exchange, payload});
    }
    if (courier)
        courier->restore();
    tell();
    return {};
}

Done Session::State::jumpToNext()
{
    if (outside)
        return realTimeOnly();
    const auto next = nextJump();
    if (!next)
        return {};
    if (const auto done = applied(step::Advance{*next, true}); !done)
        return tl::unexpected(done.error());
    if (live)
        startClock();
    goOn();
    return {};
}

Done Session::State::skip(Duration by)
{
    if (outside)
        return realTimeOnly();
    skipping = {now() + by, isBuyerAsked()};
    goPast();
    goOn();
    return {};
}

Result<MessageId> Session::State::edit(quint64 ordinal, const Payload &payload, bool resigned)
{
    const InFlight *old = flying(ordinal);
    if (!old)
        return fail(ErrorKind::NotFound, "bench.not-in-flight",
                    KASSA_TEXT("error", "No message %1 is in flight").with(ordinal));
    Message edited = old->message;
    auto raw = redactor->expanded(payload, edited.payload);
    if (raw && resigned) {
        edited.payload = std::move(*raw);
        raw = provider->resign(edited, keys);
    }
    if (!raw)
        return tl::unexpected(raw.error());
    return applied(step::Edit{ordinal, std::move(*raw)});
}

Result<Step> Session::State::asSentAgain(Message kept, const Payload &payload, bool resigned) const
{
    if (!isAlone(payload))
        return fail(
            ErrorKind::State, "session.belongs",
            KASSA_TEXT("error", "This belongs to something else that was sent. Send that again instead."));
    auto raw = redactor->expanded(payload, kept.payload); // nothing stands in for what is sent once more
    if (raw && resigned) {
        kept.payload = std::move(*raw);
        raw = provider->resign(kept, keys);
    }
    if (!raw)
        return tl::unexpected(raw.error());
    return step::SendAgain{{kept.channel, kept.from, kept.to, std::move(*raw), {}, {}, kept.document}};
}

// The script after that step, if the step is what the outcome does next.
std::optional<Session::State::Script> Session::State::asScripted(const Step &step) const
{
    // As they are kept: a history has no sensitive values.
    const auto isSame = [this](const Fields &one, const Fields &other) {
        const auto kept = [this](const Fields &fields) {
            return redactor->redacted(Payload(BuyerAction{{}, {}, fields}));
        };
        return kept(one) == kept(other);
    };
    Script next = script();
    if (const auto *press = std::get_if<step::Press>(&step)) {
        const auto due = next.buyer.next(pages());
        const bool isDue = due && due->party == press->party && due->action.page == press->action.page &&
                           due->action.control == press->action.control &&
                           isSame(due->action.fields, press->action.fields);
        return isDue ? std::optional(next) : std::nullopt;
    }
    const auto *operate = std::get_if<step::Operate>(&step);
    const OperationStep *due = operate ? nextAfter() : nullptr;
    if (!due || due->side != operate->side || due->operation != operate->operation ||
        !isSame(due->fields, operate->fields))
        return std::nullopt;
    ++next.after;
    return next;
}

Done Session::State::replay(const std::vector<Step> &steps)
{
    if (outside)
        return fail(ErrorKind::State, "session.real-system",
                    KASSA_TEXT("error", "A provider's own system would be sent everything a second time"));
    if (!bench->history().empty())
        return fail(ErrorKind::State, "session.not-empty",
                    KASSA_TEXT("error", "Something has been done in this session already"));
    for (const Step &step : steps) {
        auto next = asScripted(step);
        if (const auto done = bench->repeat(step); !done)
            return tl::unexpected(done.error());
        if (const auto *first = std::get_if<step::Begin>(&step)) {
            order = first->order;
            entry = first->entry;
            begun = true;
            next = Script{BuyerScript(outcome.buyer), 0};
        }
        if (next)
            remember(std::move(*next));
    }
    // Which clock it was is not among the steps. An outcome runs with one that jumps, unless it ticked.
    const auto ticks = [](const Step &step) {
        const auto *advance = std::get_if<step::Advance>(&step);
        return advance && !advance->noted;
    };
    if (!outcome.id.isEmpty() && std::none_of(steps.begin(), steps.end(), ticks))
        clock = ClockMode::Jumping;
    if (courier)
        courier->restore();
    tell();
    return {};
}

} // namespace kassa
