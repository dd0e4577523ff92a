#include "journal/entry_parts.h"
#include "journal/exports.h"
#include "wire/payload_json.h"

#include <QCoreApplication>
#include <QHash>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Milliseconds with microseconds behind the point, as HAR's numbers are.
Json harMillis(Duration duration)
{
    const qint64 micros = std::max<qint64>(0, duration.count());
    const QByteArray rest = QByteArray::number(micros % 1000).rightJustified(3, '0');
    return Json::number(QByteArray::number(micros / 1000) + (micros % 1000 == 0 ? QByteArray() : '.' + rest));
}

template <class Pairs>
Json harPairs(const Pairs &pairs)
{
    Json list = Json::array();
    for (const auto &[name, content] : pairs)
        list.append(Json::object({{"name"_ba, Json::string(name)}, {"value"_ba, Json::string(content)}}));
    return list;
}

// `text`, and how it is spelled where the bytes are no UTF-8.
void setHarText(Json &content, const QByteArray &bytes)
{
    const bool plain = bytes.isValidUtf8();
    content.set("text"_ba, Json::string(plain ? bytes : bytes.toBase64()));
    if (!plain)
        content.set("encoding"_ba, Json::string("base64"_ba));
}

Json harRequest(const QByteArray &method, const QByteArray &url, const Headers &headers, const RawHttp &raw,
                const QByteArray &mimeType)
{
    const qsizetype query = url.indexOf('?');
    const auto fields = query < 0 ? Result<Fields>(Fields()) : parseForm(url.mid(query + 1));
    Json request = Json::object({
        {"method"_ba, Json::string(method)},
        {"url"_ba, Json::string(url)},
        {"httpVersion"_ba, Json::string("HTTP/1.1"_ba)},
        {"cookies"_ba, Json::array()},
        {"headers"_ba, harPairs(headers)},
        {"queryString"_ba, harPairs(fields.value_or(Fields()))},
        {"headersSize"_ba, Json::integer(raw.head.isEmpty() ? -1 : raw.head.size())},
        {"bodySize"_ba, Json::integer(raw.body.size())},
    });
    if (!raw.body.isEmpty()) {
        Json data = Json::object({{"mimeType"_ba, Json::string(mimeType)}});
        setHarText(data, raw.body);
        request.set("postData"_ba, std::move(data));
    }
    return request;
}

Json harResponse(int status, const QByteArray &reason, const Headers &headers, const RawHttp &raw,
                 const QByteArray &mimeType)
{
    Json content = Json::object({
        {"size"_ba, Json::integer(raw.body.size())},
        {"mimeType"_ba, Json::string(mimeType)},
    });
    if (!raw.body.isEmpty())
        setHarText(content, raw.body);
    return Json::object({
        {"status"_ba, Json::integer(status)},
        {"statusText"_ba, Json::string(reason)},
        {"httpVersion"_ba, Json::string("HTTP/1.1"_ba)},
        {"cookies"_ba, Json::array()},
        {"headers"_ba, harPairs(headers)},
        {"content"_ba, std::move(content)},
        {"redirectURL"_ba, Json::string(header(headers, "Location"_ba))},
        {"headersSize"_ba, Json::integer(raw.head.isEmpty() ? -1 : raw.head.size())},
        {"bodySize"_ba, Json::integer(raw.body.size())},
    });
}

Json noHarResponse()
{
    return harResponse(0, {}, {}, {}, "x-unknown"_ba);
}

std::optional<Json> harRequestOf(const Payload &payload)
{
    if (const auto *request = std::get_if<HttpRequest>(&payload)) {
        const auto head = parseRequestHead(request->raw.head).value_or(RequestHead());
        return harRequest(head.method, urlOf(*request, head), head.headers, request->raw,
                          header(head.headers, "Content-Type"_ba));
    }
    if (const auto *navigation = std::get_if<Navigation>(&payload)) {
        const RawHttp raw{{}, navigation->method == "GET" ? QByteArray() : buildForm(navigation->form)};
        return harRequest(navigation->method, navigation->url, {}, raw,
                          "application/x-www-form-urlencoded"_ba);
    }
    return std::nullopt;
}

