#include "providers/qvickly/flow_parts.h"

#include "providers/qvickly/published.h"

namespace kassa::qvickly {

namespace {

std::vector<FidelityRow> shopFidelity()
{
    return {
        {Mark::Documented, "shop.temporary-number",
         KASSA_TEXT("qvickly", "The number of initCheckout is kept apart from the payment number"),
         publishedIn("1"), "tst_qvickly_shop::checkoutNumberIsNotThePayment"},
        {Mark::Documented, "shop.final-number",
         KASSA_TEXT("qvickly",
                    "getPaymentinfo with the final number decides; callback and redirect are hints"),
         publishedIn("1"), "tst_qvickly_shop::fulfilsOnceInEveryOrder"},
        {Mark::SeenInClient, "shop.raw-first",
         KASSA_TEXT("qvickly",
                    "Notices are verified over the raw bytes first, over the canonical text second"),
         publishedIn("3"), "tst_qvickly_shop::refusesWrongHash"},
        {Mark::SeenInClient, "shop.address-guard",
         KASSA_TEXT("qvickly", "address_selected counts only when the delivery address has changed"),
         publishedIn("12"), "tst_qvickly_shop::addressLoopGuard"},
        {Mark::SeenInClient, "shop.handshake",
         KASSA_TEXT("qvickly", "purchase_initialized is answered after getCheckout and updateCheckout"),
         publishedIn("1"), "tst_qvickly_shop::handshake"},
        {Mark::SeenInClient, "shop.new-checkout",
         KASSA_TEXT("qvickly", "A failed updateCheckout or another currency leads to a new initCheckout"),
         publishedIn("12"), "tst_qvickly_shop::newCheckoutWhenUpdateFails"},
        {Mark::SeenInClient, "shop.after-denied",
         KASSA_TEXT("qvickly", "After Denied later callbacks are ignored"), publishedIn("12"),
         "tst_qvickly_shop::deniedEndsIt"},
        {Mark::SeenInClient, "shop.direct-payments",
         KASSA_TEXT("qvickly", "Direct payments are never activated"), publishedIn("12"),
         "tst_qvickly_shop::operationsByState"},
        {Mark::Assumed, "shop.unlock", KASSA_TEXT("qvickly", "A failed updateCheckout is followed by unlock"),
         publishedIn("6"), "tst_qvickly_shop::newCheckoutWhenUpdateFails"},
        {Mark::Assumed, "shop.callback-403",
         KASSA_TEXT("qvickly",
                    "A callback that is not genuine is answered 403 and is repeated by the provider"),
         publishedIn("7"), "tst_qvickly_shop::refusesWrongHash"},
        {Mark::Assumed, "shop.watch",
         KASSA_TEXT("qvickly",
                    "Without news the shop asks every 10 minutes, 6 times, then the order is expired"),
         publishedIn("1"), "tst_qvickly_shop::asksWhenNothingComes"},
        {Mark::Missing,
         "shop.approval-key",
         KASSA_TEXT("qvickly",
                    "The announced HTTP header with an approval key is not specified and not sent"),
         publishedIn("14"),
         {}},
        {Mark::Missing,
         "shop.frame-height",
         KASSA_TEXT("qvickly", "The shop's frame keeps one height: content_height is checked and journaled, "
                               "the page does not follow it"),
         publishedIn("6"),
         {}},
        {Mark::Missing,
         "shop.debounce",
         KASSA_TEXT("qvickly", "Plugins wait 400 to 1000 ms between lock and unlock; this shop does not"),
         publishedIn("6"),
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
