#include "session/hosted_pages.h"

#include "session/arrivals.h"
#include "wire/render.h"
#include "wire/session_inputs.h"

#include <algorithm>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

// A browser without script never comes back for what is remembered of an address: the oldest is forgotten.
constexpr std::size_t mostPlaces = 256;
constexpr std::size_t mostUnposted = 100;

const OpenPage *openAt(const std::vector<OpenPage> &pages, const QByteArray &url)
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const OpenPage &open) {
        return addressOf(open.page.url) == addressOf(url);
    });
    return found == pages.end() ? nullptr : &*found;
}

QByteArray askedAddress(const Draft &draft)
{
    if (const auto *load = std::get_if<Navigation>(&draft.payload))
        return load->url;
    const auto *press = std::get_if<BuyerAction>(&draft.payload);
    return press ? press->page : QByteArray();
}

} // namespace

HostedPages::HostedPages(std::shared_ptr<const Catalogue> catalogue, OpenPages openPages)
    : m_catalogue(std::move(catalogue)), m_openPages(std::move(openPages))
{
    connect(&m_relay, &Relay::ready, this, &HostedPages::documentReady);
    connect(&m_relay, &Relay::heard, this, &HostedPages::documentHeard);
    connect(&m_relay, &Relay::closed, this, [this](DocumentId id) { m_shown.erase(id); });
}

void HostedPages::serve(HttpServer &server, const QByteArray &origin)
{
    m_origins.push_back(origin);
    m_relay.serve(server, origin);
}

HostedPages::Place &HostedPages::placeAt(const QByteArray &url)
{
    const QByteArray address = addressOf(url);
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place &place) { return place.address == address; });
    if (found != m_places.end())
        return *found;
    if (m_places.size() == mostPlaces)
        m_places.pop_front();
    m_places.push_back({address, {}, {}, false, {}});
    return m_places.back();
}

std::optional<DocumentId> HostedPages::documentAt(const QByteArray &url) const
{
    std::optional<DocumentId> found;
    for (const auto &[id, shown] : m_shown) {
        if (!shown.isLeft && addressOf(m_relay.documents().at(id).url) == addressOf(url))
            found = id;
    }
    return found;
}

std::optional<DocumentId> HostedPages::newestDocument() const
{
    const auto newest =
        std::find_if(m_shown.rbegin(), m_shown.rend(), [](const auto &each) { return !each.second.isLeft; });
    return newest == m_shown.rend() ? std::nullopt : std::optional(newest->first);
}

void HostedPages::asked(const Draft &draft, const RequestHead &head)
{
    const QByteArray url = askedAddress(draft);
    if (url.isEmpty())
        return;
    const bool loads = std::holds_alternative<Navigation>(draft.payload);
    for (auto &[id, shown] : m_shown) {
        if (addressOf(m_relay.documents().at(id).url) != addressOf(url))
            continue;
        shown.movesByItself = true;
        shown.isLeft = loads;
    }
    if (!loads)
        return;
    Place &place = placeAt(url);
    place.unposted.clear(); // the page says it anew
    for (const char *name : {"Referer", "Origin"}) {
        const QByteArray around = originOf(header(head.headers, name));
        const bool own = std::find(m_origins.begin(), m_origins.end(), around) != m_origins.end();
        if (!around.isEmpty() && !own)
            place.shop = around;
    }
}

void HostedPages::served(const Page &page, bool asksAgain)
{
    Place &place = placeAt(page.url);
    place.page = page;
    place.asksAgain = asksAgain;
}

