// GraphQL documents: text <-> values (June 2018 grammar: operations, fragments, all literals, block strings).
// The lexer is shared with graphql_schema.h.
#pragma once

#include "base/result.h"

#include <optional>
#include <utility>
#include <vector>

namespace kassa::graphql {

// A literal or a variable, as written.
struct Value
{
    enum class Kind { Null, Boolean, Int, Float, String, Enum, Variable, List, Object };
    Kind kind = Kind::Null;
    QByteArray text;          // "true", the number's text, the decoded UTF-8 of a string, a name; else empty
    std::vector<Value> items; // of a list
    std::vector<std::pair<QByteArray, Value>> members; // of an object

    bool operator==(const Value &) const = default;
};

using Arguments = std::vector<std::pair<QByteArray, Value>>;

struct Directive
{
    QByteArray name;
    Arguments arguments;

    bool operator==(const Directive &) const = default;
};

// "[Name!]!": of a list the item's type is `item.front()`.
struct TypeRef
{
    QByteArray name; // empty for a list
    std::vector<TypeRef> item;
    bool nonNull = false;

    bool isList() const { return !item.empty(); }
    const QByteArray &named() const { return isList() ? item.front().named() : name; } // the innermost name
    QByteArray toText() const;
    bool operator==(const TypeRef &) const = default;
};

struct Selection
{
    enum class Kind { Field, Spread, Inline };
    Kind kind = Kind::Field;
    QByteArray alias; // of a field; empty: its name
    QByteArray name;  // of the field or of the fragment
    QByteArray on;    // type condition of an inline fragment; may be empty
    Arguments arguments;
    std::vector<Directive> directives;
    std::vector<Selection> selections;

    const QByteArray &key() const { return alias.isEmpty() ? name : alias; }
    bool operator==(const Selection &) const = default;
};

struct VariableDefinition
{
    QByteArray name;
    TypeRef type;
    std::optional<Value> preset; // "= 1"

    bool operator==(const VariableDefinition &) const = default;
};

struct Operation
{
    enum class Kind { Query, Mutation, Subscription };
    Kind kind = Kind::Query;
    QByteArray name; // may be empty
    std::vector<VariableDefinition> variables;
    std::vector<Directive> directives;
    std::vector<Selection> selections;

    bool operator==(const Operation &) const = default;
};

struct Fragment
{
    QByteArray name, on;
    std::vector<Directive> directives;
    std::vector<Selection> selections;

    bool operator==(const Fragment &) const = default;
};

struct Document
{
    std::vector<Operation> operations;
    std::vector<Fragment> fragments;

    const Fragment *fragment(const QByteArray &name) const;
    bool operator==(const Document &) const = default;
};

struct Limits
{
    qsizetype bytes = qsizetype(256) * 1024;
    int depth = 32; // of selections, literals and list types
    int tokens = 20'000;
};

// Malformed ("graphql.syntax", with line and column in the detail), Limit ("graphql.size", "graphql.depth",
// "graphql.tokens").
Result<Document> parseDocument(const QByteArray &text, const Limits &limits = {});

// Indented by two blanks; parses to the same document.
QByteArray print(const Document &document);
QByteArray print(const Value &value); // on one line

QByteArray toWord(Operation::Kind kind); // "query", "mutation", "subscription"

} // namespace kassa::graphql
