#include "stories/run_keeper.h"

namespace kassa {

namespace {

using namespace std::chrono_literals;

constexpr auto unsyncedTime = 1s; // as the journal's Store

} // namespace

RunKeeper::RunKeeper(const QString &folder, Sync sync, QObject *parent)
    : QObject(parent), m_runs(folder), m_sync(std::move(sync))
{
    m_syncs.setSingleShot(true);
    m_syncs.setInterval(unsyncedTime);
    m_syncs.callOnTimeout(&m_there, [this] { syncWritten(); });
    m_there.moveToThread(&m_thread); // the timer with it
    m_thread.start(QThread::LowPriority);
    later([this] {
        const std::vector<PastRun> runs = m_runs.load();
        tell([this, runs] { Q_EMIT loaded(runs); });
    });
}

RunKeeper::~RunKeeper()
{
    later([this] { // after all that waits
        m_syncs.stop();
        syncWritten();
        m_thread.quit();
    });
    m_thread.wait();
}

void RunKeeper::keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended)
{
    later([this, run = std::move(run), ended] {
        auto done = m_runs.keep(run, ended);
        if (!done)
            return tell([this, error = done.error()] { Q_EMIT failed(error); });
        m_written.push_back(std::move(*done));
        if (!m_syncs.isActive())
            m_syncs.start();
    });
}

void RunKeeper::forget()
{
    later([this] {
        m_syncs.stop();
        m_written.clear();
        Done done = m_runs.forget();
        if (done)
            done = m_sync(m_runs);
        tell([this] { Q_EMIT forgotten(); });
        if (!done)
            tell([this, error = done.error()] { Q_EMIT failed(error); });
    });
}

void RunKeeper::syncWritten()
{
    const std::vector<PastRun> runs = std::exchange(m_written, {});
    if (runs.empty())
        return;
    if (const Done done = m_sync(m_runs); !done)
        return tell([this, error = done.error()] { Q_EMIT failed(error); });
    tell([this, runs] {
        for (const PastRun &run : runs)
            Q_EMIT kept(run);
    });
}

void RunKeeper::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_there, std::move(work), Qt::QueuedConnection);
}

// On the keeper's own thread.
void RunKeeper::tell(std::function<void()> telling)
{
    QMetaObject::invokeMethod(this, std::move(telling), Qt::QueuedConnection);
}

} // namespace kassa
