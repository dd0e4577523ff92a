#include "providers/kronor/sandbox_api.h"

#include "providers/kronor/sandbox_after.h"
#include "providers/kronor/sandbox_mutations.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

namespace {

constexpr qsizetype mostBatched = 100;

Json errorsOf(const QByteArray &message, const QByteArray &path, const QByteArray &code)
{
    return Json::object({{"errors", Json::array({graphql::errorJson(message, path, code)})}});
}

// --- queries

class SandboxResolver : public graphql::Resolver
{
public:
    // `manner`: null: a result that is pushed meets no faults.
    SandboxResolver(Step &step, const Scope &scope, Manner *manner, bool mutates)
        : m_step(step), m_scope(scope), m_manner(manner), m_mutates(mutates), m_schema(schemaOf(scope.role))
    {
    }

    Resolved root(const QByteArray &field, const Json &arguments) override
    {
        if (!m_mutates)
            return query(field, arguments);
        const Json input = arguments.members().empty() ? Json::object() : arguments.members().front().second;
        return performMutation(m_step, m_scope, *m_manner, field, input);
    }

    Resolved field(const QByteArray &type, const Json &object, const QByteArray &field,
                   const Json &arguments) override
    {
        return selectedRows(m_schema, *m_schema.type(type)->field(field), object[field], arguments);
    }

private:
    Resolved query(const QByteArray &field, const Json &arguments)
    {
        if (auto failure = m_manner ? faultOfQuery(m_step.state, field, *m_manner) : std::nullopt)
            return std::move(*failure);
        if (field == "version")
            return str("v2-kassa");
        if (field == "merchant")
            return Json::object({{"id", arguments["id"]}, {"currency", str("SEK")}});
        const auto *root = m_schema.root(graphql::Operation::Kind::Query); // subscriptions have the same
        return selectedRows(m_schema, *root->field(field), rows(field, arguments), arguments);
    }

    // A look-up by one id needs no list of all.
    static QByteArray wantedId(const Json &arguments, const char *column)
    {
        return arguments.at({"where", column, "_eq"}).text();
    }

    Json orders(const Json &arguments) const
    {
        if (m_scope.role == Role::OrderToken) {
            const auto found = m_step.state.orders.constFind(m_scope.of);
            return found == m_step.state.orders.constEnd() ? Json::array()
                                                           : Json::array({orderRow(m_step.state, *found)});
        }
        const QByteArray wanted = wantedId(arguments, "id");
        if (!wanted.isEmpty()) {
            const auto found = m_step.state.orders.constFind(wanted);
            return found == m_step.state.orders.constEnd() ? Json::array()
                                                           : Json::array({orderRow(m_step.state, *found)});
        }
        Json list = Json::array();
        for (const PurchaseOrder &each : m_step.state.orders)
            list.append(orderRow(m_step.state, each));
        return list;
    }

    Json purchases(const Json &arguments) const
    {
        const QByteArray wanted = wantedId(arguments, "merchantReference");
        Json list = Json::array();
        for (const Purchase &each : m_step.state.purchases)
            if (wanted.isEmpty() || each.reference == wanted)
                list.append(purchaseRow(m_step.state, each));
        return list;
    }

    Json bankids() const
    {
        Json list = Json::array();
        for (const BankId &each : m_step.state.bankids)
            if (m_scope.role == Role::Merchant || each.order == m_scope.of)
                list.append(bankidRow(each));
        return list;
    }

    Json hooks() const
    {
        Json list = Json::array();
        for (const Hook &hook : m_step.state.hooks)
            list.append(hookRow(hook));
        return list;
    }

    Json eventSettings() const
    {
        Json list = Json::array();
        for (const Hook &hook : m_step.state.hooks) {
            for (auto event = hook.events.constBegin(); event != hook.events.constEnd(); ++event)
                list.append(Json::object({{"event", str(event.key())},
                                          {"enabled", Json::boolean(event.value())},
                                          {"lastEditedAt", timestamp(hook.edited)}}));
        }
        return list;
    }

