// The part of Kronor's GraphQL schema that the sandbox serves, one for each role of a token (kronor.md
// sections 4 and 11), and the filters of list fields (section 4.1).
#pragma once

#include "codec/graphql_execute.h"

namespace kassa::kronor {

enum class Role { Merchant, OrderToken, SessionToken };

const graphql::Schema &schemaOf(Role role);

// where, orderBy, limit, offset, distinctOn over rows; no arguments: the rows as they are. Amounts are
// compared as numbers, times as texts.
Json selectedRows(const Json &rows, const Json &arguments);

} // namespace kassa::kronor
