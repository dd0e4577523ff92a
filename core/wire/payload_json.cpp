#include "wire/payload_json.h"

#include "wire/json_parts.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualStatus = 200;

// Texts and pages

bool isPlain(const Text &text)
{
    return text.context.isEmpty() && text.args.empty() && text.count == -1 && !text.money;
}

Json moneyJson(const Money &money)
{
    return ObjectWriter(3)
        .add("minor"_ba, Json::integer(money.minor))
        .bytes("currency"_ba, money.currency.code)
        .add("exponent"_ba, Json::integer(money.currency.exponent))
        .take();
}

Result<std::optional<Money>> moneyFromJson(const Json &json)
{
    ObjectReader in(json, "money");
    Money money;
    money.minor = in.integer("minor"_ba);
    money.currency.code = in.bytes("currency"_ba);
    money.currency.exponent = in.smallInteger("exponent"_ba);
    return in.result(std::optional(std::move(money)));
}

Json textJson(const Text &text)
{
    return toJson(text);
}

void addText(ObjectWriter &out, QByteArray name, const Text &text)
{
    if (text != Text())
        out.add(std::move(name), toJson(text));
}

Json pairJson(const std::pair<QByteArray, QByteArray> &pair)
{
    std::vector<Json> items;
    items.reserve(2);
    items.push_back(bytesJson(pair.first));
    items.push_back(bytesJson(pair.second));
    return Json::array(std::move(items));
}

Result<std::pair<QByteArray, QByteArray>> pairFromJson(const Json &json)
{
    if (!json.isArray() || json.items().size() != 2)
        return fail(ErrorKind::Malformed, "stored.shape",
                    KASSA_TEXT("error", "a field or header is not an array of name and value"));
    auto name = bytesFromJson(json.items()[0]);
    auto value = bytesFromJson(json.items()[1]);
    if (!name || !value)
        return tl::unexpected(name ? value.error() : name.error());
    return std::pair{std::move(*name), std::move(*value)};
}

Json choiceJson(const std::pair<QByteArray, Text> &choice)
{
    ObjectWriter out(2);
    out.bytes("value"_ba, choice.first);
    addText(out, "label"_ba, choice.second);
    return out.take();
}

Result<std::pair<QByteArray, Text>> choiceFromJson(const Json &json)
{
    ObjectReader in(json, "choice");
    std::pair<QByteArray, Text> choice;
    choice.first = in.bytes("value"_ba);
    choice.second = in.value("label"_ba, textFromJson);
    return in.result(std::move(choice));
}

Json fieldJson(const PageField &field)
{
    ObjectWriter out(10);
    out.add("kind"_ba, Json::string(wordOf(fieldWords, field.kind))).bytes("name"_ba, field.name);
    addText(out, "label"_ba, field.label);
    out.bytes("value"_ba, field.value)
        .list("choices"_ba, field.choices, choiceJson)
        .bytes("pattern"_ba, field.pattern)
        .bytes("placeholder"_ba, field.placeholder)
        .flag("required"_ba, field.required)
        .flag("sensitive"_ba, field.sensitive);
    addText(out, "error"_ba, field.error);
    return out.take();
}

Result<PageField> fieldFromJson(const Json &json)
{
    ObjectReader in(json, "page field");
    PageField field;
    field.kind = in.word("kind"_ba, fieldWords);
    field.name = in.bytes("name"_ba);
    field.label = in.value("label"_ba, textFromJson);
    field.value = in.bytes("value"_ba);
    field.choices = in.list("choices"_ba, choiceFromJson);
    field.pattern = in.bytes("pattern"_ba);
    field.placeholder = in.bytes("placeholder"_ba);
    field.required = in.flag("required"_ba);
    field.sensitive = in.flag("sensitive"_ba);
    field.error = in.value("error"_ba, textFromJson);
    return in.result(std::move(field));
}

Json controlJson(const Control &control)
{
    ObjectWriter out(3);
    out.bytes("id"_ba, control.id);
    addText(out, "label"_ba, control.label);
    return out.flag("primary"_ba, control.primary).take();
}

