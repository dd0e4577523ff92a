#include "bench/rule.h"

namespace kassa {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// A head that says how long the body is must say so again after the body changed.
QByteArray withContentLength(QByteArray head, qsizetype length)
{
    qsizetype line = head.indexOf("\r\n") + 2;
    while (line > 1 && line < head.size()) {
        const qsizetype end = head.indexOf("\r\n", line);
        if (end <= line)
            break;
        const qsizetype colon = head.indexOf(':', line);
        if (colon > line && colon < end &&
            head.mid(line, colon - line).compare("content-length", Qt::CaseInsensitive) == 0)
            return head.replace(line, end - line,
                                head.mid(line, colon - line) + ": " + QByteArray::number(length));
        line = end + 2;
    }
    return head;
}

RawHttp replacedIn(RawHttp raw, const QByteArray &from, const QByteArray &to)
{
    const qsizetype before = raw.body.size();
    raw.head.replace(from, to);
    raw.body.replace(from, to);
    if (raw.body.size() != before)
        raw.head = withContentLength(raw.head, raw.body.size());
    return raw;
}

Fields replacedIn(Fields fields, const QByteArray &from, const QByteArray &to)
{
    for (Field &field : fields)
        field.second.replace(from, to);
    return fields;
}

} // namespace

QByteArray searchableBytes(const Payload &payload)
{
    return std::visit(
        Overloaded{
            [](const HttpRequest &p) { return p.origin + p.raw.bytes(); },
            [](const HttpResponse &p) { return p.raw.bytes(); },
            [](const ExchangeFailed &p) { return toWord(p.reason) + ' ' + p.detail; },
            [](const Navigation &p) { return p.method + ' ' + p.url + '\n' + buildForm(p.form); },
            [](const Page &p) { return p.id + ' ' + p.url; },
            [](const PageEvent &p) { return p.data; },
            [](const AppLink &p) { return p.url; },
            [](const SocketOpen &p) { return p.url; },
            [](const SocketOpened &p) { return p.chosen; },
            [](const SocketText &p) { return p.bytes; },
            [](const SocketClosed &p) { return QByteArray::number(p.code) + ' ' + p.reason; },
            [](const BuyerAction &p) { return p.page + ' ' + p.control; },
            [](const TimerFired &p) { return p.key; },
        },
        payload);
}

Payload replaced(const Payload &payload, const QByteArray &from, const QByteArray &to)
{
    Payload result = payload;
    if (from.isEmpty())
        return result;
    std::visit(Overloaded{
                   [&](HttpRequest &p) { p.raw = replacedIn(std::move(p.raw), from, to); },
                   [&](HttpResponse &p) { p.raw = replacedIn(std::move(p.raw), from, to); },
                   [&](Navigation &p) {
                       p.url.replace(from, to);
                       p.form = replacedIn(std::move(p.form), from, to);
                   },
                   [&](PageEvent &p) { p.data.replace(from, to); },
                   [&](AppLink &p) { p.url.replace(from, to); },
                   [&](SocketText &p) { p.bytes.replace(from, to); },
                   [&](BuyerAction &p) { p.fields = replacedIn(std::move(p.fields), from, to); },
                   [](auto &) {}, // nothing in it that a sender wrote
               },
               result);
    return result;
}

bool Match::fits(const Message &message) const
{
    return (!channel || *channel == message.channel) && (!from || *from == message.from) &&
           (!to || *to == message.to) && (kind.isEmpty() || kind == kindWord(message.payload)) &&
           (contains.isEmpty() || searchableBytes(message.payload).contains(contains));
}

} // namespace kassa
