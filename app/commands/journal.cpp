#include "context.h"

#include "journal/exports.h"

namespace kassa::app {

namespace {

struct JournalArguments
{
    std::string file, har, filter;
    std::optional<quint64> curl; // ordinal of a request
    bool canonical = false, text = false;
};

void showCurl(const std::vector<Entry> &entries, quint64 ordinal, Context &context)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry &entry) { return entry.id.ordinal == ordinal; });
    if (found == entries.end())
        return context.complain(
            Exit::Failed,
            KASSA_TEXT("cli", "There is no entry %1 in this journal.").with(QByteArray::number(ordinal)));
    const auto command = curl(*found, *context.catalogue, context.language);
    if (!command)
        return context.complain(command.error());
    context.printRaw(*command + '\n');
}

void show(const JournalArguments &arguments, Context &context)
{
    auto entries = readJournal(arguments.file);
    if (!entries)
        return context.complain(entries.error());
    const auto filter = parseFilter(QByteArray::fromStdString(arguments.filter));
    if (!filter)
        return context.complain(filter.error());
    // A rewind stays whatever is asked for: without it the branch it left would look current.
    std::erase_if(*entries, [&](const Entry &entry) { return entry.kind != "rewound" && !(*filter)(entry); });
    if (arguments.curl)
        return showCurl(*entries, *arguments.curl, context);
    if (!arguments.har.empty() && !context.write(QString::fromStdString(arguments.har), har(*entries)))
        return;
    if (arguments.canonical)
        context.printRaw(canonical(*entries));
    else if (arguments.text || arguments.har.empty())
        context.printRaw(text(*entries, *context.catalogue, context.language));
}

} // namespace

void addJournal(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "journal", KASSA_TEXT("cli", "Shows a journal file: as text, canonical lines or HAR"), context);
    const auto arguments = std::make_shared<JournalArguments>();
    command->add_option("FILE", arguments->file, context.words(KASSA_TEXT("cli", "The journal file")))
        ->required();
    auto *canonical =
        command->add_flag("--canonical", arguments->canonical,
                          context.words(KASSA_TEXT("cli", "One JSON line per entry, equal for equal runs")));
    auto *har = command->add_option("--har", arguments->har,
                                    context.words(KASSA_TEXT("cli", "Write an HTTP Archive to this file")));
    auto *curl = command->add_option(
        "--curl", arguments->curl,
        context.words(KASSA_TEXT("cli", "The request with this number as a curl command")));
    auto *text =
        command->add_flag("--text", arguments->text,
                          context.words(KASSA_TEXT("cli", "As text for people; this is the default")));
    curl->check(wholeNumber())->excludes(canonical)->excludes(har)->excludes(text);
    canonical->excludes(text);
    command->add_option(
        "--filter", arguments->filter,
        context.words(
            KASSA_TEXT("cli", "Such as: channel=callback text~Created; conditions are joined by blanks")));
    command->callback([arguments, &context] { show(*arguments, context); });
}

} // namespace kassa::app
