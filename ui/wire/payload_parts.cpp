#include "wire/payload_parts.h"

#include "codec/json.h"
#include "wire/session_inputs.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

using Name = PayloadPart::Name;
using Shape = PayloadPart::Shape;

struct HeaderLine // where a value stands in a head
{
    qsizetype begin = -1, length = 0;
};

HeaderLine contentLengthLine(const QByteArray &head)
{
    static constexpr QByteArrayView name("content-length:");
    qsizetype line = head.indexOf("\r\n");
    while (line >= 0) {
        const qsizetype begin = line + 2;
        const qsizetype end = head.indexOf("\r\n", begin);
        if (end < 0)
            break;
        if (head.mid(begin, name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return {begin + name.size(), end - begin - name.size()};
        line = end;
    }
    return {};
}

struct Split
{
    std::optional<PayloadParts> operator()(const HttpRequest &request) const
    {
        return PayloadParts{{{Name::Origin, Shape::Line, request.origin},
                             {Name::Head, Shape::Block, request.raw.head},
                             {Name::Body, Shape::Block, request.raw.body}},
                            {}};
    }
    std::optional<PayloadParts> operator()(const HttpResponse &response) const
    {
        return PayloadParts{
            {{Name::Head, Shape::Block, response.raw.head}, {Name::Body, Shape::Block, response.raw.body}},
            {}};
    }
    std::optional<PayloadParts> operator()(const Navigation &navigation) const
    {
        return PayloadParts{{{Name::Method, Shape::Choice, navigation.method, {"GET", "POST"}},
                             {Name::Url, Shape::Line, navigation.url}},
                            navigation.form};
    }
    std::optional<PayloadParts> operator()(const PageEvent &event) const
    {
        const QByteArray kind = event.kind == PageEvent::Kind::Text ? "text" : "object";
        return PayloadParts{{{Name::Frame, Shape::Line, event.frame},
                             {Name::Origin, Shape::Line, event.origin},
                             {Name::Kind, Shape::Choice, kind, {"text", "object"}},
                             {Name::Data, Shape::Block, event.data}},
                            {}};
    }
    std::optional<PayloadParts> operator()(const AppLink &link) const
    {
        return PayloadParts{{{Name::Url, Shape::Line, link.url}}, {}};
    }
    std::optional<PayloadParts> operator()(const SocketText &text) const
    {
        return PayloadParts{{{Name::Bytes, Shape::Block, text.bytes}}, {}};
    }
    std::optional<PayloadParts> operator()(const BuyerAction &action) const
    {
        return PayloadParts{
            {{Name::Page, Shape::Line, action.page}, {Name::Control, Shape::Line, action.control}},
            action.fields};
    }
    template <class Other>
    std::optional<PayloadParts> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

Done checkUrl(const QByteArray &url)
{
    if (!schemeOf(url).isEmpty() && !url.contains(' '))
        return {};
    return fail(ErrorKind::Malformed, "edit.url",
                KASSA_TEXT("error", "\"%1\" is not an absolute address such as https://shop.example/path")
                    .with(url.left(80)));
}

struct Joined
{
    const PayloadParts &edited;

    QByteArray part(Name name) const
    {
        for (const PayloadPart &each : edited.parts) {
            if (each.name == name)
                return each.bytes;
        }
        return {};
    }
    Fields fields() const { return edited.fields.value_or(Fields()); }

    Result<Payload> operator()(HttpRequest request) const
    {
        request = {part(Name::Origin), {part(Name::Head), part(Name::Body)}};
        if (const auto head = parseRequestHead(request.raw.head); !head)
            return tl::unexpected(head.error());
        if (const Done url = checkUrl(request.origin); !url)
            return tl::unexpected(url.error());
        return request;
    }
    Result<Payload> operator()(HttpResponse response) const
    {
        response.raw = {part(Name::Head), part(Name::Body)};
        if (const auto head = parseResponseHead(response.raw.head); !head)
            return tl::unexpected(head.error());
        return response;
    }
    Result<Payload> operator()(Navigation navigation) const
    {
        navigation.method = part(Name::Method);
        navigation.url = part(Name::Url);
        navigation.form = fields();
        if (const Done url = checkUrl(navigation.url); !url)
            return tl::unexpected(url.error());
        if (navigation.method == "GET" && !navigation.form.empty())
            return fail(ErrorKind::Malformed, "edit.method",
                        KASSA_TEXT("error", "Fields are sent by POST only; a GET has them in its address"));
        return navigation;
    }
    Result<Payload> operator()(PageEvent event) const
    {
        event.frame = part(Name::Frame);
        event.origin = part(Name::Origin);
        event.kind = part(Name::Kind) == "text" ? PageEvent::Kind::Text : PageEvent::Kind::Object;
        event.data = part(Name::Data);
        if (event.kind == PageEvent::Kind::Text)
            return event;
        if (const auto json = Json::parse(event.data); !json)
            return fail(ErrorKind::Malformed, "edit.json",
                        KASSA_TEXT("error", "An object must be JSON: %1").with(json.error().detail));
        return event;
    }
    Result<Payload> operator()(AppLink link) const
    {
        link.url = part(Name::Url);
        if (const Done url = checkUrl(link.url); !url)
            return tl::unexpected(url.error());
        return link;
    }
    Result<Payload> operator()(SocketText text) const
    {
        text.bytes = part(Name::Bytes);
        return text;
    }
    Result<Payload> operator()(BuyerAction action) const
    {
        action.page = part(Name::Page);
        action.control = part(Name::Control);
        action.fields = fields();
        return action;
    }
    template <class Other>
    Result<Payload> operator()(const Other &same) const
    {
        return same;
    }
};

} // namespace

std::optional<PayloadParts> partsOf(const Payload &payload)
{
    return std::visit(Split(), payload);
}

Result<Payload> withParts(const Payload &payload, const PayloadParts &parts)
{
    return std::visit(Joined{parts}, payload);
}

qsizetype contentLengthOf(const QByteArray &head)
{
    const HeaderLine line = contentLengthLine(head);
    if (line.begin < 0)
        return -1;
    bool fits = false;
    const qsizetype length = head.mid(line.begin, line.length).trimmed().toLongLong(&fits);
    return fits && length >= 0 ? length : -2;
}

QByteArray withContentLength(const QByteArray &head, qsizetype length)
{
    const HeaderLine line = contentLengthLine(head);
    if (line.begin < 0)
        return head;
    QByteArray changed = head;
    return changed.replace(line.begin, line.length, ' ' + QByteArray::number(length));
}

} // namespace kassa
