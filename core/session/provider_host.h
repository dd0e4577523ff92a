// One provider's sandbox, live on two loopback ports, for somebody else's shop: bench without a shop machine,
// HTTP ports, wall clock, journal, the buyer of an outcome, and the real browsers that show its pages.
#pragma once

#include "bench/bench.h"
#include "journal/journal.h"
#include "net/http_client.h"
#include "net/http_server.h"
#include "providers/provider.h"
#include "texts/catalogue.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kassa {

struct ProviderHostOptions
{
    quint16 apiPort = 0, pagePort = 0; // 0: free ones
    QByteArray outcome;                // empty: a person or `kassa act` decides
    QByteArray locale = "en";
    double timeScale = 1;
    std::vector<QByteArray> allowedHosts; // for callbacks, besides loopback
    quint64 seed = 0;
    QByteArray shop; // somebody else's, whose buyer is Kassa: an address; empty: real browsers
};

// What an action led to.
struct Acted
{
    std::vector<Report> reports;
    std::optional<Error> error;
};

class ProviderHost : public QObject
{
    Q_OBJECT

public:
    // Usage ("session.outcome", "session.locale"), Environment (ports). `provider` and `catalogue` outlive
    // the host.
    static Result<std::unique_ptr<ProviderHost>> start(const Provider &provider,
                                                       const ProviderHostOptions &options,
                                                       std::unique_ptr<Journal> journal,
                                                       std::shared_ptr<const Catalogue> catalogue);
    ~ProviderHost() override;

    QByteArray id() const;
    QByteArray apiOrigin() const, pageOrigin() const;
    const Keys &keys() const;
    View view() const;
    Time now() const; // virtual

    // Presses a button or performs an operation. `action`: an operation of the sandbox, or a control of an
    // open page (with or without the "outcome." prefix). `ref` may be empty when only one purchase fits.
    // NotFound ("act.unknown") naming what would fit, Usage ("act.ref").
    Acted act(const QByteArray &action, const QByteArray &ref, const Fields &fields);
    // The same by exact name, for who has read view().
    Acted press(Party party, const BuyerAction &action);
    Acted operate(const QByteArray &operation, const Fields &fields);
    // A rule on the wire, or something done to a message in flight; operations and presses as well. As
    // Bench::apply, and Refused with the code of an operation that was refused.
    Done apply(const Step &step);
    std::vector<InFlight> inFlight() const; // what a rule holds or delays; the rest goes at once
    std::optional<Time> nextMoment() const; // virtual: when something happens by itself
    bool awaitsShop() const;                // the shop outside owes an answer

    // The buyer goes to that address of the shop, without a screen: what it shows of the provider's is
    // opened, redirects are followed, cookies kept; no script runs. State ("host.real-browser") without
    // ProviderHostOptions::shop.
    Done visit(const QByteArray &url);
    // What that address of the shop answers, empty for 404; not journaled.
    void ask(const QByteArray &url, std::function<void(Result<QByteArray>)> answered);

    // Skips time; `done` is called when everything due in it has happened, answers of outside shops included.
    void skip(Duration by, std::function<void()> done);
    // Calls back once everything so far is on disk.
    void whenDurable(std::function<void(Done)> durable);

Q_SIGNALS:
    // Anything above may have changed. At most once per turn of the event loop.
    void changed();

private:
    ProviderHost();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
