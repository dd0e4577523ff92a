// kassa: the command line. The only place that knows which providers are built in and puts the parts
// together.
#include "context.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/seqr/provider.h"
#include "usage.h"
#include "windows.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace kassa;
using namespace kassa::app;

Registry builtInProviders()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    providers.push_back(seqr::makeProvider());
    providers.push_back(qenta::makeProvider());
    providers.push_back(cascad::makeProvider());
    return Registry(std::move(providers));
}

// The language must be known before the first help text is made, that is before the command line is parsed.
QByteArray wantedLanguage(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == "--language" && i + 1 < argc)
            return argv[i + 1];
        if (word.startsWith("--language="))
            return word.mid(11);
    }
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("ru") ? "ru" : "en";
    }
    return "en";
}

// CLI11 pads its columns by bytes; Cyrillic letters are two of them. And it shows what an option may be as
// "TEXT:{none,web}" and "UINT:INT in [1 - 65000]".
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option_opts(const CLI::Option *option) const override
    {
        for (const QByteArray &shown : {choicesOf(*option), rangeOf(*option)}) {
            if (!shown.isEmpty())
                return ' ' + QByteArray(shown).replace(",", "|").toStdString() +
                       (option->get_required() ? ' ' + get_label("REQUIRED") : std::string());
        }
        return CLI::Formatter::make_option_opts(option);
    }

    std::string make_option(const CLI::Option *option, bool isPositional) const override
    {
        const std::string left = "  " + make_option_name(option, isPositional) + make_option_opts(option);
        const auto width = std::size_t(QString::fromStdString(left).size());
        const std::string gap = width < column_width_ ? std::string(column_width_ - width, ' ')
                                                      : '\n' + std::string(column_width_, ' ');
        return left + gap + make_option_desc(option) + '\n';
    }
};

void translateHelp(CLI::App &app, const Context &context)
{
    const auto formatter = std::make_shared<HelpFormatter>();
    formatter->label("Usage", context.words(KASSA_TEXT("cli", "Usage")));
    formatter->label("OPTIONS", context.words(KASSA_TEXT("cli", "OPTIONS")));
    formatter->label("Positionals", context.words(KASSA_TEXT("cli", "Arguments")));
    formatter->label("SUBCOMMAND", context.words(KASSA_TEXT("cli", "COMMAND")));
    formatter->label("REQUIRED", context.words(KASSA_TEXT("cli", "required")));
    formatter->label("Excludes", context.words(KASSA_TEXT("cli", "not with")));
    formatter->label("Needs", context.words(KASSA_TEXT("cli", "only with")));
    formatter->label("TEXT", context.words(KASSA_TEXT("cli", "TEXT")));
    formatter->label("UINT", context.words(KASSA_TEXT("cli", "NUMBER")));
    formatter->label("FLOAT", context.words(KASSA_TEXT("cli", "NUMBER")));
    formatter->column_width(34);
    app.formatter(formatter);
    app.option_defaults()->group(context.words(KASSA_TEXT("cli", "Options"))); // commands inherit both
}

// Without a command the workstation opens.
void addWorkstation(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<WindowArguments>();
    app.add_option("--provider", arguments->provider,
                   context.words(KASSA_TEXT("cli", "The workstation starts with this provider")));
    app.add_option("--sample", arguments->sample,
                   context.words(KASSA_TEXT("cli", "... and this sample order")));
    app.add_option("--outcome", arguments->outcome,
                   context.words(KASSA_TEXT("cli", "... and this outcome, see \"kassa providers\"")));
    app.callback([&app, arguments, &context] {
        if (app.get_subcommands().empty())
            openWorkstation(context, *arguments);
    });
}

int run(int argc, char **argv)
{
    QCoreApplication::setApplicationVersion(QStringLiteral(KASSA_VERSION));
    Context context;
    context.argc = argc;
    context.argv = argv;
    context.language = wantedLanguage(argc, argv);
    const auto catalogue = Catalogue::builtIn();
    if (!catalogue) {
        std::fprintf(stderr, "kassa: %s\n", qPrintable(english(catalogue.error().detail)));
        return int(Exit::Environment);
    }
    context.catalogue = *catalogue;
    const Registry registry = builtInProviders();
    context.registry = &registry;

    CLI::App app(context.words(KASSA_TEXT(
                     "cli", "Kassa: demo purchases, sandboxes and signatures of hosted checkouts")),
                 "kassa");
    translateHelp(app, context);
    app.set_help_flag("-h,--help", context.words(KASSA_TEXT("cli", "Print this help and exit")));
    app.set_version_flag("--version", "kassa " KASSA_VERSION,
                         context.words(KASSA_TEXT("cli", "Print the version and exit")));
    app.require_subcommand(0, 1);
    addLanguages(app, context);
    addWorkstation(app, context);
    addProviders(app, context);
    addDemo(app, context);
    addSandbox(app, context);
    addAct(app, context);
    addJournal(app, context);
    addVerify(app, context);
    addConform(app, context);
    addStories(app, context);
    addRun(app, context);
    addRecord(app, context);
    addCoverage(app, context);
    addDiff(app, context);
    addTexts(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError &error) {
        context.complain(Exit::Usage, KASSA_TEXT("cli", "kassa: %1").with(usageError(app, error)));
        context.complain(Exit::Usage, KASSA_TEXT("cli", "Add --help to the command to see what it takes."));
    }
    return int(context.exit);
}

} // namespace

int main(int argc, char **argv)
{
    return run(argc, argv);
}
