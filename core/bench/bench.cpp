#include "bench/bench.h"

#include "bench/exchange.h"
#include "bench/order_json.h"
#include "bench/step_json.h"
#include "bench/timers.h"
#include "wire/browser.h"

#include <map>
#include <unordered_map>

namespace kassa {

namespace {

constexpr qsizetype stepsPerCheckpoint = 64;

bool opensExchange(const Payload &payload)
{
    return std::holds_alternative<HttpRequest>(payload) || std::holds_alternative<Navigation>(payload) ||
           std::holds_alternative<BuyerAction>(payload) || std::holds_alternative<SocketOpen>(payload);
}

bool endsExchange(const Payload &payload)
{
    return std::holds_alternative<HttpResponse>(payload) || std::holds_alternative<Page>(payload) ||
           std::holds_alternative<ExchangeFailed>(payload) || std::holds_alternative<SocketClosed>(payload);
}

bool isSocketTraffic(const Payload &payload)
{
    return std::holds_alternative<SocketOpened>(payload) || std::holds_alternative<SocketText>(payload) ||
           std::holds_alternative<SocketClosed>(payload);
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
        return "exchange " + QByteArray::number(exchange.value);
    return {};
}

// Where a machine's own timers arrive.
Party timerPartyOf(Side side)
{
    return side == Side::Shop ? Party::ShopServer : Party::ProviderServer;
}

} // namespace

// What a checkpoint copies.
struct Bench::Core
{
    std::unique_ptr<Machine> shop, sandbox;
    std::unique_ptr<Inspector> inspector;
    std::vector<InFlight> wire;
    std::unordered_map<ExchangeId, Exchange, ExchangeHash> exchanges;
    Timers timers;
    std::vector<Rule> rules;
    Time now;
    quint32 branch = 0;
    quint64 lastOrdinal = 0;
    quint64 lastExchange = 0;

    Core copy() const
    {
        Core other;
        other.shop = shop ? shop->clone() : nullptr;
        other.sandbox = sandbox ? sandbox->clone() : nullptr;
        other.inspector = inspector ? inspector->clone() : nullptr;
        other.wire = wire;
        other.exchanges = exchanges;
        other.timers = timers;
        other.rules = rules;
        other.now = now;
        other.branch = branch;
        other.lastOrdinal = lastOrdinal;
        other.lastExchange = lastExchange;
        return other;
    }
};

struct Bench::State
{
    SessionInputs inputs;
    Core core;
    History keep = History::Kept;
    Resign resign;
    std::shared_ptr<Redaction> redaction;
    EventSink *sink = nullptr;
    Outside *outside = nullptr;
    bool replaying = false; // nothing leaves the bench while a rewind repeats steps
    std::vector<Report> reports;
    ExchangeId received;
    std::optional<Page> shownPage;

    std::vector<Step> history;
    std::vector<quint64> lastOrdinalOfStep;
    std::map<qsizetype, Core> checkpoints;
    std::map<qsizetype, quint32> branchFromStep;
    quint32 lastBranch = 0;

    // --- journal

    MessageId emitEvent(Happening happening, MessageId cause)
    {
        const MessageId id{core.branch, ++core.lastOrdinal};
        if (sink && !replaying)
            sink->happened(Event{id, cause, core.now, std::move(happening)});
        return id;
    }

    void report(Report what, MessageId cause)
    {
        emitEvent(Reported{what}, cause);
        reports.push_back(std::move(what));
    }

    // --- putting messages on the wire

    std::unique_ptr<Machine> &machine(Side side) { return side == Side::Shop ? core.shop : core.sandbox; }

    Machine *machineOf(Party party)
    {
        const auto side = sideOf(party);
        return side ? machine(*side).get() : nullptr;
    }

    struct Origin // of a draft, beside the draft itself
    {
        MessageId cause;
        QByteArray tag;
        Duration timeout = {};
        bool outside = false;
        bool deaf = false;
        bool followed = false;
    };

