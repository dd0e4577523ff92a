#include "codec/http.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/status.hpp>

#include <array>
#include <cstring>
#include <deque>
#include <limits>

namespace kassa {

namespace {

namespace beast = boost::beast;

// A chunk-size line: 15 hex digits at most, and what extensions real senders write.
constexpr qsizetype maxChunkLine = 1024;
constexpr qsizetype maxChunkDigits = 15;

tl::unexpected<Error> malformed(const char *code, const Text &detail)
{
    return fail(ErrorKind::Malformed, code, detail);
}

tl::unexpected<Error> overLimit(const char *code, const Text &detail)
{
    return fail(ErrorKind::Limit, code, detail);
}

constexpr std::array<bool, 256> tokenChars = [] {
    std::array<bool, 256> table{};
    for (const char c : "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'*+-.^_`|~")
        table[static_cast<unsigned char>(c)] = c != '\0';
    return table;
}();

bool isTokenChar(char c)
{
    return tokenChars[static_cast<unsigned char>(c)];
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// What may stand in a header value, a reason phrase or a chunk extension.
bool isLineText(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\t'; });
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

QByteArrayView viewOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::optional<Header> readField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)) || !isLineText(line.sliced(colon + 1)))
        return std::nullopt;
    return Header{line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()};
}

// Start line and headers of a complete head.
struct HeadLines
{
    QByteArrayView start;
    Headers headers;
};

std::optional<HeadLines> splitHead(QByteArrayView head)
{
    if (!head.endsWith("\r\n\r\n"))
        return std::nullopt;
    HeadLines lines;
    qsizetype begin = head.indexOf("\r\n");
    lines.start = head.first(begin);
    for (begin += 2; begin < head.size() - 2;) {
        const qsizetype end = head.indexOf("\r\n", begin);
        auto field = readField(head.sliced(begin, end - begin));
        if (!field)
            return std::nullopt;
        lines.headers.push_back(std::move(*field));
        begin = end + 2;
    }
    return lines;
}

bool isVersion(QByteArrayView text)
{
    return text == "HTTP/1.1" || text == "HTTP/1.0";
}

// "http://host/path?query" -> "/path?query"; anything else as it is.
QByteArray originForm(const QByteArray &target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return target;
    const QByteArray afterScheme = target.mid(scheme + 3);
    const auto hostEnd =
        std::find_if(afterScheme.begin(), afterScheme.end(), [](char c) { return c == '/' || c == '?'; });
    const QByteArray rest = afterScheme.mid(hostEnd - afterScheme.begin());
    return rest.startsWith('/') ? rest : '/' + rest;
}

// What a head says about the message, as far as framing and the connection need it.
struct HeadFacts
{
    bool http11 = false;
    bool isGet = false;
    int status = 0;
    int hosts = 0;
    int contentLengths = 0;
    std::vector<QByteArray> encodings;
    bool expectsContinue = false;
    bool toWebSocket = false; // "Upgrade: websocket"
    bool upgrade = false;     // "Connection: upgrade"
    bool keepAlive = false;
    std::optional<quint64> length;
};

// Beast's parser for one complete head; it never sees a body.
template <bool isRequest>
class HeadParser : public beast::http::basic_parser<isRequest>
{
    using Code = beast::error_code;
    using View = beast::string_view;

public:
    HeadFacts facts;

private:
    void on_request_impl(beast::http::verb verb, View, View, int version, Code &) override
    {
        facts.isGet = verb == beast::http::verb::get;
        facts.http11 = version == 11;
    }
    void on_response_impl(int status, View, int version, Code &) override
    {
        facts.status = status;
        facts.http11 = version == 11;
    }
    void on_field_impl(beast::http::field name, View, View value, Code &) override
    {
        using beast::http::field;
        switch (name) {
        case field::host:
            ++facts.hosts;
            break;
        case field::content_length:
            ++facts.contentLengths;
            break;
        case field::transfer_encoding:
            facts.encodings.push_back(viewOf(value).toByteArray());
            break;
        case field::expect:
            facts.expectsContinue = equalsIgnoringCase(viewOf(value), "100-continue");
            break;
        case field::upgrade:
            facts.toWebSocket = equalsIgnoringCase(viewOf(value), "websocket");
            break;
        default:
            break;
        }
    }
    void on_header_impl(Code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Code &) override {}
    std::size_t on_body_impl(View, Code &) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, View, Code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View, Code &) override { return 0; }
    void on_finish_impl(Code &) override {}
};

