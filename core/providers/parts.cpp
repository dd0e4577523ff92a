#include "providers/parts.h"

#include <algorithm>

namespace kassa {

namespace {

Text titleOf(const std::vector<FlowStep> &flow, const QByteArray &number)
{
    const auto found =
        std::find_if(flow.begin(), flow.end(), [&](const FlowStep &each) { return each.number == number; });
    return found == flow.end() ? Text() : found->title;
}

const OperationInfo *findOperation(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const auto &all = descriptor.operations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const OperationInfo &each) {
        return each.side == side && each.id == operation;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

bool isOneOf(const QByteArray &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *each) { return word == each; });
}

Text titleIn(const std::map<QByteArray, Text> &titles, const QByteArray &word)
{
    const auto found = titles.find(word);
    return found == titles.end() ? Text::verbatim(word) : found->second;
}

Rows selectedRows(std::vector<Text> columns, std::vector<Row> rows, qsizetype from, qsizetype count)
{
    const auto total = qsizetype(rows.size());
    const qsizetype begin = std::clamp<qsizetype>(from, 0, total);
    const qsizetype end = begin + std::clamp<qsizetype>(count, 0, total - begin);
    return {std::move(columns),
            {std::make_move_iterator(rows.begin() + begin), std::make_move_iterator(rows.begin() + end)},
            total};
}

void StepLog::mark(Time at, QByteArray ref, QByteArray number)
{
    keep(m_done, {at, std::move(ref), std::move(number)});
}

void StepLog::markUnnamed(Time at, QByteArray key, QByteArray number)
{
    keep(m_done, {at, {}, std::move(number), std::move(key)});
}

void StepLog::name(const QByteArray &key, const QByteArray &ref)
{
    for (Done &each : m_done) {
        if (!each.key.isEmpty() && each.key == key) {
            each.ref = ref;
            each.key.clear();
        }
    }
}

Rows StepLog::rows(const std::vector<FlowStep> &flow, qsizetype from, qsizetype count) const
{
    std::vector<Row> rows;
    rows.reserve(m_done.size());
    for (const Done &each : m_done)
        rows.push_back({Text::verbatim(toIso(each.at)), Text::verbatim(each.ref), Text::verbatim(each.number),
                        titleOf(flow, each.number)});
    return selectedRows({KASSA_TEXT("providers", "Time"), KASSA_TEXT("providers", "Order"),
                         KASSA_TEXT("providers", "Step"), KASSA_TEXT("providers", "What was done")},
                        std::move(rows), from, count);
}

PageField plainField(const char *name, Text label)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    return field;
}

PageField choiceField(const char *name, Text label, const std::vector<QByteArray> &choices)
{
    PageField field = plainField(name, std::move(label));
    field.kind = PageField::Kind::Choice;
    field.value = choices.front();
    for (const QByteArray &choice : choices)
        field.choices.emplace_back(choice, Text::verbatim(choice));
    return field;
}

bool isSwitch(const QByteArray &operation)
{
    return operation.startsWith("set.");
}

std::vector<FlowStep> flowOf(const Descriptor &descriptor, const QByteArray &entry)
{
    const QByteArray way =
        entry.isEmpty() && !descriptor.entries.empty() ? descriptor.entries.front().id : entry;
    std::vector<FlowStep> steps = descriptor.flow;
    std::erase_if(steps, [&](const FlowStep &step) {
        const auto &ways = step.entries;
        return !ways.empty() && std::find(ways.begin(), ways.end(), way) == ways.end();
    });
    return steps;
}

OperationInfo sandboxSwitch(const char *id, Text title, Text description,
                            const std::vector<QByteArray> &choices)
{
    PageField field = choices.empty() ? plainField("value", title) : choiceField("value", title, choices);
    if (choices.empty())
        field.kind = PageField::Kind::Number;
    return {id, Side::Sandbox, std::move(title), std::move(description), {std::move(field)}};
}

Text operationTitle(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const OperationInfo *info = findOperation(descriptor, side, operation);
    return info ? info->title : Text::verbatim(operation);
}

std::vector<PageField> fieldsBesideRef(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const OperationInfo *info = findOperation(descriptor, side, operation);
    std::vector<PageField> fields = info ? info->fields : std::vector<PageField>();
    std::erase_if(fields, [](const PageField &each) { return each.name == "ref"; });
    return fields;
}

std::vector<OperationOffer> standingOffers(const Descriptor &descriptor, Side side)
{
    std::vector<OperationOffer> offers;
    for (const OperationInfo &info : descriptor.operations) {
        const bool namesPurchase = std::any_of(info.fields.begin(), info.fields.end(),
                                               [](const PageField &each) { return each.name == "ref"; });
        if (info.side == side && !namesPurchase && !isSwitch(info.id))
            offers.push_back({info.id, {}, info.title, info.fields});
    }
    return offers;
}

} // namespace kassa
