// A browser that did not come in time: the run went on without it. It is shown what has become of the pages
// meanwhile, and what it still does late happens no second time.
#include "session/arrivals.h"
#include "session/courier_state.h"

#include <algorithm>

namespace kassa {

namespace {

// The page that a deed is about: loaded anew, its earlier document does nothing any more.
QByteArray placeOf(const Payload &payload)
{
    if (const auto *navigation = std::get_if<Navigation>(&payload))
        return addressOf(navigation->url);
    if (const auto *action = std::get_if<BuyerAction>(&payload))
        return addressOf(action->page);
    return {};
}

bool isSameDoing(const Payload &sent, const Payload &came)
{
    const auto *event = std::get_if<PageEvent>(&sent);
    const auto *heard = std::get_if<PageEvent>(&came);
    if (event && heard)
        return sameData(*event, *heard);
    const auto *link = std::get_if<AppLink>(&sent);
    const auto *asked = std::get_if<AppLink>(&came);
    return link && asked ? isSameLink(link->url, asked->url) : isSameDeed(sent, came);
}

} // namespace

// With a provider outside the browser knows more than we do, and is left where it is.
void Courier::State::overtake(const Message &message, bool mayStillCome)
{
    if (!browser || options.outside)
        return;
    if (mayStillCome)
        overtaken.push_back(message);
    if (std::holds_alternative<Navigation>(message.payload) ||
        std::holds_alternative<BuyerAction>(message.payload))
        unattended.insert(message.exchange.value);
}

// Nobody in the browser waits for it.
void Courier::State::answeredUnattended(const Message &answer)
{
    followInstead(answer);
    const auto *page = std::get_if<Page>(&answer.payload);
    if (!page || documentAt(page->url)) // an open document is redrawn
        return;
    isBehind = true;
    catchUp();
}

// The browser has not got the redirect: it is told where that leads.
void Courier::State::followInstead(const Message &answer)
{
    if (!browser || !std::holds_alternative<HttpResponse>(answer.payload))
        return;
    for (const InFlight &each : wire()) {
        const auto *navigation = std::get_if<Navigation>(&each.message.payload);
        if (!navigation || !each.followed || each.message.cause != answer.id)
            continue;
        asked[each.message.id.ordinal].told = tellOf(each.message, *navigation);
        watchdog.start();
    }
}

// When nothing is under way in the browser. What it has not been told yet it will be asked again.
void Courier::State::catchUp()
{
    const bool isUnderWay = !peers.empty() || std::any_of(asked.begin(), asked.end(),
                                                          [](const auto &each) { return each.second.told; });
    if (isBehind && !isUnderWay)
        showPages();
}

// The pages as they are now, without a message on the wire. False: none is open.
bool Courier::State::showPages()
{
    asked.clear();
    watchdog.stop();
    served.clear();
    shown.clear();
    relay.forgetAll();
    bridged = false;
    isBehind = false;
    restoring.clear();
    if (!browser)
        return false;
    const std::vector<OpenPage> pages = allPages();
    const OpenPage *top = nullptr;
    for (const OpenPage &open : pages) {
        if (open.party == Party::App)
            continue;
        restoring.insert(addressOf(open.page.url));
        if (!top || open.party == Party::ShopPage || top->party != Party::ShopPage)
            top = &open;
    }
    if (top)
        browser->open({Window::Top, {}, "GET", top->page.url, {}});
    return top != nullptr;
}

// An old deed: it has been done. The browser gets the page that it asks for, or stays where it is.
bool Courier::State::comesLate(const Draft &draft, const Peer &peer)
{
    if (!wasOvertaken(draft.from, draft.payload))
        return false;
    const auto *load = std::get_if<Navigation>(&draft.payload);
    const Page *page = load && load->method == "GET" ? openPageAt(load->url) : nullptr;
    if (page)
        answer(peer, Payload(*page));
    else
        peer.server->answer(peer.request, buildResponse(204, {}, {}));
    return true;
}

bool Courier::State::wasOvertaken(Party from, const Payload &came)
{
    const auto found = std::find_if(overtaken.begin(), overtaken.end(), [&](const Message &each) {
        return each.from == from && isSameDoing(each.payload, came);
    });
    if (found == overtaken.end())
        return false;
    overtaken.erase(found);
    return true;
}

void Courier::State::forgetOvertaken(const QByteArray &url)
{
    std::erase_if(overtaken,
                  [place = addressOf(url)](const Message &each) { return placeOf(each.payload) == place; });
}

} // namespace kassa
