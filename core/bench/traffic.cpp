#include "bench/traffic.h"

#include "wire/browser.h"

namespace kassa {

namespace {

bool isSocketTraffic(const Payload &payload)
{
    return std::holds_alternative<SocketOpened>(payload) || std::holds_alternative<SocketText>(payload) ||
           std::holds_alternative<SocketClosed>(payload);
}

TimerKey timeoutOf(ExchangeId exchange)
{
    return {TimerKey::Owner::Timeout, QByteArray::number(exchange.value)};
}

QByteArray laneOf(ExchangeId exchange)
{
    return "exchange " + QByteArray::number(exchange.value);
}

QByteArray laneOf(const Draft &draft, ExchangeId exchange)
{
    const QByteArray direction =
        QByteArray::number(int(draft.from)) + '>' + QByteArray::number(int(draft.to));
    if (!draft.queue.isEmpty())
        return "queue " + draft.queue;
    if (const auto *event = std::get_if<PageEvent>(&draft.payload))
        return "frames " + direction + ' ' + event->frame;
    if (isSocketTraffic(draft.payload))
        return "socket " + QByteArray::number(exchange.value) + ' ' + direction;
    if (exchange)
        return laneOf(exchange);
    return {};
}

Exchange exchangeFor(const Draft &draft, const Traffic::Origin &origin)
{
    Exchange exchange{.asker = draft.from,
                      .answerer = draft.to,
                      .channel = draft.channel,
                      .tag = origin.tag,
                      .timeout = origin.timeout,
                      .request = {},
                      .outside = origin.outside,
                      .deaf = origin.deaf};
    if (std::holds_alternative<Navigation>(draft.payload))
        exchange.request = draft.payload;
    else if (const auto *pressed = std::get_if<BuyerAction>(&draft.payload))
        exchange.request =
            BuyerAction{pressed->page, pressed->control, {}}; // fields may be card data: not kept
    return exchange;
}

} // namespace

MessageId Traffic::emitEvent(Happening happening, MessageId cause)
{
    const MessageId id{m_state.branch, ++m_state.lastOrdinal};
    if (m_sink && !replaying)
        m_sink->happened(Event{id, cause, m_state.now, std::move(happening)});
    return id;
}

void Traffic::report(Report what, MessageId cause)
{
    emitEvent(Reported{what}, cause);
    reports.push_back(std::move(what));
}

void Traffic::rewound(quint32 fromBranch)
{
    reports.clear();
    // The entry takes no ordinal of its own: the new branch counts on where the old one was.
    if (m_sink)
        m_sink->happened(Event{{m_state.branch, m_state.lastOrdinal},
                               {},
                               m_state.now,
                               Rewound{{fromBranch, m_state.lastOrdinal}, fromBranch}});
}

MessageId Traffic::put(Draft draft, const Origin &origin)
{
    ExchangeId exchange = draft.exchange;
    if (opensExchange(draft.payload)) {
        exchange = ExchangeId{++m_state.lastExchange};
        m_state.exchanges.emplace(exchange, exchangeFor(draft, origin));
        if (origin.timeout > Duration::zero())
            m_state.timers.start(timeoutOf(exchange), m_state.now + origin.timeout, TimerWeight::Essential);
    }
    if (std::holds_alternative<SocketOpened>(draft.payload) ||
        std::holds_alternative<SocketClosed>(draft.payload))
        stopTimeout(exchange);
    QByteArray lane = laneOf(draft, exchange);
    Message message{{},
                    origin.cause,
                    exchange,
                    draft.channel,
                    draft.from,
                    draft.to,
                    std::move(draft.payload),
                    std::move(lane),
                    m_state.now,
                    std::move(draft.document)};
    const MessageId id = putMessage(std::move(message), true);
    if (origin.followed && !m_state.wire.empty() && m_state.wire.back().message.id == id)
        m_state.wire.back().followed = true;
    return id;
}

MessageId Traffic::putMessage(Message message, bool rulesApply)
{
    message.id = MessageId{m_state.branch, m_state.lastOrdinal + 1};
    emitEvent(Sent{message}, message.cause);
    const MessageId id = message.id;
    Rule *rule = rulesApply ? ruleFor(message) : nullptr;
    if (!rule) {
        m_state.wire.push_back({std::move(message), false, m_state.now});
        return id;
    }
    if (rule->times > 0)
        --rule->times;
    const Rule applied = *rule; // what it does may add or use up rules
    std::visit([&](const auto &act) { applyRule(applied.id, act, std::move(message)); }, applied.act);
    return id;
}

Rule *Traffic::ruleFor(const Message &message)
{
    for (Rule &rule : m_state.rules) {
        if (rule.times != 0 && rule.match.fits(message))
            return &rule;
    }
    return nullptr;
}

void Traffic::ruled(MessageId message, Ruled::What what, const QByteArray &rule)
{
    emitEvent(Ruled{message, what, rule}, message);
}

void Traffic::applyRule(const QByteArray &rule, const action::Hold &, Message message)
{
    ruled(message.id, Ruled::What::Held, rule);
    m_state.wire.push_back({std::move(message), true, m_state.now});
}

void Traffic::applyRule(const QByteArray &rule, const action::Delay &act, Message message)
{
    ruled(message.id, Ruled::What::Delayed, rule);
    m_state.wire.push_back({std::move(message), false, m_state.now + act.by});
}

void Traffic::applyRule(const QByteArray &rule, const action::Drop &, const Message &message)
{
    ruled(message.id, Ruled::What::Dropped, rule);
}

void Traffic::applyRule(const QByteArray &rule, const action::Double &, const Message &message)
{
    m_state.wire.push_back({message, false, m_state.now});
    copyOf(message, rule);
}

void Traffic::applyRule(const QByteArray &rule, const action::Replace &act, const Message &message)
{
    Payload payload = replaced(message.payload, act.from, act.to);
    if (act.sign && m_resign) {
        Message unsignedYet = message;
        unsignedYet.payload = payload;
        if (auto signedAgain = m_resign(unsignedYet))
            payload = std::move(*signedAgain);
    }
    edited(message, std::move(payload), rule);
}

void Traffic::applyRule(const QByteArray &rule, const action::Answer &act, const Message &message)
{
    ruled(message.id, Ruled::What::Answered, rule);
    answer(message.exchange, httpResponse(act.status, act.contentType, act.body), message.id, false);
}

void Traffic::applyRule(const QByteArray &rule, const action::Cut &, const Message &message)
{
    ruled(message.id, Ruled::What::Cut, rule);
    const bool request = opensExchange(message.payload);
    const auto phase = request ? ExchangeFailed::Phase::Waiting : ExchangeFailed::Phase::Receiving;
    answer(message.exchange, ExchangeFailed{ExchangeFailed::Reason::Cut, phase, {}, {}}, message.id, false);
}

MessageId Traffic::copyOf(Message message, const QByteArray &rule)
{
    ruled(message.id, Ruled::What::Doubled, rule);
    message.cause = message.id;
    message.sent = m_state.now;
    if (opensExchange(message.payload)) {
        const auto original = m_state.exchanges.find(message.exchange);
        Exchange exchange = original != m_state.exchanges.end() ? original->second : Exchange{};
        exchange.deaf = true;
        exchange.asker = message.from;
        exchange.answerer = message.to;
        message.exchange = ExchangeId{++m_state.lastExchange};
        message.lane = laneOf(message.exchange);
        m_state.exchanges.emplace(message.exchange, std::move(exchange));
    }
    return putMessage(std::move(message), false);
}

MessageId Traffic::edited(Message message, Payload payload, const QByteArray &rule)
{
    ruled(message.id, Ruled::What::Edited, rule);
    message.cause = message.id;
    message.payload = std::move(payload);
    message.sent = m_state.now;
    return putMessage(std::move(message), false);
}

void Traffic::answer(ExchangeId id, Payload payload, MessageId cause, bool rulesApply)
{
    const auto found = m_state.exchanges.find(id);
    if (found == m_state.exchanges.end()) {
        report({Report::Kind::Warning, "exchange " + QByteArray::number(id.value), "no-exchange",
                KASSA_TEXT("bench", "An answer was given to a request that already has its answer.")},
               cause);
        return;
    }
    const Exchange &exchange = found->second;
    stopTimeout(id);
    const bool shown = exchange.request && std::holds_alternative<Navigation>(*exchange.request) &&
                       !std::holds_alternative<ExchangeFailed>(payload);
    Message message;
    message.cause = cause;
    message.exchange = id;
    message.channel = exchange.channel;
    message.from = exchange.answerer;
    message.to =
        shown ? pageOf(exchange.answerer) : exchange.asker; // the document lives at the server's origin
    message.payload = std::move(payload);
    message.lane = laneOf(id);
    message.sent = m_state.now;
    if (!exchange.failed) {
        putMessage(std::move(message), rulesApply);
        return;
    }
    message.id = MessageId{m_state.branch, m_state.lastOrdinal + 1};
    emitEvent(Sent{message}, cause);
    ruled(message.id, Ruled::What::Dropped, "late-answer");
    if (exchange.halfOver)
        m_state.exchanges.erase(found);
    else
        found->second.halfOver = true; // that the time is over has still to be delivered
}

Duration Traffic::stopTimeout(ExchangeId id)
{
    m_state.timers.stop(timeoutOf(id));
    const auto found = m_state.exchanges.find(id);
    return found == m_state.exchanges.end() ? Duration::zero() : found->second.timeout;
}

void Traffic::timeOut(ExchangeId id)
{
    const auto found = m_state.exchanges.find(id);
    if (found == m_state.exchanges.end() || found->second.failed)
        return;
    const Exchange waited = found->second;
    found->second.failed = true;
    // No lane: the asker's clock runs out whether or not its request is still under way.
    Message message;
    message.exchange = id;
    message.channel = waited.channel;
    message.from = waited.answerer;
    message.to = waited.asker;
    message.payload = ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Waiting, {}, {}};
    message.sent = m_state.now;
    putMessage(std::move(message), false);
}

} // namespace kassa
