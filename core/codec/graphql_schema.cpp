#include "codec/graphql_schema.h"

#include "codec/graphql_lexer.h"

#include <QByteArrayList>
#include <QString>

#include <algorithm>
#include <array>
#include <functional>

namespace kassa::graphql {

namespace {

constexpr std::array ownScalars{"Int", "Float", "String", "Boolean", "ID"};

template <class Named>
const Named *named(const std::vector<Named> &all, const QByteArray &name)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

class SchemaParser
{
public:
    SchemaParser(Cursor &cursor, Schema &schema) : m_cursor(cursor), m_schema(schema) {}

    void run()
    {
        for (const char *name : ownScalars)
            m_schema.m_types[name] = {TypeDefinition::Kind::Scalar, name, {}, {}, {}};
        for (const char *name : {"include", "skip"})
            m_schema.m_directives.push_back(
                {name, {{"if", {"Boolean", {}, true}, {}}}, {"FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"}});
        while (m_cursor.ok() && !m_cursor.atEnd()) {
            m_cursor.skipDescription();
            definition();
        }
    }

private:
    using Kind = TypeDefinition::Kind;

    void definition()
    {
        const bool extends = m_cursor.takeWord("extend");
        if (m_cursor.takeWord("schema"))
            return roots();
        if (m_cursor.takeWord("directive"))
            return directive();
        static const std::array<std::pair<const char *, Kind>, 6> kinds{{{"scalar", Kind::Scalar},
                                                                         {"type", Kind::Object},
                                                                         {"interface", Kind::Interface},
                                                                         {"union", Kind::Union},
                                                                         {"enum", Kind::Enum},
                                                                         {"input", Kind::Input}}};
        for (const auto &[word, kind] : kinds) {
            if (m_cursor.takeWord(word))
                return type(kind, extends);
        }
        m_cursor.wrong("a definition");
    }

    void roots()
    {
        m_cursor.directives(true);
        m_cursor.expect("{");
        while (m_cursor.ok() && !m_cursor.take("}")) {
            const QByteArray operation = m_cursor.name();
            m_cursor.expect(":");
            const QByteArray type = m_cursor.name();
            if (operation == "query")
                m_schema.m_query = type;
            else if (operation == "mutation")
                m_schema.m_mutation = type;
            else
                m_schema.m_subscription = type;
        }
    }

    void directive()
    {
        m_cursor.expect("@");
        DirectiveDefinition made;
        made.name = m_cursor.name();
        made.arguments = inputs("(", ")");
        m_cursor.takeWord("repeatable");
        if (!m_cursor.takeWord("on"))
            m_cursor.wrong("on");
        m_cursor.take("|");
        do
            made.locations.push_back(m_cursor.name());
        while (m_cursor.take("|"));
        if (!m_schema.directive(made.name)) // a schema may write down the language's own ones
            m_schema.m_directives.push_back(std::move(made));
    }

    void type(Kind kind, bool extends)
    {
        const QByteArray name = m_cursor.name();
        TypeDefinition &type = m_schema.m_types[name];
        type.kind = kind;
        type.name = name;
        if (!extends && kind != Kind::Scalar &&
            !(type.fields.empty() && type.members.empty() && type.names.empty()))
            m_cursor.wrong("a type that is not defined already");
        if (m_cursor.takeWord("implements"))
            interfaces(type);
        m_cursor.directives(true);
        if (kind == Kind::Union && m_cursor.take("="))
            unionTypes(type);
        else if (kind == Kind::Input)
            type.members = inputs("{", "}");
        else if (kind == Kind::Enum)
            values(type);
        else if (kind == Kind::Object || kind == Kind::Interface)
            fields(type);
    }

    void interfaces(TypeDefinition &type)
    {
        m_cursor.take("&");
        do
            type.names.push_back(m_cursor.name());
        while (m_cursor.take("&") || (m_cursor.ok() && m_cursor.current().kind == Token::Kind::Name));
    }

    void unionTypes(TypeDefinition &type)
    {
        m_cursor.take("|");
        do
            type.names.push_back(m_cursor.name());
        while (m_cursor.take("|"));
    }

