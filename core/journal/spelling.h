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
    // From `begin` on, text[i] is outer->text[from + i - begin].
    struct Run
    {
        qsizetype begin;
        qsizetype from;
    };

    // The offset in the original bytes of text[i], or of the end.
    qsizetype at(qsizetype i) const;

    QByteArray text;
    const Reading *outer = nullptr; // with one layer more; null: these are the original bytes
    std::vector<Run> runs;          // in order; before the first one nothing is shifted
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
