// Small machines with the shapes that the five providers need of the bench, so that its types are proven
// before any provider is written on them.
#pragma once

#include "bench/bench.h"

namespace kassa::test {

inline constexpr char shopOrigin[] = "http://127.0.0.1:8081";
inline constexpr char providerOrigin[] = "http://localhost:8443";

inline SessionInputs toyInputs()
{
    SessionInputs inputs;
    inputs.provider = "toy";
    inputs.start = Time(std::chrono::seconds(1767312000));
    inputs.origins = {shopOrigin, {}, providerOrigin, providerOrigin};
    return inputs;
}

// A machine whose whole value is its members: clone() is the copy constructor.
template <class Derived>
class ToyMachine : public Machine
{
public:
    Effects handle(const Input &input, Time now) override
    {
        if (const auto *received = std::get_if<Received>(&input))
            return static_cast<Derived *>(this)->received(*received, now);
        if (const auto *operated = std::get_if<Operated>(&input))
            return static_cast<Derived *>(this)->operated(*operated);
        return static_cast<Derived *>(this)->started(std::get<Start>(input));
    }
    std::unique_ptr<Machine> clone() const override
    {
        return std::make_unique<Derived>(static_cast<const Derived &>(*this));
    }
    View view() const override { return {}; }
    Rows table(const TableId &, qsizetype, qsizetype) const override { return {}; }

