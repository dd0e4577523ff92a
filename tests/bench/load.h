// Load on a sandbox: connections that are kept open, each with one request out at a time.
#pragma once

#include "figures.h"
#include "init_checkouts.h"

namespace kassa {

struct LoadResult
{
    Latencies latencies; // from the first byte sent to the last one read
    qint64 answered = 0; // with 200, WaitingForPurchase and the request's order id
    double seconds = 0;
};

// Until the time is over or no request is left. Network ("bench.load") when a connection fails, an answer
// takes ten seconds or is not what the request asks for.
Result<LoadResult> load(quint16 port, InitCheckouts &requests, int connections,
                        std::chrono::milliseconds time);

} // namespace kassa
