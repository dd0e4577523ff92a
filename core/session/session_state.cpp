#include "session/session_state.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace kassa {

namespace {

constexpr qint64 sliceMillis = 8; // half a frame of the screen

bool isSocketTalk(const Payload &payload)
{
    return std::holds_alternative<SocketText>(payload) || std::holds_alternative<SocketClosed>(payload);
}

} // namespace

Result<MessageId> Session::State::put(const Step &step, const Annex &annex)
{
    // What comes from a browser comes now, not at the moment of the last step.
    if (!std::holds_alternative<step::Deliver>(step))
        catchUp();
    auto done = applied(step, annex);
    goOn();
    return done;
}

void Session::State::whenDurable(std::function<void(const Done &)> durable)
{
    journal->whenDurable(std::move(durable));
}

// --- doing it

// With a provider outside every entry says when it happened in the world.
Result<MessageId> Session::State::applied(const Step &step, const Annex &annex)
{
    Annex kept = annex;
    if (outside && kept.wallMicros == 0)
        kept.wallMicros = QDateTime::currentMSecsSinceEpoch() * 1000;
    sink->setAnnex(std::move(kept));
    const std::optional<Message> old = courier ? takenOff(step) : std::nullopt;
    auto done = bench->apply(step);
    sink->setAnnex({});
    if (done && old)
        courier->forget(*old, std::holds_alternative<step::Edit>(step) ? *done : MessageId());
    if (done)
        keepStop(step, *done);
    if (outside) {
        outside->sendOut(bench->steps());
        sayOnce();
    }
    return done;
}

// What the step takes off the wire undelivered.
std::optional<Message> Session::State::takenOff(const Step &step) const
{
    const auto *drop = std::get_if<step::Drop>(&step);
    const auto *edit = std::get_if<step::Edit>(&step);
    const InFlight *taken = drop ? flying(drop->ordinal) : edit ? flying(edit->ordinal) : nullptr;
    return taken ? std::optional(taken->message) : std::nullopt;
}

// A breakpoint that was met stands before what has come into the message's place, or before nothing.
void Session::State::keepStop(const Step &step, MessageId made)
{
    const auto *edit = std::get_if<step::Edit>(&step);
    for (auto *ordinal : {&stoppedAt, &passed}) {
        if (edit && *ordinal == edit->ordinal)
            *ordinal = made.ordinal;
    }
    if (stoppedAt && !flying(*stoppedAt))
        stoppedAt.reset();
}

void Session::State::sayOnce()
{
    if (!outside->takeFirstPage())
        return;
    (void)applied(step::Note{
        {Report::Kind::Info, "browser", "session.unseen",
         KASSA_TEXT("session",
                    "The provider's own page is open now. What the buyer does there cannot be seen "
                    "from here; what comes of it can.")}});
}

void Session::State::remember(Script done)
{
    scripts.erase(scripts.upper_bound(bench->steps()), scripts.end());
    scripts.insert_or_assign(bench->steps(), std::move(done));
}

Result<Session::State::Did> Session::State::one()
{
    if (const auto next = bench->nextDeliverable())
        return deliver(*next);
    if (courier && courier->isAwaiting())
        return Did::Waits;
    if (auto press = nextPress())
        return pressed(std::move(*press));
    if (nextMayJump())
        return jumped();
    if (const OperationStep *after = nextAfter(); after && !bench->nextEssential())
        return afterwards(*after);
    return Did::Nothing;
}

// What a browser must carry is not delivered past it.
bool Session::State::isCarried(const InFlight &message)
{
    if (!courier || courier->mayDeliver(message))
        return true;
    courier->ask(message);
    return courier->mayDeliver(message);
}

Result<Session::State::Did> Session::State::deliver(quint64 ordinal)
{
    const InFlight &next = *flying(ordinal);
    if (!isCarried(next))
        return Did::Waits;
    const auto done = delivered(Message(next.message));
    if (!done)
        return tl::unexpected(done.error());
    return Did::Something;
}

Result<MessageId> Session::State::delivered(const Message &message)
{
    auto done = courier ? courier->deliver(message) : applied(step::Deliver{message.id.ordinal});
    // The bench hands over what opens an exchange; what is said on an open socket belongs to one.
    if (done && outside && isSocketTalk(message.payload) && sideOf(message.to) == Side::Sandbox) {
        outside->carry(message, {}); // what is said on a socket gets no answer
        outside->sendOut(bench->steps());
    }
    return done;
}

Result<Session::State::Did> Session::State::pressed(BuyerPress press)
{
    Script next = script();
    (void)next.buyer.next(pages());
    const auto done = applied(step::Press{press.party, std::move(press.action)});
    if (!done)
        return tl::unexpected(done.error());
    remember(std::move(next));
    return Did::Something;
}

Result<Session::State::Did> Session::State::jumped()
{
    const auto done = applied(step::Advance{*bench->nextEssential(), true});
    if (!done)
        return tl::unexpected(done.error());
    return Did::Something;
}

// In order, although the bench goes no further than the next essential moment at a time. What has been sent
// by then is delivered before time goes on: nothing runs out that was not waited for.
Result<Session::State::Did> Session::State::oneOfSkip()
{
    if (const auto next = bench->nextDeliverable())
        return deliver(*next);
    if (courier && courier->isAwaiting())
        return Did::Waits;
    if (auto press = running ? nextPress() : std::nullopt)
        return pressed(std::move(*press));
    if (bench->now() >= skipping->to) {
        endSkip();
        return Did::Something;
    }
    const auto done = applied(step::Advance{skipping->to, true});
    if (!done)
        return tl::unexpected(done.error());
    return Did::Something;
}

