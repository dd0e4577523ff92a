#include "stories/story_job.h"

#include "story/kept_run.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <set>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int stopPatience = 200;      // milliseconds until a stop is noticed
constexpr int leavePatience = 3000;    // milliseconds for a player that is left; its engine may hang
constexpr qsizetype longestWhy = 2000; // of what a player has said

// Why a player has not told of all that it was asked for.
Text whyEnded(QProcess &player)
{
    const QByteArray said = player.readAllStandardError().trimmed().right(longestWhy);
    if (!said.isEmpty() || player.error() == QProcess::FailedToStart)
        return Text::verbatim(said.isEmpty() ? player.errorString().toUtf8() : said);
    if (player.exitStatus() == QProcess::CrashExit)
        return KASSA_TEXT("error", "the program that plays them has crashed");
    return KASSA_TEXT("error", "the program that plays them ended with exit code %1").with(player.exitCode());
}

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
    m_leave = true;
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
    std::set<std::size_t> told;
    bool stopping = false;
    QDeadlineTimer patience(QDeadlineTimer::Forever);
    while (player.state() != QProcess::NotRunning || player.canReadLine()) {
        while (player.canReadLine()) {
            if (const auto story = take(player.readLine(), stories))
                told.insert(*story);
        }
        if (m_stop && !std::exchange(stopping, true) && player.processId() > 0)
            ::kill(pid_t(player.processId()), SIGINT); // it finishes the story under way
        if (m_leave && patience.isForever())
            patience.setRemainingTime(leavePatience);
        if (patience.hasExpired())
            player.kill();
        if (player.state() != QProcess::NotRunning)
            player.waitForReadyRead(stopPatience);
    }
    if (told.size() == stories.size() || m_stop)
        return;
    const Error error{ErrorKind::Environment, "story.pages",
                      KASSA_TEXT("error", "%1 of %2 stories were not played in pages: %3")
                          .with(stories.size() - told.size())
                          .with(stories.size())
                          .with(whyEnded(player))};
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

// Of a line of `kassa run --json`: which of the stories it tells of; none when it is no such line.
std::optional<std::size_t> StoryJob::take(const QByteArray &line, const std::vector<Story> &stories)
{
    const auto json = Json::parse(line);
    if (!json)
        return std::nullopt;
    auto run = keptRun(QString::fromUtf8((*json)["kept"].text()));
    if (!run)
        return std::nullopt;
    const auto story = std::find_if(stories.begin(), stories.end(), [&](const Story &each) {
        return each.file == run->story.file &&
               (each.name == run->story.name || nameInFile(each) == run->story.name);
    });
    if (story == stories.end()) // another whose name has the name of one that was asked for
        return std::nullopt;
    run->story = *story;
    tell(std::move(*run));
    return std::size_t(story - stories.begin());
}

} // namespace kassa
