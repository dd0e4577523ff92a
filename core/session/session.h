// One run of a purchase that a person steps, an outcome's buyer drives, or a real browser takes part in: shop
// and sandbox on one bench, a clock, breakpoints, and on demand loopback ports for the pages. Lives on the
// thread that made it and works in slices of a few milliseconds, so that a window on the same thread stays
// responsive.
#pragma once

#include "bench/bench.h"
#include "journal/journal.h"
#include "providers/provider.h"
#include "session/promise.h"
#include "session/real_browser.h"
#include "texts/catalogue.h"

#include <memory>

namespace kassa {

enum class ClockMode {
    Standing, // only jumpToNext() and skip() move it
    Jumping,  // when nothing else is left to do, on to the next essential moment
    Live,     // wall time x scale while running
};

// Running stops before a message that fits is delivered.
struct Breakpoint
{
    QByteArray id;
    Match match;
    bool enabled = true;

    bool operator==(const Breakpoint &) const = default;
};

// A provider's own system, instead of the built-in sandbox. Its clock is the wall's, what its pages do is not
// seen, and what it was told stays told.
struct ProviderSystem
{
    QByteArray environment; // id of the profile (settings/environments.h)
    QByteArray apiUrl;      // "https://api.example/"; below it everything is sent, and nothing elsewhere
    // Of pages that may be shown: the hosted checkout's first, then those of banks and the like. Empty: the
    // API's.
    std::vector<QByteArray> pageUrls;
    Keys keys;
    QByteArray callbackUrl; // public address that is forwarded to the shop's port; empty: none
    quint16 shopPort = 0;   // that it is forwarded to; 0: a free one
    bool live = false;      // real money
    Duration answerTime = std::chrono::seconds(30); // a request without an answer for so long has failed
};

struct SessionOptions
{
    QByteArray locale = "en"; // of the purchase
    QByteArray outcome;       // whose buyer acts by itself; empty: a person does
    quint64 seed = 1;
    std::optional<Time> start; // virtual; none: now
    bool pages = false;        // open ports, so that a browser can show the pages
    // Of a session without ports: the addresses of a run that is done again; none: those that never change.
    std::optional<Origins> origins = {};
    // None: the built-in sandbox. With it no outcome can be chosen, seed and start are not the caller's, and
    // the shop's port is always open.
    std::optional<ProviderSystem> system = {};
    bool liveUnlocked = false; // a person has unlocked this live system for this run of the program
    std::chrono::milliseconds patience = browserPatience; // with a browser that has been asked for something
};

// A message in flight as it may be shown and kept: redacted, known test values by their names
// ("<<card:visa>>"), which are expanded again when it is edited.
struct FlyingMessage
{
    Message message;
    bool held = false;
    bool deliverable = false; // first of its lane, not held, not delayed
    bool atBrowser = false;   // the browser has been asked for it and has not come yet
    bool delayed = false;     // until notBefore
    Time notBefore;

    bool operator==(const FlyingMessage &) const = default;
};

// What the tester's switches were set to last, one step for each that was set.
std::vector<step::Operate> switchesIn(const std::vector<Step> &history);

class Session : public QObject
{
    Q_OBJECT

public:
    enum class Doing {
        Empty,         // no purchase has been started
        Stopped,       // there is something to do, and a person decides when
        Running,       // working
        AwaitsBuyer,   // running; a page is open and the buyer has not acted, or a later timer is left
        AwaitsBrowser, // running; the browser has been asked for something and has not answered
        AtBreakpoint,  // stopped in front of stoppedAt()
        Finished,      // nothing is left to happen by itself
    };
    Q_ENUM(Doing)

    // `provider` and `journal` outlive the session. Usage ("session.outcome",
    // "session.locale") naming what would fit; Environment (ports). Of a system: Usage ("session.api-url",
    // "session.page-url", "session.callback-url"), Refused ("session.live-locked").
    static Result<std::unique_ptr<Session>> create(const Provider &provider, const SessionOptions &options,
                                                   Journal &journal,
                                                   std::shared_ptr<const Catalogue> catalogue);
    ~Session() override;

    // --- what is

