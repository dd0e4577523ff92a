// How far a purchase has come in its provider's numbered sequence. Pure.
#pragma once

#include "session/session.h"

namespace kassa {

struct StepProgress
{
    enum class State {
        Ahead,
        Waiting, // the message that leads there is in flight
        Taken,
        LeftOut, // a later step has been done without this one
        Unseen,  // the same of a step among others that nobody records: a provider's own system
    };
    State state = State::Ahead;
    int times = 0;   // how often it was done
    QByteArray last; // when it was done last, as toIso(); empty: never

    bool operator==(const StepProgress &) const = default;
};

// The purchase that was begun last; null when there is none.
const PurchaseView *currentPurchase(const View &view);

// The tables "steps" (TableInfo in providers/provider.h).
struct StepsDone
{
    Rows shop;
    std::optional<Rows> sandbox; // none: the provider's own system, which records nothing for us
};
StepsDone stepsDone(const Session &session);

// One for each step of `flow`. Only the rows of `reference` count, and those of an order that nobody has
// named yet, unless they are older than this purchase.
std::vector<StepProgress> progressOf(const std::vector<FlowStep> &flow, const StepsDone &done,
                                     const QByteArray &reference, const std::vector<FlyingMessage> &inFlight);

} // namespace kassa
