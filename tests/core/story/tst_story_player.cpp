// Stories played: what they do to the wire and the clock, and that a planted fault fails the expectation that
// is about it, with the messages behind it.
#include "stories.h"

#include "story/results.h"
#include "story/runner.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace kassa;

namespace {

// The buyer's part of an ordinary purchase.
const QByteArray buying =
    "  - checkout\n"
    "  - press: continue\n"
    "    on: qvickly.step1\n"
    "    with: {email: tess@example.com, pno: \"<<person:approved>>\", zip: 12345, phone: 0712345678}\n"
    "  - press: outcome.approve\n";

QByteArray story(const QByteArray &before, const QByteArray &after)
{
    return "title: T\nprovider: qvickly\nsteps:\n" + before + buying + after;
}

} // namespace

class TestStoryPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesWell_data();
    void goesWell();
    void plantedFaults_data();
    void plantedFaults();
    void stepByStep();
    void results();
    void jobsChangeNothing();

private:
    StoryRun run(const QByteArray &yaml) const;

    const Registry m_registry = allProviders();
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestStoryPlayer::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

StoryRun TestStoryPlayer::run(const QByteArray &yaml) const
{
    const auto stories = storiesIn(yaml, m_registry);
    if (!stories) {
        StoryRun none;
        none.result.failure = StoryFailure{
            {}, Text::verbatim(QByteArray("a story")), Text::verbatim(english(stories.error().detail)), {}};
        return none;
    }
    return runStory(stories->front(), *m_registry.find(stories->front().provider), {}, m_catalogue);
}

void TestStoryPlayer::goesWell_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("plain") << story("", "  - expect: {state: reserved, released: 1, total: 200.00 SEK}\n");
    QTest::newRow("waits for a late notice")
        << story("  - delay: {channel: callback, to: shop-server}\n    by: 3h\n",
                 "  - expect: {message: {channel: callback, to: shop-server}, times: never}\n"
                 "  - expect: {message: {channel: callback, to: shop-server}, times: once, within: 3h}\n");
    QTest::newRow("holds and releases") << story(
        "  - hold: {channel: callback, to: shop-server}\n    as: it\n",
        "  - wait: 10s\n  - expect: {message: {channel: callback, to: shop-server}, times: never}\n"
        "  - release: it\n  - expect: {message: {channel: callback, to: shop-server}, times: once}\n");
    QTest::newRow("a rule ends") << story(
        "  - drop: {channel: callback, to: shop-server}\n    as: it\n    times: always\n  - end: it\n",
        "  - expect: {message: {channel: callback, to: shop-server}, times: once}\n");
    QTest::newRow("a forged notice is found out")
        << story("  - corrupt: {channel: callback, to: shop-server}\n    from: Created\n    to: Paid\n",
                 "  - expect: {finding: {severity: wrong, id: signature}, times: at least 1}\n"
                 "  - wait: quiet\n  - expect: {released: 1}\n");
    QTest::newRow("pages say so") << QByteArray("title: T\nprovider: qvickly\nlocale: ru\nsteps:\n") +
                                         buying.left(buying.indexOf("  - press")) +
                                         "  - expect: {page: qvickly.step1, text: Ваши данные}\n";
    QTest::newRow("in order") << story(
        "", "  - wait: quiet\n  - expect:\n      sequence: [{channel: api, contains: initCheckout}, "
            "{channel: callback, to: shop-server}, {channel: return, to: shop-server}]\n");
}

void TestStoryPlayer::goesWell()
{
    QFETCH(QByteArray, yaml);
    const StoryRun played = run(yaml);
    QVERIFY2(played.result.passed, qPrintable(failureText(played, *m_catalogue, "en")));
}

void TestStoryPlayer::plantedFaults_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("came");
    const int buyingLines = int(buying.count('\n'));
    const auto row = [&](const char *name, const QByteArray &before, const QByteArray &after, int line,
                         const char *expected, const char *came) {
        QTest::newRow(name) << story(before, after) << 3 + int(before.count('\n')) + buyingLines + line
                            << QString::fromUtf8(expected) << QString::fromUtf8(came);
    };
    row("wrong state", "", "  - expect: {released: 1}\n  - expect: {state: paid}\n", 2,
        "purchase in state paid", "reserved");
    row("wrong amount", "", "  - expect: {state: reserved}\n  - expect: {total: 200.01 SEK}\n", 2,
        "total of 200.01 SEK", "200.00 SEK");
    row("another amount, correctly signed",
        "  - corrupt: {channel: api, from: provider-server, contains: '\"withtax\":\"20000\"'}\n    from: "
        "'\"withtax\":\"20000\"'\n    to: '\"withtax\":\"19000\"'\n    sign: yes\n    times: always\n",
        "  - wait: quiet\n  - expect: {finding: {severity: wrong, id: signature}, times: never}\n  - expect: "
        "{released: 1}\n",
        3, "goods released exactly 1 time(s)", "0 time(s)");
    row("released once more", "", "  - wait: quiet\n  - expect: {released: 2}\n", 2,
        "goods released exactly 2 time(s)", "1 time(s)");
    row("a finding that never comes", "",
        "  - wait: quiet\n  - expect: {finding: {severity: wrong, id: signature}}\n", 2,
        "finding wrong signature: at least 1 time(s)", "0 time(s)");
    row("lost notice", "  - drop: {channel: callback, to: shop-server}\n",
        "  - expect: {state: reserved, within: 10s}\n  - expect: {message: {channel: callback, to: "
        "shop-server}, times: once}\n",
        2, "callback to shop server: exactly 1 time(s)", "0 time(s)");
    row("doubled notice", "  - double: {channel: callback, kind: http-request}\n",
        "  - expect: {state: reserved}\n  - expect: {message: {channel: callback, to: shop-server, kind: "
        "http-request}, times: once}\n",
        2, "callback to shop server (http-request): exactly 1 time(s)", "2 time(s)");
    row("changed text", "", "  - expect: {state: reserved}\n  - expect: {text: Danke}\n", 2,
        "\"Danke\" on a page", "");
    row("a page that never comes", "", "  - press: nothing\n    on: no.page\n", 1,
        "the buyer presses nothing on page no.page", "open pages: ");
    row("an operation that is refused", "", "  - shop: credit\n", 1, "this step is possible", "");
    row("not within its time",
        "  - delay: {channel: callback, to: shop-server}\n    by: 3h\n    times: always\n",
        "  - expect: {message: {channel: callback, to: shop-server}, within: 1h}\n", 1,
        "until 2026-01-02T01:00:00", "0 time(s)");
}

