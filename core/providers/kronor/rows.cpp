// Filters of list fields (kronor.md section 4.1).
#include "providers/kronor/schema.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUuid>

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

// Microseconds since 1970 of what PostgreSQL takes as a time and a client would send: a date, or date and
// time with fraction and zone; UTC where none is given.
std::optional<qint64> momentOf(const QByteArray &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.(\\d{1,6})\\d*)?"
                       "(?:Z|([+-])(\\d\\d)(?::?(\\d\\d))?)?)?$"));
    const auto match = shape.match(QString::fromUtf8(text.left(64)));
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString clock = match.captured(2);
    const QTime time = clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, Qt::ISODate);
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return std::nullopt;
    const qint64 zone = match.captured(5).toLongLong() * 3600 + match.captured(6).toLongLong() * 60;
    const qint64 seconds =
        QDateTime(date, time, Qt::UTC).toSecsSinceEpoch() - (match.captured(4) == u"-" ? -zone : zone);
    return seconds * 1'000'000 + match.captured(3).leftJustified(6, u'0').toLongLong();
}

int comparedTimes(const Json &a, const Json &b)
{
    const auto left = momentOf(a.text());
    const auto right = momentOf(b.text());
    return left < right ? -1 : left > right ? 1 : 0;
}

using Compare = int (*)(const Json &, const Json &);

// A column of text may well hold digits alone: "007" is not "7".
Compare compareOf(const graphql::TypeDefinition &type, const QByteArray &column)
{
    const graphql::FieldDefinition *field = type.field(column);
    const QByteArray name = field ? field->type.named() : QByteArray();
    if (name == "timestamptz")
        return comparedTimes;
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

bool isNegated(const QByteArray &name)
{
    return name.startsWith("_n");
}

// "_like" and its kin. None: another operator.
std::optional<QRegularExpression> expressionOf(const QByteArray &name, const QByteArray &pattern)
{
    QByteArray kind = name.mid(isNegated(name) ? 2 : 1);
    QRegularExpression::PatternOptions options = QRegularExpression::DotMatchesEverythingOption;
    if (kind == "ilike" || kind == "iregex") {
        options |= QRegularExpression::CaseInsensitiveOption;
        kind = kind.mid(1);
    }
    if (kind == "like")
        return QRegularExpression(likePattern(pattern), options);
    if (kind == "similar")
        return QRegularExpression(similarPattern(pattern), options);
    return kind == "regex" ? std::optional(QRegularExpression(QString::fromUtf8(pattern), options))
                           : std::nullopt;
}

bool matchesText(const Json &value, const QByteArray &name, const QByteArray &pattern)
{
    const auto expression = expressionOf(name, pattern);
    return expression && expression->match(QString::fromUtf8(value.text())).hasMatch() != isNegated(name);
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

using Refusal = std::optional<graphql::FieldError>;

Refusal refusal(const QByteArray &message, const QByteArray &path, const char *code = "validation-failed")
{
    return graphql::FieldError{message,
                               Json::object({{"path", Json::string(path)}, {"code", Json::string(code)}})};
}

// What the database behind the engine says; it knows no path. Text and code are ours.
Refusal dataRefusal(const QByteArray &message)
{
    return refusal(message, "$", "data-exception");
}

// Of one operand of the operator `name`.
Refusal wrongOperand(const QByteArray &type, const QByteArray &name, const Json &value)
{
    const auto unfit = [&](const char *sqlType) {
        return dataRefusal(QByteArray("invalid input syntax for type ") + sqlType + ": \"" +
                           value.text().left(100) + '"');
    };
    if (type == "timestamptz" && !momentOf(value.text()))
        return unfit("timestamp with time zone");
    if ((type == "bigint" || type == "smallint") && !wholeOf(value))
        return unfit(type.constData());
    if (type == "uuid" && QUuid::fromString(value.text()).isNull())
        return unfit("uuid");
    const auto expression = expressionOf(name, value.text());
    return expression && !expression->isValid()
               ? dataRefusal("invalid regular expression: " + expression->errorString().toUtf8())
               : std::nullopt;
}

// `name`: of the member whose value it is. Null is no operand: it would be no condition at all, and
// everything would fit (section 4.1).
Refusal wrongCondition(const graphql::Schema &schema, const QByteArray &type, const QByteArray &name,
                       const Json &value, const QByteArray &path)
{
    if (value.isNull())
        return refusal("unexpected null value for type '" + type + '\'', path);
    for (const Json &item : value.items()) {
        if (auto wrong = wrongCondition(schema, type, name, item, path))
            return wrong;
    }
    const graphql::TypeDefinition *input = schema.type(type);
    for (const auto &[memberName, given] : value.members()) {
        const graphql::InputDefinition *member = input->member(memberName); // coerced, so it is known
        if (auto wrong =
                wrongCondition(schema, member->type.named(), memberName, given, path + '.' + memberName))
            return wrong;
    }
    return value.isArray() || value.isObject() ? std::nullopt : wrongOperand(type, name, value);
}

// The columns that are ordered by first are those that must differ.
bool orderFitsDistinct(const Json &orderBy, const Json &distinctOn)
{
    const auto &columns = distinctOn.items();
    std::size_t left = columns.size();
    for (const Json &rule : orderBy.items()) {
        for (const auto &[column, direction] : rule.members()) {
            const bool isAmong =
                std::any_of(columns.begin(), columns.end(),
                            [&, &name = column](const Json &each) { return each.text() == name; });
            if (left > 0 && !isAmong)
                return false;
            left -= left > 0 ? 1 : 0;
        }
    }
    return true;
}

Refusal wrongArguments(const graphql::Schema &schema, const graphql::FieldDefinition &field,
                       const Json &arguments)
{
    const QByteArray path = "$.selectionSet." + field.name + ".args";
    for (const char *name : {"limit", "offset"}) {
        if (arguments[name].text().startsWith('-'))
            return refusal("unexpected negative value", path + '.' + name);
    }
    if (!orderFitsDistinct(arguments["orderBy"], arguments["distinctOn"]))
        return refusal("\"distinctOn\" columns must match initial \"orderBy\" columns", path);
    const Json &where = arguments["where"];
    return where.isNull()
               ? std::nullopt
               : wrongCondition(schema, field.argument("where")->type.named(), {}, where, path + ".where");
}

} // namespace

tl::expected<Json, graphql::FieldError> selectedRows(const graphql::Schema &schema,
                                                     const graphql::FieldDefinition &field, const Json &rows,
                                                     const Json &arguments)
{
    if (!rows.isArray() || arguments.members().empty())
        return rows;
    if (auto wrong = wrongArguments(schema, field, arguments))
        return tl::unexpected(std::move(*wrong));
    const Json &where = arguments["where"];
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
    const qint64 from = std::min<qint64>(arguments["offset"].text().toLongLong(), size);
    const qint64 limit = arguments["limit"].isNull() ? size : arguments["limit"].text().toLongLong();
    const qint64 to = from + std::min<qint64>(limit, size - from);
    return Json::array(
        {std::make_move_iterator(kept.begin() + from), std::make_move_iterator(kept.begin() + to)});
}

} // namespace kassa::kronor
