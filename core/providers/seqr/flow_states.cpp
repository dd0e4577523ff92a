#include "providers/seqr/flow_parts.h"
#include "providers/seqr/sandbox_state.h"
#include "providers/seqr/shop_state.h"

namespace kassa::seqr {

namespace {

using Ids = std::vector<QByteArray>;

StateInfo shopInfo(const char *id, Text description, bool final, Ids next)
{
    return {id, Side::Shop, shop::stateTitle(id), std::move(description), final, std::move(next)};
}

std::vector<StateInfo> shopStates()
{
    using namespace shopState;
    return {
        shopInfo(shown, KASSA_TEXT("seqr", "Nobody has scanned the code, or gone on to buy."), false,
                 {ordering, error}),
        shopInfo(ordering, KASSA_TEXT("seqr", "sendInvoice is under way."), false, {issued, error}),
        shopInfo(issued, KASSA_TEXT("seqr", "The shop asks every second, and cancels after two minutes."),
                 false,
                 {acknowledging, noticed, paid, reserved, cancelled, reversed, mismatch, failed, expired}),
        shopInfo(acknowledging, KASSA_TEXT("seqr", "Loyalty: the phone waits for the amount."), false,
                 {issued, noticed, paid, reserved, cancelled, mismatch, failed, expired}),
        shopInfo(noticed, KASSA_TEXT("seqr", "A notification came; only the status says what happened."),
                 false,
                 {issued, acknowledging, paid, reserved, cancelled, reversed, mismatch, failed, expired}),
        shopInfo(reserved, KASSA_TEXT("seqr", "Nothing is taken until the shop commits."), false,
                 {paid, cancelled, mismatch, expired}),
        shopInfo(paid, KASSA_TEXT("seqr", "Committed; goods are released."), false,
                 {partlyRefunded, refunded}),
        shopInfo(partlyRefunded, KASSA_TEXT("seqr", "More refunds are possible up to the sum."), false,
                 {refunded}),
        shopInfo(refunded, KASSA_TEXT("seqr", "All money went back."), true, {}),
        shopInfo(cancelled, KASSA_TEXT("seqr", "By buyer or shop; nothing was taken."), true, {}),
        shopInfo(reversed, KASSA_TEXT("seqr", "The shop asked too late; no goods."), true, {}),
        shopInfo(mismatch, KASSA_TEXT("seqr", "SEQR keeps the money: ask again, or give it back; no goods."),
                 false, {paid, partlyRefunded, refunded}),
        shopInfo(failed, KASSA_TEXT("seqr", "The bank said no."), true, {}),
        shopInfo(expired, KASSA_TEXT("seqr", "The invoice is too old."), true, {}),
        shopInfo(error, KASSA_TEXT("seqr", "Out of stock, or sendInvoice failed."), true, {}),
    };
}

StateInfo seqrInfo(const char *id, Text description, bool final, Ids next)
{
    return {id, Side::Sandbox, sandbox::statusTitle(id), std::move(description), final, std::move(next)};
}

std::vector<StateInfo> seqrStates()
{
    const char *uncommitted = sandbox::uncommittedState;
    return {
        seqrInfo(status::issued, KASSA_TEXT("seqr", "The bill waits for the payment."), false,
                 {status::pending, uncommitted, status::reserved, status::failed, status::canceled,
                  status::expired}),
        seqrInfo(status::pending, KASSA_TEXT("seqr", "The buyer is known; the shop must update the invoice."),
                 false, {status::issued, status::canceled, status::expired}),
        seqrInfo(uncommitted, KASSA_TEXT("seqr", "PAID on the wire; the shop has 20 seconds to ask."), false,
                 {status::paid, status::canceled}),
        seqrInfo(status::paid,
                 KASSA_TEXT("seqr", "A status answer said PAID: committed. Refunds do not change it."), true,
                 {}),
        seqrInfo(status::reserved, KASSA_TEXT("seqr", "The amount is set aside."), false,
                 {status::paid, status::canceled, status::expired}),
        seqrInfo(status::canceled, KASSA_TEXT("seqr", "By shop, buyer, a newer invoice or reversal."), true,
                 {}),
        seqrInfo(status::failed, KASSA_TEXT("seqr", "The payment failed at the bank."), true, {}),
        seqrInfo(status::expired, KASSA_TEXT("seqr", "Too old; only in the newest interface."), true, {}),
    };
}

} // namespace

std::vector<StateInfo> states()
{
    std::vector<StateInfo> all = shopStates();
    for (StateInfo &each : seqrStates())
        all.push_back(std::move(each));
    return all;
}

} // namespace kassa::seqr
