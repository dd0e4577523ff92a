// Whole purchases without window and port: an outcome, all of them, 97 days of refused callbacks, rewind,
// export.
#include "figures.h"
#include "journal/exports.h"
#include "journal/store.h"
#include "order/samples.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"

#include <QTemporaryDir>

using namespace kassa;

namespace {

std::unique_ptr<Demo> makeDemo(benchmark::State &state, const Provider &provider, Journal &journal,
                               const QByteArray &outcome)
{
    DemoOptions options;
    options.outcome = outcome;
    auto demo = Demo::create(provider, options, journal);
    if (demo)
        return std::move(*demo);
    state.SkipWithError(qPrintable(english(demo.error().detail)));
    return nullptr;
}

// False: it did not end as promised, and the benchmark says so.
bool runsRight(benchmark::State &state, Demo &demo, const QByteArray &outcome)
{
    const DemoResult result = demo.run();
    if (!result.right)
        state.SkipWithError((outcome + " does not end as it should").constData());
    return result.right;
}

void purchase(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    Latencies latencies;
    while (state.KeepRunning()) {
        const auto began = SteadyClock::now();
        MemoryJournal journal;
        const auto demo = makeDemo(state, *provider, journal, "approve");
        if (!demo || !runsRight(state, *demo, "approve"))
            return;
        latencies.add(SteadyClock::now() - began);
        state.counters["entries"] = static_cast<double>(journal.entries().size());
    }
    latencies.report(state);
}

void purchaseStored(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    const QTemporaryDir folder;
    auto store = Store::open(folder.filePath(QStringLiteral("bench.kassa")));
    if (!store) {
        state.SkipWithError("the journal cannot be opened");
        return;
    }
    Latencies latencies;
    while (state.KeepRunning()) {
        const auto began = SteadyClock::now();
        const auto demo = makeDemo(state, *provider, **store, "approve");
        if (!demo || !runsRight(state, *demo, "approve"))
            return;
        if (!(*store)->flush()) {
            state.SkipWithError("the journal cannot be written");
            return;
        }
        latencies.add(SteadyClock::now() - began);
    }
    latencies.report(state);
}

void everyOutcome(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    const std::vector<Outcome> &outcomes = provider->descriptor().outcomes;
    while (state.KeepRunning()) {
        for (const Outcome &outcome : outcomes) {
            MemoryJournal journal;
            const auto demo = makeDemo(state, *provider, journal, outcome.id);
            if (!demo || !runsRight(state, *demo, outcome.id))
                return;
        }
    }
    state.counters["outcomes"] = static_cast<double>(outcomes.size());
}

// The shop answers 503 for ever, so every rung of the ladder is used (qvickly.md section 7).
void callbackLadder(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    while (state.KeepRunning()) {
        MemoryJournal journal;
        const auto demo = makeDemo(state, *provider, journal, "approve");
        if (!demo)
            return;
        const Time began = demo->bench().now();
        const auto refused = demo->bench().apply(
            step::Operate{Side::Shop, qvickly::shopOperation::callbackAnswer, {{"value", "503"}}});
        if (!refused || !runsRight(state, *demo, "approve"))
            return;
        const auto days =
            std::chrono::duration<double, std::ratio<86400>>(demo->bench().now() - began).count();
        if (days < 97)
            state.SkipWithError("the ladder ends too early");
        state.counters["days"] = days;
        state.counters["entries"] = static_cast<double>(journal.entries().size());
    }
}

// Purchases one after another on one bench.
class LongRun
{
public:
    LongRun(benchmark::State &state, const Provider &provider)
        : m_demo(makeDemo(state, provider, m_journal, "approve"))
    {
        if (!m_demo || !runsRight(state, *m_demo, "approve"))
            return;
        const Descriptor &descriptor = provider.descriptor();
        const auto approve = std::find_if(descriptor.outcomes.begin(), descriptor.outcomes.end(),
                                          [](const Outcome &outcome) { return outcome.id == "approve"; });
        const SampleOrder *sample = findSample(descriptor.sampleOrder);
        Driver driver(bench());
        for (int i = 1; i < purchases && sample; ++i) {
            driver.setBuyer(BuyerScript(approve->buyer));
            if (!bench().apply(step::Begin{adaptedTo(sample->order, descriptor.requirements), {}}) ||
                !driver.run())
                state.SkipWithError("a purchase of the long run does not end");
        }
        state.counters["steps"] = static_cast<double>(bench().steps());
    }

    Bench &bench() { return m_demo->bench(); }
    bool isThere() const { return m_demo != nullptr; }

private:
    static constexpr int purchases = 50;
    MemoryJournal m_journal;
    std::unique_ptr<Demo> m_demo;
};

void rewindTo(benchmark::State &state, double share)
{
    const auto provider = qvickly::makeProvider();
    while (state.KeepRunning()) {
        state.PauseTiming();
        {
            LongRun run(state, *provider);
            if (!run.isThere())
                return;
            const auto target = static_cast<qsizetype>(share * static_cast<double>(run.bench().steps()));
            state.ResumeTiming();
            const Done done = run.bench().rewind(target);
            state.PauseTiming();
            if (!done || run.bench().steps() != target)
                state.SkipWithError("rewind fails");
        }
        state.ResumeTiming();
    }
}

void rewindByOne(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    LongRun run(state, *provider);
    if (!run.isThere())
        return;
    Latencies latencies;
    while (state.KeepRunning()) {
        const auto began = SteadyClock::now();
        if (!run.bench().rewind(run.bench().steps() - 1)) {
            state.SkipWithError("rewind fails");
            return;
        }
        latencies.add(SteadyClock::now() - began);
    }
    latencies.report(state);
}

void canonicalExport(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    MemoryJournal journal;
    const auto demo = makeDemo(state, *provider, journal, "approve");
    if (!demo || !runsRight(state, *demo, "approve"))
        return;
    qsizetype bytes = 0;
    while (state.KeepRunning()) {
        const QByteArray lines = canonical(journal.entries());
        bytes = lines.size();
        benchmark::DoNotOptimize(lines.constData());
    }
    state.SetBytesProcessed(state.iterations() * bytes);
    state.SetItemsProcessed(state.iterations() * static_cast<qint64>(journal.entries().size()));
}

} // namespace

BENCHMARK(purchase)->Unit(benchmark::kMillisecond);
BENCHMARK(purchaseStored)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(everyOutcome)->Unit(benchmark::kMillisecond);
BENCHMARK(callbackLadder)->Unit(benchmark::kMillisecond);
BENCHMARK(rewindByOne)->Iterations(200)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rewindTo, middle, 0.5)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rewindTo, start, 0.0)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(canonicalExport)->Unit(benchmark::kMillisecond);
