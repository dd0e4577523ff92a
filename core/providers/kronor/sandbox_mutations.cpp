#include "providers/kronor/sandbox_mutations.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/sandbox_after.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostLogged = 20'000;
constexpr qsizetype mostAttempts = 50'000; // remembered; more only after many refused requests

// What a result is about, for the ledger: never a token or a secret.
QByteArray subjectOf(const Json &result)
{
    for (const char *name :
         {"id", "captureId", "returnId", "releaseId", "paymentRequestId", "refundTransactionId"}) {
        if (result.contains(name))
            return result[name].text();
    }
    return {};
}

using Perform = Resolved (*)(Step &, const Scope &, const QByteArray &mutation, const Json &input);

template <Resolved (*Function)(Step &, const Json &)>
Resolved plain(Step &step, const Scope &, const QByteArray &, const Json &input)
{
    return Function(step, input);
}

Resolved orderMutation(Step &step, const Scope &, const QByteArray &mutation, const Json &input)
{
    return newOrder(step, mutation, input);
}

Resolved blockToken(Step &step, const Json &input)
{
    const QByteArray id = input["tokenId"].text();
    const bool isBlocked = isTokenId(step.state, id) && !step.state.blocked.contains(id);
    if (isBlocked)
        step.state.blocked.insert(id);
    return Json::object({{"tokensBlocked", Json::integer(isBlocked ? 1 : 0)}});
}

Perform performerOf(const QByteArray &mutation)
{
    static const std::map<QByteArray, Perform> performers{
        {"newPurchaseOrder", orderMutation},
        {"newPurchaseOrderWithInvoice", orderMutation},
        {"newPurchaseOrderWithInstalments", orderMutation},
        {"purchaseOrderCancel", plain<cancelOrderById>},
        {"newScaSession", plain<newScaSession>},
        {"newPurchaseCaptureAll", plain<capturePurchaseAll>},
        {"newPurchaseCapture", plain<capturePurchaseItems>},
        {"newPurchaseCaptureWithItemReferences", plain<capturePurchaseReferences>},
        {"newPurchaseReturnAll", plain<returnPurchaseAll>},
        {"newPurchaseReturn", plain<returnPurchaseItems>},
        {"purchaseCancel", plain<cancelPurchaseById>},
        {"setWebhookUrl", plain<setWebhookUrl>},
        {"deleteWebhookUrl", plain<deleteWebhookUrl>},
        {"blockToken", plain<blockToken>},
        {"newPaymentSession", plain<newPaymentSession>},
        {"newPaymentSessionWithReferenceCheck", plain<newCheckedSession>},
        {"newPaymentCapture", plain<capturePaymentById>},
        {"capturePaymentAll", plain<captureWholePayment>},
        {"refundPayment", plain<refundPaymentById>},
        {"releasePayment", plain<releasePaymentById>},
    };
    const auto found = performers.find(mutation);
    return found == performers.end() ? sessionMutation : found->second;
}

class Mutation // one root field of a mutation, with its key
{
public:
    Mutation(Step &step, const Scope &scope, Manner &manner, const QByteArray &name, const Json &input)
        : m_step(step), m_scope(scope), m_manner(manner), m_name(name), m_input(input),
          m_key(input["idempotencyKey"].text()), m_logKey(scope.of + '\n' + name + '\n' + m_key)
    {
    }

