// How one value looks in JSON, forms and HTML: reading the layers off, and writing them again. Used inside
// this room.
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace kassa {

// Bytes with some layers of spelling taken off, and where each of them came from.
struct Reading
{
    QByteArray text;
    std::vector<quint32>
        origin; // text.size() + 1 offsets into the original bytes; empty: the bytes themselves

    qsizetype at(qsizetype i) const { return origin.empty() ? i : origin[static_cast<std::size_t>(i)]; }
};

// Calls `look` with the bytes themselves first, then with up to three layers off, in every order that changes
// something: backslash and HTML escapes, percent and "+" escapes.
void forEachReading(const QByteArray &bytes, const std::function<void(const Reading &)> &look);

// The name of the standard spelling in which `spelled` is `value`: "" for the value itself, "json", "form",
// ...
std::optional<QByteArray> spellingOf(const QByteArray &value, const QByteArray &spelled);
// The inverse; none for an unknown spelling.
std::optional<QByteArray> spelledAs(const QByteArray &value, const QByteArray &spelling);

} // namespace kassa
