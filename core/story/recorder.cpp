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
#include "story/runner.h"
#include "story/yaml_writer.h"

namespace kassa {

namespace {

// Something that a person, or a script in a person's place, did.
struct Act
{
    const Entry *entry = nullptr;
    std::optional<BuyerAction> press; // else given, or
    QByteArray release = {};          // the rule whose message was let go by hand
    std::vector<Time> jumps = {};     // of the clock since the one before; none: it only ran

    bool afterJump() const { return !jumps.empty(); }
};

Result<std::vector<Act>> actsIn(const std::vector<const Entry *> &branch)
{
    std::vector<Act> acts;
    std::map<QByteArray, QByteArray> held; // the rule that holds a message
    std::vector<Time> jumps;
    for (const Entry *entry : branch) {
        if (entry->kind == "clock") {
            jumps.push_back(entry->at);
        } else if (entry->kind == "given") {
            acts.push_back({entry, std::nullopt, {}, std::exchange(jumps, {})});
        } else if (entry->kind == "ruled" && !entry->core["rule"].text().isEmpty()) {
            if (entry->core["done"].text() == "held")
                held[entry->core["message"].text()] = entry->core["rule"].text();
        } else if (entry->kind == "ruled") {
            const auto rule = held.find(entry->core["message"].text());
            if (entry->core["done"].text() == "released" && rule != held.end()) {
                acts.push_back({entry, std::nullopt, rule->second, std::exchange(jumps, {})});
                continue;
            }
            return fail(ErrorKind::State, "record.by-hand",
                        QStringLiteral("Message #%1 was %2 by hand: a rule that does it can be recorded")
                            .arg(QString::fromUtf8(entry->core["message"].text()),
                                 QString::fromUtf8(entry->core["done"].text())));
        } else if (const auto payload = sentPayload(*entry)) {
            if (const auto *press = std::get_if<BuyerAction>(&*payload);
                press && entry->core["from"].text() == "buyer")
                acts.push_back({entry, *press, {}, std::exchange(jumps, {})});
        }
    }
    return acts;
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

// The step's verb and what belongs to it.
struct RuleWords
{
    using Words = std::pair<QByteArray, YamlWriter::More>;

    Words operator()(const action::Hold &) const { return {"hold", {}}; }
    Words operator()(const action::Delay &act) const { return {"delay", {{"by", durationWord(act.by)}}}; }
    Words operator()(const action::Drop &) const { return {"drop", {}}; }
    Words operator()(const action::Double &) const { return {"double", {}}; }
    Words operator()(const action::Replace &act) const
    {
        return {"corrupt",
                {{"from", act.from},
                 {"to", act.to.isNull() ? QByteArray("") : act.to},
                 {"sign", act.sign ? QByteArray("yes") : QByteArray()}}};
    }
    Words operator()(const action::Answer &act) const
    {
        return {"answer", {{"status", QByteArray::number(act.status)}, {"body", act.body}}};
    }
    Words operator()(const action::Cut &) const { return {"cut", {}}; }
};

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
        head(inputs, acts);
        Story stage;
        stage.locale = inputs.locale;
        stage.seed = inputs.seed;
        stage.start = inputs.start;
        auto session = stageFor(stage, m_provider, {}, m_journal, m_catalogue);
        if (!session)
            return tl::unexpected(session.error());
        m_session = std::move(*session);
        m_out.key("steps");
        for (const Act &act : acts) {
            if (Done done = follow(act); !done)
                return tl::unexpected(done.error());
        }
        (void)quiet();
        ending(inputs);
        return m_out.take();
    }

private:
    const Descriptor &descriptor() const { return m_provider.descriptor(); }

    void head(const SessionInputs &inputs, const std::vector<Act> &acts)
    {
        const auto outcome = outcomeOf(descriptor(), inputs.outcome);
        titled("title", outcome ? outcome->title : KASSA_TEXT("story", "A recorded purchase"));
        if (outcome && !outcome->description.isEmpty())
            titled("description", outcome->description);
        m_out.line("provider", descriptor().id);
        if (outcome)
            m_out.line("outcome", outcome->id);
        for (const Act &act : acts) {
            if (act.press || act.entry->core["operation"].text() != "start")
                continue;
            const Json &detail = act.entry->core["detail"];
            if (const QByteArray entry = detail["entry"].text();
                !entry.isEmpty() && !(outcome && outcome->entry == entry))
                m_out.line("entry", entry);
            ordered(detail);
        }
        if (inputs.locale != "en")
            m_out.line("locale", inputs.locale);
        if (inputs.seed != 1)
            m_out.line("seed", QByteArray::number(inputs.seed));
        if (inputs.start != DemoOptions().start)
            m_out.line("start", toIso(inputs.start));
    }

    void titled(const char *key, const Text &text)
    {
        Fields texts;
        for (const QByteArray language : {"en", "ru"})
            texts.emplace_back(language, m_catalogue->text(text, language).toUtf8());
        m_out.line(key, texts);
    }

