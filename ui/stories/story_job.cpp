#include "stories/story_job.h"

#include "story/kept_run.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int stopPatience = 200; // milliseconds until a stop is noticed

// Of one that is read from its file, not found in a folder.
QByteArray nameInFile(const Story &story)
{
    const qsizetype parameters = story.name.indexOf(" [");
    return story.name.sliced(story.name.lastIndexOf('/', parameters) + 1);
}

} // namespace

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
    return startWork([this, list = std::move(stories)] { work(list); });
}

Done StoryJob::startInPages(std::vector<Story> stories, From from)
{
    return startWork([this, list = std::move(stories), from] { workInPages(list, from); });
}

Done StoryJob::startWork(std::function<void()> work)
{
    if (m_thread)
        return fail(ErrorKind::State, "story.running", KASSA_TEXT("error", "Other stories are being played"));
    m_stop = false;
    m_thread.reset(QThread::create(std::move(work)));
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

void StoryJob::tell(StoryRun run)
{
    QMetaObject::invokeMethod(
        this, [this, kept = std::make_shared<const StoryRun>(std::move(run))] { Q_EMIT ended(kept); },
        Qt::QueuedConnection);
}

// One core is left to the window.
void StoryJob::work(const std::vector<Story> &stories)
{
    runStories(
        stories, m_providers, {}, m_catalogue, std::max(1, QThread::idealThreadCount() - 1),
        [this](const StoryRun &run) { tell(run); }, m_stop);
}

// Of the window's own process pages would have its thread.
void StoryJob::workInPages(const std::vector<Story> &stories, From from)
{
    const QTemporaryDir kept;
    QStringList arguments{u"run"_s, u"--page"_s, u"web"_s, u"--json"_s, u"--keep"_s, kept.path()};
    QStringList files, names; // another file of their folder may be wrong
    for (const Story &story : stories) {
        names << u"--only="_s + QString::fromUtf8(from == From::Library ? story.name : nameInFile(story));
        if (from == From::Files && !files.contains(story.file))
            files << story.file;
    }
    arguments << files << names; // names take all that follows
    QProcess player;
    player.start(m_program.isEmpty() ? QCoreApplication::applicationFilePath() : m_program, arguments);
    bool told = false;
    bool stopping = false;
    while (player.state() != QProcess::NotRunning || player.canReadLine()) {
        while (player.canReadLine())
            told = take(player.readLine(), stories) || told;
        if (m_stop && !std::exchange(stopping, true) && player.processId() > 0)
            ::kill(pid_t(player.processId()), SIGINT); // it finishes the story under way
        if (player.state() != QProcess::NotRunning)
            player.waitForReadyRead(stopPatience);
    }
    if (told || m_stop)
        return;
    const QString why = QString::fromUtf8(player.readAllStandardError()).trimmed();
    const Error error{ErrorKind::Environment, "story.pages",
                      Text::verbatim(why.isEmpty() ? player.errorString() : why)};
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

// Of a line of `kassa run --json`; whether it was one.
bool StoryJob::take(const QByteArray &line, const std::vector<Story> &stories)
{
    const auto json = Json::parse(line);
    if (!json)
        return false;
    auto run = keptRun(QString::fromUtf8((*json)["kept"].text()));
    if (!run)
        return false;
    const auto story = std::find_if(stories.begin(), stories.end(), [&](const Story &each) {
        return each.file == run->story.file &&
               (each.name == run->story.name || nameInFile(each) == run->story.name);
    });
    if (story != stories.end())
        run->story = *story;
    tell(std::move(*run));
    return true;
}

} // namespace kassa
