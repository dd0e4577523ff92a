#include "providers/kronor/shop_webhooks.h"

#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_watch.h"

#include <algorithm>

namespace kassa::kronor::shop {

namespace {

constexpr std::size_t mostEventsKept = 1000;

void beginWaiting(Step &step)
{
    step.state.settingWebhook = false;
    for (const qsizetype index : std::exchange(step.state.waitingForWebhook, {}))
        create(step, step.state.purchases[index]);
}

void answerWebhook(Step &step, ExchangeId exchange, int status, const QByteArray &words)
{
    step.effects.emplace_back(Reply{exchange, httpResponse(status, "text/plain; charset=utf-8", words)});
}

// The switch's word for this message; the last one stays.
QByteArray nextAnswer(Switches &switches)
{
    return switches.webhookAnswers.size() > 1 ? switches.webhookAnswers.takeFirst()
                                              : switches.webhookAnswers.first();
}

Purchase *purchaseOf(State &state, const Json &data)
{
    for (const char *name :
         {"merchantReference", "purchaseOrderId", "purchaseId", "paymentId", "paymentRequestId"}) {
        const QByteArray id = data[name].text();
        if (id.isEmpty())
            continue;
        if (Purchase *purchase = findPurchase(state, id))
            return purchase;
        for (Purchase &purchase : state.purchases) {
            if (purchase.request == id)
                return &purchase;
        }
    }
    return nullptr;
}

bool isNew(State &state, const QByteArray &id)
{
    if (std::find(state.heardEvents.begin(), state.heardEvents.end(), id) != state.heardEvents.end())
        return false;
    state.heardEvents.push_back(id);
    if (state.heardEvents.size() > mostEventsKept)
        state.heardEvents.pop_front();
    return true;
}

// An event is a hint: the shop asks, it does not believe.
void hear(Step &step, const WebhookEvent &event)
{
    Purchase *purchase = purchaseOf(step.state, event.data);
    reportShop(step, Report::Kind::Info, event.event,
               KASSA_TEXT("kronor", "Webhook %1: %2").with(event.id).with(event.event));
    if (purchase && isGood(*purchase))
        verify(step, *purchase); // captured, returned or expired since
    else if (purchase && !isResolved(*purchase) && purchase->watch.on && !purchase->watch.bySocket)
        pollNow(step, *purchase);
}

QByteArray webhookUrl(const State &state)
{
    const Origins &origins = state.inputs.origins;
    return (origins.shopPublic.isEmpty() ? origins.shop : origins.shopPublic) + "/webhook";
}

void askAboutWebhook(Step &step, Ask what, Operation request)
{
    ask(step, callOf(step.state, step.state.purchases.back(), what, std::move(request)));
}

} // namespace

void setWebhookNow(Step &step)
{
    State &state = step.state;
    if (state.purchases.empty() || !state.webhookSecret.isEmpty() ||
        std::exchange(state.settingWebhook, true))
        return;
    askAboutWebhook(step, Ask::Webhook, request::setWebhook(webhookUrl(state)));
}

void beginAfterWebhook(Step &step, qsizetype purchase)
{
    step.state.waitingForWebhook.append(purchase);
    setWebhookNow(step);
}

// The secret is told on creation only (section 4.8). An address that Kronor knows already is taken away and
// set anew: what is signed with a secret that nobody knows here could only be refused.
void webhookSet(Step &step, const Json &data)
{
    State &state = step.state;
    const QByteArray secret = data.at({"setWebhookUrl", "hmacSecret"}).text();
    if (secret.isEmpty() && !std::exchange(state.deletedWebhook, true)) {
        reportShop(step, Report::Kind::Info, "webhook.known",
                   KASSA_TEXT("kronor", "Kronor knows the webhook address already and tells its secret only "
                                        "once: the shop deletes it and sets it anew"));
        askAboutWebhook(step, Ask::WebhookDelete, request::deleteWebhook(webhookUrl(state)));
        return;
    }
    if (secret.isEmpty())
        reportShop(
            step, Report::Kind::Warning, "webhook.secret",
            KASSA_TEXT("kronor", "Kronor did not tell the secret of webhooks: all of them are refused"));
    else
        state.webhookSecret = Secret(secret);
    beginWaiting(step);
}

void webhookDeleted(Step &step)
{
    askAboutWebhook(step, Ask::Webhook, request::setWebhook(webhookUrl(step.state)));
}

void webhookNotSet(Step &step, const Error &error)
{
    reportShop(step, Report::Kind::Warning, error.code,
               KASSA_TEXT("kronor", "The webhook address could not be set: %1").with(error.detail));
    beginWaiting(step);
}

void webhookCame(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray signature = head ? header(head->headers, signatureHeader) : QByteArray();
    const QByteArray wanted = nextAnswer(step.state.switches);
    if (wanted == "silent")
        return; // the provider gives up after 10 s
    if (wanted != "accepted") {
        answerWebhook(step, exchange, wanted.toInt(), "as the switch says");
        return;
    }
    const bool known = !step.state.webhookSecret.isEmpty();
    if (!known || !verifyWebhook(step.state.webhookSecret, signature, request.raw.body)) {
        reportShop(step, Report::Kind::Warning, "webhook.signature",
                   KASSA_TEXT("kronor", "A webhook is not signed correctly and was refused"));
        answerWebhook(step, exchange, 403, "not genuine");
        return;
    }
    const auto events = readWebhook(request.raw.body);
    if (!events) {
        answerWebhook(step, exchange, 400, "not a webhook");
        return;
    }
    answerWebhook(step, exchange, 200, "[accepted]");
    for (const WebhookEvent &event : *events) {
        if (isNew(step.state, event.id))
            hear(step, event);
    }
}

} // namespace kassa::kronor::shop
