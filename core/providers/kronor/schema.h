// The part of Kronor's GraphQL schema that the sandbox serves, one for each role of a token (kronor.md
// sections 4 and 11), and the filters of list fields (section 4.1).
#pragma once

#include "codec/graphql_execute.h"

namespace kassa::kronor {

enum class Role { Merchant, OrderToken, SessionToken };

const graphql::Schema &schemaOf(Role role);

// where, orderBy, limit, offset, distinctOn over the rows of that list field; no arguments: the rows as they
// are. Columns of numbers are compared as numbers, all others by their bytes, times too. Refused: null as an
// operand.
tl::expected<Json, graphql::FieldError> selectedRows(const graphql::Schema &schema,
                                                     const graphql::FieldDefinition &field, const Json &rows,
                                                     const Json &arguments);

} // namespace kassa::kronor
