// Rules, lanes, clock, timeouts, peers outside, order of delivery.
#include "bench/driver.h"
#include "recorder.h"
#include "toys.h"

#include <QTest>

using namespace kassa;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

QByteArrayList reports(const Recorder &recorder)
{
    QByteArrayList lines;
    for (const Event &event : recorder.path) {
        if (const auto *reported = std::get_if<Reported>(&event.happening)) {
            if (reported->report.subject != "poll")
                lines << reported->report.subject + '=' + reported->report.value;
        }
    }
    return lines;
}

Match matching(const QByteArray &contains)
{
    Match match;
    match.contains = contains;
    return match;
}

class PostBox : public Outside
{
public:
    void carry(const Message &message, Duration timeout) override
    {
        carried.push_back(message);
        timeouts.push_back(timeout);
    }
    std::vector<Message> carried;
    std::vector<Duration> timeouts;
};

// Knows one token, and looks for it in addresses only.
class TokenRedaction : public Redaction
{
public:
    Payload redacted(const Payload &payload) override { return replacedIn(payload, "eyJ", "<<token>>"); }
    QByteArray redacted(const QByteArray &bytes) override { return bytes; }
    Result<Payload> expanded(const Payload &payload) const override
    {
        return replacedIn(payload, "<<token>>", "eyJ");
    }

private:
    static Payload replacedIn(Payload payload, const char *from, const char *to)
    {
        if (auto *link = std::get_if<AppLink>(&payload))
            link->url.replace(from, to);
        return payload;
    }
};

} // namespace

class TestBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void heldMessageBlocksItsLaneOnly();
    void editedMessageIsANewOne();
    void delayedMessageWaitsForTheClock();
    void delayedByHandAndReleased();
    void aTimeoutIsHeardBehindALateAnswer();
    void timeoutsAndLateAnswers();
    void backgroundTimersNeverCauseAJump();
    void aTwoHourTimerTakesNoTime();
    void runUntilStopsInBetween();
    void peerOutsideIsServedAndMayLeave();
    void peerOutsideAnswers();
    void peerOutsideHasItsOwnPatience();
    void nobodyThereIsRefused();
    void anyDeliverableMessageMayBeChosen();
    void wrongStepsChangeNothing();
    void endlessMachinesAreStopped();
    void rewindTellsAndBranches();
    void noHistoryNoRewind();
    void historyRedactsTheDocument();
};

void TestBench::rules_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("none") << -1 << QByteArrayList{"ask=got amount=100", "callback=soon", "callback=late"};
    QTest::newRow("drop request") << 0 << QByteArrayList{"ask=timeout"};
    QTest::newRow("replace") << 1 << QByteArrayList{"ask=got amount=1", "callback=soon", "callback=late"};
    QTest::newRow("answer with a status") << 2 << QByteArrayList{"ask=busy"};
    QTest::newRow("cut before processing") << 3 << QByteArrayList{"ask=cut"};
    QTest::newRow("cut after processing") << 4 << QByteArrayList{"ask=cut", "callback=soon", "callback=late"};
    QTest::newRow("double callback") << 5
                                     << QByteArrayList{"ask=got amount=100", "callback=soon", "callback=soon",
                                                       "exchange=deaf", "callback=late"};
    QTest::newRow("delay callback") << 6
                                    << QByteArrayList{"ask=got amount=100", "callback=late", "callback=soon"};
}

void TestBench::rules()
{
    QFETCH(int, rule);
    QFETCH(QByteArrayList, expected);
    Match answer = matching("got amount");
    answer.kind = "http-response";
    Match soon = matching("soon");
    soon.channel = Channel::Callback;
    soon.kind = "http-request";
    const std::vector<Rule> rules{{"r", matching("/ask"), action::Drop{}, 1},
                                  {"r", matching("/ask"), action::Replace{"100", "1"}, 1},
                                  {"r", matching("/ask"), action::Answer{503, "text/plain", "busy"}, 1},
                                  {"r", matching("/ask"), action::Cut{}, 1},
                                  {"r", answer, action::Cut{}, 1},
                                  {"r", soon, action::Double{}, 1},
                                  {"r", soon, action::Delay{5h}, 1}};
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    if (rule >= 0)
        QVERIFY(bench.apply(step::AddRule{rules[rule]}));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), expected);
    if (rule == 1) {
        for (const Event &event : recorder.path) {
            const auto *sent = std::get_if<Sent>(&event.happening);
            const auto *request = sent ? std::get_if<HttpRequest>(&sent->message.payload) : nullptr;
            if (request && request->raw.body == "amount=1")
                QVERIFY(request->raw.head.contains("Content-Length: 8\r\n"));
        }
    }
}

