#include "context.h"

#include "story/compare.h"

namespace kassa::app {

namespace {

constexpr qsizetype linesBefore = 3;   // shown before the first difference
constexpr qsizetype longestLine = 400; // bytes shown of a line

struct DiffArguments
{
    std::string left, right;
};

// Where two lines part, with what leads there.
QByteArray around(const QByteArray &line, const QByteArray &other)
{
    qsizetype at = 0;
    while (at < std::min(line.size(), other.size()) && line[at] == other[at])
        ++at;
    const qsizetype from = std::max<qsizetype>(0, at - longestLine / 4);
    return (from > 0 ? "..." : "") + line.mid(from, longestLine);
}

void compare(const DiffArguments &arguments, Context &context)
{
    const auto left = readJournal(arguments.left);
    if (!left)
        return context.complain(left.error());
    const auto right = readJournal(arguments.right);
    if (!right)
        return context.complain(right.error());
    const RunDifference difference = compareRuns(*left, *right);
    if (difference.first < 0)
        return context.print(
            KASSA_TEXT("cli", "The runs are the same but for ids, times, tokens and addresses."));
    context.exit = Exit::Failed;
    const auto differ = std::count_if(difference.lines.begin(), difference.lines.end(),
                                      [](const DiffLine &line) { return line.mark != DiffLine::Mark::Same; });
    context.print(
        KASSA_TEXT_N("cli", "%n entry(s) differ; the first, after %1 that are the same:")(int(differ))
            .with(QByteArray::number(difference.first)));
    for (qsizetype i = std::max<qsizetype>(0, difference.first - linesBefore); i < difference.first; ++i)
        context.printRaw("  " + difference.lines[i].left.left(longestLine) + '\n');
    const DiffLine &first = difference.lines[difference.first];
    if (first.mark != DiffLine::Mark::RightOnly)
        context.printRaw("- " + around(first.left, first.right) + '\n');
    if (first.mark != DiffLine::Mark::LeftOnly)
        context.printRaw("+ " + around(first.right, first.left) + '\n');
}

} // namespace

void addDiff(CLI::App &app, Context &context)
{
    CLI::App *command =
        subcommand(app, "diff", KASSA_TEXT("cli", "Compares the journals of two purchases"), context);
    const auto arguments = std::make_shared<DiffArguments>();
    command->add_option("LEFT", arguments->left, context.words(KASSA_TEXT("cli", "The journal file")))
        ->required();
    command
        ->add_option("RIGHT", arguments->right,
                     context.words(KASSA_TEXT("cli", "The journal to compare with")))
        ->required();
    command->callback([arguments, &context] { compare(*arguments, context); });
}

} // namespace kassa::app