    MessageId put(Draft draft, const Origin &origin)
    {
        ExchangeId exchange = draft.exchange;
        if (opensExchange(draft.payload)) {
            exchange = ExchangeId{++core.lastExchange};
            core.exchanges.emplace(exchange, exchangeFor(draft, origin));
            if (origin.timeout > Duration::zero())
                core.timers.start({TimerKey::Owner::Timeout, QByteArray::number(exchange.value)},
                                  core.now + origin.timeout, TimerWeight::Essential);
        }
        if (std::holds_alternative<SocketOpened>(draft.payload) ||
            std::holds_alternative<SocketClosed>(draft.payload))
            core.timers.stop({TimerKey::Owner::Timeout, QByteArray::number(exchange.value)});
        QByteArray lane = laneOf(draft, exchange);
        Message message{{},
                        origin.cause,
                        exchange,
                        draft.channel,
                        draft.from,
                        draft.to,
                        std::move(draft.payload),
                        std::move(lane),
                        core.now,
                        std::move(draft.document)};
        const MessageId id = putMessage(std::move(message), true);
        if (origin.followed && !core.wire.empty() && core.wire.back().message.id == id)
            core.wire.back().followed = true;
        return id;
    }

    static Exchange exchangeFor(const Draft &draft, const Origin &origin)
    {
        Exchange exchange{draft.from, draft.to,       draft.channel, origin.tag,
                          {},         origin.outside, origin.deaf,   false};
        if (std::holds_alternative<Navigation>(draft.payload))
            exchange.request = draft.payload;
        else if (const auto *pressed = std::get_if<BuyerAction>(&draft.payload))
            exchange.request =
                BuyerAction{pressed->page, pressed->control, {}}; // fields may be card data: not kept
        return exchange;
    }

    MessageId putMessage(Message message, bool rulesApply)
    {
        message.id = MessageId{core.branch, core.lastOrdinal + 1};
        emitEvent(Sent{message}, message.cause);
        const MessageId id = message.id;
        Rule *rule = rulesApply ? ruleFor(message) : nullptr;
        if (!rule) {
            core.wire.push_back({std::move(message), false, core.now});
            return id;
        }
        if (rule->times > 0)
            --rule->times;
        const Rule applied = *rule; // what it does may add or use up rules
        std::visit([&](const auto &act) { applyRule(applied.id, act, std::move(message)); }, applied.act);
        return id;
    }

    Rule *ruleFor(const Message &message)
    {
        for (Rule &rule : core.rules) {
            if (rule.times != 0 && rule.match.fits(message))
                return &rule;
        }
        return nullptr;
    }

    void ruled(MessageId message, Ruled::What what, const QByteArray &rule)
    {
        emitEvent(Ruled{message, what, rule}, message);
    }

    void applyRule(const QByteArray &rule, const action::Hold &, Message message)
    {
        ruled(message.id, Ruled::What::Held, rule);
        core.wire.push_back({std::move(message), true, core.now});
    }
    void applyRule(const QByteArray &rule, const action::Delay &act, Message message)
    {
        ruled(message.id, Ruled::What::Delayed, rule);
        core.wire.push_back({std::move(message), false, core.now + act.by});
    }
    void applyRule(const QByteArray &rule, const action::Drop &, const Message &message)
    {
        ruled(message.id, Ruled::What::Dropped, rule);
    }
    void applyRule(const QByteArray &rule, const action::Double &, const Message &message)
    {
        core.wire.push_back({message, false, core.now});
        copyOf(message, rule);
    }
    void applyRule(const QByteArray &rule, const action::Replace &act, const Message &message)
    {
        Payload payload = replaced(message.payload, act.from, act.to);
        if (act.sign && resign) {
            Message unsignedYet = message;
            unsignedYet.payload = payload;
            if (auto signedAgain = resign(unsignedYet))
                payload = std::move(*signedAgain);
        }
        edited(message, std::move(payload), rule);
    }
    void applyRule(const QByteArray &rule, const action::Answer &act, const Message &message)
    {
        ruled(message.id, Ruled::What::Answered, rule);
        answer(message.exchange, httpResponse(act.status, act.contentType, act.body), message.id, false);
    }
    void applyRule(const QByteArray &rule, const action::Cut &, const Message &message)
    {
        ruled(message.id, Ruled::What::Cut, rule);
        const bool request = opensExchange(message.payload);
        const auto phase = request ? ExchangeFailed::Phase::Waiting : ExchangeFailed::Phase::Receiving;
        answer(message.exchange, ExchangeFailed{ExchangeFailed::Reason::Cut, phase, {}, {}}, message.id,
               false);
    }

