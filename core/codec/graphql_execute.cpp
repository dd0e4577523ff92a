#include "codec/graphql_execute.h"

#include "codec/graphql_introspection.h"

#include <algorithm>

namespace kassa::graphql {

namespace {

using Group = std::vector<const Selection *>; // of one response key

struct Groups // in the order of first appearance
{
    std::vector<std::pair<QByteArray, Group>> all;

    void add(const Selection &field)
    {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto &each) { return each.first == field.key(); });
        if (found != all.end())
            found->second.push_back(&field);
        else
            all.push_back({field.key(), {&field}});
    }
};

class Execution
{
public:
    Execution(const Schema &schema, const Document &document, const Json &variables, Resolver &resolver)
        : m_schema(schema), m_document(document), m_variables(variables), m_resolver(resolver)
    {
    }

    Answer run(const Operation &operation)
    {
        const TypeDefinition &root = *m_schema.root(operation.kind);
        Groups groups;
        collect(root, operation.selections, groups);
        std::vector<Json::Member> members;
        members.reserve(groups.all.size());
        for (const auto &[key, group] : groups.all) {
            Json value = rootField(root, *group.front(), group);
            if (m_failed)
                return {std::nullopt, {*m_failed}};
            members.emplace_back(key, std::move(value));
        }
        return {Json::object(std::move(members)), {}};
    }

private:
    bool isIncluded(const Selection &selection) const
    {
        return std::all_of(selection.directives.begin(), selection.directives.end(),
                           [&](const Directive &each) {
                               const auto &condition = each.arguments.front().second;
                               const bool holds = condition.kind == Value::Kind::Variable
                                                      ? m_variables[condition.text].toBool()
                                                      : condition.text == "true";
                               return holds == (each.name == "include");
                           });
    }

    bool applies(const TypeDefinition &type, const QByteArray &on) const
    {
        if (on.isEmpty() || on == type.name)
            return true;
        const TypeDefinition *wanted = m_schema.type(on);
        const auto names = [](const std::vector<QByteArray> &all, const QByteArray &name) {
            return std::find(all.begin(), all.end(), name) != all.end();
        };
        return wanted && (wanted->kind == TypeDefinition::Kind::Union ? names(wanted->names, type.name)
                                                                      : names(type.names, on));
    }

    void collect(const TypeDefinition &type, const std::vector<Selection> &selections, Groups &groups) const
    {
        for (const Selection &selection : selections) {
            if (!isIncluded(selection))
                continue;
            if (selection.kind == Selection::Kind::Field) {
                groups.add(selection);
            } else if (selection.kind == Selection::Kind::Inline) {
                if (applies(type, selection.on))
                    collect(type, selection.selections, groups);
            } else if (const Fragment *fragment = m_document.fragment(selection.name);
                       fragment && applies(type, fragment->on)) {
                collect(type, fragment->selections, groups);
            }
        }
    }

    Json argumentsOf(const FieldDefinition &definition, const Selection &field, const QByteArray &path)
    {
        Json values = Json::object();
        for (const InputDefinition &argument : definition.arguments) {
            const auto given = std::find_if(field.arguments.begin(), field.arguments.end(),
                                            [&](const auto &each) { return each.first == argument.name; });
            std::optional<Json> value;
            if (given != field.arguments.end())
                value = fitted(argument.type, given->second, path + ".args." + argument.name);
            if (!value && argument.preset)
                value = fitted(argument.type, *argument.preset, path);
            if (value)
                values.set(argument.name, std::move(*value));
            else if (argument.type.nonNull && !m_failed)
                m_failed = errorJson("missing required field '" + argument.name + '\'', path + ".args",
                                     "validation-failed");
        }
        return values;
    }

    std::optional<Json> fitted(const TypeRef &type, const Value &literal, const QByteArray &path)
    {
        auto value = coerced(m_schema, type, literal, m_variables, path);
        if (value)
            return std::move(*value);
        if (!m_failed)
            m_failed = errorJson(value.error().message, value.error().path, "validation-failed");
        return std::nullopt;
    }