    Resolved run()
    {
        if (!m_input["idempotencyKey"].isNull() && !isIdempotencyKey(m_key))
            return refused("invalid idempotencyKey: ^[A-Za-z0-9\\-_.,\\[\\]+]{1,64}$");
        if (m_step.state.attempts.size() >= mostAttempts)
            m_step.state.attempts.clear();
        const int attempt = ++m_step.state.attempts[m_logKey];
        if (const auto failure = refusedBefore(attempt))
            return *failure;
        if (const auto known = m_step.state.log.constFind(m_logKey);
            !m_key.isEmpty() && known != m_step.state.log.constEnd())
            return repeated(*known);
        Resolved result = performerOf(m_name)(m_step, m_scope, m_name, m_input);
        note(m_step, m_name, m_key, result ? "done" : "refused",
             result ? subjectOf(*result) : result.error().message);
        if (!result)
            return result;
        m_step.changed.insert(QByteArray()); // whatever it was, the merchant's subscriptions are looked at
        applyAfter();
        if (!m_key.isEmpty())
            keep(*result);
        return result;
    }

private:
    // The same again: byte for byte, also while the first one is still under way.
    Resolved repeated(const Logged &known)
    {
        if (known.fingerprint != fingerprintOf(m_input)) {
            note(m_step, m_name, m_key, "conflict", {});
            return refused("idempotency key was already used with different data");
        }
        note(m_step, m_name, m_key, "repeated", {});
        if (known.due > m_step.now)
            m_manner.delay = std::max(m_manner.delay, known.due - m_step.now);
        strikeAnswer();
        return known.response;
    }

    // Personas of section 10, by the amount.
    int persona() const
    {
        const Json &total = m_input["purchaseTotalAmount"];
        return personaFor(m_step.state, total.isNull() ? m_input["amount"] : total);
    }

    bool isCreation() const
    {
        return m_name.startsWith("newPurchaseOrder") || m_name.startsWith("newPaymentSession");
    }

    std::optional<FaultOrder> take(const char *kind) { return takeFault(m_step.state, m_name, true, kind); }

    // Nothing is processed.
    std::optional<Resolved> refusedBefore(int attempt)
    {
        const int digits = isCreation() ? persona() : 0;
        if ((digits == 10 && attempt == 1) || take(faultKind::unavailable)) {
            m_manner.unavailable = true;
            note(m_step, m_name, m_key, "not processed: HTTP 503", {});
            return temporary();
        }
        if (take(faultKind::cutBefore)) {
            m_manner.cut = true;
            note(m_step, m_name, m_key, "not processed: cut", {});
            return temporary();
        }
        if ((digits == 6 && attempt <= 2) || take(faultKind::temporary)) {
            note(m_step, m_name, m_key, "not processed: TEMPORARY_FAILURE", {});
            return temporary();
        }
        return std::nullopt;
    }

    // What was done is done; its answer is late or lost.
    void applyAfter()
    {
        const int digits = isCreation() ? persona() : 0;
        if (digits == 8)
            loseAnswer();
        if (digits == 7)
            m_manner.delay = 12s;
        strikeAnswer();
    }

    void loseAnswer()
    {
        m_manner.cut = true;
        note(m_step, m_name, m_key, "answer lost", {});
    }

    // Faults on demand, for a repetition too.
    void strikeAnswer()
    {
        if (take(faultKind::cutAfter))
            loseAnswer();
        if (const auto slow = take(faultKind::delay))
            m_manner.delay = slow->delay;
    }

    void keep(const Json &response)
    {
        State &state = m_step.state;
        state.log.insert(m_logKey, {m_name, m_key, fingerprintOf(m_input), m_input, response,
                                    uniqueTime(m_step), m_step.now + m_manner.delay});
        state.logOrder.push_back(m_logKey);
        if (state.logOrder.size() <= mostLogged)
            return;
        state.log.remove(state.logOrder.front());
        state.attempts.remove(state.logOrder.front());
        state.logOrder.erase(state.logOrder.begin());
    }

    Step &m_step;
    const Scope &m_scope;
    Manner &m_manner;
    const QByteArray &m_name;
    const Json &m_input;
    QByteArray m_key, m_logKey;
};

} // namespace

Resolved performMutation(Step &step, const Scope &scope, Manner &manner, const QByteArray &name,
                         const Json &input)
{
    return Mutation(step, scope, manner, name, input).run();
}

} // namespace kassa::kronor::sandbox
