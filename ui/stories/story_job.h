// Plays stories in the background, without a browser, and tells each end on the thread that owns it.
#pragma once

#include "story/runner.h"

#include <QObject>
#include <QThread>

namespace kassa {

class StoryJob : public QObject
{
    Q_OBJECT

public:
    // `providers` outlives the job.
    StoryJob(const Registry &providers, std::shared_ptr<const Catalogue> catalogue,
             QObject *parent = nullptr);
    ~StoryJob() override; // waits for the stories under way

    bool isRunning() const { return m_thread != nullptr; }
    // State ("story.running") while others are played.
    Done start(std::vector<Story> stories);
    void stop(); // those under way are finished, no other is begun

Q_SIGNALS:
    void ended(const std::shared_ptr<const kassa::StoryRun> &run);
    void runningChanged(bool running);

private:
    void work(const std::vector<Story> &stories);

    const Registry &m_providers;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QThread> m_thread; // null: nothing is played
    std::atomic<bool> m_stop = false;
};

} // namespace kassa