void TestBench::heldMessageBlocksItsLaneOnly()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<SocketShop, SocketProvider>(&recorder));
    QVERIFY(bench.apply(step::AddRule{{"h", matching("next 1"), action::Hold{}, 1}}));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QVERIFY(!recorder.messages().isEmpty());
    QCOMPARE(reports(recorder), QByteArrayList{}); // the close frame is behind the held text
    const quint64 held = bench.inFlight().front().message.id.ordinal;
    QVERIFY(bench.inFlight().front().held);
    QVERIFY(!bench.apply(step::Deliver{held}));
    QVERIFY(bench.apply(step::Release{held}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), QByteArrayList{"socket=4403"});
}

void TestBench::editedMessageIsANewOne()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    const Message before = bench.inFlight().front().message;
    auto request = std::get<HttpRequest>(before.payload);
    request.raw.body = "amount=5";
    const auto fresh = bench.apply(step::Edit{before.id.ordinal, request});
    QVERIFY(fresh);
    QCOMPARE(bench.inFlight().size(), 1u);
    QVERIFY(bench.inFlight().front().message.cause == before.id);
    QVERIFY(bench.inFlight().front().message.exchange == before.exchange);
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder).first(), "ask=got amount=5");
}

void TestBench::delayedMessageWaitsForTheClock()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::AddRule{{"d", matching("/ask"), action::Delay{10s}, 1}}));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(!bench.nextDeliverable());
    QVERIFY(bench.nextEssential() == toyInputs().start + 10s);
    QVERIFY(bench.apply(step::Advance{toyInputs().start + 1h}));
    QVERIFY(bench.now() == toyInputs().start + 10s); // never beyond the next essential moment
    QVERIFY(bench.nextDeliverable());
}

void TestBench::delayedByHandAndReleased()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    const quint64 ordinal = bench.inFlight().front().message.id.ordinal;
    QVERIFY(bench.apply(step::Hold{ordinal}));
    QVERIFY(bench.apply(step::Delay{ordinal, 10s})); // it goes on by itself then
    QVERIFY(!bench.inFlight().front().held);
    QVERIFY(!bench.nextDeliverable());
    QVERIFY(bench.nextEssential() == toyInputs().start + 10s);
    QVERIFY(bench.apply(step::Release{ordinal}));
    QCOMPARE(bench.nextDeliverable(), std::optional(ordinal));
    QVERIFY(bench.apply(step::Delay{ordinal, 10s}));
    QVERIFY(bench.apply(step::Advance{toyInputs().start + 1h}));
    QVERIFY(bench.now() == toyInputs().start + 10s);
    QCOMPARE(bench.nextDeliverable(), std::optional(ordinal));
    QVERIFY(!bench.apply(step::Delay{ordinal + 100, 1s}));
    QVERIFY(bench.rewind(2)); // with the message held
    QVERIFY(bench.inFlight().front().held);
}

// The time is over while the request is still under way, and both are delivered in their order.
void TestBench::aTimeoutIsHeardBehindALateAnswer()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(bench.apply(step::Advance{toyInputs().start + 1h}));
    QCOMPARE(bench.inFlight().size(), std::size_t(2));
    QVERIFY(Driver(bench).run());
    QVERIFY(reports(recorder).contains("ask=timeout"));
}

