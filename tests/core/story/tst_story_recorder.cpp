// A purchase becomes a story that gives the same journal; two runs beside each other.
#include "stories.h"

#include "journal/exports.h"
#include "session/demo.h"
#include "story/compare.h"
#include "story/library.h"
#include "story/recorder.h"
#include "story/results.h"
#include "story/runner.h"

#include <QTest>

using namespace kassa;

using Deed = std::function<Result<void>(Session &, const FlyingMessage &)>;

namespace {

// On Qvickly's first page.
bool pressContinue(Session &session)
{
    const View view = session.view(Side::Sandbox);
    if (view.pages.empty())
        return false;
    const OpenPage &open = view.pages.front();
    const Fields fields{{"email", "tess@example.com"},
                        {"pno", "<<person:approved>>"},
                        {"zip", "12345"},
                        {"phone", "0712345678"}};
    return session.apply(step::Press{open.party, {open.page.url, "continue", fields}}).has_value();
}

bool writesBytes(const Story &story)
{
    return std::any_of(story.steps.begin(), story.steps.end(), [](const StoryStep &step) {
        const auto *rule = std::get_if<Rule>(&step.doing);
        return rule && (std::holds_alternative<action::Replace>(rule->act) ||
                        std::holds_alternative<action::Answer>(rule->act));
    });
}

} // namespace

class TestStoryRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void demoBecomesAStory_data();
    void demoBecomesAStory();
    void rulesBecomePartOfIt_data();
    void rulesBecomePartOfIt();
    void handsBecomePartOfIt_data();
    void handsBecomePartOfIt();
    void purchaseByHand();
    void otherAddresses();
    void thinkingTakesTime();
    void savesNoSecret();
    void saysWhatItCannot();
    void runsCompared();

private:
    MemoryJournal demo(const QByteArray &provider, const QByteArray &outcome, quint64 seed = 1) const;

    const Registry m_registry = allProviders();
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestStoryRecorder::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

MemoryJournal TestStoryRecorder::demo(const QByteArray &provider, const QByteArray &outcome,
                                      quint64 seed) const
{
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = outcome;
    options.seed = seed;
    const auto made = Demo::create(*m_registry.find(provider), options, journal);
    if (made)
        (*made)->run();
    return journal;
}

void TestStoryRecorder::demoBecomesAStory_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("outcome");
    for (const auto &provider : m_registry.all()) {
        for (const Outcome &outcome : provider->descriptor().outcomes)
            QTest::addRow("%s %s", provider->descriptor().id.constData(), outcome.id.constData())
                << provider->descriptor().id << outcome.id;
    }
}

void TestStoryRecorder::demoBecomesAStory()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, outcome);
    const MemoryJournal journal = demo(provider, outcome, 3);
    const auto made = record(journal.entries(), m_registry, m_catalogue);
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    QVERIFY2(made->same == Recording::Same::Exactly, made->difference.constData());
    // What the story's own run is recorded as: the same file, byte for byte, but for whose script it was.
    const auto stories = storiesIn(made->yaml, m_registry);
    QVERIFY(stories);
    QCOMPARE(stories->front().seed, std::optional<quint64>(3));
}

