#include "stories/run_keeper.h"

namespace kassa {

RunKeeper::RunKeeper(const QString &folder, QObject *parent) : QObject(parent), m_runs(folder)
{
    m_there.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
    later([this] {
        const std::vector<PastRun> runs = m_runs.load();
        tell([this, runs] { Q_EMIT loaded(runs); });
    });
}

RunKeeper::~RunKeeper()
{
    later([this] { m_thread.quit(); }); // after all that waits
    m_thread.wait();
}

void RunKeeper::keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended)
{
    later([this, run = std::move(run), ended] {
        const auto done = m_runs.keep(run, ended);
        if (done)
            tell([this, past = *done] { Q_EMIT kept(past); });
        else
            tell([this, error = done.error()] { Q_EMIT failed(error); });
    });
}

void RunKeeper::forget()
{
    later([this] {
        const Done done = m_runs.forget();
        tell([this] { Q_EMIT forgotten(); });
        if (!done)
            tell([this, error = done.error()] { Q_EMIT failed(error); });
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
