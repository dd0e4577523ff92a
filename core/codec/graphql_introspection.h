// What a schema says of itself. Values are small handles; fields are computed when they are asked for,
// because types refer to each other in circles. Private to this room.
#pragma once

#include "codec/graphql_schema.h"

namespace kassa::graphql {

Json introspectedRoot(const Schema &schema, const QByteArray &field, const Json &arguments);
// `type` begins with "__".
Json introspectedField(const Schema &schema, const QByteArray &type, const Json &handle,
                       const QByteArray &field);

} // namespace kassa::graphql
