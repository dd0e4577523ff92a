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

} // namespace

std::vector<StateInfo> states()
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
               {paid, reversed}),
        atShop(paid, KASSA_TEXT("qenta", "Captured. After the day is closed it can be refunded."),
               {approved, refunded}, true),
        atShop(failed, KASSA_TEXT("qenta", "Not paid. The buyer may try again."),
               {created, collecting, approved, paid}, true),
        atShop(cancelled, KASSA_TEXT("qenta", "The buyer cancelled and may try again."),
               {created, collecting, approved, paid}, true),
        atShop(unknown, KASSA_TEXT("qenta", "Nobody told the shop what became of it."),
               {approved, paid, failed}, true),
        atShop(reversed, KASSA_TEXT("qenta", "The authorisation was given up."), {}, true),
        atShop(refunded, KASSA_TEXT("qenta", "Everything was paid back."), {paid}, true),
        atShop(error, KASSA_TEXT("qenta", "The data storage could not be opened."), {created, collecting},
               true),
        atSandbox("started", KASSA_TEXT("qenta", "Started"),
                  KASSA_TEXT("qenta", "The checkout page waits for the buyer."),
                  {"at-fsp", "success", "failure", "cancel", "pending"}),
        atSandbox("at-fsp", KASSA_TEXT("qenta", "At the financial institution"),
                  KASSA_TEXT("qenta", "3-D Secure, a bank or PayPal asks."),
                  {"success", "failure", "cancel", "pending"}),
        atSandbox("pending", KASSA_TEXT("qenta", "Pending at the financial institution"),
                  KASSA_TEXT("qenta", "The financial institution has not decided."), {"success", "failure"}),
        atSandbox("success", KASSA_TEXT("qenta", "Success"), KASSA_TEXT("qenta", "The payment is there."), {},
                  true),
        atSandbox("failure", KASSA_TEXT("qenta", "Failure"), KASSA_TEXT("qenta", "There is no payment."), {},
                  true),
        atSandbox("cancel", KASSA_TEXT("qenta", "Cancel"), KASSA_TEXT("qenta", "The buyer gave up."), {},
                  true),
    };
}

} // namespace kassa::qenta
