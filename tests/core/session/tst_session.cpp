// A session without a browser: what it does by itself is what a demo purchase does; stepping, stopping, going
// back.
#include "journal/entry_parts.h"
#include "journal/exports.h"
#include "journal/live_journal.h"
#include "order/samples.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"
#include "session/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace kassa;

namespace {

Match callbacks()
{
    Match match;
    match.channel = Channel::Callback;
    return match;
}

std::vector<Message> sentIn(const MemoryJournal &journal)
{
    std::vector<Message> sent;
    for (const Entry &entry : journal.entries()) {
        if (auto message = sentMessage(entry))
            sent.push_back(std::move(*message));
    }
    return sent;
}

} // namespace

Q_DECLARE_METATYPE(kassa::Error)

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsAsADemo_data();
    void runsAsADemo();
    void stepsToTheSameEnd();
    void aPersonIsWaitedFor();
    void stopsAtABreakpoint();
    void restartsOnANewBranch();
    void restartKeepsRulesAndSwitches();
    void rewindsToAnEntry();
    void editedAndSignedAnew();
    void sentAgainFromTheJournal_data();
    void sentAgainFromTheJournal();
    void onlyWhatIsAloneIsSentAgain();
    void replaysItsHistory();
    void wrongChoicesAreNamed();
    void liveTimeFiresTimers();
    void whatAPersonDoesHappensNow();
    void skippedTimeIsLived_data();
    void skippedTimeIsLived();
    void skippingStopsAtABreakpoint();
    void skippingIsPaused();
    void skippingWaitsForANewPage();
    void editedAtABreakpoint();
    void whatABreakpointStoppedIsGone();

private:
    std::unique_ptr<Session> atTheFirstCallback(Journal &journal, bool pages) const;
    std::unique_ptr<Session> session(Journal &journal, const QByteArray &outcome, bool pages = false) const;
    Order sample() const;
    QByteArray shopState(const Session &session) const;

    std::unique_ptr<Provider> m_provider;
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestSession::initTestCase()
{
    m_provider = qvickly::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

Order TestSession::sample() const
{
    const Descriptor &descriptor = m_provider->descriptor();
    return adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements);
}

std::unique_ptr<Session> TestSession::session(Journal &journal, const QByteArray &outcome, bool pages) const
{
    SessionOptions options;
    options.outcome = outcome;
    options.start = DemoOptions().start;
    options.pages = pages;
    auto made = Session::create(*m_provider, options, journal, m_catalogue);
    if (made)
        (*made)->setClock(ClockMode::Jumping);
    return made ? std::move(*made) : nullptr;
}

QByteArray TestSession::shopState(const Session &session) const
{
    const View view = session.view(Side::Shop);
    return view.purchases.empty() ? QByteArray() : view.purchases.front().state;
}

void TestSession::runsAsADemo_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const Outcome &outcome : m_provider->descriptor().outcomes)
        QTest::addRow("%s", outcome.id.constData()) << outcome.id;
}

void TestSession::runsAsADemo()
{
    QFETCH(QByteArray, outcome);
    MemoryJournal demoJournal, sessionJournal;
    DemoOptions options;
    options.outcome = outcome;
    QVERIFY((*Demo::create(*m_provider, options, demoJournal))->run().right);

    const auto run = session(sessionJournal, outcome);
    QVERIFY(run);
    QSignalSpy failures(run.get(), &Session::failed);
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(failures.size(), 0);
    QCOMPARE(canonical(sessionJournal.entries()), canonical(demoJournal.entries()));
}

void TestSession::stepsToTheSameEnd()
{
    MemoryJournal ran, stepped;
    const auto first = session(ran, "approve");
    QVERIFY(first->begin(sample(), {}));
    first->run();
    QTRY_COMPARE(first->doing(), Session::Doing::Finished);

    const auto second = session(stepped, "approve");
    second->setClock(ClockMode::Standing);
    QVERIFY(second->begin(sample(), {}));
    for (int i = 0; i < 10'000 && second->doing() != Session::Doing::Finished; ++i) {
        QVERIFY(!second->nextStep().isEmpty());
        const qsizetype before = qsizetype(second->history().size());
        second->step();
        QCOMPARE(qsizetype(second->history().size()), before + 1); // one thing at a time
    }
    QCOMPARE(canonical(stepped.entries()), canonical(ran.entries()));
}

