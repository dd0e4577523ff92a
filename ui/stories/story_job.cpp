#include "stories/story_job.h"

namespace kassa {

StoryJob::StoryJob(const Registry &providers, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_providers(providers), m_catalogue(std::move(catalogue))
{
}

StoryJob::~StoryJob()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

Done StoryJob::start(std::vector<Story> stories)
{
    if (m_thread)
        return fail(ErrorKind::State, "story.running", QStringLiteral("Other stories are being played"));
    m_stop = false;
    m_thread.reset(QThread::create([this, list = std::move(stories)] { work(list); }));
    connect(m_thread.get(), &QThread::finished, this, [this] {
        m_thread.reset();
        Q_EMIT runningChanged(false);
    });
    m_thread->start(QThread::LowPriority);
    Q_EMIT runningChanged(true);
    return {};
}

void StoryJob::stop()
{
    m_stop = true;
}

// One core is left to the window.
void StoryJob::work(const std::vector<Story> &stories)
{
    runStories(
        stories, m_providers, {}, m_catalogue, std::max(1, QThread::idealThreadCount() - 1),
        [this](const StoryRun &run) {
            QMetaObject::invokeMethod(
                this, [this, kept = std::make_shared<const StoryRun>(run)] { Q_EMIT ended(kept); },
                Qt::QueuedConnection);
        },
        m_stop);
}

} // namespace kassa
