// Between the wire and a real browser (architecture section 3). Messages of pages are made by machines; with
// a browser attached they take the way through it: it is asked to go, post, call or press, and what then
// arrives at our ports or at the bridge is matched to the message in flight. What matches nothing is a
// person's doing and becomes a new message. A browser that does not come in time is overtaken: the message is
// delivered without it, it is shown what has become of the pages, and what it still does late happens no
// second time. Used inside this room.
#pragma once

#include "bench/bench.h"
#include "journal/entry.h"
#include "providers/provider.h"
#include "session/real_browser.h"
#include "texts/catalogue.h"

#include <chrono>
#include <memory>

namespace kassa {

// The session, as the courier sees it.
class CourierHost
{
public:
    virtual const Bench &wire() const = 0;
    virtual Time now() const = 0;    // virtual, between the bench's steps as well
    virtual double rate() const = 0; // of that time to the wall's; 0: it stands
    virtual const Provider &speaks() const = 0;
    virtual const Catalogue &words() const = 0;
    virtual Result<MessageId> put(const Step &step, const Annex &annex) = 0;
    virtual void wake() = 0; // something has come: what waited may go on
    // Called, maybe at once, when everything so far is on disk, or with the error that makes it impossible.
    virtual void whenDurable(std::function<void(const Done &)> durable) = 0;

protected:
    ~CourierHost() = default;
};

struct CourierOptions
{
    quint16 shopPort = 0; // 0: a free one
    // shopPublic, api and page of a provider's own system; none: our sandbox, behind two ports.
    std::optional<Origins> outside = {};
    std::vector<QByteArray> pages = {}; // that may be shown besides, of that system
    std::chrono::milliseconds patience = browserPatience;
};

class Courier : public QObject
{
    Q_OBJECT

public:
    // Opens loopback ports, with the shop behind a random path. Environment (ports). `host` outlives it.
    static Result<std::unique_ptr<Courier>> open(CourierHost &host, CourierOptions options);
    ~Courier() override;

    Origins origins() const;
    void setBrowser(RealBrowser *browser); // null: deliver directly

    // False: the browser has to carry it and it has not come yet.
    bool mayDeliver(const InFlight &flying) const;
    // Has the browser carry it. Asking again is harmless. What is for a page that we do not see may be
    // delivered as soon as the browser knows of it.
    void ask(const InFlight &flying);
    bool isAsked(quint64 ordinal) const;
    // Something is asked for and has not come. What is held or delayed meanwhile is not waited for: it may
    // come, and lies there.
    bool isAwaiting() const;
    // It is no longer on the wire, dropped or edited. What the browser still does about it is not done;
    // where it has done it already, that was for the message `instead`, if there is one.
    void forget(const Message &message, MessageId instead = {});
    // Delivers it and gives the browser the answer that it may be.
    Result<MessageId> deliver(const Message &message);
    // Shows what the pages have become.
    void refresh();
    void redraw(); // all of them, though nothing has changed but the catalogue

    // After a rewind: what was under way in the browser is over, it shows the pages as they are now.
    void restore();

private:
    Courier();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