    const Provider &provider() const;
    const SessionInputs &inputs() const;
    const Keys &keys() const;   // of the account, for explain() and resign()
    const Order &order() const; // of the last start
    QByteArray entry() const;   // of the last start; empty: the provider's first
    View view(Side side) const; // empty: that side is outside
    Rows table(Side side, const TableId &table, qsizetype from, qsizetype count) const;
    std::vector<FlyingMessage> inFlight() const;
    const std::vector<Rule> &rules() const;
    const std::vector<Breakpoint> &breakpoints() const;
    // What a tester has set: the rules that stand, unused, and the switches. Redacted, as history().
    std::vector<Step> testSetUp() const;
    Doing doing() const;
    bool isRunning() const; // run() or skip() was called; it goes on and nothing has stopped it since
    std::optional<Time> skipsTo() const;      // none: no time is being skipped
    std::optional<quint64> stoppedAt() const; // ordinal of the message that a breakpoint stopped
    Text nextStep() const;                    // what step() would do: "Deliver callback ..."; never empty
    Time now() const;                         // virtual
    std::optional<Time> nextMoment() const;   // when something happens by itself
    // Where jumpToNext() goes: that moment, or else the next background timer's.
    std::optional<Time> nextJump() const;
    ClockMode clock() const;
    double timeScale() const;
    const std::vector<Step> &history() const; // what was done, redacted: with inputs() the whole run
    // A provider's own system is not taken back by a rewind: only our side is.
    bool rewindIsOneSided() const;
    QByteArray outcome() const;
    DemoResult
    result() const; // whether the run is what its outcome promises, once it is Finished or has failed

    // --- what a person does. Errors are returned and change nothing.

    // `entry` empty: the outcome's, else the provider's first. Usage ("session.entry", "session.order")
    // naming what would fit.
    Result<MessageId> begin(const Order &order, const QByteArray &entry);
    void step(); // one thing: deliver, else let the outcome's buyer press, else jump to the next moment
    void run();  // until pause(), a breakpoint, or nothing is left
    void pause();
    // The same purchase from the start, on a new branch of the journal; with a provider's own system once
    // more, under another order id. Rules that stand stay, unused again, and so do switches that a person has
    // set. The error of one that could not be kept: the purchase has begun without it.
    Done restart();
    // Back to the state right after that entry, on a new branch. As Bench::rewind.
    Done rewindTo(MessageId entry);
    Done rewindToStep(qsizetype step); // the state after so many steps of history()
    // These three: State ("session.real-time") with a provider's own system.
    Done setClock(ClockMode mode, double scale = 1);
    Done jumpToNext();
    // Moves the clock, in slices; what is due meanwhile happens in order. Ends early as run() does, and where
    // a buyer is asked something new.
    Done skip(Duration by);
    void setBreakpoints(std::vector<Breakpoint> breakpoints);
    // testSetUp() of another session, before the purchase begins. All that can be done is done; the error is
    // of one that could not.
    Done setUp(const std::vector<Step> &steps);
    // Usage ("session.outcome"). From now on; what is set before a purchase is applied at the next begin().
    Done setOutcome(const QByteArray &outcome);
    // Hold, Delay, Release, Drop, Copy, Deliver, Edit, Operate, Press, AddRule, RemoveRule: goes to the bench
    // as it is. An operation that the machine refuses is an error Refused with its code. State
    // ("session.real-page") for a press on a page that only the browser has.
    Result<MessageId> apply(const Step &step);
    // Replaces a message in flight. `resigned`: the provider's signature is made anew over the new bytes.
    Result<MessageId> edit(quint64 ordinal, const Payload &payload, bool resigned);
    // Once more what was sent before: `kept` as the journal has it, with this payload. Known test values are
    // put back; State ("redaction.lost") where others were, ("session.belongs") for what is no message of its
    // own, see isAlone().
    Result<MessageId> sendAgain(const Message &kept, const Payload &payload, bool resigned);
    // From the shop's page into its frame, as the page itself would post it.
    Result<MessageId> postToFrame(const QByteArray &frame, PageEvent::Kind kind, const QByteArray &data);

    // Does the same once more in a session in which nothing has been done yet, without asking browser or
    // buyer. State ("session.not-empty"), or the error of the step that could not be repeated: then the steps
    // before it are done. State ("session.real-system") with a provider's own system.
    Done replay(const std::vector<Step> &steps);

    // The catalogue's words are others now: pages that are shown are drawn again.
    void redrawPages();

    // --- the browser. Null: pages are delivered directly, without one. Not owned.
    Done setBrowser(RealBrowser *browser); // State ("session.no-pages") without SessionOptions::pages

Q_SIGNALS:
    // Anything above may have changed. At most once per turn of the event loop.
    void changed();
    // Something that nobody called for went wrong: the run stopped.
    void failed(const kassa::Error &error);

private:
    Session();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
