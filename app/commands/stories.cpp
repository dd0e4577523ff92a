#include "context.h"

#include "story/library.h"

namespace kassa::app {

namespace {

struct StoriesArguments
{
    std::vector<std::string> names;
    bool json = false;
};

Json described(const Story &story, const QByteArray &language)
{
    Json json = Json::object();
    json.set("name", Json::string(story.name));
    json.set("provider", Json::string(story.provider));
    json.set("title", Json::string(inLanguage(story.title, language)));
    json.set("description", Json::string(inLanguage(story.description, language)));
    return json;
}

void list(const StoriesArguments &arguments, Context &context)
{
    QStringList names;
    for (const std::string &name : arguments.names)
        names << QString::fromStdString(name);
    const FoundStories found = findStories(names, *context.registry);
    for (const Story &story : found.stories) {
        if (arguments.json)
            context.printRaw(described(story, context.language).toCompact() + '\n');
        else
            context.printRaw(story.name.leftJustified(36) + ' ' +
                             inLanguage(story.title, context.language).toUtf8() + '\n');
    }
    for (const Error &error : found.errors)
        context.complain(error);
    if (!found.errors.empty())
        context.exit = Exit::Usage;
}

} // namespace

void addStories(CLI::App &app, Context &context)
{
    CLI::App *command =
        subcommand(app, "stories", KASSA_TEXT("cli", "Lists stories with their titles"), context);
    const auto arguments = std::make_shared<StoriesArguments>();
    command->add_option(
        "STORY", arguments->names,
        context.words(
            KASSA_TEXT("cli", "Files, folders or names of \"kassa stories\"; default: the whole library")));
    command->add_flag("--json", arguments->json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([arguments, &context] { list(*arguments, context); });
}

} // namespace kassa::app
