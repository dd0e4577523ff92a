#include "codec/graphql_schema.h"

#include <algorithm>
#include <set>

namespace kassa::graphql {

namespace {

constexpr int mostVisits = 100'000; // of selections, fragments opened: a few fragments can name millions

using Checked = std::optional<Fault>;

Fault faultAt(QByteArray message, const QByteArray &path)
{
    return {std::move(message), path};
}

// May a variable of type `given` stand where `wanted` is? The default of either side makes up for null.
bool variableFits(TypeRef given, const TypeRef &wanted, bool hasPreset)
{
    if (wanted.nonNull && !given.nonNull && !hasPreset)
        return false;
    if (wanted.isList() != given.isList())
        return false;
    if (!wanted.isList())
        return given.name == wanted.name;
    return variableFits(given.item.front(), wanted.item.front(), false);
}

class OperationCheck
{
public:
    OperationCheck(const Schema &schema, const Document &document, const Operation &operation,
                   std::set<QByteArray> &usedFragments)
        : m_schema(schema), m_document(document), m_operation(operation), m_usedFragments(usedFragments)
    {
    }

    Checked run()
    {
        const TypeDefinition *root = m_schema.root(m_operation.kind);
        if (!root)
            return faultAt("no " + toWord(m_operation.kind) + "s exist", "$");
        if (Checked wrong = variables())
            return wrong;
        if (Checked wrong = directives(m_operation.directives, toWord(m_operation.kind).toUpper(), "$"))
            return wrong;
        if (Checked wrong = selections(*root, m_operation.selections, {"$", {}}))
            return wrong;
        if (m_operation.kind == Operation::Kind::Subscription && m_rootFields.size() > 1)
            return faultAt("subscriptions must select one top level field", "$");
        for (const VariableDefinition &variable : m_operation.variables) {
            if (!m_usedVariables.contains(variable.name))
                return faultAt("variable '" + variable.name + "' is defined but not used", "$");
        }
        return std::nullopt;
    }

private:
    // Where a selection stands: for people by the names of fields, as the engine says it; for merging by the
    // keys that the answer has.
    struct Place
    {
        QByteArray path, keys;
    };

    Checked variables()
    {
        std::set<QByteArray> names;
        for (const VariableDefinition &variable : m_operation.variables) {
            const TypeDefinition *type = m_schema.type(variable.type.named());
            if (!type || !type->isInput())
                return faultAt("no such input type exists in the schema: '" + variable.type.named() +
                                   "' of variable '" + variable.name + '\'',
                               "$");
            if (!names.insert(variable.name).second)
                return faultAt("variable '" + variable.name + "' is defined twice", "$");
            if (!variable.preset)
                continue;
            const auto fits = coerced(m_schema, variable.type, *variable.preset, Json::object(),
                                      "$.variables." + variable.name);
            if (!fits)
                return fits.error();
        }
        return std::nullopt;
    }

    Checked selections(const TypeDefinition &type, const std::vector<Selection> &selections,
                       const Place &place)
    {
        for (const Selection &selection : selections) {
            if (++m_visits > mostVisits)
                return faultAt("the document is too complex", "$");
            if (Checked wrong = directives(selection.directives, locationOf(selection), place.path))
                return wrong;
            Checked wrong = selection.kind == Selection::Kind::Field ? field(type, selection, place)
                            : selection.kind == Selection::Kind::Spread
                                ? spread(type, selection, place)
                                : condition(type, selection.on, selection.selections, place);
            if (wrong)
                return wrong;
        }
        return std::nullopt;
    }

    const FieldDefinition *definitionOf(const TypeDefinition &type, const QByteArray &name, bool atRoot) const
    {
        static const FieldDefinition typeName{"__typename", {"String", {}, true}, {}};
        static const FieldDefinition schemaField{"__schema", {"__Schema", {}, true}, {}};
        static const FieldDefinition typeField{
            "__type", {"__Type", {}, false}, {{"name", {"String", {}, true}, {}}}};
        if (name == "__typename")
            return &typeName;
        const bool introspects =
            atRoot && m_operation.kind == Operation::Kind::Query && m_schema.type("__Schema");
        if (introspects && name == "__schema")
            return &schemaField;
        if (introspects && name == "__type")
            return &typeField;
        return type.kind == TypeDefinition::Kind::Union ? nullptr : type.field(name);
    }

    Checked field(const TypeDefinition &type, const Selection &selection, const Place &place)
    {
        const QByteArray here = place.path + ".selectionSet." + selection.name;
        const QByteArray keys = place.keys + '|' + type.name + '|' + selection.key();
        const bool atRoot = place.keys.isEmpty();
        const FieldDefinition *definition = definitionOf(type, selection.name, atRoot);
        if (!definition)
            return faultAt("field '" + selection.name + "' not found in type: '" + type.name + '\'', here);
        if (Checked wrong = merges(keys, selection, here))
            return wrong;
        if (atRoot)
            m_rootFields.insert(selection.key());
        if (Checked wrong = arguments(definition->arguments, selection.arguments, selection.name, here))
            return wrong;
        const TypeDefinition *result = m_schema.type(definition->type.named());
        const bool composite = result && result->isComposite();
        if (composite && selection.selections.empty())
            return faultAt("missing selection set for '" + definition->type.named() + '\'', here);
        if (!composite && !selection.selections.empty())
            return faultAt("unexpected subselection set for non-object field", here);
        return composite ? selections(*result, selection.selections, {here, keys}) : std::nullopt;
    }

