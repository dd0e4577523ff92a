// The journal: appends that somebody waits for, appends that nobody waits for, redaction.
#include "../core/journal/sample_entries.h"
#include "figures.h"
#include "journal/redactor.h"
#include "journal/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace kassa;

namespace {

// Keeps a number of entries under way; each acknowledged one is followed by a new one.
class Waiters
{
public:
    Waiters(Store &store, int outstanding) : m_store(store)
    {
        for (int i = 0; i < outstanding; ++i)
            append();
    }

    qint64 acknowledged() const { return m_acknowledged; }
    bool failed() const { return m_failed; }
    Latencies &latencies() { return m_latencies; } // from append to acknowledged
    void stop() { m_stopped = true; }

private:
    void append()
    {
        const auto began = SteadyClock::now();
        m_store.append(sampleEntry(++m_ordinal));
        m_store.whenDurable([this, began](const Done &done) {
            m_latencies.add(SteadyClock::now() - began);
            ++m_acknowledged;
            m_failed = m_failed || !done;
            if (!m_stopped && !m_failed)
                append();
        });
    }

    Store &m_store;
    Latencies m_latencies;
    quint64 m_ordinal = 0;
    qint64 m_acknowledged = 0;
    bool m_failed = false;
    bool m_stopped = false;
};

void durableAppends(benchmark::State &state)
{
    const QTemporaryDir folder;
    auto store = Store::open(folder.filePath(QStringLiteral("bench.kassa")));
    if (!store) {
        state.SkipWithError("the journal cannot be opened");
        return;
    }
    Waiters waiters(**store, static_cast<int>(state.range(0)));
    constexpr qint64 Batch = 1000;
    while (state.KeepRunning()) {
        const qint64 wanted = waiters.acknowledged() + Batch;
        while (waiters.acknowledged() < wanted && !waiters.failed())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    waiters.stop();
    if (waiters.failed() || !(*store)->flush())
        state.SkipWithError("the journal cannot be written");
    state.SetItemsProcessed(state.iterations() * Batch);
    waiters.latencies().report(state);
}

void bulkAppends(benchmark::State &state)
{
    const QTemporaryDir folder;
    auto store = Store::open(folder.filePath(QStringLiteral("bench.kassa")));
    if (!store) {
        state.SkipWithError("the journal cannot be opened");
        return;
    }
    constexpr quint64 Batch = 20'000;
    quint64 ordinal = 0;
    while (state.KeepRunning()) {
        for (quint64 i = 0; i < Batch; ++i)
            (*store)->append(sampleEntry(++ordinal));
        if (!(*store)->flush())
            state.SkipWithError("the journal cannot be written");
    }
    state.SetItemsProcessed(state.iterations() * static_cast<qint64>(Batch));
}

void redaction(benchmark::State &state)
{
    Redactor redactor({{{SensitiveClass::Secret, "secret:demo", Secret("s3cr3t-k3y-of-demo")},
                        {SensitiveClass::Pan, "card:visa", Secret("4111111111111111")}},
                       {{"pno", SensitiveClass::NationalId}, {"waitToken", SensitiveClass::Token}}});
    Message message;
    const QByteArray body = sampleEntry(1).core.toCompact();
    message.payload =
        httpRequest("POST", "http://127.0.0.1:8081/api", {{"Content-Type", "application/json"}}, body);
    const Event event{{0, 2}, {0, 1}, Time(), Sent{message}};
    while (state.KeepRunning())
        benchmark::DoNotOptimize(redactor.entry(event));
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * body.size());
}

} // namespace

BENCHMARK(durableAppends)->Arg(1)->Arg(16)->Arg(64)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(bulkAppends)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(redaction);
