#include "story/read_expectations.h"

#include "story/read_values.h"

namespace kassa {

namespace {

struct Counted
{
    Expectation::Count count = Expectation::Count::AtLeast;
    int times = 1;
};

std::optional<Counted> countedOf(const QByteArray &text)
{
    static const std::map<QByteArray, int> words{
        {"never", 0}, {"once", 1}, {"exactly once", 1}, {"twice", 2}, {"exactly twice", 2}};
    if (const auto word = words.find(text); word != words.end())
        return Counted{Expectation::Count::Exactly, word->second};
    Counted counted{Expectation::Count::Exactly, 0};
    QByteArray number = text;
    if (text.startsWith("at least "))
        counted.count = Expectation::Count::AtLeast;
    else if (text.startsWith("at most "))
        counted.count = Expectation::Count::AtMost;
    if (counted.count != Expectation::Count::Exactly)
        number = text.mid(text.lastIndexOf(' ') + 1);
    bool whole = false;
    counted.times = number.toInt(&whole);
    return whole && counted.times >= 0 ? std::optional(counted) : std::nullopt;
}

QByteArrayList statesOf(Side side, const Descriptor &descriptor)
{
    QByteArrayList ids;
    for (const StateInfo &state : descriptor.states) {
        if (state.side == side)
            ids << state.id;
    }
    return ids;
}

// `made`: what holds for all of the map.
Result<Expectation> expectationOf(const QByteArray &key, const YamlNode &node, Expectation made,
                                  const Descriptor &descriptor)
{
    using Of = Expectation::Of;
    static const std::map<QByteArray, Of> kinds{
        {"state", Of::State},       {"payment", Of::Payment}, {"released", Of::Released},
        {"total", Of::Total},       {"page", Of::Page},       {"text", Of::PageText},
        {"message", Of::Message},   {"report", Of::Report},   {"finding", Of::Finding},
        {"sequence", Of::Sequence},
    };
    made.of = kinds.at(key);
    made.value = node.text;
    if (made.of == Of::State || made.of == Of::Payment) {
        const Side side = made.of == Of::State ? Side::Shop : Side::Sandbox;
        if (Done good = known(node, statesOf(side, descriptor), KASSA_TEXT("error", "such state")); !good)
            return tl::unexpected(good.error());
    } else if (made.of == Of::Released) {
        made.count = Expectation::Count::Exactly;
        made.times = node.text.toInt();
    } else if (made.of == Of::Message) {
        made.messages = {matchOf(node)};
    } else if (made.of == Of::Sequence) {
        for (const YamlNode &each : node.items)
            made.messages.push_back(matchOf(each));
    } else if (made.of == Of::Report || made.of == Of::Finding) {
        made.value = node.textOf(made.of == Of::Report ? "value" : "id");
        made.kind = node.textOf(made.of == Of::Report ? "kind" : "severity");
        made.subject = node.textOf("subject");
    }
    return made;
}

} // namespace

Result<std::vector<std::pair<Place, Expectation>>> expectationsOf(const YamlNode &node,
                                                                  const Descriptor &descriptor)
{
    Expectation common;
    if (const YamlNode *within = node.find("within"))
        common.within = parseDuration(within->text);
    if (const YamlNode *times = node.find("times")) {
        const auto counted = countedOf(times->text);
        if (!counted)
            return failAt(
                times->place, "story.times",
                KASSA_TEXT("error",
                           "expected here: once, never, twice, a number, \"at least 2\" or \"at most 2\""));
        common.count = counted->count;
        common.times = counted->times;
    }
    std::vector<std::pair<Place, Expectation>> all;
    for (const QByteArray &key : node.keys()) {
        if (key == "within" || key == "times")
            continue;
        auto made = expectationOf(key, *node.find(key), common, descriptor);
        if (!made)
            return tl::unexpected(made.error());
        all.emplace_back(node.keyNode(key)->place, std::move(*made));
    }
    if (all.empty())
        return failAt(node.place, "story.missing", KASSA_TEXT("error", "nothing is expected here"));
    return all;
}

} // namespace kassa
