#include "story/past_runs.h"

#include <QDir>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

const QString momentFormat = u"yyyyMMdd-HHmmss-zzz"_s; // sorts as the moments do

// Of the folder of a run; invalid: it is something else.
QDateTime momentOf(const QString &name)
{
    QDateTime moment = QDateTime::fromString(name.left(momentFormat.size()), momentFormat);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

QStringList runFolders(const QString &folder)
{
    QStringList names =
        QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    names.removeIf([](const QString &name) { return !momentOf(name).isValid(); });
    return names;
}

bool isSameStory(const StoryRun &left, const StoryRun &right)
{
    return left.story.name == right.story.name && left.story.file == right.story.file;
}

} // namespace

Result<std::shared_ptr<const StoryRun>> wholeOf(const PastRun &run)
{
    if (!run.result->journal.empty() || run.folder.isEmpty())
        return run.result;
    auto read = keptRun(run.folder);
    if (!read)
        return tl::unexpected(read.error());
    return std::make_shared<const StoryRun>(std::move(*read));
}

std::shared_ptr<const StoryRun> resultOf(const StoryRun &run)
{
    auto result = std::make_shared<StoryRun>(run);
    result->journal.clear();
    for (StepPicture &each : result->pictures)
        each.picture.png.clear();
    return result;
}

PastRuns::PastRuns(QString folder, std::size_t most) : m_folder(std::move(folder)), m_most(most) {}

const std::vector<PastRun> &PastRuns::load()
{
    m_runs.clear();
    for (const QString &name : runFolders(m_folder)) {
        const QString folder = m_folder + u'/' + name;
        if (auto run = keptResult(folder))
            m_runs.push_back({momentOf(name), std::make_shared<const StoryRun>(std::move(*run)), folder});
    }
    return m_runs;
}

Result<PastRun> PastRuns::keep(std::shared_ptr<const StoryRun> run, const QDateTime &ended)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString moment = ended.toUTC().toString(momentFormat) + u'-' + folderNameOf(run->story);
    QString name = moment;
    for (int again = 2; QFile::exists(m_folder + u'/' + name); ++again)
        name = moment + u'-' + QString::number(again);
    const PastRun kept{momentOf(name), std::move(run), m_folder + u'/' + name};
    if (const Done done = keepRun(kept.folder, *kept.result); !done)
        return tl::unexpected(done.error());
    m_runs.insert(m_runs.begin(), {kept.ended, resultOf(*kept.result), kept.folder});
    removeOldest();
    return kept;
}

// Of the story that was kept just now, and in all.
void PastRuns::removeOldest()
{
    std::size_t ofStory = 0;
    std::size_t inAll = 0;
    std::erase_if(m_runs, [&](const PastRun &each) {
        const bool isOne = isSameStory(*each.result, *m_runs.front().result);
        ofStory += isOne ? 1 : 0;
        if (++inAll <= m_most && !(isOne && ofStory > mostOfStory))
            return false;
        QDir(each.folder).removeRecursively();
        return true;
    });
}

Done PastRuns::forget()
{
    m_runs.clear();
    Done done;
    for (const QString &name : runFolders(m_folder)) {
        const QString folder = m_folder + u'/' + name;
        if (!QDir(folder).removeRecursively())
            done = fail(ErrorKind::Storage, "run.remove",
                        KASSA_TEXT("error", "\"%1\" cannot be removed").with(folder));
    }
    return done;
}

} // namespace kassa
