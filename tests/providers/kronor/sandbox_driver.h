// Drives the sandbox machine alone: requests, sockets and presses in, what it does out; timers by hand.
#pragma once

#include "order/samples.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/sandbox.h"
#include "providers/kronor/test_data.h"
#include "providers/kronor/token.h"
#include "wire/browser.h"

#include <QMap>

namespace kassa::kronor::test {

using namespace std::chrono_literals;

class SandboxDriver
{
public:
    explicit SandboxDriver(const QByteArray &locale = "en") : m_machine(makeSandbox(setup(locale))) {}

    static MachineSetup setup(const QByteArray &locale = "en")
    {
        SessionInputs inputs;
        inputs.provider = "kronor";
        inputs.locale = locale;
        inputs.origins = fixedOrigins();
        inputs.start = Time(std::chrono::seconds(1'767'312'000));
        return {inputs, sandboxAccount()};
    }

    Time now() const { return m_now; }
    static QByteArray apiToken() { return sandboxAccount().secrets.at("token").expose(); }

    // --- requests

    // The answer's whole JSON; null when none came (yet).
    Json ask(const Operation &operation, const QByteArray &token = apiToken())
    {
        return post(body(operation), token);
    }
    Json post(const QByteArray &bytes, const QByteArray &token = apiToken(),
              const QByteArray &scheme = "Bearer ")
    {
        Headers headers{{"Content-Type", "application/json"}};
        if (!token.isEmpty())
            headers.emplace_back("Authorization", scheme + token);
        return send(httpRequest("POST", setup().inputs.origins.api + apiPath, headers, bytes));
    }
    Json send(const HttpRequest &request)
    {
        lastExchange = ++m_exchanges;
        lastStatus = 0;
        lastBody.clear();
        lastCut = false;
        receive(Channel::Api, Party::ShopServer, Party::ProviderServer, request);
        return Json::parse(lastBody).value_or(Json());
    }
    static QByteArray body(const Operation &operation)
    {
        return Json::object({{"query", Json::string(operation.document)},
                             {"operationName", Json::string(operation.name)},
                             {"variables", operation.variables}})
            .toCompact();
    }
    Json query(const QByteArray &text, const QByteArray &token = apiToken())
    {
        return ask({text, {}, Json::object()}, token);
    }

    static Json purchase(const QByteArray &key, qint64 total = 20000)
    {
        Order order = findSample("coffee")->order;
        order.reference = key;
        order.items[0].quantity = Decimal(1);
        order.items[0].unitPrice = total;
        order.items[0].vatRate = Decimal(0);
        order.customer = testCustomer("SE");
        Json input = purchaseInput(order, *totalsOf(order, Rounding::None, VatRule::Included), key);
        return input;
    }
    // The waitToken.
    QByteArray create(const QByteArray &key, qint64 total = 20000)
    {
        const Json answer = ask(request::createOrder(OrderVariant::Invoice, purchase(key, total)));
        return answer.at({"data", "newPurchaseOrderWithInvoice", "waitToken"}).text();
    }
    QByteArray statusOf(const QByteArray &token)
    {
        const Json answer = ask(request::watchOrder(false), token);
        QByteArrayList names;
        const Json &rows = answer.at({"data", "purchaseOrders"});
        for (const Json &row :
             rows.items().empty() ? std::vector<Json>() : rows.items().front()["status"].items())
            names << row["status"].text();
        return names.join(' ');
    }

    // --- time

    void advance(Duration by)
    {
        const Time end = m_now + by;
        for (;;) {
            const auto next = std::min_element(m_timers.begin(), m_timers.end());
            if (next == m_timers.end() || *next > end)
                break;
            m_now = *next;
            QByteArray key = next.key();
            m_timers.erase(next);
            receive(Channel::Timer, Party::ProviderServer, Party::ProviderServer, TimerFired{std::move(key)});
        }
        m_now = end;
    }
    bool hasTimer(const QByteArray &key) const { return m_timers.contains(key); }

    // --- sockets

    ExchangeId openSocket(const std::vector<QByteArray> &protocols)
    {
        const ExchangeId exchange{++m_exchanges};
        lastExchange = exchange.value;
        receive(Channel::Socket, Party::ShopServer, Party::ProviderServer,
                SocketOpen{"ws://localhost:8081/v1/graphql", protocols, {}});
        return exchange;
    }
    void say(ExchangeId socket, const QByteArray &text)
    {
        lastExchange = socket.value;
        receive(Channel::Socket, Party::ShopServer, Party::ProviderServer, SocketText{text});
    }
    QByteArrayList takeHeard() { return std::exchange(heard, {}); }

    // --- pages

    void open(const QByteArray &url)
    {
        lastExchange = ++m_exchanges;
        receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                Navigation{Window::Top, {}, "GET", url, {}});
        if (lastPage)
            receive(Channel::PageLoad, Party::ProviderServer, Party::ProviderPage, *lastPage);
    }
    void press(const QByteArray &page, const QByteArray &control, Party party = Party::ProviderPage)
    {
        lastExchange = ++m_exchanges;
        receive(Channel::Buyer, Party::Buyer, party, BuyerAction{page, control, {}});
    }
    QByteArray scaUrl(const QByteArray &token,
                      const QByteArray &back = "http://127.0.0.1:8080/return?purchase=a")
    {
        return setup().inputs.origins.page + "/sca/?" + buildForm({{"token", token}, {"success_url", back}});
    }

    void operate(const QByteArray &operation, const Fields &fields)
    {
        take(m_machine->handle(Operated{operation, fields}, m_now));
    }
    void set(const QByteArray &operation, const QByteArray &value) { operate(operation, {{"value", value}}); }

    void receive(Channel channel, Party from, Party to, Payload payload, const QByteArray &tag = {})
    {
        Message message;
        message.exchange = ExchangeId{lastExchange};
        message.channel = channel;
        message.from = from;
        message.to = to;
        message.payload = std::move(payload);
        take(m_machine->handle(Received{message, tag}, m_now));
    }
    Machine &machine() { return *m_machine; }

    int lastStatus = 0;
    QByteArray lastBody, lastLocation, lastRefused, lastRequestId;
    bool lastCut = false;
    std::optional<Page> lastPage;
    quint64 lastExchange = 0;
    QByteArrayList heard;           // what sockets said: "text ...", "opened ...", "closed 4403 ..."
    qsizetype heardBeforeReply = 0; // of them, when the last answer was given
    std::vector<HttpRequest> hooks;
    QByteArrayList hookTags, navigations;

private:
    void take(Effects effects)
    {
        for (Effect &effect : effects)
            std::visit([this](auto &one) { takeOne(one); }, effect);
    }
    void takeOne(Send &send)
    {
        if (const auto *text = std::get_if<SocketText>(&send.draft.payload))
            heard << "text " + text->bytes;
        else if (const auto *opened = std::get_if<SocketOpened>(&send.draft.payload))
            heard << "opened " + opened->chosen;
        else if (const auto *closed = std::get_if<SocketClosed>(&send.draft.payload))
            heard << "closed " + QByteArray::number(closed->code) + ' ' + closed->reason;
        else if (const auto *request = std::get_if<HttpRequest>(&send.draft.payload)) {
            hooks.push_back(*request);
            hookTags << send.tag;
        } else if (const auto *navigation = std::get_if<Navigation>(&send.draft.payload))
            navigations << navigation->url;
    }
    void takeOne(Reply &reply)
    {
        lastPage.reset();
        lastLocation.clear();
        heardBeforeReply = heard.size();
        if (auto *page = std::get_if<Page>(&reply.answer)) {
            lastPage = *page;
            lastStatus = page->status;
            return;
        }
        const auto &response = std::get<HttpResponse>(reply.answer);
        const auto head = parseResponseHead(response.raw.head);
        lastStatus = head->status;
        lastBody = response.raw.body;
        lastLocation = header(head->headers, "Location");
        lastRequestId = header(head->headers, "x-request-id");
    }
    void takeOne(Cut &) { lastCut = true; }
    void takeOne(StartTimer &timer) { m_timers.insert(timer.key, m_now + timer.after); }
    void takeOne(StopTimer &timer) { m_timers.remove(timer.key); }
    void takeOne(Report &report)
    {
        if (report.kind == Report::Kind::Refused)
            lastRefused = report.value;
    }

    std::unique_ptr<Machine> m_machine;
    Time m_now = setup().inputs.start;
    QMap<QByteArray, Time> m_timers;
    quint64 m_exchanges = 0;
};

} // namespace kassa::kronor::test