void TestBench::timeoutsAndLateAnswers()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    Match answer = matching("got amount");
    QVERIFY(bench.apply(step::AddRule{{"h", matching("/ask"), action::Hold{}, 1}}));
    QVERIFY(bench.apply(step::Begin{}));
    const quint64 held = bench.inFlight().front().message.id.ordinal;
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), QByteArrayList{"ask=timeout"});
    QVERIFY(bench.apply(step::Release{held})); // the request arrives after all; its answer comes too late
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), (QByteArrayList{"ask=timeout", "callback=soon", "callback=late"}));
    bool dropped = false;
    for (const Event &event : recorder.path) {
        if (const auto *ruled = std::get_if<Ruled>(&event.happening))
            dropped |= ruled->what == Ruled::What::Dropped && ruled->rule == "late-answer";
    }
    QVERIFY(dropped);
}

void TestBench::backgroundTimersNeverCauseAJump()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    int polls = 0;
    for (const Event &event : recorder.path) {
        if (const auto *reported = std::get_if<Reported>(&event.happening))
            polls += reported->report.subject == "poll";
    }
    QCOMPARE(polls, 1); // the jump over two hours fires it once
    QVERIFY(!bench.nextEssential());
    QVERIFY(bench.nextTimer());
}

void TestBench::aTwoHourTimerTakesNoTime()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QVERIFY(bench.now() == toyInputs().start + 2h);
}

void TestBench::runUntilStopsInBetween()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).runUntil(toyInputs().start + 1h));
    QVERIFY(bench.now() == toyInputs().start + 1h);
    QCOMPARE(reports(recorder), (QByteArrayList{"ask=got amount=100", "callback=soon"}));
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, "stop", {}}));
    QVERIFY(Driver(bench).run());
    QVERIFY(bench.now() == toyInputs().start + 1h);
}

void TestBench::peerOutsideIsServedAndMayLeave()
{
    Recorder recorder;
    PostBox outside;
    BenchParts parts;
    parts.sandbox = std::make_unique<AnsweringProvider>();
    parts.sink = &recorder;
    parts.outside = &outside;
    Bench bench(toyInputs(), std::move(parts), History::None);
    const Draft draft{Channel::Api,
                      Party::ShopServer,
                      Party::ProviderServer,
                      httpRequest("POST", QByteArray(providerOrigin) + "/ask", {}, "x"),
                      {},
                      {}};
    QVERIFY(bench.apply(step::Receive{draft}));
    while (bench.deliverNext()) {
    }
    QCOMPARE(outside.carried.size(), 1u);
    QCOMPARE(std::get<HttpResponse>(outside.carried[0].payload).raw.body, "got x");

    const auto second = bench.apply(step::Receive{draft});
    QVERIFY(second);
    QVERIFY(bench.apply(step::Abandon{bench.receivedExchange()}));
    while (bench.deliverNext()) {
    }
    QCOMPARE(outside.carried.size(), 1u);
}

void TestBench::peerOutsideAnswers()
{
    Recorder recorder;
    PostBox outside;
    BenchParts parts;
    parts.shop = std::make_unique<AskingShop>();
    parts.sink = &recorder;
    parts.outside = &outside;
    Bench bench(toyInputs(), std::move(parts), History::None);
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(bench.deliverNext());
    QCOMPARE(outside.carried.size(), 1u);
    const ExchangeId exchange = outside.carried[0].exchange;
    QVERIFY(bench.apply(step::AnswerFrom{exchange, httpResponse(200, "text/plain", "real")}));
    QVERIFY(bench.deliverNext());
    QCOMPARE(reports(recorder), QByteArrayList{"ask=real"});
    QCOMPARE(bench.apply(step::AnswerFrom{exchange, httpResponse(200, "text/plain", "again")}).error().code,
             "bench.no-exchange");
}

void TestBench::peerOutsideHasItsOwnPatience()
{
    PostBox outside;
    BenchParts parts;
    parts.shop = std::make_unique<AskingShop>();
    parts.outside = &outside;
    Bench bench(toyInputs(), std::move(parts), History::None);
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(bench.nextEssential()); // the request's timeout
    const Duration timeout = *bench.nextEssential() - bench.now();
    QVERIFY(bench.deliverNext());
    QCOMPARE(outside.timeouts, std::vector<Duration>{timeout});
    QVERIFY(!bench.nextEssential()); // now its carrier's business
}

