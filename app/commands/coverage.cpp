#include "context.h"

#include "story/coverage.h"
#include "story/library.h"

#include <QCoreApplication>
#include <QThread>

namespace kassa::app {

namespace {

struct CoverageArguments
{
    std::string provider;
    std::vector<std::string> stories;
    int min = 0;
    bool json = false;
};

Json rowsJson(const std::vector<CoverageRow> &rows)
{
    Json list = Json::array();
    for (const CoverageRow &row : rows) {
        Json json = Json::object();
        json.set("id", Json::string(row.id));
        if (row.side)
            json.set("side", Json::string(toWord(*row.side)));
        json.set("stories", Json::integer(row.stories.size()));
        list.append(std::move(json));
    }
    return list;
}

Json namesJson(const std::set<QByteArray> &names)
{
    Json list = Json::array();
    for (const QByteArray &name : names)
        list.append(Json::string(name));
    return list;
}

void printJson(const QByteArray &provider, const Coverage &coverage, Context &context)
{
    Json json = Json::object();
    json.set("provider", Json::string(provider));
    const std::pair<const char *, const std::vector<CoverageRow> &> lists[] = {
        {"states", coverage.states}, {"transitions", coverage.transitions}, {"outcomes", coverage.outcomes}};
    for (const auto &[name, rows] : lists) {
        Json list = Json::object();
        list.set("percent", Json::integer(Coverage::percent(rows)));
        list.set("rows", rowsJson(rows));
        json.set(name, std::move(list));
    }
    json.set("pageEvents", namesJson(coverage.pageEvents));
    json.set("refusals", namesJson(coverage.refusals));
    context.printRaw(json.toPretty() + '\n');
}

void printRows(const Text &title, const std::vector<CoverageRow> &rows, Context &context)
{
    context.print(
        KASSA_TEXT("cli", "%1: %2 %").with(title).with(QByteArray::number(Coverage::percent(rows))));
    for (const CoverageRow &row : rows) {
        if (row.stories.isEmpty())
            context.print(
                KASSA_TEXT("cli", "  no story: %1").with((row.side ? toWord(*row.side) + ' ' : "") + row.id));
    }
}

void printNames(const Text &title, const std::set<QByteArray> &names, Context &context)
{
    const QByteArrayList list(names.begin(), names.end());
    context.print(KASSA_TEXT("cli", "%1: %2").with(title).with(list.join(", ")));
}

void measure(const CoverageArguments &arguments, Context &context)
{
    const auto providers = context.providers({arguments.provider});
    if (!providers)
        return;
    const Descriptor &descriptor = providers->front()->descriptor();
    QStringList names;
    for (const std::string &name : arguments.stories)
        names << QString::fromStdString(name);
    if (names.isEmpty())
        names << QString::fromUtf8(descriptor.id);
    FoundStories found = findStories(names, *context.registry);
    for (const Error &error : found.errors)
        context.complain(error);
    if (!found.errors.empty()) {
        context.exit = Exit::Usage;
        return;
    }
    const QCoreApplication application(context.argc, context.argv);
    const std::atomic<bool> stop = false;
    const auto runs = runStories(
        found.stories, *context.registry, {context.locale, 1, false}, context.catalogue,
        std::max(1, QThread::idealThreadCount()), [](const StoryRun &) {}, stop);
    const Coverage coverage = coverageOf(descriptor, runs);
    if (arguments.json) {
        printJson(descriptor.id, coverage, context);
    } else {
        printRows(KASSA_TEXT("cli", "States"), coverage.states, context);
        printRows(KASSA_TEXT("cli", "Transitions"), coverage.transitions, context);
        printRows(KASSA_TEXT("cli", "Outcomes"), coverage.outcomes, context);
        printNames(KASSA_TEXT("cli", "Page events met"), coverage.pageEvents, context);
        printNames(KASSA_TEXT("cli", "Refusals met"), coverage.refusals, context);
    }
    if (coverage.least() < arguments.min)
        context.complain(Exit::Failed, KASSA_TEXT("cli", "The least of the three is %1 %, less than %2 %.")
                                           .with(QByteArray::number(coverage.least()))
                                           .with(QByteArray::number(arguments.min)));
}

} // namespace

void addCoverage(CLI::App &app, Context &context)
{
    CLI::App *command =
        subcommand(app, "coverage",
                   KASSA_TEXT("cli", "What of a provider's flow stories go through, and the gaps"), context);
    const auto arguments = std::make_shared<CoverageArguments>();
    command->add_option("PROVIDER", arguments->provider, context.words(KASSA_TEXT("cli", "The provider")))
        ->required();
    command->add_option(
        "--stories", arguments->stories,
        context.words(KASSA_TEXT("cli", "Files, folders or names; none: the library's of this provider")));
    command
        ->add_option(
            "--min", arguments->min,
            context.words(KASSA_TEXT("cli", "Fail below so many percent of states, transitions or outcomes")))
        ->check(CLI::Range(0, 100));
    command->add_flag("--json", arguments->json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([arguments, &context] { measure(*arguments, context); });
}

} // namespace kassa::app