Result<Control> controlFromJson(const Json &json)
{
    ObjectReader in(json, "control");
    Control control;
    control.id = in.bytes("id"_ba);
    control.label = in.value("label"_ba, textFromJson);
    control.primary = in.flag("primary"_ba);
    return in.result(std::move(control));
}

Json formJson(const Form &form)
{
    ObjectWriter out(5);
    out.bytes("id"_ba, form.id);
    addText(out, "legend"_ba, form.legend);
    return out.list("fields"_ba, form.fields, fieldJson)
        .list("controls"_ba, form.controls, controlJson)
        .flag("tester"_ba, form.tester)
        .take();
}

Result<Form> formFromJson(const Json &json)
{
    ObjectReader in(json, "form");
    Form form;
    form.id = in.bytes("id"_ba);
    form.legend = in.value("legend"_ba, textFromJson);
    form.fields = in.list("fields"_ba, fieldFromJson);
    form.controls = in.list("controls"_ba, controlFromJson);
    form.tester = in.flag("tester"_ba);
    return in.result(std::move(form));
}

Json blockJson(const Block &block)
{
    ObjectWriter out(4);
    out.add("kind"_ba, Json::string(wordOf(blockWords, block.kind)));
    addText(out, "text"_ba, block.text);
    addText(out, "value"_ba, block.value);
    return out.bytes("payload"_ba, block.payload).take();
}

Result<Block> blockFromJson(const Json &json)
{
    ObjectReader in(json, "block");
    Block block;
    block.kind = in.word("kind"_ba, blockWords);
    block.text = in.value("text"_ba, textFromJson);
    block.value = in.value("value"_ba, textFromJson);
    block.payload = in.bytes("payload"_ba);
    return in.result(std::move(block));
}

Json frameJson(const Frame &frame)
{
    return ObjectWriter(4)
        .bytes("name"_ba, frame.name)
        .bytes("url"_ba, frame.url)
        .bytes("sandbox"_ba, frame.sandbox)
        .bytes("allow"_ba, frame.allow)
        .take();
}

Result<std::optional<Frame>> frameFromJson(const Json &json)
{
    ObjectReader in(json, "frame");
    Frame frame;
    frame.name = in.bytes("name"_ba);
    frame.url = in.bytes("url"_ba);
    frame.sandbox = in.bytes("sandbox"_ba);
    frame.allow = in.bytes("allow"_ba);
    return in.result(std::optional(std::move(frame)));
}

// The members of each kind of payload, in their order. Every kind has a pair of functions: write() and
// read().

ObjectWriter &write(ObjectWriter &out, const RawHttp &raw)
{
    return out.bytes("head"_ba, raw.head).bytes("body"_ba, raw.body);
}

void read(ObjectReader &in, RawHttp &raw)
{
    raw.head = in.bytes("head"_ba);
    raw.body = in.bytes("body"_ba);
}

void write(ObjectWriter &out, const HttpRequest &request)
{
    write(out.bytes("origin"_ba, request.origin), request.raw);
}

void read(ObjectReader &in, HttpRequest &request)
{
    request.origin = in.bytes("origin"_ba);
    read(in, request.raw);
}

void write(ObjectWriter &out, const HttpResponse &response)
{
    write(out, response.raw);
}

void read(ObjectReader &in, HttpResponse &response)
{
    read(in, response.raw);
}

void write(ObjectWriter &out, const ExchangeFailed &failed)
{
    out.add("reason"_ba, Json::string(toWord(failed.reason)))
        .add("phase"_ba, Json::string(wordOf(phaseWords, failed.phase)))
        .bytes("detail"_ba, failed.detail)
        .bytes("partial"_ba, failed.partial);
}

void read(ObjectReader &in, ExchangeFailed &failed)
{
    failed.reason = in.word("reason"_ba, reasonWords);
    failed.phase = in.word("phase"_ba, phaseWords);
    failed.detail = in.bytes("detail"_ba);
    failed.partial = in.bytes("partial"_ba);
}

void write(ObjectWriter &out, const Navigation &navigation)
{
    out.add("window"_ba, Json::string(wordOf(windowWords, navigation.window)))
        .bytes("name"_ba, navigation.name)
        .bytes("method"_ba, navigation.method)
        .bytes("url"_ba, navigation.url)
        .list("form"_ba, navigation.form, pairJson);
}