    // Nothing for the provider's own sample, the name of another.
    void ordered(const Json &detail)
    {
        const auto order = orderFromJson(detail);
        if (!order || order == demoOrder(descriptor(), {}))
            return;
        for (const SampleOrder &sample : sampleOrders()) {
            if (adaptedTo(sample.order, descriptor().requirements) == *order)
                return m_out.line("order", sample.id);
        }
        Json whole = detail;
        whole.remove("entry");
        m_out.block("order", whole);
    }

    Done follow(const Act &act)
    {
        if (Done done = settle(); !done)
            return done;
        const Time at = act.entry->at - m_thought;
        if (act.press)
            return followPress(act, at);
        if (Done done = waitUntil(at, act.afterJump(), m_session->now()); !done)
            return done;
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
        Fields match;
        if (rule.match.channel)
            match.emplace_back("channel", toWord(*rule.match.channel));
        if (rule.match.from)
            match.emplace_back("from", toWord(*rule.match.from));
        if (rule.match.to)
            match.emplace_back("to", toWord(*rule.match.to));
        if (!rule.match.kind.isEmpty())
            match.emplace_back("kind", rule.match.kind);
        if (!rule.match.contains.isEmpty())
            match.emplace_back("contains", rule.match.contains);
        auto [verb, more] = std::visit(RuleWords(), rule.act);
        more.emplace_back("as", rule.id);
        if (rule.times != 1)
            more.emplace_back("times",
                              rule.times < 0 ? QByteArray("always") : QByteArray::number(rule.times));
        m_out.entry(verb, YamlWriter::inlined(match), more);
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
        return settle();
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
        const OpenPage *open = page(action);
        if (!open)
            return fail(
                ErrorKind::State, "record.outside",
                QStringLiteral("The page %1 with the control %2 does not come when this is played again")
                    .arg(QString::fromUtf8(action.page), QString::fromUtf8(action.control)));
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

    Done jumped(Time to) { return applied(m_session->apply(step::Advance{to, true})); }

    Done applied(const Result<MessageId> &done)
    {
        if (!done && done.error().kind == ErrorKind::Refused)
            return settle();
        return done ? settle() : Done(tl::unexpected(done.error()));
    }

    Done settle() { return settled(*m_session); }

    // What an outcome does not promise already.
    void ending(const SessionInputs &inputs)
    {
        const View shop = m_session->view(Side::Shop);
        m_out.key("expect");
        if (shop.purchases.empty()) {
            m_out.entry("released", "0");
            return;
        }
        const PurchaseView &purchase = shop.purchases.front();
        if (!outcomeOf(descriptor(), inputs.outcome)) {
            m_out.entry("state", purchase.state);
            m_out.entry("released", QByteArray::number(purchase.fulfilled));
        }
        m_out.entry("total", toDecimalText(purchase.total) + ' ' + purchase.total.currency.code);
        Expectation told;
        told.of = Expectation::Of::Message;
        Match callback;
        callback.channel = Channel::Callback;
        callback.to = Party::ShopServer;
        callback.kind = "http-request";
        told.messages = {callback};
        const int times = look(told, SessionStage(*m_session), m_journal.entries(), *m_catalogue).count;
        m_out.entry("message", "{channel: callback, to: shop-server, kind: http-request}",
                    {{"times", times == 0   ? "never"
                               : times == 1 ? "once"
                                            : QByteArray::number(times)}});
    }

    const Provider &m_provider;
    std::shared_ptr<const Catalogue> m_catalogue;
    MemoryJournal m_journal;
    std::unique_ptr<Session> m_session;
    std::vector<OpenPage> m_pages;
    Duration m_thought = {}; // that the recorded run is ahead, for nothing
    YamlWriter m_out;
};

// Nothing that the redactor would replace, nor anything that it has replaced for good.
Done checkSecrets(const QByteArray &yaml, const Provider &provider)
{
    Redactor redactor(provider.sensitive(provider.sandboxKeys()));
    if (redactor.redacted(yaml) != yaml)
        return fail(ErrorKind::Refused, "record.secret",
                    QStringLiteral("The story would hold a secret or a card number"));
    const auto whole = redactor.expanded(yaml);
    if (!whole)
        return fail(
            ErrorKind::Refused, "record.lost",
            QStringLiteral("The purchase used a value that was not kept: %1").arg(whole.error().detail));
    return {};
}

} // namespace

Result<Recording> record(const std::vector<Entry> &entries, const Registry &registry,
                         std::shared_ptr<const Catalogue> catalogue)
{
    const auto branch = currentBranch(entries);
    if (branch.empty() || branch.front()->kind != "session")
        return fail(ErrorKind::State, "record.no-purchase", QStringLiteral("The journal is empty"));
    const auto inputs = sessionInputsFromJson(branch.front()->core["inputs"]);
    if (!inputs)
        return tl::unexpected(inputs.error());
    const Provider *provider = registry.find(inputs->provider);
    if (!provider || inputs->environment != "sandbox")
        return fail(ErrorKind::State, "record.outside",
                    QStringLiteral("Only a purchase with a built-in sandbox can be played again"));
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
    const StoryRun again = runStory(stories->front(), *provider, {}, catalogue);
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
