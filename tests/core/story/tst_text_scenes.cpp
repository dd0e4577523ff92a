// Where texts are seen: the steps of a scene lead to a state that has the text, and few texts are left over.
#include "stories.h"

#include "session/text_files.h"
#include "story/library.h"
#include "story/stage.h"
#include "story/text_scenes.h"
#include "wire/page_texts.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace kassa;

namespace {

using Where = TextScene::Where;

bool says(const Text &text, const TextKey &key)
{
    return (text.context == key.context && text.source == key.source) ||
           std::any_of(text.args.begin(), text.args.end(),
                       [&](const Text &argument) { return says(argument, key); });
}

bool shows(const Session &session, const TextScene &scene, const TextKey &key)
{
    const View view = session.view(scene.side);
    if (scene.where == Where::Next)
        return std::any_of(view.purchases.begin(), view.purchases.end(),
                           [&](const PurchaseView &each) { return says(each.next, key); }) ||
               std::any_of(view.deadlines.begin(), view.deadlines.end(),
                           [&](const Deadline &each) { return says(each.title, key); });
    return std::any_of(view.pages.begin(), view.pages.end(), [&](const OpenPage &open) {
        const std::vector<Text> texts = textsOf(open.page);
        return open.page.id == scene.id &&
               std::any_of(texts.begin(), texts.end(), [&](const Text &text) { return says(text, key); });
    });
}

} // namespace

class TestTextScenes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mostTextsAreSeen_data();
    void mostTextsAreSeen();
    void theOthersHaveAReason();
    void theStepsLeadThere_data();
    void theStepsLeadThere();
    void anEntrySaysIt();
    void theNearestIsKept();
    void stops();

private:
    const Story *story(const QByteArray &name) const;

    const Registry m_registry = allProviders();
    std::shared_ptr<const Catalogue> m_catalogue;
    TextIndex m_index;
    std::vector<Story> m_stories;
    TextScenes m_scenes;
};

void TestTextScenes::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
    QFile in(qEnvironmentVariable("KASSA_SOURCE_DIR") + QStringLiteral("/translations/kassa_ru.ts"));
    QVERIFY(in.open(QIODevice::ReadOnly));
    m_index = TextIndex({*TsFile::parse(in.readAll())});
    m_stories = findStories({}, m_registry).stories;
    const std::atomic<bool> go = false;
    m_scenes = scenesOf(m_stories, m_registry, m_catalogue, go);
}

const Story *TestTextScenes::story(const QByteArray &name) const
{
    const auto found = std::find_if(m_stories.begin(), m_stories.end(),
                                    [&](const Story &each) { return each.name == name; });
    return found == m_stories.end() ? nullptr : &*found;
}

void TestTextScenes::mostTextsAreSeen_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<int>("percent");
    QTest::newRow("qvickly") << QByteArray("qvickly") << 72;
    QTest::newRow("kronor") << QByteArray("kronor") << 89;
    QTest::newRow("seqr") << QByteArray("seqr") << 86;
    QTest::newRow("qenta") << QByteArray("qenta") << 86;
    QTest::newRow("cascad") << QByteArray("cascad") << 83;
}

void TestTextScenes::mostTextsAreSeen()
{
    QFETCH(QByteArray, provider);
    QFETCH(int, percent);
    int all = 0, seen = 0;
    for (const IndexedText &text : m_index.texts()) {
        if (text.key.context != provider && !text.key.context.startsWith(provider + '.'))
            continue;
        ++all;
        seen += m_scenes.of(text.key).empty() ? 0 : 1;
    }
    QVERIFY2(seen * 100 >= all * percent, qPrintable(QStringLiteral("%1 of %2").arg(seen).arg(all)));
}

// Of what no story shows: not only that none does.
void TestTextScenes::theOthersHaveAReason()
{
    TextUses uses(m_index);
    readUsesBelow(qEnvironmentVariable("KASSA_SOURCE_DIR"), uses);
    const std::set<QByteArray> empty{"No story gets there.", "Nothing that was played shows it."};
    QByteArrayList without;
    for (const IndexedText &text : m_index.texts()) {
        const bool isProviders = m_registry.find(text.key.context.split('.').first()) != nullptr;
        if (!isProviders || !m_scenes.of(text.key).empty())
            continue;
        const std::vector<TextUse> &of = uses.of(text.key);
        if (of.empty() || empty.contains(whyNotSeen(of.front()).source))
            without << text.key.context + ": " + text.key.source + " (" +
                           (of.empty() ? QByteArray() : of.front().file) + ")";
    }
    QVERIFY2(without.isEmpty(), without.join('\n').constData());
}

