// What comes after a payment: captures, refunds, releases (kronor.md section 9).
#include "providers/kronor/checker.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

namespace {

Payment *paymentById(State &state, const Json &input)
{
    if (!input["paymentId"].isNull()) {
        const auto found = state.payments.find(input["paymentId"].text().toULongLong());
        return found == state.payments.end() ? nullptr : &*found;
    }
    for (Payment &payment : state.payments) {
        if (state.requests.value(payment.request).transaction == input["paymentTransactionId"].text())
            return &payment;
    }
    return nullptr;
}

Json statusNow(const QByteArray &status, Time at)
{
    return statusRows({{status, at}});
}

qint64 leftOf(const Payment &payment)
{
    return payment.authorized - payment.paid - payment.released;
}

std::optional<QByteArray> tooLong(const Json &input)
{
    return firstBroken(
        checkLengths(input, {}, {{"message", 50}, {"createdBy", 100}, {"generatedFrom", 100}}));
}

void release(Step &step, Payment &payment, qint64 amount, qint64 id)
{
    payment.released += amount;
    payment.releases.push_back(Json::object({{"id", bigint(step.state, id)},
                                             {"paymentId", bigint(step.state, qint64(payment.id))},
                                             {"amount", bigint(step.state, amount)},
                                             {"createdAt", timestamp(uniqueTime(step))}}));
}

Resolved capture(Step &step, Payment &payment, qint64 amount, const Json &input)
{
    const qint64 left = leftOf(payment);
    if (amount <= 0 || amount > left)
        return refused("amount must be 1 to " + QByteArray::number(left));
    if (const auto wrong = tooLong(input))
        return refused(*wrong);
    const bool declined = step.state.switches.capturesDeclined;
    const QByteArray outcome = declined ? "CAPTURE_DECLINED" : "CAPTURE_DONE";
    payment.paid += declined ? 0 : amount;
    const qint64 id = qint64(step.state.ids.next("capture"));
    const QByteArray transaction = step.state.ids.hex("transaction", 32).toUpper();
    const Time at = uniqueTime(step);
    payment.captures.push_back(Json::object({{"id", bigint(step.state, id)},
                                             {"paymentId", bigint(step.state, qint64(payment.id))},
                                             {"amount", bigint(step.state, amount)},
                                             {"createdAt", timestamp(at)},
                                             {"message", input["message"]},
                                             {"transactionId", str(transaction)},
                                             {"status", statusNow(outcome, at)}}));
    setPayment(step, payment,
               declined ? outcome : QByteArray(leftOf(payment) == 0 ? "PAID" : "PARTIALLY_CAPTURED"));
    queueEvent(step, "captureStateUpdate",
               Json::object({{"captureId", bigint(step.state, id)},
                             {"paymentId", bigint(step.state, qint64(payment.id))},
                             {"status", str(outcome)}}),
               Json::object({{"captureId", bigint(step.state, id)},
                             {"paymentId", bigint(step.state, qint64(payment.id))}}));
    return Json::object({{"captureId", bigint(step.state, id)}, {"captureTransactionId", str(transaction)}});
}

void tellRefund(Step &step, const Payment &payment, const QByteArray &waitToken, const QByteArray &status)
{
    step.changed.insert(QByteArray()); // of the merchant's subscriptions
    const Json paymentId = bigint(step.state, qint64(payment.id));
    queueEvent(
        step, "refundStateUpdate",
        Json::object({{"refundId", str(waitToken)}, {"paymentId", paymentId}, {"status", str(status)}}),
        Json::object({{"refundId", str(waitToken)}, {"paymentId", paymentId}}));
}

// What is wrong with a refund beside its amount: published descriptions.
std::optional<QByteArray> wrongRefund(const Json &input)
{
    const QString message = QString::fromUtf8(input["message"].text());
    if (message.isEmpty() || !std::all_of(message.begin(), message.end(), isMessageSign))
        return QByteArray("message must have 1 to 50 letters, digits, blanks and :;.,?!()\"");
    if (!input["refundMethod"].isNull() && !input["bankAccountInfo"].isNull())
        return QByteArray("refundMethod and bankAccountInfo exclude each other");
    return firstBroken(checkLengths(input, {}, {{"merchantReference", 100}}));
}

// Unique over the refunds that did not fail (section 9); here none fails.
bool isRefundReferenceUsed(const State &state, const QByteArray &reference)
{
    return !reference.isEmpty() &&
           std::any_of(state.payments.cbegin(), state.payments.cend(),
                       [&](const Payment &payment) { return payment.refundReferences.contains(reference); });
}

} // namespace

