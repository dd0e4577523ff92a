// Plays stories in the background, without a browser or, in a process of its own, in real pages, and tells
// each end on the thread that owns it.
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
    ~StoryJob() override; // waits for the stories under way; with pages for some seconds only

    bool isRunning() const { return m_thread != nullptr; }
    // State ("story.running") while others are played.
    Done start(std::vector<Story> stories);
    // The same with the command `kassa run --page web`, which finds them in the library or in their files.
    enum class From { Library, Files };
    Done startInPages(std::vector<Story> stories, From from);
    // The program of that command; default: this one.
    void setProgram(const QString &program) { m_program = program; }
    void stop(); // those under way are finished, no other is begun

Q_SIGNALS:
    void ended(const std::shared_ptr<const kassa::StoryRun> &run);
    void runningChanged(bool running);
    // Not all of them have been told, and why: Environment ("story.pages").
    void failed(const kassa::Error &error);

private:
    Done startWork(std::function<void()> work);
    void work(const std::vector<Story> &stories);
    void workInPages(const std::vector<Story> &stories, From from);
    std::optional<std::size_t> take(const QByteArray &line, const std::vector<Story> &stories);
    void tell(StoryRun run);

    const Registry &m_providers;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QThread> m_thread; // null: nothing is played
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_leave = false; // nobody wants to know any more
    QString m_program;
};

} // namespace kassa
