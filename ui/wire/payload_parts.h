// A payload as parts that a person can edit, and back. Pure.
#pragma once

#include "wire/message.h"

namespace kassa {

struct PayloadPart
{
    enum class Name { Origin, Head, Body, Method, Url, Frame, Kind, Data, Bytes, Page, Control };
    enum class Shape { Line, Choice, Block }; // Block: any bytes
    Name name = Name::Bytes;
    Shape shape = Shape::Line;
    QByteArray bytes;
    std::vector<QByteArray> choices = {}; // of a Choice

    bool operator==(const PayloadPart &) const = default;
};

struct PayloadParts
{
    std::vector<PayloadPart> parts;
    std::optional<Fields> fields; // of a form

    bool operator==(const PayloadParts &) const = default;
};

// None for what cannot be edited: a page that a machine shows, a failure, a timer, the opening of a socket.
std::optional<PayloadParts> partsOf(const Payload &payload);

// The payload with these parts, which are partsOf() of a payload of the same kind, edited. Malformed, naming
// what is wrong: "http.head", "edit.url", "edit.json" for the data of an object, "edit.method".
Result<Payload> withParts(const Payload &payload, const PayloadParts &parts);

// Of an HTTP head: -1 when it says none, -2 when what it says is no number.
qsizetype contentLengthOf(const QByteArray &head);
// Changes what an existing Content-Length says; a head without one stays as it is.
QByteArray withContentLength(const QByteArray &head, qsizetype length);

} // namespace kassa
