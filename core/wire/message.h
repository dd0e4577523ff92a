// Everything that passes between parties. Messages are immutable; exact bytes are the truth, parsed views are
// derived.
#pragma once

#include "base/time.h"
#include "codec/http.h"
#include "wire/page.h"

#include <variant>

namespace kassa {

// Shop machine: ShopServer, ShopPage. Sandbox machine: ProviderServer, ProviderPage, App (BankID, Swish,
// acquirer, the SEQR phone). Buyer: the person.
enum class Party { ShopServer, ShopPage, ProviderServer, ProviderPage, App, Buyer };
enum class Channel { Api, Callback, PageLoad, PageCall, PageEvent, Return, App, Socket, Buyer, Timer };
enum class Side { Shop, Sandbox };

// The machine that faces a party; none for the buyer.
std::optional<Side> sideOf(Party party);

struct HttpRequest
{
    QByteArray origin; // where it is sent: "http://127.0.0.1:8081", scheme and authority, no path
    RawHttp raw;
    bool operator==(const HttpRequest &) const = default;
};

struct HttpResponse
{
    RawHttp raw;
    bool operator==(const HttpResponse &) const = default;
};

// Instead of an answer. Delivered to the party that sent the request.
struct ExchangeFailed
{
    enum class Reason { Timeout, Refused, Cut, Tls, Blocked };
    enum class Phase { Connecting, Sending, Waiting, Receiving };
    Reason reason = Reason::Cut;
    Phase phase = Phase::Waiting;
    QByteArray detail;  // technical English, may be empty
    QByteArray partial; // what of the answer had come (or was sent) before a cut
    bool operator==(const ExchangeFailed &) const = default;
};

// window.postMessage from one frame to another.
struct PageEvent
{
    enum class Kind { Text, Object }; // a string, or a structured object given as JSON text
    QByteArray frame;                 // name of the frame it comes from or goes to; empty: the top document
    QByteArray origin;                // of the sender
    Kind kind = Kind::Text;
    QByteArray data;
    bool operator==(const PageEvent &) const = default;
};

// A link with a scheme of its own: "bankid:", "swish:", "seqr:".
struct AppLink
{
    QByteArray url;
    bool operator==(const AppLink &) const = default;
};

struct SocketOpen
{
    QByteArray url;
    std::vector<QByteArray> offered; // subprotocols
    Headers headers;
    bool operator==(const SocketOpen &) const = default;
};
struct SocketOpened
{
    QByteArray chosen; // subprotocol; may be empty
    bool operator==(const SocketOpened &) const = default;
};
struct SocketText
{
    QByteArray bytes;
    bool operator==(const SocketText &) const = default;
};
struct SocketClosed
{
    int code = 1000;
    QByteArray reason;
    bool operator==(const SocketClosed &) const = default;
};

// The buyer presses a control of an open page.
struct BuyerAction
{
    QByteArray page; // Page::url
    QByteArray control;
    Fields fields;
    bool operator==(const BuyerAction &) const = default;
};

struct TimerFired
{
    QByteArray key;
    bool operator==(const TimerFired &) const = default;
};

// A page load, and a buyer's action that came as a form, are answered by a Page or a plain HttpResponse.
using Payload = std::variant<HttpRequest, HttpResponse, ExchangeFailed, Navigation, Page, PageEvent, AppLink,
                             SocketOpen, SocketOpened, SocketText, SocketClosed, BuyerAction, TimerFired>;

struct Message
{
    MessageId id;
    MessageId cause;     // what led to it: a message, or the entry of an order, operation or buyer's action
    ExchangeId exchange; // zero for messages that belong to none (page events, timers)
    Channel channel = Channel::Api;
    Party from = Party::ShopServer;
    Party to = Party::ProviderServer;
    Payload payload;
    QByteArray lane; // messages of one lane keep their order
    Time sent;
    QByteArray document = {}; // as in Draft

    bool operator==(const Message &) const = default;
};

// What a machine or a port asks the bench to put on the wire.
struct Draft
{
    Channel channel = Channel::Api;
    Party from = Party::ShopServer;
    Party to = Party::ProviderServer;
    Payload payload;
    ExchangeId exchange; // of the socket this text belongs to; zero: the bench opens a new exchange where one
                         // is needed
    QByteArray queue; // messages with the same queue keep their order (one webhook queue); empty: by exchange
    // Page::url of the provider's document that sends it or that it is for, where a browser may show several;
    // empty: the one shown last.
    QByteArray document = {};

    bool operator==(const Draft &) const = default;
};

// Stable words for journals, rules and the command line: "shop-server", "page-event", "http-request".
QByteArray toWord(Party party);
QByteArray toWord(Channel channel);
QByteArray toWord(Side side);
QByteArray toWord(ExchangeFailed::Reason reason);
QByteArray toWord(ExchangeFailed::Phase phase);
QByteArray kindWord(const Payload &payload);
std::optional<Party> partyFromWord(const QByteArray &word);
std::optional<Channel> channelFromWord(const QByteArray &word);

// HttpRequest / HttpResponse made from parts. `url` is absolute; Host and Content-Length are added.
HttpRequest httpRequest(const QByteArray &method, const QByteArray &url, const Headers &headers,
                        const QByteArray &body);
HttpResponse httpResponse(int status, const QByteArray &contentType, const QByteArray &body,
                          const Headers &more = {});
HttpResponse redirectTo(const QByteArray &url, int status = 302);

} // namespace kassa
