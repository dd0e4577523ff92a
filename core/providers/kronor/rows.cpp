// Filters of list fields (kronor.md section 4.1).
#include "providers/kronor/schema.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace kassa::kronor {

namespace {

// A whole number of 64 bits, as JSON number or as decimal string.
std::optional<qint64> wholeOf(const Json &value)
{
    bool ok = false;
    const qint64 number = value.text().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

int comparedNumbers(const Json &a, const Json &b)
{
    const auto left = wholeOf(a);
    const auto right = wholeOf(b);
    return left < right ? -1 : left > right ? 1 : 0;
}

int comparedTexts(const Json &a, const Json &b)
{
    return a.text().compare(b.text());
}

using Compare = int (*)(const Json &, const Json &);

// A column of text may well hold digits alone: "007" is not "7".
Compare compareOf(const graphql::TypeDefinition &type, const QByteArray &column)
{
    const graphql::FieldDefinition *field = type.field(column);
    const QByteArray name = field ? field->type.named() : QByteArray();
    return name == "bigint" || name == "Int" || name == "smallint" ? comparedNumbers : comparedTexts;
}

bool isIn(const Json &value, const Json &list, Compare compare)
{
    return std::any_of(list.items().begin(), list.items().end(),
                       [&](const Json &each) { return compare(value, each) == 0; });
}

// SQL patterns: % any text, _ one character.
QString likePattern(const QByteArray &pattern)
{
    QString expression;
    for (const QChar c : QString::fromUtf8(pattern))
        expression += c == u'%'   ? QStringLiteral(".*")
                      : c == u'_' ? QStringLiteral(".")
                                  : QRegularExpression::escape(QString(c));
    return QRegularExpression::anchoredPattern(expression);
}

// SIMILAR TO: the same two wildcards inside a regular expression.
QString similarPattern(const QByteArray &pattern)
{
    QString expression = QString::fromUtf8(pattern);
    expression.replace(u'%', QStringLiteral(".*")).replace(u'_', u'.');
    return QRegularExpression::anchoredPattern(expression);
}

bool matches(const Json &value, const QString &pattern, bool ignoreCase)
{
    QRegularExpression::PatternOptions options = QRegularExpression::DotMatchesEverythingOption;
    if (ignoreCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options).match(QString::fromUtf8(value.text())).hasMatch();
}

bool matchesText(const Json &value, QByteArray name, const QByteArray &pattern)
{
    const bool negated = name.startsWith("_n");
    name = name.mid(negated ? 2 : 1);
    const bool ignoreCase = name.startsWith('i');
    name = name.mid(ignoreCase ? 1 : 0);
    const QString expression = name == "like"      ? likePattern(pattern)
                               : name == "similar" ? similarPattern(pattern)
                                                   : QString::fromUtf8(pattern);
    return matches(value, expression, ignoreCase) != negated;
}

bool holds(const Json &value, const QByteArray &name, const Json &operand, Compare compare)
{
    if (name == "_isNull")
        return value.isNull() == operand.toBool();
    if (value.isNull())
        return false; // SQL: a comparison with null is not true
    if (name == "_eq")
        return compare(value, operand) == 0;
    if (name == "_neq")
        return compare(value, operand) != 0;
    if (name == "_in")
        return isIn(value, operand, compare);
    if (name == "_nin")
        return !isIn(value, operand, compare);
    if (name == "_gt")
        return compare(value, operand) > 0;
    if (name == "_gte")
        return compare(value, operand) >= 0;
    if (name == "_lt")
        return compare(value, operand) < 0;
    if (name == "_lte")
        return compare(value, operand) <= 0;
    return matchesText(value, name, operand.text());
}

// The arguments of one list field, applied to rows of one type.
class Selector
{
public:
    Selector(const graphql::Schema &schema, const graphql::TypeDefinition &type)
        : m_schema(schema), m_type(type)
    {
    }

    bool fits(const Json &row, const Json &where) const
    {
        return std::all_of(where.members().begin(), where.members().end(),
                           [&](const auto &member) { return fitsMember(row, member.first, member.second); });
    }

    // ASC puts nulls last, DESC first, unless it says otherwise.
    bool before(const Json &a, const Json &b, const Json &orderBy) const
    {
        for (const Json &rule : orderBy.items()) {
            for (const auto &[column, direction] : rule.members()) {
                const Json &left = a[column];
                const Json &right = b[column];
                const bool down = direction.text().startsWith("DESC");
                const bool nullsFirst =
                    direction.text().endsWith("NULLS_FIRST") || direction.text() == "DESC";
                if (left.isNull() != right.isNull())
                    return left.isNull() == nullsFirst;
                const int order = left.isNull() ? 0 : compareOf(m_type, column)(left, right);
                if (order != 0)
                    return (order < 0) != down;
            }
        }
        return false;
    }

private:
    bool fitsMember(const Json &row, const QByteArray &name, const Json &condition) const
    {
        const auto each = [&](const Json &one) { return fits(row, one); };
        const auto &all = condition.items();
        if (name == "_and")
            return std::all_of(all.begin(), all.end(), each);
        if (name == "_or")
            return std::any_of(all.begin(), all.end(), each);
        if (name == "_not")
            return !fits(row, condition);
        const Json &value = row[name];
        const graphql::FieldDefinition *field = m_type.field(name);
        if (field && field->type.isList()) { // a relation: any of its rows
            const Selector related(m_schema, *m_schema.type(field->type.named()));
            return std::any_of(value.items().begin(), value.items().end(),
                               [&](const Json &item) { return related.fits(item, condition); });
        }
        const Compare compare = compareOf(m_type, name);
        return std::all_of(condition.members().begin(), condition.members().end(),
                           [&](const auto &one) { return holds(value, one.first, one.second, compare); });
    }

    const graphql::Schema &m_schema;
    const graphql::TypeDefinition &m_type;
};

bool sameIn(const Json &a, const Json &b, const Json &columns)
{
    return std::all_of(columns.items().begin(), columns.items().end(),
                       [&](const Json &column) { return a[column.text()] == b[column.text()]; });
}

std::vector<Json> distinct(std::vector<Json> rows, const Json &columns)
{
    std::vector<Json> kept;
    for (Json &row : rows) {
        if (std::none_of(kept.begin(), kept.end(),
                         [&](const Json &each) { return sameIn(each, row, columns); }))
            kept.push_back(std::move(row));
    }
    return kept;
}

// Null is no operand: it would be no condition at all, and everything would fit (section 4.1).
std::optional<graphql::FieldError> nullIn(const graphql::Schema &schema, const QByteArray &type,
                                          const Json &value, const QByteArray &path)
{
    if (value.isNull())
        return graphql::FieldError{
            "unexpected null value for type '" + type + '\'',
            Json::object({{"path", Json::string(path)}, {"code", Json::string("validation-failed")}})};
    for (const Json &item : value.items()) {
        if (auto wrong = nullIn(schema, type, item, path))
            return wrong;
    }
    const graphql::TypeDefinition *input = schema.type(type);
    for (const auto &[name, given] : value.members()) {
        const graphql::InputDefinition *member = input->member(name); // coerced, so it is known
        if (auto wrong = nullIn(schema, member->type.named(), given, path + '.' + name))
            return wrong;
    }
    return std::nullopt;
}

} // namespace

tl::expected<Json, graphql::FieldError> selectedRows(const graphql::Schema &schema,
                                                     const graphql::FieldDefinition &field, const Json &rows,
                                                     const Json &arguments)
{
    if (!rows.isArray() || arguments.members().empty())
        return rows;
    const Json &where = arguments["where"];
    const QByteArray path = "$.selectionSet." + field.name + ".args.where";
    if (auto wrong = where.isNull() ? std::nullopt
                                    : nullIn(schema, field.argument("where")->type.named(), where, path))
        return tl::unexpected(std::move(*wrong));
    const Selector selector(schema, *schema.type(field.type.named()));
    std::vector<Json> kept;
    std::copy_if(rows.items().begin(), rows.items().end(), std::back_inserter(kept),
                 [&](const Json &row) { return selector.fits(row, where); });
    const Json &orderBy = arguments["orderBy"];
    std::stable_sort(kept.begin(), kept.end(),
                     [&](const Json &a, const Json &b) { return selector.before(a, b, orderBy); });
    if (!arguments["distinctOn"].isNull())
        kept = distinct(std::move(kept), arguments["distinctOn"]);
    const auto size = qint64(kept.size());
    const qint64 from = std::clamp<qint64>(arguments["offset"].text().toLongLong(), 0, size);
    const qint64 limit = arguments["limit"].isNull() ? size : arguments["limit"].text().toLongLong();
    const qint64 to = from + std::clamp<qint64>(limit, 0, size - from);
    return Json::array(
        {std::make_move_iterator(kept.begin() + from), std::make_move_iterator(kept.begin() + to)});
}

} // namespace kassa::kronor
