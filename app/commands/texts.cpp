#include "context.h"

#include "codec/json.h"
#include "session/text_files.h"
#include "windows.h"

#include <map>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

struct AuditArguments
{
    std::string folder, locales, failOn = "all";
    bool json = false;
};

std::optional<std::vector<TextFault>> faultsOf(const std::string &list, Context &context)
{
    if (list == "all")
        return allFaults();
    std::vector<TextFault> wanted;
    for (const QByteArray &id : QByteArray::fromStdString(list).split(',')) {
        if (id == "none")
            continue;
        QByteArrayList known;
        bool isKnown = false;
        for (const TextFault fault : allFaults()) {
            known << idOf(fault);
            if (idOf(fault) == id)
                wanted.push_back(fault);
            isKnown |= idOf(fault) == id;
        }
        if (!isKnown) {
            context.complain(Exit::Usage,
                             KASSA_TEXT("cli", "There is no kind of fault \"%1\"; there are all, none, %2")
                                 .with(id)
                                 .with(known.join(", ")));
            return std::nullopt;
        }
    }
    return wanted;
}

std::optional<std::vector<QByteArray>> localesOf(const std::string &list, const TextIndex &index,
                                                 Context &context)
{
    std::vector<QByteArray> known = index.languages();
    known.push_back(pseudoLocale);
    if (list.empty())
        return known;
    std::vector<QByteArray> wanted;
    for (const QByteArray &each : QByteArray::fromStdString(list).split(',')) {
        if (std::find(known.begin(), known.end(), each) == known.end()) {
            context.complain(Exit::Usage, KASSA_TEXT("cli", "There are no texts in \"%1\"; there are %2")
                                              .with(each)
                                              .with(QByteArrayList(known.begin(), known.end()).join(", ")));
            return std::nullopt;
        }
        wanted.push_back(each);
    }
    return wanted;
}

std::vector<TextFinding> findingsOf(const TextFiles &texts, const std::vector<QByteArray> &locales)
{
    std::vector<TextFinding> left;
    for (const QByteArray &locale : locales) {
        std::vector<TextFinding> all = audit(texts.index, locale, texts.glossary);
        if (locale == pseudoLocale && !texts.root.isEmpty()) {
            for (TextFinding &each : hardCodedWordsBelow(texts.root))
                all.push_back(std::move(each));
        }
        std::vector<TextFinding> outdated = texts.accepted.outdated(all, locale);
        std::erase_if(all, [&](const TextFinding &each) { return texts.accepted.holds(each); });
        left.insert(left.end(), all.begin(), all.end());
        left.insert(left.end(), outdated.begin(), outdated.end());
    }
    return left;
}

Json jsonOf(const TextFinding &finding, const TextIndex &index, bool fails, const Context &context)
{
    Json json = Json::object();
    json.set("fault", Json::string(idOf(finding.fault)));
    json.set("fails", Json::boolean(fails));
    json.set("locale", Json::string(finding.language));
    json.set("context", Json::string(finding.key.context));
    json.set("source", Json::string(finding.key.source));
    if (!finding.key.comment.isEmpty())
        json.set("comment", Json::string(finding.key.comment));
    if (finding.form >= 0)
        json.set("form", Json::integer(finding.form));
    const qsizetype text = index.find(finding.key);
    const Translation *words = text < 0 ? nullptr : index.translation(std::size_t(text), finding.language);
    if (words) {
        Json forms = Json::array();
        for (const QString &form : words->forms)
            forms.append(Json::string(form));
        json.set("translation", std::move(forms));
    }
    json.set("what", Json::string(context.catalogue->text(finding.what, context.language)));
    return json;
}

void print(const TextFinding &finding, const TextIndex &index, const Context &context)
{
    context.print(KASSA_TEXT("cli", "%1  %2  “%3”  %4: %5")
                      .with(finding.language)
                      .with(finding.key.context)
                      .with(finding.key.source)
                      .with(titleOf(finding.fault))
                      .with(finding.what));
    const qsizetype text = index.find(finding.key);
    const Translation *words = text < 0 ? nullptr : index.translation(std::size_t(text), finding.language);
    if (words && !words->isEmpty())
        context.print(
            KASSA_TEXT("cli", "      “%1”")
                .with(Text::verbatim(QStringList(words->forms.begin(), words->forms.end()).join(u" | "_s))));
}