    void values(TypeDefinition &type)
    {
        m_cursor.expect("{");
        while (m_cursor.ok() && !m_cursor.take("}")) {
            m_cursor.skipDescription();
            type.names.push_back(m_cursor.name());
            m_cursor.directives(true);
        }
    }

    void fields(TypeDefinition &type)
    {
        if (!m_cursor.take("{"))
            return;
        while (m_cursor.ok() && !m_cursor.take("}")) {
            m_cursor.skipDescription();
            FieldDefinition field;
            field.name = m_cursor.name();
            field.arguments = inputs("(", ")");
            m_cursor.expect(":");
            field.type = m_cursor.type();
            m_cursor.directives(true);
            type.fields.push_back(std::move(field));
        }
    }

    std::vector<InputDefinition> inputs(const char *open, const char *close)
    {
        std::vector<InputDefinition> inputs;
        if (!m_cursor.take(open))
            return inputs;
        while (m_cursor.ok() && !m_cursor.take(close)) {
            m_cursor.skipDescription();
            InputDefinition input;
            input.name = m_cursor.name();
            m_cursor.expect(":");
            input.type = m_cursor.type();
            if (m_cursor.take("="))
                input.preset = m_cursor.value(true);
            m_cursor.directives(true);
            inputs.push_back(std::move(input));
        }
        return inputs;
    }