    // A second copy behind the message. A copied request has an exchange of its own whose answer nobody waits
    // for.
    MessageId copyOf(Message message, const QByteArray &rule)
    {
        ruled(message.id, Ruled::What::Doubled, rule);
        message.cause = message.id;
        message.sent = core.now;
        if (opensExchange(message.payload)) {
            const auto original = core.exchanges.find(message.exchange);
            Exchange exchange = original != core.exchanges.end() ? original->second : Exchange{};
            exchange.deaf = true;
            exchange.asker = message.from;
            exchange.answerer = message.to;
            message.exchange = ExchangeId{++core.lastExchange};
            message.lane = "exchange " + QByteArray::number(message.exchange.value);
            core.exchanges.emplace(message.exchange, std::move(exchange));
        }
        return putMessage(std::move(message), false);
    }

    // Messages are immutable: an edited one is a new message in the old one's place.
    MessageId edited(Message message, Payload payload, const QByteArray &rule)
    {
        ruled(message.id, Ruled::What::Edited, rule);
        message.cause = message.id;
        message.payload = std::move(payload);
        message.sent = core.now;
        return putMessage(std::move(message), false);
    }

    void answer(ExchangeId id, Payload payload, MessageId cause, bool rulesApply = true)
    {
        const auto found = core.exchanges.find(id);
        if (found == core.exchanges.end()) {
            report({Report::Kind::Warning, "exchange " + QByteArray::number(id.value), "no-exchange",
                    KASSA_TEXT("bench", "An answer was given to a request that already has its answer.")},
                   cause);
            return;
        }
        const Exchange &exchange = found->second;
        core.timers.stop({TimerKey::Owner::Timeout, QByteArray::number(id.value)});
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
        message.lane = "exchange " + QByteArray::number(id.value);
        message.sent = core.now;
        if (!exchange.failed) {
            putMessage(std::move(message), rulesApply);
            return;
        }
        message.id = MessageId{core.branch, core.lastOrdinal + 1};
        emitEvent(Sent{message}, cause);
        ruled(message.id, Ruled::What::Dropped, "late-answer");
        core.exchanges.erase(found);
    }

    // --- delivery

    void deliver(qsizetype index)
    {
        const Message message = std::move(core.wire[index].message);
        core.wire.erase(core.wire.begin() + index);
        std::vector<Verdict> verdicts;
        if (core.inspector)
            verdicts = core.inspector->inspect(message);
        emitEvent(Delivered{message.id, std::move(verdicts)}, message.id);

        QByteArray tag;
        const auto found = core.exchanges.find(message.exchange);
        const bool ofExchange = found != core.exchanges.end();
        if (ofExchange && !opensExchange(message.payload)) {
            const Exchange exchange = found->second;
            const bool ended = endsExchange(message.payload);
            if (ended && !exchange.failed) // a failed one stays behind for an answer that comes too late
                core.exchanges.erase(found);
            if (sideOf(message.to) == sideOf(exchange.asker))
                tag = exchange.tag;
            if (exchange.deaf)
                return;
            if (exchange.outside && sideOf(message.from) == sideOf(exchange.answerer))
                carry(message);
            else if (ended && exchange.request)
                goOn(*exchange.request, message);
        }
        if (const auto *page = std::get_if<Page>(&message.payload); page && message.to == Party::Buyer)
            shownPage = *page;
        if (Machine *receiver = machineOf(message.to))
            perform(*sideOf(message.to), receiver->handle(Received{message, tag}, core.now), message.id);
        else if (sideOf(message.to) && (!ofExchange || opensExchange(message.payload)))
            carryOrRefuse(message);
    }

    void carry(const Message &message)
    {
        if (outside && !replaying)
            outside->carry(message);
    }

