// Signed initCheckout requests on `kassa sandbox qvickly`, a process of its own, over loopback.
#include "init_checkouts.h"

using namespace kassa;

namespace {

constexpr int mostRequests = 120'000; // the goal's rate; the load ends early when they are used up

void initCheckout(benchmark::State &state)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "qvickly", state.range(1) != 0);
        if (!sandbox)
            return;
        const qvickly::Account account{sandbox->credential("eid"), Secret(sandbox->credential("key")), true};
        InitCheckouts requests(sandbox->api(), account, mostRequests);
        if (!underLoad(state, *sandbox, requests, static_cast<int>(state.range(0))))
            return;
    }
}

} // namespace

BENCHMARK(initCheckout)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
