// Drives one machine of Cascad alone: requests, page loads and presses in, what it does out; timers by hand.
#pragma once

#include "order/samples.h"
#include "providers/cascad/ids.h"
#include "providers/cascad/link.h"
#include "providers/cascad/provider.h"
#include "providers/cascad/services.h"
#include "providers/cascad/signature.h"
#include "providers/cascad/test_data.h"
#include "wire/browser.h"

#include <QMap>

namespace kassa::cascad::test {

using namespace std::chrono_literals;

inline MachineSetup setup()
{
    SessionInputs inputs;
    inputs.provider = "cascad";
    inputs.origins = fixedOrigins();
    inputs.start = Time(std::chrono::seconds(1'767'312'000)); // 2026-01-02T00:00:00Z
    return {inputs, sandboxAccount()};
}

inline Account account()
{
    return accountOf(sandboxAccount());
}

// Of an errors document, in its order.
inline QByteArray pointers(const Json &answer)
{
    QByteArrayList all;
    for (const Json &error : answer["errors"].items())
        all << error.at({"source", "pointer"}).text();
    return all.join(' ');
}

class Driver
{
public:
    explicit Driver(std::unique_ptr<Machine> machine) : m_machine(std::move(machine)) {}

    Machine &machine() { return *m_machine; }
    const View view() const { return m_machine->view(); }
    Time now() const { return m_now; }

    void give(const Input &input) { take(m_machine->handle(input, m_now)); }
    void operate(const QByteArray &operation, const Fields &fields = {})
    {
        lastRefused.clear();
        give(Operated{operation, fields});
    }
    void set(const QByteArray &operation, const QByteArray &value) { operate(operation, {{"value", value}}); }

    void receive(Channel channel, Party from, Party to, Payload payload, const QByteArray &tag = {})
    {
        Message message;
        message.exchange = ExchangeId{++m_exchanges};
        message.channel = channel;
        message.from = from;
        message.to = to;
        message.payload = std::move(payload);
        answered = false;
        give(Received{message, tag});
    }

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
    std::optional<Duration> timer(const QByteArray &prefix) const // until it fires
    {
        for (auto each = m_timers.begin(); each != m_timers.end(); ++each) {
            if (each.key().startsWith(prefix))
                return *each - m_now;
        }
        return std::nullopt;
    }

    // --- what came out
    std::vector<Send> sent; // since taken
    std::vector<Send> takeSent() { return std::exchange(sent, {}); }
    std::optional<Send> takeSent(Channel channel)
    {
        for (auto each = sent.begin(); each != sent.end(); ++each) {
            if (each->draft.channel == channel) {
                Send found = *each;
                sent.erase(each);
                return found;
            }
        }
        return std::nullopt;
    }
    bool answered = false;
    int status = 0;
    QByteArray body, location, lastRefused;
    Json json; // of the body
    bool cut = false;
    std::optional<Page> page;
    QByteArrayList reports; // values

private:
    void take(Effects effects)
    {
        for (Effect &effect : effects)
            std::visit([this](auto &one) { takeOne(one); }, effect);
    }
    void takeOne(Send &send) { sent.push_back(std::move(send)); }
    void takeOne(Reply &reply)
    {
        answered = true;
        page.reset();
        location.clear();
        if (auto *shown = std::get_if<Page>(&reply.answer)) {
            page = *shown;
            return;
        }
        const auto &response = std::get<HttpResponse>(reply.answer);
        const auto head = parseResponseHead(response.raw.head);
        status = head->status;
        body = response.raw.body;
        json = Json::parse(body).value_or(Json());
        location = header(head->headers, "Location");
    }
    void takeOne(Cut &) { cut = true; }
    void takeOne(StartTimer &timer) { m_timers.insert(timer.key, m_now + timer.after); }
    void takeOne(StopTimer &timer) { m_timers.remove(timer.key); }
    void takeOne(Report &report)
    {
        reports << report.value;
        if (report.kind == Report::Kind::Refused)
            lastRefused = report.value;
    }

    std::unique_ptr<Machine> m_machine;
    Time m_now = setup().inputs.start;
    QMap<QByteArray, Time> m_timers;
    quint64 m_exchanges = 0;
};

// The sandbox with a browser that follows redirects, posts forms by itself and makes the pages' own calls.
class Sandbox : public Driver
{
public:
    Sandbox() : Driver(makeProvider()->sandbox(setup())) {}

    QByteArray api() const { return setup().inputs.origins.api; }
    QByteArray pay() const { return setup().inputs.origins.page; }

    // The answer's JSON.
    Json send(const HttpRequest &request, Channel channel = Channel::Api)
    {
        status = 0;
        json = {};
        const std::optional<Page> shown = page; // the browser's
        receive(channel, Party::ShopServer, Party::ProviderServer, request);
        page = shown;
        return json;
    }
    Json privately(const QByteArray &method, const QByteArray &path, const Json &what = {},
                   const QByteArray &prefix = {})
    {
        return send(privateRequest(method, api() + prefix, path, account(), what));
    }
    Json publicly(const QByteArray &path, const Json &what) { return send(publicRequest(pay(), path, what)); }

    static Wish wish(const QByteArray &reference, const QByteArray &service = "payment_card_usd_hpp")
    {
        Wish wish;
        wish.reference = reference;
        wish.amount = {10055, {"USD", 2}};
        wish.service = service;
        wish.callbackUrl = setup().inputs.origins.shop + "/callback";
        wish.returns = {
            {}, "http://127.0.0.1:8080/ok", "http://127.0.0.1:8080/wait", "http://127.0.0.1:8080/no"};
        return wish;
    }
    // The invoice's id.
    QByteArray create(const QByteArray &reference, const QByteArray &service = "payment_card_usd_hpp")
    {
        return privately("POST", invoicesPath, privateCreateBody(wish(reference, service)))["data"]["id"]
            .text();
    }
    Json read(const QByteArray &id)
    {
        return privately("GET", QByteArray(invoicesPath) + '/' + id).at({"data", "attributes"});
    }
    QByteArray statusOf(const QByteArray &id) { return read(id)["status"].text(); }

    void open(const QByteArray &url, Window window = Window::Top) { load({window, {}, "GET", url, {}}); }
    void load(const Navigation &navigation)
    {
        receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer, navigation);
        follow();
    }
    // Presses a control of the page that is shown.
    void press(const QByteArray &control, const Fields &fields = {})
    {
        const QByteArray url = page ? page->url : QByteArray();
        receive(Channel::Buyer, Party::Buyer, Party::ProviderPage, BuyerAction{url, control, fields});
        makeCalls();
        follow();
    }
    void payByCard(const char *number, const char *expiry = "12/39")
    {
        press("pay", {{"card_number", number}, {"expiry", expiry}, {"cvv", "123"}, {"card_holder", "Zoe"}});
    }
    QByteArray pageId() const { return page ? page->id : QByteArray(); }

    // Callbacks that were sent since.
    std::vector<HttpRequest> callbacks()
    {
        std::vector<HttpRequest> all;
        tags.clear();
        while (auto each = takeSent(Channel::Callback)) {
            all.push_back(std::get<HttpRequest>(each->draft.payload));
            tags << each->tag;
        }
        return all;
    }
    void answerCallback(const QByteArray &tag, int code)
    {
        receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                httpResponse(code, "text/plain", "OK"), tag);
    }
    std::optional<Page> around; // the last page that had the one shown in its frame
    QByteArrayList tags;        // of callbacks()
    QByteArrayList events;      // posted to the shop's page

private:
    void follow()
    {
        for (int hops = 0; hops < 10; ++hops) {
            if (!location.isEmpty() && location.startsWith(pay())) {
                const QByteArray url = std::exchange(location, {});
                receive(Channel::PageLoad, Party::ProviderPage, Party::ProviderServer,
                        Navigation{Window::Self, {}, "GET", url, {}});
            } else if (page && page->advance) {
                const Navigation advance = *page->advance;
                receive(Channel::PageLoad, Party::ProviderPage, Party::ProviderServer, advance);
            } else if (page && page->frame) { // what is in it is what the payer acts on
                around = page;
                const Navigation inner{Window::Named, page->frame->name, "GET", page->frame->url, {}};
                receive(Channel::PageLoad, Party::ProviderServer, Party::ProviderPage, Page(*around));
                makeCalls();
                receive(Channel::PageLoad, Party::ProviderPage, Party::ProviderServer, inner);
            } else {
                break;
            }
        }
        if (!page)
            return;
        const Page shown = *page;
        receive(Channel::PageLoad, Party::ProviderServer, Party::ProviderPage, shown);
        makeCalls();
        page = shown;
        for (const OpenPage &each : machine().pages()) {
            if (each.page.url == shown.url)
                page = each.page;
        }
    }
    void makeCalls()
    {
        while (auto event = takeSent(Channel::PageEvent))
            events << std::get<PageEvent>(event->draft.payload).data;
        while (auto call = takeSent(Channel::PageCall)) {
            const std::optional<Page> shown = page;
            const QByteArray where = location;
            receive(Channel::PageCall, Party::ProviderPage, Party::ProviderServer, call->draft.payload);
            const int code = status;
            const HttpResponse response = httpResponse(code, "application/json", body);
            page = shown;
            location = where;
            receive(Channel::PageCall, Party::ProviderServer, Party::ProviderPage, response, call->tag);
        }
    }
};

} // namespace kassa::cascad::test
