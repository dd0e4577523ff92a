// What a Courier knows. courier_ports.cpp is its end at our ports, courier_browser.cpp the one at the
// browser, courier_overtaken.cpp a browser that is late. Used inside this room.
#pragma once

#include "session/courier.h"
#include "session/gate.h"
#include "session/relay.h"

#include <QTimer>

#include <map>
#include <set>

namespace kassa {

struct Courier::State
{
    struct Peer // a request of the browser, or of a provider outside, that waits for its answer
    {
        HttpServer *server = nullptr;
        RequestId request;
        RequestHead head;
        bool opensWindow = false; // nothing that is open now gives way to the answer
    };
    struct Asked
    {
        bool told = false; // the browser knows; else it is told when the document is ready
    };

    Courier *courier = nullptr;
    CourierHost &host;
    CourierOptions options;
    RealBrowser *browser = nullptr;
    Relay relay;
    std::unique_ptr<HttpServer> shopServer;
    std::unique_ptr<HttpServer> apiServer, pageServer; // null with a provider outside
    QByteArray shopPath;                               // random, before every path of the shop
    bool bridged = false;
    std::map<quint64, Asked> asked;    // by ordinal; gone once it has come
    std::set<quint64> come;            // ordinals that may be delivered
    std::map<quint64, Peer> peers;     // by exchange
    std::set<QByteArray> restoring;    // addresses that are shown once as they are, without a message
    std::map<QByteArray, Page> served; // by address: answered, its document is not ready yet
    std::map<DocumentId, Page> shown;  // what each document shows
    std::vector<OpenPage> current;     // as looked at last
    std::vector<Message> overtaken;    // delivered without the browser, which may still come with them
    std::set<quint64> unattended;      // exchanges whose answer the browser does not wait for
    bool isBehind = false;             // the browser does not show what the pages have become
    QTimer watchdog;

    State(CourierHost &session, CourierOptions how) : host(session), options(std::move(how)) {}

    const std::vector<InFlight> &wire() const { return host.wire().inFlight(); }

    // --- ports

    Done open();
    Done listen(std::unique_ptr<HttpServer> &server, HttpServerOptions how);
    void connectPort(HttpServer &server, Door door, const QByteArray &before);
    void arrived(HttpServer &server, Door door, const QByteArray &origin, const ArrivedRequest &request);
    bool isPathOfShop(const QByteArray &path, bool isCallback) const;
    bool showAgain(const Draft &draft, const Peer &peer);
    void take(Draft draft, const Peer &peer, const Annex &annex);
    void begin(Draft draft, const Peer &peer, const Annex &annex);
    static Annex annexOf(const RequestHead &head, const QByteArray &address);
    void arrivedAs(quint64 ordinal);
    void note(const Text &text, const Annex &annex);
    void answer(const Peer &peer, const Payload &payload);
    void makeWay(const Peer &peer);
    std::vector<DocumentId> givingWay(const Peer &peer, bool isWindow) const;
    void answerWhenDurable(const Peer &peer, const Payload &payload);

    // --- documents

    const Page *openPageAt(const QByteArray &url);
    std::vector<OpenPage> allPages() const;
    Party partyAt(const QByteArray &url) const;
    std::optional<DocumentId> newestOf(Party party) const;
    std::optional<DocumentId> providersDocument(const Message &message) const;
    std::optional<DocumentId> documentAt(const QByteArray &url) const;
    void documentReady(DocumentId id);
    void tellWhatWaits();

    // --- asking

    bool leaves(const Message &message) const;
    bool carries(const InFlight &flying) const;
    bool tell(const InFlight &flying);
    bool sendAway(const Navigation &navigation);
    bool sendAway(const PageEvent &event);
    QByteArray originOfFrame(const QByteArray &name) const;
    bool tellOf(const Message &message, const Navigation &navigation);
    bool tellOf(const Message &message, const PageEvent &event);
    bool tellOf(const Message &message, const AppLink &link);
    bool tellOf(const Message &message, const BuyerAction &action);
    bool tellOf(const Message &message, const HttpRequest &request);
    template <class Other>
    bool tellOf(const Message &, const Other &)
    {
        return true;
    }
    bool lies(quint64 ordinal) const; // held or delayed
    void losePatience();
    void pressIsStuck(DocumentId id, const QByteArray &control);
    void notCarried(quint64 ordinal);
    void deliverWithout(quint64 ordinal, bool mayStillCome);

    // --- a browser that was overtaken

    void overtake(const Message &message, bool mayStillCome);
    void answeredUnattended(const Message &answer);
    void followInstead(const Message &answer);
    void catchUp();
    bool showPages();
    bool comesLate(const Draft &draft, const Peer &peer);
    bool wasOvertaken(Party from, const Payload &came);
    void forgetOvertaken(const QByteArray &url);

    // --- what pages and browser tell

    void relayHeard(DocumentId id, const PageEvent &event);
    void heard(Party from, Party to, const PageEvent &event);
    void appAsked(const QByteArray &url);

    // --- showing

    void redrawAll();
    void redraw(DocumentId id, const QByteArray &url);
};

} // namespace kassa
