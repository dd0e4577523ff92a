#include "providers/qvickly/flow_parts.h"

namespace kassa::qvickly {

namespace {

std::vector<FidelityRow> shopFidelity()
{
    return {
        {Mark::Documented, "shop.temporary-number",
         KASSA_TEXT("qvickly", "The number of initCheckout is kept apart from the payment number"),
         "qvickly.md section 1", "tst_qvickly_shop::checkoutNumberIsNotThePayment"},
        {Mark::Documented, "shop.final-number",
         KASSA_TEXT("qvickly",
                    "getPaymentinfo with the final number decides; callback and redirect are hints"),
         "qvickly.md section 1", "tst_qvickly_shop::fulfilsOnceInEveryOrder"},
        {Mark::SeenInClient, "shop.raw-first",
         KASSA_TEXT("qvickly",
                    "Notices are verified over the raw bytes first, over the canonical text second"),
         "qvickly.md section 3", "tst_qvickly_shop::refusesWrongHash"},
        {Mark::SeenInClient, "shop.address-guard",
         KASSA_TEXT("qvickly", "address_selected counts only when the delivery address has changed"),
         "qvickly.md section 12", "tst_qvickly_shop::addressLoopGuard"},
        {Mark::SeenInClient, "shop.handshake",
         KASSA_TEXT("qvickly", "purchase_initialized is answered after getCheckout and updateCheckout"),
         "qvickly.md section 1", "tst_qvickly_shop::handshake"},
        {Mark::SeenInClient, "shop.new-checkout",
         KASSA_TEXT("qvickly", "A failed updateCheckout or another currency leads to a new initCheckout"),
         "qvickly.md section 12", "tst_qvickly_shop::newCheckoutWhenUpdateFails"},
        {Mark::SeenInClient, "shop.after-denied",
         KASSA_TEXT("qvickly", "After Denied later callbacks are ignored"), "qvickly.md section 12",
         "tst_qvickly_shop::deniedEndsIt"},
        {Mark::SeenInClient, "shop.direct-payments",
         KASSA_TEXT("qvickly", "Direct payments are never activated"), "qvickly.md section 12",
         "tst_qvickly_shop::operationsByState"},
        {Mark::Assumed, "shop.unlock", KASSA_TEXT("qvickly", "A failed updateCheckout is followed by unlock"),
         "qvickly.md section 6", "tst_qvickly_shop::newCheckoutWhenUpdateFails"},
        {Mark::Assumed, "shop.callback-403",
         KASSA_TEXT("qvickly",
                    "A callback that is not genuine is answered 403 and is repeated by the provider"),
         "qvickly.md section 7", "tst_qvickly_shop::refusesWrongHash"},
        {Mark::Assumed, "shop.watch",
         KASSA_TEXT("qvickly",
                    "Without news the shop asks every 10 minutes, 6 times, then the order is expired"),
         "qvickly.md section 1", "tst_qvickly_shop::asksWhenNothingComes"},
        {Mark::Missing,
         "shop.approval-key",
         KASSA_TEXT("qvickly",
                    "The announced HTTP header with an approval key is not specified and not sent"),
         "qvickly.md section 14",
         {}},
        {Mark::Missing,
         "shop.debounce",
         KASSA_TEXT("qvickly", "Plugins wait 400 to 1000 ms between lock and unlock; this shop does not"),
         "qvickly.md section 6",
         {}},
    };
}

} // namespace

std::vector<FidelityRow> fidelity()
{
    std::vector<FidelityRow> all = shopFidelity();
    for (FidelityRow &row : sandboxFidelity())
        all.push_back(std::move(row));
    return all;
}

} // namespace kassa::qvickly