    // Equal keys in one place must mean the same.
    Checked merges(const QByteArray &keys, const Selection &selection, const QByteArray &path)
    {
        const auto [known, isNew] = m_keys.emplace(keys, &selection);
        if (isNew ||
            (known->second->name == selection.name && known->second->arguments == selection.arguments))
            return std::nullopt;
        return faultAt("inconsistent fields for '" + selection.key() +
                           "': same key, different field or arguments",
                       path);
    }

    Checked arguments(const std::vector<InputDefinition> &known, const Arguments &given,
                      const QByteArray &owner, const QByteArray &path)
    {
        std::set<QByteArray> names;
        for (const auto &[name, value] : given) {
            const auto found = std::find_if(known.begin(), known.end(), [&, wanted = name](const auto &each) {
                return each.name == wanted;
            });
            if (found == known.end())
                return faultAt('\'' + owner + "' has no argument named '" + name + '\'', path);
            if (!names.insert(name).second)
                return faultAt("argument '" + name + "' is given twice", path);
            if (Checked wrong = argument(*found, value, path + ".args." + name))
                return wrong;
        }
        for (const InputDefinition &each : known) {
            if (each.type.nonNull && !each.preset && !names.contains(each.name))
                return faultAt("missing required field '" + each.name + '\'', path + ".args");
        }
        return std::nullopt;
    }

    Checked argument(const InputDefinition &definition, const Value &value, const QByteArray &path)
    {
        if (Checked wrong = variablesIn(definition.type, definition.preset.has_value(), value, path))
            return wrong;
        if (value.kind == Value::Kind::Variable)
            return std::nullopt;
        const auto fits = coerced(m_schema, definition.type, value, m_anyVariables, path);
        return fits ? std::nullopt : Checked(fits.error());
    }

    const VariableDefinition *variable(const QByteArray &name) const
    {
        const auto &all = m_operation.variables;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const VariableDefinition &each) { return each.name == name; });
        return found == all.end() ? nullptr : &*found;
    }

    Checked variablesIn(const TypeRef &type, bool hasPreset, const Value &value, const QByteArray &path)
    {
        if (value.kind == Value::Kind::Variable) {
            const VariableDefinition *known = variable(value.text);
            if (!known)
                return faultAt("unbound variable '" + value.text + '\'', path);
            m_usedVariables.insert(value.text);
            // Stands in for its value when the literal around it is looked at.
            m_anyVariables.set(value.text, Json());
            if (!variableFits(known->type, type, hasPreset || known->preset.has_value()))
                return faultAt("variable '" + value.text + "' is declared as '" + known->type.toText() +
                                   "', but used where '" + type.toText() + "' is expected",
                               path);
            return std::nullopt;
        }
        for (const Value &item : value.items) {
            const TypeRef &itemType = type.isList() ? type.item.front() : type;
            if (Checked wrong = variablesIn(itemType, false, item, path))
                return wrong;
        }
        const TypeDefinition *object = value.members.empty() ? nullptr : m_schema.type(type.named());
        for (const auto &[name, member] : value.members) {
            const InputDefinition *definition = object ? object->member(name) : nullptr;
            if (!definition) // coercion says so
                continue;
            if (Checked wrong =
                    variablesIn(definition->type, definition->preset.has_value(), member, path + '.' + name))
                return wrong;
        }
        return std::nullopt;
    }

    Checked spread(const TypeDefinition &type, const Selection &selection, const Place &place)
    {
        const QByteArray &path = place.path;
        const Fragment *fragment = m_document.fragment(selection.name);
        if (!fragment)
            return faultAt("reference to undefined fragment '" + selection.name + '\'', path);
        if (std::find(m_open.begin(), m_open.end(), selection.name) != m_open.end())
            return faultAt("the fragment definition(s) " + selection.name + " form a cycle", path);
        m_usedFragments.insert(selection.name);
        m_open.push_back(selection.name);
        Checked wrong = condition(type, fragment->on, fragment->selections, place);
        m_open.pop_back();
        return wrong;
    }

    bool overlaps(const TypeDefinition &a, const TypeDefinition &b) const
    {
        if (a.name == b.name)
            return true;
        const auto names = [](const TypeDefinition &of, const QByteArray &name) {
            return std::find(of.names.begin(), of.names.end(), name) != of.names.end();
        };
        const bool abstracts =
            a.kind != TypeDefinition::Kind::Object && b.kind != TypeDefinition::Kind::Object;
        return abstracts || names(a, b.name) || names(b, a.name);
    }

