#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

Invoice *findInvoice(State &state, const QByteArray &id)
{
    const auto found = state.invoices.find(id);
    return found == state.invoices.end() ? nullptr : &*found;
}

Invoice *invoiceNamed(State &state, const QByteArray &ref)
{
    if (ref.isEmpty())
        return state.order.size() == 1 ? findInvoice(state, state.order.first()) : nullptr;
    for (qsizetype merchant = 0; merchant < qsizetype(state.merchants.size()); ++merchant) {
        if (Invoice *found = findInvoice(state, state.byReference.value(referenceKey(merchant, ref))))
            return found;
    }
    return findInvoice(state, ref);
}

const Merchant &merchantOf(const State &state, const Invoice &invoice)
{
    return state.merchants[std::size_t(invoice.merchant)];
}

Money moneyOf(const Invoice &invoice, qint64 minor)
{
    return {minor, invoice.currency};
}

QByteArray newId(Step &step, const QByteArray &prefix)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const QByteArray bytes = QByteArray::fromHex(step.state.ids.hex(prefix, 32));
    QByteArray id = prefix;
    for (const char byte : bytes)
        id += letters[static_cast<unsigned char>(byte) % (sizeof(letters) - 1)];
    return id;
}

bool hasCurrency(const Merchant &merchant, const QByteArray &code)
{
    return merchant.options.currencies.split(',').contains(code);
}

QByteArray referenceKey(qsizetype merchant, const QByteArray &reference)
{
    return QByteArray::number(merchant) + '\n' + reference;
}

bool waitsForModeration(const Invoice &invoice)
{
    return invoice.moderated && invoice.status == "processing";
}

bool isOpen(const Invoice &invoice)
{
    return isOneOf(invoice.status, {"created", "process_pending", "processing", "process_error"});
}

bool isWaiting(const Invoice &invoice)
{
    return isOneOf(invoice.status, {"created", "process_pending"});
}

bool takesPayment(const Invoice &invoice)
{
    return isWaiting(invoice) && !invoice.authorized;
}

bool isPaid(const Invoice &invoice)
{
    return isOneOf(invoice.status,
                   {"processed", "partially_processed", "partially_refunded", "refund_failed"});
}

bool isFinal(const QByteArray &status)
{
    return isOneOf(status, {"processed", "partially_processed", "process_failed", "verified", "verify_failed",
                            "expired", "terminated", "refunded", "partially_refunded", "refund_failed",
                            "charged_back", "partially_charged_back"});
}

} // namespace kassa::cascad::sandbox
