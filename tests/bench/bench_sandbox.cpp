// Signed initCheckout requests on `kassa sandbox qvickly`, a process of its own, over loopback.
#include "init_checkouts.h"
#include "sandbox_process.h"

using namespace kassa;

namespace {

constexpr std::chrono::milliseconds loadTime{3000};
constexpr int mostRequests = 120'000; // the goal's rate; the load ends early when they are used up

void initCheckout(benchmark::State &state)
{
    const auto connections = static_cast<int>(state.range(0));
    const bool journal = state.range(1) != 0;
    while (state.KeepRunning()) {
        const auto sandbox = SandboxProcess::start(QStringLiteral(KASSA_PROGRAM), "qvickly", journal);
        if (!sandbox) {
            state.SkipWithError(qPrintable(english(sandbox.error().detail)));
            return;
        }
        const qvickly::Account account{(*sandbox)->credential("eid"), Secret((*sandbox)->credential("key")),
                                       true};
        InitCheckouts requests((*sandbox)->api(), account, mostRequests);
        const double cpuBefore = (*sandbox)->cpuSeconds();
        auto result = load((*sandbox)->port(), requests, connections, loadTime);
        if (!result) {
            state.SkipWithError(qPrintable(english(result.error().detail)));
            return;
        }
        state.counters["cpu_us_per_request"] =
            ((*sandbox)->cpuSeconds() - cpuBefore) * 1e6 / static_cast<double>(result->answered);
        state.counters["peak_mb"] = (*sandbox)->peakMegabytes();
        state.counters["journal_mb"] = (*sandbox)->journalMegabytes();
        result->report(state);
    }
}

} // namespace

BENCHMARK(initCheckout)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
