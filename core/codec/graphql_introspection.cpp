#include "codec/graphql_introspection.h"

#include "codec/graphql_execute.h"

#include <algorithm>

namespace kassa::graphql {

const char introspectionTypes[] = R"(
type __Schema { description: String types: [__Type!]! queryType: __Type! mutationType: __Type subscriptionType: __Type directives: [__Directive!]! }
type __Type { kind: __TypeKind! name: String description: String specifiedByURL: String
  fields(includeDeprecated: Boolean = false): [__Field!] interfaces: [__Type!] possibleTypes: [__Type!]
  enumValues(includeDeprecated: Boolean = false): [__EnumValue!]
  inputFields(includeDeprecated: Boolean = false): [__InputValue!] ofType: __Type isOneOf: Boolean }
type __Field { name: String! description: String args(includeDeprecated: Boolean = false): [__InputValue!]! type: __Type! isDeprecated: Boolean! deprecationReason: String }
type __InputValue { name: String! description: String type: __Type! defaultValue: String isDeprecated: Boolean! deprecationReason: String }
type __EnumValue { name: String! description: String isDeprecated: Boolean! deprecationReason: String }
type __Directive { name: String! description: String isRepeatable: Boolean! locations: [__DirectiveLocation!]! args(includeDeprecated: Boolean = false): [__InputValue!]! }
enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
enum __DirectiveLocation { QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION }
)";

namespace {

// A type's handle is the reference as text: "[String!]!".
Json typeHandle(const TypeRef &type)
{
    return Json::string(type.toText());
}

Json namedHandle(const TypeDefinition *type)
{
    return type ? Json::string(type->name) : Json();
}

QByteArray kindOf(const TypeDefinition &type)
{
    switch (type.kind) {
    case TypeDefinition::Kind::Object:
        return "OBJECT";
    case TypeDefinition::Kind::Interface:
        return "INTERFACE";
    case TypeDefinition::Kind::Union:
        return "UNION";
    case TypeDefinition::Kind::Enum:
        return "ENUM";
    case TypeDefinition::Kind::Input:
        return "INPUT_OBJECT";
    case TypeDefinition::Kind::Scalar:
        break;
    }
    return "SCALAR";
}

Json plainRow(const QByteArray &name)
{
    return Json::object({{"name", Json::string(name)}, {"isDeprecated", Json::boolean(false)}});
}

Json inputRows(const std::vector<InputDefinition> &inputs)
{
    Json rows = Json::array();
    for (const InputDefinition &input : inputs) {
        Json row = plainRow(input.name);
        row.set("type", typeHandle(input.type));
        if (input.preset)
            row.set("defaultValue", Json::string(print(*input.preset)));
        rows.append(std::move(row));
    }
    return rows;
}

Json fieldRows(const TypeDefinition &type)
{
    Json rows = Json::array();
    for (const FieldDefinition &field : type.fields) {
        Json row = plainRow(field.name);
        row.set("type", typeHandle(field.type));
        row.set("args", inputRows(field.arguments));
        rows.append(std::move(row));
    }
    return rows;
}

Json nameRows(const std::vector<QByteArray> &names, bool types)
{
    Json rows = Json::array();
    for (const QByteArray &name : names)
        rows.append(types ? Json::string(name) : plainRow(name));
    return rows;
}

Json implementorsOf(const Schema &schema, const TypeDefinition &type)
{
    Json rows = Json::array();
    for (const auto &[name, each] : schema.types()) {
        if (each.kind == TypeDefinition::Kind::Object &&
            std::find(each.names.begin(), each.names.end(), type.name) != each.names.end())
            rows.append(Json::string(name));
    }
    return rows;
}

Json wrapperField(const QByteArray &handle, const QByteArray &field)
{
    const bool nonNull = handle.endsWith('!');
    if (field == "kind")
        return Json::string(nonNull ? "NON_NULL" : "LIST");
    if (field == "ofType")
        return Json::string(nonNull ? handle.chopped(1) : handle.mid(1, handle.size() - 2));
    return {};
}

Json typeField(const Schema &schema, const QByteArray &handle, const QByteArray &field)
{
    if (handle.endsWith('!') || handle.startsWith('['))
        return wrapperField(handle, field);
    const TypeDefinition *type = schema.type(handle);
    if (!type)
        return {};
    using Kind = TypeDefinition::Kind;
    if (field == "kind")
        return Json::string(kindOf(*type));
    if (field == "name")
        return Json::string(type->name);
    if (field == "fields" && (type->kind == Kind::Object || type->kind == Kind::Interface))
        return fieldRows(*type);
    if (field == "inputFields" && type->kind == Kind::Input)
        return inputRows(type->members);
    if (field == "enumValues" && type->kind == Kind::Enum)
        return nameRows(type->names, false);
    if (field == "interfaces" && type->kind == Kind::Object)
        return nameRows(type->names, true);
    if (field == "possibleTypes" && type->kind == Kind::Union)
        return nameRows(type->names, true);
    return field == "possibleTypes" && type->kind == Kind::Interface ? implementorsOf(schema, *type) : Json();
}

Json directiveRows(const Schema &schema)
{
    Json rows = Json::array();
    for (const DirectiveDefinition &directive : schema.directives()) {
        Json row = plainRow(directive.name);
        row.set("isRepeatable", Json::boolean(false));
        row.set("locations", nameRows(directive.locations, true));
        row.set("args", inputRows(directive.arguments));
        rows.append(std::move(row));
    }
    return rows;
}

Json schemaField(const Schema &schema, const QByteArray &field)
{
    if (field == "queryType")
        return namedHandle(schema.root(Operation::Kind::Query));
    if (field == "mutationType")
        return namedHandle(schema.root(Operation::Kind::Mutation));
    if (field == "subscriptionType")
        return namedHandle(schema.root(Operation::Kind::Subscription));
    if (field == "directives")
        return directiveRows(schema);
    if (field != "types")
        return {};
    Json types = Json::array();
    for (const auto &[name, type] : schema.types())
        types.append(Json::string(name));
    return types;
}

} // namespace

Json introspectedRoot(const Schema &schema, const QByteArray &field, const Json &arguments)
{
    if (field == "__schema")
        return Json::object();
    return namedHandle(schema.type(arguments["name"].text()));
}

Json introspectedField(const Schema &schema, const QByteArray &type, const Json &handle,
                       const QByteArray &field)
{
    if (type == "__Schema")
        return schemaField(schema, field);
    return type == "__Type" ? typeField(schema, handle.text(), field) : handle[field];
}

} // namespace kassa::graphql
