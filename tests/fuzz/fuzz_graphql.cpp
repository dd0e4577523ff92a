#include "codec/graphql_execute.h"
#include "property.h"

using namespace kassa;

namespace {

const graphql::Schema &fuzzSchema()
{
    static const graphql::Schema schema =
        graphql::Schema::parse(
            QByteArray("type Query { a(x: Int, y: In, z: [E!]): T b: String }"
                       "type Mutation { c(y: In!): T } type Subscription { a: T }"
                       "type T { id: ID! t(n: Int = 1): [T!] e: E } input In { i: In s: String! e: E = P } "
                       "enum E { P Q }"
                       "schema { query: Query mutation: Mutation subscription: Subscription }") +
            graphql::introspectionTypes)
            .value();
    return schema;
}

class FuzzResolver : public graphql::Resolver
{
public:
    tl::expected<Json, graphql::FieldError> root(const QByteArray &field, const Json &arguments) override
    {
        mustHold(arguments.isObject());
        if (field == "b")
            return Json::string("b");
        const Json leaf = Json::object({{"id", Json::string("1")}, {"e", Json::string("P")}});
        return Json::object({{"id", Json::string("2")}, {"t", Json::array({leaf, leaf})}});
    }
};

} // namespace

// What is read is printed and read again as the same; what is valid is executed without an error.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text = inputBytes(data, size);
    const auto document = graphql::parseDocument(text);
    if (!document) {
        mustHold(document.error().code.startsWith("graphql."));
        return 0;
    }
    const auto again = graphql::parseDocument(graphql::print(*document), {qsizetype(1) << 24, 64, 1000000});
    const bool utf8 = text == QString::fromUtf8(text).toUtf8();
    mustHold(again.has_value());
    mustHold(!utf8 || *again == *document);
    if (graphql::validate(fuzzSchema(), *document))
        return 0;
    const auto prepared = graphql::prepare(fuzzSchema(), *document, {}, Json::object());
    if (!prepared)
        return 0;
    FuzzResolver resolver;
    const graphql::Answer answer = graphql::execute(fuzzSchema(), *document, *prepared, resolver);
    mustHold(answer.data.has_value() != !answer.errors.empty());
    mustHold(Json::parse(answer.toJson().toCompact(), 128).has_value());
    return 0;
}
