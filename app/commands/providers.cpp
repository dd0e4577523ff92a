#include "context.h"

#include "codec/json.h"

namespace kassa::app {

namespace {

template <class Items>
Json idArray(const Items &items)
{
    Json array = Json::array();
    for (const auto &item : items)
        array.append(Json::string(item.id));
    return array;
}

Json providerJson(const Descriptor &descriptor, const Context &context)
{
    Json json = Json::object();
    json.set("id", Json::string(descriptor.id));
    json.set("number", Json::integer(descriptor.number));
    json.set("title", Json::string(context.catalogue->text(descriptor.title, context.language)));
    json.set("entries", idArray(descriptor.entries));
    json.set("outcomes", idArray(descriptor.outcomes));
    Json actions = Json::array();
    for (const OperationInfo &operation : descriptor.operations) {
        if (operation.side == Side::Sandbox)
            actions.append(Json::string(operation.id));
    }
    json.set("actions", std::move(actions));
    Json capabilities = Json::array(), languages = Json::array();
    for (const QByteArray &capability : descriptor.capabilities)
        capabilities.append(Json::string(capability));
    for (const QByteArray &language : descriptor.languages)
        languages.append(Json::string(language));
    json.set("capabilities", std::move(capabilities));
    json.set("locales", std::move(languages));
    return json;
}

void printProvider(const Descriptor &descriptor, const Context &context)
{
    context.print(KASSA_TEXT("cli", "%1  %2: %3")
                      .with(QByteArray::number(descriptor.number))
                      .with(descriptor.id)
                      .with(descriptor.title));
    context.print(descriptor.description);
    context.print(KASSA_TEXT("cli", "Ways into a purchase:"));
    for (const EntryPoint &entry : descriptor.entries)
        context.print(KASSA_TEXT("cli", "   %1  %2").with(entry.id.leftJustified(24)).with(entry.title));
    context.print(KASSA_TEXT("cli", "Outcomes:"));
    for (const Outcome &outcome : descriptor.outcomes)
        context.print(KASSA_TEXT("cli", "   %1  %2").with(outcome.id.leftJustified(24)).with(outcome.title));
    context.print(KASSA_TEXT("cli", "Actions on a running sandbox:"));
    for (const OperationInfo &operation : descriptor.operations) {
        if (operation.side == Side::Sandbox)
            context.print(
                KASSA_TEXT("cli", "   %1  %2").with(operation.id.leftJustified(24)).with(operation.title));
    }
}

} // namespace

void addProviders(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "providers",
        KASSA_TEXT("cli", "What is built in: number, ways in, outcomes, actions, capabilities"), context);
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([json, &context] {
        Json all = Json::array();
        for (const auto &provider : context.registry->all()) {
            if (*json)
                all.append(providerJson(provider->descriptor(), context));
            else
                printProvider(provider->descriptor(), context);
        }
        if (*json)
            context.printRaw(all.toPretty() + '\n');
    });
}

} // namespace kassa::app
