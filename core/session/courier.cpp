#include "session/courier.h"

#include "session/arrivals.h"
#include "session/courier_state.h"

namespace kassa {

Courier::Courier() = default;

Courier::~Courier() = default;

Result<std::unique_ptr<Courier>> Courier::open(CourierHost &host, CourierOptions options)
{
    std::unique_ptr<Courier> courier(new Courier);
    courier->m_state = std::make_unique<State>(host, std::move(options));
    courier->m_state->courier = courier.get();
    if (Done opened = courier->m_state->open(); !opened)
        return tl::unexpected(opened.error());
    return courier;
}

Origins Courier::origins() const
{
    const auto at = [](const char *host, const HttpServer &server) {
        return QByteArray("http://") + host + ':' + QByteArray::number(server.port());
    };
    Origins origins = m_state->options.outside.value_or(Origins());
    origins.shop = at("127.0.0.1", *m_state->shopServer) + m_state->shopPath;
    if (m_state->options.outside)
        return origins;
    origins.api = at("localhost", *m_state->apiServer);
    origins.page = at("localhost", *m_state->pageServer);
    return origins;
}

void Courier::setBrowser(RealBrowser *browser)
{
    State &state = *m_state;
    if (state.browser)
        state.browser->disconnect(this);
    state.browser = browser;
    state.bridged = false;
    if (!browser) {
        state.losePatience();
        return;
    }
    const Origins own = origins();
    std::vector<QByteArray> allowed{originOf(own.shop), originOf(own.page), originOf(own.api)};
    for (const QByteArray &page : state.options.pages)
        allowed.push_back(originOf(page));
    browser->allow(allowed);
    connect(browser, &RealBrowser::bridgeReady, this, [this] {
        m_state->bridged = true;
        m_state->tellWhatWaits();
    });
    connect(browser, &RealBrowser::posted, this,
            [this](const PageEvent &event) { m_state->heard(Party::ProviderPage, Party::ShopPage, event); });
    connect(browser, &RealBrowser::appLink, this, [this](const QByteArray &url) { m_state->appAsked(url); });
    restore();
}

bool Courier::mayDeliver(const InFlight &flying) const
{
    return m_state->come.contains(flying.message.id.ordinal) || !m_state->carries(flying);
}

void Courier::ask(const InFlight &flying)
{
    const auto [asked, fresh] = m_state->asked.try_emplace(flying.message.id.ordinal);
    if (fresh || !m_state->watchdog.isActive()) // or it has been released
        m_state->watchdog.start();
    if (!asked->second.told)
        asked->second.told = m_state->tell(flying);
    if (asked->second.told && m_state->leaves(flying.message))
        m_state->arrivedAs(flying.message.id.ordinal);
}

bool Courier::isAsked(quint64 ordinal) const
{
    return m_state->asked.contains(ordinal);
}

bool Courier::isAwaiting() const
{
    return std::any_of(m_state->asked.begin(), m_state->asked.end(),
                       [this](const auto &each) { return !m_state->lies(each.first); });
}

void Courier::forget(const Message &message, MessageId instead)
{
    State &state = *m_state;
    if (state.come.erase(message.id.ordinal) > 0 && instead)
        state.come.insert(instead.ordinal);
    const auto asked = state.asked.extract(message.id.ordinal);
    if (asked && asked.mapped().told && state.browser && !state.options.outside)
        state.overtaken.push_back(message);
    if (state.asked.empty())
        state.watchdog.stop();
}

Result<MessageId> Courier::deliver(const Message &message)
{
    auto delivered = m_state->host.put(step::Deliver{message.id.ordinal}, {});
    if (!delivered)
        return delivered;
    m_state->come.erase(message.id.ordinal);
    m_state->asked.erase(message.id.ordinal);
    const bool isAnswer = std::holds_alternative<Page>(message.payload) ||
                          std::holds_alternative<HttpResponse>(message.payload) ||
                          std::holds_alternative<ExchangeFailed>(message.payload);
    const auto peer = m_state->peers.find(message.exchange.value);
    if (isAnswer && peer != m_state->peers.end()) {
        const State::Peer waiting = peer->second;
        m_state->peers.erase(peer);
        if (m_state->options.outside)
            m_state->answerWhenDurable(waiting, message.payload);
        else
            m_state->answer(waiting, message.payload);
    } else if (isAnswer && m_state->unattended.erase(message.exchange.value) > 0) {
        m_state->answeredUnattended(message);
    }
    return delivered;
}

void Courier::refresh()
{
    m_state->catchUp();
    m_state->redrawAll();
}

void Courier::redraw()
{
    m_state->shown.clear();
    m_state->redrawAll();
}

void Courier::restore()
{
    State &state = *m_state;
    state.come.clear();
    state.overtaken.clear();
    state.unattended.clear();
    state.relay.setClock(state.host.now(), state.host.rate());
    if (!state.showPages() && state.browser)
        state.browser->showNothing();
    // Last: what the browser has given up is not missed there.
    for (const auto &[exchange, peer] : std::exchange(state.peers, {}))
        peer.server->cut(peer.request, {}, 0);
}

} // namespace kassa
