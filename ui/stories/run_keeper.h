// Keeps runs of stories in the background, so that the window waits for no disk. In the order in which they
// ended; what is not written yet when the window closes is written then.
#pragma once

#include "story/past_runs.h"

#include <QObject>
#include <QThread>

namespace kassa {

class RunKeeper : public QObject
{
    Q_OBJECT

public:
    // Reads at once what is there.
    explicit RunKeeper(const QString &folder, QObject *parent = nullptr);
    ~RunKeeper() override;

    void keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended);
    void forget(); // all

Q_SIGNALS:
    void loaded(const std::vector<kassa::PastRun> &runs); // the last one first
    void kept(const kassa::PastRun &run);                 // its result is the one that was given
    void forgotten();
    void failed(const kassa::Error &error);

private:
    void later(std::function<void()> work);
    void tell(std::function<void()> telling);

    PastRuns m_runs; // the thread's
    QThread m_thread;
    QObject m_there; // in the thread: what it is asked for waits there
};

} // namespace kassa