    Effects received(const Received &, Time) { return {}; }
    Effects operated(const Operated &) { return {}; }
    Effects started(const Start &) { return {}; }
};

inline Effect call(Channel channel, Party from, Party to, const QByteArray &url, const QByteArray &tag,
                   Duration timeout = {}, const QByteArray &body = {})
{
    return Send{{channel, from, to, httpRequest("POST", url, {}, body), {}, {}}, tag, timeout};
}

inline QByteArray pathOf(const Message &message)
{
    if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        return request->raw.head.split(' ').value(1);
    if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        return targetOf(navigation->url);
    return {};
}

// --- SEQR's shape: the provider calls the shop, whose answer waits for a call of its own.

class NestedShop : public ToyMachine<NestedShop>
{
public:
    Effects received(const Received &in, Time)
    {
        if (in.tag == "sendInvoice") {
            if (std::holds_alternative<ExchangeFailed>(in.message.payload))
                return {Reply{m_waiting, httpResponse(500, "text/plain", "no invoice")}};
            return {
                Reply{m_waiting, httpResponse(200, "application/json", R"({"invoiceReferenceId":"R1"})")}};
        }
        m_waiting = in.message.exchange;
        return {call(Channel::Api, Party::ShopServer, Party::ProviderServer,
                     QByteArray(providerOrigin) + "/sendInvoice", "sendInvoice", std::chrono::seconds(5))};
    }

private:
    ExchangeId m_waiting;
};

class NestedProvider : public ToyMachine<NestedProvider>
{
public:
    Effects operated(const Operated &)
    {
        return {call(Channel::Api, Party::ProviderServer, Party::ShopServer,
                     QByteArray(shopOrigin) + "/createPurchase", "createPurchase", std::chrono::seconds(10))};
    }
    Effects received(const Received &in, Time)
    {
        if (in.tag == "createPurchase")
            return {
                Report{Report::Kind::State, "purchase", "answered", Text::verbatim(QByteArray("answered"))}};
        return {Reply{in.message.exchange,
                      httpResponse(200, "text/xml", "<invoiceReference>R1</invoiceReference>")}};
    }
};

// --- Kronor's shape: a socket with a subprotocol, pushes, and a close code.

class SocketShop : public ToyMachine<SocketShop>
{
public:
    Effects started(const Start &)
    {
        return {
            Send{{Channel::Socket,
                  Party::ShopServer,
                  Party::ProviderServer,
                  SocketOpen{"ws://localhost:8443/v1/graphql", {"graphql-transport-ws", "graphql-ws"}, {}},
                  {},
                  {}},
                 "status",
                 std::chrono::seconds(5)}};
    }
    Effects received(const Received &in, Time)
    {
        if (std::holds_alternative<SocketOpened>(in.message.payload) && in.tag == "status")
            return {text(in.message.exchange, "connection_init"), text(in.message.exchange, "subscribe")};
        if (const auto *closed = std::get_if<SocketClosed>(&in.message.payload))
            return {Report{Report::Kind::State, "socket", QByteArray::number(closed->code),
                           Text::verbatim(closed->reason)}};
        return {};
    }

private:
    static Effect text(ExchangeId socket, const QByteArray &bytes)
    {
        return Send{
            {Channel::Socket, Party::ShopServer, Party::ProviderServer, SocketText{bytes}, socket, {}},
            {},
            {}};
    }
};

class SocketProvider : public ToyMachine<SocketProvider>
{
public:
    Effects received(const Received &in, Time)
    {
        const ExchangeId socket = in.message.exchange;
        if (std::holds_alternative<SocketOpen>(in.message.payload))
            return {push(socket, SocketOpened{"graphql-transport-ws"})};
        const auto *text = std::get_if<SocketText>(&in.message.payload);
        if (text && text->bytes == "connection_init")
            return {push(socket, SocketText{"connection_ack"})};
        if (text && text->bytes == "subscribe")
            return {push(socket, SocketText{"next 1"}), push(socket, SocketText{"next 2"}),
                    push(socket, SocketClosed{4403, "Forbidden"})};
        return {};
    }

private:
    static Effect push(ExchangeId socket, Payload payload)
    {
        return Send{
            {Channel::Socket, Party::ProviderServer, Party::ShopServer, std::move(payload), socket, {}},
            {},
            {}};
    }
};

// --- QENTA's shape: the buyer's redirect is held until the shop has answered the confirmation.

class HeldShop : public ToyMachine<HeldShop>
{
public:
    Effects started(const Start &)
    {
        return {Send{{Channel::PageLoad,
                      Party::ShopPage,
                      Party::ProviderServer,
                      Navigation{Window::Top, {}, "GET", QByteArray(providerOrigin) + "/select", {}},
                      {},
                      {}},
                     {},
                     {}}};
    }
    Effects received(const Received &in, Time)
    {
        const QByteArray path = pathOf(in.message);
        if (path == "/confirm") {
            ++m_confirmed;
            return {Reply{in.message.exchange, httpResponse(200, "text/plain", "OK")}};
        }
        if (path == "/success") {
            Page page;
            page.id = m_confirmed == 1 ? "shop.paid" : "shop.unknown";
            page.url = QByteArray(shopOrigin) + "/success";
            return {Reply{in.message.exchange, page}};
        }
        return {};
    }

private:
    int m_confirmed = 0;
};

class HeldProvider : public ToyMachine<HeldProvider>
{
public:
    Effects received(const Received &in, Time)
    {
        if (pathOf(in.message) == "/select") {
            m_browser = in.message.exchange;
            return {call(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                         QByteArray(shopOrigin) + "/confirm", "confirm", std::chrono::seconds(10),
                         "paymentState=SUCCESS")};
        }
        if (in.tag == "confirm") // whatever came: the answer is not looked at (qenta.md section 7.3)
            return {Reply{m_browser, redirectTo(QByteArray(shopOrigin) + "/success")}};
        return {};
    }

private:
    ExchangeId m_browser;
};

// --- A plain asker and answerer, with timers, for the bench's own tests.

class AskingShop : public ToyMachine<AskingShop>
{
public:
    Effects started(const Start &)
    {
        return {call(Channel::Api, Party::ShopServer, Party::ProviderServer,
                     QByteArray(providerOrigin) + "/ask", "ask", std::chrono::seconds(30), "amount=100")};
    }
    Effects received(const Received &in, Time)
    {
        if (const auto *request = std::get_if<HttpRequest>(&in.message.payload)) {
            m_seen += request->raw.body;
            return {Reply{in.message.exchange, httpResponse(200, "text/plain", {})},
                    Report{Report::Kind::Info, "callback", request->raw.body, {}}};
        }
        if (const auto *failed = std::get_if<ExchangeFailed>(&in.message.payload))
            return {Report{Report::Kind::Warning, in.tag, toWord(failed->reason), {}}};
        if (const auto *response = std::get_if<HttpResponse>(&in.message.payload))
            return {Report{Report::Kind::Info, in.tag, response->raw.body, {}}};
        return {};
    }
    Effects operated(const Operated &) { return {Report{Report::Kind::State, "seen", m_seen, {}}}; }

private:
    QByteArray m_seen;
};

class AnsweringProvider : public ToyMachine<AnsweringProvider>
{
public:
    Effects received(const Received &in, Time)
    {
        if (const auto *fired = std::get_if<TimerFired>(&in.message.payload)) {
            if (fired->key == "poll")
                return {StartTimer{"poll", std::chrono::seconds(1), TimerWeight::Background},
                        Report{Report::Kind::Info, "poll", {}, {}}};
            return {call(Channel::Callback, Party::ProviderServer, Party::ShopServer,
                         QByteArray(shopOrigin) + "/callback", "callback", std::chrono::seconds(30),
                         fired->key)};
        }
        if (const auto *request = std::get_if<HttpRequest>(&in.message.payload))
            return {Reply{in.message.exchange, httpResponse(200, "text/plain", "got " + request->raw.body)},
                    StartTimer{"late", std::chrono::hours(2)},
                    StartTimer{"soon", std::chrono::milliseconds(300)},
                    StartTimer{"poll", std::chrono::seconds(1), TimerWeight::Background}};
        return {};
    }
    Effects operated(const Operated &operated)
    {
        if (operated.operation == "stop")
            return {StopTimer{"late"}};
        return {};
    }
};

template <class Shop, class Sandbox>
BenchParts toyParts(EventSink *sink)
{
    BenchParts parts;
    parts.shop = std::make_unique<Shop>();
    parts.sandbox = std::make_unique<Sandbox>();
    parts.sink = sink;
    return parts;
}

} // namespace kassa::test
