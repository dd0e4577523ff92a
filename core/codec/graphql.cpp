#include "codec/graphql.h"

#include "codec/graphql_lexer.h"
#include "codec/json.h"

#include <QByteArrayList>

#include <algorithm>

namespace kassa::graphql {

namespace {

class DocumentParser
{
public:
    explicit DocumentParser(Cursor &cursor) : m_cursor(cursor) {}

    Document document()
    {
        Document document;
        if (m_cursor.atEnd())
            m_cursor.wrong("an operation");
        while (m_cursor.ok() && !m_cursor.atEnd()) {
            if (m_cursor.takeWord("fragment"))
                document.fragments.push_back(fragment());
            else
                document.operations.push_back(operation());
        }
        return document;
    }

private:
    Operation operation()
    {
        Operation operation;
        if (!m_cursor.isAt("{")) {
            operation.kind = kind();
            if (m_cursor.ok() && !m_cursor.isAt("{") && !m_cursor.isAt("(") && !m_cursor.isAt("@"))
                operation.name = m_cursor.name();
            operation.variables = variables();
            operation.directives = m_cursor.directives(false);
        }
        operation.selections = selections();
        return operation;
    }

    Operation::Kind kind()
    {
        if (m_cursor.takeWord("query"))
            return Operation::Kind::Query;
        if (m_cursor.takeWord("mutation"))
            return Operation::Kind::Mutation;
        if (m_cursor.takeWord("subscription"))
            return Operation::Kind::Subscription;
        m_cursor.wrong("query, mutation, subscription, fragment or {");
        return Operation::Kind::Query;
    }

    std::vector<VariableDefinition> variables()
    {
        std::vector<VariableDefinition> variables;
        if (!m_cursor.take("("))
            return variables;
        do {
            VariableDefinition variable;
            m_cursor.expect("$");
            variable.name = m_cursor.name();
            m_cursor.expect(":");
            variable.type = m_cursor.type();
            if (m_cursor.take("="))
                variable.preset = m_cursor.value(true);
            m_cursor.directives(true);
            variables.push_back(std::move(variable));
        } while (m_cursor.ok() && !m_cursor.take(")"));
        return variables;
    }

    Fragment fragment()
    {
        Fragment fragment;
        if (m_cursor.isAtWord("on"))
            m_cursor.wrong("a fragment's name");
        fragment.name = m_cursor.name();
        if (!m_cursor.takeWord("on"))
            m_cursor.wrong("on");
        fragment.on = m_cursor.name();
        fragment.directives = m_cursor.directives(false);
        fragment.selections = selections();
        return fragment;
    }

    std::vector<Selection> selections()
    {
        std::vector<Selection> selections;
        if (!m_cursor.enter())
            return selections;
        m_cursor.expect("{");
        do
            selections.push_back(selection());
        while (m_cursor.ok() && !m_cursor.take("}"));
        m_cursor.leave();
        return selections;
    }

    Selection selection()
    {
        Selection selection;
        if (m_cursor.take("..."))
            return fragmentUse();
        selection.name = m_cursor.name();
        if (m_cursor.take(":")) {
            selection.alias = std::move(selection.name);
            selection.name = m_cursor.name();
        }
        selection.arguments = m_cursor.arguments(false);
        selection.directives = m_cursor.directives(false);
        if (m_cursor.ok() && m_cursor.isAt("{"))
            selection.selections = selections();
        return selection;
    }

    Selection fragmentUse()
    {
        Selection use;
        const bool named = m_cursor.current().kind == Token::Kind::Name && !m_cursor.isAtWord("on");
        use.kind = named ? Selection::Kind::Spread : Selection::Kind::Inline;
        if (named)
            use.name = m_cursor.name();
        else if (m_cursor.takeWord("on"))
            use.on = m_cursor.name();
        use.directives = m_cursor.directives(false);
        if (!named)
            use.selections = selections();
        return use;
    }

