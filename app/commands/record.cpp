#include "context.h"

#include "story/recorder.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct RecordArguments
{
    std::string journal, out;
};

void record(const RecordArguments &arguments, Context &context)
{
    const QCoreApplication application(context.argc, context.argv); // for the session that follows the run
    const auto entries = readJournal(arguments.journal);
    if (!entries)
        return context.complain(entries.error());
    const auto made = kassa::record(*entries, *context.registry, context.catalogue);
    if (!made)
        return context.complain(made.error());
    if (made->same != Recording::Same::No) {
        if (arguments.out.empty())
            context.printRaw(made->yaml);
        else
            context.write(QString::fromStdString(arguments.out), made->yaml);
        return;
    }
    context.complain(Exit::Failed,
                     KASSA_TEXT("cli", "Played again, the story does not give the same journal. The first "
                                       "difference, recorded and played:"));
    context.complain(Exit::Failed, Text::verbatim(made->difference));
}

} // namespace

void addRecord(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "record",
        KASSA_TEXT("cli", "Makes a story of the purchase in a journal, and plays it to compare"), context);
    const auto arguments = std::make_shared<RecordArguments>();
    command->add_option("FILE", arguments->journal, context.words(KASSA_TEXT("cli", "The journal file")))
        ->required();
    command->add_option("-o,--output", arguments->out,
                        context.words(KASSA_TEXT("cli", "The story's file; default: standard output")));
    command->callback([arguments, &context] { record(*arguments, context); });
}

} // namespace kassa::app