    Checked condition(const TypeDefinition &type, const QByteArray &on, const std::vector<Selection> &below,
                      const Place &place)
    {
        const TypeDefinition *wanted = on.isEmpty() ? &type : m_schema.type(on);
        if (!wanted || !wanted->isComposite() || !overlaps(type, *wanted))
            return faultAt("fragment cannot be spread here as objects of type '" + type.name +
                               "' can never be of type '" + on + '\'',
                           place.path);
        return selections(*wanted, below, place);
    }

    static QByteArray locationOf(const Selection &selection)
    {
        return selection.kind == Selection::Kind::Field    ? "FIELD"
               : selection.kind == Selection::Kind::Spread ? "FRAGMENT_SPREAD"
                                                           : "INLINE_FRAGMENT";
    }

    Checked directives(const std::vector<Directive> &directives, const QByteArray &location,
                       const QByteArray &path)
    {
        for (const Directive &directive : directives) {
            const DirectiveDefinition *known = m_schema.directive(directive.name);
            if (!known)
                return faultAt("directive '" + directive.name + "' is not defined in the schema", path);
            const auto &places = known->locations;
            if (std::find(places.begin(), places.end(), location) == places.end())
                return faultAt("directive '" + directive.name + "' is not allowed on " + location, path);
            if (Checked wrong = arguments(known->arguments, directive.arguments, '@' + directive.name, path))
                return wrong;
        }
        return std::nullopt;
    }

    const Schema &m_schema;
    const Document &m_document;
    const Operation &m_operation;
    std::set<QByteArray> &m_usedFragments;
    std::set<QByteArray> m_usedVariables, m_rootFields;
    std::map<QByteArray, const Selection *> m_keys;
    std::vector<QByteArray> m_open;
    Json m_anyVariables = Json::object();
    int m_visits = 0;
};

Checked checkNames(const Document &document)
{
    std::set<QByteArray> names, fragments;
    for (const Operation &operation : document.operations) {
        if (operation.name.isEmpty() && document.operations.size() > 1)
            return faultAt("an operation without a name must be the only one", "$");
        if (!names.insert(operation.name).second)
            return faultAt("multiple definitions of operation '" + operation.name + '\'', "$");
    }
    for (const Fragment &fragment : document.fragments) {
        if (!fragments.insert(fragment.name).second)
            return faultAt("multiple definitions of fragment '" + fragment.name + '\'', "$");
    }
    if (document.operations.empty())
        return faultAt("no operation in the document", "$");
    return std::nullopt;
}

tl::unexpected<Fault> refusal(QByteArray message, QByteArray path = "$")
{
    return tl::unexpected(Fault{std::move(message), std::move(path)});
}

tl::expected<const Operation *, Fault> pick(const Document &document, const QByteArray &name)
{
    if (name.isEmpty()) {
        if (document.operations.size() == 1)
            return &document.operations.front();
        return refusal("exactly one operation has to be present when operationName is not specified");
    }
    const auto found = std::find_if(document.operations.begin(), document.operations.end(),
                                    [&](const Operation &each) { return each.name == name; });
    if (found == document.operations.end())
        return refusal("no such operation found in the document: '" + name + '\'');
    return &*found;
}

} // namespace

std::optional<Fault> validate(const Schema &schema, const Document &document)
{
    if (Checked wrong = checkNames(document))
        return wrong;
    std::set<QByteArray> used;
    for (const Operation &operation : document.operations) {
        if (Checked wrong = OperationCheck(schema, document, operation, used).run())
            return wrong;
    }
    for (const Fragment &fragment : document.fragments) {
        if (!used.contains(fragment.name))
            return faultAt("fragment '" + fragment.name + "' is never used", "$");
    }
    return std::nullopt;
}

tl::expected<Prepared, Fault> prepare(const Schema &schema, const Document &document,
                                      const QByteArray &operationName, const Json &variables)
{
    if (!variables.isNull() && !variables.isObject())
        return refusal("variables must be an object", "$.variables");
    const auto operation = pick(document, operationName);
    if (!operation)
        return tl::unexpected(operation.error());
    Prepared prepared{*operation, Json::object()};
    for (const VariableDefinition &variable : (*operation)->variables) {
        const QByteArray path = "$.variables." + variable.name;
        if (variables.contains(variable.name)) {
            auto value = coerced(schema, variable.type, variables[variable.name], path);
            if (!value)
                return tl::unexpected(std::move(value.error()));
            prepared.variables.set(variable.name, std::move(*value));
        } else if (variable.preset) {
            auto value = coerced(schema, variable.type, *variable.preset, Json::object(), path);
            if (!value)
                return tl::unexpected(std::move(value.error()));
            prepared.variables.set(variable.name, value->value_or(Json()));
        } else if (variable.type.nonNull) {
            return refusal("expecting a value for non-nullable variable: \"" + variable.name + '"', path);
        }
    }
    for (const auto &[name, value] : variables.members()) {
        const auto &known = (*operation)->variables;
        if (std::none_of(known.begin(), known.end(),
                         [&, wanted = name](const auto &v) { return v.name == wanted; }))
            return refusal("unexpected variables in variableValues: " + name, "$");
    }
    return prepared;
}

} // namespace kassa::graphql
