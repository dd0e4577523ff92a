// The sandbox of a ProviderHost on its bench: what is delivered, pressed and due by the wall clock, and the
// calls to the shop outside. Used inside this room.
#pragma once

#include "bench/bench.h"
#include "net/http_client.h"
#include "session/live_clock.h"
#include "session/outcome_buyers.h"
#include "session/provider_host.h"
#include "session/shop_visitor.h"

#include <QTimer>

namespace kassa {

class SandboxRun : public QObject, private Outside
{
    Q_OBJECT

public:
    // `parts.outside` is set here. Nothing is due before goOn().
    SandboxRun(SessionInputs inputs, BenchParts parts, const ProviderHostOptions &options,
               OutcomeBuyers buyers);

    Bench &bench() { return m_bench; }
    const Bench &bench() const { return m_bench; }
    std::vector<OpenPage> openPages() const { return m_bench.machine(Side::Sandbox)->pages(); }
    Time now() const { return m_skipTo ? m_bench.now() : m_clock.now(); }

    // From now on the buyer's browser is Kassa's own: navigations to the shop outside are made.
    void visitShop(ShopVisitor visitor) { m_visitor = std::move(visitor); }
    // What an address of the shop outside answers, beside the run.
    void ask(const HttpRequest &request, std::function<void(HttpClient::Answer)> answered);
    bool awaitsShop() const { return m_awaited > 0 || !m_outgoing.empty(); }

    void deliver(); // all that can be now
    // Before anything from outside is put on the wire: it happens now, not at the moment of the last one.
    void catchUp();
    // Delivers, lets buyers act, lets time pass up to now, calls the shop; goes on by itself when more is
    // due.
    void goOn();
    Acted act(const Result<Step> &step);
    void skip(Duration by, std::function<void()> done);
    // Whether a buyer of the outcome has pressed something since this was asked last.
    bool haveBuyersActed() { return std::exchange(m_buyersActed, false); }

Q_SIGNALS:
    // An answer to a peer outside, or something for a document of a browser.
    void carried(const kassa::Message &message);
    // Nothing more happens now.
    void rested();

private:
    void carry(const Message &message, Duration timeout) override;
    bool letBuyersAct();
    bool letTimePass();
    void callShop();
    void shopAnswered(const Message &asked, Payload answer);
    void tellSkipped();
    void waitForNext();

    LiveClock m_clock;
    OutcomeBuyers m_buyers;
    bool m_buyersActed = false;
    std::vector<std::pair<Message, Duration>> m_outgoing; // carried to the shop outside
    std::optional<ShopVisitor> m_visitor;
    int m_awaited = 0; // answers of the shop outside under way
    std::optional<Time> m_skipTo;
    std::vector<std::function<void()>> m_skipped;
    QTimer m_tick;
    Bench m_bench;
    HttpClient m_client; // its callbacks reach into the rest, so it goes first
};

} // namespace kassa
