#include "story/text_scenes.h"

#include "journal/narration.h"
#include "story/stage.h"
#include "wire/page_texts.h"

#include <set>

namespace kassa {

namespace {

using Where = TextScene::Where;

constexpr qsizetype tableRows = 200; // of each table that are looked at

// Pages with the same one say the same.
QByteArray sayingOf(const Page &page)
{
    QByteArray all = page.id + (page.locked ? " locked" : "");
    for (const Text &text : textsOf(page))
        all += '\n' + text.context + '\t' + text.source;
    return all;
}

bool isSamePlace(const TextScene &a, const TextScene &b)
{
    return a.where == b.where && a.provider == b.provider && a.id == b.id && a.side == b.side;
}

template <class Add>
void forEachText(const PageField &field, const Add &add)
{
    add(field.label);
    add(field.error);
    for (const auto &[value, label] : field.choices)
        add(label);
}

// Looks at one run, from its first step to its last.
class Watcher final : public EventSink
{
public:
    Watcher(const PlayedStory &played, const QByteArray &name, const Provider &provider)
        : m_provider(provider), m_keys(provider.sandboxKeys()),
          m_redactor(std::make_shared<Redactor>(provider.sensitive(m_keys)))
    {
        m_scene.provider = provider.descriptor().id;
        m_scene.story = name;
        const MachineSetup setup{played.inputs, m_keys};
        BenchParts parts;
        parts.shop = provider.shop(setup);
        parts.sandbox = provider.sandbox(setup);
        parts.inspector = provider.inspector(setup);
        parts.resign = [this](const Message &message) { return m_provider.resign(message, m_keys); };
        parts.redaction = m_redactor;
        parts.sink = this;
        Bench bench(played.inputs, std::move(parts), History::None);
        for (const Step &step : played.steps) {
            ++m_scene.steps;
            if (!bench.repeat(step))
                break;
            if (const auto *begun = std::get_if<step::Begin>(&step))
                lookAtFlow(begun->entry);
            look(*bench.machine(Side::Shop), Side::Shop);
            look(*bench.machine(Side::Sandbox), Side::Sandbox);
        }
        for (const TableInfo &table : provider.descriptor().tables)
            lookAtTable(*bench.machine(table.side), table.side, table.id);
    }

    void happened(const Event &event) override
    {
        // As the journal has it: what is said of a message is said of what was kept.
        const Entry entry = m_redactor->entry(event);
        add(summaryOf(entry), Where::Message, event.id);
        if (const auto *sent = std::get_if<Sent>(&event.happening))
            explain(sent->message, event.id);
        else if (const auto *delivered = std::get_if<Delivered>(&event.happening))
            addAll(delivered->verdicts, event.id);
        else if (const auto *reported = std::get_if<Reported>(&event.happening))
            add(reported->report.text, Where::Report, event.id);
    }

    TextScenes take() { return std::move(m_scenes); }
    std::vector<StoryPage> takePages() { return std::move(m_seenPages); }

private:
    void add(const Text &text, Where where, MessageId entry)
    {
        TextScene scene = m_scene;
        scene.where = where;
        scene.entry = entry;
        m_scenes.add(text, scene);
    }

    void add(const Text &text, Where where, Side side, const QByteArray &id)
    {
        TextScene scene = m_scene;
        scene.where = where;
        scene.side = side;
        scene.id = id;
        m_scenes.add(text, scene);
    }

    void addAll(const std::vector<Verdict> &verdicts, MessageId entry)
    {
        for (const Verdict &verdict : verdicts) {
            add(wordFor(toWord(verdict.severity)), Where::Finding, entry);
            add(verdict.what, Where::Finding, entry);
            add(verdict.why, Where::Finding, entry);
        }
    }

    void explain(const Message &message, MessageId entry)
    {
        const Explanation explanation = m_provider.explain(message, m_keys);
        add(explanation.label, Where::Message, entry);
        for (const TreeRow &row : explanation.tree)
            add(row.note, Where::Message, entry);
        addAll(explanation.verdicts, entry);
    }

    void lookAtFlow(const QByteArray &entry)
    {
        for (const FlowStep &step : flowOf(m_provider.descriptor(), entry)) {
            for (const Text &text : {step.title, step.description})
                add(text, Where::Flow, Side::Shop, {});
        }
    }