    Cursor &m_cursor;
};

QByteArray printed(const Arguments &arguments)
{
    if (arguments.empty())
        return {};
    QByteArrayList parts;
    for (const auto &[name, value] : arguments)
        parts << name + ": " + print(value);
    return '(' + parts.join(", ") + ')';
}

QByteArray printed(const std::vector<Directive> &directives)
{
    QByteArray text;
    for (const Directive &directive : directives)
        text += " @" + directive.name + printed(directive.arguments);
    return text;
}

QByteArray printed(const std::vector<Selection> &selections, int indent);

QByteArray printed(const Selection &selection, int indent)
{
    QByteArray text(indent, ' ');
    switch (selection.kind) {
    case Selection::Kind::Spread:
        return text + "..." + selection.name + printed(selection.directives) + '\n';
    case Selection::Kind::Inline:
        text += selection.on.isEmpty() ? QByteArray("...") : "... on " + selection.on;
        break;
    case Selection::Kind::Field:
        text += (selection.alias.isEmpty() ? QByteArray() : selection.alias + ": ") + selection.name +
                printed(selection.arguments);
        break;
    }
    text += printed(selection.directives);
    return text +
           (selection.selections.empty() ? QByteArray("\n") : ' ' + printed(selection.selections, indent));
}

QByteArray printed(const std::vector<Selection> &selections, int indent)
{
    QByteArray text = "{\n";
    for (const Selection &selection : selections)
        text += printed(selection, indent + 2);
    return text + QByteArray(indent, ' ') + "}\n";
}

QByteArray printed(const std::vector<VariableDefinition> &variables)
{
    if (variables.empty())
        return {};
    QByteArrayList parts;
    for (const VariableDefinition &variable : variables)
        parts << '$' + variable.name + ": " + variable.type.toText() +
                     (variable.preset ? " = " + print(*variable.preset) : QByteArray());
    return '(' + parts.join(", ") + ')';
}

// JSON's string syntax is GraphQL's, but for bytes that are no UTF-8, which stay as they are.
QByteArray quoted(const QByteArray &text)
{
    return Json::string(text).toCompact();
}

} // namespace

QByteArray TypeRef::toText() const
{
    return (isList() ? '[' + item.front().toText() + ']' : name) + (nonNull ? "!" : "");
}

const Fragment *Document::fragment(const QByteArray &name) const
{
    const auto found = std::find_if(fragments.begin(), fragments.end(),
                                    [&](const Fragment &each) { return each.name == name; });
    return found == fragments.end() ? nullptr : &*found;
}

Result<Document> parseDocument(const QByteArray &text, const Limits &limits)
{
    auto tokens = tokensOf(text, limits);
    if (!tokens)
        return tl::unexpected(std::move(tokens.error()));
    Cursor cursor(text, std::move(*tokens), limits.depth);
    Document document = DocumentParser(cursor).document();
    if (!cursor.ok())
        return tl::unexpected(cursor.error());
    return document;
}

QByteArray print(const Value &value)
{
    QByteArrayList parts;
    switch (value.kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::String:
        return quoted(value.text);
    case Value::Kind::Variable:
        return '$' + value.text;
    case Value::Kind::List:
        for (const Value &item : value.items)
            parts << print(item);
        return '[' + parts.join(", ") + ']';
    case Value::Kind::Object:
        for (const auto &[name, member] : value.members)
            parts << name + ": " + print(member);
        return '{' + parts.join(", ") + '}';
    case Value::Kind::Boolean:
    case Value::Kind::Int:
    case Value::Kind::Float:
    case Value::Kind::Enum:
        break;
    }
    return value.text;
}

QByteArray print(const Document &document)
{
    QByteArray text;
    for (const Operation &operation : document.operations)
        text += toWord(operation.kind) + (operation.name.isEmpty() ? QByteArray() : ' ' + operation.name) +
                printed(operation.variables) + printed(operation.directives) + ' ' +
                printed(operation.selections, 0);
    for (const Fragment &fragment : document.fragments)
        text += "fragment " + fragment.name + " on " + fragment.on + printed(fragment.directives) + ' ' +
                printed(fragment.selections, 0);
    return text;
}

QByteArray toWord(Operation::Kind kind)
{
    switch (kind) {
    case Operation::Kind::Mutation:
        return "mutation";
    case Operation::Kind::Subscription:
        return "subscription";
    case Operation::Kind::Query:
        break;
    }
    return "query";
}

} // namespace kassa::graphql
