// kassa texts export, import and begin.
#include "context.h"

#include "session/text_files.h"
#include "texts/exchange.h"

#include <set>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

struct ExchangeArguments
{
    std::string language, file, folder, format, take, only;
    bool dry = false;
};

QString folderOf(const ExchangeArguments &arguments)
{
    return arguments.folder.empty() ? textsFolderHere() : QString::fromStdString(arguments.folder);
}

// By --format, else by the file's name. Complains.
std::optional<ExchangeFormat> formatOf(const ExchangeArguments &arguments, Context &context)
{
    const auto format = arguments.format.empty()
                            ? formatOfName(QString::fromStdString(arguments.file))
                            : exchangeFormat(QByteArray::fromStdString(arguments.format));
    if (!format)
        context.complain(Exit::Usage,
                         KASSA_TEXT("cli",
                                    "The name \"%1\" tells no format: end it with .ts, .xlf, .po or .csv, or "
                                    "give --format")
                             .with(QByteArray::fromStdString(arguments.file)));
    return format;
}

const TsFile *fileOf(const TextFiles &texts, const QByteArray &language, Context &context)
{
    const TsFile *file = texts.index.file(language);
    if (!file) {
        const auto known = texts.index.languages();
        context.complain(Exit::Usage, KASSA_TEXT("cli", "There are no texts in \"%1\"; there are %2")
                                          .with(language)
                                          .with(QByteArrayList(known.begin(), known.end()).join(", ")));
    }
    return file;
}

void runExport(const ExchangeArguments &arguments, Context &context)
{
    const auto format = formatOf(arguments, context);
    if (!format)
        return;
    const auto texts = openTexts(folderOf(arguments));
    if (!texts)
        return context.complain(texts.error());
    const QByteArray language = QByteArray::fromStdString(arguments.language);
    const TsFile *file = fileOf(*texts, language, context);
    if (!file)
        return;
    std::set<TextKey> faulty;
    if (arguments.only == "faulty") {
        for (const TextFinding &each : audit(texts->index, language, texts->glossary)) {
            if (!texts->accepted.holds(each))
                faulty.insert(each.key);
        }
    }
    const TextExchange exchange = exchangeOf(*file, [&](const TsMessage &message) {
        return arguments.only.empty() || faulty.contains(message.key) ||
               (arguments.only == "unfinished" && message.translation.state == TextState::Unfinished);
    });
    const Result<QByteArray> bytes =
        *format == ExchangeFormat::Ts ? Result<QByteArray>(file->bytes()) : writeExchange(exchange, *format);
    if (!bytes)
        return context.complain(bytes.error());
    const QString to = QString::fromStdString(arguments.file);
    if (const Done done = writeTextFile(to, *bytes); !done)
        return context.complain(done.error());
    context.print(KASSA_TEXT_N("cli", "%n text(s) in %1")(
                      int(*format == ExchangeFormat::Ts ? file->messages().size() : exchange.units.size()))
                      .with(Text::verbatim(to)));
}

Text whyOf(ImportConflict::Why why)
{
    switch (why) {
    case ImportConflict::Why::Unknown:
        return KASSA_TEXT("cli", "there is no such text: its source has changed, or it is gone");
    case ImportConflict::Why::Diverged:
        return KASSA_TEXT("cli", "changed on both sides; choose with --take theirs or --take ours");
    case ImportConflict::Why::Twice:
        return KASSA_TEXT("cli", "it is in the import twice, with different translations");
    case ImportConflict::Why::Forms:
        return KASSA_TEXT("cli", "the number of plural forms differs");
    }
    return {};
}

Text wordsOf(const Translation &translation)
{
    return Text::verbatim(QStringList(translation.forms.begin(), translation.forms.end()).join(u" | "_s));
}

void print(const ImportConflict &conflict, const Context &context)
{
    context.print(KASSA_TEXT("cli", "%1  “%2”: %3")
                      .with(conflict.key.context)
                      .with(conflict.key.source)
                      .with(whyOf(conflict.why)));
    context.print(KASSA_TEXT("cli", "      import: “%1”").with(wordsOf(conflict.theirs)));
    if (!conflict.ours.isEmpty())
        context.print(KASSA_TEXT("cli", "      here: “%1”").with(wordsOf(conflict.ours)));
}