// Beast compares each of the two framing headers with the other one that came before it.
tl::unexpected<Error> headError(const beast::error_code &code, const HeadFacts &facts)
{
    using beast::http::error;
    const bool length = code == error::bad_content_length;
    const bool encoding = code == error::bad_transfer_encoding;
    if ((length && !facts.encodings.empty()) || (encoding && facts.contentLengths > 0))
        return malformed("http.smuggling", KASSA_TEXT("error", "Content-Length beside Transfer-Encoding"));
    if (length)
        return malformed("http.framing",
                         KASSA_TEXT("error", "Content-Length is no number, or there are two different ones"));
    if (encoding)
        return malformed("http.framing", KASSA_TEXT("error", "two Transfer-Encoding headers"));
    return malformed("http.head", Text::verbatim(QString::fromStdString(code.message())));
}

Done checkFacts(const HeadFacts &facts, bool isRequest)
{
    if (!facts.encodings.empty() && facts.contentLengths > 0)
        return malformed("http.smuggling", KASSA_TEXT("error", "Content-Length beside Transfer-Encoding"));
    const bool chunked = facts.encodings.size() == 1 && equalsIgnoringCase(facts.encodings[0], "chunked");
    if (!facts.encodings.empty() && !(chunked && facts.http11)) {
        return malformed(
            "http.framing",
            KASSA_TEXT("error", "the only Transfer-Encoding that is read is \"chunked\" of HTTP/1.1"));
    }
    if (isRequest && (facts.hosts > 1 || (facts.http11 && facts.hosts == 0)))
        return malformed("http.head",
                         KASSA_TEXT("error", "%1 Host headers where one is needed").with(facts.hosts));
    if (!isRequest && facts.status < 100)
        return malformed("http.head", KASSA_TEXT("error", "status %1").with(facts.status));
    return {};
}

template <bool isRequest>
Result<HeadFacts> readFacts(QByteArrayView head, bool skipBody)
{
    HeadParser<isRequest> parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size()) + 1);
    // Ours is checked later; Beast 1.74 compares "none" as if it were below every length.
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    parser.skip(skipBody);
    beast::error_code code;
    const std::size_t used = parser.put({head.data(), static_cast<std::size_t>(head.size())}, code);
    if (code)
        return headError(code, parser.facts);
    if (!parser.is_header_done() || used != static_cast<std::size_t>(head.size()))
        return malformed("http.head", KASSA_TEXT("error", "the head ends early"));
    HeadFacts facts = std::move(parser.facts);
    if (Done good = checkFacts(facts, isRequest); !good)
        return tl::unexpected(good.error());
    facts.upgrade = parser.upgrade();
    facts.keepAlive = parser.keep_alive();
    if (const auto length = parser.content_length())
        facts.length = *length;
    return facts;
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

// 1*HEXDIG, optionally blanks and ";extensions".
std::optional<qsizetype> readChunkSize(QByteArrayView line)
{
    const auto notHex = std::find_if_not(line.begin(), line.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    const qsizetype digits = notHex - line.begin();
    const QByteArrayView extension = line.sliced(digits);
    if (digits == 0 || digits > maxChunkDigits || !isLineText(extension))
        return std::nullopt;
    if (!extension.isEmpty() && !extension.trimmed().startsWith(';'))
        return std::nullopt;
    return line.first(digits).toLongLong(nullptr, 16);
}

QByteArray oneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
}

QByteArray safeTarget(const QByteArray &target)
{
    QByteArray out;
    for (const char c : target) {
        if (isControl(c) || c == ' ')
            out += '%' + QByteArray(1, c).toHex().toUpper();
        else
            out += c;
    }
    return out;
}

QByteArray buildHead(const QByteArray &startLine, const Headers &headers, std::optional<qsizetype> length)
{
    QByteArray head = startLine + "\r\n";
    for (const auto &[name, value] : headers)
        head += oneLine(name) + ": " + oneLine(value) + "\r\n";
    if (length && !hasHeader(headers, "Content-Length") && !hasHeader(headers, "Transfer-Encoding"))
        head += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    return head + "\r\n";
}

} // namespace

QByteArray header(const Headers &headers, const QByteArray &name)
{
    for (const auto &[known, value] : headers) {
        if (equalsIgnoringCase(known, name))
            return value;
    }
    return {};
}

bool hasHeader(const Headers &headers, const QByteArray &name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&name](const Header &known) { return equalsIgnoringCase(known.first, name); });
}

