#include "bench/step_json.h"

#include "bench/order_json.h"
#include "wire/json_parts.h"
#include "wire/payload_json.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// In the order of the alternatives.
constexpr std::array stepWords{"begin",      "operate",     "press",    "receive",    "browse",
                               "send-again", "answer-from", "abandon",  "deliver",    "hold",
                               "delay",      "release",     "drop",     "copy",       "edit",
                               "advance",    "note",        "add-rule", "remove-rule"};
static_assert(stepWords.size() == std::variant_size_v<Step>);
constexpr std::array ruleActionWords{"hold", "delay", "drop", "double", "replace", "answer", "cut"};
static_assert(ruleActionWords.size() == std::variant_size_v<RuleAction>);

// The alternative of a variant whose word is `word`.
template <class Variant, std::size_t Index = 0, class WordList>
std::optional<Variant> alternativeOf(const WordList &words, const QByteArray &word)
{
    if constexpr (Index < std::variant_size_v<Variant>)
        return word == words[Index] ? Variant(std::in_place_index<Index>)
                                    : alternativeOf<Variant, Index + 1>(words, word);
    else
        return std::nullopt;
}

Json stepFieldJson(const Field &field)
{
    std::vector<Json> items;
    items.reserve(2);
    items.push_back(bytesJson(field.first));
    items.push_back(bytesJson(field.second));
    return Json::array(std::move(items));
}

Result<Field> stepFieldFromJson(const Json &json)
{
    if (!json.isArray() || json.items().size() != 2)
        return fail(ErrorKind::Malformed, "stored.shape",
                    KASSA_TEXT("error", "a field is not an array of name and value"));
    auto name = bytesFromJson(json.items()[0]);
    auto value = bytesFromJson(json.items()[1]);
    if (!name || !value)
        return tl::unexpected(name ? value.error() : name.error());
    return Field{std::move(*name), std::move(*value)};
}

Json draftJson(const Draft &draft)
{
    ObjectWriter out(6);
    out.add("channel"_ba, Json::string(toWord(draft.channel)))
        .add("from"_ba, Json::string(toWord(draft.from)))
        .add("to"_ba, Json::string(toWord(draft.to)))
        .add("payload"_ba, toJson(draft.payload));
    if (draft.exchange)
        out.add("exchange"_ba, naturalJson(draft.exchange.value));
    return out.bytes("queue"_ba, draft.queue).take();
}

Result<Draft> draftFromJson(const Json &json)
{
    ObjectReader in(json, "draft");
    Draft draft;
    draft.channel = in.word("channel"_ba, channelWords);
    draft.from = in.word("from"_ba, partyWords);
    draft.to = in.word("to"_ba, partyWords);
    draft.payload = in.value("payload"_ba, payloadFromJson);
    draft.exchange = ExchangeId{in.natural("exchange"_ba)};
    draft.queue = in.bytes("queue"_ba);
    return in.result(std::move(draft));
}

// The members of each action of a rule. Every alternative, here and below, has a pair: write() and read();
// those without members share one.

template <class Empty>
requires std::is_empty_v<Empty>
void write(ObjectWriter &, const Empty &) {}

template <class Empty>
requires std::is_empty_v<Empty>
void read(ObjectReader &, Empty &) {}

void writeDelay(ObjectWriter &out, Duration by)
{
    out.add("microseconds"_ba, Json::integer(by.count()));
}

Duration readDelay(ObjectReader &in)
{
    return Duration(in.integer("microseconds"_ba));
}

void write(ObjectWriter &out, const action::Delay &delay)
{
    writeDelay(out, delay.by);
}

void read(ObjectReader &in, action::Delay &delay)
{
    delay.by = readDelay(in);
}

void write(ObjectWriter &out, const action::Replace &replace)
{
    out.bytes("from"_ba, replace.from).bytes("to"_ba, replace.to).flag("sign"_ba, replace.sign);
}

void read(ObjectReader &in, action::Replace &replace)
{
    replace.from = in.bytes("from"_ba);
    replace.to = in.bytes("to"_ba);
    replace.sign = in.flag("sign"_ba);
}

void write(ObjectWriter &out, const action::Answer &answer)
{
    out.add("status"_ba, Json::integer(answer.status))
        .bytes("contentType"_ba, answer.contentType)
        .bytes("body"_ba, answer.body);
}

