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
        Unseen,  // the same of a step between others: the shop, whose table it is, cannot know
    };
    State state = State::Ahead;
    int times = 0;   // how often it was done
    QByteArray last; // when it was done last, as toIso(); empty: never

    bool operator==(const StepProgress &) const = default;
};

// The purchase that was begun last; null when there is none.
const PurchaseView *currentPurchase(const View &view);

// One for each step of `flow`. `done`: the shop's table "steps", of which only the rows of `reference` count.
std::vector<StepProgress> progressOf(const std::vector<FlowStep> &flow, const Rows &done,
                                     const QByteArray &reference, const std::vector<FlyingMessage> &inFlight);

} // namespace kassa
