// Where a story is played: a purchase between Kassa's own shop and sandbox, or between somebody else's shop
// and the sandbox (own_shop.h). The thread needs an event loop only while the calls run their own.
#pragma once

#include "session/session.h"
#include "story/story.h"

#include <QEventLoop>

namespace kassa {

// What a shop says of a purchase.
struct Sale
{
    QByteArray state;
    int released = 0; // how often goods have left
    QByteArray total; // "200.00 SEK"
};

class Stage
{
public:
    virtual ~Stage() = default;

    virtual QByteArray locale() const = 0; // of the purchase
    virtual Time now() const = 0;          // virtual
    // When something happens by itself; none: nothing is left.
    virtual std::optional<Time> nextMoment() const = 0;
    virtual std::vector<Sale> sales() const = 0;
    virtual QByteArrayList payments() const = 0; // states of the provider's side
    virtual std::vector<OpenPage> pages() const = 0;
    virtual std::vector<quint64> held() const = 0; // ordinals of messages that are held
    virtual qsizetype steps() const = 0;           // of the bench so far

    // The buyer goes to the checkout; the order is nothing to somebody else's shop.
    virtual Done begin(const Order &order, const QByteArray &entry) = 0;
    virtual Done apply(const Step &step) = 0;
    // Stands before a message; false: none came. State ("story.live") at somebody else's shop, whose messages
    // do not wait.
    virtual Result<bool> stopBefore(const tale::Stop &stop) = 0;
    // The same error, NotFound ("story.not-in-flight"), and as Session::apply and Session::edit.
    virtual Done byHand(const tale::ByHand &act) = 0;
    virtual Done jump(Time to) = 0; // moves the clock; what is due then happens in settle()
    // Until nothing can be delivered and everybody who was asked has answered; the clock stands.
    virtual Done settle() = 0;
};

// Until nothing can be delivered and the browser has come; the clock stands. Errors that stopped the session;
// Limit ("story.endless"). In a window nobody interferes meanwhile.
Done settled(Session &session);
// The same in that loop, with the events that it is to process; it may be quit before.
Done settled(Session &session, QEventLoop &loop, QEventLoop::ProcessEventsFlags events);

// What a line by hand does to that message; an edit is not signed again.
Step stepByHand(const tale::ByHand::What &what, const Message &message);
// NotFound ("story.not-in-flight"): so many fit.
tl::unexpected<Error> notInFlight(int fitting);

class SessionStage : public Stage
{
public:
    explicit SessionStage(Session &session) : m_session(session) {} // outlives the stage

    QByteArray locale() const override { return m_session.inputs().locale; }
    Time now() const override { return m_session.now(); }
    std::optional<Time> nextMoment() const override { return m_session.nextMoment(); }
    std::vector<Sale> sales() const override;
    QByteArrayList payments() const override;
    std::vector<OpenPage> pages() const override;
    std::vector<quint64> held() const override;
    qsizetype steps() const override { return qsizetype(m_session.history().size()); }
    Done begin(const Order &order, const QByteArray &entry) override;
    Done apply(const Step &step) override;
    Result<bool> stopBefore(const tale::Stop &stop) override;
    Done byHand(const tale::ByHand &act) override;
    Done jump(Time to) override;
    Done settle() override { return settled(m_session); }

protected:
    Session &session() const { return m_session; }

private:
    Session &m_session;
};

} // namespace kassa
