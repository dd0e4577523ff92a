#include "story/recorder.h"

#include "bench/order_json.h"
#include "bench/step_json.h"
#include "journal/entry_parts.h"
#include "order/samples.h"
#include "session/choices.h"
#include "session/demo.h"
#include "story/compare.h"
#include "story/durations.h"
#include "story/reader.h"
#include "story/recorded_acts.h"
#include "story/recorded_edit.h"
#include "story/recorded_frame.h"
#include "story/recorded_lines.h"
#include "story/runner.h"
#include "story/yaml_writer.h"

namespace kassa {

namespace {

// With real pages each run has ports of its own; it is done again at the same addresses, without ports.
StageOptions atAddressesOf(const SessionInputs &inputs)
{
    StageOptions options;
    options.origins = inputs.origins;
    return options;
}

// An address as it is kept, tokens replaced for good ("<<token:token#1>>"), and as it is while played again.
bool isSameAddress(const QByteArray &kept, const QByteArray &live)
{
    qsizetype at = 0;
    qsizetype from = 0;
    while (true) {
        const qsizetype mark = kept.indexOf("<<", from);
        const qsizetype end = mark < 0 ? -1 : kept.indexOf(">>", mark);
        const QByteArrayView part = QByteArrayView(kept).sliced(from, (end < 0 ? kept.size() : mark) - from);
        const qsizetype found = end < 0 && from > 0 ? live.size() - part.size() : live.indexOf(part, at);
        if (found < at || (from == 0 && found != 0) || live.mid(found, part.size()) != part)
            return false;
        at = found + part.size();
        if (end < 0)
            return at == live.size();
        from = end + 2;
    }
}

// Follows the recorded run in a session of its own, to learn what a story must say and what happens by
// itself.
class Recorder
{
public:
    Recorder(const Provider &provider, std::shared_ptr<const Catalogue> catalogue)
        : m_provider(provider), m_catalogue(std::move(catalogue))
    {
    }

    Result<QByteArray> write(const SessionInputs &inputs, const std::vector<Act> &acts)
    {
        writeHead(m_out, inputs, acts, descriptor(), *m_catalogue);
        Story stage;
        stage.locale = inputs.locale;
        stage.seed = inputs.seed;
        stage.start = inputs.start;
        auto session = stageFor(stage, m_provider, atAddressesOf(inputs), m_journal, m_catalogue);
        if (!session)
            return tl::unexpected(session.error());
        m_session = std::move(*session);
        m_out.key("steps");
        for (auto act = acts.begin(); act != acts.end(); ++act) {
            const auto next = act + 1;
            m_stopsNext = next != acts.end() && !next->atRest;
            if (Done done = follow(*act); !done)
                return tl::unexpected(done.error());
        }
        m_stopsNext = false;
        (void)settle();
        (void)quiet();
        writeEnd(m_out, inputs, *m_session, m_journal.entries(), *m_catalogue);
        return m_out.take();
    }

private:
    const Descriptor &descriptor() const { return m_provider.descriptor(); }

    Done follow(const Act &act)
    {
        const Time at = act.entry->at - m_thought;
        if (!act.atRest) {
            if (Done done = stopFor(act); !done)
                return done;
        } else if (Done done = settle(); !done) {
            return done;
        }
        if (act.press) {
            m_inFlight = false;
            return act.atRest ? followPress(act, at) : pressNow(*act.press);
        }
        if (Done done = act.atRest ? restUntil(act, at) : Done(); !done)
            return done;
        if (act.hand)
            return followHand(act);
        if (!act.release.isEmpty())
            return followRelease(act.release);
        const Json &core = act.entry->core;
        if (!core.contains("side"))
            return followRule(core["detail"]);
        if (core["operation"].text() == "start") {
            m_out.item("checkout");
            const auto order = orderFromJson(core["detail"]);
            if (!order)
                return tl::unexpected(order.error());
            return applied(m_session->begin(*order, core["detail"]["entry"].text()));
        }
        Fields fields;
        for (const auto &[name, value] : core["detail"].members())
            fields.emplace_back(name, value.text());
        const Side side = core["side"].text() == "shop" ? Side::Shop : Side::Sandbox;
        m_out.item(toWord(side), core["operation"].text(), {{"with", fields}});
        return applied(m_session->apply(step::Operate{side, core["operation"].text(), fields}));
    }