    Cursor &m_cursor;
    Schema &m_schema;
};

const InputDefinition *FieldDefinition::argument(const QByteArray &argumentName) const
{
    return named(arguments, argumentName);
}

const FieldDefinition *TypeDefinition::field(const QByteArray &fieldName) const
{
    return named(fields, fieldName);
}

const InputDefinition *TypeDefinition::member(const QByteArray &memberName) const
{
    return named(members, memberName);
}

bool TypeDefinition::isComposite() const
{
    return kind == Kind::Object || kind == Kind::Interface || kind == Kind::Union;
}

bool TypeDefinition::isInput() const
{
    return kind == Kind::Scalar || kind == Kind::Enum || kind == Kind::Input;
}

namespace {

// The first type that is used and not defined; empty: none.
QByteArray undefinedType(const Schema &schema)
{
    const auto missing = [&](const TypeRef &type) { return schema.type(type.named()) == nullptr; };
    for (const auto &[name, type] : schema.types()) {
        for (const FieldDefinition &field : type.fields) {
            if (missing(field.type))
                return field.type.named();
            for (const InputDefinition &argument : field.arguments) {
                if (missing(argument.type))
                    return argument.type.named();
            }
        }
        for (const InputDefinition &member : type.members) {
            if (missing(member.type))
                return member.type.named();
        }
    }
    return {};
}

} // namespace

Result<Schema> Schema::parse(const QByteArray &definitions)
{
    const Limits wide{definitions.size(), 64, 2'000'000};
    auto tokens = tokensOf(definitions, wide);
    if (!tokens)
        return tl::unexpected(std::move(tokens.error()));
    Cursor cursor(definitions, std::move(*tokens), wide.depth);
    Schema schema;
    SchemaParser(cursor, schema).run();
    if (!cursor.ok())
        return tl::unexpected(cursor.error());
    const QByteArray missing = undefinedType(schema);
    if (!missing.isEmpty())
        return fail(ErrorKind::Malformed, "graphql.schema",
                    Text::verbatim(QStringLiteral("type %1 is not defined").arg(QString::fromUtf8(missing))));
    return schema;
}

const DirectiveDefinition *Schema::directive(const QByteArray &name) const
{
    const auto found = std::find_if(m_directives.begin(), m_directives.end(),
                                    [&](const DirectiveDefinition &each) { return each.name == name; });
    return found == m_directives.end() ? nullptr : &*found;
}

const TypeDefinition *Schema::type(const QByteArray &name) const
{
    const auto found = m_types.find(name);
    return found == m_types.end() ? nullptr : &found->second;
}

const TypeDefinition *Schema::root(Operation::Kind kind) const
{
    return type(kind == Operation::Kind::Query      ? m_query
                : kind == Operation::Kind::Mutation ? m_mutation
                                                    : m_subscription);
}

// --- coercion

namespace {

tl::unexpected<Fault> fault(QByteArray message, const QByteArray &path)
{
    return tl::unexpected(Fault{std::move(message), path});
}

bool isWhole32(const QByteArray &text)
{
    bool ok = false;
    const qlonglong number = text.toLongLong(&ok);
    return ok && number >= -2147483648LL && number <= 2147483647LL;
}

bool scalarFits(const QByteArray &scalar, const Json &value)
{
    if (scalar == "Int")
        return value.isNumber() && isWhole32(value.text());
    if (scalar == "Float")
        return value.isNumber();
    if (scalar == "String")
        return value.isString();
    if (scalar == "Boolean")
        return value.type() == Json::Type::Bool;
    if (scalar == "ID")
        return value.isString() || (value.isNumber() && isWhole32(value.text()));
    return !value.isObject() && !value.isArray(); // the provider knows what its own scalars take
}

QByteArray quotedList(const std::vector<QByteArray> &names)
{
    QByteArrayList quoted;
    for (const QByteArray &name : names)
        quoted << '\'' + name + '\'';
    return '[' + quoted.join(", ") + ']';
}

tl::expected<Json, Fault> unexpectedValue(const TypeDefinition &type, const Json &value,
                                          const QByteArray &path)
{
    if (type.kind == TypeDefinition::Kind::Enum)
        return fault("expected one of the values " + quotedList(type.names) + " for type '" + type.name +
                         "', but found '" + value.text().left(100) + '\'',
                     path);
    return fault("expected a value of type '" + type.name + "', but found " + value.toCompact().left(100),
                 path);
}

using CoerceMember = std::function<tl::expected<std::optional<Json>, Fault>(const InputDefinition &)>;

// What values and literals have in common: every member of the type, defaults, required ones.
tl::expected<Json, Fault> coercedMembers(const Schema &schema, const TypeDefinition &type,
                                         const CoerceMember &given, const QByteArray &path)
{
    std::vector<Json::Member> members;
    members.reserve(type.members.size());
    for (const InputDefinition &member : type.members) {
        auto value = given(member);
        if (!value)
            return tl::unexpected(std::move(value.error()));
        if (!value->has_value() && member.preset) {
            value = coerced(schema, member.type, *member.preset, Json::object(), path + '.' + member.name);
            if (!value)
                return tl::unexpected(std::move(value.error()));
        }
        if (value->has_value())
            members.emplace_back(member.name, std::move(**value));
        else if (member.type.nonNull)
            return fault("missing required field '" + member.name + '\'', path);
    }
    return Json::object(std::move(members));
}

tl::expected<Json, Fault> coercedObject(const Schema &schema, const TypeDefinition &type, const Json &value,
                                        const QByteArray &path)
{
    for (const auto &[name, member] : value.members()) {
        if (!type.member(name))
            return fault("field '" + name + "' not found in type: '" + type.name + '\'', path + '.' + name);
    }
    const auto given = [&](const InputDefinition &member) -> tl::expected<std::optional<Json>, Fault> {
        if (!value.contains(member.name))
            return std::optional<Json>();
        auto fitted = coerced(schema, member.type, value[member.name], path + '.' + member.name);
        if (!fitted)
            return tl::unexpected(std::move(fitted.error()));
        return std::optional<Json>(std::move(*fitted));
    };
    return coercedMembers(schema, type, given, path);
}

Json jsonOf(const Value &literal)
{
    switch (literal.kind) {
    case Value::Kind::Boolean:
        return Json::boolean(literal.text == "true");
    case Value::Kind::Int:
    case Value::Kind::Float:
        return Json::number(literal.text);
    case Value::Kind::String:
    case Value::Kind::Enum:
        return Json::string(literal.text);
    default:
        return {};
    }
}

tl::expected<Json, Fault> coercedLiteralObject(const Schema &schema, const TypeDefinition &type,
                                               const Value &literal, const Json &variables,
                                               const QByteArray &path)
{
    std::map<QByteArray, const Value *> named;
    for (const auto &[name, member] : literal.members) {
        if (!type.member(name))
            return fault("field '" + name + "' not found in type: '" + type.name + '\'', path + '.' + name);
        if (!named.emplace(name, &member).second)
            return fault("field '" + name + "' is given twice", path + '.' + name);
    }
    const auto given = [&](const InputDefinition &member) -> tl::expected<std::optional<Json>, Fault> {
        const auto found = named.find(member.name);
        if (found == named.end())
            return std::optional<Json>();
        return coerced(schema, member.type, *found->second, variables, path + '.' + member.name);
    };
    return coercedMembers(schema, type, given, path);
}

tl::expected<Json, Fault> coercedLiteralList(const Schema &schema, const TypeRef &item, const Value &literal,
                                             const Json &variables, const QByteArray &path)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < literal.items.size(); ++i) {
        auto fitted = coerced(schema, item, literal.items[i], variables,
                              path + '[' + QByteArray::number(quint64(i)) + ']');
        if (!fitted)
            return tl::unexpected(std::move(fitted.error()));
        list.append(fitted->value_or(Json()));
    }
    return list;
}

} // namespace

