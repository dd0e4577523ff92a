// kassa: the command line. The only place that knows which providers are built in and puts the parts
// together.
#include "context.h"
#include "providers/qvickly/provider.h"

#include <cstdio>
#include <cstring>

namespace {

using namespace kassa;
using namespace kassa::app;

Registry builtInProviders()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
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

void translateFormatter(CLI::App &app, const Context &context)
{
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", context.words(KASSA_TEXT("cli", "Usage")));
    formatter->label("Options", context.words(KASSA_TEXT("cli", "Options")));
    formatter->label("OPTIONS", context.words(KASSA_TEXT("cli", "OPTIONS")));
    formatter->label("Positionals", context.words(KASSA_TEXT("cli", "Arguments")));
    formatter->label("Subcommands", context.words(KASSA_TEXT("cli", "Commands")));
    formatter->label("SUBCOMMAND", context.words(KASSA_TEXT("cli", "COMMAND")));
    formatter->label("REQUIRED", context.words(KASSA_TEXT("cli", "required")));
    formatter->label("TEXT", context.words(KASSA_TEXT("cli", "TEXT")));
    formatter->label("UINT", context.words(KASSA_TEXT("cli", "NUMBER")));
    formatter->label("FLOAT", context.words(KASSA_TEXT("cli", "NUMBER")));
    formatter->column_width(34);
    app.formatter(formatter);
}

int run(int argc, char **argv)
{
    Context context;
    context.argc = argc;
    context.argv = argv;
    context.language = wantedLanguage(argc, argv);
    const auto catalogue = Catalogue::builtIn();
    if (!catalogue) {
        std::fprintf(stderr, "kassa: %s\n", qPrintable(catalogue.error().detail));
        return int(Exit::Environment);
    }
    context.catalogue = *catalogue;
    const Registry registry = builtInProviders();
    context.registry = &registry;

    CLI::App app(context.words(KASSA_TEXT(
                     "cli", "Kassa: demo purchases, sandboxes and signatures of hosted checkouts")),
                 "kassa");
    translateFormatter(app, context);
    app.set_help_flag("-h,--help", context.words(KASSA_TEXT("cli", "Print this help and exit")));
    app.set_version_flag("--version", "kassa " KASSA_VERSION,
                         context.words(KASSA_TEXT("cli", "Print the version and exit")));
    app.require_subcommand(1);
    addLanguages(app, context);
    addProviders(app, context);
    addDemo(app, context);
    addSandbox(app, context);
    addAct(app, context);
    addJournal(app, context);
    addVerify(app, context);
    addConform(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError &error) {
        context.complain(Exit::Usage, KASSA_TEXT("cli", "kassa: %1").with(QByteArray(error.what())));
        context.complain(Exit::Usage, KASSA_TEXT("cli", "Add --help to the command to see what it takes."));
    }
    return int(context.exit);
}

} // namespace

int main(int argc, char **argv)
{
    return run(argc, argv);
}