    void carryOrRefuse(const Message &message)
    {
        if (outside) {
            // How long a peer outside may take is wall time: whoever carries the request keeps that clock.
            core.timers.stop({TimerKey::Owner::Timeout, QByteArray::number(message.exchange.value)});
            carry(message);
        } else if (opensExchange(message.payload)) {
            answer(message.exchange,
                   ExchangeFailed{ExchangeFailed::Reason::Refused,
                                  ExchangeFailed::Phase::Connecting,
                                  "nobody answers for " + toWord(message.to),
                                  {}},
                   message.id);
        }
    }

    // What a browser does by itself with an answer.
    void goOn(const Payload &request, const Message &answered)
    {
        const Party document = pageOf(answered.from);
        for (const Navigation &navigation : follow(request, answered.payload)) {
            if (auto draft = navigate(document, navigation, inputs.origins))
                put(std::move(*draft), {answered.id, {}, {}, false, false, true});
            else
                report({Report::Kind::Warning, "navigation", "nobody",
                        KASSA_TEXT("bench", "The page leads to %1, which belongs to nobody in this session.")
                            .with(navigation.url)},
                       answered.id);
        }
    }

    void perform(Side side, Effects effects, MessageId cause)
    {
        for (Effect &effect : effects)
            std::visit([&](auto &one) { performOne(side, one, cause); }, effect);
    }

    void performOne(Side, Send &send, MessageId cause)
    {
        put(std::move(send.draft), {cause, std::move(send.tag), send.timeout, false, false});
    }
    void performOne(Side, Reply &reply, MessageId cause)
    {
        answer(reply.exchange, std::visit([](auto &one) { return Payload(std::move(one)); }, reply.answer),
               cause);
    }
    void performOne(Side, Cut &cut, MessageId cause)
    {
        answer(cut.exchange,
               ExchangeFailed{ExchangeFailed::Reason::Cut,
                              ExchangeFailed::Phase::Receiving,
                              {},
                              cut.answer.raw.bytes().left(cut.afterBytes)},
               cause);
    }
    void performOne(Side side, StartTimer &timer, MessageId)
    {
        core.timers.start(timerKey(side, timer.key), core.now + timer.after, timer.weight);
    }
    void performOne(Side side, StopTimer &timer, MessageId) { core.timers.stop(timerKey(side, timer.key)); }
    void performOne(Side, Report &what, MessageId cause) { report(std::move(what), cause); }

    static TimerKey timerKey(Side side, const QByteArray &key)
    {
        return {side == Side::Shop ? TimerKey::Owner::Shop : TimerKey::Owner::Sandbox, key};
    }

    // --- time

    std::optional<Time> nextEssential() const
    {
        std::optional<Time> next = core.timers.nextEssential();
        for (const InFlight &flying : core.wire) {
            if (!flying.held && flying.notBefore > core.now && (!next || flying.notBefore < *next))
                next = flying.notBefore;
        }
        return next;
    }

    void fireDueTimers()
    {
        for (const TimerKey &key : core.timers.takeDue(core.now)) {
            if (key.owner == TimerKey::Owner::Timeout) {
                timeOut(ExchangeId{key.key.toULongLong()});
                continue;
            }
            const Party party = timerPartyOf(key.owner == TimerKey::Owner::Shop ? Side::Shop : Side::Sandbox);
            put({Channel::Timer, party, party, TimerFired{key.key}, {}, {}}, {});
        }
    }

    void timeOut(ExchangeId id)
    {
        const auto found = core.exchanges.find(id);
        if (found == core.exchanges.end() || found->second.failed)
            return;
        const Exchange waited = found->second;
        found->second.failed = true;
        // No lane: the asker's clock runs out whether or not its request is still under way.
        Message message;
        message.exchange = id;
        message.channel = waited.channel;
        message.from = waited.answerer;
        message.to = waited.asker;
        message.payload =
            ExchangeFailed{ExchangeFailed::Reason::Timeout, ExchangeFailed::Phase::Waiting, {}, {}};
        message.sent = core.now;
        putMessage(std::move(message), false);
    }

    // --- steps

    qsizetype indexOf(quint64 ordinal) const
    {
        for (qsizetype i = 0; i < qsizetype(core.wire.size()); ++i) {
            if (core.wire[i].message.id.ordinal == ordinal)
                return i;
        }
        return -1;
    }

