// The words of the story language: one table from which the reader checks a file, the suggestions in errors
// come, and resources/stories/story.schema.json is made (tests/core/story compares).
#pragma once

#include "codec/json.h"
#include "story/yaml.h"

#include <QByteArrayList>

namespace kassa {

struct Key;

// What may stand somewhere.
struct Shape
{
    enum class Kind {
        Text,
        Words,  // one of `words`
        Whole,  // a whole number, not negative
        Span,   // "90s", "2h" (base/time.h)
        Truth,  // yes or no
        Texts,  // any names with texts
        Map,    // `keys`
        List,   // of `items`
        Line,   // one of stepVerbs()
        Matrix, // names with lists of texts: every combination; or a list of names with texts: each
    };
    Kind kind = Kind::Text;
    QByteArrayList words = {};     // of Words; else those that the text may be, none: any
    std::vector<Key> keys;         // no initializer here: Key is not known yet
    std::vector<Shape> items = {}; // one
    bool orText = false;           // a text will do as well
};

struct Key
{
    QByteArray name;
    Shape shape;
    const char *meaning = ""; // technical English, for the schema
    bool required = false;
};

// A step is a map with one verb and what belongs to it, or the verb alone where it needs nothing.
struct Verb
{
    Key verb;
    std::vector<Key> more;
    bool alone = false;
};

const Shape &storyShape();    // a whole file
const Shape &includedShape(); // a file that is included: a list of steps
const std::vector<Verb> &stepVerbs();

// Malformed with the place and what would fit: "story.key", "story.word", "story.shape", "story.missing".
Done checkShape(const YamlNode &node, const Shape &shape);
// Of a step that has been checked.
const Verb *verbOf(const YamlNode &step);

// JSON Schema (draft 7) of a story file, for editors.
Json storySchema();

} // namespace kassa
