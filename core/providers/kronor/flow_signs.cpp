#include "providers/kronor/flow_parts.h"

namespace kassa::kronor {

namespace {

WireSign sign(const char *id, Text title, const QByteArray &contains)
{
    return {id, std::move(title), {{}, Party::ProviderServer, {}, {}, contains}};
}

// Section 5: extensions.code of the engine.
WireSign code(const char *id, Text title)
{
    return sign(id, std::move(title), "\"code\":\"" + QByteArray(id) + '"');
}

// Section 5: extensions.type of Kronor's own errors.
WireSign type(const char *id, Text title)
{
    return sign(id, std::move(title), "\"type\":\"" + QByteArray(id) + '"');
}

// Section 10: transactionSwishDetails.errorCode.
WireSign swish(const char *id, Text title)
{
    return sign(id, std::move(title), "\"errorCode\":\"" + QByteArray(id) + '"');
}

// Section 4.9: the code that closes a socket, and the reason that begins with it.
WireSign closing(const char *id, Text title)
{
    return {id,
            std::move(title),
            {Channel::Socket, Party::ProviderServer, {}, {}, QByteArray(id) + ' ' + id + ": "}};
}

} // namespace

std::vector<WireSign> errorCodes()
{
    return {
        code("invalid-headers", KASSA_TEXT("kronor", "The Authorization header is missing or malformed")),
        code("invalid-jwt", KASSA_TEXT("kronor", "The token is not genuine, or its time is over")),
        code("access-denied", KASSA_TEXT("kronor", "The token's role may not ask here")),
        sign("unknown-field", KASSA_TEXT("kronor", "A field that the token's role does not have"),
             "not found in type: "),
        sign("syntax", KASSA_TEXT("kronor", "The document is not GraphQL"), "not a valid graphql query"),
        code("parse-failed", KASSA_TEXT("kronor", "The request has no query")),
        code("invalid-json", KASSA_TEXT("kronor", "The request is not JSON")),
        code("not-found", KASSA_TEXT("kronor", "Another path, or not POST")),
        type("VALIDATION_FAILURE", KASSA_TEXT("kronor", "A rule of Kronor's is broken")),
        type("TEMPORARY_FAILURE", KASSA_TEXT("kronor", "To be tried again with the same key")),
        sign("idempotency-conflict", KASSA_TEXT("kronor", "The key was used with other data"),
             "idempotency key was already used"),
        swish("RF07", KASSA_TEXT("kronor", "Swish: declined")),
        swish("TM01", KASSA_TEXT("kronor", "Swish: the time is over")),
        swish("BANKIDCL", KASSA_TEXT("kronor", "Swish: the shopper cancelled in BankID")),
        swish("ACMT03", KASSA_TEXT("kronor", "Swish: the number is not enrolled")),
        closing("4400", KASSA_TEXT("kronor", "Socket: a message that is not understood")),
        closing("4401", KASSA_TEXT("kronor", "Socket: a subscription before connection_init")),
        closing("4403", KASSA_TEXT("kronor", "Socket: the token is refused")),
        closing("4408", KASSA_TEXT("kronor", "Socket: no connection_init within three seconds")),
        closing("4409", KASSA_TEXT("kronor", "Socket: the id of a subscription is used twice")),
        closing("4429", KASSA_TEXT("kronor", "Socket: connection_init came twice")),
    };
}

} // namespace kassa::kronor
