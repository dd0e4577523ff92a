// The envelope around operations: HTTP, sockets, return addresses, webhooks.
#include "providers/kronor/messages.h"
#include "providers/parts.h"
#include "wire/session_inputs.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace kassa::kronor {

using namespace std::chrono_literals;

namespace {

tl::unexpected<Error> networkError(const QByteArray &code, const Text &detail)
{
    return fail(ErrorKind::Network, code, detail);
}

} // namespace

// --- HTTP

HttpRequest graphqlRequest(const QByteArray &apiOrigin, const QByteArray &token, const Operation &operation)
{
    const Json body =
        Json::object({{"query", Json::string(operation.document)},
                      {"operationName", operation.name.isEmpty() ? Json() : Json::string(operation.name)},
                      {"variables", operation.variables}});
    return httpRequest("POST", apiOrigin + apiPath,
                       {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}},
                       body.toCompact());
}

GraphqlRequest readGraphqlRequest(const Json &body)
{
    return {body["query"].text(), body["operationName"].text(), body["variables"], body["query"].isString()};
}

Result<Json> dataOf(const Json &answer)
{
    const Json &errors = answer["errors"];
    // Data counts when it is there, also beside errors (section 5).
    if (!answer["data"].isNull())
        return answer["data"];
    if (!errors.isArray() || errors.items().empty())
        return fail(ErrorKind::Malformed, "graphql.answer", KASSA_TEXT("error", "neither data nor errors"));
    const Json &first = errors.items().front();
    const Json &extensions = first["extensions"];
    QByteArray type = extensions["type"].text();
    if (type.isEmpty())
        type = answer.at({"extensions", "type"}).text();
    const Text message = Text::verbatim(first["message"].text().left(500));
    if (type == "TEMPORARY_FAILURE")
        return networkError("temporary", message);
    const QByteArray code = extensions["code"].text().left(64);
    return fail(ErrorKind::Refused, code.isEmpty() ? QByteArray("error") : code, message);
}

Result<Json> readGraphqlAnswer(const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return networkError(toWord(failed->reason),
                            KASSA_TEXT("error", "no answer: %1").with(failureTitle(failed->reason)));
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    if (!response || !head)
        return fail(ErrorKind::Malformed, "graphql.answer", KASSA_TEXT("error", "not an answer of the API"));
    if (head->status >= 500)
        return networkError("http." + QByteArray::number(head->status),
                            KASSA_TEXT("error", "HTTP %1").with(head->status));
    const auto json = Json::parse(response->raw.body);
    if (!json)
        return fail(ErrorKind::Malformed, "graphql.answer", json.error().detail);
    return dataOf(*json);
}

std::optional<Duration> retryPause(int attemptsMade)
{
    static constexpr std::array pauses{500ms, 1000ms, 2000ms, 4000ms, 8000ms};
    if (attemptsMade < 1 || attemptsMade > int(pauses.size()))
        return std::nullopt;
    return Duration(pauses[std::size_t(attemptsMade) - 1]);
}

HttpResponse graphqlAnswer(const Json &answer, const QByteArray &requestId)
{
    return httpResponse(200, "application/json; charset=utf-8", answer.toCompact(),
                        {{"x-request-id", requestId}});
}

// --- sockets

std::optional<Frame> readFrame(const QByteArray &text)
{
    const auto json = Json::parse(text, 64, qsizetype(1024) * 1024);
    if (!json || !json->isObject() || !(*json)["type"].isString())
        return std::nullopt;
    return Frame{(*json)["type"].text(), (*json)["id"].text(), (*json)["payload"]};
}

QByteArray frameText(const Frame &frame, FrameOrder order)
{
    Json json = Json::object();
    if (order == FrameOrder::TypeFirst)
        json.set("type", Json::string(frame.type));
    if (!frame.id.isEmpty())
        json.set("id", Json::string(frame.id));
    if (order == FrameOrder::IdFirst)
        json.set("type", Json::string(frame.type));
    if (!frame.payload.isNull())
        json.set("payload", frame.payload);
    return json.toCompact();
}

Frame initFrame(const QByteArray &token)
{
    return {"connection_init",
            {},
            Json::object({{"headers", Json::object({{"Authorization", Json::string("Bearer " + token)}})}})};
}

QByteArray tokenOfInit(const Json &payload)
{
    for (const auto &[name, value] : payload["headers"].members()) {
        if (name.toLower() == "authorization")
            return value.text();
    }
    return {};
}

// --- return and webhook

QByteArray mergedUrl(const QByteArray &target, const Fields &more)
{
    const qsizetype hash = target.indexOf('#');
    const QByteArray fragment = hash < 0 ? QByteArray() : target.mid(hash);
    const QByteArray address = hash < 0 ? target : target.left(hash);
    const qsizetype mark = address.indexOf('?');
    Fields fields = mark < 0 ? Fields() : parseForm(address.mid(mark + 1)).value_or(Fields());
    std::erase_if(fields, [&](const Field &field) { return contains(more, field.first); });
    fields.insert(fields.end(), more.begin(), more.end());
    const QByteArray base = mark < 0 ? address : address.left(mark);
    return base + (fields.empty() ? QByteArray() : '?' + buildForm(fields)) + fragment;
}

QByteArray webhookBody(const std::vector<WebhookEvent> &events)
{
    Json list = Json::array();
    for (const WebhookEvent &event : events)
        list.append(Json::object({{"event", Json::string(event.event)},
                                  {"id", Json::string(event.id)},
                                  {"triggeredAt", Json::string(event.triggeredAt)},
                                  {"additionalData", event.data}}));
    return Json::object({{"events", std::move(list)}}).toCompact();
}

HttpRequest webhookRequest(const QByteArray &url, const QByteArray &body, const QByteArray &signature)
{
    return httpRequest("POST", url, {{"Content-Type", "application/json"}, {signatureHeader, signature}},
                       body);
}

Result<std::vector<WebhookEvent>> readWebhook(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !(*json)["events"].isArray())
        return fail(ErrorKind::Malformed, "webhook.form",
                    KASSA_TEXT("error", "no object with a list of events"));
    std::vector<WebhookEvent> events;
    for (const Json &event : (*json)["events"].items()) {
        if (!event["event"].isString() || event["id"].text().isEmpty())
            return fail(ErrorKind::Malformed, "webhook.form",
                        KASSA_TEXT("error", "an event without name or id"));
        events.push_back({event["event"].text().left(100), event["id"].text().left(64),
                          event["triggeredAt"].text().left(64), event["additionalData"]});
    }
    return events;
}

QByteArray timestampOf(Time time)
{
    return toIso(time).chopped(1) + "+00:00";
}

std::optional<Time> timeFrom(const QByteArray &text)
{
    const QDateTime read = QDateTime::fromString(QString::fromUtf8(text.left(64)), Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime) // a time without zone is nobody's
        return std::nullopt;
    return Time(std::chrono::milliseconds(read.toMSecsSinceEpoch()));
}

} // namespace kassa::kronor
