#include "providers/kronor/shop_watch.h"

#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_payment.h"

namespace kassa::kronor::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration pollEvery = 1s;
constexpr int quickPolls = 30; // then the pauses double, up to a minute
constexpr Duration longestPause = 60s;
constexpr Duration socketTimeout = 5s, reconnectAfter = 3s;
// Together 15 s without a word. Two parts, because after a stall of the machine everything is due at once:
// what the server has said meanwhile is heard before the second one is over.
constexpr Duration longSilence = 10s, lastChance = 5s;
constexpr int mostSocketFailures = 5; // in a row (section 4.9)
constexpr char watchTag[] = "watch:";

Duration pollPause(int polls)
{
    Duration pause = pollEvery;
    for (int i = quickPolls; i < polls && pause < longestPause; ++i)
        pause *= 2;
    return std::min<Duration>(pause, longestPause);
}

void schedulePoll(Step &step, Purchase &purchase)
{
    startTimer(step, "poll:" + purchase.ref, pollPause(purchase.watch.polls));
}

Operation watchRequest(const Purchase &purchase, bool subscription)
{
    return purchase.kind == Kind::Session ? request::watchPayments(subscription)
                                          : request::watchOrder(subscription);
}

QByteArray socketUrl(const State &state)
{
    const QByteArray &api = state.inputs.origins.api;
    return (api.startsWith("https:") ? "wss" + api.mid(5) : "ws" + api.mid(4)) + apiPath;
}

void openSocket(Step &step, Purchase &purchase)
{
    Send send;
    send.draft.channel = Channel::Socket;
    send.draft.payload =
        SocketOpen{socketUrl(step.state), {purchase.watch.older ? oldProtocol : newProtocol}, {}};
    send.tag = watchTag + purchase.ref + ':' + QByteArray::number(purchase.watch.round);
    send.timeout = socketTimeout;
    step.effects.emplace_back(std::move(send));
}

void putOnSocket(Step &step, const Purchase &purchase, Payload payload)
{
    Send send;
    send.draft.channel = Channel::Socket;
    send.draft.payload = std::move(payload);
    send.draft.exchange = purchase.watch.socket;
    step.effects.emplace_back(std::move(send));
}

void sayFrame(Step &step, const Purchase &purchase, const Frame &frame)
{
    putOnSocket(step, purchase, SocketText{frameText(frame)});
}

void closeWatchSocket(Step &step, Purchase &purchase)
{
    if (!purchase.watch.socket)
        return;
    if (purchase.watch.older)
        sayFrame(step, purchase, {"connection_terminate", {}, {}});
    putOnSocket(step, purchase, SocketClosed{1000, {}});
    purchase.watch.socket = {};
    stopTimer(step, "silence:" + purchase.ref);
}

// Where sockets are blocked or keep breaking (section 12, 9).
void fallBackToPolling(Step &step, Purchase &purchase)
{
    purchase.watch.bySocket = false;
    ++purchase.watch.round;
    report(step, purchase, Report::Kind::Info, "watch.poll",
           KASSA_TEXT("kronor", "The status channel of order %1 is gone; the shop polls").with(purchase.ref));
    pollNow(step, purchase);
}

void socketLost(Step &step, Purchase &purchase)
{
    purchase.watch.socket = {};
    stopTimer(step, "silence:" + purchase.ref);
    if (++purchase.watch.socketFailures >= mostSocketFailures)
        fallBackToPolling(step, purchase);
    else
        startTimer(step, "socket:" + purchase.ref, reconnectAfter);
}

void subscribe(Step &step, const Purchase &purchase)
{
    const Operation request = watchRequest(purchase, true);
    const Json payload = Json::object({{"query", Json::string(request.document)},
                                       {"operationName", Json::string(request.name)},
                                       {"variables", request.variables}});
    sayFrame(step, purchase, {purchase.watch.older ? "start" : "subscribe", "1", payload});
}

void heard(Step &step, Purchase &purchase, const Json &data)
{
    if (purchase.kind == Kind::Session)
        heardPayments(step, purchase, data["paymentRequests"]);
    else
        heardOrder(step, purchase, data["purchaseOrders"]);
}

