// A YAML file as a tree whose nodes know where they stand, for errors that name line and column. Read with
// yaml-cpp; what stories do not need is refused: anchors and aliases, tags, several documents, a key twice.
#pragma once

#include "base/result.h"

#include <QByteArrayList>

#include <vector>

namespace kassa {

struct Place
{
    QString file;
    int line = 1, column = 1; // from 1

    bool operator==(const Place &) const = default;
};

struct YamlNode
{
    enum class Kind { Text, List, Map };
    Kind kind = Kind::Text;
    Place place;
    QByteArray text;             // of Text, UTF-8; nothing written: empty
    std::vector<YamlNode> items; // of List; of Map: key, value, key, value, ...

    bool isText() const { return kind == Kind::Text; }
    bool isList() const { return kind == Kind::List; }
    bool isMap() const { return kind == Kind::Map; }
    // Of a Map; null when there is none.
    const YamlNode *find(QByteArrayView key) const;
    const YamlNode *keyNode(QByteArrayView key) const;
    QByteArray textOf(QByteArrayView key) const; // empty when there is none
    QByteArrayList keys() const;
};

// Malformed ("story.syntax", "story.repeated") or Limit ("story.size" above 1 MiB, "story.depth" above 32).
Result<YamlNode> parseYaml(const QByteArray &bytes, const QString &file);

// "FILE:LINE:COLUMN: WHAT", Malformed.
tl::unexpected<Error> failAt(const Place &place, const QByteArray &code, const Text &what);
// "; did you mean "press"?" when one of the known words is near, else "; known: ...". Empty for no words.
Text withWhatFits(const Text &what, const QByteArray &word, const QByteArrayList &known);

} // namespace kassa
