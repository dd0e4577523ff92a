#include "providers/kronor/sandbox_sockets.h"

#include "providers/kronor/sandbox_api.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration initWindow = 3s;
constexpr Duration keepAliveEvery = 5s;
constexpr qsizetype mostSockets = 10'000, mostSubscriptions = 100;

QByteArray keyOf(const char *kind, const Socket &socket)
{
    return QByteArray(kind) + ':' + QByteArray::number(socket.exchange.value);
}

void put(Step &step, ExchangeId exchange, Party peer, Payload payload)
{
    Send send;
    send.draft.channel = Channel::Socket;
    send.draft.from = Party::ProviderServer;
    send.draft.to = peer;
    send.draft.payload = std::move(payload);
    send.draft.exchange = exchange;
    step.effects.emplace_back(std::move(send));
}

void say(Step &step, const Socket &socket, const Frame &frame)
{
    const FrameOrder order = socket.older ? FrameOrder::TypeFirst : FrameOrder::IdFirst;
    put(step, socket.exchange, socket.peer, SocketText{frameText(frame, order)});
}

void forget(Step &step, const Socket &socket)
{
    for (const char *kind : {"init", "ka", "exp"})
        stopTimer(step, keyOf(kind, socket));
    step.state.sockets.remove(socket.exchange.value);
}

void closeSocket(Step &step, const Socket &socket, int code, const QByteArray &reason)
{
    const Socket gone = socket;
    put(step, gone.exchange, gone.peer, SocketClosed{code, reason.left(120)});
    forget(step, gone);
}

Json messageOf(const QByteArray &message)
{
    return Json::object({{"message", str(message)},
                         {"extensions", Json::object({{"path", str("$")}, {"code", str("start-failed")}})}});
}

void sayError(Step &step, const Socket &socket, const QByteArray &id, const Json &errors)
{
    say(step, socket, {"error", id, socket.older ? Json::object({{"errors", errors}}) : errors});
}

// What the operation gives now; null: it cannot be executed (any more).
Json resultOf(Step &step, const Socket &socket, const Subscription &subscription, Manner *manner)
{
    const auto prepared = graphql::prepare(schemaOf(socket.scope->role), *subscription.document,
                                           subscription.operation, subscription.variables);
    return prepared ? answerQuery(step, *socket.scope, {subscription.document, *prepared}, manner) : Json();
}

// Live query semantics: a complete result whenever it differs (section 4.9).
void sayResult(Step &step, const Socket &socket, const QByteArray &id, Subscription &subscription)
{
    const Json result =
        subscription.silentUntil > step.now ? Json() : resultOf(step, socket, subscription, nullptr);
    const QByteArray text = result.toCompact();
    if (result.isNull() || text == subscription.last)
        return;
    subscription.last = text;
    const Frame frame{socket.older ? "data" : "next", id, result};
    say(step, socket, frame);
    if (step.state.switches.doublePush)
        say(step, socket, frame);
}

void keepAlive(Step &step, const Socket &socket)
{
    say(step, socket, {socket.older ? "ka" : "ping", {}, {}});
    startTimer(step, keyOf("ka", socket), keepAliveEvery, TimerWeight::Background);
}

// --- what the client says

void refuseInit(Step &step, Socket &socket, const QByteArray &words)
{
    if (!socket.older) {
        closeSocket(step, socket, 4403, "4403: Forbidden");
        return;
    }
    say(step, socket, {"connection_error", {}, str(words)});
    closeSocket(step, socket, 4400, "4400: Connection initialization failed: " + words);
}

void initialised(Step &step, Socket &socket, const Json &payload)
{
    if (socket.scope && !socket.older) {
        closeSocket(step, socket, 4429, "4429: Too many initialisation requests");
        return;
    }
    const auto scope = authorize(step.state, step.now, tokenOfInit(payload));
    if (!scope) {
        refuseInit(step, socket, scope.error()["errors"].items().front()["message"].text());
        return;
    }
    socket.scope = *scope;
    stopTimer(step, keyOf("init", socket));
    if (socket.older && step.state.switches.keepAliveFirst)
        say(step, socket, {"ka", {}, {}});
    say(step, socket, {"connection_ack", {}, {}});
    if (socket.older && !step.state.switches.keepAliveFirst)
        say(step, socket, {"ka", {}, {}});
    startTimer(step, keyOf("ka", socket), keepAliveEvery, TimerWeight::Background);
    if (scope->expires)
        startTimer(step, keyOf("exp", socket), *scope->expires - step.now, TimerWeight::Background);
}