void frameCame(Step &step, Purchase &purchase, const QByteArray &text)
{
    purchase.watch.quiet = false;
    startTimer(step, "silence:" + purchase.ref, longSilence, TimerWeight::Background);
    const auto frame = readFrame(text);
    if (!frame)
        return;
    if (frame->type == "connection_ack") {
        subscribe(step, purchase);
    } else if (frame->type == "ping") {
        sayFrame(step, purchase, {"pong", {}, frame->payload});
    } else if (frame->type == "next" || frame->type == "data") {
        purchase.watch.socketFailures = 0;
        if (const auto data = dataOf(frame->payload))
            heard(step, purchase, *data);
    } else if (frame->type == "error" || frame->type == "connection_error") {
        warn(step, purchase, "watch.error",
             KASSA_TEXT("kronor", "The status channel was refused: %1")
                 .with(frame->payload.toCompact().left(300)));
        closeWatchSocket(step, purchase);
        fallBackToPolling(step, purchase);
    }
    // "ka" before connection_ack is fine (section 12, 11); "complete" says nothing that closing would not.
}

} // namespace

void startWatch(Step &step, Purchase &purchase)
{
    Watch &watch = purchase.watch;
    const WatchBy by = step.state.switches.watch;
    const int failures = watch.socketFailures;
    watch = {true, by != WatchBy::Poll, by == WatchBy::OldSocket, {}, failures, 0, watch.round + 1};
    if (watch.bySocket)
        openSocket(step, purchase);
    else
        schedulePoll(step, purchase);
}

void stopWatch(Step &step, Purchase &purchase)
{
    if (!purchase.watch.on)
        return;
    closeWatchSocket(step, purchase);
    purchase.watch.on = false;
    ++purchase.watch.round;
    for (const char *timer : {"poll:", "socket:", "silence:"})
        stopTimer(step, timer + purchase.ref);
}

void pollNow(Step &step, Purchase &purchase)
{
    if (!purchase.watch.on || purchase.token.isEmpty())
        return;
    ++purchase.watch.polls;
    Call call = callOf(step.state, purchase, Ask::Watch, watchRequest(purchase, false), As::Own);
    call.round = purchase.watch.round;
    call.fromPage = purchase.kind == Kind::Session;
    ask(step, std::move(call));
}

void pollDue(Step &step, Purchase &purchase)
{
    if (purchase.watch.on && !purchase.watch.bySocket)
        pollNow(step, purchase);
}

void reconnectDue(Step &step, Purchase &purchase)
{
    if (purchase.watch.on && purchase.watch.bySocket && !purchase.watch.socket)
        openSocket(step, purchase);
}

void silenceDue(Step &step, Purchase &purchase)
{
    if (!purchase.watch.socket)
        return;
    if (!std::exchange(purchase.watch.quiet, true)) {
        startTimer(step, "silence:" + purchase.ref, lastChance, TimerWeight::Background);
        return;
    }
    closeWatchSocket(step, purchase);
    socketLost(step, purchase);
}

// A failed watch is not a failed payment (section 12, 7): the next poll comes.
void watchAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Json> &data)
{
    if (!purchase.watch.on || call.round != purchase.watch.round)
        return;
    if (data)
        heard(step, purchase, *data);
    else if (data.error().kind == ErrorKind::Refused)
        watchRefused(step, purchase, data.error());
    if (purchase.watch.on && !purchase.watch.bySocket)
        schedulePoll(step, purchase);
}

bool isSocketTag(const QByteArray &tag)
{
    return tag.startsWith(watchTag);
}

void socketCame(Step &step, const QByteArray &tag, const Message &message)
{
    const QByteArray rest = tag.mid(qsizetype(sizeof(watchTag)) - 1);
    const qsizetype colon = rest.lastIndexOf(':');
    Purchase *purchase = findPurchase(step.state, rest.left(colon));
    const bool current = purchase && purchase->watch.on && purchase->watch.bySocket &&
                         rest.mid(colon + 1).toULongLong() == purchase->watch.round;
    if (!current)
        return;
    if (std::holds_alternative<SocketOpened>(message.payload)) {
        purchase->watch.socket = message.exchange;
        sayFrame(step, *purchase, initFrame(purchase->token));
    } else if (const auto *text = std::get_if<SocketText>(&message.payload)) {
        if (purchase->watch.socket == message.exchange)
            frameCame(step, *purchase, text->bytes);
    } else if (std::holds_alternative<SocketClosed>(message.payload)) {
        if (purchase->watch.socket == message.exchange)
            socketLost(step, *purchase);
    } else {
        fallBackToPolling(step, *purchase); // it could not be opened
    }
}

} // namespace kassa::kronor::shop
