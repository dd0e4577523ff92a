// Drives the sandbox machine alone: SOAP calls, scans and presses in, what it does out; timers by hand.
#pragma once

#include "providers/seqr/ids.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/sandbox.h"
#include "providers/seqr/test_data.h"
#include "wire/browser.h"

#include <QMap>

#include <algorithm>

namespace kassa::seqr::test {

using namespace std::chrono_literals;

class SandboxDesk
{
public:
    struct Sent // a request that the sandbox makes
    {
        Draft draft;
        QByteArray tag;
        Duration timeout;
    };

    SandboxDesk() : m_machine(makeSandbox(setup())) {}

    static MachineSetup setup()
    {
        SessionInputs inputs;
        inputs.provider = "seqr";
        inputs.origins = fixedOrigins();
        inputs.start = *fromIso("2026-03-14T10:44:55.123000Z");
        return {inputs, sandboxAccount()};
    }

    // --- SOAP

    static Context terminalContext(const QByteArray &id = "public_test_shop_terminal",
                                   const QByteArray &password = "12345678")
    {
        Context context;
        context.channel = "WS";
        context.clientId = "Test 1.0";
        context.clientReference = "T";
        context.initiator = {id, terminalType, {}};
        context.password = Secret(password);
        return context;
    }
    static Context resellerContext()
    {
        Context context = terminalContext("public_test_shop", "1234");
        context.initiator.type = resellerType;
        context.initiator.userId = "9900";
        return context;
    }
    static Request request(const char *operation, Context context = terminalContext())
    {
        Request made;
        made.operation = operation;
        made.context = std::move(context);
        return made;
    }
    static Invoice invoice(const QByteArray &order = "T-1", const QByteArray &sum = "149.90")
    {
        Invoice made;
        made.paymentMode = "IMMEDIATE_DEBIT";
        made.acknowledgmentMode = "NO_ACKNOWLEDGMENT";
        made.issueDate = "2026-03-14T10:44:55";
        made.title = "Åkes & Чай";
        made.clientInvoiceId = order;
        InvoiceRow row;
        row.description = "Te";
        row.quantity = "1";
        row.total = Amount{"SEK", sum};
        made.rows = {row};
        made.total = Amount{"SEK", sum};
        made.cashierId = "WEB";
        made.footer = "Tack";
        made.notificationUrl = "http://127.0.0.1:8080/notify/" + order + "?t=5f1c";
        return made;
    }

    Answer ask(const Request &made, const char *path = servicePath)
    {
        return readAnswer(post(writeRequest(made), path)).value_or(Answer());
    }
    Payload post(const QByteArray &body, const char *path = servicePath)
    {
        m_answer = ExchangeFailed();
        receive(Channel::Api, Party::ShopServer, Party::ProviderServer,
                httpRequest("POST", setup().inputs.origins.api + path, {{"Content-Type", "text/xml"}}, body));
        return m_answer;
    }
    Answer send(const Invoice &made, Context context = terminalContext())
    {
        Request sending = request(op::sendInvoice, std::move(context));
        sending.invoice = made;
        return ask(sending);
    }
    QByteArray bill(const QByteArray &order = "T-1", const QByteArray &sum = "149.90")
    {
        return send(invoice(order, sum)).invoiceReference;
    }
    Answer statusOf(const QByteArray &reference, Context context = terminalContext())
    {
        Request asking = request(op::getPaymentStatus, std::move(context));
        asking.invoiceReference = reference;
        return ask(asking);
    }
    Answer cancel(const QByteArray &reference)
    {
        Request asking = request(op::cancelInvoice);
        asking.invoiceReference = reference;
        return ask(asking);
    }
    Answer refund(const QByteArray &payment, const QByteArray &sum, const QByteArray &currency = "SEK")
    {
        Request asking = request(op::refundPayment);
        asking.ersReference = payment;
        asking.invoice = Invoice();
        asking.invoice->title = "Refund";
        asking.invoice->total = Amount{currency, sum};
        return ask(asking);
    }

    // --- the phone