void TestStoryPlayer::plantedFaults()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, expected);
    QFETCH(QString, came);
    const StoryRun played = run(yaml);
    QVERIFY(!played.result.passed);
    const StoryFailure &failure = *played.result.failure;
    QVERIFY2(english(failure.expected).contains(expected),
             qPrintable(failureText(played, *m_catalogue, "en")));
    QVERIFY2(english(failure.came).contains(came), qPrintable(failureText(played, *m_catalogue, "en")));
    QCOMPARE(failure.place.line, line);
    for (const MessageId &id : failure.ledTo)
        QVERIFY(std::any_of(played.journal.begin(), played.journal.end(),
                            [&](const Entry &entry) { return entry.id == id; }));
    // What a rule did to a message is the cause, and is named.
    const bool isRuled = std::any_of(played.journal.begin(), played.journal.end(),
                                     [](const Entry &entry) { return entry.kind == "ruled"; });
    QCOMPARE(failureText(played, *m_catalogue, "en").contains(QStringLiteral("by rule")), isRuled);
}

// One step is one step: nothing behind it has happened yet.
void TestStoryPlayer::stepByStep()
{
    const auto stories = storiesIn(story("", "  - expect: {state: reserved}\n"), m_registry);
    QVERIFY(stories);
    MemoryJournal journal;
    const auto session = stageFor(stories->front(), *m_registry.find("qvickly"), {}, journal, m_catalogue);
    QVERIFY(session);
    SessionStage stage(**session);
    StoryPlayer player(stories->front(), m_registry.find("qvickly")->descriptor(), stage, journal,
                       *m_catalogue);
    player.step();
    QCOMPARE((*session)->view(Side::Shop).purchases.front().state, "open");
    QCOMPARE(player.at(), std::size_t(1));
    player.step();
    QCOMPARE((*session)->view(Side::Shop).purchases.front().state, "reserved");
    QCOMPARE(player.at(), std::size_t(3));
    QVERIFY(!player.isOver());
    player.play();
    QVERIFY(player.isOver());
    QVERIFY(player.result().passed);
}

void TestStoryPlayer::results()
{
    const std::vector<StoryRun> runs{run(story("", "  - expect: {state: reserved}\n")),
                                     run(story("", "  - expect: {text: <script>&\"x\"}\n"))};
    QXmlStreamReader xml(junit(runs, *m_catalogue));
    int cases = 0;
    int failures = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        cases += xml.name() == u"testcase";
        failures += xml.name() == u"failure";
        if (xml.name() == u"testsuite") {
            QCOMPARE(xml.attributes().value(QStringLiteral("tests")), u"2");
            QCOMPARE(xml.attributes().value(QStringLiteral("failures")), u"1");
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 2);
    QCOMPARE(failures, 1);
    const QByteArray html = htmlReport(runs, *m_catalogue, "ru");
    QVERIFY(html.contains("ожидалось"));
    QVERIFY(!html.contains("<script>"));
    QVERIFY(!html.contains("http-equiv") && !html.contains("src="));
}

void TestStoryPlayer::jobsChangeNothing()
{
    std::vector<Story> stories;
    for (int i = 0; i < 12; ++i)
        stories.push_back(
            storiesIn(story("", i % 3 == 0 ? "  - expect: {state: paid}\n" : ""), m_registry)->front());
    const std::atomic<bool> go = false;
    const auto outcomes = [&](int jobs) {
        QByteArrayList list;
        for (const StoryRun &each : runStories(
                 stories, m_registry, {}, m_catalogue, jobs, [](const StoryRun &) {}, go))
            list << (each.result.passed ? "passed " : "failed ") + QByteArray::number(each.journal.size());
        return list;
    };
    const QByteArrayList alone = outcomes(1);
    QCOMPARE(alone.size(), 12);
    QCOMPARE(alone.count(alone.front()), 4);
    QCOMPARE(outcomes(3), alone);
}

QTEST_GUILESS_MAIN(TestStoryPlayer)
#include "tst_story_player.moc"
