// Executes a prepared operation: asks a Resolver for root fields and cuts what was selected out of the JSON
// it gives. Pure; mutation fields run one after another.
#pragma once

#include "codec/graphql_schema.h"

namespace kassa::graphql {

struct FieldError
{
    QByteArray message;
    Json extensions = Json::object(); // the error's "extensions", complete
};

class Resolver
{
public:
    virtual ~Resolver() = default;
    // `arguments`: an object, coerced, defaults filled in. The value is the whole object or list; what is not
    // selected is left out by the caller.
    virtual tl::expected<Json, FieldError> root(const QByteArray &field, const Json &arguments) = 0;
    // A field of an object that root() gave. By default the member of that name.
    virtual tl::expected<Json, FieldError> field(const QByteArray &type, const Json &object,
                                                 const QByteArray &field, const Json &arguments);
};

struct Answer
{
    std::optional<Json> data; // none: nothing was executed, or a field failed
    std::vector<Json> errors; // {"message":..,"extensions":{"path":..,...}}

    // {"data":..} or {"errors":[..]}; both members when both are there.
    Json toJson() const;
};

// `document` has been validated. The first field that fails ends it, without data, as in the engine; so does
// null where the schema promises a value.
Answer execute(const Schema &schema, const Document &document, const Prepared &prepared, Resolver &resolver);

Json errorJson(const QByteArray &message, const QByteArray &path, const QByteArray &code);

// Definitions of __Schema, __Type, ...: put them behind a schema's text, and `{__schema {..}}` works.
extern const char introspectionTypes[];

} // namespace kassa::graphql