    Done followRule(const Json &detail)
    {
        const auto step = stepFromJson(detail);
        if (!step)
            return tl::unexpected(step.error());
        if (const auto *add = std::get_if<step::AddRule>(&*step))
            ruleItem(add->rule);
        else if (const auto *remove = std::get_if<step::RemoveRule>(&*step))
            m_out.item("end", remove->id);
        return applied(m_session->apply(*step));
    }

    void ruleItem(const Rule &rule)
    {
        auto [verb, more] = lineFor(rule.act);
        more.emplace_back("as", rule.id);
        if (rule.times != 1)
            more.emplace_back("times",
                              rule.times < 0 ? QByteArray("always") : QByteArray::number(rule.times));
        m_out.entry(verb, inlined(rule.match), more);
    }

    // Lines that do something to the wire do not wait until it is at rest; they follow one that does.
    Done restUntil(const Act &act, Time at)
    {
        m_waited = false;
        if (Done done = waitUntil(at, act.afterJump(), m_session->now()); !done)
            return done;
        const bool onWire = act.hand || !act.release.isEmpty() || !act.entry->core.contains("side");
        if (m_inFlight && onWire && !m_waited)
            m_out.item("wait", "0s");
        m_inFlight = false;
        return {};
    }

    // --- what is done by hand while messages are in flight

    // On to where so many messages have been delivered as then, and a line that stops there. Where all could
    // be delivered by then after all, none is needed.
    Done stopFor(const Act &act)
    {
        std::vector<Match> met;
        while (deliveredSoFar() < act.delivered) {
            const FlyingMessage *next = firstDeliverable();
            if (next) {
                if (next->message.id.ordinal != m_stoppedBefore)
                    met.push_back(kindOf(next->message));
                m_stoppedBefore = 0;
                if (const auto done = m_session->apply(step::Deliver{next->message.id.ordinal}); !done)
                    return tl::unexpected(done.error());
            } else if (const auto moment = m_session->nextMoment()) {
                if (const auto done = m_session->apply(step::Advance{*moment, true}); !done)
                    return tl::unexpected(done.error());
            } else {
                break;
            }
        }
        const FlyingMessage *next = firstDeliverable();
        if (!next || next->message.id.ordinal == m_stoppedBefore)
            return {};
        const Match match = kindOf(next->message);
        m_stoppedBefore = next->message.id.ordinal;
        m_inFlight = true;
        m_out.entry("stop", inlined(match),
                    {{"which", whichWord(1 + std::count(met.begin(), met.end(), match))}});
        return {};
    }

    std::size_t deliveredSoFar() const
    {
        const auto branch = currentBranch(m_journal.entries());
        return std::size_t(std::count_if(branch.begin(), branch.end(),
                                         [](const Entry *entry) { return entry->kind == "delivered"; }));
    }

    const FlyingMessage *firstDeliverable()
    {
        m_flying = m_session->inFlight();
        const auto first = std::find_if(m_flying.begin(), m_flying.end(),
                                        [](const FlyingMessage &each) { return each.deliverable; });
        return first == m_flying.end() ? nullptr : &*first;
    }

    static Match kindOf(const Message &message)
    {
        return {message.channel, message.from, message.to, kindWord(message.payload), {}};
    }

    static QByteArray whichWord(std::ptrdiff_t number) // nothing for the first
    {
        return number == 1 ? QByteArray() : QByteArray::number(qint64(number));
    }

