#include "windows.h"

#include "story/kept_run.h"
#include "story/library.h"
#include "story/results.h"

#include <QDir>
#include <QThread>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace kassa::app {

namespace {

std::atomic<bool> stopRun = false; // set by Ctrl-C: the stories under way are finished, no other is begun

struct RunArguments
{
    std::vector<std::string> names, only;
    std::string page = "none", shard, junit, report, keep, at, probe;
    bool json = false;
    quint16 port = 8100;
    int jobs = 0;
    quint64 seed = 1;

    bool wantsPictures() const { return !report.empty() || !keep.empty(); }
    QString keepFolder() const { return QString::fromStdString(keep); } // empty: runs are not kept
    Pages pages() const { return page == "web" ? Pages::Web : Pages::None; }
    int threads() const { return jobs > 0 ? jobs : std::max(1, QThread::idealThreadCount()); }
};

// "2/5": every fifth story, from the second on.
struct Shard
{
    std::size_t number = 1, of = 1;
};

std::optional<Shard> shardOf(const std::string &text)
{
    if (text.empty())
        return Shard{};
    const QStringList parts = QString::fromStdString(text).split(u'/');
    if (parts.size() != 2)
        return std::nullopt;
    const Shard shard{parts[0].toUInt(), parts[1].toUInt()};
    return shard.number >= 1 && shard.number <= shard.of ? std::optional(shard) : std::nullopt;
}

// What is a story's whole name means no other.
bool isMeant(const std::vector<Story> &all, const Story &story, const QByteArray &only)
{
    const bool isWhole =
        std::any_of(all.begin(), all.end(), [&](const Story &each) { return each.name == only; });
    return isWhole ? story.name == only : story.name.contains(only);
}

std::vector<Story> chosen(std::vector<Story> all, const std::vector<std::string> &only, const Shard &shard)
{
    const std::vector<Story> found = all;
    std::erase_if(all, [&](const Story &story) {
        return !only.empty() && std::none_of(only.begin(), only.end(), [&](const std::string &part) {
            return isMeant(found, story, QByteArray::fromStdString(part));
        });
    });
    std::vector<Story> part;
    for (std::size_t i = shard.number - 1; i < all.size(); i += shard.of)
        part.push_back(std::move(all[i]));
    return part;
}

class Runs
{
public:
    Runs(const RunArguments &arguments, const FolderNames &folders, Context &context)
        : m_arguments(arguments), m_folders(folders), m_context(context),
          m_onTerminal(isatty(STDOUT_FILENO) == 1)
    {
    }

    std::vector<StoryRun> play(const std::vector<Story> &stories)
    {
        const StageOptions options{m_context.locale, m_arguments.seed, m_arguments.pages() == Pages::Web};
        if (!options.pages && m_arguments.at.empty())
            return runStories(
                stories, *m_context.registry, options, m_context.catalogue, m_arguments.threads(),
                [&](const StoryRun &run) { tell(run); }, stopRun);
        const PicturePage picture = !m_arguments.at.empty() && options.pages && m_arguments.wantsPictures()
                                        ? pagePainter(m_context)
                                        : PicturePage();
        std::vector<StoryRun> runs;
        for (const Story &story : stories) {
            if (stopRun)
                break;
            const Provider &provider = *m_context.registry->find(story.provider);
            runs.push_back(m_arguments.at.empty()
                               ? runStory(story, provider, options, m_context.catalogue, pages())
                               : runAtShop(story, provider, options, shop(), m_context.catalogue, picture));
            tell(runs.back());
        }
        return runs;
    }

private:
    QString folderOf(const Story &story) const // empty: it is not kept
    {
        return m_arguments.keep.empty() ? QString() : m_arguments.keepFolder() + u'/' + m_folders.of(story);
    }

    OwnShop shop() const
    {
        return {QByteArray::fromStdString(m_arguments.at), QByteArray::fromStdString(m_arguments.probe),
                m_arguments.port};
    }

    ShowPages pages() const
    {
        return [this](Session &session, const std::function<void(const TakePicture &)> &play) {
            return inPages(session, [&](const TakePicture &take) {
                play(m_arguments.wantsPictures() ? take : TakePicture());
            });
        };
    }

    void tellJson(const StoryRun &run) const
    {
        Json json = Json::object();
        json.set("story", Json::string(run.story.name));
        json.set("file", Json::string(run.story.file.toUtf8()));
        json.set("passed", Json::boolean(run.result.passed));
        json.set("state", Json::string(run.result.state));
        json.set("seconds", Json::number(QByteArray::number(run.seconds, 'f', 6)));
        if (!m_arguments.keep.empty())
            json.set("kept", Json::string(folderOf(run.story).toUtf8()));
        m_context.printRaw(json.toCompact() + '\n');
    }

    // On a terminal every story, elsewhere what failed.
    void tell(const StoryRun &run) const
    {
        if (const QString folder = folderOf(run.story); !folder.isEmpty()) {
            if (const Done kept = keepRun(folder, run); !kept)
                m_context.complain(kept.error());
        }
        if (m_arguments.json)
            return tellJson(run);
        if (run.result.passed && !m_onTerminal)
            return;
        const Text mark = run.result.passed ? KASSA_TEXT("cli", "passed") : KASSA_TEXT("cli", "FAILED");
        m_context.print(KASSA_TEXT("cli", "%1  %2 %3 ms  %4")
                            .with(mark)
                            .with(run.story.name.leftJustified(36))
                            .with(QByteArray::number(run.seconds * 1000, 'f', 1).rightJustified(7))
                            .with(run.result.state));
        if (!run.result.passed)
            m_context.printRaw(failureText(run, *m_context.catalogue, m_context.language).toUtf8() + '\n');
    }