// Every story of the library that has a rule: its run is recorded, and plays again to the same journal.
void TestStoryRecorder::rulesBecomePartOfIt_data()
{
    QTest::addColumn<Story>("story");
    for (const Story &story : findStories({}, m_registry).stories) {
        const auto rule = std::find_if(story.steps.begin(), story.steps.end(), [](const StoryStep &step) {
            return std::holds_alternative<Rule>(step.doing);
        });
        if (rule != story.steps.end())
            QTest::newRow(story.name.constData()) << story;
    }
    QTest::newRow("held, let go, ended")
        << storiesIn("title: T\nprovider: qvickly\nsteps:\n"
                     "  - hold: {channel: callback, to: shop-server}\n    as: it\n"
                     "  - cut: {channel: page-call, contains: step1}\n    as: cut\n"
                     "  - corrupt: {channel: page-event, contains: content_height}\n    from: content_\n    "
                     "to: ''\n"
                     "  - answer: {channel: api, contains: getPaymentinfo}\n    status: 503\n    times: 2\n"
                     "  - checkout\n  - press: continue\n    on: qvickly.step1\n    with: {email: "
                     "t@example.com, pno: "
                     "\"<<person:approved>>\", zip: 12345, phone: 1}\n"
                     "  - press: continue\n    on: qvickly.step1\n    with: {email: t@example.com, pno: "
                     "\"<<person:approved>>\", zip: 12345, phone: 1}\n"
                     "  - press: outcome.approve\n  - wait: 1h\n  - release: it\n  - end: cut\n",
                     m_registry)
               ->front();
}

void TestStoryRecorder::rulesBecomePartOfIt()
{
    QFETCH(Story, story);
    const StoryRun run = runStory(story, *m_registry.find(story.provider), {}, m_catalogue);
    QVERIFY2(run.result.passed, qPrintable(failureText(run, *m_catalogue, "en")));
    const auto made = record(run.journal, m_registry, m_catalogue);
    if (!made && writesBytes(story)) { // what a rule writes may be a secret, which is refused or was not kept
        QVERIFY2(made.error().code == "record.lost" || made.error().code == "record.secret",
                 qPrintable(english(made.error().detail)));
        return;
    }
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    QVERIFY2(made->same != Recording::Same::No, (made->difference + '\n' + made->yaml).constData());
}

void TestStoryRecorder::purchaseByHand()
{
    MemoryJournal journal;
    Story nobody;
    const auto session = stageFor(nobody, *m_registry.find("qvickly"), {}, journal, m_catalogue);
    QVERIFY(session);
    QVERIFY((*session)->begin(*demoOrder((*session)->provider().descriptor(), {}), {}));
    QVERIFY(settled(**session));
    QVERIFY((*session)->skip(std::chrono::seconds(95))); // the buyer reads
    QVERIFY(settled(**session));
    QVERIFY(pressContinue(**session));
    QVERIFY(settled(**session));
    const auto made = record(journal.entries(), m_registry, m_catalogue);
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    QVERIFY2(made->same == Recording::Same::Exactly, made->difference.constData());
    QVERIFY2(made->yaml.contains("  - wait: 95s\n  - press: continue\n    on: qvickly.step1\n"),
             made->yaml.constData());
    QVERIFY(made->yaml.contains("  - state: "));
    // Recorded from its own replay it is the same file.
    const StoryRun again =
        runStory(storiesIn(made->yaml, m_registry)->front(), *m_registry.find("qvickly"), {}, m_catalogue);
    const auto once = record(again.journal, m_registry, m_catalogue);
    QVERIFY(once);
    const StoryRun third =
        runStory(storiesIn(once->yaml, m_registry)->front(), *m_registry.find("qvickly"), {}, m_catalogue);
    QCOMPARE(record(third.journal, m_registry, m_catalogue)->yaml, once->yaml);
}

// With real pages each run has ports of its own; the story is for any.
void TestStoryRecorder::otherAddresses()
{
    const Story story = findStories({QStringLiteral("cascad/3ds-otp")}, m_registry).stories.front();
    StageOptions options;
    options.origins = {
        "http://127.0.0.1:44079/abb520adb61ec03f", {}, "http://localhost:5001", "http://localhost:5002"};
    const StoryRun run = runStory(story, *m_registry.find("cascad"), options, m_catalogue);
    QVERIFY(run.result.passed);
    QVERIFY(canonical(run.journal).contains("localhost:5002"));
    const auto made = record(run.journal, m_registry, m_catalogue);
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    QVERIFY2(made->same == Recording::Same::Exactly, made->difference.constData());
    QVERIFY(!made->yaml.contains("5002"));
}

