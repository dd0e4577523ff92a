// The library that is built in: every story passes, and every outcome of every provider has one.
#include "stories.h"

#include "story/gap_story.h"
#include "story/library.h"
#include "story/results.h"

#include <QTest>
#include <QThread>

using namespace kassa;

class TestStoryLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStoryPasses();
    void everyOutcomeHasOne();
    void coverageIsKept();
    void everyGapBeginsAStory();
    void titlesInBothLanguages();
    void namesFindStories();

private:
    const Registry m_registry = allProviders();
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<StoryRun> m_runs;
};

void TestStoryLibrary::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
    const FoundStories found = findStories({}, m_registry);
    for (const Error &error : found.errors)
        QFAIL(qPrintable(english(error.detail)));
    const std::atomic<bool> go = false;
    m_runs = runStories(
        found.stories, m_registry, {}, m_catalogue, QThread::idealThreadCount(), [](const StoryRun &) {}, go);
    QCOMPARE(m_runs.size(), found.stories.size());
    QVERIFY(m_runs.size() >= 300);
}

void TestStoryLibrary::everyStoryPasses()
{
    QStringList failed;
    for (const StoryRun &run : m_runs) {
        if (!run.result.passed)
            failed << QString::fromUtf8(run.story.name) + u'\n' + failureText(run, *m_catalogue, "en");
    }
    QVERIFY2(failed.isEmpty(), qPrintable(failed.join(u'\n')));
}

void TestStoryLibrary::everyOutcomeHasOne()
{
    for (const auto &provider : m_registry.all()) {
        const Coverage coverage = coverageOf(provider->descriptor(), m_runs);
        for (const CoverageRow &row : coverage.outcomes)
            QVERIFY2(!row.stories.isEmpty(),
                     qPrintable(QString::fromUtf8(provider->descriptor().id + ' ' + row.id)));
        QVERIFY(Coverage::percent(coverage.states) >= 95);
    }
}

void TestStoryLibrary::coverageIsKept()
{
    const auto words = [](const std::set<QByteArray> &all) {
        return QByteArrayList(all.begin(), all.end()).join(", ");
    };
    for (const auto &provider : m_registry.all()) {
        const QByteArray &id = provider->descriptor().id;
        const Coverage coverage = coverageOf(provider->descriptor(), m_runs);
        QVERIFY2(Coverage::percent(coverage.transitions) >= 95, id.constData());
        QVERIFY2(Coverage::percent(coverage.pageEvents) >= 95, id.constData());
        QVERIFY2(Coverage::percent(coverage.errorCodes) >= 90, id.constData());
        QCOMPARE(words(coverage.unlistedStates), QByteArray());
        QCOMPARE(words(coverage.unlistedTransitions), QByteArray());
        QCOMPARE(words(coverage.unlistedEvents), QByteArray());
    }
}

// Without any run everything is a gap.
void TestStoryLibrary::everyGapBeginsAStory()
{
    for (const auto &provider : m_registry.all()) {
        const Descriptor &descriptor = provider->descriptor();
        const auto gaps = gapsOf(coverageOf(descriptor, std::vector<StoryRun>()));
        QVERIFY(gaps.size() > descriptor.states.size() + descriptor.outcomes.size());
        for (const CoverageGap &gap : gaps) {
            const QByteArray yaml = storyForGap(descriptor, gap, *m_catalogue);
            const auto stories = storiesIn(yaml, m_registry);
            QVERIFY2(stories,
                     stories ? ""
                             : qPrintable(english(stories.error().detail) + u'\n' + QString::fromUtf8(yaml)));
            QVERIFY(stories->front().title.contains("ru"));
        }
    }
}

void TestStoryLibrary::titlesInBothLanguages()
{
    for (const StoryRun &run : m_runs) {
        for (const char *language : {"en", "ru"})
            QVERIFY2(run.story.title.contains(language), run.story.name.constData());
    }
}

void TestStoryLibrary::namesFindStories()
{
    QCOMPARE(findStories({QStringLiteral("seqr/approve")}, m_registry).stories.size(), std::size_t(1));
    const FoundStories folder = findStories({QStringLiteral("kronor")}, m_registry);
    QVERIFY(folder.stories.size() > 50);
    QCOMPARE(folder.stories.front().provider, "kronor");
    QVERIFY(folder.stories.front().name.startsWith("kronor/"));
    const FoundStories none = findStories({QStringLiteral("seqr/aprove")}, m_registry);
    QCOMPARE(none.errors.size(), std::size_t(1));
    QVERIFY(english(none.errors.front().detail).contains(QStringLiteral("did you mean \"seqr/approve\"?")));
}

QTEST_GUILESS_MAIN(TestStoryLibrary)
#include "tst_story_library.moc"
