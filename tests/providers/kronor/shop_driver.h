// Drives the shop machine alone: answers, frames and time in, what it asks and says out.
#pragma once

#include "order/samples.h"
#include "providers/kronor/flow.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/shop.h"
#include "providers/kronor/test_data.h"

#include <QMap>

namespace kassa::kronor::test {

class ShopDriver
{
public:
    explicit ShopDriver(const Origins &origins = fixedOrigins()) : m_machine(makeShop(setup(origins))) {}

    static Order coffee() { return adaptedTo(findSample("coffee")->order, descriptor().requirements); }
    void start(const QByteArray &entry = {}, const Order &order = coffee())
    {
        take(m_machine->handle(Start{order, entry}, m_now));
    }
    void operate(const QByteArray &operation, const Fields &fields)
    {
        take(m_machine->handle(Operated{operation, fields}, m_now));
    }
    void set(const QByteArray &operation, const QByteArray &value) { operate(operation, {{"value", value}}); }

    // A purchase order that Kronor has made, with a token that nobody can read.
    void startOrder()
    {
        start();
        answer("Create", R"({"newPurchaseOrderWithInvoice":{"id":"order-1","waitToken":"t"}})");
    }
    // The newest request of that operation's name is answered; the JSON is its "data".
    void answer(const QByteArray &name, const QByteArray &data)
    {
        answerWith(name, graphqlAnswer(Json::object({{"data", Json::parse(data).value()}}), "r"));
    }
    void answerWith(const QByteArray &name, Payload payload)
    {
        receive(Channel::Api, std::move(payload), asked(name)->tag);
    }
    // Null: it was never asked.
    const Send *asked(const QByteArray &name) const
    {
        const auto found = std::find_if(sent.rbegin(), sent.rend(),
                                        [&](const Send &each) { return each.tag.startsWith(name + ':'); });
        return found == sent.rend() ? nullptr : &*found;
    }
    qsizetype timesAsked(const QByteArray &name) const
    {
        return std::count_if(sent.begin(), sent.end(),
                             [&](const Send &each) { return each.tag.startsWith(name + ':'); });
    }
    Json variables(const QByteArray &name) const
    {
        const auto &request = std::get<HttpRequest>(asked(name)->draft.payload);
        return (*Json::parse(request.raw.body))["variables"];
    }

    // --- the socket that it opened last

    qsizetype socketsOpened() const
    {
        return std::count_if(sent.begin(), sent.end(), [](const Send &each) {
            return std::holds_alternative<SocketOpen>(each.draft.payload);
        });
    }
    void onSocket(Payload payload)
    {
        if (std::holds_alternative<SocketOpened>(payload))
            ++m_socket;
        receive(Channel::Socket, std::move(payload), asked("watch")->tag);
    }
    QByteArrayList takeFrames()
    {
        QByteArrayList frames;
        for (; m_framesSeen < sent.size(); ++m_framesSeen) {
            const Payload &payload = sent[m_framesSeen].draft.payload;
            if (const auto *text = std::get_if<SocketText>(&payload))
                frames << text->bytes;
            else if (const auto *closed = std::get_if<SocketClosed>(&payload))
                frames << "closed " + QByteArray::number(closed->code);
        }
        return frames;
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
            receive(Channel::Timer, TimerFired{std::move(key)}, {});
        }
        m_now = end;
    }
    // The machine stood still: everything that became due meanwhile fires at once, before anything is heard.
    void stall(Duration by)
    {
        m_now += by;
        QMultiMap<Time, QByteArray> due;
        for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer) {
            if (*timer <= m_now)
                due.insert(*timer, timer.key());
        }
        for (const QByteArray &key : due) {
            if (m_timers.remove(key) > 0)
                receive(Channel::Timer, TimerFired{key}, {});
        }
    }
    void receive(Channel channel, Payload payload, const QByteArray &tag)
    {
        Message message;
        message.exchange = ExchangeId{m_socket};
        message.channel = channel;
        message.payload = std::move(payload);
        take(m_machine->handle(Received{message, tag}, m_now));
    }

    QByteArray state() const { return m_machine->view().purchases.front().state; }
    Machine &machine() { return *m_machine; }

    std::vector<Send> sent;
    std::vector<Report> reports;
    std::optional<Page> lastPage; // that it has answered with

private:
    static MachineSetup setup(const Origins &origins)
    {
        SessionInputs inputs;
        inputs.provider = "kronor";
        inputs.origins = origins;
        inputs.start = Time(std::chrono::seconds(1'767'312'000));
        return {inputs, sandboxAccount()};
    }
    void take(Effects effects)
    {
        for (Effect &effect : effects) {
            if (auto *send = std::get_if<Send>(&effect)) {
                sent.push_back(std::move(*send));
            } else if (auto *reply = std::get_if<Reply>(&effect)) {
                auto *page = std::get_if<Page>(&reply->answer);
                lastPage = page ? std::optional(*page) : std::nullopt;
            } else if (auto *report = std::get_if<Report>(&effect)) {
                reports.push_back(std::move(*report));
            } else if (const auto *timer = std::get_if<StartTimer>(&effect)) {
                m_timers.insert(timer->key, m_now + timer->after);
            } else if (const auto *stopped = std::get_if<StopTimer>(&effect)) {
                m_timers.remove(stopped->key);
            }
        }
    }

    std::unique_ptr<Machine> m_machine;
    Time m_now{std::chrono::seconds(1'767'312'000)};
    QMap<QByteArray, Time> m_timers;
    quint64 m_socket = 100; // its exchange
    std::size_t m_framesSeen = 0;
};

} // namespace kassa::kronor::test