    bool mayBeDelivered(qsizetype index) const
    {
        const InFlight &flying = core.wire[index];
        if (flying.held || flying.notBefore > core.now)
            return false;
        for (qsizetype i = 0; i < index && !flying.message.lane.isEmpty(); ++i) {
            if (core.wire[i].message.lane == flying.message.lane)
                return false;
        }
        return true;
    }

    static tl::unexpected<Error> notInFlight(quint64 ordinal)
    {
        return fail(ErrorKind::NotFound, "bench.not-in-flight",
                    QStringLiteral("No message %1 is in flight").arg(ordinal));
    }

    // One overload per step.
    Result<MessageId> run(const step::Begin &begin)
    {
        if (!core.shop)
            return noMachine(Side::Shop);
        Json detail = toJson(begin.order);
        if (!begin.entry.isEmpty())
            detail.set("entry", Json::string(begin.entry));
        const MessageId given = emitEvent(Given{Side::Shop, "start", std::move(detail)}, {});
        perform(Side::Shop, core.shop->handle(Start{begin.order, begin.entry}, core.now), given);
        return given;
    }
    Result<MessageId> run(const step::Operate &operate)
    {
        if (!machine(operate.side))
            return noMachine(operate.side);
        Json detail = Json::object();
        for (const auto &[name, value] : operate.fields)
            detail.set(name, Json::string(value));
        const MessageId given = emitEvent(Given{operate.side, operate.operation, std::move(detail)}, {});
        perform(operate.side,
                machine(operate.side)->handle(Operated{operate.operation, operate.fields}, core.now), given);
        return given;
    }
    static tl::unexpected<Error> noMachine(Side side)
    {
        return fail(ErrorKind::State, "bench.no-machine",
                    QStringLiteral("The %1 is outside in this run").arg(QString::fromLatin1(toWord(side))));
    }
    Result<MessageId> run(const step::Press &press)
    {
        BuyerAction action = press.action;
        if (redaction) {
            auto expanded = redaction->expanded(Payload(action));
            if (!expanded)
                return tl::unexpected(expanded.error());
            action = std::get<BuyerAction>(std::move(*expanded));
        }
        received = ExchangeId{core.lastExchange + 1};
        return put({Channel::Buyer, Party::Buyer, press.party, std::move(action), {}, {}}, {});
    }
    Result<MessageId> run(const step::Receive &receive)
    {
        if (opensExchange(receive.draft.payload))
            received =
                ExchangeId{core.lastExchange + 1}; // known before a rule takes the message off the wire
        return put(receive.draft, {{}, {}, {}, true, false});
    }
    Result<MessageId> run(const step::Browse &browse)
    {
        received = ExchangeId{core.lastExchange + 1};
        return put(browse.draft, {{}, {}, {}, false, false, true});
    }
    Result<MessageId> run(const step::AnswerFrom &from)
    {
        if (!core.exchanges.contains(from.exchange))
            return noExchange(from.exchange);
        answer(from.exchange, from.payload, {});
        return MessageId{core.branch, core.lastOrdinal};
    }
    Result<MessageId> run(const step::Abandon &abandon)
    {
        const auto found = core.exchanges.find(abandon.exchange);
        if (found == core.exchanges.end())
            return noExchange(abandon.exchange);
        found->second.deaf = true;
        return MessageId{};
    }
    static tl::unexpected<Error> noExchange(ExchangeId id)
    {
        return fail(ErrorKind::NotFound, "bench.no-exchange",
                    QStringLiteral("Exchange %1 is over").arg(id.value));
    }
    Result<MessageId> run(const step::Deliver &which)
    {
        const qsizetype index = indexOf(which.ordinal);
        if (index < 0)
            return notInFlight(which.ordinal);
        if (!mayBeDelivered(index))
            return fail(
                ErrorKind::State, "bench.blocked",
                QStringLiteral("Message %1 is held, delayed or behind an earlier one").arg(which.ordinal));
        const MessageId id = core.wire[index].message.id;
        deliver(index);
        return id;
    }
    Result<MessageId> run(const step::Hold &which) { return mark(which.ordinal, Ruled::What::Held); }
    Result<MessageId> run(const step::Release &which) { return mark(which.ordinal, Ruled::What::Released); }
    Result<MessageId> run(const step::Delay &which)
    {
        return mark(which.ordinal, Ruled::What::Delayed, which.by);
    }
    Result<MessageId> mark(quint64 ordinal, Ruled::What what, Duration by = {})
    {
        const qsizetype index = indexOf(ordinal);
        if (index < 0)
            return notInFlight(ordinal);
        core.wire[index].held = what == Ruled::What::Held;
        core.wire[index].notBefore = core.now + by;
        ruled(core.wire[index].message.id, what, {});
        return core.wire[index].message.id;
    }
    Result<MessageId> run(const step::Drop &which)
    {
        const qsizetype index = indexOf(which.ordinal);
        if (index < 0)
            return notInFlight(which.ordinal);
        const MessageId id = core.wire[index].message.id;
        core.wire.erase(core.wire.begin() + index);
        ruled(id, Ruled::What::Dropped, {});
        return id;
    }
    Result<MessageId> run(const step::Copy &which)
    {
        const qsizetype index = indexOf(which.ordinal);
        return index < 0 ? Result<MessageId>(notInFlight(which.ordinal))
                         : copyOf(core.wire[index].message, {});
    }
    Result<MessageId> run(const step::Edit &edit)
    {
        const qsizetype index = indexOf(edit.ordinal);
        if (index < 0)
            return notInFlight(edit.ordinal);
        const InFlight old = core.wire[index];
        const MessageId id = edited(old.message, edit.payload, {});
        // In the old one's place: same position in its lane, still held if it was.
        InFlight fresh = std::move(core.wire.back());
        core.wire.pop_back();
        fresh.held = old.held;
        fresh.notBefore = old.notBefore;
        core.wire[index] = std::move(fresh);
        return id;
    }
    Result<MessageId> run(const step::Advance &advance)
    {
        const auto limit = nextEssential();
        const Time to = limit ? std::min(*limit, advance.to) : advance.to;
        if (to > core.now) {
            core.now = to;
            if (advance.noted)
                emitEvent(ClockJumped{to}, {});
        }
        fireDueTimers();
        return MessageId{};
    }
    Result<MessageId> run(const step::Note &note)
    {
        report(note.report, {});
        return MessageId{core.branch, core.lastOrdinal};
    }
    Result<MessageId> run(const step::AddRule &add)
    {
        core.rules.push_back(add.rule);
        return emitEvent(Given{std::nullopt, "add-rule", toJson(Step(add))}, {});
    }
    Result<MessageId> run(const step::RemoveRule &remove)
    {
        const auto removed =
            std::erase_if(core.rules, [&](const Rule &rule) { return rule.id == remove.id; });
        if (removed == 0)
            return fail(ErrorKind::NotFound, "bench.no-rule",
                        QStringLiteral("No rule \"%1\"").arg(QString::fromUtf8(remove.id)));
        return emitEvent(Given{std::nullopt, "remove-rule", toJson(Step(remove))}, {});
    }