Resolved capturePaymentById(Step &step, const Json &input)
{
    Payment *payment = paymentById(step.state, input);
    return payment ? capture(step, *payment, amountOf(input), input) : Resolved(refused("payment not found"));
}

// Captured in full, or that amount and the rest is given up (section 9).
Resolved captureWholePayment(Step &step, const Json &input)
{
    Payment *payment = paymentById(step.state, input);
    if (!payment)
        return refused("payment not found");
    const qint64 left = leftOf(*payment);
    const qint64 amount = input["amount"].isNull() ? left : amountOf(input);
    if (amount > 0 && amount < left && !step.state.switches.capturesDeclined)
        release(step, *payment, left - amount, qint64(step.state.ids.next("release")));
    return capture(step, *payment, amount, input);
}

Resolved refundPaymentById(Step &step, const Json &input)
{
    Payment *payment = paymentById(step.state, input);
    if (!payment)
        return refused("payment not found");
    const qint64 left = payment->paid - payment->refunded;
    if (amountOf(input) <= 0 || amountOf(input) > left)
        return refused("amount must be 1 to " + QByteArray::number(left));
    if (const auto wrong = wrongRefund(input))
        return refused(*wrong);
    if (const auto wrong = tooLong(input))
        return refused(*wrong);
    const QByteArray reference = input["merchantReference"].text();
    if (isRefundReferenceUsed(step.state, reference))
        return refused("merchantReference was already used");
    if (!reference.isEmpty())
        payment->refundReferences.insert(reference);
    payment->refunded += amountOf(input);
    const QByteArray waitToken = step.state.ids.uuid("refund");
    const QByteArray transaction = step.state.ids.hex("transaction", 32).toUpper();
    const Time at = uniqueTime(step);
    payment->refunds.push_back(Json::object({{"waitToken", str(waitToken)},
                                             {"paymentId", bigint(step.state, qint64(payment->id))},
                                             {"totalAmount", bigint(step.state, amountOf(input))},
                                             {"message", input["message"]},
                                             {"createdAt", timestamp(at)},
                                             {"transactionId", str(transaction)},
                                             {"status", statusNow("WAITING_FOR_REFUND", at)}}));
    tellRefund(step, *payment, waitToken, "WAITING_FOR_REFUND");
    if (step.state.switches.automatic)
        startTimer(step, "refund:" + waitToken, pause(step));
    return Json::object({{"waitToken", str(waitToken)}, {"refundTransactionId", str(transaction)}});
}

Resolved releasePaymentById(Step &step, const Json &input)
{
    Payment *payment = paymentById(step.state, input);
    if (!payment)
        return refused("payment not found");
    const qint64 amount = amountOf(input);
    const qint64 left = leftOf(*payment);
    if (amount <= 0 || amount > left)
        return refused("amount must be 1 to " + QByteArray::number(left));
    const qint64 id = qint64(step.state.ids.next("release"));
    release(step, *payment, amount, id);
    if (amount == left)
        setPayment(step, *payment, payment->paid > 0 ? "PAID" : "RELEASED");
    return Json::object({{"releaseId", str(QByteArray::number(id))}});
}

QByteArray openRefundOf(const State &state, const QByteArray &session)
{
    for (const Payment &payment : state.payments) {
        if (state.requests.value(payment.request).session != session)
            continue;
        for (const Json &refund : payment.refunds)
            if (refund["status"].items().front()["status"].text() == "WAITING_FOR_REFUND")
                return refund["waitToken"].text();
    }
    return {};
}

void refundDue(Step &step, const QByteArray &waitToken)
{
    for (Payment &payment : step.state.payments) {
        for (Json &refund : payment.refunds) {
            if (refund["waitToken"].text() != waitToken)
                continue;
            refund.set("status", statusNow("PAID", uniqueTime(step)));
            tellRefund(step, payment, waitToken, "PAID");
        }
    }
}

} // namespace kassa::kronor::sandbox
