#include "story/recorded_lines.h"

#include "story/durations.h"

namespace kassa {

namespace {

struct DeedWords
{
    using Words = DeedLine;

    Words operator()(const action::Hold &) const { return {"hold", {}}; }
    Words operator()(const action::Delay &act) const { return {"delay", {{"by", durationWord(act.by)}}}; }
    Words operator()(const action::Drop &) const { return {"drop", {}}; }
    Words operator()(const action::Double &) const { return {"double", {}}; }
    Words operator()(const action::Replace &act) const
    {
        return {"corrupt",
                {{"from", act.from},
                 {"to", act.to.isNull() ? QByteArray("") : act.to},
                 {"sign", act.sign ? QByteArray("yes") : QByteArray()}}};
    }
    Words operator()(const action::Answer &act) const
    {
        return {"answer", {{"status", QByteArray::number(act.status)}, {"body", act.body}}};
    }
    Words operator()(const action::Cut &) const { return {"cut", {}}; }
    Words operator()(const tale::LetGo &) const { return {"release", {}}; }
    Words operator()(const tale::DeliverNow &) const { return {"deliver", {}}; }
};

// Whether the verb means a rule where nothing else is said.
struct IsRule
{
    bool operator()(const tale::LetGo &) const { return false; }
    bool operator()(const tale::DeliverNow &) const { return false; }
    template <class Other>
    bool operator()(const Other &) const
    {
        return true;
    }
};

} // namespace

DeedLine lineFor(const RuleAction &act)
{
    return std::visit(DeedWords(), act);
}

DeedLine lineFor(const tale::ByHand::What &what)
{
    DeedLine line = std::visit(DeedWords(), what);
    if (std::visit(IsRule(), what))
        line.second.emplace_back("now", QByteArray("yes"));
    return line;
}

QByteArray inlined(const Match &match)
{
    Fields fields;
    if (match.channel)
        fields.emplace_back("channel", toWord(*match.channel));
    if (match.from)
        fields.emplace_back("from", toWord(*match.from));
    if (match.to)
        fields.emplace_back("to", toWord(*match.to));
    if (!match.kind.isEmpty())
        fields.emplace_back("kind", match.kind);
    if (!match.contains.isEmpty())
        fields.emplace_back("contains", match.contains);
    return YamlWriter::inlined(fields);
}

} // namespace kassa
