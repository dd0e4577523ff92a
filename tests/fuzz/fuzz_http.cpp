#include "codec/http.h"
#include "property.h"

using namespace kassa;

namespace {

// Everything that can be seen of a connection's bytes.
struct Outcome
{
    std::vector<RawHttp> messages;
    std::vector<bool> flags;
    QByteArray error;
    QByteArray rest;

    bool operator==(const Outcome &) const = default;
};

void takeInto(Outcome &outcome, HttpReader &reader)
{
    while (reader.hasMessage()) {
        auto arrived = reader.take();
        outcome.messages.push_back(std::move(arrived.raw));
        outcome.flags.push_back(arrived.keepAlive);
        outcome.flags.push_back(arrived.upgrade);
    }
}

// Feeds pieces of `step` bytes, then closes.
Outcome read(HttpReader::Role role, const QByteArray &bytes, qsizetype step)
{
    HttpReader reader(role, {512, 256, 8});
    Outcome outcome;
    Done fed;
    for (qsizetype at = 0; fed && at < bytes.size(); at += step)
        fed = reader.feed(bytes.mid(at, step));
    if (fed)
        fed = reader.finish();
    if (fed)
        outcome.rest = reader.rest();
    else
        outcome.error = fed.error().code;
    takeInto(outcome, reader);
    return outcome;
}

// What the reader lets through can be taken apart, and is read the same once more.
void checkMessages(HttpReader::Role role, const Outcome &outcome)
{
    for (const RawHttp &raw : outcome.messages) {
        mustHold(raw.head.endsWith("\r\n\r\n") && raw.head.size() <= 512 && raw.body.size() <= 256);
        if (role == HttpReader::Role::Responses) {
            mustHold(parseResponseHead(raw.head).has_value());
            continue;
        }
        const auto request = parseRequestHead(raw.head);
        mustHold(request.has_value() && request->headers.size() <= 8);
        if (hasHeader(request->headers, "Transfer-Encoding"))
            continue;
        const Outcome again = read(role, raw.bytes(), raw.bytes().size());
        mustHold(again.messages == std::vector{raw});
    }
}

} // namespace

// The first byte chooses the role and the size of the pieces.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const auto role = data[0] & 0x80 ? HttpReader::Role::Responses : HttpReader::Role::Requests;
    const QByteArray bytes = inputBytes(data + 1, size - 1);
    const Outcome whole = read(role, bytes, qMax<qsizetype>(1, bytes.size()));
    mustHold(read(role, bytes, 1 + (data[0] & 0x1F)) == whole);
    checkMessages(role, whole);
    const auto request = parseRequestHead(bytes);
    const auto response = parseResponseHead(bytes);
    mustHold(!(request && response));
    return 0;
}