tl::expected<Json, Fault> coerced(const Schema &schema, const TypeRef &type, const Json &value,
                                  const QByteArray &path)
{
    if (value.isNull())
        return type.nonNull ? tl::expected<Json, Fault>(fault(
                                  "expected a value of type '" + type.toText() + "', but found null", path))
                            : Json();
    if (type.isList()) {
        Json list = Json::array();
        const std::vector<Json> one{value};
        const std::vector<Json> &items = value.isArray() ? value.items() : one;
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto item = coerced(schema, type.item.front(), items[i],
                                path + '[' + QByteArray::number(quint64(i)) + ']');
            if (!item)
                return item;
            list.append(std::move(*item));
        }
        return list;
    }
    const TypeDefinition *known = schema.type(type.name);
    if (!known || !known->isInput())
        return fault("type '" + type.name + "' is not an input type", path);
    if (known->kind == TypeDefinition::Kind::Input)
        return value.isObject() ? coercedObject(schema, *known, value, path)
                                : unexpectedValue(*known, value, path);
    const bool fits = known->kind == TypeDefinition::Kind::Enum
                          ? value.isString() && std::find(known->names.begin(), known->names.end(),
                                                          value.text()) != known->names.end()
                          : scalarFits(known->name, value);
    return fits ? tl::expected<Json, Fault>(value) : unexpectedValue(*known, value, path);
}

tl::expected<std::optional<Json>, Fault> coerced(const Schema &schema, const TypeRef &type,
                                                 const Value &literal, const Json &variables,
                                                 const QByteArray &path)
{
    const auto wrapped = [](tl::expected<Json, Fault> value) -> tl::expected<std::optional<Json>, Fault> {
        if (!value)
            return tl::unexpected(std::move(value.error()));
        return std::optional<Json>(std::move(*value));
    };
    if (literal.kind == Value::Kind::Variable) { // its type was compared with this one
        if (variables.contains(literal.text))
            return std::optional<Json>(variables[literal.text]);
        return std::optional<Json>();
    }
    if (literal.kind == Value::Kind::Null)
        return wrapped(coerced(schema, type, Json(), path));
    if (type.isList()) {
        if (literal.kind == Value::Kind::List)
            return wrapped(coercedLiteralList(schema, type.item.front(), literal, variables, path));
        auto item = coerced(schema, type.item.front(), literal, variables, path);
        if (!item)
            return item;
        return std::optional<Json>(Json::array({item->value_or(Json())}));
    }
    const TypeDefinition *known = schema.type(type.name);
    if (known && known->kind == TypeDefinition::Kind::Input && literal.kind == Value::Kind::Object)
        return wrapped(coercedLiteralObject(schema, *known, literal, variables, path));
    const bool isEnum = known && known->kind == TypeDefinition::Kind::Enum;
    if (literal.kind == Value::Kind::List || literal.kind == Value::Kind::Object ||
        isEnum != (literal.kind == Value::Kind::Enum))
        return fault(
            "expected a value of type '" + type.toText() + "', but found " + print(literal).left(100), path);
    return wrapped(coerced(schema, type, jsonOf(literal), path));
}

} // namespace kassa::graphql