void HostedPages::documentReady(DocumentId id)
{
    const QByteArray url = m_relay.documents().at(id).url;
    const std::vector<OpenPage> pages = m_openPages();
    const OpenPage *open = openAt(pages, url);
    if (!open)
        return;                            // of a closed page there is nothing to tell
    for (auto &[other, shown] : m_shown) { // a second window of the same page, which stayed
        if (addressOf(m_relay.documents().at(other).url) == addressOf(url))
            shown.isLeft = false;
    }
    Place &place = placeAt(url);
    const Page page = place.page ? *place.page : open->page;
    m_shown.insert_or_assign(id, Shown{page, open->key, place.asksAgain || page.advance, false});
    std::erase_if(m_shops, [&](const auto &shop) {
        return std::none_of(pages.begin(), pages.end(),
                            [&](const OpenPage &each) { return each.key == shop.first; });
    });
    if (!place.shop.isEmpty())
        m_shops.insert_or_assign(open->key, place.shop);
    refreshOne(id, pages);
    for (const PageEvent &event : std::exchange(place.unposted, {}))
        postBy(id, event);
}

void HostedPages::documentHeard(DocumentId id, const PageEvent &event)
{
    const RelayDocument &document = m_relay.documents().at(id);
    if (!event.frame.isEmpty())
        return; // from a frame within, which belongs to nobody of this session
    PageEvent named = event;
    named.frame = document.frame;
    Q_EMIT heard(
        {Channel::PageEvent, Party::ShopPage, Party::ProviderPage, std::move(named), {}, {}, document.url});
}

void HostedPages::post(const Message &message)
{
    const auto *event = std::get_if<PageEvent>(&message.payload);
    if (!event || message.from != Party::ProviderPage)
        return;
    const bool named = !message.document.isEmpty(); // else the document shown last is meant
    const auto document = named ? documentAt(message.document) : newestDocument();
    if (document) {
        postBy(*document, *event);
        return;
    }
    if (!named && m_places.empty())
        return; // nobody has asked for a page
    Place &place = named ? placeAt(message.document) : m_places.back();
    if (place.unposted.size() < mostUnposted)
        place.unposted.push_back(*event);
}

// The page around is known by what the browser said when the document was loaded. Where it said nothing (a
// shop with "Referrer-Policy: no-referrer", https around http) any page may hear it: these messages carry no
// secret, only what a tester has entered into a sandbox on this computer.
void HostedPages::postBy(DocumentId id, const PageEvent &event)
{
    const auto shop = m_shops.find(m_shown.at(id).key);
    m_relay.post(id, event, {}, shop == m_shops.end() ? "*"_ba : shop->second);
}

void HostedPages::refresh()
{
    if (m_shown.empty())
        return;
    const std::vector<OpenPage> pages = m_openPages();
    for (const auto &[id, shown] : m_shown)
        refreshOne(id, pages);
}

void HostedPages::refreshOne(DocumentId id, const std::vector<OpenPage> &pages)
{
    if (m_shown.at(id).isLeft)
        return;
    if (const OpenPage *open = openAt(pages, m_relay.documents().at(id).url))
        redraw(id, open->page);
    else
        followOn(id, pages);
}

void HostedPages::redraw(DocumentId id, const Page &page)
{
    Shown &shown = m_shown.at(id);
    if (shown.page == page)
        return;
    const bool starts = page.advance && shown.page.advance != page.advance;
    shown.page = page;
    m_relay.redraw(id, render(page, *m_catalogue, {"/_kassa", {}}));
    // A redrawn page's own script does not run, so its way on is told. Of several windows one goes.
    if (starts && !shown.movesByItself && documentAt(page.url) == id)
        m_relay.go(id, *page.advance);
}

// The page has moved without the browser, by a timer or a button pressed elsewhere: to where its checkout is
// now.
void HostedPages::followOn(DocumentId id, const std::vector<OpenPage> &pages)
{
    Shown &shown = m_shown.at(id);
    const auto now = std::find_if(pages.begin(), pages.end(), [&](const OpenPage &open) {
        return open.party == Party::ProviderPage && open.key == shown.key;
    });
    if (now == pages.end() || shown.movesByItself || documentAt(now->page.url))
        return;
    shown.movesByItself = true;
    m_relay.go(id, {Window::Self, {}, "GET", now->page.url, {}});
}

} // namespace kassa
