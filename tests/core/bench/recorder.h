// An event sink that keeps the run as lines, so that runs are compared as event logs.
#pragma once

#include "wire/payload_json.h"

#include <QByteArrayList>

namespace kassa::test {

class Recorder : public EventSink
{
public:
    void happened(const Event &event) override
    {
        events.push_back(event);
        if (std::holds_alternative<Rewound>(event.happening)) {
            while (!path.empty() && path.back().id.ordinal > event.id.ordinal)
                path.pop_back();
            return;
        }
        path.push_back(event);
    }

    // The canonical cores along the current branch.
    QByteArrayList canonical() const
    {
        QByteArrayList lines;
        for (const Event &event : path)
            lines << toJson(event).toCompact();
        return lines;
    }

    // "shop-server > provider-server http-request POST /soap", one per message sent, timers left out.
    QByteArrayList messages() const
    {
        QByteArrayList lines;
        for (const Event &event : path) {
            const auto *sent = std::get_if<Sent>(&event.happening);
            if (!sent || sent->message.channel == Channel::Timer)
                continue;
            const Message &message = sent->message;
            lines << toWord(message.from) + " > " + toWord(message.to) + ' ' + summary(message.payload);
        }
        return lines;
    }

    std::vector<Event> events; // everything
    std::vector<Event> path;   // along the current branch

private:
    static QByteArray summary(const Payload &payload)
    {
        if (const auto *request = std::get_if<HttpRequest>(&payload))
            return request->raw.head.left(request->raw.head.indexOf(" HTTP"));
        if (const auto *response = std::get_if<HttpResponse>(&payload))
            return response->raw.head.mid(9, 3);
        if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
            return "failed " + toWord(failed->reason);
        if (const auto *navigation = std::get_if<Navigation>(&payload))
            return "goes " + navigation->method + ' ' + navigation->url;
        if (const auto *page = std::get_if<Page>(&payload))
            return "page " + page->id;
        if (const auto *text = std::get_if<SocketText>(&payload))
            return "text " + text->bytes;
        if (const auto *closed = std::get_if<SocketClosed>(&payload))
            return "closed " + QByteArray::number(closed->code);
        if (const auto *opened = std::get_if<SocketOpened>(&payload))
            return "opened " + opened->chosen;
        if (const auto *event = std::get_if<PageEvent>(&payload))
            return "event " + event->data;
        return kindWord(payload);
    }
};

} // namespace kassa::test
