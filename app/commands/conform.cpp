#include "context.h"

#include "codec/json.h"

#include <map>

namespace kassa::app {

namespace {

QByteArray wordOf(FidelityRow::Mark mark)
{
    switch (mark) {
    case FidelityRow::Mark::Documented:
        return "documented";
    case FidelityRow::Mark::SeenInClient:
        return "seen-in-client";
    case FidelityRow::Mark::Assumed:
        return "assumed";
    case FidelityRow::Mark::Missing:
        return "missing";
    }
    return {};
}

Text titleOf(FidelityRow::Mark mark)
{
    switch (mark) {
    case FidelityRow::Mark::Documented:
        return KASSA_TEXT("cli", "documented");
    case FidelityRow::Mark::SeenInClient:
        return KASSA_TEXT("cli", "seen in a client");
    case FidelityRow::Mark::Assumed:
        return KASSA_TEXT("cli", "assumed");
    case FidelityRow::Mark::Missing:
        return KASSA_TEXT("cli", "missing");
    }
    return {};
}

using Counts = std::map<FidelityRow::Mark, int>;

Counts countsOf(const Descriptor &descriptor)
{
    Counts counts;
    for (const FidelityRow &row : descriptor.fidelity)
        ++counts[row.mark];
    return counts;
}

Json conformJson(const Descriptor &descriptor, const Context &context)
{
    Json json = Json::object();
    json.set("provider", Json::string(descriptor.id));
    Json counts = Json::object();
    for (const auto &[mark, count] : countsOf(descriptor))
        counts.set(wordOf(mark), Json::integer(count));
    json.set("counts", std::move(counts));
    Json rows = Json::array();
    for (const FidelityRow &row : descriptor.fidelity) {
        Json one = Json::object();
        one.set("id", Json::string(row.id));
        one.set("mark", Json::string(wordOf(row.mark)));
        one.set("behaviour", Json::string(context.catalogue->text(row.behaviour, context.language)));
        one.set("source", Json::string(row.source));
        one.set("test", Json::string(row.test));
        rows.append(std::move(one));
    }
    json.set("rows", std::move(rows));
    return json;
}

void printConform(const Descriptor &descriptor, const Context &context)
{
    context.print(descriptor.title);
    for (const FidelityRow &row : descriptor.fidelity) {
        context.print(
            KASSA_TEXT("cli", "   %1: %2 (%3)").with(titleOf(row.mark)).with(row.behaviour).with(row.source));
    }
    for (const auto &[mark, count] : countsOf(descriptor))
        context.print(
            KASSA_TEXT("cli", "%1 %2").with(QByteArray::number(count).rightJustified(5)).with(titleOf(mark)));
}

} // namespace

void addConform(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "conform",
        KASSA_TEXT("cli", "How faithful the sandboxes are: each behaviour with its source, and counts"),
        context);
    const auto names = std::make_shared<std::vector<std::string>>();
    const auto json = std::make_shared<bool>(false);
    command->add_option("PROVIDER", *names, context.words(KASSA_TEXT("cli", "Providers; default: all")));
    command->add_flag("--json", *json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([names, json, &context] {
        const auto providers = context.providers(*names);
        if (!providers)
            return;
        Json all = Json::array();
        for (const Provider *provider : *providers) {
            if (*json)
                all.append(conformJson(provider->descriptor(), context));
            else
                printConform(provider->descriptor(), context);
        }
        if (*json)
            context.printRaw(all.toPretty() + '\n');
    });
}

} // namespace kassa::app