Result<RequestHead> parseRequestHead(const QByteArray &head)
{
    auto lines = splitHead(head);
    if (!lines)
        return malformed("http.head", KASSA_TEXT("error", "not the headers of a request"));
    const qsizetype first = lines->start.indexOf(' ');
    const qsizetype last = lines->start.lastIndexOf(' ');
    const bool threeParts = first > 0 && last > first + 1;
    if (!threeParts || !isToken(lines->start.first(first)) || !isVersion(lines->start.sliced(last + 1)))
        return malformed("http.head",
                         KASSA_TEXT("error", "not a request line: method, target, HTTP/1.0 or 1.1"));

    RequestHead request;
    request.method = lines->start.first(first).toByteArray();
    request.target = lines->start.sliced(first + 1, last - first - 1).toByteArray();
    if (!isLineText(request.target) || QByteArrayView(request.target).contains(' ') ||
        request.target.contains('\t'))
        return malformed("http.head", KASSA_TEXT("error", "a blank or control character in the target"));
    const QByteArray origin = originForm(request.target);
    const qsizetype mark = origin.indexOf('?');
    request.path = mark < 0 ? origin : origin.left(mark);
    request.query = mark < 0 ? QByteArray() : origin.mid(mark + 1);
    request.headers = std::move(lines->headers);
    return request;
}

Result<ResponseHead> parseResponseHead(const QByteArray &head)
{
    auto lines = splitHead(head);
    if (!lines)
        return malformed("http.head", KASSA_TEXT("error", "not the headers of a response"));
    const QByteArrayView start = lines->start; // "HTTP/1.1 200 OK"
    const bool shaped =
        start.size() >= 13 && isVersion(start.first(8)) && start[8] == ' ' && start[12] == ' ';
    const QByteArrayView digits = shaped ? start.sliced(9, 3) : QByteArrayView();
    const bool isNumber =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!shaped || !isNumber || digits[0] == '0' || !isLineText(start.sliced(13)))
        return malformed("http.head",
                         KASSA_TEXT("error", "not a status line: HTTP/1.0 or 1.1, 100..999, reason"));

    ResponseHead response;
    response.status = digits.toInt();
    response.reason = start.sliced(13).toByteArray();
    response.headers = std::move(lines->headers);
    return response;
}

RawHttp buildRequest(const QByteArray &method, const QByteArray &target, const Headers &headers,
                     const QByteArray &body)
{
    const bool hasLength = !body.isEmpty() || method == "POST" || method == "PUT";
    const QByteArray startLine = oneLine(method) + ' ' + safeTarget(target) + " HTTP/1.1";
    return {buildHead(startLine, headers, hasLength ? std::optional(body.size()) : std::nullopt), body};
}

RawHttp buildResponse(int status, const Headers &headers, const QByteArray &body)
{
    const QByteArray startLine = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status);
    if (!mayHaveBody(status))
        return {buildHead(startLine, headers, std::nullopt), {}};
    return {buildHead(startLine, headers, body.size()), body};
}

QByteArray reasonPhrase(int status)
{
    const auto known = beast::http::int_to_status(static_cast<unsigned>(status));
    if (known == beast::http::status::unknown)
        return {};
    return viewOf(beast::http::obsolete_reason(known)).toByteArray();
}

// Each step reads as much as it can of one part of a message; false means that it needs more bytes.
struct HttpReader::State
{
    enum class Phase { Head, Body, UntilClose, ChunkSize, ChunkData, ChunkEnd, Trailers, Upgraded };

    State(Role whose, HttpLimits bounds) : role(whose), limits(bounds) {}

    Role role;
    HttpLimits limits;
    Phase phase = Phase::Head;
    QByteArray buffer;
    qsizetype at = 0;        // unread bytes begin here
    qsizetype scanned = 0;   // of the unread bytes: no line end before
    qsizetype lineStart = 0; // of the unread bytes: the line under way, in a head
    qsizetype lines = 0;     // complete ones, in a head or in trailers
    qsizetype trailerBytes = 0;
    quint64 remaining = 0; // of a body with a length or of a chunk
    bool noBody = false;   // see expectNoBody
    bool continueDue = false;
    Arrived current;
    std::deque<Arrived> arrived;
    std::optional<Error> error;

    const char *unread() const { return buffer.constData() + at; }
    qsizetype available() const { return buffer.size() - at; }
    bool inMessage() const { return phase == Phase::Head ? available() > 0 : phase != Phase::Upgraded; }

