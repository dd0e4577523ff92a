#include "providers/cascad/flow_parts.h"
#include "providers/cascad/shop_state.h"
#include "providers/cascad/words.h"

namespace kassa::cascad {

namespace {

using Next = std::vector<QByteArray>;

StateInfo shopRow(const char *id, Text description, bool final, Next next)
{
    return {id, Side::Shop, shop::stateTitle(id), std::move(description), final, std::move(next)};
}

std::vector<StateInfo> shopStates()
{
    using namespace shopState;
    return {
        shopRow(created, KASSA_TEXT("cascad", "The order exists; no invoice is known yet."), false,
                {pending, paid, partlyPaid, failed, expired, cancelled, mismatch, error}),
        shopRow(pending, KASSA_TEXT("cascad", "An invoice exists and may still be paid."), false,
                {paid, partlyPaid, verified, failed, expired, cancelled, mismatch}),
        shopRow(paid, KASSA_TEXT("cascad", "The goods are released."), false,
                {refunding, partlyRefunded, refunded, refundFailed, partlyChargedBack, chargedBack}),
        shopRow(partlyPaid, KASSA_TEXT("cascad", "Less was paid than ordered: nothing is released."), false,
                {refunding, partlyRefunded, refunded, refundFailed, partlyChargedBack, chargedBack}),
        shopRow(refunding, KASSA_TEXT("cascad", "A refund is under way."), false,
                {partlyRefunded, refunded, refundFailed}),
        shopRow(partlyRefunded, KASSA_TEXT("cascad", "A part went back; the rest may follow."), false,
                {refunding, refunded, refundFailed, partlyChargedBack, chargedBack}),
        shopRow(refundFailed,
                KASSA_TEXT("cascad", "The money is still the shop's; another refund is possible."), false,
                {refunding, partlyRefunded, refunded, partlyChargedBack, chargedBack}),
        shopRow(partlyChargedBack, KASSA_TEXT("cascad", "The bank took a part back."), false, {chargedBack}),
        shopRow(refunded, KASSA_TEXT("cascad", "Everything went back."), true, {}),
        shopRow(chargedBack, KASSA_TEXT("cascad", "The bank took everything back."), true, {}),
        shopRow(verified, KASSA_TEXT("cascad", "The card was checked; nothing was charged."), true, {}),
        shopRow(failed, KASSA_TEXT("cascad", "All attempts failed."), true, {}),
        shopRow(expired, KASSA_TEXT("cascad", "The invoice's lifetime is over."), true, {}),
        shopRow(cancelled, KASSA_TEXT("cascad", "Terminated by payer, shop or moderator."), true, {}),
        shopRow(mismatch,
                KASSA_TEXT("cascad", "Amount, currency or mode are not the order's. Nothing is released."),
                true, {}),
        shopRow(error, KASSA_TEXT("cascad", "Cascad refused to make an invoice."), true, {}),
    };
}

StateInfo sandboxRow(const char *id, Text description, bool final, Next next)
{
    return {id, Side::Sandbox, statusText(id), std::move(description), final, std::move(next)};
}

// Section 8; the ids are the provider's own words.
std::vector<StateInfo> sandboxStates()
{
    const Next afterPayment{"refunding", "refund_pending", "refund_error",           "partially_refunded",
                            "refunded",  "refund_failed",  "partially_charged_back", "charged_back"};
    return {
        sandboxRow("created", KASSA_TEXT("cascad", "The invoice exists, nothing has started."), false,
                   {"process_pending", "processing", "expired", "terminated"}),
        sandboxRow("processing", KASSA_TEXT("cascad", "The platform works on it."), false,
                   {"processed", "partially_processed", "process_failed"}),
        sandboxRow("process_pending",
                   KASSA_TEXT("cascad", "Waits for the payer or the gateway; may take long."), false,
                   {"processing", "processed", "partially_processed", "process_failed", "process_error",
                    "verified", "verify_failed", "expired", "terminated"}),
        sandboxRow("process_error", KASSA_TEXT("cascad", "A technical error; it is tried again."), false,
                   {"processing", "process_failed"}),
        sandboxRow("process_failed", KASSA_TEXT("cascad", "Failed after all attempts."), true, {}),
        sandboxRow("processed", KASSA_TEXT("cascad", "Paid. Refunds and chargebacks may follow."), false,
                   afterPayment),
        sandboxRow("partially_processed", KASSA_TEXT("cascad", "Paid less than asked."), false, afterPayment),
        sandboxRow("verified", KASSA_TEXT("cascad", "The card is good; the authorisation was voided."), true,
                   {}),
        sandboxRow("verify_failed", KASSA_TEXT("cascad", "The card could not be verified."), true, {}),
        sandboxRow("expired", KASSA_TEXT("cascad", "The lifetime is over."), true, {}),
        sandboxRow("terminated", KASSA_TEXT("cascad", "Stopped before it was processed."), true, {}),
        sandboxRow("refunding", KASSA_TEXT("cascad", "The bank carries a refund out."), false,
                   {"partially_refunded", "refunded", "refund_failed"}),
        sandboxRow("refund_pending", KASSA_TEXT("cascad", "A refund is under way."), false,
                   {"partially_refunded", "refunded", "refund_failed"}),
        sandboxRow("refund_error", KASSA_TEXT("cascad", "A technical error; the refund is tried again."),
                   false, {"refund_pending", "refund_failed"}),
        sandboxRow("refund_failed", KASSA_TEXT("cascad", "Not refunded; a new refund is allowed."), false,
                   {"refund_pending", "refund_error", "partially_refunded", "refunded",
                    "partially_charged_back", "charged_back"}),
        sandboxRow("partially_refunded", KASSA_TEXT("cascad", "A part is returned."), false,
                   {"refund_pending", "refund_error", "refunded", "refund_failed", "partially_charged_back",
                    "charged_back"}),
        sandboxRow("refunded", KASSA_TEXT("cascad", "Everything is returned."), true, {}),
        sandboxRow("partially_charged_back", KASSA_TEXT("cascad", "The bank took a part back."), false,
                   {"charged_back"}),
        sandboxRow("charged_back", KASSA_TEXT("cascad", "The bank took the money back."), true, {}),
    };
}

} // namespace

std::vector<StateInfo> states()
{
    std::vector<StateInfo> all = shopStates();
    for (StateInfo &each : sandboxStates())
        all.push_back(std::move(each));
    return all;
}

} // namespace kassa::cascad