void read(ObjectReader &in, Navigation &navigation)
{
    navigation.window = in.word("window"_ba, windowWords);
    navigation.name = in.bytes("name"_ba);
    navigation.method = in.bytes("method"_ba);
    navigation.url = in.bytes("url"_ba);
    navigation.form = in.list("form"_ba, pairFromJson);
}

Json navigationJson(const Navigation &navigation)
{
    ObjectWriter out(5);
    write(out, navigation);
    return out.take();
}

Result<std::optional<Navigation>> navigationFromJson(const Json &json)
{
    ObjectReader in(json, "navigation");
    Navigation navigation;
    read(in, navigation);
    return in.result(std::optional(std::move(navigation)));
}

void write(ObjectWriter &out, const Page &page)
{
    out.bytes("id"_ba, page.id).bytes("url"_ba, page.url).bytes("language"_ba, page.language);
    addText(out, "title"_ba, page.title);
    out.list("blocks"_ba, page.blocks, blockJson)
        .list("forms"_ba, page.forms, formJson)
        .list("scripts"_ba, page.scripts, bytesJson);
    if (page.frame)
        out.add("frame"_ba, frameJson(*page.frame));
    if (page.advance)
        out.add("advance"_ba, navigationJson(*page.advance));
    out.flag("locked"_ba, page.locked);
    if (page.status != usualStatus)
        out.add("status"_ba, Json::integer(page.status));
}

void read(ObjectReader &in, Page &page)
{
    page.id = in.bytes("id"_ba);
    page.url = in.bytes("url"_ba);
    page.language = in.bytes("language"_ba);
    page.title = in.value("title"_ba, textFromJson);
    page.blocks = in.list("blocks"_ba, blockFromJson);
    page.forms = in.list("forms"_ba, formFromJson);
    page.scripts = in.list("scripts"_ba, bytesFromJson);
    page.frame = in.value("frame"_ba, frameFromJson);
    page.advance = in.value("advance"_ba, navigationFromJson);
    page.locked = in.flag("locked"_ba);
    page.status = in.smallInteger("status"_ba, usualStatus);
}

void write(ObjectWriter &out, const PageEvent &event)
{
    out.bytes("frame"_ba, event.frame)
        .bytes("origin"_ba, event.origin)
        .add("type"_ba, Json::string(wordOf(pageEventWords, event.kind)))
        .bytes("data"_ba, event.data);
}

void read(ObjectReader &in, PageEvent &event)
{
    event.frame = in.bytes("frame"_ba);
    event.origin = in.bytes("origin"_ba);
    event.kind = in.word("type"_ba, pageEventWords);
    event.data = in.bytes("data"_ba);
}

void write(ObjectWriter &out, const AppLink &link)
{
    out.bytes("url"_ba, link.url);
}

void read(ObjectReader &in, AppLink &link)
{
    link.url = in.bytes("url"_ba);
}

void write(ObjectWriter &out, const SocketOpen &open)
{
    out.bytes("url"_ba, open.url)
        .list("offered"_ba, open.offered, bytesJson)
        .list("headers"_ba, open.headers, pairJson);
}

void read(ObjectReader &in, SocketOpen &open)
{
    open.url = in.bytes("url"_ba);
    open.offered = in.list("offered"_ba, bytesFromJson);
    open.headers = in.list("headers"_ba, pairFromJson);
}

void write(ObjectWriter &out, const SocketOpened &opened)
{
    out.bytes("chosen"_ba, opened.chosen);
}

void read(ObjectReader &in, SocketOpened &opened)
{
    opened.chosen = in.bytes("chosen"_ba);
}

void write(ObjectWriter &out, const SocketText &text)
{
    out.bytes("bytes"_ba, text.bytes);
}

void read(ObjectReader &in, SocketText &text)
{
    text.bytes = in.bytes("bytes"_ba);
}

void write(ObjectWriter &out, const SocketClosed &closed)
{
    out.add("code"_ba, Json::integer(closed.code)).bytes("reason"_ba, closed.reason);
}

void read(ObjectReader &in, SocketClosed &closed)
{
    closed.code = in.smallInteger("code"_ba);
    closed.reason = in.bytes("reason"_ba);
}

