// Keeps runs of stories in the background, so that the window waits for no disk. In the order in which they
// ended; what is not on disk yet when the window closes is written then. A run is told as kept when it would
// survive a power failure: what was written in a second is synced at once, since a sync for each would take
// minutes of a whole library.
#pragma once

#include "story/past_runs.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace kassa {

class RunKeeper : public QObject
{
    Q_OBJECT

public:
    using Sync = std::function<Done(const PastRuns &)>; // on the keeper's thread

    // Reads at once what is there.
    explicit RunKeeper(const QString &folder, Sync sync = &PastRuns::sync, QObject *parent = nullptr);
    ~RunKeeper() override;

    void keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended);
    void forget(); // all

Q_SIGNALS:
    void loaded(const std::vector<kassa::PastRun> &runs); // the last one first
    void kept(const kassa::PastRun &run);                 // on disk; its result is the one that was given
    void forgotten();
    void failed(const kassa::Error &error);

private:
    void later(std::function<void()> work);
    void tell(std::function<void()> telling);
    void syncWritten();

    QThread m_thread;
    // The thread's.
    PastRuns m_runs;
    Sync m_sync;
    std::vector<PastRun> m_written; // and not synced
    QObject m_there;                // what is asked for waits there
    QTimer m_syncs{&m_there};
};

} // namespace kassa