void TestSession::aPersonIsWaitedFor()
{
    MemoryJournal journal;
    const auto run = session(journal, {});
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::AwaitsBuyer);
    const View view = run->view(Side::Sandbox);
    QVERIFY(!view.pages.empty());
    QVERIFY(run->apply(step::Press{Party::ProviderPage, {view.pages.front().page.url, "cancel", {}}}));
    QTRY_COMPARE(shopState(*run), QByteArray("cancelled"));
}

void TestSession::stopsAtABreakpoint()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    run->setBreakpoints({{"callbacks", callbacks(), true}});
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::AtBreakpoint);
    const auto wire = run->inFlight();
    const auto stopped = std::find_if(wire.begin(), wire.end(), [&](const FlyingMessage &each) {
        return each.message.id.ordinal == *run->stoppedAt();
    });
    QVERIFY(stopped != wire.end());
    QCOMPARE(stopped->message.channel, Channel::Callback);
    QVERIFY(!run->isRunning());
    run->run(); // past it, to the answer, which is a callback's too
    QTRY_VERIFY(run->doing() == Session::Doing::AtBreakpoint && !run->isRunning());
    run->setBreakpoints({});
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(shopState(*run), QByteArray("reserved"));
}

void TestSession::restartsOnANewBranch()
{
    MemoryJournal journal, other;
    const auto run = session(journal, "approve");
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    const QByteArray first = canonical(journal.entries());
    QVERIFY(run->restart());
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(canonical(journal.entries()), first);
    QVERIFY(journal.entries().back().id.branch > 0);
}

// What a tester has set up is for the purchase, also when it is done again.
void TestSession::restartKeepsRulesAndSwitches()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    QVERIFY(run->begin(sample(), {}));
    QVERIFY(run->apply(step::AddRule{{"gone", callbacks(), action::Hold{}, 1}}));
    QVERIFY(run->apply(step::AddRule{{"first", callbacks(), action::Drop{}, 1}}));
    QVERIFY(run->apply(step::AddRule{{"second", callbacks(), action::Double{}, 1}}));
    QVERIFY(run->apply(step::RemoveRule{"gone"}));
    const step::Operate late{Side::Sandbox, qvickly::sandboxOperation::slowAnswers, {{"value", "250"}}};
    QVERIFY(run->apply(late));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(run->rules().front().times, 0);

    QVERIFY(run->restart());
    QCOMPARE(run->rules().size(), size_t(2));
    QCOMPARE(run->rules().front().id, QByteArray("first"));
    QCOMPARE(run->rules().front().times, 1);
    QCOMPARE(run->rules().back().id, QByteArray("second"));
    const auto isLate = [&](const Step &step) {
        const auto *operate = std::get_if<step::Operate>(&step);
        return operate && operate->operation == late.operation && operate->fields == late.fields;
    };
    QCOMPARE(std::count_if(run->history().begin(), run->history().end(), isLate), 1);
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(run->rules().front().times, 0);
    QCOMPARE(shopState(*run), QByteArray("reserved"));
}

void TestSession::rewindsToAnEntry()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    const QByteArray whole = canonical(journal.entries());
    // To the middle, before the buyer has pressed for the last time: the script is taken back as well.
    const MessageId middle = journal.entries()[journal.entries().size() / 3].id;
    QVERIFY(run->rewindTo(middle));
    QCOMPARE(run->doing(), Session::Doing::Stopped);
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    QCOMPARE(canonical(journal.entries()), whole);
}

