#include "flow/flow_progress.h"

#include <algorithm>

namespace kassa {

namespace {

constexpr qsizetype mostDone = 10'000; // rows of a table "steps" that are read

// The columns of the table "steps" (TableInfo in providers/provider.h).
enum StepsColumn { TimeColumn, OrderColumn, NumberColumn, StepsColumns };

// An answer belongs to the step that its request began.
bool beginsSomething(const Message &message)
{
    return !std::holds_alternative<HttpResponse>(message.payload) &&
           !std::holds_alternative<Page>(message.payload) &&
           !std::holds_alternative<ExchangeFailed>(message.payload);
}

bool isBetween(const Message &message, const FlowStep &step)
{
    return message.from == step.from && message.to == step.to;
}

bool leadsTo(const FlowStep &step, const Message &message)
{
    return beginsSomething(message) && isBetween(message, step) && step.seen.fits(message);
}

// What our side sends is a step recorded when it is sent: its message leads to no later step.
bool isOf(const FlowStep *last, const Message &message)
{
    return last && sideOf(last->from) == Side::Shop && isBetween(message, *last);
}

// It is done when it has arrived.
bool isUnderWay(const FlowStep &last, const QByteArray &recorded, const Message &message)
{
    return isOf(&last, message) && leadsTo(last, message) && toIso(message.sent) == recorded;
}

bool isOnTheWire(const FlowStep &step, const FlowStep *last, const std::vector<FlyingMessage> &inFlight)
{
    return std::any_of(inFlight.begin(), inFlight.end(), [&](const FlyingMessage &flying) {
        return leadsTo(step, flying.message) && !isOf(last, flying.message);
    });
}

bool concernsShop(const FlowStep &step)
{
    return sideOf(step.from) == Side::Shop || sideOf(step.to) == Side::Shop;
}

// What one machine says was done.
struct Taken
{
    std::vector<StepProgress> progress;
    QByteArray first; // time of the first step
    std::pair<QByteArray, std::size_t> behind =
        {}; // time of the last one, and the step behind it in the flow
};

Taken takeSteps(const std::vector<FlowStep> &flow, const Rows &done, const QByteArray &reference,
                const QByteArray &unnamedSince)
{
    Taken taken;
    taken.progress.resize(flow.size());
    for (const auto &row : done.rows) {
        if (row.size() < StepsColumns)
            continue;
        const QByteArray &at = row[TimeColumn].source;
        const QByteArray &order = row[OrderColumn].source;
        if (order != reference && (!order.isEmpty() || unnamedSince.isEmpty() || at < unnamedSince))
            continue;
        for (std::size_t i = 0; i < flow.size(); ++i) {
            if (flow[i].number != row[NumberColumn].source)
                continue;
            taken.progress[i] = {StepProgress::State::Taken, taken.progress[i].times + 1, at};
            taken.behind = {at, i + 1};
        }
        if (taken.first.isEmpty())
            taken.first = at;
    }
    return taken;
}

// "4a" is a part of "4"; "6x" is what happens in place of the rest of "6".
bool isPartOf(const FlowStep &step, const FlowStep &whole)
{
    return step.number.size() == whole.number.size() + 1 && step.number.startsWith(whole.number) &&
           step.number.back() >= 'a' && step.number.back() != 'x';
}

// A step of which nothing is journaled itself is done with a part of it.
void takeWholes(const std::vector<FlowStep> &flow, std::vector<StepProgress> &progress)
{
    for (std::size_t whole = 0; whole < flow.size(); ++whole) {
        for (std::size_t i = whole + 1; i < flow.size() && isPartOf(flow[i], flow[whole]); ++i) {
            if (progress[whole].state != StepProgress::State::Taken &&
                progress[i].state == StepProgress::State::Taken)
                progress[whole] = {StepProgress::State::Taken, 1, progress[i].last};
        }
    }
}

} // namespace

const PurchaseView *currentPurchase(const View &view)
{
    return view.purchases.empty() ? nullptr : &view.purchases.back();
}

StepsDone stepsDone(const Session &session)
{
    StepsDone done{session.table(Side::Shop, "steps", 0, mostDone), std::nullopt};
    if (!session.rewindIsOneSided())
        done.sandbox = session.table(Side::Sandbox, "steps", 0, mostDone);
    return done;
}

std::vector<StepProgress> progressOf(const std::vector<FlowStep> &flow, const StepsDone &done,
                                     const QByteArray &reference, const std::vector<FlyingMessage> &inFlight)
{
    const Taken shop = takeSteps(flow, done.shop, reference, {});
    const Taken sandbox = takeSteps(flow, done.sandbox.value_or(Rows()), reference, shop.first);
    const std::size_t next = std::max(shop.behind, sandbox.behind).second;
    std::vector<StepProgress> progress = shop.progress;
    for (std::size_t i = 0; i < flow.size(); ++i) { // what both tell of they have done together
        if (sandbox.progress[i].times > progress[i].times)
            progress[i] = sandbox.progress[i];
    }
    for (std::size_t i = 0; i < next; ++i) {
        if (progress[i].state == StepProgress::State::Ahead)
            progress[i].state = concernsShop(flow[i]) || done.sandbox ? StepProgress::State::LeftOut
                                                                      : StepProgress::State::Unseen;
    }
    takeWholes(flow, progress);
    const FlowStep *last = next > 0 ? &flow[next - 1] : nullptr;
    if (last && std::any_of(inFlight.begin(), inFlight.end(), [&](const FlyingMessage &flying) {
            return isUnderWay(*last, progress[next - 1].last, flying.message);
        }))
        progress[next - 1].state = StepProgress::State::Waiting;
    for (std::size_t i = next; i < flow.size(); ++i) {
        if (!isOnTheWire(flow[i], last, inFlight))
            continue;
        if (progress[i].state == StepProgress::State::Ahead)
            progress[i].state = StepProgress::State::Waiting;
        break;
    }
    return progress;
}

} // namespace kassa