    void append(const QByteArray &bytes)
    {
        if (available() > 0) {
            buffer += bytes;
            return;
        }
        buffer = bytes;
        at = 0;
    }

    void forgetRead()
    {
        buffer.remove(0, at);
        at = 0;
    }

    void skip(qsizetype bytes)
    {
        at += bytes;
        scanned = 0;
        lineStart = 0;
    }

    // Position of the next line end among the unread bytes; looks at every byte once.
    std::optional<qsizetype> nextLineEnd()
    {
        const auto *found = static_cast<const char *>(
            std::memchr(unread() + scanned, '\n', static_cast<std::size_t>(available() - scanned)));
        scanned = found ? found - unread() + 1 : available();
        return found ? std::optional(scanned - 1) : std::nullopt;
    }

    Result<bool> step()
    {
        if (available() == 0 || phase == Phase::Upgraded)
            return false;
        if (phase == Phase::Head)
            return readHead();
        continueDue = false;
        switch (phase) {
        case Phase::Body:
            return readBody();
        case Phase::UntilClose:
            return readUntilClose();
        case Phase::ChunkSize:
            return readSizeLine();
        case Phase::ChunkData:
            return readChunk();
        case Phase::ChunkEnd:
            return readChunkEnd();
        default:
            return readTrailer();
        }
    }

    Result<bool> readHead()
    {
        // A TLS hello, for instance, never contains a line end.
        const char first = *unread();
        if (role == Role::Requests ? !isTokenChar(first) : first != 'H')
            return malformed("http.head",
                             KASSA_TEXT("error", "the first byte does not begin an HTTP/1 message"));
        while (const auto end = nextLineEnd()) {
            if (*end >= limits.head)
                break;
            const char *line = unread() + lineStart;
            if (*end == 0 || unread()[*end - 1] != '\r')
                return malformed("http.head", KASSA_TEXT("error", "a line ends without CR"));
            if (lineStart > 0 && (*line == ' ' || *line == '\t'))
                return malformed("http.head", KASSA_TEXT("error", "a header continued on the next line"));
            if (*end - 1 == lineStart)
                return finishHead(*end + 1);
            if (lines++ > limits.headers) // the start line is one of them
                return overLimit("http.header-count",
                                 KASSA_TEXT("error", "more than %1 headers").with(limits.headers));
            lineStart = *end + 1;
        }
        if (available() >= limits.head)
            return overLimit("http.head-size",
                             KASSA_TEXT("error", "more than %1 bytes of head").with(limits.head));
        return false;
    }

    Result<bool> finishHead(qsizetype size)
    {
        const QByteArrayView head(unread(), size);
        const auto facts =
            role == Role::Requests ? readFacts<true>(head, false) : readFacts<false>(head, noBody);
        if (!facts)
            return tl::unexpected(facts.error());
        current.raw.head = head.toByteArray();
        current.keepAlive = facts->keepAlive;
        const bool asked = role == Role::Requests ? facts->isGet && facts->http11 : facts->status == 101;
        current.upgrade = asked && facts->upgrade && facts->toWebSocket;
        skip(size);
        lines = 0;
        return beginBody(*facts);
    }

    Result<bool> beginBody(const HeadFacts &facts)
    {
        const bool isResponse = role == Role::Responses;
        const bool bodiless = isResponse && (noBody || !mayHaveBody(facts.status));
        if (isResponse && facts.status >= 200)
            noBody = false;
        if (bodiless)
            return complete();
        if (!facts.encodings.empty())
            phase = Phase::ChunkSize;
        else if (facts.length.value_or(0) > 0)
            phase = Phase::Body;
        else if (isResponse && !facts.length)
            phase = Phase::UntilClose;
        else
            return complete();
        remaining = facts.length.value_or(0);
        if (remaining > static_cast<quint64>(limits.body))
            return bodyTooLarge();
        continueDue = !isResponse && facts.http11 && facts.expectsContinue;
        return true;
    }

    tl::unexpected<Error> bodyTooLarge() const
    {
        return overLimit("http.body-size",
                         KASSA_TEXT("error", "more than %1 bytes of body").with(limits.body));
    }

    Result<bool> complete()
    {
        phase = current.upgrade ? Phase::Upgraded : Phase::Head;
        arrived.push_back(std::move(current));
        current = {};
        return true;
    }

    void takeRemaining()
    {
        const auto bytes = qMin<quint64>(remaining, static_cast<quint64>(available()));
        current.raw.body.append(unread(), static_cast<qsizetype>(bytes));
        remaining -= bytes;
        skip(static_cast<qsizetype>(bytes));
    }