    Json requestLog() const
    {
        Json list = Json::array();
        for (const Logged &each : m_step.state.log)
            list.append(Json::object({{"createdAt", timestamp(each.at)},
                                      {"namespace", str(each.mutation)},
                                      {"idempotencyKey", str(each.key)},
                                      {"requestParams", each.input},
                                      {"responseBody", each.response}}));
        return list;
    }

    Json tokens() const
    {
        Json list = Json::array();
        const auto token = readToken(m_step.state.account.token.expose());
        if (!token)
            return list;
        const TokenClaims claims = claimsOf(*token);
        list.append(Json::object({{"tokenId", str(claims.id)},
                                  {"tokenName", claims.name.isEmpty() ? Json() : str(claims.name)},
                                  {"merchantId", bigint(m_step.state, claims.merchant.toLongLong())},
                                  {"expirationDate", claims.expires ? timestamp(*claims.expires) : Json()},
                                  {"blocked", Json::boolean(m_step.state.blocked.contains(claims.id))}}));
        return list;
    }

    Json rows(const QByteArray &field, const Json &arguments) const
    {
        if (field == "purchaseOrders")
            return orders(arguments);
        if (field == "purchases")
            return purchases(arguments);
        if (field == "bankIdAuth")
            return bankids();
        if (field == "webhookURLs")
            return hooks();
        if (field == "webhookEventSettings")
            return eventSettings();
        if (field == "successfulWebhookNotifications")
            return Json::array(m_step.state.notifications);
        if (field == "requestsLog")
            return requestLog();
        if (field == "tokens")
            return tokens();
        return paymentRows(m_step.state, m_scope, field);
    }

    Step &m_step;
    const Scope &m_scope;
    Manner *m_manner;
    bool m_mutates;
    const graphql::Schema &m_schema;
};

// --- HTTP

Json executed(Step &step, const Scope &scope, const Runnable &runnable, Manner &manner)
{
    const auto kind = runnable.prepared.operation->kind;
    if (kind == graphql::Operation::Kind::Subscription)
        return errorsOf("subscriptions are not supported over HTTP, use websockets instead", "$",
                        "unexpected");
    SandboxResolver resolver(step, scope, &manner, kind == graphql::Operation::Kind::Mutation);
    const graphql::Schema &schema = schemaOf(scope.role);
    return graphql::execute(schema, *runnable.document, runnable.prepared, resolver).toJson();
}

Json answerOne(Step &step, const Scope &scope, const Json &body, Manner &manner)
{
    const GraphqlRequest request = readGraphqlRequest(body);
    if (!request.hasQuery)
        return errorsOf("key 'query' not found", "$", "parse-failed");
    const auto runnable = prepareFor(scope, request.query, request.operationName, request.variables);
    return runnable ? executed(step, scope, *runnable, manner) : runnable.error();
}

Json answerBody(Step &step, const QByteArray &authorization, const QByteArray &bytes, Manner &manner)
{
    const auto scope = authorize(step.state, step.now, authorization);
    if (!scope)
        return scope.error();
    const auto body = Json::parse(bytes);
    if (!body)
        return errorsOf("Error in $: " + english(body.error().detail).toUtf8(), "$", "invalid-json");
    if (!body->isArray())
        return answerOne(step, *scope, *body, manner);
    Json answers = Json::array();
    for (const Json &each : body->items()) {
        if (qsizetype(answers.items().size()) >= mostBatched)
            return errorsOf("too many requests in one", "$", "bad-request");
        answers.append(answerOne(step, *scope, each, manner));
    }
    return answers;
}

QByteArray requestIdOf(Step &step, const Headers &headers)
{
    const QByteArray given = header(headers, "x-request-id").left(100);
    const bool clean = std::all_of(given.begin(), given.end(), [](char c) { return c > ' ' && c < 0x7f; });
    return given.isEmpty() || !clean ? step.state.ids.uuid("request") : given;
}

void deliver(Step &step, ExchangeId exchange, HttpResponse response, const Manner &manner)
{
    if (manner.cut) {
        step.effects.emplace_back(Cut{exchange, std::move(response), 0});
    } else if (manner.delay > Duration::zero()) {
        const QByteArray key = "held:" + QByteArray::number(step.state.ids.next("held"));
        step.state.held.insert(key, {exchange, std::move(response)});
        startTimer(step, key, manner.delay);
    } else {
        reply(step, exchange, std::move(response));
    }
}

bool isExpired(const TokenClaims &claims, Time now)
{
    return claims.expires && *claims.expires <= now;
}

// None: a role that sees nothing here, such as the card data API's.
std::optional<Role> roleOf(const TokenClaims &claims)
{
    if (!claims.allowedRoles.contains(claims.role))
        return std::nullopt;
    switch (claims.kind) {
    case TokenKind::Api:
        return Role::Merchant;
    case TokenKind::PurchaseOrder:
        return Role::OrderToken;
    case TokenKind::PaymentSession:
        return Role::SessionToken;
    case TokenKind::ScaSession:
    case TokenKind::CardData:
    case TokenKind::Unknown:
        break;
    }
    return std::nullopt;
}

} // namespace

