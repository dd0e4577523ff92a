#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration hookTimeout = 10s; // section 7
constexpr int mostFailures = 8;       // then given up; ours, as are the pauses of 1 2 4 8 ... s
constexpr std::size_t mostQueued = 10'000, mostEventsAtOnce = 10, mostDeliveries = 1000, mostStored = 2000;
constexpr char hookTag[] = "hook:";

Hook *hookOf(State &state, const QByteArray &url)
{
    const auto found = std::find_if(state.hooks.begin(), state.hooks.end(),
                                    [&](const Hook &hook) { return hook.url == url; });
    return found == state.hooks.end() ? nullptr : &*found;
}

QByteArray signatureOf(const State &state, const Hook &hook, const QByteArray &body)
{
    const QByteArray hex = signWebhook(hook.secret, body);
    if (state.switches.webhookSignature == "base64")
        return QByteArray::fromHex(hex).toBase64();
    if (state.switches.webhookSignature == "wrong")
        return (hex[0] == '0' ? '1' : '0') + hex.mid(1);
    return hex;
}

void sendNext(Step &step, Hook &hook)
{
    if (hook.isUnderWay || hook.queue.empty() || hook.status == "given_up")
        return;
    hook.isUnderWay = true;
    if (hook.batch == 0)
        hook.batch = std::min(hook.queue.size(), mostEventsAtOnce);
    std::vector<WebhookEvent> events;
    events.reserve(hook.batch);
    for (std::size_t i = 0; i < hook.batch; ++i)
        events.push_back(hook.queue[i].event);
    const QByteArray body = webhookBody(events);
    Send send;
    send.draft.channel = Channel::Callback;
    send.draft.from = Party::ProviderServer;
    send.draft.to = Party::ShopServer;
    send.draft.queue = "webhook " + hook.url;
    send.draft.payload = webhookRequest(hook.url, body, signatureOf(step.state, hook, body));
    send.tag = hookTag + hook.url;
    send.timeout = hookTimeout;
    step.effects.emplace_back(std::move(send));
    hook.status = hook.failures > 0 ? "retrying" : "delivering";
}

QByteArray namesOf(const Hook &hook)
{
    QByteArrayList names;
    for (std::size_t i = 0; i < std::min(hook.batch, hook.queue.size()); ++i)
        names << hook.queue[i].event.event + ' ' + hook.queue[i].event.id;
    return names.join(", ");
}

// The status; empty: there was no answer.
QByteArray statusIn(const Payload &answer)
{
    const auto *response = std::get_if<HttpResponse>(&answer);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    return response ? QByteArray::number(head ? head->status : 0) : QByteArray();
}

// HTTP 200 and "[accepted]" in the body (section 7).
bool isAccepted(const Payload &answer)
{
    return statusIn(answer) == "200" && std::get<HttpResponse>(answer).raw.body.contains("[accepted]");
}

Json storedRow(const State &state, const Hook &hook, const QueuedEvent &queued, Time sent)
{
    Json row = Json::object({{"id", bigint(state, queued.event.id.toLongLong())},
                             {"event", str(queued.event.event)},
                             {"payload", queued.event.data},
                             {"queuedAt", timestamp(queued.queued)},
                             {"sentAt", timestamp(sent)},
                             {"webhookUrl", str(hook.url)}});
    for (const auto &[name, value] : queued.related.members())
        row.set(name, value);
    return row;
}

void acknowledged(Step &step, Hook &hook)
{
    State &state = step.state;
    for (; hook.batch > 0 && !hook.queue.empty(); --hook.batch) {
        state.notifications.push_back(storedRow(state, hook, hook.queue.front(), step.now));
        hook.queue.pop_front();
    }
    if (state.notifications.size() > mostStored)
        state.notifications.erase(state.notifications.begin(),
                                  state.notifications.end() - std::ptrdiff_t(mostStored));
    hook.batch = 0;
    hook.failures = 0;
    hook.status = "delivering";
}