    Result<MessageId> runStep(const Step &what)
    {
        reports.clear();
        received = {};
        shownPage.reset();
        return std::visit([this](const auto &one) { return run(one); }, what);
    }

    // --- history

    // Raw sensitive bytes live only in a message not yet delivered and in its delivery.
    Step stored(Step what) const
    {
        if (redaction)
            (void)eachSensitivePart(what, [this](Payload &part) {
                part = redaction->redacted(part);
                return Done();
            });
        return what;
    }

    Result<Step> repeatable(Step what) const
    {
        if (!redaction)
            return what;
        const Done expanded = eachSensitivePart(what, [this](Payload &part) { return expand(part); });
        if (!expanded)
            return tl::unexpected(expanded.error());
        return what;
    }

    Done expand(Payload &part) const
    {
        auto expanded = redaction->expanded(part);
        if (!expanded)
            return tl::unexpected(expanded.error());
        part = std::move(*expanded);
        return {};
    }

    // What of a step may be sensitive. Fields are handed over as a buyer's, whose names the rules know.
    static Done eachSensitivePart(Step &what, const std::function<Done(Payload &)> &change)
    {
        const auto changeFields = [&](Fields &fields) -> Done {
            Payload part = BuyerAction{{}, {}, std::move(fields)};
            Done done = change(part);
            fields = std::move(std::get<BuyerAction>(part).fields);
            return done;
        };
        if (auto *press = std::get_if<step::Press>(&what))
            return changeFields(press->action.fields);
        if (auto *operate = std::get_if<step::Operate>(&what))
            return changeFields(operate->fields);
        if (auto *begin = std::get_if<step::Begin>(&what); begin && begin->order.customer) {
            QString &nationalId = begin->order.customer->nationalId;
            Fields fields{{"nationalId", nationalId.toUtf8()}};
            Done done = changeFields(fields);
            nationalId = QString::fromUtf8(fields.front().second);
            return done;
        }
        if (auto *receive = std::get_if<step::Receive>(&what))
            return change(receive->draft.payload);
        if (auto *browse = std::get_if<step::Browse>(&what))
            return change(browse->draft.payload);
        if (auto *from = std::get_if<step::AnswerFrom>(&what))
            return change(from->payload);
        if (auto *edit = std::get_if<step::Edit>(&what))
            return change(edit->payload);
        return {};
    }