void write(ObjectWriter &out, const BuyerAction &action)
{
    out.bytes("page"_ba, action.page)
        .bytes("control"_ba, action.control)
        .list("fields"_ba, action.fields, pairJson);
}

void read(ObjectReader &in, BuyerAction &action)
{
    action.page = in.bytes("page"_ba);
    action.control = in.bytes("control"_ba);
    action.fields = in.list("fields"_ba, pairFromJson);
}

void write(ObjectWriter &out, const TimerFired &fired)
{
    out.bytes("key"_ba, fired.key);
}

void read(ObjectReader &in, TimerFired &fired)
{
    fired.key = in.bytes("key"_ba);
}

// The alternative of Payload whose word is `kind`.
template <std::size_t Index = 0>
std::optional<Payload> emptyPayload(const QByteArray &kind)
{
    if constexpr (Index < std::variant_size_v<Payload>)
        return kind == payloadWords[Index] ? Payload(std::in_place_index<Index>)
                                           : emptyPayload<Index + 1>(kind);
    else
        return std::nullopt;
}

// Messages and events

// What a message has in common with its Sent event: all but its ids and its time.
void writeEnvelope(ObjectWriter &out, const Message &message)
{
    if (message.exchange)
        out.add("exchange"_ba, naturalJson(message.exchange.value));
    out.add("channel"_ba, Json::string(toWord(message.channel)))
        .add("from"_ba, Json::string(toWord(message.from)))
        .add("to"_ba, Json::string(toWord(message.to)))
        .bytes("lane"_ba, message.lane)
        .bytes("document"_ba, message.document)
        .add("payload"_ba, toJson(message.payload));
}

Json messageIdJson(MessageId id)
{
    std::vector<Json> items;
    items.reserve(2);
    items.push_back(naturalJson(id.branch));
    items.push_back(naturalJson(id.ordinal));
    return Json::array(std::move(items));
}

Result<MessageId> messageIdFromJson(const Json &json)
{
    bool branchFits = false;
    bool ordinalFits = false;
    MessageId id;
    if (json.isArray() && json.items().size() == 2) {
        id.branch = json.items()[0].text().toUInt(&branchFits);
        id.ordinal = json.items()[1].text().toULongLong(&ordinalFits);
    }
    if (!branchFits || !ordinalFits)
        return fail(ErrorKind::Malformed, "stored.shape",
                    KASSA_TEXT("error", "a message id is not an array of branch and ordinal"));
    return id;
}

void write(ObjectWriter &out, const SessionBegan &began)
{
    out.add("inputs"_ba, toJson(began.inputs));
}

void write(ObjectWriter &out, const Given &given)
{
    if (given.side)
        out.add("side"_ba, Json::string(toWord(*given.side)));
    out.bytes("operation"_ba, given.operation);
    if (!given.detail.isNull())
        out.add("detail"_ba, given.detail);
}

void write(ObjectWriter &out, const Sent &sent)
{
    writeEnvelope(out, sent.message);
}

void write(ObjectWriter &out, const Delivered &delivered)
{
    out.add("message"_ba, naturalJson(delivered.message.ordinal))
        .list("verdicts"_ba, delivered.verdicts, [](const Verdict &verdict) { return toJson(verdict); });
}

void write(ObjectWriter &out, const Ruled &ruled)
{
    out.add("message"_ba, naturalJson(ruled.message.ordinal))
        .add("done"_ba, Json::string(toWord(ruled.what)))
        .bytes("rule"_ba, ruled.rule);
}

void write(ObjectWriter &out, const Reported &reported)
{
    const Report &report = reported.report;
    out.add("kind"_ba, Json::string(toWord(report.kind)))
        .bytes("subject"_ba, report.subject)
        .bytes("value"_ba, report.value);
    addText(out, "text"_ba, report.text);
}

void write(ObjectWriter &out, const ClockJumped &jumped)
{
    out.add("to"_ba, Json::string(toIso(jumped.to)));
}

void write(ObjectWriter &out, const Rewound &rewound)
{
    out.add("to"_ba, naturalJson(rewound.to.ordinal));
}

} // namespace