    const RunArguments &m_arguments;
    const FolderNames &m_folders;
    Context &m_context;
    bool m_onTerminal;
};

bool writeResults(const RunArguments &arguments, const std::vector<StoryRun> &runs, Context &context)
{
    const Catalogue &catalogue = *context.catalogue;
    if (!arguments.junit.empty() &&
        !context.write(QString::fromStdString(arguments.junit), junit(runs, catalogue)))
        return false;
    if (arguments.report.empty())
        return true;
    const QString folder = QString::fromStdString(arguments.report);
    QDir().mkpath(folder);
    return context.write(folder + QStringLiteral("/index.html"),
                         htmlReport(runs, catalogue, context.language));
}

void run(const RunArguments &arguments, Context &context)
{
    const auto shard = shardOf(arguments.shard);
    if (!shard)
        return context.complain(
            Exit::Usage,
            KASSA_TEXT("cli", "--shard wants two numbers such as 2/5, the first not above the second."));
    if (!arguments.at.empty() && originOf(QByteArray::fromStdString(arguments.at)).isEmpty())
        return context.complain(
            Exit::Usage, KASSA_TEXT("cli", "--at wants an address such as http://127.0.0.1:9000/buy."));
    QStringList names;
    for (const std::string &name : arguments.names)
        names << QString::fromStdString(name);
    FoundStories found = findStories(names, *context.registry);
    if (!found.errors.empty()) {
        for (const Error &error : found.errors)
            context.complain(error);
        context.exit = Exit::Usage;
        return;
    }
    const FolderNames folders(found.stories); // the same for every part of --shard
    const std::vector<Story> stories = chosen(std::move(found.stories), arguments.only, *shard);
    if (stories.empty() && shard->of == 1)
        return context.complain(Exit::Usage,
                                KASSA_TEXT("cli", "No story has such a name; \"kassa stories\" lists them."));
    const auto application = makeApplication(context, arguments.pages());
    if (!application)
        return;
    std::signal(SIGINT, [](int) { stopRun = true; });
    const std::vector<StoryRun> runs = Runs(arguments, folders, context).play(stories);
    if (!writeResults(arguments, runs, context))
        return;
    if (const Done synced =
            arguments.keep.empty() || runs.empty() ? Done() : syncKept(arguments.keepFolder());
        !synced)
        context.complain(synced.error());
    const auto wrong =
        std::count_if(runs.begin(), runs.end(), [](const auto &each) { return !each.result.passed; });
    if (!arguments.json)
        context.print(
            KASSA_TEXT_N("cli", "%n story(s), %1 failed")(int(runs.size())).with(QByteArray::number(wrong)));
    if (wrong > 0)
        context.exit = Exit::Failed;
    if (runs.size() < stories.size()) // what was left out has not been shown to be right
        context.complain(Exit::Failed, KASSA_TEXT_N("cli", "Stopped: %n story(s) not played")(
                                           int(stories.size() - runs.size())));
}

} // namespace

void addRun(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "run", KASSA_TEXT("cli", "Plays stories from files, folders or the library"), context);
    const auto arguments = std::make_shared<RunArguments>();
    command->add_option(
        "STORY", arguments->names,
        context.words(
            KASSA_TEXT("cli", "Files, folders or names of \"kassa stories\"; default: the whole library")));
    command
        ->add_option(
            "--page", arguments->page,
            context.words(KASSA_TEXT("cli", "none: without a browser; web: real pages in a web view")))
        ->check(CLI::IsMember({"none", "web"}));
    command->add_option(
        "--only", arguments->only,
        context.words(KASSA_TEXT(
            "cli", "The story of this name, or those whose name contains it; several are possible")));
    command
        ->add_option("--jobs", arguments->jobs,
                     context.words(KASSA_TEXT(
                         "cli", "How many at once, without a browser; default: one for each core")))
        ->check(CLI::Range(1, 256));
    command->add_option(
        "--shard", arguments->shard,
        context.words(KASSA_TEXT("cli", "Such as 2/5: the second of five parts, for several machines")));
    command
        ->add_option("--seed", arguments->seed,
                     context.words(KASSA_TEXT("cli", "Seed of stories that name none")))
        ->check(wholeNumber());
    command->add_option("--junit", arguments->junit,
                        context.words(KASSA_TEXT("cli", "Write the results as JUnit XML to this file")));
    command->add_option(
        "--report", arguments->report,
        context.words(KASSA_TEXT("cli", "Write a page for people, index.html, into this folder")));
    command->add_option(
        "--keep", arguments->keep,
        context.words(KASSA_TEXT("cli", "Keep each run in a folder of its own below this one: "
                                        "journal, pictures, result")));
    command->add_flag("--json", arguments->json,
                      context.words(KASSA_TEXT("cli", "One JSON object a line for each story")));
    CLI::Option *at = command->add_option(
        "--at", arguments->at,
        context.words(KASSA_TEXT("cli", "Somebody else's shop: the address where a purchase begins")));
    command
        ->add_option("--probe", arguments->probe,
                     context.words(KASSA_TEXT(
                         "cli", "With --at: the address where the shop tells what it knows about an order")))
        ->needs(at);
    command
        ->add_option("--port", arguments->port,
                     context.words(KASSA_TEXT(
                         "cli", "With --at: the sandbox's ports, as for \"kassa sandbox\"; default 8100")))
        ->needs(at)
        ->check(CLI::Range(1, 65000));
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace kassa::app