void TestBench::nobodyThereIsRefused()
{
    Recorder recorder;
    BenchParts parts;
    parts.shop = std::make_unique<AskingShop>();
    parts.sink = &recorder;
    Bench bench(toyInputs(), std::move(parts));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), QByteArrayList{"ask=refused"});
}

void TestBench::anyDeliverableMessageMayBeChosen()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(bench.apply(step::Begin{}));
    const auto choices = bench.deliverable();
    QCOMPARE(choices.size(), 2u);
    QVERIFY(bench.apply(step::Deliver{choices[1]}));
    QVERIFY(bench.inFlight().front().message.id.ordinal == choices[0]);
}

void TestBench::wrongStepsChangeNothing()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    const QByteArrayList before = recorder.canonical();
    QCOMPARE(bench.apply(step::Deliver{999}).error().code, "bench.not-in-flight");
    QCOMPARE(bench.apply(step::RemoveRule{"none"}).error().code, "bench.no-rule");
    QCOMPARE(bench.apply(step::Abandon{ExchangeId{77}}).error().code, "bench.no-exchange");
    QCOMPARE(bench.rewind(50).error().code, "bench.no-history");
    QCOMPARE(recorder.canonical(), before);
    QCOMPARE(bench.steps(), 1);
}

void TestBench::endlessMachinesAreStopped()
{
    class Restless : public ToyMachine<Restless>
    {
    public:
        Effects started(const Start &) { return {StartTimer{"again", 1s}}; }
        Effects received(const Received &, Time) { return {StartTimer{"again", 1s}}; }
    };
    Bench bench(toyInputs(), toyParts<Restless, Restless>(nullptr), History::None);
    QVERIFY(bench.apply(step::Begin{}));
    QCOMPARE(Driver(bench).run({}, 1000).error().code, "bench.endless");
}

void TestBench::rewindTellsAndBranches()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    const auto first = std::get<Sent>(recorder.path[2].happening).message.id;
    QCOMPARE(bench.stepOf(first), 1);
    QVERIFY(bench.rewind(1));
    QVERIFY(std::holds_alternative<Rewound>(recorder.events.back().happening));
    QVERIFY(bench.apply(step::AddRule{{"d", matching("ask"), action::Drop{}, 1}}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(recorder.path.back().id.branch, 1u);
    QVERIFY(reports(recorder).contains("callback=late")); // the request was on the wire before the rule
    QVERIFY(bench.rewind(0));
    QVERIFY(bench.apply(step::AddRule{{"d", matching("/ask"), action::Drop{}, 1}}));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(reports(recorder), QByteArrayList{"ask=timeout"}); // another ending
    QCOMPARE(recorder.path.back().id.branch, 2u);
}

void TestBench::noHistoryNoRewind()
{
    Bench bench(toyInputs(), toyParts<AskingShop, AnsweringProvider>(nullptr), History::None);
    QVERIFY(bench.apply(step::Begin{}));
    QCOMPARE(bench.rewind(0).error().code, "bench.no-history");
}

// The address of the page that said something is as sensitive as the page's own loading.
void TestBench::historyRedactsTheDocument()
{
    const QByteArray address = "http://localhost:8104/sca/?token=eyJ";
    Recorder recorder;
    BenchParts parts = toyParts<AskingShop, AnsweringProvider>(&recorder);
    parts.redaction = std::make_shared<TokenRedaction>();
    Bench bench(toyInputs(), std::move(parts));
    Draft said{Channel::PageEvent, Party::ShopPage, Party::ProviderPage, PageEvent{}, {}, {}, address};
    QVERIFY(bench.apply(step::Receive{said}));
    const auto *kept = std::get_if<step::Receive>(&bench.history().back());
    QVERIFY(kept);
    QCOMPARE(kept->draft.document, "http://localhost:8104/sca/?token=<<token>>");
    QCOMPARE(bench.inFlight().back().message.document, address);
    QVERIFY(bench.rewind(1));
    QCOMPARE(bench.inFlight().back().message.document, address);
}

QTEST_APPLESS_MAIN(TestBench)
#include "tst_bench.moc"
