#include "providers/kronor/sandbox_state.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

namespace {

constexpr std::size_t mostLedgerRows = 2000;

} // namespace

tl::unexpected<graphql::FieldError> refused(const QByteArray &message)
{
    return tl::unexpected(graphql::FieldError{
        message, Json::object({{"type", str("VALIDATION_FAILURE")}, {"code", str("validation-failed")}})});
}

void note(Step &step, const QByteArray &mutation, const QByteArray &key, const QByteArray &effect,
          const QByteArray &subject)
{
    step.state.ledger.push_back({step.now, mutation, key, effect, subject});
    if (step.state.ledger.size() > mostLedgerRows)
        step.state.ledger.pop_front();
}

Json str(const QByteArray &text)
{
    return Json::string(text);
}

Json bigint(const State &state, qint64 number)
{
    return state.switches.bigintsAsText ? str(QByteArray::number(number)) : Json::integer(number);
}

Json timestamp(Time time)
{
    return str(timestampOf(time));
}

Time uniqueTime(Step &step)
{
    step.state.lastCreated = std::max(step.now, step.state.lastCreated + Duration(1));
    return step.state.lastCreated;
}

Duration pause(Step &step)
{
    return std::chrono::milliseconds(500 + step.state.ids.digits("pause", 4).toInt() % 1000);
}

int personaFor(const State &state, const Json &amount)
{
    return state.switches.persona >= 0 ? state.switches.persona : int(amount.text().toLongLong() % 100);
}

QByteArray tokenFor(Step &step, TokenKind kind, const QByteArray &scope, Time expires, QByteArray &tokenId)
{
    tokenId = step.state.ids.uuid("tid");
    return makeToken(step.state.account.jwtKey,
                     claimsFor({kind, tokenId, step.state.account.merchant, scope, step.now, expires}));
}

bool isTokenId(const State &state, const QByteArray &id)
{
    const auto has = [&](const auto &all) {
        return std::any_of(all.cbegin(), all.cend(), [&](const auto &each) { return each.tokenId == id; });
    };
    const auto shops = readToken(state.account.token.expose());
    return !id.isEmpty() && ((shops && claimsOf(*shops).id == id) || has(state.orders) ||
                             has(state.sessions) || has(state.scaSessions));
}

bool holds(const PurchaseOrder &order, const char *status)
{
    return std::any_of(order.status.begin(), order.status.end(),
                       [&](const StatusRow &row) { return row.status == status; });
}

bool isFinal(const PurchaseOrder &order)
{
    return order.complete || holds(order, "REJECTED") || holds(order, "CANCELLED");
}

} // namespace kassa::kronor::sandbox