    Json rootField(const TypeDefinition &root, const Selection &field, const Group &group)
    {
        if (field.name == "__typename")
            return Json::string(root.name);
        const QByteArray path = "$.selectionSet." + field.name;
        if (field.name.startsWith("__")) {
            static const FieldDefinition byName{"__type", {}, {{"name", {"String", {}, true}, {}}}};
            const Json arguments = field.name == "__type" ? argumentsOf(byName, field, path) : Json::object();
            const TypeRef type{field.name == "__schema" ? "__Schema" : "__Type", {}, false};
            return completed(type, introspectedRoot(m_schema, field.name, arguments), group);
        }
        const FieldDefinition *definition = root.field(field.name);
        const Json arguments = argumentsOf(*definition, field, path);
        if (m_failed)
            return {};
        return resolved(definition->type, m_resolver.root(field.name, arguments), group);
    }

    Json resolved(const TypeRef &type, const tl::expected<Json, FieldError> &value, const Group &group)
    {
        if (value)
            return completed(type, *value, group);
        if (!m_failed)
            m_failed = Json::object(
                {{"message", Json::string(value.error().message)}, {"extensions", value.error().extensions}});
        return {};
    }

    Json completed(const TypeRef &type, const Json &value, const Group &group)
    {
        if (m_failed)
            return {};
        if (value.isNull()) {
            if (type.nonNull)
                m_failed = errorJson("unexpected null value for type '" + type.named() + "' of field '" +
                                         group.front()->name + '\'',
                                     "$", "unexpected");
            return {};
        }
        if (type.isList()) {
            std::vector<Json> items;
            items.reserve(value.items().size());
            for (const Json &item : value.items())
                items.push_back(completed(type.item.front(), item, group));
            return Json::array(std::move(items));
        }
        const TypeDefinition *known = m_schema.type(type.name);
        if (!known || !known->isComposite())
            return value;
        if (known->kind != TypeDefinition::Kind::Object)
            known = m_schema.type(value["__typename"].text());
        return known ? object(*known, value, group) : Json();
    }

    Json object(const TypeDefinition &type, const Json &value, const Group &group)
    {
        Groups groups;
        for (const Selection *field : group)
            collect(type, field->selections, groups);
        std::vector<Json::Member> members;
        members.reserve(groups.all.size());
        for (const auto &[key, fields] : groups.all)
            members.emplace_back(key, member(type, value, *fields.front(), fields));
        return Json::object(std::move(members));
    }

    Json member(const TypeDefinition &type, const Json &object, const Selection &field, const Group &group)
    {
        if (field.name == "__typename")
            return Json::string(type.name);
        const FieldDefinition *definition = type.field(field.name);
        if (!definition)
            return {};
        if (type.name.startsWith("__"))
            return completed(definition->type, introspectedField(m_schema, type.name, object, field.name),
                             group);
        const Json arguments = argumentsOf(*definition, field, "$.selectionSet." + field.name);
        return resolved(definition->type, m_resolver.field(type.name, object, field.name, arguments), group);
    }

    const Schema &m_schema;
    const Document &m_document;
    const Json &m_variables;
    Resolver &m_resolver;
    std::optional<Json> m_failed;
};

} // namespace

tl::expected<Json, FieldError> Resolver::field(const QByteArray &, const Json &object,
                                               const QByteArray &field, const Json &)
{
    return object[field];
}

Json Answer::toJson() const
{
    Json answer = Json::object();
    if (!errors.empty())
        answer.set("errors", Json::array(errors));
    if (data)
        answer.set("data", *data);
    return answer;
}

Answer execute(const Schema &schema, const Document &document, const Prepared &prepared, Resolver &resolver)
{
    return Execution(schema, document, prepared.variables, resolver).run(*prepared.operation);
}

Json errorJson(const QByteArray &message, const QByteArray &path, const QByteArray &code)
{
    Json extensions = Json::object({{"path", Json::string(path)}});
    if (!code.isEmpty())
        extensions.set("code", Json::string(code));
    return Json::object({{"message", Json::string(message)}, {"extensions", std::move(extensions)}});
}

} // namespace kassa::graphql
