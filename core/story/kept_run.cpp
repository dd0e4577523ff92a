#include "story/kept_run.h"

#include "journal/store.h"
#include "wire/payload_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <set>

#include <fcntl.h>
#include <unistd.h>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 16 * 1024 * 1024; // bytes, of a picture or of run.json
constexpr std::size_t mostPictures = 1000;
constexpr int widest = 10'000; // pixels

QString journalIn(const QString &folder)
{
    return folder + "/journal.kassa"_L1;
}

QString pictureName(std::size_t number)
{
    return u"%1.png"_s.arg(qulonglong(number + 1), 3, 10, QChar(u'0'));
}

QString pictureIn(const QString &folder, std::size_t number)
{
    return folder + u'/' + pictureName(number);
}

// All that a run with so many pictures may have in its folder, also what SQLite leaves behind after a crash.
QStringList fileNames(std::size_t pictures)
{
    QStringList names{u"run.json"_s, u"journal.kassa"_s, u"journal.kassa-wal"_s, u"journal.kassa-shm"_s,
                      u"journal.kassa-journal"_s};
    for (std::size_t i = 0; i < pictures; ++i)
        names << pictureName(i);
    return names;
}

Done write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return fail(ErrorKind::Storage, "run.write",
                KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(name).with(file.errorString()));
}

Result<QByteArray> read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "run.read",
                    KASSA_TEXT("error", "\"%1\" cannot be read: %2").with(name).with(file.errorString()));
    if (file.size() > longestFile)
        return fail(ErrorKind::Limit, "run.size",
                    KASSA_TEXT("error", "\"%1\" is larger than 16 MB").with(name));
    return file.readAll();
}

Json jsonOf(const std::map<QByteArray, QString> &texts)
{
    Json json = Json::object();
    for (const auto &[language, text] : texts)
        json.set(language, Json::string(text.toUtf8()));
    return json;
}

std::map<QByteArray, QString> textsFrom(const Json &json)
{
    std::map<QByteArray, QString> texts;
    for (const auto &[language, text] : json.members())
        texts[language] = QString::fromUtf8(text.text());
    return texts;
}

Json jsonOf(const Place &place)
{
    Json json = Json::object();
    json.set("file", Json::string(place.file.toUtf8()));
    json.set("line", Json::integer(place.line));
    json.set("column", Json::integer(place.column));
    return json;
}

Place placeFrom(const Json &json)
{
    return {QString::fromUtf8(json["file"].text()), json["line"].text().toInt(),
            json["column"].text().toInt()};
}

Json jsonOf(const StoryFailure &failure)
{
    Json json = Json::object();
    json.set("place", jsonOf(failure.place));
    json.set("expected", toJson(failure.expected));
    json.set("came", toJson(failure.came));
    Json ledTo = Json::array();
    for (const MessageId &id : failure.ledTo) {
        Json one = Json::object();
        one.set("branch", Json::integer(id.branch));
        one.set("ordinal", Json::integer(qint64(id.ordinal)));
        ledTo.append(std::move(one));
    }
    json.set("ledTo", std::move(ledTo));
    return json;
}

Result<StoryFailure> failureFrom(const Json &json)
{
    auto expected = textFromJson(json["expected"]);
    auto came = textFromJson(json["came"]);
    if (!expected || !came)
        return tl::unexpected(expected ? came.error() : expected.error());
    StoryFailure failure{placeFrom(json["place"]), std::move(*expected), std::move(*came), {}};
    for (const Json &id : json["ledTo"].items())
        failure.ledTo.push_back({id["branch"].text().toUInt(), id["ordinal"].text().toULongLong()});
    return failure;
}