void TestSession::editedAndSignedAnew()
{
    for (const bool resigned : {false, true}) {
        MemoryJournal journal;
        const auto run = session(journal, {});
        QVERIFY(run->begin(sample(), {}));
        const auto wire = run->inFlight();
        QCOMPARE(wire.size(), size_t(1));
        Payload changed = replaced(wire.front().message.payload, "\"quantity\":\"1\"", "\"quantity\":\"9\"");
        if (changed == wire.front().message.payload) // whatever the sample buys, something of it is changed
            changed = replaced(wire.front().message.payload, "WS-1001", "WS-1009");
        QVERIFY(changed != wire.front().message.payload);
        QVERIFY(run->edit(wire.front().message.id.ordinal, changed, resigned));
        run->step();
        const auto &entries = journal.entries();
        const auto delivered = std::find_if(entries.rbegin(), entries.rend(),
                                            [](const Entry &entry) { return entry.kind == "delivered"; });
        QVERIFY(delivered != entries.rend());
        const QByteArray verdicts = delivered->core["verdicts"].toCompact();
        QCOMPARE(verdicts.contains("\"wrong\""), !resigned);
    }
}

void TestSession::sentAgainFromTheJournal_data()
{
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("resigned");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("as it was") << false << false << false;
    QTest::newRow("changed") << true << false << true;
    QTest::newRow("changed and signed") << true << true << false;
}

// A callback that was answered long ago: the shop answers this one as well, the sandbox hears nothing of it,
// and the run can be gone back in and played again.
void TestSession::sentAgainFromTheJournal()
{
    QFETCH(bool, changed);
    QFETCH(bool, resigned);
    QFETCH(bool, isWrong);
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    QVERIFY(run && run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    const std::vector<Message> sent = sentIn(journal);
    const auto callback = std::find_if(sent.begin(), sent.end(), [](const Message &each) {
        return each.channel == Channel::Callback && std::holds_alternative<HttpRequest>(each.payload);
    });
    QVERIFY(callback != sent.end());
    Payload payload = callback->payload;
    if (changed)
        payload = replaced(payload, "Created", "Denied");
    QCOMPARE(payload != callback->payload, changed);
    const View before = run->view(Side::Sandbox);
    const auto again = run->sendAgain(*callback, payload, resigned);
    QVERIFY(again);
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    const std::vector<Message> all = sentIn(journal);
    const auto asked =
        std::find_if(all.begin(), all.end(), [&](const Message &each) { return each.id == *again; });
    QVERIFY(asked != all.end());
    QCOMPARE(asked->to, callback->to);
    const auto answered = std::find_if(asked + 1, all.end(), [&](const Message &each) {
        return each.exchange == asked->exchange && std::holds_alternative<HttpResponse>(each.payload);
    });
    QVERIFY(answered != all.end());
    QCOMPARE(run->view(Side::Sandbox).purchases.front().state, before.purchases.front().state);
    QByteArray verdicts;
    for (const Entry &entry : journal.entries()) {
        if (entry.kind == "delivered" && entry.cause == *again)
            verdicts = entry.core["verdicts"].toCompact();
    }
    QCOMPARE(verdicts.contains("\"wrong\""), isWrong);
    MemoryJournal second;
    const auto replayed = session(second, "approve");
    QVERIFY(replayed->replay(run->history()));
    QCOMPARE(canonical(second.entries()), canonical(journal.entries()));
    QVERIFY(run->rewindTo(*again));
    QVERIFY(!run->inFlight().empty());
}

void TestSession::onlyWhatIsAloneIsSentAgain()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    QVERIFY(run && run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    int refused = 0;
    for (const Message &each : sentIn(journal)) {
        if (isAlone(each.payload))
            continue;
        const auto again = run->sendAgain(each, each.payload, false);
        QVERIFY(!again);
        QCOMPARE(again.error().code, "session.belongs");
        ++refused;
    }
    QVERIFY(refused > 0);
    const std::vector<Message> sent = sentIn(journal);
    const auto request = std::find_if(sent.begin(), sent.end(), [](const Message &each) {
        return std::holds_alternative<HttpRequest>(each.payload);
    });
    const auto before = run->history().size();
    const auto lost = run->sendAgain(
        *request, httpRequest("POST", "http://localhost/", {}, "<<token:authorization#1>>"), false);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, "redaction.lost");
    QCOMPARE(run->history().size(), before);
}