void refuseStart(Step &step, Socket &socket, const QByteArray &id, int code, const char *reason,
                 const QByteArray &older)
{
    if (socket.older)
        sayError(step, socket, id, Json::array({messageOf(older)}));
    else
        closeSocket(step, socket, code, reason);
}

void sayNext(Step &step, Socket &socket, const QByteArray &id)
{
    const auto found = socket.subscriptions.find(id);
    if (found == socket.subscriptions.end())
        return;
    sayResult(step, socket, id, *found);
    if (!found->once || found->silentUntil > step.now)
        return;
    socket.subscriptions.erase(found);
    say(step, socket, {"complete", id, {}});
}

// The first result, unless a fault on demand comes between.
void begin(Step &step, Socket &socket, const QByteArray &id, Subscription subscription)
{
    Manner manner;
    const Json result = resultOf(step, socket, subscription, &manner);
    if (manner.unavailable || manner.cut) {
        closeSocket(step, socket, 1011, "1011: Internal error");
        return;
    }
    if (result.contains("errors")) {
        sayError(step, socket, id, result["errors"]);
        return;
    }
    subscription.silentUntil = step.now + manner.delay;
    if (manner.delay > Duration::zero())
        startTimer(step, keyOf("hold", socket) + ':' + id, manner.delay);
    socket.subscriptions.insert(id, std::move(subscription));
    sayNext(step, socket, id);
}

void subscribed(Step &step, Socket &socket, const Frame &frame)
{
    if (!socket.scope) {
        refuseStart(step, socket, frame.id, 4401, "4401: Unauthorized",
                    "start received before the connection is initialised");
        return;
    }
    if (socket.subscriptions.contains(frame.id)) {
        refuseStart(step, socket, frame.id, 4409, "4409: Subscriber already exists",
                    "an operation already exists with this id: " + frame.id);
        return;
    }
    const GraphqlRequest request = readGraphqlRequest(frame.payload);
    const auto runnable = prepareFor(*socket.scope, request.query, request.operationName, request.variables);
    if (!runnable) {
        sayError(step, socket, frame.id, runnable.error()["errors"]);
        return;
    }
    const auto kind = runnable->prepared.operation->kind;
    if (kind == graphql::Operation::Kind::Mutation || socket.subscriptions.size() >= mostSubscriptions) {
        sayError(step, socket, frame.id, Json::array({messageOf("not allowed over this connection")}));
        return;
    }
    const bool once = kind == graphql::Operation::Kind::Query;
    begin(step, socket, frame.id,
          {runnable->document, request.operationName, request.variables, once, step.now, {}});
}

void notUnderstood(Step &step, Socket &socket, const QByteArray &why)
{
    const QByteArray words = "Parsing client message failed: " + why;
    if (socket.older)
        say(step, socket, {"connection_error", {}, str(words)});
    else
        closeSocket(step, socket, 4400, "4400: " + words);
}

// Both protocols' names for the same things.
void understood(Step &step, Socket &socket, const Frame &frame)
{
    const QByteArray &type = frame.type;
    if (type == "connection_init")
        initialised(step, socket, frame.payload);
    else if (type == (socket.older ? "start" : "subscribe") && !frame.id.isEmpty())
        subscribed(step, socket, frame);
    else if (type == (socket.older ? "stop" : "complete"))
        socket.subscriptions.remove(frame.id);
    else if (socket.older && type == "connection_terminate")
        closeSocket(step, socket, 1000, {});
    else if (!socket.older && type == "ping")
        say(step, socket, {"pong", {}, frame.payload});
    else if (socket.older || type != "pong")
        notUnderstood(step, socket, "unexpected type " + type.left(40));
}