Json jsonOf(const StoryRun &run)
{
    Json json = Json::object();
    json.set("story", Json::string(run.story.name));
    json.set("file", Json::string(run.story.file.toUtf8()));
    json.set("provider", Json::string(run.story.provider));
    json.set("locale", Json::string(run.story.locale));
    json.set("outcome", Json::string(run.story.outcome));
    json.set("title", jsonOf(run.story.title));
    json.set("description", jsonOf(run.story.description));
    json.set("passed", Json::boolean(run.result.passed));
    json.set("state", Json::string(run.result.state));
    json.set("ended", Json::string(toIso(run.result.ended)));
    json.set("steps", Json::integer(run.result.steps));
    json.set("microseconds", Json::integer(qint64(run.seconds * 1e6)));
    json.set("browser", Json::boolean(run.inBrowser));
    if (run.result.failure)
        json.set("failure", jsonOf(*run.result.failure));
    Json pictures = Json::array();
    for (const StepPicture &each : run.pictures) {
        Json one = Json::object();
        one.set("line", Json::integer(each.line));
        one.set("what", toJson(each.what));
        one.set("at", Json::string(toIso(each.at)));
        one.set("width", Json::integer(each.picture.width));
        one.set("height", Json::integer(each.picture.height));
        pictures.append(std::move(one));
    }
    json.set("pictures", std::move(pictures));
    return json;
}

tl::unexpected<Error> malformed(const QString &folder)
{
    return fail(ErrorKind::Malformed, "run.format",
                KASSA_TEXT("error", "\"%1\" holds no run of a story").with(folder));
}

// Without their bytes.
Result<std::vector<StepPicture>> picturesFrom(const QString &folder, const std::vector<Json> &list)
{
    if (list.size() > mostPictures)
        return malformed(folder);
    std::vector<StepPicture> pictures;
    for (const Json &json : list) {
        auto what = textFromJson(json["what"]);
        const auto at = fromIso(json["at"].text());
        const int width = json["width"].text().toInt();
        const int height = json["height"].text().toInt();
        if (!what || !at || width < 1 || height < 1 || width > widest || height > widest)
            return malformed(folder);
        pictures.push_back({json["line"].text().toInt(), std::move(*what), *at, {{}, width, height}});
    }
    return pictures;
}

} // namespace

QString folderNameOf(const Story &story)
{
    QString name;
    for (const QChar c : QString::fromUtf8(story.name))
        name += c.isLetterOrNumber() || c == u'.' || c == u'=' ? c : u'-';
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    return name.isEmpty() ? u"story"_s : name.left(100);
}

FolderNames::FolderNames(const std::vector<Story> &stories)
{
    std::set<QString> taken;
    for (const Story &story : stories) {
        const auto [known, isNew] = m_names.try_emplace({story.file, story.name});
        if (!isNew)
            continue;
        const QString plain = folderNameOf(story);
        QString name = plain;
        for (int number = 2; !taken.insert(name).second; ++number)
            name = plain + u'-' + QString::number(number);
        known->second = name;
    }
}

QString FolderNames::of(const Story &story) const
{
    const auto known = m_names.find({story.file, story.name});
    return known == m_names.end() ? QString() : known->second;
}

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

Done writeRun(const QString &folder, const StoryRun &run)
{
    if (Done written = writeJournal(journalIn(folder), run.journal); !written)
        return written;
    for (std::size_t i = 0; i < run.pictures.size(); ++i) {
        if (Done written = write(pictureIn(folder, i), run.pictures[i].picture.png); !written)
            return written;
    }
    return write(folder + "/run.json"_L1, jsonOf(run).toPretty());
}

// The names in the folder that are an earlier run's. Storage ("run.foreign") where a run with these names
// would get among what somebody else keeps there.
Result<QStringList> namesOfOldRun(const QString &folder, const QStringList &names)
{
    const QStringList there = QDir(folder).entryList(everything);
    if (there.isEmpty())
        return QStringList();
    const auto old = keptResult(folder);
    const QStringList ours = old ? fileNames(old->pictures.size()) : QStringList();
    const bool isInTheWay = std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return there.contains(name) && !ours.contains(name);
    });
    if (!old || isInTheWay)
        return fail(
            ErrorKind::Storage, "run.foreign",
            KASSA_TEXT("error", "\"%1\" holds files that are of no run of a story: nothing was written")
                .with(folder));
    return ours;
}

Done cannotBeMade(const QString &folder)
{
    return fail(ErrorKind::Storage, "run.write",
                KASSA_TEXT("error", "the folder %1 cannot be made").with(folder));
}