    Result<bool> readBody()
    {
        takeRemaining();
        return remaining > 0 ? true : complete();
    }

    Result<bool> readUntilClose()
    {
        if (available() > limits.body - current.raw.body.size())
            return bodyTooLarge();
        current.raw.body.append(unread(), available());
        skip(available());
        return true;
    }

    // The next line without its end; an empty optional when it is not complete. Anything that is not one:
    // "http.chunk".
    Result<std::optional<QByteArrayView>> readLine(qsizetype maxSize)
    {
        const auto end = nextLineEnd();
        if (end.value_or(available()) >= maxSize)
            return malformed("http.chunk", KASSA_TEXT("error", "a line of more than %1 bytes").with(maxSize));
        if (!end)
            return std::nullopt;
        if (*end == 0 || unread()[*end - 1] != '\r')
            return malformed("http.chunk", KASSA_TEXT("error", "a line ends without CR"));
        return QByteArrayView(unread(), *end - 1);
    }

    Result<bool> readSizeLine()
    {
        const auto line = readLine(maxChunkLine);
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return false;
        const auto size = readChunkSize(**line);
        if (!size)
            return malformed("http.chunk", KASSA_TEXT("error", "a chunk size is not a hexadecimal number"));
        if (*size > limits.body - current.raw.body.size())
            return bodyTooLarge();
        skip((*line)->size() + 2);
        remaining = static_cast<quint64>(*size);
        phase = *size > 0 ? Phase::ChunkData : Phase::Trailers;
        return true;
    }

    Result<bool> readChunk()
    {
        takeRemaining();
        if (remaining == 0)
            phase = Phase::ChunkEnd;
        return true;
    }

    Result<bool> readChunkEnd()
    {
        if (*unread() != '\r' || (available() > 1 && unread()[1] != '\n'))
            return malformed("http.chunk", KASSA_TEXT("error", "a chunk is longer than its size says"));
        if (available() < 2)
            return false;
        skip(2);
        phase = Phase::ChunkSize;
        return true;
    }

    // Trailers are checked and dropped.
    Result<bool> readTrailer()
    {
        const auto line = readLine(limits.head - trailerBytes);
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return false;
        const bool last = (*line)->isEmpty();
        if (!last && (!readField(**line) || ++lines > limits.headers))
            return malformed("http.chunk",
                             KASSA_TEXT("error", "a trailer is not a header, or there are too many"));
        trailerBytes = last ? 0 : trailerBytes + (*line)->size() + 2;
        skip((*line)->size() + 2);
        if (!last)
            return true;
        lines = 0;
        return complete();
    }
};

HttpReader::HttpReader(Role role, HttpLimits limits) : m_state(std::make_unique<State>(role, limits)) {}
HttpReader::~HttpReader() = default;
HttpReader::HttpReader(HttpReader &&) noexcept = default;
HttpReader &HttpReader::operator=(HttpReader &&) noexcept = default;

Done HttpReader::feed(const QByteArray &bytes)
{
    if (m_state->error)
        return tl::unexpected(*m_state->error);
    m_state->append(bytes);
    Result<bool> progress = true;
    while (progress && *progress)
        progress = m_state->step();
    m_state->forgetRead();
    if (progress)
        return {};
    m_state->error = progress.error();
    return tl::unexpected(progress.error());
}

void HttpReader::expectNoBody()
{
    m_state->noBody = true;
}

Done HttpReader::finish()
{
    if (m_state->error)
        return tl::unexpected(*m_state->error);
    if (m_state->phase == State::Phase::UntilClose) {
        m_state->complete();
        return {};
    }
    if (!m_state->inMessage())
        return {};
    m_state->error = Error{ErrorKind::Malformed, "http.truncated",
                           KASSA_TEXT("error", "the connection was closed in the middle of a message")};
    return tl::unexpected(*m_state->error);
}

bool HttpReader::hasMessage() const
{
    return !m_state->arrived.empty();
}

HttpReader::Arrived HttpReader::take()
{
    Arrived first = std::move(m_state->arrived.front());
    m_state->arrived.pop_front();
    return first;
}

bool HttpReader::inMessage() const
{
    return m_state->inMessage();
}

bool HttpReader::wantsContinue()
{
    return std::exchange(m_state->continueDue, false);
}

QByteArray HttpReader::rest() const
{
    return m_state->buffer.mid(m_state->at);
}

} // namespace kassa
