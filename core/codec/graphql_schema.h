// A GraphQL schema read from its definition language, and what can be checked of a document with it. Messages
// and paths of faults follow the Hasura engine (kronor.md section 5), whose words clients know.
#pragma once

#include "codec/graphql.h"
#include "codec/json.h"

#include <map>

namespace kassa::graphql {

struct InputDefinition // an argument or a member of an input object
{
    QByteArray name;
    TypeRef type;
    std::optional<Value> preset;
};

struct FieldDefinition
{
    QByteArray name;
    TypeRef type;
    std::vector<InputDefinition> arguments;

    const InputDefinition *argument(const QByteArray &argumentName) const;
};

struct TypeDefinition
{
    enum class Kind { Scalar, Object, Interface, Union, Enum, Input };
    Kind kind = Kind::Scalar;
    QByteArray name;
    std::vector<FieldDefinition> fields;  // of objects and interfaces
    std::vector<InputDefinition> members; // of inputs
    std::vector<QByteArray> names;        // values of an enum, types of a union, interfaces of an object

    const FieldDefinition *field(const QByteArray &fieldName) const;
    const InputDefinition *member(const QByteArray &memberName) const;
    bool isComposite() const; // has a selection
    bool isInput() const;     // may be the type of a variable
};

struct DirectiveDefinition
{
    QByteArray name;
    std::vector<InputDefinition> arguments;
    std::vector<QByteArray> locations; // "QUERY"
};

class Schema
{
public:
    // Types, enums, inputs, scalars, interfaces, unions, `schema { query: ... }`, `extend type`, directives;
    // descriptions are skipped, and directives where they are used. Errors as of parseDocument(); Malformed
    // ("graphql.schema") for a type that is named but not defined, or defined twice.
    static Result<Schema> parse(const QByteArray &definitions);

    const TypeDefinition *type(const QByteArray &name) const; // null when unknown
    const TypeDefinition *root(Operation::Kind kind) const;   // null when there are no such operations
    const std::map<QByteArray, TypeDefinition> &types() const { return m_types; }
    // Those that it defines, `include` and `skip` first, which every schema has.
    const std::vector<DirectiveDefinition> &directives() const { return m_directives; }
    const DirectiveDefinition *directive(const QByteArray &name) const; // null when unknown

private:
    friend class SchemaParser;
    std::map<QByteArray, TypeDefinition> m_types;
    std::vector<DirectiveDefinition> m_directives;
    QByteArray m_query = "Query", m_mutation = "Mutation", m_subscription = "Subscription";
};

// Why a document is refused.
struct Fault
{
    QByteArray message;
    QByteArray path = "$"; // "$.selectionSet.purchaseOrders"
};

// What an operation may be executed with.
struct Prepared
{
    const Operation *operation = nullptr; // of the document that was prepared; it must stay alive
    Json variables;                       // coerced, defaults filled in; an object
};

// Unknown fields, arguments, members and enum values; missing required ones; wrong literals; undefined,
// unused and unfit variables; fragments that are unknown, unused, circular or impossible; directives; a
// subscription of several roots; equal response keys for different things. The first fault only, as the
// engine does.
std::optional<Fault> validate(const Schema &schema, const Document &document);

// Picks the operation and coerces `variables` (an object or null).
tl::expected<Prepared, Fault> prepare(const Schema &schema, const Document &document,
                                      const QByteArray &operationName, const Json &variables);

// A value given as JSON, fitted to an input type: defaults filled in, a single item in place of a list taken
// as a list of one. Scalars that are not the language's own take any string, number or boolean as it is.
tl::expected<Json, Fault> coerced(const Schema &schema, const TypeRef &type, const Json &value,
                                  const QByteArray &path);
// The same of a literal; variables come from `variables`. std::nullopt: a variable without a value.
tl::expected<std::optional<Json>, Fault> coerced(const Schema &schema, const TypeRef &type,
                                                 const Value &literal, const Json &variables,
                                                 const QByteArray &path);

} // namespace kassa::graphql
