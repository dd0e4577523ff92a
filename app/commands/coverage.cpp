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
    std::optional<int> minErrors;
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
        {"states", coverage.states},
        {"transitions", coverage.transitions},
        {"pageEvents", coverage.pageEvents},
        {"errorCodes", coverage.errorCodes},
        {"outcomes", coverage.outcomes}};
    for (const auto &[name, rows] : lists) {
        Json list = Json::object();
        list.set("percent", Json::integer(Coverage::percent(rows)));
        list.set("rows", rowsJson(rows));
        json.set(name, std::move(list));
    }
    Json unlisted = Json::object();
    unlisted.set("states", namesJson(coverage.unlistedStates));
    unlisted.set("transitions", namesJson(coverage.unlistedTransitions));
    unlisted.set("pageEvents", namesJson(coverage.unlistedEvents));
    json.set("unlisted", std::move(unlisted));
    context.printRaw(json.toPretty() + '\n');
}

void printRows(const Text &title, const std::vector<CoverageRow> &rows, Context &context)
{
    const auto met = std::count_if(rows.begin(), rows.end(),
                                   [](const CoverageRow &row) { return !row.stories.isEmpty(); });
    context.print(KASSA_TEXT("cli", "%1: %2 % (%3 of %4)")
                      .with(title)
                      .with(QByteArray::number(Coverage::percent(rows)))
                      .with(QByteArray::number(met))
                      .with(QByteArray::number(rows.size())));
    for (const CoverageRow &row : rows) {
        if (row.stories.isEmpty())
            context.print(
                KASSA_TEXT("cli", "  no story: %1").with((row.side ? toWord(*row.side) + ' ' : "") + row.id));
    }
}

void printUnlisted(const Text &title, const std::set<QByteArray> &names, Context &context)
{
    for (const QByteArray &name : names)
        context.print(KASSA_TEXT("cli", "  %1: %2").with(title).with(name));
}

void printAll(const Coverage &coverage, Context &context)
{
    printRows(KASSA_TEXT("cli", "States"), coverage.states, context);
    printRows(KASSA_TEXT("cli", "Transitions"), coverage.transitions, context);
    printRows(KASSA_TEXT("cli", "Page events"), coverage.pageEvents, context);
    printRows(KASSA_TEXT("cli", "Error codes"), coverage.errorCodes, context);
    printRows(KASSA_TEXT("cli", "Outcomes"), coverage.outcomes, context);
    if (coverage.unlistedStates.empty() && coverage.unlistedTransitions.empty() &&
        coverage.unlistedEvents.empty())
        return;
    context.print(KASSA_TEXT("cli", "Met, but not in the list that was measured against:"));
    printUnlisted(KASSA_TEXT("cli", "state"), coverage.unlistedStates, context);
    printUnlisted(KASSA_TEXT("cli", "transition"), coverage.unlistedTransitions, context);
    printUnlisted(KASSA_TEXT("cli", "page event"), coverage.unlistedEvents, context);
}

void judge(const CoverageArguments &arguments, const Coverage &coverage, Context &context)
{
    if (coverage.least() < arguments.min)
        context.complain(
            Exit::Failed,
            KASSA_TEXT("cli", "The lowest coverage, error codes aside, is %1 %; at least %2 % is wanted.")
                .with(QByteArray::number(coverage.least()))
                .with(QByteArray::number(arguments.min)));
    const int codes = Coverage::percent(coverage.errorCodes);
    const int wanted = arguments.minErrors.value_or(arguments.min);
    if (codes < wanted)
        context.complain(Exit::Failed, KASSA_TEXT("cli", "Error codes: %1 %; at least %2 % is wanted.")
                                           .with(QByteArray::number(codes))
                                           .with(QByteArray::number(wanted)));
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
    if (arguments.json)
        printJson(descriptor.id, coverage, context);
    else
        printAll(coverage, context);
    judge(arguments, coverage, context);
}

} // namespace

void addCoverage(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "coverage", KASSA_TEXT("cli", "How much of a provider's flow the stories cover, and the gaps"),
        context);
    const auto arguments = std::make_shared<CoverageArguments>();
    command->add_option("PROVIDER", arguments->provider, context.words(KASSA_TEXT("cli", "The provider")))
        ->required();
    command->add_option(
        "--stories", arguments->stories,
        context.words(
            KASSA_TEXT("cli", "Files, folders or names; default: this provider's stories of the library")));
    command
        ->add_option(
            "--min", arguments->min,
            context.words(KASSA_TEXT("cli", "Fail if less than this percentage of states, transitions, page "
                                            "events, error codes or outcomes is covered")))
        ->check(CLI::Range(0, 100));
    command
        ->add_option("--min-errors", arguments->minErrors,
                     context.words(KASSA_TEXT("cli", "For error codes another percentage than --min")))
        ->check(CLI::Range(0, 100));
    command->add_flag("--json", arguments->json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([arguments, &context] { measure(*arguments, context); });
}

} // namespace kassa::app
