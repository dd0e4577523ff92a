#include "providers/qenta/flow_parts.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/shop_state.h"

namespace kassa::qenta {

namespace {

StateInfo atShop(const char *id, Text description, std::vector<QByteArray> next, bool final = false)
{
    return {id, Side::Shop, shop::stateTitle(id), std::move(description), final, std::move(next)};
}

StateInfo atSandbox(const char *id, Text title, Text description, std::vector<QByteArray> next,
                    bool final = false)
{
    return {id, Side::Sandbox, std::move(title), std::move(description), final, std::move(next)};
}

std::vector<StateInfo> shopStates()
{
    using namespace shopState;
    return {
        atShop(created, KASSA_TEXT("qenta", "The shop asks for a data storage."), {collecting, error}),
        atShop(collecting, KASSA_TEXT("qenta", "The buyer chooses a method and enters payment data."),
               {review, created}),
        atShop(review, KASSA_TEXT("qenta", "The order may still change; the data storage is kept alive."),
               {starting, created, collecting}),
        atShop(starting, KASSA_TEXT("qenta", "frontend/init is under way."), {paying, review, created}),
        atShop(paying, KASSA_TEXT("qenta", "The buyer is at the provider; the confirmation decides."),
               {pending, approved, paid, failed, cancelled, unknown}),
        atShop(pending, KASSA_TEXT("qenta", "A second confirmation will say success or failure."),
               {approved, paid, failed, unknown}),
        atShop(approved, KASSA_TEXT("qenta", "Authorised: the goods may be sent, the shop captures later."),
               {paid, refunded, reversed}),
        atShop(paid, KASSA_TEXT("qenta", "Captured. After the day is closed it can be refunded."),
               {approved, refunded}, true),
        atShop(failed, KASSA_TEXT("qenta", "Not paid. The buyer may try again."),
               {created, collecting, pending, approved, paid}, true),
        atShop(cancelled, KASSA_TEXT("qenta", "The buyer cancelled and may try again."),
               {created, collecting, pending, approved, paid}, true),
        atShop(unknown, KASSA_TEXT("qenta", "Nobody told the shop what became of it."),
               {pending, approved, paid, failed, cancelled}, true),
        atShop(reversed, KASSA_TEXT("qenta", "The authorisation was given up."), {}, true),
        atShop(refunded, KASSA_TEXT("qenta", "Everything was paid back."), {paid}, true),
        atShop(error, KASSA_TEXT("qenta", "The data storage could not be opened."), {created}, true),
    };
}

// Section 8, one redirectUrl.
std::vector<StateInfo> checkoutStates()
{
    return {
        atSandbox("started", KASSA_TEXT("qenta", "Started"),
                  KASSA_TEXT("qenta", "The checkout page waits for the buyer."),
                  {"at-fsp", "abandoned", "pending", "success", "failure", "cancel"}),
        atSandbox("at-fsp", KASSA_TEXT("qenta", "At the financial institution"),
                  KASSA_TEXT("qenta", "3-D Secure, a bank or PayPal asks."),
                  {"abandoned", "pending", "success", "failure", "cancel"}),
        atSandbox(
            "abandoned", KASSA_TEXT("qenta", "Abandoned"),
            KASSA_TEXT("qenta", "30 minutes without activity: the provider checks what has become of it."),
            {"success", "failure"}),
        atSandbox("pending", KASSA_TEXT("qenta", "Pending at the financial institution"),
                  KASSA_TEXT("qenta", "The financial institution has not decided."), {"success", "failure"}),
        atSandbox("success", KASSA_TEXT("qenta", "Success"), KASSA_TEXT("qenta", "The payment was made."), {},
                  true),
        atSandbox("failure", KASSA_TEXT("qenta", "Failure"), KASSA_TEXT("qenta", "There is no payment."), {},
                  true),
        atSandbox("cancel", KASSA_TEXT("qenta", "Cancel"), KASSA_TEXT("qenta", "The buyer gave up."), {},
                  true),
    };
}

std::vector<StateInfo> storageStates()
{
    return {
        atSandbox("empty", KASSA_TEXT("qenta", "Data storage, empty"),
                  KASSA_TEXT("qenta", "After dataStorage/init; it lives 30 minutes after its last use."),
                  {"filled", "expired", "consumed"}),
        atSandbox("filled", KASSA_TEXT("qenta", "Data storage with payment data"),
                  KASSA_TEXT("qenta", "The browser has stored the data of at least one payment method."),
                  {"expired", "consumed"}),
        atSandbox("expired", KASSA_TEXT("qenta", "Data storage, expired"),
                  KASSA_TEXT("qenta", "Nothing has used it for 30 minutes."), {}, true),
        atSandbox("consumed", KASSA_TEXT("qenta", "Data storage, used up"),
                  KASSA_TEXT("qenta", "A payment was started with it."), {}, true),
    };
}

// The words of getOrderDetails.
std::vector<StateInfo> paymentStates()
{
    return {
        atSandbox("payment_approved", KASSA_TEXT("qenta", "Payment authorised"),
                  KASSA_TEXT("qenta", "It can be captured or reversed."),
                  {"payment_deposited", "payment_approvalexpired"}),
        atSandbox("payment_deposited", KASSA_TEXT("qenta", "Payment captured"),
                  KASSA_TEXT("qenta", "The day is not closed yet."), {"payment_approved", "payment_closed"}),
        atSandbox("payment_approvalexpired", KASSA_TEXT("qenta", "Authorisation expired"),
                  KASSA_TEXT("qenta", "After 7 to 14 days: too late to capture."), {}, true),
        atSandbox("payment_closed", KASSA_TEXT("qenta", "Payment settled"),
                  KASSA_TEXT("qenta", "The day was closed; it can be refunded."), {}, true),
        atSandbox("credit_refunded", KASSA_TEXT("qenta", "Refund booked"),
                  KASSA_TEXT("qenta", "The day is not closed yet."), {"credit_closed"}),
        atSandbox("credit_closed", KASSA_TEXT("qenta", "Refund settled"),
                  KASSA_TEXT("qenta", "The day was closed."), {}, true),
    };
}

} // namespace

std::vector<StateInfo> states()
{
    std::vector<StateInfo> all = shopStates();
    for (auto more : {checkoutStates(), storageStates(), paymentStates()})
        std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
}

} // namespace kassa::qenta
