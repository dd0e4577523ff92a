#include "context.h"

#include "journal/store.h"
#include "settings/write_file.h"

#include <QByteArrayList>
#include <QFileInfo>

#include <cstdio>

namespace kassa::app {

namespace {

// One sentence per kind: what a person can do about it.
Text advice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return KASSA_TEXT("cli", "Add --help to the command to see what it takes.");
    case ErrorKind::Environment:
        return KASSA_TEXT("cli", "Something on this computer is in the way; the command itself is right.");
    case ErrorKind::Malformed:
        return KASSA_TEXT("cli", "The input is not what it should be; nothing was changed.");
    case ErrorKind::Storage:
        return KASSA_TEXT("cli", "Check the name of the file, your rights to it and the room on the disk.");
    case ErrorKind::Network:
        return KASSA_TEXT("cli", "Is the other side running, and is the address right?");
    case ErrorKind::Refused:
    case ErrorKind::Signature:
    case ErrorKind::State:
    case ErrorKind::NotFound:
    case ErrorKind::Limit:
        break;
    }
    return {};
}

Exit exitOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return Exit::Usage;
    case ErrorKind::Environment:
    case ErrorKind::Storage:
    case ErrorKind::Network:
        return Exit::Environment;
    default:
        return Exit::Failed;
    }
}

template <class Items>
QByteArrayList idsOf(const Items &items)
{
    QByteArrayList ids;
    for (const auto &item : items)
        ids << item.id;
    return ids;
}

QByteArrayList languagesOf(const Descriptor &descriptor)
{
    return QByteArrayList(descriptor.languages.begin(), descriptor.languages.end());
}

// What this provider does not have of all that was asked for; empty when it has everything.
Text lackOf(const Descriptor &descriptor, const QByteArray &outcome, const QByteArray &entry,
            const QByteArray &locale)
{
    const auto said = [&](const Text &text, const QByteArray &asked, const QByteArrayList &known) {
        return text.with(descriptor.id).with(asked).with(known.join(", "));
    };
    if (const auto ids = idsOf(descriptor.outcomes);
        !outcome.isEmpty() && outcome != "all" && !ids.contains(outcome))
        return said(KASSA_TEXT("cli", "%1 has no outcome \"%2\"; it has %3"), outcome, ids);
    if (const auto ids = idsOf(descriptor.entries); !entry.isEmpty() && !ids.contains(entry))
        return said(KASSA_TEXT("cli", "%1 has no way into a purchase named \"%2\"; it has %3"), entry, ids);
    if (const auto ids = languagesOf(descriptor); locale != pseudoLocale && !ids.contains(locale))
        return said(KASSA_TEXT("cli", "%1 has no purchases in \"%2\"; it has %3"), locale, ids);
    return {};
}

} // namespace

void Context::print(const Text &text) const
{
    printRaw(catalogue->text(text, language).toUtf8() + '\n');
}

void Context::printRaw(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void Context::complain(const Error &error)
{
    const Text hint = advice(error.kind);
    const Text what = KASSA_TEXT("cli", "kassa: %1 (%2)").with(error.detail).with(error.code);
    complain(exitOf(error.kind), what);
    if (!hint.isEmpty())
        complain(exitOf(error.kind), hint);
}

void Context::complain(Exit code, const Text &text)
{
    exit = code;
    std::fprintf(stderr, "%s\n", words(text).c_str());
}

bool Context::write(const QString &file, const QByteArray &bytes)
{
    const Done written = writeFile(file, bytes, Readers::Owner);
    if (!written)
        complain(written.error());
    return written.has_value();
}

std::optional<std::vector<const Provider *>> Context::providers(const std::vector<std::string> &names)
{
    std::vector<const Provider *> found;
    if (names.empty()) {
        for (const auto &provider : registry->all())
            found.push_back(provider.get());
        return found;
    }
    for (const std::string &name : names) {
        const Provider *provider = registry->find(QByteArray::fromStdString(name));
        if (!provider) {
            QByteArrayList known;
            for (const auto &one : registry->all())
                known << one->descriptor().id;
            complain(Exit::Usage, KASSA_TEXT("cli", "There is no provider \"%1\". Built in: %2")
                                      .with(QByteArray::fromStdString(name))
                                      .with(known.join(", ")));
            return std::nullopt;
        }
        found.push_back(provider);
    }
    return found;
}

std::optional<std::vector<const Provider *>> Context::providersWith(const std::vector<std::string> &names,
                                                                    const QByteArray &outcome,
                                                                    const QByteArray &entry)
{
    auto found = providers(names);
    if (!found)
        return found;
    Text lack;
    std::erase_if(*found, [&](const Provider *provider) {
        const Text lacking = lackOf(provider->descriptor(), outcome, entry, locale);
        if (lack.isEmpty())
            lack = lacking;
        return !lacking.isEmpty();
    });
    if (lack.isEmpty() || (names.empty() && !found->empty()))
        return found;
    complain(Exit::Usage, lack);
    return std::nullopt;
}

Result<std::vector<Entry>> readJournal(const std::string &file)
{
    const auto reader = Reader::open(QString::fromStdString(file));
    if (!reader)
        return tl::unexpected(reader.error());
    return (*reader)->entries(0, (*reader)->count());
}

QString withPart(const QString &file, const QByteArray &part)
{
    const QFileInfo info(file);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return info.path() + QLatin1Char('/') + info.completeBaseName() + QLatin1Char('-') +
           QString::fromUtf8(part) + suffix;
}

void addLanguages(CLI::App &app, Context &context)
{
    app.add_option_function<std::string>(
           "--language",
           [&context](const std::string &code) { context.language = QByteArray::fromStdString(code); },
           context.words(KASSA_TEXT("cli", "Language of the program itself: en, ru, qps")))
        ->check(CLI::IsMember({"en", "ru", pseudoLocale}));
    app.add_option_function<std::string>(
        "--locale", [&context](const std::string &code) { context.locale = QByteArray::fromStdString(code); },
        context.words(KASSA_TEXT("cli", "Language of the purchase: en, ru, sv, qps")));
}

CLI::App *subcommand(CLI::App &app, const std::string &name, const Text &description, Context &context)
{
    CLI::App *command = app.add_subcommand(name, context.words(description));
    command->group(context.words(KASSA_TEXT("cli", "Commands")));
    command->get_help_ptr()->group(
        context.words(KASSA_TEXT("cli", "Options"))); // made before the defaults are known
    addLanguages(*command, context);
    return command;
}

CLI::Validator wholeNumber()
{
    return CLI::Validator(
        [](const std::string &word) {
            bool fits = false;
            QByteArray::fromStdString(word).toULongLong(&fits);
            return fits && word.front() >= '0' && word.front() <= '9' ? std::string() : "no whole number";
        },
        "");
}

} // namespace kassa::app
