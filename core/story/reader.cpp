#include "story/reader.h"

#include "bench/order_json.h"
#include "order/samples.h"
#include "session/choices.h"
#include "story/parameters.h"
#include "story/read_expectations.h"
#include "story/read_values.h"
#include "story/vocabulary.h"

#include <QFileInfo>
#include <QStringList>

#include <set>

namespace kassa {

namespace {

constexpr std::size_t mostSteps = 10'000;
constexpr int deepestInclude = 8;

// --- one story

class Reading
{
public:
    Reading(const Registry &registry, const StoryLoader &load, const Parameters &parameters)
        : m_registry(registry), m_load(load), m_parameters(parameters)
    {
    }

    Result<Story> read(const YamlNode &root, const StorySource &source)
    {
        m_story.file = source.file;
        m_story.name = nameWith(source.name, m_parameters);
        for (const auto part : {&Reading::head, &Reading::order, &Reading::body}) {
            if (Done done = (this->*part)(root); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_story);
    }

private:
    template <class Items>
    static QByteArrayList idsOf(const Items &items)
    {
        QByteArrayList ids;
        for (const auto &item : items)
            ids << item.id;
        return ids;
    }
    const Descriptor &descriptor() const { return m_provider->descriptor(); }

    Done head(const YamlNode &root)
    {
        m_story.title = textsOf(root.find("title"));
        m_story.description = textsOf(root.find("description"));
        QByteArrayList providers;
        for (const auto &provider : m_registry.all())
            providers << provider->descriptor().id;
        if (Done good = known(*root.find("provider"), providers, KASSA_TEXT("error", "provider")); !good)
            return good;
        m_story.provider = root.textOf("provider");
        m_provider = m_registry.find(m_story.provider);
        const auto &languages = descriptor().languages;
        const std::tuple<const char *, QByteArray *, QByteArrayList> names[] = {
            {"entry", &m_story.entry, idsOf(descriptor().entries)},
            {"locale", &m_story.locale, QByteArrayList(languages.begin(), languages.end())},
            {"outcome", &m_story.outcome, idsOf(descriptor().outcomes)},
        };
        for (const auto &[key, value, ids] : names) {
            const YamlNode *node = root.find(key);
            if (!node)
                continue;
            if (Done good = known(*node, ids, Text::verbatim(QByteArray(key))); !good)
                return good;
            *value = node->text;
        }
        if (const YamlNode *seed = root.find("seed"))
            m_story.seed = seed->text.toULongLong();
        if (const YamlNode *start = root.find("start")) {
            m_story.start = fromIso(start->text);
            if (!m_story.start)
                return failAt(
                    start->place, "story.start",
                    KASSA_TEXT("error", "expected here: a time such as 2026-01-02T03:04:05.000000Z"));
        }
        return entryOfOutcome(root);
    }

    Done entryOfOutcome(const YamlNode &root)
    {
        if (m_story.outcome.isEmpty())
            return {};
        const auto entry = entryOf(descriptor(), *outcomeOf(descriptor(), m_story.outcome), m_story.entry);
        if (!entry)
            return failAt(root.find("entry")->place, "story.entry", entry.error().detail);
        m_story.entry = *entry;
        return {};
    }

    Done orderOfOutcome(const YamlNode &node)
    {
        if (m_story.outcome.isEmpty())
            return {};
        const auto fitting = checkOrder(*outcomeOf(descriptor(), m_story.outcome), *m_story.order);
        return fitting ? Done() : failAt(node.place, "story.order", fitting.error().detail);
    }

    Done order(const YamlNode &root)
    {
        const YamlNode *node = root.find("order");
        if (!node)
            return {};
        if (node->isText()) {
            if (Done good = known(*node, idsOf(sampleOrders()), KASSA_TEXT("error", "sample order")); !good)
                return good;
            m_story.order = adaptedTo(findSample(node->text)->order, descriptor().requirements);
        } else {
            auto made = orderFromJson(jsonOf(*node));
            if (!made)
                return failAt(node->place, "story.order", made.error().detail);
            m_story.order = std::move(*made);
        }
        Requirements requirements = descriptor().requirements;
        requirements.referenceRequired = false; // the shop gives one
        const auto errors = check(*m_story.order, requirements);
        if (errors.empty())
            return orderOfOutcome(*node);
        return failAt(node->place, "story.order",
                      KASSA_TEXT("error", "%1: %2").with(errors.front().field).with(errors.front().detail));
    }

    Done body(const YamlNode &root)
    {
        const YamlNode *lines = root.find("steps");
        const YamlNode *outcome = root.keyNode("outcome");
        if (!lines && !outcome)
            return failAt(root.place, "story.missing",
                          KASSA_TEXT("error", "\"%1\" or \"%2\" is missing").with("steps").with("outcome"));
        if (lines) {
            if (Done done = steps(*lines, m_story.file, 0); !done)
                return done;
            if (m_checkouts != 1)
                return failAt(lines->place, "story.checkout",
                              KASSA_TEXT("error", "the steps need one line \"%1\"; here are %2")
                                  .with("checkout")
                                  .with(m_checkouts));
        } else {
            playOutcome(outcome->place);
        }
        const YamlNode *ends = root.find("expect");
        add(ends ? ends->place : outcome ? outcome->place : lines->place, tale::Wait{});
        if (outcome)
            expectPromise(outcome->place);
        for (const YamlNode &each : ends ? ends->items : std::vector<YamlNode>()) {
            if (Done done = expectations(each); !done)
                return done;
        }
        return {};
    }

    // The outcome's own steps, as a demo purchase performs them (session/demo.cpp).
    void playOutcome(const Place &place)
    {
        const Outcome outcome = *outcomeOf(descriptor(), m_story.outcome);
        for (const OperationStep &step : outcome.before)
            add(place, step);
        add(place, tale::Checkout{});
        for (const BuyerStep &step : outcome.buyer)
            add(place, step);
        for (const OperationStep &step : outcome.after) {
            add(place, tale::Wait{});
            add(place, step);
        }
    }

    void expectPromise(const Place &place)
    {
        const Outcome outcome = *outcomeOf(descriptor(), m_story.outcome);
        Expectation state;
        state.value = outcome.shopState;
        add(place, state);
        Expectation released;
        released.of = Expectation::Of::Released;
        released.count = Expectation::Count::Exactly;
        released.times = outcome.fulfilled;
        add(place, released);
    }

    void add(const Place &place, StoryDoing doing) { m_story.steps.push_back({place, std::move(doing)}); }

    // --- steps

    Done steps(const YamlNode &list, const QString &file, int depth)
    {
        for (const YamlNode &line : list.items) {
            const QByteArray verb = verbOf(line)->verb.name;
            if (m_story.steps.size() > mostSteps)
                return failAt(line.place, "story.size",
                              KASSA_TEXT("error", "more than %1 steps").with(mostSteps));
            if (Done done = verb == "include" ? include(line, file, depth) : step(line, verb); !done)
                return done;
        }
        return {};
    }

    Done include(const YamlNode &line, const QString &file, int depth)
    {
        const YamlNode &named = *line.find("include");
        if (depth >= deepestInclude)
            return failAt(named.place, "story.include",
                          KASSA_TEXT("error", "included more than %1 deep: does the file include itself?")
                              .with(deepestInclude));
        const QString path = QFileInfo(file).path() + QLatin1Char('/') + QString::fromUtf8(named.text);
        const auto bytes = m_load(path);
        if (!bytes)
            return failAt(named.place, "story.include", bytes.error().detail);
        auto list = parseYaml(*bytes, path);
        if (!list)
            return tl::unexpected(list.error());
        if (Done done = substitute(*list, m_parameters); !done)
            return done;
        if (Done good = checkShape(*list, includedShape()); !good)
            return good;
        return steps(*list, path, depth + 1);
    }

    Done step(const YamlNode &line, const QByteArray &verb)
    {
        if (verb == "checkout") {
            ++m_checkouts;
            add(line.place, tale::Checkout{});
            return {};
        }
        if (verb == "press") {
            add(line.place, BuyerStep{line.textOf("on"), line.textOf("press"), fieldsOf(line.find("with")),
                                      isYes(line.textOf("repeat"))});
            return {};
        }
        if (verb == "shop" || verb == "sandbox")
            return operation(line, verb == "shop" ? Side::Shop : Side::Sandbox, *line.find(verb));
        if (verb == "wait")
            return wait(*line.find("wait"));
        if (verb == "stop")
            return stop(line);
        if (isByHand(line, verb))
            return byHand(line, verb);
        if (verb == "release" || verb == "end")
            return endRule(*line.find(verb), verb == "release");
        if (verb == "expect")
            return expectations(*line.find("expect"));
        return rule(line, verb);
    }

    Done operation(const YamlNode &line, Side side, const YamlNode &named)
    {
        QByteArrayList ids;
        const OperationInfo *info = nullptr;
        for (const OperationInfo &each : descriptor().operations) {
            if (each.side != side)
                continue;
            ids << each.id;
            if (each.id == named.text)
                info = &each;
        }
        if (Done good = known(named, ids, KASSA_TEXT("error", "operation of this side")); !good)
            return good;
        QByteArrayList fields{"ref"};
        for (const PageField &field : info->fields)
            fields << field.name;
        const YamlNode *with = line.find("with");
        for (const QByteArray &name : with ? with->keys() : QByteArrayList()) {
            if (Done good = known(*with->keyNode(name), fields, KASSA_TEXT("error", "field")); !good)
                return good;
        }
        add(line.place, OperationStep{side, named.text, fieldsOf(with)});
        return {};
    }

    Done wait(const YamlNode &node)
    {
        tale::Wait wait;
        if (node.text != "quiet") {
            wait.time = parseDuration(node.text);
            if (!wait.time)
                return failAt(
                    node.place, "story.wait",
                    KASSA_TEXT("error", "\"%1\" is neither a duration such as 90s, 2h or 97d nor \"quiet\"")
                        .with(node.text));
        }
        add(node.place, wait);
        return {};
    }

    Done endRule(const YamlNode &node, bool release)
    {
        if (Done good = known(node, m_rules, KASSA_TEXT("error", "rule above")); !good)
            return good;
        if (release)
            add(node.place, tale::Release{node.text});
        else
            add(node.place, tale::EndRule{node.text});
        return {};
    }

    static bool isByHand(const YamlNode &line, const QByteArray &verb)
    {
        return verb == "deliver" || (verb == "release" && line.find("release")->isMap()) ||
               isYes(line.textOf("now"));
    }

    Result<int> which(const YamlNode &line)
    {
        const YamlNode *node = line.find("which");
        const int number = node ? node->text.toInt() : 1;
        if (number < 1)
            return failAt(node->place, "story.which", KASSA_TEXT("error", "expected here: a number from 1"));
        return number;
    }

    Done stop(const YamlNode &line)
    {
        const auto number = which(line);
        if (!number)
            return tl::unexpected(number.error());
        add(line.place, tale::Stop{matchOf(*line.find("stop")), *number});
        return {};
    }

    Done byHand(const YamlNode &line, const QByteArray &verb)
    {
        for (const char *key : {"as", "times"}) {
            if (const YamlNode *node = line.keyNode(key))
                return failAt(
                    node->place, "story.rule",
                    KASSA_TEXT("error", "\"%1\" is for rules: what is done by hand is done once").with(key));
        }
        const auto number = which(line);
        if (!number)
            return tl::unexpected(number.error());
        add(line.place, tale::ByHand{matchOf(*line.find(verb)), handOf(line, verb), *number});
        return {};
    }

    static tale::ByHand::What handOf(const YamlNode &line, const QByteArray &verb)
    {
        if (verb == "release")
            return tale::LetGo{};
        if (verb == "deliver")
            return tale::DeliverNow{};
        if (verb == "hold")
            return action::Hold{};
        if (verb == "delay")
            return action::Delay{*parseDuration(line.textOf("by"))};
        if (verb == "drop")
            return action::Drop{};
        if (verb == "double")
            return action::Double{};
        return action::Replace{line.textOf("from"), line.textOf("to"), isYes(line.textOf("sign"))};
    }

    Done rule(const YamlNode &line, const QByteArray &verb)
    {
        if (const YamlNode *node = line.keyNode("which"))
            return failAt(
                node->place, "story.which",
                KASSA_TEXT("error", "\"which\" needs \"now: yes\": a rule is for the next that fits"));
        const YamlNode &message = *line.find(verb);
        Rule rule;
        rule.id = line.find("as") ? line.textOf("as") : QByteArray::number(m_rules.size() + 1);
        if (m_rules.contains(rule.id))
            return failAt((line.find("as") ? *line.find("as") : message).place, "story.rule",
                          KASSA_TEXT("error", "another rule is called \"%1\"").with(rule.id));
        m_rules << rule.id;
        rule.match = matchOf(message);
        rule.act = actionOf(line, verb);
        if (const YamlNode *times = line.find("times")) {
            bool whole = false;
            rule.times = times->text == "always" ? -1 : times->text.toInt(&whole);
            if (times->text != "always" && (!whole || rule.times < 1))
                return failAt(times->place, "story.times",
                              KASSA_TEXT("error", "expected here: a number from 1 or \"always\""));
        }
        add(line.place, std::move(rule));
        return {};
    }

    static RuleAction actionOf(const YamlNode &line, const QByteArray &verb)
    {
        if (verb == "hold")
            return action::Hold{};
        if (verb == "delay")
            return action::Delay{*parseDuration(line.textOf("by"))};
        if (verb == "drop")
            return action::Drop{};
        if (verb == "double")
            return action::Double{};
        if (verb == "corrupt")
            return action::Replace{line.textOf("from"), line.textOf("to"), isYes(line.textOf("sign"))};
        if (verb == "cut")
            return action::Cut{};
        action::Answer answer;
        if (const YamlNode *status = line.find("status"))
            answer.status = status->text.toInt();
        answer.body = line.textOf("body");
        return answer;
    }

    Done expectations(const YamlNode &node)
    {
        auto made = expectationsOf(node, descriptor());
        if (!made)
            return tl::unexpected(made.error());
        for (auto &[place, expectation] : *made)
            add(place, std::move(expectation));
        return {};
    }

    const Registry &m_registry;
    const StoryLoader &m_load;
    const Parameters &m_parameters;
    const Provider *m_provider = nullptr;
    Story m_story;
    QByteArrayList m_rules;
    int m_checkouts = 0;
};

} // namespace

Result<std::vector<Story>> readStory(const StorySource &source, const Registry &registry,
                                     const StoryLoader &load)
{
    auto root = parseYaml(source.bytes, source.file);
    if (!root)
        return tl::unexpected(root.error());
    const auto sets = takeMatrix(*root);
    if (!sets)
        return tl::unexpected(sets.error());
    std::vector<Story> stories;
    for (const Parameters &parameters : *sets) {
        YamlNode one = *root;
        if (Done done = substitute(one, parameters); !done)
            return tl::unexpected(done.error());
        if (Done good = checkShape(one, storyShape()); !good)
            return tl::unexpected(good.error());
        auto story = Reading(registry, load, parameters).read(one, source);
        if (!story)
            return tl::unexpected(story.error());
        stories.push_back(std::move(*story));
    }
    return stories;
}

QString inLanguage(const std::map<QByteArray, QString> &texts, const QByteArray &language)
{
    for (const QByteArray &wanted : {language, QByteArray("en"), QByteArray()}) {
        if (const auto found = texts.find(wanted); found != texts.end())
            return found->second;
    }
    return texts.empty() ? QString() : texts.begin()->second;
}

} // namespace kassa