void read(ObjectReader &in, action::Answer &answer)
{
    answer.status = in.smallInteger("status"_ba, answer.status);
    answer.contentType = in.bytes("contentType"_ba);
    answer.body = in.bytes("body"_ba);
}

Json ruleActionJson(const RuleAction &act)
{
    ObjectWriter out(4);
    out.add("kind"_ba, Json::string(ruleActionWords.at(act.index())));
    std::visit([&](const auto &kind) { write(out, kind); }, act);
    return out.take();
}

Result<RuleAction> ruleActionFromJson(const Json &json)
{
    ObjectReader in(json, "rule action");
    auto act = alternativeOf<RuleAction>(ruleActionWords, json["kind"_ba].text());
    if (!act) {
        in.wrong("kind"_ba, KASSA_TEXT("error", "one of the known words"));
        return in.result(RuleAction());
    }
    std::visit([&](auto &kind) { read(in, kind); }, *act);
    return in.result(std::move(*act));
}

Json ruleJson(const Rule &rule)
{
    return ObjectWriter(4)
        .bytes("id"_ba, rule.id)
        .add("match"_ba, toJson(rule.match))
        .add("act"_ba, ruleActionJson(rule.act))
        .add("times"_ba, Json::integer(rule.times))
        .take();
}

Result<Rule> ruleFromJson(const Json &json)
{
    ObjectReader in(json, "rule");
    Rule rule;
    rule.id = in.bytes("id"_ba);
    rule.match = in.value("match"_ba, matchFromJson);
    rule.act = in.value("act"_ba, ruleActionFromJson);
    rule.times = in.smallInteger("times"_ba, rule.times);
    return in.result(std::move(rule));
}

Json reportJson(const Report &report)
{
    return ObjectWriter(4)
        .add("kind"_ba, Json::string(toWord(report.kind)))
        .bytes("subject"_ba, report.subject)
        .bytes("value"_ba, report.value)
        .add("text"_ba, toJson(report.text))
        .take();
}

Result<Report> reportFromJson(const Json &json)
{
    ObjectReader in(json, "report");
    Report report;
    report.kind = in.word("kind"_ba, reportWords);
    report.subject = in.bytes("subject"_ba);
    report.value = in.bytes("value"_ba);
    report.text = in.value("text"_ba, textFromJson);
    return in.result(std::move(report));
}

// The members of each step.

void write(ObjectWriter &out, const step::Begin &begin)
{
    out.add("order"_ba, toJson(begin.order)).bytes("entry"_ba, begin.entry);
}

void read(ObjectReader &in, step::Begin &begin)
{
    begin.order = in.value("order"_ba, orderFromJson);
    begin.entry = in.bytes("entry"_ba);
}

void write(ObjectWriter &out, const step::Operate &operate)
{
    out.add("side"_ba, Json::string(toWord(operate.side)))
        .bytes("operation"_ba, operate.operation)
        .list("fields"_ba, operate.fields, stepFieldJson);
}

void read(ObjectReader &in, step::Operate &operate)
{
    operate.side = in.word("side"_ba, sideWords);
    operate.operation = in.bytes("operation"_ba);
    operate.fields = in.list("fields"_ba, stepFieldFromJson);
}

void write(ObjectWriter &out, const step::Press &press)
{
    out.add("party"_ba, Json::string(toWord(press.party)))
        .bytes("page"_ba, press.action.page)
        .bytes("control"_ba, press.action.control)
        .list("fields"_ba, press.action.fields, stepFieldJson);
}

void read(ObjectReader &in, step::Press &press)
{
    press.party = in.word("party"_ba, partyWords);
    press.action.page = in.bytes("page"_ba);
    press.action.control = in.bytes("control"_ba);
    press.action.fields = in.list("fields"_ba, stepFieldFromJson);
}

template <class WithDraft>
requires requires(WithDraft what)
{
    what.draft;
}
void write(ObjectWriter &out, const WithDraft &what)
{
    out.add("draft"_ba, draftJson(what.draft));
}

template <class WithDraft>
requires requires(WithDraft what)
{
    what.draft;
}
void read(ObjectReader &in, WithDraft &what)
{
    what.draft = in.value("draft"_ba, draftFromJson);
}

void write(ObjectWriter &out, const step::AnswerFrom &answer)
{
    out.add("exchange"_ba, naturalJson(answer.exchange.value)).add("payload"_ba, toJson(answer.payload));
}