void answerApi(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return reply(step, exchange, httpResponse(400, "text/plain", "Bad request"));
    Manner manner;
    const Json answer = answerBody(step, header(head->headers, "Authorization"), request.raw.body, manner);
    HttpResponse response = manner.unavailable ? httpResponse(503, "text/plain", {})
                                               : graphqlAnswer(answer, requestIdOf(step, head->headers));
    deliver(step, exchange, std::move(response), manner);
}

void heldAnswerDue(Step &step, const QByteArray &key)
{
    const HeldAnswer held = step.state.held.take(key);
    if (held.exchange)
        reply(step, held.exchange, held.response);
}

tl::expected<Scope, Json> authorize(const State &state, Time now, const QByteArray &header)
{
    const auto wrong = [](const QByteArray &message, const char *code) {
        return tl::unexpected(errorsOf(message, "$", code));
    };
    if (header.isEmpty())
        return wrong("Missing 'Authorization' or 'Cookie' header in JWT authentication mode",
                     "invalid-headers");
    const QByteArrayList words = header.split(' ');
    if (words.size() != 2 || words[0] != "Bearer")
        return wrong("Malformed Authorization header", "invalid-headers");
    const auto token = readToken(words[1]);
    if (!token || !isSignedWith(*token, state.account.jwtKey))
        return wrong("Could not verify JWT: JWSError JWSInvalidSignature", "invalid-jwt");
    const TokenClaims claims = claimsOf(*token);
    if (isExpired(claims, now) || state.blocked.contains(claims.id))
        return wrong("Could not verify JWT: JWTExpired", "invalid-jwt");
    if (claims.merchant != state.account.merchant)
        return wrong("Could not verify JWT: JWTNotInAudience", "invalid-jwt");
    const auto role = roleOf(claims);
    if (!role)
        return wrong("Your requested role is not in allowed roles", "access-denied");
    return Scope{*role, claims.scope, claims.id, claims.expires};
}

tl::expected<Runnable, Json> prepareFor(const Scope &scope, const QByteArray &query,
                                        const QByteArray &operationName, const Json &variables)
{
    auto document = graphql::parseDocument(query);
    if (!document)
        return tl::unexpected(errorsOf("not a valid graphql query", "$.query", "validation-failed"));
    const graphql::Schema &schema = schemaOf(scope.role);
    if (const auto fault = graphql::validate(schema, *document))
        return tl::unexpected(errorsOf(fault->message, fault->path, "validation-failed"));
    auto kept = std::make_shared<const graphql::Document>(std::move(*document));
    auto prepared = graphql::prepare(schema, *kept, operationName, variables);
    if (!prepared)
        return tl::unexpected(errorsOf(prepared.error().message, prepared.error().path, "validation-failed"));
    return Runnable{std::move(kept), std::move(*prepared)};
}

Json answerQuery(Step &step, const Scope &scope, const Runnable &runnable, Manner *manner)
{
    SandboxResolver resolver(step, scope, manner, false);
    return graphql::execute(schemaOf(scope.role), *runnable.document, runnable.prepared, resolver).toJson();
}

} // namespace kassa::kronor::sandbox
