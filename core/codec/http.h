// HTTP/1.1 bytes <-> values. The only HTTP parser in Kassa: it wraps Boost.Beast's header parser and does no
// I/O. What was on the wire is kept: head bytes exactly, header order, case and duplicates.
#pragma once

#include "base/result.h"

#include <memory>
#include <utility>
#include <vector>

namespace kassa {

using Header = std::pair<QByteArray, QByteArray>; // name as written, value without surrounding blanks
using Headers = std::vector<Header>;

// First header of that name, compared without case; empty when absent.
QByteArray header(const Headers &headers, const QByteArray &name);
bool hasHeader(const Headers &headers, const QByteArray &name);

// `head`: start line and headers with the empty line, exactly as on the wire. `body`: the content; of a
// chunked message the joined chunks (the chunk framing is the one thing not kept).
struct RawHttp
{
    QByteArray head;
    QByteArray body;

    bool operator==(const RawHttp &) const = default;
    QByteArray bytes() const { return head + body; }
};

struct RequestHead
{
    QByteArray method; // as written
    QByteArray target; // as written: "/path?query" or an absolute URL
    QByteArray
        path; // before "?", still percent-encoded; of an absolute URL what follows the host, at least "/"
    QByteArray query; // after "?", without it
    Headers headers;
};

struct ResponseHead
{
    int status = 0; // 100..999
    QByteArray reason;
    Headers headers;
};

// Read a head that is known to be complete, such as HttpReader's. Malformed ("http.head").
Result<RequestHead> parseRequestHead(const QByteArray &head);
Result<ResponseHead> parseResponseHead(const QByteArray &head);

// Content-Length is added when the body is not empty or the method is POST/PUT (requests), always for
// responses that may have a body; never twice when `headers` has one already. Host must be among `headers`.
RawHttp buildRequest(const QByteArray &method, const QByteArray &target, const Headers &headers,
                     const QByteArray &body);
RawHttp buildResponse(int status, const Headers &headers, const QByteArray &body);
QByteArray reasonPhrase(int status); // empty for an unknown status

struct HttpLimits
{
    qsizetype head = qsizetype(32) * 1024;       // bytes
    qsizetype body = qsizetype(8) * 1024 * 1024; // bytes
    qsizetype headers = 200;                     // count
};

// Incremental: feed what a socket gives, take complete messages. Pipelined messages come out one by one, in
// order. After an error the connection cannot be used further.
class HttpReader
{
public:
    enum class Role { Requests, Responses };

    struct Arrived
    {
        RawHttp raw;
        bool keepAlive = true;
        bool upgrade = false; // a WebSocket upgrade; the rest of the bytes belong to it (see rest())
    };

    explicit HttpReader(Role role, HttpLimits limits = {});
    ~HttpReader();
    HttpReader(HttpReader &&) noexcept;
    HttpReader &operator=(HttpReader &&) noexcept;

    // Malformed ("http.head", "http.framing" for a missing, wrong or unknown length, "http.chunk",
    // "http.smuggling" for Content-Length beside Transfer-Encoding) or Limit ("http.head-size",
    // "http.header-count", "http.body-size").
    Done feed(const QByteArray &bytes);
    // For responses to HEAD requests, whose Content-Length describes a body that does not come. Call before
    // the response arrives; counts for one response that is not 1xx. 1xx responses are messages of their own.
    void expectNoBody();
    // The peer closed: completes a response that is framed by the end of the connection. Malformed
    // ("http.truncated") when a message was under way.
    Done finish();
    bool hasMessage() const;
    Arrived take(); // hasMessage() must hold
    // A message has begun and is not complete: for idle and slow-client timeouts.
    bool inMessage() const;
    // Head complete with "Expect: 100-continue", body not begun: the caller should send "100 Continue" once.
    bool wantsContinue();
    // After an upgrade: the bytes that followed it.
    QByteArray rest() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
