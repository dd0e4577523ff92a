// What a bench would do for the sandbox alone: requests, pages, presses, timers, and a shop that answers
// confirmations as told.
#pragma once

#include "providers/qenta/messages.h"
#include "providers/qenta/provider.h"
#include "providers/qenta/sandbox.h"
#include "providers/qenta/test_data.h"

#include <deque>
#include <map>

namespace kassa::qenta {

inline MachineSetup setupOf()
{
    MachineSetup setup;
    setup.inputs.seed = 7;
    setup.inputs.start = *fromIso("2026-01-02T00:00:00.000000Z");
    setup.inputs.origins = fixedOrigins();
    setup.keys = demoKeys();
    return setup;
}

class Desk
{
public:
    Desk() : machine(makeSandbox(setupOf())), account(accountOf(setupOf().keys)), now(setupOf().inputs.start)
    {
    }

    void give(const Input &input)
    {
        for (const Effect &effect : machine->handle(input, now))
            take(effect);
    }

    void receive(Channel channel, Party from, Party to, Payload payload, ExchangeId exchange = {},
                 const QByteArray &tag = {})
    {
        Message message;
        message.exchange = exchange;
        message.channel = channel;
        message.from = from;
        message.to = to;
        message.payload = std::move(payload);
        give(Received{message, tag});
    }

    void operate(const QByteArray &operation, const Fields &fields) { give(Operated{operation, fields}); }

    // --- requests

    Payload ask(Channel channel, Party from, Payload payload, Party to = Party::ProviderServer)
    {
        const ExchangeId exchange{++exchanges};
        receive(channel, from, to, std::move(payload), exchange);
        const auto found = answers.find(exchange.value);
        return found == answers.end() ? Payload(ExchangeFailed{}) : found->second;
    }
    Payload post(const QByteArray &path, const Fields &fields)
    {
        return ask(Channel::Api, Party::ShopServer,
                   formRequest("http://localhost:8081" + path, "test", fields));
    }
    Fields postFields(const QByteArray &path, const Fields &fields)
    {
        const Payload answer = post(path, fields);
        const auto *response = std::get_if<HttpResponse>(&answer);
        return response ? readForm(response->raw.body) : Fields();
    }
    QByteArray codes(const QByteArray &path, const Fields &fields)
    {
        QByteArrayList all;
        for (const WireError &error : errorsIn(postFields(path, fields)))
            all.append(error.code);
        return all.join(',');
    }
    Fields backend(const QByteArray &operation, const Fields &own)
    {
        return postFields("/seamless/backend/" + operation, backendFields(account, operation, "en", own));
    }

    // --- a purchase

    Fields init(const QByteArray &orderIdent = "cart-1", const QByteArray &language = "en")
    {
        return postFields(
            "/seamless/dataStorage/init",
            storageInitFields(account, orderIdent, "http://127.0.0.1:8080/stored/X", language, "", {}));
    }
    Fields read(const QByteArray &storageId)
    {
        return postFields("/seamless/dataStorage/read", storageReadFields(account, storageId, "en"));
    }
    Fields store(const QByteArray &scriptUrl, const Fields &data)
    {
        const QByteArray folder = scriptUrl.left(scriptUrl.lastIndexOf('/'));
        const Payload answer =
            ask(Channel::PageCall, Party::ShopPage,
                httpRequest("POST", folder + "/store", {{"Content-Type", formType}}, buildForm(data)));
        const auto *response = std::get_if<HttpResponse>(&answer);
        return response ? readForm(response->raw.body) : Fields();
    }
    static Fields card(const QByteArray &pan = "9500000000000002")
    {
        return {{"paymentType", "CCARD"},  {"pan", pan},
                {"expirationMonth", "12"}, {"expirationYear", "31"},
                {"cardVerifyCode", "428"}, {"cardholdername", "Jörg Weiß"}};
    }
    static Fields basketItem(const QByteArray &quantity, const QByteArray &gross)
    {
        return {{"basketItems", "1"},
                {"basketItem1ArticleNumber", "A"},
                {"basketItem1Quantity", quantity},
                {"basketItem1Name", "Grüner Tee"},
                {"basketItem1UnitGrossAmount", gross},
                {"basketItem1UnitNetAmount", "9.00"},
                {"basketItem1UnitTaxAmount", "1.00"},
                {"basketItem1UnitTaxRate", "20.000"}};
    }
    Fields startFields() const
    {
        return {{"customerId", account.customerId},
                {"shopId", account.shopId},
                {"language", "en"},
                {"paymentType", "CCARD"},
                {"amount", "33.00"},
                {"currency", "EUR"},
                {"orderDescription", "Order 1"},
                {"successUrl", "http://127.0.0.1:8080/ok"},
                {"cancelUrl", "http://127.0.0.1:8080/cancel"},
                {"failureUrl", "http://127.0.0.1:8080/no"},
                {"pendingUrl", "http://127.0.0.1:8080/later"},
                {"serviceUrl", "http://127.0.0.1:8080/help"},
                {"confirmUrl", "http://127.0.0.1:8080/confirm"},
                {"consumerIpAddress", "192.0.2.17"},
                {"consumerUserAgent", "Mozilla/5.0"},
                {"shop_cart", "корзина-7"}};
    }
    Fields start(const Fields &more = {})
    {
        Fields fields = startFields();
        for (const auto &[name, value] : more)
            setField(fields, name, value);
        return postFields("/seamless/frontend/init", signedStart(account, fields));
    }
    // With stored card data; the address of the provider's page.
    QByteArray started(const Fields &more = {})
    {
        const Fields storage = init();
        store(fieldOf(storage, "javascriptUrl"), card());
        Fields all = more;
        all.insert(all.end(), {{"storageId", fieldOf(storage, "storageId")}, {"orderIdent", "cart-1"}});
        return fieldOf(start(all), "redirectUrl");
    }
    Payload open(const QByteArray &url)
    {
        return ask(Channel::PageLoad, Party::ShopPage, Navigation{Window::Self, {}, "GET", url, {}});
    }
    // Zero answer as long as the provider holds it.
    ExchangeId press(const QByteArray &url, const QByteArray &control, const Fields &fields = {})
    {
        const ExchangeId exchange{++exchanges};
        receive(Channel::Buyer, Party::Buyer, Party::ProviderPage, BuyerAction{url, control, fields},
                exchange);
        return exchange;
    }
    QByteArray locationOf(ExchangeId exchange) const
    {
        const auto found = answers.find(exchange.value);
        const auto *response = found == answers.end() ? nullptr : std::get_if<HttpResponse>(&found->second);
        const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>();
        return response && head ? header(head->headers, "Location") : QByteArray();
    }