void TestSession::replaysItsHistory()
{
    MemoryJournal first, second;
    const auto run = session(first, "card-3ds-refused");
    QVERIFY2(run, "the provider has no such outcome any more");
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(run->doing(), Session::Doing::Finished);
    const auto again = session(second, "card-3ds-refused");
    QVERIFY(again->replay(run->history()));
    QCOMPARE(canonical(second.entries()), canonical(first.entries()));
    QCOMPARE(again->order(), run->order());
    QCOMPARE(again->replay(run->history()).error().code, QByteArray("session.not-empty"));
}

void TestSession::wrongChoicesAreNamed()
{
    MemoryJournal journal;
    SessionOptions options;
    options.outcome = "no-such";
    const auto wrongOutcome = Session::create(*m_provider, options, journal, m_catalogue);
    QCOMPARE(wrongOutcome.error().code, QByteArray("session.outcome"));
    QVERIFY(english(wrongOutcome.error().detail).contains(QStringLiteral("approve")));
    options.outcome.clear();
    options.locale = "xx";
    QCOMPARE(Session::create(*m_provider, options, journal, m_catalogue).error().code,
             QByteArray("session.locale"));
}

void TestSession::liveTimeFiresTimers()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    run->setClock(ClockMode::Live, 1'000);
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(shopState(*run), QByteArray("reserved"));
    QVERIFY(run->now() > DemoOptions().start);
    run->pause();
    const Time stands = run->now();
    QTest::qWait(5);
    QCOMPARE(run->now(), stands);
}