Json toJson(const Text &text)
{
    if (isPlain(text))
        return bytesJson(text.source);
    ObjectWriter out(5);
    out.bytes("context"_ba, text.context)
        .bytes("source"_ba, text.source)
        .list("args"_ba, text.args, textJson);
    if (text.count != -1)
        out.add("count"_ba, Json::integer(text.count));
    if (text.money)
        out.add("money"_ba, moneyJson(*text.money));
    return out.take();
}

Result<Text> textFromJson(const Json &json)
{
    if (json.isString() || json.contains("base64"_ba))
        return bytesFromJson(json).map([](QByteArray bytes) { return Text::verbatim(std::move(bytes)); });
    ObjectReader in(json, "text");
    Text text;
    text.context = in.bytes("context"_ba);
    text.source = in.bytes("source"_ba);
    text.args = in.list("args"_ba, textFromJson);
    text.count = in.smallInteger("count"_ba, -1);
    text.money = in.value("money"_ba, moneyFromJson);
    return in.result(std::move(text));
}

Json toJson(const Page &page)
{
    ObjectWriter out(10);
    write(out, page);
    return out.take();
}

Result<Page> pageFromJson(const Json &json)
{
    ObjectReader in(json, "page");
    Page page;
    read(in, page);
    return in.result(std::move(page));
}

Json toJson(const Payload &payload)
{
    ObjectWriter out(11);
    out.add("kind"_ba, Json::string(kindWord(payload)));
    std::visit([&](const auto &kind) { write(out, kind); }, payload);
    return out.take();
}

Result<Payload> payloadFromJson(const Json &json)
{
    ObjectReader in(json, "payload");
    auto payload = emptyPayload(json["kind"_ba].text());
    if (!payload) {
        in.wrong("kind"_ba, KASSA_TEXT("error", "one of the known words"));
        return in.result(Payload());
    }
    std::visit([&](auto &kind) { read(in, kind); }, *payload);
    return in.result(std::move(*payload));
}

Json toJson(const Message &message)
{
    ObjectWriter out(9);
    out.add("id"_ba, messageIdJson(message.id)).add("cause"_ba, messageIdJson(message.cause));
    out.add("sent"_ba, Json::string(toIso(message.sent)));
    writeEnvelope(out, message);
    return out.take();
}

Result<Message> messageFromJson(const Json &json)
{
    ObjectReader in(json, "message");
    Message message;
    message.id = in.value("id"_ba, messageIdFromJson);
    message.cause = in.value("cause"_ba, messageIdFromJson);
    message.sent = in.time("sent"_ba);
    message.exchange = ExchangeId{in.natural("exchange"_ba)};
    message.channel = in.word("channel"_ba, channelWords);
    message.from = in.word("from"_ba, partyWords);
    message.to = in.word("to"_ba, partyWords);
    message.lane = in.bytes("lane"_ba);
    message.document = in.bytes("document"_ba);
    message.payload = in.value("payload"_ba, payloadFromJson);
    return in.result(std::move(message));
}

Json toJson(const Verdict &verdict)
{
    ObjectWriter out(5);
    out.add("severity"_ba, Json::string(toWord(verdict.severity))).bytes("id"_ba, verdict.id);
    addText(out, "what"_ba, verdict.what);
    addText(out, "why"_ba, verdict.why);
    return out.bytes("source"_ba, verdict.source).take();
}

Result<Verdict> verdictFromJson(const Json &json)
{
    ObjectReader in(json, "verdict");
    Verdict verdict;
    verdict.severity = in.word("severity"_ba, severityWords);
    verdict.id = in.bytes("id"_ba);
    verdict.what = in.value("what"_ba, textFromJson);
    verdict.why = in.value("why"_ba, textFromJson);
    verdict.source = in.bytes("source"_ba);
    return in.result(std::move(verdict));
}

Json toJson(const Event &event)
{
    ObjectWriter out(10);
    out.add("id"_ba, naturalJson(event.id.ordinal));
    if (event.cause)
        out.add("cause"_ba, naturalJson(event.cause.ordinal));
    out.add("at"_ba, Json::string(toIso(event.at))).add("what"_ba, Json::string(kindWord(event.happening)));
    std::visit([&](const auto &happening) { write(out, happening); }, event.happening);
    return out.take();
}

} // namespace kassa
