// The sessions' end of resources/pages/page.js: one WebSocket for each open document of ours, to its own
// origin below a random path. Works in any browser, framed or not. Everything a document tells is data, 256
// KiB at most. Used inside this room.
//
// From the document, JSON objects with one member:
//   {"ready": {"url", "frame", "top", "alone"}}    it listens; `frame` is its window's name
//   {"heard": {"frame", "origin", "text"|"object"}}   a message event; `frame` names the frame it came from,
//   if one
//   {"stuck": {"control"}}                a control to press is not there
// To the document:
//   {"do": "post", "frame", "to", "text"|"object"}    empty frame: to the parent or opener
//   {"do": "call", "method", "url", "headers", "body"}   fetch, the answer is not looked at
//   {"do": "go", "method", "url", "form", "target"}   {"do": "press", "control", "fields"}
//   {"do": "redraw", "html"}   {"do": "clock", "now", "rate"}   milliseconds; what countdowns follow
#pragma once

#include "codec/json.h"
#include "net/http_server.h"
#include "wire/message.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>

namespace kassa {

using DocumentId = Id<struct DocumentTag>;

struct RelayDocument
{
    QByteArray url;
    QByteArray frame; // name of its window; empty: none
    bool isTop = false;
    bool isAlone = false; // in no frame and opened by no page: nobody hears what it says
};

class Relay : public QObject
{
    Q_OBJECT

public:
    explicit Relay(QObject *parent = nullptr);

    // Sockets at path() on that server are documents'. `origin`: what they must come from. Sockets elsewhere
    // than below "/_kassa/" are left alone.
    void serve(HttpServer &server, const QByteArray &origin);
    QByteArray path() const { return m_path; } // "/_kassa/relay/RANDOM"

    // Ready ones, oldest first.
    const std::map<DocumentId, RelayDocument> &documents() const { return m_ready; }
    void post(DocumentId document, const PageEvent &event, const QByteArray &frame,
              const QByteArray &targetOrigin);
    void call(DocumentId document, const QByteArray &method, const QByteArray &url, const Headers &headers,
              const QByteArray &body);
    void go(DocumentId document, const Navigation &navigation);
    void press(DocumentId document, const QByteArray &control, const Fields &fields);
    void redraw(DocumentId document, const QByteArray &html);
    // Virtual time, and how many seconds of it pass in a second: what countdowns of the documents follow.
    // They are told when it does not go on as they know it.
    void setClock(Time now, double rate);
    void leave(DocumentId document); // it is about to be replaced: not ready any more
    void forgetAll();                // closes them: what they still tell is of the past

Q_SIGNALS:
    void ready(kassa::DocumentId document);
    void closed(kassa::DocumentId document);
    // event.frame: the frame it came from; empty: from around the document.
    void heard(kassa::DocumentId document, const kassa::PageEvent &event);
    void stuck(kassa::DocumentId document, const QByteArray &control);

private:
    struct Socket
    {
        HttpServer *server = nullptr;
        SocketId id;
    };
    Time clock() const; // as the documents know it
    void told(DocumentId document, const QByteArray &bytes);
    void tell(DocumentId document, const Json &what);
    void tellClock(DocumentId document);
    void lost(DocumentId document);

    QByteArray m_path;
    Time m_clock;
    double m_rate = 0;
    QElapsedTimer m_sinceClock;
    quint64 m_last = 0;
    std::map<DocumentId, Socket> m_sockets;
    std::map<std::pair<HttpServer *, quint64>, DocumentId> m_ids;
    std::map<DocumentId, RelayDocument> m_ready;
};

} // namespace kassa