// The answer, and a comment where there is something to say.
struct HarAnswer
{
    Json response;
    QByteArray comment;
};

std::optional<HarAnswer> harAnswerOf(const Payload &payload, const Json &core)
{
    if (const auto *response = std::get_if<HttpResponse>(&payload)) {
        const auto head = parseResponseHead(response->raw.head).value_or(ResponseHead());
        return HarAnswer{harResponse(head.status, head.reason, head.headers, response->raw,
                                     header(head.headers, "Content-Type"_ba)),
                         {}};
    }
    if (const auto *page = std::get_if<Page>(&payload))
        return HarAnswer{harResponse(page->status, page->status == 200 ? "OK"_ba : QByteArray(), {},
                                     {{}, core["payload"_ba].toCompact()},
                                     "application/vnd.kassa.page+json"_ba),
                         "the page as a value; browsers get it as HTML"_ba};
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload)) {
        const Json &stored = core["payload"_ba];
        const QByteArray detail = failed->detail.isEmpty() ? QByteArray() : ": " + failed->detail;
        return HarAnswer{noHarResponse(),
                         toWord(failed->reason) + " while " + stored["phase"_ba].text() + detail};
    }
    return std::nullopt;
}

Json harEntry(const Entry &entry, Json request)
{
    return Json::object({
        {"startedDateTime"_ba, Json::string(toIso(entry.at))},
        {"time"_ba, Json::integer(0)},
        {"request"_ba, std::move(request)},
        {"response"_ba, noHarResponse()},
        {"cache"_ba, Json::object()},
        {"timings"_ba, Json::object({{"send"_ba, Json::integer(0)},
                                     {"wait"_ba, Json::integer(0)},
                                     {"receive"_ba, Json::integer(0)}})},
        {"comment"_ba, Json::string("not answered"_ba)},
    });
}

void setHarAnswer(Json &exchange, HarAnswer answer, Duration took)
{
    exchange.set("time"_ba, harMillis(took));
    exchange.set("response"_ba, std::move(answer.response));
    exchange.set("timings"_ba, Json::object({{"send"_ba, Json::integer(0)},
                                             {"wait"_ba, harMillis(took)},
                                             {"receive"_ba, Json::integer(0)}}));
    if (answer.comment.isEmpty())
        exchange.remove("comment"_ba);
    else
        exchange.set("comment"_ba, Json::string(answer.comment));
}

} // namespace

QByteArray har(const std::vector<Entry> &entries)
{
    std::vector<Json> exchanges;
    QHash<QByteArray, std::pair<std::size_t, Time>> open; // by exchange: index and start of its request
    for (const Entry *entry : currentBranch(entries)) {
        const auto payload = sentPayload(*entry);
        if (!payload)
            continue;
        const QByteArray exchange = entry->core["exchange"_ba].text();
        if (auto request = harRequestOf(*payload)) {
            open.insert(exchange, {exchanges.size(), entry->at});
            exchanges.push_back(harEntry(*entry, std::move(*request)));
        } else if (auto answer = harAnswerOf(*payload, entry->core); answer && open.contains(exchange)) {
            const auto [index, start] = open.take(exchange);
            setHarAnswer(exchanges[index], std::move(*answer), entry->at - start);
        }
    }
    const QString version = QCoreApplication::applicationVersion();
    const Json creator =
        Json::object({{"name"_ba, Json::string("Kassa"_ba)}, {"version"_ba, Json::string(version)}});
    const Json log = Json::object({
        {"version"_ba, Json::string("1.2"_ba)},
        {"creator"_ba, creator},
        {"entries"_ba, Json::array(std::move(exchanges))},
    });
    return Json::object({{"log"_ba, log}}).toPretty() + '\n';
}

} // namespace kassa