    void look(const Machine &machine, Side side)
    {
        const View view = machine.view();
        for (const PurchaseView &purchase : view.purchases)
            add(purchase.next, side == Side::Shop ? Where::Next : Where::Status, side, {});
        for (const Deadline &deadline : view.deadlines) // beside it
            add(deadline.title, Where::Next, side, {});
        for (const OperationOffer &offer : view.operations) {
            const auto addOffer = [&](const Text &text) { add(text, Where::Offer, side, {}); };
            addOffer(offer.label);
            for (const PageField &field : offer.fields)
                forEachText(field, addOffer);
            for (const OperationInfo &info : m_provider.descriptor().operations) {
                if (info.side == side && info.id == offer.operation)
                    addOffer(info.description);
            }
        }
        std::vector<OpenPage> &before = m_pages[side];
        for (const OpenPage &open : view.pages) {
            const bool isKnown = std::any_of(before.begin(), before.end(),
                                             [&](const OpenPage &each) { return each.page == open.page; });
            if (isKnown)
                continue;
            m_seenPages.push_back({m_scene.provider, m_scene.story, m_scene.steps, open.page});
            for (const Text &text : textsOf(open.page))
                add(text, Where::Page, side, open.page.id);
        }
        before = view.pages;
    }

    void lookAtTable(const Machine &machine, Side side, const QByteArray &id)
    {
        const Rows rows = machine.table(id, 0, tableRows);
        for (const Text &column : rows.columns)
            add(column, Where::Table, side, id);
        for (const std::vector<Text> &row : rows.rows) {
            for (const Text &cell : row)
                add(cell, Where::Table, side, id);
        }
    }

    const Provider &m_provider;
    const Keys m_keys;
    const std::shared_ptr<Redactor> m_redactor;
    TextScene m_scene;                             // as far as all have it in common
    std::map<Side, std::vector<OpenPage>> m_pages; // of the last step
    std::vector<StoryPage> m_seenPages;
    TextScenes m_scenes;
};

void addDescriptor(TextScenes &scenes, const Descriptor &descriptor, const QByteArray &story)
{
    const auto adder = [&](Where where, bool needsPurchase) {
        TextScene scene;
        scene.where = where;
        scene.provider = descriptor.id;
        if (needsPurchase) {
            scene.story = story;
            scene.steps = 1;
        }
        return [&scenes, scene](const Text &text) { scenes.add(text, scene); };
    };
    const auto titled = [](const auto &all, const auto &add) {
        for (const auto &each : all) {
            add(each.title);
            add(each.description);
        }
    };
    const auto choice = adder(Where::Choice, false);
    choice(descriptor.title);
    choice(descriptor.description);
    titled(descriptor.entries, choice);
    titled(descriptor.outcomes, choice);
    titled(descriptor.states, adder(Where::States, true));
    const auto ofSwitch = adder(Where::Switch, true), act = adder(Where::Act, false);
    for (const OperationInfo &operation : descriptor.operations) {
        // One that is offered at times is seen then, with its fields.
        const auto &add = operation.id.startsWith("set.") ? ofSwitch : act;
        add(operation.title);
        add(operation.description);
        for (const PageField &field : operation.fields)
            forEachText(field, add);
    }
    const auto table = adder(Where::Table, true);
    for (const TableInfo &each : descriptor.tables)
        table(each.title);
    const auto conform = adder(Where::Fidelity, false);
    for (const FidelityRow &row : descriptor.fidelity)
        conform(row.behaviour);
}

} // namespace

Text wordsFor(const TextScene &scene)
{
    const QByteArray entry = QByteArray::number(scene.entry.ordinal);
    switch (scene.where) {
    case Where::Page:
        return KASSA_TEXT("texts", "page %1").with(scene.id);
    case Where::Next:
        return KASSA_TEXT("texts", "panel State, what comes next");
    case Where::Offer:
        return KASSA_TEXT("texts", "panel State, operations");
    case Where::Table:
        return scene.id.isEmpty() ? KASSA_TEXT("texts", "panel Tables")
                                  : KASSA_TEXT("texts", "panel Tables, table %1").with(scene.id);
    case Where::Report:
    case Where::Message:
    case Where::Finding:
        return KASSA_TEXT("texts", "journal, entry %1").with(entry);
    case Where::States:
        return KASSA_TEXT("texts", "panel State, diagram");
    case Where::Flow:
        return KASSA_TEXT("texts", "panel Steps");
    case Where::Switch:
        return KASSA_TEXT("texts", "panel State, switches");
    case Where::Choice:
        return KASSA_TEXT("texts", "the bar at the top, provider %1").with(scene.provider);
    case Where::OwnShop:
        return KASSA_TEXT("texts", "My own shop, while its sandbox runs");
    case Where::Fidelity:
        return Text::verbatim("kassa conform " + scene.provider);
    case Where::Act:
        return Text::verbatim("kassa act " + scene.provider + " --list");
    case Where::Status:
        return KASSA_TEXT("texts", "the status that a sandbox tells other programs, in English");
    }
    return {};
}

bool isNearer(const TextScene &a, const TextScene &b)
{
    const auto rank = [](const TextScene &scene) {
        const bool isFar =
            scene.where == Where::Fidelity || scene.where == Where::Act || scene.where == Where::Status;
        return std::tuple(isFar, scene.where != Where::Page, scene.steps, scene.where);
    };
    return rank(a) < rank(b);
}

void TextScenes::keep(const TextKey &key, const TextScene &scene)
{
    std::vector<TextScene> &known = m_scenes[key];
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&](const TextScene &each) { return isSamePlace(each, scene); });
    if (same == known.end())
        known.push_back(scene);
    else if (isNearer(scene, *same))
        *same = scene;
}