void runAudit(const AuditArguments &arguments, Context &context)
{
    const auto failing = faultsOf(arguments.failOn, context);
    if (!failing)
        return;
    const QString folder =
        arguments.folder.empty() ? textsFolderHere() : QString::fromStdString(arguments.folder);
    const auto texts = openTexts(folder);
    if (!texts)
        return context.complain(texts.error());
    const auto locales = localesOf(arguments.locales, texts->index, context);
    if (!locales)
        return;
    const std::vector<TextFinding> findings = findingsOf(*texts, *locales);
    const auto fails = [&](const TextFinding &finding) {
        return std::find(failing->begin(), failing->end(), finding.fault) != failing->end();
    };
    const auto failed = std::count_if(findings.begin(), findings.end(), fails);
    if (arguments.json) {
        Json rows = Json::array();
        for (const TextFinding &each : findings)
            rows.append(jsonOf(each, texts->index, fails(each), context));
        Json all = Json::object();
        all.set("folder", Json::string(folder));
        all.set("texts", Json::integer(qint64(texts->index.texts().size())));
        all.set("failing", Json::integer(failed));
        all.set("findings", std::move(rows));
        context.printRaw(all.toPretty() + '\n');
    } else {
        for (const TextFinding &each : findings)
            print(each, texts->index, context);
        const QByteArrayList names(locales->begin(), locales->end());
        context.print(
            KASSA_TEXT_N("cli", "%n text(s) checked (%1; languages: %2)")(int(texts->index.texts().size()))
                .with(folder.isEmpty() ? KASSA_TEXT("cli", "built into the program")
                                       : KASSA_TEXT("cli", "folder %1").with(folder))
                .with(names.join(", ")));
        context.print(KASSA_TEXT_N("cli", "%n finding(s)")(int(findings.size())));
    }
    context.exit = failed > 0 ? Exit::Failed : Exit::Ok;
}

struct ScreenshotsArguments
{
    std::string folder, locales, size;
    bool dark = false;
    std::vector<std::string> providers;
};

std::optional<WindowLook> lookOf(const ScreenshotsArguments &arguments, Context &context)
{
    WindowLook look;
    look.dark = arguments.dark;
    if (arguments.size.empty())
        return look;
    const QByteArrayList sides = QByteArray::fromStdString(arguments.size).split('x');
    look.width = sides.value(0).toInt();
    look.height = sides.value(1).toInt();
    const bool fits = sides.size() == 2 && look.width >= 800 && look.width <= 7680 && look.height >= 600 &&
                      look.height <= 4320;
    if (fits)
        return look;
    context.complain({ErrorKind::Usage, "texts.size",
                      KASSA_TEXT("error", "“%1” is no size of a window: 1280x720, from 800x600 to 7680x4320")
                          .with(QByteArray::fromStdString(arguments.size))});
    return std::nullopt;
}

void runScreenshots(const ScreenshotsArguments &arguments, Context &context)
{
    const auto texts = openTexts(textsFolderHere());
    if (!texts)
        return context.complain(texts.error());
    const auto locales = localesOf(arguments.locales, texts->index, context);
    const bool isWindowAlone = arguments.providers == std::vector<std::string>{"window"};
    const auto providers = isWindowAlone ? std::vector<const Provider *>()
                           : locales     ? context.providers(arguments.providers)
                                         : std::nullopt;
    const auto look = lookOf(arguments, context);
    if (!locales || !providers || !look)
        return;
    if (const auto application = makeApplication(context, Pages::Web))
        takeScreenshots(context, {QString::fromStdString(arguments.folder), *locales, *providers, *look});
}

} // namespace

void addTexts(CLI::App &app, Context &context)
{
    CLI::App *texts =
        subcommand(app, "texts",
                   KASSA_TEXT("cli", "The program's texts: check them, give them to translators"), context);
    texts->require_subcommand(1);
    CLI::App *command = subcommand(
        *texts, "audit",
        KASSA_TEXT("cli", "What is wrong with the texts: exit code 1 when there is anything"), context);
    const auto arguments = std::make_shared<AuditArguments>();
    command->add_option(
        "FOLDER", arguments->folder,
        context.words(KASSA_TEXT(
            "cli", "Folder with kassa_*.ts; default: translations here, else those that are built in")));
    command->add_option("--locales", arguments->locales,
                        context.words(KASSA_TEXT("cli", "Only these, such as en,ru,qps; default: all")));
    command->add_option(
        "--fail-on", arguments->failOn,
        context.words(KASSA_TEXT(
            "cli", "Faults that give exit code 1, such as missing,plural; all (default) or none")));
    command->add_flag("--json", arguments->json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([arguments, &context] { runAudit(*arguments, context); });
    CLI::App *pictures = subcommand(
        *texts, "screenshots",
        KASSA_TEXT("cli", "Pictures of all pages and panels with their texts, and an index of them"),
        context);
    const auto wanted = std::make_shared<ScreenshotsArguments>();
    pictures
        ->add_option("DIR", wanted->folder,
                     context.words(KASSA_TEXT("cli", "Folder for index.html and pictures")))
        ->required();
    pictures->add_option(
        "PROVIDER", wanted->providers,
        context.words(KASSA_TEXT("cli", "Providers; default: all; window: only what has no purchase")));
    pictures->add_option("--locales", wanted->locales,
                         context.words(KASSA_TEXT("cli", "Only these, such as en,ru,qps; default: all")));
    pictures->add_option(
        "--size", wanted->size,
        context.words(KASSA_TEXT("cli", "Of the window, such as 1280x720; default: 1600x1000")));
    pictures->add_flag("--dark", wanted->dark,
                       context.words(KASSA_TEXT("cli", "The window in dark colours")));
    pictures->callback([wanted, &context] { runScreenshots(*wanted, context); });
    addTextsExchange(*texts, context);
}

} // namespace kassa::app
