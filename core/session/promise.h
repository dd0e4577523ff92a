// What an outcome promises of a run, and whether the run kept it.
#pragma once

#include "base/result.h"
#include "providers/provider.h"

namespace kassa {

struct DemoResult
{
    bool right = false; // ended as the outcome promises
    QByteArray state;   // of the shop's purchase; empty: there was none
    QByteArray expectedState;
    int fulfilled = 0, expectedFulfilled = 0;
    Time ended; // virtual
    qsizetype steps = 0;
    Text reason; // why it is not right; empty when it is
};

// Of a run that has come to rest, or stopped with an error. `shop`: view of its shop; `awaited`: what the
// buyer's script still waits for, null when it is done.
DemoResult judged(const Outcome &outcome, const View &shop, const Done &done, const BuyerStep *awaited);

} // namespace kassa
