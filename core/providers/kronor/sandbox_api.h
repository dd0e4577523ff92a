// The GraphQL endpoint over HTTP: tokens, documents, idempotency, faults on demand (kronor.md sections 3, 4,
// 5 and 11). Sockets use the same steps.
#pragma once

#include "providers/kronor/sandbox_faults.h"

namespace kassa::kronor::sandbox {

// POST /v1/graphql. Answers the exchange, now or later, or cuts it.
void answerApi(Step &step, ExchangeId exchange, const HttpRequest &request);
void heldAnswerDue(Step &step, const QByteArray &key);

// What a header "Bearer ..." grants, or the answer {"errors":[..]} that says why not. `socket`: the words of
// a refused connection are the message of that error.
tl::expected<Scope, Json> authorize(const State &state, Time now, const QByteArray &header);

// A document checked against the scope's schema; the error's JSON when it cannot be executed.
struct Runnable
{
    std::shared_ptr<const graphql::Document> document;
    graphql::Prepared prepared;
};
tl::expected<Runnable, Json> prepareFor(const Scope &scope, const QByteArray &query,
                                        const QByteArray &operationName, const Json &variables);
// Executes a query or subscription for what the scope may see. `manner`: of a request, which may meet faults;
// null: a result that is pushed.
Json answerQuery(Step &step, const Scope &scope, const Runnable &runnable, Manner *manner);

} // namespace kassa::kronor::sandbox