// Nothing is due for a while, so nothing moves the bench; then a person acts.
void TestSession::whatAPersonDoesHappensNow()
{
    MemoryJournal journal;
    const auto run = session(journal, "approve");
    run->setClock(ClockMode::Live, 1'000);
    QVERIFY(run->begin(sample(), {}));
    run->run();
    QTRY_COMPARE(shopState(*run), QByteArray("reserved"));
    const Time before = run->now();
    QTRY_VERIFY(run->now() > before + std::chrono::seconds(1));
    const Time asked = run->now();
    const QByteArray ref = run->view(Side::Shop).purchases.front().reference;
    const auto done = run->apply(step::Operate{Side::Shop, "activate", {{"ref", ref}}});
    QVERIFY(done);
    const auto flying = run->inFlight();
    QVERIFY(!flying.empty());
    QVERIFY(flying.back().message.sent >= asked);
}

// In front of the first callback, which the shop will refuse; time stands.
std::unique_ptr<Session> TestSession::atTheFirstCallback(Journal &journal, bool pages) const
{
    auto run = session(journal, "approve", pages);
    if (!run ||
        !run->apply(step::Operate{Side::Shop, qvickly::shopOperation::callbackAnswer, {{"value", "503"}}}))
        return nullptr;
    run->setBreakpoints({{"callbacks", callbacks(), true}});
    if (!run->begin(sample(), {}))
        return nullptr;
    run->run();
    if (!QTest::qWaitFor([&] { return run->doing() == Session::Doing::AtBreakpoint; }))
        return nullptr;
    run->setBreakpoints({});
    run->setClock(ClockMode::Standing);
    return run;
}

void TestSession::skippedTimeIsLived_data()
{
    QTest::addColumn<bool>("pages");
    QTest::newRow("without pages") << false;
    QTest::newRow("with pages") << true;
}

// Ten retries a minute apart, then one each hour (qvickly.md section 7).
void TestSession::skippedTimeIsLived()
{
    QFETCH(bool, pages);
    MemoryJournal journal;
    const auto run = atTheFirstCallback(journal, pages);
    QVERIFY(run);
    const Time before = run->now();
    QVERIFY(run->skip(std::chrono::hours(2)));
    QVERIFY(run->isRunning());
    QTRY_VERIFY(!run->isRunning());
    QVERIFY(run->now() == before + std::chrono::hours(2));
    const auto isCallback = [](const Entry &entry) {
        return entry.kind == "sent" && entry.core["channel"].text() == "callback" &&
               entry.core["payload"]["kind"].text() == "http-request";
    };
    QCOMPARE(std::count_if(journal.entries().begin(), journal.entries().end(), isCallback), 1 + 10 + 1);
    QCOMPARE(run->doing(), Session::Doing::Stopped);
    QVERIFY(run->inFlight().empty());
}

void TestSession::skippingStopsAtABreakpoint()
{
    MemoryJournal journal;
    const auto run = atTheFirstCallback(journal, true);
    QVERIFY(run);
    const Time before = run->now();
    run->setBreakpoints({{"callbacks", callbacks(), true}});
    QVERIFY(run->skip(std::chrono::hours(2)));
    QTRY_COMPARE(run->doing(), Session::Doing::AtBreakpoint); // the answer to that callback
    QVERIFY(run->now() < before + std::chrono::minutes(1));
    QVERIFY(!run->isRunning());
}

void TestSession::skippingIsPaused()
{
    MemoryJournal journal;
    const auto run = atTheFirstCallback(journal, true);
    QVERIFY(run);
    const Time before = run->now();
    QVERIFY(run->skip(std::chrono::hours(2)));
    run->pause();
    QTest::qWait(20);
    QVERIFY(run->now() == before);
    QVERIFY(!run->isRunning());
}

// A buyer who has just been asked has the time that a buyer needs; one who was asked before lets it pass.
void TestSession::skippingWaitsForANewPage()
{
    MemoryJournal journal;
    const auto run = session(journal, {}, true);
    run->setClock(ClockMode::Standing);
    QVERIFY(run->begin(sample(), {}));
    const Time before = run->now();
    QVERIFY(run->skip(std::chrono::hours(1)));
    QTRY_VERIFY(!run->isRunning());
    QVERIFY(!run->view(Side::Sandbox).pages.empty());
    QVERIFY(run->now() < before + std::chrono::minutes(1));
    const Time opened = run->now();
    QVERIFY(run->skip(std::chrono::minutes(1)));
    QTRY_VERIFY(!run->isRunning());
    QVERIFY(run->now() == opened + std::chrono::minutes(1));
}

// The breakpoint has been met by the message that is there now.
void TestSession::editedAtABreakpoint()
{
    for (const bool byHand : {false, true}) {
        MemoryJournal journal;
        const auto run = atTheFirstCallback(journal, false);
        QVERIFY(run);
        run->setBreakpoints({{"callbacks", callbacks(), true}});
        const quint64 old = *run->stoppedAt();
        const Payload changed = replaced(run->inFlight().front().message.payload, "Created", "Denied");
        const auto fresh = byHand ? run->apply(step::Edit{old, changed}) : run->edit(old, changed, false);
        QVERIFY(fresh && fresh->ordinal != old);
        QCOMPARE(run->stoppedAt(), std::optional(fresh->ordinal));
        run->run();
        QTRY_COMPARE(run->doing(), Session::Doing::AtBreakpoint);
        QVERIFY(*run->stoppedAt() > fresh->ordinal); // the answer
    }
}

void TestSession::whatABreakpointStoppedIsGone()
{
    for (const bool isDropped : {true, false}) {
        MemoryJournal journal;
        const auto run = atTheFirstCallback(journal, false);
        QVERIFY(run);
        const quint64 stopped = *run->stoppedAt();
        QVERIFY(run->apply(isDropped ? Step(step::Drop{stopped}) : Step(step::Deliver{stopped})));
        QVERIFY(!run->stoppedAt());
        QCOMPARE(run->doing(), Session::Doing::Stopped);
    }
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