void read(ObjectReader &in, step::AnswerFrom &answer)
{
    answer.exchange = ExchangeId{in.natural("exchange"_ba)};
    answer.payload = in.value("payload"_ba, payloadFromJson);
}

void write(ObjectWriter &out, const step::Abandon &abandon)
{
    out.add("exchange"_ba, naturalJson(abandon.exchange.value));
}

void read(ObjectReader &in, step::Abandon &abandon)
{
    abandon.exchange = ExchangeId{in.natural("exchange"_ba)};
}

template <class OfMessage>
requires requires(OfMessage what)
{
    what.ordinal;
}
void write(ObjectWriter &out, const OfMessage &what)
{
    out.add("ordinal"_ba, naturalJson(what.ordinal));
}

template <class OfMessage>
requires requires(OfMessage what)
{
    what.ordinal;
}
void read(ObjectReader &in, OfMessage &what)
{
    what.ordinal = in.natural("ordinal"_ba);
}

void write(ObjectWriter &out, const step::Delay &delay)
{
    out.add("ordinal"_ba, naturalJson(delay.ordinal));
    writeDelay(out, delay.by);
}

void read(ObjectReader &in, step::Delay &delay)
{
    delay.ordinal = in.natural("ordinal"_ba);
    delay.by = readDelay(in);
}

void write(ObjectWriter &out, const step::Edit &edit)
{
    out.add("ordinal"_ba, naturalJson(edit.ordinal)).add("payload"_ba, toJson(edit.payload));
}

void read(ObjectReader &in, step::Edit &edit)
{
    edit.ordinal = in.natural("ordinal"_ba);
    edit.payload = in.value("payload"_ba, payloadFromJson);
}

void write(ObjectWriter &out, const step::Advance &advance)
{
    out.add("to"_ba, Json::string(toIso(advance.to))).flag("noted"_ba, advance.noted);
}

void read(ObjectReader &in, step::Advance &advance)
{
    advance.to = in.time("to"_ba);
    advance.noted = in.flag("noted"_ba);
}

void write(ObjectWriter &out, const step::Note &note)
{
    out.add("report"_ba, reportJson(note.report));
}

void read(ObjectReader &in, step::Note &note)
{
    note.report = in.value("report"_ba, reportFromJson);
}

void write(ObjectWriter &out, const step::AddRule &add)
{
    out.add("rule"_ba, ruleJson(add.rule));
}

void read(ObjectReader &in, step::AddRule &add)
{
    add.rule = in.value("rule"_ba, ruleFromJson);
}

void write(ObjectWriter &out, const step::RemoveRule &remove)
{
    out.bytes("id"_ba, remove.id);
}

void read(ObjectReader &in, step::RemoveRule &remove)
{
    remove.id = in.bytes("id"_ba);
}

} // namespace

Json toJson(const Match &match)
{
    ObjectWriter out(5);
    if (match.channel)
        out.add("channel"_ba, Json::string(toWord(*match.channel)));
    if (match.from)
        out.add("from"_ba, Json::string(toWord(*match.from)));
    if (match.to)
        out.add("to"_ba, Json::string(toWord(*match.to)));
    return out.bytes("kind"_ba, match.kind).bytes("contains"_ba, match.contains).take();
}

Result<Match> matchFromJson(const Json &json)
{
    ObjectReader in(json, "match");
    Match match;
    if (json.contains("channel"_ba))
        match.channel = in.word("channel"_ba, channelWords);
    if (json.contains("from"_ba))
        match.from = in.word("from"_ba, partyWords);
    if (json.contains("to"_ba))
        match.to = in.word("to"_ba, partyWords);
    match.kind = in.bytes("kind"_ba);
    match.contains = in.bytes("contains"_ba);
    return in.result(std::move(match));
}

Json toJson(const Step &step)
{
    ObjectWriter out(5);
    out.add("do"_ba, Json::string(stepWords.at(step.index())));
    std::visit([&](const auto &kind) { write(out, kind); }, step);
    return out.take();
}

Result<Step> stepFromJson(const Json &json)
{
    ObjectReader in(json, "step");
    auto step = alternativeOf<Step>(stepWords, json["do"_ba].text());
    if (!step) {
        in.wrong("do"_ba, KASSA_TEXT("error", "one of the known words"));
        return in.result(Step());
    }
    std::visit([&](auto &kind) { read(in, kind); }, *step);
    return in.result(std::move(*step));
}

} // namespace kassa