// The clock runs while a person thinks: that is not part of the story.
void TestStoryRecorder::thinkingTakesTime()
{
    MemoryJournal journal;
    Story nobody;
    nobody.start = Time(std::chrono::seconds(1'790'000'000));
    const auto session = stageFor(nobody, *m_registry.find("qvickly"), {}, journal, m_catalogue);
    QVERIFY(session);
    QVERIFY((*session)->begin(*demoOrder((*session)->provider().descriptor(), {}), {}));
    QVERIFY(settled(**session));
    QVERIFY((*session)->apply(step::Advance{(*session)->now() + std::chrono::microseconds(1'234'567)}));
    QVERIFY(settled(**session));
    QVERIFY(pressContinue(**session));
    QVERIFY(settled(**session));
    const auto made = record(journal.entries(), m_registry, m_catalogue);
    QVERIFY2(made, made ? "" : qPrintable(english(made.error().detail)));
    QVERIFY2(made->same == Recording::Same::ButForTime, made->difference.constData());
    QVERIFY(made->yaml.contains("start: "));
    QVERIFY2(!made->yaml.contains("wait"), made->yaml.constData());
}

void TestStoryRecorder::savesNoSecret()
{
    // As if it had been kept: a journal never does.
    const Provider &provider = *m_registry.find("qvickly");
    const QByteArray card =
        *Redactor(provider.sensitive(provider.sandboxKeys())).expanded(QByteArray("<<card:visa-3ds>>"));
    std::vector<Entry> entries = demo("qvickly", "card-3ds-ok").entries();
    for (Entry &entry : entries) {
        const QByteArray raw = QByteArray(entry.core.toCompact()).replace("<<card:visa-3ds>>", card);
        entry.core = *Json::parse(raw);
    }
    const auto made = record(entries, m_registry, m_catalogue);
    QVERIFY(!made);
    QCOMPARE(made.error().code, "record.secret");
}

// A purchase at which somebody did `what` to the first message that fits, right when it would be delivered.
void TestStoryRecorder::handsBecomePartOfIt_data()
{
    QTest::addColumn<Match>("message");
    QTest::addColumn<Deed>("what");
    QTest::addColumn<QByteArrayList>("lines"); // of the story
    const Match callback{Channel::Callback, {}, Party::ShopServer, "http-request", {}};
    const Match answer{Channel::Api, Party::ProviderServer, Party::ShopServer, "http-response", {}};
    const QByteArray toIt = "{channel: callback, from: provider-server, to: shop-server, kind: http-request}";
    const QByteArray now = "\n    now: \"yes\"\n";
    const auto apply = [](auto step) {
        return [step](Session &session, const FlyingMessage &flying) mutable {
            step.ordinal = flying.message.id.ordinal;
            return Result<void>(session.apply(step).map([](MessageId) {}));
        };
    };
    QTest::newRow("dropped") << callback << Deed(apply(step::Drop{}))
                             << QByteArrayList{"  - stop: " + toIt + "\n  - drop: " + toIt + now};
    QTest::newRow("doubled") << callback << Deed(apply(step::Copy{}))
                             << QByteArrayList{"  - double: " + toIt + now};
    QTest::newRow("delayed") << callback << Deed(apply(step::Delay{0, std::chrono::minutes(90)}))
                             << QByteArrayList{"  - delay: " + toIt + "\n    by: 90m" + now};
    QTest::newRow("held for good") << callback << Deed(apply(step::Hold{}))
                                   << QByteArrayList{"  - hold: " + toIt + now};
    QTest::newRow("held, then let go")
        << callback << Deed([](Session &session, const FlyingMessage &flying) -> Result<void> {
               const quint64 ordinal = flying.message.id.ordinal;
               if (const auto held = session.apply(step::Hold{ordinal}); !held)
                   return tl::unexpected(held.error());
               if (const Done rested = settled(session); !rested)
                   return rested;
               if (const Done later = session.skip(std::chrono::hours(2)); !later)
                   return later;
               if (const Done rested = settled(session); !rested)
                   return rested;
               return session.apply(step::Release{ordinal}).map([](MessageId) {});
           })
        << QByteArrayList{"  - hold: " + toIt + now, "  - wait: 2h\n  - release: " + toIt + '\n'};
    QTest::newRow("held, then lost")
        << callback << Deed([](Session &session, const FlyingMessage &flying) -> Result<void> {
               const quint64 ordinal = flying.message.id.ordinal;
               if (const auto held = session.apply(step::Hold{ordinal}); !held)
                   return tl::unexpected(held.error());
               if (const Done rested = settled(session); !rested)
                   return rested;
               return session.apply(step::Drop{ordinal}).map([](MessageId) {});
           })
        << QByteArrayList{"  - hold: " + toIt + now + "  - wait: 0s\n  - drop: " + toIt + now};
    const auto edit = [](const QByteArray &from, const QByteArray &to, bool sign) {
        return Deed([=](Session &session, const FlyingMessage &flying) {
            return Result<void>(
                session.edit(flying.message.id.ordinal, replaced(flying.message.payload, from, to), sign)
                    .map([](MessageId) {}));
        });
    };
    QTest::newRow("edited") << callback << edit("Created", "Denied", false)
                            << QByteArrayList{"  - corrupt: " + toIt + "\n    from: Created\n    to: Denied" +
                                              now};
    QTest::newRow("edited and signed again")
        << callback << edit("Created", "Denied", true)
        << QByteArrayList{"    from: Created\n    to: Denied\n    sign: \"yes\"" + now};
    QTest::newRow("an answer with another status")
        << answer << edit("200 OK", "503 Service Unavailable", false)
        << QByteArrayList{"    to: 503 Service Unavailable\n"};
    QTest::newRow("two at one stop")
        << callback << Deed([](Session &session, const FlyingMessage &flying) -> Result<void> {
               const quint64 ordinal = flying.message.id.ordinal;
               if (const auto doubled = session.apply(step::Copy{ordinal}); !doubled)
                   return tl::unexpected(doubled.error());
               return session.apply(step::Drop{ordinal}).map([](MessageId) {});
           })
        << QByteArrayList{"  - double: " + toIt + now + "  - drop: " + toIt + now};
    QTest::newRow("delivered before older ones")
        << callback << Deed([](Session &session, const FlyingMessage &flying) -> Result<void> {
               if (const auto doubled = session.apply(step::Copy{flying.message.id.ordinal}); !doubled)
                   return tl::unexpected(doubled.error());
               return session.apply(step::Deliver{session.inFlight().back().message.id.ordinal})
                   .map([](MessageId) {});
           })
        << QByteArrayList{"  - deliver: " + toIt + "\n    which: 2\n"};
    QTest::newRow("an operation meanwhile") << callback << Deed([](Session &session, const FlyingMessage &) {
        return Result<void>(
            session.apply(step::Operate{Side::Sandbox, "set.callback-order", {{"value", "twice"}}})
                .map([](MessageId) {}));
    }) << QByteArrayList{"  - stop: " + toIt + "\n  - sandbox: set.callback-order\n"};
}

void TestStoryRecorder::handsBecomePartOfIt()
{
    QFETCH(Match, message);
    QFETCH(Deed, what);
    QFETCH(QByteArrayList, lines);
    MemoryJournal journal;
    Story nobody;
    const auto made = stageFor(nobody, *m_registry.find("qvickly"), {}, journal, m_catalogue);
    QVERIFY(made);
    Session &session = **made;
    QVERIFY(session.begin(*demoOrder(session.provider().descriptor(), {}), {}));
    QVERIFY(settled(session));
    QVERIFY(pressContinue(session));
    QVERIFY(settled(session));
    const OpenPage open = session.view(Side::Sandbox).pages.front();
    QVERIFY(session.apply(step::Press{open.party, {open.page.url, "outcome.approve", {}}}));
    session.setBreakpoints({{"here", message, true}});
    QVERIFY(settled(session));
    QVERIFY(session.stoppedAt());
    session.setBreakpoints({});
    const auto flying = session.inFlight();
    const auto meant = std::find_if(flying.begin(), flying.end(), [&](const FlyingMessage &each) {
        return each.message.id.ordinal == *session.stoppedAt();
    });
    QVERIFY(meant != flying.end());
    const Result<void> done = what(session, *meant);
    QVERIFY2(done, done ? "" : qPrintable(english(done.error().detail)));
    QVERIFY(settled(session));
    while (session.nextMoment()) {
        QVERIFY(session.jumpToNext());
        QVERIFY(settled(session));
    }
    const auto recorded = record(journal.entries(), m_registry, m_catalogue);
    QVERIFY2(recorded, recorded ? "" : qPrintable(english(recorded.error().detail)));
    QVERIFY2(recorded->same == Recording::Same::Exactly,
             (recorded->difference + '\n' + recorded->yaml).constData());
    for (const QByteArray &each : lines)
        QVERIFY2(recorded->yaml.contains(each), (each + "\nin\n" + recorded->yaml).constData());
    // Recorded from its own replay it is the same story, but for what is expected in the end.
    const StoryRun again = runStory(storiesIn(recorded->yaml, m_registry)->front(),
                                    *m_registry.find("qvickly"), {}, m_catalogue);
    QVERIFY2(again.result.passed, qPrintable(failureText(again, *m_catalogue, "en")));
    const auto twice = record(again.journal, m_registry, m_catalogue);
    QVERIFY(twice);
    for (const QByteArray &each : lines)
        QVERIFY2(twice->yaml.contains(each), twice->yaml.constData());
}

// What is put in two places at once, and an edit of what was not kept.
void TestStoryRecorder::saysWhatItCannot()
{
    QCOMPARE(record({}, m_registry, m_catalogue).error().code, "record.no-purchase");
    const MemoryJournal journal = demo("qvickly", "approve");
    std::vector<Entry> entries = journal.entries();
    const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                   [](const Entry &entry) { return entry.kind == "delivered"; });
    Entry odd = *last;
    odd.kind = "ruled";
    odd.core.set("what", Json::string("ruled"));
    odd.core.set("done", Json::string("cut"));
    entries.insert(last.base() - 1, odd);
    const auto made = record(entries, m_registry, m_catalogue);
    QVERIFY(!made);
    QCOMPARE(made.error().code, "record.by-hand");
    QVERIFY2(english(made.error().detail).contains(QStringLiteral("was cut by hand")),
             qPrintable(english(made.error().detail)));
}

void TestStoryRecorder::runsCompared()
{
    const MemoryJournal one = demo("qvickly", "approve", 1);
    QCOMPARE(compareRuns(one.entries(), demo("qvickly", "approve", 1).entries()).first, -1);
    QVERIFY(canonical(one.entries()) != canonical(demo("qvickly", "approve", 2).entries()));
    // Another amount in one message is the one difference.
    std::vector<Entry> entries = one.entries();
    const auto changed = std::find_if(entries.begin(), entries.end(), [](const Entry &entry) {
        return entry.kind == "sent" && entry.core.toCompact().contains("20000");
    });
    QVERIFY(changed != entries.end());
    changed->core = *Json::parse(QByteArray(changed->core.toCompact()).replace("20000", "20001"));
    const RunDifference difference = compareRuns(one.entries(), entries);
    QVERIFY(difference.first >= 0);
    QVERIFY(difference.lines[difference.first].left.contains("20000"));
    QVERIFY(difference.lines[difference.first].right.contains("20001"));
    QCOMPARE(std::count_if(difference.lines.begin(), difference.lines.end(),
                           [](const DiffLine &line) { return line.mark != DiffLine::Mark::Same; }),
             1);
}

QTEST_GUILESS_MAIN(TestStoryRecorder)
#include "tst_story_recorder.moc"
