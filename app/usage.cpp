#include "usage.h"

#include <QByteArrayList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace kassa::app {

namespace {

// The number of letters that were added, left out or mistaken.
qsizetype editDistance(const QByteArray &a, const QByteArray &b)
{
    std::vector<qsizetype> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const std::size_t at = std::size_t(j) + 1;
            const qsizetype changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[at], std::min({changed, row[at] + 1, row[at - 1] + 1}));
        }
    }
    return row.back();
}

// The known word that was probably meant; empty when none is like it.
QByteArray nearest(const QByteArray &word, const QByteArrayList &known)
{
    QByteArray best;
    qsizetype least = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QByteArray &each : known) {
        const qsizetype distance = editDistance(word, each);
        if (distance >= least || distance >= each.size())
            continue;
        least = distance;
        best = each;
    }
    return best;
}

const CLI::App &chosenCommand(const CLI::App &app)
{
    const auto commands = app.get_subcommands();
    return commands.empty() ? app : *commands.front();
}

QByteArrayList optionNames(const CLI::App &app)
{
    QByteArrayList names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            names << "--" + QByteArray::fromStdString(name);
    }
    return names;
}

Text unknownOption(const CLI::App &app, const QByteArray &word)
{
    const QByteArray name = word.split('=').first();
    const QByteArray meant = nearest(name, optionNames(chosenCommand(app)));
    if (meant.isEmpty())
        return KASSA_TEXT("cli", "there is no option \"%1\" here.").with(name);
    return KASSA_TEXT("cli", "there is no option \"%1\" here. Did you mean %2?").with(name).with(meant);
}

Text unknownCommand(const CLI::App &app, const QByteArray &word)
{
    QByteArrayList names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names << QByteArray::fromStdString(command->get_name());
    if (word.isEmpty())
        return KASSA_TEXT("cli", "name a command: %1").with(names.join(", "));
    const QByteArray meant = nearest(word, names);
    if (meant.isEmpty())
        return KASSA_TEXT("cli", "there is no command \"%1\"; the commands are %2")
            .with(word)
            .with(names.join(", "));
    return KASSA_TEXT("cli", "there is no command \"%1\". Did you mean %2?").with(word).with(meant);
}

// The first word that fits nothing; empty when there is none.
QByteArray leftOver(const CLI::App &app)
{
    const auto words = app.remaining(true);
    return words.empty() ? QByteArray() : QByteArray::fromStdString(words.front());
}

// What CLI11 says of one option begins with its name, but for "Could not convert: --seed = x". Where the
// command and the program both have it, the one that was given.
const CLI::Option *optionOf(const CLI::App &app, const std::string &said)
{
    const CLI::Option *found = nullptr;
    for (const CLI::App *each : {&chosenCommand(app), &app}) {
        for (const CLI::Option *option : each->get_options()) {
            const std::string name = option->get_name();
            const bool meant = said.starts_with(name + ": ") || said.starts_with(name + ' ') ||
                               said.find(": " + name + " = ") != std::string::npos;
            if (meant && (!found || found->count() == 0))
                found = option;
        }
    }
    return found;
}

// What stands between the brackets of "TEXT:{en,ru}" or "INT:INT in [1 - 65000]".
QByteArray between(const QByteArray &text, char open, char close)
{
    const qsizetype begin = text.indexOf(open) + 1;
    const qsizetype end = text.lastIndexOf(close);
    return begin == 0 || end < begin ? QByteArray() : text.mid(begin, end - begin);
}

Text wrongValue(const CLI::Option &option)
{
    const QByteArray name = QByteArray::fromStdString(option.get_name());
    const QByteArray value =
        option.results().empty() ? QByteArray() : QByteArray::fromStdString(option.results().back());
    if (const QByteArray words = choicesOf(option); !words.isEmpty())
        return KASSA_TEXT("cli", "%1 takes one of %2, not \"%3\".")
            .with(name)
            .with(words.split(',').join(", "))
            .with(value);
    if (const QByteArray range = rangeOf(option); !range.isEmpty())
        return KASSA_TEXT("cli", "%1 takes a number in the range %2, not \"%3\".")
            .with(name)
            .with(range)
            .with(value);
    return KASSA_TEXT("cli", "%1 takes a number, not \"%2\".").with(name).with(value);
}

// CLI11 says "--curl excludes --har".
Text together(const std::string &said)
{
    const QList<QByteArray> words = QByteArray::fromStdString(said).split(' ');
    return KASSA_TEXT("cli", "%1 and %2 do not go together.").with(words.first()).with(words.last());
}

Text unknownWord(const CLI::App &app, const QByteArray &word)
{
    return word.startsWith('-') ? unknownOption(app, word) : unknownCommand(app, word);
}

Text missing(const CLI::App &app, const CLI::Option *option)
{
    if (option)
        return KASSA_TEXT("cli", "%1 is missing.").with(QByteArray::fromStdString(option->get_name()));
    return unknownWord(app, leftOver(app));
}

} // namespace

QByteArray choicesOf(const CLI::Option &option)
{
    return between(QByteArray::fromStdString(option.get_type_name()), '{', '}');
}

QByteArray rangeOf(const CLI::Option &option)
{
    return between(QByteArray::fromStdString(option.get_type_name()), '[', ']');
}

Text usageError(const CLI::App &app, const CLI::ParseError &error)
{
    const std::string said = error.what();
    const CLI::Option *option = optionOf(app, said);
    const QByteArray name = option ? QByteArray::fromStdString(option->get_name()) : QByteArray();
    const bool isFlag = option && option->get_expected_max() == 0;
    if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
        const QByteArray word = leftOver(app);
        if (!word.startsWith('-') && !app.get_subcommands().empty())
            return KASSA_TEXT("cli", "\"%1\" is one word too many.").with(word);
        return unknownWord(app, word);
    }
    if (dynamic_cast<const CLI::RequiredError *>(&error))
        return missing(app, option);
    if (dynamic_cast<const CLI::ExcludesError *>(&error))
        return together(said);
    if (isFlag)
        return KASSA_TEXT("cli", "%1 takes no value.").with(name);
    if (option && dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        return option->results().size() > 1 ? KASSA_TEXT("cli", "%1 can be given only once.").with(name)
                                            : KASSA_TEXT("cli", "%1 needs a value.").with(name);
    if (option && (dynamic_cast<const CLI::ConversionError *>(&error) ||
                   dynamic_cast<const CLI::ValidationError *>(&error)))
        return wrongValue(*option);
    return Text::verbatim(QByteArray::fromStdString(said));
}

} // namespace kassa::app
