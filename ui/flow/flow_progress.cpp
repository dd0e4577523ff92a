#include "flow/flow_progress.h"

#include <algorithm>

namespace kassa {

namespace {

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

// What our side sends is a step done when it is sent: its message leads to no later step.
bool isOf(const FlowStep *last, const Message &message)
{
    return last && sideOf(last->from) == Side::Shop && isBetween(message, *last);
}

bool isOnTheWire(const FlowStep &step, const FlowStep *last, const std::vector<FlyingMessage> &inFlight)
{
    return std::any_of(inFlight.begin(), inFlight.end(), [&](const FlyingMessage &flying) {
        return beginsSomething(flying.message) && isBetween(flying.message, step) &&
               !isOf(last, flying.message);
    });
}

bool concernsShop(const FlowStep &step)
{
    return sideOf(step.from) == Side::Shop || sideOf(step.to) == Side::Shop;
}

// "4a" is a part of "4".
bool isPartOf(const FlowStep &step, const FlowStep &whole)
{
    return step.number.size() == whole.number.size() + 1 && step.number.startsWith(whole.number) &&
           step.number.back() >= 'a';
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

std::vector<StepProgress> progressOf(const std::vector<FlowStep> &flow, const Rows &done,
                                     const QByteArray &reference, const std::vector<FlyingMessage> &inFlight)
{
    std::vector<StepProgress> progress(flow.size());
    std::size_t next = 0; // behind the step that was done last
    for (const auto &row : done.rows) {
        if (row.size() < StepsColumns || row[OrderColumn].source != reference)
            continue;
        for (std::size_t i = 0; i < flow.size(); ++i) {
            if (flow[i].number != row[NumberColumn].source)
                continue;
            progress[i] = {StepProgress::State::Taken, progress[i].times + 1, row[TimeColumn].source};
            next = i + 1;
        }
    }
    for (std::size_t i = 0; i < next; ++i) {
        if (progress[i].state == StepProgress::State::Ahead)
            progress[i].state =
                concernsShop(flow[i]) ? StepProgress::State::LeftOut : StepProgress::State::Unseen;
    }
    takeWholes(flow, progress);
    const FlowStep *last = next > 0 ? &flow[next - 1] : nullptr;
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