void TestTextScenes::theStepsLeadThere_data()
{
    QTest::addColumn<QByteArray>("provider");
    for (const auto &provider : m_registry.all())
        QTest::newRow(provider->descriptor().id.constData()) << provider->descriptor().id;
}

// For every text of a page, and of what comes next.
void TestTextScenes::theStepsLeadThere()
{
    QFETCH(QByteArray, provider);
    std::map<std::pair<QByteArray, qsizetype>, std::vector<std::pair<TextKey, TextScene>>> states;
    for (const IndexedText &text : m_index.texts()) {
        for (const TextScene &scene : m_scenes.of(text.key)) {
            if (scene.provider == provider && (scene.where == Where::Page || scene.where == Where::Next))
                states[{scene.story, scene.steps}].emplace_back(text.key, scene);
        }
    }
    QVERIFY(states.size() > 20);
    const Provider &of = *m_registry.find(provider);
    for (const auto &[at, wanted] : states) {
        const auto played = playedStory(*story(at.first), of, "en", m_catalogue);
        QVERIFY(played);
        SessionOptions options;
        options.locale = played->inputs.locale;
        options.seed = played->inputs.seed;
        options.start = played->inputs.start;
        MemoryJournal journal;
        const auto session = Session::create(of, options, journal, m_catalogue);
        QVERIFY(session);
        QVERIFY((*session)->replay({played->steps.begin(), played->steps.begin() + at.second}));
        for (const auto &[key, scene] : wanted)
            QVERIFY2(shows(**session, scene, key), (at.first + ' ' + key.source).constData());
    }
}

void TestTextScenes::anEntrySaysIt()
{
    int looked = 0;
    for (const IndexedText &text : m_index.texts()) {
        for (const TextScene &scene : m_scenes.of(text.key)) {
            if (scene.where != Where::Report || ++looked > 40)
                continue;
            const Provider &provider = *m_registry.find(scene.provider);
            MemoryJournal journal;
            const auto session = stageFor(*story(scene.story), provider, {}, journal, m_catalogue);
            SessionStage stage(**session);
            StoryPlayer(*story(scene.story), provider.descriptor(), stage, journal, *m_catalogue).play();
            const auto entry = std::find_if(journal.entries().begin(), journal.entries().end(),
                                            [&](const Entry &each) { return each.id == scene.entry; });
            QVERIFY(entry != journal.entries().end());
            QVERIFY2(entry->core.toCompact().contains(Json::string(text.key.source).toCompact()),
                     entry->core.toCompact().constData());
        }
    }
    QVERIFY(looked > 40);
}

void TestTextScenes::theNearestIsKept()
{
    const Text text = KASSA_TEXT("qvickly", "a text").with(KASSA_TEXT("qvickly", "within it"));
    TextScenes scenes;
    TextScene scene{Where::Report, "qvickly", "far", {}, Side::Shop, 20, {0, 7}};
    scenes.add(text, scene);
    scene.story = "near";
    scene.steps = 3;
    TextScenes others;
    others.add(text, scene);
    others.add(text, {Where::Page, "qvickly", "paged", "step1", Side::Sandbox, 30, {}});
    scenes.add(others);
    for (const QByteArray source : {"a text", "within it"}) {
        const auto found = scenes.of({"qvickly", source, {}});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].story, QByteArray("paged")); // a page is better than any journal
        QCOMPARE(found[1].story, QByteArray("near"));
    }
    QVERIFY(scenes.of({"qvickly", "another", {}}).empty());
}

void TestTextScenes::stops()
{
    const std::atomic<bool> stop = true;
    QCOMPARE(scenesOf(m_stories, m_registry, m_catalogue, stop).size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestTextScenes)
#include "tst_text_scenes.moc"