Result<Session::State::Did> Session::State::oneAwaited()
{
    const quint64 ordinal = *awaited;
    const auto deliverable = bench->deliverable();
    if (std::find(deliverable.begin(), deliverable.end(), ordinal) == deliverable.end()) {
        awaited.reset(); // dropped, edited or held meanwhile
        return Did::Something;
    }
    if (!isCarried(*flying(ordinal)))
        return Did::Waits;
    awaited.reset();
    return deliver(ordinal);
}

void Session::State::awaitBrowser(quint64 ordinal)
{
    if (running)
        return;
    goPast();
    awaited = ordinal;
    goOn();
}

// Our own time goes on from where it has come.
void Session::State::endSkip()
{
    skipping.reset();
    if (live && bench->now() > live->now())
        startClock();
}

// Who has just been asked has the time that a buyer needs; who was asked before lets it pass.
void Session::State::endSkipAtABuyer()
{
    const bool waited = std::exchange(skipping->buyerWaits, isBuyerAsked());
    if (skipping->buyerWaits && !waited)
        endSkip();
}

Result<Session::State::Did> Session::State::afterwards(const OperationStep &step)
{
    Script next = script();
    ++next.after;
    if (const auto done = operate({step.side, step.operation, step.fields}); !done)
        return tl::unexpected(done.error());
    remember(std::move(next));
    return Did::Something;
}

Result<MessageId> Session::State::operate(const step::Operate &operation)
{
    auto done = applied(operation);
    if (!done)
        return done;
    for (const Report &report : bench->lastReports()) {
        if (report.kind == Report::Kind::Refused)
            return fail(ErrorKind::Refused, report.value, report.text);
    }
    return done;
}

// What a person asks of the bench: it happens now, not at the moment of the last step, or else what is sent
// could be late before it is delivered.
Result<MessageId> Session::State::perform(const Step &step)
{
    catchUp();
    if (const auto *operation = std::get_if<step::Operate>(&step))
        return operate(*operation);
    if (const auto *press = std::get_if<step::Press>(&step);
        press && outside && press->party != Party::ShopPage)
        return fail(ErrorKind::State, "session.real-page",
                    KASSA_TEXT("error", "The provider's own page is pressed in the browser"));
    const auto *deliver = std::get_if<step::Deliver>(&step);
    const InFlight *next = deliver ? flying(deliver->ordinal) : nullptr;
    if (!next || !courier)
        return applied(step);
    if (isCarried(*next))
        return delivered(Message(next->message));
    awaitBrowser(deliver->ordinal);
    return next->message.id;
}

// The provider outside: it happens now, not at the moment of the last step.
void Session::State::answered(ExchangeId exchange, const Payload &payload)
{
    catchUp();
    (void)applied(step::AnswerFrom{exchange, payload}); // an error: nobody waits for it any more
    goOn();
}

// --- running

bool Session::State::breaks()
{
    const auto next = bench->nextDeliverable();
    if (!next || passed == next)
        return false;
    const Message &message = flying(*next)->message;
    const bool hit = std::any_of(breakpoints.begin(), breakpoints.end(), [&](const Breakpoint &point) {
        return point.enabled && point.match.fits(message);
    });
    if (!hit)
        return false;
    stop();
    stoppedAt = next;
    return true;
}

void Session::State::stop()
{
    running = false;
    skipping.reset();
    awaited.reset();
    live.reset();
    work.stop();
    later.stop();
}

void Session::State::fellOver(const Error &error)
{
    fault = tl::unexpected(error);
    stop();
    tell();
    Q_EMIT session->failed(error);
}

void Session::State::goOn()
{
    if (isGoing())
        work.start();
    tell();
}

void Session::State::slice()
{
    QElapsedTimer spent;
    spent.start();
    holdClock();
    catchUp();
    while (isGoing()) {
        if (!awaited && breaks())
            break;
        const auto did = awaited ? oneAwaited() : skipping ? oneOfSkip() : one();
        if (!did)
            return fellOver(did.error());
        if (*did == Did::Something)
            passed.reset();
        if (skipping)
            endSkipAtABuyer();
        if (*did != Did::Something) {
            waitForLater();
            break;
        }
        if (spent.elapsed() >= sliceMillis) {
            work.start();
            break;
        }
    }
    holdClock();
    if (courier)
        courier->refresh();
    tell();
}

// Our own time stands while the browser carries something: a slow computer is not a slow buyer, and nothing
// runs out behind a page that has not come yet. A provider outside does not wait.
void Session::State::holdClock()
{
    if (live && !outside)
        live->setStanding(courier && courier->isAwaiting());
}

// Live: time has passed since the last slice; what becomes due in it is done in order.
void Session::State::catchUp()
{
    const Time to = now();
    while (bench->now() < to) {
        const Time before = bench->now();
        (void)applied(step::Advance{to}); // never fails: a bench can always be told the time
        if (bench->now() == before || bench->nextDeliverable())
            break;
    }
}

// After a pause our own time goes on where it stood; a provider outside did not wait.
void Session::State::startClock()
{
    live.emplace(outside ? std::max(wallNow(), bench->now()) : bench->now(), scale);
}

void Session::State::waitForLater()
{
    const auto next = bench->nextTimer();
    if (live && next && !live->isStanding())
        later.start(int(live->wallMillisUntil(*next)));
}

} // namespace kassa