    // --- confirmations under way: tag and fields

    struct Sent
    {
        QByteArray tag;
        Fields fields;
    };
    void answerConfirmation(const QByteArray &tag, int status = 200,
                            const QByteArray &body = confirmationTag(true))
    {
        receive(Channel::Callback, Party::ShopServer, Party::ProviderServer,
                httpResponse(status, "text/plain", body), {}, tag);
    }

    // --- the provider's frame

    // Its page's own request, carried to its end: the answer.
    Fields storeSent()
    {
        if (!storing)
            return {};
        const Send send = *std::exchange(storing, std::nullopt);
        const Payload answer = ask(Channel::PageCall, Party::ProviderPage, send.draft.payload);
        receive(Channel::PageCall, Party::ProviderServer, Party::ProviderPage, answer, {}, send.tag);
        const auto *response = std::get_if<HttpResponse>(&answer);
        return response ? readForm(response->raw.body) : Fields();
    }

    // --- time

    void advance(Duration by)
    {
        const Time until = now + by;
        for (;;) {
            auto next = timers.end();
            for (auto each = timers.begin(); each != timers.end(); ++each) {
                if (each->second <= until && (next == timers.end() || each->second < next->second))
                    next = each;
            }
            if (next == timers.end())
                break;
            now = next->second;
            const QByteArray key = next->first;
            timers.erase(next);
            receive(Channel::Timer, Party::ProviderServer, Party::ProviderServer, TimerFired{key});
        }
        now = until;
    }

    std::unique_ptr<Machine> machine;
    Account account;
    Time now;
    std::vector<Sent> confirmations;
    QByteArrayList fetched; // tags of what else the shop is asked for
    Fields told;            // to the page around the provider's frame, last
    std::vector<Report> reports;
    std::map<quint64, Payload> answers;

private:
    void take(const Effect &effect)
    {
        if (const auto *reply = std::get_if<Reply>(&effect))
            answers[reply->exchange.value] =
                std::visit([](const auto &one) { return Payload(one); }, reply->answer);
        else if (const auto *cut = std::get_if<Cut>(&effect))
            answers[cut->exchange.value] = ExchangeFailed{ExchangeFailed::Reason::Cut,
                                                          ExchangeFailed::Phase::Receiving,
                                                          {},
                                                          cut->answer.raw.bytes().left(cut->afterBytes)};
        else if (const auto *timer = std::get_if<StartTimer>(&effect))
            timers[timer->key] = now + timer->after;
        else if (const auto *stop = std::get_if<StopTimer>(&effect))
            timers.erase(stop->key);
        else if (const auto *report = std::get_if<Report>(&effect))
            reports.push_back(*report);
        else if (const auto *send = std::get_if<Send>(&effect))
            sent(*send);
    }
    void sent(const Send &send)
    {
        const auto *request = std::get_if<HttpRequest>(&send.draft.payload);
        if (const auto *event = std::get_if<PageEvent>(&send.draft.payload))
            told = readForm((*Json::parse(event->data))["response"].text());
        else if (request && send.draft.channel == Channel::PageCall)
            storing = send;
        else if (request && send.draft.channel == Channel::Callback)
            confirmations.push_back({send.tag, readForm(request->raw.body)});
        else if (request)
            fetched.append(send.tag);
    }

    std::map<QByteArray, Time> timers;
    std::optional<Send> storing;
    quint64 exchanges = 0;
};

} // namespace kassa::qenta
