// Bytes of a message as text that can be edited, and back, without losing one of them. Pure.
//
// A line feed is a line break of the text, a carriage return stands as "↵", so that CRLF and LF can be told
// apart by eye.
#pragma once

#include "base/result.h"

namespace kassa {

// The text; none for bytes that are not UTF-8, or hold other control characters or that sign: they are shown
// in hex.
std::optional<QString> toEditable(const QByteArray &bytes);
QByteArray fromEditable(const QString &text);

// "48 54 54 50", sixteen to a line.
QString toHex(const QByteArray &bytes);
// Blanks and line breaks do not matter. Malformed ("hex.digit", "hex.odd").
Result<QByteArray> fromHex(const QString &text);

struct LineEnds
{
    int crlf = 0, lf = 0, cr = 0;
    bool operator==(const LineEnds &) const = default;
};
LineEnds lineEndsOf(const QByteArray &bytes);
// Every line end becomes CRLF.
QByteArray withCrlf(const QByteArray &bytes);

} // namespace kassa