    void scan(const QByteArray &payload) { operate(sandboxOperation::scan, {{"payload", payload}}); }
    void follow(const QByteArray &link) { receive(Channel::App, Party::ShopPage, Party::App, AppLink{link}); }
    // The newest page that is no home page; an empty one when there is none.
    Page phone() const
    {
        const auto pages = m_machine->pages();
        return pages.size() < 2 ? Page() : pages.back().page;
    }
    Page home() const { return m_machine->pages().front().page; }
    Page press(const QByteArray &control, const Fields &fields = {})
    {
        return pressOn(phone().url, control, fields);
    }
    Page pressOn(const QByteArray &url, const QByteArray &control, const Fields &fields = {})
    {
        m_answer = ExchangeFailed();
        receive(Channel::Buyer, Party::Buyer, Party::App, BuyerAction{url, control, fields});
        const auto *page = std::get_if<Page>(&m_answer);
        return page ? *page : Page();
    }
    // Scanned and paid, not yet asked for.
    void pay(const QByteArray &reference)
    {
        scan(invoicePayload(reference));
        press("outcome.approve");
    }
    Payload get(const QByteArray &url)
    {
        m_answer = ExchangeFailed();
        receive(Channel::PageLoad, Party::ShopPage, Party::ProviderServer,
                Navigation{Window::Self, {}, "GET", url, {}});
        return m_answer;
    }

    // --- the rest

    void operate(const QByteArray &operation, const Fields &fields) { run(Operated{operation, fields}); }
    void set(const char *operation, const char *value) { operate(operation, {{"value", value}}); }
    void receive(Channel channel, Party from, Party to, Payload payload, const QByteArray &tag = {})
    {
        Message message;
        message.id = MessageId{0, ++m_messages};
        message.exchange = ExchangeId{++m_exchanges};
        message.channel = channel;
        message.from = from;
        message.to = to;
        message.payload = std::move(payload);
        message.sent = m_now;
        run(Received{std::move(message), tag});
    }
    void answer(const Sent &sent, Payload payload)
    {
        receive(sent.draft.channel, sent.draft.to, sent.draft.from, std::move(payload), sent.tag);
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
    std::vector<Sent> takeSent() { return std::exchange(m_sent, {}); }
    std::vector<kassa::Report> takeReports() { return std::exchange(m_reports, {}); }
    bool wasReported(const QByteArray &value)
    {
        const auto reports = takeReports();
        return std::any_of(reports.begin(), reports.end(),
                           [&](const kassa::Report &each) { return each.value == value; });
    }
    const Machine &machine() const { return *m_machine; }
    Payload lastAnswer() const { return m_answer; }

private:
    void run(const Input &input)
    {
        for (Effect &effect : m_machine->handle(input, m_now)) {
            if (auto *reply = std::get_if<Reply>(&effect))
                m_answer = std::visit([](auto &one) { return Payload(std::move(one)); }, reply->answer);
            else if (auto *send = std::get_if<Send>(&effect))
                m_sent.push_back({std::move(send->draft), send->tag, send->timeout});
            else if (auto *timer = std::get_if<StartTimer>(&effect))
                m_timers.insert(timer->key, m_now + timer->after);
            else if (auto *stopped = std::get_if<StopTimer>(&effect))
                m_timers.remove(stopped->key);
            else if (auto *report = std::get_if<kassa::Report>(&effect))
                m_reports.push_back(std::move(*report));
        }
    }

    std::unique_ptr<Machine> m_machine;
    Time m_now = setup().inputs.start;
    QMap<QByteArray, Time> m_timers;
    std::vector<Sent> m_sent;
    std::vector<kassa::Report> m_reports;
    Payload m_answer;
    quint64 m_messages = 0, m_exchanges = 0;
};

inline int statusOfHttp(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    return head ? head->status : 0;
}

inline QByteArray bodyOf(const Payload &payload)
{
    const auto *response = std::get_if<HttpResponse>(&payload);
    return response ? response->raw.body : QByteArray();
}

inline HttpResponse okay()
{
    return httpResponse(200, "text/plain", {});
}

inline bool says(const Page &page, const QByteArray &words)
{
    const QString wanted = QString::fromUtf8(words);
    return english(page.title).contains(wanted) ||
           std::any_of(page.blocks.begin(), page.blocks.end(),
                       [&](const Block &block) { return english(block.text).contains(wanted); });
}

} // namespace kassa::seqr::test
