// application/x-www-form-urlencoded: order, duplicates and bytes are kept.
#pragma once

#include "base/result.h"

#include <utility>
#include <vector>

namespace kassa {

// Name and value as decoded bytes (UTF-8 if the sender was well-behaved; not checked here).
using Field = std::pair<QByteArray, QByteArray>;
using Fields = std::vector<Field>;

// "+" is a blank. A pair without "=" has an empty value; empty pairs are skipped. Malformed ("form.percent")
// for a "%" that is not followed by two hex digits; Limit ("form.fields") above maxFields.
Result<Fields> parseForm(const QByteArray &text, int maxFields = 2000);

// Letters, digits, "-", "." and "_" stay, a blank becomes "+", the rest (also "~") %XX in upper case: PHP's
// http_build_query.
QByteArray buildForm(const Fields &fields);

// Percent-encodes everything but RFC 3986 unreserved characters (PHP's rawurlencode, JavaScript's
// encodeURIComponent apart from !'()*).
QByteArray percentEncode(const QByteArray &text);
// Strict inverse, "+" stays "+". Malformed ("form.percent").
Result<QByteArray> percentDecode(const QByteArray &text);

// The first field of that name; empty when there is none.
QByteArray value(const Fields &fields, const QByteArray &name);
bool contains(const Fields &fields, const QByteArray &name);

// Nested PHP names below `prefix`: "billingAddress[zip]" -> {"zip", ...}, "a[b][c]" -> {"b[c]", ...}.
Fields nested(const Fields &fields, const QByteArray &prefix);

} // namespace kassa