    Done followHand(const Act &act)
    {
        std::size_t sent = 0;
        quint64 ordinal = 0;
        for (const Entry *entry : currentBranch(m_journal.entries())) {
            if (entry->kind == "sent" && sent++ == act.message)
                ordinal = entry->id.ordinal;
        }
        m_flying = m_session->inFlight();
        tale::ByHand deed{{}, *act.hand, 0};
        const FlyingMessage *meant = nullptr;
        for (const FlyingMessage &each : m_flying) {
            if (each.message.id.ordinal == ordinal)
                meant = &each;
        }
        if (!meant)
            return fail(ErrorKind::State, "record.by-hand",
                        KASSA_TEXT("error",
                                   "Entry #%1: the message to which something was done by hand is not in "
                                   "flight when this is played again")
                            .with(act.entry->id.ordinal));
        deed.message = kindOf(meant->message);
        for (const FlyingMessage &each : m_flying) {
            deed.which += deed.message.fits(each.message) ? 1 : 0;
            if (&each == meant)
                break;
        }
        if (act.sent && act.edited) {
            const auto replace = editOf(*act.sent, *act.edited, m_provider);
            if (!replace)
                return tl::unexpected(replace.error());
            deed.what = *replace;
        }
        auto [verb, more] = lineFor(deed.what);
        more.emplace_back("which", whichWord(deed.which));
        m_out.entry(verb, inlined(deed.message), more);
        m_inFlight = true;
        return SessionStage(*m_session).byHand(deed);
    }

    // A story lets go all that a rule holds at once.
    Done followRelease(const QByteArray &rule)
    {
        SessionStage stage(*m_session);
        const auto ordinals = heldBy(rule, stage, m_journal.entries());
        if (ordinals.empty())
            return {};
        m_out.item("release", rule);
        for (const quint64 ordinal : ordinals) {
            if (const auto done = m_session->apply(step::Release{ordinal}); !done)
                return tl::unexpected(done.error());
        }
        return goOn();
    }

    // The clock goes on by itself until the page is there; what was waited beyond that must be said. Where
    // the page does not come by itself, it is said how the clock was moved.
    Done followPress(const Act &act, Time at)
    {
        const BuyerAction &action = *act.press;
        Time from = m_session->now();
        if (Done done = awaitPage(action, at); !done)
            return done;
        for (const Time jump : act.jumps) {
            if (page(action))
                break;
            if (jump - m_thought <= m_session->now() || jump - m_thought >= at)
                continue;
            if (Done done = waitUntil(jump - m_thought, true, from); !done)
                return done;
            from = m_session->now();
            if (Done done = awaitPage(action, at); !done)
                return done;
        }
        if (Done done = waitUntil(at, act.afterJump(), from); !done)
            return done;
        return pressNow(action);
    }

    Done pressNow(const BuyerAction &action)
    {
        const OpenPage *open = page(action);
        if (!open)
            return fail(
                ErrorKind::State, "record.outside",
                KASSA_TEXT("error", "The page %1 with the control %2 does not come when this is played again")
                    .with(action.page)
                    .with(action.control));
        m_out.item("press", action.control, {{"on", open->page.id}, {"with", action.fields}});
        return applied(
            m_session->apply(step::Press{open->party, {open->page.url, action.control, action.fields}}));
    }

    Done awaitPage(const BuyerAction &action, Time at)
    {
        while (!page(action) && m_session->now() < at) {
            const auto next = m_session->nextMoment();
            if (!next || *next > at)
                break;
            if (Done done = jumped(*next); !done)
                return done;
        }
        return {};
    }

    const OpenPage *page(const BuyerAction &action)
    {
        m_pages = m_session->view(Side::Shop).pages;
        for (OpenPage &each : m_session->view(Side::Sandbox).pages)
            m_pages.push_back(std::move(each));
        for (const OpenPage &each : m_pages) {
            if (isSameAddress(action.page, each.page.url) && !each.page.locked &&
                each.page.control(action.control))
                return &each;
        }
        return nullptr;
    }

    // "quiet" where that comes to the same moment, else the time since `from`, when the last step was over.
    // Where the clock only ran and nothing was due, nothing needs to be said.
    Done waitUntil(Time at, bool afterJump, Time from)
    {
        if (m_session->now() >= at)
            return {};
        const auto due = m_session->nextMoment();
        if (!afterJump && !(due && *due <= at)) {
            m_thought += at - m_session->now();
            return {};
        }
        const auto before = qsizetype(m_session->history().size());
        if (Done done = quiet(); !done)
            return done;
        m_waited = true;
        if (m_session->now() == at) {
            m_out.item("wait", "quiet");
            return {};
        }
        if (Done done = m_session->rewindToStep(before); !done)
            return done;
        m_out.item("wait", durationWord(at - from));
        while (m_session->now() < at) {
            const auto next = m_session->nextMoment();
            if (Done done = jumped(next ? std::min(*next, at) : at); !done)
                return done;
        }
        return {};
    }