    void remember(const Step &what)
    {
        if (keep == History::None)
            return;
        history.push_back(stored(what));
        lastOrdinalOfStep.push_back(core.lastOrdinal);
        checkpointIfDue();
    }

    void checkpointIfDue()
    {
        const auto step = qsizetype(history.size());
        if (step % stepsPerCheckpoint != 0)
            return;
        Core copy = core.copy();
        (void)eachSensitivePart(copy, [this](Payload &part) {
            if (redaction)
                part = redaction->redacted(part);
            return Done();
        });
        checkpoints.insert_or_assign(step, std::move(copy));
    }

    static Done eachSensitivePart(Core &kept, const std::function<Done(Payload &)> &change)
    {
        for (InFlight &flying : kept.wire) {
            if (Done done = change(flying.message.payload); !done)
                return done;
        }
        for (auto &[id, exchange] : kept.exchanges) {
            if (!exchange.request)
                continue;
            if (Done done = change(*exchange.request); !done)
                return done;
        }
        return {};
    }

    Done restore(const Core &checkpoint)
    {
        Core copy = checkpoint.copy();
        Done expanded =
            eachSensitivePart(copy, [this](Payload &part) { return redaction ? expand(part) : Done(); });
        if (!expanded)
            return expanded;
        core = std::move(copy);
        return {};
    }

    // Repeats the steps after the nearest checkpoint. On error the caller puts the old core back.
    Done repeatUpTo(qsizetype target)
    {
        // A checkpoint with a value in flight that was not kept cannot be used: an earlier one can.
        auto checkpoint = std::prev(checkpoints.upper_bound(target));
        Done restored = restore(checkpoint->second);
        while (!restored && checkpoint != checkpoints.begin())
            restored = restore((--checkpoint)->second);
        if (!restored)
            return restored;
        for (qsizetype i = checkpoint->first; i < target; ++i) {
            if (const auto branch = branchFromStep.find(i); branch != branchFromStep.end())
                core.branch = branch->second;
            const auto what = repeatable(history[i]);
            if (!what)
                return tl::unexpected(what.error());
            if (const auto done = runStep(*what); !done)
                return tl::unexpected(done.error());
        }
        return {};
    }