void notAcknowledged(Step &step, Hook &hook)
{
    ++hook.failures;
    if (hook.failures >= mostFailures) {
        hook.status = "given_up";
        report(step, Report::Kind::Warning, "webhook", "webhook.given-up",
               KASSA_TEXT("kronor.sandbox", "Webhooks to %1 were given up after %2 failures")
                   .with(hook.url)
                   .with(QByteArray::number(hook.failures)));
        return;
    }
    hook.status = "waiting_for_next_attempt";
    startTimer(step, hookTag + hook.url, 1s * (1 << (hook.failures - 1)));
}

} // namespace

Resolved setWebhookUrl(Step &step, const Json &input)
{
    State &state = step.state;
    const QByteArray url = input["webhookUrl"].text();
    if (originOf(url).isEmpty() || url.size() > 1000)
        return refused("webhookUrl must be an absolute URL of at most 1000 characters");
    Hook *hook = hookOf(state, url);
    const bool isNew = hook == nullptr;
    if (isNew) {
        hook = &state.hooks.emplace_back();
        hook->url = url;
        hook->secret = Secret(state.ids.uuid("hmacSecret"));
        hook->setting = int(state.ids.next("setting"));
    }
    hook->edited = uniqueTime(step);
    hook->events.clear();
    for (const Json &setting : input["eventSettings"].items())
        hook->events.insert(setting["event"].text(), setting["enabled"].toBool());
    return Json::object({{"hmacSecret", isNew ? str(hook->secret.expose()) : Json()},
                         {"settingId", Json::integer(hook->setting)}});
}

Resolved deleteWebhookUrl(Step &step, const Json &input)
{
    const QByteArray url = input["webhookUrl"].text();
    const auto removed = std::erase_if(step.state.hooks, [&](const Hook &hook) { return hook.url == url; });
    stopTimer(step, hookTag + url);
    return Json::object({{"found", Json::boolean(removed > 0)}});
}

void queueEvent(Step &step, const QByteArray &event, Json data, const Json &related)
{
    for (Hook &hook : step.state.hooks) {
        // The settings know no event of purchase orders: the sandbox's switch alone turns that on (section
        // 11).
        const bool wanted = hook.events.value(event, event == "purchaseOrderStateUpdate");
        if (!wanted || hook.queue.size() >= mostQueued)
            continue;
        hook.queue.push_back(
            {{event, QByteArray::number(++step.state.lastEvent), toIso(step.now), data}, step.now, related});
        step.changed.insert(QByteArray()); // the merchant's subscriptions see the queue
        if (hook.failures == 0)
            sendNext(step, hook);
    }
}

void retryWebhooks(Step &step)
{
    step.changed.insert(QByteArray());
    for (Hook &hook : step.state.hooks) {
        hook.failures = 0;
        hook.status = "delivering";
        stopTimer(step, hookTag + hook.url);
        sendNext(step, hook);
    }
}

bool isHookTag(const QByteArray &tag)
{
    return tag.startsWith(hookTag);
}

void hookAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    Hook *hook = hookOf(step.state, tag.mid(qsizetype(sizeof(hookTag)) - 1));
    if (!hook) // deleted meanwhile
        return;
    auto &deliveries = step.state.deliveries;
    deliveries.push_back({step.now, hook->url, namesOf(*hook), statusIn(answer)});
    if (deliveries.size() > mostDeliveries)
        deliveries.pop_front();
    step.changed.insert(QByteArray());
    const bool accepted = isAccepted(answer);
    if (accepted)
        acknowledged(step, *hook);
    hook->isUnderWay = false;
    if (accepted)
        sendNext(step, *hook);
    else
        notAcknowledged(step, *hook);
}

void hookDue(Step &step, const QByteArray &url)
{
    if (Hook *hook = hookOf(step.state, url)) {
        step.changed.insert(QByteArray());
        sendNext(step, *hook);
    }
}

Json hookRow(const Hook &hook)
{
    return Json::object({{"webhookUrl", str(hook.url)},
                         {"materializedStatus", str(hook.status)},
                         {"faulty", Json::boolean(hook.status == "given_up")},
                         {"queuedNotificationCount", Json::integer(qint64(hook.queue.size()))}});
}

} // namespace kassa::kronor::sandbox
