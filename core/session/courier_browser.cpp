#include "session/arrivals.h"
#include "session/courier_state.h"
#include "wire/render.h"

namespace kassa {

namespace {

bool isPage(Party party)
{
    return party == Party::ShopPage || party == Party::ProviderPage;
}

// What a script may set: the rest is the browser's own.
Headers scriptHeaders(const Headers &all)
{
    Headers some;
    for (const auto &each : all) {
        const QByteArray name = each.first.toLower();
        if (name != "host" && name != "content-length" && name != "connection")
            some.push_back(each);
    }
    return some;
}

} // namespace

// --- documents

const Page *Courier::State::openPageAt(const QByteArray &url)
{
    current = allPages();
    for (const OpenPage &open : current) {
        if (addressOf(open.page.url) == addressOf(url))
            return &open.page;
    }
    return nullptr;
}

std::vector<OpenPage> Courier::State::allPages() const
{
    std::vector<OpenPage> all;
    for (const Side side : {Side::Shop, Side::Sandbox}) {
        if (const Machine *machine = host.wire().machine(side)) {
            std::vector<OpenPage> pages = machine->pages();
            std::move(pages.begin(), pages.end(), std::back_inserter(all));
        }
    }
    return all;
}

Party Courier::State::partyAt(const QByteArray &url) const
{
    const auto server = host.wire().inputs().origins.serverOf(url);
    return server == Party::ShopServer ? Party::ShopPage : Party::ProviderPage;
}

std::optional<DocumentId> Courier::State::newestOf(Party party) const
{
    std::optional<DocumentId> found;
    for (const auto &[id, document] : relay.documents()) {
        if (partyAt(document.url) == party)
            found = id;
    }
    return found;
}

std::optional<DocumentId> Courier::State::providersDocument(const Message &message) const
{
    return message.document.isEmpty() ? newestOf(Party::ProviderPage) : documentAt(message.document);
}

std::optional<DocumentId> Courier::State::documentAt(const QByteArray &url) const
{
    std::optional<DocumentId> found;
    for (const auto &[id, document] : relay.documents()) {
        if (addressOf(document.url) == addressOf(url))
            found = id;
    }
    return found;
}

void Courier::State::documentReady(DocumentId id)
{
    forgetOvertaken(relay.documents().at(id).url);
    if (auto page = served.extract(addressOf(relay.documents().at(id).url))) // by now there may be another
        shown.insert_or_assign(id, std::move(page.mapped()));
    tellWhatWaits();
}

void Courier::State::tellWhatWaits()
{
    for (const InFlight &each : wire()) {
        const auto waiting = asked.find(each.message.id.ordinal);
        if (waiting == asked.end() || waiting->second.told || lies(each.message.id.ordinal))
            continue;
        waiting->second.told = tell(each);
        if (waiting->second.told && leaves(each.message))
            arrivedAs(each.message.id.ordinal);
    }
    host.wake();
}

// --- asking

// For the page of a provider outside: nothing shows us that it has come, so it has when the browser knows.
bool Courier::State::leaves(const Message &message) const
{
    return options.outside && sideOf(message.to) == Side::Sandbox &&
           (std::holds_alternative<Navigation>(message.payload) ||
            std::holds_alternative<PageEvent>(message.payload));
}

bool Courier::State::carries(const InFlight &flying) const
{
    const Message &message = flying.message;
    if (leaves(message))
        return true;
    if (!browser)
        return false;
    if (std::holds_alternative<Navigation>(message.payload)) // an app shows its provider's pages itself
        return message.from != Party::App || message.to != Party::ProviderServer;
    if (std::holds_alternative<AppLink>(message.payload) ||
        std::holds_alternative<PageEvent>(message.payload))
        return isPage(message.from);
    if (std::holds_alternative<BuyerAction>(message.payload))
        return isPage(message.to);
    // What a page asks a provider outside would be answered to the page alone: we ask for it.
    return message.channel == Channel::PageCall && !options.outside &&
           std::holds_alternative<HttpRequest>(message.payload);
}

// False: the document is not there yet.
bool Courier::State::tell(const InFlight &flying)
{
    const Message &message = flying.message;
    if (flying.followed)
        return true; // the browser does it by itself
    if (const auto *event = std::get_if<PageEvent>(&message.payload); event && leaves(message))
        return sendAway(*event);
    if (const auto *navigation = std::get_if<Navigation>(&message.payload); navigation && leaves(message))
        return sendAway(*navigation);
    return std::visit([&](const auto &payload) { return tellOf(message, payload); }, message.payload);
}

// To a provider outside, by our window or else by the shop's page in whatever browser shows it.
bool Courier::State::sendAway(const Navigation &navigation)
{
    const auto document = newestOf(Party::ShopPage);
    if (browser)
        browser->open(navigation);
    else if (document)
        relay.go(*document, navigation);
    return true;
}

// The provider may have given the frame an address of its pages that is not the first of them.
QByteArray Courier::State::originOfFrame(const QByteArray &name) const
{
    for (const OpenPage &open : allPages()) {
        if (open.page.frame && open.page.frame->name == name)
            return originOf(open.page.frame->url);
    }
    return originOf(options.outside->page);
}

bool Courier::State::sendAway(const PageEvent &event)
{
    const QByteArray target = originOfFrame(event.frame);
    const auto document = newestOf(Party::ShopPage);
    if (browser && !bridged)
        return false;
    if (browser)
        browser->postToFrame(event, target);
    else if (document)
        relay.post(*document, event, event.frame, target);
    return true;
}

bool Courier::State::tellOf(const Message &message, const Navigation &navigation)
{
    const bool inFrame = message.from == Party::ProviderPage && navigation.window != Window::New;
    const auto document = inFrame ? providersDocument(message) : std::nullopt;
    if (inFrame && document)
        relay.go(*document, navigation);
    else
        browser->open(navigation);
    return true;
}

bool Courier::State::tellOf(const Message &message, const PageEvent &event)
{
    const bool fromFrame = message.from == Party::ProviderPage;
    const auto frame = providersDocument(message);
    if (fromFrame && frame && relay.documents().at(*frame).isAlone) {
        QMetaObject::invokeMethod(
            courier, [this, ordinal = message.id.ordinal] { notCarried(ordinal); }, Qt::QueuedConnection);
        return true; // waiting would not help: there is nobody around it
    }
    if (!frame || !bridged)
        return false;
    const Origins &origins = host.wire().inputs().origins;
    if (fromFrame)
        relay.post(*frame, event, {}, originOf(origins.shop));
    else
        browser->postToFrame(event, originOf(relay.documents().at(*frame).url));
    return true;
}

bool Courier::State::tellOf(const Message &message, const AppLink &link)
{
    const auto document =
        message.from == Party::ProviderPage ? providersDocument(message) : newestOf(message.from);
    if (document)
        relay.go(*document, {Window::Self, {}, "GET", link.url, {}});
    return document.has_value();
}

bool Courier::State::tellOf(const Message &, const BuyerAction &action)
{
    redrawAll(); // the control may be new: an answer has changed the page in this very turn
    const auto document = documentAt(action.page);
    if (document)
        relay.press(*document, action.control, action.fields);
    return document.has_value();
}

bool Courier::State::tellOf(const Message &message, const HttpRequest &request)
{
    const auto document =
        message.from == Party::ProviderPage ? providersDocument(message) : newestOf(message.from);
    const auto head = parseRequestHead(request.raw.head);
    if (!document || !head)
        return false;
    const QByteArray query = head->query.isEmpty() ? QByteArray() : '?' + head->query;
    relay.call(*document, head->method, request.origin + head->path + query, scriptHeaders(head->headers),
               request.raw.body);
    return true;
}

void Courier::State::deliverWithout(quint64 ordinal, bool mayStillCome)
{
    const auto flying = std::find_if(wire().begin(), wire().end(), [ordinal](const InFlight &each) {
        return each.message.id.ordinal == ordinal;
    });
    if (flying != wire().end())
        overtake(flying->message, mayStillCome);
    come.insert(ordinal);
    note(KASSA_TEXT("session", "The browser did not carry message %1: it was delivered without it.")
             .with(QByteArray::number(ordinal)),
         {});
}

bool Courier::State::lies(quint64 ordinal) const
{
    return std::any_of(wire().begin(), wire().end(), [&](const InFlight &each) {
        return each.message.id.ordinal == ordinal && (each.held || each.notBefore > host.wire().now());
    });
}

// The run goes on as it would without a browser, and says so. What lies is waited for anew afterwards.
void Courier::State::losePatience()
{
    std::vector<quint64> late;
    for (const auto &[ordinal, state] : asked) {
        if (!lies(ordinal))
            late.push_back(ordinal);
    }
    for (const quint64 ordinal : late) {
        asked.erase(ordinal);
        deliverWithout(ordinal, true);
    }
    host.wake();
}

// The page has no such control, or not one to be pressed now: waiting would not help.
void Courier::State::pressIsStuck(DocumentId id, const QByteArray &control)
{
    for (const InFlight &each : wire()) {
        const auto *action = std::get_if<BuyerAction>(&each.message.payload);
        const quint64 ordinal = each.message.id.ordinal;
        if (action && action->control == control && documentAt(action->page) == id && asked.contains(ordinal))
            return notCarried(ordinal);
    }
}

void Courier::State::notCarried(quint64 ordinal)
{
    if (asked.erase(ordinal) == 0)
        return;
    if (asked.empty())
        watchdog.stop();
    deliverWithout(ordinal, false);
    host.wake();
}

// --- what pages and browser tell

void Courier::State::relayHeard(DocumentId id, const PageEvent &event)
{
    const Party party = partyAt(relay.documents().at(id).url);
    if (party == Party::ShopPage && browser)
        return; // the bridge tells what the shop's page hears
    PageEvent named = event;
    if (party == Party::ProviderPage)
        named.frame = relay.documents().at(id).frame;
    heard(party == Party::ShopPage ? Party::ProviderPage : Party::ShopPage, party, named);
}

void Courier::State::heard(Party from, Party to, const PageEvent &event)
{
    for (const InFlight &each : wire()) {
        const auto *sent = std::get_if<PageEvent>(&each.message.payload);
        const quint64 ordinal = each.message.id.ordinal;
        if (!sent || come.contains(ordinal) || each.message.from != from || !sameData(*sent, event))
            continue;
        if (originOf(sent->origin) != originOf(event.origin))
            continue; // the same words from elsewhere are another message
        return arrivedAs(ordinal);
    }
    if (wasOvertaken(from, event))
        return;
    const auto made = host.put(step::Receive{{Channel::PageEvent, from, to, event, {}, {}}}, {});
    if (made)
        come.insert(made->ordinal);
}

void Courier::State::appAsked(const QByteArray &url)
{
    for (const InFlight &each : wire()) {
        const auto *link = std::get_if<AppLink>(&each.message.payload);
        if (link && isSameLink(link->url, url) && !come.contains(each.message.id.ordinal))
            return arrivedAs(each.message.id.ordinal);
    }
    if (wasOvertaken(Party::ProviderPage, AppLink{url}))
        return;
    const auto made =
        host.put(step::Receive{{Channel::App, Party::ProviderPage, Party::App, AppLink{url}, {}, {}}}, {});
    if (made)
        come.insert(made->ordinal);
}

// --- showing

void Courier::State::redrawAll()
{
    relay.setClock(host.now(), host.rate());
    if (relay.documents().empty())
        return;
    current = allPages();
    for (const auto &[id, document] : relay.documents())
        redraw(id, document.url);
}

void Courier::State::redraw(DocumentId id, const QByteArray &url)
{
    const auto open = std::find_if(current.begin(), current.end(), [&](const OpenPage &each) {
        return addressOf(each.page.url) == addressOf(url);
    });
    if (open == current.end())
        return;
    const auto known = shown.find(id);
    if (known != shown.end() && known->second == open->page)
        return;
    shown.insert_or_assign(id, open->page);
    relay.redraw(id, render(open->page, host.words(), {"/_kassa", {}}));
}

} // namespace kassa
