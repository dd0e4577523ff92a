// The pages of a live sandbox in real browsers, usually inside pages of somebody else's shop (architecture
// section 3): what a page posts is posted by the document that shows it, what that document hears becomes a
// message, and it shows what the page has become. Without script nothing of this happens, and every page
// still works. Used inside this room.
#pragma once

#include "bench/machine.h"
#include "session/relay.h"
#include "texts/catalogue.h"

#include <deque>
#include <functional>

namespace kassa {

class HostedPages : public QObject
{
    Q_OBJECT

public:
    using OpenPages = std::function<std::vector<OpenPage>()>;

    HostedPages(std::shared_ptr<const Catalogue> catalogue, OpenPages openPages);

    // Documents of that server's origin are heard and told.
    void serve(HttpServer &server, const QByteArray &origin);
    QByteArray relayPath() const { return m_relay.path(); }

    // A browser asks for something at a server that is served.
    void asked(const Draft &draft, const RequestHead &head);
    // The answer has gone out. `asksAgain`: the browser was told to load it again after some time.
    void served(const Page &page, bool asksAgain);
    // A message event of a provider's page: posted now, or as soon as its document listens.
    void post(const Message &message);
    // Tells the documents what has become of their pages.
    void refresh();
    void setClock(Time now, double rate) { m_relay.setClock(now, rate); } // as Relay

Q_SIGNALS:
    // A document heard this from the page around it.
    void heard(const kassa::Draft &draft);

private:
    // What a document shows. One that moves by itself gets no push: the shop would see the buyer return
    // twice.
    struct Shown
    {
        Page page;
        QByteArray key; // OpenPage::key; empty: the page was not open when the document came
        bool movesByItself = false;
        bool isLeft = false; // the address is loaded again: what is posted is for the next document
    };
    // What is known of an address before its document can be spoken to.
    struct Place
    {
        QByteArray address;
        QByteArray shop; // origin of the page around it; empty: the browser did not say
        std::optional<Page> page;
        bool asksAgain = false;
        std::vector<PageEvent> unposted;
    };

    Place &placeAt(const QByteArray &url);
    std::optional<DocumentId> documentAt(const QByteArray &url) const; // the newest
    std::optional<DocumentId> newestDocument() const;
    void documentReady(DocumentId id);
    void documentHeard(DocumentId id, const PageEvent &event);
    void postBy(DocumentId id, const PageEvent &event);
    void refreshOne(DocumentId id, const std::vector<OpenPage> &pages);
    void redraw(DocumentId id, const Page &page);
    void followOn(DocumentId id, const std::vector<OpenPage> &pages);

    std::shared_ptr<const Catalogue> m_catalogue;
    OpenPages m_openPages;
    Relay m_relay;
    std::vector<QByteArray> m_origins;
    std::deque<Place> m_places; // the last ones asked for
    std::map<DocumentId, Shown> m_shown;
    std::map<QByteArray, QByteArray> m_shops; // origin of the page around a checkout, by OpenPage::key
};

} // namespace kassa