    Done quiet()
    {
        while (const auto next = m_session->nextMoment()) {
            if (Done done = jumped(*next); !done)
                return done;
        }
        return {};
    }

    Done jumped(Time to)
    {
        const auto done = m_session->apply(step::Advance{to, true});
        return done ? settle() : Done(tl::unexpected(done.error()));
    }

    Done applied(const Result<MessageId> &done)
    {
        if (!done && done.error().kind != ErrorKind::Refused)
            return tl::unexpected(done.error());
        return goOn();
    }

    Done goOn() { return m_stopsNext ? Done() : settle(); }

    Done settle()
    {
        m_stoppedBefore = 0;
        return settled(*m_session);
    }

    const Provider &m_provider;
    std::shared_ptr<const Catalogue> m_catalogue;
    MemoryJournal m_journal;
    std::unique_ptr<Session> m_session;
    std::vector<OpenPage> m_pages;
    std::vector<FlyingMessage> m_flying;
    quint64 m_stoppedBefore = 0; // the ordinal of a message; 0: nowhere
    bool m_inFlight = false;     // the line before leaves messages in flight
    bool m_waited = false;       // a line says so
    bool m_stopsNext = false;    // the next act was done while messages were in flight
    Duration m_thought = {};     // that the recorded run is ahead, for nothing
    YamlWriter m_out;
};

} // namespace

Done checkSecrets(const QByteArray &yaml, const Provider &provider)
{
    Redactor redactor(provider.sensitive(provider.sandboxKeys()));
    if (redactor.redacted(yaml) != yaml)
        return fail(ErrorKind::Refused, "record.secret",
                    KASSA_TEXT("error", "The story would hold a secret or a card number"));
    const auto whole = redactor.expanded(yaml);
    if (!whole)
        return fail(ErrorKind::Refused, "record.lost",
                    KASSA_TEXT("error", "The purchase used a value that was not kept: %1")
                        .with(whole.error().detail));
    return {};
}

Result<Recording> record(const std::vector<Entry> &entries, const Registry &registry,
                         const std::shared_ptr<const Catalogue> &catalogue)
{
    const auto branch = currentBranch(entries);
    if (branch.empty() || branch.front()->kind != "session")
        return fail(ErrorKind::State, "record.no-purchase", KASSA_TEXT("error", "The journal is empty"));
    const auto inputs = sessionInputsFromJson(branch.front()->core["inputs"]);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const Provider *provider = registry.find(inputs->provider);
    if (!provider || inputs->environment != "sandbox")
        return fail(ErrorKind::State, "record.outside",
                    KASSA_TEXT("error", "Only a purchase with a built-in sandbox can be played again"));
    const auto acts = actsIn(branch);
    if (!acts)
        return tl::unexpected(acts.error());
    auto yaml = Recorder(*provider, catalogue).write(*inputs, *acts);
    if (!yaml)
        return tl::unexpected(yaml.error());
    if (Done good = checkSecrets(*yaml, *provider); !good)
        return tl::unexpected(good.error());
    const auto stories = readStory({QStringLiteral("recorded.yaml"), "recorded", *yaml}, registry, {});
    if (!stories)
        return tl::unexpected(stories.error());
    const StoryRun again = runStory(stories->front(), *provider, atAddressesOf(*inputs), catalogue);
    Recording made{std::move(*yaml), Recording::Same::No, firstDifference(entries, again.journal)};
    if (made.difference.isEmpty())
        made.same = Recording::Same::Exactly;
    else if (beginsWith(again.journal, entries))
        made.same = Recording::Same::ButForTime;
    if (made.same != Recording::Same::No)
        made.difference.clear();
    return made;
}

} // namespace kassa