void runImport(const ExchangeArguments &arguments, Context &context)
{
    const auto format = formatOf(arguments, context);
    if (!format)
        return;
    const QString folder = folderOf(arguments);
    if (folder.isEmpty())
        return context.complain(
            Exit::Usage, KASSA_TEXT("cli", "There is no folder translations here; name one with --folder"));
    const auto texts = openTexts(folder);
    if (!texts)
        return context.complain(texts.error());
    const auto bytes = readTextFile(QString::fromStdString(arguments.file));
    if (!bytes)
        return context.complain(bytes.error());
    const auto exchange = readExchange(*bytes, *format);
    if (!exchange)
        return context.complain(exchange.error());
    const TsFile *file = fileOf(*texts, exchange->language, context);
    if (!file)
        return;
    const Prefer prefer = arguments.take == "theirs" ? Prefer::Theirs
                          : arguments.take == "ours" ? Prefer::Ours
                                                     : Prefer::Neither;
    const auto imported = importInto(*file, *exchange, prefer);
    if (!imported)
        return context.complain(imported.error());
    const QString to = folder + u'/' + textFileName(exchange->language);
    if (!arguments.dry) {
        if (const Done done = writeTextFile(to, imported->file.bytes()); !done)
            return context.complain(done.error());
    }
    for (const ImportConflict &each : imported->conflicts)
        print(each, context);
    context.print(KASSA_TEXT_N("cli", "%n text(s) changed in %1")(int(imported->changed.size()))
                      .with(Text::verbatim(to)));
    context.print(KASSA_TEXT_N("cli", "%n text(s) as before")(int(imported->same)));
    if (imported->left > 0)
        context.print(KASSA_TEXT_N("cli", "%n text(s) not in the import")(int(imported->left)));
    if (!imported->conflicts.empty()) {
        context.print(
            KASSA_TEXT_N("cli", "%n conflict(s), left as they were")(int(imported->conflicts.size())));
        context.exit = Exit::Failed;
    }
}

void runBegin(const ExchangeArguments &arguments, Context &context)
{
    const QString folder = folderOf(arguments);
    const auto texts = openTexts(folder);
    if (!texts)
        return context.complain(texts.error());
    const QByteArray language = QByteArray::fromStdString(arguments.language);
    const TsFile *model =
        fileOf(*texts, "ru", context); // it has all texts; English only those with plural forms
    if (!model)
        return;
    if (texts->index.file(language))
        return context.complain(Exit::Failed,
                                KASSA_TEXT("cli", "There are texts in \"%1\" already").with(language));
    const QString to = (folder.isEmpty() ? u"."_s : folder) + u'/' + textFileName(language);
    if (const Done done = writeTextFile(to, model->emptied(language).bytes()); !done)
        return context.complain(done.error());
    context.print(KASSA_TEXT_N("cli", "%n text(s) to translate in %1")(int(model->messages().size()))
                      .with(Text::verbatim(to)));
}

CLI::App *command(CLI::App &texts, const std::string &name, const Text &what, ExchangeArguments &arguments,
                  Context &context)
{
    CLI::App *made = subcommand(texts, name, what, context);
    made->add_option("--folder", arguments.folder,
                     context.words(KASSA_TEXT("cli", "Folder with kassa_*.ts; default: translations here")));
    return made;
}

void addFile(CLI::App &to, ExchangeArguments &arguments, Context &context)
{
    to.add_option("FILE", arguments.file,
                  context.words(KASSA_TEXT("cli", "A file for translators: .ts, .xlf, .po or .csv")))
        ->required();
    to.add_option("--format", arguments.format,
                  context.words(KASSA_TEXT("cli", "Where the name does not tell it; .xlf is xliff12")))
        ->check(CLI::IsMember({"ts", "xliff12", "xliff20", "po", "csv"}));
}

CLI::Validator languageCode()
{
    return CLI::Validator(
        [](const std::string &word) {
            const bool fits = word.size() >= 2 && word.size() <= 12 && word != pseudoLocale &&
                              std::all_of(word.begin(), word.end(), [](char c) {
                                  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
                              });
            return fits ? std::string() : "no language";
        },
        "");
}

} // namespace

void addTextsExchange(CLI::App &texts, Context &context)
{
    const auto out = std::make_shared<ExchangeArguments>();
    CLI::App *give =
        command(texts, "export", KASSA_TEXT("cli", "Writes a file for translators"), *out, context);
    give->add_option("LANGUAGE", out->language,
                     context.words(KASSA_TEXT("cli", "The texts' language, such as ru")))
        ->required();
    addFile(*give, *out, context);
    give->add_option(
            "--only", out->only,
            context.words(KASSA_TEXT("cli", "Only the unfinished or only the faulty texts; not for .ts")))
        ->check(CLI::IsMember({"unfinished", "faulty"}));
    give->callback([out, &context] { runExport(*out, context); });

    const auto in = std::make_shared<ExchangeArguments>();
    CLI::App *take =
        command(texts, "import",
                KASSA_TEXT("cli", "Takes a translator's file: exit code 1 when something is in conflict"),
                *in, context);
    addFile(*take, *in, context);
    take->add_option("--take", in->take,
                     context.words(KASSA_TEXT("cli", "What counts where both sides have changed")))
        ->check(CLI::IsMember({"theirs", "ours"}));
    take->add_flag("--dry-run", in->dry, context.words(KASSA_TEXT("cli", "Only say what would change")));
    take->callback([in, &context] { runImport(*in, context); });

    const auto fresh = std::make_shared<ExchangeArguments>();
    CLI::App *begin = command(texts, "begin", KASSA_TEXT("cli", "Begins a new language"), *fresh, context);
    begin->add_option("LANGUAGE", fresh->language, context.words(KASSA_TEXT("cli", "Its code, such as de")))
        ->required()
        ->check(languageCode());
    begin->callback([fresh, &context] { runBegin(*fresh, context); });
}

} // namespace kassa::app
