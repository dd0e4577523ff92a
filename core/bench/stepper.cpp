#include "bench/stepper.h"

#include "bench/order_json.h"
#include "bench/step_json.h"
#include "wire/browser.h"

namespace kassa {

namespace {

// Where a machine's own timers arrive.
Party timerPartyOf(Side side)
{
    return side == Side::Shop ? Party::ShopServer : Party::ProviderServer;
}

TimerKey timerKey(Side side, const QByteArray &key)
{
    return {side == Side::Shop ? TimerKey::Owner::Shop : TimerKey::Owner::Sandbox, key};
}

tl::unexpected<Error> notInFlight(quint64 ordinal)
{
    return fail(ErrorKind::NotFound, "bench.not-in-flight",
                KASSA_TEXT("error", "No message %1 is in flight").with(ordinal));
}

tl::unexpected<Error> noMachine(Side side)
{
    return fail(ErrorKind::State, "bench.no-machine",
                KASSA_TEXT("error", "The %1 is outside in this run").with(toWord(side)));
}

tl::unexpected<Error> noExchange(ExchangeId id)
{
    return fail(ErrorKind::NotFound, "bench.no-exchange",
                KASSA_TEXT("error", "Exchange %1 is over").with(id.value));
}

} // namespace

Stepper::Stepper(BenchState &state, Traffic &traffic, Origins origins, std::shared_ptr<Redaction> redaction,
                 Outside *outside)
    : m_state(state), m_traffic(traffic), m_origins(std::move(origins)), m_redaction(std::move(redaction)),
      m_outside(outside)
{
}

Machine *Stepper::machineOf(Party party)
{
    const auto side = sideOf(party);
    return side ? m_state.machine(*side) : nullptr;
}

void Stepper::deliver(qsizetype index)
{
    const Message message = std::move(m_state.wire[index].message);
    m_state.wire.erase(m_state.wire.begin() + index);
    std::vector<Verdict> verdicts;
    if (m_state.inspector)
        verdicts = m_state.inspector->inspect(message);
    m_traffic.emitEvent(Delivered{message.id, std::move(verdicts)}, message.id);

    QByteArray tag;
    const auto found = m_state.exchanges.find(message.exchange);
    const bool ofExchange = found != m_state.exchanges.end();
    if (ofExchange && !opensExchange(message.payload)) {
        const Exchange exchange = found->second;
        const bool ended = endsExchange(message.payload);
        if (ended && exchange.failed &&
            !exchange.halfOver) // it stays behind for an answer that comes too late
            found->second.halfOver = true;
        else if (ended)
            m_state.exchanges.erase(found);
        if (sideOf(message.to) == sideOf(exchange.asker))
            tag = exchange.tag;
        if (exchange.deaf) {
            m_traffic.report({Report::Kind::Info, "exchange", "deaf",
                              KASSA_TEXT("bench", "Nobody takes this answer: it is to a message that was "
                                                  "doubled or sent again, or whoever asked has left.")},
                             message.id);
            return;
        }
        if (exchange.outside && sideOf(message.from) == sideOf(exchange.answerer))
            carry(message);
        else if (ended && exchange.request)
            goOn(*exchange.request, message);
    }
    if (const auto *page = std::get_if<Page>(&message.payload); page && message.to == Party::Buyer)
        m_shownPage = *page;
    if (Machine *receiver = machineOf(message.to))
        perform(*sideOf(message.to), receiver->handle(Received{message, tag}, m_state.now), message.id);
    else if (sideOf(message.to) && (!ofExchange || opensExchange(message.payload)))
        carryOrRefuse(message);
}

void Stepper::carry(const Message &message, Duration timeout)
{
    if (m_outside && !m_traffic.replaying)
        m_outside->carry(message, timeout);
}

void Stepper::carryOrRefuse(const Message &message)
{
    if (m_outside) {
        // How long a peer outside may take is wall time: whoever carries the request keeps that clock.
        carry(message, m_traffic.stopTimeout(message.exchange));
    } else if (opensExchange(message.payload)) {
        m_traffic.answer(message.exchange,
                         ExchangeFailed{ExchangeFailed::Reason::Refused,
                                        ExchangeFailed::Phase::Connecting,
                                        "nobody answers for " + toWord(message.to),
                                        {}},
                         message.id);
    }
}

// What a browser does by itself with an answer.
void Stepper::goOn(const Payload &request, const Message &answered)
{
    const Party document = pageOf(answered.from);
    for (const Navigation &navigation : follow(request, answered.payload)) {
        if (auto draft = navigate(document, navigation, m_origins))
            m_traffic.put(std::move(*draft), {answered.id, {}, {}, false, true});
        else
            m_traffic.report(
                {Report::Kind::Warning, "navigation", "nobody",
                 KASSA_TEXT("bench", "The page leads to %1, which belongs to nobody in this session.")
                     .with(navigation.url)},
                answered.id);
    }
}

void Stepper::perform(Side side, Effects effects, MessageId cause)
{
    for (Effect &effect : effects)
        std::visit([&](auto &one) { performOne(side, one, cause); }, effect);
}

void Stepper::performOne(Side, Send &send, MessageId cause)
{
    m_traffic.put(std::move(send.draft), {cause, std::move(send.tag), send.timeout, false});
}

void Stepper::performOne(Side, Reply &reply, MessageId cause)
{
    m_traffic.answer(reply.exchange,
                     std::visit([](auto &one) { return Payload(std::move(one)); }, reply.answer), cause);
}

void Stepper::performOne(Side, Cut &cut, MessageId cause)
{
    m_traffic.answer(cut.exchange,
                     ExchangeFailed{ExchangeFailed::Reason::Cut,
                                    ExchangeFailed::Phase::Receiving,
                                    {},
                                    cut.answer.raw.bytes().left(cut.afterBytes)},
                     cause);
}

void Stepper::performOne(Side side, StartTimer &timer, MessageId)
{
    m_state.timers.start(timerKey(side, timer.key), m_state.now + timer.after, timer.weight);
}

void Stepper::performOne(Side side, StopTimer &timer, MessageId)
{
    m_state.timers.stop(timerKey(side, timer.key));
}

void Stepper::performOne(Side, Report &what, MessageId cause)
{
    m_traffic.report(std::move(what), cause);
}

std::optional<Time> Stepper::nextEssential() const
{
    std::optional<Time> next = m_state.timers.nextEssential();
    for (const InFlight &flying : m_state.wire) {
        if (!flying.held && flying.notBefore > m_state.now && (!next || flying.notBefore < *next))
            next = flying.notBefore;
    }
    return next;
}

void Stepper::fireDueTimers()
{
    for (const TimerKey &key : m_state.timers.takeDue(m_state.now)) {
        if (key.owner == TimerKey::Owner::Timeout) {
            m_traffic.timeOut(ExchangeId{key.key.toULongLong()});
            continue;
        }
        const Party party = timerPartyOf(key.owner == TimerKey::Owner::Shop ? Side::Shop : Side::Sandbox);
        m_traffic.put({Channel::Timer, party, party, TimerFired{key.key}, {}, {}}, {});
    }
}

qsizetype Stepper::indexOf(quint64 ordinal) const
{
    for (qsizetype i = 0; i < qsizetype(m_state.wire.size()); ++i) {
        if (m_state.wire[i].message.id.ordinal == ordinal)
            return i;
    }
    return -1;
}

bool Stepper::mayBeDelivered(qsizetype index) const
{
    const InFlight &flying = m_state.wire[index];
    if (flying.held || flying.notBefore > m_state.now)
        return false;
    for (qsizetype i = 0; i < index && !flying.message.lane.isEmpty(); ++i) {
        if (m_state.wire[i].message.lane == flying.message.lane)
            return false;
    }
    return true;
}

Result<MessageId> Stepper::run(const step::Begin &begin)
{
    if (!m_state.shop)
        return noMachine(Side::Shop);
    Json detail = toJson(begin.order);
    if (!begin.entry.isEmpty())
        detail.set("entry", Json::string(begin.entry));
    const MessageId given = m_traffic.emitEvent(Given{Side::Shop, "start", std::move(detail)}, {});
    perform(Side::Shop, m_state.shop->handle(Start{begin.order, begin.entry}, m_state.now), given);
    return given;
}

Result<MessageId> Stepper::run(const step::Operate &operate)
{
    Machine *const machine = m_state.machine(operate.side);
    if (!machine)
        return noMachine(operate.side);
    Json detail = Json::object();
    for (const auto &[name, value] : operate.fields)
        detail.set(name, Json::string(value));
    const MessageId given =
        m_traffic.emitEvent(Given{operate.side, operate.operation, std::move(detail)}, {});
    perform(operate.side, machine->handle(Operated{operate.operation, operate.fields}, m_state.now), given);
    return given;
}

Result<MessageId> Stepper::run(const step::Press &press)
{
    BuyerAction action = press.action;
    if (m_redaction) {
        auto expanded = m_redaction->expanded(Payload(action));
        if (!expanded)
            return tl::unexpected(expanded.error());
        action = std::get<BuyerAction>(std::move(*expanded));
    }
    m_received = ExchangeId{m_state.lastExchange + 1};
    return m_traffic.put({Channel::Buyer, Party::Buyer, press.party, std::move(action), {}, {}}, {});
}

Result<MessageId> Stepper::run(const step::Receive &receive)
{
    if (opensExchange(receive.draft.payload))
        m_received = ExchangeId{m_state.lastExchange + 1}; // known before a rule takes it off the wire
    return m_traffic.put(receive.draft, {{}, {}, {}, true});
}

Result<MessageId> Stepper::run(const step::Browse &browse)
{
    m_received = ExchangeId{m_state.lastExchange + 1};
    return m_traffic.put(browse.draft, {{}, {}, {}, false, true});
}

// What a page does after a navigation follows in the browser, as it did the first time.
Result<MessageId> Stepper::run(const step::SendAgain &again)
{
    const bool deaf = !std::holds_alternative<Navigation>(again.draft.payload);
    return m_traffic.put(again.draft, {{}, {}, {}, false, false, deaf});
}

Result<MessageId> Stepper::run(const step::AnswerFrom &from)
{
    if (!m_state.exchanges.contains(from.exchange))
        return noExchange(from.exchange);
    m_traffic.answer(from.exchange, from.payload, {});
    return MessageId{m_state.branch, m_state.lastOrdinal};
}

Result<MessageId> Stepper::run(const step::Abandon &abandon)
{
    const auto found = m_state.exchanges.find(abandon.exchange);
    if (found == m_state.exchanges.end())
        return noExchange(abandon.exchange);
    found->second.deaf = true;
    return MessageId{};
}

Result<MessageId> Stepper::run(const step::Deliver &which)
{
    const qsizetype index = indexOf(which.ordinal);
    if (index < 0)
        return notInFlight(which.ordinal);
    if (!mayBeDelivered(index))
        return fail(
            ErrorKind::State, "bench.blocked",
            KASSA_TEXT("error", "Message %1 is held, delayed or behind an earlier one").with(which.ordinal));
    const MessageId id = m_state.wire[index].message.id;
    deliver(index);
    return id;
}

Result<MessageId> Stepper::run(const step::Hold &which)
{
    return mark(which.ordinal, Ruled::What::Held);
}

Result<MessageId> Stepper::run(const step::Release &which)
{
    return mark(which.ordinal, Ruled::What::Released);
}

Result<MessageId> Stepper::run(const step::Delay &which)
{
    return mark(which.ordinal, Ruled::What::Delayed, which.by);
}

Result<MessageId> Stepper::mark(quint64 ordinal, Ruled::What what, Duration by)
{
    const qsizetype index = indexOf(ordinal);
    if (index < 0)
        return notInFlight(ordinal);
    m_state.wire[index].held = what == Ruled::What::Held;
    m_state.wire[index].notBefore = m_state.now + by;
    m_traffic.ruled(m_state.wire[index].message.id, what, {});
    return m_state.wire[index].message.id;
}

Result<MessageId> Stepper::run(const step::Drop &which)
{
    const qsizetype index = indexOf(which.ordinal);
    if (index < 0)
        return notInFlight(which.ordinal);
    const MessageId id = m_state.wire[index].message.id;
    m_state.wire.erase(m_state.wire.begin() + index);
    m_traffic.ruled(id, Ruled::What::Dropped, {});
    return id;
}

Result<MessageId> Stepper::run(const step::Copy &which)
{
    const qsizetype index = indexOf(which.ordinal);
    return index < 0 ? Result<MessageId>(notInFlight(which.ordinal))
                     : m_traffic.copyOf(m_state.wire[index].message, {});
}

Result<MessageId> Stepper::run(const step::Edit &edit)
{
    const qsizetype index = indexOf(edit.ordinal);
    if (index < 0)
        return notInFlight(edit.ordinal);
    const InFlight old = m_state.wire[index];
    const MessageId id = m_traffic.edited(old.message, edit.payload, {});
    // In the old one's place: same position in its lane, still held if it was.
    InFlight fresh = std::move(m_state.wire.back());
    m_state.wire.pop_back();
    fresh.held = old.held;
    fresh.notBefore = old.notBefore;
    m_state.wire[index] = std::move(fresh);
    return id;
}

Result<MessageId> Stepper::run(const step::Advance &advance)
{
    const auto limit = nextEssential();
    const Time to = limit ? std::min(*limit, advance.to) : advance.to;
    if (to > m_state.now) {
        m_state.now = to;
        if (advance.noted)
            m_traffic.emitEvent(ClockJumped{to}, {});
    }
    fireDueTimers();
    return MessageId{};
}

Result<MessageId> Stepper::run(const step::Note &note)
{
    m_traffic.report(note.report, {});
    return MessageId{m_state.branch, m_state.lastOrdinal};
}

Result<MessageId> Stepper::run(const step::AddRule &add)
{
    m_state.rules.push_back(add.rule);
    return m_traffic.emitEvent(Given{std::nullopt, "add-rule", toJson(Step(add))}, {});
}

Result<MessageId> Stepper::run(const step::RemoveRule &remove)
{
    const auto removed = std::erase_if(m_state.rules, [&](const Rule &rule) { return rule.id == remove.id; });
    if (removed == 0)
        return fail(ErrorKind::NotFound, "bench.no-rule",
                    KASSA_TEXT("error", "No rule \"%1\"").with(remove.id));
    return m_traffic.emitEvent(Given{std::nullopt, "remove-rule", toJson(Step(remove))}, {});
}

Result<MessageId> Stepper::perform(const Step &what)
{
    m_traffic.reports.clear();
    m_received = {};
    m_shownPage.reset();
    return std::visit([this](const auto &one) { return run(one); }, what);
}

} // namespace kassa
