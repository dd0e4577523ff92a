#include "journal/message_parts.h"

#include "journal/entry_parts.h"
#include "wire/payload_json.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QByteArray firstLine(const QByteArray &head)
{
    return head.left(head.indexOf("\r\n"));
}

// One payload taken apart; kinds without bytes of their own stand as their JSON.
struct TakenApart
{
    static MessageParts http(const RawHttp &raw, Headers headers)
    {
        return {firstLine(raw.head), std::move(headers), raw.body, raw.bytes()};
    }
    static MessageParts bytes(const QByteArray &bytes) { return {{}, {}, bytes, bytes}; }

    MessageParts operator()(const HttpRequest &request) const
    {
        const auto head = parseRequestHead(request.raw.head);
        return http(request.raw, head ? head->headers : Headers());
    }
    MessageParts operator()(const HttpResponse &response) const
    {
        const auto head = parseResponseHead(response.raw.head);
        return http(response.raw, head ? head->headers : Headers());
    }
    MessageParts operator()(const Navigation &navigation) const
    {
        const QByteArray line = navigation.method + ' ' + navigation.url;
        const QByteArray body = buildForm(navigation.form);
        return {line, {}, body, body.isEmpty() ? line : line + "\r\n\r\n" + body};
    }
    MessageParts operator()(const PageEvent &event) const { return bytes(event.data); }
    MessageParts operator()(const AppLink &link) const { return bytes(link.url); }
    MessageParts operator()(const SocketText &text) const { return bytes(text.bytes); }
    template <class Other>
    MessageParts operator()(const Other &other) const
    {
        return bytes(toJson(Payload(other)).toCompact());
    }
};

bool looksLikeForm(const MessageParts &parts)
{
    const QByteArray type = header(parts.headers, "Content-Type"_ba);
    return type.startsWith("application/x-www-form-urlencoded") ||
           (type.isEmpty() && !parts.startLine.isEmpty() && parts.body.contains('='));
}

QByteArray formLines(const Fields &fields)
{
    QByteArray lines;
    for (const auto &[name, value] : fields)
        lines += name + " = " + value + '\n';
    return lines;
}

} // namespace

MessageParts partsOf(const Entry &entry)
{
    if (const auto message = sentMessage(entry))
        return std::visit(TakenApart(), message->payload);
    return TakenApart::bytes(entry.core.toCompact());
}

QByteArray prettyBody(const MessageParts &parts)
{
    if (parts.body.size() > mostPretty)
        return parts.body;
    if (const auto json = Json::parse(parts.body); json && (json->isObject() || json->isArray()))
        return json->toPretty();
    if (looksLikeForm(parts)) {
        if (const auto fields = parseForm(parts.body))
            return formLines(*fields);
    }
    return parts.body;
}

QByteArray prettyText(const MessageParts &parts)
{
    QByteArray text;
    if (!parts.startLine.isEmpty())
        text += parts.startLine + '\n';
    for (const auto &[name, value] : parts.headers)
        text += name + ": " + value + '\n';
    if (!text.isEmpty())
        text += '\n';
    return text + prettyBody(parts);
}

} // namespace kassa