    Done rewind(qsizetype target)
    {
        if (keep == History::None || target < 0 || target > qsizetype(history.size()))
            return fail(ErrorKind::State, "bench.no-history",
                        QStringLiteral("There is no step %1").arg(target));
        Core old = std::move(core);
        core = Core{};
        replaying = true;
        Done repeated = repeatUpTo(target);
        replaying = false;
        if (!repeated) {
            core = std::move(old);
            return repeated;
        }
        const quint32 fromBranch = old.branch;
        history.resize(target);
        lastOrdinalOfStep.resize(target);
        checkpoints.erase(checkpoints.upper_bound(target), checkpoints.end());
        branchFromStep.erase(branchFromStep.lower_bound(target), branchFromStep.end());
        core.branch = ++lastBranch;
        branchFromStep[target] = core.branch;
        reports.clear();
        // The entry takes no ordinal of its own: the new branch counts on where the old one was.
        if (sink)
            sink->happened(Event{{core.branch, core.lastOrdinal},
                                 {},
                                 core.now,
                                 Rewound{{fromBranch, core.lastOrdinal}, fromBranch}});
        return {};
    }
};

Bench::Bench(SessionInputs inputs, BenchParts parts, History history) : m_state(std::make_unique<State>())
{
    m_state->keep = history;
    m_state->resign = std::move(parts.resign);
    m_state->redaction = std::move(parts.redaction);
    m_state->sink = parts.sink;
    m_state->outside = parts.outside;
    m_state->core.shop = std::move(parts.shop);
    m_state->core.sandbox = std::move(parts.sandbox);
    m_state->core.inspector = std::move(parts.inspector);
    m_state->core.now = inputs.start;
    m_state->inputs = std::move(inputs);
    m_state->emitEvent(SessionBegan{m_state->inputs}, {});
    if (history == History::Kept)
        m_state->checkpointIfDue();
}

Bench::~Bench() = default;
Bench::Bench(Bench &&) noexcept = default;

Result<MessageId> Bench::apply(const Step &step)
{
    auto done = m_state->runStep(step);
    if (done)
        m_state->remember(step);
    return done;
}

Result<MessageId> Bench::repeat(const Step &step)
{
    const auto whole = m_state->repeatable(step);
    if (!whole)
        return tl::unexpected(whole.error());
    return apply(*whole);
}

std::optional<quint64> Bench::nextDeliverable() const
{
    for (qsizetype i = 0; i < qsizetype(m_state->core.wire.size()); ++i) {
        if (m_state->mayBeDelivered(i))
            return m_state->core.wire[i].message.id.ordinal;
    }
    return std::nullopt;
}

std::vector<quint64> Bench::deliverable() const
{
    std::vector<quint64> ordinals;
    for (qsizetype i = 0; i < qsizetype(m_state->core.wire.size()); ++i) {
        if (m_state->mayBeDelivered(i))
            ordinals.push_back(m_state->core.wire[i].message.id.ordinal);
    }
    return ordinals;
}

bool Bench::deliverNext()
{
    const auto next = nextDeliverable();
    return next && apply(step::Deliver{*next});
}

ExchangeId Bench::receivedExchange() const
{
    return m_state->received;
}

const Page *Bench::shownToBuyer() const
{
    return m_state->shownPage ? &*m_state->shownPage : nullptr;
}

Time Bench::now() const
{
    return m_state->core.now;
}

std::optional<Time> Bench::nextEssential() const
{
    return m_state->nextEssential();
}

std::optional<Time> Bench::nextTimer() const
{
    const auto essential = m_state->nextEssential();
    const auto any = m_state->core.timers.next();
    if (!essential || !any)
        return essential ? essential : any;
    return std::min(*essential, *any);
}

const std::vector<InFlight> &Bench::inFlight() const
{
    return m_state->core.wire;
}

const std::vector<Rule> &Bench::rules() const
{
    return m_state->core.rules;
}

const SessionInputs &Bench::inputs() const
{
    return m_state->inputs;
}

const Machine *Bench::machine(Side side) const
{
    return m_state->machine(side).get();
}

const std::vector<Report> &Bench::lastReports() const
{
    return m_state->reports;
}

qsizetype Bench::steps() const
{
    return qsizetype(m_state->history.size());
}

const std::vector<Step> &Bench::history() const
{
    return m_state->history;
}

qsizetype Bench::stepOf(MessageId entry) const
{
    const auto &ordinals = m_state->lastOrdinalOfStep;
    const auto found = std::lower_bound(ordinals.begin(), ordinals.end(), entry.ordinal);
    return found == ordinals.end() ? steps() : qsizetype(found - ordinals.begin()) + 1;
}

Done Bench::rewind(qsizetype step)
{
    return m_state->rewind(step);
}

} // namespace kassa
