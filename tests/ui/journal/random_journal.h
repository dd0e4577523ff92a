// A journal that could have happened: messages, deliveries, reports and rewinds in random order.
#pragma once

#include "journal/entry.h"
#include "wire/payload_json.h"

#include <QRandomGenerator>

namespace kassa {

class RandomJournal
{
public:
    explicit RandomJournal(quint32 seed) : m_random(seed) {}

    std::vector<Entry> batch(int count)
    {
        std::vector<Entry> entries;
        entries.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            entries.push_back(next());
        return entries;
    }

    Entry next()
    {
        const int dice = number(100);
        if (dice < 3 && m_ordinal > 4)
            return rewind();
        if (dice < 50 || m_open.empty())
            return event(Sent{message()});
        if (dice < 80)
            return delivery();
        if (dice < 85)
            return event(Ruled{{m_branch, m_open.back()}, Ruled::What::Held, "r1"});
        if (dice < 95)
            return event(Reported{report()});
        return event(ClockJumped{Time(Duration(m_time + 1'000'000))});
    }

private:
    int number(int below) { return m_random.bounded(below); }

    Entry event(Happening happening)
    {
        const quint64 cause = m_ordinal;
        if (std::holds_alternative<Sent>(happening))
            m_open.push_back(m_ordinal + 1);
        return entry({m_branch, ++m_ordinal}, {m_branch, cause}, std::move(happening));
    }

    Entry entry(MessageId id, MessageId cause, Happening happening)
    {
        m_time += number(900'000);
        const Event event{id, cause, Time(Duration(m_time)), std::move(happening)};
        return {id, cause, event.at, kindWord(event.happening), toJson(event), {}};
    }

    Message message()
    {
        Message message;
        message.exchange = ExchangeId{m_ordinal / 2 + 1};
        message.channel = static_cast<Channel>(number(10));
        message.from = static_cast<Party>(number(6));
        message.to = static_cast<Party>(number(6));
        const QByteArray body = m_bodies[number(4)] + QByteArray::number(number(50));
        if (number(2) == 0)
            message.payload = httpRequest("POST", "http://127.0.0.1:8081/callback",
                                          {{"Content-Type", "application/json"}}, body);
        else
            message.payload = httpResponse(number(4) == 0 ? 500 : 200, "text/plain", body);
        return message;
    }

    Entry delivery()
    {
        const auto at = static_cast<std::size_t>(number(static_cast<int>(m_open.size())));
        const quint64 ordinal = m_open[at];
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(at));
        Delivered delivered{{m_branch, ordinal}, {}};
        for (int i = number(3); i > 0; --i)
            delivered.verdicts.push_back({static_cast<Verdict::Severity>(number(4)),
                                          "signature",
                                          KASSA_TEXT("test", "The signature was looked at"),
                                          {},
                                          "x.md"});
        return event(std::move(delivered));
    }

    Report report()
    {
        return {static_cast<Report::Kind>(number(5)), "purchase WS-1001", m_states[number(3)],
                Text::verbatim(QByteArray("It happened"))};
    }

    Entry rewind()
    {
        const quint64 to =
            static_cast<quint64>(number(static_cast<int>(std::min<quint64>(m_ordinal, 1000)))) +
            (m_ordinal > 1000 ? m_ordinal - 1000 : 0);
        const quint32 from = m_branch++;
        m_ordinal = std::max<quint64>(to, 1);
        std::erase_if(m_open, [&](quint64 open) { return open > m_ordinal; });
        return entry({m_branch, m_ordinal}, {}, Rewound{{from, m_ordinal}, from});
    }

    QRandomGenerator m_random;
    quint32 m_branch = 0;
    quint64 m_ordinal = 0;
    qint64 m_time = 1'767'312'000'000'000; // 2026-01-02
    std::vector<quint64> m_open;           // sent, not delivered
    const QByteArray m_bodies[4] = {"{\"status\":\"Created\",\"city\":\"Växjö\",\"n\":", "Straße ÅÄÖ ",
                                    "plain Created ", "a=b&c=d&n="};
    const QByteArray m_states[3] = {"Created", "Paid", "Denied"};
};

} // namespace kassa