// `fresh` takes the place of the folder, together with what others have put beside the run of the names
// `ours`.
Done takePlace(const QString &folder, const QString &fresh, const QStringList &ours)
{
    const QString old = fresh + "-old"_L1;
    const bool wasThere = QFile::exists(folder);
    if (wasThere && !QDir().rename(folder, old))
        return cannotBeMade(folder);
    if (!QDir().rename(fresh, folder)) {
        if (wasThere)
            QDir().rename(old, folder);
        return cannotBeMade(folder);
    }
    for (const QString &name : QDir(old).entryList(everything)) {
        if (ours.contains(name))
            QFile::remove(old + u'/' + name);
        else
            QDir().rename(old + u'/' + name, folder + u'/' + name);
    }
    QDir().rmdir(old);
    return {};
}

} // namespace

Done keepRun(const QString &folder, const StoryRun &run)
{
    const QFileInfo asked(folder);
    const QFileInfo place(asked.exists() ? asked.canonicalFilePath() : asked.absoluteFilePath());
    const auto ours = namesOfOldRun(place.filePath(), fileNames(run.pictures.size()));
    if (!ours)
        return tl::unexpected(ours.error());
    if (!QDir().mkpath(place.path()))
        return cannotBeMade(folder);
    QTemporaryDir fresh(place.path() + "/."_L1 + place.fileName() + "-XXXXXX"_L1); // its owner's only
    if (!fresh.isValid())
        return cannotBeMade(folder);
    if (Done written = writeRun(fresh.path(), run); !written)
        return written;
    return takePlace(place.filePath(), fresh.path(), *ours);
}

Done syncKept(const QString &folder)
{
    const int place = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSynced = place >= 0 && ::syncfs(place) == 0;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    if (place >= 0)
        ::close(place);
    if (isSynced)
        return {};
    return fail(ErrorKind::Storage, "run.sync",
                KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(folder).with(why));
}

Result<StoryRun> keptResult(const QString &folder)
{
    const auto bytes = read(folder + "/run.json"_L1);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = Json::parse(*bytes);
    if (!json || !json->isObject() || (*json)["story"].text().isEmpty())
        return malformed(folder);
    StoryRun run;
    run.story.name = (*json)["story"].text();
    run.story.file = QString::fromUtf8((*json)["file"].text());
    run.story.provider = (*json)["provider"].text();
    run.story.locale = (*json)["locale"].text();
    run.story.outcome = (*json)["outcome"].text();
    run.story.title = textsFrom((*json)["title"]);
    run.story.description = textsFrom((*json)["description"]);
    run.result.passed = (*json)["passed"].toBool();
    run.result.state = (*json)["state"].text();
    run.result.ended = fromIso((*json)["ended"].text()).value_or(Time());
    run.result.steps = (*json)["steps"].text().toLongLong();
    run.seconds = (*json)["microseconds"].text().toDouble() / 1e6;
    run.inBrowser = (*json)["browser"].toBool();
    if (const Json &failed = (*json)["failure"]; failed.isObject()) {
        auto failure = failureFrom(failed);
        if (!failure)
            return malformed(folder);
        run.result.failure = std::move(*failure);
    }
    auto pictures = picturesFrom(folder, (*json)["pictures"].items());
    if (!pictures)
        return tl::unexpected(pictures.error());
    run.pictures = std::move(*pictures);
    return run;
}

Result<StoryRun> keptRun(const QString &folder)
{
    auto run = keptResult(folder);
    if (!run)
        return run;
    for (std::size_t i = 0; i < run->pictures.size(); ++i) {
        auto png = read(pictureIn(folder, i));
        if (!png)
            return tl::unexpected(png.error());
        run->pictures[i].picture.png = std::move(*png);
    }
    const auto journal = Reader::open(journalIn(folder));
    if (!journal)
        return tl::unexpected(journal.error());
    auto entries = (*journal)->entries(0, (*journal)->count());
    if (!entries)
        return tl::unexpected(entries.error());
    run->journal = std::move(*entries);
    return run;
}

} // namespace kassa
