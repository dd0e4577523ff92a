#include "session/arrivals.h"
#include "session/courier_state.h"
#include "session/outside_provider.h"
#include "session/random_token.h"

#include <QDateTime>
#include <QPointer>

namespace kassa {

namespace {

RawHttp plainAnswer(int status, const QByteArray &words)
{
    return buildResponse(status, {{"Content-Type", "text/plain"}}, words);
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || path.startsWith(folder + '/');
}

QByteArray rawHead(const RequestHead &head)
{
    QByteArray lines;
    for (const auto &[name, value] : head.headers)
        lines += name + ": " + value + "\r\n";
    return lines;
}

Step stepFor(Draft draft)
{
    if (auto *action = std::get_if<BuyerAction>(&draft.payload))
        return step::Press{draft.to, std::move(*action)};
    if (std::holds_alternative<Navigation>(draft.payload))
        return step::Browse{std::move(draft)};
    return step::Receive{std::move(draft)};
}

// The buyer comes back from the provider's page, which had no machine here to send them.
Draft asReturn(Draft draft)
{
    draft.channel = Channel::Return;
    draft.from = Party::ProviderPage;
    return draft;
}

} // namespace

Done Courier::State::open()
{
    HttpServerOptions shop;
    shop.port = options.shopPort;
    if (options.outside && !options.outside->shopPublic.isEmpty()) // what forwards to us may keep that name
        shop.hosts = {originOf(options.outside->shopPublic).split('/').last()};
    if (Done open = listen(shopServer, shop); !open)
        return open;
    shopPath = '/' + randomToken().left(16);
    connectPort(*shopServer, Door::Shop, "http://127.0.0.1:");
    if (!options.outside) {
        for (auto *server : {&apiServer, &pageServer}) {
            if (Done open = listen(*server, {}); !open)
                return open;
        }
        connectPort(*apiServer, Door::Api, "http://localhost:");
        connectPort(*pageServer, Door::Page, "http://localhost:");
    }
    QObject::connect(&relay, &Relay::ready, courier, [this](DocumentId id) { documentReady(id); });
    QObject::connect(&relay, &Relay::closed, courier, [this](DocumentId id) { shown.erase(id); });
    QObject::connect(&relay, &Relay::heard, courier,
                     [this](DocumentId id, const PageEvent &event) { relayHeard(id, event); });
    QObject::connect(&relay, &Relay::stuck, courier,
                     [this](DocumentId id, const QByteArray &control) { pressIsStuck(id, control); });
    watchdog.setSingleShot(true);
    watchdog.setInterval(options.patience);
    QObject::connect(&watchdog, &QTimer::timeout, courier, [this] { losePatience(); });
    return {};
}

Done Courier::State::listen(std::unique_ptr<HttpServer> &server, HttpServerOptions how)
{
    how.socketPaths = {relay.path()};
    auto listening = HttpServer::listen(how);
    if (!listening)
        return tl::unexpected(listening.error());
    server = std::move(*listening);
    return {};
}

void Courier::State::connectPort(HttpServer &server, Door door, const QByteArray &before)
{
    const QByteArray origin = before + QByteArray::number(server.port());
    relay.serve(server, origin);
    QObject::connect(&server, &HttpServer::arrived, courier,
                     [this, &server, door, origin](const std::vector<ArrivedRequest> &requests) {
                         for (const ArrivedRequest &request : requests)
                             arrived(server, door, origin, request);
                         host.wake();
                     });
    QObject::connect(&server, &HttpServer::left, courier, [this, &server](RequestId request) {
        std::erase_if(peers, [&](const auto &each) {
            return each.second.server == &server && each.second.request == request;
        });
    });
}

void Courier::State::arrived(HttpServer &server, Door door, const QByteArray &origin,
                             const ArrivedRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return server.answer(request.id, plainAnswer(400, english(head.error().detail).toUtf8()));
    const Descriptor &descriptor = host.speaks().descriptor();
    if (auto answer = answeredAtTheGate(*head, door, descriptor))
        return server.answer(request.id, *answer);
    if (const Done admitted = admittedAtTheGate(*head, door, origin, descriptor); !admitted) {
        (void)host.put(
            step::Note{{Report::Kind::Warning, "port", admitted.error().code, admitted.error().detail}},
            annexOf(*head, request.peer));
        return server.answer(request.id, refusalAtTheGate(admitted.error()));
    }
    const bool isCallback = options.outside && !isFromBrowser(*head);
    if (door == Door::Shop && !isPathOfShop(head->path, isCallback))
        return server.answer(request.id, plainAnswer(404, "Nothing here\n"));
    const Peer peer{&server, request.id, *head};
    const Annex annex = annexOf(*head, request.peer);
    if (isCallback)
        return begin({Channel::Callback,
                      Party::ProviderServer,
                      Party::ShopServer,
                      HttpRequest{origin, request.raw},
                      {},
                      {}},
                     peer, annex);
    Draft draft = draftOf(request.raw, *head, door, origin, descriptor);
    if (showAgain(draft, peer))
        return;
    const bool comesBack = options.outside && std::holds_alternative<Navigation>(draft.payload) &&
                           isFromElsewhere(*head, options.outside->page);
    take(comesBack ? asReturn(std::move(draft)) : std::move(draft), peer, annex);
}

// Nobody guesses the random path. The provider is told the public address, which has a path of its own.
bool Courier::State::isPathOfShop(const QByteArray &path, bool isCallback) const
{
    if (isBelow(path, shopPath))
        return true;
    if (!isCallback || options.outside->shopPublic.isEmpty())
        return false;
    const QByteArray folder = targetOf(options.outside->shopPublic);
    return folder == "/" || isBelow(path, folder);
}

bool Courier::State::showAgain(const Draft &draft, const Peer &peer)
{
    const auto *load = std::get_if<Navigation>(&draft.payload);
    if (!load || load->method != "GET" || restoring.erase(addressOf(load->url)) == 0)
        return false;
    const Page *page = openPageAt(load->url);
    if (page)
        answer(peer, Payload(*page));
    return page != nullptr;
}

// The message that has come, or a new one.
void Courier::State::take(Draft draft, const Peer &peer, const Annex &annex)
{
    for (const InFlight &each : wire()) {
        const Message &message = each.message;
        if (come.contains(message.id.ordinal) || !isSameDeed(message.payload, draft.payload))
            continue;
        if (const auto differs = difference(message.payload, draft.payload))
            note(*differs, annex);
        Peer waiting = peer;
        const auto *load = std::get_if<Navigation>(&message.payload);
        waiting.opensWindow = load && (load->window == Window::New || load->window == Window::Named);
        peers.insert_or_assign(message.exchange.value, std::move(waiting));
        arrivedAs(message.id.ordinal);
        return;
    }
    if (!comesLate(draft, peer))
        begin(std::move(draft), peer, annex);
}

void Courier::State::begin(Draft draft, const Peer &peer, const Annex &annex)
{
    const auto made = host.put(stepFor(std::move(draft)), annex);
    const ExchangeId exchange = host.wire().receivedExchange();
    if (!made || !exchange)
        return peer.server->answer(peer.request, plainAnswer(500, "Not delivered\n"));
    come.insert(made->ordinal);
    peers.insert_or_assign(exchange.value, peer);
}

Annex Courier::State::annexOf(const RequestHead &head, const QByteArray &address)
{
    Json more = Json::object();
    more.set("head", Json::string(QString::fromLatin1(rawHead(head)))); // the journal redacts it
    return {QDateTime::currentMSecsSinceEpoch() * 1000, address, std::move(more)};
}

void Courier::State::arrivedAs(quint64 ordinal)
{
    asked.erase(ordinal);
    come.insert(ordinal);
    if (asked.empty())
        watchdog.stop();
    host.wake();
}

void Courier::State::note(const Text &text, const Annex &annex)
{
    (void)host.put(step::Note{{Report::Kind::Warning, "browser", "browser.differs", text}}, annex);
}

// What is open gives way to a page load. Of several windows one goes, the others stay: that which was at the
// same origin before, unless a frame of that origin sends its own window away (our pages tell no Referer).
std::vector<DocumentId> Courier::State::givingWay(const Peer &peer, bool isWindow) const
{
    const QByteArray place = "://" + header(peer.head.headers, "Host");
    const bool isWithin = header(peer.head.headers, "Sec-Fetch-Site") == "same-origin";
    std::vector<DocumentId> all, frames, windowsHere;
    bool hasFrameHere = false;
    for (const auto &[id, document] : relay.documents()) {
        const bool isHere = originOf(document.url).endsWith(place);
        const auto page = shown.find(id);
        const bool holdsFrame =
            page != shown.end() && page->second.frame; // which goes, not what is around it
        all.push_back(id);
        if (!document.isTop && !holdsFrame)
            frames.push_back(id);
        else if (document.isTop && isHere)
            windowsHere.push_back(id);
        hasFrameHere = hasFrameHere || (isHere && !document.isTop);
    }
    if (!isWindow)
        return frames;
    const bool hasOthers = all.size() > frames.size() + windowsHere.size();
    return isWithin && hasOthers && !hasFrameHere ? windowsHere : all;
}

// Nothing that is posted now to what goes would be heard. What is for its successor waits until that is
// ready.
void Courier::State::makeWay(const Peer &peer)
{
    const QByteArray destination = header(peer.head.headers, "Sec-Fetch-Dest");
    if (peer.opensWindow || (destination != "iframe" && destination != "document"))
        return;
    const bool isWindow = destination == "document";
    for (const DocumentId id : givingWay(peer, isWindow))
        relay.leave(id);
    if (isWindow && !newestOf(Party::ShopPage))
        bridged = false; // the shop's next page has a bridge of its own
    if (isWindow)
        isBehind = false;
}

void Courier::State::answer(const Peer &peer, const Payload &payload)
{
    makeWay(peer);
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload)) {
        peer.server->cut(peer.request, RawHttp{failed->partial, {}}, failed->partial.size());
        return;
    }
    if (const auto *page = std::get_if<Page>(&payload))
        served.insert_or_assign(addressOf(page->url), *page);
    peer.server->answer(peer.request, withCors(httpOf(payload, host.words(), relay.path()), peer.head,
                                               host.speaks().descriptor()));
}

// A provider does not send again what it has been answered: it must be on disk by then.
void Courier::State::answerWhenDurable(const Peer &peer, const Payload &payload)
{
    host.whenDurable([owner = QPointer<Courier>(courier), peer, payload](const Done &durable) {
        if (!owner)
            return;
        if (durable)
            owner->m_state->answer(peer, payload);
        else
            peer.server->answer(peer.request,
                                plainAnswer(507, "The journal cannot be written: " +
                                                     english(durable.error().detail).toUtf8() + '\n'));
    });
}

} // namespace kassa
