#include "journal/narration.h"
#include "session/session_state.h"
#include "wire/message_parts.h"

namespace kassa {

namespace {

QByteArray moment(Time time) // "2026-11-29 21:24:52 UTC"
{
    return toIso(time).left(19).replace('T', ' ') + " UTC";
}

bool offers(const OpenPage &open)
{
    return std::any_of(open.page.forms.begin(), open.page.forms.end(),
                       [](const Form &form) { return !form.controls.empty(); });
}

} // namespace

std::vector<step::Operate> switchesIn(const std::vector<Step> &history)
{
    std::map<std::pair<Side, QByteArray>, const step::Operate *> set;
    for (const Step &step : history) {
        if (const auto *done = std::get_if<step::Operate>(&step); done && isSwitch(done->operation))
            set[{done->side, done->operation}] = done;
    }
    std::vector<step::Operate> all;
    all.reserve(set.size());
    for (const auto &[of, step] : set)
        all.push_back(*step);
    return all;
}

std::vector<OpenPage> Session::State::pagesOf(Side side) const
{
    const Machine *machine = bench->machine(side);
    return machine ? machine->pages() : std::vector<OpenPage>();
}

std::vector<OpenPage> Session::State::pages() const
{
    std::vector<OpenPage> open = pagesOf(Side::Shop);
    std::vector<OpenPage> providers = pagesOf(Side::Sandbox);
    std::move(providers.begin(), providers.end(), std::back_inserter(open));
    return open;
}

// A person could press something: time does not run away under their hands. What the shop's page offers once
// the purchase is over, another try, is nothing to wait for.
bool Session::State::mayBePressed() const
{
    if (!outcome.id.isEmpty())
        return false;
    const auto providers = pagesOf(Side::Sandbox);
    return awaitsPerson() || std::any_of(providers.begin(), providers.end(), offers);
}

// Nor is the way back that a provider's page still offers then.
bool Session::State::awaitsPerson() const
{
    if (!outcome.id.isEmpty())
        return false;
    const auto all = pages();
    return std::any_of(all.begin(), all.end(),
                       [&](const OpenPage &open) { return offers(open) && !isOver(open.ref); });
}

bool Session::State::isOver(const QByteArray &reference) const
{
    const View shop = bench->machine(Side::Shop)->view();
    const auto isFinal = [&](const PurchaseView &purchase) {
        const auto &states = provider->descriptor().states;
        return std::any_of(states.begin(), states.end(), [&](const StateInfo &state) {
            return state.side == Side::Shop && state.id == purchase.state && state.final;
        });
    };
    if (reference.isEmpty()) // a page of no purchase, such as a phone's: with the last of them
        return !shop.purchases.empty() && std::all_of(shop.purchases.begin(), shop.purchases.end(), isFinal);
    return std::any_of(shop.purchases.begin(), shop.purchases.end(), [&](const PurchaseView &each) {
        return each.reference == reference && isFinal(each);
    });
}

const InFlight *Session::State::flying(quint64 ordinal) const
{
    const auto &messages = bench->inFlight();
    const auto found = std::find_if(messages.begin(), messages.end(),
                                    [&](const InFlight &each) { return each.message.id.ordinal == ordinal; });
    return found == messages.end() ? nullptr : &*found;
}

bool Session::State::somethingLeft() const
{
    return bench->nextDeliverable() || nextPress() || nextAfter() || bench->nextEssential() ||
           (outside && outside->isAwaited());
}

std::optional<BuyerPress> Session::State::nextPress() const
{
    BuyerScript look = script().buyer;
    return look.isDone() ? std::nullopt : look.next(pages());
}

const OperationStep *Session::State::nextAfter() const
{
    const std::size_t at = script().after;
    const bool due = begun && at < outcome.after.size() && !bench->nextDeliverable();
    return due ? &outcome.after[at] : nullptr;
}

bool Session::State::nextMayJump() const
{
    return clock == ClockMode::Jumping && bench->nextEssential() && !mayBePressed();
}

// A person's single step goes on to the next moment, but not past a provider whose clock goes on.
bool Session::State::nextMayStepTo() const
{
    return !outside && bench->nextEssential() && !mayBePressed();
}

std::optional<Time> Session::State::nextJump() const
{
    const auto essential = bench->nextEssential();
    return essential ? essential : bench->nextTimer();
}

bool Session::State::isBuyerAsked() const
{
    return awaitsPerson() || (!running && nextPress());
}

Session::Doing Session::State::doing() const
{
    if (!begun)
        return Doing::Empty;
    if (stoppedAt)
        return Doing::AtBreakpoint;
    if (isGoing() && courier && courier->isAwaiting())
        return Doing::AwaitsBrowser;
    if (skipping)
        return Doing::Running;
    if (running && (bench->nextDeliverable() || (outside && outside->isAwaited())))
        return Doing::Running;
    if (awaitsPerson())
        return running ? Doing::AwaitsBuyer : Doing::Stopped;
    if (!somethingLeft())
        return Doing::Finished;
    if (!running)
        return Doing::Stopped;
    return clock == ClockMode::Jumping && !mayBePressed() ? Doing::Running : Doing::AwaitsBuyer;
}

// Then it may well be somebody else whose turn it is.
bool Session::State::deadlineRuns() const
{
    const Machine *sandbox = bench->machine(Side::Sandbox);
    return !bench->machine(Side::Shop)->view().deadlines.empty() ||
           (sandbox && !sandbox->view().deadlines.empty());
}

Text Session::State::nextStep() const
{
    if (!begun)
        return KASSA_TEXT("session", "Start a purchase");
    if (const auto next = bench->nextDeliverable()) {
        const Message message = redactedMessage(flying(*next)->message);
        return KASSA_TEXT("session", "%1 → %2: %3")
            .with(wordFor(toWord(message.from)))
            .with(wordFor(toWord(message.to)))
            .with(summaryOf(message.payload));
    }
    if (outside && outside->isAwaited())
        return KASSA_TEXT("session", "Waiting for the provider's answer");
    if (const auto press = nextPress())
        return KASSA_TEXT("session", "The buyer presses %1").with(press->action.control);
    if (awaitsPerson())
        return deadlineRuns()
                   ? KASSA_TEXT("session", "The buyer may press something on the page; a deadline runs")
                   : KASSA_TEXT("session", "Waiting for the buyer: press something on the page");
    if (const auto next = bench->nextEssential())
        return outside ? KASSA_TEXT("session", "Waiting for the buyer, the provider, or the time %1")
                             .with(moment(*next))
                       : KASSA_TEXT("session", "Move the clock on to %1").with(moment(*next));
    if (nextAfter())
        return KASSA_TEXT("session", "Operation %1").with(nextAfter()->operation);
    const auto &wire = bench->inFlight();
    if (std::any_of(wire.begin(), wire.end(), [](const InFlight &each) { return each.held; }))
        return KASSA_TEXT("session", "Nothing until what is held is released");
    return KASSA_TEXT("session", "Nothing: all that had to happen has happened");
}

std::vector<Step> Session::State::testSetUp() const
{
    std::map<QByteArray, const Step *> added;
    for (const Step &step : bench->history()) {
        if (const auto *add = std::get_if<step::AddRule>(&step))
            added[add->rule.id] = &step;
    }
    std::vector<Step> steps;
    for (const Rule &rule : bench->rules())
        steps.push_back(*added.at(rule.id));
    const auto isByItself = [this](const step::Operate &set) {
        const auto same = [&](const OperationStep &each) {
            return each.side == set.side && each.operation == set.operation;
        };
        return std::any_of(outcome.before.begin(), outcome.before.end(), same) ||
               std::any_of(outcome.after.begin(), outcome.after.end(), same);
    };
    for (step::Operate &set : switchesIn(bench->history())) {
        if (!isByItself(set))
            steps.emplace_back(std::move(set));
    }
    return steps;
}

Message Session::State::redactedMessage(const Message &message) const
{
    Message shown = message;
    shown.payload = redactor->redacted(message.payload);
    for (QByteArray *part : partsAround(shown))
        *part = redactor->redacted(*part);
    return shown;
}

std::vector<FlyingMessage> Session::State::inFlight() const
{
    const std::vector<quint64> deliverable = bench->deliverable();
    std::vector<FlyingMessage> all;
    all.reserve(bench->inFlight().size());
    for (const InFlight &each : bench->inFlight()) {
        const quint64 ordinal = each.message.id.ordinal;
        const bool may = std::find(deliverable.begin(), deliverable.end(), ordinal) != deliverable.end();
        all.push_back({redactedMessage(each.message), each.held, may, courier && courier->isAsked(ordinal),
                       each.notBefore > bench->now(), each.notBefore});
    }
    return all;
}

} // namespace kassa
