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
    return ok && (value.isNumber() || value.isString()) ? std::optional(number) : std::nullopt;
}

// Amounts as numbers, also where one side is a string of digits; all else by its bytes.
int compared(const Json &a, const Json &b)
{
    const auto left = wholeOf(a);
    const auto right = wholeOf(b);
    if (left && right)
        return *left < *right ? -1 : *left > *right ? 1 : 0;
    return a.text().compare(b.text());
}

bool isIn(const Json &value, const Json &list)
{
    return std::any_of(list.items().begin(), list.items().end(),
                       [&](const Json &each) { return compared(value, each) == 0; });
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

bool holds(const Json &value, const QByteArray &name, const Json &operand)
{
    if (name == "_isNull")
        return value.isNull() == operand.toBool();
    if (value.isNull())
        return false; // SQL: a comparison with null is not true
    if (name == "_eq")
        return compared(value, operand) == 0;
    if (name == "_neq")
        return compared(value, operand) != 0;
    if (name == "_in")
        return isIn(value, operand);
    if (name == "_nin")
        return !isIn(value, operand);
    if (name == "_gt")
        return compared(value, operand) > 0;
    if (name == "_gte")
        return compared(value, operand) >= 0;
    if (name == "_lt")
        return compared(value, operand) < 0;
    if (name == "_lte")
        return compared(value, operand) <= 0;
    return matchesText(value, name, operand.text());
}

bool fits(const Json &row, const Json &where);

bool fitsMember(const Json &row, const QByteArray &name, const Json &condition)
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
    if (value.isArray())
        return std::any_of(value.items().begin(), value.items().end(),
                           [&](const Json &item) { return fits(item, condition); });
    return std::all_of(condition.members().begin(), condition.members().end(),
                       [&](const auto &one) { return holds(value, one.first, one.second); });
}

bool fits(const Json &row, const Json &where)
{
    return std::all_of(where.members().begin(), where.members().end(),
                       [&](const auto &member) { return fitsMember(row, member.first, member.second); });
}

// ASC puts nulls last, DESC first, unless it says otherwise.
bool before(const Json &a, const Json &b, const Json &orderBy)
{
    for (const Json &rule : orderBy.items()) {
        for (const auto &[column, direction] : rule.members()) {
            const Json &left = a[column];
            const Json &right = b[column];
            const bool down = direction.text().startsWith("DESC");
            const bool nullsFirst = direction.text().endsWith("NULLS_FIRST") || direction.text() == "DESC";
            if (left.isNull() != right.isNull())
                return left.isNull() == nullsFirst;
            const int order = left.isNull() ? 0 : compared(left, right);
            if (order != 0)
                return (order < 0) != down;
        }
    }
    return false;
}

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

} // namespace

Json selectedRows(const Json &rows, const Json &arguments)
{
    if (!rows.isArray() || arguments.members().empty())
        return rows;
    std::vector<Json> kept;
    const Json &where = arguments["where"];
    std::copy_if(rows.items().begin(), rows.items().end(), std::back_inserter(kept),
                 [&](const Json &row) { return fits(row, where); });
    const Json &orderBy = arguments["orderBy"];
    std::stable_sort(kept.begin(), kept.end(),
                     [&](const Json &a, const Json &b) { return before(a, b, orderBy); });
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
