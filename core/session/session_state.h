// What runs behind a Session: bench, clock, journal, courier, and the provider outside where there is one.
// session_state.cpp runs it, session_commands.cpp does what a person wants, session_view.cpp says what is,
// session_setup.cpp puts it together. Used inside this room.
#pragma once

#include "session/courier.h"
#include "session/journal_sink.h"
#include "session/live_clock.h"
#include "session/outside_provider.h"
#include "session/session.h"

#include <QTimer>

#include <map>

namespace kassa {

struct Session::State final : public CourierHost
{
    // What acts by itself in an outcome: its buyer, then the operations that come afterwards.
    struct Script
    {
        BuyerScript buyer;
        std::size_t after = 0;
    };
    enum class Did { Something, Nothing, Waits };
    struct Skip // on the way to a later moment
    {
        Time to;
        bool buyerWaits = false; // as it was before what was done last
    };

    Session *session = nullptr;
    const Provider *provider = nullptr;
    Journal *journal = nullptr;
    std::shared_ptr<const Catalogue> catalogue;
    Keys keys;
    Outcome outcome; // without an id: a person decides
    std::shared_ptr<Redactor> redactor;
    std::unique_ptr<JournalSink> sink;
    std::unique_ptr<Courier> courier;         // null without pages
    std::unique_ptr<OutsideProvider> outside; // null: our sandbox
    std::unique_ptr<Bench> bench;

    Order order;
    QByteArray entry;
    bool begun = false;
    ClockMode clock = ClockMode::Live;
    double scale = 1;
    std::optional<LiveClock> live; // while running
    bool running = false;
    std::optional<Skip> skipping;   // it works until it is there, also when it is not running
    std::optional<quint64> awaited; // of a step: is delivered when the browser has brought it
    Done fault;                     // that stopped the run
    std::optional<quint64> stoppedAt;
    std::optional<quint64> passed; // a breakpoint let it through
    std::vector<Breakpoint> breakpoints;
    // What had been done by the script after so many steps of the bench, for rewinding.
    std::map<qsizetype, Script> scripts{{0, {}}};

    QTimer work;    // at once: the next slice
    QTimer later;   // live: the next moment
    QTimer telling; // changed(), once per turn

    // --- CourierHost

    const Bench &wire() const override { return *bench; }
    Time now() const override { return live ? std::max(live->now(), bench->now()) : bench->now(); }
    double rate() const override { return live ? scale : 0; }
    const Provider &speaks() const override { return *provider; }
    const Catalogue &words() const override { return *catalogue; }
    Result<MessageId> put(const Step &step, const Annex &annex) override;
    void wake() override { goOn(); }
    void whenDurable(std::function<void(const Done &)> durable) override;

    // --- putting it together (session_setup.cpp)

    Done setUp(const SessionOptions &options, Journal &to);
    Done openPorts(const SessionOptions &options, Origins &origins);
    void connectOutside(const ProviderSystem &system, const Origins &origins);
    void makeBench(SessionInputs inputs);
    void connectTimers();
    Done chooseOutcome(const QByteArray &id); // Usage ("session.outcome")

    // --- what is (session_view.cpp)

    Script &script() { return std::prev(scripts.upper_bound(bench->steps()))->second; }
    const Script &script() const { return std::prev(scripts.upper_bound(bench->steps()))->second; }
    std::vector<OpenPage> pagesOf(Side side) const; // none of a side that is outside
    std::vector<OpenPage> pages() const;
    bool mayBePressed() const;
    bool awaitsPerson() const; // the purchase goes on when a person presses something
    bool deadlineRuns() const;
    bool isOver(const QByteArray &reference) const; // the shop's purchase is in a final state
    const InFlight *flying(quint64 ordinal) const;
    bool somethingLeft() const;
    std::optional<BuyerPress> nextPress() const;
    const OperationStep *nextAfter() const;
    bool nextMayJump() const;
    bool nextMayStepTo() const;
    std::optional<Time> nextJump() const;
    bool isGoing() const { return running || skipping || awaited; }
    bool isBuyerAsked() const; // and nobody acts for them while time is skipped
    Doing doing() const;
    Text nextStep() const;
    Message redactedMessage(const Message &message) const;
    std::vector<FlyingMessage> inFlight() const;
    // The steps that added the rules that stand, in their order, and that set switches last; without what the
    // outcome sets by itself.
    std::vector<Step> testSetUp() const;

    // --- doing it

    Result<MessageId> applied(const Step &step, const Annex &annex = {});
    void keepStop(const Step &step, MessageId made);
    std::optional<Message> takenOff(const Step &step) const;
    void remember(Script done);
    std::optional<Script> asScripted(const Step &step) const;
    Result<Did> one();
    bool isCarried(const InFlight &message);
    Result<Did> deliver(quint64 ordinal);
    Result<MessageId> delivered(const Message &message);
    Result<Did> pressed(BuyerPress press);
    Result<Did> jumped();
    Result<Did> oneOfSkip();
    Result<Did> oneAwaited();
    void awaitBrowser(quint64 ordinal); // stopped: delivers it when the browser has brought it
    void endSkip();
    void endSkipAtABuyer();
    Result<Did> afterwards(const OperationStep &step);
    Result<MessageId> operate(const step::Operate &operation);
    Result<MessageId> perform(const Step &step);
    void answered(ExchangeId exchange, const Payload &payload);
    void sayOnce();

    // --- running

    bool breaks();
    void goPast();
    void stop();
    void fellOver(const Error &error);
    void goOn();
    void slice();
    void holdClock();
    void catchUp();
    void startClock();
    void waitForLater();
    void tell() { telling.start(); }

    // --- a person (session_commands.cpp)

    void run();
    void step();
    Result<MessageId> begin(const Order &what, const QByteArray &by);
    Done rewind(qsizetype to);
    Done skip(Duration by);
    Done jumpToNext();
    Result<MessageId> edit(quint64 ordinal, const Payload &payload, bool resigned);
    Result<Step> asSentAgain(Message kept, const Payload &payload, bool resigned) const;
    Done replay(const std::vector<Step> &steps);
};

// State ("session.real-time"): a provider outside has a clock of its own.
tl::unexpected<Error> realTimeOnly();

} // namespace kassa