bool follows(const Socket &socket, const QSet<QByteArray> &changed)
{
    return socket.scope && (socket.scope->role == Role::Merchant || changed.contains(socket.scope->of));
}

} // namespace

void socketOpened(Step &step, const Message &message, const SocketOpen &open)
{
    State &state = step.state;
    const bool known = targetOf(open.url).endsWith(apiPath);
    if (!known || state.switches.socketsRefused || state.sockets.size() >= mostSockets) {
        reply(step, message.exchange, httpResponse(known ? 503 : 404, "text/plain", "No socket here"));
        return;
    }
    const auto offers = [&](const char *protocol) {
        return std::find(open.offered.begin(), open.offered.end(), protocol) != open.offered.end();
    };
    // None offered means the older protocol (section 4.9); what nobody knows can be spoken by nobody.
    if (!open.offered.empty() && !offers(newProtocol) && !offers(oldProtocol)) {
        reply(
            step, message.exchange,
            httpResponse(400, "text/plain",
                         QByteArray("Sec-WebSocket-Protocol must be ") + newProtocol + " or " + oldProtocol));
        return;
    }
    Socket socket;
    socket.exchange = message.exchange;
    socket.peer = message.from;
    socket.older = !offers(newProtocol);
    state.sockets.insert(message.exchange.value, socket);
    const QByteArray chosen = !socket.older ? newProtocol : offers(oldProtocol) ? oldProtocol : "";
    put(step, socket.exchange, socket.peer, SocketOpened{chosen});
    if (!socket.older)
        startTimer(step, keyOf("init", socket), initWindow, TimerWeight::Background);
}

void socketSays(Step &step, ExchangeId exchange, const QByteArray &text)
{
    const auto found = step.state.sockets.find(exchange.value);
    if (found == step.state.sockets.end())
        return;
    const auto frame = readFrame(text);
    if (frame)
        understood(step, *found, *frame);
    else
        notUnderstood(step, *found, "not an object with a type");
}

void socketGone(Step &step, ExchangeId exchange)
{
    const auto found = step.state.sockets.constFind(exchange.value);
    if (found != step.state.sockets.constEnd()) {
        const Socket socket = *found;
        forget(step, socket);
    }
}

void pushChanges(Step &step)
{
    if (step.changed.isEmpty())
        return;
    for (Socket &socket : step.state.sockets) {
        if (!follows(socket, step.changed))
            continue;
        const QByteArrayList ids = socket.subscriptions.keys();
        for (const QByteArray &id : ids)
            sayNext(step, socket, id);
    }
    step.changed.clear();
}

bool isSocketTimer(const QByteArray &kind)
{
    return kind == "init" || kind == "ka" || kind == "exp" || kind == "hold";
}

void socketTimer(Step &step, const QByteArray &kind, const QByteArray &rest)
{
    const qsizetype colon = rest.indexOf(':'); // "hold:7:id"
    const auto found = step.state.sockets.find((colon < 0 ? rest : rest.left(colon)).toULongLong());
    if (found == step.state.sockets.end())
        return;
    Socket &socket = *found;
    if (kind == "hold")
        sayNext(step, socket, rest.mid(colon + 1));
    else if (kind == "ka")
        keepAlive(step, socket);
    else if (kind == "exp")
        closeSocket(step, socket, 1000, {}); // the token's time is over (section 4.9)
    else if (!socket.scope)
        closeSocket(step, socket, 4408, "4408: Connection initialisation timeout");
}

void killSockets(Step &step)
{
    const QList<Socket> all = step.state.sockets.values();
    for (const Socket &socket : all)
        closeSocket(step, socket, 1012, "1012: Restarting");
}

void expireSocketsOf(Step &step, const QByteArray &tokenId)
{
    const QList<Socket> all = step.state.sockets.values();
    for (const Socket &socket : all)
        if (socket.scope && socket.scope->tokenId == tokenId)
            closeSocket(step, socket, 1000, {});
}

} // namespace kassa::kronor::sandbox