void TextScenes::add(const Text &text, const TextScene &scene)
{
    if (!text.context.isEmpty())
        keep({text.context, text.source, {}}, scene);
    for (const Text &argument : text.args)
        add(argument, scene);
}

void TextScenes::add(const TextScenes &others)
{
    for (const auto &[key, scenes] : others.m_scenes) {
        for (const TextScene &scene : scenes)
            keep(key, scene);
    }
}

std::vector<TextScene> TextScenes::of(const TextKey &key) const
{
    const auto found = m_scenes.find({key.context, key.source, {}});
    if (found == m_scenes.end())
        return {};
    std::vector<TextScene> scenes = found->second;
    std::stable_sort(scenes.begin(), scenes.end(), isNearer);
    return scenes;
}

Result<PlayedStory> playedStory(const Story &story, const Provider &provider, const QByteArray &locale,
                                const std::shared_ptr<const Catalogue> &catalogue)
{
    StageOptions options;
    options.locale = locale;
    MemoryJournal journal;
    const auto session = stageFor(story, provider, options, journal, catalogue);
    if (!session)
        return tl::unexpected(session.error());
    SessionStage stage(**session);
    StoryPlayer(story, provider.descriptor(), stage, journal, *catalogue).play();
    return PlayedStory{(*session)->inputs(), (*session)->order(), (*session)->entry(), (*session)->history()};
}

std::vector<StoryPage> pagesOf(const std::vector<Story> &stories, const Provider &provider,
                               const QByteArray &locale, const std::shared_ptr<const Catalogue> &catalogue)
{
    std::vector<StoryPage> all;
    std::set<QByteArray> known;
    for (const Story &story : stories) {
        const bool isOther = !story.locale.isEmpty() && story.locale != locale;
        const auto played = story.provider == provider.descriptor().id && !isOther
                                ? playedStory(story, provider, locale, catalogue)
                                : Result<PlayedStory>(PlayedStory());
        if (!played || played->steps.empty())
            continue;
        for (StoryPage &page : Watcher(*played, story.name, provider).takePages()) {
            if (known.insert(sayingOf(page.page)).second)
                all.push_back(std::move(page));
        }
    }
    return all;
}

TextScenes scenesOf(const PlayedStory &played, const QByteArray &name, const Provider &provider)
{
    return Watcher(played, name, provider).take();
}

TextScenes scenesOf(const Provider &provider, const QByteArray &story)
{
    TextScenes scenes;
    addDescriptor(scenes, provider.descriptor(), story);
    TextScene ownShop;
    ownShop.where = Where::OwnShop;
    ownShop.provider = provider.descriptor().id;
    for (const Snippet &snippet : provider.snippets(fixedOrigins(), provider.sandboxKeys()))
        scenes.add(snippet.title, ownShop);
    return scenes;
}

TextScenes scenesOf(const std::vector<Story> &stories, const Registry &registry,
                    const std::shared_ptr<const Catalogue> &catalogue, const std::atomic<bool> &stop)
{
    TextScenes all;
    std::set<QByteArray> described;
    for (const Story &story : stories) {
        const Provider *provider = registry.find(story.provider);
        if (stop)
            return all;
        const auto played =
            provider ? playedStory(story, *provider, "en", catalogue) : Result<PlayedStory>(PlayedStory());
        if (!provider || !played)
            continue;
        if (described.insert(story.provider).second)
            all.add(scenesOf(*provider, story.name));
        all.add(scenesOf(*played, story.name, *provider));
    }
    return all;
}

} // namespace kassa
